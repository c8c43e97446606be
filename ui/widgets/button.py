"""Buttons: primary, plain, link, danger; ordinary, large and next-action sizes; key hints."""

import enum
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from ui.theme import Theme, Weight
from ui.theme.focus import FOCUS_RADIUS
from ui.theme.theme import BODY, SECTION
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

_ICON = 20
_BORDER = 1


class ButtonKind(enum.Enum):
    """How a button looks and how large it is."""

    PRIMARY = enum.auto()
    NEXT_ACTION = enum.auto()
    AFTER_SAVE = enum.auto()
    AFTER_SAVE_PLAIN = enum.auto()
    PLAIN = enum.auto()
    LARGE = enum.auto()
    DANGER = enum.auto()
    LINK = enum.auto()

    @property
    def height(self) -> int:
        """Height in pixels at text scale 1."""
        return _SHAPES[self].height

    @property
    def padding(self) -> int:
        """Free space at each side, in pixels."""
        return _SHAPES[self].padding

    @property
    def text_size(self) -> int:
        """The size of its words."""
        return _SHAPES[self].text_size

    @property
    def is_filled(self) -> bool:
        """Whether it is filled with the accent."""
        return _SHAPES[self].is_filled


@dataclass(frozen=True, slots=True)
class _Shape:
    height: int
    padding: int
    text_size: int = BODY
    is_filled: bool = False


_SHAPES = {
    ButtonKind.PRIMARY: _Shape(40, 16, is_filled=True),
    ButtonKind.NEXT_ACTION: _Shape(48, 16, SECTION, is_filled=True),
    ButtonKind.AFTER_SAVE: _Shape(56, 16, SECTION, is_filled=True),
    ButtonKind.AFTER_SAVE_PLAIN: _Shape(56, 16),
    ButtonKind.PLAIN: _Shape(32, 12),
    ButtonKind.LARGE: _Shape(40, 16),
    ButtonKind.DANGER: _Shape(32, 12),
    ButtonKind.LINK: _Shape(32, 4),
}


class Button(QPushButton):
    """A push button with an icon before its words and a key hint after them.

    `key_hint` is only drawn; the page or frame makes the shortcut. `has_menu` draws a
    small arrow at the end.
    """

    def __init__(
        self,
        theme: Theme,
        text: str,
        kind: ButtonKind = ButtonKind.PLAIN,
        *,
        icon: str = "",
        key_hint: str = "",
        has_menu: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text, parent)
        self._theme = theme
        self.kind = kind
        self._icon = icon
        self._key_hint = key_hint
        self._has_menu = has_menu
        self.setProperty(FOCUS_RADIUS, 6)
        self.setAccessibleName(text)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.setCursor(
            Qt.CursorShape.PointingHandCursor
            if kind is ButtonKind.LINK
            else Qt.CursorShape.ArrowCursor
        )

    def set_icon_name(self, icon: str) -> None:
        """Change the icon; empty for none."""
        self._icon = icon
        self.updateGeometry()
        self.update()

    def set_key_hint(self, keys: str) -> None:
        """Say which keys press it; empty for none."""
        self._key_hint = keys
        self.updateGeometry()
        self.update()

    def set_words(self, text: str) -> None:
        """Change the words, for the eye and for a screen reader."""
        self.setText(text)
        self.setAccessibleName(text)
        self.updateGeometry()

    def _font(self) -> QFont:
        return self._theme.font(self.kind.text_size, Weight.MEDIUM)

    def _icon_size(self) -> int:
        is_small = self.kind in {ButtonKind.PLAIN, ButtonKind.DANGER, ButtonKind.LINK}
        return 16 if is_small else _ICON

    def _content_width(self) -> float:
        widths = []
        if self._icon:
            widths.append(float(self._theme.px(self._icon_size())))
        if self.text():
            widths.append(text_width(self.text(), self._font()))
        if self._key_hint:
            widths.append(key_hint_width(self._theme, self._key_hint))
        if self._has_menu:
            widths.append(float(self._theme.px(16)))
        return sum(widths) + GAP * max(0, len(widths) - 1)

    def sizeHint(self) -> QSize:
        width = round(self._content_width() + 2 * (self.kind.padding + _BORDER))
        height = self._theme.px(self.kind.height)
        return QSize(max(width, height), height)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def _colours(self) -> tuple[str, str, str]:
        """Return the roles of fill, outline and words in the present state."""
        is_over = self.underMouse() and self.isEnabled()
        if not self.isEnabled():
            return (
                ("", "", "text_disabled")
                if self.kind is ButtonKind.LINK
                else (
                    "window",
                    "border",
                    "text_disabled",
                )
            )
        if self.kind.is_filled:
            if self.isDown():
                return "accent_fill_press", "", "on_accent"
            return ("accent_fill_hover" if is_over else "accent_fill"), "", "on_accent"
        if self.kind is ButtonKind.LINK:
            return ("accent_soft" if self.isDown() else ""), "", "accent"
        if self.kind is ButtonKind.DANGER:
            return ("danger_soft" if self.isDown() or is_over else "surface"), "danger", "danger"
        if self.isDown() or self.isChecked():
            return "accent_soft", "accent_line", "text"
        return (
            ("surface_alt", "border_strong", "text")
            if is_over
            else ("surface", "border_mid", "text")
        )

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        theme = self._theme
        painter = QPainter(self)
        fill, outline, words = self._colours()
        box = QRectF(self.rect())
        paint_box(painter, theme, box, fill=fill, outline=outline)
        content = middle(box, min(self._content_width(), box.width()), box.height())
        line = Line(content, theme)
        if self._icon:
            colour = "text_2" if words == "text" else words
            size = self._icon_size()
            theme.paint_icon(painter, self._icon, colour, line.take(theme.px(size)), size)
        font = self._font()
        if self._has_menu:
            place = line.take_end(theme.px(16))
            theme.paint_icon(painter, "down", "text_2" if words == "text" else words, place, 16)
        if self._key_hint:
            place = line.take_end(key_hint_width(theme, self._key_hint))
            on_accent = self.kind.is_filled and self.isEnabled()
            paint_key_hint(
                painter,
                theme,
                place,
                self._key_hint,
                colour="on_accent" if on_accent else "text_3",
                outline="on_accent_line" if on_accent else "border_mid",
            )
        paint_text(painter, theme, line.rest, self.text(), font=font, colour=words)


class IconButton(Button):
    """A square button with an icon alone; `name` is what a screen reader says of it."""

    def __init__(
        self,
        theme: Theme,
        name: str,
        icon: str,
        kind: ButtonKind = ButtonKind.PLAIN,
        *,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, "", kind, icon=icon, parent=parent)
        self.setAccessibleName(name)
        self.setToolTip(plain_tip(name))

    def set_words(self, text: str) -> None:
        self.setAccessibleName(text)
        self.setToolTip(plain_tip(text))

    def sizeHint(self) -> QSize:
        side = self._theme.px(self.kind.height)
        return QSize(side, side)
