"""What is said of a due time: the short words of a list, and the sentence that explains it."""

from collections.abc import Sequence
from datetime import date, datetime, timedelta
from typing import Literal

import msgspec

from kafel_desk.language.catalogue import Catalogue
from kafel_desk.time import wording
from kafel_desk.time.deadlines import Limit, Wait, minutes_waited
from kafel_desk.time.explanation import (
    Closed,
    Counted,
    DueAt,
    Part,
    Received,
    Waited,
    explain,
)
from kafel_desk.time.working_time import WorkingTime

DueState = Literal["late", "soon", "ok", "paused", "done"]
_WEEK = timedelta(days=6)
_REMIND_PERCENT = 75


class DueWords(msgspec.Struct, frozen=True):
    """How a due time looks in a list: its state, which sets shape and colour, and its words."""

    state: DueState
    words: str


def due_in_list(
    catalogue: Catalogue,
    working: WorkingTime,
    now: datetime,
    *,
    due: datetime | None,
    limit: Limit,
    paused_since: datetime | None = None,
    remind_percent: int = _REMIND_PERCENT,
) -> DueWords:
    """Return the words for a result that is owed: متأخرة 3 أيام عمل, اليوم 13:20, الأحد 6 ديسمبر.

    It is soon once `remind_percent` of the limit are used. What is neither due nor paused is
    done.
    """
    here = working.local(now)
    if paused_since is not None:
        days = max((here.date() - working.local(paused_since).date()).days, 0)
        if not days:
            return DueWords("paused", catalogue.text("due.paused"))
        amount = wording.calendar_days(catalogue, days, governed=True)
        return DueWords("paused", catalogue.text("due.paused_since", amount=amount))
    if due is None:
        return DueWords("done", catalogue.text("due.done"))
    if due < now:
        late = working.working_minutes_between(due, now)
        day_minutes = working.calendar(here.date()).working_day_minutes
        amount = wording.rough_amount(catalogue, late, day_minutes, governed=True)
        words = (
            catalogue.text("due.overdue_by", amount=amount) if late else catalogue.text("due.late")
        )
        return DueWords("late", words)
    left = working.working_minutes_between(now, due)
    is_soon = isinstance(limit, int) and (limit - left) * 100 >= remind_percent * limit
    words = wording.due_moment(catalogue, working.local(due), here)
    return DueWords("soon" if is_soon else "ok", words)


def age_in_days(working: WorkingTime, received: datetime, now: datetime) -> int:
    """Return the age of a case in whole working days, at least 1 from its second day on."""
    day_minutes = working.calendar(working.local(now).date()).working_day_minutes
    days = working.working_minutes_between(received, now) // day_minutes
    is_of_today = working.local(received).date() >= working.local(now).date()
    return days or (0 if is_of_today else 1)


def age_in_list(
    catalogue: Catalogue, working: WorkingTime, received: datetime, now: datetime
) -> str:
    """Return the age of a case as a list shows it: اليوم, يومان, 9 أيام."""
    return wording.calendar_days(catalogue, age_in_days(working, received, now))


def time_left(catalogue: Catalogue, working: WorkingTime, due: datetime, now: datetime) -> str:
    """Return the working time that is left, or by how much it is over, exactly.

    بقي يوم عمل و6 ساعات و38 دقيقة · متأخرة 3 ساعات عمل.
    """
    day_minutes = working.calendar(working.local(now).date()).working_day_minutes
    if due < now:
        late = working.working_minutes_between(due, now)
        amount = wording.working_amount(catalogue, late, day_minutes, governed=True)
        return catalogue.text("due.overdue_by", amount=amount)
    left = working.working_minutes_between(now, due)
    return catalogue.text("due.left", amount=wording.working_amount(catalogue, left, day_minutes))


def why_due(
    catalogue: Catalogue,
    working: WorkingTime,
    received: datetime,
    limit: Limit,
    now: datetime,
    waits: Sequence[Wait] = (),
) -> str:
    """Return in one line how a result is counted, and what is left; empty if it is not timed.

    وردت الاثنين 9 نوفمبر 10:20؛ المهلة 10 أيام عمل؛ الجمعة والسبت مغلقان. بقي يوم عمل.
    """
    parts = explain(working, received, limit, waits)
    if not parts:
        return ""
    here = working.local(now)
    day_minutes = working.calendar(here.date()).working_day_minutes
    said = [
        _part(catalogue, parts[0], here, dated=True, day_minutes=day_minutes),
        catalogue.text("due.why_target", target=wording.limit_words(catalogue, limit, day_minutes)),
    ]
    if waited := minutes_waited(working, now, waits):
        amount = wording.working_amount(catalogue, waited, day_minutes, governed=True)
        said.append(catalogue.text("due.why_waited", amount=amount))
    said += _closures(catalogue, parts, here)
    why = catalogue.text("time.sentence", words=_joined(catalogue, said))
    last = parts[-1]
    if not isinstance(last, DueAt):
        return why
    left = time_left(catalogue, working, last.at, now)
    return f"{why} {catalogue.text('time.sentence', words=left)}"


def explanation(
    catalogue: Catalogue, working: WorkingTime, parts: Sequence[Part], now: datetime
) -> str:
    """Return the whole count of a due time, day by day, as one sentence.

    وردت الخميس 15:20؛ حُسبت 40 دقيقة يوم الخميس؛ الجمعة والسبت مغلقان؛ … وتستحق الاثنين 15:20.
    """
    if not parts:
        return ""
    here = working.local(now)
    day_minutes = working.calendar(here.date()).working_day_minutes
    dated = _last_day(parts[-1]) - _last_day(parts[0]) > _WEEK
    said = [_part(catalogue, part, here, dated=dated, day_minutes=day_minutes) for part in parts]
    return catalogue.text("time.sentence", words=_joined(catalogue, said))


def _part(
    catalogue: Catalogue, part: Part, here: datetime, *, dated: bool, day_minutes: int
) -> str:
    match part:
        case Received(at):
            return catalogue.text(
                "due.why_received", when=_moment(catalogue, at, here, dated=dated)
            )
        case Counted():
            return _counted(catalogue, part, here, dated=dated)
        case Closed():
            return _closed(catalogue, part, here, dated=dated)
        case Waited(started, None, _):
            when = _moment(catalogue, started, here, dated=dated)
            return catalogue.text("due.why_paused", when=when)
        case Waited(started, ended, minutes) if ended is not None:
            return catalogue.text(
                "due.why_waited_from_to",
                amount=wording.working_amount(catalogue, minutes, day_minutes, governed=True),
                start=_moment(catalogue, started, here, dated=dated),
                end=_moment(catalogue, ended, here, dated=dated),
            )
        case DueAt(at, limit):
            return catalogue.text(
                "due.why_due",
                when=_moment(catalogue, at, here, dated=dated),
                target=wording.limit_words(catalogue, limit, day_minutes),
            )
        case _:
            raise TypeError(type(part))


def _counted(catalogue: Catalogue, part: Counted, here: datetime, *, dated: bool) -> str:
    amount = catalogue.text("count.minutes", n=part.minutes)
    first = _day(catalogue, part.first, here, dated=dated)
    if part.first == part.last:
        words = catalogue.text("due.why_counted", amount=amount, day=first)
    else:
        last = _day(catalogue, part.last, here, dated=dated)
        words = catalogue.text("due.why_counted_days", amount=amount, first=first, last=last)
    match part.day.reason:
        case "ramadan":
            return catalogue.text("due.why_in_ramadan", words=words)
        case "special":
            return catalogue.text("due.why_named", words=words, name=part.day.name)
        case _:
            return words


def _closed(catalogue: Catalogue, part: Closed, here: datetime, *, dated: bool) -> str:
    first = _day(catalogue, part.first, here, dated=dated)
    last = _day(catalogue, part.last, here, dated=dated)
    match (part.last - part.first).days:
        case 0:
            words = catalogue.text("due.why_closed", day=first)
        case 1:
            words = catalogue.text("due.why_closed_two", first=first, second=last)
        case _:
            words = catalogue.text("due.why_closed_days", first=first, last=last)
    if part.day.name:
        return catalogue.text("due.why_named", words=words, name=part.day.name)
    return words


def _closures(catalogue: Catalogue, parts: Sequence[Part], here: datetime) -> list[str]:
    """Weekends are said once, by their weekdays; other closures each with their dates."""
    closed = [part for part in parts if isinstance(part, Closed)]
    weekends = [part for part in closed if part.day.reason == "weekend"]
    said = [_closed(catalogue, part, here, dated=False) for part in weekends]
    others = [part for part in closed if part.day.reason != "weekend"]
    said += [_closed(catalogue, part, here, dated=True) for part in others]
    return list(dict.fromkeys(said))


def _moment(catalogue: Catalogue, moment: datetime, here: datetime, *, dated: bool) -> str:
    if dated:
        return wording.dated_moment(catalogue, moment, here)
    return catalogue.text(
        "time.weekday_time",
        weekday=wording.weekday(catalogue, moment.date()),
        time=wording.clock(catalogue, moment),
    )


def _day(catalogue: Catalogue, day: date, here: datetime, *, dated: bool) -> str:
    name = wording.weekday(catalogue, day)
    if not dated:
        return name
    return catalogue.text(
        "time.weekday_date",
        weekday=name,
        date=wording.short_date(catalogue, day, here.date()),
    )


def _last_day(part: Part) -> date:
    match part:
        case Received(at) | DueAt(at, _):
            return at.date()
        case Waited(started, ended, _):
            return (ended or started).date()
        case _:
            return part.last


def _joined(catalogue: Catalogue, said: Sequence[str]) -> str:
    words = said[0]
    for more in said[1:]:
        words = catalogue.text("time.then", first=words, second=more)
    return words
