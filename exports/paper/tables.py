"""Rows of cells over a hairline: tables whose columns start where reading starts."""

from dataclasses import dataclass

from exports.paper.blocks import Paragraph
from exports.paper.sheet import Sheet


@dataclass(frozen=True, slots=True)
class Column:
    """Where a column starts, and how wide its text may be, in points."""

    start: float
    width: float


@dataclass(frozen=True, slots=True)
class Row:
    """Cells side by side, their first lines level, and a rule below them."""

    cells: tuple[Paragraph, ...]
    columns: tuple[Column, ...]
    least: float  # points: the height of a row of one line
    padding: float = 0.0  # points, above and below what is higher than that
    rule: float = 0.5

    def height(self, width: float) -> float:
        """Return the height of the highest cell, or that of a plain row."""
        return max(self.least, self._text_height() + 2 * self.padding)

    def draw(self, sheet: Sheet, x: float, y: float, width: float) -> None:
        """Draw the row with its top at `y`."""
        height = self.height(width)
        top = y + (height - self._text_height()) / 2
        for cell, column in zip(self.cells, self.columns, strict=True):
            cell.draw(sheet, x + column.start, top, column.width)
        sheet.rule(x, y + height, width, self.rule)

    def _text_height(self) -> float:
        return max(
            cell.height(column.width) for cell, column in zip(self.cells, self.columns, strict=True)
        )
