"""Sections 2 and 3 of a periodic report: received and closed over a year, times against targets."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta

from exports.charts import (
    Span,
    TwoLines,
    draw_bar,
    draw_legend_line,
    draw_lines,
    places_of,
    share_of,
)
from exports.paper.blocks import Block, Paragraph, Type
from exports.paper.fonts import Weight
from exports.paper.runs import runs, runs_width
from exports.paper.sheet import Sheet
from exports.paper.staff_page import NOTE, TABLE
from exports.paper.tables import Column
from exports.report.periods import place_of, short_name
from exports.report.rows import INSET, Cells, cell, head_row, stack
from exports.report.words import NOTHING, FigureWords
from kafel_desk.figures.figure import LEAST_FOR_A_SHARE
from kafel_desk.figures.periodic import Measured, TimeLine, Trend
from kafel_desk.language.digits import render
from kafel_desk.time.hijri import RAMADAN, HijriDate, to_gregorian, to_hijri
from kafel_desk.time.wording import limit_words

_CHART = 97.0
_NAMES = 13.0
_ROW = 12.6
_LEGEND = 28.0
_BAR = 7.7

_TIME_COLUMNS = (
    Column(INSET, 60), Column(65.0, 76), Column(145.0, 70), Column(218.5, 32), Column(252.0, 38),
    Column(294.5, 30), Column(326.0, 66),
)  # fmt: skip
_TIME_BARS = (394.0, 116.0)
_TIME_ROW = 13.9
MEASURES: dict[Measured, str] = {
    "confirm": "paper.per.confirm",
    "first_reply": "paper.per.first_reply",
    "result": "paper.per.result",
}


@dataclass(frozen=True, slots=True)
class TrendChart:
    """Two lines over the last periods, with their names and numbers below."""

    trend: tuple[Trend, ...]
    words: FigureWords

    def height(self, width: float) -> float:
        """Return the height of chart and numbers."""
        return _CHART + _NAMES + 2 * _ROW + 4

    def draw(self, sheet: Sheet, x: float, y: float, width: float) -> None:
        """Draw it with its top at `y`."""
        catalogue = self.words.catalogue
        periods = tuple(each.period for each in self.trend)
        names = tuple(
            short_name(period, periods[place - 1] if place else None, catalogue)
            for place, period in enumerate(periods)
        )
        lines = TwoLines(
            tuple(each.received for each in self.trend),
            tuple(each.closed for each in self.trend),
            names,
            self._ramadans(),
        )
        draw_lines(sheet, x, y, width, _CHART, lines, self.words.number)
        places = places_of(len(names), x, width)
        step = places[1] - places[0] if len(places) > 1 else width
        below = y + _CHART + 11
        for place, name in zip(places, names, strict=True):
            self._draw_centred(sheet, name, place, below, step + 8, Weight.REGULAR)
        for line, (key, numbers, weight) in enumerate(
            (
                ("paper.per.received", lines.solid, Weight.SEMIBOLD),
                ("paper.per.closed", lines.dashed, Weight.REGULAR),
            )
        ):
            level = below + _NAMES + line * _ROW
            title = runs(catalogue.text(key), weight=weight)
            sheet.line(title, x + INSET, level, 60, TABLE.size)
            for place, number in zip(places, numbers, strict=True):
                told = self.words.number(number)
                self._draw_centred(sheet, told, place, level, step, weight)

    @staticmethod
    def _draw_centred(
        sheet: Sheet, told: str, place: float, y: float, room: float, weight: Weight
    ) -> None:
        words = runs(told, weight=weight)
        size = Type(TABLE.size, 12).fitting(words, room).size
        sheet.line(words, place - room / 2, y, room, size, align="centre")

    def _ramadans(self) -> tuple[Span, ...]:
        """Return where Ramadan lies among the periods: fewer come then, and hours are shorter."""
        if not self.trend:
            return ()
        periods = tuple(each.period for each in self.trend)
        first, last = to_hijri(periods[0].first), to_hijri(periods[-1].last)
        if first is None or last is None:
            return ()
        spans = []
        for year in range(first.year, last.year + 1):
            begin = to_gregorian(HijriDate(year, RAMADAN, 1))
            after = to_gregorian(HijriDate(year, RAMADAN + 1, 1))
            if begin is None or after is None:
                continue
            end = after - timedelta(days=1)
            if end < periods[0].first or begin > periods[-1].last:
                continue
            start = place_of(begin, periods)
            stop = place_of(end, periods)
            name = self.words.catalogue.text(
                "paper.per.ramadan", year=render(str(year), self.words.catalogue.digits)
            )
            spans.append(
                Span(
                    -0.5 if start is None else start,
                    len(periods) - 0.5 if stop is None else stop,
                    name,
                )
            )
        return tuple(spans)


@dataclass(frozen=True, slots=True)
class LineLegend:
    """What stands at the end of a heading's line: the samples of both lines."""

    received: str
    closed: str

    def draw(self, sheet: Sheet, end: float, baseline: float) -> None:
        """Draw them so that they end at `end`."""
        place = end
        for name, is_dashed in ((self.closed, True), (self.received, False)):
            words = runs(name)
            place -= runs_width(words, TABLE.size)
            sheet.line(words, place, baseline, 80, TABLE.size)
            place -= _LEGEND + 4
            draw_legend_line(sheet, place, baseline - 3, _LEGEND, is_dashed=is_dashed)
            place -= 8


def times(lines: Sequence[TimeLine], words: FigureWords) -> Block:
    """Return each promise of each kind: its target, how long it took, how many kept it."""
    text = words.catalogue.text
    titles = (
        text("paper.per.kind"),
        text("paper.per.measure"),
        text("paper.per.target"),
        text("paper.dep.median"),
        text("paper.dep.p90"),
        text("paper.per.in_target"),
        "",
    )
    widened = (*_TIME_COLUMNS[:5], Column(294.5, 90), _TIME_COLUMNS[6])
    rows = []
    for place, line in enumerate(lines):
        is_first = not place or lines[place - 1].kind != line.kind
        is_last = place == len(lines) - 1 or lines[place + 1].kind != line.kind
        rows.append(_time(line, words, is_first=is_first, is_last=is_last))
    return stack(head_row(titles, widened), *rows)


def _time(line: TimeLine, words: FigureWords, *, is_first: bool, is_last: bool) -> Cells:
    text, share = words.catalogue.text, line.in_target
    has_share = share.has_share and not share.is_suppressed
    return Cells(
        (
            cell(text(f"kind.{line.kind}") if is_first else "", is_strong=True),
            cell(text(MEASURES[line.measured])),
            cell(_target(line, words)),
            cell(_took(line, line.took.median, words), is_strong=True),
            cell(_took(line, line.took.p90, words)),
            cell(words.percent(share) if has_share else NOTHING, is_strong=True),
            cell(words.of(share)),
        ),
        _TIME_COLUMNS,
        _TIME_ROW,
        rule=0.5 if is_last else 0.0,
        drawing=_ShareBar(share.share or 0.0) if has_share else None,
    )


def _target(line: TimeLine, words: FigureWords) -> str:
    if line.target == "same_working_day":
        return words.catalogue.text("paper.per.same_day")
    return limit_words(words.catalogue, line.target, words.day_minutes)


def _took(line: TimeLine, minutes: float | None, words: FigureWords) -> str:
    """Return a time: confirmations within a day in minutes, all else in days."""
    if minutes is None or line.took.n < LEAST_FOR_A_SHARE:
        return NOTHING
    if line.measured == "confirm" and minutes < words.day_minutes:
        return words.catalogue.text("paper.per.min", n=round(minutes))
    return words.days(minutes, line.took.n)


@dataclass(frozen=True, slots=True)
class _ShareBar:
    """Draws a share as a bar, the whole as long as there is room."""

    share: float

    def __call__(self, sheet: Sheet, x: float, y: float, height: float) -> None:
        length = share_of(self.share, 1.0, _TIME_BARS[1])
        draw_bar(sheet, x + _TIME_BARS[0], y + (height - _BAR) / 2, length, _BAR)


def note(words: str) -> Paragraph:
    """Return a note below a table."""
    return Paragraph(runs(words), NOTE, most=2)
