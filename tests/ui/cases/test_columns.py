"""Which columns are shown in how much room."""

from hypothesis import given
from hypothesis import strategies as st

import main
from kafel_desk.case.facts import KINDS
from kafel_desk.case.states import STATES
from ui.application import make_application
from ui.cases.columns import ALWAYS_SHOWN, CODES, widths
from ui.theme import Weight
from ui.widgets.painting import text_width

_SHAPE, _BETWEEN = 20, 16  # before the words of a state, and between two columns


def test_beside_the_preview_a_narrow_page_leaves_out_phone_and_channel() -> None:
    shown = widths(931, is_wide=False, has_preview=True)
    assert set(CODES) - set(shown) == {"phone", "channel"}


def test_a_wide_page_shows_every_column_beside_the_preview() -> None:
    assert set(widths(1380, is_wide=True, has_preview=True)) == set(CODES)


def test_without_the_preview_every_column_is_shown() -> None:
    assert set(widths(1268, is_wide=False, has_preview=False)) == set(CODES)


def test_no_word_of_a_latin_language_is_cut_beside_the_preview() -> None:
    english = main.catalogue("en")
    theme = make_application(english)[1]
    bold = theme.font(weight=Weight.SEMIBOLD)
    shown = widths(931, is_wide=False, has_preview=True, is_latin=True)
    days = english.text("count.workdays", n=113)
    longest = {
        "state": {english.text(f"state.{state}"): theme.font() for state in STATES},
        "kind": {english.text(f"kind.{kind}_urgent"): bold for kind in KINDS},
        "due": {english.text("due.overdue_by", amount=days): bold},
    }
    for column, words in longest.items():
        for text, font in words.items():
            shape = 0 if column == "kind" else _SHAPE
            assert text_width(text, font) + shape + _BETWEEN <= shown[column], text
    assert sum(shown.values()) <= 931


@given(st.floats(100, 3000), st.booleans(), st.booleans(), st.frozensets(st.sampled_from(CODES)))
def test_columns_fit_and_number_and_person_never_go(
    room: float, is_wide: bool, has_preview: bool, hidden: frozenset[str]
) -> None:
    shown = widths(room, is_wide=is_wide, has_preview=has_preview, hidden=hidden)
    assert set(shown) >= ALWAYS_SHOWN
    assert not (set(shown) & hidden) - ALWAYS_SHOWN
    most_hidden = {"channel", "phone", "age", "department", "holder", "kind"}
    assert sum(shown.values()) <= room or not set(shown) & most_hidden
