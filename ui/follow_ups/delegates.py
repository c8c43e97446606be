"""Cells that only the lists of follow-ups have: a note on safe contact, a number that may be none."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF
from PySide6.QtGui import QPainter

from ui.widgets.delegates import LOOK_ROLE, CellDelegate, DueDelegate
from ui.widgets.painting import Line

_AnyIndex = QModelIndex | QPersistentModelIndex
_ICON = 16


class SafeContactDelegate(CellDelegate):
    """A shield with its words, where there is a note to be read before any call."""

    def paint_words(self, painter: QPainter, rect: QRectF, index: _AnyIndex, ground: str) -> None:
        del ground
        words = str(index.data() or "")
        if not words:
            return
        line = Line(rect, self.theme)
        place = line.take(self.theme.px(_ICON))
        self.theme.paint_icon(painter, "shield", "info", place, _ICON)
        self.paint_line(painter, line.rest, words, colour="info")


class MaybeDueDelegate(DueDelegate):
    """A due look with its words, or faint words alone where nothing is due."""

    def paint_words(self, painter: QPainter, rect: QRectF, index: _AnyIndex, ground: str) -> None:
        if index.data(LOOK_ROLE):
            super().paint_words(painter, rect, index, ground)
        else:
            self.paint_line(painter, rect, str(index.data() or ""), colour="text_3")
