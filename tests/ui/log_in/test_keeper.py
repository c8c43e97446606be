"""The window is held to what its user may do, also when that changes while they work."""

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from database.late_store import LateStore
from kafel_desk.directory.commands import ChangeEntry
from kafel_desk.directory.entries import Role
from kafel_desk.directory.facts import StaffChanged
from kafel_desk.users.commands import DisableUser
from tests.ui.guarded_desk import ADMINISTRATOR, RECEPTION, parts, seated
from tests.ui.real_desk import settle
from ui.at_the_desk.page import WhoIsAtTheDesk
from ui.context import Changes, WindowContext
from ui.desk_window import make_desk_window
from ui.frame.window import MainWindow
from ui.settings.page import SettingsPage
from ui.window_parts import WindowParts

__all__ = ["parts"]

context = seated(RECEPTION)


@pytest.fixture
def window(qtbot: QtBot, parts: WindowParts, context: WindowContext) -> MainWindow:
    made = make_desk_window(
        context, parts.papers(context.desk), write_log=parts.write_log,
        reports=parts.reports(context.desk) if parts.reports else None,
    )  # fmt: skip
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    made.open_page("cases")
    context.session.changed.emit()
    settle(context.work)
    return made


def shown(window: MainWindow) -> set[str]:
    return {name for name, item in window._rail._items.items() if not item.isHidden()}


def change_directory(window: MainWindow, command: object, context: WindowContext) -> None:
    """Let a change come in as from another desk: nobody who sits here signs it."""
    assert isinstance(context.desk.store, LateStore)
    store = context.desk.store.opened.store
    signer, store.signer = store.signer, None
    context.desk.execute(command, "first")  # type: ignore[arg-type]
    store.signer = signer
    context.navigation.announce(Changes(frozenset({"directory"})))
    settle(context.work)


def covers(window: MainWindow) -> bool:
    who = window.findChild(WhoIsAtTheDesk)
    return who is not None and not who.isHidden()


def test_a_place_that_is_not_theirs_is_not_there_and_opens_for_no_key(window: MainWindow) -> None:
    assert shown(window) == {"intake", "cases", "follow_ups", "settings"}
    window.open_page("reports")
    window.open_page("board")
    assert window.current_page == "cases"


def test_settings_offer_only_what_is_theirs(window: MainWindow, context: WindowContext) -> None:
    window.open_page("settings", "staff")
    settle(context.work)
    page = window.page("settings")
    assert isinstance(page, SettingsPage)
    assert set(page.nav.offered) == {"printing", "display", "account"}
    assert page.pane is not None
    assert "staff" not in page.panes


@pytest.mark.parametrize("context", [ADMINISTRATOR], indirect=True)
def test_a_role_that_is_taken_away_closes_what_it_had_opened(
    window: MainWindow, context: WindowContext
) -> None:
    window.open_page("reports")
    settle(context.work)
    assert window.current_page == "reports"
    roles: tuple[Role, ...] = ("administrator",)
    change_directory(window, ChangeEntry(change=StaffChanged(entry="first", roles=roles)), context)
    assert window.current_page == "settings"
    assert shown(window) == {"settings"}
    assert context.session.role_words == context.text("role.administrator")


def test_a_role_that_is_given_opens_what_it_is_for(
    window: MainWindow, context: WindowContext
) -> None:
    roles: tuple[Role, ...] = ("reception", "supervisor")
    change = ChangeEntry(change=StaffChanged(entry="reception", roles=roles))
    change_directory(window, change, context)
    assert {"board", "reports"} <= shown(window)


@pytest.mark.parametrize(
    "command",
    [
        DisableUser(staff="reception"),
        ChangeEntry(change=StaffChanged(entry="reception", is_active=False)),
    ],
)
def test_who_may_not_log_in_any_more_stands_before_the_cover(
    window: MainWindow, context: WindowContext, command: object
) -> None:
    assert not covers(window)
    change_directory(window, command, context)
    assert covers(window)
    who = window.findChild(WhoIsAtTheDesk)
    assert who is not None
    assert "reception" not in {sitter.staff for sitter in who._sitters}
    assert context.text("users.disabled") in {label.text() for label in who.findChildren(QLabel)}


def test_another_persons_change_leaves_the_window_as_it_is(
    window: MainWindow, context: WindowContext, parts: WindowParts
) -> None:
    change_directory(window, DisableUser(staff="director"), context)
    assert not covers(window)
    # What lies beside the database lets them in no more, without waiting for the next start.
    assert parts.log_in is not None
    assert set(parts.log_in.names()) == {ADMINISTRATOR.name, RECEPTION.name}
    assert window.current_page == "cases"


def test_reception_is_offered_no_openings_after_it_lost_them(
    window: MainWindow, context: WindowContext
) -> None:
    assert not window._top_bar._buttons["call"].isHidden()
    change = ChangeEntry(change=StaffChanged(entry="reception", roles=("auditor",)))
    change_directory(window, change, context)
    assert window._top_bar._buttons["call"].isHidden()
