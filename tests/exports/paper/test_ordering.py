"""Ordering: the bidirectional algorithm on one line, brackets and weights included."""

from bidi import get_display  # type: ignore[import-untyped]
from hypothesis import given
from hypothesis import strategies as st

from exports.paper.fonts import Weight
from exports.paper.ordering import visual_order
from exports.paper.runs import Run
from exports.paper.shaping import shape
from kafel_desk.language.catalogue import Direction
from kafel_desk.language.direction import isolate, strip_marks

LETTERS = st.text("ابتدلمه ABab ٤٢ 0129 ()[]«»<>{}.,:;!؟،%+-–/#@…±", max_size=30)
PARTS = st.lists(st.one_of(LETTERS, LETTERS.map(isolate)), max_size=6).map("".join)


def drawn(text: str, direction: Direction = "rtl") -> str:
    return "".join(glyphs.text for glyphs in visual_order((Run(text),), direction))


def in_one_shape(text: str) -> str:
    """Return text with both brackets of a pair made one, to compare the order alone."""
    for opening, closing in ("()", "[]", "«»", "<>", "{}"):
        text = text.replace(closing, opening)
    return text


def test_brackets_are_mirrored_where_text_runs_right_to_left() -> None:
    assert drawn("د (ه)") == f"({shape('ه')}) {shape('د')}"
    assert drawn("«د [ه]»") == f"«[{shape('ه')}] {shape('د')}»"


def test_brackets_round_latin_words_in_arabic_face_each_other() -> None:
    assert drawn(f"د {isolate('Kafel (v2)')}").startswith("Kafel (v2)")
    assert "Kafel (Desk)" in drawn("Kafel (Desk) د")


def test_brackets_round_arabic_words_in_english_face_each_other() -> None:
    assert drawn("a (ه) b", "ltr") == f"a ({shape('ه')}) b"


def test_an_isolated_number_keeps_its_order() -> None:
    for value in ("+966 55 572 1100", "-5", "(011) 465-1234", "2026-11-15 – 2026-11-21"):
        assert value in drawn(f"د {isolate(value)}، ه")


def test_isolates_leave_no_glyph() -> None:
    assert strip_marks(drawn(f"د {isolate('5')} ه")) == drawn(f"د {isolate('5')} ه")


@given(PARTS)
def test_the_order_is_that_of_the_algorithm_whatever_the_tags(text: str) -> None:
    for direction, base in (("rtl", "R"), ("ltr", "L")):
        wanted = strip_marks(str(get_display(shape(text), base_dir=base)))
        assert in_one_shape(drawn(text, direction)) == in_one_shape(wanted)  # type: ignore[arg-type]


@given(st.lists(st.tuples(LETTERS, st.sampled_from(list(Weight))), max_size=5))
def test_weights_change_no_order_and_every_letter_keeps_its_own(
    parts: list[tuple[str, Weight]],
) -> None:
    line = tuple(Run(f"{text} ", weight) for text, weight in parts)
    glyphs = visual_order(line, "rtl")
    assert "".join(each.text for each in glyphs) == drawn("".join(run.text for run in line))
    for weight in Weight:
        wanted = "".join(shape(run.text) for run in line if run.weight == weight)
        given_letters = "".join(each.text for each in glyphs if each.weight == weight)
        assert sorted(filter(str.isalnum, given_letters)) == sorted(filter(str.isalnum, wanted))


def test_a_heavy_word_inside_a_line_stays_heavy() -> None:
    line = (Run("د "), Run("هـ 10:25", Weight.BOLD), Run(" ب"))
    heavy = "".join(each.text for each in visual_order(line, "rtl") if each.weight is Weight.BOLD)
    assert "10:25" in heavy
    assert shape("هـ")[0] in heavy


def test_the_colon_after_a_word_has_the_weight_of_the_word() -> None:
    line = (Run("ماذا؟", Weight.BOLD), Run(" في موعد:"))
    assert [each.weight for each in visual_order(line, "rtl") if ":" in each.text] == [
        Weight.REGULAR
    ]


def test_a_mirrored_bracket_reads_as_the_one_that_was_written() -> None:
    glyphs = visual_order((Run("د (ه)"),), "rtl")
    assert [each.reads_as for each in glyphs if each.text == "("] == [")"]
