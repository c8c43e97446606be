"""Cases by the beginning of their number, while it is typed: KB, KB-24, KB-24-007.

Read from the indexes of numbers, among just the cases that somebody may open. The index of words
has numbers, too, but whoever sees no case of desk B would have all of its numbers walked through.
"""
# ruff: noqa: S608  (only names of this package are put into SQL; values are bound)

import re
from collections.abc import Iterator
from typing import NamedTuple

from database.connection import Connection
from database.numbers import number_key
from database.ranking import CLOSED
from database.visibility import EVERYTHING, IS_NORMAL, NOTHING, Narrowing, opening, sight_of
from kafel_desk.case.number import CaseNumber, check_digit
from kafel_desk.language.digits import to_ascii
from kafel_desk.language.direction import strip_marks
from kafel_desk.queries import Viewer

_SEPARATORS = re.compile(r"[\s\-‐‑–—_/.]+")
_BEGUN = re.compile(r"K([A-Z]{1,2})([0-9]*)")
_COUNTER_DIGITS = (5, 6, 7)
_SOON_READ = 100
"""So many numbers are read one by one, whoever asks."""


class Keys(NamedTuple):
    """A range of keys of numbers: from the first on, up to before the last."""

    first: int
    last: int


def begun_number(connection: Connection, text: str) -> list[Keys]:
    """Return which numbers begin with a text; nothing when no desk has such."""
    found = _BEGUN.fullmatch(_SEPARATORS.sub("", to_ascii(strip_marks(text))).upper())
    if found is None:
        return []
    code = found[1]
    following = code[:-1] + chr(ord(code[-1]) + 1) if not found[2] and len(code) == 1 else ""
    first = number_key(CaseNumber(code, 0, 0))
    last = (
        number_key(CaseNumber(following, 0, 0))
        if following
        else number_key(CaseNumber(code, 255, 0))
    )
    known = connection.execute(
        "SELECT 1 FROM cases WHERE number_key >= ? AND number_key < ? LIMIT 1", (first, last)
    ).fetchone()
    if known is None:
        return []
    return list(_keys(code, found[2])) if found[2] else [Keys(first, last)]


def _keys(code: str, digits: str) -> Iterator[Keys]:
    if len(digits) == 1:
        tens = int(digits) * 10
        yield Keys(
            number_key(CaseNumber(code, tens, 0)), number_key(CaseNumber(code, tens + 10, 0))
        )
        return
    year, counter = int(digits[:2]), digits[2:]
    series = number_key(CaseNumber(code, year, 0))
    if not counter:
        yield Keys(series, number_key(CaseNumber(code, year + 1, 0)))
        return
    for length in _COUNTER_DIGITS:
        if length > _COUNTER_DIGITS[0] and counter[0] == "0":
            return  # only the shortest are filled up with zeros
        if len(counter) <= length:
            step = 10 ** (length - len(counter))
            begin = series + int(counter) * step
            yield Keys(begin, begin + step)
        elif len(counter) == length + 1 and check_digit(int(counter[:-1])) == int(counter[-1]):
            begin = series + int(counter[:-1])
            yield Keys(begin, begin + 1)


def find_begun_number(
    connection: Connection, viewer: Viewer, ranges: list[Keys], limit: int
) -> list[int]:
    """Return the cases with these numbers that somebody may open, the latest number first."""
    found: set[tuple[int, int]] = set()
    not_about = sight_of(viewer).not_about
    for keys in ranges:
        for source, (condition, values) in _sources(viewer, keys):
            found.update(connection.execute(
                f"SELECT number_key, id FROM cases INDEXED BY {source} WHERE ({condition})"
                " AND number_key >= ? AND number_key < ? AND id NOT IN"
                " (SELECT id FROM cases INDEXED BY cases_by_complained WHERE complained_staff = ?)"
                " ORDER BY number_key DESC, id DESC LIMIT ?",
                (*values, *keys, not_about, limit),
            ).fetchall())  # fmt: skip
    return [case for _, case in sorted(found, reverse=True)[:limit]]


def _sources(viewer: Viewer, keys: Keys) -> Iterator[tuple[str, Narrowing]]:
    """Yield the indexes that lead to what may be opened, with the condition for each."""
    sight, access = sight_of(viewer), viewer.access
    if keys.last - keys.first <= _SOON_READ:
        condition, values = opening(viewer)
        yield "cases_by_number", Narrowing(condition or "1", values)
        return
    if sight.rooms == EVERYTHING:
        yield "cases_by_number", Narrowing("1", ())
    elif sight.rooms != NOTHING and not _is_of_others(viewer, keys):
        yield "cases_by_number", sight.rooms
    receives = bool(access and access.receives and sight.rooms != EVERYTHING)
    for few in sight.few:
        if not (receives and few.source == "cases_that_are_open"):
            yield few.source, Narrowing(few.sql, few.values)
    if receives:
        # Any open, ordinary one: a caller's (visibility.opening). Bucket by bucket, in order.
        for bucket in range(CLOSED):
            yield "cases_by_bucket_number", Narrowing(f"bucket = {bucket} AND {IS_NORMAL}", ())


def _is_of_others(viewer: Viewer, keys: Keys) -> bool:
    """Tell whether no number among these can be of the one desk that is seen whole.

    A case is recorded under the code of its desk, and its number begins with that.
    """
    access = viewer.access
    if access is None or access.has("officer"):
        return False
    own = CaseNumber(access.desk or "A", 0, 0)
    first, last = number_key(own), number_key(CaseNumber(own.desk, 255, 0))
    return keys.last <= first or last < keys.first
