"""Windows are watched where keys and clicks reach them: each that has the focus, and nothing within."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.desk_windows import strike
from ui.log_in.idle import IdleLock
from ui.touches import TOUCHES, WindowWatch


class Heard(QObject):
    """Notes what it is shown."""

    def __init__(self) -> None:
        super().__init__()
        self.events: list[tuple[str, QEvent.Type]] = []
        WindowWatch(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        self.events.append((type(watched).__name__, event.type()))
        return False

    def touches(self) -> set[QEvent.Type]:
        """Return the kinds of touches that came."""
        return {kind for _, kind in self.events} & TOUCHES


@pytest.fixture
def heard(qapp: QApplication) -> Iterator[Heard]:
    del qapp
    made = Heard()
    yield made
    made.deleteLater()


def shown(qtbot: QtBot, widget: QWidget) -> QWidget:
    column = QVBoxLayout(widget)
    column.addWidget(QPushButton())
    qtbot.addWidget(widget)
    widget.show()
    take_focus(qtbot, widget)
    return widget


def take_focus(qtbot: QtBot, widget: QWidget) -> None:
    widget.activateWindow()
    qtbot.waitUntil(lambda: QGuiApplication.focusWindow() is widget.windowHandle())


def test_keys_clicks_and_movements_are_seen(qtbot: QtBot, heard: Heard) -> None:
    window = shown(qtbot, QWidget())
    handle = window.windowHandle()
    strike(window, "a", Qt.Key.Key_A)
    QTest.mouseClick(handle, Qt.MouseButton.LeftButton, pos=QPoint(10, 10))
    QTest.mouseMove(handle, QPoint(20, 20))
    qtbot.waitUntil(lambda: QEvent.Type.MouseMove in heard.touches())
    assert {QEvent.Type.KeyPress, QEvent.Type.MouseButtonPress} <= heard.touches()


def test_a_dialog_that_opens_later_is_watched_and_the_window_after_it_again(
    qtbot: QtBot, heard: Heard
) -> None:
    window = shown(qtbot, QWidget())
    dialog = shown(qtbot, QDialog(window))
    heard.events.clear()
    strike(dialog, "a", Qt.Key.Key_A)
    assert QEvent.Type.KeyPress in heard.touches()
    dialog.hide()
    take_focus(qtbot, window)
    heard.events.clear()
    strike(window, "a", Qt.Key.Key_A)
    presses = [kind for _, kind in heard.events if kind is QEvent.Type.KeyPress]
    assert presses == [QEvent.Type.KeyPress]  # once, however often the window had the focus


def test_what_widgets_are_told_is_not_seen(qtbot: QtBot, heard: Heard) -> None:
    window = shown(qtbot, QWidget())
    heard.events.clear()
    window.setFont(window.font())
    for _ in range(20):
        QPushButton("a", window).show()
    QApplication.processEvents()
    assert {name for name, _ in heard.events} <= {"QWindow"}


def test_a_touch_puts_the_lock_off(qtbot: QtBot) -> None:
    window = shown(qtbot, QWidget())
    lock = IdleLock(window, lambda: None, minutes=10)
    lock._timer.stop()
    strike(window, "a", Qt.Key.Key_A)
    assert lock._timer.isActive()
