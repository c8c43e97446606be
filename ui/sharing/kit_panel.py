"""The recovery kit, shown once: its paper printed, its file saved, and both proved to be there."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget
from shiboken6 import isValid

from kafel_desk.language.digits import render_number
from kafel_desk.language.direction import LeftToRight
from kafel_desk.sharing.status import RecoveryKit
from kafel_desk.sharing.words import folded
from ui.context import WindowContext
from ui.printing.paper_dialog import PaperDialog, PaperToPrint
from ui.printing.printers import Printers, SystemPrinters
from ui.printing.slips import write_whole
from ui.sharing.path_input import Ask
from ui.widgets.button import Button, ButtonKind
from ui.widgets.field import Field, TextInput
from ui.widgets.label import Label, ShapeLabel, plain_tip
from ui.work import Operation

PaperOfKit = Callable[[RecoveryKit], bytes]
"""Makes the PDF of the recovery kit; runs off the UI thread."""
_WORD = 280


def ask_where_to_keep(parent: QWidget, name: str) -> str:
    """Ask where the recovery file goes."""
    path, _kind = QFileDialog.getSaveFileName(parent, "", str(Path.home() / name))
    return path


def two_places(count: int, dice: bytes) -> tuple[int, int]:
    """Return the places of two different words, counted from 1, by two random bytes."""
    first = dice[0] % count
    second = (first + 1 + dice[1] % (count - 1)) % count
    low, high = sorted((first + 1, second + 1))
    return low, high


class KitPanel(QWidget):
    """Lets the paper be printed and the file be saved, and asks two of the words back.

    The words stand on the paper alone, so whoever can type two of them has it.
    """

    def __init__(
        self,
        context: WindowContext,
        kit: RecoveryKit,
        paper: PaperOfKit,
        dice: bytes,
        *,
        printers: Printers | None = None,
        asks: Ask = ask_where_to_keep,
    ) -> None:
        super().__init__()
        self._context, self._kit, self._paper = context, kit, paper
        self._printers, self.asks = printers, asks
        self.places = two_places(len(kit.words), dice)
        self.is_saved = False
        theme, text = context.theme, context.text
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        self.print_button = Button(theme, text("kit.print"), ButtonKind.LARGE, icon="print")
        self.print_button.clicked.connect(self.show_paper)
        self.save_button = Button(theme, text("kit.save"), ButtonKind.LARGE, icon="key")
        self.save_button.clicked.connect(self.save)
        self._printed, self._saved = (ShapeLabel(theme, ground="window") for _ in range(2))
        self._say(self._printed, "later", text("kit.not_printed"))
        self._say(self._saved, "later", text("kit.not_saved"))
        for place, (button, said) in enumerate(
            ((self.print_button, self._printed), (self.save_button, self._saved)), start=1
        ):
            row = QHBoxLayout()
            row.setSpacing(12)
            number = Label(theme, render_number(place, context.catalogue.digits), colour="text_2")
            number.setFixedWidth(theme.px(16))
            row.addWidget(number)
            row.addWidget(button)
            row.addWidget(said, 1)
            column.addLayout(row)
        column.addWidget(Label(theme, text("kit.type_back"), colour="text_2", wraps=True))
        self.fields: list[Field] = []
        for place in self.places:
            line = TextInput(theme)
            field = Field(theme, text("kit.word", place=place), line)
            field.setMaximumWidth(theme.px(_WORD))
            line.textChanged.connect(lambda _text, field=field: field.set_error(""))
            self.fields.append(field)
            column.addWidget(field)

    def show_paper(self) -> PaperDialog:
        """Show the paper as it will be printed."""
        text = self._context.text
        kit, make = self._kit, self._paper
        name = Path(kit.file_name).with_suffix(".pdf").name
        paper = PaperToPrint(text("kit.paper"), name, lambda: make(kit))
        printers = self._printers or SystemPrinters()
        dialog = PaperDialog(self._context, paper, printers, self)
        dialog.handed_over.connect(self._was_printed)
        dialog.open()
        return dialog

    def save(self) -> None:
        """Ask where, and write the file."""
        path = self.asks(self, self._kit.file_name)
        if not path:
            return
        content = self._kit.file
        self._context.work.read(
            Operation(
                lambda _progress: write_whole(path, content),
                lambda problem: self._was_saved(path, problem),
                name="kit.save",
            )
        )

    def check(self) -> bool:
        """Tell whether paper and file are there; say what is missing, and go to it."""
        wrong = self._wrong_words()
        for field in wrong:
            said = "kit.wrong_word" if _typed(field) else "error.needed"
            field.set_error(self._context.text(said))
        if not self.is_saved:
            self._say(self._saved, "late", self._context.text("kit.save_first"))
        if wrong:
            wrong[0].control.setFocus()
        elif not self.is_saved:
            self.save_button.setFocus()
        return self.is_saved and not wrong

    def _wrong_words(self) -> Sequence[Field]:
        return [
            field
            for place, field in zip(self.places, self.fields, strict=True)
            if folded(_typed(field)) != folded(self._kit.words[place - 1])
        ]

    def _was_printed(self) -> None:
        if isValid(self):
            self._say(self._printed, "done", self._context.text("kit.printed"))

    def _was_saved(self, path: str, problem: str) -> None:
        if not isValid(self):
            return  # closed meanwhile
        text = self._context.text
        if problem:
            self._say(self._saved, "late", text("print.not_saved", reason=problem))
            return
        self.is_saved = True
        self._say(self._saved, "done", text("kit.saved", path=LeftToRight(path)))

    def _say(self, label: ShapeLabel, how: str, words: str) -> None:
        look = self._context.theme.due("ok" if how == "later" else how)
        colour = {"later": "text_3", "done": "ok", "late": "danger"}[how]
        label.set_look(look.shape, words, colour=colour)
        label.setToolTip(plain_tip(words))


def _typed(field: Field) -> str:
    return field.control.text() if isinstance(field.control, TextInput) else ""
