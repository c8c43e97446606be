"""Rows of lists: cases with the name and number of their person, through the filter of rights."""
# ruff: noqa: S608  (only names of this package are put into SQL; values are bound)

from collections.abc import Sequence
from typing import Any

from database.connection import Connection
from database.schema import NO_DUE
from database.times import from_micros, from_micros_or_none
from database.visibility import Narrowing
from kafel_desk.queries import CaseRow

_COLUMNS = (
    "c.id, c.uid, c.number, c.kind, c.priority, c.channel, c.state, c.received,"
    " c.confidentiality, p.uid, p.name, c.code_word, p.phone, c.relation, c.category,"
    " c.department, c.holder, c.due_key, c.waiting_since, c.follow_up, c.told, c.closed,"
    " c.closed_in_time, c.outcome, c.has_conflict OR coalesce(p.has_conflict, 0), c.at_first_contact, c.last_word,"
    " c.safe_contact"
)
_FROM = "cases AS c LEFT JOIN people AS p ON p.id = c.person"
_AT_ONCE = 500


def read_rows(connection: Connection, ids: Sequence[int], door: Narrowing) -> tuple[CaseRow, ...]:
    """Return the rows of some cases, in the order asked; without those that ``door`` keeps back."""
    allowed, values = door
    found: dict[int, CaseRow] = {}
    for start in range(0, len(ids), _AT_ONCE):
        some = ids[start : start + _AT_ONCE]
        places = ", ".join("?" * len(some))
        condition = f"c.id IN ({places})" + (f" AND {allowed}" if allowed else "")
        for row in connection.execute(
            f"SELECT {_COLUMNS} FROM {_FROM} WHERE {condition}",
            (*some, *values),
        ):
            found[row[0]] = _row(row)
    return tuple(found[case] for case in ids if case in found)


def _row(row: tuple[Any, ...]) -> CaseRow:
    (
        _, uid, number, kind, priority, channel, state, received, confidentiality, person, name,
        code_word, phone, relation, category, department, holder, due_key, waiting_since, follow_up,
        told, closed, closed_in_time, outcome, has_conflict, at_first_contact, last_word,
        safe_contact,
    ) = row  # fmt: skip
    return CaseRow(
        id=uid,
        number=number,
        kind=kind,
        priority=priority,
        channel=channel,
        state=state,
        received_at=from_micros(received),
        confidentiality=confidentiality,
        person=person,
        name=name,
        code_word=code_word,
        phone=phone,
        relation=relation,
        category=category,
        department=department,
        holder=holder,
        due=None if due_key == NO_DUE else from_micros(due_key),
        waiting_since=from_micros_or_none(waiting_since),
        follow_up=from_micros_or_none(follow_up),
        told_at=from_micros_or_none(told),
        closed_at=from_micros_or_none(closed),
        closed_in_time=None if closed_in_time is None else bool(closed_in_time),
        outcome=outcome,
        has_conflict=bool(has_conflict),
        answered_at_first_contact=bool(at_first_contact),
        last_word_at=from_micros_or_none(last_word),
        safe_contact=safe_contact,
    )
