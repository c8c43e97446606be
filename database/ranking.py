"""The place of every case in every sorted list, so that any page of a million is a few steps away.

A list (a bucket of states, or all, in one of three orders) is an index of the table of cases. Its
entries are counted in stretches of a few thousand: a stretch says from which entry on it counts,
and how many there are. To find the entry at a place, add up stretches, then step within one.
Written in the same transaction as the cases themselves.
"""
# ruff: noqa: S608  (only names of this package are put into SQL; values are bound)

from bisect import bisect_right
from typing import Literal, NamedTuple

from database.connection import Connection

Order = Literal["due", "received", "number"]
ORDERS: tuple[Order, ...] = ("due", "received", "number")
COLUMNS: dict[Order, str] = {"due": "due_key", "received": "received", "number": "number_key"}

NEW, PROGRESS, WAITING, REPLIED, CLOSED, VOID, ALL = range(7)
"""The buckets that states fall into, and the list of all."""

LONGEST_STRETCH = 8192
_MOST_CHANGES = 80
_LOWEST = -(1 << 63)

Entry = tuple[int, int]
"""What a list is sorted by: the key of its order, then the id of the case."""


class Keys(NamedTuple):
    """Where a case stands: its bucket, its id and its key in each of the orders."""

    bucket: int
    id: int
    due: int
    received: int
    number: int


def list_id(bucket: int, order: Order) -> int:
    """Return the number of one list."""
    return bucket * len(ORDERS) + ORDERS.index(order)


class _Stretches:
    """The stretches of one list as the writer knows them, and what changed since it last wrote."""

    def __init__(self, rows: list[tuple[int, int, int]]) -> None:
        self.starts: list[Entry] = [row[:2] for row in rows] or [(_LOWEST, 0)]
        self.counts = [row[2] for row in rows] or [0]
        self.changes: dict[Entry, int] = {}

    def add(self, entry: Entry, by: int) -> None:
        place = bisect_right(self.starts, entry) - 1
        start = self.starts[place]
        self.counts[place] += by
        self.changes[start] = self.changes.get(start, 0) + by


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
        for place, order in enumerate(ORDERS):
            old = (before[place + 2], before.id) if before else None
            new = (after[place + 2], after.id) if after else None
            has_moved = old != new
            if before and old and (has_moved or not after or before.bucket != after.bucket):
                self._list(before.bucket, order).add(old, -1)
            if after and new and (has_moved or not before or before.bucket != after.bucket):
                self._list(after.bucket, order).add(new, 1)
            if has_moved and old:
                self._list(ALL, order).add(old, -1)
            if has_moved and new:
                self._list(ALL, order).add(new, 1)

    def write(self) -> None:
        """Write what changed, and split what grew too long; before the commit."""
        changed = {number: one for number, one in self._lists.items() if one.changes}
        if not changed:
            return
        self._connection.executemany(
            "INSERT INTO stretch_changes (list, key, id, by) VALUES (?, ?, ?, ?)"
            " ON CONFLICT (list, key, id) DO UPDATE SET by = by + excluded.by",
            [
                (number, *start, by)
                for number, one in changed.items()
                for start, by in one.changes.items()
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
            "INSERT INTO stretches (list, key, id, count)"
            " SELECT list, key, id, by FROM stretch_changes WHERE 1"
            " ON CONFLICT (list, key, id) DO UPDATE SET count = count + excluded.count"
        )
        self._connection.execute("DELETE FROM stretch_changes")

    def _split(self, number: int, stretches: _Stretches) -> None:
        """Cut what is too long into pieces of half the longest length, from the end back."""
        for place in reversed(range(len(stretches.counts))):
            if stretches.counts[place] > LONGEST_STRETCH:
                starts, counts = self._pieces(
                    number, stretches.starts[place], stretches.counts[place]
                )
                stretches.starts[place : place + 1] = starts
                stretches.counts[place : place + 1] = counts
                self._connection.executemany(
                    "INSERT INTO stretches (list, key, id, count) VALUES (?, ?, ?, ?)"
                    " ON CONFLICT (list, key, id) DO UPDATE SET count = excluded.count",
                    [
                        (number, *entry, length)
                        for entry, length in zip(starts, counts, strict=True)
                    ],
                )

    def _pieces(self, number: int, start: Entry, count: int) -> tuple[list[Entry], list[int]]:
        bucket, order = divmod(number, len(ORDERS))
        piece = LONGEST_STRETCH // 2
        rows = entries(self._connection, bucket, ORDERS[order], start, count)
        cuts = list(range(piece, count - piece // 2, piece))
        counts = [end - begin for begin, end in zip([0, *cuts], [*cuts, count], strict=True)]
        return [start, *(rows[cut] for cut in cuts)], counts


def read_stretches(connection: Connection, number: int) -> list[tuple[int, int, int]]:
    """Return key, id and count of every stretch of a list, in order."""
    rows = connection.execute(
        "SELECT key, id, count FROM stretches WHERE list = ? ORDER BY key, id", (number,)
    ).fetchall()
    changes = connection.execute(
        "SELECT key, id, by FROM stretch_changes WHERE list = ?", (number,)
    ).fetchall()
    if not changes:
        return list(rows)
    counts = {(key, case): count for key, case, count in rows}
    for key, case, by in changes:
        counts[key, case] = counts.get((key, case), 0) + by
    return [(key, case, count) for (key, case), count in sorted(counts.items())]


def list_source(bucket: int, order: Order) -> tuple[str, str]:
    """Return the table with the index of a list, and the condition that selects its bucket."""
    if bucket == ALL:
        return f"cases INDEXED BY cases_by_{order}", ""
    return f"cases INDEXED BY cases_by_bucket_{order}", f"bucket = {int(bucket)} AND"


class Place(NamedTuple):
    """An entry to start from, and how many entries to step over from there."""

    start: Entry
    steps: int


def place_of(connection: Connection, number: int, wanted: int) -> Place | None:
    """Return where the entry at a place of a list is found; None past its end."""
    passed = 0
    for key, case, count in read_stretches(connection, number):
        if wanted < passed + count:
            return Place((key, case), wanted - passed)
        passed += count
    return None


def length_of(connection: Connection, number: int) -> int:
    """Return how many cases a list holds."""
    return sum(count for _, _, count in read_stretches(connection, number))


def count_before(connection: Connection, bucket: int, order: Order, key: int) -> int:
    """Return how many entries of a list have a key below ``key``."""
    stretches = [
        stretch
        for stretch in read_stretches(connection, list_id(bucket, order))
        if stretch[0] < key
    ]
    if not stretches:
        return 0
    *whole, (start_key, start_id, _) = stretches
    source, narrowed = list_source(bucket, order)
    column = COLUMNS[order]
    conditions = (
        (f"{column} = ? AND id >= ? AND {column} < ?", (start_key, start_id, key)),
        (f"{column} > ? AND {column} < ?", (start_key, key)),
    )
    within = 0
    for condition, values in conditions:
        (count,) = connection.execute(
            f"SELECT count(*) FROM {source} WHERE {narrowed} {condition}", values
        ).fetchone()
        within += count
    return int(within + sum(count for _, _, count in whole))


def entries(
    connection: Connection, bucket: int, order: Order, start: Entry, limit: int, steps: int = 0
) -> list[Entry]:
    """Return the entries of a list from one on, after stepping over some.

    Asked in two parts: SQLite finds ``(key, id) >= (?, ?)`` by the key alone, and would walk over
    all cases that share it, such as those that nothing is due in.
    """
    source, narrowed = list_source(bucket, order)
    column = COLUMNS[order]
    select = f"SELECT {column}, id FROM {source} WHERE {narrowed}"
    same: list[Entry] = connection.execute(
        f"{select} {column} = ? AND id >= ? ORDER BY id LIMIT ?", (*start, steps + limit)
    ).fetchall()
    found = same[steps:]
    if len(found) < limit:
        found += connection.execute(
            f"{select} {column} > ? ORDER BY {column}, id LIMIT ? OFFSET ?",
            (start[0], limit - len(found), max(steps - len(same), 0)),
        ).fetchall()
    return found
