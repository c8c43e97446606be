"""The worklists beside the tabs: actions, who holds what, reminders, people without a word.

Few of all cases are open, and one index has all of those with what is asked of them here.
"""
# ruff: noqa: S608  (only names of this package are put into SQL; values are bound)

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import NamedTuple

from database.connection import Connection
from database.events import SubjectRow, facts_of, read_event
from database.ranking import ALL, CLOSED, VOID, WAITING, list_source
from database.schema import NO_DUE
from database.times import from_micros, from_micros_or_none, to_micros
from database.visibility import has_some_rooms, narrowing, open_by_room
from database.work_rows import OWED, TO_CHECK
from kafel_desk.alerts.same_issue import IssueRow
from kafel_desk.case.evolve import fold
from kafel_desk.case.facts import ActionPlanned, ReminderTo
from kafel_desk.case.reminders import due_reminders as due_of_case
from kafel_desk.directory.state import Directory
from kafel_desk.journal.envelope import EventId
from kafel_desk.queries import ActionList, ActionRow, DueReminder, HoldingRow, Notice, Viewer

_OPEN = f"cases AS c INDEXED BY cases_that_are_open WHERE c.bucket < {CLOSED}"
_IN_ROOMS = (
    f"cases AS c INDEXED BY open_by_room WHERE c.bucket < {CLOSED} AND c.complained_staff IS NULL"
)
_ABOUT_STAFF = (
    f"cases AS c INDEXED BY open_about_staff WHERE c.bucket < {CLOSED}"
    " AND c.complained_staff IS NOT NULL"
)
_ROLES: tuple[ReminderTo, ...] = ("supervisor", "director")


class _Selection(NamedTuple):
    sql: str
    values: tuple[object, ...]


class _Open(NamedTuple):
    """Some of the open cases, read in the order ``by`` which their index is sorted at first."""

    sql: str
    values: tuple[object, ...]
    by: str = ""


def actions(
    connection: Connection, viewer: Viewer, which: ActionList, start: int, limit: int
) -> tuple[ActionRow, ...]:
    """Return a page of one list of corrective actions."""
    chosen = _actions(viewer, which)
    rows = connection.execute(
        "SELECT c.id, c.uid, c.number, a.action, a.owner, a.action_due, a.done_at, a.effective,"
        f" c.kind, p.name FROM (SELECT a.* FROM {chosen.sql}"
        "  ORDER BY a.place, a.case_id, a.action LIMIT ? OFFSET ?) AS a"
        " JOIN cases AS c ON c.id = a.case_id LEFT JOIN people AS p ON p.id = c.person"
        " ORDER BY a.place, a.case_id, a.action",
        (*chosen.values, max(limit, 0), max(start, 0)),
    ).fetchall()
    return tuple(
        ActionRow(
            case=uid,
            number=number,
            action=action,
            text=_text_of(connection, case, action),
            owner=owner,
            due=None if due == NO_DUE else from_micros(due),
            done_at=from_micros_or_none(done),
            effective=None if effective is None else bool(effective),
            kind=kind,
            name=name,
        )
        for case, uid, number, action, owner, due, done, effective, kind, name in rows
    )


def count_actions(connection: Connection, viewer: Viewer, which: ActionList) -> int:
    """Count one list of corrective actions."""
    chosen = _actions(viewer, which)
    (count,) = connection.execute(f"SELECT count(*) FROM {chosen.sql}", chosen.values).fetchone()
    return int(count)


def _actions(viewer: Viewer, which: ActionList) -> _Selection:
    by_standing, values = "actions AS a INDEXED BY actions_by_standing", tuple[object, ...]()
    match which:
        case "open":
            source, condition = by_standing, f"a.standing = {OWED}"
        case "mine":
            source = "actions AS a INDEXED BY actions_by_owner"
            condition, values = f"a.standing = {OWED} AND a.owner = ?", (viewer.staff,)
        case "to_check":
            source = by_standing
            condition, values = f"a.standing = {TO_CHECK} AND a.done_by <> ?", (viewer.staff,)
    allowed, own = narrowing(viewer)
    if allowed:
        source += " JOIN cases AS c ON c.id = a.case_id"
        condition, values = f"{condition} AND {allowed}", (*values, *own)
    return _Selection(f"{source} WHERE {condition}", values)


def _text_of(connection: Connection, case: int, action: EventId) -> str:
    planned = read_event(connection, case, action)
    return planned.fact.text if planned and isinstance(planned.fact, ActionPlanned) else ""


def holdings(connection: Connection, viewer: Viewer) -> tuple[HoldingRow, ...]:
    """Return a row for everybody who holds open cases, and for each place where nobody does."""
    found: dict[tuple[str | None, str | None], HoldingRow] = {}
    rows = [
        row
        for open_cases in _open(viewer)
        for row in connection.execute(
            "SELECT c.holder, c.department, count(*), sum(c.due_key < ?),"
            f" sum(c.bucket = {WAITING}), min(c.due_key) FROM {open_cases.sql}"
            f" GROUP BY {open_cases.by}c.holder, c.department",
            (to_micros(viewer.now), *open_cases.values),
        )
    ]
    for holder, department, count, overdue, waiting, due in rows:
        key = (holder, None if holder else department)
        before = found.get(key) or HoldingRow(*key, 0, 0, 0)
        dues = [before.oldest_due] if before.oldest_due else []
        dues += [from_micros(due)] if due != NO_DUE else []
        found[key] = HoldingRow(
            *key,
            open=before.open + count,
            overdue=before.overdue + overdue,
            waiting=before.waiting + waiting,
            oldest_due=min(dues, default=None),
        )
    return tuple(sorted(found.values(), key=_longest_first))


def _longest_first(row: HoldingRow) -> tuple[bool, bool, int, str]:
    who = row.staff or row.department or ""
    return (row.staff is None, not who, -row.open, who)


def notices(
    connection: Connection, viewer: Viewer, directory: Directory, limit: int
) -> tuple[Notice, ...]:
    """Return the reminders that stand and are meant for the viewer, latest first."""
    person = directory.staff.get(viewer.staff)
    allowed, values = narrowing(viewer)
    also = f" AND {allowed}" if allowed else ""
    columns = "c.uid, c.number, r.percent, r.recipient, r.given"
    latest = "ORDER BY r.given DESC, r.case_id DESC LIMIT ?"
    rows = connection.execute(
        f"SELECT {columns} FROM cases AS c INDEXED BY cases_by_holder"
        " JOIN reminders AS r ON r.case_id = c.id AND r.recipient = 'holder'"
        f" WHERE c.holder = ? AND c.bucket < {CLOSED}{also} {latest}",
        (viewer.staff, *values, limit),
    ).fetchall()
    for role in _ROLES:
        if person and role in person.roles:
            rows += connection.execute(
                f"SELECT {columns} FROM reminders AS r INDEXED BY reminders_by_recipient"
                f" JOIN cases AS c ON c.id = r.case_id WHERE r.recipient = ?{also} {latest}",
                (role, *values, limit),
            ).fetchall()
    rows.sort(key=_latest_first)
    return tuple(
        Notice(case, number, percent, recipient, from_micros(given))
        for case, number, percent, recipient, given in rows[:limit]
    )


def _latest_first(row: tuple[bytes, str, int, str, int]) -> tuple[int, str, int]:
    return (-row[4], row[1], -row[2])


def due_reminders(
    connection: Connection, directory: Directory, now: datetime, limit: int
) -> tuple[DueReminder, ...]:
    """Return the reminders that are due, of the cases that have waited longest for theirs."""
    rows = connection.execute(
        f"SELECT c.id, s.key FROM (SELECT c.id, c.next_reminder FROM {_OPEN}"
        "  AND c.next_reminder <= ? ORDER BY c.next_reminder, c.id LIMIT ?) AS c"
        " JOIN subjects AS s ON s.id = c.id ORDER BY c.next_reminder, c.id",
        (to_micros(now), max(limit, 0)),
    ).fetchall()
    found: list[DueReminder] = []
    for id, key in rows:  # noqa: A001  (the column's name)
        case = fold(facts_of(connection, SubjectRow(id, key)))
        if case is not None:
            due = due_of_case(case, directory, now)
            found += [DueReminder(case.id, reminder.percent, reminder.to) for reminder in due]
    return tuple(found)


def silent_cases(
    connection: Connection, viewer: Viewer, days: int, start: int, limit: int
) -> Sequence[int]:
    """Return the ids of open cases whose person had no word for so long."""
    start, limit = max(start, 0), max(limit, 0)
    rows = [
        row
        for chosen in _silent(viewer, days)
        for row in connection.execute(
            f"SELECT c.last_word, c.id FROM {chosen.sql} ORDER BY c.last_word, c.id LIMIT ?",
            (*chosen.values, start + limit),
        )
    ]
    return [case for _, case in sorted(rows)[start : start + limit]]


def count_silent(connection: Connection, viewer: Viewer, days: int) -> int:
    """Count them."""
    counts = [
        connection.execute(f"SELECT count(*) FROM {chosen.sql}", chosen.values).fetchone()
        for chosen in _silent(viewer, days)
    ]
    return sum(count for (count,) in counts)


def _silent(viewer: Viewer, days: int) -> list[_Open]:
    until = to_micros(viewer.now - timedelta(days=days))
    return [
        _Open(f"{open_cases.sql} AND c.last_word <= ?", (*open_cases.values, until))
        for open_cases in _open(viewer)
    ]


def issue_rows(connection: Connection, viewer: Viewer, since: datetime) -> tuple[IssueRow, ...]:
    """Return the complaints received since then that may be about one matter."""
    allowed, values = narrowing(viewer)
    rows = connection.execute(
        f"SELECT number, category, department, received FROM {list_source(ALL, 'received')[0]}"
        " WHERE received >= ? AND kind = 'complaint' AND category IS NOT NULL"
        f" AND bucket <> {VOID} AND NOT is_duplicate"
        f"{f' AND {allowed}' if allowed else ''} ORDER BY received, id",
        (to_micros(since), *values),
    )
    return tuple(
        IssueRow(number, category, department, from_micros(received))
        for number, category, department, received in rows
    )


def _open(viewer: Viewer) -> list[_Open]:
    """Return the open cases that somebody sees, in parts: no case is in two of them."""
    allowed, values = narrowing(viewer)
    if not has_some_rooms(viewer):
        return [_Open(f"{_OPEN} AND {allowed}" if allowed else _OPEN, values)]
    return [
        *(
            _Open(f"{_IN_ROOMS} AND {part.sql}", part.values, "c.room, ")
            for part in open_by_room(viewer)
        ),
        _Open(f"{_ABOUT_STAFF} AND {allowed or 1}", values),
    ]
