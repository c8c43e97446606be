"""What a sheet of an old log holds, as whoever reads the file hands it over."""

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from typing import Protocol

import msgspec

Value = str | int | float | bool | datetime | date | time | timedelta | None
"""What stands in a cell; the words of an error such as #N/A come as text."""


class SheetRow(msgspec.Struct, frozen=True):
    """One row: its number in the sheet, from 1, and its cells from column A on.

    ``above`` are the columns (from 0) whose value was written once for several rows: merged cells.
    """

    number: int
    values: tuple[Value, ...]
    above: frozenset[int] = frozenset()


class Sheet(Protocol):
    """One sheet of a file, read from the top as often as it is asked for."""

    @property
    def title(self) -> str:
        """The name on its tab."""
        ...

    @property
    def length(self) -> int:
        """How many rows the file says that it has; 0 where it does not say."""
        ...

    def rows(self) -> Iterator[SheetRow]:
        """Yield its rows, empty ones too."""
        ...


class LogFile(Protocol):
    """A file that holds an old log."""

    @property
    def digest(self) -> bytes:
        """The SHA-256 of the file."""
        ...

    @property
    def sheets(self) -> tuple[Sheet, ...]:
        """Its sheets that are not hidden, in their order."""
        ...


def column_letters(place: int) -> str:
    """Return the name of a column, from 0: A, B, AA."""
    letters = ""
    place += 1
    while place:
        place, rest = divmod(place - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters


def is_blank(value: Value) -> bool:
    """Tell whether nothing stands in a cell."""
    return value is None or (isinstance(value, str) and not value.strip())
