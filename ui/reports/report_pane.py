"""The report as it prints: its period, its figures, its pages, what the supervisor writes in it."""

from collections.abc import Callable
from datetime import date
from functools import partial

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QStackedWidget, QVBoxLayout, QWidget
from shiboken6 import isValid

from kafel_desk.figures.period import PeriodKind
from ui.cases.row_words import ShownRow
from ui.context import Changes, WindowContext
from ui.keys import act_within
from ui.printing.pages import draw_page_within
from ui.printing.printers import Printers
from ui.printing.sheets import SheetView
from ui.reports.figure_lines import FigureLine
from ui.reports.frames import CasesFrame, FiguresFrame
from ui.reports.handing_over import ReportHandover
from ui.reports.head import ReportBar
from ui.reports.periods import KINDS
from ui.reports.ports import ReportPapers
from ui.reports.reading import (
    Asked,
    ReportRead,
    issue_report,
    read_cases,
    read_report,
    record_recommendations,
)
from ui.reports.writing import WritingPanel
from ui.reports.written import Written
from ui.widgets import Hairline, TickBox
from ui.widgets.label import fill_ground
from ui.work import Operation, Running

_EDGE = 16
_FIGURES, _WRITING = 328, 320
_TIGHT_BELOW = 1060
"""Width, at text scale 1, below which what is written stands under the figures."""
_QUIET = 900  # ms after the last key, before the page is drawn again


class ReportPane(QWidget):
    """Shows the report of a week, a month or a quarter; Ctrl+P prints it."""

    def __init__(
        self,
        context: WindowContext,
        papers: ReportPapers,
        printers: Printers | None = None,
        choose_file: Callable[[str, str], str] | None = None,
    ) -> None:
        super().__init__()
        self._context = context
        self._papers = papers
        self._handover = ReportHandover(context, papers, printers, choose_file, self)
        self._kind: PeriodKind = "week"
        self._day: date | None = None
        self._read_last: ReportRead | None = None
        self._reading: Running | None = None
        self._reading_cases: Running | None = None
        self._is_stale = True
        self._quiet = QTimer(self, singleShot=True, interval=_QUIET)
        self._quiet.timeout.connect(self._read)
        self._build()
        self._connect()

    # What the page asks

    def activated(self) -> None:
        """Come to the front: read it, if something changed since."""
        if self._is_stale:
            self._read()

    def refresh(self, changes: Changes) -> None:
        """Read again what is shown; out of sight, when it comes to the front."""
        del changes
        self._is_stale = True
        if self.isVisible():
            self._quiet.start()

    def escape(self) -> bool:
        """Close the cases behind a figure."""
        if self._middle.currentWidget() is self._behind:
            self._middle.setCurrentWidget(self._pages)
            self.figures.setFocus()
            return True
        return False

    def begin(self) -> None:
        """Put the focus on the figures."""
        self.figures.setFocus(Qt.FocusReason.OtherFocusReason)

    def tab_order(self) -> list[QWidget]:
        """Return what can have the focus, as one reads."""
        is_behind = self._middle.currentWidget() is self._behind
        middle: list[QWidget] = [self.cases] if is_behind else [self.outside, self.sheets]
        return [*self.bar.stops(), self.figures, *middle, *self.writing.stops()]

    @property
    def shown(self) -> ReportRead | None:
        """The report that is shown; None while it is read for the first time."""
        return self._read_last

    # Reading

    def _read(self) -> None:
        self._quiet.stop()
        self._is_stale = False
        context, papers = self._context, self._papers
        day = self._day or context.now().date()
        asked = Asked(self._kind, day, self._written.words, self.outside.isChecked())
        self._reading = context.work.read(
            Operation(
                lambda _progress: read_report(context, papers, asked),
                self._show,
                name="report.read",
            ),
            latest_of="report",
        )

    def _show(self, read: ReportRead) -> None:
        if not isValid(self):
            return
        before = self._read_last
        self._read_last = read
        period = read.periods.shown
        self.bar.show_report(read)
        self.figures.show_lines(read.lines)
        self._written.show(read)
        self.writing.show_report(read)
        is_same = before is not None and before.periods.shown.first == period.first
        self.sheets.show_sheets(partial(draw_page_within, read.pdf), keeps_place=is_same)

    # Choosing a period

    def show_kind(self, kind: PeriodKind) -> None:
        """Show weeks, months or quarters; the one of the day that was shown."""
        if kind == self._kind:
            return
        self._go(self._kind if kind not in KINDS else kind, self._last_day())

    def _last_day(self) -> date | None:
        shown = self._read_last
        if shown is None or shown.periods.shown.is_running:
            return None
        return shown.periods.shown.last

    def _go(self, kind: PeriodKind, day: date | None) -> None:
        """Show another period; what was written for the one before is kept as its draft."""
        self._written.leave()
        self._kind, self._day = kind, day
        self.bar.kind.choose_code(kind)
        self._middle.setCurrentWidget(self._pages)
        self._read()

    def go_older(self) -> None:
        """Show the period before."""
        if self._read_last is not None:
            self._go(self._kind, self._read_last.periods.before)

    def go_newer(self) -> None:
        """Show the period after, if it began."""
        after = self._read_last.periods.after if self._read_last else None
        if after is not None:
            self._go(self._kind, after)

    def _choose(self, code: str) -> None:
        self._go(self._kind, date.fromisoformat(code))

    # Writing and issuing

    def _typed(self) -> None:
        self._written.typed()
        self._quiet.start()

    def issue(self) -> None:
        """Record what is recommended, and issue the report with its fingerprint."""
        read = self._read_last
        if read is None:
            return
        context, period, words = self._context, read.periods.shown, self.writing.text
        staff = context.session.staff
        self._written.hold()

        def done(_fingerprint: str) -> None:
            self._written.take_recorded(period, words)
            context.navigation.announce(Changes(frozenset({"directory"}), source=self))
            self._handover.say("ok", "report.was_issued")
            self._read()

        context.work.write(
            Operation(
                lambda _progress: issue_report(context, staff, period, words),
                done,
                refused=self._written.refuse,
                name="issue",
            )
        )

    def _record_then(self, act: Callable[[ReportRead], object]) -> None:
        """Record what is recommended, draw the page with it, and do something with that page."""
        read = self._read_last
        if read is None:
            return
        context, papers = self._context, self._papers
        period, words = read.periods.shown, self.writing.text
        staff = context.session.staff
        act = context.session.for_who_asks(act)
        asked = Asked(self._kind, period.first, None, self.outside.isChecked())
        self._written.hold()

        def job(_progress: object) -> ReportRead:
            if read.may_write:
                record_recommendations(context.desk, staff, period, words)
            return read_report(context, papers, asked)

        def done(fresh: ReportRead) -> None:
            if self._written.take_recorded(period, words):
                self._show(fresh)
            act(fresh)

        context.work.write(Operation(job, done, refused=self._written.refuse, name="report.record"))

    # Handing over

    def print(self) -> None:
        """Record what is recommended, and print the report."""
        self._record_then(self._handover.print)

    def save_pdf(self) -> None:
        """Record what is recommended, and write the report as a PDF."""
        self._record_then(self._handover.save)

    def export(self) -> None:
        """Write the workbook."""
        if self._read_last is None or not self.bar.excel.isEnabled():
            return
        has_begun = self._handover.export(self._read_last, lambda: self.bar.excel.setEnabled(True))
        self.bar.excel.setEnabled(not has_begun)

    # Cases behind a figure

    def open_figure(self, line: FigureLine) -> None:
        """Show the cases behind a figure in the place of the pages."""
        read = self._read_last
        if read is None:
            return
        context, period = self._context, read.periods.shown
        self._reading_cases = context.work.read(
            Operation(
                lambda _progress: read_cases(context, period, line),
                lambda rows: self._show_cases(line, rows),
                name="report.cases",
            ),
            latest_of="report.cases",
        )

    def _show_cases(self, line: FigureLine, rows: tuple[ShownRow, ...]) -> None:
        self._behind.show_cases(line, rows)
        self._middle.setCurrentWidget(self._behind)
        self.cases.setFocus()

    # Building

    def _build(self) -> None:
        theme = self._context.theme
        fill_ground(self, theme, "window")
        self.bar = ReportBar(self._context, self._kind)
        self._side = FiguresFrame(self._context)
        self.figures = self._side.table
        self.sheets = SheetView(self._context)
        self._behind = CasesFrame(self._context)
        self.cases = self._behind.table
        self.writing = WritingPanel(self._context)
        self._written = Written(self._context, self.writing, self)
        self._pages = QWidget()
        pages = QVBoxLayout(self._pages)
        pages.setContentsMargins(_EDGE, 8, _EDGE, 0)
        self.outside = TickBox(theme, self._context.text("report.outside"))
        self.outside.setToolTip(self._context.text("report.outside_hint"))
        self.outside.setAccessibleDescription(self._context.text("report.outside_hint"))
        pages.addWidget(self.outside)
        pages.addWidget(self.sheets, 1)
        self._middle = QStackedWidget()
        self._middle.addWidget(self._pages)
        self._middle.addWidget(self._behind)
        self._grid = QGridLayout()
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.bar)
        column.addWidget(Hairline(theme))
        column.addLayout(self._grid, 1)
        self._is_tight: bool | None = None
        self._arrange(is_tight=False)

    def _connect(self) -> None:
        navigation = self._context.navigation
        bar = self.bar
        bar.kind.choice_changed.connect(self._choose_kind)
        bar.period.choice_changed.connect(self._choose)
        bar.older.clicked.connect(self.go_older)
        bar.newer.clicked.connect(self.go_newer)
        bar.print_button.clicked.connect(self.print)
        bar.save.clicked.connect(self.save_pdf)
        bar.excel.clicked.connect(self.export)
        self._behind.left.connect(self.escape)
        self.figures.figure_opened.connect(self.open_figure)
        self.cases.case_opened.connect(lambda case: navigation.open_page("case", case))
        self.writing.changed.connect(self._typed)
        self.outside.toggled.connect(lambda _on: self._read())
        self.writing.issue_asked.connect(self.issue)
        self._context.session.person_changed.connect(self._written.leave_to_another)
        self._context.session.changed.connect(self._read_anew)
        act_within(self, "Ctrl+P", self.print)
        act_within(self, "Ctrl+S", self.save_pdf)

    def _choose_kind(self, code: str) -> None:
        self.show_kind(next(kind for kind in KINDS if kind == code))

    def _read_anew(self) -> None:
        """Somebody else sits down, or may see less: what was read before is not shown any more."""
        for running in (self._reading, self._reading_cases):
            if running is not None:
                running.cancel()
        self._read_last = None
        self._is_stale = True
        if self.isVisible():
            self._read()

    def _arrange(self, *, is_tight: bool) -> None:
        if is_tight == self._is_tight:
            return
        self._is_tight = is_tight
        theme = self._context.theme
        for part in (self._side, self._middle, self.writing):
            self._grid.removeWidget(part)
        self._side.setFixedWidth(theme.px(_FIGURES))
        self.writing.setFixedWidth(theme.px(_FIGURES if is_tight else _WRITING))
        self._grid.addWidget(self._side, 0, 0)
        self._grid.addWidget(self._middle, 0, 1, 2 if is_tight else 1, 1)
        self._grid.addWidget(self.writing, 1 if is_tight else 0, 0 if is_tight else 2)
        self._grid.setColumnStretch(1, 1)
        self._grid.setRowStretch(0, 1)
        self._grid.setRowStretch(1, 1 if is_tight else 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange(is_tight=self.width() < self._context.theme.px(_TIGHT_BELOW))
