"""The centre's routines (steps 1, 2, 13, 14, 15 and the policy review): how often each is owed."""

import calendar
from datetime import date, timedelta
from typing import Literal

import msgspec

from kafel_desk.language.message import Message, message
from kafel_desk.refusal import FieldError
from kafel_desk.time.working_calendar import WorkingCalendar, working_day

Unit = Literal["days", "weeks", "months"]

_LONGEST: dict[Unit, int] = {"days": 730, "weeks": 104, "months": 24}
"""Whatever is owed less often than every two years is no routine."""
_MONTHS_OF_A_YEAR = 12
_LONGEST_CLOSURE = 60
"""Days after which a closed calendar is taken for a mistake, and no date is moved for it."""


class Every(msgspec.Struct, frozen=True):
    """How often: every ``count`` days, weeks or Gregorian months."""

    count: int
    unit: Unit

    def after(self, day: date) -> date:
        """Return the day one period later; of a shorter month its last day."""
        match self.unit:
            case "days":
                return day + timedelta(days=self.count)
            case "weeks":
                return day + timedelta(weeks=self.count)
            case _:
                months = day.year * _MONTHS_OF_A_YEAR + day.month - 1 + self.count
                year, month = divmod(months, _MONTHS_OF_A_YEAR)
                last = calendar.monthrange(year, month + 1)[1]
                return date(year, month + 1, min(day.day, last))


class Routine(msgspec.Struct, frozen=True, kw_only=True):
    """Something that the centre does again and again.

    ``step`` is its step in the methodology, None for what the methodology asks without a number.
    ``since`` is the day from which it is owed for the first time.
    """

    id: str
    step: int | None
    name: Message
    every: Every
    since: date
    is_active: bool = True


class Done(msgspec.Struct, frozen=True, kw_only=True):
    """A routine was carried out: on which day, by whom, what was done, and where it was published."""

    routine: str
    on: date
    by: str
    what: str = ""
    where: str = ""


def shipped_routines(since: date) -> tuple[Routine, ...]:
    """Return what a new centre owes from a day on; each is a setting from then on."""

    def owed(entry: str, step: int | None, name: Message, count: int, unit: Unit) -> Routine:
        return Routine(id=entry, step=step, name=name, every=Every(count, unit), since=since)

    return (
        owed("awareness", 1, message("routine.awareness"), 1, "months"),
        owed("channels", 2, message("routine.channels"), 3, "months"),
        owed("weekly_summary", 13, message("routine.weekly_summary"), 1, "weeks"),
        owed("monthly_report", 13, message("routine.monthly_report"), 1, "months"),
        owed("quarterly_report", 13, message("routine.quarterly_report"), 3, "months"),
        owed("opinions", 14, message("routine.opinions"), 1, "months"),
        owed("contact", 15, message("routine.contact"), 1, "weeks"),
        owed("policies", None, message("routine.policies"), 12, "months"),
    )


def own_name(name: str) -> Message:
    """Return the name of a routine that the centre added or renamed, as it typed it."""
    return message("routine.own", name=name)


def next_due(routine: Routine, last: date | None, working: WorkingCalendar) -> date:
    """Return the day by which a routine is owed again: never a day on which the centre is closed.

    One period after it was last done, or its first day when it never was; a closed day moves it to
    the next open one.
    """
    owed = routine.every.after(last) if last is not None else routine.since
    for later in range(_LONGEST_CLOSURE):
        day = owed + timedelta(days=later)
        if working_day(working, day).openings:
            return day
    return owed


def problem_with_period(every: Every) -> FieldError | None:
    """Return what is wrong with a period as it was set, or nothing."""
    if 1 <= every.count <= _LONGEST[every.unit]:
        return None
    return FieldError("every", message("error.routine_period", longest=_LONGEST[every.unit]))


def every_words(every: Every) -> Message:
    """Return how often in words."""
    match every.unit:
        case "days":
            return message("routine.every_days", n=every.count)
        case "weeks":
            return message("routine.every_weeks", n=every.count)
        case _:
            return message("routine.every_months", n=every.count)
