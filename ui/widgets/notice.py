"""What a screen says about itself: notices, empty states, and work that shows its progress."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from ui.theme import Theme, Weight
from ui.theme.theme import TITLE
from ui.widgets.button import Button, ButtonKind
from ui.widgets.label import Label
from ui.widgets.painting import paint_box

_SHAPES = {"warn": "soon", "danger": "sync_stop", "ok": "sync_ok"}
_ICONS = {"info": "shield"}
_ENDS = (".", "؟", "?", "!", ":", "…")


class Picture(QWidget):
    """One icon or shape, of any size."""

    def __init__(
        self,
        theme: Theme,
        *,
        icon: str = "",
        shape: str = "",
        colour: str = "text_2",
        ground: str = "surface",
        size: int = 20,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._icon, self._shape = icon, shape
        self._colour, self._ground = colour, ground
        self._size = size
        self.setFixedSize(theme.px(size), theme.px(size))

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        rect = QRectF(self.rect())
        if self._icon:
            self._theme.paint_icon(painter, self._icon, self._colour, rect, self._size)
        else:
            self._theme.paint_shape(
                painter, self._shape, self._colour, rect, ground=self._ground, size=self._size
            )


class Notice(QWidget):
    """A coloured box with a shape, a title, a sentence and buttons; it stays while true.

    `kind` is warn, danger, info or ok: it gives the colours, and the shape where none is
    named.
    """

    def __init__(
        self,
        theme: Theme,
        kind: str,
        title: str,
        text: str = "",
        *,
        shape: str = "",
        icon: str = "",
        actions: Sequence[tuple[str, Callable[[], object]]] = (),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._kind = kind
        title = as_sentence(title) if text else title
        self.setAccessibleName(f"{title} {text}".strip())
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 8, 12, 8)
        self.setMinimumHeight(theme.px(38))
        row.setSpacing(12)
        icon = icon or ("" if shape else _ICONS.get(kind, ""))
        ground = f"{kind}_soft"
        if icon:
            row.addWidget(Picture(theme, icon=icon, colour=kind, ground=ground))
        else:
            drawn = shape or _SHAPES[kind]
            row.addWidget(Picture(theme, shape=drawn, colour=kind, ground=ground, size=16))
        row.addWidget(_title_and_text(theme, title, text), 1)
        self.buttons: list[Button] = []
        for words, act in actions:
            button = Button(theme, words, ButtonKind.PLAIN if not self.buttons else ButtonKind.LINK)
            button.clicked.connect(lambda _checked=False, act=act: act())
            self.buttons.append(button)
            row.addWidget(button)

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        paint_box(
            QPainter(self),
            self._theme,
            QRectF(self.rect()),
            fill=f"{self._kind}_soft",
            outline=f"{self._kind}_line",
            radius=8,
        )


def _title_and_text(theme: Theme, title: str, text: str) -> QLabel:
    """Return one wrapped label whose beginning is bold; both parts are escaped."""
    label = QLabel()
    label.setTextFormat(Qt.TextFormat.RichText)
    label.setFont(theme.font())
    label.setWordWrap(True)
    bold = f'<span style="font-weight:600">{_escape(title)}</span>'
    label.setText(f"{bold} {_escape(text)}" if text else bold)
    return label


def as_sentence(title: str) -> str:
    """Return a title that other words follow: it ends as a sentence does, or both read as one."""
    return title if title.endswith(_ENDS) else f"{title}."


def _escape(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


class EmptyState(QWidget):
    """What a list shows when it is empty: an icon, a title, a sentence."""

    def __init__(
        self,
        theme: Theme,
        icon: str,
        title: str,
        text: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        across = QHBoxLayout(self)
        across.addStretch(1)
        column = QVBoxLayout()
        across.addLayout(column)
        across.addStretch(1)
        column.addStretch(2)
        column.setSpacing(16)
        column.addWidget(Picture(theme, icon=icon, colour="accent", size=48))
        words = QVBoxLayout()
        words.setSpacing(4)
        words.addWidget(Label(theme, title, size=TITLE, weight=Weight.SEMIBOLD))
        words.addWidget(Label(theme, text, colour="text_2", wraps=True))
        column.addLayout(words)
        column.addStretch(3)


class ProgressRow(QWidget):
    """A bar, a sentence about it, and a button that stops the work."""

    cancelled = Signal()

    def __init__(self, theme: Theme, cancel_words: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bar = _Bar(theme)
        self._words = Label(theme, "", colour="text_2")
        self._cancel = Button(theme, cancel_words)
        self._cancel.clicked.connect(self.cancelled)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(self._bar, 1)
        row.addWidget(self._words)
        row.addWidget(self._cancel)

    def set_progress(self, done: int, total: int, words: str) -> None:
        """Show how far the work is and what is said about it."""
        self._bar.set_part(done / total if total else 0)
        self._words.setText(words)
        self.setAccessibleName(words)


class _Bar(QWidget):
    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._part = 0.0
        self.setMinimumWidth(theme.px(96))
        self.setFixedHeight(theme.px(8))

    def set_part(self, part: float) -> None:
        self._part = min(max(part, 0.0), 1.0)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        paint_progress(painter, self._theme, QRectF(self.rect()), self._part, "accent_fill")


def paint_progress(painter: QPainter, theme: Theme, rect: QRectF, part: float, colour: str) -> None:
    """Draw an outlined bar filled from its beginning by `part` (0 to 1)."""
    radius = rect.height() / 2
    filled = QRectF(rect)
    filled.setWidth(rect.width() * part)
    if theme.is_right_to_left:
        filled.moveRight(rect.right())
    paint_box(painter, theme, rect, fill="surface", radius=radius)
    painter.save()
    painter.setClipRect(filled)
    paint_box(painter, theme, rect, fill=colour, radius=radius)
    painter.restore()
    paint_box(painter, theme, rect, outline="border_strong", radius=radius)
