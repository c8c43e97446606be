"""Reports as they may leave the centre: no cell under five, and none that the others would tell."""

from collections.abc import Callable, Sequence
from typing import Any, TypeVar

import msgspec

from kafel_desk.figures.figure import LEAST_OUTSIDE, Figure, suppressed
from kafel_desk.figures.periodic import PeriodicReport
from kafel_desk.figures.weekly import Scores, WeeklySummary

replace = msgspec.structs.replace
_Line = TypeVar("_Line", bound=msgspec.Struct)

_CHANNEL = ("received", "complaints", "inquiries", "suggestions", "before", "mean")
_DEPARTMENT = ("received", "before", "result_in_target", "open", "overdue")


def weekly_outside(summary: WeeklySummary) -> WeeklySummary:
    """Return a weekly summary for outside: no numbers of cases, small cells suppressed."""
    shown: WeeklySummary = _suppressed(summary)
    return replace(
        shown,
        is_outside=True,
        oldest=(),
        actions=(),
        actions_left=0,
        kinds=_hidden_twice(shown.kinds, ("now", "before", "mean")),
        channels=_hidden_twice(shown.channels, _CHANNEL),
        departments=_hidden_twice(shown.departments, _DEPARTMENT),
        ages=_figures_hidden_twice(shown.ages),
        outcomes=_figures_hidden_twice(shown.outcomes),
        rises=tuple(replace(rise, note="") for rise in shown.rises if rise.count >= LEAST_OUTSIDE),
        safeguarding=None,
    )


def periodic_outside(report: PeriodicReport) -> PeriodicReport:
    """Return a periodic report for outside: no numbers of cases, small cells suppressed."""
    shown: PeriodicReport = _suppressed(report)
    table = report.load
    has_small_hours = table is not None and any(_is_small(n) for row in table.cells for n in row)
    has_small_months = any(_is_small(each.received) or _is_small(each.closed)
                           for each in report.trend)  # fmt: skip
    return replace(
        shown,
        is_outside=True,
        oldest=(),
        departments=_hidden_twice(shown.departments, _DEPARTMENT),
        outcomes=_figures_hidden_twice(shown.outcomes),
        causes=_figures_hidden_twice(shown.causes),
        top_categories=_hidden_twice(shown.top_categories, ("now", "before")),
        patterns=tuple(
            replace(pattern, note="", words=())
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


def _is_small(n: int) -> bool:
    return 0 < n < LEAST_OUTSIDE


def _unless_small(n: int | None) -> int | None:
    return None if n is None or _is_small(n) else n


def _suppressed(value: Any) -> Any:
    """Return a struct whose figures, however deep, are told only where they are large enough."""
    match value:
        case Figure():
            return suppressed(value)
        case Scores():
            shown = replace(value, mean=suppressed(value.mean), high=suppressed(value.high))
            has_small = any(_is_small(mark) for mark in value.marks)
            return replace(shown, are_marks_hidden=has_small)
        case msgspec.Struct():
            names = value.__struct_fields__
            return replace(value, **{name: _suppressed(getattr(value, name)) for name in names})
        case tuple():
            return tuple(_suppressed(each) for each in value)
        case _:
            return value


def _figures_hidden_twice(figures: Sequence[Figure]) -> tuple[Figure, ...]:
    """Hide a second figure of a column where one alone is hidden: the sum would tell it."""
    return _one_more(tuple(figures), lambda figure: figure, lambda _old, new: new)


def _hidden_twice(lines: Sequence[_Line], names: Sequence[str]) -> tuple[_Line, ...]:
    """Hide a second figure in every column of a table where one alone is hidden."""
    shown = tuple(lines)
    for name in names:

        def put(line: _Line, figure: Figure, name: str = name) -> _Line:
            return replace(line, **{name: figure})

        def take(line: _Line, name: str = name) -> Figure:
            figure: Figure = getattr(line, name)
            return figure

        shown = _one_more(shown, take, put)
    return shown


_Each = TypeVar("_Each")


def _one_more(
    rows: tuple[_Each, ...],
    take: Callable[[_Each], Figure],
    put: Callable[[_Each, Figure], _Each],
) -> tuple[_Each, ...]:
    figures = [take(row) for row in rows]
    if sum(figure.is_suppressed for figure in figures) != 1:
        return rows
    told = [place for place, figure in enumerate(figures) if not figure.is_suppressed]
    if not told:
        return rows
    # The smallest that says something; a nought hides nothing, but is better than the sum told.
    smallest = min(told, key=lambda place: (figures[place].n == 0, figures[place].n))
    figure = figures[smallest]
    hidden = Figure(figure.figure, figure.group, is_suppressed=True)
    return tuple(put(row, hidden) if place == smallest else row for place, row in enumerate(rows))
