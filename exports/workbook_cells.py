"""How figures stand in cells: as numbers that can be reckoned with, in columns n, of and value."""

from datetime import date, datetime

from exports.report.words import FigureWords
from exports.spreadsheet import COUNT, DAY, DECIMAL, PERCENT, WORDS, Value
from exports.workbook import Cell
from kafel_desk.figures.figure import Figure, Spread
from kafel_desk.figures.weekly import Compared, ComparedSpread


class FigureCells:
    """Figures as cells; outside the centre nothing is told of fewer than five."""

    def __init__(self, words: FigureWords, *, is_outside: bool = False) -> None:
        self._words = words
        self._text = words.catalogue.text
        self._is_outside = is_outside

    def over(self, spread: Spread) -> Cell:
        """Return over how many cases a time is."""
        is_small = self._is_outside and spread.n > 0 and not spread.has_enough
        return (self._text("paper.fig.few"), WORDS) if is_small else (spread.n, COUNT)

    def count(self, figure: Figure) -> Cell:
        """Return a number of cases; words where it is withheld outside the centre."""
        return self._withheld() if figure.is_suppressed else (figure.n, COUNT)

    def mean(self, figure: Figure) -> Cell:
        """Return a mean."""
        return self._withheld() if figure.is_suppressed else (rounded(figure.value), DECIMAL)

    def of(self, figure: Figure) -> Cell:
        """Return what a share is of."""
        return self._withheld() if figure.is_suppressed else (figure.of, COUNT)

    def share(self, figure: Figure) -> Cell:
        """Return a share; nothing where it would be of fewer than five."""
        if figure.is_suppressed:
            return self._withheld()
        return (figure.share if figure.has_share else None, PERCENT)

    def days(self, minutes: float | None, n: int) -> Cell:
        """Return working minutes as working days; nothing for fewer than five cases."""
        spread = Spread("time_to_result", None, n, minutes)
        if minutes is None or not spread.has_enough:
            return None, DECIMAL
        return round(minutes / self._words.day_minutes, 2), DECIMAL

    def compared_count(self, title: str, figure: Compared) -> tuple[Cell, ...]:
        """Return a row of a count: now, before, mean."""
        return (
            (title, WORDS),
            self.count(figure.now),
            (None, COUNT),
            (None, PERCENT),
            self.count(figure.before),
            (None, COUNT),
            (None, PERCENT),
            self.mean(figure.mean),
            (None, COUNT),
            (None, PERCENT),
        )

    def compared_share(self, title: str, figure: Compared) -> tuple[Cell, ...]:
        """Return a row of a share: n, of and share, each time."""
        row: list[Cell] = [(title, WORDS)]
        for each in (figure.now, figure.before, figure.mean):
            row += [self.count(each), self.of(each), self.share(each)]
        return tuple(row)

    def compared_days(self, title: str, figure: ComparedSpread, *, p90: bool) -> tuple[Cell, ...]:
        """Return a row of a time: over how many cases, and its median or 90th percentile."""
        row: list[Cell] = [(title, WORDS)]
        for each in (figure.now, figure.before, figure.mean):
            minutes = each.p90 if p90 else each.median
            row += [self.over(each), (None, COUNT), self.days(minutes, each.n)]
        return tuple(row)

    def _withheld(self) -> Cell:
        return self._text("paper.out.withheld"), WORDS


def day_cell(day: date | None) -> Cell:
    """Return a date."""
    return (datetime(day.year, day.month, day.day) if day else None), DAY  # noqa: DTZ001


def rounded(value: float | None) -> Value:
    """Return a number with two decimals; nothing for none."""
    return None if value is None else round(value, 2)
