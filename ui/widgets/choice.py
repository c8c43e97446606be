"""Choosing: tick boxes, radio buttons, chips, and the large buttons of a case's kind."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QButtonGroup,
    QCheckBox,
    QHBoxLayout,
    QRadioButton,
    QSizePolicy,
    QWidget,
)

from ui.theme import Theme, Weight
from ui.theme.focus import FOCUS_RADIUS, FOCUS_RECT
from ui.theme.theme import BODY, CAPTION, SECTION
from ui.widgets.label import plain_tip
from ui.widgets.painting import (
    GAP,
    Line,
    key_hint_width,
    middle,
    paint_box,
    paint_key_hint,
    paint_text,
    text_width,
)

_MARK = 20


def _marked_size(button: QAbstractButton, theme: Theme, weight: int) -> QSize:
    words = text_width(button.text(), theme.font(BODY, weight))
    height = max(theme.px(24), theme.line(BODY))
    return QSize(round(theme.px(_MARK) + GAP + words), height)


def _mark_rect(button: QAbstractButton, theme: Theme) -> QRectF:
    side = theme.px(_MARK)
    return middle(Line(QRectF(button.rect()), theme).take(side), side, side)


def _paint_words(painter: QPainter, button: QAbstractButton, theme: Theme, weight: int) -> None:
    line = Line(QRectF(button.rect()), theme)
    line.take(theme.px(_MARK))
    paint_text(
        painter,
        theme,
        line.rest,
        button.text(),
        font=theme.font(BODY, weight),
        colour="text" if button.isEnabled() else "text_disabled",
    )


class TickBox(QCheckBox):
    """A tick box with its words."""

    def __init__(
        self,
        theme: Theme,
        text: str,
        *,
        weight: int = Weight.REGULAR,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text, parent)
        self._theme = theme
        self._weight = weight
        self.setAccessibleName(text)
        self.setProperty(FOCUS_RADIUS, 4)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return _marked_size(self, self._theme, self._weight)

    def minimumSizeHint(self) -> QSize:
        return _marked_size(self, self._theme, self._weight)

    def hitButton(self, pos: object) -> bool:
        del pos
        return True

    def resizeEvent(self, event: object) -> None:
        del event
        self.setProperty(FOCUS_RECT, _mark_rect(self, self._theme).toRect())

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        mark = _mark_rect(self, self._theme)
        if self.isChecked():
            paint_box(painter, self._theme, mark, fill="accent_fill", radius=4)
            self._theme.paint_icon(painter, "check", "on_accent", mark, 16)
        else:
            outline = "border_strong" if self.isEnabled() else "border"
            paint_box(painter, self._theme, mark, fill="field", outline=outline, radius=4)
        _paint_words(painter, self, self._theme, self._weight)


class RadioButton(QRadioButton):
    """One of several; they exclude each other inside one parent."""

    def __init__(
        self,
        theme: Theme,
        text: str,
        *,
        weight: int = Weight.REGULAR,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text, parent)
        self._theme = theme
        self._weight = weight
        self.setAccessibleName(text)
        self.setProperty(FOCUS_RADIUS, 10)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return _marked_size(self, self._theme, self._weight)

    def minimumSizeHint(self) -> QSize:
        return _marked_size(self, self._theme, self._weight)

    def hitButton(self, pos: object) -> bool:
        del pos
        return True

    def resizeEvent(self, event: object) -> None:
        del event
        self.setProperty(FOCUS_RECT, _mark_rect(self, self._theme).toRect())

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        mark = _mark_rect(self, self._theme)
        radius = mark.width() / 2
        if self.isChecked():
            paint_box(painter, self._theme, mark, fill="accent", radius=radius)
            dot = middle(mark, self._theme.px(8), self._theme.px(8))
            paint_box(painter, self._theme, dot, fill="window", radius=dot.width() / 2)
        else:
            outline = "border_strong" if self.isEnabled() else "border"
            paint_box(painter, self._theme, mark, fill="field", outline=outline, radius=radius)
        _paint_words(painter, self, self._theme, self._weight)


class Chip(QAbstractButton):
    """A filter: plain with an arrow (opens a list), or active with a cross (takes it away)."""

    _PADDING = 13

    def __init__(self, theme: Theme, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._is_active = False
        self.setText(text)
        self.setAccessibleName(text)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    @property
    def is_active(self) -> bool:
        """Whether its filter is set."""
        return self._is_active

    def set_filter(self, text: str, *, is_active: bool) -> None:
        """Show the filter's words, and whether it is set."""
        self._is_active = is_active
        self.setText(text)
        self.setAccessibleName(text)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        words = text_width(self.text(), self._theme.font())
        width = words + GAP + self._theme.px(16) + 2 * self._PADDING
        return QSize(round(width), self._theme.px(32))

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        theme = self._theme
        painter = QPainter(self)
        box = QRectF(self.rect())
        if self._is_active:
            paint_box(painter, theme, box, fill="accent_soft", outline="accent_line")
        else:
            outline = "border_strong" if self.underMouse() else "border_mid"
            paint_box(painter, theme, box, fill="surface", outline=outline)
        line = Line(box.adjusted(self._PADDING, 0, -self._PADDING, 0), theme)
        icon = "x" if self._is_active else "down"
        theme.paint_icon(painter, icon, "text_2", line.take_end(theme.px(16)), 16)
        paint_text(painter, theme, line.rest, self.text(), font=theme.font())


@dataclass(frozen=True, slots=True)
class KindOption:
    """One kind of case: its code, icon, words, what it means, and its key."""

    code: str
    icon: str
    text: str
    hint: str
    key: str


class KindButton(QAbstractButton):
    """A large choice: icon, title and hint, key; the chosen one is ticked and tinted."""

    def __init__(self, theme: Theme, option: KindOption, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._option = option
        self.setText(option.text)
        self.setCheckable(True)
        self.setAccessibleName(option.text)
        self.setAccessibleDescription(option.hint)
        self.setToolTip(plain_tip(option.hint))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMinimumHeight(theme.px(56))

    def sizeHint(self) -> QSize:
        return self._size(text_width(self._option.hint, self._theme.font(CAPTION)))

    def minimumSizeHint(self) -> QSize:
        """A hint that is too long for a small window is cut, and stands in the tool tip."""
        return self._size(0)

    def _size(self, hint: float) -> QSize:
        theme = self._theme
        words = max(text_width(self._option.text, theme.font(SECTION, Weight.MEDIUM)), hint)
        keys = key_hint_width(theme, self._option.key) if self._option.key else 0
        return QSize(round(words + theme.px(40) + keys + 5 * 12), theme.px(56))

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        theme, option = self._theme, self._option
        painter = QPainter(self)
        box = QRectF(self.rect())
        if self.isChecked():
            paint_box(painter, theme, box, fill="accent_soft", outline="accent", width=2)
        else:
            outline = "border_strong"
            fill = "surface_alt" if self.underMouse() else "surface"
            paint_box(painter, theme, box, fill=fill, outline=outline)
        line = Line(box.adjusted(16, 0, -16, 0), theme)
        colour = "accent" if self.isChecked() else "text_2"
        theme.paint_icon(painter, option.icon, colour, line.take(theme.px(20), 12))
        if option.key:
            place = line.take_end(key_hint_width(theme, option.key), 12)
            outline = "accent_line" if self.isChecked() else "border_mid"
            paint_key_hint(painter, theme, place, option.key, outline=outline)
        if self.isChecked():
            theme.paint_icon(painter, "check", "accent", line.take_end(theme.px(20)))
        words = middle(line.rest, line.rest.width(), theme.line(SECTION) + theme.line(CAPTION))
        upper = QRectF(words.left(), words.top(), words.width(), theme.line(SECTION))
        lower = QRectF(words.left(), upper.bottom(), words.width(), theme.line(CAPTION))
        title = theme.font(SECTION, Weight.MEDIUM)
        paint_text(painter, theme, upper, option.text, font=title)
        caption = theme.font(CAPTION)
        paint_text(painter, theme, lower, option.hint, font=caption, colour="text_2", elide=True)


class KindButtons(QWidget):
    """The kinds side by side, exactly one of them chosen (or none yet)."""

    kind_chosen = Signal(str)

    def __init__(
        self, theme: Theme, options: Sequence[KindOption], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(16)
        self._group = QButtonGroup(self)
        self._buttons: dict[str, KindButton] = {}
        for option in options:
            button = KindButton(theme, option)
            self._group.addButton(button)
            self._buttons[option.code] = button
            row.addWidget(button, 1)
        self._group.buttonClicked.connect(lambda _button: self.kind_chosen.emit(self.kind))

    @property
    def kind(self) -> str:
        """The code of the chosen kind, empty if none is."""
        return next((code for code, button in self._buttons.items() if button.isChecked()), "")

    def choose(self, code: str) -> None:
        """Choose a kind, as a key does."""
        self._buttons[code].setChecked(True)
        self.kind_chosen.emit(code)

    def clear(self) -> None:
        """Choose none."""
        self._group.setExclusive(False)
        for button in self._buttons.values():
            button.setChecked(False)
        self._group.setExclusive(True)

    @property
    def buttons(self) -> list[KindButton]:
        """The buttons in reading order."""
        return list(self._buttons.values())
