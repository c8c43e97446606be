"""How reports word figures: percentages with what they are of, means, working days, small numbers."""

import math
from collections.abc import Sequence
from datetime import date, datetime

from exports.dates import clock, gregorian, hijri
from kafel_desk.figures.figure import LEAST_FOR_A_SHARE, Figure, Spread
from kafel_desk.language.catalogue import Catalogue
from kafel_desk.language.digits import render, render_number
from kafel_desk.language.direction import isolate
from kafel_desk.time.hijri import to_hijri
from kafel_desk.time.wording import hijri_date, hijri_month_name

NOTHING = "—"
_WHOLE_FROM = 10  # a mean from here on is told without decimals where there is little room
_HUNDRED = 100
_EXACT = 1e-9  # a half that floating point holds a little too small is still a half
_WIDE_FROM = 1000  # a mean from here on needs no decimals anywhere
_NO_MORE = 0.05  # than a whole number, as one decimal shows it


def one_decimal(value: float) -> float:
    """Return a number with one decimal, halves rounded up, as spreadsheets show it."""
    return math.copysign(math.floor(abs(value) * 10 + 0.5 + _EXACT) / 10, value)


class FigureWords:
    """Words figures in the language of a catalogue.

    `day_minutes` make a working day; a mean is of so many `earlier` periods.
    """

    def __init__(self, catalogue: Catalogue, day_minutes: int, earlier: int = 4) -> None:
        self.earlier = earlier
        self.catalogue = catalogue
        self.day_minutes = max(day_minutes, 1)

    def count(self, figure: Figure) -> str:
        """Return a number of cases, or that it is withheld outside the centre."""
        return self._withheld() if figure.is_suppressed else self.number(figure.n)

    def number(self, value: float) -> str:
        """Return a whole number."""
        return render_number(math.floor(value + 0.5 + _EXACT), self.catalogue.digits)

    def mean(self, value: float | None) -> str:
        """Return a mean with one decimal; a dash for none."""
        if value is None:
            return NOTHING
        return self.number(value) if value >= _WIDE_FROM else self._decimal(value)

    def short_mean(self, value: float | None) -> str:
        """Return a mean for a narrow place: without decimals from 10 on, and where there are none."""
        if value is None:
            return NOTHING
        is_whole = value >= _WHOLE_FROM or abs(value - round(value)) < _NO_MORE
        return self.number(value) if is_whole else self._decimal(value)

    def rise(self, value: float) -> str:
        """Return a difference with its sign."""
        return isolate(render(f"{one_decimal(value):+.1f}", self.catalogue.digits))

    def percent(self, figure: Figure) -> str:
        """Return a share alone: a percentage, "a of b" for few, a dash for nothing."""
        if figure.is_suppressed:
            return self._withheld()
        if not figure.of:
            return NOTHING
        if not figure.has_share:
            return self._of("paper.fig.n_of", figure)
        return self.percentage(figure.share or 0.0)

    def percentage(self, share: float) -> str:
        """Return a share from 0 to 1 as a whole percentage."""
        whole = math.floor(share * _HUNDRED + 0.5 + _EXACT)
        return isolate(render(f"{whole}%", self.catalogue.digits))

    def share(self, figure: Figure) -> str:
        """Return a share with what it is of: 98% (179 of 182); without a percentage for few."""
        if figure.is_suppressed:
            return self._withheld()
        if not figure.has_share:
            return self._of("paper.fig.n_of", figure)
        return self.catalogue.text(
            "paper.fig.percent", p=self.percent(figure), a=figure.n, b=figure.of or 0
        )

    def brackets(self, figure: Figure) -> str:
        """Return what a share is of, behind its percentage; nothing where that says it already."""
        if figure.is_suppressed or not figure.has_share:
            return ""
        return self._of("paper.fig.brackets", figure)

    def of(self, figure: Figure) -> str:
        """Return "a of b"."""
        return self._withheld() if figure.is_suppressed else self._of("paper.fig.n_of", figure)

    def days(self, minutes: float | None, n: int) -> str:
        """Return working minutes as working days with one decimal; a dash for fewer than five."""
        if minutes is None or n < LEAST_FOR_A_SHARE:
            return NOTHING
        return self._decimal(minutes / self.day_minutes)

    def spread(self, spread: Spread) -> str:
        """Return median and 90th percentile in working days; that there are too few."""
        if not spread.has_enough:
            return self.catalogue.text("paper.fig.few_dash")
        return self.catalogue.text(
            "paper.fig.then",
            a=self.days(spread.median, spread.n),
            b=self.days(spread.p90, spread.n),
        )

    def three(self, values: Sequence[float | None], *, is_mean: bool = False) -> str:
        """Return three numbers in a row."""
        if not is_mean:
            told = [NOTHING if value is None else self.number(value) for value in values]
        elif all(value is not None and value >= _WHOLE_FROM for value in values):
            told = [self.number(value or 0) for value in values]
        else:
            told = [self.mean(value) for value in values]
        return self.catalogue.text("paper.fig.three", a=told[0], b=told[1], c=told[2])

    def _of(self, key: str, figure: Figure) -> str:
        return self.catalogue.text(key, a=figure.n, b=figure.of or 0)

    def _withheld(self) -> str:
        return self.catalogue.text("paper.out.withheld")

    def _decimal(self, value: float) -> str:
        return isolate(render(f"{one_decimal(value):.1f}", self.catalogue.digits))


def period_words(catalogue: Catalogue, first: date, last: date) -> str:
    """Return the first and last day in both calendars."""
    return catalogue.text(
        "paper.week.period",
        first=gregorian(first),
        last=gregorian(last),
        hijri=_hijri_range(catalogue, first, last),
    )


def _hijri_range(catalogue: Catalogue, first: date, last: date) -> str:
    begin, end = to_hijri(first), to_hijri(last)
    if begin is None or end is None:
        return NOTHING
    digits = catalogue.digits
    if (begin.year, begin.month) == (end.year, end.month):
        start = render(str(begin.day), digits)
    elif begin.year == end.year:
        month = hijri_month_name(catalogue, begin.month)
        start = f"{render(str(begin.day), digits)} {month}"
    else:
        start = hijri_date(catalogue, first)
    return catalogue.text("paper.week.hijri", first=start, last=hijri_date(catalogue, last))


def issued_words(catalogue: Catalogue, at: datetime) -> str:
    """Return when a report was issued, on the centre's clock, in both calendars."""
    return catalogue.text(
        "paper.week.issued",
        date=gregorian(at.date()),
        time=clock(at),
        hijri=hijri(at.date(), catalogue),
    )


def listed(catalogue: Catalogue, names: Sequence[str]) -> str:
    """Return names in a row, "and" before the last."""
    if not names:
        return ""
    words = names[0]
    for name in names[1:-1]:
        words = catalogue.text("paper.list.comma", first=words, second=name)
    if len(names) > 1:
        words = catalogue.text("paper.list.and", first=words, second=names[-1])
    return words
