"""The menu at the name of whoever is at the desk: by pointer and key, and never over the lock."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot

from kafel_desk.case.commands import RecordCase
from kafel_desk.case.enquiry_commands import NoteOpening
from tests.ui.guarded_desk import ADMINISTRATOR, RECEPTION, parts, seated
from tests.ui.real_desk import settle, words
from ui.at_the_desk.page import WhoIsAtTheDesk
from ui.context import WindowContext
from ui.desk_window import make_desk_window
from ui.frame.window import MainWindow
from ui.looking.dialog import OwnLooksDialog
from ui.practice.doors import Doors
from ui.settings.account_pane import AccountPane
from ui.settings.page import SettingsPage
from ui.window_parts import WindowParts

__all__ = ["parts"]

CTRL = Qt.KeyboardModifier.ControlModifier


context = seated(RECEPTION)


@pytest.fixture
def doors() -> Doors:
    return Doors()


@pytest.fixture
def window(qtbot: QtBot, parts: WindowParts, context: WindowContext, doors: Doors) -> MainWindow:
    made = make_desk_window(context, parts.papers(context.desk), doors=doors)
    qtbot.addWidget(made)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    made.open_page("cases")
    settle(context.work)
    return made


def open_menu(window: MainWindow) -> dict[str, QAction]:
    """Press the name, and return what the menu offers, by its words."""
    window.status_bar.who.click()
    menu = window.show_user_menu.__self__.menu  # type: ignore[union-attr]
    assert menu is not None
    assert menu.isVisible()
    return {action.text().partition("\t")[0]: action for action in menu.actions() if action.text()}


def who(window: MainWindow) -> WhoIsAtTheDesk:
    found = window.findChild(WhoIsAtTheDesk)
    assert found is not None
    return found


def choose(window: MainWindow, key: str, context: WindowContext) -> None:
    open_menu(window)[words().text(key)].trigger()
    settle(context.work)


def test_the_name_opens_what_is_the_users_own(window: MainWindow) -> None:
    offered = open_menu(window)
    keys = ("user.own_looks", "user.password", "user.lock", "user.switch", "user.log_out")
    assert list(offered) == [words().text(key) for key in keys]


def test_a_key_opens_it_and_arrows_go_through_it(
    window: MainWindow, context: WindowContext
) -> None:
    QTest.keyClick(window, Qt.Key.Key_U, CTRL)
    menu = window.show_user_menu.__self__.menu  # type: ignore[union-attr]
    assert menu.isVisible()
    assert menu.activeAction() is menu.actions()[0]
    QTest.keyClick(menu, Qt.Key.Key_Down)
    QTest.keyClick(menu, Qt.Key.Key_Return)
    settle(context.work)
    assert window.current_page == "settings"


def test_the_password_is_changed_on_the_page_of_the_own_account(
    window: MainWindow, context: WindowContext
) -> None:
    choose(window, "user.password", context)
    page = window.page("settings")
    assert isinstance(page, SettingsPage)
    assert isinstance(page.pane, AccountPane)
    assert page.pane.present.hasFocus()


def test_locking_asks_for_the_own_password_and_switching_for_another_s(
    window: MainWindow, context: WindowContext
) -> None:
    choose(window, "user.lock", context)
    assert not who(window).isHidden()
    assert who(window).chosen is not None
    assert who(window).chosen.staff == context.session.staff  # type: ignore[union-attr]
    who(window)._cover.lift()
    who(window).hide()
    choose(window, "user.switch", context)
    assert who(window).chosen.staff != context.session.staff  # type: ignore[union-attr]


def test_over_the_lock_no_menu_opens_and_no_dialog_stays(
    window: MainWindow, context: WindowContext
) -> None:
    choose(window, "user.own_looks", context)
    assert [dialog.isVisible() for dialog in window.findChildren(QDialog)] == [True]
    window.switch_user()
    settle(context.work)
    assert not any(dialog.isVisible() for dialog in window.findChildren(QDialog))
    window.status_bar.who.click()
    menu = window.show_user_menu.__self__.menu  # type: ignore[union-attr]
    assert menu is None or not menu.isVisible()


def test_a_menu_that_is_open_goes_with_the_lock(window: MainWindow, context: WindowContext) -> None:
    open_menu(window)
    assert QApplication.activePopupWidget() is not None
    window.switch_user()
    settle(context.work)
    assert QApplication.activePopupWidget() is None


def test_logging_out_closes_the_desk_and_asks_anew(
    window: MainWindow, context: WindowContext, doors: Doors
) -> None:
    closed: list[str] = []
    doors.belong_to(lambda: closed.append("window"))
    choose(window, "user.log_out", context)
    assert (closed, doors.leads_to) == (["window"], "real")


@pytest.mark.parametrize("context", [ADMINISTRATOR], indirect=True)
def test_everybody_sees_at_what_they_looked_themselves(
    window: MainWindow, context: WindowContext
) -> None:
    case = context.desk.execute(
        RecordCase(kind="inquiry", channel="visit", description="سؤال", name="ريم",
                   confidentiality="confidential"),
        context.session.staff,
    ).case  # fmt: skip
    assert case is not None
    context.desk.execute(NoteOpening(case=case, how="opened"), context.session.staff)
    choose(window, "user.own_looks", context)
    (dialog,) = window.findChildren(OwnLooksDialog)
    assert dialog.pane.rows.rowCount() == 1
    assert not dialog.pane.staff.isVisible(), "nobody else can be chosen here"
