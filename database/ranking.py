"""The place of every case in every sorted list, so that any page of a million is a few steps away.

A list (a bucket of states, or all, in one of three orders) is an index of the table of cases. Its
entries are counted in stretches of a few thousand: a stretch says from which entry on it counts,
and how many there are of each room (visibility.py). To find the entry at a place, add up stretches,
then step within one. Who sees a part of all cases has it counted the same way: some rooms, a few
cases more, a few less. Written in the same transaction as the cases themselves.
"""
# ruff: noqa: S608  (only names of this package are put into SQL; values are bound)

import json
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Sequence
from itertools import accumulate, pairwise
from typing import Literal, NamedTuple

from database.connection import Connection

Order = Literal["due", "received", "number"]
ORDERS: tuple[Order, ...] = ("due", "received", "number")
COLUMNS: dict[Order, str] = {"due": "due_key", "received": "received", "number": "number_key"}

NEW, PROGRESS, WAITING, REPLIED, CLOSED, VOID, ALL = range(7)
"""The buckets that states fall into, and the list of all."""

LONGEST_STRETCH = 4096
_MOST_CHANGES = 80
_LOWEST = -(1 << 63)
_SPELLED_OUT = 8

Entry = tuple[int, int]
"""What a list is sorted by: the key of its order, then the id of the case."""


class Found(NamedTuple):
    """An entry of a list, and the room of its case."""

    key: int
    id: int
    room: str


class Keys(NamedTuple):
    """Where a case stands: its bucket, its id, its key in each of the orders, and its room."""

    bucket: int
    id: int
    due: int
    received: int
    number: int
    room: str

    def entry(self, order: Order) -> Entry:
        """Return where the case stands in one order."""
        return (getattr(self, order), self.id)


class Part(NamedTuple):
    """What somebody sees of one list.

    The cases whose room meets the condition ``rooms`` (None of them when it is None), ``more`` that
    do not, without ``less`` that do; both sorted as the list is.
    """

    rooms: str | None = "1"
    values: tuple[object, ...] = ()
    more: Sequence[Entry] = ()
    less: Sequence[Entry] = ()

    def between(self, start: Entry, end: Entry | None) -> tuple[Sequence[Entry], Sequence[Entry]]:
        """Return those of the few that lie from one entry on, and before another."""
        more, less = (
            few[bisect_left(few, start) : bisect_left(few, end) if end else None]
            for few in (self.more, self.less)
        )
        return more, less


WHOLE = Part()
"""The list as it is."""


def list_id(bucket: int, order: Order) -> int:
    """Return the number of one list."""
    return bucket * len(ORDERS) + ORDERS.index(order)


class _Stretches:
    """The stretches of one list as the writer knows them, and what changed since it last wrote."""

    def __init__(self, rows: list[tuple[int, int, int]]) -> None:
        self.starts: list[Entry] = [row[:2] for row in rows] or [(_LOWEST, 0)]
        self.counts = [row[2] for row in rows] or [0]
        self.changes: dict[tuple[int, int, str], int] = {}

    def add(self, entry: Entry, room: str, by: int) -> None:
        place = bisect_right(self.starts, entry) - 1
        changed = (*self.starts[place], room)
        self.counts[place] += by
        self.changes[changed] = self.changes.get(changed, 0) + by


class Ranking:
    """Keeps the stretches of all lists while transactions move cases about.

    A change is written into a small table first, and the small table into the large one when it
    has grown: most saves touch one page and not one for each list.
    """

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._lists: dict[int, _Stretches] = {}

    def move(self, before: Keys | None, after: Keys | None) -> None:
        """Take a case out of where it stood, and put it where it stands now."""
        if before == after:
            return
        is_elsewhere = not before or not after or before.room != after.room
        for order in ORDERS:
            old = before.entry(order) if before else None
            new = after.entry(order) if after else None
            has_moved = is_elsewhere or old != new
            if before and old and (has_moved or not after or before.bucket != after.bucket):
                self._list(before.bucket, order).add(old, before.room, -1)
            if after and new and (has_moved or not before or before.bucket != after.bucket):
                self._list(after.bucket, order).add(new, after.room, 1)
            if before and old and has_moved:
                self._list(ALL, order).add(old, before.room, -1)
            if after and new and has_moved:
                self._list(ALL, order).add(new, after.room, 1)

    def write(self) -> None:
        """Write what changed, and split what grew too long; before the commit."""
        changed = {number: one for number, one in self._lists.items() if one.changes}
        if not changed:
            return
        self._connection.executemany(
            "INSERT INTO stretch_changes (list, key, id, room, by) VALUES (?, ?, ?, ?, ?)"
            " ON CONFLICT (list, key, id, room) DO UPDATE SET by = by + excluded.by",
            [
                (number, *where, by)
                for number, one in changed.items()
                for where, by in one.changes.items()
                if by
            ],
        )
        for one in changed.values():
            one.changes.clear()
        too_long = [number for number, one in changed.items() if max(one.counts) > LONGEST_STRETCH]
        (waiting,) = self._connection.execute("SELECT count(*) FROM stretch_changes").fetchone()
        if too_long or waiting > _MOST_CHANGES:
            self._settle()
        for number in too_long:
            self._split(number, self._lists[number])

    def forget(self) -> None:
        """Forget everything: a transaction was rolled back, or the tables were made anew."""
        self._lists.clear()

    def _list(self, bucket: int, order: Order) -> _Stretches:
        number = list_id(bucket, order)
        found = self._lists.get(number)
        if found is None:
            found = self._lists[number] = _Stretches(read_stretches(self._connection, number))
        return found

    def _settle(self) -> None:
        self._connection.execute(
            "INSERT INTO stretches (list, key, id, room, count)"
            " SELECT list, key, id, room, by FROM stretch_changes WHERE 1"
            " ON CONFLICT (list, key, id, room) DO UPDATE SET count = count + excluded.count"
        )
        self._connection.execute("DELETE FROM stretch_changes")

    def _split(self, number: int, stretches: _Stretches) -> None:
        """Cut what is too long into pieces of half the longest length, from the end back."""
        for place in reversed(range(len(stretches.counts))):
            if stretches.counts[place] > LONGEST_STRETCH:
                start = stretches.starts[place]
                pieces = self._pieces(number, start, stretches.counts[place])
                stretches.starts[place : place + 1] = [entry for entry, _ in pieces]
                stretches.counts[place : place + 1] = [rooms.total() for _, rooms in pieces]
                self._connection.execute(
                    "DELETE FROM stretches WHERE list = ? AND key = ? AND id = ?", (number, *start)
                )
                self._connection.executemany(
                    "INSERT INTO stretches (list, key, id, room, count) VALUES (?, ?, ?, ?, ?)",
                    [
                        (number, *entry, room, count)
                        for entry, rooms in pieces
                        for room, count in rooms.items()
                    ],
                )

    def _pieces(self, number: int, start: Entry, count: int) -> list[tuple[Entry, Counter[str]]]:
        bucket, order = divmod(number, len(ORDERS))
        piece = LONGEST_STRETCH // 2
        rows = Ranked(self._connection, bucket, ORDERS[order]).walk(start, 0, count)
        cuts = [0, *range(piece, count - piece // 2, piece), count]
        return [
            (
                start if begin == 0 else rows[begin][:2],
                Counter(found.room for found in rows[begin:end]),
            )
            for begin, end in pairwise(cuts)
        ]


def read_stretches(
    connection: Connection, number: int, part: Part = WHOLE
) -> list[tuple[int, int, int]]:
    """Return key, id and count of every stretch of a list, in order."""
    rooms = part.rooms or "0"
    rows: list[tuple[int, int, int]] = connection.execute(
        f"SELECT key, id, sum(count * ({rooms})) FROM stretches WHERE list = ?"
        " GROUP BY key, id ORDER BY key, id",
        (*part.values, number),
    ).fetchall()
    changes = connection.execute(
        f"SELECT key, id, sum(by * ({rooms})) FROM stretch_changes WHERE list = ? GROUP BY key, id",
        (*part.values, number),
    ).fetchall()
    if changes:
        counts = {(key, case): count for key, case, count in rows}
        for key, case, by in changes:
            counts[key, case] = counts.get((key, case), 0) + by
        rows = [(key, case, count) for (key, case), count in sorted(counts.items())]
    if not part.more and not part.less:
        return rows
    starts = [(key, case) for key, case, _ in rows]
    more, less = (_counted_from(starts, few) for few in (part.more, part.less))
    return [
        (key, case, count + added - taken)
        for (key, case, count), added, taken in zip(rows, more, less, strict=True)
    ]


def _counted_from(starts: Sequence[Entry], few: Sequence[Entry]) -> list[int]:
    """Return how many of a few entries lie in each stretch."""
    places = [bisect_left(few, start) for start in starts]
    return [end - begin for begin, end in pairwise([*places, len(few)])]


def list_source(bucket: int, order: Order) -> tuple[str, str]:
    """Return the table with the index of a list, and the condition that selects its bucket."""
    if bucket == ALL:
        return f"cases INDEXED BY cases_by_{order}", ""
    return f"cases INDEXED BY cases_by_bucket_{order}", f"bucket = {int(bucket)} AND"


class Ranked:
    """One list as it stands at one moment, or the part of it that somebody sees."""

    def __init__(
        self, connection: Connection, bucket: int, order: Order, part: Part = WHOLE
    ) -> None:
        self._connection, self._part = connection, part
        self._source, self._narrowed = list_source(bucket, order)
        self._column = COLUMNS[order]
        stretches = read_stretches(connection, list_id(bucket, order), part)
        self._starts: list[Entry] = [(key, case) for key, case, _ in stretches]
        self._passed = list(accumulate((count for *_, count in stretches), initial=0))
        # Until the next entry's key is passed, as many are before: time goes by, the list stays.
        self._counted = (1, 0, 0)

    def length(self) -> int:
        """Return how many cases the list holds."""
        return self._passed[-1]

    def before(self, key: int) -> int:
        """Return how many entries have a key below ``key``."""
        if self._part.rooms is None:
            return bisect_left(self._part.more, (key, _LOWEST))
        first, last, known = self._counted
        if not first <= key <= last:
            known = self._count_before(key)
            following = self._entry_at(known)[0] if known < self.length() else key
            self._counted = (key, following, known)
        return known

    def _count_before(self, key: int) -> int:
        place = bisect_left(self._starts, (key, _LOWEST)) - 1
        if place < 0:
            return 0
        start_key, start_id = start = self._starts[place]
        seen, values = self._seen(*self._part.between(start, (key, _LOWEST)))
        within = 0
        conditions: tuple[tuple[str, tuple[int, ...]], ...] = (
            ("{0} = ? AND id >= ? AND {0} < ?", (start_key, start_id, key)),
            ("{0} > ? AND {0} < ?", (start_key, key)),
        )
        for condition, keys in conditions:
            (count,) = self._connection.execute(
                f"SELECT count(*) FROM {self._source} WHERE {self._narrowed}"
                f" {condition.format(self._column)} AND {seen}",
                (*keys, *values),
            ).fetchone()
            within += count
        return int(within + self._passed[place])

    def page(self, start: int, limit: int) -> list[int]:
        """Return the cases from one place of the list on."""
        if self._part.rooms is None:
            return [case for _, case in self._part.more[start : start + limit]]
        if limit <= 0 or start >= self.length():
            return []
        first = self._entry_at(start)
        last = bisect_right(self._passed, min(start + limit, self.length()) - 1)
        end = self._starts[last] if last < len(self._starts) else None
        more, less = self._part.between(first, end)
        found = [entry[:2] for entry in self.walk(first, 0, limit, (), less)]
        return [case for _, case in sorted([*found, *more[:limit]])[:limit]]

    def _entry_at(self, place: int) -> Entry:
        """Find an entry by stepping within its stretch."""
        stretch = bisect_right(self._passed, place) - 1
        start, *ends = self._starts[stretch : stretch + 2]
        few = self._part.between(start, ends[0] if ends else None)
        (found,) = self.walk(start, place - self._passed[stretch], 1, *few)
        return found[:2]

    def walk(
        self,
        start: Entry,
        steps: int,
        limit: int,
        more: Sequence[Entry] = (),
        less: Sequence[Entry] = (),
    ) -> list[Found]:
        """Return the entries from one on, after stepping over some.

        Asked in two parts: SQLite finds ``(key, id) >= (?, ?)`` by the key alone, and would walk
        over all cases that share it, such as those that nothing is due in.
        """
        seen, values = self._seen(more, less)
        select = f"SELECT {self._column}, id, room"
        source = f"FROM {self._source} WHERE {self._narrowed} {self._column}"
        of_key = f"{source} = ? AND id >= ? AND {seen}"
        found = self._connection.execute(
            f"{select} {of_key} ORDER BY id LIMIT ? OFFSET ?", (*start, *values, limit, steps)
        ).fetchall()
        if len(found) < limit:
            passed = len(found) + steps
            if steps and not found:
                (passed,) = self._connection.execute(
                    f"SELECT count(*) {of_key}", (*start, *values)
                ).fetchone()
            found += self._connection.execute(
                f"{select} {source} > ? AND {seen} ORDER BY {self._column}, id LIMIT ? OFFSET ?",
                (start[0], *values, limit - len(found), max(steps - passed, 0)),
            ).fetchall()
        return [Found._make(row) for row in found]

    def _seen(self, more: Sequence[Entry], less: Sequence[Entry]) -> tuple[str, tuple[object, ...]]:
        few = ([case for _, case in more], [case for _, case in less])
        return with_few(f"({self._part.rooms})", self._part.values, *few)


def with_few(
    condition: str, values: tuple[object, ...], more: Sequence[int], less: Sequence[int]
) -> tuple[str, tuple[object, ...]]:
    """Return a condition that holds for some cases more, and for some less."""
    if more:
        among, ids = _among(more)
        condition, values = f"({condition} OR id IN {among})", (*values, *ids)
    if less:
        among, ids = _among(less)
        condition, values = f"({condition} AND id NOT IN {among})", (*values, *ids)
    return condition, values


def _among(ids: Sequence[int]) -> tuple[str, tuple[object, ...]]:
    """Return a set of ids: spelled out when they are very few, else one value whatever its size."""
    if len(ids) <= _SPELLED_OUT:
        return f"({', '.join('?' * len(ids))})", tuple(ids)
    return "(SELECT value FROM json_each(?))", (json.dumps(list(ids)),)
