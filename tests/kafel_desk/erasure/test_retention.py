"""When a case need not be kept any more: counted in whole months, never shorter than was said."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kafel_desk.erasure.keeping import KEPT, LONGEST_KEEPING, Keeping, problem_with_keeping
from kafel_desk.erasure.retention import Ended, due_from, due_since, last_end

days = st.dates(date(1990, 1, 1), date(2090, 12, 31))
months = st.integers(1, LONGEST_KEEPING)
kinds = st.sampled_from(("complaint", "inquiry", "suggestion"))


@pytest.mark.parametrize(
    ("ended", "kept", "due"),
    [
        (date(2026, 11, 22), 12, date(2027, 11, 22)),
        (date(2024, 2, 29), 12, date(2025, 3, 1)),
        (date(2024, 2, 29), 48, date(2028, 2, 29)),
        (date(2023, 2, 28), 12, date(2024, 2, 28)),
        (date(2026, 8, 31), 6, date(2027, 3, 1)),
        (date(2026, 10, 31), 1, date(2026, 12, 1)),
        (date(2026, 12, 31), 2, date(2027, 3, 1)),
        (date(2026, 11, 30), 1, date(2026, 12, 30)),
    ],
)
def test_a_period_ends_on_the_same_day_of_its_last_month(ended: date, kept: int, due: date) -> None:
    assert due_from(ended, kept) == due


@given(days, months)
def test_nothing_is_kept_shorter_than_was_said(ended: date, kept: int) -> None:
    due = due_from(ended, kept)
    whole = (due.year - ended.year) * 12 + due.month - ended.month - (due.day < ended.day)
    assert whole == kept
    assert due - ended >= timedelta(days=28 * kept)
    assert due - ended <= timedelta(days=31 * kept + 1)


@given(days, days, months)
def test_what_ended_later_is_never_due_earlier(first: date, second: date, kept: int) -> None:
    assert (first <= second) <= (due_from(first, kept) <= due_from(second, kept))


@given(days, st.integers(-40, 40), months)
def test_the_last_day_that_is_due_divides_those_that_are(
    today: date, shift: int, kept: int
) -> None:
    last = last_end(today, kept)
    around = last + timedelta(days=shift)
    assert (due_from(around, kept) <= today) == (around <= last)


@given(kinds, days, days, st.booleans(), st.none() | months)
def test_a_case_is_due_when_its_months_are_over_and_never_before(
    kind: str, ended: date, today: date, is_void: bool, kept: int | None
) -> None:
    keeping = Keeping(**{"void" if is_void else kind: kept})
    since = due_since(Ended(kind, ended, is_void), keeping, today)  # type: ignore[arg-type]
    is_over = kept is not None and due_from(ended, kept) <= today
    assert (since is not None) == is_over
    assert since is None or since <= today


@given(kinds, st.none() | days, st.booleans(), st.booleans(), st.booleans())
def test_what_is_open_safeguarded_or_disputed_is_never_due(
    kind: str, ended: date | None, is_void: bool, is_safeguarding: bool, is_disputed: bool
) -> None:
    about = Ended(kind, ended, is_void, is_safeguarding, is_disputed)  # type: ignore[arg-type]
    since = due_since(about, Keeping(1, 1, 1, 1), date(2200, 1, 1))
    assert (since is None) == (ended is None or is_safeguarding or is_disputed)


def test_for_ever_is_for_ever() -> None:
    ended = Ended("complaint", date(1990, 1, 1))
    assert due_since(ended, Keeping(complaint=None), date(2200, 1, 1)) is None


@pytest.mark.parametrize("name", KEPT)
@pytest.mark.parametrize(("kept", "is_right"), [(0, False), (-1, False), (601, False), (1, True),
                                                (600, True), (None, True)])  # fmt: skip
def test_periods_are_one_month_to_fifty_years(name: str, kept: int | None, is_right: bool) -> None:
    problem = problem_with_keeping(Keeping(**{name: kept}))
    assert (problem is None) == is_right
    assert problem is None or problem.field == name
