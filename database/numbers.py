"""Cases by number: in any spelling, or by the counter alone; and the counter that comes next."""

from functools import lru_cache

from database.connection import Connection
from kafel_desk.case.number import CaseNumber, Counter, NumberError, parse_number
from kafel_desk.importing.old_number import old_number_key

_MOST = 100
_COUNTER_BITS = 32
_YEAR_BITS = 8
_LETTERS = 27
_HIGHEST = (
    "SELECT max(?1"
    ", coalesce((SELECT max(number_key) FROM cases WHERE number_key >= ?1 AND number_key < ?2), 0)"
    ", coalesce((SELECT max(number_key) FROM guarded WHERE number_key >= ?1 AND number_key < ?2), 0)"
    ", coalesce((SELECT max(number_key) FROM withdrawn WHERE number_key >= ?1 AND number_key < ?2), 0))"
)


def number_key(number: CaseNumber) -> int:
    """Return an integer that sorts numbers by desk code, year and counter."""
    return _series(number.desk, number.year) | number.counter


def last_counter(connection: Connection, code: str, year: int) -> int:
    """Return the highest counter of a desk in a year (two digits), 0 before the first."""
    series = _series(code, year)
    (highest,) = connection.execute(_HIGHEST, (series, series + (1 << _COUNTER_BITS))).fetchone()
    return int(highest) - series


def find_by_number(connection: Connection, text: str) -> list[int]:
    """Return the cases with this number or counter, the newest first, then those of old logs.

    Two desks may have given one number before they knew of each other; then both are found.
    """
    old = _find_by_old_number(connection, text)
    try:
        number = parse_number(text)
    except NumberError:
        return old
    if isinstance(number, Counter):
        keys = [series | number.counter for series in _all_series(connection)]
    else:
        keys = [number_key(number)]
    found = [
        case
        for key in keys
        for (case,) in connection.execute("SELECT id FROM cases WHERE number_key = ?", (key,))
    ]
    return list(dict.fromkeys((*sorted(found, reverse=True), *old)))[:_MOST]


def _find_by_old_number(connection: Connection, text: str) -> list[int]:
    rows = connection.execute(
        "SELECT id FROM cases WHERE old_number = ? ORDER BY id DESC LIMIT ?",
        (old_number_key(text), _MOST),
    )
    return [case for (case,) in rows]


def _all_series(connection: Connection) -> list[int]:
    """Return the first key of every desk code and year that has a case: a few steps, not a scan."""
    found: list[int] = []
    beyond = 0
    while row := connection.execute(
        "SELECT number_key FROM cases WHERE number_key >= ? ORDER BY number_key LIMIT 1", (beyond,)
    ).fetchone():
        found.append(row[0] >> _COUNTER_BITS << _COUNTER_BITS)
        beyond = found[-1] + (1 << _COUNTER_BITS)
    return found


@lru_cache(maxsize=1024)
def _series(code: str, year: int) -> int:
    first, second = (ord(letter) - ord("@") for letter in code.ljust(2, "@"))
    return (((first * _LETTERS + second) << _YEAR_BITS) | year) << _COUNTER_BITS
