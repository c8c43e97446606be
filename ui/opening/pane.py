"""What is made ready before a desk opens, how far it is, and that nothing is lost by stopping."""

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kafel_desk.language.catalogue import Catalogue
from kafel_desk.language.digits import render_number
from kafel_desk.opened import Stage
from ui.theme import Theme, Weight
from ui.theme.theme import TITLE
from ui.widgets.button import Button
from ui.widgets.label import Label
from ui.widgets.notice import Picture, paint_progress

_BAR = 8


class PreparingPane(QWidget):
    """Says it of one stage after the other. `stopped` when somebody does not wait for it."""

    stopped = Signal()

    def __init__(self, theme: Theme, catalogue: Catalogue) -> None:
        super().__init__()
        self._catalogue = catalogue
        text = catalogue.text
        column = QVBoxLayout(self)
        column.setContentsMargins(40, 32, 40, 32)
        column.setSpacing(16)
        column.addWidget(Picture(theme, icon="clock", colour="accent", size=48))
        title = text("opening.title")
        column.addWidget(Label(theme, title, size=TITLE, weight=Weight.SEMIBOLD, wraps=True))
        self._what = Label(theme, colour="text_2", wraps=True)
        column.addWidget(self._what)
        self._bar = _Bar(theme)
        column.addWidget(self._bar)
        self._done = Label(theme, weight=Weight.SEMIBOLD, wraps=True)
        column.addWidget(self._done)
        column.addWidget(Label(theme, text("opening.nothing_lost"), colour="text_2", wraps=True))
        self.stop = Button(theme, text("opening.stop"))
        self.stop.clicked.connect(self._stop)
        column.addWidget(self.stop, 0, Qt.AlignmentFlag.AlignLeading)
        column.addStretch(1)

    @property
    def said(self) -> str:
        """How far it is, in words."""
        return self._done.text()

    def show_progress(self, stage: Stage, done: int, total: int) -> None:
        """Say how much of a stage is done: a share of it, never of what comes after."""
        part = 100 * done // total if total else 100
        # opening.copied, opening.rekeyed, opening.rebuilt, and each with _part
        self._what.setText(self._catalogue.text(f"opening.{stage}"))
        far, of = (render_number(n, self._catalogue.digits, grouped=True) for n in (done, total))
        words = self._catalogue.text(f"opening.{stage}_part", percent=part, done=far, total=of)
        self._done.setText(words)
        self._bar.set_part(part, words)

    def _stop(self) -> None:
        self.stop.setEnabled(False)
        self.stopped.emit()


class _Bar(QWidget):
    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._part = 0
        self.setFixedHeight(theme.px(_BAR))

    def set_part(self, part: int, words: str) -> None:
        self._part = part
        self.setAccessibleName(words)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        bar = QRectF(self.rect())
        paint_progress(painter, self._theme, bar, self._part / 100, "accent_fill")
