"""The log of cases as it is exported: streamed, the oldest first, whatever its length."""
# ruff: noqa: S608  (only names of this package are put into SQL; values are bound)

from collections.abc import Iterator, Mapping
from datetime import datetime

from database.connection import Connection
from database.events import recorded
from database.figure_rights import figure_rights
from database.times import to_micros
from kafel_desk.case.due import due_of
from kafel_desk.case.evolve import fold
from kafel_desk.case.log_row import LogRow
from kafel_desk.case.state import Case
from kafel_desk.case.states import state_of
from kafel_desk.directory.state import Directory
from kafel_desk.journal.fact import Recorded
from kafel_desk.queries import Viewer

_FIRST, _LAST = -(1 << 62), 1 << 62
_AT_ONCE = 500


def stream_log(
    connection: Connection,
    viewer: Viewer,
    directory: Directory,
    received_from: datetime | None,
    received_to: datetime | None,
) -> Iterator[LogRow]:
    """Yield a row for each case received from (inclusive) to (exclusive).

    Through the rights to figures and exports, which are fewer than those to lists.
    """
    after = (to_micros(received_from) if received_from else _FIRST, -1)
    until = to_micros(received_to) if received_to else _LAST
    allowed, values = figure_rights(viewer)
    condition = f" AND {allowed}" if allowed else ""
    while True:
        # A page at a time: between two pages the journal may grow, and readers hold nothing back.
        rows = connection.execute(
            "SELECT c.received, c.id, s.key, p.name, p.phone FROM cases AS c"
            " JOIN subjects AS s ON s.id = c.id LEFT JOIN people AS p ON p.id = c.person"
            f" WHERE (c.received, c.id) > (?, ?) AND c.received < ?{condition}"
            " ORDER BY c.received, c.id LIMIT ?",
            (*after, until, *values, _AT_ONCE),
        ).fetchall()
        facts = _facts_of_all(connection, {number: key for _, number, key, _, _ in rows})
        for _, number, _, name, phone in rows:
            case = fold(facts[number])
            if case is not None:
                yield log_row(case, name, phone, directory, viewer.now)
        if len(rows) < _AT_ONCE:
            return
        after = rows[-1][:2]


def _facts_of_all(
    connection: Connection, keys: Mapping[int, bytes | None]
) -> dict[int, list[Recorded]]:
    """Return the facts of a page of cases, asked for at once."""
    found: dict[int, list[Recorded]] = {number: [] for number in keys}
    places = ", ".join("?" * len(keys))
    for number, body, sealed in connection.execute(
        f"SELECT subject, body, sealed FROM events WHERE subject IN ({places})", tuple(keys)
    ):
        found[number].append(recorded(body, sealed, keys[number]))
    return found


def log_row(
    case: Case, name: str | None, phone: str | None, directory: Directory, now: datetime
) -> LogRow:
    """Word one case for the log; the words of a safeguarding case stay out of it."""
    due = due_of(case, directory)
    return LogRow(
        number=case.number,
        kind=case.kind,
        channel=directory.channel_name(case.channel),
        received_at=case.received_at,
        received_by=directory.staff_name(case.receipt.received_by),
        desk=case.receipt.desk,
        state=state_of(case),
        priority=case.priority,
        name=name,
        phone=phone,
        is_internal=case.is_internal,
        relation=case.relation,
        on_behalf=case.on_behalf,
        complained_of=case.complained_of,
        category=directory.category_name(case.category) or None,
        department=directory.department_name(case.department) or None,
        holder=directory.staff_name(case.holder) or None,
        description=case.description,
        remedy=case.remedy_asked,
        due=due.result,
        first_reply_at=case.first_replied.at if case.first_replied else None,
        told_at=case.told.at if case.told else None,
        outcome=case.outcome,
        closed_at=case.closed.at if case.closed else None,
        is_overdue=due.is_overdue(now),
        case=case.id,
        confidentiality=case.confidentiality,
    )
