"""The directory as tables: entries are added, changed, ordered, switched off, never lost."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kafel_desk.desk import Desk, Done
from kafel_desk.directory.commands import ChangeEntry
from kafel_desk.directory.entries import Role, Staff
from kafel_desk.directory.facts import StaffChanged
from kafel_desk.directory.state import Directory
from tests.ui.real_desk import DeskForTests, settle
from ui.at_the_desk.roles import ROLE_WORDS
from ui.context import WindowContext
from ui.settings.account_pane import AccountPane
from ui.settings.entry_controls import TicksInput
from ui.settings.page import SettingsPage
from ui.settings.register import Lookup
from ui.settings.register_pane import RegisterPane
from ui.settings.registers import STAFF
from ui.settings.rights_words import RightsWords
from ui.widgets.field import TextInput
from ui.widgets.pick import Select

CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier


def opened(page: SettingsPage, context: WindowContext, name: str) -> RegisterPane:
    page.activated(name)
    settle(context.work)
    assert isinstance(page.pane, RegisterPane)
    return page.pane


def type_into(pane: RegisterPane, field: str, text: str) -> None:
    control = pane.editor.fields[field].control
    assert isinstance(control, TextInput)
    control.setText(text)


def press(
    qtbot: QtBot, pane: RegisterPane, key: Qt.Key, modifier: Qt.KeyboardModifier = CTRL
) -> None:
    QTest.keyClick(QApplication.focusWidget() or pane, key, modifier)
    for _ in range(2):
        settle(pane._context.work)


def directory(desk: DeskForTests) -> Directory:
    return desk.desk.reader.directory()


def test_a_missing_address_stands_in_amber_and_in_the_count(
    page: SettingsPage, context: WindowContext
) -> None:
    pane = opened(page, context, "channels")
    looks = [pane.model._cells[row][1].look for row in range(pane.model.rowCount())]
    assert looks.count("missing") == 1
    assert "ينقص" in pane._count.text()


@pytest.mark.parametrize("act", ["saved", "switched off"])
def test_what_is_typed_is_lost_neither_by_a_save_under_way_nor_by_another_act(
    page: SettingsPage, context: WindowContext, desk: DeskForTests, act: str
) -> None:
    pane = opened(page, context, "departments")
    pane.table.selectRow(0)
    entry = pane.editor.entry
    assert entry is not None
    if act == "saved":
        type_into(pane, "name", "قسم أول")
        pane.editor.save()
    else:
        pane.editor.switch.click()
    type_into(pane, "name", "قسم آخر")
    settle(context.work)
    control = pane.editor.fields["name"].control
    assert isinstance(control, TextInput)
    assert control.text() == "قسم آخر"
    assert pane.editor.is_changed
    now = desk.desk.reader.directory().departments[entry.id]
    assert (now.name == "قسم أول") is (act == "saved")
    if act == "switched off":
        assert not now.is_active
        assert pane.editor.switch.text() == context.text("set.switch_on")
        pane.editor.switch.click()
        settle(context.work)
        assert desk.desk.reader.directory().departments[entry.id].is_active
    pane.editor.save()
    settle(context.work)
    assert desk.desk.reader.directory().departments[entry.id].name == "قسم آخر"
    assert not pane.editor.is_changed


def test_what_is_refused_late_is_not_said_beside_another_entry(
    page: SettingsPage, context: WindowContext
) -> None:
    said: list[object] = []
    context.work.was_refused.connect(said.append)
    pane = opened(page, context, "staff")
    pane.table.selectRow(0)
    type_into(pane, "name", pane.model.entries[1].name)
    pane.editor.save()
    pane.table.selectRow(1)
    settle(context.work)
    assert pane.editor.fields["name"].error == ""
    assert len(said) == 1


def test_roles_that_somebody_brought_wait_in_the_table(context: WindowContext) -> None:
    lookup = Lookup(Directory(), context.catalogue, date(2026, 11, 22))
    (column,) = [one for one in STAFF.columns if one.title == "login.role"]
    brought = Staff(id="sara", name="سارة", roles_asked=("administrator",))
    words = column.cell(brought, lookup).text
    assert words.startswith(context.text("staff.roles_asked"))
    assert words.endswith(context.text(ROLE_WORDS["administrator"]))


def test_what_somebody_asks_for_stands_by_the_roles_to_tick(
    qtbot: QtBot, context: WindowContext
) -> None:
    control = TicksInput(context, ROLE_WORDS)
    rights = RightsWords(context, control)
    qtbot.addWidget(control)
    qtbot.addWidget(rights)
    lookup = Lookup(Directory(), context.catalogue, date(2026, 11, 22))
    rights.show_lookup(lookup, Staff(id="sara", roles_asked=("supervisor", "administrator")))
    for role in ("supervisor", "administrator"):
        assert context.text(ROLE_WORDS[role]) in rights.asked.words
    rights.show_lookup(lookup, Staff(id="majid", roles=("officer",)))
    assert rights.asked.isHidden()


def test_roles_that_are_given_late_hide_nobody_elses(
    qtbot: QtBot, context: WindowContext, desk: DeskForTests
) -> None:
    for name in ("sara", "majid"):
        desk.act(ChangeEntry(change=StaffChanged(entry=name, name=name, roles=("reception",))))
    control = TicksInput(context, ROLE_WORDS)
    rights = RightsWords(context, control)
    qtbot.addWidget(control)
    qtbot.addWidget(rights)
    lookup = Lookup(Directory(), context.catalogue, date(2026, 11, 22))
    rights.show_lookup(lookup, Staff(id="sara", roles_asked=("supervisor",)))
    rights.asked.give_roles()
    rights.show_lookup(lookup, Staff(id="majid", roles_asked=("administrator",)))
    settle(context.work)
    assert not rights.asked.isHidden()
    assert context.text(ROLE_WORDS["administrator"]) in rights.asked.words


@pytest.mark.parametrize(
    ("is_given", "roles"),
    [(True, ("reception", "supervisor", "administrator")), (False, ("reception",))],
)
def test_roles_that_are_asked_for_are_given_or_refused(
    page: SettingsPage,
    context: WindowContext,
    desk: DeskForTests,
    monkeypatch: pytest.MonkeyPatch,
    is_given: bool,
    roles: tuple[Role, ...],
) -> None:
    desk.act(ChangeEntry(change=StaffChanged(entry="sara", name="سارة", roles=("reception",))))
    pane = opened(page, context, "staff")
    (rights,) = pane.editor.findChildren(RightsWords)
    asking = Staff(
        id="sara", name="سارة", roles=("reception",), roles_asked=("administrator", "supervisor")
    )
    rights.show_lookup(Lookup(Directory(), context.catalogue, date(2026, 11, 22)), asking)
    assert not rights.asked.isHidden()
    recorded: list[object] = []
    execute = Desk.execute

    def recording(self: Desk, command: ChangeEntry, actor: str) -> Done:
        recorded.append(command.change)
        return execute(self, command, actor)

    monkeypatch.setattr(Desk, "execute", recording)
    (rights.asked.give if is_given else rights.asked.refuse).click()
    settle(context.work)
    assert recorded == [StaffChanged(entry="sara", roles=roles)]
    assert directory(desk).staff["sara"].roles == roles
    assert rights.asked.isHidden()


def test_an_address_is_entered_and_the_channel_offered(
    qtbot: QtBot, page: SettingsPage, context: WindowContext, desk: DeskForTests
) -> None:
    pane = opened(page, context, "channels")
    pane.table.selectRow(3)
    type_into(pane, "address", "0555000999")
    pane.editor.focus_first()
    press(qtbot, pane, Qt.Key.Key_Return)
    assert directory(desk).channels["whatsapp_centre"].address == "0555000999"
    assert pane.editor.entry is not None
    assert pane.editor.entry.id == "whatsapp_centre"
    assert "ينقص" not in pane._count.text()


def test_only_what_changed_is_recorded(
    qtbot: QtBot, page: SettingsPage, context: WindowContext, desk: DeskForTests
) -> None:
    pane = opened(page, context, "channels")
    pane.table.selectRow(1)
    before = directory(desk).channels["phone"]
    type_into(pane, "responsible", "مركز الاتصال")
    pane.editor.save()
    settle(context.work)
    after = directory(desk).channels["phone"]
    assert after.responsible == "مركز الاتصال"
    assert (after.name, after.address, after.order) == (before.name, before.address, before.order)


def test_a_new_department_comes_last_and_stays_chosen(
    qtbot: QtBot, page: SettingsPage, context: WindowContext, desk: DeskForTests
) -> None:
    pane = opened(page, context, "departments")
    press(qtbot, pane, Qt.Key.Key_N)
    type_into(pane, "name", "الإسكان")
    press(qtbot, pane, Qt.Key.Key_Return)
    assert directory(desk).active_departments()[-1].name == "الإسكان"
    assert pane.editor.entry is not None
    assert pane.editor.entry.name == "الإسكان"


def test_an_entry_without_a_name_is_refused_beside_the_field(
    qtbot: QtBot, page: SettingsPage, context: WindowContext
) -> None:
    pane = opened(page, context, "departments")
    press(qtbot, pane, Qt.Key.Key_N)
    press(qtbot, pane, Qt.Key.Key_Return)
    assert pane.editor.fields["name"].error


def test_two_people_of_one_name_are_refused(
    qtbot: QtBot, page: SettingsPage, context: WindowContext, desk: DeskForTests
) -> None:
    pane = opened(page, context, "staff")
    press(qtbot, pane, Qt.Key.Key_N)
    type_into(pane, "name", "المشرف")
    press(qtbot, pane, Qt.Key.Key_Return)
    assert pane.editor.fields["name"].error
    assert len(directory(desk).staff) == 2


def test_roles_are_ticked(
    qtbot: QtBot, page: SettingsPage, context: WindowContext, desk: DeskForTests
) -> None:
    pane = opened(page, context, "staff")
    press(qtbot, pane, Qt.Key.Key_N)
    type_into(pane, "name", "سلمى برناوي")
    roles = pane.editor.fields["roles"].control
    roles.set_codes(("officer", "media"))  # type: ignore[attr-defined]
    press(qtbot, pane, Qt.Key.Key_Return)
    (salma,) = (s for s in directory(desk).staff.values() if s.name == "سلمى برناوي")
    assert set(salma.roles) == {"officer", "media"}


def test_what_is_switched_off_is_still_there_and_can_be_switched_on(
    page: SettingsPage, context: WindowContext, desk: DeskForTests
) -> None:
    pane = opened(page, context, "channels")
    pane.table.selectRow(4)
    entry = pane.editor.entry
    assert entry is not None
    pane.editor.switch.click()
    for _ in range(2):
        settle(context.work)
    assert not directory(desk).channels[entry.id].is_active
    assert pane.model.place_of(entry.id) is not None
    pane.editor.switch.click()
    settle(context.work)
    assert directory(desk).channels[entry.id].is_active


def test_alt_and_an_arrow_changes_the_order(
    qtbot: QtBot, page: SettingsPage, context: WindowContext, desk: DeskForTests
) -> None:
    pane = opened(page, context, "channels")
    pane.table.setFocus()
    pane.table.selectRow(1)
    press(qtbot, pane, Qt.Key.Key_Up, ALT)
    assert [c.id for c in directory(desk).active_channels()][:2] == ["phone", "visit"]
    assert pane.editor.entry is not None
    assert pane.editor.entry.id == "phone"


def test_a_category_moves_among_its_own_siblings_alone(
    qtbot: QtBot, page: SettingsPage, context: WindowContext, desk: DeskForTests
) -> None:
    pane = opened(page, context, "categories")
    pane.table.setFocus()
    row = pane.model.place_of("sponsorship.delay")
    assert row is not None
    pane.table.selectRow(row)
    press(qtbot, pane, Qt.Key.Key_Up, ALT)
    assert pane.model.place_of("sponsorship.delay") == row
    press(qtbot, pane, Qt.Key.Key_Down, ALT)
    assert pane.model.place_of("sponsorship.delay") == row + 1
    assert pane.model.place_of("sponsorship") == row - 1


def test_a_category_is_not_offered_to_stand_below_itself(
    page: SettingsPage, context: WindowContext
) -> None:
    pane = opened(page, context, "categories")
    pane.table.selectRow(0)
    parent = pane.editor.fields["parent"].control
    assert isinstance(parent, Select)
    codes = {choice.code for choice in parent._choices}
    assert "in_kind" in codes
    assert not any(code.startswith("sponsorship") for code in codes)


def test_escape_undoes_what_was_not_saved(page: SettingsPage, context: WindowContext) -> None:
    pane = opened(page, context, "channels")
    name = pane.editor.fields["name"].control
    assert isinstance(name, TextInput)
    before = name.text()
    type_into(pane, "name", "شيء آخر")
    assert pane.editor.save_button.isEnabled()
    assert page.escape()
    assert name.text() == before
    assert not page.escape()


def test_arrows_go_through_the_list_of_settings(qtbot: QtBot, page: SettingsPage) -> None:
    page.nav.focus_chosen()
    QTest.keyClick(page.nav, Qt.Key.Key_Down)
    assert page.pane is page.panes["departments"]


def test_going_through_the_channels_is_recorded_as_the_routine_of_step_2(
    page: SettingsPage, context: WindowContext, desk: DeskForTests
) -> None:
    pane = opened(page, context, "channels")
    before = pane.review._when.text()
    pane.review.button.click()
    for _ in range(2):
        settle(context.work)
    (done,) = [each for each in directory(desk).work.done if each.routine == "channels"]
    assert (done.on, done.by) == (context.now().date(), "supervisor")
    assert pane.review._when.text() != before
    assert not pane.review.button.isEnabled()


def test_a_new_entry_that_is_saved_twice_is_one(
    page: SettingsPage, context: WindowContext, desk: DeskForTests
) -> None:
    pane = opened(page, context, "departments")
    before = len(directory(desk).departments)
    pane.begin_new()
    type_into(pane, "name", "إدارة البرامج")
    pane.editor.save()
    pane.editor.save()
    settle(context.work)
    assert len(directory(desk).departments) == before + 1
    pane.begin_new()
    type_into(pane, "name", "إدارة التطوع")
    pane.editor.save()
    settle(context.work)
    assert len(directory(desk).departments) == before + 2


def test_what_was_typed_is_not_for_whoever_sits_down_next(
    page: SettingsPage, context: WindowContext
) -> None:
    pane = opened(page, context, "departments")
    name = pane.editor.fields["name"].control
    assert isinstance(name, TextInput)
    saved = name.text()
    name.setText("إدارة أخرى")
    page.activated("account")
    settle(context.work)
    own = page.pane
    assert isinstance(own, AccountPane)
    own.present.setText("a password of somebody")
    own.say_changed()
    context.session.sit_down("admin", "المدير", "")
    settle(context.work)
    assert name.text() == saved
    assert own.present.text() == ""
    assert not own.has_edits
