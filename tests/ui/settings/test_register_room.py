"""A register in large text or a small window: table or editor, each in the other's place."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.ui.real_desk import settle
from tests.ui.settings.test_registers import opened
from ui.context import WindowContext
from ui.settings.page import SettingsPage
from ui.widgets.field import TextInput


def test_without_room_for_both_the_table_gives_way_to_the_editor_and_comes_back(
    page: SettingsPage, context: WindowContext
) -> None:
    pane = opened(page, context, "staff")
    pane.table.selectRow(0)
    pane.focus_first()
    roomy = pane.table.verticalHeader().defaultSectionSize()
    page.resize(700, 400)
    assert pane.table.isVisible()
    assert not pane.editor.isVisible()
    assert pane.table.verticalHeader().defaultSectionSize() < roomy
    QTest.keyClick(pane.table, Qt.Key.Key_Return)
    first = pane.editor.fields["name"].control
    assert first.hasFocus()
    assert not pane.table.isVisible()
    assert pane.escape()
    assert pane.table.hasFocus()
    assert not pane.editor.isVisible()
    pane.begin_new()
    assert first.hasFocus()
    pane.editor.back.click()
    assert pane.table.hasFocus()
    page.resize(1278, 680)
    assert pane.table.isVisible()
    assert pane.editor.isVisible()
    assert pane.editor.back.isHidden()
    assert pane.table.verticalHeader().defaultSectionSize() == roomy


def test_where_there_never_was_room_for_both_the_table_comes_first(
    page: SettingsPage, context: WindowContext
) -> None:
    page.resize(700, 400)
    pane = opened(page, context, "departments")
    assert pane.table.isVisible()
    assert not pane.editor.isVisible()


def test_what_is_typed_stays_in_sight_when_room_is_taken_away(
    page: SettingsPage, context: WindowContext
) -> None:
    pane = opened(page, context, "staff")
    pane.table.selectRow(0)
    name = pane.editor.fields["name"].control
    assert isinstance(name, TextInput)
    name.setText("اسم آخر")
    page.resize(700, 400)
    assert pane.editor.isVisible()
    assert pane.escape(), "first what was typed goes"
    assert pane.editor.isVisible()
    assert pane.escape()
    assert pane.table.isVisible()


def test_whoever_sits_down_next_finds_the_table_and_no_entry_that_was_edited(
    page: SettingsPage, context: WindowContext
) -> None:
    pane = opened(page, context, "staff")
    page.resize(700, 400)
    pane.begin_new()
    context.session.sit_down("officer", "سلمى برناوي", "")
    settle(context.work)
    assert not pane.editor.isVisible()


def test_a_name_has_room_however_narrow_its_table_is(
    page: SettingsPage, context: WindowContext
) -> None:
    pane = opened(page, context, "staff")
    page.resize(700, 400)
    header = pane.table.horizontalHeader()
    assert header.sectionSize(0) >= 136
    page.resize(1700, 680)
    assert header.length() == pane.table.viewport().width()
