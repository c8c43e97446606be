"""Areas that scroll, and what stands in them: as high as its words need, and exchanged safely."""

from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QScrollArea, QWidget

_BESIDE = 8  # pixels that are seen beyond what is brought into sight


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


def scroll_area(content: QWidget | None = None, *, may_go_across: bool = False) -> QScrollArea:
    """Return an area as wide as its content may be, which never takes the focus.

    `may_go_across` lets it scroll sideways too where the content cannot be as narrow.
    """
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    if not may_go_across:
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    if content is not None:
        area.setWidget(content)
    return area


def bare_scroll_area(content: QWidget) -> QScrollArea:
    """Return content in an area that scrolls and has no ground of its own."""
    area = scroll_area(content)
    content.setAutoFillBackground(False)
    area.viewport().setAutoFillBackground(False)
    return area


def bring_into_sight(part: QWidget) -> None:
    """Scroll what is around a part that was just shown, so that it is seen as a whole if it fits.

    Only once it was laid out it is known where it is and how high.
    """

    def scroll() -> None:
        around = part.parentWidget()
        while around is not None and not isinstance(around, QScrollArea):
            around = around.parentWidget()
        if around is not None:
            around.ensureWidgetVisible(part, 0, _BESIDE)

    QTimer.singleShot(0, part, scroll)


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
