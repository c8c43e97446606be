"""A template is saved when every brace is closed and every placeholder known; else it says where."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kafel_desk.language.direction import LeftToRight
from kafel_desk.refusal import Refused
from kafel_desk.templates.checking import (
    LONGEST_TEMPLATE,
    checked_template,
    faults_of,
    pieces,
    placeholders_in,
)
from kafel_desk.templates.placeholders import PLACEHOLDERS

words = st.text(alphabet="كلمة abc 12\n.,:[]!%$", max_size=30)
known = st.sampled_from(list(PLACEHOLDERS)).map("{{{}}}".format)
braces = st.text(alphabet="{}n ame\n", max_size=30)


def faults(text: str) -> list[tuple[str, dict[str, object]]]:
    return [(fault.message.key, fault.message.params) for fault in faults_of(text)]


def test_a_sound_template_is_kept_as_it_is() -> None:
    text = "وصلنا طلبكم رقم {number}.\n{centre}"
    assert checked_template(text) == text
    assert placeholders_in(text) == ("number", "centre")


def test_an_unknown_placeholder_is_named_with_its_place() -> None:
    assert faults("السلام عليكم\nرقمكم {nummer}") == [
        ("error.template_unknown", {"placeholder": LeftToRight("{nummer}"), "line": 2, "column": 7})
    ]


@pytest.mark.parametrize(
    "reach",
    [
        "{name.__class__}", "{name[0]}", "{name!r}", "{name:>10}", "{0}", "{}", "{ name }",
        "{NAME}", "{الاسم}", "{number.__init__.__globals__}",
    ],
)  # fmt: skip
def test_nothing_in_braces_reaches_into_a_value_or_asks_for_a_format(reach: str) -> None:
    assert [key for key, _ in faults(f"قبل {reach} بعد")] == ["error.template_unknown"]


def test_a_brace_inside_another_is_found_where_it_opens() -> None:
    assert faults("ab {na{number}") == [("error.template_nested", {"line": 1, "column": 7})]


def test_doubled_braces_are_no_way_around() -> None:
    assert [key for key, _ in faults("{{name}}")] == [
        "error.template_nested",
        "error.template_not_opened",
    ]


@pytest.mark.parametrize("text", ["قبل {name", "قبل {name\n} بعد", "{"])
def test_a_brace_must_be_closed_on_its_line(text: str) -> None:
    assert "error.template_not_closed" in [key for key, _ in faults(text)]


def test_a_closing_brace_alone_is_found() -> None:
    assert faults("سطر\nabc}") == [("error.template_not_opened", {"line": 2, "column": 4})]


def test_all_faults_are_told_at_once() -> None:
    with pytest.raises(Refused) as refused:
        checked_template("{x} {y} }")
    assert [error.field for error in refused.value.errors] == ["text"] * 3


def test_control_characters_and_direction_marks_are_dropped() -> None:
    assert checked_template("رقم\u202e \x00{num\u2066ber}\r\nثم") == "رقم {number}\nثم"


@pytest.mark.parametrize("text", ["", "  \n ", "\u200f\x00"])
def test_an_empty_template_is_refused(text: str) -> None:
    with pytest.raises(Refused):
        checked_template(text)


def test_an_absurdly_long_template_is_refused() -> None:
    with pytest.raises(Refused):
        checked_template("س" * (LONGEST_TEMPLATE + 1))


@given(st.lists(words | known).map("".join))
def test_words_and_known_placeholders_are_always_sound(text: str) -> None:
    assert [fault.message.key for fault in faults_of(text)] in ([], ["error.needed"])


@given(braces | st.text())
def test_a_fault_stands_at_a_brace_and_every_brace_is_accounted_for(text: str) -> None:
    found = list(pieces(text))
    places = sum(hasattr(piece, "name") for piece in found)
    marked = sum(hasattr(piece, "message") for piece in found)
    assert 2 * places + marked == text.count("{") + text.count("}")
    for fault in faults_of(text) if text else ():
        assert text[fault.at] in "{}"
