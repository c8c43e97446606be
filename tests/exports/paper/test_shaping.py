"""Shaping: letters in their forms, required pairs joined, marks taken off."""

import unicodedata

import pytest

from exports.paper.fonts import Weight, glyphs_width
from exports.paper.shaping import LIGATURES, joins_next, shape


def test_all_84_required_pairs_that_have_a_code_point_are_replaced() -> None:
    assert len(set(LIGATURES)) == 84
    for ligature in LIGATURES:
        word = unicodedata.normalize("NFKC", ligature)
        is_final = "FINAL FORM" in unicodedata.name(ligature)
        # A letter that joins stands before a final form.
        assert shape("ع" + word if is_final else word).endswith(ligature)


@pytest.mark.parametrize("word", ["فى", "في", "قى", "قي", "لى", "لي"])
def test_a_pair_at_the_end_of_a_longer_word_is_joined_only_if_the_font_joins_it_there(
    word: str,
) -> None:
    assert len(shape(word)) == 1
    assert len(shape("ع" + word)) == 3


@pytest.mark.parametrize("weight", Weight)
def test_every_ligature_is_in_the_font(weight: Weight) -> None:
    empty_box = glyphs_width("\U0010ffff", weight, 10)
    assert [each for each in LIGATURES if glyphs_width(each, weight, 10) == empty_box] == []


def test_the_name_of_god_is_set_in_letters_and_not_as_a_foreign_glyph() -> None:
    assert "\ufdf2" not in shape("بسم الله")
    assert unicodedata.normalize("NFKC", shape("الله")) == "الله"


def test_tashkeel_is_taken_off() -> None:
    assert shape("مُحَمَّدٌ") == shape("محمد")


def test_a_non_joiner_parts_letters_and_leaves_no_glyph() -> None:
    assert shape("ب\u200cب") == shape("ب") * 2


def test_latin_text_and_digits_stay_as_they_are() -> None:
    assert shape("KA-26-00042-7") == "KA-26-00042-7"
    assert shape("٤٢") == "٤٢"


@pytest.mark.parametrize("letter", "ادذرزوةءآأإؤ")
def test_these_letters_do_not_join_the_next(letter: str) -> None:
    assert not joins_next(letter)


@pytest.mark.parametrize("letter", "بتثجحخسشصضطظعغفقكلمنهيئ")
def test_these_letters_join_the_next(letter: str) -> None:
    assert joins_next(letter)
