"""What of the sorted lists somebody sees: rooms whole, some cases besides, without some others.

The rooms are counted as they are written (ranking.py); the others are few. They are read once from
indexes that hold nothing else, and kept until something changes.
"""
# ruff: noqa: S608  (only names of this package are put into SQL; values are bound)

import json
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from functools import cached_property
from typing import NamedTuple

from database.connection import Connection
from database.ranked import Part
from database.ranking import ALL, Order
from database.visibility import EVERYTHING, NOTHING, Narrowing, Sight, either

_SPELLED_OUT = 8
_COLUMNS = "id, bucket, due_key, received, number_key, kind, department, channel"


class OneCase(NamedTuple):
    """A case that is seen for itself, with all that the sorted lists ask of it."""

    id: int
    bucket: int
    due: int
    received: int
    number: int
    kind: str
    department: str | None
    channel: str


class Tally(NamedTuple):
    """How many cases there are under all that they are counted by."""

    bucket: int
    kind: str
    department: str | None
    channel: str
    cases: int


class Seen:
    """What one viewer sees: the condition on rooms, ``more`` than those, ``less`` than those.

    ``roughly`` is a condition on what the index of rooms holds, and true of all that is seen.
    """

    def __init__(
        self,
        rooms: Narrowing = EVERYTHING,
        more: Sequence[OneCase] = (),
        less: Sequence[OneCase] = (),
        roughly: Narrowing = EVERYTHING,
    ) -> None:
        self.rooms, self.more, self.less = rooms, more, less
        self.roughly = roughly
        self._parts: dict[tuple[int, Order], Part] = {}

    @property
    def has_rooms(self) -> bool:
        """Whether anything is seen whole."""
        return self.rooms != NOTHING

    def part(self, bucket: int, order: Order) -> Part:
        """Return what is seen of one list."""
        found = self._parts.get((bucket, order))
        if found is None:
            more, less = (
                sorted(
                    (getattr(case, order), case.id) for case in few if bucket in (ALL, case.bucket)
                )
                for few in (self.more, self.less)
            )
            found = Part((self.rooms.sql or "1") if self.has_rooms else None, more, less)
            self._parts[bucket, order] = found
        return found

    def those_seen(self, cases: Iterable[tuple[int, object]], limit: int) -> list[int]:
        """Return the first of some cases that are seen, where it is known whether their room is."""
        more, less = self._ids
        found: list[int] = []
        for case, is_in_room in cases:
            if (is_in_room and case not in less) or case in more:
                found.append(case)
                if len(found) == limit:
                    break
        return found

    @cached_property
    def _ids(self) -> tuple[frozenset[int], frozenset[int]]:
        return frozenset(case.id for case in self.more), frozenset(case.id for case in self.less)

    def few(self, is_asked: Callable[[OneCase], bool]) -> tuple[list[OneCase], list[OneCase]]:
        """Return which cases more, and which less, are among those that are asked for."""
        return [c for c in self.more if is_asked(c)], [c for c in self.less if is_asked(c)]

    @cached_property
    def tallies(self) -> list[Tally]:
        """The few, counted: more are above nothing and less are below it."""
        return [
            Tally(*key, by * count)
            for few, by in ((self.more, 1), (self.less, -1))
            for key, count in Counter(
                (case.bucket, case.kind, case.department, case.channel) for case in few
            ).items()
        ]


def read_seen(connection: Connection, sight: Sight) -> Seen:
    """Read the cases that somebody sees, or does not, one by one."""
    rooms, few, person, _ = sight
    within = rooms.sql or "1"
    more: dict[int, OneCase] = {}
    for one in few:
        rows = connection.execute(
            f"SELECT {_COLUMNS} FROM cases INDEXED BY {one.source}"
            f" WHERE ({one.sql}) AND NOT ({within}) AND complained_staff IS NOT ?",
            (*one.values, *rooms.values, person),
        )
        more.update((row[0], OneCase._make(row)) for row in rows)
    less: list[OneCase] = []
    if person is not None and rooms != NOTHING:
        rows = connection.execute(
            f"SELECT {_COLUMNS} FROM cases INDEXED BY cases_by_complained"
            f" WHERE complained_staff = ? AND ({within})",
            (person, *rooms.values),
        )
        less = [OneCase._make(row) for row in rows]
    return Seen(rooms, list(more.values()), less, _roughly(sight))


def _roughly(sight: Sight) -> Narrowing:
    parts = [sight.rooms, *(one.roughly for one in sight.few)]
    if NOTHING in parts or EVERYTHING in parts:
        return EVERYTHING
    return either(parts)


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
