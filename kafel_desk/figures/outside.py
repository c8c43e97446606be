"""Reports as they may leave the centre: no cell under five, and none that the others would tell."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

import msgspec

from kafel_desk.figures.figure import LEAST_OUTSIDE
from kafel_desk.figures.hiding import Place, Sum, figures_in, hidden, is_small, without
from kafel_desk.figures.periodic import Pattern, PeriodicReport
from kafel_desk.figures.weekly import Compared, Rise, Satisfaction, Scores, WeeklySummary

replace = msgspec.structs.replace

_KINDS = ("complaints", "inquiries", "suggestions")
_DEPARTMENTS: Mapping[str, Place] = {
    "received": ("received", "now"),
    "before": ("received", "before"),
    "result_in_target": ("result_in_target", "now"),
    "open": ("backlog", "now"),
    "overdue": ("overdue", "now"),
}
_CHANNELS: Mapping[str, Place] = {
    "received": ("received", "now"),
    "before": ("received", "before"),
    "mean": ("received", "mean"),
    **{kind: ("kinds", row, "now") for row, kind in enumerate(_KINDS)},
}
_WEEKS_BEFORE, _MONTHS_BEFORE = 4, 3


def weekly_outside(summary: WeeklySummary) -> WeeklySummary:
    """Return a weekly summary for outside: no numbers of cases, nothing told of fewer than five."""
    figures = dict(figures_in(summary))
    # The five weeks stand in the workbook one by one: the mean would tell the one that is small.
    means = [
        (name, "mean")
        for name in ("received", "backlog", "overdue")
        if any(is_small(past.n) for past in getattr(summary, name).past[:-1])
    ]
    shown: WeeklySummary = without(summary, hidden(figures, _weekly_sums(summary), means))
    return replace(
        shown,
        is_outside=True,
        oldest=(),
        actions=(),
        actions_left=0,
        rises=tuple(
            _rise_outside(rise, _WEEKS_BEFORE)
            for rise in shown.rises
            if rise.count >= LEAST_OUTSIDE
        ),
        satisfaction=_satisfaction_outside(shown.satisfaction),
        safeguarding=None,
    )


def periodic_outside(report: PeriodicReport) -> PeriodicReport:
    """Return a periodic report for outside: no numbers of cases, nothing told of fewer than five."""
    shown: PeriodicReport = without(
        report, hidden(dict(figures_in(report)), _periodic_sums(report))
    )
    table = report.load
    has_small_hours = table is not None and any(is_small(n) for row in table.cells for n in row)
    has_small_months = any(is_small(each.received) or is_small(each.closed)
                           for each in report.trend)  # fmt: skip
    return replace(
        shown,
        is_outside=True,
        oldest=(),
        satisfaction=_satisfaction_outside(shown.satisfaction),
        patterns=tuple(
            _pattern_outside(pattern)
            for pattern in report.patterns
            if min(pattern.cases, pattern.people) >= LEAST_OUTSIDE
        ),
        load=None if has_small_hours else table,
        peaks=tuple(peak for peak in report.peaks if peak.n >= LEAST_OUTSIDE),
        trend=() if has_small_months else report.trend,
        improvements=tuple(
            replace(made, cases=(), before=_unless_small(made.before),
                    after=_unless_small(made.after))
            for made in report.improvements
        ),
        safeguarding=None,
    )  # fmt: skip


def outside(report: WeeklySummary | PeriodicReport) -> WeeklySummary | PeriodicReport:
    """Return a report as it may leave the centre."""
    if isinstance(report, WeeklySummary):
        return weekly_outside(report)
    return periodic_outside(report)


# ── What adds up ────────────────────────────────────────────────────────────────────────────────
def _weekly_sums(summary: WeeklySummary) -> Iterator[Sum]:
    kinds = range(len(summary.kinds))
    for name in ("now", "before", "mean"):
        yield Sum(tuple(("kinds", row, name) for row in kinds), ("received", name))
    yield from _columns("channels", len(summary.channels), _CHANNELS)
    for row in range(len(summary.channels)):
        yield Sum(tuple(("channels", row, kind) for kind in _KINDS), ("channels", row, "received"))
    yield from _columns("departments", len(summary.departments), _DEPARTMENTS)
    yield Sum(_rows("ages", summary.ages), ("backlog", "now"))
    yield Sum(_rows("outcomes", summary.outcomes))
    yield from _told_twice({name: ("whole", name) for name in _DEPARTMENTS}, _DEPARTMENTS)
    for name in ("received", "backlog", "overdue", "result_in_target"):
        yield from _in_its_row((name,), getattr(summary, name))
    for row, kind in enumerate(summary.kinds):
        yield from _in_its_row(("kinds", row), kind)


def _periodic_sums(report: PeriodicReport) -> Iterator[Sum]:
    yield from _columns("departments", len(report.departments), _DEPARTMENTS)
    yield from _told_twice({name: ("whole", name) for name in _DEPARTMENTS}, _DEPARTMENTS)
    yield Sum(_rows("outcomes", report.outcomes))
    yield Sum(_rows("causes", report.causes))
    for name in ("now", "before"):
        yield Sum(tuple(("top_categories", row, name) for row in range(len(report.top_categories))))
    for measured in ("confirm", "first_reply", "result"):
        of_kinds: tuple[Place, ...] = tuple(
            ("times", row, "in_target")
            for row, line in enumerate(report.times)
            if line.measured == measured
        )
        yield Sum(of_kinds, ("result_in_target", "now") if measured == "result" else None)


def _columns(table: str, rows: int, wholes: Mapping[str, Place]) -> Iterator[Sum]:
    for name, whole in wholes.items():
        yield Sum(tuple((table, row, name) for row in range(rows)), whole)


def _rows(name: str, lines: tuple[Any, ...]) -> tuple[Place, ...]:
    return tuple((name, row) for row in range(len(lines)))


def _told_twice(here: Mapping[str, Place], there: Mapping[str, Place]) -> Iterable[Sum]:
    """Yield sums of one part: what is hidden in one place is hidden in the other."""
    return (Sum((place,), there[name]) for name, place in here.items())


def _in_its_row(place: Place, compared: Compared) -> Iterator[Sum]:
    """Yield that the last two of a row of periods are this one and the one before."""
    weeks = len(compared.past)
    for back, name in enumerate(("now", "before"), start=1):
        if weeks >= back:
            yield Sum(((*place, "past", weeks - back),), (*place, name))


# ── What is not a figure ────────────────────────────────────────────────────────────────────────
def _satisfaction_outside(told: Satisfaction) -> Satisfaction:
    result, process = _scores_outside(told.result), _scores_outside(told.process)
    return replace(told, result=result, process=process)


def _scores_outside(scores: Scores) -> Scores:
    return replace(scores, are_marks_hidden=any(is_small(mark) for mark in scores.marks))


def _rise_outside(rise: Rise, periods: int) -> Rise:
    """Return a rise without its note, and its mean where few came in all the periods before."""
    few = rise.mean is not None and is_small(round(rise.mean * periods))
    return replace(rise, note="", mean=None if few else rise.mean)


def _pattern_outside(pattern: Pattern) -> Pattern:
    rise = pattern.rise
    if rise is not None:
        rise = _rise_outside(rise, _MONTHS_BEFORE) if rise.count >= LEAST_OUTSIDE else None
    return replace(pattern, note="", words=(), rise=rise)


def _unless_small(n: int | None) -> int | None:
    return None if n is None or is_small(n) else n
