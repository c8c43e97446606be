"""What goes out by WhatsApp and SMS: links that say what was written, and parts that are counted."""

from urllib.parse import parse_qs, quote, urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kafel_desk.language.cleaning import clean_text
from kafel_desk.refusal import Refused
from kafel_desk.templates.sms import ALONE, IN_A_ROW, sms_length
from kafel_desk.templates.whatsapp import LONGEST_LINK, chat_link, percent_encoded

whole = st.text(alphabet=st.characters(exclude_categories=["Cs"]))


@given(whole)
def test_a_value_is_encoded_as_links_demand(text: str) -> None:
    assert percent_encoded(text) == quote(text, safe="")


@given(whole)
def test_the_chat_opens_with_just_the_words_that_were_written(text: str) -> None:
    link = chat_link("+966555000123", text)
    parts = urlsplit(link.url)
    assert (parts.scheme, parts.netloc, parts.path) == ("https", "wa.me", "/966555000123")
    assert parts.fragment == ""
    if link.carries_text:
        asked = parse_qs(parts.query, keep_blank_values=True, strict_parsing=True)
        assert asked == {"text": [clean_text(text)]}


def test_a_text_that_a_link_cannot_carry_is_left_to_be_pasted() -> None:
    link = chat_link("+966555000123", "س" * LONGEST_LINK)
    assert not link.carries_text
    assert link.url == "https://wa.me/966555000123"
    assert chat_link("+966555000123", "س" * 300).carries_text


@pytest.mark.parametrize(
    ("phone", "key"),
    [
        (None, "error.message_no_number"),
        ("", "error.message_no_number"),
        ("0555000123", "error.message_no_chat"),
        ("+966555000123?text=x", "error.message_no_chat"),
        ("+9668002450245", "error.message_no_chat"),
        ("+966920001234", "error.message_no_chat"),
        ("+٩٦٦٥٥٥٠٠٠١٢٣", "error.message_no_chat"),
    ],
)
def test_who_cannot_be_written_to_is_told(phone: str | None, key: str) -> None:
    with pytest.raises(Refused) as refused:
        chat_link(phone, "نص")
    assert [error.message.key for error in refused.value.errors] == [key]


@pytest.mark.parametrize(
    ("text", "parts", "left"),
    [
        ("", 1, 70),
        ("س" * 70, 1, 0),
        ("س" * 71, 2, 63),
        ("س" * 134, 2, 0),
        ("س" * 135, 3, 66),
        ("😀" * 35, 1, 0),
        ("😀" * 36, 2, 61),
    ],
)
def test_parts_are_counted_as_phones_count_them(text: str, parts: int, left: int) -> None:
    length = sms_length(text)
    assert (length.parts, length.left) == (parts, left)


@given(whole)
def test_a_longer_text_is_cut_between_letters(text: str) -> None:
    length = sms_length(text)
    assert length.units == len(text.encode("utf-16-le")) // 2
    if length.units <= ALONE:
        assert length.parts == 1
        return
    cut: list[str] = [""]
    for character in text:
        if len((cut[-1] + character).encode("utf-16-le")) // 2 > IN_A_ROW:
            cut.append("")
        cut[-1] += character
    assert length.parts == len(cut)
