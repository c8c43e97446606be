"""What the figures need of each case: columns of its row, and rows for what is over.

The intervals that are over (kafel_desk/figures/intervals.py) stand in a table of their own, in
classes by their length: class ``k`` holds those of less than 2 to the power ``k`` days. Whoever
asks what was true at a moment has to look, for each class, at those that ended within that many
days after it, and no further: the cost follows how much was open then, not the archive. The
interval in which a case was closed for good stands in the row of the case itself.
"""
# ruff: noqa: S608  (only names of this package are put into SQL; values are bound)

from collections.abc import Iterable, Sequence
from typing import Any, NamedTuple

from database.connection import Connection
from database.times import to_micros, to_micros_or_none
from kafel_desk.case.due import CaseDue
from kafel_desk.case.state import Case
from kafel_desk.directory.state import Directory
from kafel_desk.figures.case_measures import Taken, measures_of
from kafel_desk.figures.intervals import Interval, IntervalKind, intervals_of

CLASSES = range(16)
DAY = 86_400_000_000
"""Microseconds."""
SORTS: dict[IntervalKind, int] = {"open": 0, "late": 1, "silent": 2}


class FigureColumns(NamedTuple):
    """The columns of a case's row that the figures read, in their order.

    Times are microseconds. ``opened`` begins the interval in which it is open, or was closed;
    ``open_class`` is the class of that once it is over. ``late_since`` stands while it is overdue
    or will be. ``past_intervals`` counts its rows in ``intervals``. ``measured_until`` is until
    when working time was counted: a change of the calendar since then may concern it.
    """

    is_counted: bool
    internal: bool
    opened: int
    late_since: int | None
    open_class: int | None
    confirmed: int | None
    confirmed_minutes: int | None
    confirmed_in_target: bool | None
    first_reply: int | None
    first_reply_minutes: int | None
    first_reply_in_target: bool | None
    last_told: int | None
    last_told_minutes: int | None
    last_told_in_target: bool | None
    waited_minutes: int
    transfers: int
    has_evidence: bool
    has_remedy: bool
    causes: str | None
    asked: int | None
    opinion_result: int | None
    opinion_process: int | None
    actions_planned: int
    actions_done: int
    actions_on_time: int
    actions_checked: int
    actions_effective: int
    past_intervals: int
    measured_until: int | None


class IntervalColumns(NamedTuple):
    """One row of the table of intervals, in the order of its columns."""

    sort: int
    class_: int
    ended: int
    case_id: int
    began: int
    resumed: int | None


def class_of(began: int, ended: int) -> int:
    """Return the class of an interval by its length."""
    return min(max((ended - began) // DAY, 0).bit_length(), CLASSES[-1])


Kept = tuple[FigureColumns, tuple[IntervalColumns, ...]]

_COLUMNS = ", ".join(FigureColumns._fields)
_UPDATE = (
    f"UPDATE cases SET ({_COLUMNS}) = ({', '.join('?' * len(FigureColumns._fields))}) WHERE id = ?"
)
_INSERT_INTERVAL = (
    "INSERT INTO intervals (sort, class, ended, case_id, began, resumed) VALUES (?, ?, ?, ?, ?, ?)"
)


def figure_rows(
    id: int,  # noqa: A002  (the column's name)
    case: Case,
    directory: Directory,
    due: CaseDue,
) -> Kept:
    """Compute what is kept of a case with these due times for the figures."""
    measures = measures_of(case, directory, due)
    intervals = intervals_of(case, due.result)
    opened = to_micros(intervals.opened)
    closed = to_micros(case.closed.at) if case.closed and not case.voided else None
    opinion = measures.opinion
    taken = (measures.confirmed, measures.first_reply, measures.told)
    asked = (to_micros(opinion.asked), opinion.result, opinion.process) if opinion else _NOT_ASKED
    columns = FigureColumns._make(
        (
            measures.is_counted,
            case.is_internal,
            opened,
            to_micros_or_none(intervals.late_since) if due.owed else None,
            None if closed is None else class_of(opened, closed),
            *_taken(measures.confirmed),
            *_taken(measures.first_reply),
            *_taken(measures.told),
            measures.waited,
            case.transfers,
            bool(case.evidence),
            bool(case.remedy_asked),
            " ".join(measures.causes) or None,
            *asked,
            *measures.actions,
            len(intervals.past),
            max((to_micros(each.at) for each in taken if each), default=None),
        )
    )
    return columns, tuple(sorted(_intervals(id, intervals.past)))


def put_figures(connection: Connection, id: int, kept: Kept) -> None:  # noqa: A002
    """Write what is kept of a case for the figures, where it is not so already."""
    columns, intervals = kept
    before = _stored_columns(connection, id)
    if columns != before:
        connection.execute(_UPDATE, (*columns, id))
    if before is not None and before.past_intervals:
        if tuple(stored_intervals(connection, id, id)) == intervals:
            return
        forget_intervals(connection, id)
    add_intervals(connection, intervals)


def add_intervals(connection: Connection, intervals: Sequence[IntervalColumns]) -> None:
    """Write what is over of a case that has nothing there."""
    if intervals:
        connection.executemany(_INSERT_INTERVAL, intervals)


def _stored_columns(connection: Connection, id: int) -> FigureColumns | None:  # noqa: A002
    row: tuple[Any, ...] | None = connection.execute(
        f"SELECT {_COLUMNS} FROM cases WHERE id = ?", (id,)
    ).fetchone()
    return FigureColumns(*row) if row else None


def stored_figures(
    connection: Connection, first: int, last: int
) -> tuple[dict[int, FigureColumns], set[IntervalColumns]]:
    """Return what is kept of the cases from one id to another."""
    rows = connection.execute(
        f"SELECT id, {_COLUMNS} FROM cases WHERE id BETWEEN ? AND ?", (first, last)
    )
    columns = {id: FigureColumns(*row) for id, *row in rows}  # noqa: A001
    return columns, set(stored_intervals(connection, first, last))


def forget_intervals(connection: Connection, id: int) -> None:  # noqa: A002
    """Remove what is over of a case."""
    rows = connection.execute(
        "SELECT sort, class, ended, case_id, began FROM intervals WHERE case_id = ?", (id,)
    ).fetchall()
    connection.executemany(
        "DELETE FROM intervals WHERE sort = ? AND class = ? AND ended = ? AND case_id = ?"
        " AND began = ?",
        rows,
    )


def stored_intervals(connection: Connection, first: int, last: int) -> list[IntervalColumns]:
    """Return what is over of the cases from one id to another, sorted."""
    rows = connection.execute(
        "SELECT sort, class, ended, case_id, began, resumed FROM intervals"
        " WHERE case_id BETWEEN ? AND ? ORDER BY sort, class, ended, case_id, began",
        (first, last),
    )
    return [IntervalColumns(*row) for row in rows]


def _intervals(id: int, intervals: Iterable[Interval]) -> Iterable[IntervalColumns]:  # noqa: A002
    for interval in intervals:
        began, ended = to_micros(interval.began), to_micros(interval.ended)
        yield IntervalColumns(
            SORTS[interval.kind],
            class_of(began, ended),
            ended,
            id,
            began,
            to_micros_or_none(interval.resumed),
        )


_NOT_ASKED = (None, None, None)


def _taken(taken: Taken | None) -> tuple[int | None, int | None, bool | None]:
    return (to_micros(taken.at), taken.minutes, taken.in_target) if taken else _NOT_ASKED
