"""The backlog by its age in whole working days, as a slow count of minutes has it."""

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from kafel_desk.figures.measured import AGES
from kafel_desk.figures.standing import AgeBands
from kafel_desk.time.working_time import WorkingTime

MOMENT = datetime(2026, 11, 22, 7, 30, 0, 500, tzinfo=UTC)
WORKING = WorkingTime()
BANDS = AgeBands(WORKING, MOMENT)
MOST = (3, 7, 14, 30, 10**9)


@given(st.integers(0, 90 * 86_400), st.integers(0, 999_999))
def test_a_band_holds_what_a_slow_count_puts_into_it(seconds: int, micros: int) -> None:
    received = MOMENT - timedelta(seconds=seconds, microseconds=micros)
    days = WORKING.working_minutes_between(received, MOMENT) // 420
    assert BANDS.band(received) == next(n for n, most in enumerate(MOST) if days <= most)


def test_what_came_just_now_is_in_the_first_band_and_last_year_in_the_last() -> None:
    assert AGES[BANDS.band(MOMENT)] == "0-3"
    assert AGES[BANDS.band(MOMENT - timedelta(days=365))] == "31+"


def test_at_a_week_end_four_working_days_back_is_the_sunday_before() -> None:
    thursday_night = datetime(2026, 11, 19, 20, tzinfo=UTC)
    bands = AgeBands(WORKING, thursday_night)
    monday_morning = datetime(2026, 11, 16, 5, tzinfo=UTC)
    assert AGES[bands.band(monday_morning)] == "4-7"
    assert AGES[bands.band(monday_morning + timedelta(minutes=2))] == "0-3"
