"""Kills what erases in a backup, again and again at random instants; each time the backup is whole.

A program of its own, because it forks. Prints how many died with the copy begun, as JSON.
"""

import json
import random
import sys
import time
from collections.abc import Callable
from pathlib import Path

import msgspec

import database.rebuild
import database.store  # noqa: F401  (loaded before, or the children die while they load it)
from database import erasing_backups
from database.backup import Told, backups, verify
from database.backup import tell as backup_tell
from database.erased_list import Listed
from database.erasing_backups import erase_in_backups
from tests.database.kills import kill_one
from tests.factories import NOON

LEAST = 3
"""So many die with the copy begun, however long it takes."""


def main() -> None:
    place, key = Path(sys.argv[1]), bytes.fromhex(sys.argv[2])
    listed = msgspec.msgpack.decode(bytes.fromhex(sys.argv[3]), type=tuple[Listed, ...])

    def work(say: Callable[[str], object]) -> None:
        def tell(path: Path, told: Told) -> None:
            if told.erased:  # the end, where there would be nothing left to kill
                say("ended")
                time.sleep(3600)
            backup_tell(path, told)

        erasing_backups.tell = tell  # type: ignore[attr-defined]
        erase_in_backups(place, key, listed, NOON)

    chance, longest = random.Random(int(sys.argv[4])), 0.3
    killed = {"": 0, "begun": 0, "ended": 0}
    began = time.monotonic()
    while killed["begun"] < LEAST or (sum(killed.values()) < 25 and time.monotonic() - began < 30):
        is_ended = bool(kill_one(work, chance.uniform(0, longest)))
        end = "ended" if is_ended else "begun" if any(place.glob("*.part")) else ""
        killed[end] += 1
        # As long as it takes on this machine: earlier than the end, later than the beginning.
        longest *= {"": 1.2, "begun": 1, "ended": 0.8}[end]
        (backup,) = backups(place)
        verify(backup)
    print(json.dumps(killed))  # noqa: T201


if __name__ == "__main__":
    main()
