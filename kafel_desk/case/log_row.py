"""One line of the log of cases, as it is exported."""

from datetime import datetime

import msgspec

from kafel_desk.case.facts import Confidentiality, Kind, Outcome, Priority, Relation
from kafel_desk.case.states import State


class LogRow(msgspec.Struct, frozen=True, kw_only=True):
    """One case. Times are aware; None where it has not happened, or where nothing is timed.

    ``channel``, ``received_by``, ``category``, ``department`` and ``holder`` are names as the
    directory words them; ``kind``, ``relation``, ``priority``, ``state`` and ``outcome`` are values
    that the export puts into words. ``phone`` is as it was given. The texts of a confidential case
    that the viewer may not read are None. ``due`` is when the result is due, and ``is_overdue``
    tells that it was still owed then, at the time of reading. ``case`` is the id, for whoever records
    that it was exported.
    """

    number: str
    kind: Kind
    channel: str
    received_at: datetime
    received_by: str
    desk: str
    state: State
    priority: Priority = "normal"
    name: str | None = None
    phone: str | None = None
    is_internal: bool = False
    relation: Relation | None = None
    on_behalf: str | None = None
    complained_of: str | None = None
    category: str | None = None
    department: str | None = None
    holder: str | None = None
    description: str | None = None
    remedy: str | None = None
    due: datetime | None = None
    first_reply_at: datetime | None = None
    told_at: datetime | None = None
    outcome: Outcome | None = None
    closed_at: datetime | None = None
    is_overdue: bool = False
    case: bytes | None = None
    confidentiality: Confidentiality = "normal"
