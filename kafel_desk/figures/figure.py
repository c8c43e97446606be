"""One figure: what was counted, of how many, and for whom; the same on screen, paper and Excel."""

from collections.abc import Mapping
from typing import Literal

import msgspec

FigureName = Literal[
    "received",
    "confirmed_in_target",
    "time_to_confirm",
    "time_to_first_reply",
    "first_reply_in_target",
    "time_to_result",
    "waiting_time",
    "result_in_target",
    "backlog",
    "overdue",
    "silent_cases",
    "answered_at_first_contact",
    "transfers_a_case",
    "reopened",
    "people_who_come_back",
    "outcome_mix",
    "causes",
    "corrective_actions",
    "satisfaction_with_the_result",
    "satisfaction_with_the_process",
    "suggestions_adopted",
    "evidence_rate",
    "data_quality",
    "improvements_made",
    "load",
    "closed",
    "safeguarding",
]
FIGURES: tuple[FigureName, ...] = FigureName.__args__  # type: ignore[attr-defined]

Group = Mapping[str, str | None]
"""What a figure is narrowed to, such as ``{"channel": "phone"}``; a value is None where a case has
none (no department, no category)."""

LEAST_FOR_A_SHARE = 5
"""Below this many no percentage, median or percentile is shown, only "a of b"."""
LEAST_OUTSIDE = 5
"""Below this many a cell is suppressed on pages that leave the centre (figures/hiding.py)."""


class Figure(msgspec.Struct, frozen=True):
    """One number. ``of`` is what it is a part of, where it is one, and ``value`` what is shown.

    A count: ``value`` is ``n``. A share: ``n`` of ``of``, ``value`` their quotient from 0 to 1,
    None of nothing. A measure (median or 90th percentile in working minutes, mean of transfers or
    of marks): ``value``, over ``n`` cases (None over none); ``of`` is how many were asked where
    not everybody answers. ``is_suppressed`` marks one that may not leave the centre, for it is small or
    would tell one that is: its numbers are gone.
    """

    figure: FigureName
    group: Group | None = None
    n: int = 0
    of: int | None = None
    value: float | None = None
    is_suppressed: bool = False

    @property
    def share(self) -> float | None:
        """``n`` of ``of``, from 0 to 1; None where there is nothing to divide by."""
        return self.n / self.of if self.of else None

    @property
    def has_share(self) -> bool:
        """Whether there are enough for a percentage."""
        return self.of is not None and self.of >= LEAST_FOR_A_SHARE


def counted(figure: FigureName, n: int, group: Group | None = None) -> Figure:
    """Return a count."""
    return Figure(figure, group, n, None, n)


def share(figure: FigureName, n: int, of: int, group: Group | None = None) -> Figure:
    """Return a part of a whole."""
    return Figure(figure, group, n, of, n / of if of else None)


def suppressed(figure: Figure) -> Figure:
    """Return a figure as it may leave the centre: without its numbers where they are small."""
    smallest = figure.n if figure.of is None else min(figure.n, figure.of - figure.n)
    if not 0 < smallest < LEAST_OUTSIDE and not 0 < (figure.of or 0) < LEAST_OUTSIDE:
        return figure
    return Figure(figure.figure, figure.group, is_suppressed=True)


class Spread(msgspec.Struct, frozen=True):
    """How long something took: median and 90th percentile in working minutes, over ``n`` cases.

    Both are None where ``n`` is 0; below ``LEAST_FOR_A_SHARE`` they are not to be shown.
    """

    figure: FigureName
    group: Group | None = None
    n: int = 0
    median: float | None = None
    p90: float | None = None

    @property
    def has_enough(self) -> bool:
        """Whether there are enough for a median."""
        return self.n >= LEAST_FOR_A_SHARE
