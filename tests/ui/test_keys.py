"""Letters act by physical key, on every layout, and never inside a text field."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.parts import keep
from ui.keys import LetterKeys, letter_of

PLAIN = Qt.KeyboardModifier.NoModifier


def press(key: int, text: str, scan_code: int = 0) -> QKeyEvent:
    return QKeyEvent(QEvent.Type.KeyPress, key, PLAIN, scan_code, 0, 0, text)


@pytest.mark.parametrize(
    ("letter", "key", "arabic"), [("A", 0x0634, "ش"), ("T", 0x0641, "ف"), ("P", 0x062D, "ح")]
)
def test_the_arabic_letter_on_a_key_is_the_latin_one_printed_there(
    letter: str, key: int, arabic: str
) -> None:
    assert letter_of(press(key, arabic)) == letter


def test_the_place_of_the_key_decides_where_the_platform_tells_it() -> None:
    assert letter_of(press(0x0644, "ل", scan_code=30)) == "A"


def test_digits_and_signs_are_no_letters() -> None:
    assert letter_of(press(Qt.Key.Key_1, "1")) is None
    assert letter_of(press(Qt.Key.Key_Space, " ")) is None


class APage(QWidget):
    def __init__(self) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        self.button, self.line = QPushButton("زر"), QLineEdit()
        column.addWidget(self.button)
        column.addWidget(self.line)
        self.pressed: list[str] = []
        self.keys = LetterKeys(self, {"A": lambda: self.pressed.append("A")})


@pytest.fixture
def page(qtbot: QtBot) -> APage:
    made = APage()
    keep(qtbot, made)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    return made


def test_a_letter_acts_where_nothing_is_typed(page: APage) -> None:
    page.button.setFocus()
    QTest.keyClick(page.button, Qt.Key.Key_A)
    assert page.pressed == ["A"]


def test_a_letter_in_a_text_field_is_text(page: APage) -> None:
    page.line.setFocus()
    QTest.keyClicks(page.line, "a")
    assert page.pressed == []
    assert page.line.text() == "a"


def test_a_combination_is_not_the_letter(page: APage) -> None:
    page.button.setFocus()
    QTest.keyClick(page.button, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert page.pressed == []


def test_the_letter_is_let_go_when_the_focus_leaves_the_page(page: APage, qtbot: QtBot) -> None:
    page.button.setFocus()
    page.line.setFocus()
    page.button.clearFocus()
    QTest.keyClick(page.line, Qt.Key.Key_A)
    assert page.pressed == []
