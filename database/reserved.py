"""Numbers that this desk reserved for blank forms, and which of them became cases.

They are few and stand in the directory; only whether a case has one is asked of the database.
"""

from collections.abc import Mapping, Sequence

from database.connection import Connection
from database.numbers import number_key
from kafel_desk.case.number import CaseNumber, NumberError, parse_number
from kafel_desk.directory.state import Directory


def reserved_numbers(
    connection: Connection, directory: Directory, *, with_hidden: bool = False
) -> dict[str, bool]:
    """Return every number that this desk reserved, and whether a case has it.

    A desk that was restored goes on as another writer; the forms in its drawer stay good.
    ``with_hidden`` counts the cases of the safeguarding lane, too: for whoever gives a number,
    which is given once. A list of what is left would tell of them, and is asked without.
    """
    tables = ("cases", "guarded") if with_hidden else ("cases",)
    own = connection.execute("SELECT uid FROM writers WHERE is_own = 1 ORDER BY id").fetchall()
    numbers = (
        number
        for (writer,) in own
        if writer in directory.desks
        for number in directory.desks[writer].reserved
    )
    return {number: _is_used(connection, number, tables) for number in numbers}


def last_reserved(directory: Directory) -> Mapping[tuple[str, int], int]:
    """Return the highest counter that was reserved under each desk code in each year."""
    highest: dict[tuple[str, int], int] = {}
    for desk in directory.desks.values():
        for text in desk.reserved:
            number = _read(text)
            if number is not None:
                series = (number.desk, number.year)
                highest[series] = max(highest.get(series, 0), number.counter)
    return highest


def _is_used(connection: Connection, text: str, tables: Sequence[str]) -> bool:
    number = _read(text)
    if number is None:
        return True
    return any(
        connection.execute(
            f"SELECT 1 FROM {table} WHERE number_key = ? LIMIT 1",  # noqa: S608  (names of ours)
            (number_key(number),),
        ).fetchone()
        for table in tables
    )


def _read(text: str) -> CaseNumber | None:
    try:
        number = parse_number(text)
    except NumberError:
        return None
    return number if isinstance(number, CaseNumber) else None
