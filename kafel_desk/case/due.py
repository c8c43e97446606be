"""When a case owes what: its three due times, the follow-up call, and whether it kept its time."""

from datetime import datetime, timedelta

import msgspec

from kafel_desk.case.state import Case
from kafel_desk.case.states import is_open
from kafel_desk.directory.state import Directory
from kafel_desk.time.deadlines import (
    Due,
    Escalation,
    Target,
    Wait,
    due_times,
    escalation,
    minutes_used,
    percent_used,
    targets_in_force,
)
from kafel_desk.time.working_time import WorkingTime, working_time

FOLLOW_UP_AFTER = timedelta(days=7)
"""Calendar days between telling the result and asking whether it held (step 11)."""


class CaseDue(msgspec.Struct, frozen=True):
    """The due times of one case (UTC), as they follow from its facts; None where nothing is timed.

    ``result`` is when the result is or was due, None while the clock stands (``paused_since``).
    ``owed`` is the same while the result is still owed. ``follow_up`` is when the person is due a
    call, once told. ``in_time`` tells whether the result was told by its time, None before.
    """

    confirm: datetime | None
    first_reply: datetime | None
    result: datetime | None
    paused_since: datetime | None = None
    owed: datetime | None = None
    follow_up: datetime | None = None
    in_time: bool | None = None

    def is_overdue(self, now: datetime) -> bool:
        """Tell whether the result is owed and late."""
        return self.owed is not None and self.owed < now


class ClockRun(msgspec.Struct, frozen=True):
    """How far the result clock of one case has run: what the bar and its sentence show."""

    target: Target
    received: datetime
    waits: tuple[Wait, ...]
    minutes: int
    percent: int
    escalated_to: Escalation


def waits_of(case: Case) -> tuple[Wait, ...]:
    """Return the intervals in which the result clock stood (UTC)."""
    return tuple((waiting.started, waiting.ended) for waiting in case.waitings)


def due_of(case: Case, directory: Directory) -> CaseDue:
    """Return the due times of a case; they depend on its facts and the calendar, not on the time."""
    due = _due_times(case, directory)
    told_at = case.told.at if case.told else None
    is_owed = is_open(case) and told_at is None
    ended_at = told_at or (case.closed.at if case.closed else None)
    follow_up = (
        told_at + FOLLOW_UP_AFTER if told_at and case.reviewed is None and is_open(case) else None
    )
    return CaseDue(
        confirm=due.confirm,
        first_reply=due.first_reply,
        result=due.result,
        paused_since=due.paused_since if is_owed else None,
        owed=due.result if is_owed else None,
        follow_up=follow_up,
        in_time=ended_at <= due.result if ended_at and due.result else None,
    )


def clock_run(case: Case, directory: Directory, now: datetime) -> ClockRun:
    """Return how much of its target the result clock has used, until told, closed or now."""
    working, target = _working(case, directory)
    waits = waits_of(case)
    stopped = case.told or case.closed
    until = min(now, stopped.at) if stopped else now
    used = minutes_used(working, case.received_at, until, waits)
    percent = percent_used(used, target.result)
    targets = targets_in_force(directory.targets, working.local(case.received_at).date())
    return ClockRun(target, case.received_at, waits, used, percent, escalation(targets, percent))


def _due_times(case: Case, directory: Directory) -> Due:
    working, target = _working(case, directory)
    return due_times(working, case.received_at, target, waits_of(case))


def _working(case: Case, directory: Directory) -> tuple[WorkingTime, Target]:
    working = working_time(directory.calendars)
    day = working.local(case.received_at).date()
    targets = targets_in_force(directory.targets, day)
    return working, targets.of(case.kind, case.priority, case.confidentiality)
