"""What begins when a window has settled: its first list was read, and nobody waits for anything."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

from ui.work import Work

_AT_LATEST = 1_000  # ms


class WhenSettled(QObject):
    """Does something once: when the work that is asked for first is over, and soon at the latest.

    What listens to everything that happens in a window slows its making: so it comes after that.
    """

    def __init__(self, window: QObject, work: Work, act: Callable[[], object]) -> None:
        super().__init__(window)
        self._work = work
        self._act: Callable[[], object] | None = act
        work.busy_changed.connect(self._look)
        QTimer.singleShot(_AT_LATEST, self, self._begin)

    def _look(self, is_busy: bool) -> None:  # noqa: FBT001 - a signal's argument
        if not is_busy:
            self._begin()

    def _begin(self) -> None:
        act, self._act = self._act, None
        if act is not None:
            self._work.busy_changed.disconnect(self._look)
            act()
