"""Kills openings of a desk that is made ready, again and again at random instants.

A program of its own, because it forks. Prints how many died in the middle of which stage, as JSON.
"""

import json
import os
import random
import signal
import sys
import time
from pathlib import Path

# Loaded before, or the children die while they load what opens.
import database.rebuild
import database.store
from database import connection
from database.open import open_desk
from tests.factories import NOON

LEAST = 5
"""So many die in the middle, however long it takes."""
LONGEST = 0.6
"""Seconds after which most are in the middle where nothing else is going on."""


def kill_one(folder: Path, identity: Path, after: float) -> str:
    """Let one child open the desk, kill it some seconds after it began; tell at which stage."""
    read_end, write_end = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(read_end)

        def tell(stage: str, done: int, total: int) -> None:
            os.write(write_end, f"{stage} ".encode() if done else b"")
            # None of them comes to the end: there would be nothing left to kill.
            time.sleep(60 if (stage, done) == ("rebuilt", total) else 0.01)

        try:
            open_desk(folder, now=NOON, identity=identity, preparing=tell)
        finally:
            os._exit(1)
    os.close(write_end)
    time.sleep(after)
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    told = os.read(read_end, 65536).decode().split()
    os.close(read_end)
    return told[-1] if told else ""


def main() -> None:
    folder, identity = map(Path, sys.argv[1:3])
    chance, longest = random.Random(int(sys.argv[3])), LONGEST
    database.rebuild._AT_ONCE, connection._PAGES_AT_ONCE = 2, 8
    killed = {"copied": 0, "rebuilt": 0, "": 0}
    began = time.monotonic()
    while killed["rebuilt"] < LEAST or (killed["rebuilt"] < 15 and time.monotonic() - began < 40):
        stage = kill_one(folder, identity, chance.uniform(0.02, longest))
        killed[stage] += 1
        # On a slow machine it comes to the middle later.
        longest = max(LONGEST, longest * (0.95 if stage == "rebuilt" else 1.05))
    print(json.dumps(killed))  # noqa: T201


if __name__ == "__main__":
    main()
