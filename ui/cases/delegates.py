"""Cells that only the table of cases has: kind, person, and a phone that may hold two values."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF
from PySide6.QtGui import QPainter

from kafel_desk.language.direction import isolate
from ui.theme import Weight
from ui.widgets.delegates import LOOK_ROLE, CellDelegate
from ui.widgets.painting import Line, text_width

_AnyIndex = QModelIndex | QPersistentModelIndex
_MARK = 12


class PersonDelegate(CellDelegate):
    """The person's name, elided at its end; of medium weight while the case is open."""

    def paint_words(self, painter: QPainter, rect: QRectF, index: _AnyIndex, ground: str) -> None:
        del ground
        is_faint = index.data(LOOK_ROLE) == "faint"
        weight = Weight.REGULAR if is_faint else Weight.MEDIUM
        colour = "text_3" if is_faint else "text"
        self.paint_line(painter, rect, str(index.data() or ""), colour=colour, weight=weight)


class CaseKindDelegate(CellDelegate):
    """The kind of a case: what is urgent stands out, what has ended steps back."""

    def paint_words(self, painter: QPainter, rect: QRectF, index: _AnyIndex, ground: str) -> None:
        del ground
        look = index.data(LOOK_ROLE)
        weight = Weight.SEMIBOLD if look == "bold" else Weight.REGULAR
        colour = "text_3" if look == "faint" else "text"
        self.paint_line(painter, rect, str(index.data() or ""), colour=colour, weight=weight)


class PhoneDelegate(CellDelegate):
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
