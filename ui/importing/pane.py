"""An old log taken over: choose the file, look at its columns and first rows, import, undo."""

from collections.abc import Callable
from typing import Any, TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from kafel_desk.directory.state import Directory
from kafel_desk.importing.columns import Layout
from kafel_desk.importing.work import may_import, undo_import
from kafel_desk.refusal import Refused
from ui.context import Changes, NoticeText, WindowContext
from ui.importing.columns_list import ColumnsList
from ui.importing.earlier import EarlierImports
from ui.importing.jobs import Imported, OpenLog, Previewed, preview, run
from ui.importing.rows_table import RowsTable
from ui.theme import Weight
from ui.widgets.button import Button, ButtonKind
from ui.widgets.label import Hairline, Label
from ui.widgets.notice import ProgressRow
from ui.widgets.pick import Select
from ui.widgets.popup import Choice
from ui.widgets.titled_pane import title_bar
from ui.work import Operation, Progress, Running

_EDGE = 24
_NOTICE = "importing"
_BEGIN, _LOOK, _DONE = range(3)
T = TypeVar("T")


class ImportPane(QWidget):
    """Goes from the file to its cases, and back when the whole import was a mistake."""

    def __init__(
        self,
        context: WindowContext,
        open_log: OpenLog,
        choose_file: Callable[[], str] | None = None,
    ) -> None:
        super().__init__()
        theme, text = context.theme, context.text
        self._context = context
        self._open_log = open_log
        self._choose_file = choose_file or self._ask_for_file
        self._running: Running | None = None
        self._shown: Previewed | None = None
        self._changed: dict[int, Layout] = {}
        """Layouts of sheets that were changed while the log was read."""
        self._sheet = 0
        self._batch: bytes | None = None
        self._has_cases = False
        self.choose = Button(theme, text("importing.choose"), ButtonKind.PRIMARY, icon="sheet")
        self.choose.clicked.connect(self.choose_log)
        self.go = Button(theme, text("importing.go"), ButtonKind.PRIMARY, icon="check")
        self.go.clicked.connect(self.import_log)
        self.back = Button(theme, text("importing.another"))
        self.back.clicked.connect(self.begin_anew)
        self.undo = Button(theme, text("importing.undo"), ButtonKind.DANGER)
        self.undo.clicked.connect(lambda: self.ask_undo(self._batch))
        self.again = Button(theme, text("importing.another"))
        self.again.clicked.connect(self.begin_anew)
        self.earlier = EarlierImports(context)
        self.earlier.undo_asked.connect(self.ask_undo)
        self.sheets = Select(theme, small=True)
        self.sheets.choice_changed.connect(lambda code: self._show_sheet(int(code)))
        self.columns = ColumnsList(context)
        self.columns.changed.connect(self._columns_changed)
        self.summary = Label(theme, weight=Weight.SEMIBOLD, wraps=True)
        self.result = Label(theme, weight=Weight.SEMIBOLD, wraps=True)
        self.previewed = RowsTable(context)
        self.left_out = RowsTable(context)
        self.progress = ProgressRow(theme, text("act.cancel"))
        self.progress.cancelled.connect(self.stop)
        self.progress.hide()
        self._steps = QStackedWidget()
        for step in (self._begin_step(), self._look_step(), self._done_step()):
            self._steps.addWidget(step)
        self._lay_out()
        context.session.person_changed.connect(self._forget)

    # ── What is where ───────────────────────────────────────────────────────────────────────────
    def _lay_out(self) -> None:
        theme, text = self._context.theme, self._context.text
        head = title_bar(theme, text("importing.title"), text("importing.hint"))
        body = QVBoxLayout()
        body.setContentsMargins(_EDGE, 16, _EDGE, 16)
        body.setSpacing(12)
        body.addWidget(self._steps, 1)
        body.addWidget(self.progress)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(head)
        column.addWidget(Hairline(theme))
        column.addLayout(body, 1)

    def _begin_step(self) -> QWidget:
        theme, text = self._context.theme, self._context.text
        explained = Label(theme, text("importing.explained"), colour="text_2", wraps=True)
        made = Label(theme, text("importing.earlier"), weight=Weight.SEMIBOLD)
        return _column(explained, _row(self.choose), made, self.earlier, stretched=False)

    def _look_step(self) -> QWidget:
        theme, text = self._context.theme, self._context.text
        titled = Label(theme, text("importing.columns"), weight=Weight.SEMIBOLD)
        self.columns.setMinimumHeight(theme.px(160))
        self.previewed.setMinimumHeight(theme.px(120))
        return _column(
            _row(titled, self.sheets),
            self.columns,
            self.summary,
            self.previewed,
            _row(self.go, self.back),
        )

    def _done_step(self) -> QWidget:
        return _column(self.result, self.left_out, _row(self.again, self.undo))

    # ── What the reports ask of a tab ───────────────────────────────────────────────────────────
    def activated(self) -> None:
        """Come to the front: read what was imported so far."""
        self._context.work.read(
            Operation(
                lambda _progress: self._context.desk.reader.directory(),
                self._show_earlier,
                name="read_imports",
            ),
            latest_of="imports",
        )
        if self._steps.currentIndex() == _BEGIN:
            self.choose.setFocus()

    def refresh(self, changes: Changes) -> None:
        """Read again what was imported, where settings changed."""
        if "directory" in changes.kinds and self.isVisible():
            self.activated()

    def escape(self) -> bool:
        """Stop what is under way, or go back to the beginning."""
        if self.stop():
            return True
        if self._steps.currentIndex() == _BEGIN:
            return False
        self.begin_anew()
        return True

    def _show_earlier(self, directory: Directory) -> None:
        self.earlier.show_imports(directory)
        allowed = may_import(directory, self._context.session.staff)
        self.choose.setEnabled(allowed)
        self.choose.setToolTip("" if allowed else self._context.text("error.not_your_right"))
        for button in self.earlier.buttons.values():
            button.setEnabled(allowed)

    # ── From the file to its cases ──────────────────────────────────────────────────────────────
    def choose_log(self) -> None:
        """Ask for a file, and show how it would be read."""
        if self._running is None and (path := self._choose_file()):
            self._read(path, None)

    def begin_anew(self) -> None:
        """Go back to the choice of a file."""
        if self._running is None:
            self._steps.setCurrentIndex(_BEGIN)
            self.activated()

    def stop(self) -> bool:
        """Stop what is under way; of an import nothing stays."""
        if self._running is None:
            return False
        self._running.cancel()
        return True

    def _read(self, path: str, layouts: dict[int, Layout] | None) -> None:
        desk, open_log = self._context.desk, self._open_log
        actor = self._context.session.staff
        self._context.navigation.clear_notice(_NOTICE)
        self._start(
            Operation(
                lambda _progress: preview(desk, open_log, path, layouts, actor),
                self._shown_to(actor, self._show_preview),
                refused=self._refused,
                ended=self._ended,
                name="preview_old_log",
            ),
            "importing.reading",
        )

    def _show_preview(self, shown: Previewed) -> None:
        is_same = self._shown is not None and self._shown.path == shown.path
        self._shown = shown
        choices = [Choice(str(place), title) for place, title in shown.titles.items()]
        self.sheets.set_choices(choices)
        self.sheets.setVisible(len(choices) > 1)
        if not is_same or self._sheet not in shown.layouts:
            self._show_sheet(next(iter(shown.layouts)))
        self.sheets.choose_code(str(self._sheet))
        self.previewed.show_rows(shown.rows, shown.titles)
        cases = sum(row.is_case for row in shown.rows)
        twins = sum(row.twin for row in shown.rows)
        self.summary.setText(
            self._context.text(
                "importing.summary",
                rows=len(shown.rows),
                total=shown.total,
                cases=cases,
                twins=twins,
                others=len(shown.rows) - cases - twins,
            )
        )
        self._has_cases = cases > 0
        self._steps.setCurrentIndex(_LOOK)

    def _show_sheet(self, place: int) -> None:
        if self._shown is not None:
            self._sheet = place
            self.columns.show_layout(self._shown.layouts[place])

    def _columns_changed(self, layout: Layout) -> None:
        self._changed[self._sheet] = layout
        if self._running is None:
            self._read_changed()

    def _read_changed(self) -> None:
        changed, self._changed = self._changed, {}
        if changed and self._shown is not None and self._steps.currentIndex() == _LOOK:
            self._read(self._shown.path, {**self._shown.layouts, **changed})

    def import_log(self) -> None:
        """Take the log over as it is shown."""
        shown, desk, open_log = self._shown, self._context.desk, self._open_log
        if shown is None or self._running is not None:
            return
        actor, channel = self._context.session.staff, self._context.text("importing.old_log")

        def job(progress: Progress) -> Imported:
            return run(desk, open_log, shown, actor, channel, progress)

        self._start(
            Operation(
                job,
                self._shown_to(actor, self._show_imported),
                refused=self._refused,
                ended=self._ended,
                progress=self._tell,
                name="import_old_log",
            ),
            "importing.beginning",
        )

    def _show_imported(self, done: Imported) -> None:
        summary = done.summary
        self._batch = summary.batch
        self.undo.setVisible(summary.batch is not None)
        self.result.setText(
            self._context.text(
                "importing.result",
                n=summary.imported,
                twins=summary.twins,
                others=summary.refused - summary.twins,
            )
        )
        self.left_out.show_rows(done.rows, done.titles)
        self._steps.setCurrentIndex(_DONE)
        self._announce()

    def ask_undo(self, batch: bytes | None) -> None:
        """Ask before a whole import is undone."""
        if batch is None or self._running is not None:
            return
        text = self._context.text
        question = NoticeText(
            "warn",
            text("importing.undo_question"),
            text("importing.undo_means"),
            actions=((text("importing.undo"), lambda: self.undo_batch(batch)),),
        )
        self._context.navigation.show_notice(_NOTICE, question)

    def undo_batch(self, batch: bytes) -> None:
        """Undo a whole import."""
        if self._running is not None:
            return
        self._context.navigation.clear_notice(_NOTICE)
        desk, actor = self._context.desk, self._context.session.staff
        self._start(
            Operation(
                lambda _progress: undo_import(desk, batch, actor),
                lambda _done: self._show_undone(),
                refused=self._refused,
                ended=self._ended,
                name="undo_import",
            ),
            "importing.undoing",
        )

    def _show_undone(self) -> None:
        words = self._context.text("importing.was_undone")
        self._context.navigation.show_notice(_NOTICE, NoticeText("ok", words))
        self._steps.setCurrentIndex(_BEGIN)
        self._announce()
        self.activated()

    def _forget(self) -> None:
        """Somebody else sits down: nothing of a log stays; an import that began goes on."""
        self._shown, self._changed = None, {}
        self.previewed.show_rows((), {})
        self.left_out.show_rows((), {})
        self._context.navigation.clear_notice(_NOTICE)
        self._steps.setCurrentIndex(_BEGIN)

    def _shown_to(self, actor: str, show: Callable[[T], object]) -> Callable[[T], object]:
        """Return what shows a result to whoever asked for it, and to nobody else."""
        session = self._context.session
        return lambda result: show(result) if session.staff == actor else self._announce()

    # ── What is under way ───────────────────────────────────────────────────────────────────────
    def _start(self, operation: Operation[Any], words_key: str) -> None:
        for button in (self.choose, self.go, self.back, self.again, self.undo):
            button.setEnabled(False)
        self.progress.set_progress(0, 0, self._context.text(words_key))
        self.progress.show()
        self._running = self._context.work.export(operation)

    def _tell(self, done: int, total: int) -> None:
        words = self._context.text("importing.progress", done=done, total=total)
        self.progress.set_progress(done, total, words)

    def _refused(self, refused: Refused) -> None:
        words = " ".join(self._context.catalogue.message(each.message) for each in refused.errors)
        title = self._context.text("importing.not_taken")
        self._context.navigation.show_notice(_NOTICE, NoticeText("warn", title, words))

    def _ended(self) -> None:
        self._running = None
        self.progress.hide()
        for button in (self.choose, self.go, self.back, self.again, self.undo):
            button.setEnabled(True)
        self.go.setEnabled(self._has_cases)
        (self.choose, self.go, self.again)[self._steps.currentIndex()].setFocus()
        self._read_changed()

    def _announce(self) -> None:
        changes = Changes(kinds=frozenset({"case", "person", "directory"}), source=self)
        self._context.navigation.announce(changes)

    def _ask_for_file(self) -> str:
        path, _ = QFileDialog.getOpenFileName(
            self, self._context.text("importing.choose"), "", "Excel (*.xlsx *.xlsm)"
        )
        return path


def _row(*widgets: QWidget) -> QWidget:
    holder = QWidget()
    row = QHBoxLayout(holder)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(8)
    for widget in widgets:
        row.addWidget(widget, 0, Qt.AlignmentFlag.AlignVCenter)
    row.addStretch(1)
    return holder


def _column(*widgets: QWidget, stretched: bool = True) -> QWidget:
    holder = QWidget()
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(12)
    for widget in widgets:
        is_table = isinstance(widget, RowsTable | ColumnsList)
        column.addWidget(widget, 1 if stretched and is_table else 0)
    if not stretched:
        column.addStretch(1)
    return holder
