"""The weekly summary: all that its page and its workbook show, in their order."""

from datetime import date, datetime

import msgspec

from kafel_desk.case.facts import Kind
from kafel_desk.figures.figure import Figure, Spread
from kafel_desk.figures.period import Period
from kafel_desk.journal.envelope import EventId


class Compared(msgspec.Struct, frozen=True):
    """One figure beside the same one of the period before and of the four (months: three) before.

    ``mean`` of a count has the mean as its ``value`` and the sum as its ``n``; of a share, all of
    them taken together. ``past`` holds the last five periods for the bars, the oldest first and
    this one last.
    """

    now: Figure
    before: Figure
    mean: Figure
    past: tuple[Figure, ...] = ()


class ComparedSpread(msgspec.Struct, frozen=True):
    """Median and 90th percentile beside those before; ``mean`` is over all earlier cases at once."""

    now: Spread
    before: Spread
    mean: Spread


class Balance(msgspec.Struct, frozen=True):
    """How what was open became what is open: before + received + reopened - closed = after.

    ``reopened`` and ``closed`` count every time that it happened, so a case may count twice.
    """

    before: int
    received: int
    reopened: int
    closed: int
    after: int


class OldCase(msgspec.Struct, frozen=True):
    """One of the oldest that are open: no name stands on the page.

    ``age`` and ``late`` are in working minutes by the end of the period; ``late`` is None while it
    is in time. ``missing_step`` is the step (3 to 12) that comes next, None where nothing is owed.
    ``day_minutes`` is how many minutes a working day has.
    """

    case: bytes
    number: str
    kind: Kind
    department: str | None
    received_at: datetime
    age: int
    late: int | None
    missing_step: int | None
    day_minutes: int = 420


class ChannelLine(msgspec.Struct, frozen=True):
    """What came through one channel: by kind, last week, and the mean of four."""

    channel: str
    received: Figure
    complaints: Figure
    inquiries: Figure
    suggestions: Figure
    before: Figure
    mean: Figure


class DepartmentLine(msgspec.Struct, frozen=True):
    """One department, None for what is with none: received, results told, in time, open, overdue.

    ``result_in_target`` is of the results told; ``time_to_result`` over the same cases.
    """

    department: str | None
    received: Figure
    before: Figure
    result_in_target: Figure
    time_to_result: Spread
    open: Figure
    overdue: Figure


class Rise(msgspec.Struct, frozen=True):
    """A category that rose, tested against chance (figures/rises.py).

    ``mean`` is of the four weeks (three months) before, ``probability`` how likely so many, or
    more, would be by chance alone. ``department`` is the one that has most of its cases. ``note``
    is the supervisor's. Outside the centre no ``mean`` is told that is of fewer than five cases.
    """

    category: str
    department: str | None
    count: int
    mean: float | None
    probability: float
    note: str = ""


class Scores(msgspec.Struct, frozen=True):
    """Marks of one question: how many gave 1, 2, 3, 4, 5; mean (``value`` of ``mean``, ``n``
    answers, ``of`` people asked) and the share of 4 and 5. Outside the centre no marks are told
    where few gave one of them.
    """

    marks: tuple[int, int, int, int, int]
    mean: Figure
    high: Figure
    are_marks_hidden: bool = False


class Satisfaction(msgspec.Struct, frozen=True):
    """What people think of result and process; ``answered`` of the people asked in the period."""

    result: Scores
    process: Scores
    answered: Figure


class ActionDue(msgspec.Struct, frozen=True):
    """A corrective action that is owed by the end of the next week; ``due`` may be None."""

    case: bytes
    number: str
    action: EventId
    text: str
    owner: str
    department: str | None
    due: datetime | None
    is_late: bool


class Recommendations(msgspec.Struct, frozen=True):
    """What the supervisor recommends for a period, a recommendation a line, and notes on topics
    (``category`` to words). ``by`` is a staff id.
    """

    text: str
    by: str
    at: datetime
    notes: dict[str, str] = {}


class Record(msgspec.Struct, frozen=True):
    """The state of the record: its fingerprint, and up to which number of which writer."""

    fingerprint: str
    heads: tuple[tuple[bytes, int], ...] = ()


UNTOLD = Record("")
"""For those who do not see all cases: how far the record goes tells of cases that they do not see."""


class Issued(msgspec.Struct, frozen=True):
    """A report that was issued: when, by whom (a staff id), and the fingerprint that it bears."""

    at: datetime
    by: str
    fingerprint: str


class WeeklySummary(msgspec.Struct, frozen=True):
    """One week for its page, in the page's order.

    ``working_days`` are those on which the centre opens, ``closures`` the names of the closures in
    the week. ``safeguarding`` is None but for focal persons. ``actions_left`` counts due actions
    beyond those listed. ``issued`` tells who issued it, once somebody did.
    """

    period: Period
    made_at: datetime
    working_days: tuple[date, ...]
    closures: tuple[str, ...]
    # 1
    received: Compared
    result_in_target: Compared
    backlog: Compared
    overdue: Compared
    kinds: tuple[Compared, ...]
    confirmed_in_target: Compared
    answered_at_first_contact: Compared
    time_to_result: ComparedSpread
    silent_cases: Compared
    reopened: Compared
    # 2
    ages: tuple[Figure, ...]
    oldest: tuple[OldCase, ...]
    # 3, 4
    channels: tuple[ChannelLine, ...]
    departments: tuple[DepartmentLine, ...]
    whole: DepartmentLine
    # 5
    rises: tuple[Rise, ...]
    # 6
    outcomes: tuple[Figure, ...]
    # 7
    satisfaction: Satisfaction
    # 8
    actions: tuple[ActionDue, ...]
    actions_left: int
    # 9, 10
    recommendations: Recommendations | None
    record: Record
    balance: Balance
    safeguarding: Figure | None = None
    issued: Issued | None = None
    # As it may leave the centre (figures/outside.py).
    is_outside: bool = False
