"""Text as a cell can hold it: cut where Excel would refuse the file, and shown to be cut."""

import pytest

from exports.bulk_rows import LONGEST_TEXT, Looks, cell_text


@pytest.mark.parametrize(
    ("letter", "held"), [("ب", 32_766), ("😀", 16_383)], ids=["arabic", "two units of UTF-16"]
)
def test_what_is_too_long_is_cut_as_excel_counts_and_says_so(letter: str, held: int) -> None:
    shown = letter * held + "…"
    assert cell_text(letter * 2**20) == shown
    assert len(shown.encode("utf-16-le")) // 2 <= LONGEST_TEXT
    assert f">{shown}<" in Looks(1, 2).cell(letter * 2**20)


@pytest.mark.parametrize("text", ["ب" * 32_767, "😀" * 16_383, "", "سطر\nثان"])
def test_what_a_cell_just_holds_is_not_cut(text: str) -> None:
    assert cell_text(text) == text
