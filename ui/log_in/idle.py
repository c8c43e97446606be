"""Locks the desk when nobody touched it for some minutes; a call that is under way is not cut off."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QTimer

from ui.touches import TOUCHES, WindowWatch

MINUTES = 5
"""What is shipped; the setting of this machine may say otherwise."""
SETTING = "lock_after_minutes"


class IdleLock(QObject):
    """Calls `lock` after so many minutes without a touch, unless `is_busy` says that it may not."""

    def __init__(
        self,
        parent: QObject,
        lock: Callable[[], object],
        *,
        is_busy: Callable[[], bool] = lambda: False,
        minutes: float = MINUTES,
    ) -> None:
        super().__init__(parent)
        self._lock, self._is_busy = lock, is_busy
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(int(minutes * 60_000))
        self._timer.timeout.connect(self._end)
        WindowWatch(self)
        self._timer.start()

    def set_minutes(self, minutes: float) -> None:
        """Lock after so many minutes from now on."""
        self._timer.setInterval(int(minutes * 60_000))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        del watched
        if event.type() in TOUCHES:
            self._timer.start()
        return False

    def _end(self) -> None:
        if not self._is_busy():
            self._lock()
        self._timer.start()


def minutes_of(stored: object) -> float:
    """Return the minutes of a stored setting: what is shipped for anything that makes no sense."""
    if isinstance(stored, (int, float)) and 1 <= stored <= 120:
        return float(stored)
    return MINUTES
