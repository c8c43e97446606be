"""One sorted list as it stands at one moment, or the part of it that somebody sees.

What is counted as it is written (ranking.py) are rooms. The few cases that somebody sees besides, or
does not see, are known by heart: they are counted into each stretch, and put between the entries
that are read, or left out from among them.
"""
# ruff: noqa: S608  (only names of this package are put into SQL; values are bound)

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from itertools import accumulate
from operator import add
from typing import NamedTuple

from database.connection import Connection
from database.ranking import (
    COLUMNS,
    LOWEST,
    Entry,
    Order,
    list_id,
    list_source,
    read_changes,
    read_settled,
    walk,
)


class Part:
    """What somebody sees of one list.

    The cases whose room meets the condition ``rooms`` (None of them when it is None), ``more`` that
    do not, without ``less`` that do; both sorted as the list is.
    """

    def __init__(
        self, rooms: str | None = "1", more: Iterable[Entry] = (), less: Iterable[Entry] = ()
    ) -> None:
        self.rooms = rooms
        self.more, self.less = sorted(more), sorted(less)
        self._starts: Sequence[Entry] = ()
        self._counts: list[int] = []

    def between(self, start: Entry, end: Entry | None) -> tuple[Sequence[Entry], Sequence[Entry]]:
        """Return those of the few that lie from one entry on, and before another."""
        more, less = (
            few[bisect_left(few, start) : bisect_left(few, end) if end else None]
            for few in (self.more, self.less)
        )
        return more, less

    def put(self, entry: Entry, *, is_more: bool, by: int) -> None:
        """Put a case among the few, or take it from among them when ``by`` is -1."""
        few = self.more if is_more else self.less
        place = bisect_left(few, entry)
        if by > 0:
            few.insert(place, entry)
        else:
            del few[place]
        if self._starts:
            self._count(entry, by if is_more else -by)

    def counted(self, starts: Sequence[Entry]) -> list[int]:
        """Return how many more than the rooms have, or less, lie in each stretch."""
        if self._starts is not starts:
            self._starts, self._counts = starts, [0] * len(starts)
            for few, by in ((self.more, 1), (self.less, -1)):
                for entry in few:
                    self._count(entry, by)
        return self._counts

    def _count(self, entry: Entry, by: int) -> None:
        self._counts[bisect_right(self._starts, entry) - 1] += by


class Settled(NamedTuple):
    """The stretches of some rooms in a list: where they start, and how many lie in each.

    As they were when they were last settled: what changed since is a short list, to be read at
    each look. So this is kept until they are settled again.
    """

    starts: list[Entry]
    counts: list[int]
    places: dict[Entry, int]


def settled(connection: Connection, bucket: int, order: Order, rooms: str | None = "1") -> Settled:
    """Read the stretches of a list."""
    if rooms is None:
        return Settled([], [], {})
    rows = read_settled(connection, list_id(bucket, order), rooms)
    starts = [(key, case) for key, case, _ in rows]
    places = {start: place for place, start in enumerate(starts)}
    return Settled(starts, [count for *_, count in rows], places)


class Ranked:
    """One list as it stands at one moment, or the part of it that somebody sees."""

    def __init__(
        self,
        connection: Connection,
        bucket: int,
        order: Order,
        part: Part | None = None,
        known: Settled | None = None,
    ) -> None:
        self._part = part = part or Part()
        self._connection, self._bucket, self._order = connection, bucket, order
        known = known or settled(connection, bucket, order, part.rooms)
        self._starts = known.starts
        if part.rooms is None:
            self._passed = [0, len(part.more)]
            return
        counts = list(map(add, known.counts, part.counted(known.starts)))
        for key, case, by in read_changes(connection, list_id(bucket, order), part.rooms):
            counts[known.places[key, case]] += by
        self._passed = list(accumulate(counts, initial=0))
        # Until the next entry's key is passed, as many are before: time goes by, the list stays.
        self._counted = (1, 0, 0)

    def length(self) -> int:
        """Return how many cases the list holds."""
        return self._passed[-1]

    def before(self, key: int) -> int:
        """Return how many entries have a key below ``key``."""
        if self._part.rooms is None:
            return bisect_left(self._part.more, (key, LOWEST))
        first, last, known = self._counted
        if not first <= key <= last:
            known = self._count_before(key)
            following = self._entries(known, 1)[0][0] if known < self.length() else key
            self._counted = (key, following, known)
        return known

    def _count_before(self, key: int) -> int:
        place = bisect_left(self._starts, (key, LOWEST)) - 1
        if place < 0:
            return 0
        start_key, start_id = start = self._starts[place]
        more, less = self._part.between(start, (key, LOWEST))
        within = len(more) - len(less)
        source, narrowed = list_source(self._bucket, self._order)
        conditions: tuple[tuple[str, tuple[int, ...]], ...] = (
            ("{0} = ? AND id >= ? AND {0} < ?", (start_key, start_id, key)),
            ("{0} > ? AND {0} < ?", (start_key, key)),
        )
        for condition, keys in conditions:
            (count,) = self._connection.execute(
                f"SELECT count(*) FROM {source} WHERE {narrowed}"
                f" {condition.format(COLUMNS[self._order])} AND {self._part.rooms}",
                keys,
            ).fetchone()
            within += count
        return int(within + self._passed[place])

    def page(self, start: int, limit: int) -> list[int]:
        """Return the cases from one place of the list on."""
        if self._part.rooms is None:
            return [case for _, case in self._part.more[start : start + limit]]
        if limit <= 0 or start >= self.length():
            return []
        return [case for _, case in self._entries(start, limit)]

    def _entries(self, place: int, limit: int) -> list[Entry]:
        """Return the entries from one place on, by stepping within the stretch that it lies in.

        Rooms are stepped over in the index as far as they surely come before, however many of the
        few there do as well. From there on both are put together.
        """
        stretch = bisect_right(self._passed, place) - 1
        start, *following = self._starts[stretch : stretch + 2]
        last = bisect_right(self._passed, min(place + limit, self.length()) - 1)
        end = self._starts[last] if last < len(self._starts) else None
        more, less = self._part.between(start, end)
        steps = place - self._passed[stretch]
        sure = max(steps - bisect_left(more, following[0]) if following else steps - len(more), 0)
        found = walk(
            self._connection, self._bucket, self._order, start, sure,
            steps + limit + len(less) - sure, rooms=self._part.rooms or "0",
        )  # fmt: skip
        if not more and not less:
            return found[:limit]
        first = found[0] if sure else start
        before = bisect_left(more, first)
        ahead = steps - (sure + before - bisect_left(less, first))
        hidden = frozenset(less)
        shown = [entry for entry in found if entry not in hidden] if hidden else found
        return sorted([*shown, *more[before : before + ahead + limit]])[ahead : ahead + limit]
