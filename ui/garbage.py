"""Garbage is looked for on the thread that draws, and on no other.

Among it may be widgets, and one that goes on another thread takes the program with it.
"""

import gc

from PySide6.QtCore import QObject, QTimer

_EVERY = 1_000  # ms
_MANY = 10_000
"""Objects that came and did not go, after which it is worth looking."""
_OFTEN = 10
"""Looks among the young ones, after which those are looked at that were there before."""


class GarbageCollector(QObject):
    """Does what Python does by itself on whatever thread comes along, until it is stopped."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        gc.disable()
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.look)
        self._timer.start(_EVERY)

    def look(self) -> None:
        """Collect what is garbage, if there may be some by now."""
        young, looks, long_looks = gc.get_count()
        if young < _MANY:
            return
        gc.collect(0 if looks < _OFTEN else 1 if long_looks < _OFTEN else 2)

    def stop(self) -> None:
        """Leave it to Python again."""
        self._timer.stop()
        gc.enable()
