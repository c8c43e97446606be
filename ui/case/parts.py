"""Small parts that the preview and the case share: clamped text, steps in a strip, time used."""

import re
from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QTextLayout, QTextOption
from PySide6.QtWidgets import QScrollArea, QSizePolicy, QWidget

from kafel_desk.case.steps import Step
from kafel_desk.language.direction import numbers_apart, reads_right_to_left, set_direction
from ui.theme import Theme, Weight
from ui.theme.theme import BODY
from ui.widgets.button import Button, ButtonKind
from ui.widgets.label import Label
from ui.widgets.notice import paint_progress
from ui.widgets.painting import Line, paint_box, whole_letters

_QUOTE_BAR = 3
_QUOTE_ROOM = 14
_MOST_LAID_OUT = 4000
_MOST_WIDTHS = 8
_SET_APART = re.compile("\u2066[^\u2069]*\u2069")
_STRIP_COLOURS = {"done": "st_replied", "not_applicable": "st_replied", "current": "accent_fill"}


def _unbroken(found: re.Match[str]) -> str:
    """Keep a number in one line."""
    return found[0].replace(" ", "\u00a0")


def value_label(theme: Theme, text: str, **looks: Any) -> Label:
    """Return a label of a value that may read left to right; it stands at the beginning.

    A label of its own accord follows the direction of its text.
    """
    label = Label(theme, text, **looks)
    right = theme.is_right_to_left
    side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
    label.setAlignment(side | Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute)
    return label


def leave(area: QScrollArea) -> None:
    """Hide what an area holds, so that the focus leaves it before it is replaced and deleted."""
    # The types leave out that there may be none yet.
    old: QWidget | None = area.widget()
    if old is not None:
        old.hide()


class ClampedText(QWidget):
    """Wrapped text of at most some lines, with an ellipsis where it is cut; 0 shows all of it.

    Long texts are laid out only as far as they are shown, so that a description of many
    thousand letters costs no more than a short one.
    """

    def __init__(
        self,
        theme: Theme,
        text: str = "",
        *,
        most_lines: int = 0,
        colour: str = "text",
        is_quote: bool = False,
        size: int = BODY,
        weight: int = Weight.REGULAR,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._text = ""
        self._weight = weight
        self._most_lines = most_lines
        self._colour = colour
        self._is_quote = is_quote
        self._size = size
        self._laid_out: dict[float, tuple[list[tuple[str, float]], bool]] = {}  # by width
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.set_text(text)

    @property
    def text(self) -> str:
        """The whole text."""
        return self._text

    @property
    def is_cut(self) -> bool:
        """Whether more was said than is shown."""
        return self._lines(self.width())[1]

    def set_text(self, text: str) -> None:
        """Show another text."""
        self._text = text
        self.setAccessibleName(text)
        self._lay_out_again()

    def set_look(self, colour: str, weight: int) -> None:
        """Change colour role and weight of the words."""
        self._colour, self._weight = colour, weight
        self._lay_out_again()

    def set_most_lines(self, most_lines: int) -> None:
        """Show more or fewer lines; 0 shows all."""
        self._most_lines = most_lines
        self._lay_out_again()

    def _lay_out_again(self) -> None:
        self._laid_out.clear()
        self._fit()
        self.updateGeometry()
        self.update()

    def _fit(self) -> None:
        """Take the height that the width asks for: a layout asks before it knows the width."""
        if not self.testAttribute(Qt.WidgetAttribute.WA_Resized):
            return
        wanted = self.heightForWidth(self.width())
        if self.height() != wanted:
            self.setFixedHeight(wanted)

    def _line_height(self) -> float:
        return self._theme.line(self._size)

    def _indent(self) -> float:
        return _QUOTE_ROOM if self._is_quote else 0

    def _lines(self, width: float) -> tuple[list[tuple[str, float]], bool]:
        # A layout asks again and again, for the same two or three widths.
        if width not in self._laid_out:
            if len(self._laid_out) == _MOST_WIDTHS:
                self._laid_out.clear()
            self._laid_out[width] = self._lay_out(max(width - self._indent(), 1))
        return self._laid_out[width]

    def _lay_out(self, width: float) -> tuple[list[tuple[str, float]], bool]:
        """Return the lines with their widths, and whether some are left out."""
        font = self._theme.font(self._size, self._weight)
        found: list[tuple[str, float]] = []
        text = self._text if not self._most_lines else self._text[:_MOST_LAID_OUT]
        is_cut = len(text) < len(self._text)
        text = _SET_APART.sub(_unbroken, numbers_apart(text))
        paragraphs = text.split("\n")
        is_window = self._theme.is_right_to_left
        directions: list[bool] = []
        for place, paragraph in enumerate(paragraphs):
            own = reads_right_to_left(paragraph, is_window=is_window)
            for piece, natural in _wrapped(paragraph, font, width, is_right_to_left=own):
                if self._most_lines and len(found) == self._most_lines:
                    is_cut = True
                    break
                found.append((piece, natural))
                directions.append(own)
            if self._most_lines and len(found) == self._most_lines:
                is_cut = is_cut or place + 1 < len(paragraphs)
                break
        if is_cut and found:
            metrics = QFontMetricsF(font)
            last = found[-1][0].rstrip() + "…"
            while metrics.horizontalAdvance(last) > width and " " in last:
                last = last.rsplit(" ", 1)[0] + "…"
            found[-1] = (last, metrics.horizontalAdvance(last))
        for place, own in enumerate(directions):
            if own is not is_window:
                piece, natural = found[place]
                found[place] = (set_direction(piece, is_right_to_left=own), natural)
        return found, is_cut

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        lines, _ = self._lines(width)
        return round(max(len(lines), 1) * self._line_height())

    def sizeHint(self) -> QSize:
        width = self.width() if self.width() > self._theme.px(80) else self._theme.px(240)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.px(64), self._theme.line(self._size))

    def resizeEvent(self, event: object) -> None:
        del event
        self._fit()

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        theme = self._theme
        line = Line(QRectF(self.rect()), theme)
        if self._is_quote:
            bar = line.take(_QUOTE_BAR, _QUOTE_ROOM - _QUOTE_BAR)
            paint_box(painter, theme, bar, fill="border_mid", radius=0)
        rest = line.rest
        painter.setFont(theme.font(self._size, self._weight))
        painter.setPen(theme.colour(self._colour))
        painter.setLayoutDirection(theme.direction)
        side = Qt.AlignmentFlag.AlignRight if theme.is_right_to_left else Qt.AlignmentFlag.AlignLeft
        flags = side | Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute
        height = self._line_height()
        top = rest.top()
        for piece, _width in self._lines(self.width())[0]:
            place = QRectF(rest.left(), top, rest.width(), height)
            place = whole_letters(theme, place)
            painter.drawText(place, int(flags | Qt.TextFlag.TextSingleLine), piece)
            top += height


def _wrapped(
    paragraph: str, font: object, width: float, *, is_right_to_left: bool
) -> list[tuple[str, float]]:
    """Return a paragraph's lines as Qt breaks them, with the width of each."""
    layout = QTextLayout(paragraph, font)  # type: ignore[call-overload]
    option = QTextOption()
    direction = Qt.LayoutDirection
    option.setTextDirection(direction.RightToLeft if is_right_to_left else direction.LeftToRight)
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.beginLayout()
    found: list[tuple[str, float]] = []
    # Qt counts UTF-16 units where Python counts characters.
    units = paragraph.encode("utf-16-le")
    while True:
        line = layout.createLine()
        if not line.isValid():
            break
        line.setLineWidth(width)
        line.setPosition(QPointF(0, 0))
        start, length = line.textStart() * 2, line.textLength() * 2
        piece = units[start : start + length].decode("utf-16-le", "ignore")
        found.append((piece, line.naturalTextWidth()))
    layout.endLayout()
    return found or [("", 0.0)]


class StepsStrip(QWidget):
    """Ten short bars: what is behind, what is current, what is missing."""

    _HEIGHT = 8
    _GAP = 4

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._steps: Sequence[Step] = ()
        self.setFixedHeight(self._HEIGHT)

    def set_steps(self, steps: Sequence[Step], words: str) -> None:
        """Show steps; ``words`` say the same."""
        self._steps = steps
        self.setAccessibleName(words)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        if not self._steps:
            return
        painter = QPainter(self)
        count = len(self._steps)
        part = (self.width() - self._GAP * (count - 1)) / count
        line = Line(QRectF(self.rect()), self._theme)
        for step in self._steps:
            box = line.take(part, self._GAP)
            colour = _STRIP_COLOURS.get(step.status)
            if colour:
                paint_box(painter, self._theme, box, fill=colour, radius=2)
            else:
                paint_box(
                    painter, self._theme, box, fill="surface", outline="border_strong", radius=2
                )


class TimeUsed(QWidget):
    """How much of the time for the result is used, as a bar in the colour of the due time."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._percent = 0
        self._colour = "due_ok"
        self.setFixedSize(theme.px(200), theme.px(8))

    def set_percent(self, percent: int, colour: str, words: str) -> None:
        """Show a share in percent; what is over 100 fills the bar."""
        self._percent, self._colour = percent, colour
        self.setAccessibleName(words)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        part = min(max(self._percent / 100, 0.0), 1.0)
        paint_progress(QPainter(self), self._theme, QRectF(self.rect()), part, self._colour)


class WideButton(Button):
    """A button that takes the width there is, as the one sensible thing to do should."""

    def __init__(self, theme: Theme, text: str, kind: ButtonKind, *, key_hint: str = "") -> None:
        super().__init__(theme, text, kind, key_hint=key_hint)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
