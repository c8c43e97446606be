"""Left-to-right values are set apart for display and bare everywhere else."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kafel_desk.language.direction import (
    isolate,
    isolate_right_to_left,
    numbers_apart,
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
