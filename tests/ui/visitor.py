"""Somebody who goes through the windows of the whole program, one after another."""

from collections.abc import Callable

from PySide6.QtCore import QTimer


class Visitor:
    """Does the next thing as soon as the window that it is for stands there."""

    def __init__(self, *acts: Callable[[], bool]) -> None:
        self.acts = list(acts)
        self._timer = QTimer()
        self._timer.setInterval(20)
        self._timer.timeout.connect(self._look)
        self._timer.start()

    def _look(self) -> None:
        if self.acts and self.acts[0]():
            self.acts.pop(0)
