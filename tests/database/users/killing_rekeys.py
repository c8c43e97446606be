"""Kills openings that give the database another key, again and again at random instants.

A program of its own, because it forks. After each kill the desk is opened to read, for somebody who
logs in. Prints how many died in the midst of it and after it, as JSON.
"""

import json
import random
import sys
import time
from collections.abc import Callable
from pathlib import Path

from msgspec.structs import replace

# Loaded before, or the children die while they load what opens.
from database import connection
from database.open import open_desk
from database.users import rekeying
from database.users.key_ring import KeyRing
from database.users.opening import Login
from kafel_desk.queries import CaseView, Viewer
from tests.database.kills import kill_one
from tests.factories import NOON

LEAST = 5
"""So many die in the midst of it, however long it takes."""


def main() -> None:
    folder, identity = map(Path, sys.argv[1:3])
    login, chance = Login(*sys.argv[3:5]), random.Random(int(sys.argv[5]))
    ring = KeyRing(folder / "desk.keys")

    def work(say: Callable[[str], object]) -> None:
        open_desk(
            folder, now=NOON, identity=identity, login=login,
            preparing=lambda _stage, done, _total: done or say("begun"),
        )  # fmt: skip
        say("done")
        time.sleep(3600)

    # So that pages go into the log before the last of them is changed, as in a large desk.
    connection._WRITER_CACHE_KIB, rekeying._LOOK_EVERY = 256, 0.005
    killed = {"begun": 0, "done": 0}
    counts: set[int] = set()
    began, longest = time.monotonic(), 0.05
    while killed["begun"] < LEAST or (killed["begun"] < 15 and time.monotonic() - began < 60):
        ring._write(replace(ring.read(), is_key_due=True))
        said = kill_one(work, chance.uniform(0, longest), once_begun=True)
        assert said[0] == "begun", "no key was given"
        killed[said[-1]] += 1
        longest *= 0.7 if said[-1] == "done" else 1.2
        with open_desk(folder, "read", now=NOON, login=login) as opened:
            counts.add(opened.reader.count(Viewer("admin", "A", NOON), CaseView(tab="all")))
    print(json.dumps({"killed": killed, "counts": sorted(counts)}))  # noqa: T201


if __name__ == "__main__":
    main()
