"""Which columns are shown in how much room."""

from hypothesis import given
from hypothesis import strategies as st

from ui.cases.columns import ALWAYS_SHOWN, CODES, widths


def test_beside_the_preview_a_narrow_page_leaves_out_phone_and_channel() -> None:
    shown = widths(931, is_wide=False, has_preview=True)
    assert set(CODES) - set(shown) == {"phone", "channel"}


def test_a_wide_page_shows_every_column_beside_the_preview() -> None:
    assert set(widths(1380, is_wide=True, has_preview=True)) == set(CODES)


def test_without_the_preview_every_column_is_shown() -> None:
    assert set(widths(1268, is_wide=False, has_preview=False)) == set(CODES)


@given(st.floats(100, 3000), st.booleans(), st.booleans(), st.frozensets(st.sampled_from(CODES)))
def test_columns_fit_and_number_and_person_never_go(
    room: float, is_wide: bool, has_preview: bool, hidden: frozenset[str]
) -> None:
    shown = widths(room, is_wide=is_wide, has_preview=has_preview, hidden=hidden)
    assert set(shown) >= ALWAYS_SHOWN
    assert not (set(shown) & hidden) - ALWAYS_SHOWN
    most_hidden = {"channel", "phone", "age", "department", "holder", "kind"}
    assert sum(shown.values()) <= room or not set(shown) & most_hidden
