"""The slip at the side of the saved page: as it prints, where it went, or what to do without."""

from collections.abc import Callable
from functools import partial
from typing import ParamSpec

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from kafel_desk.journal.fact import Recorded
from kafel_desk.language.direction import isolate
from ui.context import WindowContext
from ui.printing.choice import PAPER_WORDS
from ui.printing.preview import PagePreview
from ui.printing.printers import PrinterName
from ui.printing.slips import Slip, SlipPrinter
from ui.theme import Weight
from ui.widgets.button import Button
from ui.widgets.label import Label, ShapeLabel, fill_ground, plain_tip
from ui.widgets.scrolling import ScrollContent, scroll_area

P = ParamSpec("P")

_WIDTH = 424
_SLIP = 304
_DRAWN_LARGER = 2


class SlipPanel(QWidget):
    """Shows and prints one slip. `confirmed` tells that the person really has it."""

    printed = Signal()
    confirmed = Signal()

    def __init__(self, context: WindowContext, slips: SlipPrinter | None) -> None:
        super().__init__()
        theme, text = context.theme, context.text
        self._context = context
        self._slips = slips
        self._slip: Slip | None = None
        self._number = ""
        self._prints_when_made = self._is_kept_apart = False
        fill_ground(self, theme, "chrome")
        self.setFixedWidth(_WIDTH - 1)
        self.setAccessibleName(text("saved.slip"))
        self._sent = ShapeLabel(theme, ground="chrome")
        self._sent.hide()
        head = QHBoxLayout()
        head.addWidget(Label(theme, text("saved.slip"), weight=Weight.MEDIUM))
        head.addStretch(1)
        head.addWidget(self._sent)
        self._preview = PagePreview(theme, _SLIP)
        self._paper = Label(theme, colour="text_3")
        self._paper.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._trouble = Label(theme, colour="text", wraps=True)
        self.save_button = Button(theme, text("act.save_pdf"), icon="pdf")
        self.save_button.clicked.connect(self.save_pdf)
        self.print_button = Button(theme, text("act.print"), icon="print")
        self.print_button.clicked.connect(self.print_slip)
        acts = QHBoxLayout()
        acts.setSpacing(8)
        acts.addWidget(self.print_button)
        acts.addWidget(self.save_button)
        acts.addStretch(1)
        inside = ScrollContent()
        fill_ground(inside, theme, "chrome")
        side = (_WIDTH - _SLIP) // 2
        column = QVBoxLayout(inside)
        column.setContentsMargins(side, 16, side, 16)
        column.setSpacing(12)
        column.addLayout(head)
        column.addWidget(self._trouble)
        column.addLayout(acts)
        column.addWidget(self._preview, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(self._paper)
        column.addStretch(1)
        area = scroll_area(inside)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(area)
        if slips is None:
            self.hide()
        self._show_trouble("")

    def show_slip(
        self, case: bytes, number: str, *, prints: bool, facts: tuple[Recorded, ...] = ()
    ) -> None:
        """Make and show the slip of a case, and print it at once if wanted.

        `facts` are what was just recorded of a case that only focal persons see from now on: its
        receiver records nothing more on it.
        """
        if self._slips is None:
            return
        self._slip, self._number, self._prints_when_made = None, number, prints
        self._sent.hide()
        self._show_trouble("")
        self.print_button.setVisible(not prints)
        width = round(_SLIP * _DRAWN_LARGER)
        self._is_kept_apart = bool(facts)
        # For whoever sits down before it is made nothing is printed.
        self._slips.make(case, width, self._context.session.for_who_asks(self._made), facts)

    def print_slip(self) -> None:
        """Print the slip (P); without a printer, say so and offer the PDF."""
        if self._slips is None or self._slip is None:
            self._prints_when_made = True
            return
        title, slip = self._context.text("saved.slip_title", number=self._number), self._slip
        told = partial(self._tell_of, slip)
        self._slips.print(
            slip,
            title,
            self._confirming(lambda printer: told(partial(self._printed, printer))),
            partial(told, self._no_printer),
            partial(told, self._broke),
        )

    def save_pdf(self) -> None:
        """Ask for a file and write the slip into it."""
        if self._slips is None or self._slip is None:
            return
        path, _chosen = QFileDialog.getSaveFileName(
            self, self._context.text("act.save_pdf"), f"{self._number}.pdf", "PDF (*.pdf)"
        )
        if path:
            self.save_to(path)

    def save_to(self, path: str) -> None:
        """Write the slip into a file."""
        if self._slips is not None and self._slip is not None:
            told = partial(self._tell_of, self._slip)
            self._slips.save(
                self._slip,
                path,
                self._confirming(lambda: told(self._saved)),
                lambda reason: told(partial(self._not_saved, reason)),
            )

    def _made(self, slip: Slip) -> None:
        self._slip = slip
        self._preview.show_page(slip.picture)
        self._paper.setText(self._context.text(PAPER_WORDS[slip.paper]))
        if self._prints_when_made:
            self.print_slip()

    def _printed(self, printer: PrinterName) -> None:
        self._show_trouble("")
        self._say(self._context.text("saved.sent_printer", printer=printer.words))
        self.printed.emit()

    def _no_printer(self) -> None:
        self._show_trouble(self._context.text("print.no_printer"))
        self.print_button.show()

    def _broke(self) -> None:
        number = isolate(self._number)
        self._show_trouble(self._context.text("print.slip_broken", n=1, numbers=number))
        self.print_button.show()

    def _saved(self) -> None:
        self._show_trouble("")
        self._say(self._context.text("saved.pdf_saved"))

    def _not_saved(self, reason: str) -> None:
        self._show_trouble(self._context.text("print.not_saved", reason=reason))

    def _tell_of(self, slip: Slip, say: Callable[[], object]) -> None:
        """Say what came of a slip, unless another one is shown by now."""
        if slip is self._slip:
            say()

    def _confirming(self, tell: Callable[P, object]) -> Callable[P, None]:
        """Return what tells that the slip was given, and records it for whoever gave it."""
        slips, slip, staff = self._slips, self._slip, self._context.session.staff
        is_kept_apart = self._is_kept_apart

        def given(*answer: P.args, **named: P.kwargs) -> None:
            tell(*answer, **named)
            if slips is not None and slip is not None and not is_kept_apart:
                slips.confirm(slip.case, staff, lambda _done: self.confirmed.emit())

        return given

    def _say(self, words: str) -> None:
        self._sent.set_look(self._context.theme.due("done").shape, words, colour="ok")
        self._sent.setToolTip(plain_tip(words))
        self._sent.show()

    def _show_trouble(self, words: str) -> None:
        self._trouble.setText(words)
        self._trouble.setVisible(bool(words))
        self.save_button.setVisible(bool(words) or not self._prints_when_made)
