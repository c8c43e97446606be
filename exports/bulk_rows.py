"""Very many rows of one sheet, written as XML straight away: a cell object for each costs ten times more.

openpyxl makes the workbook, its styles and everything around the rows; what stands here goes into
its sheet when the file is put together (docs/decisions/0050).
"""

import re
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager
from datetime import datetime
from typing import Any
from xml.sax.saxutils import escape
from zipfile import ZIP_DEFLATED, ZipFile

from kafel_desk.language.direction import strip_marks

LONGEST_TEXT = 32_767  # units of UTF-16 in a cell, as Excel counts them
_SURELY_SHORT = LONGEST_TEXT // 2
_CUT = "…"
_FIRST_YEAR = 1900
# What XML cannot hold, and halves of characters.
_ILLEGAL = re.compile("[\x00-\x08\x0b-\x1f\ud800-\udfff\ufffe\uffff]")
# Whatever needs a second look: marks of direction, of XML, what is illegal.
_SPECIAL = re.compile(
    "[\x00-\x08\x0b-\x1f&<>\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufffe\uffff]"
)
_BLANKS = " \n\t"
_ROWS_AT_ONCE = 500
_MOST_WAITING = 4
_MOST_KNOWN = 4096
_LONGEST_KNOWN = 64
_COMPRESSION = 1
_EPOCH = datetime(1899, 12, 30).toordinal()  # noqa: DTZ001  (Excel knows no zones)
_DAY = 86_400
_LINE = 15  # points
_MOST_LINES = 8
"""What is longer is read in its cell."""


def cell_text(text: str) -> str:
    """Return text as a cell can hold it: no control characters, no direction marks, not too long.

    What had to be cut ends with three dots: the whole of it stands in the case.
    """
    held = _ILLEGAL.sub("", strip_marks(text))
    if len(held) <= _SURELY_SHORT:
        return held
    units = held.encode("utf-16-le")
    if len(units) <= 2 * LONGEST_TEXT:
        return held
    return units[: 2 * (LONGEST_TEXT - len(_CUT))].decode("utf-16-le", "ignore") + _CUT


def serial(moment: datetime) -> float:
    """Return a moment without a zone as Excel counts it: days, and the part of the day."""
    seconds = moment.hour * 3600 + moment.minute * 60 + moment.second
    return moment.toordinal() - _EPOCH + seconds / _DAY


class Looks:
    """The styles of one column's cells, as their numbers in the workbook: of text, and of others.

    ``letters`` are how many stand in one line of a column that wraps; 0 is one that does not.
    """

    __slots__ = ("known", "letters", "number", "text")

    def __init__(self, text: int, other: int, letters: int = 0) -> None:
        self.letters = letters
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
        if (
            _SPECIAL.search(value)
            or len(value) > _SURELY_SHORT
            or value[:1] in _BLANKS
            or value[-1:] in _BLANKS
            or "  " in value
        ):
            return f'{self.text[:-1]} xml:space="preserve">{escape(cell_text(value))}</t></is></c>'
        made = f"{self.text}{value}</t></is></c>"
        if len(value) < _LONGEST_KNOWN and len(self.known) < _MOST_KNOWN:
            self.known[value] = made
        return made


def write_rows(
    write: Callable[[bytes], object],
    rows: Iterable[Sequence[Any]],
    columns: Sequence[Looks],
    first: int,
) -> int:
    """Write rows, some at a time, the first of them with this number; return how many."""
    cells = [(looks.known.get, looks.cell) for looks in columns]
    wrapped = [(place, looks.letters) for place, looks in enumerate(columns) if looks.letters]
    number = first
    waiting: list[str] = []
    for values in rows:
        written = [
            known(value) or cell(value) for (known, cell), value in zip(cells, values, strict=True)
        ]
        height = _height(values, wrapped) if wrapped else ""
        waiting.append(f'<row r="{number}"{height}>{"".join(written)}</row>')
        number += 1
        if len(waiting) == _ROWS_AT_ONCE:
            write("".join(waiting).encode())
            waiting.clear()
    write("".join(waiting).encode())
    return number - first


def _height(values: Sequence[Any], wrapped: Sequence[tuple[int, int]]) -> str:
    """Say how high a row is: without it LibreOffice draws what is wrapped over the next rows."""
    lines = 1
    for place, letters in wrapped:
        text = values[place]
        if text.__class__ is str and (len(text) > letters or "\n" in text):
            needed = sum(1 + len(line) // letters for line in text.split("\n", _MOST_LINES))
            lines = max(lines, min(needed, _MOST_LINES))
    return f' ht="{lines * _LINE}" customHeight="1"'


class SheetArchive(ZipFile):
    """The file of a workbook, into which sheets go as they are written; no plain copy of them lies
    anywhere. Pressing them is left to a thread of its own: zlib lets others work meanwhile.
    """

    def __init__(self, out: Any) -> None:
        super().__init__(out, "w", ZIP_DEFLATED, allowZip64=True, compresslevel=_COMPRESSION)
        self._streamed: set[str] = set()

    @contextmanager
    def stream(self, name: str) -> Iterator[Callable[[bytes], object]]:
        """Begin a part of the file, and take its content piece by piece."""
        waiting: deque[Future[int]] = deque()
        with self.open(name, "w", force_zip64=True) as part, ThreadPoolExecutor(1) as presser:

            def write(content: bytes) -> None:
                waiting.append(presser.submit(part.write, content))
                if len(waiting) > _MOST_WAITING:
                    waiting.popleft().result()

            yield write
            for written in waiting:
                written.result()
        self._streamed.add(name)

    def write(self, filename: Any, arcname: Any = None, *args: Any, **kwargs: Any) -> None:
        """Put a file in, unless it was streamed."""
        if arcname not in self._streamed:
            super().write(filename, arcname, *args, **kwargs)
