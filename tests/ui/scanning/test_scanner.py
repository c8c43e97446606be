"""Slips are told from typing: by pace alone, wherever the cursor stands, on both layouts."""

from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QDialog,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QTableWidget,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from kafel_desk.language.keyboard import on_arabic_layout
from tests.ui.desk_windows import AtTheDesk, at_the_desk
from tests.ui.real_desk import DeskForTests, a_desk
from ui.scanning.scanner import ScanListener

NUMBER = "KA-26-00042-7"
ARABIC_DIGITS = str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩")
SCANNER_MS, PERSON_MS = 4, 110


class Keyboard:
    """Strikes keys at a pace of its own: the clock of the listener turns with each key."""

    def __init__(self) -> None:
        self.at = 0

    def moment_of(self, _event: QKeyEvent) -> int:
        return self.at

    def type(self, window: QWidget, text: Sequence[str], gap: int, *, ends: bool = True) -> None:
        for character in text:
            self.strike(window, character, Qt.Key.Key_unknown, gap)
        if ends:
            self.strike(window, "\r", Qt.Key.Key_Return, gap)

    def strike(self, window: QWidget, text: str, key: Qt.Key, gap: int) -> None:
        self.at += gap
        handle = window.windowHandle()
        if text.isupper():
            shift = QKeyEvent(
                QEvent.Type.KeyPress, Qt.Key.Key_Shift, Qt.KeyboardModifier.NoModifier
            )
            QCoreApplication.sendEvent(handle, shift)
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            event = QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier, text)
            QCoreApplication.sendEvent(handle, event)


class Heard(QPushButton):
    """A place without text that tells which keys reached it."""

    def __init__(self) -> None:
        super().__init__("elsewhere")
        self.keys = ""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        self.keys += event.text()


class Room:
    """A window with one of everything that can have the focus."""

    def __init__(self, qtbot: QtBot) -> None:
        self.window = QWidget()
        qtbot.addWidget(self.window)
        column = QVBoxLayout(self.window)
        self.line, self.long, self.elsewhere = QLineEdit(), QPlainTextEdit(), Heard()
        self.table = QTableWidget(2, 2)
        self.entered: list[str] = []
        self.line.returnPressed.connect(lambda: self.entered.append(self.line.text()))
        for widget in (self.line, self.long, self.table, self.elsewhere):
            column.addWidget(widget)
        with qtbot.waitExposed(self.window):
            self.window.show()
        self.window.activateWindow()
        self.keyboard = Keyboard()
        self.listener = ScanListener(self.window, self.keyboard.moment_of)
        self.scans: list[str] = []
        self.listener.scanned.connect(self.scans.append)

    def scan(self, text: Sequence[str] = NUMBER, window: QWidget | None = None) -> None:
        self.keyboard.at += 500
        self.keyboard.type(window or self.window, text, SCANNER_MS)


@pytest.fixture
def room(qtbot: QtBot) -> Room:
    return Room(qtbot)


@pytest.mark.parametrize(
    "typed",
    [
        NUMBER,
        NUMBER.lower(),
        NUMBER.replace("-", ""),
        on_arabic_layout(NUMBER),
        on_arabic_layout(NUMBER.lower()),
        on_arabic_layout(NUMBER.lower()).translate(ARABIC_DIGITS),
    ],
)
def test_a_scan_is_heard_on_either_layout(room: Room, typed: str) -> None:
    room.elsewhere.setFocus()
    room.scan(typed)
    assert [scan.replace("-", "") for scan in room.scans] == [NUMBER.replace("-", "")]
    assert not room.elsewhere.keys


def test_a_code_of_two_letters_is_heard_where_one_key_gives_two(room: Room) -> None:
    room.line.setFocus()
    room.scan([on_arabic_layout(key) for key in "kb-26-00042-7"])
    assert room.scans == ["KB-26-00042-7"]
    assert not room.line.text()


def test_what_was_scanned_into_a_text_field_is_taken_back_out(room: Room) -> None:
    room.line.setText("هدى المالكي")
    room.line.setFocus()
    room.line.setCursorPosition(3)
    room.scan()
    assert room.scans == [NUMBER]
    assert room.line.text() == "هدى المالكي"
    assert room.line.cursorPosition() == 3
    assert not room.entered  # nor did its Enter send the field off


def test_words_that_were_marked_come_back_marked(room: Room) -> None:
    room.line.setText("هدى المالكي")
    room.line.setFocus()
    room.line.setSelection(0, 3)
    room.scan()
    assert room.line.text() == "هدى المالكي"
    assert room.line.selectedText() == "هدى"


def test_a_long_text_is_as_it_was_too(room: Room) -> None:
    room.long.setPlainText("السطر الأول\nالسطر الثاني 🙂")
    room.long.setFocus()
    cursor = room.long.textCursor()
    cursor.setPosition(5)
    room.long.setTextCursor(cursor)
    room.scan()
    assert room.scans == [NUMBER]
    assert room.long.toPlainText() == "السطر الأول\nالسطر الثاني 🙂"
    assert room.long.textCursor().position() == 5


def test_a_scan_in_a_table_leaves_it_as_it_was(room: Room) -> None:
    room.table.setFocus()
    room.table.setCurrentCell(0, 0)
    room.scan()
    assert room.scans == [NUMBER]
    assert room.table.currentRow() == 0


def test_a_scan_in_a_dialog_neither_fills_nor_accepts_it(room: Room, qtbot: QtBot) -> None:
    dialog = QDialog(room.window)
    qtbot.addWidget(dialog)
    column = QVBoxLayout(dialog)
    line, accept = QLineEdit(), QPushButton("accept")
    accept.setDefault(True)
    accept.clicked.connect(dialog.accept)
    column.addWidget(line)
    column.addWidget(accept)
    dialog.open()
    dialog.activateWindow()
    line.setFocus()
    qtbot.waitUntil(line.hasFocus)
    room.scan(window=dialog)
    assert room.scans == [NUMBER]
    assert dialog.isVisible()
    assert not line.text()


@pytest.mark.parametrize("typed", [NUMBER, on_arabic_layout(NUMBER.lower())])
def test_a_person_may_type_a_number_into_a_field(room: Room, typed: str) -> None:
    room.line.setFocus()
    room.keyboard.type(room.window, typed, PERSON_MS)
    assert not room.scans
    assert room.line.text() == typed
    assert room.entered == [typed]


def test_a_person_who_types_elsewhere_loses_no_key_and_waits_for_none(
    room: Room, qtbot: QtBot
) -> None:
    room.elsewhere.setFocus()
    room.keyboard.type(room.window, "ka7", PERSON_MS)
    assert room.elsewhere.keys == "ka7\r"
    assert not room.scans


def test_a_k_alone_acts_after_a_moment(room: Room, qtbot: QtBot) -> None:
    room.elsewhere.setFocus()
    room.keyboard.type(room.window, "k", PERSON_MS, ends=False)
    qtbot.waitUntil(lambda: room.elsewhere.keys == "k")


def test_fast_keys_that_are_no_number_go_where_they_were_meant(room: Room) -> None:
    room.elsewhere.setFocus()
    room.keyboard.type(room.window, "kazan", SCANNER_MS)
    assert room.elsewhere.keys == "kazan\r"
    room.line.setFocus()
    room.keyboard.type(room.window, "KA-26", SCANNER_MS)
    assert room.line.text() == "KA-26"
    assert room.entered == ["KA-26"]
    assert not room.scans


def test_a_number_that_a_person_ends_slowly_is_not_a_scan(room: Room) -> None:
    room.line.setFocus()
    room.keyboard.type(room.window, NUMBER, SCANNER_MS, ends=False)
    room.keyboard.type(room.window, "", PERSON_MS, ends=False)
    room.keyboard.strike(room.window, "\r", Qt.Key.Key_Return, PERSON_MS)
    assert not room.scans
    assert room.entered == [NUMBER]


def test_two_slips_in_a_row_are_two_scans(room: Room) -> None:
    room.line.setFocus()
    room.scan("KA-26-00001-3")
    room.scan(NUMBER)
    assert len(room.scans) == 2
    assert not room.line.text()


def test_keys_of_the_window_system_are_heard_as_well(room: Room, qtbot: QtBot) -> None:
    room.line.setFocus()
    for character in NUMBER:
        QTest.keyClick(room.window.windowHandle(), Qt.Key(ord(character)))
    QTest.keyClick(room.window.windowHandle(), Qt.Key.Key_Return)
    assert room.scans == [NUMBER]
    assert not room.line.text()


# ── In the window of a desk ─────────────────────────────────────────────────────────────────────
@pytest.fixture
def desk(tmp_path: Path) -> Iterator[DeskForTests]:
    with a_desk(tmp_path) as opened:
        yield opened


@pytest.fixture
def person(qtbot: QtBot, desk: DeskForTests) -> Iterator[AtTheDesk]:
    with at_the_desk(qtbot, desk) as sitting:
        listener = sitting.window.findChild(ScanListener)
        assert listener is not None
        yield sitting


def scan(person: AtTheDesk, number: str | None) -> None:
    assert number is not None
    listener = person.window.findChild(ScanListener)
    assert listener is not None
    keyboard = Keyboard()
    listener._moment_of = keyboard.moment_of
    keyboard.type(person.window, number, SCANNER_MS)
    person.settle()


def test_a_scanned_slip_opens_its_case_from_the_search_field(person: AtTheDesk) -> None:
    done = person.desk.record(phone="0555000123")
    person.press(Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    scan(person, done.number)
    assert person.window.current_page == "case"
    assert person.case.file is not None
    assert person.case.file.case.number == done.number
    assert not person.window._top_bar.search.text()


def test_from_the_page_of_another_case_without_acting_on_it(person: AtTheDesk) -> None:
    first, second = person.desk.record(), person.desk.record()
    scan(person, first.number)
    scan(person, second.number)
    assert person.case.file is not None
    assert person.case.file.case.number == second.number
    assert not person.case.acts.isVisible()


def test_a_form_under_way_stays_as_it_was(person: AtTheDesk) -> None:
    done = person.desk.record(phone="0555000123")
    person.press(Qt.Key.Key_F3)
    person.type("0500000001")
    scan(person, done.number)
    assert person.window.current_page == "case"
    person.press(Qt.Key.Key_F3)
    assert person.intake.view.form.phone.replace(" ", "") == "0500000001"


def test_while_nobody_is_at_the_desk_no_case_is_shown(person: AtTheDesk) -> None:
    done = person.desk.record()
    person.press(Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    scan(person, done.number)
    assert not person.who.isHidden()
    assert person.window.current_page == "cases"
    person.press(Qt.Key.Key_Return)
    assert person.window.current_page == "case"


@pytest.mark.parametrize(
    ("number", "words"), [("KA-26-00042-7", "scan.no_case"), ("KA-26-00042-1", "scan.misread")]
)
def test_a_number_that_leads_nowhere_is_said_to(person: AtTheDesk, number: str, words: str) -> None:
    scan(person, number)
    assert person.window.current_page == "cases"
    notices = person.window._notices._notices
    assert person.text(words) in notices["scan"].accessibleName()
