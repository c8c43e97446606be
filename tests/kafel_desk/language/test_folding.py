"""Every spelling of a word is found by every other spelling of it."""

import csv
import itertools
import re
import unicodedata
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kafel_desk.language.folding import fold, query_terms

FEEDBACK = Path(__file__).parents[4] / "shared" / "data" / "arabic-feedback.csv"
TASHKEEL = "\u064b\u064c\u064d\u064e\u064f\u0650\u0651\u0652\u0670"
ARABIC_LETTERS = "ءآأؤإئابةتثجحخدذرزسشصضطظعغفقكلمنهوىي"


def is_found(asked: str, text: str) -> bool:
    """The rule of the search: each term begins some word of the index."""
    words = fold(text).split()
    return all(any(word.startswith(term) for word in words) for term in query_terms(asked))


@pytest.mark.parametrize(
    "spellings",
    [
        ("محمد", "مُحَمَّد", "مـحـمـد", "\u200fمحمد\u200e"),
        ("أحمد", "احمد", "إحمد", "آحمد", "ٱحمد"),
        ("فاطمة", "فاطمه"),
        ("هدى", "هدي", "هدی"),
        ("كافل", "کافل", "ﻛﺎﻓﻞ"),
        ("شؤون", "شئون", "شُؤُون", "شوون"),
        ("مسؤول", "مسئول"),
        ("عبد الله", "عبدالله", "عَبْد  الله", "عبد\nالله", "عبد ﷲ"),
        ("عبد الرحمن", "عبدالرحمن"),
        ("المالكي", "مالكي"),
        ("فهد بن سعيد", "فهد سعيد", "فهد ابن سعيد"),
        ("لائحة 12", "لائحه ١٢", "لايحة ۱۲"),
        ("Kafel", "KAFEL", "ｋａｆｅｌ"),
    ],
)
def test_spellings_find_each_other(spellings: tuple[str, ...]) -> None:
    for asked, written in itertools.permutations(spellings, 2):
        assert is_found(asked, written), (asked, written)


@pytest.mark.parametrize(
    ("asked", "written"),
    [("الم", "مالكي"), ("له", "الله"), ("عبد الرحيم", "عبدالرحمن"), ("سعد", "سعيد"), ("بن", "فهد")],
)
def test_other_words_are_not_found(asked: str, written: str) -> None:
    assert not is_found(asked, written)


def test_a_name_is_found_at_every_key_that_is_typed() -> None:
    name = "عبد الرحمن بن فهد المالكي"
    for length in range(1, len(name) + 1):
        assert is_found(name[:length], name), name[:length]


def test_an_empty_question_has_no_terms() -> None:
    assert query_terms(" \u2066\u2069 ،؟ ") == []


def test_the_son_of_somebody_is_asked_for_only_when_it_stands_alone() -> None:
    assert query_terms("ابن") == ["ابن"]
    assert query_terms("محمد ابن") == ["محمد"]


@given(st.text(ARABIC_LETTERS, min_size=1), st.data())
def test_marks_and_tatweel_anywhere_change_nothing(word: str, data: st.DataObject) -> None:
    marks = st.text(TASHKEEL + "ـ\u200c\u200f\u2066", max_size=2)
    adorned = "".join(letter + data.draw(marks) for letter in word)
    assert fold(adorned) == fold(word)


@given(st.text())
def test_folded_text_is_words_of_letters_and_digits(text: str) -> None:
    folded = fold(text)
    assert folded == " ".join(folded.split())
    assert all(character.isalnum() or character == " " for character in folded)
    assert not re.search("[أإآٱةىؤئـ]", folded)


@given(st.text())
def test_a_text_is_found_by_itself_in_every_normal_form(text: str) -> None:
    for form in ("NFC", "NFD", "NFKD"):
        assert is_found(unicodedata.normalize(form, text), text)


def test_real_feedback_is_found_by_each_of_its_words() -> None:
    if not FEEDBACK.is_file():
        pytest.skip("the feedback texts are not beside the project")
    with FEEDBACK.open(encoding="utf-8-sig", newline="") as file:
        texts = [row["text"] for row in csv.DictReader(file)][::40]
    for text in texts:
        for word in text.split():
            assert is_found(word, text), (word, text)
