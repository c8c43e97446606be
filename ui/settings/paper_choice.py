"""Which paper of the centre is shown, and for blank forms how many."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QVBoxLayout, QWidget

from kafel_desk.language.direction import isolate
from ui.context import WindowContext
from ui.printing.centre_papers import CentrePaper
from ui.theme import Weight
from ui.widgets.button import Button, ButtonKind
from ui.widgets.choice import RadioButton
from ui.widgets.field import Field, NumberInput
from ui.widgets.label import Label
from ui.widgets.scrolling import ScrollContent
from ui.widgets.wrap_row import WrapBar

_EDGE = 24
_USUAL_COUNT = 10
_LISTED = 3
_PAPERS: tuple[tuple[CentrePaper, str, str], ...] = (
    ("poster", "papers.poster", "papers.poster_hint"),
    ("leaflet", "papers.leaflet", "papers.leaflet_hint"),
    ("forms", "papers.forms", "papers.forms_hint"),
)


class PaperChoice(ScrollContent):
    """Three papers; the numbers of the forms are reserved here before they are printed."""

    paper_chosen = Signal()
    reserve_requested = Signal(int)
    reprint_requested = Signal()

    def __init__(self, context: WindowContext) -> None:
        super().__init__()
        self._context = context
        self._numbers: tuple[str, ...] = ()
        self._unused: tuple[str, ...] = ()
        theme, text = context.theme, context.text
        column = QVBoxLayout(self)
        column.setContentsMargins(_EDGE, 16, _EDGE, 16)
        column.setSpacing(4)
        self._group = QButtonGroup(self)
        self.buttons: dict[CentrePaper, RadioButton] = {}
        for paper, words, hint in _PAPERS:
            button = RadioButton(theme, text(words), weight=Weight.MEDIUM)
            button.setAccessibleDescription(text(hint))
            self._group.addButton(button)
            self.buttons[paper] = button
            column.addWidget(button)
            column.addWidget(_indented(Label(theme, text(hint), colour="text_3", wraps=True)))
            column.addSpacing(12)
        self._forms = self._make_forms()
        column.addWidget(_indented(self._forms))
        column.addStretch(1)
        self.buttons["poster"].setChecked(True)
        self._forms.hide()
        for button in self.buttons.values():
            button.toggled.connect(self._toggled)

    @property
    def paper(self) -> CentrePaper:
        """The paper that is chosen."""
        return next(paper for paper, button in self.buttons.items() if button.isChecked())

    @property
    def numbers(self) -> tuple[str, ...]:
        """The numbers of the forms that are shown."""
        return self._numbers

    def choose(self, paper: CentrePaper) -> None:
        """Choose a paper."""
        self.buttons[paper].setChecked(True)

    def focus_first(self) -> None:
        """Go to the paper that is chosen."""
        self.buttons[self.paper].setFocus()

    def show_numbers(self, numbers: Sequence[str]) -> None:
        """Take numbers that were just reserved: their forms are shown."""
        self._numbers = tuple(numbers)
        self.count_field.set_error("")

    def show_unused(self, numbers: Sequence[str]) -> None:
        """Tell which numbers on printed forms no case has yet."""
        self._unused = tuple(numbers)
        text = self._context.text
        if not numbers:
            words = text("papers.none_unused")
        else:
            listed = text("list.comma").join(isolate(number) for number in numbers[:_LISTED])
            key = "papers.unused_more" if len(numbers) > _LISTED else "papers.unused"
            words = text(key, count=len(numbers), numbers=listed)
        self._unused_words.setText(words)
        self.again.setVisible(bool(numbers))

    def show_error(self, words: str) -> None:
        """Say what is wrong with the number of forms."""
        self.count_field.set_error(words)
        self.count.setFocus()

    def set_busy(self, *, is_busy: bool) -> None:
        """Numbers are being reserved: a second press has to wait."""
        self.reserve.setEnabled(not is_busy)

    def _make_forms(self) -> QWidget:
        theme, text = self._context.theme, self._context.text
        forms = QWidget()
        column = QVBoxLayout(forms)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        self.count = NumberInput(theme)
        self.count.setMaxLength(3)
        self.count.setText(str(_USUAL_COUNT))
        self.count.returnPressed.connect(self._reserve)
        self.count_field = Field(
            theme, text("papers.how_many"), self.count, hint=text("papers.how_many_hint")
        )
        self.count_field.setMaximumWidth(theme.px(280))
        self.reserve = Button(theme, text("papers.reserve"), ButtonKind.LARGE, icon="plus")
        self.reserve.clicked.connect(self._reserve)
        self._unused_words = Label(theme, colour="text_2", wraps=True)
        self.again = Button(theme, text("papers.again"), ButtonKind.LINK, icon="print")
        self.again.clicked.connect(self._print_again)
        bar = WrapBar(theme.px(40))
        bar.row.addWidget(self.reserve)
        bar.row.addWidget(self.again)
        column.addWidget(self.count_field)
        column.addWidget(bar)
        column.addWidget(self._unused_words)
        return forms

    def _reserve(self) -> None:
        self.reserve_requested.emit(int(self.count.text() or 0))

    def _print_again(self) -> None:
        self._numbers = self._unused
        self.reprint_requested.emit()

    def _toggled(self, is_on: bool) -> None:  # noqa: FBT001 - a signal carries it
        if is_on:
            self._forms.setVisible(self.paper == "forms")
            self.paper_chosen.emit()


def _indented(widget: QWidget) -> QWidget:
    holder = QWidget()
    column = QVBoxLayout(holder)
    column.setContentsMargins(28, 0, 28, 0)
    column.addWidget(widget)
    return holder
