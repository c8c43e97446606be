"""The monthly and quarterly report, put together from the figures of its period and earlier ones."""

from collections import Counter
from collections.abc import Iterator
from datetime import timedelta

from database.connection import Connection
from database.events import SubjectRow, facts_of
from database.figures import Figures
from database.figures_parts import (
    balance,
    compare_standing,
    departments,
    oldest,
    outcomes,
    periods_back,
    rises,
    satisfaction,
)
from database.figures_rows import span
from database.record import read_record
from database.times import from_micros, to_micros
from kafel_desk.case.evolve import fold
from kafel_desk.case.facts import CAUSES, KINDS
from kafel_desk.figures.comparing import compared
from kafel_desk.figures.counting import count_one, spread
from kafel_desk.figures.figure import Figure, counted, share
from kafel_desk.figures.load import busiest, load_tables
from kafel_desk.figures.measured import COME_BACK_DAYS, MeasuredCase
from kafel_desk.figures.patterns import PatternCase, patterns
from kafel_desk.figures.period import Period, midnight
from kafel_desk.figures.periodic import (
    Improvement,
    Pattern,
    PeriodicReport,
    RoutineLine,
    TimeLine,
    TopCategory,
    Trend,
)
from kafel_desk.figures.returning import coming_back
from kafel_desk.figures.weekly import Compared
from kafel_desk.time.deadlines import targets_in_force

MEAN_OF = 3
TREND = 12
MOST_CATEGORIES = 8
_BARS = 4


def read_periodic(figures: Figures, connection: Connection, period: Period) -> PeriodicReport:
    """Return the report of a period."""
    back = periods_back(figures, period, TREND - 1)
    near = back[: _BARS + 1]
    received, told = figures.cases("received", period), figures.cases("told", period)
    closed, asked = figures.cases("closed", period), figures.cases("asked", period)
    backlog, overdue = compare_standing(figures, near)
    lines, whole = departments(figures, period, back[1])
    came_back, same_issue = coming_back(figures.complaints(period))
    load, peaks = load_tables(received, figures.directory.work.reporting.week_begins)
    work = figures.directory.work
    silent = figures.rows.count_silent(to_micros(period.moment))
    return PeriodicReport(
        period=period,
        made_at=figures.viewer.now,
        received=_compared([
            counted("received", figures.rows.count("received", span(each.start, each.until)))
            for each in near
        ]),
        result_in_target=_compared([
            count_one("result_in_target", figures.cases("told", each)) for each in near
        ]),
        backlog=backlog,
        overdue=overdue,
        satisfied_with_process=_compared([
            count_one("satisfaction_with_the_process", figures.cases("asked", each))
            for each in near
        ]),
        trend=tuple(_trend(figures, each) for each in reversed(back)),
        times=tuple(_times(figures, period)),
        waiting=spread("waiting_time", told),
        outcomes=outcomes(closed),
        causes=tuple(count_one("causes", closed, {"cause": cause}) for cause in CAUSES),
        with_action=_action(closed, "with action"),
        actions_on_time=_action(closed, "done on time"),
        actions_effective=_action(closed, "found effective"),
        suggestions_adopted=count_one("suggestions_adopted", closed),
        satisfaction=satisfaction(asked),
        evidence_rate=count_one("evidence_rate", closed),
        with_category=_quality(received, "category"),
        with_phone=_quality(received, "phone"),
        with_remedy=_quality(received, "remedy"),
        with_outcome=_quality(closed, "outcome"),
        patterns=_patterns(figures, connection, period, back),
        top_categories=_top_categories(figures, period, back[1]),
        departments=lines,
        whole=whole,
        people_who_come_back=came_back,
        same_issue=same_issue,
        reopened=figures.reopened(period),
        transfers=count_one("transfers_a_case", received),
        three_transfers=count_one("transfers_a_case", received, {"transfers": "3+"}),
        silent_cases=share("silent_cases", silent, backlog.now.n),
        oldest=oldest(figures, connection, period),
        load=load,
        peaks=busiest(peaks),
        improvements=tuple(_improvements(figures, period)),
        routines=tuple(_routines(figures, period)),
        recommendations=work.recommended(period),
        record=read_record(connection, figures.viewer),
        balance=balance(figures, period),
        safeguarding=next(figures.safeguarding(period), None),
        issued=work.issued(period),
    )  # fmt: skip


def _compared(found: list[Figure]) -> Compared:
    return compared(found, mean_of_last=MEAN_OF)


def _trend(figures: Figures, period: Period) -> Trend:
    within = span(period.start, period.until)
    return Trend(
        period, figures.rows.count("received", within), figures.rows.count("closed", within)
    )


def _times(figures: Figures, period: Period) -> Iterator[TimeLine]:
    targets = targets_in_force(figures.directory.targets, period.last)
    for kind in KINDS:
        target = targets.of(kind)
        received, replied, told = (
            [case for case in figures.cases(basis, period) if case.kind == kind]
            for basis in ("received", "replied", "told")
        )
        yield TimeLine(
            kind, "confirm", target.confirm, spread("time_to_confirm", received),
            count_one("confirmed_in_target", received),
        )  # fmt: skip
        yield TimeLine(
            kind, "first_reply", target.first_reply, spread("time_to_first_reply", replied),
            count_one("first_reply_in_target", replied),
        )  # fmt: skip
        yield TimeLine(
            kind, "result", target.result, spread("time_to_result", told),
            count_one("result_in_target", told),
        )  # fmt: skip


def _action(closed: list[MeasuredCase], part: str) -> Figure:
    return count_one("corrective_actions", closed, {"part": part})


def _quality(cases: list[MeasuredCase], field: str) -> Figure:
    return count_one("data_quality", cases, {"field": field})


def _patterns(
    figures: Figures, connection: Connection, period: Period, back: list[Period]
) -> tuple[Pattern, ...]:
    until = to_micros(period.moment)
    rows = (
        PatternCase(id, category, department, person, from_micros(received), causes)
        for id, category, department, person, received, causes in figures.rows.matters(until)  # noqa: A001
    )
    rose = {rise.category: rise for rise in rises(figures, period, back[1 : MEAN_OF + 1])}
    made = figures.directory.work.recommended(period)

    def texts(cases: list[int]) -> list[str]:
        found = []
        for case in cases:
            (key,) = connection.execute("SELECT key FROM subjects WHERE id = ?", (case,)).fetchone()
            folded = fold(facts_of(connection, SubjectRow(case, key)))
            found.append(folded.description if folded else "")
        return found

    return patterns(rows, rose, made.notes if made else {}, texts)


def _top_categories(figures: Figures, period: Period, before: Period) -> tuple[TopCategory, ...]:
    now, then = (
        Counter(case.category for case in figures.cases("received", each) if case.category)
        for each in (period, before)
    )
    first = sorted(now.items(), key=lambda item: (-item[1], item[0]))[:MOST_CATEGORIES]
    return tuple(
        TopCategory(
            category,
            counted("received", count, {"category": category}),
            counted("received", then[category], {"category": category}),
        )
        for category, count in first
    )


def _improvements(figures: Figures, period: Period) -> Iterator[Improvement]:
    """Yield what was made better, with the complaints of its categories before and after."""
    made = figures.improvements(period)
    if not made:
        return
    length = timedelta(days=COME_BACK_DAYS)
    days = [each.on for each in made]
    calendars = figures.directory.calendars
    first = midnight(min(days) - length, calendars)
    last = midnight(max(days) + length, calendars)
    complaints = figures.rows.complaints_of_days(span(first, last))
    for each in made:
        ids = [case for number in each.cases for case in figures.rows.numbered(number)]
        categories = figures.rows.categories(ids)
        at = to_micros(midnight(each.on, calendars))
        until = to_micros(midnight(each.on + length, calendars))
        since = to_micros(midnight(each.on - length, calendars))
        times = [received for category, received in complaints if category in categories]
        is_over = until <= to_micros(figures.viewer.now)
        yield Improvement(
            each.on,
            each.text,
            each.cases,
            sum(since <= time < at for time in times) if categories else None,
            sum(at <= time < until for time in times) if categories and is_over else None,
        )


def _routines(figures: Figures, period: Period) -> Iterator[RoutineLine]:
    work = figures.directory.work
    for routine in sorted(work.routines.values(), key=lambda each: (each.step or 99, each.id)):
        if not routine.is_active:
            continue
        times = [
            each for each in work.done if each.routine == routine.id and each.on <= period.last
        ]
        last = max(times, key=lambda each: each.on, default=None)
        yield RoutineLine(
            routine.id,
            routine.step,
            last.on if last else None,
            last.what if last else "",
            last.where if last else "",
        )
