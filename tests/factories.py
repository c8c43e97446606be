"""Valid things to begin a test with: every value has a default, a test names what matters to it."""

import itertools
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path
from time import monotonic
from typing import Any

from database.open import OpenDesk, create_desk
from kafel_desk.case.commands import RecordCase
from kafel_desk.case.facts import CaseReceived
from kafel_desk.desk import Desk
from kafel_desk.directory.defaults import first_facts, read_defaults
from kafel_desk.journal.envelope import Subject
from kafel_desk.journal.fact import Draft
from kafel_desk.person.facts import PersonRecorded
from resources import defaults

NOON = datetime(2026, 11, 22, 9, tzinfo=UTC)
"""A Sunday, twelve o'clock in Makkah: the centre is open."""


class SetClock:
    """A clock that stands until it is moved."""

    def __init__(self, at: datetime = NOON) -> None:
        self.at = at

    def now(self) -> datetime:
        return self.at

    def move(self, **by: float) -> None:
        """Move it by a `timedelta` in keywords."""
        self.at += timedelta(**by)


class RunningClock:
    """A clock that runs from noon of a working day, on whatever day the tests do."""

    def __init__(self) -> None:
        self._began = monotonic()

    def now(self) -> datetime:
        return NOON + timedelta(seconds=monotonic() - self._began)


class CountedRandomness:
    """Bytes that differ each time, and nobody has to guess."""

    _counter = itertools.count(1)

    def bytes(self, count: int) -> bytes:
        # A high byte at the beginning: a case number is then never skipped.
        counted = next(CountedRandomness._counter).to_bytes(7, "big")
        return (b"\xff" * count + counted)[-count:]


def make_desk(folder: Path, code: str = "A", now: datetime = NOON) -> OpenDesk:
    """Create a desk with the directory that is shipped, and open it to write."""
    shipped = read_defaults((defaults() / "directory.json").read_bytes())
    return create_desk(
        folder / "desk",
        code,
        "مكتب الاستقبال",
        now=now,
        first=first_facts(shipped),
        identity=folder / "identity",
    )


def composed(opened: OpenDesk, clock: SetClock | None = None) -> Desk:
    """Put a desk together as the faces get it."""
    return Desk(
        opened.store, opened.reader, clock or SetClock(), CountedRandomness(), opened.evidence
    )


def record_command(**changes: Any) -> RecordCase:
    """Make the command of a form that may be saved as it is."""
    values: dict[str, Any] = {
        "kind": "complaint",
        "channel": "visit",
        "description": "تأخر صرف كفالة الشهر الماضي",
        "name": "محمد بن أحمد الغامدي",
        "phone": "0555000123",
    }
    return RecordCase(**(values | changes))


def received(**changes: Any) -> CaseReceived:
    """Make the fact that a case begins with."""
    values: dict[str, Any] = {
        "number": "KA-26-00001-3",
        "kind": "complaint",
        "channel": "visit",
        "received_at": NOON,
        "desk": "A",
        "received_by": "reception",
        "description": "تأخر صرف كفالة الشهر الماضي",
    }
    return CaseReceived(**(values | changes))


def person_recorded(**changes: Any) -> PersonRecorded:
    """Make the fact that a person begins with."""
    values: dict[str, Any] = {"name": "محمد بن أحمد الغامدي", "phones": ("+966555000123",)}
    return PersonRecorded(**(values | changes))


def case_draft(fact: Any = None, case: int = 1) -> Draft:
    """Make a fact of a case ready for the journal; cases are told apart by a small number."""
    return Draft(Subject("case", bytes(15) + bytes([case])), fact or received())


def changed_places(words: Sequence[str]) -> list[str]:
    """Return a sheet's words with two of them in each other's place.

    The first two may be the same word; what is changed then is no mistake at all.
    """
    other = next(place for place, word in enumerate(words) if word != words[0])
    changed = list(words)
    changed[0], changed[other] = changed[other], changed[0]
    return changed
