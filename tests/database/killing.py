"""Kills processes that save, again and again at random instants; says what they acknowledged.

A program of its own, because it forks: a child that is already loaded dies within its save, where
a freshly started one would spend its life importing. Prints one line of JSON.
"""

import json
import random
import sys
import time
from pathlib import Path

# Loaded before, or the children die while they load what saves.
import database.store  # noqa: F401
import kafel_desk.carrying_out  # noqa: F401
from tests.database.kills import kill_one
from tests.database.saving import save_cases

LEAST = 100
"""So many are killed however long it takes, and more is acknowledged than dies."""
LONGEST = 0.12
"""Seconds after which most have saved something where nothing else is going on."""


def main() -> None:
    folder, identity = map(Path, sys.argv[1:3])
    times, seconds, seed = int(sys.argv[3]), float(sys.argv[4]), int(sys.argv[5])
    chance, longest = random.Random(seed), LONGEST
    began, killed, acknowledged = time.monotonic(), 0, list[str]()
    while not (killed > LEAST and len(acknowledged) > killed) or (
        killed < times and time.monotonic() - began < seconds
    ):
        heard = kill_one(
            lambda say: save_cases(folder, identity, say), chance.uniform(0.002, longest)
        )
        acknowledged += heard
        killed += 1
        # Some die while they open the desk, most while they save: on a slow machine, later.
        longest = max(LONGEST, longest * (0.99 if heard else 1.05))
    print(json.dumps({"killed": killed, "acknowledged": acknowledged}))  # noqa: T201


if __name__ == "__main__":
    main()
