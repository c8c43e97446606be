"""The place of every case in every sorted list, so that any page of a million is a few steps away.

A list (a bucket of states, or all, in one of three orders) is an index of the table of cases. Its
entries are counted in stretches of up to a thousand: a stretch says from which entry on it counts,
and how many there are of each room (visibility.py). To find the entry at a place, add up stretches,
then step within one. Who sees a part of all cases has it counted the same way: some rooms, a few
cases more, a few less. Written in the same transaction as the cases themselves.
"""
# ruff: noqa: S608  (only names of this package are put into SQL; values are bound)

from bisect import bisect_right
from collections import Counter
from functools import cache
from itertools import pairwise
from typing import Any, Literal, NamedTuple

from database.connection import Connection

Order = Literal["due", "received", "number"]
ORDERS: tuple[Order, ...] = ("due", "received", "number")
COLUMNS: dict[Order, str] = {"due": "due_key", "received": "received", "number": "number_key"}

NEW, PROGRESS, WAITING, REPLIED, CLOSED, VOID, ALL = range(7)
"""The buckets that states fall into, and the list of all."""

LONGEST_STRETCH = 1024
_MOST_CHANGES = 80
LOWEST = -(1 << 63)

Entry = tuple[int, int]
"""What a list is sorted by: the key of its order, then the id of the case."""


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


@cache
def list_id(bucket: int, order: Order) -> int:
    """Return the number of one list."""
    return bucket * len(ORDERS) + ORDERS.index(order)


class _Stretches:
    """The stretches of one list as the writer knows them, and what changed since it last wrote."""

    def __init__(self, rows: list[tuple[int, int, int]]) -> None:
        self.starts: list[Entry] = [row[:2] for row in rows]
        self.counts = [row[2] for row in rows]
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
        self._connection.execute("UPDATE settled SET version = version + 1")

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
        rows = walk(self._connection, bucket, ORDERS[order], start, 0, count, also=", room")
        cuts = [0, *range(piece, count - piece // 2, piece), count]
        return [
            (
                start if begin == 0 else rows[begin][:2],
                Counter(room for _, _, room in rows[begin:end]),
            )
            for begin, end in pairwise(cuts)
        ]


def read_stretches(connection: Connection, number: int) -> list[tuple[int, int, int]]:
    """Return key, id and count of every stretch of a list, in order."""
    settled = read_settled(connection, number)
    changes = Counter[Entry]()
    for key, case, by in read_changes(connection, number):
        changes[key, case] += by
    return [(key, case, count + changes[key, case]) for key, case, count in settled]


def read_settled(
    connection: Connection, number: int, rooms: str = "1"
) -> list[tuple[int, int, int]]:
    """Return the stretches of a list without what changed since the last were settled.

    Only what lies in ``rooms`` is counted. All stretches are there, and one where there is none
    yet: what changes is counted under one of these, until they are settled again.
    """
    rows: list[tuple[int, int, int]] = connection.execute(
        f"SELECT key, id, sum(count * ({rooms})) FROM stretches WHERE list = ?"
        " GROUP BY key, id ORDER BY key, id",
        (number,),
    ).fetchall()
    return rows or [(LOWEST, 0, 0)]


def read_changes(
    connection: Connection, number: int, rooms: str = "1"
) -> list[tuple[int, int, int]]:
    """Return by how much stretches of a list changed, under their key and id."""
    rows: list[tuple[int, int, int]] = connection.execute(
        f"SELECT key, id, by FROM stretch_changes WHERE list = ? AND {rooms}", (number,)
    ).fetchall()
    return rows


def list_source(bucket: int, order: Order) -> tuple[str, str]:
    """Return the table with the index of a list, and the condition that selects its bucket."""
    if bucket == ALL:
        return f"cases INDEXED BY cases_by_{order}", ""
    return f"cases INDEXED BY cases_by_bucket_{order}", f"bucket = {int(bucket)} AND"


def walk(
    connection: Connection,
    bucket: int,
    order: Order,
    start: Entry,
    steps: int,
    limit: int,
    *,
    rooms: str = "1",
    also: str = "",
) -> list[Any]:
    """Return the entries of a list from one on that lie in some rooms, after stepping over some.

    Asked in two parts: SQLite finds ``(key, id) >= (?, ?)`` by the key alone, and would walk
    over all cases that share it, such as those that nothing is due in.
    """
    indexed, narrowed = list_source(bucket, order)
    column = COLUMNS[order]
    select = f"SELECT {column}, id{also}"
    source = f"FROM {indexed} WHERE {narrowed} {column}"
    of_key = f"{source} = ? AND id >= ? AND {rooms}"
    found: list[Any] = connection.execute(
        f"{select} {of_key} ORDER BY id LIMIT ? OFFSET ?", (*start, limit, steps)
    ).fetchall()
    if len(found) < limit:
        passed = len(found) + steps
        if steps and not found:
            (passed,) = connection.execute(f"SELECT count(*) {of_key}", start).fetchone()
        found += connection.execute(
            f"{select} {source} > ? AND {rooms} ORDER BY {column}, id LIMIT ? OFFSET ?",
            (start[0], limit - len(found), max(steps - passed, 0)),
        ).fetchall()
    return found
