"""The rows of the administrators' page: desks, requests with their six words, what was set aside."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from kafel_desk.language.direction import isolate
from kafel_desk.sharing.status import PendingRequest, QuarantineRow
from ui.case.parts import value_label
from ui.context import WindowContext
from ui.sharing.words import DeskLine, SharingWords
from ui.theme import Weight
from ui.theme.theme import CAPTION
from ui.widgets.button import Button, ButtonKind
from ui.widgets.field import Field, TextInput
from ui.widgets.label import Hairline, Label, ShapeLabel, plain_tip

_ROW = 40
_HEADS = ("desks.code", "desks.name", "desks.standing", "desks.version", "desks.events", "")


class DeskTable(QWidget):
    """Every desk with how it stands, its version, how much of it is here; a lost one can go."""

    removal_wanted = Signal(object)  # DeskLine

    def __init__(self, context: WindowContext) -> None:
        super().__init__()
        self._context = context
        self._lines: tuple[DeskLine, ...] | None = None
        self._inner: QWidget | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)

    def show_desks(self, words: SharingWords) -> None:
        """Show the desks; nothing is built anew that looks the same."""
        lines = words.lines()
        if lines == self._lines:
            return
        self._lines = lines
        if self._inner is not None:
            self._inner.hide()
            self._inner.deleteLater()
        self._inner = self._build(lines)
        layout = self.layout()
        if layout is not None:
            layout.addWidget(self._inner)

    def _build(self, lines: Sequence[DeskLine]) -> QWidget:
        theme, text = self._context.theme, self._context.text
        inner = QWidget()
        grid = QGridLayout(inner)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(24)
        grid.setVerticalSpacing(0)
        grid.setColumnStretch(2, 1)
        for place, key in enumerate(_HEADS):
            if key:
                grid.addWidget(Label(theme, text(key), size=CAPTION, colour="text_2"), 0, place)
        for number, line in enumerate(lines):
            at = 2 * number + 1
            grid.addWidget(Hairline(theme), at, 0, 1, len(_HEADS))
            for place, cell in enumerate(self._cells(line)):
                grid.addWidget(cell, at + 1, place)
            grid.setRowMinimumHeight(at + 1, theme.px(_ROW))
        return inner

    def _cells(self, line: DeskLine) -> list[QWidget]:
        theme, text = self._context.theme, self._context.text
        row, look = line.row, theme.sync(line.light)
        is_calm = line.light in {"in_step", "silent"}
        said = ShapeLabel(
            theme, look.shape, line.said, colour=look.colour,
            text_colour="text_2" if is_calm else look.colour, ground="window",
        )  # fmt: skip
        said.setToolTip(plain_tip(line.said))
        cells: list[QWidget] = [
            Label(theme, line.code or text("desks.no_code"), weight=Weight.SEMIBOLD),
            Label(theme, line.name),
            said,
            value_label(theme, isolate(row.version) or text("case.no_value"), colour="text_2"),
            value_label(theme, text("count.events", n=row.events), colour="text_2"),
        ]
        if row.may_be_removed and not row.is_removed:
            remove = Button(theme, text("desks.remove"), ButtonKind.LINK)
            remove.setAccessibleName(text("desks.remove_desk", desk=line.code))
            remove.clicked.connect(lambda: self.removal_wanted.emit(line))
            cells.append(remove)
        else:
            cells.append(QWidget())
        return cells


class RequestRow(QWidget):
    """One desk that asks to join: the six words that it shows are typed here as they are heard."""

    admitted = Signal(str, str)  # request, words

    def __init__(self, context: WindowContext, request: PendingRequest, when: str) -> None:
        super().__init__()
        theme, text = context.theme, context.text
        self.request = request
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        title = text("requests.of", desk=request.code, time=when)
        column.addWidget(Label(theme, title, weight=Weight.MEDIUM, wraps=True))
        self.line = TextInput(theme)
        self.field = Field(theme, text("requests.words"), self.line, hint=text("requests.hint"))
        self.line.textChanged.connect(lambda _text: self.field.set_error(""))
        self.line.returnPressed.connect(self._admit)
        self.button = Button(theme, text("requests.admit"), ButtonKind.PRIMARY)
        self.button.setAccessibleName(text("requests.admit_desk", desk=request.code))
        self.button.clicked.connect(self._admit)
        column.addWidget(self.field)
        row = QHBoxLayout()
        row.addWidget(self.button)
        row.addStretch(1)
        column.addLayout(row)

    def say_wrong(self, words: str) -> None:
        """Say why the desk was not admitted."""
        self.field.set_error(words)
        self.line.setFocus()
        self.button.setEnabled(True)

    def _admit(self) -> None:
        if self.button.isEnabled():
            self.admitted.emit(self.request.id, self.line.text())


class AsideRow(QWidget):
    """Something that was set aside: why, of whom, since when; and a decision where one is due."""

    decided = Signal(str, bool)  # row, accept

    def __init__(
        self, context: WindowContext, row: QuarantineRow, moment: Callable[..., str]
    ) -> None:
        super().__init__()
        theme, text = context.theme, context.text
        self.row = row
        across = QHBoxLayout(self)
        across.setContentsMargins(0, 8, 0, 8)
        across.setSpacing(12)
        words = QVBoxLayout()
        words.setSpacing(2)
        reason = context.catalogue.message(row.reason)
        words.addWidget(Label(theme, reason, weight=Weight.MEDIUM, wraps=True))
        of = text("aside.of", desk=row.desk) if row.desk else text("aside.of_nobody")
        since = text("aside.since", of=of, time=moment(row.since))
        words.addWidget(Label(theme, since, colour="text_2", wraps=True))
        if row.file:
            name = value_label(theme, isolate(row.file.rsplit("/", 1)[-1]), size=CAPTION,
                               colour="text_3", wraps=True)  # fmt: skip
            words.addWidget(name)
        across.addLayout(words, 1)
        self.buttons: list[Button] = []
        if row.can_be_decided:
            for key, accept in (("aside.accept", True), ("aside.refuse", False)):
                button = Button(theme, text(key))
                button.clicked.connect(
                    lambda _on=False, accept=accept: self.decided.emit(row.id, accept)
                )
                self.buttons.append(button)
                across.addWidget(button)
