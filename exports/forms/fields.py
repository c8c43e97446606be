"""Fields of a form to be written on by hand: boxes to tick, cells for digits, lines to write on."""

from collections.abc import Sequence
from dataclasses import dataclass

from exports.paper.fonts import Weight
from exports.paper.runs import runs, runs_width
from exports.paper.sheet import MILLIMETRE, Sheet

TICK = 4 * MILLIMETRE
CELL = (6 * MILLIMETRE - 0.15, 6.4 * MILLIMETRE)
_TICK_GAP = 3.8
_SEPARATOR = 8.2
_BASELINE = 0.36  # below the middle of the row, as a share of the size
_SMALLEST = 0.7  # of the size of words, in a row that holds too much


@dataclass(frozen=True, slots=True)
class Words:
    """A label or a note."""

    text: str
    weight: Weight = Weight.SEMIBOLD
    gap: float = 14.4  # points before it

    def width(self, size: float) -> float:
        """Return its width in points."""
        return runs_width(runs(self.text, weight=self.weight), size)

    def draw(self, sheet: Sheet, x: float, middle: float, width: float, size: float) -> None:
        """Draw it, the middle of the row at `middle`."""
        text = runs(self.text, weight=self.weight)
        sheet.line(text, x, middle + _BASELINE * size, width, size)


@dataclass(frozen=True, slots=True)
class Tick:
    """A box to tick, and what ticking it says."""

    text: str
    gap: float = 8.6

    def width(self, size: float) -> float:
        """Return the width of box and words."""
        return TICK + _TICK_GAP + runs_width(runs(self.text), size)

    def draw(self, sheet: Sheet, x: float, middle: float, width: float, size: float) -> None:
        """Draw it, the middle of the row at `middle`."""
        sheet.box(x, middle - TICK / 2, TICK, TICK)
        sheet.line(runs(self.text), x + TICK + _TICK_GAP, middle + _BASELINE * size, width, size)


@dataclass(frozen=True, slots=True)
class Comb:
    """Cells for one digit each, in groups; digits are written from the left in every language."""

    groups: tuple[int, ...]
    separator: str = ""
    filled: str = ""  # the first digits
    cell: float = CELL[0]
    gap: float = 8.6

    def width(self, size: float) -> float:
        """Return the width of all cells and what stands between their groups."""
        return sum(self.groups) * self.cell + (len(self.groups) - 1) * _SEPARATOR

    def draw(self, sheet: Sheet, x: float, middle: float, width: float, size: float) -> None:
        """Draw it, the middle of the row at `middle`."""
        wide = self.width(size)
        place = 0.0  # from the left edge of the comb
        digits = iter(self.filled)

        def start(offset: float, length: float) -> float:
            return x + (wide - offset - length if sheet.direction == "rtl" else offset)

        for group, cells in enumerate(self.groups):
            if group:
                mark = runs(self.separator, weight=Weight.SEMIBOLD)
                at = start(place, _SEPARATOR)
                sheet.line(mark, at, middle + 3.4, _SEPARATOR, 12, align="centre")
                place += _SEPARATOR
            top = middle - CELL[1] / 2
            sheet.box(start(place, cells * self.cell), top, cells * self.cell, CELL[1])
            for cell in range(cells):
                if cell:
                    edge = start(place + cell * self.cell, 0)
                    sheet.upright(edge, top, CELL[1], 0.6)
                if digit := next(digits, ""):
                    at = start(place + cell * self.cell, self.cell)
                    words = runs(digit, weight=Weight.MEDIUM)
                    sheet.line(words, at, middle + 4.3, self.cell, 12, align="centre")
            place += cells * self.cell


@dataclass(frozen=True, slots=True)
class Blank:
    """A line to write on, dotted or not; without a length it takes what the row has left."""

    length: float | None = None
    is_dotted: bool = True
    gap: float = 8.6

    def width(self, size: float) -> float:
        """Return its length, the least for one that stretches."""
        return self.length if self.length is not None else _SHORTEST

    def draw(self, sheet: Sheet, x: float, middle: float, width: float, size: float) -> None:
        """Draw it a little below the words of its row."""
        if self.is_dotted:
            sheet.dashes(x, middle + _WRITING, width, 0, (1, 1))
        else:
            sheet.rule(x, middle + _WRITING, width, 0.75)


_SHORTEST = 40.0
_WRITING = 7.4

Field = Words | Tick | Comb | Blank


def draw_fields(
    sheet: Sheet,
    fields: Sequence[Field],
    *,
    x: float,
    middle: float,
    width: float,
    size: float,
) -> None:
    """Draw fields side by side from `x`; their words get smaller where they would not fit."""
    fitting = fitting_size(fields, width, size)
    used = _used(fields, fitting)
    stretching = sum(isinstance(field, Blank) and field.length is None for field in fields)
    spare = max(width - used, 0) / stretching if stretching else 0.0
    for place, field in enumerate(fields):
        x += field.gap if place else 0.0
        wide = field.width(fitting)
        if isinstance(field, Blank) and field.length is None:
            wide += spare
        field.draw(sheet, x, middle, wide, fitting)
        x += wide


def fitting_size(fields: Sequence[Field], width: float, size: float) -> float:
    """Return the size, or a smaller one, in which the fields stand on one row."""
    share = 1.0
    while _used(fields, size * share) > width and share > _SMALLEST:
        share -= 0.02
    return size * share


def fits(fields: Sequence[Field], width: float, size: float) -> bool:
    """Tell whether the fields stand on one row in this size."""
    return _used(fields, size) <= width


def _used(fields: Sequence[Field], size: float) -> float:
    gaps = sum(field.gap for field in fields[1:])
    return gaps + sum(field.width(size) for field in fields)
