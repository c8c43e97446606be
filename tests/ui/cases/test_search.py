"""Search as it is typed: rows, or what to try instead."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from tests.ui.cases.conftest import CONTROL, Shown
from tests.ui.walk import faults


def search(shown: Shown, text: str) -> None:
    shown.window.setFocus()
    QApplication.processEvents()
    shown.window.focus_search()
    shown.write(text)
    shown.settle()


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("المالكي", "حالة واحدة، بالكلمات"),
        ("000132", "حالة واحدة، برقم الجوال"),
    ],
)
def test_cases_are_found_while_one_types(shown: Shown, text: str, said: str) -> None:
    shown.open()
    search(shown, text)
    assert shown.cases.is_searching
    assert shown.cases.search_view._said.text() == said


def test_a_number_is_found_without_its_hyphens(shown: Shown) -> None:
    shown.open()
    number = shown.shown_numbers()[3]
    search(shown, number.replace("-", "").lower())
    assert shown.shown_numbers() == [number]
    assert shown.cases.search_view._said.text() == "حالة واحدة، بالرقم"


def test_the_newest_text_is_what_counts(shown: Shown) -> None:
    shown.open()
    search(shown, "الم")
    search(shown, "المالكي")
    assert shown.cases.search_view.text == "المالكي"
    assert len(shown.shown_numbers()) == 1


def test_enter_goes_from_the_field_into_the_rows_and_on_into_the_case(shown: Shown) -> None:
    shown.open()
    search(shown, "المالكي")
    shown.press(Qt.Key.Key_Return)
    assert QApplication.focusWidget() is shown.pane.table
    shown.press(Qt.Key.Key_Return)
    assert shown.window.current_page == "case"


def test_text_of_the_other_keyboard_layout_is_offered_as_it_was_meant(shown: Shown) -> None:
    shown.open()
    search(shown, "hglhg;d")
    cards = shown.cases.search_view.cards
    assert cards[0].text() == "هل المقصود «المالكي»؟"
    shown.press(Qt.Key.Key_Return)
    assert shown.cases.search_view.text == "المالكي"
    assert shown.window._top_bar.search.text() == "المالكي"
    assert len(shown.shown_numbers()) == 1


def test_what_somebody_was_offered_instead_is_not_offered_to_whoever_sits_down_next(
    shown: Shown,
) -> None:
    shown.open()
    search(shown, "hglhg;d")
    shown.context.session.sit_down("salma", "سلمى برناوي", "")
    assert shown.cases.search_view.cards == []


def test_where_nothing_is_found_a_case_can_be_registered(shown: Shown) -> None:
    shown.open()
    search(shown, "قثغ")
    cards = shown.cases.search_view.cards
    assert cards[-1].text() == "تسجيل حالة جديدة"
    cards[-1].click()
    assert shown.intake.targets == ["call"]


def test_escape_empties_the_field_and_the_lists_come_back(shown: Shown) -> None:
    shown.open()
    search(shown, "المالكي")
    shown.press(Qt.Key.Key_Escape)
    assert not shown.cases.is_searching
    assert len(shown.shown_numbers()) == 13


@pytest.mark.parametrize("text", ["المالكي", "hglhg;d"])
def test_everyone_can_hear_reach_and_read_the_results(shown: Shown, text: str) -> None:
    shown.open()
    search(shown, text)
    assert faults(shown.window) == []


def test_an_act_is_done_on_what_was_found(shown: Shown) -> None:
    shown.open()
    search(shown, "هوساوي")
    shown.cases.begin()
    shown.press(Qt.Key.Key_A)
    shown.write("عادل")
    shown.press(Qt.Key.Key_Return)
    shown.press(Qt.Key.Key_Return, CONTROL)
    assert shown.state("new") == "progress"
