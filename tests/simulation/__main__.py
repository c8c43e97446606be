"""Carries out fresh runs for some minutes and prints what they came to: `dev.py simulate`."""
# ruff: noqa: T201

import argparse
import os
import secrets
import sys
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from itertools import count

from tests.simulation.mutations import MUTATIONS
from tests.simulation.shortening import shortest
from tests.simulation.world import Options, Outcome, run

LARGE = Options(steps=500, least_desks=50, most_desks=50, largest_note=60_000)
"""Fifty desks, and notes of a megabyte (a letter of ours is two bytes, the text eleven letters)."""
ON_DISK = Options(steps=120, most_desks=4, on_disk=True)
_LARGE_EVERY = 200
_ON_DISK_AT = (5, 8)
_AT_ONCE = 8


def main(arguments: Sequence[str]) -> int:
    """Run, print figures, and return 1 when anything failed."""
    parser = argparse.ArgumentParser(prog="dev.py simulate", description=__doc__)
    parser.add_argument("--minutes", type=float, default=5.0, help="how long fresh runs go on")
    parser.add_argument("--first", type=int, help="the first seed; without it, by chance")
    parser.add_argument("--seed", type=int, help="carry out this one run and tell its story")
    parser.add_argument("--no-mutations", action="store_true", help="leave the gate out")
    typed = parser.parse_args(arguments)
    if typed.seed is not None:
        outcome = run(typed.seed)
        print("\n".join((*outcome.story, outcome.failure or "every invariant held")))
        return bool(outcome.failure)
    first = typed.first if typed.first is not None else secrets.randbelow(1 << 30) + 10_000
    ended = time.monotonic() + typed.minutes * 60
    outcomes = list(_fresh_runs(first, ended))
    failed = [outcome for outcome in outcomes if outcome.failure]
    caught = () if typed.no_mutations else _caught()
    struck = sum((outcome.struck for outcome in outcomes), Counter[str]())
    print(f"seeds {len(outcomes)} (from {first}), events {sum(o.events for o in outcomes)}")
    print(f"faults {struck.total()} of {len(struck)} kinds")
    for kind, times in struck.most_common():
        print(f"  {times:8} {kind}")
    print(f"failures {len(failed)}")
    if not typed.no_mutations:
        print(f"mutations {len(MUTATIONS)}, caught {len(caught)}")
        for mutation in MUTATIONS:
            if mutation.rule not in caught:
                print(f"  lived: without the rule that {mutation.rule}")
    for outcome in failed[:3]:
        print(shortest(outcome.seed, _options_of(outcome.seed)))
    return bool(failed) or (not typed.no_mutations and len(caught) < len(MUTATIONS))


def _options_of(seed: int) -> Options:
    if seed % _LARGE_EVERY == 0:
        return LARGE
    return ON_DISK if seed % 10 in _ON_DISK_AT else Options()


def _carry_out(seed: int) -> Outcome:
    outcome = run(seed, _options_of(seed))
    outcome.story = []
    return outcome


def _fresh_runs(first: int, ended: float) -> Iterator[Outcome]:
    with ProcessPoolExecutor(os.cpu_count()) as pool:
        for start in count(first, _AT_ONCE):
            if time.monotonic() >= ended:
                return
            yield from pool.map(_carry_out, range(start, start + _AT_ONCE))


def _is_caught(place: int) -> bool:
    mutation = MUTATIONS[place]
    with mutation.without():
        return any(run(seed).failure for seed in (mutation.seed, *range(40)))


def _caught() -> set[str]:
    with ProcessPoolExecutor(os.cpu_count()) as pool:
        found = pool.map(_is_caught, range(len(MUTATIONS)))
        return {
            mutation.rule for mutation, is_caught in zip(MUTATIONS, found, strict=True) if is_caught
        }


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
