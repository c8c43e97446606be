"""A name and a password before anything is seen, and again at every change at the counter."""

from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

import main
from database.users.locked_keys import LEAST
from database.users.opening import Login
from kafel_desk.directory.commands import ChangeEntry
from kafel_desk.directory.facts import StaffChanged
from kafel_desk.language.digits import Digits
from tests.factories import SetClock
from tests.ui.real_desk import settle
from ui.application import make_application
from ui.at_the_desk.page import WhoIsAtTheDesk
from ui.context import WindowContext
from ui.log_in.idle import MINUTES, IdleLock, minutes_of
from ui.log_in.port import LogIn
from ui.log_in.window import LogInWindow
from ui.opened import OpenedDesk
from ui.start import make_context
from ui.window_parts import WindowParts
from ui.wizard.new_centre import NewCentre
from ui.work import Work

HUDA, NOURAH = Login("هدى", "مطر على النافذة"), Login("نورة", "قهوة في الحديقة")


@pytest.fixture
def parts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> WindowParts:
    """Return what the window gets, over a desk that two people may open."""
    monkeypatch.setattr(main, "PASSWORD_COST", LEAST)
    monkeypatch.setattr(main, "CLOCK", SetClock())  # how long one has to wait stands still
    parts = main.window_parts(str(tmp_path / "desk"), tmp_path / "identity")
    new = NewCentre(
        charity="جمعية", centre="مركز", desk_name="الاستقبال", person="هدى المالكي",
        login=HUDA.name, password=HUDA.password, role="supervisor",
    )  # fmt: skip
    parts.create(new)
    opened = log_in_of(parts).open(HUDA.name, HUDA.password)
    administration = opened.administration
    assert administration is not None
    nourah = StaffChanged(entry="reception", name="نورة الحربي", roles=("reception",))
    opened.desk.execute(ChangeEntry(change=nourah), "first")
    opened.desk.execute(
        administration.enrolment("reception", NOURAH.name, NOURAH.password), "first"
    )
    administration.let_in()
    opened.close()
    return parts


def log_in_of(parts: WindowParts) -> LogIn:
    assert parts.log_in is not None
    return parts.log_in


@pytest.fixture
def work(parts: WindowParts) -> Iterator[Work]:
    work = Work(is_environment=lambda error: isinstance(error, parts.unavailable))
    yield work
    work.close()


@pytest.fixture
def asking(qtbot: QtBot, parts: WindowParts, work: Work) -> LogInWindow:
    catalogue = parts.catalogue("ar", Digits.LATIN)
    window = LogInWindow(make_application(catalogue)[1], catalogue, work, log_in_of(parts))
    qtbot.addWidget(window)
    with qtbot.waitExposed(window):
        window.show()
    return window


def type_password(window: LogInWindow | WhoIsAtTheDesk, password: str, work: Work) -> None:
    window.pane.password.setText(password)
    QTest.keyClick(window.pane.password, Qt.Key.Key_Return)
    settle(work)


class TestBeforeTheWindow:
    def test_those_who_may_open_the_desk_stand_there(self, asking: LogInWindow) -> None:
        assert [row.text() for row in asking.rows] == sorted([HUDA.name, NOURAH.name])

    def test_arrows_go_through_the_names(self, asking: LogInWindow) -> None:
        asking.activateWindow()
        asking.pane.password.setFocus()
        QTest.keyClick(asking.pane.password, Qt.Key.Key_Down)
        assert [row.isChecked() for row in asking.rows] == [False, True]
        QTest.keyClick(asking.pane.password, Qt.Key.Key_Up)
        assert [row.isChecked() for row in asking.rows] == [True, False]

    def test_a_password_opens_it(self, qtbot: QtBot, asking: LogInWindow, work: Work) -> None:
        asking.choose([row.text() for row in asking.rows].index(NOURAH.name))
        with qtbot.waitSignal(asking.opened) as opened:
            type_password(asking, NOURAH.password, work)
        (desk,) = opened.args or [None]
        assert desk.staff == "reception"
        desk.close()

    def test_who_was_let_in_last_stands_first_and_a_wrong_password_changes_nothing(
        self, qtbot: QtBot, asking: LogInWindow, parts: WindowParts, work: Work
    ) -> None:
        first, second = [row.text() for row in asking.rows]
        password = {one.name: one.password for one in (HUDA, NOURAH)}[second]
        asking.opened.connect(lambda desk: desk.close())
        asking.choose(1)
        for typed, expected in (("غيرها من الكلمات", [first, second]), (password, [second, first])):
            type_password(asking, typed, work)
            catalogue = parts.catalogue("ar", Digits.LATIN)
            later = LogInWindow(make_application(catalogue)[1], catalogue, work, log_in_of(parts))
            qtbot.addWidget(later)
            assert [row.text() for row in later.rows] == expected
            assert later.rows[0].isChecked()

    def test_a_wrong_one_is_said_beside_the_field_and_forgotten(
        self, asking: LogInWindow, work: Work
    ) -> None:
        type_password(asking, "غيرها من الكلمات", work)
        assert "كلمة المرور" in asking.pane.field.error
        assert asking.pane.password.text() == ""
        assert asking.pane.enter.isEnabled()

    def test_after_many_wrong_ones_it_says_how_long_to_wait(
        self, asking: LogInWindow, work: Work
    ) -> None:
        for _ in range(6):
            type_password(asking, "غيرها من الكلمات", work)
        assert "ثوان" in asking.pane.field.error or "ثانية" in asking.pane.field.error

    def test_an_empty_one_is_asked_for(self, asking: LogInWindow, work: Work) -> None:
        type_password(asking, "", work)
        assert asking.pane.field.error

    def test_the_letters_are_hidden_until_the_eye_is_pressed(self, asking: LogInWindow) -> None:
        assert asking.pane.password.echoMode() == QLineEdit.EchoMode.Password
        asking.pane.password.eye.click()
        assert asking.pane.password.echoMode() == QLineEdit.EchoMode.Normal

    def test_the_letters_are_shown_by_a_key_as_well(self, asking: LogInWindow) -> None:
        QTest.keyClick(asking.pane.password, Qt.Key.Key_F10)
        assert asking.pane.password.echoMode() == QLineEdit.EchoMode.Normal
        QTest.keyClick(asking.pane.password, Qt.Key.Key_F10)
        assert asking.pane.password.echoMode() == QLineEdit.EchoMode.Password

    def test_tab_goes_on_from_a_password_and_no_space_shows_it(self, asking: LogInWindow) -> None:
        password = asking.pane.password
        assert password.eye.focusPolicy() == Qt.FocusPolicy.NoFocus
        password.setFocus()
        QTest.keyClick(password, Qt.Key.Key_Tab)
        assert asking.focusWidget() is asking.pane.enter

    def test_alt_and_a_number_choose_somebody_else(self, asking: LogInWindow) -> None:
        asking.pane.password.setText("begun")
        asking.choose(1)
        assert asking.rows[1].isChecked()
        assert asking.pane.password.text() == ""


# ── At the counter ──────────────────────────────────────────────────────────────────────────────
@pytest.fixture
def opened(parts: WindowParts) -> Iterator[OpenedDesk]:
    opened = log_in_of(parts).open(NOURAH.name, NOURAH.password)
    yield opened
    opened.close()


@pytest.fixture
def context(qtbot: QtBot, parts: WindowParts, opened: OpenedDesk) -> Iterator[WindowContext]:
    context = make_context(parts, opened)
    context.session.sit_down("reception", "نورة", "")
    yield context
    settle(context.work)
    context.work.close()


@pytest.fixture
def who(qtbot: QtBot, context: WindowContext) -> WhoIsAtTheDesk:
    window = QWidget()
    window.resize(1366, 768)
    QVBoxLayout(window).addWidget(QPushButton("behind", window))
    qtbot.addWidget(window)
    with qtbot.waitExposed(window):
        window.show()
    asked = WhoIsAtTheDesk(context, window)
    asked.ask()
    settle(context.work)
    return asked


class TestAtTheCounter:
    def choose(self, who: WhoIsAtTheDesk, staff: str) -> None:
        who.choose(next(one for one in who._sitters if one.staff == staff))

    def test_only_who_may_log_in_is_in_the_list(self, who: WhoIsAtTheDesk) -> None:
        assert {sitter.staff for sitter in who._sitters} == {"first", "reception"}

    def test_the_next_person_gives_their_own_password(
        self, who: WhoIsAtTheDesk, context: WindowContext, opened: OpenedDesk
    ) -> None:
        self.choose(who, "first")
        type_password(who, NOURAH.password, context.work)
        assert who.pane.field.error
        assert context.session.staff == "reception"
        type_password(who, HUDA.password, context.work)
        assert context.session.staff == "first"
        assert who.isHidden()

    def test_escape_opens_nothing(self, who: WhoIsAtTheDesk) -> None:
        QTest.keyClick(who, Qt.Key.Key_Escape)
        assert not who.isHidden()

    def test_nobody_puts_themselves_on_the_staff(self, who: WhoIsAtTheDesk) -> None:
        assert not who.other.isVisible()
        QTest.keyClick(who, Qt.Key.Key_0, Qt.KeyboardModifier.AltModifier)
        assert who._side.currentIndex() == 0


# ── When nobody touches it ──────────────────────────────────────────────────────────────────────
class TestIdle:
    def test_it_locks(self, qtbot: QtBot) -> None:
        window, locked = QWidget(), list[bool]()
        qtbot.addWidget(window)
        IdleLock(window, partial(locked.append, True), minutes=1 / 6000)
        qtbot.waitUntil(lambda: bool(locked))

    def test_a_call_is_not_cut_off(self, qtbot: QtBot) -> None:
        window, locked, asked = QWidget(), list[bool](), list[bool]()
        qtbot.addWidget(window)

        def is_on_the_phone() -> bool:
            asked.append(True)
            return True

        IdleLock(window, partial(locked.append, True), is_busy=is_on_the_phone, minutes=1 / 6000)
        qtbot.waitUntil(lambda: len(asked) > 1 or bool(locked))  # by then the first had its effect
        assert locked == []

    @pytest.mark.parametrize("stored", [None, 0, -3, 1e9, "five"])
    def test_a_setting_that_makes_no_sense_is_the_shipped_one(self, stored: object) -> None:
        assert minutes_of(stored) == MINUTES
        assert minutes_of(12) == 12
