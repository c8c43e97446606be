"""Who may log in, as the settings show it: a password given, a new one, no more, the own one."""

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QScrollArea
from pytestqt.qtbot import QtBot

from database.errors import StoreUnavailable
from database.users.opening import Login
from kafel_desk.users.commands import DisableUser
from tests.patience import PATIENCE_MS
from tests.ui.guarded_desk import ADMINISTRATOR, DIRECTOR, RECEPTION, open_as, parts, seated
from tests.ui.real_desk import settle, words
from ui.context import Changes, WindowContext
from ui.log_in.idle import SETTING, IdleLock
from ui.settings.account_pane import AccountPane
from ui.settings.log_in_part import LogInPart
from ui.settings.page import SettingsPage
from ui.settings.register_pane import RegisterPane
from ui.window_parts import WindowParts

__all__ = ["parts"]

ANOTHER = "سحابة فوق مكة"


Seat = Callable[[Login], WindowContext]


context = seated(ADMINISTRATOR)


@pytest.fixture
def page(qtbot: QtBot, context: WindowContext) -> SettingsPage:
    made = SettingsPage(context)
    qtbot.addWidget(made)
    made.resize(1278, 680)
    with qtbot.waitExposed(made):
        made.show()

    def announced(changes: object) -> None:
        if isinstance(changes, Changes):
            made.refresh(changes)

    context.navigation.changed.connect(announced)
    return made


def part_of(page: SettingsPage, staff: str) -> LogInPart:
    page.activated("staff")
    settle(page._context.work)
    pane = page.pane
    assert isinstance(pane, RegisterPane)
    row = pane.model.place_of(staff)
    assert row is not None
    pane.table.selectRow(row)
    part = pane.editor.part
    assert isinstance(part, LogInPart)
    return part


def account_of(page: SettingsPage) -> AccountPane:
    page.activated("account")
    settle(page._context.work)
    assert isinstance(page.pane, AccountPane)
    return page.pane


def type_password(part: LogInPart, password: str, again: str = "") -> None:
    part.give.click()
    part.password.first.setText(password)
    part.password.again.setText(again or password)


class TestGivingAPassword:
    def test_what_asks_for_it_is_seen_as_a_whole(self, page: SettingsPage, qtbot: QtBot) -> None:
        part = part_of(page, "reception")
        area = next(each for each in page.findChildren(QScrollArea) if each.isAncestorOf(part))

        def is_seen() -> bool:
            corner = part.enter.mapTo(area.viewport(), part.enter.rect().bottomRight())
            return area.viewport().rect().contains(corner)

        assert not is_seen()
        part.give.click()
        qtbot.waitUntil(is_seen, timeout=PATIENCE_MS)
        assert part.login.hasFocus()

    def test_a_forgotten_one_is_replaced_and_the_old_one_opens_nothing(
        self, page: SettingsPage, context: WindowContext
    ) -> None:
        part = part_of(page, "reception")
        assert RECEPTION.name in part.words
        type_password(part, ANOTHER)
        part.let_in()
        settle(context.work)
        assert context.switch is not None
        with pytest.raises(StoreUnavailable):
            context.switch(RECEPTION.name, RECEPTION.password)
        assert context.switch(RECEPTION.name, ANOTHER) == "reception"

    def test_who_was_put_out_is_let_in_by_another(
        self, page: SettingsPage, context: WindowContext
    ) -> None:
        part = part_of(page, "reception")
        part.put_out()
        settle(context.work)
        assert words().text("admin.was_disabled", login=RECEPTION.name) == part.words
        type_password(part, ANOTHER)
        part.let_in()
        settle(context.work)
        assert words().text("admin.logs_in", login=RECEPTION.name) == part.words

    @pytest.mark.parametrize(
        ("password", "again"), [("قصيرة", "قصيرة"), (ANOTHER, "غيرها من الكلمات")]
    )
    def test_one_that_cannot_be_changes_nothing(
        self, page: SettingsPage, context: WindowContext, password: str, again: str
    ) -> None:
        part = part_of(page, "reception")
        before = context.desk.reader.directory().users["reception"]
        type_password(part, password, again)
        part.let_in()
        settle(context.work)
        assert part.password.field.error or part.password.field_again.error
        assert context.desk.reader.directory().users["reception"] == before

    def test_a_name_that_somebody_has_is_said_beside_the_field(
        self, page: SettingsPage, context: WindowContext
    ) -> None:
        part = part_of(page, "reception")
        part.give.click()
        type_password(part, ANOTHER)
        part.login.setText(DIRECTOR.name)
        part.let_in()
        settle(context.work)
        assert part.login_field.error == words().text("users.login_taken")

    def test_choosing_somebody_else_forgets_what_was_typed(self, page: SettingsPage) -> None:
        part = part_of(page, "reception")
        type_password(part, ANOTHER)
        part = part_of(page, "director")
        assert not part.password.first.text()
        assert part.password.isHidden() or not part.password.isVisible()


class TestPuttingOut:
    def test_it_is_asked_first_and_holds_at_once(
        self, page: SettingsPage, context: WindowContext
    ) -> None:
        part = part_of(page, "reception")
        part.disable.click()
        assert context.desk.reader.directory().users["reception"].is_active
        part.put_out()
        settle(context.work)
        assert not context.desk.reader.directory().users["reception"].is_active
        assert context.switch is not None
        with pytest.raises(StoreUnavailable):
            context.switch(RECEPTION.name, RECEPTION.password)

    def test_the_last_administrator_is_not_offered_it(self, page: SettingsPage) -> None:
        part = part_of(page, "first")
        assert not part.disable.isEnabled()
        assert part._hint.text() == words().text("users.last_administrator")

    def test_nor_may_the_role_be_taken_from_them_or_the_entry_switched_off(
        self, page: SettingsPage, context: WindowContext
    ) -> None:
        part_of(page, "first")
        pane = page.pane
        assert isinstance(pane, RegisterPane)
        pane.editor.switch.click()
        settle(context.work)
        assert pane.editor.fields["roles"].error == words().text("users.last_administrator")
        assert context.desk.reader.directory().staff["first"].is_active


class TestTheOwnPage:
    @pytest.mark.parametrize("context", [RECEPTION], indirect=True)
    def test_the_password_is_changed_by_who_knows_it(
        self, page: SettingsPage, context: WindowContext, parts: WindowParts
    ) -> None:
        pane = account_of(page)
        pane.present.setText("غيرها من الكلمات")
        pane.password.first.setText(ANOTHER)
        pane.password.again.setText(ANOTHER)
        pane.save()
        settle(context.work)
        assert pane.present_field.error
        pane.present.setText(RECEPTION.password)
        pane.save()
        settle(context.work)
        assert context.switch is not None
        assert context.switch(RECEPTION.name, ANOTHER) == "reception"
        assert not pane.password.first.text()

    @pytest.mark.parametrize("context", [RECEPTION], indirect=True)
    def test_it_tells_what_one_may_do_and_the_lock_is_not_theirs(self, page: SettingsPage) -> None:
        pane = account_of(page)
        assert pane.rights == words().text("rights.receives")
        assert not pane.minutes_field.isVisible()

    def test_the_administrator_sets_when_this_desk_locks_itself(
        self, page: SettingsPage, context: WindowContext
    ) -> None:
        lock = IdleLock(page, lambda: None)
        pane = account_of(page)
        pane.minutes.choose_code("15")
        pane.save()
        settle(context.work)
        assert context.desk.reader.local_setting(SETTING) == 15
        assert lock._timer.interval() == 15 * 60_000


def test_who_was_put_out_cannot_open_the_desk_again(qtbot: QtBot, parts: WindowParts) -> None:
    opened = open_as(parts, ADMINISTRATOR)
    opened.desk.execute(DisableUser(staff="reception"), "first")
    assert opened.administration is not None
    opened.administration.let_in()
    opened.close()
    with pytest.raises(StoreUnavailable):
        open_as(parts, RECEPTION)
    open_as(parts, ADMINISTRATOR).close()
