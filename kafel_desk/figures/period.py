"""Periods of reports: weeks, and months and quarters of either calendar, in the centre's zone."""

from datetime import UTC, date, datetime, time, timedelta
from typing import Literal
from zoneinfo import ZoneInfo

import msgspec

from kafel_desk.time.hijri import HijriDate, to_gregorian, to_hijri
from kafel_desk.time.working_calendar import calendar_in_force
from kafel_desk.time.working_time import Calendars

PeriodKind = Literal["week", "month", "quarter", "days"]
MonthCalendar = Literal["gregorian", "umm_al_qura"]

SUNDAY = 6
_WEEK = 7
_INSTANT = timedelta(microseconds=1)
_MONTHS: dict[PeriodKind, int] = {"month": 1, "quarter": 3}


class Reporting(msgspec.Struct, frozen=True):
    """How the centre reports: a setting of all desks.

    ``week_begins`` is a weekday as Python counts (Monday 0). ``months`` are of which calendar.
    """

    week_begins: int = SUNDAY
    months: MonthCalendar = "gregorian"


SHIPPED = Reporting()


class Period(msgspec.Struct, frozen=True):
    """The local days from ``first`` to ``last``, both inside, and the moments that they begin and
    end at: from ``start`` (inclusive) to ``end`` (exclusive), UTC.

    ``until`` (exclusive) is the end, or just after the moment of asking while the period runs
    (``is_running``): figures are told until then. It comes before ``start`` where that is to come. How things stood "at the end" is asked of
    ``moment``, the last one inside.
    """

    kind: PeriodKind
    first: date
    last: date
    start: datetime
    end: datetime
    until: datetime
    months: MonthCalendar = "gregorian"

    @property
    def is_running(self) -> bool:
        """Whether the period was not over when it was asked for."""
        return self.until < self.end

    @property
    def moment(self) -> datetime:
        """The last moment that figures are told of."""
        return self.until - _INSTANT

    @property
    def days(self) -> tuple[date, ...]:
        """All its days."""
        return tuple(
            self.first + timedelta(days=n) for n in range((self.last - self.first).days + 1)
        )


def period_of(
    kind: PeriodKind,
    day: date,
    calendars: Calendars,
    now: datetime,
    reporting: Reporting = SHIPPED,
) -> Period:
    """Return the week, month or quarter that a local day lies in."""
    first = _first_day(kind, day, reporting)
    last = _next_first(kind, first, reporting) - timedelta(days=1)
    return _period(kind, first, last, calendars, now, reporting.months)


def days_between(
    first: date,
    last: date,
    calendars: Calendars,
    now: datetime,
    months: MonthCalendar = "gregorian",
) -> Period:
    """Return any row of days, both inside; raises ``ValueError`` where the last is the earlier."""
    if last < first:
        raise ValueError(last)
    return _period("days", first, last, calendars, now, months)


def earlier(
    period: Period, by: int, calendars: Calendars, now: datetime, reporting: Reporting = SHIPPED
) -> Period:
    """Return the period of the same kind that came so many before; a row of days, as many days."""
    if period.kind == "days":
        length = timedelta(days=(period.last - period.first).days + 1)
        return _period(
            "days", period.first - by * length, period.last - by * length,
            calendars, now, period.months,
        )  # fmt: skip
    reporting = msgspec.structs.replace(reporting, months=period.months)
    first = period.first
    for _ in range(by):
        first = _first_day(period.kind, first - timedelta(days=1), reporting)
    last = _next_first(period.kind, first, reporting) - timedelta(days=1)
    return _period(period.kind, first, last, calendars, now, period.months)


def midnight(day: date, calendars: Calendars) -> datetime:
    """Return the moment at which a local day begins (UTC)."""
    zone = ZoneInfo(calendar_in_force(calendars, day).zone)
    return datetime.combine(day, time(), zone).astimezone(UTC)


def _period(
    kind: PeriodKind, first: date, last: date, calendars: Calendars, now: datetime,
    months: MonthCalendar,
) -> Period:  # fmt: skip
    start = midnight(first, calendars)
    end = midnight(last + timedelta(days=1), calendars)
    return Period(kind, first, last, start, end, min(end, now + _INSTANT), months)


def _first_day(kind: PeriodKind, day: date, reporting: Reporting) -> date:
    if kind == "week":
        return day - timedelta(days=(day.weekday() - reporting.week_begins) % _WEEK)
    months = _MONTHS[kind]
    hijri = to_hijri(day) if reporting.months == "umm_al_qura" else None
    if hijri is not None:
        first = HijriDate(hijri.year, _begin(hijri.month, months), 1)
        return to_gregorian(first) or day
    return date(day.year, _begin(day.month, months), 1)


def _next_first(kind: PeriodKind, first: date, reporting: Reporting) -> date:
    if kind == "week":
        return first + timedelta(days=_WEEK)
    # A quarter has at most 92 days of either calendar, and a month at most 31.
    return _first_day(kind, first + timedelta(days=_MONTHS[kind] * 31), reporting)


def _begin(month: int, months: int) -> int:
    return (month - 1) // months * months + 1
