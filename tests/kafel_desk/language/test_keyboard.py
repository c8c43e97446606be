"""Text typed on the wrong layout is told what was meant."""

import string

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kafel_desk.language.keyboard import on_arabic_layout, on_latin_layout, on_other_layout


@pytest.mark.parametrize(
    ("typed", "meant"), [("lol", "مخم"), ("مخم", "lol"), ("hglhg;d", "المالكي"), ("ugd", "علي")]
)
def test_the_other_layout_is_offered(typed: str, meant: str) -> None:
    assert on_other_layout(typed) == meant


def test_a_scanned_case_number_is_read_back_from_the_arabic_layout() -> None:
    assert on_arabic_layout("KA-26-00042-7") == "،\u0650-26-00042-7"
    assert on_latin_layout("،\u0650-26-00042-7") == "KA-26-00042-7"


@given(st.text(string.ascii_lowercase.replace("g", "") + string.digits + " -"))
def test_latin_keys_come_back_from_the_arabic_layout(text: str) -> None:
    assert on_latin_layout(on_arabic_layout(text)) == text
