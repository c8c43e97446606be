"""The weekly summary, put together from the figures of five weeks."""

from collections import Counter
from datetime import datetime, timedelta

from database.connection import Connection
from database.events import read_event
from database.figures import Figures
from database.figures_parts import (
    balance,
    compare_silent,
    compare_standing,
    departments,
    oldest,
    outcomes,
    periods_back,
    rises,
    satisfaction,
)
from database.record import read_record
from database.schema import NO_DUE
from database.times import from_micros, to_micros
from kafel_desk.case.facts import KINDS, ActionPlanned
from kafel_desk.figures.comparing import compare_counts, compare_spread, compared
from kafel_desk.figures.figure import Figure, counted
from kafel_desk.figures.period import Period, period_of
from kafel_desk.figures.weekly import ActionDue, ChannelLine, WeeklySummary

MOST_ACTIONS = 8
"""Actions that a page lists; the rest are counted."""


def read_weekly(figures: Figures, connection: Connection, week: Period) -> WeeklySummary:
    """Return the weekly summary."""
    weeks = periods_back(figures, week)
    received = [figures.cases("received", each) for each in weeks]
    told = [figures.cases("told", each) for each in weeks]
    backlog, overdue = compare_standing(figures, weeks)
    lines, whole = departments(figures, week, weeks[1])
    actions, left = _actions(figures, connection, week)
    days = figures.working
    return WeeklySummary(
        period=week,
        made_at=figures.viewer.now,
        working_days=tuple(day for day in week.days if days.day(day).openings),
        closures=tuple(dict.fromkeys(
            found.name for day in week.days if (found := days.day(day)).reason == "closure"
        )),
        received=compare_counts("received", received),
        result_in_target=compare_counts("result_in_target", told),
        backlog=backlog,
        overdue=overdue,
        kinds=tuple(
            compare_counts(
                "received", received, only=lambda case, kind=kind: case.kind == kind,  # type: ignore[misc]
                group={"kind": kind},
            )
            for kind in KINDS
        ),
        confirmed_in_target=compare_counts("confirmed_in_target", received),
        answered_at_first_contact=compare_counts("answered_at_first_contact", received),
        time_to_result=compare_spread("time_to_result", told),
        silent_cases=compare_silent(figures, weeks),
        reopened=compared([figures.reopened(each) for each in weeks]),
        ages=figures.ages(week.moment),
        oldest=oldest(figures, connection, week),
        channels=_channels(figures, weeks),
        departments=lines,
        whole=whole,
        rises=rises(figures, week, weeks[1:]),
        outcomes=outcomes(figures.cases("closed", week)),
        satisfaction=satisfaction(figures.cases("asked", week)),
        actions=actions,
        actions_left=left,
        recommendations=figures.directory.work.recommended(week),
        record=read_record(connection, figures.viewer),
        balance=balance(figures, week),
        safeguarding=next(figures.safeguarding(week), None),
        issued=figures.directory.work.issued(week),
    )  # fmt: skip


def _channels(figures: Figures, weeks: list[Period]) -> tuple[ChannelLine, ...]:
    counts = [
        Counter((case.channel, case.kind) for case in figures.cases("received", week))
        for week in weeks
    ]
    there = {channel for week in counts for channel, _ in week}

    def total(place: int, channel: str) -> int:
        return sum(counts[place][channel, kind] for kind in KINDS)

    lines = []
    for channel in there:
        group = {"channel": channel}
        earlier = sum(total(place, channel) for place in range(1, len(weeks)))
        mean = Figure("received", group, earlier, None, earlier / (len(weeks) - 1))
        of_kind = [
            counted("received", counts[0][channel, kind], {"channel": channel, "kind": kind})
            for kind in KINDS
        ]
        lines.append(ChannelLine(
            channel, counted("received", total(0, channel), group),
            of_kind[0], of_kind[1], of_kind[2],
            counted("received", total(1, channel), group), mean,
        ))  # fmt: skip
    known = figures.directory.channels
    order = {entry: (channel.order, entry) for entry, channel in known.items()}
    return tuple(sorted(
        lines, key=lambda line: (-line.received.n, order.get(line.channel, (0, line.channel)))
    ))  # fmt: skip


def _actions(
    figures: Figures, connection: Connection, week: Period
) -> tuple[tuple[ActionDue, ...], int]:
    """Return what was owed at the end of the week and is due by the end of the next one."""
    directory, moment = figures.directory, week.moment
    following = period_of(
        "week", week.last + timedelta(days=1), directory.calendars, figures.viewer.now,
        directory.work.reporting,
    )  # fmt: skip
    found: list[ActionDue] = []
    for case, uid, number, action, owner, due in figures.rows.actions_due(
        to_micros(following.end) - 1, to_micros(moment)
    ):
        planned = read_event(connection, case, action)
        if planned is None or planned.at > moment or not isinstance(planned.fact, ActionPlanned):
            continue
        by = None if due == NO_DUE else from_micros(due)
        person = directory.staff.get(owner)
        found.append(ActionDue(
            case=uid, number=number, action=action, text=planned.fact.text, owner=owner,
            department=person.department if person else None, due=by,
            is_late=_is_late(by, moment),
        ))  # fmt: skip
    return tuple(found[:MOST_ACTIONS]), max(len(found) - MOST_ACTIONS, 0)


def _is_late(due: datetime | None, moment: datetime) -> bool:
    return due is not None and due < moment
