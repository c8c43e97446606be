"""Section 10 of a periodic report: what came at which hour of which weekday."""

from collections.abc import Sequence
from dataclasses import dataclass

from exports.charts import draw_load
from exports.paper.blocks import Type
from exports.paper.fonts import Weight
from exports.paper.runs import runs, runs_width
from exports.paper.sheet import Sheet
from exports.paper.staff_page import TABLE, TABLE_HEAD
from exports.report.rows import INSET
from exports.report.words import FigureWords
from kafel_desk.directory.state import Directory
from kafel_desk.figures.periodic import LoadTable, Peak
from kafel_desk.language.digits import render
from kafel_desk.language.direction import isolate

_ROW = 17.2
_HEAD = 15.0
_NAMES = 62.0
_TOTAL = 46.0
_SQUARE = 13.6
_WIDE = 30.0  # a column with room for squares


@dataclass(frozen=True, slots=True)
class LoadGrid:
    """Weekdays below one another, hours side by side: a square whose area is the count, and it."""

    table: LoadTable
    words: FigureWords

    def height(self, width: float) -> float:
        """Return the height of head, weekdays and sum."""
        return _HEAD + (len(self.table.weekdays) + 1) * _ROW

    def draw(self, sheet: Sheet, x: float, y: float, width: float) -> None:
        """Draw it with its top at `y`."""
        table, text = self.table, self.words.catalogue.text
        step = (width - _NAMES - _TOTAL) / max(len(table.hours), 1)
        side = min(_SQUARE, 0.4 * step) if step >= _WIDE else 0.0
        baseline = y + 9.6
        for place, hour in enumerate(table.hours):
            self._put(sheet, hour_words(hour, self.words), x + _NAMES + place * step, baseline,
                      step - 2, TABLE_HEAD, Weight.MEDIUM)  # fmt: skip
        total = runs(text("paper.dep.total"), weight=Weight.MEDIUM)
        sheet.line(total, x + width - _TOTAL, baseline, _TOTAL, TABLE_HEAD.size)
        sheet.rule(x, y + _HEAD, width, 0.75)
        most = max((count for row in table.cells for count in row), default=0)
        rows = [
            (text(f"weekday.{weekday + 1}"), cells)
            for weekday, cells in zip(table.weekdays, table.cells, strict=True)
        ]
        top = y + _HEAD
        for name, cells in rows:
            middle = top + _ROW / 2
            level = middle + 0.35 * TABLE.size
            sheet.line(runs(name, weight=Weight.MEDIUM), x + INSET, level, _NAMES, TABLE.size)
            for place, count in enumerate(cells):
                start = x + _NAMES + place * step
                if side:
                    draw_load(sheet, start + side / 2, middle, count, most, side)
                self._put(sheet, self.words.number(count), start + (side + 3 if side else 0),
                          level, step - side - 4, TABLE, Weight.REGULAR)  # fmt: skip
            self._put(sheet, self.words.number(sum(cells)), x + width - _TOTAL, level, _TOTAL,
                      TABLE, Weight.SEMIBOLD)  # fmt: skip
            top += _ROW
            sheet.rule(x, top, width)
        self._draw_sums(sheet, x, top, width, step)

    def _draw_sums(self, sheet: Sheet, x: float, y: float, width: float, step: float) -> None:
        level = y + _ROW / 2 + 0.35 * TABLE.size
        title = runs(self.words.catalogue.text("paper.dep.total"), weight=Weight.SEMIBOLD)
        sheet.line(title, x + INSET, level, _NAMES, TABLE.size)
        sums = [sum(column) for column in zip(*self.table.cells, strict=True)]
        for place, count in enumerate(sums):
            self._put(sheet, self.words.number(count), x + _NAMES + place * step, level, step - 2,
                      TABLE, Weight.SEMIBOLD)  # fmt: skip
        self._put(sheet, self.words.number(self.table.n), x + width - _TOTAL, level, _TOTAL, TABLE,
                  Weight.SEMIBOLD)  # fmt: skip
        sheet.rule(x, y + _ROW, width, 0.75)

    @staticmethod
    def _put(
        sheet: Sheet, told: str, x: float, y: float, room: float, type_: Type, weight: Weight
    ) -> None:
        words = runs(told, weight=weight)
        size = type_.size if runs_width(words, type_.size) <= room else 0.8 * type_.size
        sheet.line(words, x, y, max(room, 8.0), size)


def hour_words(hour: int, words: FigureWords) -> str:
    """Return an hour as 08–09."""
    return isolate(render(f"{hour:02}–{(hour + 1) % 24:02}", words.catalogue.digits))


def peaks(found: Sequence[Peak], directory: Directory, words: FigureWords) -> str:
    """Return the busiest hours of the other channels; nothing without any."""
    text = words.catalogue.text
    told = [
        text(
            "paper.per.peak",
            channel=directory.channel_name(peak.channel),
            weekday=text(f"weekday.{peak.weekday + 1}"),
            hours=hour_words(peak.hour, words),
        )
        for peak in found
    ]
    if not told:
        return ""
    joined = told[0]
    for each in told[1:]:
        joined = text("paper.list.comma", first=joined, second=each)
    return text("paper.per.peaks", list=joined)
