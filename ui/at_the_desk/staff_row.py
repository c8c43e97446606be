"""One person in the list of who may sit down: name, role, an unsaved draft, the key."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from ui.theme import Theme, Weight
from ui.theme.focus import FOCUS_RADIUS
from ui.theme.theme import BODY
from ui.widgets.painting import Line, key_hint_width, middle, paint_key_hint, paint_text, text_width

_HEIGHT = 64
_BAR = 3
_EDGE = 24


class StaffRow(QAbstractButton):
    """A row that is pressed to choose somebody."""

    def __init__(self, theme: Theme, name: str, role: str, *, key: str, draft: str = "") -> None:
        super().__init__()
        self._theme = theme
        self._role, self._key, self._draft = role, key, draft
        self.setText(name)
        self.setCheckable(True)
        self.setAccessibleName(name)
        self.setAccessibleDescription(f"{role} {draft}".strip())
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setProperty(FOCUS_RADIUS, 0)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(240), self._theme.px(_HEIGHT))

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        theme = self._theme
        painter = QPainter(self)
        box = QRectF(self.rect())
        if self.isChecked():
            painter.fillRect(box, theme.colour("accent_soft"))
            painter.fillRect(Line(box, theme).take(_BAR), theme.colour("accent"))
        elif self.underMouse():
            painter.fillRect(box, theme.colour("surface_alt"))
        painter.fillRect(box.adjusted(0, box.height() - 1, 0, 0), theme.colour("border"))
        line = Line(box.adjusted(_EDGE, 0, -_EDGE, 0), theme)
        if self._key:
            place = line.take_end(key_hint_width(theme, self._key), 16)
            paint_key_hint(painter, theme, place, self._key)
        plain = theme.font(BODY)
        if self._draft:
            place = line.take_end(text_width(self._draft, plain))
            paint_text(painter, theme, place, self._draft, font=plain, colour="text_2")
            theme.paint_icon(painter, "intake", "text_2", line.take_end(theme.px(20)))
        lines = 2 if self._role else 1
        words = middle(line.rest, line.rest.width(), lines * theme.line(BODY))
        upper = QRectF(words.left(), words.top(), words.width(), theme.line(BODY))
        lower = upper.translated(0, theme.line(BODY))
        bold = theme.font(BODY, Weight.MEDIUM)
        paint_text(painter, theme, upper, self.text(), font=bold, elide=True)
        paint_text(painter, theme, lower, self._role, font=plain, colour="text_3", elide=True)
