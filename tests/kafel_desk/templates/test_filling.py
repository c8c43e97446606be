"""Filling in is plain substitution; a discreet message holds nothing that tells on a person."""

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from kafel_desk.language.cleaning import clean_text
from kafel_desk.language.direction import LeftToRight
from kafel_desk.refusal import Refused
from kafel_desk.templates.checking import Fault, pieces
from kafel_desk.templates.filling import fill, sensitive_placeholders
from kafel_desk.templates.placeholders import PLACEHOLDERS

SENSITIVE = {"name", "kind", "reply", "remedy", "missing", "code_word", "charity"}

plain = st.text(alphabet="كلمة abc 12.:", max_size=20)
texts = st.lists(plain | st.sampled_from(list(PLACEHOLDERS)).map("{{{}}}".format), max_size=8)
values = st.text(min_size=1).filter(clean_text)


def test_values_stand_where_their_placeholders_stood() -> None:
    filled = fill("رقم {number} من {centre}.", {"number": "KA-26-00042-7", "centre": "المركز"})
    assert filled == "رقم KA-26-00042-7 من المركز."


def test_a_value_with_braces_stays_as_it_is() -> None:
    values = {"reply": "انظر {number} و{name.__class__} و}{", "number": "KA-26-00042-7"}
    assert fill("{reply}", values) == "انظر {number} و{name.__class__} و}{"


def test_no_direction_mark_goes_out() -> None:
    assert fill("{phone}", {"phone": "\u20668002450245\u2069"}) == "8002450245"


@pytest.mark.parametrize("value", [None, "", " \u200f"])
def test_a_message_with_nothing_to_say_in_a_place_is_refused(value: str | None) -> None:
    with pytest.raises(Refused) as refused:
        fill("إلى {name}", {"name": value})
    [error] = refused.value.errors
    assert error.message.key == "error.template_no_value"
    assert error.message.params == {"placeholder": LeftToRight("{name}")}


def test_a_fault_is_told_once_however_often_it_stands_there() -> None:
    with pytest.raises(Refused) as refused:
        fill("{name} {name}", {})
    assert len(refused.value.errors) == 1


def test_an_unsound_template_is_never_sent() -> None:
    with pytest.raises(Refused):
        fill("{name", {"name": "هند"})
    with pytest.raises(Refused):
        fill("{other}", {"name": "هند"})


@pytest.mark.parametrize("name", PLACEHOLDERS)
def test_a_discreet_message_refuses_what_is_sensitive_and_takes_the_rest(name: str) -> None:
    text = f"{{{name}}}"
    assert fill(text, {name: "قيمة"}) == "قيمة"
    assert sensitive_placeholders(text) == ((name,) if name in SENSITIVE else ())
    if name not in SENSITIVE:
        assert fill(text, {name: "قيمة"}, is_discreet=True) == "قيمة"
        return
    with pytest.raises(Refused) as refused:
        fill(text, {name: "قيمة"}, is_discreet=True)
    assert [error.message.key for error in refused.value.errors] == ["error.template_sensitive"]


@given(texts, st.fixed_dictionaries(dict.fromkeys(PLACEHOLDERS, values)))
def test_what_goes_out_is_words_and_values_in_the_order_of_the_template(
    parts: list[str], values: dict[str, str]
) -> None:
    wanted = [clean_text(values[part[1:-1]]) if part[:1] == "{" else part for part in parts]
    assert fill("".join(parts), values) == "".join(wanted)


@given(st.text(), st.fixed_dictionaries(dict.fromkeys(PLACEHOLDERS, values)))
def test_text_without_braces_is_left_alone(text: str, values: dict[str, str]) -> None:
    assume("{" not in text and "}" not in text)
    assert fill(text, values) == text


@given(st.text(alphabet="{}nameumbr \n"))
def test_a_template_is_filled_whole_or_refused(text: str) -> None:
    values = dict.fromkeys(PLACEHOLDERS, "قيمة")
    try:
        filled = fill(text, values)
    except Refused:
        return
    assert filled == text.replace("{name}", "قيمة").replace("{number}", "قيمة")
    assert not any(isinstance(piece, Fault) for piece in pieces(text))
