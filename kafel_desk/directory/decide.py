"""Decide a change of the directory: ``decide(directory, command, context) -> facts``."""

from collections.abc import Iterable
from datetime import date
from typing import cast

import msgspec
from msgspec import UNSET, UnsetType

from kafel_desk.case.rules import (
    LONGEST_LINE,
    Context,
    error,
    fits,
    known_department,
    needs_text,
    one_of,
    raise_if_any,
)
from kafel_desk.directory import centre_facts as w
from kafel_desk.directory import facts as f
from kafel_desk.directory import report_facts as r
from kafel_desk.directory.commands import (
    ChangeEntry,
    DirectoryCommand,
    RecordWork,
    SetCalendar,
    SetTargets,
)
from kafel_desk.directory.entries import ROLES
from kafel_desk.directory.state import Directory
from kafel_desk.evidence.file import problem_with_limits
from kafel_desk.journal.envelope import Subject
from kafel_desk.journal.fact import Draft, Fact
from kafel_desk.language.cleaning import clean_line, clean_text
from kafel_desk.refusal import FieldError, refuse
from kafel_desk.routines.answers import LONGEST_ANSWER
from kafel_desk.routines.routine import problem_with_period
from kafel_desk.templates.checking import checked_template
from kafel_desk.time.deadlines import problem_with_targets
from kafel_desk.time.working_calendar import problem_with
from kafel_desk.time.working_time import working_time
from kafel_desk.users.administrators import is_last_administrator

LONGEST_RECOMMENDATIONS = 2_000
"""Characters of what a supervisor recommends for one period: what a page has room for."""
_LONG_TEXTS = frozenset({"text", "what", "decisions", "lane_say", "lane_not_ask"})
LONGEST_LANE_WORDS = 600
"""Characters that the desk shows while harm is told: more is not read there."""

DIRECTORY_SUBJECT = Subject("directory", bytes(16))
"""There is one directory, so its id says nothing."""


def decide_directory(
    directory: Directory, command: DirectoryCommand, context: Context
) -> tuple[Draft, ...]:
    """Return the facts of one change; raises ``Refused`` when it cannot hold."""
    match command:
        case ChangeEntry():
            change = _cleaned(_checked_words(command.change, context))
            raise_if_any(_problems(directory, change))
            return (Draft(DIRECTORY_SUBJECT, change, command.seen),)
        case SetCalendar():
            problem = problem_with(command.calendar)
            raise_if_any([error("calendar", problem)] if problem else [])
            return _draft(f.CalendarSet(
                in_force_from=command.in_force_from, calendar=command.calendar
            ))  # fmt: skip
        case RecordWork():
            raise_if_any(_work_problems(directory, command.fact, context))
            return _draft(_cleaned(command.fact))
        case SetTargets():
            problem = problem_with_targets(command.targets)
            raise_if_any([error("targets", problem)] if problem else [])
            return _draft(f.TargetsSet(
                in_force_from=command.in_force_from, targets=command.targets
            ))  # fmt: skip
        case _:
            raise TypeError(type(command))


def _draft(fact: Fact) -> tuple[Draft, ...]:
    return (Draft(DIRECTORY_SUBJECT, fact),)


def _leaves_nobody(directory: Directory, change: f.StaffChanged) -> FieldError | None:
    """The last administrator who can log in neither leaves the staff nor gives up the role."""
    if not is_last_administrator(directory, change.entry):
        return None
    keeps = change.roles is UNSET or "administrator" in change.roles
    return (
        None
        if keeps and change.is_active is not False
        else error("roles", "users.last_administrator")
    )


def _cleaned(change: Fact) -> Fact:
    lines = {
        name: clean_text(value) if name in _LONG_TEXTS else clean_line(value)
        for name, value in msgspec.structs.asdict(change).items()
        if isinstance(value, str)
    }
    return msgspec.structs.replace(change, **lines)


def _problems(directory: Directory, change: Fact) -> Iterable[FieldError | None]:
    name = getattr(change, "name", UNSET)
    if name is not UNSET and not isinstance(change, w.RoutineChanged):
        yield _needs_name(cast("str", name)) or fits("name", cast("str", name), LONGEST_LINE)
    match change:
        case f.CentreChanged():
            yield _filled("charity", change.charity)
            yield _filled("centre", change.centre)
            yield _filled("report_line", change.report_line)
            for field in ("charity", "centre", "report_line"):
                yield _fits_if_set(field, getattr(change, field), LONGEST_LINE)
            for field in ("lane_say", "lane_not_ask"):
                yield _fits_if_set(field, getattr(change, field), LONGEST_LANE_WORDS)
        case f.StaffChanged():
            yield _not_twice(directory, change)
            yield _leaves_nobody(directory, change)
            if change.department is not UNSET:
                yield known_department(directory, "department", change.department)
            if change.roles is not UNSET:
                yield from (one_of("roles", role, ROLES) for role in change.roles)
        case f.CategoryChanged():
            if change.department is not UNSET:
                yield known_department(directory, "department", change.department)
            yield _no_cycle(directory, change)
        case w.RoutineChanged():
            yield from _routine_problems(change)
        case w.AnswerChanged():
            yield from _answer_problems(change)
        case _:
            pass


def _routine_problems(change: w.RoutineChanged) -> Iterable[FieldError | None]:
    if change.name is not UNSET:
        yield fits("name", change.name, LONGEST_LINE)
    if change.every is not UNSET:
        yield problem_with_period(change.every)


def _answer_problems(change: w.AnswerChanged) -> Iterable[FieldError | None]:
    if change.title is not UNSET:
        yield needs_text("title", change.title) or fits("title", change.title, LONGEST_LINE)
    if change.keywords is not UNSET:
        yield fits("keywords", change.keywords, LONGEST_LINE)
    if change.text is not UNSET:
        yield fits("text", change.text, LONGEST_ANSWER)


def _checked_words(change: Fact, context: Context) -> Fact:
    """Check the words that go out to people: placeholders of templates, approved answers."""
    if isinstance(change, w.TemplateChanged) and change.text is not UNSET:
        return msgspec.structs.replace(change, text=checked_template(change.text))
    if isinstance(change, w.AnswerChanged) and change.text is not UNSET:
        raise_if_any([needs_text("text", clean_text(change.text))])
        if change.reviewed_on is not UNSET and change.reviewed_on > _today(context):
            raise refuse("reviewed_on", "error.future_day")
    return change


def _work_problems(
    directory: Directory, fact: Fact, context: Context
) -> Iterable[FieldError | None]:
    """Check what is recorded of the centre's own work: on a day that has come, and in words."""
    day = getattr(fact, "on", None)
    if day is not None and day > _today(context):
        yield error("on", "error.future_day")
    match fact:
        case w.RoutineDone():
            if fact.routine not in directory.work.routines:
                yield error("routine", "error.unknown_routine", name=fact.routine)
        case w.AwarenessDone():
            yield needs_text("what", clean_text(fact.what))
            yield needs_text("where", clean_text(fact.where))
        case w.PolicyReviewed():
            yield needs_text("decisions", clean_text(fact.decisions))
        case w.ImprovementRecorded():
            yield needs_text("text", clean_text(fact.text))
        case w.EvidenceLimitsSet():
            yield problem_with_limits(fact.limits)
        case r.ReportingSet():
            if fact.week_begins is not UNSET and fact.week_begins not in range(7):
                yield error("week_begins", "error.no_weekday")
        case r.RecommendationMade():
            yield fits("text", fact.text, LONGEST_RECOMMENDATIONS)
        case r.ReportIssued():
            yield needs_text("fingerprint", fact.fingerprint)
        case _:
            raise TypeError(type(fact))


def _today(context: Context) -> date:
    """Return the day where the centre is."""
    return working_time(context.directory.calendars).local(context.now).date()


def _needs_name(name: str) -> FieldError | None:
    return None if name else error("name", "error.needed")


def _filled(field: str, value: str | UnsetType) -> FieldError | None:
    return error(field, "error.needed") if value is not UNSET and not value else None


def _fits_if_set(field: str, value: str | UnsetType, longest: int) -> FieldError | None:
    return None if value is UNSET else fits(field, value, longest)


def _not_twice(directory: Directory, change: f.StaffChanged) -> FieldError | None:
    """Two people may share a name, but then nobody could tell who acted."""
    for other in directory.staff.values():
        if other.id != change.entry and other.is_active and other.name == change.name:
            return error("name", "error.name_taken", name=other.name)
    return None


def _no_cycle(directory: Directory, change: f.CategoryChanged) -> FieldError | None:
    above = change.parent
    passed = {change.entry}
    while above is not UNSET and above is not None:
        if above in passed:
            return error("parent", "error.category_inside_itself")
        passed.add(above)
        parent = directory.categories.get(above)
        above = parent.parent if parent else None
    return None
