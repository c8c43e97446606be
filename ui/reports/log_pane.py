"""The log of complaints of a period, written as an Excel file: one tab of the reports."""

from collections.abc import Callable
from datetime import date, datetime, time, timedelta
from pathlib import Path

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from kafel_desk.language.message import message
from ui.context import Changes, NoticeText, WindowContext
from ui.keys import GO_ON
from ui.looking.recording import note_exports
from ui.reports.ports import LogRequest, WriteLog
from ui.widgets.button import Button, ButtonKind
from ui.widgets.date_field import DateInput
from ui.widgets.field import Field
from ui.widgets.label import Hairline
from ui.widgets.notice import ProgressRow
from ui.widgets.titled_pane import title_bar
from ui.work import Operation, Progress, Running

_EDGE, _FIELD = 24, 280
_WRITTEN = "reports.log_written"


class LogPane(QWidget):
    """Asks for a period and a file, and writes the log in the background."""

    def __init__(
        self,
        context: WindowContext,
        write_log: WriteLog,
        choose_file: Callable[[str], str] | None = None,
    ) -> None:
        super().__init__()
        theme, text = context.theme, context.text
        self._context = context
        self._write_log = write_log
        self._choose_file = choose_file or self._ask_for_file
        self._running: Running | None = None
        # What is written for one person is not for whoever sits down next.
        context.session.person_changed.connect(self.stop)
        self._total = 0
        head = title_bar(theme, text("reports.log"), text("reports.log_hint"))
        self.since = DateInput(theme, context.catalogue)
        self.until = DateInput(theme, context.catalogue)
        self._fields = {
            "since": Field(theme, text("reports.from"), self.since, hint=text("reports.from_hint")),
            "until": Field(theme, text("reports.to"), self.until, hint=text("reports.to_hint")),
        }
        self.write = Button(
            theme, text("act.excel"), ButtonKind.PRIMARY, icon="sheet", key_hint="Ctrl+Enter"
        )
        self.write.clicked.connect(self.write_log)
        self.progress = ProgressRow(theme, text("act.cancel"))
        self.progress.cancelled.connect(self.stop)
        self.progress.hide()
        self._lay_out(head)
        for keys in GO_ON:
            QShortcut(QKeySequence(keys), self, self.write_log)

    def _lay_out(self, head: QWidget) -> None:
        period = QHBoxLayout()
        period.setSpacing(16)
        for field in self._fields.values():
            field.setMinimumWidth(self._context.theme.px(_FIELD))
            period.addWidget(field)
        period.addStretch(1)
        acts = QHBoxLayout()
        acts.addWidget(self.write)
        acts.addStretch(1)
        body = QVBoxLayout()
        body.setContentsMargins(_EDGE, _EDGE, _EDGE, _EDGE)
        body.setSpacing(16)
        body.addLayout(period)
        body.addLayout(acts)
        body.addWidget(self.progress)
        body.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(head)
        column.addWidget(Hairline(self._context.theme))
        column.addLayout(body, 1)

    def activated(self, target: object = None) -> None:
        """Come to the front, ready for a period."""
        del target
        self.since.setFocus()

    def refresh(self, changes: Changes) -> None:
        """Nothing here shows cases."""

    def escape(self) -> bool:
        """Stop the writing, if there is any."""
        return self.stop()

    # Writing

    def write_log(self) -> None:
        """Ask for a file and write the log of the period into it."""
        if self._running is not None or not self._is_right():
            return
        name = self._context.text("reports.file_name", day=f"{self._context.now():%Y-%m-%d}")
        path = self._choose_file(f"{name}.xlsx")
        if not path:
            return
        since, until = self.since.day, self.until.day
        secret: list[bytes] = []
        request = LogRequest(
            self._context.viewer(),
            Path(path),
            self._midnight(since) if since else None,
            self._midnight(until + timedelta(days=1)) if until else None,
            secret.append,
        )
        self._context.navigation.clear_notice(_WRITTEN)
        self.write.setEnabled(False)
        self._tell(0, 0)
        self.progress.show()
        written: list[int] = []

        def ended() -> None:
            if written:  # stopped too late, there is a file as well
                note_exports(self._context, secret, request.viewer.staff)
            self._ended()

        self._running = self._context.work.export(
            Operation(
                lambda progress: written.append(self._write(request, progress)),
                lambda _nothing: self._say_written(request.out, written[0]),
                progress=self._tell,
                ended=ended,
                name="write_log",
            )
        )

    def stop(self) -> bool:
        """Stop the writing; nothing is left of the file."""
        if self._running is None:
            return False
        self._running.cancel()
        return True

    def _write(self, request: LogRequest, progress: Progress) -> int:
        return self._write_log(request, lambda done: progress(done, 0))

    def _is_right(self) -> bool:
        catalogue = self._context.catalogue
        for name, control in (("since", self.since), ("until", self.until)):
            problem = control.problem
            self._fields[name].set_error(catalogue.message(problem) if problem else "")
        if self.since.problem or self.until.problem:
            return False
        since, until = self.since.day, self.until.day
        if since and until and until < since:
            self._fields["until"].set_error(catalogue.message(message("reports.ends_before")))
            self.until.setFocus()
            return False
        return True

    def _midnight(self, day: date) -> datetime:
        return datetime.combine(day, time(), self._context.now().tzinfo)

    def _tell(self, done: int, total: int) -> None:
        self.progress.set_progress(done, total, self._context.text("reports.writing", n=done))

    def _say_written(self, out: Path, count: int) -> None:
        words = self._context.text("reports.written", n=count)
        self._context.navigation.show_notice(_WRITTEN, NoticeText("ok", words, str(out)))

    def _ended(self) -> None:
        self._running = None
        self.progress.hide()
        self.write.setEnabled(True)

    def _ask_for_file(self, name: str) -> str:
        path, _ = QFileDialog.getSaveFileName(
            self, self._context.text("act.excel"), name, "Excel (*.xlsx)"
        )
        return path
