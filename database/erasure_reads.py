"""The reads of erasures, as a part of the reader: what waits, what is due, what a number names.

An administrator sees no case; so what is told here is gathered past the filter of rights, and is
each time no more than kafel_desk/erasure/queries.py says.
"""
# ruff: noqa: S608  (only names of this package are put into SQL; values are bound)

from abc import ABC, abstractmethod
from collections.abc import Iterator
from contextlib import AbstractContextManager
from datetime import timedelta

from database.connection import Connection
from database.events import find_subject, read_facts
from database.numbers import find_by_number
from database.ranking import CLOSED, VOID
from database.rows import read_rows
from database.times import to_micros
from database.visibility import opening
from kafel_desk.case.evolve import fold
from kafel_desk.case.facts import KINDS
from kafel_desk.case.state import Case
from kafel_desk.directory.state import Directory
from kafel_desk.erasure.commands import ApproveErasure, HoldFromErasure, ProposeErasure
from kafel_desk.erasure.decide import is_told_of
from kafel_desk.erasure.erasure import Erasure
from kafel_desk.erasure.queries import CaseToErase, DueCase, Erasable, HeldCase, PendingErasure
from kafel_desk.erasure.retention import due_since, ended_of, last_end, local_day
from kafel_desk.figures.period import midnight
from kafel_desk.journal.envelope import Subject
from kafel_desk.person.phones import PhoneError, normalise_phone
from kafel_desk.queries import Viewer
from kafel_desk.rights.acting import ALLOWED

_NOT_ABOUT = "(complained_staff IS NULL OR complained_staff <> ?)"
_NOT_GONE = "NOT EXISTS (SELECT 1 FROM erased AS e WHERE e.uid = c.uid AND e.kind = 'case')"
_AT_ONCE = 200


class ErasureReads(ABC):
    """Answers about erasures, through what its heir reads with."""

    @abstractmethod
    def directory(self) -> Directory:
        """Return the directory as it stands."""

    @abstractmethod
    def _seen_by(self, viewer: Viewer) -> Viewer: ...

    @abstractmethod
    def _reading(self) -> AbstractContextManager[Connection]: ...

    def find_erasable(self, viewer: Viewer, text: str) -> tuple[Erasable, ...]:
        """Return what a whole number or telephone names, without anything about it."""
        viewer = self._seen_by(viewer)
        if not _may(viewer, ProposeErasure) and not _may(viewer, HoldFromErasure):
            return ()
        with self._reading() as connection:
            people = _people_of_phone(connection, text, viewer.staff)
            return people or _cases_of_number(connection, text, viewer.staff)

    def pending_erasures(self, viewer: Viewer) -> tuple[PendingErasure, ...]:
        """Return what waits, the oldest first."""
        viewer = self._seen_by(viewer)
        if not _may(viewer, ProposeErasure) and not _may(viewer, ApproveErasure):
            return ()
        directory = self.directory()
        waiting = [one for one in directory.erasures.values() if one.is_pending]
        with self._reading() as connection:
            told = (
                _pending(connection, viewer, erasure, directory)
                for erasure in sorted(waiting, key=_proposed_at)
            )
            return tuple(one for one in told if one is not None)

    def due_for_erasure(self, viewer: Viewer, limit: int) -> tuple[DueCase, ...]:
        """Return cases whose time for keeping is over, the longest first in each kind."""
        viewer = self._seen_by(viewer)
        if not _may(viewer, ProposeErasure):
            return ()
        with self._reading() as connection:
            due: list[DueCase] = []
            for one in _due(connection, viewer, self.directory()):
                if len(due) >= limit:
                    break
                due.append(one)
            return tuple(due)

    def held_cases(self, viewer: Viewer) -> tuple[HeldCase, ...]:
        """Return the cases that somebody keeps whatever their age, the latest first."""
        viewer = self._seen_by(viewer)
        if not _may(viewer, HoldFromErasure):
            return ()
        held = self.directory().retention.held
        with self._reading() as connection:
            numbers = {case: _number(connection, case, viewer.staff) for case in held}
        listed = [
            HeldCase(case, number, held[case].by, held[case].at)
            for case, number in numbers.items()
            if number is not None
        ]
        return tuple(sorted(listed, key=lambda one: one.at, reverse=True))


def _may(viewer: Viewer, command: type) -> bool:
    return viewer.access is not None and not viewer.access.roles.isdisjoint(ALLOWED[command])


def _people_of_phone(connection: Connection, text: str, staff: str) -> tuple[Erasable, ...]:
    """Return whom a whole number belongs to; not who is known from what nobody may know of."""
    try:
        phone = normalise_phone(text)
    except PhoneError:
        return ()
    rows = connection.execute(
        "SELECT p.uid FROM phones AS n JOIN people AS p ON p.id = n.person WHERE n.phone = ?"
        " AND EXISTS (SELECT 1 FROM cases AS c WHERE c.person = p.id)"
        " AND NOT EXISTS (SELECT 1 FROM cases AS c WHERE c.person = p.id AND c.complained_staff = ?)",
        (phone, staff),
    )
    return tuple(Erasable(person=person) for (person,) in rows)


def _cases_of_number(connection: Connection, text: str, staff: str) -> tuple[Erasable, ...]:
    found = []
    for id in find_by_number(connection, text):  # noqa: A001  (a column)
        row = connection.execute(
            "SELECT c.uid, p.uid FROM cases AS c LEFT JOIN people AS p ON p.id = c.person"
            f" WHERE c.id = ? AND {_NOT_ABOUT}",
            (id, staff),
        ).fetchone()
        if row is not None:
            found.append(Erasable(*row))
    return tuple(found)


def _pending(
    connection: Connection, viewer: Viewer, erasure: Erasure, directory: Directory
) -> PendingErasure | None:
    ids = [subject.id for subject in erasure.subjects if subject.kind == "case"]
    cases = [case for id in ids if (case := _fold(connection, id)) is not None]  # noqa: A001
    if not is_told_of(erasure, cases, viewer.staff, directory):
        return None
    people = [subject.id for subject in erasure.subjects if subject.kind == "person"]
    is_named = not people or erasure.reason == "retention"
    numbers = (_number(connection, id, viewer.staff) for id in ids) if is_named else ()  # noqa: A001
    found = (find_subject(connection, Subject("case", id)) for id in ids)  # noqa: A001
    rows = read_rows(connection, [row.id for row in found if row], opening(viewer))
    return PendingErasure(
        id=erasure.id,
        reason=erasure.reason,
        proposed_by=erasure.proposed_by,
        proposed_at=erasure.proposed_at,
        has_person=bool(people),
        numbers=tuple(number for number in numbers if number is not None),
        cases=tuple(
            CaseToErase(row.id, row.number, row.kind, row.name, row.closed_at, row.outcome)
            for row in rows
        ),
        name=None if is_named else next((r.name for r in rows if r.person in people), None),
    )


def _due(connection: Connection, viewer: Viewer, directory: Directory) -> Iterator[DueCase]:
    """Yield what is due; candidates come from the table of cases, the rule decides on their facts."""
    today = local_day(viewer.now, directory.calendars)
    keeping = directory.retention.keeping
    waiting = {
        subject.id
        for erasure in directory.erasures.values()
        if erasure.is_pending
        for subject in erasure.subjects
    }
    left_out = waiting | set(directory.retention.held)
    for kind, is_void in (*((kind, False) for kind in KINDS), *((kind, True) for kind in KINDS)):
        months = keeping.months(kind, is_void=is_void)
        if months is None:
            continue
        day = last_end(today, months) + timedelta(days=1)
        until = to_micros(midnight(day, directory.calendars))
        bucket = VOID if is_void else CLOSED
        ended = "" if is_void else " AND closed < ?"
        values = (bucket, kind, until, *(() if is_void else (until,)), viewer.staff)
        rows = connection.execute(
            f"SELECT uid FROM cases AS c WHERE bucket = ? AND kind = ? AND received < ?{ended}"
            f" AND {_NOT_ABOUT} AND {_NOT_GONE} ORDER BY bucket, received, id",
            values,
        )
        while some := rows.fetchmany(_AT_ONCE):
            for (uid,) in some:
                case = None if uid in left_out else _fold(connection, uid)
                if case is None:
                    continue
                about = ended_of(
                    case, directory.calendars, is_disputed=_is_beside_open(connection, case)
                )
                since = due_since(about, keeping, today)
                if since is not None and about.on is not None:
                    yield DueCase(uid, case.number, case.kind, about.on, since, about.is_void)


def _is_beside_open(connection: Connection, case: Case) -> bool:
    """Tell whether another case of the person is open, or one that it is linked with."""
    linked = (*case.related, *case.duplicate_of)
    places = ", ".join("?" * len(linked))
    row = connection.execute(
        "SELECT EXISTS (SELECT 1 FROM subjects AS s JOIN cases AS c ON c.person = s.id"
        f" WHERE s.uid = ? AND s.kind = 'person' AND c.bucket < {CLOSED})"
        " OR EXISTS (SELECT 1 FROM subjects AS s JOIN cases AS c ON c.id = s.id"
        f" WHERE s.uid IN ({places}) AND s.kind = 'case' AND c.bucket < {CLOSED})",
        (case.person or b"", *linked),
    ).fetchone()
    return bool(row[0])


def _fold(connection: Connection, case: bytes) -> Case | None:
    return fold(read_facts(connection, Subject("case", case)))


def _number(connection: Connection, case: bytes, staff: str) -> str | None:
    row = connection.execute(
        "SELECT c.number FROM subjects AS s JOIN cases AS c ON c.id = s.id"
        f" WHERE s.uid = ? AND s.kind = 'case' AND {_NOT_ABOUT}",
        (case, staff),
    ).fetchone()
    return row[0] if row else None


def _proposed_at(erasure: Erasure) -> str:
    return erasure.proposed_at.isoformat() if erasure.proposed_at else ""
