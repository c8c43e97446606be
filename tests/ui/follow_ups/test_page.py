"""A morning of follow-ups by keyboard: calls, actions, people without news, who holds what."""

from threading import Event
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from kafel_desk.case import commands as c
from kafel_desk.case.facts import ContactLogged, EffectivenessReviewed
from tests.patience import PATIENCE
from tests.ui.follow_ups.conftest import SAFE, MakeShown, Shown, said
from tests.ui.walk import faults
from ui.case.act_inputs import read_input
from ui.cases.filters import Filters
from ui.context import Changes
from ui.work import Operation


def test_the_lists_are_counted_and_the_rail_says_what_waits(shown: Shown) -> None:
    shown.open("follow_ups")
    assert shown.counts()["calls"] == 2
    assert shown.counts()["to_do"] == 1
    assert shown.people() == ["فوزية أحمد مغربي", "سعاد عبدالله باوزير"]
    assert shown.badges["follow_ups"] == shown.counts()["calls"] + shown.counts()["notices"]
    assert shown.page.table.hasFocus()


def test_a_solution_that_held_ends_the_follow_up(shown: Shown) -> None:
    shown.open("follow_ups", "calls")
    shown.go_to("replied")
    shown.press(Qt.Key.Key_Y)
    shown.write("كل شيء على ما يرام")
    shown.record()
    fact = shown.file("replied").case.last(EffectivenessReviewed)
    assert fact is not None
    assert fact.fact == EffectivenessReviewed(held=True, note="كل شيء على ما يرام")
    assert shown.people() == ["سعاد عبدالله باوزير"]
    assert shown.page.table.hasFocus()


def test_a_solution_that_did_not_hold_opens_the_case_again_with_the_reason(shown: Shown) -> None:
    shown.open("follow_ups", "calls")
    shown.go_to("replied")
    shown.press(Qt.Key.Key_N)
    shown.record()
    note = shown.page.panel.fields["note"]
    assert note.error == shown.context.text("error.needed")
    assert shown.file("replied").state == "replied"
    shown.write("تكرر الخطأ نفسه")
    shown.record()
    assert shown.file("replied").state == "reopened"
    assert "تكرر الخطأ نفسه" in str(shown.file("replied").case.facts)


def test_the_note_on_safe_contact_stands_before_the_number_and_in_the_form(shown: Shown) -> None:
    shown.open("follow_ups", "calls")
    shown.go_to("careful")
    assert shown.page.table.current_line is not None
    assert shown.page.table.current_line.cells["safe"] == "تواصل آمن"
    words = said(shown.page.card)
    assert words.index(SAFE) < words.index("0555 000 190")
    shown.press(Qt.Key.Key_Y)
    assert SAFE in said(shown.page.panel)


def test_letters_act_on_the_arabic_layout(shown: Shown) -> None:
    shown.open("follow_ups", "calls")
    shown.press_arabic("غ")
    assert shown.page.panel.is_open


def test_escape_leaves_the_form_and_records_nothing(shown: Shown) -> None:
    shown.open("follow_ups", "calls")
    shown.press(Qt.Key.Key_N)
    shown.press(Qt.Key.Key_Escape)
    assert not shown.page.panel.is_open
    assert shown.page.table.hasFocus()
    assert shown.counts()["calls"] == 2


def test_a_form_that_was_begun_waits_for_its_row_and_for_whoever_began_it(shown: Shown) -> None:
    shown.open("follow_ups", "calls")
    shown.go_to("careful")
    shown.press(Qt.Key.Key_Y)
    shown.write("لا تجيب")
    session = shown.context.session
    session.sit_down("salma", "سلمى برناوي", "")
    shown.settle()
    assert not shown.page.panel.is_open
    assert not shown.page.panel.fields
    shown.open("follow_ups", "silent")
    shown.open("follow_ups", "calls")
    assert not shown.page.panel.is_open
    session.sit_down("badr", "بدر السفياني", "")
    shown.settle()
    shown.go_to("replied")
    assert not is_answering(shown), "that one is about somebody else"
    shown.go_to("careful")
    assert is_answering(shown)
    assert note_of(shown) == "لا تجيب"
    shown.record()
    fact = shown.file("careful").case.last(EffectivenessReviewed)
    assert fact is not None
    assert fact.fact == EffectivenessReviewed(held=True, note="لا تجيب")


def is_answering(shown: Shown) -> bool:
    return shown.page.panel.is_open


def note_of(shown: Shown) -> str:
    return str(read_input(shown.page.panel.fields["note"].control))


def test_what_was_sent_off_neither_comes_back_nor_closes_what_was_begun_since(
    shown: Shown,
) -> None:
    shown.open("follow_ups", "calls")
    shown.go_to("replied")
    shown.press(Qt.Key.Key_Y)
    shown.write("كل شيء على ما يرام")
    shown.page.panel.submit()
    shown.page.panel.close_form()  # before it is known how that ended
    shown.page.answer("L")
    shown.page.panel.fields["note"].control.setFocus()
    shown.write("لا تجيب")
    shown.settle()
    assert shown.file("replied").case.last(EffectivenessReviewed) is not None
    assert shown.page.panel.is_open
    assert note_of(shown) == "لا تجيب"


def test_a_refusal_that_comes_after_somebody_else_sat_down_is_not_said_to_them(
    shown: Shown,
) -> None:
    shown.open("follow_ups", "calls")
    shown.go_to("replied")
    shown.press(Qt.Key.Key_Y)
    shown.write("كل شيء على ما يرام")
    elsewhere = c.ReviewEffectiveness(case=shown.story.cases["replied"], held=False, note="تكرر")
    shown.desk.act(elsewhere, "badr")
    goes_on = Event()
    shown.context.work.write(
        Operation(lambda _progress: goes_on.wait(PATIENCE), lambda _is_set: None)
    )
    shown.page.panel.submit()
    shown.context.session.sit_down("salma", "سلمى برناوي", "")
    QTest.qWait(1)
    goes_on.set()
    shown.settle()
    assert not shown.page.panel.is_open
    assert not shown.page.panel.fields


def test_an_action_is_done_by_one_and_checked_by_another(make_shown: MakeShown) -> None:
    shown = make_shown(staff="yasser")
    shown.open("follow_ups", "to_do")
    assert shown.people() == ["هدى صالح المالكي"]
    shown.press(Qt.Key.Key_D)
    shown.record()
    assert shown.counts()["to_do"] == 0
    shown.context.session.sit_down("badr", "بدر السفياني", "المشرف")
    shown.open("follow_ups", "to_check")
    shown.press(Qt.Key.Key_N)
    shown.write("تأخرت حوالة أخرى")
    shown.record()
    (action,) = shown.file("huda").case.actions
    assert action.checked is not None
    assert not action.checked.fact.effective  # type: ignore[attr-defined]
    assert shown.counts()["to_check"] == 0


def test_somebody_without_news_is_called_and_leaves_the_list(shown: Shown) -> None:
    shown.open("follow_ups", "silent")
    before = shown.counts()["silent"]
    shown.go_to("late")
    shown.press(Qt.Key.Key_L)
    shown.record()
    contact = shown.file("late").case.last(ContactLogged)
    assert contact is not None
    assert contact.fact == ContactLogged(means="call", direction="out")
    assert shown.counts()["silent"] == before - 1
    assert shown.story.cases["late"] not in {line.case for line in shown.page.table.lines.lines}


def test_a_reminder_comes_to_the_supervisor_and_opens_its_case(shown: Shown) -> None:
    shown.desk.desk.remind()
    shown.open("follow_ups", "notices")
    assert shown.counts()["notices"] > 0
    first = shown.page.table.lines.lines[0]
    assert "من المهلة" in first.cells["what"] or "من مهلة" in first.cells["what"]
    shown.press(Qt.Key.Key_Return)
    assert shown.case.targets == [first.case]


def test_who_holds_what_leads_to_those_cases(shown: Shown) -> None:
    shown.open("follow_ups", "holdings")
    held = {line.cells["holder"]: line for line in shown.page.table.lines.lines}
    assert held["هند بخاري"].cells["overdue"] == "1"
    place = list(held).index("هند بخاري")
    shown.page.table.selectRow(place)
    shown.press(Qt.Key.Key_Return)
    assert shown.cases.targets == [Filters(holder="hind")]


def test_what_nobody_took_up_leads_to_what_is_new_there(shown: Shown) -> None:
    shown.open("follow_ups", "holdings")
    lines = shown.page.table.lines.lines
    place = next(at for at, line in enumerate(lines) if line.cells["holder"] == "لم تُستلم بعد")
    shown.page.table.selectRow(place)
    shown.press(Qt.Key.Key_Return)
    (target,) = shown.cases.targets
    assert isinstance(target, Filters)
    assert target.tab == "new"
    assert target.department


def test_arrows_go_along_the_tabs_and_the_focus_stays_there(shown: Shown) -> None:
    shown.open("follow_ups", "calls")
    shown.page.tabs.setFocus()
    shown.press(Qt.Key.Key_Left)
    assert shown.page.code == "to_do"
    assert QApplication.focusWidget() is shown.page.tabs


def test_an_empty_list_says_what_it_would_hold_and_where_to_go_on(make_shown: MakeShown) -> None:
    shown = make_shown(is_empty=True)
    shown.open("follow_ups", "calls")
    assert "لا متابعات مستحقة" in said(shown.page)
    shown.page.tab_order()[1].click()  # type: ignore[attr-defined]
    assert shown.cases.targets == ["progress"]


def test_what_another_page_records_is_seen_at_once(shown: Shown) -> None:
    shown.open("follow_ups", "calls")
    case = shown.story.cases["replied"]
    shown.desk.act(c.ReviewEffectiveness(case=case, held=True), "salma")
    shown.context.navigation.announce(Changes(frozenset({"case"}), frozenset({case.hex()})))
    shown.settle()
    assert shown.people() == ["سعاد عبدالله باوزير"]


def test_the_rail_is_kept_up_to_date_while_the_page_is_out_of_sight(shown: Shown) -> None:
    shown.open("follow_ups")
    before = shown.badges["follow_ups"]
    shown.open("cases")
    case = shown.story.cases["replied"]
    shown.desk.act(c.ReviewEffectiveness(case=case, held=True), "salma")
    shown.context.navigation.announce(Changes(frozenset({"case"})))
    shown.settle()
    assert shown.badges["follow_ups"] == before - 1


def test_the_card_stands_beside_the_rows_whatever_the_window_was_before(shown: Shown) -> None:
    shown.window.resize(960, 690)
    shown.open("follow_ups", "calls")
    assert shown.page.table.isVisible()
    assert not shown.page.card.isVisible()
    shown.press(Qt.Key.Key_Space)
    assert shown.page.card.isVisible()
    assert not shown.page.table.isVisible()
    shown.press(Qt.Key.Key_Escape)
    assert shown.page.table.hasFocus()
    shown.window.resize(1366, 768)
    shown.settle()
    assert shown.page.table.isVisible()
    assert shown.page.card.isVisible()


@pytest.mark.parametrize("code", ["calls", "to_do", "silent", "holdings"])
@pytest.mark.parametrize(
    "looks", [{}, {"theme_name": "dark", "scale": 2.0}, {"language": "en", "scale": 2.0}]
)
def test_nothing_is_unnamed_unreachable_or_cut(
    make_shown: MakeShown, code: str, looks: dict[str, Any]
) -> None:
    shown = make_shown(size=(1366, 690), **looks)
    shown.open("follow_ups", code)
    assert not faults(shown.window)
    shown.page.answer("Y")
    shown.page.answer("L")
    shown.settle()
    assert not faults(shown.window)
