"""The charts of the board: bars along and bars upright, each opening the cases behind it."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from ui.board.cards import Box
from ui.board.reading import Bar
from ui.theme import Theme, Weight
from ui.theme.focus import FOCUS_RADIUS, FOCUS_RECT
from ui.theme.theme import CAPTION
from ui.widgets import Hairline, Label
from ui.widgets.label import plain_tip
from ui.widgets.painting import Line, paint_box, paint_text, text_width

_HEAD, _EDGE = 40, 16
_ROW, _LABEL, _THICK, _NUMBER = 28, 100, 16, 44
_UPRIGHT, _NARROWEST = 132, 30
_LEAST = 3
"""Pixels of a bar that stands for anything at all."""


class _BarButton(QAbstractButton):
    """One bar: says its sentence, opens its cases."""

    def __init__(self, theme: Theme, bar: Bar) -> None:
        super().__init__()
        self._theme = theme
        self.bar = bar
        self._most = 1.0
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setProperty(FOCUS_RADIUS, 4)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.show_bar(bar, 1.0)

    def show_bar(self, bar: Bar, most: float) -> None:
        """Show another amount, beside the largest of its chart."""
        self.bar, self._most = bar, most or 1.0
        self.setText(bar.sentence)
        self.setAccessibleName(bar.sentence)
        self.setToolTip(plain_tip(bar.sentence))
        self.update()

    @property
    def colour(self) -> str:
        """The colour role of the bar."""
        return self._theme.due(self.bar.look).colour if self.bar.look else "accent"

    def _length(self, amount: float, room: float) -> float:
        return max(room * amount / self._most, _LEAST if amount else 0)


class AlongBar(_BarButton):
    """A label, a bar that grows as one reads, and the number at the end."""

    def __init__(self, theme: Theme, bar: Bar) -> None:
        super().__init__(theme, bar)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(260), self._theme.px(_ROW))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.px(120), self._theme.px(_ROW))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.setProperty(FOCUS_RECT, self.rect().adjusted(8, 2, -8, -2))

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        theme, bar = self._theme, self.bar
        painter = QPainter(self)
        if self.underMouse() or self.isDown():
            painter.fillRect(self.rect(), theme.colour("surface_alt"))
        line = Line(QRectF(self.rect()).adjusted(_EDGE, 0, -_EDGE, 0), theme)
        bold = theme.font(weight=Weight.SEMIBOLD)
        number = line.take_end(theme.px(_NUMBER))
        paint_text(painter, theme, number, bar.figure, font=bold, to_end=True)
        font = theme.font()
        label = line.take(max(theme.px(_LABEL), text_width(bar.label, font)))
        paint_text(painter, theme, label, bar.label, font=font, colour="text_2", elide=True)
        room = line.rest
        length = self._length(bar.count, room.width())
        left = room.right() - length if theme.is_right_to_left else room.left()
        thick = theme.px(_THICK)
        top = room.top() + (room.height() - thick) / 2
        painter.fillRect(QRectF(left, top, length, thick), theme.colour(self.colour))


class UprightBar(_BarButton):
    """An hour: the number above, the bar, the outline of what it is held against, the hour."""

    def __init__(self, theme: Theme, bar: Bar) -> None:
        super().__init__(theme, bar)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(56), self._theme.px(_UPRIGHT))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.px(_NARROWEST), self._theme.px(_UPRIGHT))

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        theme, bar = self._theme, self.bar
        painter = QPainter(self)
        box = QRectF(self.rect())
        if self.underMouse() or self.isDown():
            paint_box(painter, theme, box, fill="surface_alt", radius=4)
        high = theme.line(CAPTION)
        font = theme.font(CAPTION)
        bold = theme.font(CAPTION, Weight.SEMIBOLD)
        low = QRectF(box.left(), box.bottom() - high - 2, box.width(), high)
        paint_text(painter, theme, low, bar.label, font=font, colour="text_2", centred=True)
        room = QRectF(box.left(), box.top() + high + 4, box.width(), box.height() - 2 * high - 10)
        painter.fillRect(
            QRectF(box.left(), room.bottom(), box.width(), 1), theme.colour("border_strong")
        )
        wide = min(theme.px(28), room.width() - 6)
        left = room.left() + (room.width() - wide) / 2
        height = self._length(bar.count, room.height())
        solid = QRectF(left, room.bottom() - height, wide, height)
        painter.fillRect(solid, theme.colour(self.colour))
        if bar.before:
            outline = self._length(bar.before, room.height())
            paint_box(
                painter, theme, QRectF(left - 2, room.bottom() - outline, wide + 4, outline),
                outline="text_2", radius=0,
            )  # fmt: skip
        if bar.count:
            top = room.bottom() - max(height, self._length(bar.before, room.height())) - high - 1
            above = QRectF(box.left(), top, box.width(), high)
            paint_text(painter, theme, above, bar.figure, font=bold, centred=True)


class Chart(Box):
    """A title with something faint and a count, and bars."""

    bar_chosen = Signal(object)  # FigureTarget

    def __init__(self, theme: Theme, title: str, about: str, *, is_upright: bool = False) -> None:
        super().__init__(theme)
        self._is_upright = is_upright
        self.bars: list[AlongBar | UprightBar] = []
        self.setAccessibleName(title)
        head = QWidget()
        head.setMinimumHeight(theme.px(_HEAD))
        across = QHBoxLayout(head)
        across.setContentsMargins(_EDGE, 4, _EDGE, 4)
        across.setSpacing(8)
        across.addWidget(Label(theme, title, weight=Weight.SEMIBOLD))
        across.addWidget(Label(theme, about, colour="text_3"))
        across.addStretch(1)
        self._count = Label(theme, colour="text_2")
        across.addWidget(self._count)
        self.column.addWidget(head)
        self.column.addWidget(Hairline(theme))
        room = QWidget()
        self._room: QHBoxLayout | QVBoxLayout
        self._room = QHBoxLayout(room) if is_upright else QVBoxLayout(room)
        edge = _EDGE if is_upright else 0
        self._room.setContentsMargins(edge, 8, edge, 8)
        self._room.setSpacing(0)
        self.column.addWidget(room)
        self.column.addStretch(1)

    def show_bars(self, bars: Sequence[Bar], count: str) -> None:
        """Show other amounts; bars are made or taken away only where their number changes."""
        self._count.setText(count)
        most = max((max(bar.count, bar.before) for bar in bars), default=1.0)
        kind = UprightBar if self._is_upright else AlongBar
        while len(self.bars) > len(bars):
            last = self.bars.pop()
            self._room.removeWidget(last)
            last.hide()
            last.deleteLater()
        for bar in bars[len(self.bars) :]:
            made = kind(self._theme, bar)
            made.clicked.connect(lambda _checked=False, made=made: self._choose(made))
            self.bars.append(made)
            self._room.addWidget(made)
        for button, bar in zip(self.bars, bars, strict=True):
            button.show_bar(bar, most)

    def forget(self) -> None:
        """Show no bars and no amount until some are read."""
        self.show_bars((), "")

    def stops(self) -> list[QWidget]:
        """Return what can have the focus, in reading order."""
        return list(self.bars)

    def _choose(self, button: AlongBar | UprightBar) -> None:
        self.bar_chosen.emit(button.bar.target)
