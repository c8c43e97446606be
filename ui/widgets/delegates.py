"""Cells of tables: one delegate each for words, numbers, names, kinds, states and due times.

The model gives the words as DisplayRole and, where a cell has a look, its code as
`LOOK_ROLE`: a state (`progress`), a due look (`late`), `bold` or `faint`.
"""

from dataclasses import dataclass
from typing import NamedTuple

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import (
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from kafel_desk.language.direction import isolate
from ui.theme import Theme, Weight
from ui.theme.tokens import Look
from ui.widgets.painting import Line, paint_text, text_width

LOOK_ROLE = Qt.ItemDataRole.UserRole + 1
_EDGE = 16
_BAR = 3
_AnyIndex = QModelIndex | QPersistentModelIndex
_SHAPE_ROOM = 12


@dataclass(slots=True)
class RowMarks:
    """What the delegates of one table must know of it."""

    hovered_row: int = -1
    padding: int = 8


class CellLook(NamedTuple):
    """All that the drawing of a cell depends on, but its size."""

    words: str
    code: object  # what the model gives as `LOOK_ROLE`
    column: int
    is_selected: bool
    is_hovered: bool


class CellDelegate(QStyledItemDelegate):
    """Plain words at the beginning of the cell, elided when they do not fit."""

    def __init__(self, theme: Theme, marks: RowMarks, parent: QWidget) -> None:
        super().__init__(parent)
        self.theme = theme
        self.marks = marks

    def sizeHint(self, option: QStyleOptionViewItem, index: _AnyIndex) -> QSize:
        del option
        words = text_width(str(index.data() or ""), self.theme.font(weight=Weight.SEMIBOLD))
        return QSize(round(words) + 2 * self.marks.padding, self.theme.px(32))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _AnyIndex) -> None:
        is_selected = bool(option.state & QStyle.StateFlag.State_Selected)
        is_hovered = index.row() == self.marks.hovered_row
        words, code = str(index.data() or ""), index.data(LOOK_ROLE)
        look = CellLook(words, code, index.column(), is_selected, is_hovered)
        self.paint_cell(painter, option.rect, look)

    def paint_cell(self, painter: QPainter, rect: QRect, look: CellLook) -> None:
        """Draw a cell: its ground, and what stands in it."""
        painter.save()
        ground = self._paint_ground(painter, rect, look)
        inner = cell_rect(rect, look.column, self.marks.padding, self.theme)
        self.paint_words(painter, inner, look, ground)
        painter.restore()

    def paint_words(self, painter: QPainter, rect: QRectF, look: CellLook, ground: str) -> None:
        """Draw what stands in the cell; `ground` is the colour role behind it."""
        del ground
        colour = "text_3" if look.code == "faint" else "text"
        self.paint_line(painter, rect, look.words, colour=colour)

    def paint_line(
        self,
        painter: QPainter,
        rect: QRectF,
        text: str,
        *,
        colour: str = "text",
        weight: int = Weight.REGULAR,
    ) -> None:
        """Draw one elided line of text."""
        font = self.theme.font(weight=weight)
        paint_text(painter, self.theme, rect, text, font=font, colour=colour, elide=True)

    def _paint_ground(self, painter: QPainter, rect: QRect, look: CellLook) -> str:
        ground = "surface"
        if look.is_selected:
            ground = "accent_soft"
        elif look.is_hovered:
            ground = "surface_alt"
        painter.fillRect(rect, self.theme.colour(ground))
        line = QRect(rect.left(), rect.bottom(), rect.width(), 1)
        painter.fillRect(line, self.theme.colour("border"))
        if look.is_selected and look.column == 0:
            left = rect.right() + 1 - _BAR if self.theme.is_right_to_left else rect.left()
            bar = QRect(left, rect.top(), _BAR, rect.height())
            painter.fillRect(bar, self.theme.colour("accent"))
        return ground


class NumberDelegate(CellDelegate):
    """A case number, phone or other value that reads left to right, held at the right."""

    def displayText(self, value: object, locale: object) -> str:
        del locale
        return isolate(str(value or ""))

    def paint_words(self, painter: QPainter, rect: QRectF, look: CellLook, ground: str) -> None:
        del ground
        weight = Weight.MEDIUM if look.code == "bold" else Weight.REGULAR
        is_faint = look.code == "faint"
        colour, words = ("text_3", look.words) if is_faint else ("text", isolate(look.words))
        self.paint_line(painter, rect, words, colour=colour, weight=weight)


class KindDelegate(CellDelegate):
    """Words of which some (`bold`) stand out, as the kind of an urgent case does."""

    def paint_words(self, painter: QPainter, rect: QRectF, look: CellLook, ground: str) -> None:
        del ground
        weight = Weight.SEMIBOLD if look.code == "bold" else Weight.REGULAR
        self.paint_line(painter, rect, look.words, weight=weight)


class _LookDelegate(CellDelegate):
    """A shape and its words in one colour."""

    def look(self, code: str) -> Look:
        """Return the look of a code of LOOK_ROLE."""
        raise NotImplementedError

    def paint_words(self, painter: QPainter, rect: QRectF, look: CellLook, ground: str) -> None:
        if not look.code:
            return
        shown = self.look(str(look.code))
        line = Line(rect, self.theme)
        place = line.take(self.theme.px(_SHAPE_ROOM))
        self.theme.paint_shape(painter, shown.shape, shown.colour, place, ground=ground)
        self.paint_line(painter, line.rest, look.words, colour=shown.colour, weight=shown.weight)


class StateDelegate(_LookDelegate):
    """A case's state."""

    def look(self, code: str) -> Look:
        return self.theme.state(code)


class DueDelegate(_LookDelegate):
    """A due time: colour, shape, words, and weight as it comes nearer."""

    def look(self, code: str) -> Look:
        return self.theme.due(code)


def cell_rect(rect: QRect, column: int, padding: int, theme: Theme) -> QRectF:
    """Return where words stand in a cell; the first column starts 16 px in."""
    start = _EDGE if column == 0 else padding
    left, right = (padding, start) if theme.is_right_to_left else (start, padding)
    return QRectF(rect).adjusted(left, 0, -right, 0)


def paint_header(
    header: QHeaderView, theme: Theme, painter: QPainter, rect: QRect, column: int, padding: int
) -> None:
    """Draw one section of a header above its cells, with an arrow if the table is sorted by it."""
    painter.save()
    painter.fillRect(rect, theme.colour("surface_alt"))
    painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, theme.colour("border"))
    model = header.model()
    words = str(model.headerData(column, Qt.Orientation.Horizontal) or "")
    is_sorted = header.isSortIndicatorShown() and header.sortIndicatorSection() == column
    line = Line(cell_rect(rect, header.visualIndex(column), padding, theme), theme)
    weight = Weight.SEMIBOLD if is_sorted else Weight.REGULAR
    font = theme.font(weight=weight)
    colour = "accent" if is_sorted else "text_2"
    if is_sorted:
        place = line.take(min(text_width(words, font), line.rest.width() - theme.px(16)))
        paint_text(painter, theme, place, words, font=font, colour=colour, elide=True)
        ascending = header.sortIndicatorOrder() == Qt.SortOrder.AscendingOrder
        icon = "up" if ascending else "down"
        theme.paint_icon(painter, icon, "accent", line.take(theme.px(16)), 16)
    else:
        paint_text(painter, theme, line.rest, words, font=font, colour=colour, elide=True)
    painter.restore()
