"""What is typed is kept without what nobody means to type, however it came."""

import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from kafel_desk.language.cleaning import clean_line, clean_text

_MARKS = "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\ufeff\ufff9"
_BREAKS = ("\r\n", "\r", "\u2028", "\u2029", "\x85", "\v", "\f")


@given(
    st.text(st.characters(exclude_categories=["Cs"]) | st.sampled_from(f"{_MARKS}\r\n\t\0\x85 "))
)
def test_no_control_or_direction_mark_stays_but_line_feed_and_tab(text: str) -> None:
    cleaned = clean_text(text)

    assert not set(cleaned) & {*_MARKS, "\r", "\v", "\f", "\x85", "\u2028", "\u2029"}
    assert {c for c in cleaned if unicodedata.category(c) == "Cc"} <= {"\n", "\t"}
    assert cleaned == cleaned.strip()
    assert unicodedata.is_normalized("NFC", cleaned)


@given(st.text("أبتثىئ ،؛؟.-0٣", min_size=1), st.sampled_from(_MARKS), st.text("أبتث "))
def test_a_single_mark_among_many_letters_goes_and_nothing_else(
    before: str, mark: str, after: str
) -> None:
    assert clean_text(f"{before}{mark}{after}") == clean_text(f"{before}{after}")


def test_every_kind_of_line_break_becomes_a_line_feed() -> None:
    for line_break in _BREAKS:
        assert clean_text(f"سطر{line_break}آخر") == "سطر\nآخر"


def test_a_joiner_inside_a_word_stays() -> None:
    assert clean_text("می\u200cخواهم") == "می\u200cخواهم"


def test_one_line_has_single_blanks() -> None:
    assert clean_line(" فاطمة \n\u00a0 محمد\t") == "فاطمة محمد"
