"""The parts that the weekly summary and the periodic report share, put together from figures."""

from collections import Counter
from collections.abc import Callable, Sequence
from datetime import datetime

from database.connection import Connection
from database.events import SubjectRow, facts_of
from database.figures import Figures
from database.figures_rows import span
from database.times import from_micros, to_micros
from kafel_desk.case.evolve import fold
from kafel_desk.case.facts import OUTCOMES
from kafel_desk.case.steps import current_step, steps_of
from kafel_desk.figures.comparing import compared
from kafel_desk.figures.counting import count_one, spread
from kafel_desk.figures.figure import Figure, counted, share
from kafel_desk.figures.measured import MeasuredCase, OpenCase
from kafel_desk.figures.period import Period, earlier
from kafel_desk.figures.rises import risen
from kafel_desk.figures.weekly import (
    Balance,
    Compared,
    DepartmentLine,
    OldCase,
    Rise,
    Satisfaction,
    Scores,
)

OLDEST = 5
_BEFORE = 4


def periods_back(figures: Figures, period: Period, count: int = _BEFORE) -> list[Period]:
    """Return a period and so many before it, latest first."""
    directory = figures.directory
    return [period] + [
        earlier(
            period, by, directory.calendars, figures.viewer.now, directory.work.reporting
        )
        for by in range(1, count + 1)
    ]  # fmt: skip


def compare_standing(figures: Figures, periods: Sequence[Period]) -> tuple[Compared, Compared]:
    """Return backlog and overdue at the end of each period."""
    moments = [to_micros(period.moment) for period in periods]
    open_then = [figures.rows.count_open(moment) for moment in moments]
    late_then = [figures.rows.count_late(moment) for moment in moments]
    return (
        compared([counted("backlog", count) for count in open_then]),
        compared([
            share("overdue", late, whole) for late, whole in zip(late_then, open_then, strict=True)
        ]),
    )  # fmt: skip


def compare_silent(figures: Figures, periods: Sequence[Period]) -> Compared:
    """Return how many of the open cases were silent at the end of each period."""
    counts = []
    for period in periods:
        moment = to_micros(period.moment)
        silent, whole = figures.rows.count_silent(moment), figures.rows.count_open(moment)
        counts.append(share("silent_cases", silent, whole))
    return compared(counts)


def oldest(figures: Figures, connection: Connection, period: Period) -> tuple[OldCase, ...]:
    """Return the cases that were open at the end of a period and came first."""
    first = sorted(figures.open_at(period.moment), key=lambda case: (case.received, case.id))
    found = (_old_case(figures, connection, case, period.moment) for case in first[:OLDEST])
    return tuple(case for case in found if case is not None)


def _old_case(
    figures: Figures, connection: Connection, standing: OpenCase, moment: datetime
) -> OldCase | None:
    (key,) = connection.execute("SELECT key FROM subjects WHERE id = ?", (standing.id,)).fetchone()
    facts = facts_of(connection, SubjectRow(standing.id, key))
    # What was missing then: of what was recorded by that moment.
    case = fold(fact for fact in facts if fact is facts[0] or fact.at <= moment)
    if case is None:
        return None
    working = figures.working
    due = figures.late_at(moment).get(standing.id)
    step = current_step(steps_of(case))
    return OldCase(
        case=case.id,
        number=case.number,
        kind=case.kind,
        department=standing.department,
        received_at=from_micros(standing.received),
        age=working.working_minutes_between(from_micros(standing.received), moment),
        late=working.working_minutes_between(from_micros(due), moment) if due else None,
        missing_step=step.number if step else None,
        day_minutes=working.calendar(working.local(moment).date()).working_day_minutes,
    )


def departments(
    figures: Figures, period: Period, before: Period
) -> tuple[tuple[DepartmentLine, ...], DepartmentLine]:
    """Return a line for each department that anything came to, and one for all."""
    received, earlier_ones = figures.cases("received", period), figures.cases("received", before)
    told, standing = figures.cases("told", period), figures.open_at(period.moment)

    def line(
        department: str | None,
        is_in: Callable[[MeasuredCase | OpenCase], bool],
        *,
        is_whole: bool = False,
    ) -> DepartmentLine:
        group = None if is_whole else {"department": department}
        here = [case for case in told if is_in(case)]
        still_open = [case for case in standing if is_in(case)]
        in_target = count_one("result_in_target", here)
        return DepartmentLine(
            department=department,
            received=counted("received", sum(map(is_in, received)), group),
            before=counted("received", sum(map(is_in, earlier_ones)), group),
            result_in_target=share("result_in_target", in_target.n, in_target.of or 0, group),
            time_to_result=spread("time_to_result", here, group),
            open=counted("backlog", len(still_open), group),
            overdue=share("overdue", sum(c.is_late for c in still_open), len(still_open), group),
        )

    there = {
        case.department for cases in (received, earlier_ones, told, standing) for case in cases
    }
    lines = [line(each, lambda case, each=each: case.department == each) for each in there]  # type: ignore[misc]
    lines.sort(key=lambda each: _first(figures, each.department, each.received.n))
    return tuple(lines), line(None, lambda _case: True, is_whole=True)


def _first(figures: Figures, department: str | None, count: int) -> tuple[bool, int, int, str]:
    """What most came to stands first, what is with no department last."""
    known = figures.directory.departments.get(department or "")
    return (department is None, -count, known.order if known else 0, department or "")


def rises(figures: Figures, period: Period, periods: Sequence[Period]) -> tuple[Rise, ...]:
    """Return the categories that rose against the earlier periods."""
    cases = figures.cases("received", period)
    now = Counter(case.category for case in cases if case.category)
    then = Counter(
        case.category
        for before in periods
        for case in figures.cases("received", before)
        if case.category
    )
    lengths = [_length(figures, each) for each in (period, *periods)]
    made = figures.directory.work.recommended(period)
    found = []
    for each in risen(now, then, lengths[0] / (sum(lengths) or 1)):
        places = Counter(case.department for case in cases if case.category == each.category)
        found.append(
            Rise(
                category=each.category,
                department=max(places, key=lambda name: (places[name], name or "")),
                count=each.now,
                mean=each.earlier / len(periods),
                probability=each.probability,
                note=made.notes.get(each.category, "") if made else "",
            )
        )
    return tuple(found)


def _length(figures: Figures, period: Period) -> int:
    """Return the working time of a period, or all of it where the centre was never open."""
    worked = figures.working.working_minutes_between(period.start, period.until)
    return worked or max(int((period.until - period.start).total_seconds() // 60), 0)


def outcomes(cases: Sequence[MeasuredCase]) -> tuple[Figure, ...]:
    """Return the outcomes of the complaints that were closed."""
    return tuple(
        count_one("outcome_mix", cases, {"outcome": outcome}) for outcome in OUTCOMES["complaint"]
    )


def satisfaction(cases: Sequence[MeasuredCase]) -> Satisfaction:
    """Return what the people who were asked think of result and process."""
    result = [case.opinion_result for case in cases if case.opinion_result is not None]
    process = [case.opinion_process for case in cases if case.opinion_process is not None]
    high = {"marks": "4 and 5"}
    return Satisfaction(
        Scores(
            _marks(result),
            count_one("satisfaction_with_the_result", cases),
            count_one("satisfaction_with_the_result", cases, high),
        ),
        Scores(
            _marks(process),
            count_one("satisfaction_with_the_process", cases),
            count_one("satisfaction_with_the_process", cases, high),
        ),
        count_one("satisfaction_with_the_process", cases, {"answered": "either"}),
    )


def _marks(marks: Sequence[int]) -> tuple[int, int, int, int, int]:
    counts = Counter(marks)
    return counts[1], counts[2], counts[3], counts[4], counts[5]


def balance(figures: Figures, period: Period) -> Balance:
    """Return how the backlog changed in a period."""
    within = span(period.start, period.until)
    return Balance(
        before=figures.rows.count_open(within.first - 1),
        received=len(figures.cases("received", period)),
        reopened=figures.rows.count_reopenings(within),
        closed=len(figures.closings(period)),
        after=figures.rows.count_open(within.last),
    )
