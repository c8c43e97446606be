"""Two values side by side: each says whose it is, one click keeps one and names both as seen."""

from datetime import timedelta

from PySide6.QtCore import Qt

from kafel_desk.case import commands as c
from kafel_desk.journal.register import conflicts
from tests.ui.cases.conftest import Shown
from tests.ui.walk import faults
from ui.case.two_values import TwoValues
from ui.widgets import Button, Notice


def boxes(shown: Shown) -> list[TwoValues]:
    return [box for box in shown.case.side.findChildren(TwoValues) if box.isVisible()]


def keep_buttons(box: TwoValues) -> list[Button]:
    return [button for button in box.findChildren(Button) if button.isVisible()]


def test_two_numbers_of_the_person_stand_side_by_side_and_one_click_keeps_one(
    shown: Shown,
) -> None:
    shown.open_case("huda")
    (box,) = boxes(shown)
    first, second = keep_buttons(box)
    assert "0555 000 123" in first.accessibleName()
    assert "0555 000 132" in second.accessibleName()
    first.click()
    shown.settle()
    assert not boxes(shown)
    file = shown.case.file
    assert file is not None
    assert file.person is not None
    assert file.person.phones == ("+966555000123",)
    last = file.person.facts[-1]
    assert len(last.seen["phones"]) == 2
    assert not conflicts(file.person.registers)


def test_a_value_is_kept_with_the_keyboard_alone(shown: Shown) -> None:
    shown.open_case("huda")
    keep_buttons(boxes(shown)[0])[1].setFocus()
    shown.press(Qt.Key.Key_Space)
    assert not boxes(shown)
    assert shown.case.file is not None
    assert shown.case.file.person is not None
    assert shown.case.file.person.phone == "+966555000132"


def test_a_long_text_and_an_officer_are_settled_like_any_value(shown: Shown) -> None:
    case = shown.story.cases["new"]
    for officer in ("salma", "adel"):
        shown.desk.clock.turn(minutes=1)
        shown.desk.act(c.AssignOfficer(case=case, officer=officer, seen={"officer": ()}), "badr")
    for words in ("ما يخص السلة " * 30, "سلة رمضان"):
        command = c.CorrectDetails(case=case, description=words, seen={"description": ()})
        shown.desk.act(command, "amal")
    shown.open_case("new")
    assert len(boxes(shown)) == 2
    shown.window.resize(1366, 690)
    shown.settle()
    assert not faults(shown.window)
    while boxes(shown):
        keep_buttons(boxes(shown)[0])[0].click()
        shown.settle()
    assert shown.case.file is not None
    assert shown.case.file.case.officer == "salma"
    assert shown.case.file.case.description == "شروط السلة الغذائية"


def test_while_two_priorities_stand_the_higher_is_the_one_that_is_shown(shown: Shown) -> None:
    case = shown.story.cases["new"]
    shown.desk.act(c.SetPriority(case=case, priority="urgent", seen={"priority": ()}), "badr")
    shown.desk.clock.turn(minutes=1)
    shown.desk.act(c.SetPriority(case=case, priority="normal", seen={"priority": ()}), "amal")
    shown.open_case("new")
    (box,) = boxes(shown)
    assert box._shown().value == "urgent"


def test_what_two_desks_wrote_alike_is_one_choice(shown: Shown) -> None:
    case = shown.story.cases["new"]
    for priority in ("urgent", "normal"):
        shown.desk.clock.turn(minutes=1)
        shown.desk.act(c.SetPriority(case=case, priority=priority, seen={"priority": ()}), "badr")
    shown.open_case("new")
    (box,) = boxes(shown)
    keeps = [button.accessibleName() for button in keep_buttons(box)]
    assert len(keeps) == 2
    assert len(set(keeps)) == 2
    keep_buttons(box)[1].click()
    shown.settle()
    assert not boxes(shown)


def test_a_closing_that_did_not_count_says_what_it_had_not_seen(shown: Shown) -> None:
    case = shown.story.cases["urgent"]
    before = shown.desk.desk.case_file(shown.context.viewer(), case)
    assert before is not None
    shown.desk.act(c.RecordFinding(case=case, text="وُجد خطأ في القيد."), "yasser")
    shown.desk.clock.at += timedelta(minutes=3)
    closing = c.CloseCase(case=case, outcome="upheld", shown=before.case.shown_ids)
    shown.desk.act(closing, "badr")
    shown.open_case("urgent")
    said = [notice.accessibleName() for notice in shown.case.side.findChildren(Notice)]
    assert any("إغلاق لم يُحتسب" in words and "وُجد خطأ في القيد" in words for words in said)
    assert any("المشرف" in words for words in said)
