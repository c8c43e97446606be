"""Slips: made by the desk's papers, shown, printed, or saved; confirmed only when that is true."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol, runtime_checkable

from PySide6.QtCore import QIODevice, QSaveFile
from PySide6.QtGui import QImage

from kafel_desk.case.commands import ConfirmReceipt
from kafel_desk.desk import Done
from kafel_desk.journal.fact import Recorded
from ui.context import WindowContext
from ui.looking.recording import note_look
from ui.printing.choice import SETTING, Paper, PrintChoice, read_choice
from ui.work import Operation

if TYPE_CHECKING:
    from ui.printing.printers import PrinterName, Printers


class Papers(Protocol):
    """Makes papers of a case; composed in main.py, since the window may not."""

    def receipt(
        self, case: bytes, paper: Paper, staff: str = "", facts: tuple[Recorded, ...] = ()
    ) -> bytes:
        """Return the slip of a case as a PDF. Runs off the UI thread, as all of these do.

        ``staff`` is who asks. ``facts`` are those that were just recorded: the slip of a case that
        its receiver may not open again is made of them.
        """
        ...

    def letter(self, case: bytes, staff: str = "") -> bytes:
        """Return the reply letter as a PDF; raises ``Refused`` while the reply is not approved."""
        ...

    def case_file(self, case: bytes, staff: str = "") -> bytes:
        """Return the whole file of a case as a PDF; ``staff`` is who prints it."""
        ...


@runtime_checkable
class HeldPapers(Protocol):
    """Makes the paper of everything that is held on a person."""

    def held(self, case: bytes, staff: str = "") -> bytes:
        """Return it as a PDF for the person of a case, as far as ``staff`` may see."""
        ...


@dataclass(frozen=True, slots=True)
class Slip:
    """A slip that was made: its PDF and a picture of it."""

    case: bytes
    paper: Paper
    pdf: bytes
    picture: QImage


class SlipPrinter:
    """Makes, prints and saves slips in the background."""

    def __init__(
        self, context: WindowContext, papers: Papers, printers: "Printers | None" = None
    ) -> None:
        self._context = context
        self.papers = papers
        self._printers = printers

    @property
    def printers(self) -> "Printers":
        """The printers of this machine, asked for when something is to be printed."""
        if self._printers is None:
            from ui.printing.printers import SystemPrinters

            self._printers = SystemPrinters()
        return self._printers

    def names(self) -> "tuple[PrinterName, ...]":
        """Return the printers that can be reached."""
        return self.printers.names()

    def receipt(self, case: bytes) -> bytes:
        """Return the slip of a case on the paper of this machine. Runs off the UI thread."""
        choice = read_choice(self._context.desk.reader.local_setting(SETTING))
        return self.papers.receipt(case, choice.paper, self._context.session.staff)

    def make(
        self,
        case: bytes,
        width: int,
        done: Callable[[Slip], object],
        facts: tuple[Recorded, ...] = (),
        *,
        failed: Callable[[], object] | None = None,
    ) -> None:
        """Make the slip of a case on the paper of this machine, with a picture of `width`.

        `facts` are those of a case that was just recorded. Without `failed` only the newest
        slip counts; one with it is made whatever else is asked for, or `failed` is told.
        """
        is_made = False
        reader, papers = self._context.desk.reader, self.papers
        staff = self._context.session.staff

        def make(_progress: object) -> Slip:
            from ui.printing.pages import draw_to_width

            paper = read_choice(reader.local_setting(SETTING)).paper
            pdf = papers.receipt(case, paper, staff, facts)
            return Slip(case, paper, pdf, draw_to_width(pdf, width))

        def made(slip: Slip) -> None:
            nonlocal is_made
            is_made = True
            done(slip)

        def ended() -> None:
            if failed is not None and not is_made:
                failed()

        self._context.work.read(
            Operation(make, made, ended=ended, name="make_slip"),
            latest_of="" if failed else "slip",
        )

    def print(
        self,
        slip: Slip,
        title: str,
        printed: "Callable[[PrinterName], object]",
        failed: Callable[[], object],
        broken: Callable[[], object] = lambda: None,
    ) -> None:
        """Print a slip; `failed` is told where no printer takes it, `broken` where one gave way.

        What broke is said by the window, as of all work; `broken` comes after that.
        """
        is_told = False
        reader, printers = self._context.desk.reader, self.printers
        staff = self._context.session.staff  # not whoever sits there when it is out

        def send(_progress: object) -> "PrinterName | None":
            choice = read_choice(reader.local_setting(SETTING))
            printer = chosen_printer(choice, printers.names())
            if printer is None or not printers.send(printer.code, slip.pdf, title):
                return None
            return printer

        def done(printer: "PrinterName | None") -> None:
            nonlocal is_told
            is_told = True
            if printer is None:
                failed()
            else:
                note_look(self._context, slip.case, "printed", staff=staff)
                printed(printer)

        def ended() -> None:
            if not is_told:
                broken()

        self._context.work.read(Operation(send, done, ended=ended, name="print_slip"))

    def save(
        self, slip: Slip, path: str, saved: Callable[[], object], failed: Callable[[str], object]
    ) -> None:
        """Write a slip into a file, whole or not at all; `failed` is told why not."""
        staff = self._context.session.staff

        def done(problem: str) -> None:
            if problem:
                failed(problem)
            else:
                note_look(self._context, slip.case, "exported", staff=staff)
                saved()

        self._context.work.read(
            Operation(lambda _progress: write_whole(path, slip.pdf), done, name="save_slip")
        )

    def confirm(self, case: bytes, staff: str, done: Callable[[Done], object]) -> None:
        """Record that the person got the slip, which ``staff`` gave them."""
        desk = self._context.desk
        command = ConfirmReceipt(case=case, means="slip")
        self._context.work.write(
            Operation(lambda _p: desk.execute(command, staff), done, name="confirm")
        )


def chosen_printer(choice: PrintChoice, names: "tuple[PrinterName, ...]") -> "PrinterName | None":
    """Return the chosen printer if it can be reached, else the usual one, else nothing."""
    if choice.printer:
        return next((name for name in names if name.code == choice.printer), None)
    return next((name for name in names if name.is_usual), None)


def write_whole(path: str, content: bytes) -> str:
    """Write a file through a temporary one beside it; return what went wrong, or nothing."""
    file = QSaveFile(path)
    file.setDirectWriteFallback(False)
    if (
        file.open(QIODevice.OpenModeFlag.WriteOnly)
        and file.write(content) == len(content)
        and file.commit()
    ):
        return ""
    return file.errorString()
