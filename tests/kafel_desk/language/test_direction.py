"""Left-to-right values are set apart for display and bare everywhere else."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kafel_desk.language.direction import (
    POP_ISOLATE,
    RIGHT_TO_LEFT_ISOLATE,
    as_typed,
    isolate,
    isolate_right_to_left,
    numbers_apart,
    reads_right_to_left,
    strip_marks,
)


def test_a_phone_is_set_apart_from_the_arabic_around_it() -> None:
    assert isolate("+966 50 123 4567") == "\u2066+966 50 123 4567\u2069"


def test_nothing_is_not_set_apart() -> None:
    assert isolate("") == ""


@pytest.mark.parametrize("text", ["هدى", "Ward 3 ب", "(هدى)"])
def test_what_runs_leftwards_is_set_apart_from_the_english_around_it(text: str) -> None:
    assert isolate_right_to_left(text) == f"\u2068{text}\u2069"


@pytest.mark.parametrize("text", ["", "Huda", "Café 3", "12:40"])
def test_what_runs_with_the_english_around_it_stays_as_it_is(text: str) -> None:
    assert isolate_right_to_left(text) == text


@pytest.mark.parametrize(
    "number", ["0555 000 777", "+966 55 572 1100", "+966555721100", "2026-11-22", "٠٥٥٥ ٠٠٠ ٧٧٧"]
)
def test_a_number_that_was_typed_in_groups_is_set_apart(number: str) -> None:
    assert numbers_apart(f"جوالي {number}، شكرا") == f"جوالي \u2066{number}\u2069، شكرا"
    assert numbers_apart(isolate(number)) == isolate(number)


@pytest.mark.parametrize("text", ["غرفة 10 20", "KA-26-00042-7", "10 أيام", ""])
def test_other_digits_stay_as_they_were_typed(text: str) -> None:
    assert numbers_apart(text) == text


@given(st.text())
def test_what_was_typed_comes_back_as_it_was(text: str) -> None:
    assert strip_marks(numbers_apart(text)) == strip_marks(text)


@given(st.text())
def test_what_was_set_apart_comes_back_bare(text: str) -> None:
    assert strip_marks(isolate(text)) == strip_marks(text)


@pytest.mark.parametrize("mark", [chr(c) for c in (0x61C, 0x200E, 0x202E, 0x2068, 0x2069)])
def test_every_direction_mark_is_stripped(mark: str) -> None:
    assert strip_marks(f"كافل{mark}05") == "كافل05"


@pytest.mark.parametrize(
    ("text", "in_arabic", "in_english"),
    [
        ("لم تنزل الكفالة.", True, True),
        ("The transfer is late.", False, False),
        ("WhatsApp لم يصل.", True, False),
        ("تطبيق WhatsApp لا يعمل.", True, True),
        (f"{isolate('KA-26-00007-6')} وصلت.", True, True),
        ("Room ٥، second floor.", False, False),
        ("12 + 4", True, False),
    ],
)
def test_what_was_typed_reads_in_its_own_direction(
    text: str, in_arabic: bool, in_english: bool
) -> None:
    assert reads_right_to_left(text, is_window=True) is in_arabic
    assert reads_right_to_left(text, is_window=False) is in_english


def test_only_paragraphs_against_the_window_are_turned_and_nothing_is_lost() -> None:
    text = "لم تصل.\nThe number is +966 55 572 1100."
    assert strip_marks(as_typed(text, is_window=True)) == text
    arabic, english = as_typed(text, is_window=False).split("\n")
    assert arabic == f"{RIGHT_TO_LEFT_ISOLATE}لم تصل.{POP_ISOLATE}"
    assert english == f"The number is {isolate('+966 55 572 1100')}."


def test_a_code_in_brackets_belongs_to_its_number() -> None:
    assert numbers_apart("هاتفه (011) 465-1234.") == f"هاتفه {isolate('(011) 465-1234')}."
