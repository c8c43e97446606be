"""Excel sheets written row by row: styles, safe text, print set-up, and no file but those given."""

import contextlib
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import IO, Any, Self

from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.utils import get_column_letter
from openpyxl.worksheet._writer import WorksheetWriter
from openpyxl.worksheet.page import PageMargins
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.writer.excel import ExcelWriter

from exports import bulk_rows
from exports.bulk_rows import SheetArchive, cell_text, write_rows
from kafel_desk.language.catalogue import Direction
from kafel_desk.language.digits import Digits

ROWS_OF_A_SHEET = 1_048_576
_FIRST_YEAR = 1900
_A4 = 9  # as Excel numbers papers

_FONT = "Arial"  # is everywhere, and has Arabic letters
_MARGINS = PageMargins(left=0.3, right=0.3, top=0.75, bottom=0.6, header=0.3, footer=0.3)  # inches
_ACCENT = "0B5457"
_HEAD_HEIGHT = 30  # points: two lines
_LINE = Side(style="thin", color="A9B4B4")
# Excel writes the digits of a number in the family that its format names.
_ARABIC_INDIC_FORMAT = "[$-2000401]"


@dataclass(frozen=True, slots=True)
class Style:
    """How cells of one column look. `is_latin` text is set left to right, whatever is around it."""

    is_head: bool = False
    is_strong: bool = False
    is_wrapped: bool = False
    is_latin: bool = False
    number_format: str = "General"


HEAD = Style(is_head=True)
STRONG = Style(is_strong=True)
WORDS = Style()
LONG_WORDS = Style(is_wrapped=True)
CODE = Style(is_latin=True)
DAY = Style(number_format="yyyy-mm-dd")
MOMENT = Style(number_format="yyyy-mm-dd hh:mm")
COUNT = Style(number_format="0")
DECIMAL = Style(number_format="0.0")
PERCENT = Style(number_format="0%")
STRONG_COUNT = Style(is_strong=True, number_format="0")

Value = str | int | float | datetime | None


class Book:
    """A workbook on its way to a file, as a context. Its sheets lie in `scratch` until it is saved."""

    def __init__(
        self,
        *,
        direction: Direction,
        digits: Digits,
        scratch: Path,
        title: str,
        out: IO[bytes] | None = None,
    ) -> None:
        """`out` is given where a sheet has very many rows: they go into it as they are written."""
        self._archive = SheetArchive(out) if out else None
        self._book = Workbook(write_only=True)
        self._book.properties.title = cell_text(title)
        self._book.properties.creator = "Kafel Desk"
        self._scratch = scratch
        self._direction = direction
        self._digits = digits

    def sheet(self, title: str, widths: Sequence[float], *, is_landscape: bool = True) -> "Sheet":
        """Begin a sheet with columns of these widths, in characters."""
        made: Any = self._book.create_sheet(title)
        made.sheet_view.rightToLeft = self._direction == "rtl"
        made.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
        made.page_setup.orientation = "landscape" if is_landscape else "portrait"
        made.page_setup.paperSize = _A4
        made.page_setup.fitToWidth = 1
        made.page_setup.fitToHeight = 0
        made.page_margins = _MARGINS
        for place, width in enumerate(widths, start=1):
            made.column_dimensions[get_column_letter(place)].width = width
        unfinished = self._scratch / f"sheet-{len(self._book.worksheets)}.xml"
        looks = _Looks(made, self._direction, self._digits)
        return Sheet(made, looks, unfinished, self._archive, len(self._book.worksheets))

    def save(self, out: IO[bytes]) -> None:
        """Write the workbook to an open binary file, the one that it was begun with if any."""
        self._book.properties.modified = datetime.now(UTC).replace(tzinfo=None)
        ExcelWriter(self._book, self._archive or SheetArchive(out)).save()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        # Work that was stopped has sheets half written: their files must be let go. What a full
        # disk broke off within openpyxl breaks in any way (StopIteration, too), and it is the
        # first failure that is told.
        for sheet in self._book.worksheets:
            if not sheet.closed:
                with contextlib.suppress(Exception):
                    sheet.close()
        if self._archive:
            with contextlib.suppress(Exception):
                self._archive.close()


class Sheet:
    """One sheet, written from the top."""

    def __init__(
        self,
        sheet: Any,
        looks: "_Looks",
        unfinished: Path,
        archive: SheetArchive | None = None,
        place: int = 1,
    ) -> None:
        self._archive = archive
        self._part = f"xl/worksheets/sheet{place}.xml"
        self._sheet = sheet
        self._looks = looks
        self._unfinished = unfinished
        self.rows = 0

    def head(self, titles: Sequence[str]) -> None:
        """Write the titles of the columns: they stay in view, and stand on every printed page.

        Only as the first row.
        """
        self._sheet.freeze_panes = "B2"
        self._sheet.print_title_rows = "1:1"
        self.row((title, HEAD) for title in titles)

    def row(self, cells: Iterable[tuple[Value, Style]]) -> None:
        """Write one row; None leaves a cell empty, with the line below it."""
        if self.rows == 0:
            self._begin()
        written = list(cells)
        if any(style.is_head for _value, style in written):
            self._sheet.row_dimensions[self.rows + 1].height = _HEAD_HEIGHT
        self._sheet.append([self._looks.cell(value, style) for value, style in written])
        self.rows += 1

    def rows_of(
        self, rows: Iterable[Sequence[Value]], styles: Sequence[Style], printed: int
    ) -> None:
        """Write very many rows below the head, and end the sheet as `end` does; all else comes before.

        The cells of each column have its style. openpyxl writes what stands around them.
        """
        if self._archive is None:
            raise ValueError("a book with very many rows is begun with its file")
        looks = [
            self._looks.bulk(style, self._sheet.column_dimensions[get_column_letter(place)].width)
            for place, style in enumerate(styles, start=1)
        ]
        columns = get_column_letter(len(styles))
        filtered = f"A1:{columns}{ROWS_OF_A_SHEET}"
        self._sheet.auto_filter.ref = filtered
        self._sheet.close()
        above, end_of_rows, below = self._unfinished.read_bytes().rpartition(b"</sheetData>")
        with self._archive.stream(self._part) as write:
            write(above)
            self.rows += write_rows(write, rows, looks, self.rows + 1)
            self.end(len(styles), printed)
            really = str(self._sheet.auto_filter.ref)
            write(end_of_rows + below.replace(filtered.encode(), really.encode(), 1))

    def chart(self, make: Callable[[Any], Any], place: str) -> None:
        """Lay a chart over the sheet, its corner at a cell such as F2.

        `make` is given the sheet as openpyxl knows it, and returns a chart of openpyxl.
        """
        self._sheet.add_chart(make(self._sheet), place)

    def _begin(self) -> None:
        # Left to itself, a sheet is written into the system's folder for temporary files.
        writer = _SheetWriter(self._sheet, self._unfinished)
        self._sheet._writer = writer  # noqa: SLF001 (openpyxl has no other way)
        writer.write_top()

    def end(self, columns: int, printed: int) -> None:
        """Let all rows be filtered by their head, and print the first `printed` columns of them."""
        self._sheet.auto_filter.ref = f"A1:{get_column_letter(columns)}{self.rows}"
        self._sheet.print_area = f"A1:{get_column_letter(printed)}{self.rows}"

    def print_words(self, *, head: tuple[str, str, str], foot: tuple[str, str, str]) -> None:
        """Set what stands above and below each printed page: at its left, middle and right.

        In `foot`, &P and &N are the page and the number of pages; `head` is taken as it is.
        """
        shown = [cell_text(words).replace("&", "&&") for words in head]
        for part, words in ((self._sheet.oddHeader, shown), (self._sheet.oddFooter, foot)):
            part.left.text, part.center.text, part.right.text = (each or None for each in words)


class _Looks:
    """The looks of a sheet's cells, each made once."""

    def __init__(self, sheet: Any, direction: Direction, digits: Digits) -> None:
        self._sheet = sheet
        self._direction = direction
        self._digits = digits
        self._made: dict[tuple[Style, bool], Any] = {}

    def cell(self, value: Value, style: Style) -> Any:
        """Return a cell. Text is text whatever it begins with, and never a formula."""
        if isinstance(value, datetime) and value.year < _FIRST_YEAR:
            value = f"{value:%Y-%m-%d}"
        is_text = isinstance(value, str)
        cell: Any = WriteOnlyCell(
            self._sheet, cell_text(value) if isinstance(value, str) else value
        )
        if is_text:
            cell.data_type = "s"
        cell._style = self._look(style, is_text=is_text)  # noqa: SLF001 (a look a cell is slow)
        return cell

    def bulk(self, style: Style, width: float) -> bulk_rows.Looks:
        """Return the looks of a column of very many rows, so many letters wide."""
        text: Any = WriteOnlyCell(self._sheet)
        other: Any = WriteOnlyCell(self._sheet)
        text._style = self._look(style, is_text=True)  # noqa: SLF001
        other._style = self._look(style, is_text=False)  # noqa: SLF001
        letters = round(width) if style.is_wrapped else 0
        return bulk_rows.Looks(text.style_id, other.style_id, letters)

    def _look(self, style: Style, *, is_text: bool) -> Any:
        made = self._made.get((style, is_text))
        if made is None:
            made = self._made[style, is_text] = self._make(style, is_text=is_text)
        return made

    def _make(self, style: Style, *, is_text: bool) -> Any:
        pattern: Any = WriteOnlyCell(self._sheet)
        is_right_to_left = self._direction == "rtl" and not style.is_latin
        pattern.alignment = Alignment(
            horizontal="right" if self._direction == "rtl" else "left",
            vertical="center" if style.is_head else "top",
            wrap_text=style.is_head or style.is_wrapped,
            readingOrder=2 if is_right_to_left else 1,
        )
        pattern.border = Border(bottom=_LINE)
        if style.is_head:
            pattern.font = Font(name=_FONT, size=11, bold=True, color="FFFFFF")
            pattern.fill = PatternFill("solid", fgColor=_ACCENT)
        else:
            pattern.font = Font(name=_FONT, size=11, bold=style.is_strong)
        pattern.number_format = "@" if is_text else self._number_format(style)
        # Without it, text that begins with = becomes a formula as soon as its cell is edited.
        pattern.quotePrefix = is_text
        return pattern._style  # noqa: SLF001

    def _number_format(self, style: Style) -> str:
        if self._digits is Digits.ARABIC_INDIC and style.number_format != "General":
            return f"{_ARABIC_INDIC_FORMAT}{style.number_format}"
        return style.number_format


class _SheetWriter(WorksheetWriter):
    """Writes a sheet's rows to the file that it was given, and removes that file at the end."""

    def __init__(self, sheet: Any, unfinished: Path) -> None:
        super().__init__(sheet, str(unfinished))
        self._unfinished = unfinished

    def cleanup(self) -> None:
        self._unfinished.unlink(missing_ok=True)
