"""Cases of the desk that may stand in an old log, too: of one day and phone, or of one day without."""

from collections.abc import Sequence
from datetime import datetime

from database.connection import Connection
from database.events import SubjectRow, facts_of
from database.times import to_micros
from database.visibility import opening
from kafel_desk.case.evolve import fold
from kafel_desk.importing.lookup import LikeCase
from kafel_desk.queries import Viewer
from kafel_desk.rights.access import Access

_SELECT = "SELECT c.id, s.key, c.number, p.name, {{seen}} FROM {tables} JOIN subjects AS s ON s.id = c.id {people} WHERE c.received >= ? AND c.received < ?"  # fmt: skip
_BY_PHONE = _SELECT.format(
    tables="phones AS n JOIN cases AS c ON c.person = n.person",
    people="LEFT JOIN people AS p ON p.id = c.person",
)
_WITHOUT_PHONE = _SELECT.format(
    tables="cases AS c INDEXED BY cases_by_received",
    people="LEFT JOIN people AS p ON p.id = c.person",
)


def cases_like(
    connection: Connection,
    access: Access,
    phones: Sequence[str],
    since: datetime,
    until: datetime,
) -> tuple[LikeCase, ...]:
    """Return cases received from (inclusive) to (exclusive) of people with one of the numbers.

    Without numbers: those of people who have none. What whoever asks may not see is one and the
    same, too, or it would come in once more for everybody; its number is not told.
    """
    seen, values = opening(Viewer(access.staff, access.desk, since, access))
    within: tuple[object, ...] = (*values, to_micros(since), to_micros(until))
    if phones:
        places = ", ".join("?" * len(phones))
        rows = connection.execute(
            f"{_BY_PHONE.format(seen=seen or 1)} AND n.phone IN ({places})", (*within, *phones)
        )
    else:
        rows = connection.execute(
            f"{_WITHOUT_PHONE.format(seen=seen or 1)} AND coalesce(p.phones, '') = ''", within
        )
    found = []
    for id, key, number, name, is_seen in rows.fetchall():  # noqa: A001  (the column's name)
        case = fold(facts_of(connection, SubjectRow(id, key)))
        if case is not None:
            found.append(LikeCase(number if is_seen else None, name, case.description))
    return tuple(found)
