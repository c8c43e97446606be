"""Handing a report over: printed, saved as PDF, exported to Excel, and what is said of it."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from kafel_desk.figures.period import Period, PeriodKind
from kafel_desk.language.direction import LeftToRight
from ui.context import NoticeText, WindowContext
from ui.looking.recording import note_exports
from ui.printing.printers import Printers, SystemPrinters
from ui.printing.slips import write_whole
from ui.reports.ports import ReportPapers
from ui.reports.reading import ReportRead
from ui.work import Operation

_NOTICE = "report.said"
_FILES: dict[PeriodKind, str] = {
    "week": "report.file_week", "month": "report.file_month", "quarter": "report.file_quarter",
}  # fmt: skip


class ReportHandover:
    """Does it in the background; `choose_file` asks where, given a name and the kind of file."""

    def __init__(
        self,
        context: WindowContext,
        papers: ReportPapers,
        printers: Printers | None,
        choose_file: Callable[[str, str], str] | None,
        parent: QWidget,
    ) -> None:
        self._context = context
        self._papers = papers
        self._printers = printers or SystemPrinters()
        self._parent = parent
        self._choose_file = choose_file or self._ask_for_file

    def print(self, read: ReportRead) -> None:
        """Print it on the usual printer, or on the only one."""
        printers, pdf, title = self._printers, read.pdf, self._file_name(read.periods.shown)
        say = self._context.session.for_who_asks(self.say)

        def send(_progress: object) -> str:
            names = printers.names()
            usual = next((name for name in names if name.is_usual), next(iter(names), None))
            if usual is None or not printers.send(usual.code, pdf, title):
                return ""
            return usual.words

        def done(printer: str) -> None:
            if printer:
                say("ok", "report.printed", printer=printer)
            else:
                say("warn", "report.no_printer")

        self._context.work.read(Operation(send, done, name="report.print"))

    def save(self, read: ReportRead) -> None:
        """Ask where, and write it as a PDF."""
        path = self._choose_file(f"{self._file_name(read.periods.shown)}.pdf", "PDF (*.pdf)")
        if not path:
            return
        say = self._context.session.for_who_asks(self.say)

        def done(problem: str) -> None:
            if problem:
                say("danger", "print.not_saved", reason=problem)
            else:
                say("ok", "report.saved", path=LeftToRight(path))

        pdf = read.pdf
        self._context.work.read(
            Operation(lambda _progress: write_whole(path, pdf), done, name="report.save")
        )

    def export(self, read: ReportRead, ended: Callable[[], object]) -> bool:
        """Ask where, and write the workbook; say whether it began."""
        path = self._choose_file(f"{self._file_name(read.periods.shown)}.xlsx", "Excel (*.xlsx)")
        if not path:
            return False
        papers, viewer, report = self._papers, self._context.viewer(), read.report
        secret: list[bytes] = []
        say = self._context.session.for_who_asks(self.say)

        def done(count: int) -> None:
            note_exports(self._context, secret, viewer.staff)
            say("ok", "report.exported", n=count, path=LeftToRight(path))

        self._context.work.export(
            Operation(
                lambda _progress: papers.write_workbook(viewer, report, Path(path), secret.append),
                done,
                ended=ended,
                name="report.export",
            )
        )
        return True

    def say(self, kind: str, key: str, **params: object) -> None:
        """Say above the content what was done, or why not."""
        words = self._context.text(key, **params)
        self._context.navigation.show_notice(_NOTICE, NoticeText(kind, words))

    def _file_name(self, period: Period) -> str:
        return self._context.text(_FILES[period.kind], day=period.first.isoformat())

    def _ask_for_file(self, name: str, kinds: str) -> str:
        path, _ = QFileDialog.getSaveFileName(self._parent, "", str(Path.home() / name), kinds)
        return path
