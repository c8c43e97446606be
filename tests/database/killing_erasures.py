"""Kills what erases in a backup, again and again at random instants; each time the backup is whole.

A program of its own, because it forks. Prints how many died with the copy begun, as JSON.
"""

import json
import os
import random
import signal
import sys
import time
from pathlib import Path

import msgspec

import database.rebuild
import database.store  # noqa: F401  (loaded before, or the children die while they load it)
from database import erasing_backups
from database.backup import Told, backups, verify
from database.backup import tell as backup_tell
from database.erased_list import Listed
from database.erasing_backups import erase_in_backups
from tests.factories import NOON

LEAST = 3
"""So many die with the copy begun, however long it takes."""
LONGEST = 0.6
"""Seconds after which most have begun where nothing else is going on."""


def _tell(path: Path, told: Told) -> None:
    if told.erased:  # the end, where there would be nothing left to kill
        time.sleep(60)
    backup_tell(path, told)


def main() -> None:
    erasing_backups.tell = _tell  # type: ignore[attr-defined]
    place, key = Path(sys.argv[1]), bytes.fromhex(sys.argv[2])
    listed = msgspec.msgpack.decode(bytes.fromhex(sys.argv[3]), type=tuple[Listed, ...])
    chance, longest = random.Random(int(sys.argv[4])), LONGEST
    began, killed, begun = time.monotonic(), 0, 0
    while begun < LEAST or (killed < 25 and time.monotonic() - began < 30):
        child = os.fork()
        if child == 0:
            try:
                erase_in_backups(place, key, listed, NOON)
            finally:
                os._exit(1)
        time.sleep(chance.uniform(0.002, longest))
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
        killed += 1
        is_begun = any(place.glob("*.part"))
        begun += is_begun
        # On a slow machine it begins later.
        longest = max(LONGEST, longest * (0.95 if is_begun else 1.1))
        (backup,) = backups(place)
        verify(backup)
    print(json.dumps({"killed": killed, "begun": begun}))  # noqa: T201


if __name__ == "__main__":
    main()
