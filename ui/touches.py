"""What a person does to the windows of the program: keys, clicks and movements, before any widget has them.

A filter of the application would see every event of every widget: opening a case sends thousands
of them, and each would be made into a Python object first.
"""

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QGuiApplication, QWindow

TOUCHES = frozenset({
    QEvent.Type.KeyPress, QEvent.Type.MouseButtonPress, QEvent.Type.MouseMove, QEvent.Type.Wheel,
    QEvent.Type.TouchBegin, QEvent.Type.InputMethod,
})  # fmt: skip
"""Events of a window that show somebody to be at it."""


class WindowWatch(QObject):
    """Lets the event filter of `watcher` see what reaches the window that has the focus, and each later one."""

    def __init__(self, watcher: QObject) -> None:
        super().__init__(watcher)
        self._watcher = watcher
        application = QGuiApplication.instance()
        if isinstance(application, QGuiApplication):
            application.focusWindowChanged.connect(self._watch)
            self._watch(application.focusWindow())

    def _watch(self, window: QWindow | None) -> None:
        if window is not None:  # one that had the focus before is watched once all the same
            window.installEventFilter(self._watcher)
