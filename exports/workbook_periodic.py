"""The workbook of a month or quarter: the sheets of its report, and the cases behind them."""

from collections.abc import Callable, Iterable
from pathlib import Path

from exports.report.endings import closing_sentences, until_sentence
from exports.report.load import hour_words
from exports.report.patterns import DESCRIBED
from exports.report.periods import short_name, title_of, words_of
from exports.report.trend import MEASURES
from exports.report.words import FigureWords, issued_words, period_words
from exports.spreadsheet import CODE, COUNT, DECIMAL, LONG_WORDS, WORDS
from exports.workbook import CaseBehind, Cell, Table, write_workbook
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
from kafel_desk.figures.figure import Figure
from kafel_desk.figures.measured import REOPENED_WITHIN_DAYS, SILENT_AFTER_DAYS
from kafel_desk.figures.periodic import PeriodicReport
from kafel_desk.language.catalogue import Catalogue
from kafel_desk.time.wording import limit_words
from kafel_desk.time.working_time import working_time


def write_periodic_workbook(
    report: PeriodicReport,
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
        periodic_tables(report, directory, catalogue),
        cases,
        directory,
        catalogue,
        out,
        title=workbook_title(
            title_of(report.period, catalogue), catalogue, is_practice=is_practice
        ),
        unfinished=unfinished,
    )


def periodic_tables(
    report: PeriodicReport, directory: Directory, catalogue: Catalogue
) -> tuple[Table, ...]:
    """Return the sheets of figures."""
    sheets = _PeriodicSheets(report, directory, catalogue)
    return (
        sheets.figures(),
        sheets.shares(),
        sheets.trend(),
        sheets.times(),
        outcome_table(report.outcomes, catalogue, sheets.cells),
        satisfaction_table(report.satisfaction, catalogue, sheets.cells),
        sheets.patterns(),
        sheets.categories(),
        sheets.departments(),
        *sheets.load(),
        sheets.improvements(),
    )


class _PeriodicSheets:
    """The sheets of one report."""

    def __init__(self, report: PeriodicReport, directory: Directory, catalogue: Catalogue) -> None:
        self._report = report
        self._directory = directory
        self._catalogue = catalogue
        self._text: Callable[..., str] = catalogue.text
        self._working = working_time(directory.calendars)
        calendar = self._working.calendar(report.period.last)
        self._words = FigureWords(catalogue, calendar.working_day_minutes, earlier=3)
        self._names = words_of(report.period)
        self.cells = FigureCells(self._words, is_outside=report.is_outside)

    def figures(self) -> Table:
        """Return what the report is of, and its figures beside those of before."""
        report, text, cells = self._report, self._text, self.cells
        satisfied = report.satisfied_with_process
        rows = (
            cells.compared_count(text("paper.fig.received"), report.received),
            cells.compared_share(text("paper.fig.result_in_target"), report.result_in_target),
            cells.compared_count(text(self._names.open_end), report.backlog),
            cells.compared_share(text("paper.fig.overdue_of_open"), report.overdue),
            (
                (text("paper.per.sat_tile"), WORDS),
                *(
                    cell
                    for each in (satisfied.now, satisfied.before, satisfied.mean)
                    for cell in (cells.count(each), cells.of(each), cells.mean(each))
                ),
            ),
        )
        titles = figure_titles(self._catalogue, text(self._names.this), text(self._names.mean))
        return Table(text("book.figures"), titles, (40, *(12.0,) * 9), rows, self._lead())

    def _lead(self) -> tuple[str, ...]:
        report = self._report
        made_at = report.issued.at if report.issued else report.made_at
        bears = report.issued.fingerprint if report.issued else report.record.fingerprint
        running = (
            (until_sentence(report.period, self._working, self._catalogue, "paper.per.until"),)
            if report.period.is_running
            else ()
        )
        return (
            title_of(report.period, self._catalogue),
            period_words(self._catalogue, report.period.first, report.period.last),
            issued_words(self._catalogue, self._working.local(made_at)),
            *running,
            *closing_sentences(
                report.balance,
                report.safeguarding,
                self._catalogue,
                is_outside=report.is_outside,
            ),
            self._text("paper.sign.fingerprint", digits=bears),
        )

    def shares(self) -> Table:
        """Return the figures that stand alone: actions, quality, return and transfer."""
        report, text = self._report, self._text
        shares: tuple[tuple[str, Figure], ...] = (
            (text("paper.per.upheld_action"), report.with_action),
            (text("paper.per.action_ontime"), report.actions_on_time),
            (text("paper.per.action_effective"), report.actions_effective),
            (text("paper.per.suggestions"), report.suggestions_adopted),
            (text("paper.per.evidence"), report.evidence_rate),
            (text("paper.per.q_category"), report.with_category),
            (text("paper.per.q_phone"), report.with_phone),
            (text("paper.per.q_remedy"), report.with_remedy),
            (text("paper.per.q_outcome"), report.with_outcome),
            (text("paper.per.back"), report.people_who_come_back),
            (text("paper.per.back_same"), report.same_issue),
            (text("paper.fig.reopened", n=REOPENED_WITHIN_DAYS), report.reopened),
            (text("paper.per.transfers3"), report.three_transfers),
            (text("paper.fig.silent", n=SILENT_AFTER_DAYS), report.silent_cases),
        )
        rows: list[tuple[Cell, ...]] = [
            (
                (name, WORDS),
                self.cells.count(figure),
                self.cells.of(figure),
                self.cells.share(figure),
            )
            for name, figure in shares
        ]
        transfers = report.transfers
        rows.append(
            ((text("paper.per.transfers"), WORDS), self.cells.count(transfers), (None, COUNT),
             self.cells.mean(transfers))
        )  # fmt: skip
        rows += [
            (
                (text(f"cause.{name}"), WORDS),
                self.cells.count(figure),
                self.cells.of(figure),
                self.cells.share(figure),
            )
            for figure in report.causes
            if (name := (figure.group or {}).get("cause"))
        ]
        titles = (
            text("book.figure"),
            text("paper.dep.count"),
            text("book.of_whole"),
            text("book.value_alone"),
        )
        return Table(text("book.shares"), titles, (46, 12, 12, 12), tuple(rows))

    def trend(self) -> Table:
        """Return received and closed over the last year."""
        text, shown = self._text, self._report.trend
        rows = tuple(
            (
                (
                    short_name(
                        each.period, shown[place - 1].period if place else None, self._catalogue
                    ),
                    WORDS,
                ),
                (each.received, COUNT),
                (each.closed, COUNT),
            )
            for place, each in enumerate(shown)
        )
        titles = (text("book.period"), text("paper.per.received"), text("paper.per.closed"))
        chart = TableChart("columns", text("paper.per.s2"), 1, (2, 3), len(rows), 9.0)
        charts = (chart,) if rows else ()
        return Table(text("paper.per.s2"), titles, (22, 12, 12), rows, charts=charts)

    def times(self) -> Table:
        """Return the times against their targets."""
        text, cells = self._text, self.cells
        rows = tuple(
            (
                (text(f"kind.{line.kind}"), WORDS),
                (text(MEASURES[line.measured]), WORDS),
                (limit_words(self._catalogue, line.target, self._words.day_minutes), WORDS),
                # They are as many as the share is of: where that is withheld, they would tell it.
                cells.count(line.in_target)
                if line.in_target.is_suppressed
                else cells.over(line.took),
                cells.days(line.took.median, line.took.n),
                cells.days(line.took.p90, line.took.n),
                cells.count(line.in_target),
                cells.of(line.in_target),
                cells.share(line.in_target),
            )
            for line in self._report.times
        )
        titles = (
            text("paper.per.kind"),
            text("paper.per.measure"),
            text("paper.per.target"),
            text("paper.per.cases"),
            text("paper.dep.median"),
            text("paper.dep.p90"),
            text("paper.per.in_target"),
            text("book.of_whole"),
            text("paper.dep.pct"),
        )
        widths = (12.0, 18.0, 22.0, *(12.0,) * 6)
        return Table(text("paper.per.s3"), titles, widths, rows)

    def patterns(self) -> Table:
        """Return the matters that recur."""
        text, directory = self._text, self._directory
        rows = tuple(
            (
                (directory.category_name(each.category), WORDS),
                (text(DESCRIBED[each.described]), WORDS),
                (each.cases, COUNT),
                (each.people, COUNT),
                day_cell(self._working.local(each.since).date()),
                (directory.department_name(each.department) or None, WORDS),
                (" · ".join(each.words) or None, LONG_WORDS),
                (each.rise.count if each.rise else None, COUNT),
                (rounded(each.rise.mean) if each.rise else None, DECIMAL),
                (each.note or None, LONG_WORDS),
            )
            for each in self._report.patterns
        )
        titles = (
            text("paper.per.pattern"),
            text("paper.per.class"),
            text("paper.per.cases"),
            text("paper.per.people"),
            text("paper.per.since"),
            text("paper.old.dept"),
            text("book.words"),
            text(self._names.this),
            text(self._names.mean),
            text("paper.per.recommend"),
        )
        widths = (34.0, 12.0, 10.0, 10.0, 13.0, 22.0, 30.0, 12.0, 14.0, 44.0)
        return Table(text("paper.per.s7"), titles, widths, rows)

    def categories(self) -> Table:
        """Return the commonest categories."""
        text, cells = self._text, self.cells
        rows = tuple(
            (
                (self._directory.category_name(each.category), WORDS),
                cells.count(each.now),
                cells.count(each.before),
            )
            for each in self._report.top_categories
        )
        titles = (
            text("paper.cat.category"),
            text(self._names.this),
            text("paper.fig.last_week"),
        )
        chart = TableChart("bars", text("paper.per.s8"), 1, (2, 3), len(rows), 3 + 1.1 * len(rows))
        charts = (chart,) if rows else ()
        return Table(text("paper.per.s8"), titles, (36, 13, 13), rows, charts=charts)

    def departments(self) -> Table:
        """Return each department, and the whole centre in the last row."""
        return department_table(
            self._report.departments,
            self._report.whole,
            self._directory,
            self._catalogue,
            self.cells,
            now=self._text(self._names.this),
        )

    def load(self) -> tuple[Table, ...]:
        """Return the load by weekday and hour; no sheet where there is none."""
        text, table = self._text, self._report.load
        if table is None:
            return ()
        rows: tuple[tuple[Cell, ...], ...] = tuple(
            ((text(f"weekday.{day + 1}"), WORDS), *((count, COUNT) for count in cells))
            for day, cells in zip(table.weekdays, table.cells, strict=True)
        )
        titles = (
            self._directory.channel_name(table.channel),
            *(hour_words(hour, self._words) for hour in table.hours),
        )
        widths = (20.0, *(9.0,) * len(table.hours))
        return (Table(text("paper.per.s10"), titles, widths, rows),)

    def improvements(self) -> Table:
        """Return what was made better."""
        text = self._text
        rows = tuple(
            (
                (each.text or None, LONG_WORDS),
                (" ".join(each.cases) or None, CODE),
                day_cell(each.on),
                (each.before, COUNT),
                (each.after, COUNT),
            )
            for each in self._report.improvements
        )
        titles = (
            text("paper.act.action"),
            text("paper.act.case"),
            text("paper.per.improved_on"),
            text("book.before"),
            text("book.after"),
        )
        return Table(text("paper.per.s11"), titles, (60, 24, 13, 14, 14), rows)
