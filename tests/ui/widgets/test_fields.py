"""Fields: what may be typed, how it is shown, and what a screen reader is told."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication, QValidator
from pytestqt.qtbot import QtBot

from tests.ui.parts import dressed, keep, type_text, words
from ui.sharing.path_input import PathInput
from ui.widgets import DateInput, Field, LongText, NumberInput, PhoneInput, TextInput
from ui.widgets.field import DigitNormaliser

ANY_DIGITS = st.text(st.characters(categories=["Nd"]))


@given(ANY_DIGITS)
def test_digits_of_every_script_become_ascii(typed: str) -> None:
    state, text, position = DigitNormaliser().validate(typed, len(typed))
    assert state is QValidator.State.Acceptable
    assert text == "".join(str(unicodedata.decimal(digit)) for digit in typed)
    assert position == len(text)


@given(st.text(), st.data())
def test_what_is_allowed_is_all_that_is_left(typed: str, data: st.DataObject) -> None:
    cursor = data.draw(st.integers(0, len(typed)))
    _, text, position = DigitNormaliser("+- ").validate(typed, cursor)
    assert set(text) <= set("0123456789+- ")
    assert 0 <= position <= len(text)


def test_a_phone_pasted_with_arabic_digits_and_marks_is_plain(qtbot: QtBot) -> None:
    phone = PhoneInput(dressed())
    keep(qtbot, phone)
    QGuiApplication.clipboard().setText("\u2066+٩٦٦ ٥٠ (123) ۴۵۶۷\u2069 جوال")
    phone.paste()
    assert phone.text() == "+966 50 (123) 4567 "
    assert phone.digits == "+966501234567"


def test_a_phone_reads_left_to_right_at_the_right_edge(qtbot: QtBot) -> None:
    phone = PhoneInput(dressed())
    keep(qtbot, phone)
    assert phone.layoutDirection() == Qt.LayoutDirection.LeftToRight
    assert phone.alignment() & Qt.AlignmentFlag.AlignRight
    type_text(phone, "05")
    phone.grab()  # the cursor's place is known once it is drawn
    assert phone.cursorRect().center().x() > phone.width() / 2


def test_an_empty_line_waits_at_the_right_edge(qtbot: QtBot) -> None:
    line = TextInput(dressed())
    keep(qtbot, line)
    line.resize(300, 40)
    line.grab()  # the cursor's place is known once it is drawn
    assert line.cursorRect().center().x() > line.width() / 2
    type_text(line, "abc")
    line.grab()
    assert line.cursorRect().center().x() > line.width() / 2


def test_a_number_field_takes_digits_alone(qtbot: QtBot) -> None:
    number = NumberInput(dressed())
    keep(qtbot, number)
    type_text(number, "١2x3")
    assert number.text() == "123"


def test_long_text_begins_at_the_right_and_tab_leaves_it(qtbot: QtBot) -> None:
    text = LongText(dressed())
    keep(qtbot, text)
    option = text.document().defaultTextOption()
    assert option.alignment() & Qt.AlignmentFlag.AlignRight
    assert option.textDirection() == Qt.LayoutDirection.RightToLeft
    assert text.tabChangesFocus()


def test_a_field_tells_its_name_and_its_error_to_a_screen_reader(qtbot: QtBot) -> None:
    line = TextInput(dressed())
    field = Field(dressed(), "رقم المتصل", line, hint="غير إلزامي")
    keep(qtbot, field)
    assert line.accessibleName() == "رقم المتصل"
    assert line.accessibleDescription() == "غير إلزامي"
    field.set_error("تنقصه خانة.")
    assert line.accessibleDescription() == "تنقصه خانة."
    assert field.error == "تنقصه خانة."
    field.set_error("")
    assert line.accessibleDescription() == "غير إلزامي"


@pytest.mark.parametrize(
    "typed", ["22/11/2026", "2026-11-22", "12/6/1448", "١٢/٦/١٤٤٨", "1448/06/12"]
)
def test_a_date_may_be_typed_in_either_calendar(qtbot: QtBot, typed: str) -> None:
    line = DateInput(dressed(), words())
    keep(qtbot, line)
    type_text(line, typed)
    assert line.day is not None
    assert line.day.isoformat() == "2026-11-22"
    assert line.problem is None


def test_a_typed_day_is_shown_in_both_calendars(qtbot: QtBot) -> None:
    line = DateInput(dressed(), words())
    field = Field(dressed(), "من تاريخ", line, hint="يوم/شهر/سنة")
    keep(qtbot, field)
    type_text(line, "12/6/1448")
    assert line.accessibleDescription() == "الأحد 22 نوفمبر 2026، الموافق 12 جمادى الآخرة 1448"
    line.clear()
    assert line.accessibleDescription() == "يوم/شهر/سنة"


def test_a_day_that_is_none_says_why(qtbot: QtBot) -> None:
    line = DateInput(dressed(), words())
    keep(qtbot, line)
    type_text(line, "31/02/2026")
    assert line.day is None
    assert line.problem is not None
    line.clear()
    assert line.problem is None


def test_a_shown_day_is_read_back_as_itself(qtbot: QtBot) -> None:
    line = DateInput(dressed(), words())
    keep(qtbot, line)
    type_text(line, "12/6/1448")
    day = line.day
    line.set_day(day)
    assert line.text() == "22/11/2026"
    assert line.day == day


def test_of_an_input_with_a_button_it_is_the_input_that_shows_what_is_wrong(qtbot: QtBot) -> None:
    path = PathInput(dressed(), "اختيار مجلد", lambda _parent, _path: "")
    field = Field(dressed(), "مجلد المشاركة", path)
    keep(qtbot, field)
    field.resize(480, 80)
    field.grab()
    edge = QPoint(path.line.width() // 2, 1)
    field.set_error("هذا الحقل لازم.")
    assert path.line.grab().toImage().pixelColor(edge) == dressed().colour("danger")
    assert path.line.accessibleDescription() == "هذا الحقل لازم."
    field.set_error("")
    assert path.line.grab().toImage().pixelColor(edge) != dressed().colour("danger")
