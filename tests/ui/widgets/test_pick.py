"""Picking by typing, from a list, and what of a text a query matches."""

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.parts import dressed, keep, type_text
from ui.widgets import Choice, Field, PickByTyping, Select, TextInput
from ui.widgets.matching import match_span, matches

CHOICES = (
    Choice("list", "عدم ورود الاسم في الكشف", "المساعدات العينية"),
    Choice("date", "موعد التسليم ومكانه", "المساعدات العينية"),
    Choice("size", "المقاسات والاستبدال", "المساعدات العينية"),
)


def search(query: str) -> Sequence[Choice]:
    return [choice for choice in CHOICES if matches(f"{choice.text} {choice.detail}", query)]


class AForm(QWidget):
    def __init__(self) -> None:
        super().__init__()
        theme = dressed()
        column = QVBoxLayout(self)
        self.pick = PickByTyping(theme, search, nothing="لا شيء بهذا الاسم")
        self.select = Select(theme, CHOICES)
        self.other = TextInput(theme)
        for widget in (self.pick, self.select, self.other):
            column.addWidget(widget)
        self.said: list[str] = []
        self.pick.choice_changed.connect(self.said.append)
        self.select.choice_changed.connect(self.said.append)
        self.resize(400, 400)


@pytest.fixture
def form(qtbot: QtBot) -> AForm:
    made = AForm()
    keep(qtbot, made)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    made.pick.setFocus()
    return made


def test_of_a_choice_that_is_too_long_so_much_is_seen_as_there_is_room_for(form: AForm) -> None:
    form.select.choose_code("list")
    form.select.resize(400, 40)
    assert form.select.seen == form.select.text()
    form.select.resize(120, 40)
    assert form.select.seen.endswith("…")
    assert form.select.text() == CHOICES[0].text
    assert not form.select.grab().isNull()


def test_a_list_shows_in_red_that_nothing_was_chosen(form: AForm) -> None:
    field = Field(dressed(), "التصنيف", form.select)
    field.resize(300, 80)
    edge = QPoint(form.select.width() // 2, 1)
    field.set_error("هذا الحقل لازم.")
    assert form.select.grab().toImage().pixelColor(edge) == dressed().colour("danger")
    field.set_error("")
    assert form.select.grab().toImage().pixelColor(edge) != dressed().colour("danger")


def test_a_letter_goes_to_what_begins_with_it_and_then_to_the_next(form: AForm) -> None:
    form.select.setFocus()
    for letter, code in (("ع", "list"), ("م", "date"), ("م", "size"), ("م", "date"), ("ق", "date")):
        type_text(form.select, letter)
        assert form.select.code == code, letter
    assert form.said == ["list", "date", "size", "date"]


def test_a_part_of_the_name_and_enter_choose(form: AForm) -> None:
    type_text(form.pick, "موعد")
    assert form.pick.is_open
    QTest.keyClick(form.pick, Qt.Key.Key_Return)
    assert form.pick.code == "date"
    assert form.pick.text() == "موعد التسليم ومكانه"
    assert form.said == ["date"]
    assert not form.pick.is_open


def test_down_moves_to_the_next_match(form: AForm) -> None:
    type_text(form.pick, "العينيه")
    QTest.keyClick(form.pick, Qt.Key.Key_Down)
    QTest.keyClick(form.pick, Qt.Key.Key_Down)
    QTest.keyClick(form.pick, Qt.Key.Key_Return)
    assert form.pick.code == "size"


def test_words_that_name_nothing_give_the_old_choice_back(form: AForm) -> None:
    form.pick.choose(CHOICES[1])
    type_text(form.pick, "xyz")
    form.other.setFocus()
    assert form.pick.code == "date"
    assert form.pick.text() == CHOICES[1].text


def test_leaving_takes_the_one_thing_that_the_words_can_mean(form: AForm) -> None:
    type_text(form.pick, "مقاسات")
    QTest.keyClick(form.pick, Qt.Key.Key_Tab)
    assert form.pick.code == "size"
    form.pick.choose(CHOICES[1])
    form.pick.setFocus()
    form.pick.selectAll()
    type_text(form.pick, "العينية")
    QTest.keyClick(form.pick, Qt.Key.Key_Tab)
    assert form.pick.text() == CHOICES[1].text


def test_where_nothing_has_the_name_the_list_says_so_and_offers_nothing(form: AForm) -> None:
    type_text(form.pick, "لا شيء كهذا")
    assert form.pick.is_open
    QTest.keyClick(form.pick, Qt.Key.Key_Return)
    assert form.pick.code == ""
    assert form.said == []


def test_emptying_the_field_chooses_nothing(form: AForm) -> None:
    form.pick.choose(CHOICES[1])
    form.pick.selectAll()
    QTest.keyClick(form.pick, Qt.Key.Key_Delete)
    assert form.pick.code == ""
    assert form.said == [""]


def test_escape_closes_the_list_first(form: AForm) -> None:
    type_text(form.pick, "موعد")
    QTest.keyClick(form.pick, Qt.Key.Key_Escape)
    assert not form.pick.is_open


def test_leaving_closes_the_list(form: AForm) -> None:
    type_text(form.pick, "موعد")
    form.other.setFocus()
    assert not form.pick.is_open


def test_arrows_change_a_short_list_without_opening_it(form: AForm) -> None:
    form.select.setFocus()
    QTest.keyClick(form.select, Qt.Key.Key_Down)
    QTest.keyClick(form.select, Qt.Key.Key_Down)
    assert form.select.code == "date"
    assert form.said == ["list", "date"]
    assert not form.select.is_open


def test_space_opens_a_short_list_and_chooses_from_it(form: AForm) -> None:
    form.select.setFocus()
    QTest.keyClick(form.select, Qt.Key.Key_Space)
    QTest.keyClick(form.select, Qt.Key.Key_Down)
    QTest.keyClick(form.select, Qt.Key.Key_Space)
    assert form.select.code == "date"


def test_a_choice_that_is_no_longer_there_is_gone(form: AForm) -> None:
    form.select.choose_code("size")
    form.select.set_choices(CHOICES[:2])
    assert form.select.code == ""
    form.select.choose_code("date")
    form.select.set_choices(CHOICES[1:])
    assert form.select.code == "date"


@pytest.mark.parametrize(
    ("text", "query", "found"),
    [
        ("كسوة الشتاء", "كسوه", "كسوة"),
        ("الأدلة", "ادل", "أدل"),
        ("مُحَمَّد", "محمد", "مُحَمَّد"),
        ("المساعدات / كسوة العيد", "كسوة", "كسوة"),
        ("عدم ورود الاسم", "xyz", None),
        ("نص", "", None),
    ],
)
def test_the_letters_that_match_are_found_in_any_spelling(
    text: str, query: str, found: str | None
) -> None:
    span = match_span(text, query)
    if found is None:
        assert span is None
    else:
        assert span is not None
        assert text[slice(*span)].startswith(found[:2])
        assert match_span(text[slice(*span)], query) is not None


@given(st.text(), st.text())
def test_a_match_lies_inside_its_text(text: str, query: str) -> None:
    span = match_span(text, query)
    if span is not None:
        begin, end = span
        assert 0 <= begin < end <= len(text)
