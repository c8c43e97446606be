"""The weekly workbook: the sheets of the weekly summary, in its order, and the cases behind."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from pathlib import Path

from exports.report.endings import closing_sentences, opening_sentences
from exports.report.open_cases import band_names, missing_step
from exports.report.words import FigureWords, issued_words, period_words
from exports.spreadsheet import CODE, COUNT, DECIMAL, LONG_WORDS, WORDS
from exports.workbook import CaseBehind, Table, write_workbook
from exports.workbook_cells import FigureCells, day_cell, rounded
from exports.workbook_charts import TableChart
from exports.workbook_tables import (
    department_table,
    figure_titles,
    outcome_table,
    satisfaction_table,
    workbook_title,
)
from kafel_desk.directory.state import Directory
from kafel_desk.figures.measured import REOPENED_WITHIN_DAYS, SILENT_AFTER_DAYS
from kafel_desk.figures.weekly import WeeklySummary
from kafel_desk.language.catalogue import Catalogue
from kafel_desk.time.working_time import working_time

_KINDS = ("complaint", "inquiry", "suggestion")
_FIGURE_WIDTHS = (46.0, *(14.0,) * 9)


def write_weekly_workbook(
    summary: WeeklySummary,
    cases: Iterable[CaseBehind] | None,
    directory: Directory,
    catalogue: Catalogue,
    out: Path,
    *,
    unfinished: Path,
    is_practice: bool = False,
) -> int:
    """Write the workbook, whole or not at all; return how many cases stand behind its figures."""
    return write_workbook(
        weekly_tables(summary, directory, catalogue),
        cases,
        directory,
        catalogue,
        out,
        title=workbook_title(
            catalogue.text("paper.week.title"), catalogue, is_practice=is_practice
        ),
        unfinished=unfinished,
    )


def weekly_tables(
    summary: WeeklySummary, directory: Directory, catalogue: Catalogue
) -> tuple[Table, ...]:
    """Return the sheets of figures."""
    sheets = _WeeklySheets(summary, directory, catalogue)
    return (
        sheets.figures(),
        sheets.past(),
        sheets.ages(),
        sheets.oldest(),
        sheets.channels(),
        sheets.departments(),
        sheets.rises(),
        outcome_table(summary.outcomes, catalogue, sheets.cells),
        satisfaction_table(summary.satisfaction, catalogue, sheets.cells),
        sheets.actions(),
        sheets.recommendations(),
    )


class _WeeklySheets:
    """The sheets of one summary."""

    def __init__(self, summary: WeeklySummary, directory: Directory, catalogue: Catalogue) -> None:
        self._summary = summary
        self._directory = directory
        self._catalogue = catalogue
        self._text: Callable[..., str] = catalogue.text
        self._working = working_time(directory.calendars)
        calendar = self._working.calendar(summary.period.last)
        self._words = FigureWords(catalogue, calendar.working_day_minutes)
        self.cells = FigureCells(self._words, is_outside=summary.is_outside)

    def figures(self) -> Table:
        """Return the sheet that says what the summary is of, and its figures."""
        summary, text, cells = self._summary, self._text, self.cells
        time = text("paper.fig.time_to_result")
        rows = (
            cells.compared_count(text("paper.fig.received"), summary.received),
            *(
                cells.compared_count(text(f"kind.{kind}"), compared)
                for kind, compared in zip(_KINDS, summary.kinds, strict=True)
            ),
            cells.compared_share(
                text("paper.fig.confirmed_in_target"), summary.confirmed_in_target
            ),
            cells.compared_share(
                text("paper.fig.first_contact"), summary.answered_at_first_contact
            ),
            cells.compared_share(text("paper.fig.result_in_target"), summary.result_in_target),
            cells.compared_days(f"{time}: {text('paper.dep.median')}", summary.time_to_result,
                                p90=False),
            cells.compared_days(f"{time}: {text('paper.dep.p90')}", summary.time_to_result,
                                p90=True),
            cells.compared_count(text("paper.fig.open_end"), summary.backlog),
            cells.compared_share(text("paper.fig.overdue_of_open"), summary.overdue),
            cells.compared_share(text("paper.fig.silent", n=SILENT_AFTER_DAYS), summary.silent_cases),
            cells.compared_share(text("paper.fig.reopened", n=REOPENED_WITHIN_DAYS), summary.reopened),
        )  # fmt: skip
        return Table(
            text("book.figures"), figure_titles(self._catalogue, text("paper.fig.this_week"),
            text("paper.fig.mean4")), _FIGURE_WIDTHS, rows, self._lead(),
        )  # fmt: skip

    def _lead(self) -> tuple[str, ...]:
        summary = self._summary
        made_at = summary.issued.at if summary.issued else summary.made_at
        bears = summary.issued.fingerprint if summary.issued else summary.record.fingerprint
        return (
            self._text("paper.week.title"),
            period_words(self._catalogue, summary.period.first, summary.period.last),
            issued_words(self._catalogue, self._working.local(made_at)),
            *opening_sentences(summary, self._working, self._catalogue),
            *closing_sentences(
                summary.balance,
                summary.safeguarding,
                self._catalogue,
                is_outside=summary.is_outside,
            ),
            self._text("paper.sign.fingerprint", digits=bears),
        )

    def past(self) -> Table:
        """Return the last five weeks."""
        summary, text = self._summary, self._text
        series = (
            (text("paper.fig.received"), summary.received.past),
            (text("paper.fig.open_end"), summary.backlog.past),
            (text("paper.fig.overdue"), summary.overdue.past),
        )
        count = len(summary.received.past)
        rows = tuple(
            (
                (text("book.weeks_ago", n=count - 1 - place), WORDS),
                *(self.cells.count(past[place]) for _, past in series if place < len(past)),
                self.cells.share(summary.result_in_target.past[place]),
            )
            for place in range(count)
        )
        titles = (
            text("book.week"),
            *(title for title, _ in series),
            text("paper.fig.result_in_target"),
        )
        chart = TableChart("columns", text("book.five_weeks"), 1, (2, 3), count, 8.5)
        charts = (chart,) if count else ()
        return Table(text("book.five_weeks"), titles, (22, 13, 18, 13, 18), rows, charts=charts)

    def ages(self) -> Table:
        """Return the backlog by age."""
        text = self._text
        rows = tuple(
            ((name, WORDS), self.cells.count(band))
            for name, band in zip(band_names(self._words), self._summary.ages, strict=True)
        )
        titles = (text("book.age"), text("paper.age.count"))
        chart = TableChart("bars", text("book.ages"), 1, (2,), len(rows))
        return Table(text("book.ages"), titles, (26, 12), rows, charts=(chart,))

    def oldest(self) -> Table:
        """Return the oldest cases."""
        text = self._text
        rows = tuple(
            (
                (case.number, CODE),
                (self._directory.department_name(case.department) or None, WORDS),
                (case.age // case.day_minutes, COUNT),
                (None if case.late is None else case.late // case.day_minutes, COUNT),
                (missing_step(case, self._words), WORDS),
            )
            for case in self._summary.oldest
        )
        titles = (
            text("paper.old.number"),
            text("paper.old.dept"),
            text("book.age"),
            text("paper.old.late"),
            text("paper.old.next"),
        )
        return Table(text("book.oldest"), titles, (20, 24, 18, 12, 26), rows)

    def channels(self) -> Table:
        """Return what came through each channel."""
        text, cells = self._text, self.cells
        rows = tuple(
            (
                (self._directory.channel_name(line.channel), WORDS),
                cells.count(line.complaints),
                cells.count(line.inquiries),
                cells.count(line.suggestions),
                cells.count(line.received),
                cells.count(line.before),
                cells.mean(line.mean),
            )
            for line in self._summary.channels
        )
        titles = (
            text("paper.ch.channel"),
            *(text(f"kind.{kind}") for kind in _KINDS),
            text("paper.fig.this_week"),
            text("paper.fig.last_week"),
            text("paper.fig.mean4"),
        )
        chart = TableChart(
            "stacked", text("paper.week.s3"), 1, (2, 3, 4), len(rows), 2.5 + 0.8 * len(rows)
        )
        charts = (chart,) if rows else ()
        return Table(text("paper.ch.channel"), titles, (26, *(13.0,) * 6), rows, charts=charts)

    def departments(self) -> Table:
        """Return each department, and the whole centre in the last row."""
        summary, text = self._summary, self._text
        table = department_table(
            summary.departments,
            summary.whole,
            self._directory,
            self._catalogue,
            self.cells,
            now=text("paper.fig.this_week"),
        )
        count = len(summary.departments)
        if not count:
            return table
        title = text("paper.fig.result_in_target")
        return replace(
            table, charts=(TableChart("bars", title, 1, (6,), count, 2.5 + 0.7 * count),)
        )

    def rises(self) -> Table:
        """Return the categories that rose."""
        text, directory = self._text, self._directory
        rows = tuple(
            (
                (directory.category_name(line.category), WORDS),
                (directory.department_name(line.department) or None, WORDS),
                (line.count, COUNT),
                (rounded(line.mean), DECIMAL),
                (None if line.mean is None else rounded(line.count - line.mean), DECIMAL),
                (line.note or None, LONG_WORDS),
            )
            for line in self._summary.rises
        )
        titles = (
            text("paper.cat.category"),
            text("paper.old.dept"),
            text("paper.fig.this_week"),
            text("paper.fig.mean4"),
            text("paper.cat.rise"),
            text("paper.cat.note"),
        )
        chart = TableChart("bars", text("paper.week.s5"), 1, (3, 4), len(rows), 3 + 1.1 * len(rows))
        charts = (chart,) if rows else ()
        return Table(text("paper.week.s5"), titles, (34, 24, 13, 14, 12, 44), rows, charts=charts)

    def actions(self) -> Table:
        """Return the actions that are due."""
        text = self._text
        rows = tuple(
            (
                (line.text or None, LONG_WORDS),
                (line.number, CODE),
                (self._directory.department_name(line.department) or None, WORDS),
                day_cell(self._working.local(line.due).date() if line.due else None),
                (text("paper.act.late") if line.is_late else text("paper.act.soon"), WORDS),
            )
            for line in self._summary.actions
        )
        titles = (
            text("paper.act.action"),
            text("paper.act.case"),
            text("paper.act.owner"),
            text("paper.act.due"),
            text("paper.act.state"),
        )
        return Table(text("paper.week.s8"), titles, (60, 20, 24, 14, 12), rows)

    def recommendations(self) -> Table:
        """Return what the supervisor wrote."""
        written = self._summary.recommendations
        lines = written.text.splitlines() if written else []
        rows = tuple(((line, LONG_WORDS),) for line in lines if line.strip())
        title = self._text("paper.week.s9")
        return Table(title, (title,), (110,), rows)
