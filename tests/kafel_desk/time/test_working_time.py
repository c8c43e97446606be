"""Working time is counted as a person would, minute by minute."""

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kafel_desk.time.working_calendar import Opening, WorkingCalendar, working_day
from kafel_desk.time.working_time import NeverOpenError, WorkingTime, working_time
from tests.kafel_desk.time.calendars import CALENDAR, LONG_AGO, at, working

MINUTE = timedelta(minutes=1)
DAY = timedelta(days=1)
WORKING = working()
# Around the ends of Ramadan, both Eids and National Day of 2026 and 2027, and plain weeks.
STARTS = st.integers(0, 505 * 24 * 60).map(lambda minutes: at(2026, 2, 10) + minutes * MINUTE)


def is_worked(moment: datetime, calendar: WorkingCalendar = CALENDAR) -> bool:
    """The oracle: is the minute that begins here inside an opening of its day?"""
    local = moment.astimezone(at(2026, 1, 1).tzinfo)
    minute = local.hour * 60 + local.minute
    return any(
        opening.opens <= minute < opening.closes
        for opening in working_day(calendar, local.date()).openings
    )


@settings(max_examples=40, deadline=None)
@given(STARTS, st.integers(0, 6 * 24 * 60))
def test_minutes_between_are_those_that_were_worked(start: datetime, length: int) -> None:
    end = start + length * MINUTE
    worked = sum(is_worked(start + n * MINUTE) for n in range(length))
    assert WORKING.working_minutes_between(start, end) == worked


@settings(max_examples=10, deadline=None)
@given(st.permutations([0, 1, 3, 9, 40, 300, 1500, 4000]))
def test_years_are_as_long_as_their_days_whatever_was_asked_before(days: list[int]) -> None:
    counting, start = working(), at(2026, 5, 6, 9, 30)
    for length in days:
        for begin in (start, start - timedelta(days=length)):
            by_day = (
                counting.working_minutes_between(begin + n * DAY, begin + (n + 1) * DAY)
                for n in range(length)
            )
            assert counting.working_minutes_between(begin, begin + length * DAY) == sum(by_day)


def test_the_first_and_the_last_year_can_be_counted() -> None:
    first, last = datetime(1, 1, 10, tzinfo=UTC), datetime(9999, 12, 20, tzinfo=UTC)
    assert working().working_minutes_between(first, first + 300 * DAY) > 0
    assert working().working_minutes_between(last - 300 * DAY, last) > 0


@settings(max_examples=40, deadline=None)
@given(STARTS, st.integers(1, 900))
def test_minutes_added_end_with_the_last_one_worked(start: datetime, minutes: int) -> None:
    moment, left = start, minutes
    while left:
        left -= is_worked(moment)
        moment += MINUTE
    assert WORKING.add_working_minutes(start, minutes) == moment


@given(STARTS, st.integers(1, 20_000))
def test_what_is_added_is_what_lies_between(start: datetime, minutes: int) -> None:
    end = WORKING.add_working_minutes(start, minutes)
    assert WORKING.working_minutes_between(start, end) == minutes


@given(STARTS)
def test_the_working_day_ends_with_its_last_opening(start: datetime) -> None:
    end = WORKING.end_of_working_day(start)
    assert end > start
    assert is_worked(end - MINUTE)
    day = end.astimezone(start.tzinfo).date()
    assert not any(is_worked(end + n * MINUTE) for n in range(6 * 60) if _same_day(end, n, day))
    # No working day was passed over: its closing had gone by already.
    for n in range((day - start.date()).days):
        openings = working_day(CALENDAR, start.date() + timedelta(days=n)).openings
        assert not openings or (n == 0 and openings[-1].closes <= start.hour * 60 + start.minute)


def _same_day(end: datetime, minutes: int, day: date) -> bool:
    return (end + minutes * MINUTE).astimezone(at(2026, 1, 1).tzinfo).date() == day


def test_a_split_day_is_joined_over_noon() -> None:
    assert WORKING.add_working_minutes(at(2026, 11, 22, 11, 50), 20) == at(2026, 11, 22, 13, 10)


def test_what_ends_with_the_day_is_due_at_its_closing() -> None:
    assert WORKING.add_working_minutes(at(2026, 11, 19, 15), 60) == at(2026, 11, 19, 16)


def test_the_weekend_does_not_count() -> None:
    assert WORKING.add_working_minutes(at(2026, 11, 19, 15, 20), 420) == at(2026, 11, 22, 15, 20)


def test_nothing_added_changes_nothing() -> None:
    assert WORKING.add_working_minutes(at(2026, 11, 20, 3), 0) == at(2026, 11, 20, 3)


def test_an_end_before_its_start_is_no_time() -> None:
    assert WORKING.working_minutes_between(at(2026, 11, 22, 12), at(2026, 11, 22, 9)) == 0


def test_moments_of_any_zone_are_counted_and_utc_comes_back() -> None:
    start = datetime(2026, 11, 22, 5, tzinfo=UTC)  # 08:00 in Riyadh
    end = WORKING.add_working_minutes(start, 60)
    assert end == at(2026, 11, 22, 9)
    assert end.tzinfo is UTC


@pytest.mark.parametrize(
    ("received", "closing"),
    [
        (at(2026, 11, 22, 9), at(2026, 11, 22, 16)),
        (at(2026, 11, 22, 12, 30), at(2026, 11, 22, 16)),
        (at(2026, 11, 22, 7), at(2026, 11, 22, 16)),
        (at(2026, 11, 22, 16), at(2026, 11, 23, 16)),
        (at(2026, 11, 19, 20), at(2026, 11, 22, 16)),
        (at(2026, 3, 19, 13), at(2026, 3, 25, 16)),
    ],
)
def test_the_same_working_day(received: datetime, closing: datetime) -> None:
    assert WORKING.end_of_working_day(received) == closing


def test_ramadan_counts_its_own_hours() -> None:
    # 18 February 2026 is the 1st of Ramadan 1447: five hours from then on, not seven.
    assert WORKING.add_working_minutes(at(2026, 2, 17, 15), 120) == at(2026, 2, 18, 11)
    assert WORKING.working_minutes_between(at(2026, 2, 18), at(2026, 2, 19)) == 300


def test_each_day_follows_the_calendar_in_force_on_it() -> None:
    longer = WorkingCalendar(
        week=((Opening(480, 1020),),) * 4 + ((), ()) + ((Opening(480, 1020),),)
    )
    changed = WorkingTime(((LONG_AGO, CALENDAR), (date(2026, 11, 23), longer)))
    assert changed.working_minutes_between(at(2026, 11, 22), at(2026, 11, 23)) == 420
    assert changed.working_minutes_between(at(2026, 11, 23), at(2026, 11, 24)) == 540


def test_summer_time_of_another_zone_keeps_its_wall_clock() -> None:
    cairo = working(WorkingCalendar(zone="Africa/Cairo"))
    winter = cairo.end_of_working_day(datetime(2026, 1, 5, 9, tzinfo=UTC))
    summer = cairo.end_of_working_day(datetime(2026, 7, 6, 9, tzinfo=UTC))
    assert (winter.hour, summer.hour) == (14, 13)
    assert cairo.local(winter).hour == cairo.local(summer).hour == 16


def test_a_calendar_that_never_opens_says_so() -> None:
    never = working(WorkingCalendar(week=((),) * 7))
    with pytest.raises(NeverOpenError):
        never.add_working_minutes(at(2026, 11, 22), 1)
    with pytest.raises(NeverOpenError):
        never.end_of_working_day(at(2026, 11, 22))
    assert never.working_minutes_between(at(2026, 11, 1), at(2026, 11, 30)) == 0


def test_the_centre_is_open_or_not() -> None:
    assert WORKING.is_open(at(2026, 11, 22, 8))
    assert not WORKING.is_open(at(2026, 11, 22, 12))
    assert not WORKING.is_open(at(2026, 11, 20, 9))


def test_the_same_calendars_give_the_same_object() -> None:
    calendars = ((LONG_AGO, CALENDAR),)
    assert working_time(calendars) is working_time(((LONG_AGO, CALENDAR),))
    assert working_time(calendars) is not working_time(((LONG_AGO, WorkingCalendar()),))
