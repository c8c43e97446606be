"""Reports as Excel workbooks: the same figures as on paper, charts, and the cases behind them."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from pathlib import Path

from exports.file_writing import replacing, scratch
from exports.spreadsheet import (
    CODE,
    COUNT,
    HEAD,
    LONG_WORDS,
    MOMENT,
    STRONG,
    WORDS,
    Book,
    Sheet,
    Style,
    Value,
)
from exports.workbook_charts import TableChart, make_chart
from kafel_desk.directory.state import Directory
from kafel_desk.figures.figure import FigureName
from kafel_desk.language.catalogue import Catalogue
from kafel_desk.language.direction import strip_marks
from kafel_desk.queries import CaseRow
from kafel_desk.time.working_time import working_time

Cell = tuple[Value, Style]

_LONGEST_NAME = 31
_NOT_IN_A_NAME = re.compile(r"[\[\]:*?/\\]+")


@dataclass(frozen=True, slots=True)
class Table:
    """One sheet: its name, the titles and widths (characters) of its columns, its rows.

    `lead` stands above the titles, a line each. Charts take their numbers from the rows.
    """

    name: str
    titles: tuple[str, ...]
    widths: tuple[float, ...]
    rows: tuple[tuple[Cell, ...], ...]
    lead: tuple[str, ...] = ()
    charts: tuple[TableChart, ...] = ()


@dataclass(frozen=True, slots=True)
class CaseBehind:
    """A case that figures count, and which of them count it."""

    row: CaseRow
    counted_in: frozenset[FigureName]


BEHIND: dict[FigureName, str] = {
    "received": "paper.fig.received",
    "confirmed_in_target": "book.confirmed",
    "answered_at_first_contact": "book.first_contact",
    "time_to_result": "paper.dep.told",
    "result_in_target": "paper.fig.result_in_target",
    "closed": "book.closed",
    "reopened": "book.reopened",
    "backlog": "paper.fig.open",
    "overdue": "paper.fig.overdue",
    "silent_cases": "book.silent",
}
"""The figures whose cases the last sheet lists, and the titles of their columns there."""


def write_workbook(
    tables: Sequence[Table],
    cases: Iterable[CaseBehind] | None,
    directory: Directory,
    catalogue: Catalogue,
    out: Path,
    *,
    title: str,
    unfinished: Path,
) -> int:
    """Write a workbook, whole or not at all, and return how many cases are in it.

    Without `cases` there is no sheet of them: what leaves the centre names none.

    `unfinished` is the desk's own folder for half-done work. Raises `FileNotWritten`.
    """
    with replacing(out) as file, scratch(unfinished) as folder:
        book = Book(
            out=file,
            direction=catalogue.direction,
            digits=catalogue.digits,
            scratch=folder,
            title=title,
        )
        count = 0
        with book:
            printed = _Printed(title, catalogue, is_outside=cases is None)
            for table in tables:
                _write_table(book, table, catalogue, printed)
            if cases is not None:
                count = _write_cases(book, cases, directory, catalogue, printed)
            book.save(file)
    return count


def sheet_name(words: str) -> str:
    """Return words as the name of a sheet: short, and without what Excel does not allow there."""
    allowed = _NOT_IN_A_NAME.sub(" ", strip_marks(words)).strip("' ")
    if len(allowed) <= _LONGEST_NAME:
        return allowed
    return allowed[:_LONGEST_NAME].rsplit(" ", 1)[0]


def _write_table(book: Book, table: Table, catalogue: Catalogue, printed: "_Printed") -> None:
    sheet = book.sheet(sheet_name(table.name), table.widths)
    for place, line in enumerate(table.lead):
        sheet.row([(line, STRONG if place == 0 else WORDS)])
    if table.lead:
        sheet.row([])
        sheet.row((words, HEAD) for words in table.titles)
    else:
        sheet.head(table.titles)
    first = sheet.rows + 1
    for row in table.rows:
        sheet.row(row)
    below = sheet.rows + 2
    for chart in table.charts:
        sheet.chart(partial(make_chart, chart, first, catalogue.direction), f"A{below}")
        below += chart.rows
    printed.frame(sheet)


_CASE_COLUMNS: tuple[tuple[str, float, Style], ...] = (
    ("log.col.number", 17, CODE),
    ("log.col.kind", 10, WORDS),
    ("log.col.received", 17, MOMENT),
    ("log.col.channel", 18, WORDS),
    ("log.col.department", 18, WORDS),
    ("log.col.category", 24, LONG_WORDS),
    ("log.col.state", 15, WORDS),
    ("log.col.outcome", 17, WORDS),
    ("log.col.due", 17, MOMENT),
    ("log.col.told", 17, MOMENT),
    ("log.col.closed", 17, MOMENT),
)
_MARK_WIDTH = 12


def _write_cases(
    book: Book,
    cases: Iterable[CaseBehind],
    directory: Directory,
    catalogue: Catalogue,
    printed: "_Printed",
) -> int:
    """Write the cases, 1 in the column of each figure that counts them: its sum is the figure."""
    text = catalogue.text
    widths = [width for _, width, _ in _CASE_COLUMNS] + [_MARK_WIDTH] * len(BEHIND)
    sheet = book.sheet(sheet_name(text("book.cases")), widths)
    sheet.head(
        [
            *(text(key) for key, _, _ in _CASE_COLUMNS),
            *(text(key) for key in BEHIND.values()),
        ]
    )
    styles = [style for _, _, style in _CASE_COLUMNS] + [COUNT] * len(BEHIND)
    case_words = _CaseWords(directory, catalogue)
    printed.frame(sheet)
    sheet.rows_of((case_words.row(case) for case in cases), styles, len(styles))
    return sheet.rows - 1


class _CaseWords:
    """What the cells of a case say, each wording looked up once."""

    def __init__(self, directory: Directory, catalogue: Catalogue) -> None:
        self._directory = directory
        self._catalogue = catalogue
        self._known: dict[str, str] = {}
        self._working = working_time(directory.calendars)

    def row(self, case: CaseBehind) -> list[Value]:
        """Return the values of one row."""
        row, directory = case.row, self._directory
        return [
            row.number,
            self._text(f"kind.{row.kind}"),
            self._local(row.received_at),
            directory.channel_name(row.channel),
            directory.department_name(row.department) or None,
            directory.category_name(row.category) or None,
            self._text(f"state.{row.state}"),
            self._text(f"outcome.{row.outcome}") if row.outcome else None,
            self._local(row.due),
            self._local(row.told_at),
            self._local(row.closed_at),
            *(1 if figure in case.counted_in else None for figure in BEHIND),
        ]

    def _text(self, key: str) -> str:
        known = self._known.get(key)
        if known is None:
            known = self._known[key] = self._catalogue.text(key)
        return known

    def _local(self, moment: datetime | None) -> datetime | None:
        return self._working.local(moment).replace(tzinfo=None) if moment else None


class _Printed:
    """What stands above and below each printed page: what it is, and for whom."""

    def __init__(self, title: str, catalogue: Catalogue, *, is_outside: bool) -> None:
        text = catalogue.text
        self._head = text("paper.out.period_foot", title=title) if is_outside else title
        self._page = text("log.page", page="&P", pages="&N")
        self._foot = "" if is_outside else text("log.internal_use")

    def frame(self, sheet: Sheet) -> None:
        """Set it for a sheet."""
        sheet.print_words(head=("", self._head, ""), foot=("", self._page, self._foot))
