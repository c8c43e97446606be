"""Six words, large, as they are read aloud; and how long one has waited for the answer."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from kafel_desk.language.digits import Digits, render_number
from ui.theme import Theme, Weight
from ui.theme.theme import SECTION, TITLE
from ui.widgets.label import Label
from ui.widgets.notice import Picture
from ui.widgets.painting import Line, paint_box, paint_text

_TILE, _ABREAST = 72, 3


class _Word(QWidget):
    def __init__(self, theme: Theme, place: str, word: str) -> None:
        super().__init__()
        self._theme, self._place, self._word = theme, place, word
        self.setAccessibleName(f"{place} {word}")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(160), self._theme.px(_TILE))

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        theme, painter = self._theme, QPainter(self)
        box = QRectF(self.rect())
        paint_box(painter, theme, box, fill="accent_soft", outline="accent_line", radius=6)
        line = Line(box.adjusted(24, 0, -16, 0), theme)
        place = line.take(theme.px(14), 16)
        font = theme.font(SECTION)
        paint_text(painter, theme, place, self._place, font=font, colour="text_2")
        word = theme.font(TITLE, Weight.SEMIBOLD)
        paint_text(painter, theme, line.rest, self._word, font=word, elide=True)


class SixWords(QWidget):
    """The words in two rows of three, each with its place."""

    def __init__(self, theme: Theme, words: Sequence[str], digits: Digits) -> None:
        super().__init__()
        self.words = tuple(words)
        self.setAccessibleName(" ".join(words))
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(12)
        for at, word in enumerate(words):
            place = render_number(at + 1, digits)
            grid.addWidget(_Word(theme, place, word), at // _ABREAST, at % _ABREAST)


class WaitingBox(QWidget):
    """What is waited for, since when, and for how long already."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._title = Label(theme, weight=Weight.MEDIUM)
        self._text = Label(theme, colour="text_2", wraps=True)
        self._since = Label(theme, colour="text_2")
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self._title)
        words.addWidget(self._text)
        row = QHBoxLayout(self)
        row.setContentsMargins(24, 14, 24, 14)
        row.setSpacing(12)
        look = theme.sync("gap")
        row.addWidget(Picture(theme, shape=look.shape, colour=look.colour, size=16))
        row.addLayout(words, 1)
        row.addWidget(self._since)

    def say(self, title: str, text: str, since: str = "") -> None:
        """Say what is waited for; words that did not change are not drawn again."""
        for label, said in ((self._title, title), (self._text, text), (self._since, since)):
            if label.text() != said:
                label.setText(said)
        self.setAccessibleName(f"{title} {text}")

    @property
    def said(self) -> str:
        """What stands there."""
        return f"{self._title.text()} {self._text.text()}"

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        box = QRectF(self.rect())
        painter = QPainter(self)
        paint_box(painter, self._theme, box, fill="surface", outline="border_mid", radius=8)
