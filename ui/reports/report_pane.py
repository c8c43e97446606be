"""The report as it prints: its period, its figures, its pages, what the supervisor writes in it."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QImage, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import (
    QFileDialog,
    QGridLayout,
    QHBoxLayout,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)
from shiboken6 import isValid

from kafel_desk.figures.period import Period, PeriodKind
from kafel_desk.language.direction import LeftToRight, isolate
from kafel_desk.time import wording
from ui.cases.row_words import ShownRow
from ui.context import Changes, NoticeText, WindowContext
from ui.intake.drafts import DraftKeeper
from ui.printing.pages import draw_page_within
from ui.printing.printers import Printers, SystemPrinters
from ui.printing.sheets import SheetView
from ui.printing.slips import write_whole
from ui.reports.figure_lines import FigureLine
from ui.reports.periods import KINDS, choices_of, hijri_name
from ui.reports.ports import ReportPapers
from ui.reports.reading import (
    Asked,
    ReportRead,
    draft_form,
    issue_report,
    read_cases,
    read_report,
    record_recommendations,
)
from ui.reports.tables import CaseTable, FigureTable
from ui.reports.writing import WritingPanel
from ui.theme import Weight
from ui.theme.theme import CAPTION, SECTION
from ui.widgets import Button, ButtonKind, Choice, Hairline, IconButton, Label, Select
from ui.widgets.label import fill_ground
from ui.widgets.wrap_row import WrapBar
from ui.work import Operation

_HEAD, _EDGE = 56, 16
_FIGURES, _WRITING = 328, 320
_TIGHT_BELOW = 1060
"""Width, at text scale 1, below which what is written stands under the figures."""
_QUIET = 900  # ms after the last key, before the page is drawn again
_NOTICE = "report.said"
_TITLES: dict[PeriodKind, str] = {
    "week": "report.title_week", "month": "report.title_month", "quarter": "report.title_quarter",
}  # fmt: skip
_FILES: dict[PeriodKind, str] = {
    "week": "report.file_week", "month": "report.file_month", "quarter": "report.file_quarter",
}  # fmt: skip


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
        self._printers = printers or SystemPrinters()
        self._choose_file = choose_file or self._ask_for_file
        self._kind: PeriodKind = "week"
        self._day: date | None = None
        self._read_last: ReportRead | None = None
        self._written: str | None = None
        self._keeper: DraftKeeper | None = None
        self._is_stale = True
        self._quiet = QTimer(self)
        self._quiet.setSingleShot(True)
        self._quiet.setInterval(_QUIET)
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
        middle: list[QWidget] = (
            [self.cases] if self._middle.currentWidget() is self._behind else [self.sheets]
        )
        head: list[QWidget] = [
            self.kind, self.older, self.period, self.newer, self.excel, self.save, self.print_button,
        ]  # fmt: skip
        return [*head, self.figures, *middle, self.writing.words, self.writing.issue]

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
        asked = Asked(self._kind, day, self._written)
        context.work.read(
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
        text, catalogue = self._context.text, self._context.catalogue
        period = read.periods.shown
        self._title.setText(text(_TITLES[period.kind]))
        self.period.set_choices(choices_of(read.periods.choices, catalogue))
        self.period.choose_code(period.first.isoformat())
        self._hijri.setText(hijri_name(period, catalogue))
        self.newer.setEnabled(read.periods.after is not None)
        self.figures.show_lines(read.lines)
        self._place_text(read, before)
        self.writing.show_topics(read.topics)
        self._show_issued(read)
        pdf = read.pdf

        def draw(place: int, width: int, height: int) -> tuple[QImage | None, int]:
            return draw_page_within(pdf, place, width, height)

        is_same = before is not None and before.periods.shown.first == period.first
        self.sheets.show_sheets(draw, keeps_place=is_same)
        for button in (self.print_button, self.save, self.excel, self.writing.issue):
            button.setEnabled(True)

    def _place_text(self, read: ReportRead, before: ReportRead | None) -> None:
        """Put what was written for the period into the field, unless somebody is writing there."""
        period = read.periods.shown
        is_other = before is None or draft_form(before.periods.shown) != draft_form(period)
        if not is_other and self._written is not None:
            return
        self.writing.show_text(read.draft or "")
        self.writing.show_kept("")
        if is_other:
            self._keeper = DraftKeeper(self._context, draft_form(period), self._draft_values)
            self._keeper.kept.connect(self._tell_kept)

    def _draft_values(self) -> dict[str, object]:
        return {"text": self.writing.text} if self.writing.text else {}

    def _tell_kept(self) -> None:
        now = wording.clock(self._context.catalogue, self._context.now())
        self.writing.show_kept(self._context.text("report.kept", time=now))

    def _show_issued(self, read: ReportRead) -> None:
        issued = read.report.issued
        text = self._context.text
        if issued is None:
            self.writing.show_issued(text("report.issue_hint"), is_issued=False)
            return
        now = self._context.now()
        when = wording.past_moment(self._context.catalogue, issued.at.astimezone(now.tzinfo), now)
        said = text(
            "report.issued",
            time=when,
            name=read.directory.staff_name(issued.by),
            fingerprint=LeftToRight(issued.fingerprint),
        )
        self.writing.show_issued(said, is_issued=True)

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
        if self._keeper is not None:
            self._keeper.leave()
        self._kind, self._day, self._written = kind, day, None
        self.kind.choose_code(kind)
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
        self._written = self.writing.text
        if self._keeper is not None:
            self._keeper.touch()
        self._quiet.start()

    def issue(self) -> None:
        """Record what is recommended, and issue the report with its fingerprint."""
        read = self._read_last
        if read is None:
            return
        context, period, words = self._context, read.periods.shown, self.writing.text
        self._forget_draft()

        def done(_fingerprint: str) -> None:
            self._written = None
            context.navigation.announce(Changes(frozenset({"directory"}), source=self))
            self._say("ok", "report.was_issued")
            self._read()

        context.work.write(
            Operation(lambda _progress: issue_report(context, period, words), done, name="issue")
        )

    def _forget_draft(self) -> None:
        if self._keeper is not None:
            self._keeper.forget()

    def _record_then(self, act: Callable[[ReportRead], object]) -> None:
        """Record what is recommended, draw the page with it, and do something with that page."""
        read = self._read_last
        if read is None:
            return
        context, papers, period, words = (
            self._context, self._papers, read.periods.shown, self.writing.text,
        )  # fmt: skip
        staff, asked = context.session.staff, Asked(self._kind, period.first, None)
        self._forget_draft()

        def job(_progress: object) -> ReportRead:
            record_recommendations(context.desk, staff, period, words)
            return read_report(context, papers, asked)

        def done(fresh: ReportRead) -> None:
            self._written = None
            self._show(fresh)
            act(fresh)

        context.work.write(Operation(job, done, name="report.record"))

    # Papers

    def print(self) -> None:
        """Print it on the usual printer."""
        if self.print_button.isEnabled():
            self._record_then(self._send)

    def _send(self, read: ReportRead) -> None:
        printers, pdf, title = self._printers, read.pdf, self._file_name(read.periods.shown)

        def send(_progress: object) -> str:
            names = printers.names()
            usual = next((name for name in names if name.is_usual), next(iter(names), None))
            if usual is None or not printers.send(usual.code, pdf, title):
                return ""
            return usual.words

        def done(printer: str) -> None:
            if printer:
                self._say("ok", "report.printed", printer=printer)
            else:
                self._say("warn", "report.no_printer")

        self._context.work.read(Operation(send, done, name="report.print"))

    def save_pdf(self) -> None:
        """Ask where, and write it as a PDF."""
        if self.save.isEnabled():
            self._record_then(self._save)

    def _save(self, read: ReportRead) -> None:
        path = self._choose_file(f"{self._file_name(read.periods.shown)}.pdf", "PDF (*.pdf)")
        if not path:
            return

        def done(problem: str) -> None:
            if problem:
                self._say("danger", "print.not_saved", reason=problem)
            else:
                self._say("ok", "report.saved", path=LeftToRight(path))

        pdf = read.pdf
        self._context.work.read(
            Operation(lambda _progress: write_whole(path, pdf), done, name="report.save")
        )

    def export(self) -> None:
        """Ask where, and write the workbook."""
        read = self._read_last
        if read is None or not self.excel.isEnabled():
            return
        path = self._choose_file(f"{self._file_name(read.periods.shown)}.xlsx", "Excel (*.xlsx)")
        if not path:
            return
        papers, viewer, report = self._papers, self._context.viewer(), read.report
        self.excel.setEnabled(False)
        self._context.work.read(
            Operation(
                lambda _progress: papers.write_workbook(viewer, report, Path(path)),
                lambda count: self._say("ok", "report.exported", n=count, path=LeftToRight(path)),
                ended=lambda: self.excel.setEnabled(True),
                name="report.export",
            )
        )

    def _file_name(self, period: Period) -> str:
        return self._context.text(_FILES[period.kind], day=period.first.isoformat())

    def _say(self, kind: str, key: str, **params: object) -> None:
        words = self._context.text(key, **params)
        self._context.navigation.show_notice(_NOTICE, NoticeText(kind, words))

    # Cases behind a figure

    def open_figure(self, line: FigureLine) -> None:
        """Show the cases behind a figure in the place of the pages."""
        read = self._read_last
        if read is None:
            return
        context, period = self._context, read.periods.shown
        context.work.read(
            Operation(
                lambda _progress: read_cases(context, period, line),
                lambda rows: self._show_cases(line, rows),
                name="report.cases",
            ),
            latest_of="report.cases",
        )

    def _show_cases(self, line: FigureLine, rows: tuple[ShownRow, ...]) -> None:
        value = isolate(line.value) if line.value.isascii() else line.value
        self._figure.setText(self._context.text("report.behind", name=line.name, value=value))
        self._count.setText(self._context.text("count.cases", n=len(rows)))
        self.cases.show_rows(rows)
        self._middle.setCurrentWidget(self._behind)
        self.cases.setFocus()

    # Building

    def _build(self) -> None:
        theme, text = self._context.theme, self._context.text
        fill_ground(self, theme, "window")
        self._build_head()
        self.figures = FigureTable(self._context)
        self.sheets = SheetView(self._context)
        self.cases = CaseTable(self._context)
        self.writing = WritingPanel(self._context)
        self._pages = QWidget()
        pages = QVBoxLayout(self._pages)
        pages.setContentsMargins(_EDGE, 8, _EDGE, 0)
        pages.addWidget(self.sheets)
        self._behind = self._make_behind()
        self._middle = QStackedWidget()
        self._middle.addWidget(self._pages)
        self._middle.addWidget(self._behind)
        self._side = self._make_side()
        self._grid = QGridLayout()
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._bar)
        column.addWidget(Hairline(theme))
        column.addLayout(self._grid, 1)
        self._is_tight: bool | None = None
        self._arrange(is_tight=False)
        self.figures.setAccessibleDescription(text("report.opens"))

    def _build_head(self) -> None:
        theme, text = self._context.theme, self._context.text
        self._bar = WrapBar(theme.px(_HEAD) - 1, edge=_EDGE, gap=8)
        self._title = Label(theme, text("report.title_week"), size=SECTION, weight=Weight.SEMIBOLD)
        self.kind = Select(theme, [Choice(kind, text(_KIND_WORDS[kind])) for kind in KINDS])
        self.kind.setAccessibleName(text("report.kind"))
        self.kind.setFixedWidth(theme.px(112))
        self.kind.choose_code(self._kind)
        self.older = IconButton(theme, text("report.older"), "back", ButtonKind.LARGE)
        self.newer = IconButton(theme, text("report.newer"), "fwd", ButtonKind.LARGE)
        self.period = Select(theme)
        self.period.setAccessibleName(text("report.period"))
        self.period.setFixedWidth(theme.px(256))
        self._hijri = Label(theme, "", colour="text_2")
        self.excel = Button(theme, text("report.excel"), ButtonKind.LARGE, icon="sheet")
        self.save = Button(theme, text("act.save_pdf"), ButtonKind.LARGE, icon="pdf")
        self.print_button = Button(
            theme, text("act.print"), ButtonKind.PRIMARY, icon="print", key_hint="Ctrl+P"
        )
        for part in (self._title, self.kind, self.older, self.period, self.newer, self._hijri):
            self._bar.row.addWidget(part)
        for button in (self.excel, self.save, self.print_button):
            self._bar.row.add_at_end(button)
            button.setEnabled(False)

    def _make_side(self) -> QWidget:
        theme, text = self._context.theme, self._context.text
        side = QWidget()
        fill_ground(side, theme, "surface")
        head = QHBoxLayout()
        head.setContentsMargins(_EDGE, 0, _EDGE, 0)
        head.addWidget(Label(theme, text("report.figures"), weight=Weight.SEMIBOLD))
        head.addStretch(1)
        head.addWidget(Label(theme, text("report.opens"), size=CAPTION, colour="text_3"))
        holder = QWidget()
        holder.setFixedHeight(theme.px(40))
        holder.setLayout(head)
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(holder)
        column.addWidget(Hairline(theme))
        column.addWidget(self.figures, 1)
        return side

    def _make_behind(self) -> QWidget:
        theme, text = self._context.theme, self._context.text
        behind = QWidget()
        fill_ground(behind, theme, "surface")
        self._figure = Label(theme, "", weight=Weight.SEMIBOLD)
        self._count = Label(theme, "", colour="text_2")
        back = Button(theme, text("report.back"), ButtonKind.LINK, key_hint="Esc")
        back.clicked.connect(self.escape)
        head = WrapBar(theme.px(40), edge=_EDGE, gap=12)
        head.row.addWidget(self._figure)
        head.row.addWidget(self._count)
        head.row.add_at_end(back)
        column = QVBoxLayout(behind)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(head)
        column.addWidget(Hairline(theme))
        column.addWidget(self.cases, 1)
        return behind

    def _connect(self) -> None:
        navigation = self._context.navigation
        self.kind.choice_changed.connect(self._choose_kind)
        self.period.choice_changed.connect(self._choose)
        self.older.clicked.connect(self.go_older)
        self.newer.clicked.connect(self.go_newer)
        self.print_button.clicked.connect(self.print)
        self.save.clicked.connect(self.save_pdf)
        self.excel.clicked.connect(self.export)
        self.figures.figure_opened.connect(self.open_figure)
        self.cases.case_opened.connect(lambda case: navigation.open_page("case", case))
        self.writing.changed.connect(self._typed)
        self.writing.issue_asked.connect(self.issue)
        self._context.session.changed.connect(self._change_staff)
        for keys, act in (("Ctrl+P", self.print), ("Ctrl+S", self.save_pdf)):
            shortcut = QShortcut(QKeySequence(keys), self, act)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)

    def _choose_kind(self, code: str) -> None:
        self.show_kind(next(kind for kind in KINDS if kind == code))

    def _change_staff(self) -> None:
        """Somebody else sits down: what was written is kept for its owner."""
        if self._keeper is not None:
            self._keeper.leave()
        self._written = None
        self._read_last = None
        self.refresh(Changes())

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

    def _ask_for_file(self, name: str, kinds: str) -> str:
        path, _ = QFileDialog.getSaveFileName(self, "", str(Path.home() / name), kinds)
        return path


_KIND_WORDS: dict[PeriodKind, str] = {
    "week": "report.weeks", "month": "report.months", "quarter": "report.quarters",
}  # fmt: skip
