"""Cells that only the lists of follow-ups have: a note on safe contact, a number that may be none."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from ui.widgets.delegates import CellDelegate, CellLook, DueDelegate
from ui.widgets.painting import Line

_ICON = 16


class SafeContactDelegate(CellDelegate):
    """A shield with its words, where there is a note to be read before any call."""

    def paint_words(self, painter: QPainter, rect: QRectF, look: CellLook, ground: str) -> None:
        del ground
        if not look.words:
            return
        line = Line(rect, self.theme)
        place = line.take(self.theme.px(_ICON))
        self.theme.paint_icon(painter, "shield", "info", place, _ICON)
        self.paint_line(painter, line.rest, look.words, colour="info")


class MaybeDueDelegate(DueDelegate):
    """A due look with its words, or faint words alone where nothing is due."""

    def paint_words(self, painter: QPainter, rect: QRectF, look: CellLook, ground: str) -> None:
        if look.code:
            super().paint_words(painter, rect, look, ground)
        else:
            self.paint_line(painter, rect, look.words, colour="text_3")
