"""What stands in a scrolled area: as high as its wrapped words need, and exchanged safely."""

from PySide6.QtCore import QEvent
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QScrollArea, QWidget


class ScrollContent(QWidget):
    """Content of a scrolled area that is never lower than its words need at its width.

    `QScrollArea` asks its content how high it is without saying how wide it will be, so that
    wrapped words would be cut where they need more lines than they like.
    """

    def _fit_height(self) -> None:
        layout = self.layout()
        if layout is None or not layout.hasHeightForWidth():
            return
        # A grid forgets cells that span columns when it counts by width.
        by_width = layout.minimumHeightForWidth(self.width())
        height = max(by_width, layout.totalMinimumSize().height())
        if height != self.minimumHeight():
            self.setMinimumHeight(height)

    def event(self, event: QEvent) -> bool:
        is_done = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest:
            self._fit_height()
        return is_done

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_height()


def swap_content(area: QScrollArea, content: QWidget) -> None:
    """Show `content` in the area; what was there leaves the focus first and is deleted later.

    `QScrollArea.setWidget` alone deletes the old content at once, also from under the focus.
    """
    old = area.takeWidget()
    if old is not None:
        old.hide()
        old.setParent(None)
        old.deleteLater()
    area.setWidget(content)
    content.show()
