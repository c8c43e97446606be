"""Safeguarding cases: in no list, count or search; read for focal persons from their facts alone.

What is kept of them is that they are there, and the key of their number, so that a counter is not
given twice. Everything else is folded in memory when a focal person asks, with the keys that were
sealed to them (sealed_keys.py).
"""

from collections.abc import Iterator

from database.connection import Connection
from database.events import read_facts
from database.sealed_keys import SubjectKeys
from kafel_desk.case.evolve import fold
from kafel_desk.case.facts import DangerStated, ToldOfSafeguarding
from kafel_desk.case.opening import looks_at
from kafel_desk.case.state import Case
from kafel_desk.case.states import state_of
from kafel_desk.journal.envelope import Subject
from kafel_desk.queries import GuardedRow, Viewer
from kafel_desk.rights.seeing import sees, traits_of


def guard(connection: Connection, id: int, number_key: int) -> None:  # noqa: A002  (a column)
    """Keep a case apart from all others."""
    connection.execute(
        "INSERT OR REPLACE INTO guarded (id, number_key) VALUES (?, ?)", (id, number_key)
    )


def guarded_ids(connection: Connection) -> list[int]:
    """Return the cases that are kept apart, the newest first."""
    return [case for (case,) in connection.execute("SELECT id FROM guarded ORDER BY id DESC")]


def guarded_subjects(connection: Connection, *, only_plain: bool = False) -> list[Subject]:
    """Return the cases that are kept apart, by the ids that all desks know, the newest first.

    ``only_plain`` are those whose key is not sealed to focal persons.
    """
    condition = " WHERE s.key IS NOT NULL" if only_plain else ""
    return [
        Subject("case", uid)
        for (uid,) in connection.execute(
            "SELECT s.uid FROM guarded AS g JOIN subjects AS s ON s.id = g.id"  # noqa: S608
            f"{condition} ORDER BY g.id DESC"
        )
    ]


def is_guarded(connection: Connection, id: int) -> bool:  # noqa: A002  (a column)
    """Tell whether a case is kept apart."""
    row = connection.execute("SELECT 1 FROM guarded WHERE id = ?", (id,)).fetchone()
    return row is not None


def guarded_cases(
    connection: Connection, viewer: Viewer, keys: SubjectKeys | None = None
) -> Iterator[Case]:
    """Yield the safeguarding cases that a viewer may see, folded, the newest first."""
    access = viewer.access
    if access is None or not access.has("focal"):
        return
    for subject in guarded_subjects(connection):
        case = fold(read_facts(connection, subject, keys))
        if case is not None and sees(access, traits_of(case)):
            yield case


def guarded_row(case: Case, staff: str) -> GuardedRow:
    """Return one safeguarding case as a row of the list of focal persons."""
    stated, told = case.last(DangerStated), case.last(ToldOfSafeguarding)
    return GuardedRow(
        id=case.id,
        number=case.number,
        state=state_of(case),
        received_at=case.received_at,
        is_danger_now=stated.fact.is_immediate
        if stated and isinstance(stated.fact, DangerStated)
        else None,
        told_at=told.fact.told_at if told and isinstance(told.fact, ToldOfSafeguarding) else None,
        is_unread=not any(look.staff == staff for look in looks_at(case)),
        has_words=not case.received.is_erased,
    )
