"""The box in which the question stands, on one ground or two."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from ui.theme import Theme
from ui.widgets.painting import paint_box


class Card(QWidget):
    """Two grounds in one rounded box: the list on one, whoever is chosen on the other."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.list_part: QWidget | None = None

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        box = QRectF(self.rect())
        painter = QPainter(self)
        paint_box(painter, self._theme, box, fill="surface_alt", outline="border", radius=8)
        if self.list_part is not None:
            painter.save()
            painter.setClipRect(QRectF(self.list_part.geometry()))
            inside = box.adjusted(1, 1, -1, -1)
            paint_box(painter, self._theme, inside, fill="surface", radius=7)
            painter.restore()
