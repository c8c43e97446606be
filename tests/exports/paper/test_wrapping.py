"""Wrapping: lines that fit, isolates whole, nothing lost."""

from collections.abc import Iterable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exports.paper import wrapping
from exports.paper.fonts import Weight
from exports.paper.runs import Run, Runs, runs, runs_width, typed
from exports.paper.wrapping import wrap
from kafel_desk.language.direction import isolate, strip_marks

WORDS = st.lists(st.text("ابتدلمهيABC019().،", min_size=1, max_size=24), max_size=12)


def said(lines: list[Runs]) -> list[str]:
    return [strip_marks("".join(run.text for run in line)) for line in lines]


@given(WORDS, st.floats(30, 300))
def test_no_line_is_wider_than_its_column_and_no_letter_is_lost(
    words: list[str], width: float
) -> None:
    lines = wrap(runs(" ".join(words)), 12, width)
    assert all(runs_width(line, 12) <= width + 0.02 for line in lines)
    assert "".join("".join(said(lines)).split()) == "".join(words)


@given(WORDS, st.floats(60, 300), st.integers(1, 4))
def test_a_text_that_is_cut_ends_with_an_ellipsis(
    words: list[str], width: float, most: int
) -> None:
    whole = wrap(runs(" ".join(words)), 12, width)
    cut = wrap(runs(" ".join(words)), 12, width, most=most)
    assert len(cut) <= most
    if len(whole) <= most:
        assert cut == whole
    else:
        assert said(cut)[-1].endswith("…")


def test_lines_are_in_reading_order() -> None:
    lines = said(wrap(runs("واحد اثنان ثلاثة أربعة"), 12, 70))
    assert " ".join(lines) == "واحد اثنان ثلاثة أربعة"
    assert lines[0].startswith("واحد")


def test_a_case_number_never_breaks_at_its_hyphens() -> None:
    number = isolate("KA-26-00042-7")
    for width in range(100, 200, 7):
        lines = said(wrap(runs(f"رقم الشكوى {number} هنا"), 12, width))
        assert any("KA-26-00042-7" in line for line in lines)


def test_an_isolate_with_spaces_stays_on_one_line() -> None:
    phone = isolate("+966 55 572 1100")
    lines = said(wrap(runs(f"اتصلوا على {phone} الآن"), 12, 130))
    assert any("+966 55 572 1100" in line for line in lines)


def test_a_longer_isolate_breaks_after_a_slash_and_every_part_is_isolated() -> None:
    lines = wrap(runs(isolate("https://example.org/desk/slips/2026")), 12, 120)
    assert len(lines) > 1
    assert all(line[0].text.startswith("\u2066") for line in lines)
    assert all(line[0].text.endswith("\u2069") for line in lines)
    assert all(said([line])[0].endswith("/") for line in lines[:-1])


def test_an_over_long_arabic_word_breaks_after_a_letter_that_does_not_join() -> None:
    lines = said(wrap(runs("أفاستسقيناكموهاوالمستفيدونوالمتطوعون"), 12, 120))
    assert len(lines) > 1
    assert all(line[-1] in "اأإآدذرزوةىء" for line in lines[:-1])


def test_a_newline_begins_a_line_and_two_leave_one_empty() -> None:
    assert said(wrap(runs("واحد\nاثنان\n\nثلاثة"), 12, 300)) == ["واحد", "اثنان", "", "ثلاثة"]


def test_words_of_two_weights_are_measured_each_in_its_own() -> None:
    line = runs(Run("كافل ", Weight.BOLD), "كافل")
    assert runs_width(line, 12) > runs_width(runs("كافل كافل"), 12)
    assert wrap(line, 12, 300) == [line]


def test_a_mebibyte_without_a_space_is_cut_at_once() -> None:
    assert len(wrap(runs("ب" * 2**20), 12, 300, most=2)) == 2


def test_what_was_typed_stands_on_one_line_without_control_or_direction_marks() -> None:
    assert typed("سطر\nآخر\x00\u202eعكس\u2069 ") == "سطر آخرعكس"


def test_a_very_long_word_is_measured_line_by_line_and_not_again_for_each(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    measured: list[int] = []

    def counting(line: Iterable[Run], size: float) -> float:
        line = tuple(line)
        measured.append(sum(len(run.text) for run in line))
        return runs_width(line, size)

    monkeypatch.setattr(wrapping, "runs_width", counting)
    amounts = []
    for letters in (3_000, 12_000):
        measured.clear()
        lines = wrapping.wrap(runs("س" * letters), 12, 400)
        assert sum(len(run.text) for line in lines for run in line) == letters
        amounts.append(sum(measured))
    assert amounts[1] < 5 * amounts[0]
