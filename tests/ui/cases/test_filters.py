"""Filters as data: what they read, how they are kept, and what is made of nonsense."""

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kafel_desk.queries import TABS
from ui.cases.filters import CONDITIONS, PERIODS, Filters, from_setting, to_setting
from ui.cases.saved_views import SavedViews, from_stored

NOW = datetime(2026, 11, 22, 10, 42, tzinfo=ZoneInfo("Asia/Riyadh"))

filters = st.builds(
    Filters,
    tab=st.sampled_from(TABS),
    period=st.sampled_from(["", *PERIODS]),
    kind=st.sampled_from(["", "complaint", "inquiry", "suggestion"]),
    department=st.text(max_size=5),
    channel=st.text(max_size=5),
    holder=st.text(max_size=5),
    sort=st.sampled_from(["due", "received", "number"]),
    descending=st.booleans(),
)
nonsense = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=9),
    lambda inner: (
        st.lists(inner)
        | st.dictionaries(st.sampled_from([*CONDITIONS, "tab", "sort", "name", "filters"]), inner)
    ),
)


def test_no_condition_reads_everything() -> None:
    view = Filters().view(NOW)
    assert (view.kind, view.department, view.channel, view.holder) == (None, None, None, None)
    assert view.received_from is None


def test_a_period_counts_whole_days_with_today_among_them() -> None:
    assert Filters(period="1").view(NOW).received_from == NOW.replace(hour=0, minute=0)
    week = Filters(period="7").view(NOW).received_from
    assert week == datetime(2026, 11, 16, tzinfo=NOW.tzinfo)


def test_taking_conditions_away_leaves_tab_and_order() -> None:
    narrowed = Filters(tab="closed", kind="inquiry", holder="salma", sort="number", descending=True)
    assert narrowed.are_set
    assert narrowed.without_conditions() == Filters(tab="closed", sort="number", descending=True)


@given(filters)
def test_filters_come_back_as_they_were_kept(one: Filters) -> None:
    assert from_setting(to_setting(one)) == one


@given(nonsense)
def test_whatever_lies_in_the_settings_gives_filters_that_can_be_read(stored: object) -> None:
    from_setting(stored).view(NOW)
    for view in from_stored(stored).views:
        view.filters.view(NOW)


@given(st.lists(st.tuples(st.text(min_size=1, max_size=3), filters)))
def test_views_are_kept_in_their_order_one_for_each_name(saved: list[tuple[str, Filters]]) -> None:
    views = SavedViews()
    for name, one in saved:
        views = views.with_view(name, one)
    assert from_stored(views.to_setting()) == views
    names = [view.name for view in views.views]
    assert len(names) == len(set(names)) == len(dict(saved))
    assert {view.name: view.filters for view in views.views} == dict(saved)


@pytest.mark.parametrize("condition", CONDITIONS)
def test_each_condition_narrows_and_widens(condition: str) -> None:
    value = "7" if condition == "period" else "complaint"
    narrowed = Filters().with_value(condition, value)  # type: ignore[arg-type]
    assert narrowed.are_set
    assert narrowed.with_value(condition, "") == Filters()  # type: ignore[arg-type]
