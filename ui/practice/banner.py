"""The banner of the practice desk: over the whole window, in a colour that nothing else is filled with."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.context import WindowContext
from ui.practice.doors import Doors
from ui.theme import Weight
from ui.theme.theme import SECTION
from ui.widgets.button import Button
from ui.widgets.label import Label

GROUND, INK = "st_waiting", "surface"
_HEIGHT = 48
_STRIPES = 56
_STRIPE = 12


class PracticeBanner(QWidget):
    """Says that nothing here is real; leads back to the real desk, or begins anew."""

    def __init__(self, context: WindowContext, doors: Doors) -> None:
        super().__init__()
        theme, text = context.theme, context.text
        self._theme = theme
        self._text = text
        self._doors = doors
        self._is_sure = False
        self.setAccessibleName(text("practice.banner"))
        self.setMinimumHeight(theme.px(_HEIGHT))
        row = QHBoxLayout(self)
        row.setContentsMargins(_STRIPES + 16, 4, _STRIPES + 16, 4)
        row.setSpacing(16)
        row.addWidget(
            Label(theme, text("practice.title"), size=SECTION, weight=Weight.SEMIBOLD, colour=INK)
        )
        row.addWidget(
            Label(theme, text("practice.text"), weight=Weight.MEDIUM, colour=INK, wraps=True), 1
        )
        self.anew = Button(theme, text("practice.anew"))
        self.anew.clicked.connect(self._begin_anew)
        self.leave = Button(theme, text("practice.leave"))
        self.leave.clicked.connect(lambda: doors.go("real"))
        row.addWidget(self.anew)
        row.addWidget(self.leave)

    def _begin_anew(self) -> None:
        """Throw away what was practised, at the second press."""
        if self._is_sure:
            self._doors.go("anew")
        self._is_sure = True
        self.anew.set_words(self._text("practice.anew_sure"))

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.colour(GROUND))
        stripe = QColor(self._theme.colour(INK))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(stripe, _STRIPE / 2, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap))
        for left in (0, self.width() - _STRIPES):
            painter.setClipRect(QRectF(left, 0, _STRIPES, self.height()))
            for place in range(-self.height(), _STRIPES + self.height(), _STRIPE * 2):
                foot = QPointF(left + place, self.height())
                painter.drawLine(foot, QPointF(left + place + self.height(), 0))
