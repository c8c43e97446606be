"""Why a due time is what it is: the parts of the count, day by day, in order."""

from collections.abc import Iterator, Sequence
from datetime import date, datetime, time, timedelta

import msgspec

from kafel_desk.time.deadlines import Limit, Wait, result_due
from kafel_desk.time.working_calendar import WorkingDay
from kafel_desk.time.working_time import WorkingTime

_DAY = timedelta(days=1)


class Received(msgspec.Struct, frozen=True, tag=True):
    """The case came, and its clock began to run (on the centre's clock, as all moments here)."""

    at: datetime


class Counted(msgspec.Struct, frozen=True, tag=True):
    """Working minutes counted on one day, or on a row of whole days."""

    first: date
    last: date
    minutes: int
    day: WorkingDay


class Closed(msgspec.Struct, frozen=True, tag=True):
    """A day, or a row of days, without working time for the same reason."""

    first: date
    last: date
    day: WorkingDay


class Waited(msgspec.Struct, frozen=True, tag=True):
    """The clock stood while a person was waited for; `ended` is None while it stands still."""

    started: datetime
    ended: datetime | None
    minutes: int


class DueAt(msgspec.Struct, frozen=True, tag=True):
    """The count ends: the case is due, and this was the limit."""

    at: datetime
    limit: Limit


Part = Received | Counted | Closed | Waited | DueAt


def explain(
    working: WorkingTime, received: datetime, limit: Limit, waits: Sequence[Wait] = ()
) -> tuple[Part, ...]:
    """Return how a due time was counted; empty for what is not timed.

    A row that ends in an open `Waited` has no due time yet.
    """
    due, paused_since = result_due(working, received, limit, waits)
    end = due or paused_since
    if end is None:
        return ()
    parts: list[Part] = [Received(working.local(received))]
    since = received
    for started, ended in sorted(waits, key=lambda wait: wait[0]):
        begun = max(started, since)
        if begun >= end and ended is not None:
            break
        parts += _counted(working, since, begun)
        if ended is None:
            parts.append(Waited(working.local(begun), None, 0))
            return tuple(_merged(parts))
        if ended > begun:
            minutes = working.working_minutes_between(begun, ended)
            parts.append(Waited(working.local(begun), working.local(ended), minutes))
            since = ended
    parts += _counted(working, since, end)
    parts.append(DueAt(working.local(end), limit))
    return tuple(_merged(parts))


def _counted(working: WorkingTime, start: datetime, end: datetime) -> Iterator[Part]:
    """Yield one part for each local day on which time passed, or that was closed throughout."""
    if end <= start:
        return
    first, last = working.local(start), working.local(end)
    day = first.date()
    while day <= last.date():
        opens = max(first, datetime.combine(day, time(), first.tzinfo))
        closes = min(last, datetime.combine(day + _DAY, time(), first.tzinfo))
        minutes = working.working_minutes_between(opens, closes)
        about = working.day(day)
        if minutes:
            yield Counted(day, day, minutes, about)
        elif not about.openings:
            yield Closed(day, day, about)
        day += _DAY


def _merged(parts: Sequence[Part]) -> Iterator[Part]:
    """Join neighbours that say the same: whole days after one another, a weekend."""
    held: Part | None = None
    for part in parts:
        joined = _joined(held, part)
        if joined is None and held is not None:
            yield held
        held = joined or part
    if held is not None:
        yield held


def _joined(held: Part | None, part: Part) -> Part | None:
    match held, part:
        case Closed(), Closed() if held.day == part.day and part.first <= held.last + _DAY:
            return Closed(held.first, part.last, held.day)
        case Counted(), Counted() if held.day == part.day and part.first == held.last + _DAY:
            full = sum(opening.closes - opening.opens for opening in part.day.openings)
            days = (held.last - held.first).days + 1
            if part.minutes == full and held.minutes == days * full:
                return Counted(held.first, part.last, held.minutes + full, held.day)
    return None
