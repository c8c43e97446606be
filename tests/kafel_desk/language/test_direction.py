"""Left-to-right values are set apart for display and bare everywhere else."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kafel_desk.language.direction import isolate, isolate_right_to_left, strip_marks


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


@given(st.text())
def test_what_was_set_apart_comes_back_bare(text: str) -> None:
    assert strip_marks(isolate(text)) == strip_marks(text)


@pytest.mark.parametrize("mark", [chr(c) for c in (0x61C, 0x200E, 0x202E, 0x2068, 0x2069)])
def test_every_direction_mark_is_stripped(mark: str) -> None:
    assert strip_marks(f"كافل{mark}05") == "كافل05"
