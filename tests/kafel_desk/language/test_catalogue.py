"""Words are found by key, counted by the rules of their language, and never crash a window."""

import logging

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kafel_desk.language.catalogue import (
    Catalogue,
    CatalogueError,
    parse_catalogue,
    plural_form,
)
from kafel_desk.language.digits import Digits
from kafel_desk.language.direction import LeftToRight
from kafel_desk.language.message import message

ARABIC = """<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar" sourcelanguage="en"><context><name>test</name>
<message id="act.save"><source>Save</source><translation>حفظ</translation></message>
<message id="due.left"><source>{amount} left</source>
<translation>بقي {amount}</translation></message>
<message id="case.of"><source>Case {number} of desk A5, 10 steps</source>
<translation>حالة {number} من مكتب A5، 10 خطوات</translation></message>
<message id="count.days" numerus="yes"><source>{n} days</source><translation>
<numerusform>لا أيام</numerusform><numerusform>يوم</numerusform><numerusform>يومان</numerusform>
<numerusform>{n} أيام</numerusform><numerusform>{n} يومًا</numerusform>
<numerusform>{n} يوم</numerusform></translation></message>
</context></TS>"""
ENGLISH = """<TS><context><message id="count.days" numerus="yes"><source>{n} days</source>
<translation><numerusform>one day</numerusform><numerusform>{n} days</numerusform></translation>
</message></context></TS>"""


def arabic(digits: Digits = Digits.LATIN, *, strict: bool = True) -> Catalogue:
    return parse_catalogue("ar", [ARABIC], digits=digits, strict=strict)


def test_words_are_found_by_key() -> None:
    assert arabic().text("act.save") == "حفظ"
    assert arabic().direction == "rtl"


def test_english_words_are_the_sources_and_its_own_plurals() -> None:
    english = parse_catalogue("en", [ARABIC], [ENGLISH])
    assert english.direction == "ltr"
    assert english.text("act.save") == "Save"
    assert english.text("count.days", n=1) == "one day"
    assert english.text("count.days", n=0) == "0 days"


@pytest.mark.parametrize(
    ("n", "words"),
    [
        (0, "لا أيام"),
        (1, "يوم"),
        (2, "يومان"),
        (3, "3 أيام"),
        (10, "10 أيام"),
        (11, "11 يومًا"),
        (99, "99 يومًا"),
        (100, "100 يوم"),
        (102, "102 يوم"),
        (103, "103 أيام"),
        (111, "111 يومًا"),
        (1000, "1,000 يوم"),
    ],
)
def test_arabic_counts_in_six_forms(n: int, words: str) -> None:
    assert arabic().text("count.days", n=n) == words


@given(st.integers(0, 10**7))
def test_every_count_has_one_of_the_six_forms_and_hundreds_repeat(n: int) -> None:
    assert 0 <= plural_form("ar", n) <= 5
    if n > 2:
        assert plural_form("ar", n + 100) == plural_form("ar", n)


def test_a_message_inside_a_message_is_put_into_words() -> None:
    inner = message("count.days", n=3)
    assert arabic().message(message("due.left", amount=inner)) == "بقي 3 أيام"


def test_numbers_follow_the_one_setting_but_names_do_not() -> None:
    words = arabic(Digits.ARABIC_INDIC).text("case.of", number=1204)
    assert words == "حالة ١٢٠٤ من مكتب A5، ١٠ خطوات"
    assert arabic(Digits.ARABIC_INDIC).text("count.days", n=1100) == "١٬١٠٠ يوم"


def test_a_left_to_right_value_is_set_apart() -> None:
    words = arabic().text("case.of", number=LeftToRight("KA-26-00042-7"))
    assert "\u2066KA-26-00042-7\u2069" in words


@pytest.mark.parametrize(
    "kept",
    [
        "KA-26-00042-7",
        "0555 000 123",
        "0555000123",
        "+966555000123",
        "05•••••123",
        "•••••••123",
        "7C41 9E02 3344",
        "C:\\Kafel\\2026",
    ],
)
def test_what_people_type_and_dial_keeps_its_digits_and_their_order(kept: str) -> None:
    words = arabic(Digits.ARABIC_INDIC)
    assert f"\u2066{kept}\u2069" in words.text("case.of", number=LeftToRight(kept))
    assert "\u2066١٦:٠٠\u2069" in words.text("case.of", number=LeftToRight("16:00"))


def test_an_arabic_name_between_english_words_keeps_its_place() -> None:
    english = parse_catalogue("en", [ARABIC], [ENGLISH], strict=True)
    assert english.text("due.left", amount="هدى (12)") == "\u2068هدى (12)\u2069 left"
    assert english.text("due.left", amount="Huda (12)") == "Huda (12) left"
    assert arabic().text("due.left", amount="هدى (12)") == "بقي هدى (12)"


def test_a_parameter_is_put_in_as_it_is_even_if_it_looks_like_a_placeholder() -> None:
    assert arabic().text("due.left", amount="{number} {") == "بقي {number} {"


def test_a_strict_catalogue_names_what_is_missing() -> None:
    with pytest.raises(KeyError, match=r"act\.unknown"):
        arabic().text("act.unknown")
    with pytest.raises(KeyError, match="amount"):
        arabic().text("due.left")


def test_a_missing_word_is_logged_and_shown_by_its_key(caplog: pytest.LogCaptureFixture) -> None:
    catalogue = arabic(strict=False)
    with caplog.at_level(logging.ERROR):
        assert catalogue.text("act.unknown") == "act.unknown"
        assert catalogue.text("due.left") == "بقي {amount}"
    assert "act.unknown" in caplog.text
    assert "amount" in caplog.text


@pytest.mark.parametrize("text", ["<TS><message", "<TS><message><source>x</source></message></TS>"])
def test_a_text_that_is_no_catalogue_is_refused(text: str) -> None:
    with pytest.raises(CatalogueError):
        parse_catalogue("ar", [text])


def test_an_id_given_twice_is_refused() -> None:
    with pytest.raises(CatalogueError, match=r"act\.save"):
        parse_catalogue("ar", [ARABIC, ARABIC])
