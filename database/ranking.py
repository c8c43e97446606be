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
    """The stretches of one list as the writer knows them."""

    def __init__(self, starts: list[Entry], counts: list[int]) -> None:
        self.starts = starts or [(_LOWEST, 0)]
        self.counts = counts or [0]
        self.changed: set[int] = set()

    def add(self, entry: Entry, by: int) -> None:
        place = bisect_right(self.starts, entry) - 1
        self.counts[place] += by
        self.changed.add(place)


class Ranking:
    """Keeps the stretches of all lists while one transaction moves cases about."""

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
            same_bucket = before and after and before.bucket == after.bucket
            if old != new or not same_bucket:
                if old and before:
                    self._list(list_id(before.bucket, order)).add(old, -1)
                if new and after:
                    self._list(list_id(after.bucket, order)).add(new, 1)
            if old != new:
                if old:
                    self._list(list_id(ALL, order)).add(old, -1)
                if new:
                    self._list(list_id(ALL, order)).add(new, 1)

    def write(self) -> None:
        """Write what changed, and split what grew too long; before the commit."""
        for number, stretches in self._lists.items():
            if not stretches.changed:
                continue
            self._connection.executemany(
                "INSERT INTO stretches (list, key, id, count) VALUES (?, ?, ?, ?)"
                " ON CONFLICT (list, key, id) DO UPDATE SET count = excluded.count",
                [
                    (number, *stretches.starts[place], stretches.counts[place])
                    for place in stretches.changed
                ],
            )
            too_long = [
                place for place in stretches.changed if stretches.counts[place] > LONGEST_STRETCH
            ]
            stretches.changed.clear()
            for place in sorted(too_long, reverse=True):
                self._split(number, stretches, place)

    def forget(self) -> None:
        """Forget everything: a transaction was rolled back, or the tables were made anew."""
        self._lists.clear()

    def _list(self, number: int) -> _Stretches:
        found = self._lists.get(number)
        if found is None:
            rows = self._connection.execute(
                "SELECT key, id, count FROM stretches WHERE list = ? ORDER BY key, id", (number,)
            ).fetchall()
            found = self._lists[number] = _Stretches(
                [(key, case) for key, case, _ in rows], [count for _, _, count in rows]
            )
        return found

    def _split(self, number: int, stretches: _Stretches, place: int) -> None:
        """Cut one stretch into pieces of half the longest length."""
        bucket, order = divmod(number, len(ORDERS))
        source, narrowed = list_source(bucket, ORDERS[order])
        start, count = stretches.starts[place], stretches.counts[place]
        piece = LONGEST_STRETCH // 2
        column = COLUMNS[ORDERS[order]]
        rows = self._connection.execute(
            f"SELECT {column}, id FROM {source} WHERE {narrowed} ({column}, id) >= (?, ?)"
            f" ORDER BY {column}, id LIMIT ?",
            (*start, count),
        ).fetchall()
        cuts = list(range(piece, count - piece // 2, piece))
        starts: list[Entry] = [start, *(rows[cut] for cut in cuts)]
        ends = [*cuts, count]
        counts = [end - begin for begin, end in zip([0, *cuts], ends, strict=True)]
        stretches.starts[place : place + 1] = starts
        stretches.counts[place : place + 1] = counts
        self._connection.executemany(
            "INSERT INTO stretches (list, key, id, count) VALUES (?, ?, ?, ?)"
            " ON CONFLICT (list, key, id) DO UPDATE SET count = excluded.count",
            [(number, *entry, length) for entry, length in zip(starts, counts, strict=True)],
        )


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
    for key, case, count in connection.execute(
        "SELECT key, id, count FROM stretches WHERE list = ? ORDER BY key, id", (number,)
    ):
        if wanted < passed + count:
            return Place((key, case), wanted - passed)
        passed += count
    return None


def length_of(connection: Connection, number: int) -> int:
    """Return how many cases a list holds."""
    (total,) = connection.execute(
        "SELECT coalesce(sum(count), 0) FROM stretches WHERE list = ?", (number,)
    ).fetchone()
    return int(total)


def count_before(connection: Connection, bucket: int, order: Order, key: int) -> int:
    """Return how many entries of a list have a key below ``key``."""
    number = list_id(bucket, order)
    stretches = connection.execute(
        "SELECT key, id, count FROM stretches WHERE list = ? AND key < ? ORDER BY key, id",
        (number, key),
    ).fetchall()
    if not stretches:
        return 0
    start = stretches[-1][:2]
    source, narrowed = list_source(bucket, order)
    column = COLUMNS[order]
    (within,) = connection.execute(
        f"SELECT count(*) FROM {source} WHERE {narrowed} ({column}, id) >= (?, ?) AND {column} < ?",
        (*start, key),
    ).fetchone()
    return int(within + sum(count for _, _, count in stretches[:-1]))
