"""What painted widgets share: boxes, places along a line, key hints, one-line text."""

import math

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPen, QTextLayout, QTextOption

from kafel_desk.language.direction import FIRST_STRONG_ISOLATE, POP_ISOLATE, as_typed, isolate
from ui.theme import Theme
from ui.theme.theme import CAPTION

GAP = 8
KEY_HINT = 16
RAISED = 1
"""A line of text stands so much above the middle: dots below a letter may lie under its own line."""
_KEY_PADDING = 5
_KEY_RADIUS = 4
_FLAG = Qt.AlignmentFlag
# Put together once: to do so for each line takes a fifth of the time of its drawing.
_AT_LEFT, _AT_RIGHT, _IN_MIDDLE = (
    int(across | _FLAG.AlignVCenter | _FLAG.AlignAbsolute | Qt.TextFlag.TextSingleLine)
    for across in (_FLAG.AlignLeft, _FLAG.AlignRight, _FLAG.AlignHCenter)
)


class Line:
    """Places pieces along a line from its beginning (the right in Arabic) and its end."""

    def __init__(self, rect: QRectF, theme: Theme) -> None:
        self._rest = QRectF(rect)
        self._from_right = theme.is_right_to_left

    def take(self, width: float, gap: float = GAP) -> QRectF:
        """Return the next piece from the beginning; `gap` is left free after it."""
        return self._cut(width, gap, from_right=self._from_right)

    def take_end(self, width: float, gap: float = GAP) -> QRectF:
        """Return the next piece from the end; `gap` is left free before it."""
        return self._cut(width, gap, from_right=not self._from_right)

    @property
    def rest(self) -> QRectF:
        """What is still free."""
        return QRectF(self._rest)

    def _cut(self, width: float, gap: float, *, from_right: bool) -> QRectF:
        rest = self._rest
        if from_right:
            piece = QRectF(rest.right() - width, rest.top(), width, rest.height())
            rest.setRight(rest.right() - width - gap)
        else:
            piece = QRectF(rest.left(), rest.top(), width, rest.height())
            rest.setLeft(rest.left() + width + gap)
        return piece


def text_width(text: str, font: QFont) -> float:
    """Return the width that a line of text takes, rounded up so that it is never cut."""
    return float(math.ceil(QFontMetricsF(font).horizontalAdvance(text)))


def paint_box(
    painter: QPainter,
    theme: Theme,
    rect: QRectF,
    *,
    fill: str = "",
    outline: str = "",
    radius: float = 6,
    width: float = 1,
    pen_style: Qt.PenStyle = Qt.PenStyle.SolidLine,
) -> None:
    """Draw a rounded box inside `rect`; `fill` and `outline` are colour roles or empty."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    half = width / 2 if outline else 0
    painter.setPen(
        QPen(theme.colour(outline), width, pen_style) if outline else QPen(Qt.PenStyle.NoPen)
    )
    painter.setBrush(theme.colour(fill) if fill else Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(rect.adjusted(half, half, -half, -half), radius - half, radius - half)
    painter.restore()


def elided(text: str, font: QFont, width: float) -> str:
    """Return as much of one line as there is room for.

    What was cut is set apart, or the dots would stand before an Arabic name in an English window,
    and before a Latin one in an Arabic window.
    """
    shown = QFontMetricsF(font).elidedText(text, Qt.TextElideMode.ElideRight, width)
    return shown if shown == text else f"{FIRST_STRONG_ISOLATE}{shown}{POP_ISOLATE}"


def paint_text(
    painter: QPainter,
    theme: Theme,
    rect: QRectF,
    text: str,
    *,
    font: QFont,
    colour: str = "text",
    to_end: bool = False,
    centred: bool = False,
    elide: bool = False,
) -> None:
    """Draw one line of text at the beginning (or end, or middle) of `rect`."""
    if elide:
        text = elided(text, font, rect.width())
    at_right = theme.is_right_to_left != to_end
    flags = _AT_RIGHT if at_right else _AT_LEFT
    painter.setFont(font)
    painter.setPen(theme.colour(colour))
    painter.setLayoutDirection(theme.direction)
    place = whole_letters(theme, rect, is_raised=not centred)
    painter.drawText(place, _IN_MIDDLE if centred else flags, text)


def whole_letters(theme: Theme, rect: QRectF, *, is_raised: bool = True) -> QRectF:
    """Return where to draw one line of text that is laid out in `rect`, with nothing of it cut.

    The dots of a last ي after a deep letter (الماضي، القرشي) lie below the typeface's own line. Qt
    cuts off what does not fit, and without its dots it is another letter.
    """
    room = 2 * theme.px(RAISED)
    higher = theme.px(RAISED) if is_raised else 0
    return rect.adjusted(0, -room - higher, 0, room - higher)


def paint_wrapped(
    painter: QPainter,
    theme: Theme,
    rect: QRectF,
    text: str,
    font: QFont,
    alignment: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignTop,
) -> None:
    """Draw text in as many lines as it needs, in the painter's pen, from where reading begins."""
    typed = as_typed(text, is_window=theme.is_right_to_left)
    layout = QTextLayout(typed.replace("\n", "\u2028"), font)
    option = QTextOption(
        Qt.AlignmentFlag.AlignRight if theme.is_right_to_left else Qt.AlignmentFlag.AlignLeft
    )
    option.setTextDirection(theme.direction)
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.beginLayout()
    height = 0.0
    while (line := layout.createLine()).isValid():
        line.setLineWidth(rect.width())
        line.setPosition(QPointF(0, height))
        height += line.height()
    layout.endLayout()
    free = rect.height() - height
    top = 0.0
    if alignment & Qt.AlignmentFlag.AlignVCenter:
        top = max(0.0, free / 2)
    elif alignment & Qt.AlignmentFlag.AlignBottom:
        top = max(0.0, free)
    layout.draw(painter, QPointF(rect.left(), round(rect.top() + top) - theme.px(RAISED)))


def key_hint_width(theme: Theme, keys: str) -> float:
    """Return the width of the box of a key hint such as `Ctrl+K`."""
    return text_width(keys, theme.font(CAPTION)) + 2 * _KEY_PADDING - 1


def paint_key_hint(
    painter: QPainter,
    theme: Theme,
    rect: QRectF,
    keys: str,
    *,
    colour: str = "text_3",
    outline: str = "border_mid",
) -> None:
    """Draw a key hint box in the middle of `rect`, as wide as `rect`."""
    height = theme.px(KEY_HINT)
    top = round(rect.center().y() - height / 2)
    box = QRectF(rect.left(), top, rect.width(), height)
    paint_box(painter, theme, box, outline=outline, radius=_KEY_RADIUS)
    paint_text(
        painter,
        theme,
        box,
        isolate(keys),
        font=theme.font(CAPTION),
        colour=colour,
        centred=True,
    )


def middle(rect: QRectF, width: float, height: float) -> QRectF:
    """Return a rectangle of that size in the middle of `rect`, on whole pixels."""
    centre = rect.center()
    corner = QPointF(round(centre.x() - width / 2), round(centre.y() - height / 2))
    return QRectF(corner.x(), corner.y(), width, height)
