"""A paper seen as it will be printed, before it is printed or saved as PDF."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QImage, QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QFileDialog, QHBoxLayout, QVBoxLayout, QWidget
from shiboken6 import isValid

from kafel_desk.case.opening_facts import Looked
from kafel_desk.language.direction import LeftToRight
from kafel_desk.refusal import Refused
from ui.context import WindowContext
from ui.printing.pages import draw_page_within, page_sizes
from ui.printing.printers import PrinterName, Printers
from ui.printing.sheets import SheetView
from ui.printing.slips import write_whole
from ui.theme import Weight
from ui.theme.focus import FocusRing
from ui.theme.theme import SECTION
from ui.widgets import Button, ButtonKind, Choice, Label, Notice, Select
from ui.work import Operation

_SHARE = 0.9  # of the window
_WIDTH = 760
_A5 = 148 / 25.4 * 72  # points across


@dataclass(frozen=True, slots=True)
class PaperToPrint:
    """A paper: its title, the name of its file, and what makes its PDF off the UI thread.

    ``left`` is told how it left the desk, also where the dialog is closed by then.
    """

    title: str
    file_name: str
    make: Callable[[], bytes]
    left: Callable[[Looked], object] = lambda _how: None


class PaperDialog(QDialog):
    """Shows every page; Ctrl+P prints on the chosen printer, Ctrl+S saves."""

    handed_over = Signal()

    def __init__(
        self, context: WindowContext, paper: PaperToPrint, printers: Printers, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._context = context
        self._paper = paper
        self._printers = printers
        self._pdf = b""
        self._notice: Notice | None = None
        self.asks: Callable[[QWidget, str], str] = ask_where
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(paper.title)
        self._build(parent)
        QShortcut(QKeySequence("Ctrl+P"), self, self.print)
        QShortcut(QKeySequence("Ctrl+S"), self, self.save)
        FocusRing(context.theme, self)
        self._read()

    def _build(self, parent: QWidget) -> None:
        theme, text = self._context.theme, self._context.text
        room = parent.window().size()
        width = min(theme.px(_WIDTH), round(room.width() * _SHARE))
        self.resize(width, round(room.height() * _SHARE))
        self.sheets = SheetView(self._context)
        self.print_button = Button(
            theme, text("act.print"), ButtonKind.PRIMARY, icon="print", key_hint="Ctrl+P"
        )
        self.print_button.clicked.connect(self.print)
        self.save_button = Button(
            theme, text("act.save_pdf"), ButtonKind.LARGE, icon="pdf", key_hint="Ctrl+S"
        )
        self.save_button.clicked.connect(self.save)
        self.printer = Select(theme)
        self.printer.setAccessibleName(text("print.printer"))
        self.printer.setMaximumWidth(theme.px(240))
        close = Button(theme, text("evidence.close"), ButtonKind.LINK, key_hint="Esc")
        close.clicked.connect(self.reject)
        row = QHBoxLayout()
        row.setSpacing(8)
        for part in (self.print_button, self.save_button, close):
            row.addWidget(part)
        row.addStretch(1)
        row.addWidget(self.printer)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(24, 16, 24, 16)
        self._column.setSpacing(8)
        title = Label(theme, self._paper.title, size=SECTION, weight=Weight.SEMIBOLD, wraps=True)
        self._column.addWidget(title)
        self._column.addWidget(self.sheets, 1)
        self._column.addLayout(row)
        self._set_ready(is_ready=False)
        self.printer.hide()

    @property
    def said(self) -> str:
        """What stands above the pages."""
        return self._notice.accessibleName() if self._notice else ""

    def make_again(self, words: str) -> None:
        """Make the paper anew, because what it tells has changed; say so above the pages."""
        self._set_ready(is_ready=False)
        self._read()
        self._say("info", words)

    def _read(self) -> None:
        make, printers = self._paper.make, self._printers
        self._context.work.read(
            Operation(
                lambda _progress: (make(), printers.names()),
                lambda made: self._show(*made),
                refused=self._refuse,
                name="paper.make",
            )
        )

    def _show(self, pdf: bytes, names: tuple[PrinterName, ...]) -> None:
        if not isValid(self):
            return  # closed meanwhile
        self._pdf = pdf
        self.sheets.show_sheets(lambda place, width, height: _draw(pdf, place, width, height))
        self.printer.set_choices([Choice(name.code, name.words) for name in names])
        usual = next((name for name in names if name.is_usual), next(iter(names), None))
        self.printer.choose_code(usual.code if usual else "")
        self.printer.setVisible(len(names) > 1)
        self._set_ready(is_ready=True)
        if not names:
            self.print_button.setEnabled(False)
            self._say("info", self._context.text("print.no_printer_for_paper"))
        (self.print_button if names else self.save_button).setFocus()

    def _refuse(self, refusal: Refused) -> None:
        if not isValid(self):
            return  # closed meanwhile
        self.sheets.show_nothing()
        words = " ".join(self._context.catalogue.message(one.message) for one in refusal.errors)
        self._say("warn", words)

    def _set_ready(self, *, is_ready: bool) -> None:
        self.print_button.setEnabled(is_ready)
        self.save_button.setEnabled(is_ready)

    def print(self) -> None:
        """Send it to the chosen printer."""
        if not self.print_button.isEnabled():
            return
        printers, code, pdf, title = (
            self._printers, self.printer.code, self._pdf, self._paper.title,
        )  # fmt: skip
        words = next((n for n in (self.printer.text(),) if n), code)
        self._context.work.read(
            Operation(
                lambda _progress: printers.send(code, pdf, title),
                lambda is_taken: self._printed(words, is_taken=is_taken),
                name="paper.print",
            )
        )

    def _printed(self, printer: str, *, is_taken: bool) -> None:
        if is_taken:
            self._paper.left("printed")
        if not isValid(self):
            return  # closed meanwhile
        if not is_taken:
            self._say("warn", self._context.text("print.no_printer_for_paper"))
            return
        self._say("ok", self._context.text("paper_dialog.sent", printer=printer))
        self.handed_over.emit()

    def save(self) -> None:
        """Ask where, and write it as a PDF."""
        if not self.save_button.isEnabled():
            return
        path = self.asks(self, self._paper.file_name)
        if not path:
            return
        pdf = self._pdf
        self._context.work.read(
            Operation(
                lambda _progress: write_whole(path, pdf),
                lambda problem: self._saved(path, problem),
                name="paper.save",
            )
        )

    def _saved(self, path: str, problem: str) -> None:
        if not problem:
            self._paper.left("exported")
        if not isValid(self):
            return  # closed meanwhile
        text = self._context.text
        if problem:
            self._say("danger", text("print.not_saved", reason=problem))
            return
        self._say("ok", text("paper_dialog.saved", path=LeftToRight(path)))
        self.handed_over.emit()

    def _say(self, kind: str, words: str) -> None:
        if self._notice is not None:
            self._notice.hide()
            self._notice.deleteLater()
        icon = "print" if kind == "info" else ""
        self._notice = Notice(self._context.theme, kind, words, icon=icon)
        self._column.insertWidget(1, self._notice)


def ask_where(parent: QWidget, name: str) -> str:
    """Ask with the dialog of the system."""
    path, _kind = QFileDialog.getSaveFileName(parent, "", str(Path.home() / name), "PDF (*.pdf)")
    return path


def _draw(pdf: bytes, place: int, width: int, height: int) -> tuple[QImage | None, int]:
    """Draw a page; the roll, which is narrower than any sheet, no larger than A5 is drawn."""
    share = min(page_sizes(pdf)[0].width() / _A5, 1)
    return draw_page_within(pdf, place, round(width * share), height)
