"""Somebody who goes through the windows of the whole program, one after another."""

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QWidget

from database.users.opening import Login
from ui.log_in.window import LogInWindow

W = TypeVar("W", bound=QWidget)


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


def seen(kind: type[W]) -> list[W]:
    """Return the windows of a kind that stand there."""
    windows = QApplication.topLevelWidgets()
    return [window for window in windows if isinstance(window, kind) and window.isVisible()]


def logging_in(login: Login) -> Callable[[], bool]:
    """Return the act of somebody who gives name and password as soon as they are asked for."""

    def act() -> bool:
        for window in seen(LogInWindow):
            window.choose(window._names.index(login.name))
            window.pane.password.setText(login.password)
            window.pane.submit()
            return True
        return False

    return act
