"""What of the sorted lists somebody sees: rooms whole, some cases besides, without some others.

The rooms are counted as they are written (ranking.py); the others are few. They are read once from
indexes that hold nothing else, and kept: which of them changed is written down, and those alone are
read again.
"""
# ruff: noqa: S608  (only names of this package are put into SQL; values are bound)

import json
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import NamedTuple

from database.connection import Connection
from database.ranked import Part
from database.ranking import ALL, Order
from database.visibility import EVERYTHING, NOTHING, Narrowing, Sight, either, narrowing_of

_SPELLED_OUT = 8
_REMEMBERED = 256
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

    def __init__(self, connection: Connection, sight: Sight) -> None:
        self._connection, self._sight = connection, sight
        self.rooms, self.roughly = sight.rooms, _roughly(sight)
        self.more: dict[int, OneCase] = {}
        self.less: dict[int, OneCase] = {}
        self._parts: dict[tuple[int, Order], Part] = {}
        self._tallies: Counter[tuple[int, str, str | None, str]] | None = None
        self._read()

    @property
    def has_rooms(self) -> bool:
        """Whether anything is seen whole."""
        return self.rooms != NOTHING

    def part(self, bucket: int, order: Order) -> Part:
        """Return what is seen of one list."""
        found = self._parts.get((bucket, order))
        if found is None:
            more, less = (
                [(getattr(case, order), case.id) for case in few if bucket in (ALL, case.bucket)]
                for few in (self.more.values(), self.less.values())
            )
            found = Part((self.rooms.sql or "1") if self.has_rooms else None, more, less)
            self._parts[bucket, order] = found
        return found

    def those_seen(self, cases: Iterable[tuple[int, object]], limit: int) -> list[int]:
        """Return the first of some cases that are seen, where it is known whether their room is."""
        more, less = self.more, self.less
        found: list[int] = []
        for case, is_in_room in cases:
            if (is_in_room and case not in less) or case in more:
                found.append(case)
                if len(found) == limit:
                    break
        return found

    def few(self, is_asked: Callable[[OneCase], bool]) -> tuple[list[OneCase], list[OneCase]]:
        """Return which cases more, and which less, are among those that are asked for."""
        more, less = ([c for c in few.values() if is_asked(c)] for few in (self.more, self.less))
        return more, less

    def tallies(self) -> Iterator[Tally]:
        """Yield the few, counted: more are above nothing and less are below it."""
        if self._tallies is None:
            self._tallies = Counter(map(_counted_under, self.more.values()))
            self._tallies.subtract(map(_counted_under, self.less.values()))
        for key, count in self._tallies.items():
            yield Tally(*key, count)

    def read_again(self, cases: Sequence[int]) -> None:
        """Read some cases again: they may have become some of the few, or ceased to be."""
        (within, values), (allowed, own) = self.rooms, narrowing_of(self._sight)
        rows = self._connection.execute(
            f"SELECT {_COLUMNS}, {within or 1}, {allowed or 1} FROM cases"
            f" WHERE id IN ({', '.join('?' * len(cases))})",
            (*values, *own, *cases),
        )
        stand = {row[0]: row for row in rows}
        for case in cases:
            for few, is_more in ((self.more, True), (self.less, False)):
                if before := few.pop(case, None):
                    self._put(before, is_more=is_more, by=-1)
            *columns, is_in_room, is_seen = stand.get(case, (0, 0))
            if bool(is_in_room) is not bool(is_seen):
                (self.more if is_seen else self.less)[case] = one = OneCase._make(columns)
                self._put(one, is_more=bool(is_seen), by=1)

    def _put(self, case: OneCase, *, is_more: bool, by: int) -> None:
        for (bucket, order), part in self._parts.items():
            if bucket in (ALL, case.bucket):
                part.put((getattr(case, order), case.id), is_more=is_more, by=by)
        if self._tallies is not None:
            self._tallies[_counted_under(case)] += by if is_more else -by

    def _read(self) -> None:
        rooms, few, person, _ = self._sight
        within = rooms.sql or "1"
        for one in few:
            rows = self._connection.execute(
                f"SELECT {_COLUMNS} FROM cases INDEXED BY {one.source}"
                f" WHERE ({one.sql}) AND NOT ({within}) AND complained_staff IS NOT ?",
                (*one.values, *rooms.values, person),
            )
            self.more.update((row[0], OneCase._make(row)) for row in rows)
        if person is not None and self.has_rooms:
            rows = self._connection.execute(
                f"SELECT {_COLUMNS} FROM cases INDEXED BY cases_by_complained"
                f" WHERE complained_staff = ? AND ({within})",
                (person, *rooms.values),
            )
            self.less.update((row[0], OneCase._make(row)) for row in rows)


def _counted_under(case: OneCase) -> tuple[int, str, str | None, str]:
    return (case.bucket, case.kind, case.department, case.channel)


def _roughly(sight: Sight) -> Narrowing:
    parts = [sight.rooms, *(one.roughly for one in sight.few)]
    if NOTHING in parts or EVERYTHING in parts:
        return EVERYTHING
    return either(parts)


def write_few(connection: Connection, cases: Sequence[int]) -> None:
    """Write down which cases changed that somebody may see, or not see, one by one."""
    if len(cases) > _REMEMBERED:
        connection.execute("INSERT INTO few (id) VALUES (NULL)")
    else:
        connection.executemany("INSERT INTO few (id) VALUES (?)", [(case,) for case in cases])
    connection.execute(
        "DELETE FROM few WHERE version <= (SELECT max(version) FROM few) - ?", (_REMEMBERED,)
    )


def few_since(connection: Connection, version: int, now: int) -> list[int] | None:
    """Return which of those cases changed since a version; None where that is not known any more."""
    rows = connection.execute("SELECT id FROM few WHERE version > ?", (version,)).fetchall()
    cases = [case for (case,) in rows]
    return cases if len(cases) == now - version and None not in cases else None


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
