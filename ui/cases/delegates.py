"""The cells of the table of cases, each drawn once and kept as a picture."""

from typing import NamedTuple

from PySide6.QtCore import QRect, QRectF
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtWidgets import QWidget

from kafel_desk.language.direction import isolate
from ui.theme import Theme, Weight
from ui.widgets.delegates import (
    CellDelegate,
    CellLook,
    DueDelegate,
    NumberDelegate,
    RowMarks,
    StateDelegate,
)
from ui.widgets.painting import Line, text_width

_MARK = 12
_BEFORE_MARK = 4
_MOST_KEPT = 600  # pictures a column: some twenty megabytes for all of them


class RowLook(NamedTuple):
    """What the cells of a row have in common."""

    is_selected: bool
    is_hovered: bool
    height: int
    padding: int
    ratio: float  # pixels of the screen in one of the window


class CellPicture(NamedTuple):
    """All that the picture of a cell depends on."""

    words: object
    code: object
    width: int
    row: RowLook


class KeptCells(CellDelegate):
    """Keeps the pictures of cells: most of a queue says the same few things again and again.

    Setting a line of Arabic anew costs more than a frame has for a screen of them; drawing a
    picture of it costs next to nothing.
    """

    def __init__(self, theme: Theme, marks: RowMarks, parent: QWidget) -> None:
        super().__init__(theme, marks, parent)
        self._kept: dict[CellPicture, QPixmap] = {}

    def kept(self, wanted: CellPicture) -> QPixmap | None:
        """Return the picture of a cell, if it was drawn already."""
        return self._kept.get(wanted)

    def draw(self, wanted: CellPicture, column: int) -> QPixmap:
        """Draw a cell of a column, and keep the picture."""
        row, ratio = wanted.row, wanted.row.ratio
        picture = QPixmap(round(wanted.width * ratio), round(row.height * ratio))
        picture.setDevicePixelRatio(ratio)
        words = str(wanted.words or "")
        look = CellLook(words, wanted.code, column, row.is_selected, row.is_hovered)
        painter = QPainter(picture)
        self.paint_cell(painter, QRect(0, 0, wanted.width, row.height), look)
        painter.end()
        self._kept[wanted] = picture
        if len(self._kept) > _MOST_KEPT:
            del self._kept[next(iter(self._kept))]
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

    def paint_words(self, painter: QPainter, rect: QRectF, look: CellLook, ground: str) -> None:
        del ground
        is_faint = look.code == "faint"
        weight = Weight.REGULAR if is_faint else Weight.MEDIUM
        colour = "text_3" if is_faint else "text"
        self.paint_line(painter, rect, look.words, colour=colour, weight=weight)


class CaseKindDelegate(KeptCells):
    """The kind of a case: what is urgent stands out, what has ended steps back."""

    def paint_words(self, painter: QPainter, rect: QRectF, look: CellLook, ground: str) -> None:
        del ground
        weight = Weight.SEMIBOLD if look.code == "bold" else Weight.REGULAR
        colour = "text_3" if look.code == "faint" else "text"
        self.paint_line(painter, rect, look.words, colour=colour, weight=weight)


class PhoneDelegate(KeptCells):
    """A phone number, with the amber mark after it while two values stand side by side."""

    def paint_words(self, painter: QPainter, rect: QRectF, look: CellLook, ground: str) -> None:
        words = isolate(look.words)
        if look.code != "two":
            colour = "text_3" if look.code == "faint" else "text"
            self.paint_line(painter, rect, words, colour=colour)
            return
        line = Line(rect, self.theme)
        wide = min(text_width(words, self.theme.font()), rect.width())
        self.paint_line(painter, line.take(wide, _BEFORE_MARK), words)
        # A number that is cut can not be called: the mark stands in the padding of the cell.
        mark = self.theme.tokens.conflict
        place = line.take(self.theme.px(_MARK))
        self.theme.paint_shape(painter, mark.shape, mark.colour, place, ground=ground)
