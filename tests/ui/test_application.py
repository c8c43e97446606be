"""A window on a screen that has no room for it."""

import pytest
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from ui.application import show_window


@pytest.mark.parametrize(
    ("larger_by", "fills"),
    [(QSize(-200, -200), False), (QSize(0, -10), True), (QSize(1, -200), True)],
)
def test_a_window_fills_a_screen_that_has_no_room_for_it(
    qtbot: QtBot, larger_by: QSize, fills: bool
) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(window.screen().availableGeometry().size() + larger_by)
    show_window(window)
    assert window.isMaximized() is fills
