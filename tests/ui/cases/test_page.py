"""A day with the list of cases: look, narrow, sort, open, assign and transfer, all by keyboard."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit

from kafel_desk.queries import TABS
from tests.ui.cases.conftest import CONTROL, SHIFT, MakeShown, Shown
from tests.ui.walk import faults
from ui.cases.filters import Filters
from ui.cases.model import BLOCK
from ui.context import Changes


def test_the_list_opens_on_all_cases_with_the_counts_of_every_tab(shown: Shown) -> None:
    shown.open()
    assert len(shown.shown_numbers()) == len(shown.story.cases)
    names = [shown.cases.list_view.tabs.accessibleTabName(place) for place in range(len(TABS))]
    assert names == [
        "جديدة، 5", "حالاتي، 0", "قيد المعالجة، 4", "بانتظار المستفيد، 1", "متأخرة، 4",
        "متابعة مستحقة، 1", "مغلقة، 1", "الكل، 13",
    ]  # fmt: skip


def test_the_nearest_due_comes_first_and_has_the_focus(shown: Shown) -> None:
    shown.open()
    assert QApplication.focusWidget() is shown.pane.table
    row = shown.pane.table.current_row
    assert row is not None
    assert row.case == shown.story.cases["late"]
    assert row.words("due") == "متأخرة 3 أيام عمل"
    assert row.look("due") == "late"


def test_arrows_go_along_the_tabs_and_each_reads_its_list(shown: Shown) -> None:
    shown.open()
    shown.cases.list_view.tabs.setFocus()
    shown.press(Qt.Key.Key_Right)
    assert shown.cases.list_view.tabs.tab == "closed"
    row = shown.pane.table.current_row
    assert row is not None
    assert row.case == shown.story.cases["answered"]
    assert len(shown.shown_numbers()) == 1


def test_a_chip_narrows_the_list_and_its_cross_widens_it_again(shown: Shown) -> None:
    shown.open("cases", Filters(kind="suggestion"))
    assert len(shown.shown_numbers()) == 1
    chip = shown.cases.list_view.filter_bar._chips["kind"]
    assert chip.is_active
    assert chip.text() == "النوع: مقترح"
    chip.setFocus()
    shown.press(Qt.Key.Key_Return)
    assert len(shown.shown_numbers()) == 13


def test_under_conditions_that_nothing_meets_the_list_says_how_to_go_on(shown: Shown) -> None:
    shown.open("cases", Filters(kind="suggestion", department="in_kind"))
    card = shown.cases.list_view.cards[0]
    assert card.text() == "إزالة الشروط"
    card.click()
    shown.settle()
    assert len(shown.shown_numbers()) == 13


def test_a_header_sorts_and_turns_the_order_round(shown: Shown) -> None:
    shown.open()
    header = shown.pane.table.horizontalHeader()
    header.sectionClicked.emit(0)
    shown.settle()
    upwards = shown.shown_numbers()
    assert upwards == sorted(upwards)
    header.sectionClicked.emit(0)
    shown.settle()
    assert shown.shown_numbers() == upwards[::-1]
    assert shown.pane._sorted.text() == "الترتيب: الرقم تنازليًا"


def test_enter_opens_the_case_and_escape_comes_back(shown: Shown) -> None:
    shown.open()
    shown.go_to("huda")
    shown.press(Qt.Key.Key_Return)
    assert shown.window.current_page == "case"
    assert shown.case.file is not None
    assert shown.case.file.case.id == shown.story.cases["huda"]
    shown.press(Qt.Key.Key_Escape)
    assert shown.window.current_page == "cases"
    row = shown.pane.table.current_row
    assert row is not None
    assert row.case == shown.story.cases["huda"]


def test_the_preview_shows_the_current_case_and_space_hides_it(shown: Shown) -> None:
    shown.open()
    shown.go_to("huda")
    assert shown.pane.preview.file is not None
    assert shown.pane.preview.file.case.id == shown.story.cases["huda"]
    assert shown.pane.preview.isVisible()
    shown.press(Qt.Key.Key_Space)
    assert not shown.pane.preview.isVisible()
    shown.press(Qt.Key.Key_Space)
    assert shown.pane.preview.isVisible()


def test_a_assigns_an_officer_without_leaving_the_list(shown: Shown) -> None:
    shown.open()
    shown.go_to("new")
    shown.press(Qt.Key.Key_A)
    officer = shown.pane.acts.fields["officer"].control
    assert QApplication.focusWidget() is officer
    shown.write("سلمى")
    shown.press(Qt.Key.Key_Return)
    shown.press(Qt.Key.Key_Return, CONTROL)
    assert shown.state("new") == "progress"
    assert not shown.pane.is_acting
    assert QApplication.focusWidget() is shown.pane.table
    row = shown.pane.table.current_row
    assert row is not None
    assert (row.case, row.words("holder")) == (shown.story.cases["new"], "سلمى برناوي")


def test_letters_act_by_the_key_that_is_pressed_on_the_arabic_layout_too(shown: Shown) -> None:
    shown.open()
    shown.go_to("new")
    shown.write("ف")  # the key that types T on the other layout
    shown.settle()
    assert shown.pane.acts.act == "transfer"


def test_several_cases_are_transferred_at_once_or_not_at_all(shown: Shown) -> None:
    shown.open("cases", Filters(tab="new"))
    shown.pane.table.go_to(0)
    for _ in range(2):
        shown.press(Qt.Key.Key_Down, SHIFT)
    assert shown.cases.list_view.bulk_bar.isVisible()
    assert not shown.cases.list_view.filter_bar.isVisible()
    chosen = [row.case for row in shown.pane.table.rows_at(shown.pane.table.selected_places) or ()]
    shown.press(Qt.Key.Key_T)
    shown.write("المساعدات")
    shown.press(Qt.Key.Key_Return)
    shown.press(Qt.Key.Key_Return, CONTROL)
    desk, viewer = shown.desk.desk, shown.context.viewer()
    moved = [desk.reader.row(viewer, case) for case in chosen]
    assert len(moved) == 3
    assert {row.department for row in moved if row} == {"in_kind"}


def test_the_rows_do_not_move_when_several_are_selected(shown: Shown) -> None:
    shown.open()
    table = shown.pane.table
    before = table.mapTo(shown.window, table.rect().topLeft())
    table.go_to(1)
    shown.press(Qt.Key.Key_Down, SHIFT)
    assert table.mapTo(shown.window, table.rect().topLeft()) == before
    shown.press(Qt.Key.Key_Escape)
    assert table.selected_count == 1
    assert shown.cases.list_view.filter_bar.isVisible()


def test_a_form_that_is_left_changes_nothing(shown: Shown) -> None:
    shown.open()
    shown.go_to("new")
    shown.press(Qt.Key.Key_T)
    shown.press(Qt.Key.Key_Escape)
    assert not shown.pane.is_acting
    assert shown.state("new") == "new"


def test_what_a_case_does_not_take_is_said_and_forgotten_with_the_next_row(shown: Shown) -> None:
    shown.open()
    shown.go_to("answered")
    shown.press(Qt.Key.Key_T)
    assert not shown.pane.is_acting
    notices = shown.window._notices._notices
    assert notices["case.not_now"].accessibleName() == (
        "«تحويل إلى قسم» غير متاح الآن، وحال الحالة: مغلقة."
    )
    shown.press(Qt.Key.Key_Up)
    assert "case.not_now" not in notices


def test_more_cases_than_can_be_acted_on_at_once_are_refused(
    shown: Shown, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("ui.cases.pane._MOST_AT_ONCE", 2)
    shown.open()
    shown.pane.table.selectAll()
    shown.press(Qt.Key.Key_T)
    assert not shown.pane.is_acting
    assert "2" in shown.window._notices._notices["case.not_now"].accessibleName()


def test_selected_rows_that_are_not_read_yet_are_read_before_the_act(shown: Shown) -> None:
    shown.open()
    shown.pane.table.selectAll()
    shown.pane.table.rows._blocks.clear()
    shown.pane.begin_act("priority")
    shown.settle()
    assert shown.pane.acts.act == "priority"


def select_more_than_is_read(shown: Shown) -> int:
    """Select every row of a list of which only the beginning was read; return how many."""
    for place in range(50):
        shown.desk.record(by="amal", name=f"زائر {place}", phone=f"05550002{place:02}")
    shown.open()
    table = shown.pane.table
    table.selectAll()
    assert table.rows_at(table.selected_places[:20]) is not None
    return table.selected_count


def test_what_was_selected_at_the_key_is_what_is_done_whatever_is_selected_later(
    shown: Shown,
) -> None:
    count = select_more_than_is_read(shown)
    shown.pane.begin_act("priority")
    shown.pane.table.go_to(0)  # while the rest is read
    shown.settle()
    target = shown.pane._target
    assert shown.pane.acts.act == "priority"
    assert target is not None
    assert len(set(target.cases)) == count > BLOCK


def test_what_waits_for_its_rows_is_done_with_none_of_another_list(shown: Shown) -> None:
    select_more_than_is_read(shown)
    shown.pane.begin_act("priority")
    shown.pane.table.rows.begin_list(0)
    shown.open("cases", "new")
    assert not shown.pane.is_acting


def test_a_form_that_was_left_comes_back_with_its_case(shown: Shown) -> None:
    shown.open()
    shown.go_to("new")
    shown.press(Qt.Key.Key_T)
    control = shown.pane.acts.fields["reason"].control
    assert isinstance(control, QLineEdit)
    control.setText("بطلب المستفيدة")
    for staff in ("salma", "badr"):
        shown.context.session.sit_down(staff, staff, "")
        shown.settle()
        assert not shown.pane.is_acting or staff == "badr"
    shown.go_to("new")
    assert shown.pane.acts.act == "transfer"
    assert shown.pane.acts.fields["reason"].control.text() == "بطلب المستفيدة"  # type: ignore[attr-defined]


def test_a_case_that_is_read_late_is_not_shown_to_whoever_sat_down_meanwhile(
    shown: Shown,
) -> None:
    shown.open()
    shown.go_to("new")
    shown.open_case("late")
    shown.pane._read_preview()
    shown.context.session.sit_down("salma", "سلمى برناوي", "")
    shown.settle()
    assert shown.pane.preview.file is None
    shown.open()
    shown.case._read()
    shown.context.session.sit_down("badr", "بدر السفياني", "")
    shown.settle()
    assert shown.case.file is None


def test_a_list_that_comes_late_is_not_shown_to_whoever_sat_down_meanwhile(shown: Shown) -> None:
    shown.open()
    shown.cases.list_view._read_list(is_another=True)
    shown.window.open_page("intake", "visit")
    shown.context.session.sit_down("salma", "سلمى برناوي", "")
    shown.settle()
    tabs = shown.cases.list_view.tabs
    assert shown.pane.table.rows.rowCount() == 0
    assert not [n for n in map(tabs.accessibleTabName, range(len(TABS))) if n[-1].isdigit()]
    shown.open()
    assert shown.pane.table.rows.rowCount() == len(shown.story.cases)


def test_what_another_page_records_appears_in_the_list(shown: Shown) -> None:
    shown.open()
    shown.desk.record(by="amal", name="زائر جديد", phone="0555000199")
    shown.context.navigation.announce(Changes(frozenset({"case"})))
    shown.settle()
    assert len(shown.shown_numbers()) == 14


def test_the_place_is_kept_when_rows_come_before_it(shown: Shown) -> None:
    shown.open()
    shown.go_to("new")
    urgent = {"priority": "urgent", "name": "عاجل", "phone": "0555000198"}
    shown.desk.record(by="amal", **urgent)
    shown.context.navigation.announce(Changes(frozenset({"case"})))
    shown.settle()
    row = shown.pane.table.current_row
    assert row is not None
    assert row.case == shown.story.cases["new"]


def test_a_named_view_is_kept_on_this_machine(shown: Shown) -> None:
    shown.open("cases", Filters(tab="overdue", department="in_kind"))
    view = shown.cases.list_view
    view._ask_name()
    shown.write("متأخرات العينية")
    shown.press(Qt.Key.Key_Return)
    stored = shown.desk.desk.reader.local_setting("cases.views")
    assert isinstance(stored, list)
    assert stored[0]["name"] == "متأخرات العينية"
    assert stored[0]["filters"]["tab"] == "overdue"
    assert [one.name for one in view._saved.views] == ["متأخرات العينية"]


def test_hidden_columns_stay_hidden(shown: Shown) -> None:
    shown.open()
    shown.cases.list_view.filter_bar._toggle("department")
    shown.settle()
    table = shown.pane.table
    assert table.isColumnHidden(4)
    assert shown.desk.desk.reader.local_setting("cases.hidden_columns") == ["department"]


def test_the_first_start_says_what_to_do(make_shown: MakeShown) -> None:
    shown = make_shown(is_empty=True)
    shown.open()
    view = shown.cases.list_view
    assert [card.text() for card in view.cards] == ["اتصال جديد", "زيارة جديدة", "رسالة جديدة"]
    assert not view.filter_bar.isVisible()
    assert QApplication.focusWidget() is view.cards[0]
    shown.press(Qt.Key.Key_Space)
    assert shown.intake.targets == ["call"]


LOOKS = [
    {"size": (1366, 690)},
    {"size": (1920, 1080), "theme_name": "dark"},
    {"size": (1366, 768), "scale": 2.0},
    {"size": (1366, 768), "language": "en"},
]


@pytest.mark.parametrize("looks", LOOKS, ids=str)
def test_everyone_can_hear_reach_and_read_the_list(
    make_shown: MakeShown, looks: dict[str, object]
) -> None:
    shown = make_shown(**looks)
    shown.open()
    assert faults(shown.window) == []
    shown.go_to("long")
    assert faults(shown.window) == []
    shown.press(Qt.Key.Key_T)
    assert faults(shown.window) == []
