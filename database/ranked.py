"""One sorted list as it stands at one moment, or the part of it that somebody sees.

What is counted as it is written (ranking.py) are rooms. The few cases that somebody sees besides, or
does not see, are known by heart: they are counted into each stretch, and put between the entries
that are read, or left out from among them.
"""
# ruff: noqa: S608  (only names of this package are put into SQL; values are bound)

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from itertools import accumulate
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


class Part(NamedTuple):
    """What somebody sees of one list.

    The cases whose room meets the condition ``rooms`` (None of them when it is None), ``more`` that
    do not, without ``less`` that do; both sorted as the list is.
    """

    rooms: str | None = "1"
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


class Settled(NamedTuple):
    """The stretches of a part of a list: where they start, and how many of it lie in each.

    As they were when they were last settled: what changed since is a short list, to be read at
    each look. So this is kept until they are settled again, or other few are seen.
    """

    starts: list[Entry]
    counts: list[int]
    places: dict[Entry, int]


def settled(connection: Connection, bucket: int, order: Order, part: Part = WHOLE) -> Settled:
    """Read the stretches of what somebody sees of a list."""
    rows = read_settled(connection, list_id(bucket, order), part.rooms or "0")
    starts = [(key, case) for key, case, _ in rows]
    more, less = (_counted_from(starts, few) for few in (part.more, part.less))
    counts = [
        count + added - taken for (*_, count), added, taken in zip(rows, more, less, strict=True)
    ]
    return Settled(starts, counts, {start: place for place, start in enumerate(starts)})


def _counted_from(starts: Sequence[Entry], few: Sequence[Entry]) -> list[int]:
    """Return how many of a few entries lie in each stretch."""
    counts = [0] * len(starts)
    for entry in few:
        counts[bisect_right(starts, entry) - 1] += 1
    return counts


class Ranked:
    """One list as it stands at one moment, or the part of it that somebody sees."""

    def __init__(
        self,
        connection: Connection,
        bucket: int,
        order: Order,
        part: Part = WHOLE,
        known: Settled | None = None,
    ) -> None:
        self._connection, self._part = connection, part
        self._bucket, self._order = bucket, order
        known = known or settled(connection, bucket, order, part)
        counts = known.counts.copy()
        for key, case, by in read_changes(connection, list_id(bucket, order), part.rooms or "0"):
            counts[known.places[key, case]] += by
        self._starts = known.starts
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
