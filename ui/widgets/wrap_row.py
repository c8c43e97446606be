"""A row that becomes several where its widgets do not fit side by side, as large text needs."""

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QSizePolicy, QWidget, QWidgetItem

_LINE_GAP = 4


class WrapRow(QLayout):
    """Widgets one after the other from where reading begins; those at the end stand apart.

    On one line it looks like a QHBoxLayout with a stretch before what `add_at_end` added.
    Each line is as high as its highest widget, and widgets stand in its middle. `least`
    is the height of the whole while one line is enough.
    """

    def __init__(self, gap: int = 8, *, least: int = 0, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._least = least
        self._gap = gap
        self._items: list[QLayoutItem] = []
        self._end: set[QLayoutItem] = set()

    def add_at_end(self, widget: QWidget) -> None:
        """Add a widget that stands at the end of its line."""
        self.addChildWidget(widget)
        item = QWidgetItem(widget)
        self._end.add(item)
        self.addItem(item)

    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)
        self.invalidate()

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        if not 0 <= index < len(self._items):
            return None
        self._end.discard(self._items[index])
        return self._items.pop(index)

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation.Horizontal

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        margins = self.contentsMargins()
        lines = self._lines(width - margins.left() - margins.right())
        heights = sum(map(_height, lines)) + _LINE_GAP * max(0, len(lines) - 1)
        return max(self._least, heights + margins.top() + margins.bottom())

    def sizeHint(self) -> QSize:
        shown = self._shown()
        width = sum(_width(item) for item in shown) + self._gap * max(0, len(shown) - 1)
        return self._with_margins(QSize(width, _height(shown)))

    def minimumSize(self) -> QSize:
        shown = self._shown()
        width = max((item.minimumSize().width() for item in shown), default=0)
        return self._with_margins(QSize(width, _height(shown)))

    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        room = rect.marginsRemoved(self.contentsMargins())
        lines = self._lines(room.width())
        heights = sum(map(_height, lines)) + _LINE_GAP * max(0, len(lines) - 1)
        top = room.top() + max(0, (room.height() - heights) // 2)
        for line in lines:
            self._place(line, QRect(room.left(), top, room.width(), _height(line)))
            top += _height(line) + _LINE_GAP

    def _place(self, line: list[QLayoutItem], room: QRect) -> None:
        first = [item for item in line if item not in self._end]
        last = [item for item in line if item in self._end]
        at = 0
        for item in first:
            at += self._put(item, at, room) + self._gap
        at = room.width() - sum(map(_width, last)) - self._gap * max(0, len(last) - 1)
        for item in last:
            at += self._put(item, max(at, 0), room) + self._gap

    def _put(self, item: QLayoutItem, at: int, room: QRect) -> int:
        width = min(_width(item), room.width())
        height = min(item.sizeHint().height(), room.height())
        parent = self.parentWidget()
        is_right_to_left = (
            parent is not None and parent.layoutDirection() == Qt.LayoutDirection.RightToLeft
        )
        left = room.right() + 1 - at - width if is_right_to_left else room.left() + at
        top = room.top() + (room.height() - height) // 2
        item.setGeometry(QRect(QPoint(left, top), QSize(width, height)))
        return width

    def _lines(self, width: int) -> list[list[QLayoutItem]]:
        lines: list[list[QLayoutItem]] = []
        taken = 0
        for item in self._shown():
            wanted = _width(item)
            if lines and taken + self._gap + wanted <= width:
                lines[-1].append(item)
                taken += self._gap + wanted
            else:
                lines.append([item])
                taken = wanted
        return lines

    def _shown(self) -> list[QLayoutItem]:
        return [item for item in self._items if not item.isEmpty()]

    def _with_margins(self, size: QSize) -> QSize:
        grown = size.grownBy(self.contentsMargins())
        return grown.expandedTo(QSize(0, self._least))


def _width(item: QLayoutItem) -> int:
    return max(item.sizeHint().width(), item.minimumSize().width())


def _height(line: list[QLayoutItem]) -> int:
    return max(
        (max(item.sizeHint().height(), item.minimumSize().height()) for item in line), default=0
    )


class WrapBar(QWidget):
    """A bar whose `row` wraps: `least` high while one line is enough, higher when it is not."""

    def __init__(
        self, least: int, edge: int = 0, gap: int = 8, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.row = WrapRow(gap, least=least, parent=self)
        self.row.setContentsMargins(edge, 4, edge, 4)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
