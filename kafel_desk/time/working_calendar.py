"""The working calendar, as the centre sets it: the week, Ramadan hours, closures, half days."""

from datetime import date
from typing import Literal

import msgspec

from kafel_desk.time.hijri import RAMADAN, HijriDate, to_hijri

MINUTES_OF_A_DAY = 24 * 60

# A month and a day in it, of whichever calendar is meant.
MonthDay = tuple[int, int]


class Opening(msgspec.Struct, frozen=True):
    """A stretch of working time on one day, in minutes after local midnight."""

    opens: int
    closes: int


class Days(msgspec.Struct, frozen=True):
    """A row of days in one of the two calendars, in one year of it or in every year.

    `first` and `last` are (month, day), both inside. A row whose last day comes before its
    first runs over the end of the year, and `year` is that of its first day.
    """

    first: MonthDay
    last: MonthDay
    calendar: Literal["umm_al_qura", "gregorian"] = "umm_al_qura"
    year: int | None = None

    def contain(self, day: date, hijri: HijriDate | None) -> bool:
        """Tell whether a day, given in both calendars, is among them."""
        if self.calendar == "gregorian":
            year, at = day.year, (day.month, day.day)
        elif hijri is None:
            return False
        else:
            year, at = hijri.year, (hijri.month, hijri.day)
        if self.first <= self.last:
            return self.first <= at <= self.last and self.year in (None, year)
        if at >= self.first:
            return self.year in (None, year)
        return at <= self.last and self.year in (None, year - 1)


class Closure(msgspec.Struct, frozen=True):
    """Days on which the centre is closed, and what for: Eid, National Day."""

    name: str
    days: Days


class SpecialHours(msgspec.Struct, frozen=True):
    """Days with openings of their own, such as a half day before Eid.

    They hold whatever the weekday, so that a Saturday can be worked too.
    """

    name: str
    days: Days
    openings: tuple[Opening, ...]


_ORDINARY_DAY = (Opening(8 * 60, 12 * 60), Opening(13 * 60, 16 * 60))
_RAMADAN_DAY = (Opening(10 * 60, 15 * 60),)
# Monday first, as Python counts: Friday and Saturday have no openings.
_WEEK = (_ORDINARY_DAY,) * 4 + ((), ()) + (_ORDINARY_DAY,)


class WorkingCalendar(msgspec.Struct, frozen=True):
    """When the centre works. A setting of all desks: the directory says from which date it holds.

    `week` has the openings of Monday to Sunday. In Ramadan every weekday that is open at all
    has `ramadan_openings` instead. A closure goes before special hours, those before the rest.
    `working_day_minutes` is how much working time "one working day" means, in Ramadan too.
    """

    week: tuple[tuple[Opening, ...], ...] = _WEEK
    ramadan: Days = Days((RAMADAN, 1), (RAMADAN, 30))
    ramadan_openings: tuple[Opening, ...] = _RAMADAN_DAY
    closures: tuple[Closure, ...] = ()
    special_hours: tuple[SpecialHours, ...] = ()
    working_day_minutes: int = 420
    zone: str = "Asia/Riyadh"


class WorkingDay(msgspec.Struct, frozen=True):
    """One day of a calendar: its openings, and why they are not the usual ones.

    `reason` is empty, "weekend", "ramadan", or "closure" and "special" with a `name`.
    """

    openings: tuple[Opening, ...]
    reason: Literal["", "weekend", "ramadan", "closure", "special"] = ""
    name: str = ""


def working_day(calendar: WorkingCalendar, day: date) -> WorkingDay:
    """Return what a calendar says of one day."""
    hijri = to_hijri(day)
    for closure in calendar.closures:
        if closure.days.contain(day, hijri):
            return WorkingDay((), "closure", closure.name)
    for special in calendar.special_hours:
        if special.days.contain(day, hijri):
            return WorkingDay(special.openings, "special", special.name)
    usual = calendar.week[day.weekday()]
    if not usual:
        return WorkingDay((), "weekend")
    if calendar.ramadan.contain(day, hijri):
        return WorkingDay(calendar.ramadan_openings, "ramadan")
    return WorkingDay(usual)


def calendar_in_force(
    calendars: tuple[tuple[date, WorkingCalendar], ...], day: date
) -> WorkingCalendar:
    """Return the calendar of a day: the last that began by then, the first for earlier days."""
    found = calendars[0][1] if calendars else _SHIPPED
    for since, calendar in calendars:
        if since <= day:
            found = calendar
    return found


def problem_with(calendar: WorkingCalendar) -> str | None:
    """Return the message key of what is wrong with a calendar, or None if it can be used."""
    rows = (*calendar.week, calendar.ramadan_openings)
    rows += tuple(special.openings for special in calendar.special_hours)
    if len(calendar.week) != 7 or not any(calendar.week):
        return "error.calendar_never_open"
    if not all(map(_are_in_order, rows)):
        return "error.calendar_openings"
    if not 1 <= calendar.working_day_minutes <= MINUTES_OF_A_DAY:
        return "error.calendar_day_minutes"
    return None


def _are_in_order(openings: tuple[Opening, ...]) -> bool:
    at = 0
    for opening in openings:
        if not at <= opening.opens < opening.closes <= MINUTES_OF_A_DAY:
            return False
        at = opening.closes
    return True


_SHIPPED = WorkingCalendar()
