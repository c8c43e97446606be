"""Which categories rose, tested against chance and not merely larger; pure.

The rule: what came of a category in the period is held against what came in the earlier ones, by
the working time of each. If nothing had changed, the count of now would be so many throws of all
of them, each falling into now with the share that now has of the working time (the exact test of
two Poisson counts). The probability of as many or more is the figure. A category rose where that
stays below the limit of Holm's method for all categories that are held up: taken together, chance
alone names any category in fewer than one report of twenty.
"""

import math
from collections.abc import Mapping

import msgspec

ALPHA = 0.05
LEAST_CASES = 3
"""Fewer in a period are no pattern, however unlikely."""


class Risen(msgspec.Struct, frozen=True):
    """A category that rose: its count now, in all earlier periods, and how likely by chance."""

    category: str
    now: int
    earlier: int
    probability: float


def risen(
    now: Mapping[str, int], earlier: Mapping[str, int], share_of_now: float
) -> tuple[Risen, ...]:
    """Return the categories that rose, the least likely first.

    ``share_of_now`` is the part that the period has of the working time of all, from 0 to 1.
    """
    tested = [
        Risen(category, count, earlier.get(category, 0), chance_of(count, earlier.get(category, 0), share_of_now))
        for category, count in now.items()
    ]  # fmt: skip
    tested.sort(key=lambda each: (each.probability, -each.now, each.category))
    family = len(now.keys() | earlier.keys())
    found: list[Risen] = []
    for place, each in enumerate(tested):
        if each.probability > ALPHA / (family - place):
            break
        if each.now >= LEAST_CASES:
            found.append(each)
    return tuple(found)


def chance_of(now: int, earlier: int, share_of_now: float) -> float:
    """Return how likely ``now`` or more of ``now + earlier`` fall into now by chance alone."""
    if now == 0 or share_of_now >= 1:
        return 1.0
    if share_of_now <= 0:
        return 0.0
    total = now + earlier
    yes, no = math.log(share_of_now), math.log1p(-share_of_now)
    whole = math.lgamma(total + 1)
    terms = (
        math.exp(whole - math.lgamma(k + 1) - math.lgamma(total - k + 1) + k * yes + (total - k) * no)
        for k in range(now, total + 1)
    )  # fmt: skip
    return min(math.fsum(terms), 1.0)
