"""Very many rows of one sheet, written as XML straight away: a cell object for each costs ten times more.

openpyxl makes the workbook, its styles and everything around the rows; what stands here goes into
its sheet when the file is put together (docs/decisions/0050).
"""

import re
import shutil
from collections.abc import Iterable, Sequence
from datetime import datetime
from pathlib import Path
from typing import Any
from xml.sax.saxutils import escape
from zipfile import ZIP_DEFLATED, ZipFile

from kafel_desk.language.direction import strip_marks

LONGEST_TEXT = 32_767  # characters of a cell
_FIRST_YEAR = 1900
# What XML cannot hold, and halves of characters.
_ILLEGAL = re.compile("[\x00-\x08\x0b-\x1f\ud800-\udfff\ufffe\uffff]")
# Whatever needs a second look: marks of direction, of XML, what is illegal, blanks at the ends.
_SPECIAL = re.compile(
    "[\x00-\x1f&<>\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufffe\uffff]|^ | $|  "
)
_END_OF_ROWS = b"</sheetData>"
_ROWS_AT_ONCE = 500
_MOST_KNOWN = 4096
_LONGEST_KNOWN = 64
_COMPRESSION = 1
_EPOCH = datetime(1899, 12, 30).toordinal()  # noqa: DTZ001  (Excel knows no zones)
_DAY = 86_400


def cell_text(text: str) -> str:
    """Return text as a cell can hold it: no control characters, no direction marks, not too long."""
    return _ILLEGAL.sub("", strip_marks(text))[:LONGEST_TEXT]


def serial(moment: datetime) -> float:
    """Return a moment without a zone as Excel counts it: days, and the part of the day."""
    seconds = moment.hour * 3600 + moment.minute * 60 + moment.second
    return moment.toordinal() - _EPOCH + seconds / _DAY


class Looks:
    """The styles of one column's cells, as their numbers in the workbook: of text, and of others."""

    __slots__ = ("known", "number", "text")

    def __init__(self, text: int, other: int) -> None:
        # A cell need not say where it is: it stands behind the one before it (ECMA-376, 18.3.1.4).
        self.text = f'<c s="{text}" t="inlineStr"><is><t>'
        self.number = f'<c s="{other}"><v>'
        self.known: dict[Any, str] = {None: f'<c s="{other}"/>'}

    def cell(self, value: Any) -> str:
        """Return a cell that is not known yet."""
        if value.__class__ is not str:
            if not isinstance(value, datetime):
                return f"{self.number}{value}</v></c>"
            if value.year >= _FIRST_YEAR:
                return f"{self.number}{serial(value)}</v></c>"
            value = f"{value:%Y-%m-%d}"
        if _SPECIAL.search(value) or len(value) > LONGEST_TEXT:
            return f'{self.text[:-1]} xml:space="preserve">{escape(cell_text(value))}</t></is></c>'
        made = f"{self.text}{value}</t></is></c>"
        if len(value) < _LONGEST_KNOWN and len(self.known) < _MOST_KNOWN:
            self.known[value] = made
        return made


def write_rows(
    path: Path, rows: Iterable[Sequence[Any]], columns: Sequence[Looks], first: int
) -> int:
    """Add rows to a file, the first of them with this number in its sheet; return how many."""
    cells = [(looks.known.get, looks.cell) for looks in columns]
    number = first
    waiting: list[str] = []
    with path.open("ab") as file:
        for values in rows:
            written = [
                known(value) or cell(value)
                for (known, cell), value in zip(cells, values, strict=True)
            ]
            waiting.append(f'<row r="{number}">{"".join(written)}</row>')
            number += 1
            if len(waiting) == _ROWS_AT_ONCE:
                file.write("".join(waiting).encode())
                waiting.clear()
        file.write("".join(waiting).encode())
    return number - first


def rows_beside(sheet: Path) -> Path:
    """Return where the rows of a sheet lie that is being written."""
    return sheet.with_suffix(".rows")


class SheetArchive(ZipFile):
    """The file of a workbook, which takes in the rows that lie beside a sheet."""

    def __init__(self, out: Any) -> None:
        super().__init__(out, "w", ZIP_DEFLATED, allowZip64=True, compresslevel=_COMPRESSION)

    def write(self, filename: Any, arcname: Any = None, *args: Any, **kwargs: Any) -> None:
        """Put a file in; a sheet with the rows that belong into it."""
        rows = rows_beside(Path(filename))
        if not rows.exists():
            super().write(filename, arcname, *args, **kwargs)
            return
        before, end, after = Path(filename).read_bytes().rpartition(_END_OF_ROWS)
        with self.open(arcname, "w", force_zip64=True) as sheet, rows.open("rb") as written:
            sheet.write(before)
            shutil.copyfileobj(written, sheet, 1 << 20)
            sheet.write(end + after)
        rows.unlink()
