"""Who is at the desk: one key to choose, one to begin; what is behind cannot be reached meanwhile."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.real_desk import DeskForTests, a_desk, make_context, settle
from ui.at_the_desk.page import WhoIsAtTheDesk
from ui.at_the_desk.people import remembered
from ui.context import WindowContext

ALT = Qt.KeyboardModifier.AltModifier


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[DeskForTests]:
    with a_desk(tmp_path) as opened:
        yield opened


@pytest.fixture
def context(qtbot: QtBot, desk: DeskForTests) -> Iterator[WindowContext]:
    made = make_context(desk, staff="", staff_name="")
    yield made
    settle(made.work)
    made.work.close()


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    made = QWidget()
    made.resize(1366, 768)
    column = QVBoxLayout(made)
    column.addWidget(QPushButton("behind", made))
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    return made


@pytest.fixture
def who(context: WindowContext, window: QWidget) -> WhoIsAtTheDesk:
    asked = WhoIsAtTheDesk(context, window)
    asked.ask()
    settle(context.work)
    return asked


def press(
    qtbot: QtBot,
    who: WhoIsAtTheDesk,
    key: Qt.Key,
    modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
) -> None:
    QTest.keyClick(QApplication.focusWidget() or who, key, modifier)
    settle(who._context.work)


def test_a_number_chooses_and_enter_begins(
    qtbot: QtBot, who: WhoIsAtTheDesk, context: WindowContext
) -> None:
    press(qtbot, who, Qt.Key.Key_2, ALT)
    second = who.rows[1].text()
    assert who.chosen is not None
    assert who.chosen.name == second
    press(qtbot, who, Qt.Key.Key_Return)
    assert context.session.staff_name == second
    assert who.isHidden()


def test_arrows_go_through_the_list(qtbot: QtBot, who: WhoIsAtTheDesk) -> None:
    first = who.chosen
    press(qtbot, who, Qt.Key.Key_Down)
    assert who.chosen is not first
    press(qtbot, who, Qt.Key.Key_Up)
    assert who.chosen is first


def test_what_is_behind_is_out_of_reach_until_somebody_sat_down(
    qtbot: QtBot, who: WhoIsAtTheDesk, window: QWidget
) -> None:
    (behind,) = (b for b in window.findChildren(QPushButton) if b.text() == "behind")
    assert not behind.isEnabled()
    press(qtbot, who, Qt.Key.Key_Return)
    assert behind.isEnabled()


def test_the_focus_goes_back_to_where_it_was(
    qtbot: QtBot, who: WhoIsAtTheDesk, window: QWidget
) -> None:
    press(qtbot, who, Qt.Key.Key_Return)
    (behind,) = (b for b in window.findChildren(QPushButton) if b.text() == "behind")
    behind.setFocus()
    who.ask()
    settle(who._context.work)
    assert not behind.hasFocus()
    press(qtbot, who, Qt.Key.Key_Escape)
    assert behind.hasFocus()


def test_a_new_name_is_put_on_the_staff_and_begins(
    qtbot: QtBot, who: WhoIsAtTheDesk, context: WindowContext, desk: DeskForTests
) -> None:
    press(qtbot, who, Qt.Key.Key_0, ALT)
    who.new_person.name.setText("أمل القرشي")
    who.new_person.role.choose_code("reception")
    press(qtbot, who, Qt.Key.Key_Return)
    staff = desk.desk.reader.directory().staff[context.session.staff]
    assert (staff.name, staff.roles) == ("أمل القرشي", ("reception",))
    assert context.session.role_words == "الاستقبال"


def test_a_name_without_work_is_asked_for_its_work(qtbot: QtBot, who: WhoIsAtTheDesk) -> None:
    press(qtbot, who, Qt.Key.Key_0, ALT)
    who.new_person.name.setText("أمل القرشي")
    press(qtbot, who, Qt.Key.Key_Return)
    assert who.new_person.role_field.error
    assert not who.isHidden()


def test_escape_goes_nowhere_while_nobody_is_at_the_desk(qtbot: QtBot, who: WhoIsAtTheDesk) -> None:
    press(qtbot, who, Qt.Key.Key_Escape)
    assert not who.isHidden()


def test_escape_goes_back_to_who_was_there(
    qtbot: QtBot, who: WhoIsAtTheDesk, context: WindowContext
) -> None:
    press(qtbot, who, Qt.Key.Key_Return)
    name = context.session.staff_name
    who.ask()
    settle(context.work)
    press(qtbot, who, Qt.Key.Key_Escape)
    assert who.isHidden()
    assert context.session.staff_name == name


def test_the_last_one_stands_first_the_next_time(
    qtbot: QtBot, who: WhoIsAtTheDesk, context: WindowContext
) -> None:
    press(qtbot, who, Qt.Key.Key_2, ALT)
    press(qtbot, who, Qt.Key.Key_Return)
    last = context.session.staff_name
    context.session.sit_down("", "", "")
    who.ask()
    settle(context.work)
    assert who.rows[0].text() == last


def test_an_unsaved_form_is_named_beside_its_owner(
    who: WhoIsAtTheDesk, context: WindowContext, desk: DeskForTests
) -> None:
    who.hide()
    with desk.desk.store.write() as transaction:
        transaction.save_draft("intake-visit", "supervisor", {"name": "هدى"})
    who.ask()
    settle(context.work)
    described = {row.text(): row.accessibleDescription() for row in who.rows}
    assert "مسودة زيارة" in described["المشرف"]


@pytest.mark.parametrize("stored", [None, 3, {"a": 1}, [1, None]])
def test_a_setting_that_is_none_remembers_nobody(stored: object) -> None:
    assert remembered(stored) == []
