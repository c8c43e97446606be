"""Charts: what they measure is what they are given, and labels keep apart."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from exports.charts import nice_scale, places_of, recent_width, share_of

counts = st.integers(0, 10_000_000)


@given(most=counts)
def test_an_axis_ends_at_a_round_number_that_nothing_exceeds(most: int) -> None:
    end, step = nice_scale(most)
    assert end >= most
    assert end % step == 0
    assert 2 <= end // step <= 5
    assert str(step).rstrip("0") in {"1", "2", "5"}


@given(value=counts, most=counts, length=st.floats(10, 300))
def test_a_bar_is_seen_where_there_is_something_and_never_too_long(
    value: int, most: int, length: float
) -> None:
    drawn = share_of(value, most, length)
    assert drawn <= length
    assert (drawn > 0) == (value > 0 and most > 0)


@given(less=counts, more=counts, length=st.floats(10, 300))
def test_more_is_never_drawn_shorter(less: int, more: int, length: float) -> None:
    less, more = sorted((less, more))
    assert share_of(less, max(more, 1), length) <= share_of(more, max(more, 1), length)


@given(count=st.integers(2, 24))
def test_periods_stand_apart_and_inside_the_chart(count: int) -> None:
    places = places_of(count, 0, 510)
    gaps = {round(after - before, 6) for before, after in pairwise(places)}
    assert len(gaps) == 1
    assert places[0] > 46
    assert places[-1] < 510


def test_no_columns_take_no_room() -> None:
    assert recent_width(0) == 0
    assert recent_width(5) > recent_width(4)
