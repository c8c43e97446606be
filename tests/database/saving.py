"""A process that saves cases one by one and says the number of each once it is saved.

Run as a program with folder and identity it saves until something stops it, and says last why.
"""

import sys
from collections.abc import Callable
from datetime import UTC, datetime
from os import urandom
from pathlib import Path

from database.errors import StoreUnavailable
from database.open import open_desk
from kafel_desk.desk import Desk
from tests.factories import record_command


class RealClock:
    def now(self) -> datetime:
        return datetime.now(UTC)


class RealRandomness:
    def bytes(self, count: int) -> bytes:
        return urandom(count)


def save_cases(folder: Path, identity: Path, acknowledge: Callable[[str], object]) -> None:
    """Save cases for ever; every third is moved on, so that all kinds of writes are broken off."""
    from kafel_desk.case.commands import AddNote, AssignOfficer, CorrectDetails

    with open_desk(folder, now=datetime.now(UTC), identity=identity) as opened:
        desk = Desk(opened.store, opened.reader, RealClock(), RealRandomness(), opened.evidence)
        count = 0
        while True:
            count += 1
            phone = f"05{int.from_bytes(urandom(4)) % 10**8:08}"
            done = desk.execute(record_command(phone=phone, name=f"سعاد {phone}"), "reception")
            acknowledge(str(done.number))
            if count % 3 == 0 and done.case:
                desk.execute(AssignOfficer(case=done.case, officer="supervisor"), "supervisor")
                desk.execute(CorrectDetails(case=done.case, description="تصحيح"), "reception")
                desk.execute(AddNote(case=done.case, text="ملاحظة " * 200), "reception")


def main() -> None:
    folder, identity = map(Path, sys.argv[1:3])
    try:
        save_cases(folder, identity, lambda number: print(number, flush=True))  # noqa: T201
    except StoreUnavailable as error:
        print(error.message.key, flush=True)  # noqa: T201


if __name__ == "__main__":
    main()
