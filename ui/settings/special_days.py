"""Closures and days with hours of their own, as lines that are typed in either calendar."""

from dataclasses import dataclass
from datetime import date

from kafel_desk.language.digits import to_ascii
from kafel_desk.language.direction import strip_marks
from kafel_desk.language.message import Message, message
from kafel_desk.time.hijri import (
    FIRST_YEAR,
    LAST_YEAR,
    DateError,
    HijriDate,
    parse_date,
    to_gregorian,
    to_hijri,
)
from kafel_desk.time.working_calendar import Closure, Days, SpecialHours, WorkingCalendar
from ui.settings.hours_text import HoursError, format_openings, parse_openings


@dataclass(frozen=True, slots=True)
class SpecialLine:
    """One line as it is typed. Without hours the days are closed."""

    name: str = ""
    first: str = ""
    last: str = ""
    hours: str = ""
    is_every_year: bool = False


class LineError(ValueError):
    """A line that cannot be; `field` is where, `message` says why."""

    def __init__(self, field: str, said: Message) -> None:
        super().__init__(f"{field}: {said.key}")
        self.field = field
        self.message = said


def lines_of(calendar: WorkingCalendar, today: date) -> list[SpecialLine]:
    """Return the closures and special hours of a calendar as lines, dated from `today` on."""
    closures = [_line(closure.name, closure.days, "", today) for closure in calendar.closures]
    special = [
        _line(hours.name, hours.days, format_openings(hours.openings), today)
        for hours in calendar.special_hours
    ]
    return closures + special


def read_line(line: SpecialLine) -> Closure | SpecialHours:
    """Return what a line says. Raises `LineError`."""
    if not line.name.strip():
        raise LineError("name", message("error.needed"))
    days = _days(line)
    try:
        openings = parse_openings(line.hours)
    except HoursError as error:
        raise LineError("hours", error.message) from error
    name = line.name.strip()
    return SpecialHours(name, days, openings) if openings else Closure(name, days)


def _days(line: SpecialLine) -> Days:
    first = _date("first", line.first)
    last = _date("last", line.last) if line.last.strip() else first
    if last < first:
        raise LineError("last", message("calendar.last_before_first"))
    if _is_hijri(line.first):
        begun, ended = to_hijri(first), to_hijri(last)
        if begun is not None and ended is not None:
            year = None if line.is_every_year else begun.year
            return Days((begun.month, begun.day), (ended.month, ended.day), "umm_al_qura", year)
    year = None if line.is_every_year else first.year
    return Days((first.month, first.day), (last.month, last.day), "gregorian", year)


def _date(field: str, text: str) -> date:
    try:
        return parse_date(text)
    except DateError as error:
        raise LineError(field, error.message) from error


def _is_hijri(text: str) -> bool:
    numbers = to_ascii(strip_marks(text)).replace("-", "/").replace(".", "/").split("/")
    years = (int(number) for number in numbers if number.strip().isdecimal())
    return any(FIRST_YEAR <= year <= LAST_YEAR for year in years)


def _line(name: str, days: Days, hours: str, today: date) -> SpecialLine:
    hijri = to_hijri(today)
    this_year = hijri.year if days.calendar == "umm_al_qura" and hijri else today.year
    year = days.year or this_year
    end_year = year + 1 if days.last < days.first else year
    return SpecialLine(
        name,
        _text(year, days.first, days),
        _text(end_year, days.last, days),
        hours,
        is_every_year=days.year is None,
    )


def _text(year: int, month_day: tuple[int, int], days: Days) -> str:
    month, day = month_day
    # The thirtieth of a month that has 29 days this year is its last day.
    if days.calendar == "umm_al_qura" and to_gregorian(HijriDate(year, month, day)) is None:
        day = 29
    return f"{day:02}/{month:02}/{year}"
