"""Kills openings that give the database another key, again and again at random instants.

A program of its own, because it forks. After each kill the desk is opened to read, for somebody who
logs in. Prints how many died before, in the midst of and after it, as JSON.
"""

import json
import os
import random
import signal
import sys
import time
from pathlib import Path

from msgspec.structs import replace

# Loaded before, or the children die while they load what opens.
from database import connection
from database.open import open_desk
from database.users import rekeying
from database.users.key_ring import KeyRing
from database.users.opening import Login
from kafel_desk.queries import CaseView, Viewer
from tests.factories import NOON

LEAST = 5
"""So many die in the midst of it, however long it takes."""


def kill_one(folder: Path, identity: Path, login: Login, after: float) -> str:
    """Let one child open the desk, kill it some seconds after the key began to change."""
    read_end, write_end = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(read_end)
        try:
            open_desk(
                folder, now=NOON, identity=identity, login=login,
                preparing=lambda _stage, done, _total: done or os.write(write_end, b"begun "),
            )  # fmt: skip
            os.write(write_end, b"done ")
        finally:
            os._exit(1)
    os.close(write_end)
    told = os.read(read_end, 6).decode()
    time.sleep(after)
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    told += os.read(read_end, 65536).decode()
    os.close(read_end)
    return told.split()[-1] if told else ""


def main() -> None:
    folder, identity = map(Path, sys.argv[1:3])
    login, chance = Login(*sys.argv[3:5]), random.Random(int(sys.argv[5]))
    ring = KeyRing(folder / "desk.keys")
    # So that pages go into the log before the last of them is changed, as in a large desk.
    connection._WRITER_CACHE_KIB, rekeying._LOOK_EVERY = 256, 0.005
    killed = {"begun": 0, "done": 0, "": 0}
    counts: set[int] = set()
    began, longest = time.monotonic(), 0.05
    while killed["begun"] < LEAST or (killed["begun"] < 15 and time.monotonic() - began < 60):
        ring._write(replace(ring.read(), is_key_due=True))
        end = kill_one(folder, identity, login, chance.uniform(0, longest))
        killed[end] += 1
        longest *= 0.7 if end == "done" else 1.2
        with open_desk(folder, "read", now=NOON, login=login) as opened:
            counts.add(opened.reader.count(Viewer("admin", "A", NOON), CaseView(tab="all")))
    print(json.dumps({"killed": killed, "counts": sorted(counts)}))  # noqa: T201


if __name__ == "__main__":
    main()
