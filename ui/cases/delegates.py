"""The cells of the table of cases, each drawn once and kept as a picture."""

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


class KeptCells(CellDelegate):
    """Keeps the pictures of cells: most of a queue says the same few things again and again.

    Setting a line of Arabic anew costs more than a frame has for a screen of them; drawing a
    picture of it costs next to nothing.
    """

    def __init__(self, theme: Theme, marks: RowMarks, parent: QWidget) -> None:
        super().__init__(theme, marks, parent)
        self._kept: dict[tuple[object, ...], QPixmap] = {}

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _AnyIndex) -> None:
        rect: QRect = option.rect
        ratio = painter.device().devicePixelRatioF()
        key = (
            index.data(), index.data(LOOK_ROLE), rect.width(), rect.height(), ratio,
            bool(option.state & QStyle.StateFlag.State_Selected),
            index.row() == self.marks.hovered_row, self.marks.padding,
        )  # fmt: skip
        picture = self._kept.get(key)
        if picture is None:
            picture = self._kept[key] = self._draw(option, index, rect, ratio)
            if len(self._kept) > _MOST_KEPT:
                del self._kept[next(iter(self._kept))]
        painter.drawPixmap(rect.topLeft(), picture)

    def _draw(
        self, option: QStyleOptionViewItem, index: _AnyIndex, rect: QRect, ratio: float
    ) -> QPixmap:
        picture = QPixmap(round(rect.width() * ratio), round(rect.height() * ratio))
        picture.setDevicePixelRatio(ratio)
        moved = QStyleOptionViewItem(option)
        moved.rect = QRect(0, 0, rect.width(), rect.height())
        painter = QPainter(picture)
        super().paint(painter, moved, index)
        painter.end()
        return picture


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
