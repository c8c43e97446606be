"""The cells of the table of cases, each drawn once and kept as a picture."""

from typing import NamedTuple

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem, QWidget

from kafel_desk.language.direction import isolate
from ui.theme import Theme, Weight
from ui.widgets.delegates import (
    LOOK_ROLE,
    CellDelegate,
    DueDelegate,
    NumberDelegate,
    RowMarks,
    StateDelegate,
)
from ui.widgets.painting import Line, text_width

_AnyIndex = QModelIndex | QPersistentModelIndex
_MARK = 12
_MOST_KEPT = 600  # pictures a column: some twenty megabytes for all of them


class RowLook(NamedTuple):
    """What the cells of a row have in common."""

    is_selected: bool
    is_hovered: bool
    height: int
    padding: int
    ratio: float  # pixels of the screen in one of the window


class CellLook(NamedTuple):
    """All that the picture of a cell depends on."""

    words: object
    look: object
    width: int
    row: RowLook


class KeptCells(CellDelegate):
    """Keeps the pictures of cells: most of a queue says the same few things again and again.

    Setting a line of Arabic anew costs more than a frame has for a screen of them; drawing a
    picture of it costs next to nothing.
    """

    def __init__(self, theme: Theme, marks: RowMarks, parent: QWidget) -> None:
        super().__init__(theme, marks, parent)
        self._kept: dict[CellLook, QPixmap] = {}

    def kept(self, look: CellLook) -> QPixmap | None:
        """Return the picture of a cell that looks so, if it was drawn already."""
        return self._kept.get(look)

    def draw(self, look: CellLook, option: QStyleOptionViewItem, index: _AnyIndex) -> QPixmap:
        """Draw a cell at the place of the option, and keep the picture."""
        ratio, size = look.row.ratio, option.rect.size()
        picture = QPixmap(round(size.width() * ratio), round(size.height() * ratio))
        picture.setDevicePixelRatio(ratio)
        moved = QStyleOptionViewItem(option)
        moved.rect = QRect(0, 0, size.width(), size.height())
        painter = QPainter(picture)
        super().paint(painter, moved, index)
        painter.end()
        self._kept[look] = picture
        if len(self._kept) > _MOST_KEPT:
            del self._kept[next(iter(self._kept))]
        return picture

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _AnyIndex) -> None:
        row = RowLook(
            bool(option.state & QStyle.StateFlag.State_Selected),
            index.row() == self.marks.hovered_row,
            option.rect.height(),
            self.marks.padding,
            painter.device().devicePixelRatioF(),
        )
        look = CellLook(index.data(), index.data(LOOK_ROLE), option.rect.width(), row)
        painter.drawPixmap(option.rect.topLeft(), self.kept(look) or self.draw(look, option, index))


class WordsDelegate(KeptCells):
    """Plain words."""


class CaseNumberDelegate(KeptCells, NumberDelegate):
    """A case number."""


class CaseStateDelegate(KeptCells, StateDelegate):
    """A state."""


class CaseDueDelegate(KeptCells, DueDelegate):
    """A due time."""


class PersonDelegate(KeptCells):
    """The person's name, elided at its end; of medium weight while the case is open."""

    def paint_words(self, painter: QPainter, rect: QRectF, index: _AnyIndex, ground: str) -> None:
        del ground
        is_faint = index.data(LOOK_ROLE) == "faint"
        weight = Weight.REGULAR if is_faint else Weight.MEDIUM
        colour = "text_3" if is_faint else "text"
        self.paint_line(painter, rect, str(index.data() or ""), colour=colour, weight=weight)


class CaseKindDelegate(KeptCells):
    """The kind of a case: what is urgent stands out, what has ended steps back."""

    def paint_words(self, painter: QPainter, rect: QRectF, index: _AnyIndex, ground: str) -> None:
        del ground
        look = index.data(LOOK_ROLE)
        weight = Weight.SEMIBOLD if look == "bold" else Weight.REGULAR
        colour = "text_3" if look == "faint" else "text"
        self.paint_line(painter, rect, str(index.data() or ""), colour=colour, weight=weight)


class PhoneDelegate(KeptCells):
    """A phone number, with the amber mark after it while two values stand side by side."""

    def paint_words(self, painter: QPainter, rect: QRectF, index: _AnyIndex, ground: str) -> None:
        look = index.data(LOOK_ROLE)
        text = str(index.data() or "")
        if look != "two":
            colour = "text_3" if look == "faint" else "text"
            self.paint_line(painter, rect, isolate(text), colour=colour)
            return
        line = Line(rect, self.theme)
        room = line.rest.width() - self.theme.px(_MARK) - self.marks.padding
        words = isolate(text)
        place = line.take(min(text_width(words, self.theme.font()), room))
        self.paint_line(painter, place, words)
        mark = self.theme.tokens.conflict
        place = line.take(self.theme.px(_MARK))
        self.theme.paint_shape(painter, mark.shape, mark.colour, place, ground=ground)
