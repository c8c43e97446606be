"""Sorted lists of cases: which ones a view holds, how many, and the ids at any place in it.

An unfiltered list is counted as it is written (ranking.py): any place is a few steps away, for
whoever sees all and for whoever sees a part (seen.py). A filtered one is read once, as ids alone, and
kept until something changes.
"""
# ruff: noqa: S608  (only names of this package are put into SQL; values are bound)

from array import array
from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from msgspec.structs import replace

from database.connection import Connection
from database.ranked import Ranked, Settled, settled
from database.ranking import (
    ALL,
    CLOSED,
    COLUMNS,
    NEW,
    PROGRESS,
    WAITING,
    Order,
    list_source,
)
from database.schema import NO_DUE
from database.seen import OneCase, Seen, Tally, few_since, with_few
from database.times import to_micros
from database.visibility import EVERYTHING, Narrowing, narrowing, sight_of
from kafel_desk.queries import TABS, CaseView, Tab, Viewer
from kafel_desk.rights.access import Access

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
    """Answers for one connection; remembers lists until the database changes.

    Which cases somebody sees for themselves is remembered until one of those changes.
    """

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._version = -1
        self._few_version = self._settled_version = 0
        self._kept: dict[object, Sequence[int]] = {}
        self._counted: dict[object, int] = {}
        self._tallies: dict[object, Counter[int]] = {}
        self._seen: dict[Access | None, Seen] = {}
        self._settled: dict[tuple[str | None, int, Order], Settled] = {}
        self._ranked: dict[tuple[Access | None, int, Order], Ranked] = {}

    def counts(self, viewer: Viewer, view: CaseView) -> dict[Tab, int]:
        """Count every tab under the filters of a view."""
        return {tab: self.count(viewer, replace(view, tab=tab)) for tab in TABS}

    def count(self, viewer: Viewer, view: CaseView) -> int:
        """Count the cases of one list."""
        self._forget_what_changed()
        if view.tab == "overdue" and not is_filtered(view):
            return self._list(viewer, ALL, "due").before(to_micros(viewer.now))
        key = _list_key(viewer, view)
        counted = self._counted.get(key)
        if counted is None:
            if is_tallied(view):
                counted = self._tallied(viewer, view)
            elif _is_walked(view) and not self._seen_by(viewer).has_rooms:
                counted = len(self._few(viewer, view)[0])
            else:
                source, condition = self._selection(viewer, view)
                (counted,) = self._connection.execute(
                    f"SELECT count(*) FROM {source} WHERE {condition.sql}", condition.values
                ).fetchone()
            self._counted[key] = counted
        return counted

    def ids(self, viewer: Viewer, view: CaseView, start: int, limit: int) -> list[int]:
        """Return the ids of the cases from one place of a list on."""
        self._forget_what_changed()
        start, limit = max(start, 0), max(limit, 0)
        if not is_filtered(view) and view.tab in _BUCKETS:
            return self._page(self._list(viewer, _BUCKETS[view.tab], view.sort), view, start, limit)
        if not is_filtered(view) and view.tab == "overdue" and view.sort == "due":
            overdue = self.count(viewer, view)
            taken = min(limit, max(overdue - start, 0))
            first = overdue - start - taken if view.descending else start
            found = self._list(viewer, ALL, "due").page(first, taken)
            return found[::-1] if view.descending else found
        return self._narrowed(viewer, view, start, limit)

    def _page(self, ranked: Ranked, view: CaseView, start: int, limit: int) -> list[int]:
        """Take a page of a counted list; where nothing is due comes last in both directions."""
        total = ranked.length()
        limit = min(limit, max(total - start, 0))
        if not view.descending:
            return ranked.page(start, limit)
        dated = ranked.before(NO_DUE) if view.sort == "due" else total
        found: list[int] = []
        if start < dated:
            taken = min(limit, dated - start)
            found = ranked.page(dated - start - taken, taken)[::-1]
        rest = limit - len(found)
        if rest:
            undated = max(start - dated, 0)
            found += ranked.page(total - undated - rest, rest)[::-1]
        return found

    def _narrowed(self, viewer: Viewer, view: CaseView, start: int, limit: int) -> list[int]:
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
        """Tell whether the first page of a filtered list is a short walk along a sorted one."""
        if not is_tallied(view) or is_read_from_the_open(view):
            return False
        found = self._tallied(viewer, view)
        everything = self._in_rooms(CaseView(), EVERYTHING)
        bucket = _BUCKETS[view.tab]
        whole = everything.total() if bucket == ALL else everything[bucket]
        few = _FEW_ROWS if view.sort == "number" else _FEW_STEPS
        return found > limit and whole // found * limit < few

    def _select(self, viewer: Viewer, view: CaseView, limit: int) -> list[int]:
        """Read a filtered list from its beginning; all of it when ``limit`` is negative."""
        if _is_walked(view) and not self._seen_by(viewer).has_rooms:
            more, _ = self._few(viewer, view)
            return [case.id for case in (more if limit < 0 else more[:limit])]
        source, condition = self._selection(viewer, view, limit)
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

    def _selection(self, viewer: Viewer, view: CaseView, limit: int = -1) -> tuple[str, _Condition]:
        """Return where a filtered list is read from, and under which condition.

        The sorted indexes know the rooms; the few cases besides, of which the first ``limit`` may
        be among the first of the list, are given to them. The others know all that rights ask.
        """
        conditions = [_tab_condition(viewer, view.tab), *_filter_conditions(view)]
        if _is_walked(view):
            seen = self._seen_by(viewer)
            more, less = self._few(viewer, view)
            conditions.append(_Condition(*with_few(
                seen.rooms.sql or "1",
                seen.rooms.values,
                [case.id for case in (more if limit < 0 else more[:limit])],
                [case.id for case in less],
            )))  # fmt: skip
        else:
            allowed, values = narrowing(viewer)
            if allowed:
                conditions.append(_Condition(allowed, values))
        return _source(view), _Condition(
            " AND ".join(condition.sql for condition in conditions),
            tuple(value for condition in conditions for value in condition.values),
        )

    def _few(self, viewer: Viewer, view: CaseView) -> tuple[list[OneCase], list[OneCase]]:
        """Return which few cases are more and less in a filtered list than its rooms have."""
        more, less = self._seen_by(viewer).few(lambda case: _is_asked(case, view))
        return _in_order(more, view), less

    def _tallied(self, viewer: Viewer, view: CaseView) -> int:
        """Count what is narrowed by nothing but what cases are counted under: all tabs at once."""
        key = (viewer.access, view.kind, view.department, view.channel)
        found = self._tallies.get(key)
        if found is None:
            seen = self._seen_by(viewer)
            found = self._tallies[key] = self._in_rooms(view, seen.rooms)
            every = replace(view, tab="all")
            for tally in seen.tallies():
                if _is_counted(tally, every):
                    found[tally.bucket] += tally.cases
        bucket = _BUCKETS[view.tab]
        return found.total() if bucket == ALL else found[bucket]

    def _in_rooms(self, view: CaseView, rooms: Narrowing) -> Counter[int]:
        """Count the cases of some rooms under the filters of a view, in each bucket."""
        asked = {"kind": view.kind, "department": view.department, "channel": view.channel}
        given = {column: value for column, value in asked.items() if value is not None}
        condition = " AND ".join([rooms.sql or "1", *(f"{column} = ?" for column in given)])
        rows = self._connection.execute(
            f"SELECT bucket, sum(count) FROM tallies WHERE {condition} GROUP BY bucket",
            (*rooms.values, *given.values()),
        )
        return Counter(dict(rows.fetchall()))

    def _list(self, viewer: Viewer, bucket: int, order: Order) -> Ranked:
        """Return one sorted list as it stands, or the part of it that somebody sees."""
        key = (viewer.access, bucket, order)
        found = self._ranked.get(key)
        if found is None:
            part = self._seen_by(viewer).part(bucket, order)
            known = self._settled.get((part.rooms, bucket, order))
            if known is None:
                known = settled(self._connection, bucket, order, part.rooms)
                self._settled[part.rooms, bucket, order] = known
            found = self._ranked[key] = Ranked(self._connection, bucket, order, part, known)
        return found

    def seen(self, viewer: Viewer) -> Seen:
        """Return what of all cases somebody sees, as it stands."""
        self._forget_what_changed()
        return self._seen_by(viewer)

    def _seen_by(self, viewer: Viewer) -> Seen:
        found = self._seen.get(viewer.access)
        if found is None:
            found = self._seen[viewer.access] = Seen(self._connection, sight_of(viewer))
        return found

    def _forget_what_changed(self) -> None:
        (version,) = self._connection.execute("PRAGMA data_version").fetchone()
        if version != self._version:
            self._kept.clear()
            self._counted.clear()
            self._tallies.clear()
            self._ranked.clear()
            few, settled_version = self._connection.execute(
                "SELECT (SELECT max(version) FROM few), version FROM settled"
            ).fetchone()
            if settled_version != self._settled_version:
                self._settled.clear()
            if few != self._few_version:
                changed = few_since(self._connection, self._few_version, few)
                if changed is None:
                    self._seen.clear()
                else:
                    for seen in self._seen.values():
                        seen.read_again(list(dict.fromkeys(changed)))
            self._few_version, self._settled_version = few, settled_version
            self._version = version


def is_filtered(view: CaseView) -> bool:
    """Tell whether a filter takes anything out of the tab."""
    filters = (
        view.kind, view.department, view.channel, view.holder, view.received_from, view.received_to,
    )  # fmt: skip
    return any(value is not None for value in filters)


def is_tallied(view: CaseView) -> bool:
    """Tell whether a list is filtered by nothing but what cases are counted under."""
    others = (view.holder, view.received_from, view.received_to)
    return view.tab in _BUCKETS and all(value is None for value in others)


def _is_walked(view: CaseView) -> bool:
    """Tell whether a filtered list is read from the index of a sorted one."""
    return view.tab in _BUCKETS and view.holder is None and not is_read_from_the_open(view)


def _is_counted(case: OneCase | Tally, view: CaseView) -> bool:
    """Tell whether a case is in a list that nothing narrows but what cases are counted under."""
    return (
        _BUCKETS[view.tab] in (ALL, case.bucket)
        and view.kind in (None, case.kind)
        and view.department in (None, case.department)
        and view.channel in (None, case.channel)
    )


def _is_asked(case: OneCase, view: CaseView) -> bool:
    """Tell whether a case is in a walked list, as the conditions say to the database."""
    return (
        _is_counted(case, view)
        and (view.received_from is None or case.received >= to_micros(view.received_from))
        and (view.received_to is None or case.received < to_micros(view.received_to))
    )


def _in_order(cases: Sequence[OneCase], view: CaseView) -> list[OneCase]:
    """Sort cases as a list is; where nothing is due comes last in both directions."""

    def key(case: OneCase) -> tuple[int, int]:
        return (getattr(case, view.sort), case.id)

    if view.sort != "due":
        return sorted(cases, key=key, reverse=view.descending)
    dated = [case for case in cases if case.due < NO_DUE]
    others = [case for case in cases if case.due == NO_DUE]
    return [
        *sorted(dated, key=key, reverse=view.descending),
        *sorted(others, key=key, reverse=view.descending),
    ]


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
    """Return what one filtered list depends on; time counts by the minute."""
    who = viewer.staff if view.tab == "mine" else None
    now = int(viewer.now.timestamp()) // 60 if view.tab in ("overdue", "follow_due") else None
    return (
        view.tab, view.kind, view.department, view.channel, view.holder, view.received_from,
        view.received_to, who, viewer.access, now,
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
