"""Reminders: whom the result clock of a case has passed, and who was not told so yet; pure.

At 75 % of the target the holder is reminded, at 100 % the supervisor, at 150 % the director (the
percentages are part of the targets). Waiting stops this clock too, and nobody is reminded of a case
whose result was told.
"""

from datetime import datetime

import msgspec

from kafel_desk.case.due import waits_of
from kafel_desk.case.facts import ReminderGiven, ReminderTo
from kafel_desk.case.state import Case
from kafel_desk.case.states import is_open
from kafel_desk.directory.state import Directory
from kafel_desk.journal.envelope import Subject
from kafel_desk.journal.fact import Draft
from kafel_desk.time.deadlines import Targets, result_due, targets_in_force
from kafel_desk.time.working_time import WorkingTime, working_time


class Reminder(msgspec.Struct, frozen=True, order=True):
    """Somebody is to hear at ``at`` (UTC) that ``percent`` of the target are used."""

    at: datetime
    percent: int
    to: ReminderTo


def due_reminders(case: Case, directory: Directory, now: datetime) -> tuple[Reminder, ...]:
    """Return the reminders that are due by now and were not given, earliest first."""
    found: list[Reminder] = []
    if is_reminded_of(case):
        working, targets = _clock(case, directory)
        for percent, to in _not_given(case, targets):
            at = _reached(case, working, targets, percent)
            if at is not None and at <= now and not _is_before_the_desk(case, at):
                found.append(Reminder(at, percent, to))
    return tuple(sorted(found))


def next_reminder(case: Case, directory: Directory) -> datetime | None:
    """Return when the next reminder is due that was not given; None while there is none.

    As long as the clock runs the lowest percentage comes first, so one due time is enough.
    """
    if not is_reminded_of(case):
        return None
    working, targets = _clock(case, directory)
    for percent, _ in _not_given(case, targets):
        at = _reached(case, working, targets, percent)
        if at is None or not _is_before_the_desk(case, at):
            return at
    return None


def decide_reminders(case: Case, directory: Directory, now: datetime) -> tuple[Draft, ...]:
    """Return the facts that give what is due; nothing when it was given meanwhile."""
    subject = Subject("case", case.id)
    return tuple(
        Draft(subject, ReminderGiven(percent=reminder.percent, to=reminder.to))
        for reminder in due_reminders(case, directory, now)
    )


def is_reminded_of(case: Case) -> bool:
    """Tell whether reminders of this case matter still: its result is owed."""
    return case.told is None and is_open(case)


def _is_before_the_desk(case: Case, at: datetime) -> bool:
    """Tell whether a reminder fell due before the case came over from an old log."""
    return case.imported is not None and at < case.imported.at


def _clock(case: Case, directory: Directory) -> tuple[WorkingTime, Targets]:
    working = working_time(directory.calendars)
    return working, targets_in_force(directory.targets, working.local(case.received_at).date())


def _not_given(case: Case, targets: Targets) -> list[tuple[int, ReminderTo]]:
    percents: list[tuple[int, ReminderTo]] = [
        (targets.remind_holder_percent, "holder"),
        (targets.tell_supervisor_percent, "supervisor"),
        (targets.tell_director_percent, "director"),
    ]
    return sorted(pair for pair in percents if pair[0] not in case.reminded)


def _reached(case: Case, working: WorkingTime, targets: Targets, percent: int) -> datetime | None:
    """Return when the result clock has run so much of its target; None while it stands."""
    limit = targets.of(case.kind, case.priority, case.confidentiality).result
    if not isinstance(limit, int):
        return None
    return result_due(working, case.received_at, limit * percent // 100, waits_of(case))[0]
