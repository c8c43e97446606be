"""The log of cases (سجل الشكاوى) as an Excel file: one row a case, and a sheet of its counts."""

from collections.abc import Callable, Iterable, Iterator
from itertools import chain, islice
from pathlib import Path
from typing import IO

from exports.file_writing import replacing, scratch
from exports.log_columns import COLUMNS, PRINTED_COLUMNS, LogHead, Words, values_of
from exports.log_counts import Counts, write_counts
from exports.spreadsheet import ROWS_OF_A_SHEET, Book, Sheet
from kafel_desk.case.log_row import LogRow
from kafel_desk.case.number import is_practice_number
from kafel_desk.language.catalogue import Catalogue

__all__ = ["LogHead", "write_log"]

Progress = Callable[[int], object]

_ROWS_BETWEEN_WORDS = 200  # of progress
_STYLES = [column.style for column in COLUMNS]
_WIDTHS_OF_COUNTS = (30, *(16.0,) * 9)  # characters


def write_log(
    rows: Iterable[LogRow],
    head: LogHead,
    catalogue: Catalogue,
    out: Path,
    *,
    unfinished: Path,
    progress: Progress | None = None,
) -> int:
    """Write the log, whole or not at all, and return how many cases are in it.

    `unfinished` is the desk's own folder for half-done work. `progress` is told now and then
    how many cases are written; what it raises stops the work, and leaves nothing behind.
    Raises `FileNotWritten`.
    """
    words = Words(catalogue, head)
    counts = Counts()
    with (
        replacing(out) as file,
        scratch(unfinished) as folder,
        _book(catalogue, folder, file) as book,
    ):
        _write_cases(book, _told(_counted(rows, counts), progress), words)
        title = words.mark + catalogue.text("log.counts_sheet")
        sheet = book.sheet(title, _WIDTHS_OF_COUNTS, is_landscape=False)
        write_counts(sheet, counts, words.period, catalogue)
        _frame(sheet, words, title)
        book.save(file)
        if progress:  # who stopped it meanwhile gets no file either
            progress(counts.total)
    return counts.total


def _book(catalogue: Catalogue, folder: Path, out: IO[bytes]) -> Book:
    return Book(
        out=out,
        direction=catalogue.direction,
        digits=catalogue.digits,
        scratch=folder,
        title=catalogue.text("log.sheet"),
    )


def _counted(rows: Iterable[LogRow], counts: Counts) -> Iterator[LogRow]:
    for row in rows:
        counts.add(row)
        yield row


def _told(rows: Iterable[LogRow], progress: Progress | None) -> Iterator[LogRow]:
    for place, row in enumerate(rows):
        if progress and place % _ROWS_BETWEEN_WORDS == 0:
            progress(place)
        yield row


def _write_cases(book: Book, rows: Iterator[LogRow], words: Words) -> None:
    """Write the cases to one sheet, or to as many as Excel needs; those of practice say so."""
    row = next(rows, None)
    if row is not None and is_practice_number(row.number):
        words.mark = f"{words.text('paper.practice.mark')} - "
    is_first = True
    while is_first or row is not None:
        title = words.title if is_first else f"{words.title} {words.next_sheet()}"
        sheet = book.sheet(title, [column.width for column in COLUMNS])
        sheet.head([words.text(column.title) for column in COLUMNS])
        _frame(sheet, words, title)
        first = () if row is None else (row,)
        of_this_sheet = chain(first, islice(rows, ROWS_OF_A_SHEET - 2))
        sheet.rows_of((values_of(case, words) for case in of_this_sheet), _STYLES, PRINTED_COLUMNS)
        row = next(rows, None)
        is_first = False


def _frame(sheet: Sheet, words: Words, title: str) -> None:
    sheet.print_words(
        head=(words.made, title, words.head.centre),
        foot=("", words.page, words.text("log.internal_use")),
    )
