"""What is kept of a case beside its row: actions for their board, reminders, looks.

Words are not kept here: they are read from the fact itself, so that erasing a case leaves none.
"""
# ruff: noqa: S608  (only names of this package are put into SQL; values are bound)

from typing import NamedTuple, cast

from database.connection import Connection
from database.schema import NO_DUE
from database.times import to_micros, to_micros_or_none
from kafel_desk.case.facts import ActionChecked, ReminderGiven
from kafel_desk.case.opening_facts import CaseOpened
from kafel_desk.case.reminders import is_reminded_of
from kafel_desk.case.state import Action, Case
from kafel_desk.journal.envelope import EventId

OWED, TO_CHECK, SETTLED = range(3)
"""Where an action stands; those of a case that was entered by mistake are settled."""


class ActionColumns(NamedTuple):
    """One row of the table of actions, in the order of its columns."""

    case_id: int
    action: EventId
    owner: str
    action_due: int
    done_at: int | None
    done_by: str | None
    effective: bool | None
    standing: int
    place: int


class ReminderColumns(NamedTuple):
    """One row of the table of reminders, in the order of its columns."""

    case_id: int
    recipient: str
    percent: int
    given: int


class LookColumns(NamedTuple):
    """One row of the table of looks, in the order of its columns."""

    case_id: int
    event: EventId
    staff: str
    at: int
    how: str
    field: str | None


Rows = tuple[tuple[ActionColumns, ...], tuple[ReminderColumns, ...], tuple[LookColumns, ...]]


def work_rows(id: int, case: Case) -> Rows:  # noqa: A002  (the column's name)
    """Compute what is kept of a case: actions by id, reminders by whom and how much, looks."""
    actions = sorted(_action(id, case, action) for action in case.actions)
    return tuple(actions), _reminders(id, case), _looks(id, case)


def _action(id: int, case: Case, action: Action) -> ActionColumns:  # noqa: A002
    plan, done = action.plan, action.done
    due = to_micros_or_none(plan.due)
    standing = OWED if done is None else TO_CHECK if action.checked is None else SETTLED
    return ActionColumns(
        case_id=id,
        action=action.planned.id,
        owner=plan.owner,
        action_due=NO_DUE if due is None else due,
        done_at=to_micros(done.at) if done else None,
        done_by=done.actor if done else None,
        effective=cast("ActionChecked", action.checked.fact).effective if action.checked else None,
        standing=SETTLED if case.voided else standing,
        place=to_micros(done.at) if done else NO_DUE if due is None else due,
    )


def _reminders(id: int, case: Case) -> tuple[ReminderColumns, ...]:  # noqa: A002
    if not case.reminded or not is_reminded_of(case):
        return ()
    given: dict[tuple[str, int], int] = {}
    for recorded in case.facts:
        if isinstance(recorded.fact, ReminderGiven):
            # Two desks may have given one reminder; the first counts.
            given.setdefault((recorded.fact.to, recorded.fact.percent), to_micros(recorded.at))
    return tuple(ReminderColumns(id, *key, at) for key, at in sorted(given.items()))


def _looks(id: int, case: Case) -> tuple[LookColumns, ...]:  # noqa: A002
    return tuple(sorted(
        LookColumns(id, one.id, one.actor, to_micros(one.at), one.fact.how, one.fact.field)
        for one in case.facts
        if isinstance(one.fact, CaseOpened)
    ))  # fmt: skip


def put_work(connection: Connection, id: int, case: Case, *, is_new: bool) -> None:  # noqa: A002
    """Write what is kept of a case, where it is not so already."""
    actions, reminders, looks = work_rows(id, case)
    stored = ((), (), ()) if is_new else stored_work(connection, id, id)
    for table, fields, wanted, there in (
        ("actions", ActionColumns._fields, actions, stored[0]),
        ("reminders", ReminderColumns._fields, reminders, stored[1]),
        ("looks", LookColumns._fields, looks, stored[2]),
    ):
        if tuple(there) != tuple(wanted):
            connection.execute(f"DELETE FROM {table} WHERE case_id = ?", (id,))
            connection.executemany(
                f"INSERT INTO {table} ({', '.join(fields)})"
                f" VALUES ({', '.join('?' * len(fields))})",
                wanted,
            )


def forget_work(connection: Connection, id: int) -> None:  # noqa: A002
    """Remove what is kept of a case."""
    for table in ("actions", "reminders", "looks"):
        connection.execute(f"DELETE FROM {table} WHERE case_id = ?", (id,))


def stored_work(connection: Connection, first: int, last: int) -> Rows:
    """Return what is kept of the cases from one id to another, in the order of `work_rows`."""
    actions = connection.execute(
        f"SELECT {', '.join(ActionColumns._fields)} FROM actions"
        " WHERE case_id BETWEEN ? AND ? ORDER BY case_id, action",
        (first, last),
    )
    reminders = connection.execute(
        f"SELECT {', '.join(ReminderColumns._fields)} FROM reminders"
        " WHERE case_id BETWEEN ? AND ? ORDER BY case_id, recipient, percent",
        (first, last),
    )
    looks = connection.execute(
        f"SELECT {', '.join(LookColumns._fields)} FROM looks"
        " WHERE case_id BETWEEN ? AND ? ORDER BY case_id, event",
        (first, last),
    )
    return (
        tuple(ActionColumns(*row) for row in actions),
        tuple(ReminderColumns(*row) for row in reminders),
        tuple(LookColumns(*row) for row in looks),
    )
