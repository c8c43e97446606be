"""What people typed keeps its order on paper: dates, times and phones read from the left."""

import pytest

from exports.paper.blocks import Type
from exports.paper.typed import paragraphs_of, prose, typed_blocks
from kafel_desk.language.direction import isolate, numbers_apart, strip_marks


@pytest.mark.parametrize(
    "number",
    [
        "2026-11-22",
        "22/11/2026",
        "10:25",
        "0555 000 123",
        "+966 55 572 1100",
        "٢٠٢٦-١١-٢٢",
        "-2.5%",
    ],
)
def test_a_number_of_several_parts_is_set_apart(number: str) -> None:
    assert numbers_apart(f"جئت {number} إليكم") == f"جئت {isolate(number)} إليكم"


@pytest.mark.parametrize("text", ["عددهم 3 و5", "KA-26-00042-7", "A4-1", "سطر - سطر", ""])
def test_other_text_stays_as_it_is(text: str) -> None:
    assert numbers_apart(text) == text


def test_what_is_set_apart_already_is_left_alone() -> None:
    once = numbers_apart("يوم 2026-11-22 الساعة 10:25")
    assert numbers_apart(once) == once


def test_marks_that_were_typed_are_taken_out_before() -> None:
    assert strip_marks(prose("\u202e2026-11-22\u202c")) == "2026-11-22"


def test_paragraphs_are_kept_and_empty_ones_dropped() -> None:
    assert paragraphs_of("أول\n\n  \nثان") == ["أول", "ثان"]
    assert paragraphs_of(None) == []


def test_on_an_english_page_an_arabic_paragraph_still_reads_from_the_right() -> None:
    arabic, english = typed_blocks("كلام عربي\nplain", Type(10, 15), "ltr")
    assert (arabic.direction, english.direction) == ("rtl", None)
