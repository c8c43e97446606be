"""The monthly and quarterly report (step 13): all that its pages and its workbook show."""

from datetime import date, datetime
from typing import Literal

import msgspec

from kafel_desk.case.facts import Kind
from kafel_desk.figures.figure import Figure, Spread
from kafel_desk.figures.period import Period
from kafel_desk.figures.weekly import (
    Balance,
    Compared,
    DepartmentLine,
    Issued,
    OldCase,
    Recommendations,
    Record,
    Rise,
    Satisfaction,
)
from kafel_desk.time.deadlines import Limit

Measured = Literal["confirm", "first_reply", "result"]


class Trend(msgspec.Struct, frozen=True):
    """One of the last twelve months (of a quarterly report: quarters), for the lines."""

    period: Period
    received: int
    closed: int


class TimeLine(msgspec.Struct, frozen=True):
    """One promise of one kind: its target for normal cases, how long it took, how many kept it."""

    kind: Kind
    measured: Measured
    target: Limit
    took: Spread
    in_target: Figure


class Pattern(msgspec.Struct, frozen=True):
    """A matter that recurs: three cases or more on one category in 90 days.

    ``described`` tells whether it is of the system (risen against chance, or a cause found is the
    same in most), repeated (more than one person), or one person's alone. ``words`` are those that
    its cases say far more often than others. ``since`` is when its first case of the 90 days came.
    ``rise`` is set where it rose.
    """

    category: str
    described: Literal["systemic", "repeated", "single"]
    cases: int
    people: int
    since: datetime
    department: str | None
    words: tuple[str, ...] = ()
    rise: Rise | None = None
    note: str = ""


class TopCategory(msgspec.Struct, frozen=True):
    """One of the commonest categories, beside the period before."""

    category: str
    now: Figure
    before: Figure


class LoadTable(msgspec.Struct, frozen=True):
    """What came through one channel by weekday (in the order of the centre's week) and hour.

    ``hours`` are the local hours that any cell counts, a cell for each; ``weekdays`` as Python
    counts them.
    """

    channel: str
    n: int
    weekdays: tuple[int, ...]
    hours: tuple[int, ...]
    cells: tuple[tuple[int, ...], ...]


class Peak(msgspec.Struct, frozen=True):
    """The busiest hour of another channel."""

    channel: str
    weekday: int
    hour: int
    n: int


class Improvement(msgspec.Struct, frozen=True):
    """Something was made better: the cases it came from, and complaints of their categories in
    the 90 days before it and after it (None while those are not over).
    """

    on: date
    text: str
    cases: tuple[str, ...]
    before: int | None = None
    after: int | None = None


class RoutineLine(msgspec.Struct, frozen=True):
    """A routine of the centre: when it was last carried out by the end of the period, and what.

    ``where`` is where something was published (step 1).
    """

    routine: str
    step: int | None
    last: date | None
    what: str
    where: str = ""


class PeriodicReport(msgspec.Struct, frozen=True):
    """One month or quarter (or any row of days) for its pages, in their order."""

    period: Period
    made_at: datetime
    # 1
    received: Compared
    result_in_target: Compared
    backlog: Compared
    overdue: Compared
    satisfied_with_process: Compared
    # 2
    trend: tuple[Trend, ...]
    # 3
    times: tuple[TimeLine, ...]
    waiting: Spread
    # 4
    outcomes: tuple[Figure, ...]
    causes: tuple[Figure, ...]
    with_action: Figure
    actions_on_time: Figure
    actions_effective: Figure
    suggestions_adopted: Figure
    # 5
    satisfaction: Satisfaction
    # 6
    evidence_rate: Figure
    with_category: Figure
    with_phone: Figure
    with_remedy: Figure
    with_outcome: Figure
    # 7
    patterns: tuple[Pattern, ...]
    # 8
    top_categories: tuple[TopCategory, ...]
    departments: tuple[DepartmentLine, ...]
    whole: DepartmentLine
    # 9
    people_who_come_back: Figure
    same_issue: Figure
    reopened: Figure
    transfers: Figure
    three_transfers: Figure
    silent_cases: Figure
    oldest: tuple[OldCase, ...]
    # 10
    load: LoadTable | None
    peaks: tuple[Peak, ...]
    # 11, 12
    improvements: tuple[Improvement, ...]
    routines: tuple[RoutineLine, ...]
    # 13, 14
    recommendations: Recommendations | None
    record: Record
    balance: Balance
    safeguarding: Figure | None = None
    issued: Issued | None = None
    # As it may leave the centre (figures/outside.py).
    is_outside: bool = False
