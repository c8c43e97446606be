"""The figures of a report as lines of a list: name, what it is of, value, and what it opens."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from kafel_desk.figures.figure import LEAST_FOR_A_SHARE, Figure, FigureName, Group, Spread
from kafel_desk.figures.periodic import PeriodicReport
from kafel_desk.figures.weekly import Compared, WeeklySummary
from kafel_desk.language.catalogue import Catalogue
from kafel_desk.language.digits import render, render_number
from kafel_desk.language.direction import isolate

_NOTHING = "—"
_HUNDRED = 100


@dataclass(frozen=True, slots=True)
class FigureLine:
    """One line; ``figure`` and ``group`` say which cases are behind it."""

    name: str
    basis: str
    value: str
    figure: FigureName
    group: Group | None = field(default=None)

    @property
    def sentence(self) -> str:
        """The line for a screen reader."""
        return ", ".join(part for part in (self.name, self.value, self.basis) if part)


def lines_of(
    report: WeeklySummary | PeriodicReport, catalogue: Catalogue, day_minutes: int
) -> tuple[FigureLine, ...]:
    """Return the lines of a report in its order."""
    lines = _Lines(catalogue, day_minutes)
    if isinstance(report, WeeklySummary):
        return tuple(lines.of_week(report))
    return tuple(lines.of_period(report))


class _Lines:
    def __init__(self, catalogue: Catalogue, day_minutes: int) -> None:
        self._catalogue = catalogue
        self._day_minutes = max(day_minutes, 1)

    def of_week(self, week: WeeklySummary) -> Iterator[FigureLine]:
        """Yield the lines of a week."""
        yield self._count("report.received", week.received)
        yield self._share("report.confirmed", week.confirmed_in_target.now)
        yield self._share("report.first_contact", week.answered_at_first_contact.now)
        yield self._share("report.result_in_target", week.result_in_target.now)
        yield self._spread("report.time_to_result", week.time_to_result.now)
        yield self._count("report.backlog", week.backlog)
        yield self._share("report.overdue", week.overdue.now)
        yield self._part("report.silent", week.silent_cases.now)
        yield self._share("report.reopened", week.reopened.now)
        yield self._mean("report.satisfied_result", week.satisfaction.result.mean)
        yield self._mean("report.satisfied_process", week.satisfaction.process.mean)
        for figure in week.outcomes:
            yield from self._outcome(figure)
        if week.safeguarding is not None:
            yield self._part("report.safeguarding", week.safeguarding)

    def of_period(self, report: PeriodicReport) -> Iterator[FigureLine]:
        """Yield the lines of a month or a quarter."""
        yield self._count("report.received", report.received)
        yield self._share("report.result_in_target", report.result_in_target.now)
        yield self._count("report.backlog", report.backlog)
        yield self._share("report.overdue", report.overdue.now)
        yield self._mean("report.satisfied_process", report.satisfied_with_process.now)
        yield self._share("report.adopted", report.suggestions_adopted)
        yield self._share("report.evidence", report.evidence_rate)
        yield self._share("report.come_back", report.people_who_come_back)
        yield self._share("report.reopened", report.reopened)
        yield self._part("report.silent", report.silent_cases)
        for figure in report.outcomes:
            yield from self._outcome(figure)
        if report.safeguarding is not None:
            yield self._part("report.safeguarding", report.safeguarding)

    def _count(self, key: str, compared: Compared) -> FigureLine:
        before = self._catalogue.text("report.before", n=compared.before.n)
        return self._line(key, before, self._number(compared.now.n), compared.now)

    def _part(self, key: str, figure: Figure) -> FigureLine:
        return self._line(key, self._basis(figure), self._number(figure.n), figure)

    def _share(self, key: str, figure: Figure) -> FigureLine:
        if not figure.has_share:
            if figure.of == 0:
                return self._line(key, self._none(), _NOTHING, figure)
            return self._line(key, "", self._basis(figure) or _NOTHING, figure)
        whole = int((figure.share or 0.0) * _HUNDRED + 0.5 + 1e-9)
        value = isolate(render(f"{whole}%", self._catalogue.digits))
        return self._line(key, self._basis(figure), value, figure)

    def _spread(self, key: str, spread: Spread) -> FigureLine:
        basis = self._catalogue.text("report.over", n=spread.n) if spread.n else self._none()
        value = _NOTHING
        if spread.has_enough and spread.median is not None:
            value = self._decimal(spread.median / self._day_minutes)
        name = self._catalogue.text(key)
        return FigureLine(name, basis, value, spread.figure, spread.group)

    def _mean(self, key: str, figure: Figure) -> FigureLine:
        enough = figure.n >= LEAST_FOR_A_SHARE and figure.value is not None
        value = self._decimal(figure.value or 0.0) if enough else _NOTHING
        asked = figure.of or 0
        basis = self._none()
        if asked:
            basis = self._catalogue.text("report.answered", a=figure.n, b=asked)
        return self._line(key, basis, value, figure)

    def _outcome(self, figure: Figure) -> Iterator[FigureLine]:
        name = (figure.group or {}).get("outcome")
        if name and figure.n:
            words = self._catalogue.text(f"outcome.{name}")
            told = self._catalogue.text("report.outcome", outcome=words)
            value = self._number(figure.n)
            yield FigureLine(told, self._basis(figure), value, figure.figure, figure.group)

    def _line(self, key: str, basis: str, value: str, figure: Figure) -> FigureLine:
        return FigureLine(self._catalogue.text(key), basis, value, figure.figure, figure.group)

    def _basis(self, figure: Figure) -> str:
        if figure.of is None:
            return ""
        if not figure.of:
            return self._none()
        return self._catalogue.text("paper.fig.n_of", a=figure.n, b=figure.of)

    def _none(self) -> str:
        """Say that there was nothing to count: none of none is no figure."""
        return self._catalogue.text("report.none_to_count")

    def _number(self, value: int) -> str:
        return render_number(value, self._catalogue.digits, grouped=True)

    def _decimal(self, value: float) -> str:
        rounded = int(value * 10 + 0.5 + 1e-9) / 10
        return isolate(render(f"{rounded:.1f}", self._catalogue.digits))
