"""Working time: minutes added to a moment or counted between two, by the calendars in force."""

from collections.abc import Iterable
from datetime import UTC, date, datetime, time, timedelta
from itertools import accumulate, count
from zoneinfo import ZoneInfo

from kafel_desk.time.working_calendar import (
    WorkingCalendar,
    WorkingDay,
    calendar_in_force,
    working_day,
)

# Calendars as the directory holds them: each with the local date from which it is in force.
Calendars = tuple[tuple[date, WorkingCalendar], ...]

# After so many days without an opening a calendar is taken to have none at all.
_LONGEST_CLOSURE = 400
_MOST_ENDS = 1_000
_SECONDS_OF_A_DAY = 86_400
# From the day before a moment's UTC day on, so many days may hold it, whatever the zone is.
_DAYS_ROUND = 3
_SUMMED = 128
_FIRST_ORDINAL = date(1970, 1, 1).toordinal()

# Stretches of working time in seconds since 1970, UTC.
_Stretches = tuple[tuple[int, int], ...]


class NeverOpenError(ValueError):
    """The calendar has no opening for more than a year ahead: no due time can be told."""


class WorkingTime:
    """Counts by calendars that hold from their dates on; a day follows the one in force on it.

    All moments are aware; those returned are in UTC, whole seconds. Days once looked at are
    remembered, so one object should be kept: see `working_time`.
    """

    def __init__(self, calendars: Calendars = ()) -> None:
        self._calendars = calendars
        self._stretches_of: dict[int, _Stretches] = {}
        self._days: dict[date, WorkingDay] = {}
        self._zones: dict[str, ZoneInfo] = {}
        self._ends: dict[tuple[int, int], datetime] = {}
        self._last_local = (_moment(0),) * 2
        # Days, and the working seconds of all of them before each.
        self._sums: tuple[range, tuple[int, ...]] = range(0), ()

    def calendar(self, day: date) -> WorkingCalendar:
        """Return the calendar in force on a local day."""
        return calendar_in_force(self._calendars, day)

    def local(self, moment: datetime) -> datetime:
        """Return a moment on the clock of the zone then in force."""
        # One case asks it of the moment of its receipt again and again.
        asked, local = self._last_local
        if asked is not moment:
            local = moment.astimezone(self._zone(self.calendar(moment.date())))
            self._last_local = moment, local
        return local

    def day(self, day: date) -> WorkingDay:
        """Return the openings of a local day, and why they are what they are."""
        found = self._days.get(day)
        if found is None:
            found = self._days[day] = working_day(self.calendar(day), day)
        return found

    def add_working_minutes(self, start: datetime, minutes: int) -> datetime:
        """Return the moment when so many working minutes have passed since `start`.

        What ends with the last minute of a day is due at its closing, not at the next opening.
        Raises `NeverOpenError`.
        """
        at = int(start.timestamp())
        if minutes <= 0:
            return _moment(at)
        # Cases that are recorded together ask the same: many in one second, a handful of limits.
        found = self._ends.get((at, minutes))
        if found is None:
            if len(self._ends) >= _MOST_ENDS:
                self._ends.clear()
            found = self._ends[at, minutes] = self._end(at, minutes * 60)
        return found

    def _end(self, at: int, left: int) -> datetime:
        empty_days = 0
        for ordinal in count(_ordinal_before(at)):
            stretches = self._stretches(ordinal)
            empty_days = 0 if stretches else empty_days + 1
            if empty_days > _LONGEST_CLOSURE:
                raise NeverOpenError
            for opens, closes in stretches:
                if closes > at:
                    begun = max(opens, at)
                    if closes - begun >= left:
                        return _moment(begun + left)
                    left -= closes - begun
        raise NeverOpenError

    def working_minutes_between(self, start: datetime, end: datetime) -> int:
        """Return the whole working minutes between two moments; 0 if the end is not later."""
        first, last = int(start.timestamp()), int(end.timestamp())
        if last <= first:
            return 0
        days = range(_ordinal_before(first), _ordinal_before(last) + _DAYS_ROUND)
        whole = days[_DAYS_ROUND:-_DAYS_ROUND]
        if not whole:
            return self._seconds_inside(days, first, last) // 60
        ends = (*days[:_DAYS_ROUND], *days[-_DAYS_ROUND:])
        return (self._seconds_inside(ends, first, last) + self._whole_days(whole)) // 60

    def _seconds_inside(self, days: Iterable[int], first: int, last: int) -> int:
        """Return what of the working time of some days lies between two moments."""
        seconds = 0
        for ordinal in days:
            for opens, closes in self._stretches(ordinal):
                begun, ended = max(opens, first), min(closes, last)
                if ended > begun:
                    seconds += ended - begun
        return seconds

    def _whole_days(self, days: range) -> int:
        """Return the working time of whole days: a difference of sums, however many they are."""
        summed, sums = self._sums
        if not (summed.start <= days.start and days.stop <= summed.stop):
            known = summed or days
            first, stop = min(days.start, known.start), max(days.stop, known.stop)
            # In large steps, so that each day that is asked for does not sum up all anew.
            first, stop = first // _SUMMED * _SUMMED, (stop // _SUMMED + 1) * _SUMMED
            summed = range(max(first, 1), min(stop, date.max.toordinal() + 1))
            sums = tuple(accumulate(map(self._seconds_of, summed), initial=0))
            # Put in place as a whole: other threads count by the same object.
            self._sums = summed, sums
        return sums[days.stop - summed.start] - sums[days.start - summed.start]

    def _seconds_of(self, ordinal: int) -> int:
        return sum(closes - opens for opens, closes in self._stretches(ordinal))

    def end_of_working_day(self, moment: datetime) -> datetime:
        """Return the closing time of the working day; the next one's when closed by then.

        Raises `NeverOpenError`.
        """
        at = int(moment.timestamp())
        first = _ordinal_before(at)
        for ordinal in range(first, first + _LONGEST_CLOSURE):
            stretches = self._stretches(ordinal)
            if stretches and stretches[-1][1] > at:
                return _moment(stretches[-1][1])
        raise NeverOpenError

    def is_open(self, moment: datetime) -> bool:
        """Tell whether the centre works at a moment."""
        at = int(moment.timestamp())
        first = _ordinal_before(at)
        return any(
            opens <= at < closes
            for ordinal in range(first, first + 3)
            for opens, closes in self._stretches(ordinal)
        )

    def _stretches(self, ordinal: int) -> _Stretches:
        found = self._stretches_of.get(ordinal)
        if found is None:
            found = self._stretches_of[ordinal] = self._look_up(ordinal)
        return found

    def _look_up(self, ordinal: int) -> _Stretches:
        try:
            day = date.fromordinal(ordinal)
        except (ValueError, OverflowError) as error:
            raise NeverOpenError from error
        midnight = datetime.combine(day, time(), self._zone(self.calendar(day)))
        return tuple(
            (_seconds(midnight, opening.opens), _seconds(midnight, opening.closes))
            for opening in self.day(day).openings
        )

    def _zone(self, calendar: WorkingCalendar) -> ZoneInfo:
        zone = self._zones.get(calendar.zone)
        if zone is None:
            zone = self._zones[calendar.zone] = ZoneInfo(calendar.zone)
        return zone


_kept: list[tuple[Calendars, WorkingTime]] = []


def working_time(calendars: Calendars) -> WorkingTime:
    """Return the working time of these calendars, kept for as long as it is the last asked for.

    Hashing calendars would cost more than a due time does; comparing the same ones is free.
    """
    for known, kept in _kept:
        if known is calendars or known == calendars:
            return kept
    made = WorkingTime(calendars)
    _kept[:] = [(calendars, made), *_kept[:3]]
    return made


def _ordinal_before(seconds: int) -> int:
    """Return the day before the UTC day of a moment: no zone is further behind than that."""
    return _FIRST_ORDINAL + seconds // _SECONDS_OF_A_DAY - 1


def _seconds(midnight: datetime, minutes: int) -> int:
    # Added on the wall clock: where the zone has summer time, 08:00 is 08:00 on every day.
    return int((midnight + timedelta(minutes=minutes)).timestamp())


def _moment(seconds: int) -> datetime:
    return datetime.fromtimestamp(seconds, UTC)
