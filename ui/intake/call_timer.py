"""How long the call has lasted: a box in the head of the form whose digits alone change."""

from collections.abc import Callable

from PySide6.QtCore import QElapsedTimer, QRectF, QSize, QTimer
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from kafel_desk.language.digits import Digits, render
from kafel_desk.language.direction import isolate
from ui.theme import Theme, Weight
from ui.theme.theme import BODY, SECTION
from ui.widgets.label import plain_tip
from ui.widgets.painting import Line, paint_box, paint_text, text_width

_SECOND = 1000
_PADDING = 12


class CallTimer(QWidget):
    """Counts the seconds of a call from `start`; a stopped one keeps what it counted."""

    def __init__(self, theme: Theme, text: Callable[[str], str], digits: Digits) -> None:
        super().__init__()
        self._theme = theme
        self._words = text("intake.duration")
        self._digits = digits
        self._before = 0
        self._is_compact = False
        self._elapsed = QElapsedTimer()
        self._tick = QTimer(self)
        self._tick.setInterval(_SECOND)
        self._tick.timeout.connect(self._show)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._shown = ""
        self._show()

    @property
    def seconds(self) -> int:
        """How long the call has lasted, in whole seconds."""
        running = self._elapsed.elapsed() // _SECOND if self._elapsed.isValid() else 0
        return self._before + int(running)

    @property
    def is_running(self) -> bool:
        """Whether it counts."""
        return self._elapsed.isValid()

    def set_compact(self, *, is_compact: bool) -> None:
        """Show the digits without the words, where there is little room."""
        self._is_compact = is_compact
        self.setToolTip(plain_tip(self._words if is_compact else ""))
        self.updateGeometry()
        self.update()

    def start(self, seconds: int = 0) -> None:
        """Count on from `seconds`."""
        self._before = seconds
        self._elapsed.start()
        self._tick.start()
        self._show()

    def stop(self) -> int:
        """Stop counting; return the seconds."""
        return self.hold(self.seconds)

    def hold(self, seconds: int) -> int:
        """Show a length of time that no longer grows."""
        self._before = seconds
        self._elapsed.invalidate()
        self._tick.stop()
        self._show()
        return seconds

    def _show(self) -> None:
        minutes, seconds = divmod(self.seconds, 60)
        shown = isolate(render(f"{minutes:02}:{seconds:02}", self._digits))
        if shown == self._shown:
            return
        grew = len(shown) != len(self._shown)
        self._shown = shown
        self.setAccessibleName(f"{self._words} {shown}")
        if grew:
            self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        theme = self._theme
        words = 0 if self._is_compact else text_width(self._words, theme.font(BODY)) + 8
        digits = text_width(self._shown, theme.font(SECTION, Weight.SEMIBOLD))
        width = theme.px(16) + words + digits + 8 + 2 * _PADDING
        return QSize(round(width), theme.px(32))

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        theme = self._theme
        painter = QPainter(self)
        box = QRectF(self.rect())
        paint_box(painter, theme, box, fill="accent_soft", outline="accent_line")
        line = Line(box.adjusted(_PADDING, 0, -_PADDING, 0), theme)
        theme.paint_icon(painter, "clock", "accent", line.take(theme.px(16)), 16)
        if not self._is_compact:
            words = theme.font(BODY)
            place = line.take(text_width(self._words, words))
            paint_text(painter, theme, place, self._words, font=words, colour="text_2")
        digits = theme.font(SECTION, Weight.SEMIBOLD)
        paint_text(painter, theme, line.rest, self._shown, font=digits)
