"""The walk itself finds what it is there to find."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.parts import keep
from tests.ui.walk import faults


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    made = QWidget()
    made.resize(400, 300)
    QVBoxLayout(made)
    keep(qtbot, made)
    return made


def add(window: QWidget, widget: QWidget) -> None:
    layout = window.layout()
    assert layout is not None
    layout.addWidget(widget)
    window.show()


def test_a_window_in_order_has_no_fault(window: QWidget) -> None:
    add(window, QLabel("نص"))
    add(window, QPushButton("حفظ"))
    assert faults(window) == []


def test_a_field_without_a_name_is_found(window: QWidget) -> None:
    add(window, QLineEdit())
    assert "no accessible name" in faults(window)[0]


def test_a_label_without_room_is_found_unless_a_tool_tip_has_it_whole(window: QWidget) -> None:
    label = QLabel("كلام طويل لا يتسع له هذا المكان الضيق")
    label.setFixedWidth(40)
    add(window, label)
    assert "is cut" in faults(window)[0]
    label.setToolTip(label.text())
    assert faults(window) == []


def test_wrapped_words_without_enough_lines_are_found(window: QWidget) -> None:
    label = QLabel("كلام طويل لا يتسع له هذا المكان الضيق ولا سطران منه")
    label.setWordWrap(True)
    label.setFixedSize(80, 20)
    add(window, label)
    assert "more lines" in faults(window)[0]


def test_a_button_smaller_than_its_words_is_found(window: QWidget) -> None:
    button = QPushButton("حفظ")
    button.setFixedSize(8, 8)
    add(window, button)
    assert any("smaller than its words" in fault for fault in faults(window))


def test_a_button_that_only_the_mouse_reaches_is_found(window: QWidget) -> None:
    button = QPushButton("حفظ")
    button.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
    add(window, button)
    assert "not in the tab order" in faults(window)[0]


def test_what_stands_outside_the_window_is_found(window: QWidget) -> None:
    button = QPushButton("حفظ", window)
    button.resize(button.sizeHint())
    button.move(395, 10)
    window.show()
    assert "outside the window" in faults(window)[0]
