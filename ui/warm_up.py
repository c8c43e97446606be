"""Pages made ready while nobody does anything, so that the first click on each is as quick as any."""

import time
from collections.abc import Sequence
from importlib import import_module

from PySide6.QtCore import QEvent, QObject, QTimer

from ui.frame.window import MainWindow
from ui.touches import TOUCHES, WindowWatch
from ui.work import Operation, Work

_FIRST = 1_000  # ms after the window was shown
_BETWEEN = 200
_QUIET = 0.5
"""Seconds without a key, a click or a movement after which nobody minds some frames."""

_LOADED = (
    "ui.intake.page",
    "ui.case.page",
    "ui.follow_ups.page",
    "ui.board.page",
    "ui.messages.dialog",
    "ui.evidence.viewer",
    "ui.reports.page",
    "ui.settings.page",
)
"""What is opened most, in front; what is not named is loaded when it is opened."""


AFTER_LOG_IN = (
    "ui.cases.page",
    "ui.screen_pop.pop",
    "ui.settled",
    "ui.board.reminders",
    "ui.scanning.scanner",
    "ui.sharing.face",
    "kafel_desk.carrying_out",
)
"""What the window takes that follows a log-in."""


class WarmUp(QObject):
    """Loads what pages are made of on a worker, then makes one page at a time.

    `also` names what is loaded after that: what draws papers, which the window may not name.
    """

    def __init__(self, window: MainWindow, work: Work, also: Sequence[str] = ()) -> None:
        super().__init__(window)
        self._names = (*_LOADED, *also)
        self._window = window
        self._work = work
        self._is_loaded = False
        self._touched = time.monotonic()
        self._timer = QTimer(self)
        self._timer.setInterval(_BETWEEN)
        self._timer.timeout.connect(self.step)

    def start(self) -> None:
        """Begin when the window has settled."""
        WindowWatch(self)
        QTimer.singleShot(_FIRST, self, self._load)

    def step(self) -> None:
        """Make a page, unless somebody is at work; the last one ends it."""
        if time.monotonic() - self._touched < _QUIET or self._work.is_busy:
            return
        if self._window.late_pages:
            # A page that cannot be made says so once, not at every step.
            self._timer.stop()
            self._window.page(self._window.late_pages[0])
            self._timer.start()
        else:
            self._end()

    def _load(self) -> None:
        self._work.tend(
            Operation(
                lambda _progress: load(self._names), lambda _n: self._timer.start(), name="load"
            )
        )

    def _end(self) -> None:
        self._timer.stop()
        self.deleteLater()  # and no window is watched any more

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        del watched
        if event.type() in TOUCHES:
            self._touched = time.monotonic()
        return False


def load(names: Sequence[str]) -> None:
    """Load modules by their names."""
    for name in names:
        import_module(name)
