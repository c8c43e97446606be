"""Tables of figures with a chart in their rows, and parts of a page side by side."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from exports.paper.blocks import Block, Paragraph, Type
from exports.paper.fonts import Weight
from exports.paper.runs import Run, Runs, runs
from exports.paper.sheet import Sheet
from exports.paper.staff_page import ROW, TABLE, TABLE_HEAD
from exports.paper.tables import Column

INSET = 2.6  # of the text of a table within its rules
HEAD_RULE = 0.75
STRONG = Weight.SEMIBOLD

Drawing = Callable[[Sheet, float, float, float], None]
"""Draws a row's chart: the sheet, the page's x, the top of the row, its height."""


@dataclass(frozen=True, slots=True)
class Cells:
    """A row of cells, each its text and weight, with a chart between them and a rule below."""

    cells: tuple[Runs, ...]
    columns: tuple[Column, ...]
    least: float = ROW
    type: Type = TABLE
    rule: float = 0.5
    most: int = 1
    padding: float = 1.6
    drawing: Drawing | None = None

    def height(self, width: float) -> float:
        """Return the height of the highest cell, or that of a plain row."""
        highest = max((self._paragraph(*pair).height(pair[1].width) for pair in self._pairs()),
                      default=0.0)  # fmt: skip
        if highest <= self.type.leading:
            return self.least
        return max(self.least, highest + 2 * self.padding)

    def draw(self, sheet: Sheet, x: float, y: float, width: float) -> None:
        """Draw the row with its top at `y`."""
        high = self.height(width)
        for pair in self._pairs():
            cell, column = self._paragraph(*pair), pair[1]
            top = y + (high - cell.height(column.width)) / 2
            cell.draw(sheet, x + column.start, top, column.width)
        if self.drawing:
            self.drawing(sheet, x, y, high)
        if self.rule:
            sheet.rule(x, y + high, width, self.rule)

    def _pairs(self) -> list[tuple[Runs, Column]]:
        pairs = zip(self.cells, self.columns, strict=True)
        return [(text, column) for text, column in pairs if text]

    def _paragraph(self, text: Runs, column: Column) -> Paragraph:
        type_ = self.type
        if self.most == 1:
            type_ = type_.fitting(text, column.width)
            if type_.size < _SMALLEST * self.type.size:
                type_ = Type(_SMALLEST * self.type.size, self.type.leading)
        return Paragraph(text, type_, most=self.most)


_SMALLEST = 0.8  # share of its size to which a long name may shrink before it is cut


def head_row(
    titles: Sequence[str], columns: tuple[Column, ...], *, most: int = 1, rule: float = HEAD_RULE
) -> Cells:
    """Return the titles of a table."""
    cells = tuple(runs(title, weight=Weight.MEDIUM) if title else () for title in titles)
    least = TABLE_HEAD.leading + 2.8
    return Cells(cells, columns, least, TABLE_HEAD, rule, most, 1.0)


def cell(text: str, *, is_strong: bool = False) -> Runs:
    """Return the text of a cell."""
    return runs(text, weight=STRONG if is_strong else Weight.REGULAR)


def strong_then(first: str, rest: str) -> Runs:
    """Return a figure that stands out, and what belongs to it behind."""
    return runs(Run(first, STRONG), f" {rest}" if rest else "")


@dataclass(frozen=True, slots=True)
class Stack:
    """Blocks one under the other as one block, each with the white above it."""

    blocks: tuple[tuple[float, Block], ...]

    def height(self, width: float) -> float:
        """Return the height of all and the white between them."""
        return sum(above + block.height(width) for above, block in self.blocks)

    def draw(self, sheet: Sheet, x: float, y: float, width: float) -> None:
        """Draw them with the first one's top at `y`."""
        for above, block in self.blocks:
            block.draw(sheet, x, y + above, width)
            y += above + block.height(width)


def stack(*blocks: Block, above: float = 0.0) -> Stack:
    """Return blocks that follow each other without white between them."""
    return Stack(tuple((above if place else 0.0, block) for place, block in enumerate(blocks)))


@dataclass(frozen=True, slots=True)
class Beside:
    """Two blocks abreast, the first where reading starts; `share` of the width is its own."""

    first: Block
    second: Block
    share: float = 0.5
    gap: float = 22.4

    def height(self, width: float) -> float:
        """Return the height of the higher one."""
        first, second = self._widths(width)
        return max(self.first.height(first), self.second.height(second))

    def draw(self, sheet: Sheet, x: float, y: float, width: float) -> None:
        """Draw both with their top at `y`."""
        first, second = self._widths(width)
        self.first.draw(sheet, x, y, first)
        self.second.draw(sheet, x + first + self.gap, y, second)

    def _widths(self, width: float) -> tuple[float, float]:
        first = (width - self.gap) * self.share
        return first, width - self.gap - first
