"""A routine is owed again one period after it was done, on a day on which the centre is open."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

import resources
from kafel_desk.language.catalogue import parse_catalogue
from kafel_desk.routines.routine import (
    Every,
    Routine,
    every_words,
    next_due,
    own_name,
    problem_with_period,
    shipped_routines,
)
from kafel_desk.time.working_calendar import Closure, Days, WorkingCalendar, working_day

CALENDAR = WorkingCalendar()
SUNDAY = date(2026, 11, 22)
days = st.dates(date(2000, 1, 1), date(2070, 1, 1))
periods = st.builds(Every, st.integers(1, 24), st.sampled_from(["days", "weeks", "months"]))


def routine(every: Every, since: date = SUNDAY) -> Routine:
    return Routine(id="own", step=1, name=own_name("عمل"), every=every, since=since)


@pytest.mark.parametrize(
    ("every", "last", "due"),
    [
        (Every(7, "days"), SUNDAY, date(2026, 11, 29)),
        (Every(1, "weeks"), SUNDAY, date(2026, 11, 29)),
        (Every(1, "months"), SUNDAY, date(2026, 12, 22)),
        (Every(3, "months"), SUNDAY, date(2027, 2, 22)),
        (Every(12, "months"), SUNDAY, date(2027, 11, 22)),
    ],
)
def test_the_next_date_follows_the_last(every: Every, last: date, due: date) -> None:
    assert next_due(routine(every), last, CALENDAR) == due


def test_a_month_that_is_shorter_gives_its_last_day() -> None:
    assert Every(1, "months").after(date(2027, 1, 31)) == date(2027, 2, 28)
    assert Every(1, "months").after(date(2028, 1, 31)) == date(2028, 2, 29)
    assert Every(2, "months").after(date(2026, 12, 31)) == date(2027, 2, 28)


def test_what_was_never_done_is_owed_on_its_first_day() -> None:
    assert next_due(routine(Every(1, "months")), None, CALENDAR) == SUNDAY


def test_a_closed_day_moves_it_to_the_next_open_one() -> None:
    friday = date(2026, 11, 27)
    assert next_due(routine(Every(1, "weeks"), since=friday), None, CALENDAR) == date(2026, 11, 29)


def test_a_holiday_moves_it_too() -> None:
    holiday = Closure("عيد", Days((11, 29), (12, 1), "gregorian", 2026))
    closed = WorkingCalendar(closures=(holiday,))
    assert next_due(routine(Every(1, "weeks")), SUNDAY, closed) == date(2026, 12, 2)


def test_a_centre_that_never_opens_still_has_a_date() -> None:
    never = WorkingCalendar(week=((),) * 7)
    assert next_due(routine(Every(1, "weeks")), SUNDAY, never) == date(2026, 11, 29)


@given(periods, days)
def test_a_due_date_is_open_and_never_before_its_period(every: Every, last: date) -> None:
    due = next_due(routine(every), last, CALENDAR)
    assert due >= every.after(last) > last
    assert working_day(CALENDAR, due).openings
    assert due - every.after(last) < timedelta(days=7)


@given(periods, days, days)
def test_whoever_does_it_later_owes_it_later(every: Every, one: date, other: date) -> None:
    first, second = sorted((one, other))
    assert every.after(first) <= every.after(second)


@pytest.mark.parametrize(
    ("every", "is_good"),
    [
        (Every(1, "days"), True),
        (Every(730, "days"), True),
        (Every(24, "months"), True),
        (Every(0, "days"), False),
        (Every(-1, "weeks"), False),
        (Every(25, "months"), False),
        (Every(105, "weeks"), False),
    ],
)
def test_a_period_lies_between_a_day_and_two_years(every: Every, is_good: bool) -> None:
    assert (problem_with_period(every) is None) is is_good


def test_every_step_that_is_no_cases_is_shipped() -> None:
    shipped = shipped_routines(SUNDAY)
    assert {routine.step for routine in shipped} == {1, 2, 13, 14, 15, None}
    assert len({routine.id for routine in shipped}) == len(shipped)
    assert all(problem_with_period(routine.every) is None for routine in shipped)


def test_how_often_is_said_in_words() -> None:
    texts = [path.read_text(encoding="utf-8") for path in resources.translations("ar")]
    arabic = parse_catalogue("ar", texts, strict=True)
    periods = (Every(1, "weeks"), Every(2, "days"), Every(3, "months"), Every(12, "months"))
    said = [arabic.message(every_words(every)) for every in periods]
    assert said == ["كل أسبوع", "كل يومين", "كل 3 أشهر", "كل 12 شهرًا"]
