"""Kills openings of a desk that is made ready, again and again at random instants.

A program of its own, because it forks. Prints how many died in the middle of which stage, as JSON.
"""

import json
import random
import sys
import time
from collections.abc import Callable
from pathlib import Path

# Loaded before, or the children die while they load what opens.
import database.rebuild
import database.store
from database import connection
from database.open import open_desk
from tests.database.kills import kill_one
from tests.factories import NOON

LEAST = 5
"""So many die in the middle, however long it takes."""
LONGEST = 0.6
"""Seconds after which most are in the middle where nothing else is going on."""


def main() -> None:
    folder, identity = map(Path, sys.argv[1:3])

    def work(say: Callable[[str], object]) -> None:
        def tell(stage: str, done: int, total: int) -> None:
            if done:
                say(stage)
            # None of them comes to the end: there would be nothing left to kill.
            time.sleep(3600 if (stage, done) == ("rebuilt", total) else 0.01)

        open_desk(folder, now=NOON, identity=identity, preparing=tell)

    chance, longest = random.Random(int(sys.argv[3])), LONGEST
    database.rebuild._AT_ONCE, connection._PAGES_AT_ONCE = 2, 8
    killed = {"copied": 0, "rebuilt": 0, "": 0}
    began = time.monotonic()
    while killed["rebuilt"] < LEAST or (killed["rebuilt"] < 15 and time.monotonic() - began < 40):
        stage = ["", *kill_one(work, chance.uniform(0.02, longest))][-1]
        killed[stage] += 1
        # On a slow machine it comes to the middle later.
        longest = max(LONGEST, longest * (0.95 if stage == "rebuilt" else 1.05))
    print(json.dumps(killed))  # noqa: T201


if __name__ == "__main__":
    main()
