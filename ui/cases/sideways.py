"""What scrolls sideways without a bar where it is wider than its place, as large text makes it."""

from PySide6.QtCore import QEvent, QObject, QSize, Qt, QTimer
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QScrollArea, QTabBar, QWidget


class Sideways(QScrollArea):
    """Holds one row. What gets the focus comes into view; the wheel scrolls along it."""

    def __init__(self, row: QWidget) -> None:
        super().__init__()
        self._row = row
        if isinstance(row, QTabBar):
            row.currentChanged.connect(self._show_tab)
        self.setWidget(row)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setAutoFillBackground(False)
        row.setAutoFillBackground(False)

    def _show_tab(self) -> None:
        """Bring the chosen tab into view."""
        if not isinstance(self._row, QTabBar):
            return
        place = self._row.tabRect(self._row.currentIndex())
        # WORKAROUND: from right to left Qt's ensureVisible counts from the edge of the view.
        right_to_left = self.isRightToLeft()
        begins = self._row.width() - 1 - place.right() if right_to_left else place.left()
        bar, room = self.horizontalScrollBar(), self.viewport().width()
        bar.setValue(min(max(bar.value(), begins + place.width() - room), begins))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        is_done = super().eventFilter(watched, event)
        # Counts that come make tabs wider.
        if watched is self._row and event.type() in {QEvent.Type.Resize, QEvent.Type.Show}:
            QTimer.singleShot(0, self._row, self._show_tab)
        return is_done

    def sizeHint(self) -> QSize:
        return self._row.sizeHint()

    def minimumSizeHint(self) -> QSize:
        return QSize(0, self._row.minimumSizeHint().height())

    def wheelEvent(self, event: QWheelEvent) -> None:
        bar = self.horizontalScrollBar()
        turned = event.angleDelta().y() or event.angleDelta().x()
        bar.setValue(bar.value() + (turned if self.isRightToLeft() else -turned))
        event.setAccepted(event.type() == QEvent.Type.Wheel)
