"""Enough complaints on one category within a few days are an alert that names their place."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

import resources
from kafel_desk.alerts.same_issue import IssueRow, SameIssueSettings, same_issues
from kafel_desk.language.catalogue import Catalogue, parse_catalogue

NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)
DAY = timedelta(days=1)


@pytest.fixture(scope="module")
def arabic() -> Catalogue:
    texts = [path.read_text(encoding="utf-8") for path in resources.translations("ar")]
    return parse_catalogue("ar", texts, strict=True)


def row(
    number: int, ago: timedelta, place: str | None = "north", category: str = "card"
) -> IssueRow:
    return IssueRow(f"KA-26-{number:05}", category, place, NOW - ago)


rows = st.builds(
    row,
    st.integers(1, 30),
    st.timedeltas(-2 * DAY, 12 * DAY),
    st.sampled_from(["north", "south", "", None]),
    st.sampled_from(["card", "delay"]),
)
settings = st.builds(SameIssueSettings, st.integers(1, 6), st.integers(1, 10))


def test_three_in_a_week_are_an_alert_and_two_are_none() -> None:
    three = [row(1, 6 * DAY), row(2, 3 * DAY), row(3, 0 * DAY)]
    [issue] = same_issues(three, NOW)
    assert issue.numbers == ("KA-26-00001", "KA-26-00002", "KA-26-00003")
    assert same_issues(three[1:], NOW) == ()


def test_what_came_before_the_window_or_after_it_does_not_count() -> None:
    assert same_issues([row(1, 0 * DAY), row(2, 1 * DAY), row(3, 7.01 * DAY)], NOW) == ()
    assert same_issues([row(1, 0 * DAY), row(2, 1 * DAY), row(3, -1 * DAY)], NOW) == ()
    assert same_issues([row(1, 0 * DAY), row(2, 1 * DAY), row(3, 7 * DAY)], NOW)


def test_other_categories_are_other_matters() -> None:
    mixed = [row(1, DAY), row(2, DAY), row(3, DAY, category="delay")]
    assert same_issues(mixed, NOW) == ()


def test_a_number_counts_once() -> None:
    assert same_issues([row(1, DAY), row(1, DAY), row(2, DAY)], NOW) == ()


def test_how_many_in_how_many_days_is_a_setting() -> None:
    two = [row(1, DAY), row(2, 2 * DAY)]
    assert same_issues(two, NOW, SameIssueSettings(least=2, window_days=3))
    assert same_issues(two, NOW, SameIssueSettings(least=2, window_days=1)) == ()


def test_the_sentence_counts_names_and_places(arabic: Catalogue) -> None:
    four = [row(1, DAY), row(2, DAY), row(3, DAY), row(4, DAY, place="south")]
    [issue] = same_issues(four, NOW)
    assert (issue.place, issue.from_place) == ("north", 3)
    words = issue.words("تسليم البطاقات", "فرع الشمال")
    assert arabic.message(words) == "4 شكاوى عن تسليم البطاقات في 7 أيام، 3 منها من فرع الشمال"


def test_the_sentence_in_english() -> None:
    arabic = [path.read_text(encoding="utf-8") for path in resources.translations("ar")]
    plurals = [path.read_text(encoding="utf-8") for path in resources.translations("en")]
    english = parse_catalogue("en", arabic, plurals, strict=True)
    four = [row(1, DAY), row(2, DAY), row(3, DAY), row(4, DAY, place="south")]
    [issue] = same_issues(four, NOW)
    said = english.message(issue.words("card delivery", "one branch"))
    assert said == "4 complaints on card delivery in 7 days, 3 from one branch"


def test_when_all_are_from_one_place_it_says_so(arabic: Catalogue) -> None:
    [issue] = same_issues([row(1, DAY), row(2, DAY), row(3, DAY)], NOW)
    words = arabic.message(issue.words("تسليم البطاقات", "فرع الشمال"))
    assert words == "3 شكاوى عن تسليم البطاقات في 7 أيام، كلها من فرع الشمال"


@pytest.mark.parametrize("places", [("a", "b", "c"), ("a", "a", "b", "b"), (None, None, None)])
def test_no_place_is_named_where_none_stands_out(
    arabic: Catalogue, places: tuple[str | None, ...]
) -> None:
    [issue] = same_issues([row(n, DAY, place) for n, place in enumerate(places)], NOW)
    assert (issue.place, issue.from_place) == (None, 0)
    assert "منها" not in arabic.message(issue.words("تسليم البطاقات", "فرع"))


@given(st.lists(rows, max_size=25), settings)
def test_alerts_are_just_the_categories_that_a_count_by_hand_finds(
    rows: list[IssueRow], settings: SameIssueSettings
) -> None:
    since = NOW - settings.window_days * DAY
    inside = [row for row in rows if since <= row.received_at <= NOW]
    wanted = {
        category: numbers
        for category in ("card", "delay")
        if len(numbers := {row.number for row in inside if row.category == category})
        >= settings.least
    }
    found = same_issues(rows, NOW, settings)
    assert {issue.category: set(issue.numbers) for issue in found} == wanted
    assert [len(issue.numbers) for issue in found] == sorted(
        (len(issue.numbers) for issue in found), reverse=True
    )
    for issue in found:
        assert since <= issue.last_at <= NOW
        assert issue.from_place <= len(issue.numbers)
        assert (issue.place is None) == (issue.from_place == 0)
