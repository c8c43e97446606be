"""The four tiles at the head of a report: a figure, its basis, before and mean, recent periods."""

from collections.abc import Sequence
from dataclasses import dataclass

from exports.charts import draw_recent, recent_width
from exports.paper.blocks import Paragraph, Type
from exports.paper.fonts import Weight
from exports.paper.runs import Run, Runs, runs
from exports.paper.sheet import Sheet

_GAP = 8.8
_INSET = 6.5
_HEIGHT = 75.4
_TITLE = Type(9, 13)
_FIGURE = Type(23, 27)
_UNDER = Type(8.5, 12)
_FOOT = Type(8.2, 12)
_BARS_BOTTOM = 53.8
_BARS_HEIGHT = 30.0


@dataclass(frozen=True, slots=True)
class Tile:
    """One figure. `foot` are labels with values: before, mean. `recent` ends with this period."""

    title: str
    figure: str
    under: str
    foot: tuple[tuple[str, str], ...]
    recent: tuple[float | None, ...]


@dataclass(frozen=True, slots=True)
class Tiles:
    """Tiles side by side over the whole width."""

    tiles: Sequence[Tile]

    def height(self, width: float) -> float:
        """Return the height of a tile."""
        return _HEIGHT

    def draw(self, sheet: Sheet, x: float, y: float, width: float) -> None:
        """Draw them with their top at `y`."""
        count = len(self.tiles)
        each = (width - _GAP * (count - 1)) / count
        for place, tile in enumerate(self.tiles):
            _draw(sheet, tile, x + place * (each + _GAP), y, each)


def _draw(sheet: Sheet, tile: Tile, x: float, y: float, width: float) -> None:
    sheet.box(x, y, width, _HEIGHT, 1)
    start, room = x + _INSET, width - 2 * _INSET
    title = runs(tile.title)
    sheet.line(title, start, y + 12.6, room, _TITLE.fitting(title, room).size)
    bars = recent_width(len(tile.recent))
    beside = room - bars - 4
    figure = runs(tile.figure, weight=Weight.SEMIBOLD)
    sheet.line(figure, start, y + 38.5, beside, _FIGURE.fitting(figure, beside).size)
    under = runs(tile.under)
    sheet.line(under, start, y + 52.8, beside, _UNDER.fitting(under, beside).size)
    draw_recent(sheet, start + room - bars, y + _BARS_BOTTOM, _BARS_HEIGHT, tile.recent)
    sheet.rule(start, y + 58.8, room)
    half = room / max(len(tile.foot), 1)
    for place, (label, value) in enumerate(tile.foot):
        words = _labelled(label, value)
        # The first stands at the start, the last ends where the tile ends.
        is_last = place == len(tile.foot) - 1 and place > 0
        sheet.line(
            words,
            start + place * half,
            y + 69.2,
            half,
            _FOOT.fitting(words, half).size,
            align="end" if is_last else "start",
        )


def _labelled(label: str, value: str) -> Runs:
    return runs(f"{label} ", Run(value, Weight.SEMIBOLD))


def sentence(text: str, type_: Type) -> Paragraph:
    """Return a sentence below tiles or tables."""
    return Paragraph(runs(text), type_, most=2)
