"""Sorted lists of cases: which ones a view holds, how many, and the ids at any place in it.

An unnarrowed list is counted as it is written (ranking.py): any place is a few steps away. A
narrowed one is read once, as ids alone, and kept until something changes.
"""
# ruff: noqa: S608  (only names of this package are put into SQL; values are bound)

from array import array
from collections.abc import Sequence
from typing import NamedTuple

from msgspec.structs import replace

from database.connection import Connection
from database.ranking import (
    ALL,
    CLOSED,
    COLUMNS,
    NEW,
    PROGRESS,
    WAITING,
    Order,
    count_before,
    entries,
    length_of,
    list_id,
    list_source,
    place_of,
)
from database.schema import NO_DUE
from database.times import to_micros
from database.visibility import narrowing
from kafel_desk.queries import TABS, CaseView, Tab, Viewer

_BUCKETS: dict[Tab, int] = {
    "new": NEW, "progress": PROGRESS, "waiting": WAITING, "closed": CLOSED, "all": ALL,
}  # fmt: skip
_KEPT_LISTS = 6
# As the index of open cases is declared: SQLite takes it for no other wording.
_IS_OPEN = f"bucket < {CLOSED}"
# The first page of a narrowed list is walked to when so many entries of an index, or so many rows
# of the table, are likely to reach it; else the list is read whole.
_FEW_STEPS = 50_000
_FEW_ROWS = 1_000


class _Condition(NamedTuple):
    sql: str
    values: tuple[object, ...]


class Listing:
    """Answers for one connection; remembers narrowed lists until the database changes."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._version = -1
        self._kept: dict[object, Sequence[int]] = {}
        self._counted: dict[object, int] = {}

    def counts(self, viewer: Viewer, view: CaseView) -> dict[Tab, int]:
        """Count every tab under the filters of a view."""
        return {tab: self.count(viewer, replace(view, tab=tab)) for tab in TABS}

    def count(self, viewer: Viewer, view: CaseView) -> int:
        """Count the cases of one list."""
        if not is_narrowed(viewer, view):
            if view.tab in _BUCKETS:
                return length_of(self._connection, list_id(_BUCKETS[view.tab], "number"))
            if view.tab == "overdue":
                return count_before(self._connection, ALL, "due", to_micros(viewer.now))
        elif view.tab in _BUCKETS and is_tallied(viewer, view):
            return self._tallied(view)
        self._forget_what_changed()
        key = _list_key(viewer, view)
        counted = self._counted.get(key)
        if counted is None:
            source, condition = self._selection(viewer, view)
            (counted,) = self._connection.execute(
                f"SELECT count(*) FROM {source} WHERE {condition.sql}", condition.values
            ).fetchone()
            self._counted[key] = counted
        return counted

    def ids(self, viewer: Viewer, view: CaseView, start: int, limit: int) -> list[int]:
        """Return the ids of the cases from one place of a list on."""
        start, limit = max(start, 0), max(limit, 0)
        if not is_narrowed(viewer, view) and view.tab in _BUCKETS:
            return self._ranked(_BUCKETS[view.tab], view, start, limit)
        if not is_narrowed(viewer, view) and view.tab == "overdue" and view.sort == "due":
            overdue = self.count(viewer, view)
            if view.descending:
                first = max(overdue - start - limit, 0)
                entries = self._forward(ALL, "due", first, max(overdue - start, 0) - first)
                return entries[::-1]
            return self._forward(ALL, "due", start, min(limit, max(overdue - start, 0)))
        return self._narrowed(viewer, view, start, limit)

    def _ranked(self, bucket: int, view: CaseView, start: int, limit: int) -> list[int]:
        """Take a page of a counted list; where nothing is due comes last in both directions."""
        total = length_of(self._connection, list_id(bucket, view.sort))
        limit = min(limit, max(total - start, 0))
        if not view.descending:
            return self._forward(bucket, view.sort, start, limit)
        dated = total
        if view.sort == "due":
            dated = count_before(self._connection, bucket, "due", NO_DUE)
        page: list[int] = []
        if start < dated:
            taken = min(limit, dated - start)
            page = self._forward(bucket, view.sort, dated - start - taken, taken)[::-1]
        rest = limit - len(page)
        if rest:
            undated = max(start - dated, 0)
            first = total - undated - rest
            page += self._forward(bucket, view.sort, first, rest)[::-1]
        return page

    def _forward(self, bucket: int, order: Order, start: int, limit: int) -> list[int]:
        place = place_of(self._connection, list_id(bucket, order), start)
        if place is None or limit <= 0:
            return []
        found = entries(self._connection, bucket, order, place.start, limit, place.steps)
        return [case for _, case in found]

    def _narrowed(self, viewer: Viewer, view: CaseView, start: int, limit: int) -> list[int]:
        self._forget_what_changed()
        key = (view.sort, view.descending, *_list_key(viewer, view))
        kept = self._kept.get(key)
        if kept is None and start == 0 and self._is_near(viewer, view, limit):
            return list(self._select(viewer, view, limit))
        if kept is None:
            kept = array("q", self._select(viewer, view, -1))
            while len(self._kept) >= _KEPT_LISTS:
                del self._kept[next(iter(self._kept))]
            self._kept[key] = kept
        return list(kept[start : start + limit])

    def _is_near(self, viewer: Viewer, view: CaseView, limit: int) -> bool:
        """Tell whether the first page of a narrowed list is a short walk along a sorted one."""
        if view.tab not in _BUCKETS or not is_tallied(viewer, view):
            return False
        found = self._tallied(view)
        whole = length_of(self._connection, list_id(_BUCKETS[view.tab], "number"))
        if is_read_from_the_open(view):
            return False
        few = _FEW_ROWS if view.sort == "number" else _FEW_STEPS
        return found > limit and whole // found * limit < few

    def _select(self, viewer: Viewer, view: CaseView, limit: int) -> list[int]:
        """Read a narrowed list from its beginning; all of it when ``limit`` is negative."""
        source, condition = self._selection(viewer, view)
        order = "follow_up" if _by_follow_up(view) else COLUMNS[view.sort]
        down = "DESC" if view.descending else "ASC"
        parts = [f"{condition.sql}"]
        if order == "due_key" and view.descending:
            parts = [f"{condition.sql} AND due_key {sign} {NO_DUE}" for sign in ("<", "=")]
        found: list[int] = []
        for part in parts:
            rows = self._connection.execute(
                f"SELECT id FROM {source} WHERE {part} ORDER BY {order} {down}, id {down} LIMIT ?",
                (*condition.values, limit if limit < 0 else limit - len(found)),
            )
            found += [case for (case,) in rows]
        return found

    def _selection(self, viewer: Viewer, view: CaseView) -> tuple[str, _Condition]:
        conditions = [_tab_condition(viewer, view.tab), *_filter_conditions(view)]
        allowed, values = narrowing(viewer)
        if allowed:
            conditions.append(_Condition(allowed, values))
        return _source(view), _Condition(
            " AND ".join(condition.sql for condition in conditions),
            tuple(value for condition in conditions for value in condition.values),
        )

    def _tallied(self, view: CaseView) -> int:
        bucket = _BUCKETS[view.tab]
        asked = {
            "bucket": None if bucket == ALL else bucket,
            "kind": view.kind,
            "department": view.department,
            "channel": view.channel,
        }
        given = {column: value for column, value in asked.items() if value is not None}
        condition = " AND ".join(f"{column} = ?" for column in given) or "1"
        (count,) = self._connection.execute(
            f"SELECT coalesce(sum(count), 0) FROM tallies WHERE {condition}",
            tuple(given.values()),
        ).fetchone()
        return int(count)

    def _forget_what_changed(self) -> None:
        (version,) = self._connection.execute("PRAGMA data_version").fetchone()
        if version != self._version:
            self._version = version
            self._kept.clear()
            self._counted.clear()


def is_narrowed(viewer: Viewer, view: CaseView) -> bool:
    """Tell whether a filter or the viewer's rights take anything out of the tab."""
    filters = (
        view.kind, view.department, view.channel, view.holder, view.received_from, view.received_to,
    )  # fmt: skip
    return any(value is not None for value in filters) or bool(narrowing(viewer)[0])


def is_tallied(viewer: Viewer, view: CaseView) -> bool:
    """Tell whether a list is narrowed by nothing but what cases are counted under."""
    others = (view.holder, view.received_from, view.received_to)
    return all(value is None for value in others) and not narrowing(viewer)[0]


def _source(view: CaseView) -> str:
    """Return the table with the index that leads to the cases of a narrowed list.

    The planner knows nothing of how few they are, and would rather walk a million in order.
    """
    if view.tab == "follow_due":
        return "cases INDEXED BY cases_by_follow_up"
    if is_read_from_the_open(view):
        return "cases INDEXED BY cases_that_are_open"
    if view.holder is not None:
        return "cases INDEXED BY cases_by_holder"
    bucket = _BUCKETS.get(view.tab, ALL)
    if view.received_from is not None or view.received_to is not None:
        return list_source(bucket, "received")[0]
    return list_source(bucket, view.sort)[0]


def is_read_from_the_open(view: CaseView) -> bool:
    """Tell whether a list is read from the index of all open cases, which holds all that it asks.

    The lists by due time and by receipt have indexes of their own, that are walked in order.
    """
    if view.tab in ("mine", "overdue"):
        return True
    return view.tab in ("new", "progress", "waiting") and (
        view.sort == "number" or view.holder is not None
    )


def _by_follow_up(view: CaseView) -> bool:
    return view.tab == "follow_due" and view.sort == "due"


def _list_key(viewer: Viewer, view: CaseView) -> tuple[object, ...]:
    """Return what one narrowed list depends on; time counts by the minute."""
    who = viewer.staff if view.tab == "mine" or narrowing(viewer)[0] else None
    now = int(viewer.now.timestamp()) // 60 if view.tab in ("overdue", "follow_due") else None
    return (
        view.tab, view.kind, view.department, view.channel, view.holder, view.received_from,
        view.received_to, who, now,
    )  # fmt: skip


def _tab_condition(viewer: Viewer, tab: Tab) -> _Condition:
    match tab:
        case "all":
            return _Condition("1", ())
        case "mine":
            return _Condition(f"{_IS_OPEN} AND holder = ?", (viewer.staff,))
        case "overdue":
            return _Condition(f"{_IS_OPEN} AND due_key < ?", (to_micros(viewer.now),))
        case "new" | "progress" | "waiting":
            return _Condition(f"{_IS_OPEN} AND bucket = ?", (_BUCKETS[tab],))
        case "follow_due":
            return _Condition("follow_up <= ?", (to_micros(viewer.now),))
        case _:
            return _Condition("bucket = ?", (_BUCKETS[tab],))


def _filter_conditions(view: CaseView) -> list[_Condition]:
    found = [
        _Condition(f"{column} = ?", (value,))
        for column, value in (
            ("kind", view.kind),
            ("department", view.department),
            ("channel", view.channel),
            ("holder", view.holder),
        )
        if value is not None
    ]
    if view.received_from is not None:
        found.append(_Condition("received >= ?", (to_micros(view.received_from),)))
    if view.received_to is not None:
        found.append(_Condition("received < ?", (to_micros(view.received_to),)))
    return found
