"""The verbs of reports: the weekly summary, and the report of a month, a quarter or any days."""

import argparse
from datetime import date
from functools import partial

import msgspec

from kafel_desk.console.answers import Mouth
from kafel_desk.console.environment import Environment
from kafel_desk.console.looks import recording_looks
from kafel_desk.console.opening import open_desk
from kafel_desk.desk import Desk
from kafel_desk.directory.state import Directory
from kafel_desk.figures.period import MonthCalendar, Period, PeriodKind, days_between, period_of
from kafel_desk.papers.orders import Report
from kafel_desk.queries import Viewer
from kafel_desk.refusal import FieldError, Refused, refuse
from kafel_desk.time.hijri import DateError, parse_date
from kafel_desk.time.working_time import working_time

_DONE = 0
_MONTHS: tuple[MonthCalendar, ...] = ("gregorian", "umm_al_qura")
_KINDS: tuple[PeriodKind, ...] = ("month", "quarter")


def print_weekly(
    typed: argparse.Namespace, environment: Environment, mouth: Mouth, desk: Desk, viewer: Viewer
) -> int:
    """Write the summary of the week of a day, this week's where none is named."""
    directory = desk.reader.directory()
    today = working_time(directory.calendars).local(viewer.now).date()
    day = _day("week", typed.week) if typed.week else today
    week = period_of("week", day, directory.calendars, viewer.now, directory.work.reporting)
    return _write(typed, environment, mouth, Report(desk, viewer, week))


def print_report(
    typed: argparse.Namespace, environment: Environment, mouth: Mouth, desk: Desk, viewer: Viewer
) -> int:
    """Write the report of the days from one to another; of a whole month or quarter by its name."""
    directory = desk.reader.directory()
    first, last = _day("from", typed.first), _day("to", typed.last)
    if last < first:
        raise refuse("to", "reports.ends_before")
    period = named_period(first, last, directory, viewer)
    return _write(typed, environment, mouth, Report(desk, viewer, period))


def named_period(first: date, last: date, directory: Directory, viewer: Viewer) -> Period:
    """Return the month or quarter, of either calendar, that has just these days; else the days."""
    reporting = directory.work.reporting
    for months in (reporting.months, *_MONTHS):
        counted = msgspec.structs.replace(reporting, months=months)
        for kind in _KINDS:
            found = period_of(kind, first, directory.calendars, viewer.now, counted)
            if (found.first, found.last) == (first, last):
                return found
    return days_between(first, last, directory.calendars, viewer.now, reporting.months)


def _write(
    typed: argparse.Namespace, environment: Environment, mouth: Mouth, report: Report
) -> int:
    folder = typed.data or environment.data
    open_to_write = partial(open_desk, environment, mouth, folder, "write")
    with recording_looks(open_to_write, report.viewer.staff, mouth) as tell:
        asked = msgspec.structs.replace(
            report,
            tell_secret=tell,
            out=typed.out,
            xlsx=typed.xlsx or "",
            folder=folder,
            is_outside=typed.outside,
        )
        cases = environment.write_report(asked)
    period = report.period
    answer: dict[str, object] = {
        "file": typed.out,
        "from": period.first.isoformat(),
        "to": period.last.isoformat(),
        "until": period.until.isoformat() if period.is_running else None,
    }
    if typed.xlsx:
        answer |= {"xlsx": typed.xlsx, "cases": cases}
    mouth.answer(answer)
    return _DONE


def _day(field: str, text: str) -> date:
    try:
        return parse_date(text)
    except DateError as error:
        raise Refused(FieldError(field, error.message)) from None
