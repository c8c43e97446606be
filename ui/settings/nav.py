"""The list of settings beside the rail."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QVBoxLayout, QWidget

from ui.theme import Theme, Weight
from ui.theme.focus import FOCUS_RADIUS
from ui.theme.theme import BODY
from ui.widgets.label import fill_ground, plain_tip
from ui.widgets.painting import Line, paint_text
from ui.widgets.scrolling import ScrollContent, bare_scroll_area

_WIDTH, _COMPACT, _BAR = 232, 52, 3
_ITEM, _LOW_ITEM, _ENDS = 40, 30, 8


@dataclass(frozen=True, slots=True)
class NavItem:
    """One place: its name, icon and words."""

    name: str
    icon: str
    words: str


class _Item(QAbstractButton):
    def __init__(self, theme: Theme, item: NavItem) -> None:
        super().__init__()
        self._theme, self._icon = theme, item.icon
        self.setText(item.words)
        self.setCheckable(True)
        self.setAccessibleName(item.words)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setProperty(FOCUS_RADIUS, 0)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(_COMPACT), self._theme.px(_ITEM))

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        theme = self._theme
        painter = QPainter(self)
        box = QRectF(self.rect())
        if self.isChecked():
            painter.fillRect(box, theme.colour("accent_soft"))
            painter.fillRect(Line(box, theme).take(_BAR), theme.colour("accent"))
        elif self.underMouse():
            painter.fillRect(box, theme.colour("surface"))
        line = Line(box.adjusted(16, 0, -16, 0), theme)
        colour = "accent" if self.isChecked() else "text_2"
        theme.paint_icon(painter, self._icon, colour, line.take(theme.px(20), 12))
        weight = Weight.SEMIBOLD if self.isChecked() else Weight.REGULAR
        font = theme.font(BODY, weight)
        paint_text(painter, theme, line.rest, self.text(), font=font, colour=colour, elide=True)


class SettingsNav(QWidget):
    """Chooses a place; arrows go through the list."""

    chosen = Signal(str)

    def __init__(self, theme: Theme, items: Sequence[NavItem]) -> None:
        super().__init__()
        self._theme = theme
        fill_ground(self, theme, "surface_alt")
        self.setFixedWidth(theme.px(_WIDTH) - 1)
        inside = ScrollContent()
        self._area = bare_scroll_area(inside)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._area)
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, _ENDS, 0, _ENDS)
        column.setSpacing(0)
        self._items: dict[str, _Item] = {}
        for item in items:
            button = _Item(theme, item)
            button.clicked.connect(lambda _on, name=item.name: self.choose(name))
            self._items[item.name] = button
            column.addWidget(button)
        column.addStretch(1)

    def set_compact(self, *, is_compact: bool) -> None:
        """Show the pictures alone where there is little room; their words are tool tips then."""
        width = _COMPACT if is_compact else _WIDTH
        self.setFixedWidth(self._theme.px(width) - 1)
        for button in self._items.values():
            button.setToolTip(plain_tip(button.text() if is_compact else ""))

    def set_offered(self, is_offered: Callable[[str], bool]) -> None:
        """Leave out the places that are not for whoever is at the desk."""
        for name, button in self._items.items():
            button.setVisible(is_offered(name))
        self._fit()

    @property
    def offered(self) -> list[str]:
        """The places that can be chosen."""
        return [name for name, button in self._items.items() if not button.isHidden()]

    def choose(self, name: str) -> None:
        """Mark a place and open it."""
        for each, button in self._items.items():
            button.setChecked(each == name)
        if name in self._items:
            self._area.ensureWidgetVisible(self._items[name], 0, _ENDS)
        self.chosen.emit(name)

    def focus_chosen(self) -> None:
        """Go to the marked place."""
        next(button for button in self._items.values() if button.isChecked()).setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        names = self.offered
        marked = [self._items[name].isChecked() for name in names]
        step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()))
        if step is None or True not in marked:
            super().keyPressEvent(event)
            return
        place = marked.index(True) + step
        if 0 <= place < len(names):
            self.choose(names[place])
            self._items[names[place]].setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Draw the places nearer together before the list has to be scrolled."""
        theme, count = self._theme, max(1, len(self.offered))
        room = (self.height() - 2 * _ENDS) // count
        height = min(theme.px(_ITEM), max(theme.px(_LOW_ITEM), room))
        for button in self._items.values():
            button.setFixedHeight(height)
