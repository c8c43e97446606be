"""The cases that figures are over, read from the projections: of a period, or at a moment.

Everything is asked of an index by a date, so that the cost follows the period; and everything goes
through the filter of rights.
"""
# ruff: noqa: S608  (only names of this package are put into SQL; values are bound)

from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import datetime
from typing import Any, NamedTuple

from database.case_columns import read_number
from database.connection import Connection
from database.figure_columns import CLASSES, DAY, SORTS
from database.numbers import number_key
from database.ranking import CLOSED, WAITING
from database.times import from_micros, to_micros
from database.visibility import Narrowing
from database.work_rows import OWED, SETTLED, TO_CHECK
from kafel_desk.figures.measured import (
    COME_BACK_DAYS,
    REOPENED_WITHIN_DAYS,
    SILENT_AFTER_DAYS,
    Basis,
    MeasuredCase,
)
from kafel_desk.time.working_time import WorkingTime

_COLUMNS = (
    "c.id, c.kind, c.channel, c.department, c.category, c.internal, c.received,"
    " c.confirmed_minutes, c.confirmed_in_target, c.at_first_contact, c.transfers, c.has_remedy,"
    " p.phone IS NOT NULL, c.first_reply_minutes, c.first_reply_in_target, c.last_told_minutes,"
    " c.last_told_in_target, c.waited_minutes, c.outcome, c.has_evidence, coalesce(c.causes, ''),"
    " c.actions_planned, c.actions_done, c.actions_on_time, c.actions_checked,"
    " c.actions_effective, c.opinion_result, c.opinion_process"
)
_PERSON = "LEFT JOIN people AS p ON p.id = c.person"
_IN = "BETWEEN ? AND ?"
_OVER = f"c.open_class IN ({', '.join(map(str, CLASSES))}) AND c.open_class IS NOT NULL"
_SOURCES: dict[Basis, tuple[tuple[str, str], ...]] = {
    "received": (("cases_by_received", f"c.received {_IN}"),),
    "told": (("cases_by_told", f"c.last_told {_IN}"),),
    "replied": (
        ("cases_by_told", f"c.last_told {_IN} AND c.first_reply = c.last_told"),
        ("cases_by_earlier_reply", f"c.first_reply {_IN} AND c.first_reply < c.last_told"),
    ),
    "closed": (("cases_by_closing", f"{_OVER} AND c.closed {_IN}"),),
    "asked": (("cases_by_asked", f"c.asked {_IN}"),),
}
_EVER = 1 << 60
_CLASSES = "(SELECT column1 AS class, column2 AS longest FROM (VALUES {})) AS k".format(
    ", ".join(f"({each}, {_EVER if each == CLASSES[-1] else DAY << each})" for each in CLASSES)
)
# Each of these holds at one moment, which is bound as ?1.
_RUNS = f"c.bucket < {CLOSED} AND c.is_counted AND c.opened <= ?1"
_OPEN_NOW = f"cases AS c INDEXED BY cases_that_are_open WHERE {_RUNS}"
_ENDED_LATER = (
    f"{_CLASSES} CROSS JOIN cases AS c INDEXED BY cases_by_closing ON c.open_class = k.class"
    " AND c.closed > ?1 AND c.closed <= ?1 + k.longest AND c.opened <= ?1"
    " WHERE c.open_class IS NOT NULL AND c.is_counted"
)
_STOOD = (
    f"{_CLASSES} CROSS JOIN intervals AS i ON i.sort = {{}} AND i.class = k.class"
    " AND i.ended > ?1 AND i.ended <= ?1 + k.longest AND i.began <= ?1"
    " CROSS JOIN cases AS c ON c.id = i.case_id WHERE c.is_counted"
)
_WAS_OPEN = (
    f"(({_RUNS}) OR (c.open_class IS NOT NULL AND c.opened <= ?1 AND c.closed > ?1)"
    " OR EXISTS (SELECT 1 FROM intervals AS o WHERE o.case_id = c.id"
    f" AND o.sort = {SORTS['open']} AND o.began <= ?1 AND o.ended > ?1))"
)
_OPEN = (_OPEN_NOW, _ENDED_LATER, _STOOD.format(SORTS["open"]))
_LATE = (f"{_OPEN_NOW} AND c.late_since <= ?1", _STOOD.format(SORTS["late"]))
_LONG_AGO = f"?1 - {SILENT_AFTER_DAYS * DAY}"
_SILENT = (
    f"{_OPEN_NOW} AND c.last_word <= {_LONG_AGO}",
    f"{_STOOD.format(SORTS['silent'])} AND i.began <= {_LONG_AGO} AND {_WAS_OPEN}",
)
_QUARTER = 900_000_000
"""Microseconds in which no clock of any zone strikes an hour."""


class Span(NamedTuple):
    """From the first moment to the last, both inside, in microseconds."""

    first: int
    last: int


_STANDING = "c.id, c.kind, c.channel, c.department, c.category, c.internal, c.received"


class Standing(NamedTuple):
    """What stands open now; ``older`` counts those received before each of some moments."""

    open: int
    late: int
    due_today: int
    next_due: int | None
    waiting: int
    oldest_waiting: int | None
    older: tuple[int, ...]


class Closing(NamedTuple):
    """A case was closed, and perhaps opened again later."""

    id: int
    department: str | None
    closed: int
    resumed: int | None = None

    @property
    def is_undone(self) -> bool:
        """Whether the case was opened again soon enough to count against the closing."""
        return self.resumed is not None and self.resumed - self.closed <= REOPENED_WITHIN_DAYS * DAY


class Complaint(NamedTuple):
    """A complaint of somebody known."""

    id: int
    person: int
    category: str | None


def span(start: datetime, until: datetime) -> Span:
    """Return the moments from ``start`` (inclusive) to ``until`` (exclusive)."""
    return Span(to_micros(start), to_micros(until) - 1)


class FigureRows:
    """Reads for one viewer: ``allowed`` is what their rights add."""

    def __init__(self, connection: Connection, allowed: Narrowing, working: WorkingTime) -> None:
        self._connection = connection
        self._also = f" AND {allowed.sql}" if allowed.sql else ""
        self._values = allowed.values
        self._local = _LocalHours(working)

    # Of a period

    def cases(self, basis: Basis, within: Span) -> list[MeasuredCase]:
        """Return the cases of a basis, whole."""
        local = self._local.of
        return [
            MeasuredCase._make((*row[:6], *local(row[6]), *row[7:]))
            for row in self._of_period(_COLUMNS, basis, within, joined=_PERSON)
        ]

    def count(self, basis: Basis, within: Span) -> int:
        """Count the cases of a basis."""
        return int(sum(count for (count,) in self._of_period("count(*)", basis, within)))

    # At a moment

    def open_at(self, moment: int) -> list[tuple[Any, ...]]:
        """Return the cases that were open at a moment: as `OpenCase` begins, receipt last."""
        return list(self._at(_STANDING, _OPEN, moment))

    def late_at(self, moment: int) -> dict[int, int]:
        """Return the cases that were overdue at a moment, each with when its result was due."""
        return dict(self._at("c.id, c.result_due", _LATE, moment))

    def silent_at(self, moment: int) -> set[int]:
        """Return the open cases whose person had had no word for days."""
        return {case for (case,) in self._at("c.id", _SILENT, moment)}

    def count_open(self, moment: int) -> int:
        """Count the cases that were open at a moment."""
        return self._total(_OPEN, moment)

    def count_late(self, moment: int) -> int:
        """Count those that were overdue."""
        return self._total(_LATE, moment)

    def count_silent(self, moment: int) -> int:
        """Count those whose person had had no word for days."""
        return self._total(_SILENT, moment)

    def _total(self, sources: Sequence[str], moment: int) -> int:
        return sum(count for (count,) in self._at("count(*)", sources, moment))

    def _at(self, columns: str, sources: Sequence[str], moment: int) -> Iterator[tuple[Any, ...]]:
        for source in sources:
            # Numbered first: what follows unnumbered is bound after it.
            yield from self._connection.execute(
                f"SELECT {columns} FROM {source}{self._also}", (moment, *self._values)
            )

    # Now

    def standing_now(self, now: int, day_ends: int, bounds: Sequence[int]) -> Standing:
        """Return what stands open, in one walk; ``bounds`` are receipts, the latest first."""
        older = "".join(", coalesce(sum(c.received < ?), 0)" for _ in bounds)
        row = self._connection.execute(
            "SELECT count(*), coalesce(sum(c.late_since <= ?1), 0),"
            " coalesce(sum(c.due_key >= ?1 AND c.due_key <= ?2), 0),"
            " min(CASE WHEN c.due_key >= ?1 THEN c.due_key END),"
            f" coalesce(sum(c.bucket = {WAITING}), 0), min(c.waiting_since){older}"
            f" FROM {_OPEN_NOW}{self._also}",
            (now, day_ends, *bounds, *self._values),
        ).fetchone()
        return Standing._make((*row[:6], row[6:]))

    def due_between(self, now: int, day_ends: int) -> list[int]:
        """Return the open cases whose result falls due from now on and by a moment."""
        rows = self._connection.execute(
            f"SELECT c.id FROM {_OPEN_NOW} AND c.due_key >= ?1 AND c.due_key <= ?2{self._also}"
            " ORDER BY c.due_key, c.id",
            (now, day_ends, *self._values),
        )
        return [case for (case,) in rows]

    def late_by_holder(self, now: int) -> list[tuple[Any, ...]]:
        """Return holder, department, how many are late, and when the first of them was due."""
        rows: list[tuple[Any, ...]] = self._connection.execute(
            f"SELECT c.holder, c.department, count(*), min(c.due_key) FROM {_OPEN_NOW}"
            f" AND c.late_since <= ?1{self._also} GROUP BY c.holder, c.department",
            (now, *self._values),
        ).fetchall()
        return rows

    def hours(self, within: Span) -> Counter[int]:
        """Count what was received in a period by the hour on the clock of the centre."""
        rows = self._of_period("c.received", "received", within)
        return Counter(self._local.of(received)[1] for (received,) in rows)

    # What happens more than once to a case

    def closings(self, within: Span) -> list[Closing]:
        """Return every closing in a period, the ones that did not stand too."""
        found = [
            Closing(*row)
            for row in self._connection.execute(
                "SELECT c.id, c.department, c.closed FROM cases AS c INDEXED BY cases_by_closing"
                f" WHERE {_OVER} AND c.closed {_IN} AND c.is_counted{self._also}",
                (*within, *self._values),
            )
        ]
        return found + [
            Closing(*row)
            for row in self._connection.execute(
                "SELECT c.id, c.department, i.ended, i.resumed FROM intervals AS i"
                f" CROSS JOIN cases AS c ON c.id = i.case_id WHERE i.sort = {SORTS['open']}"
                f" AND i.class IN ({', '.join(map(str, CLASSES))}) AND i.ended {_IN}"
                f" AND c.is_counted{self._also}",
                (*within, *self._values),
            )
        ]

    def count_reopenings(self, within: Span) -> int:
        """Count how often a case was opened again in a period."""
        (count,) = self._connection.execute(
            "SELECT count(*) FROM intervals AS i INDEXED BY intervals_by_resumed"
            " CROSS JOIN cases AS c ON c.id = i.case_id"
            f" WHERE i.resumed {_IN} AND c.is_counted{self._also}",
            (*within, *self._values),
        ).fetchone()
        return int(count)

    def complaints(self, until: int) -> list[Complaint]:
        """Return the complaints of known people in the days up to a moment (inclusive)."""
        first = until - COME_BACK_DAYS * DAY + 1
        return [
            Complaint(*row)
            for row in self._connection.execute(
                "SELECT c.id, c.person, c.category FROM cases AS c INDEXED BY cases_by_received"
                f" WHERE c.received {_IN} AND c.kind = 'complaint' AND c.person IS NOT NULL"
                f" AND c.is_counted{self._also}",
                (first, until, *self._values),
            )
        ]

    def matters(self, until: int) -> Iterator[tuple[Any, ...]]:
        """Yield the complaints with a category in the days up to a moment (inclusive).

        Case, category, department, person, receipt, and causes.
        """
        first = until - COME_BACK_DAYS * DAY + 1
        yield from self._connection.execute(
            "SELECT c.id, c.category, c.department, c.person, c.received, coalesce(c.causes, '')"
            f" FROM cases AS c INDEXED BY cases_by_received WHERE c.received {_IN}"
            f" AND c.kind = 'complaint' AND c.category IS NOT NULL AND c.is_counted{self._also}",
            (first, until, *self._values),
        )

    def complaints_of_days(self, within: Span) -> list[tuple[str, int]]:
        """Return category and receipt of the complaints in a period."""
        rows: list[tuple[str, int]] = self._connection.execute(
            "SELECT c.category, c.received FROM cases AS c INDEXED BY cases_by_received"
            f" WHERE c.received {_IN} AND c.kind = 'complaint' AND c.category IS NOT NULL"
            f" AND c.is_counted{self._also}",
            (*within, *self._values),
        ).fetchall()
        return rows

    def categories(self, cases: Sequence[int]) -> set[str]:
        """Return the categories of some cases."""
        rows = self._connection.execute(
            f"SELECT c.category FROM cases AS c WHERE c.id IN ({', '.join('?' * len(cases))})"
            f" AND c.category IS NOT NULL{self._also}",
            (*cases, *self._values),
        )
        return {category for (category,) in rows}

    def actions_due(self, until: int, moment: int) -> list[tuple[Any, ...]]:
        """Return the actions that were owed at a moment and due by another, the first in front.

        Case, its id and number, the action, who owes it, and when it is due.
        """
        rows: list[tuple[Any, ...]] = self._connection.execute(
            "SELECT c.id, c.uid, c.number, a.action, a.owner, a.action_due FROM"
            f" (SELECT * FROM actions INDEXED BY actions_by_standing WHERE standing = {OWED}"
            "   AND place <= ?1 UNION ALL"
            "  SELECT * FROM actions INDEXED BY actions_by_standing"
            f"  WHERE standing IN ({TO_CHECK}, {SETTLED}) AND place > ?2 AND action_due <= ?1) AS a"
            " CROSS JOIN cases AS c ON c.id = a.case_id"
            f" WHERE c.is_counted{self._also} ORDER BY a.action_due, c.id, a.action",
            (until, moment, *self._values),
        ).fetchall()
        return rows

    def numbered(self, number: str) -> list[int]:
        """Return the cases with a number as it is printed."""
        rows = self._connection.execute(
            "SELECT c.id FROM cases AS c INDEXED BY cases_by_number"
            f" WHERE c.number_key = ? AND c.number = ?{self._also}",
            (number_key(read_number(number)), number, *self._values),
        )
        return [case for (case,) in rows]

    def _of_period(
        self, columns: str, basis: Basis, within: Span, joined: str = ""
    ) -> Iterator[tuple[Any, ...]]:
        for index, condition in _SOURCES[basis]:
            yield from self._connection.execute(
                f"SELECT {columns} FROM cases AS c INDEXED BY {index} {joined}"
                f" WHERE {condition} AND c.is_counted{self._also}",
                (*within, *self._values),
            )


class _LocalHours:
    """Weekday and hour on the clock of the centre, looked up once for every quarter of an hour."""

    def __init__(self, working: WorkingTime) -> None:
        self._working = working
        self._known: dict[int, tuple[int, int]] = {}

    def of(self, micros: int) -> tuple[int, int]:
        quarter = micros // _QUARTER
        found = self._known.get(quarter)
        if found is None:
            local = self._working.local(from_micros(quarter * _QUARTER))
            found = self._known[quarter] = (local.weekday(), local.hour)
        return found
