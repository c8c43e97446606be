"""The focus ring: one overlay for a window, 2 px wide and 2 px off, round what has the focus.

A style sheet cannot draw outside its widget. Text fields turn their border instead and
tables mark their row: such widgets set the property `own_focus`.
"""

from contextlib import suppress

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QRegion
from PySide6.QtWidgets import (
    QAbstractItemView,
    QAbstractScrollArea,
    QApplication,
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)

from ui.theme.theme import Theme

OWN_FOCUS = "own_focus"
FOCUS_RADIUS = "focus_radius"
FOCUS_RECT = "focus_rect"
"""Property names: draws its focus itself · corner radius · the part (QRect) to ring."""
_RING = 2
_GAP = 2
_REACH = _RING + _GAP
_DEFAULT_RADIUS = 6
_FIELDS = (QLineEdit, QPlainTextEdit, QTextEdit, QAbstractItemView)
_MOVES = frozenset(
    {
        QEvent.Type.Move,
        QEvent.Type.Resize,
        QEvent.Type.Show,
        QEvent.Type.Hide,
        QEvent.Type.LayoutRequest,
    }
)


class FocusRing(QWidget):
    """The ring of one window; make one for each top-level window, with it as parent."""

    def __init__(self, theme: Theme, window: QWidget) -> None:
        super().__init__(window)
        self._theme = theme
        self._target: QWidget | None = None
        self._watched: list[QWidget] = []
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAttribute(Qt.WidgetAttribute.WA_NoSystemBackground)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.hide()
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._follow)

    def _follow(self, _old: QWidget | None, new: QWidget | None) -> None:
        for watched in self._watched:
            # A widget that is gone took its filters along.
            with suppress(RuntimeError):
                watched.removeEventFilter(self)
        self._watched = []
        self._target = None
        if new is not None and new.window() is self.window() and _wants_ring(new):
            self._target = new
            widget: QWidget | None = new
            while widget is not None and widget is not self.window():
                widget.installEventFilter(self)
                self._watched.append(widget)
                widget = widget.parentWidget()
        self._place()

    def _place(self) -> None:
        target = self._target
        if target is None or not target.isVisible():
            self.hide()
            return
        part = target.property(FOCUS_RECT)
        inner = part if isinstance(part, QRect) else target.rect()
        corner = target.mapTo(self.window(), inner.topLeft())
        ring = QRect(corner, inner.size()).adjusted(-_REACH, -_REACH, _REACH, _REACH)
        self.setGeometry(ring)
        visible = self._visible_part(target).translated(-ring.topLeft())
        if visible.isEmpty():
            self.hide()
            return
        self.setMask(visible)
        self.raise_()
        self.show()
        self.update()

    def _visible_part(self, target: QWidget) -> QRegion:
        """Return what of the window the ring may cover: not beyond a scrolled area."""
        region = QRegion(self.window().rect())
        widget = target.parentWidget()
        while widget is not None and widget is not self.window():
            area = widget.parentWidget()
            if isinstance(area, QAbstractScrollArea) and area.viewport() is widget:
                corner = widget.mapTo(self.window(), QPoint(0, 0))
                region &= QRegion(QRect(corner, widget.size()))
            widget = widget.parentWidget()
        return region

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _MOVES:
            self._place()
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        radius = _DEFAULT_RADIUS
        if self._target is not None:
            given = self._target.property(FOCUS_RADIUS)
            radius = given if isinstance(given, int) else _DEFAULT_RADIUS
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._theme.colour("focus"), _RING))
        painter.drawRoundedRect(
            QRectF(self.rect()).adjusted(1, 1, -1, -1), radius + _GAP + 1, radius + _GAP + 1
        )


def _wants_ring(widget: QWidget) -> bool:
    draws_own = bool(widget.property(OWN_FOCUS)) or isinstance(widget, _FIELDS)
    # A page without anything to go to holds the focus itself: there is nothing to ring.
    return not draws_own and widget.focusPolicy() != Qt.FocusPolicy.NoFocus
