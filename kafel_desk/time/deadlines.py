"""Response times: the targets that the centre sets, and when each falls due for one case."""

from collections.abc import Sequence
from datetime import date, datetime
from typing import Literal

import msgspec

from kafel_desk.time.working_time import WorkingTime

# How long something may take: working minutes; the end of the working day on which the case
# came (the next one's if it came when closed); at once; or not timed by the desk.
Limit = int | Literal["same_working_day", "at_once", "untimed"]

# The part of a case's life in which a person is waited for, open while its end is None (UTC).
Wait = tuple[datetime, datetime | None]

_WORKING_HOUR = 60
_WORKING_DAY = 420
LONGEST_LIMIT = 250 * _WORKING_DAY
"""A year of working days. The calendar is walked day by day, for every case on every desk: a number
that was mistyped would bring all of them to a standstill."""
LARGEST_PERCENT = 1000


class Target(msgspec.Struct, frozen=True):
    """How long a case of one kind and priority may take to each of its three promises."""

    confirm: Limit
    first_reply: Limit
    result: Limit


def _days(confirm: Limit, first_reply: float, result: float) -> Target:
    return Target(confirm, int(first_reply * _WORKING_DAY), int(result * _WORKING_DAY))


class Targets(msgspec.Struct, frozen=True):
    """The table of targets: a setting of all desks, in force from a date.

    Percentages say when the holder is reminded, then the supervisor, then the director.
    """

    complaint: Target = _days("same_working_day", 3, 10)
    complaint_urgent: Target = _days(_WORKING_HOUR, 1, 3)
    inquiry: Target = _days("same_working_day", 1, 2)
    inquiry_urgent: Target = _days("same_working_day", 0.5, 1)
    suggestion: Target = _days("same_working_day", 5, 20)
    suggestion_urgent: Target = _days("same_working_day", 2.5, 10)
    safeguarding: Target = Target("at_once", "at_once", "untimed")
    remind_holder_percent: int = 75
    tell_supervisor_percent: int = 100
    tell_director_percent: int = 150

    def of(self, kind: str, priority: str = "normal", confidentiality: str = "normal") -> Target:
        """Return the target of a case: what is a matter of safeguarding goes before its kind."""
        if confidentiality == "safeguarding":
            return self.safeguarding
        target: Target = getattr(self, f"{kind}_urgent" if priority == "urgent" else kind)
        return target


def problem_with_targets(targets: Targets) -> str | None:
    """Return the message key of what is wrong with a table of targets, or None if it can be used."""
    rows = (getattr(targets, name) for name in targets.__struct_fields__)
    limits = (
        limit for row in rows if isinstance(row, Target) for limit in msgspec.structs.astuple(row)
    )
    if any(isinstance(limit, int) and not 1 <= limit <= LONGEST_LIMIT for limit in limits):
        return "error.targets_limit"
    holder, supervisor, director = (
        targets.remind_holder_percent,
        targets.tell_supervisor_percent,
        targets.tell_director_percent,
    )
    if not 1 <= holder <= supervisor <= director <= LARGEST_PERCENT:
        return "error.targets_percent"
    return None


def usable_targets(targets: Targets) -> Targets:
    """Return a table of targets with every number within its bounds.

    One that was recorded before anybody asked is in the journal for good; it must stop no desk.
    """
    if problem_with_targets(targets) is None:
        return targets
    rows = {
        name: Target(*(_bounded(limit) for limit in msgspec.structs.astuple(row)))
        for name in targets.__struct_fields__
        if isinstance(row := getattr(targets, name), Target)
    }
    holder = _between(1, targets.remind_holder_percent, LARGEST_PERCENT)
    supervisor = _between(holder, targets.tell_supervisor_percent, LARGEST_PERCENT)
    return Targets(
        **rows,
        remind_holder_percent=holder,
        tell_supervisor_percent=supervisor,
        tell_director_percent=_between(supervisor, targets.tell_director_percent, LARGEST_PERCENT),
    )


def _bounded(limit: Limit) -> Limit:
    return _between(1, limit, LONGEST_LIMIT) if isinstance(limit, int) else limit


def _between(least: int, number: int, most: int) -> int:
    return max(least, min(number, most))


def targets_in_force(dated: Sequence[tuple[date, Targets]], day: date) -> Targets:
    """Return the targets of a local day: the last that began by then, the first for earlier days.

    A case keeps the targets of the day on which it came.
    """
    found = dated[0][1] if dated else _SHIPPED
    for since, targets in dated:
        if since <= day:
            found = targets
    return found


class Due(msgspec.Struct, frozen=True):
    """The three due times of a case (UTC); None where nothing is timed.

    `result` is None also while somebody is waited for, and `paused_since` tells since when.
    """

    confirm: datetime | None
    first_reply: datetime | None
    result: datetime | None
    paused_since: datetime | None = None


def due_times(
    working: WorkingTime, received: datetime, target: Target, waits: Sequence[Wait] = ()
) -> Due:
    """Return when each promise of a case falls due. Waiting stops the clock of the result alone.

    Raises `NeverOpenError` for a calendar without openings.
    """
    result, paused_since = result_due(working, received, target.result, waits)
    return Due(
        confirm=due_time(working, received, target.confirm),
        first_reply=due_time(working, received, target.first_reply),
        result=result,
        paused_since=paused_since,
    )


def due_time(working: WorkingTime, received: datetime, limit: Limit) -> datetime | None:
    """Return when a limit that nothing stops ends (UTC); None if it is not timed."""
    match limit:
        case "untimed":
            return None
        case "at_once":
            return received
        case "same_working_day":
            return working.end_of_working_day(received)
        case minutes:
            return working.add_working_minutes(received, minutes)


def result_due(
    working: WorkingTime, received: datetime, limit: Limit, waits: Sequence[Wait]
) -> tuple[datetime | None, datetime | None]:
    """Return when the result is due, and since when its clock stands if it does."""
    if not waits or not isinstance(limit, int):
        return due_time(working, received, limit), None
    left, since = limit, received
    for started, ended in sorted(waits, key=_start):
        if started > since:
            due = working.add_working_minutes(since, left)
            if due <= started:
                return due, None
            left -= working.working_minutes_between(since, started)
        if ended is None:
            return None, max(started, received)
        since = max(since, ended)
    return working.add_working_minutes(since, left), None


def minutes_used(
    working: WorkingTime, received: datetime, now: datetime, waits: Sequence[Wait] = ()
) -> int:
    """Return the working minutes that the result clock has run by now."""
    used, since = 0, received
    for started, ended in sorted(waits, key=_start):
        used += working.working_minutes_between(since, min(started, now))
        since = max(since, now if ended is None else ended)
    return used + working.working_minutes_between(since, now)


def minutes_waited(working: WorkingTime, now: datetime, waits: Sequence[Wait]) -> int:
    """Return the working minutes in which the result clock stood, by now."""
    waited, since = 0, datetime.min.replace(tzinfo=now.tzinfo)
    for started, ended in sorted(waits, key=_start):
        begun, until = max(started, since), min(now, ended or now)
        if until > begun:
            waited += working.working_minutes_between(begun, until)
            since = until
    return waited


def percent_used(used: int, limit: Limit) -> int:
    """Return how much of a limit is used, in whole percent, above 100 when overdue."""
    return used * 100 // limit if isinstance(limit, int) and limit > 0 else 0


Escalation = Literal["none", "holder", "supervisor", "director"]


def escalation(targets: Targets, percent: int) -> Escalation:
    """Return who must hear of a case whose result clock has used so much of its target."""
    if percent >= targets.tell_director_percent:
        return "director"
    if percent >= targets.tell_supervisor_percent:
        return "supervisor"
    return "holder" if percent >= targets.remind_holder_percent else "none"


def _start(wait: Wait) -> datetime:
    return wait[0]


_SHIPPED = Targets()
