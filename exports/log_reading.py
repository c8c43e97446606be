"""An old log in an Excel file, read by openpyxl row by row: bounded, and nothing in it is run.

Formulas give the value that was stored with them, macros and links to other files are left alone.
A file that is no workbook, is damaged, or unpacks to absurd sizes gives ``Refused`` with words.
"""

import hashlib
import re
import warnings
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Any, Self
from xml.etree.ElementTree import ParseError

from openpyxl import load_workbook
from openpyxl.utils import range_boundaries
from openpyxl.utils.exceptions import InvalidFileException

from kafel_desk.importing.sheet import SheetRow, Value
from kafel_desk.refusal import Refused, refuse

LARGEST_FILE = 200 * 1024 * 1024
"""Bytes: four years of a busy centre take a tenth of it."""
_LARGEST_PARTS = 1024 * 1024 * 1024
_LARGEST_STRINGS = 256 * 1024 * 1024
_MOST_PRESSED = 400
"""An honest sheet is pressed to a tenth or, where it is all alike, to a hundredth."""
_SMALL = 16 * 1024 * 1024
_MOST_COLUMNS = 60
_MOST_ROWS = 1_048_576
_MOST_MERGED = 200_000
_CHUNK = 1024 * 1024
_OVERLAP = 200
_MERGED = re.compile(rb'<(?:[a-z]+:)?mergeCell [^>]*?ref="([A-Z0-9:$]{3,40})"')
_OLD_EXCEL = b"\xd0\xcf\x11\xe0"
_DAMAGE = (
    zipfile.BadZipFile, zlib.error, InvalidFileException, ParseError, KeyError, ValueError,
    EOFError, TypeError, AttributeError, IndexError, NotImplementedError, OverflowError,
)  # fmt: skip
"""What openpyxl and the unpacking raise on a file that is none, or not whole."""

# It warns of what it leaves out: pictures, checks of cells, dates that are none.
warnings.filterwarnings("ignore", category=UserWarning, module=r"openpyxl\.")


@dataclass(frozen=True)
class _Merged:
    """Cells that were made one, over several rows."""

    first: int
    last: int
    place: int


class ExcelSheet:
    """One sheet of the file; its rows may be read several times."""

    def __init__(self, sheet: Any, archive: zipfile.ZipFile) -> None:
        self._sheet = sheet
        self._archive = archive
        self.title = str(sheet.title)
        self.length = min(int(sheet.max_row or 0), _MOST_ROWS)
        self._merged: dict[int, list[_Merged]] | None = None

    def rows(self) -> Iterator[SheetRow]:
        """Yield the rows; a value that was written once for several rows stands in each of them."""
        with _in_words():
            # Some programs write a size that is too small, and openpyxl believes it.
            self._sheet.reset_dimensions()
            merged = self._merged_by_row()
            standing: dict[int, tuple[int, Value]] = {}
            rows = self._sheet.iter_rows(values_only=True)
            for number, wide in enumerate(rows, start=1):
                if number > _MOST_ROWS:
                    return
                values = wide[:_MOST_COLUMNS]
                if not merged and not standing:
                    yield SheetRow(number, values)
                    continue
                above = {
                    place: value for place, (last, value) in standing.items() if number <= last
                }
                standing = {place: standing[place] for place in above}
                for cells in merged.get(number, ()):
                    if cells.place < len(values):
                        standing[cells.place] = (cells.last, values[cells.place])
                yield _filled(number, values, above)

    def _merged_by_row(self) -> dict[int, list[_Merged]]:
        if self._merged is None:
            self._merged = {}
            for cells in self._find_merged():
                self._merged.setdefault(cells.first, []).append(cells)
        return self._merged

    def _find_merged(self) -> Iterator[_Merged]:
        """Read behind the rows which cells were made one: openpyxl does not, reading by rows."""
        found = 0
        kept = b""
        with self._archive.open(self._sheet._worksheet_path) as part:  # noqa: SLF001
            while chunk := part.read(_CHUNK):
                text = kept + chunk
                end = 0
                for match in _MERGED.finditer(text):
                    end = match.end()
                    place, first, _, last = range_boundaries(match[1].decode())
                    if place and first and last and last > first:
                        yield _Merged(first, last, place - 1)
                    found += 1
                    if found == _MOST_MERGED:
                        return
                kept = text[max(end, len(text) - _OVERLAP) :]


def _filled(number: int, values: tuple[Value, ...], above: dict[int, Value]) -> SheetRow:
    width = max((len(values), *(place + 1 for place in above)))
    filled = [*values, *(None,) * (width - len(values))]
    taken = set()
    for place, value in above.items():
        if filled[place] is None and value is not None:
            filled[place] = value
            taken.add(place)
    return SheetRow(number, tuple(filled), frozenset(taken))


class ExcelLog:
    """An open file with its sheets, as a context."""

    def __init__(self, path: Path) -> None:
        with _in_words():
            self.digest = _checked(path)
            self._archive = zipfile.ZipFile(path)
            try:
                _refuse_bombs(self._archive)
                # rich text and links are not needed, and what a formula gave stands beside it
                self._book: Any = load_workbook(
                    path, read_only=True, data_only=True, keep_links=False
                )
            except BaseException:
                self._archive.close()
                raise
            self.sheets: tuple[ExcelSheet, ...] = tuple(
                ExcelSheet(sheet, self._archive)
                for sheet in self._book.worksheets
                if sheet.sheet_state == "visible" and hasattr(sheet, "iter_rows")
            )

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._book.close()
        self._archive.close()


def _checked(path: Path) -> bytes:
    """Return the SHA-256 of a file that may be a workbook."""
    try:
        with path.open("rb") as file:
            begin = file.read(8)
            size = path.stat().st_size
            if begin.startswith(_OLD_EXCEL):
                raise refuse("file", "importing.error.old_excel")
            if not begin.startswith(b"PK"):
                raise refuse("file", "importing.error.no_workbook")
            if size > LARGEST_FILE:
                raise refuse("file", "importing.error.too_large", most=LARGEST_FILE >> 20)
            file.seek(0)
            return hashlib.file_digest(file, "sha256").digest()
    except (FileNotFoundError, IsADirectoryError, PermissionError) as error:
        raise refuse("file", "importing.error.no_file") from error


def _refuse_bombs(archive: zipfile.ZipFile) -> None:
    parts = archive.infolist()
    if sum(part.file_size for part in parts) > _LARGEST_PARTS:
        raise refuse("file", "importing.error.absurd")
    for part in parts:
        pressed = part.file_size / max(part.compress_size, 1)
        if part.file_size > _SMALL and pressed > _MOST_PRESSED:
            raise refuse("file", "importing.error.absurd")
        if part.filename.endswith("sharedStrings.xml") and part.file_size > _LARGEST_STRINGS:
            raise refuse("file", "importing.error.absurd")
        if part.filename.endswith((".xml", ".rels")):
            with archive.open(part) as content:
                # No workbook declares a type or entities of its own; they only serve to do harm.
                if b"<!DOCTYPE" in content.read(2048).upper():
                    raise refuse("file", "importing.error.absurd")


@contextmanager
def _in_words() -> Iterator[None]:
    try:
        yield
    except Refused:
        raise
    except _DAMAGE as error:
        raise refuse("file", "importing.error.damaged") from error


def open_log(path: Path) -> ExcelLog:
    """Open an old log; raises ``Refused`` for what is no workbook. Close it, or use it as a context."""
    return ExcelLog(path)
