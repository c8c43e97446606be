"""The top bar: search for everything, and the three ways to begin a case."""

from PySide6.QtCore import QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from ui.context import WindowContext
from ui.widgets.button import Button, ButtonKind
from ui.widgets.field import TextInput
from ui.widgets.label import fill_ground
from ui.widgets.painting import Line, key_hint_width, paint_key_hint

_HEIGHT = 56
_SEARCH = 448
_OPENINGS = (
    ("call", "phone", "new.call", "F2"),
    ("visit", "visit", "new.visit", "F3"),
    ("message", "message", "new.message", "F4"),
)


class SearchField(TextInput):
    """Search as you type; Escape empties it, Down and Enter go to what was found."""

    searched = Signal(str)
    entered = Signal(str)

    def __init__(self, context: WindowContext) -> None:
        super().__init__(context.theme, placeholder=context.text("search.hint"))
        self.setAccessibleName(context.text("search.hint"))
        self.setMinimumWidth(context.theme.px(96))
        self.setMaximumWidth(max(_SEARCH, context.theme.px(_SEARCH)))
        self._clear_rect = QRectF()
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(0)
        self._pause.timeout.connect(lambda: self.searched.emit(self.text()))
        # Several keys in one turn of the event loop are one search.
        self.textChanged.connect(lambda _text: self._pause.start())
        self.textChanged.connect(lambda _text: self.refresh_room())
        self.refresh_room()

    def _hint(self) -> str:
        return "Esc" if self.text() else "Ctrl+K"

    def refresh_room(self) -> None:
        """Leave room for the icon and the key hint, which depend on the text."""
        begin = self._theme.px(20) + 8
        end = round(key_hint_width(self._theme, self._hint())) + 8
        if self.text():
            end += self._theme.px(16) + 8
        right, left = (begin, end) if self._theme.is_right_to_left else (end, begin)
        self.setTextMargins(left, 0, right, 0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if key == Qt.Key.Key_Escape and self.text():
            self.clear()
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Down} and self.text():
            self.entered.emit(self.text())
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if self.text() and self._clear_rect.contains(event.position()):
            self.clear()
        else:
            super().mousePressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        theme = self._theme
        painter = QPainter(self)
        line = Line(QRectF(self.rect()).adjusted(13, 0, -13, 0), theme)
        theme.paint_icon(painter, "search", "text_2", line.take(theme.px(20)))
        place = line.take_end(key_hint_width(theme, self._hint()))
        paint_key_hint(painter, theme, place, self._hint())
        if self.text():
            self._clear_rect = line.take_end(theme.px(16))
            theme.paint_icon(painter, "x", "text_2", self._clear_rect, 16)


class TopBar(QWidget):
    """Search at the beginning, the three buttons at the end."""

    opening_chosen = Signal(str)  # call, visit, message

    def __init__(self, context: WindowContext) -> None:
        super().__init__()
        theme = context.theme
        fill_ground(self, theme, "chrome")
        self.setFixedHeight(theme.px(_HEIGHT) - 1)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 8, 16, 7)
        row.setSpacing(8)
        self.search = SearchField(context)
        row.addWidget(self.search, 100)
        row.addStretch(1)
        self._buttons: dict[str, Button] = {}
        for name, icon, words_key, keys in _OPENINGS:
            button = Button(
                theme, context.text(words_key), ButtonKind.LARGE, icon=icon, key_hint=keys
            )
            button.clicked.connect(lambda _checked=False, name=name: self.opening_chosen.emit(name))
            button.hide()
            self._buttons[name] = button
            row.addWidget(button)

    def show_openings(self, *, is_shown: bool = True) -> None:
        """Show the three buttons where there is a page to register cases on, for who may."""
        for button in self._buttons.values():
            button.setVisible(is_shown)

    def stops(self) -> list[QWidget]:
        """Return what can have the focus, in reading order."""
        return [self.search, *(b for b in self._buttons.values() if not b.isHidden())]
