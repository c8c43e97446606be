"""The board: today at a glance, from the same figures as the reports."""

from datetime import datetime

import msgspec

from kafel_desk.figures.figure import Figure


class HolderLate(msgspec.Struct, frozen=True):
    """Who holds how much that is overdue: a staff id, or a department where nobody has it.

    ``oldest_due`` is when the longest overdue of them was due (UTC).
    """

    staff: str | None
    department: str | None
    overdue: int
    oldest_due: datetime


class Today(msgspec.Struct, frozen=True):
    """The figures of the board at one moment, each as a report would give it.

    ``received_before`` is what had come by the end of the same weekday a week ago; ``backlog_before``
    and ``overdue_before`` stood a week ago at this time. ``load`` has one count for each local hour
    of today, ``load_before`` the mean of that hour over the four same weekdays before.
    """

    at: datetime
    received: Figure
    received_before: Figure
    backlog: Figure
    backlog_before: Figure
    overdue: Figure
    overdue_before: Figure
    due_today: Figure
    next_due: datetime | None
    waiting: Figure
    oldest_waiting: datetime | None
    silent_cases: Figure
    ages: tuple[Figure, ...]
    late_by_holder: tuple[HolderLate, ...]
    load: tuple[Figure, ...]
    load_before: tuple[float, ...]
