"""Hours and special days as people type them."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kafel_desk.time.working_calendar import Closure, Days, Opening, WorkingCalendar
from ui.settings.hours_text import HoursError, format_openings, parse_openings
from ui.settings.special_days import LineError, SpecialLine, lines_of, read_line

TODAY = date(2026, 11, 22)


@st.composite
def openings(draw: st.DrawFn) -> tuple[Opening, ...]:
    marks = sorted(draw(st.lists(st.integers(0, 1440), min_size=0, max_size=6, unique=True)))
    pairs = zip(marks[::2], marks[1::2], strict=False)
    return tuple(Opening(opens, closes) for opens, closes in pairs)


@given(openings())
def test_hours_are_read_back_as_they_are_shown(hours: tuple[Opening, ...]) -> None:
    assert parse_openings(format_openings(hours)) == hours


@pytest.mark.parametrize(
    ("typed", "hours"),
    [
        ("8-12", ((480, 720),)),
        ("08:00–12:00، 13:00–16:00", ((480, 720), (780, 960))),
        ("٨-١٢ و ١٣-١٦", ((480, 720), (780, 960))),
        ("8.30 - 9.15", ((510, 555),)),
        ("", ()),
    ],
)
def test_hours_in_any_spelling(typed: str, hours: tuple[tuple[int, int], ...]) -> None:
    assert parse_openings(typed) == tuple(Opening(*each) for each in hours)


@pytest.mark.parametrize("typed", ["8", "12-8", "8-12 11-13", "8:70-9", "20-25", "صباحا"])
def test_hours_that_cannot_be(typed: str) -> None:
    with pytest.raises(HoursError):
        parse_openings(typed)


def test_a_year_of_either_calendar_tells_which_is_meant() -> None:
    hijri = read_line(SpecialLine("عيد الأضحى", "9/12/1448", "13/12/1448", is_every_year=True))
    gregorian = read_line(SpecialLine("اليوم الوطني", "23/09/2026", is_every_year=True))
    assert hijri == Closure("عيد الأضحى", Days((12, 9), (12, 13)))
    assert gregorian == Closure("اليوم الوطني", Days((9, 23), (9, 23), "gregorian"))


def test_a_calendar_is_shown_as_lines_that_say_the_same() -> None:
    closures = (
        Closure("عيد الفطر", Days((9, 29), (10, 5))),
        Closure("جرد", Days((12, 30), (1, 2), "gregorian", 2026)),
    )
    calendar = WorkingCalendar(closures=closures)
    assert tuple(map(read_line, lines_of(calendar, TODAY))) == closures


@pytest.mark.parametrize(
    ("line", "field"),
    [
        (SpecialLine("", "1/1/2027"), "name"),
        (SpecialLine("يوم", "غدا"), "first"),
        (SpecialLine("يوم", "2/1/2027", "1/1/2027"), "last"),
        (SpecialLine("يوم", "1/1/2027", hours="كل اليوم"), "hours"),
    ],
)
def test_a_line_that_cannot_be_says_where(line: SpecialLine, field: str) -> None:
    with pytest.raises(LineError) as refused:
        read_line(line)
    assert refused.value.field == field
