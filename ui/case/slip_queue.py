"""Slips printed one after the other from a list or a case; without a printer, offered as PDF."""

from collections import deque
from collections.abc import Sequence

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog, QWidget

from kafel_desk.language.direction import LeftToRight, isolate
from ui.context import NoticeText, WindowContext
from ui.printing.printers import PrinterName
from ui.printing.slips import Slip, SlipPrinter

_WIDTH = 304  # of the picture that comes with a slip, in pixels
_NOTICE = "print.slip"
_BROKEN = "print.slip_broken"


class SlipQueue(QObject):
    """Prints the slips of cases in their order; what went wrong stands as a notice."""

    def __init__(self, context: WindowContext, slips: SlipPrinter, parent: QWidget) -> None:
        super().__init__(parent)
        self._context = context
        self._slips = slips
        self._window = parent
        self._waiting: deque[tuple[bytes, str]] = deque()
        self._broken: list[str] = []
        self._is_printing = False
        context.session.person_changed.connect(self._leave)

    def print_slips(self, cases: Sequence[tuple[bytes, str]]) -> None:
        """Print the slips of these cases, each given by id and number."""
        self._waiting.extend(cases)
        self._context.navigation.clear_notice(_NOTICE)
        if not self._is_printing:
            self._forget()
            self._next()

    def save_to(self, slip: Slip, path: str) -> None:
        """Write a slip into a file."""
        self._slips.save(slip, path, lambda: self._saved(path), self._not_saved)

    def _next(self) -> None:
        self._is_printing = bool(self._waiting)
        if self._waiting:
            case, number = self._waiting.popleft()
            asked = self._context.session.for_who_asks
            # One that cannot be made is said by the window, and does not hold up the rest.
            self._slips.make(
                case,
                _WIDTH,
                asked(lambda slip: self._print(slip, number)),
                failed=asked(self._next),
            )

    def _print(self, slip: Slip, number: str) -> None:
        title = self._context.text("saved.slip_title", number=number)
        asked = self._context.session.for_who_asks
        self._slips.print(
            slip,
            title,
            asked(lambda printer: self._printed(printer, number)),
            asked(lambda: self._no_printer(slip, number)),
            asked(lambda: self._broke(number)),
        )

    def _printed(self, printer: PrinterName, number: str) -> None:
        said = self._context.text(
            "print.slip_sent", number=LeftToRight(number), printer=printer.words
        )
        self._show("ok", said)
        self._next()

    def _broke(self, number: str) -> None:
        """Say which slips are missing, and go on: the next may be taken."""
        self._broken.append(number)
        text, count = self._context.text, len(self._broken)
        numbers = text("list.comma").join(map(isolate, self._broken))
        said = text("print.slip_broken", n=count, numbers=numbers)
        self._show("danger", said, key=_BROKEN)
        self._next()

    def _leave(self) -> None:
        """Somebody else sits down: what was not sent yet is not printed in their name."""
        self._waiting.clear()
        self._is_printing = False
        self._context.navigation.clear_notice(_NOTICE)
        self._forget()

    def _forget(self) -> None:
        self._broken.clear()
        self._context.navigation.clear_notice(_BROKEN)

    def _no_printer(self, slip: Slip, number: str) -> None:
        """Say that nothing can be printed, and let go of the rest: it would fare no better."""
        self._waiting.clear()
        self._is_printing = False
        action = (self._context.text("act.save_pdf"), lambda: self._ask_where(slip, number))
        self._show("warn", self._context.text("print.no_printer"), action)

    def _ask_where(self, slip: Slip, number: str) -> None:
        path, _kind = QFileDialog.getSaveFileName(
            self._window, self._context.text("act.save_pdf"), f"{number}.pdf", "PDF (*.pdf)"
        )
        if path:
            self.save_to(slip, path)

    def _saved(self, path: str) -> None:
        self._show("ok", self._context.text("print.slip_saved", path=LeftToRight(path)))

    def _not_saved(self, reason: str) -> None:
        self._show("danger", self._context.text("print.not_saved", reason=reason))

    def _show(
        self, kind: str, words: str, *actions: tuple[str, object], key: str = _NOTICE
    ) -> None:
        close = (
            self._context.text("print.close"),
            lambda: self._context.navigation.clear_notice(key),
        )
        notice = NoticeText(kind, words, actions=(*actions, close))  # type: ignore[arg-type]
        self._context.navigation.show_notice(key, notice)
