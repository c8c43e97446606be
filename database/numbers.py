"""Cases by number: in any spelling, or by the counter alone."""
# ruff: noqa: S608  (only names of this package are put into SQL; values are bound)

from database.connection import Connection
from database.projections import number_key
from kafel_desk.case.number import Counter, NumberError, parse_number

_MOST = 100


def find_by_number(connection: Connection, text: str) -> list[int]:
    """Return the cases with this number or counter, the newest first.

    Two desks may have given one number before they knew of each other; then both are found.
    """
    try:
        number = parse_number(text)
    except NumberError:
        return []
    if isinstance(number, Counter):
        column, value = "counter", number.counter
    else:
        column, value = "number_key", number_key(number)
    rows = connection.execute(
        f"SELECT id FROM cases WHERE {column} = ? ORDER BY id DESC LIMIT ?",
        (value, _MOST),
    )
    return [case for (case,) in rows]
