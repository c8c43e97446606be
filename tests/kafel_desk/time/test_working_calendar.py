"""The calendar says of each day when the centre is open, and why."""

from datetime import date, timedelta

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from kafel_desk.time.hijri import HijriDate, to_gregorian, to_hijri
from kafel_desk.time.working_calendar import (
    Days,
    Opening,
    WorkingCalendar,
    calendar_in_force,
    problem_with,
    working_day,
)
from tests.kafel_desk.time.calendars import CALENDAR


def reason(day: date) -> str:
    return working_day(CALENDAR, day).reason


def hijri(year: int, month: int, day: int) -> date:
    found = to_gregorian(HijriDate(year, month, day))
    assert found is not None
    return found


def test_the_week_runs_from_sunday_to_thursday() -> None:
    sunday = date(2026, 11, 15)
    week = [bool(working_day(CALENDAR, sunday + timedelta(days=n)).openings) for n in range(7)]
    assert week == [True, True, True, True, True, False, False]
    assert reason(date(2026, 11, 20)) == "weekend"


@pytest.mark.parametrize("year", [1447, 1448])
def test_ramadan_has_its_own_hours_from_its_first_day_to_the_eid(year: int) -> None:
    first = hijri(year, 9, 1)
    assert reason(first - timedelta(days=1)) in {"", "weekend"}
    for n in range(28):
        day = working_day(CALENDAR, first + timedelta(days=n))
        assert day.reason in {"ramadan", "weekend"}
        if day.reason == "ramadan":
            assert day.openings == CALENDAR.ramadan_openings
    assert working_day(CALENDAR, hijri(year, 9, 29)).openings == (Opening(600, 720),)
    eid = hijri(year, 10, 1)
    assert [reason(eid + timedelta(days=n)) for n in range(5)] == ["closure"] * 5
    assert working_day(CALENDAR, eid).name == "عيد الفطر"
    assert reason(eid + timedelta(days=5)) in {"", "weekend"}


def test_a_weekend_in_ramadan_stays_closed() -> None:
    friday = next(
        day for n in range(7) if (day := hijri(1448, 9, 1) + timedelta(days=n)).weekday() == 4
    )
    assert working_day(CALENDAR, friday).openings == ()


def test_the_eid_of_the_sacrifice_2026_and_2027() -> None:
    for year in (1447, 1448):
        assert reason(hijri(year, 12, 8)) != "closure"
        assert reason(hijri(year, 12, 9)) == reason(hijri(year, 12, 13)) == "closure"
        assert reason(hijri(year, 12, 14)) != "closure"


def test_national_day_closes_every_year_and_one_saturday_is_worked_once() -> None:
    assert reason(date(2026, 9, 23)) == reason(date(2027, 9, 23)) == "closure"
    assert working_day(CALENDAR, date(2026, 11, 28)).openings == (Opening(480, 720),)
    assert reason(date(2026, 11, 27)) == "weekend"


def test_days_may_run_over_the_end_of_a_year() -> None:
    days = Days((12, 30), (1, 2), "gregorian", 2026)
    inside = [date(2026, 12, 30), date(2026, 12, 31), date(2027, 1, 1), date(2027, 1, 2)]
    outside = [date(2026, 12, 29), date(2027, 1, 3), date(2026, 1, 1), date(2027, 12, 31)]
    assert all(days.contain(day, to_hijri(day)) for day in inside)
    assert not any(days.contain(day, to_hijri(day)) for day in outside)


def test_days_of_one_year_are_days_of_no_other() -> None:
    once = Days((11, 22), (11, 23), "gregorian", 2026)
    every = Days((11, 22), (11, 23), "gregorian")
    assert once.contain(date(2026, 11, 23), None)
    assert not once.contain(date(2027, 11, 23), None)
    assert every.contain(date(2027, 11, 23), None)


def test_no_umm_al_qura_row_holds_days_that_the_calendar_does_not_know() -> None:
    assert not Days((1, 1), (12, 30)).contain(date(1900, 1, 1), None)


def test_each_calendar_holds_from_its_date() -> None:
    later = WorkingCalendar(working_day_minutes=480)
    dated = ((date(2026, 1, 1), CALENDAR), (date(2027, 1, 1), later))
    assert calendar_in_force(dated, date(2026, 12, 31)) is CALENDAR
    assert calendar_in_force(dated, date(2027, 1, 1)) is later
    assert calendar_in_force(dated, date(2020, 1, 1)) is CALENDAR
    assert calendar_in_force((), date(2020, 1, 1)) == WorkingCalendar()


def test_a_calendar_is_written_down_and_read_back() -> None:
    for codec in (msgspec.json, msgspec.msgpack):
        written = codec.encode(CALENDAR)
        assert codec.decode(written, type=WorkingCalendar) == CALENDAR


def test_the_shipped_calendar_can_be_used() -> None:
    assert problem_with(WorkingCalendar()) is None
    shipped = WorkingCalendar()
    minutes = sum(opening.closes - opening.opens for opening in shipped.week[0])
    assert minutes == shipped.working_day_minutes == 420


@pytest.mark.parametrize(
    ("calendar", "key"),
    [
        (WorkingCalendar(week=((),) * 7), "error.calendar_never_open"),
        (WorkingCalendar(week=((Opening(480, 960),),) * 6), "error.calendar_never_open"),
        (WorkingCalendar(ramadan_openings=(Opening(900, 600),)), "error.calendar_openings"),
        (
            WorkingCalendar(ramadan_openings=(Opening(600, 700), Opening(650, 800))),
            "error.calendar_openings",
        ),
        (WorkingCalendar(ramadan_openings=(Opening(600, 1500),)), "error.calendar_openings"),
        (WorkingCalendar(working_day_minutes=0), "error.calendar_day_minutes"),
    ],
)
def test_an_impossible_calendar_is_told_why(calendar: WorkingCalendar, key: str) -> None:
    assert problem_with(calendar) == key


@given(st.dates(date(1900, 1, 1), date(2100, 12, 31)))
def test_every_day_has_openings_or_a_reason(day: date) -> None:
    about = working_day(CALENDAR, day)
    assert about.openings or about.reason in {"weekend", "closure"}
    assert bool(about.name) == (about.reason in {"closure", "special"})
