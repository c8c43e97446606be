"""Numbers that this desk reserved for blank forms, and which of them became cases.

They are few and stand in the directory; only whether a case has one is asked of the database.
"""

from collections.abc import Mapping

from database.connection import Connection
from database.numbers import number_key
from kafel_desk.case.number import CaseNumber, NumberError, parse_number
from kafel_desk.directory.state import Directory


def reserved_numbers(connection: Connection, directory: Directory) -> dict[str, bool]:
    """Return every number that this desk reserved, and whether a case has it.

    A desk that was restored goes on as another writer; the forms in its drawer stay good.
    """
    own = connection.execute("SELECT uid FROM writers WHERE is_own = 1 ORDER BY id").fetchall()
    numbers = (
        number
        for (writer,) in own
        if writer in directory.desks
        for number in directory.desks[writer].reserved
    )
    return {number: _is_used(connection, number) for number in numbers}


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


def _is_used(connection: Connection, text: str) -> bool:
    number = _read(text)
    if number is None:
        return True
    found = connection.execute(
        "SELECT 1 FROM cases WHERE number_key = ? LIMIT 1", (number_key(number),)
    ).fetchone()
    return found is not None


def _read(text: str) -> CaseNumber | None:
    try:
        number = parse_number(text)
    except NumberError:
        return None
    return number if isinstance(number, CaseNumber) else None
