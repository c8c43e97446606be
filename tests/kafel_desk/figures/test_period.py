"""Weeks, months and quarters: where they begin and end, in the centre's zone and either calendar."""

from datetime import UTC, date, datetime, timedelta

import pytest

from kafel_desk.figures.period import Period, Reporting, days_between, earlier, period_of
from kafel_desk.time.working_calendar import WorkingCalendar

NOW = datetime(2026, 11, 22, 7, tzinfo=UTC)
HIJRI = Reporting(months="umm_al_qura")


def days(period: Period) -> tuple[date, date]:
    return period.first, period.last


def test_a_week_begins_on_sunday_unless_the_centre_says_otherwise() -> None:
    thursday = date(2026, 11, 19)
    assert days(period_of("week", thursday, (), NOW)) == (date(2026, 11, 15), date(2026, 11, 21))
    monday_first = Reporting(week_begins=0)
    week = period_of("week", thursday, (), NOW, monday_first)
    assert days(week) == (date(2026, 11, 16), date(2026, 11, 22))


def test_a_week_begins_and_ends_at_midnight_of_the_centre() -> None:
    week = period_of("week", date(2026, 11, 15), (), NOW)
    assert week.start == datetime(2026, 11, 14, 21, tzinfo=UTC)
    assert week.end == datetime(2026, 11, 21, 21, tzinfo=UTC)


def test_where_clocks_change_a_week_has_an_hour_more_or_less() -> None:
    cairo = ((date(2000, 1, 1), WorkingCalendar(zone="Africa/Cairo")),)
    week = period_of("week", date(2026, 10, 29), cairo, NOW)
    assert week.end - week.start == timedelta(days=7, hours=1)


def test_months_and_quarters_are_of_the_calendar_that_the_centre_counts() -> None:
    day = date(2026, 11, 22)
    assert days(period_of("month", day, (), NOW)) == (date(2026, 11, 1), date(2026, 11, 30))
    assert days(period_of("quarter", day, (), NOW)) == (date(2026, 10, 1), date(2026, 12, 31))
    # Jumada II 1448 has 29 days; the quarter is Rabi II to Jumada II.
    assert days(period_of("month", day, (), NOW, HIJRI)) == (date(2026, 11, 11), date(2026, 12, 9))
    assert days(period_of("quarter", day, (), NOW, HIJRI)) == (date(2026, 9, 12), date(2026, 12, 9))


@pytest.mark.parametrize("kind", ["week", "month", "quarter"])
@pytest.mark.parametrize("reporting", [Reporting(), HIJRI])
def test_earlier_periods_meet_without_a_gap(kind: str, reporting: Reporting) -> None:
    period = period_of(kind, date(2026, 11, 22), (), NOW, reporting)  # type: ignore[arg-type]
    for _ in range(30):
        before = earlier(period, 1, (), NOW, reporting)
        assert before.last + timedelta(days=1) == period.first
        assert before.end == period.start
        period = before


def test_any_row_of_days_is_preceded_by_as_many() -> None:
    period = days_between(date(2026, 11, 10), date(2026, 11, 12), (), NOW)
    assert days(earlier(period, 1, (), NOW)) == (date(2026, 11, 7), date(2026, 11, 9))
    with pytest.raises(ValueError, match="2026"):
        days_between(date(2026, 11, 12), date(2026, 11, 10), (), NOW)


def test_a_period_that_runs_is_told_until_now() -> None:
    running = period_of("week", date(2026, 11, 22), (), NOW)
    assert running.is_running
    assert running.moment == NOW
    over = period_of("week", date(2026, 11, 15), (), NOW)
    assert not over.is_running
    assert over.moment == over.end - timedelta(microseconds=1)
