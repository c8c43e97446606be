"""Rows of the worklists: corrective actions, who holds what, reminders, what has to be settled."""

from datetime import datetime

import msgspec

from kafel_desk.case.facts import Kind, ReminderTo
from kafel_desk.journal.envelope import EventId


class ActionRow(msgspec.Struct, frozen=True):
    """One corrective action (step 9) on the board, with the case that it came from.

    ``action`` names the fact that planned it, for ``CompleteAction`` and ``CheckAction``. ``owner``
    is a staff id. Times are in UTC; ``done_at`` is None while it is owed, ``effective`` until its
    effect was checked. ``name`` is the person's; it and ``text`` are empty where they may not be
    read.
    """

    case: bytes
    number: str
    action: EventId
    text: str
    owner: str
    due: datetime | None
    done_at: datetime | None
    effective: bool | None
    kind: Kind
    name: str | None = None


class HoldingRow(msgspec.Struct, frozen=True):
    """Who holds how many open cases.

    With ``staff``: all that this person holds, and ``department`` is None. Without: what lies in
    the department and nobody there has; with neither, what nobody has at all. ``overdue`` and ``waiting`` are counted in
    ``open``; ``oldest_due`` is the due time (UTC) of the one that is due first.
    """

    staff: str | None
    department: str | None
    open: int
    overdue: int
    waiting: int
    oldest_due: datetime | None = None


class Notice(msgspec.Struct, frozen=True):
    """A reminder that stands: the result is still owed, and ``percent`` of its time were used.

    ``at`` is when it was given (UTC).
    """

    case: bytes
    number: str
    percent: int
    to: ReminderTo
    at: datetime


class DueReminder(msgspec.Struct, frozen=True):
    """A reminder that is due and was not given yet."""

    case: bytes
    percent: int
    to: ReminderTo


class UnsettledRow(msgspec.Struct, frozen=True):
    """A case on which somebody has to decide, because desks wrote without seeing each other.

    ``fields`` of the case or its person have two values. ``officers`` are the staff ids to whom it
    was assigned at once, the one that is shown last. ``closed_by`` is who closed it without having
    seen all that was there: such a closing does not count, and a supervisor looks a second time.
    """

    case: bytes
    number: str
    fields: tuple[str, ...] = ()
    officers: tuple[str, ...] = ()
    closed_by: str | None = None
