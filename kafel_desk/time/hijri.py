"""Umm al-Qura dates: from and to Gregorian ones, and dates typed in either calendar."""

import re
from datetime import date

import msgspec
from hijridate import Gregorian, Hijri

from kafel_desk.language.digits import to_ascii
from kafel_desk.language.direction import strip_marks
from kafel_desk.language.message import Message, message

FIRST_YEAR = 1343
LAST_YEAR = 1500
RAMADAN = 9


class HijriDate(msgspec.Struct, frozen=True, order=True):
    """A day of the Umm al-Qura calendar."""

    year: int
    month: int
    day: int


class DateError(ValueError):
    """A typed date that is none; `message` says what is wrong."""

    def __init__(self, message: Message) -> None:
        super().__init__(message.key)
        self.message = message


def to_hijri(day: date) -> HijriDate | None:
    """Return the Umm al-Qura date of a Gregorian day; None outside 1924-08-01 to 2077-11-16."""
    try:
        return HijriDate(*Gregorian(day.year, day.month, day.day).to_hijri().datetuple())
    except OverflowError:
        return None


def to_gregorian(day: HijriDate) -> date | None:
    """Return the Gregorian day of an Umm al-Qura date; None if there is no such day."""
    try:
        return date(*Hijri(day.year, day.month, day.day).to_gregorian().datetuple())
    except (OverflowError, ValueError):
        return None


_TYPED = re.compile(r"([0-9]{1,4})[\s/.\-،]+([0-9]{1,2})[\s/.\-،]+([0-9]{1,4})\s*(م|هـ?)?")
_GREGORIAN_YEARS = range(1900, 2101)
_HIJRI_YEARS = range(FIRST_YEAR, LAST_YEAR + 1)


def parse_date(text: str) -> date:
    """Return the day that was typed: day first or year first, of either calendar, in any digits.

    The year tells the calendar: 1447 is Umm al-Qura, 2026 Gregorian. A م or هـ behind it
    must agree. Raises `DateError`.
    """
    found = _TYPED.fullmatch(to_ascii(strip_marks(text)).strip())
    if found is None:
        raise DateError(message("error.date_form"))
    first, month, last = int(found[1]), int(found[2]), int(found[3])
    is_year_first = len(found[1]) == 4
    year, day = (first, last) if is_year_first else (last, first)
    is_hijri = year in _HIJRI_YEARS
    if len(found[1 if is_year_first else 3]) != 4 or not (is_hijri or year in _GREGORIAN_YEARS):
        raise DateError(message("error.date_year", year=year))
    if found[4] and (found[4] != "م") != is_hijri:
        raise DateError(message("error.date_calendar", year=year))
    typed = to_gregorian(HijriDate(year, month, day)) if is_hijri else _gregorian(year, month, day)
    if typed is None:
        raise DateError(message("error.date_none"))
    return typed


def _gregorian(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
