"""Digits are shown in one family and read from any."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kafel_desk.language.digits import Digits, render, render_number, to_ascii

ARABIC_INDIC = Digits.ARABIC_INDIC


def test_latin_digits_are_shown_as_they_are_stored() -> None:
    assert render("10:20", Digits.LATIN) == "10:20"
    assert render_number(1346, Digits.LATIN, grouped=True) == "1,346"


@pytest.mark.parametrize(
    ("stored", "shown"),
    [
        ("10:20", "١٠:٢٠"),
        ("KA-26-00042-7", "KA-٢٦-٠٠٠٤٢-٧"),
        ("1,346.5", "١٬٣٤٦٫٥"),
        ("في 3، ثم 4.", "في ٣، ثم ٤."),
        ("A5 F4", "A5 F4"),
    ],
)
def test_numbers_are_shown_in_arabic_indic_digits(stored: str, shown: str) -> None:
    assert render(stored, ARABIC_INDIC) == shown


def test_a_number_is_not_grouped_unless_asked() -> None:
    assert render_number(2026, ARABIC_INDIC) == "٢٠٢٦"


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("٠٥٥", "055"),
        ("۱۲۳", "123"),
        ("１２", "12"),
        ("1٢3", "123"),
        ("١٬٢٣٤٫٥", "1,234.5"),
        ("²", "²"),
    ],
)
def test_digits_of_any_script_are_read(typed: str, read: str) -> None:
    assert to_ascii(typed) == read


@given(st.integers(0, 10**12))
def test_what_is_shown_is_read_back(number: int) -> None:
    assert to_ascii(render(str(number), ARABIC_INDIC)) == str(number)


@given(st.text())
def test_nothing_but_digits_changes_when_text_is_read(text: str) -> None:
    read = to_ascii(text)
    assert len(read) == len(text)
    for before, after in zip(text, read, strict=True):
        assert after == before or before.isdecimal() or before in "٬٫"
