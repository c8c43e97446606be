"""Words that only stand there: labels, shape with words, pills, headings, key hints and legend."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtGui import Qt as MarkUp
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QStyle, QVBoxLayout, QWidget

from kafel_desk.language.direction import as_typed
from ui.theme import Theme, Weight
from ui.theme.theme import BODY, CAPTION
from ui.widgets.painting import (
    GAP,
    KEY_HINT,
    Line,
    key_hint_width,
    paint_box,
    paint_key_hint,
    paint_text,
    paint_wrapped,
    text_width,
    whole_letters,
)
from ui.widgets.wrap_row import WrapBar


def plain_tip(words: str) -> str:
    """Return words of a person for a tool tip, which would read mark-up in them, and load its files."""
    return MarkUp.convertFromPlainText(words) if MarkUp.mightBeRichText(words) else words


def titled(words: str) -> str:
    """Return words that also stand in sentences as a title has them, where a script has capitals."""
    return words[:1].upper() + words[1:]


class Label(QLabel):
    """Plain words in one of the text sizes and one colour role. Never reads mark-up."""

    def __init__(
        self,
        theme: Theme,
        text: str = "",
        *,
        size: int = BODY,
        weight: int = Weight.REGULAR,
        colour: str = "text",
        wraps: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text, parent)
        self._theme = theme
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setFont(theme.font(size, weight))
        self.setWordWrap(wraps)
        self.setMinimumHeight(theme.line(size))
        self.set_colour(colour)

    def set_colour(self, colour: str) -> None:
        """Change the colour role of the words."""
        palette = self.palette()
        palette.setColor(self.foregroundRole(), self._theme.colour(colour))
        self.setPalette(palette)

    def paintEvent(self, event: QPaintEvent) -> None:
        if self.textInteractionFlags() & Qt.TextInteractionFlag.TextSelectableByMouse:
            super().paintEvent(event)
            return
        painter = QPainter(self)
        painter.setPen(self.palette().color(self.foregroundRole()))
        place = QRectF(self.contentsRect())
        if self.wordWrap():
            # WORKAROUND: QLabel sets each wrapped line of Arabic in by the width of the space
            # at its end; a text layout leaves that space outside.
            paint_wrapped(painter, self._theme, place, self.text(), self.font(), self.alignment())
            return
        # WORKAROUND: QLabel cuts dots off that lie below the typeface's own line.
        flags = QStyle.visualAlignment(self.layoutDirection(), self.alignment())
        painter.setLayoutDirection(self.layoutDirection())
        place = whole_letters(self._theme, place)
        is_window = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        words = as_typed(self.text(), is_window=is_window)
        painter.drawText(place, int(flags | Qt.AlignmentFlag.AlignAbsolute), words)


class ShapeLabel(QWidget):
    """A 12 px shape and its words in one colour: a state, a due time, a sync light."""

    def __init__(
        self,
        theme: Theme,
        shape: str = "",
        text: str = "",
        *,
        colour: str = "text",
        text_colour: str = "",
        ground: str = "surface",
        weight: int = Weight.REGULAR,
        size: int = BODY,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._size = size
        self._ground = ground
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.set_look(shape, text, colour=colour, text_colour=text_colour, weight=weight)

    @property
    def text(self) -> str:
        """The words."""
        return self._text

    def set_look(
        self,
        shape: str,
        text: str,
        *,
        colour: str = "text",
        text_colour: str = "",
        weight: int = Weight.REGULAR,
    ) -> None:
        """Change shape, words and colour together."""
        self._shape, self._text, self._colour, self._weight = shape, text, colour, weight
        self._text_colour = text_colour or colour
        self.setAccessibleName(text)
        self.updateGeometry()
        self.update()

    def set_state(self, state: str, words: str) -> None:
        """Show a case's state."""
        look = self._theme.state(state)
        self.set_look(look.shape, words, colour=look.colour)

    def set_due(self, due: str, words: str) -> None:
        """Show a due time by its look: ok, soon, late, paused, done."""
        look = self._theme.due(due)
        self.set_look(look.shape, words, colour=look.colour, weight=look.weight)

    def _width(self) -> float:
        words = text_width(self._text, self._theme.font(self._size, self._weight))
        shape = self._theme.px(12) if self._shape else 0
        return words + shape + (GAP if self._shape and self._text else 0)

    def sizeHint(self) -> QSize:
        return QSize(round(self._width()), self._theme.line(self._size))

    def minimumSizeHint(self) -> QSize:
        return QSize(min(self.sizeHint().width(), self._theme.px(48)), self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        line = Line(QRectF(self.rect()), self._theme)
        if self._shape:
            self._theme.paint_shape(
                painter,
                self._shape,
                self._colour,
                line.take(self._theme.px(12)),
                ground=self._ground,
            )
        font = self._theme.font(self._size, self._weight)
        paint_text(
            painter,
            self._theme,
            line.rest,
            self._text,
            font=font,
            colour=self._text_colour,
            elide=True,
        )


class StatePill(QWidget):
    """A case's state with an outline in its colour, 24 px high."""

    _PADDING = 8

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._look = theme.state("new")
        self._text = ""
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_state(self, state: str, words: str) -> None:
        """Show a state and its words."""
        self._look = self._theme.state(state)
        self._text = words
        self.setAccessibleName(words)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        words = text_width(self._text, self._theme.font(BODY, Weight.MEDIUM))
        width = words + self._theme.px(12) + GAP + 2 * self._PADDING
        return QSize(round(width), self._theme.px(24))

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        theme, look = self._theme, self._look
        painter = QPainter(self)
        box = QRectF(self.rect())
        paint_box(painter, theme, box, fill="surface", outline=look.colour)
        line = Line(box.adjusted(self._PADDING, 0, -self._PADDING, 0), theme)
        theme.paint_shape(painter, look.shape, look.colour, line.take(theme.px(12)))
        font = theme.font(BODY, Weight.MEDIUM)
        paint_text(painter, theme, line.rest, self._text, font=font, colour=look.colour)


class SectionHeading(QWidget):
    """A title in the accent over a hairline."""

    def __init__(self, theme: Theme, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(Label(theme, text, weight=Weight.SEMIBOLD, colour="accent"))
        layout.addWidget(Hairline(theme))


class Hairline(QWidget):
    """One pixel between regions."""

    def __init__(
        self,
        theme: Theme,
        colour: str = "border",
        *,
        vertical: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        if vertical:
            self.setFixedWidth(1)
        else:
            self.setFixedHeight(1)
        fill_ground(self, theme, colour)


def fill_ground(widget: QWidget, theme: Theme, colour: str) -> None:
    """Give a widget a ground of its own in one colour role."""
    widget.setAutoFillBackground(True)
    palette = widget.palette()
    palette.setColor(widget.backgroundRole(), theme.colour(colour))
    widget.setPalette(palette)


class KeyHint(QWidget):
    """One key in its small box."""

    def __init__(self, theme: Theme, keys: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._keys = keys
        self.setFixedSize(round(key_hint_width(theme, keys)), theme.px(KEY_HINT))

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        paint_key_hint(QPainter(self), self._theme, QRectF(self.rect()), self._keys)


class KeyLegend(WrapBar):
    """What the keys of a list do: a row of key and word, 32 px high."""

    def __init__(
        self, theme: Theme, entries: Sequence[tuple[str, str]], parent: QWidget | None = None
    ) -> None:
        super().__init__(theme.px(32), gap=2 * GAP, parent=parent)
        for keys, words in entries:
            entry = QWidget()
            row = QHBoxLayout(entry)
            row.setContentsMargins(0, 0, 0, 0)
            row.setSpacing(GAP)
            row.addWidget(KeyHint(theme, keys))
            row.addWidget(Label(theme, words, size=CAPTION, colour="text_2"))
            self.row.addWidget(entry)
