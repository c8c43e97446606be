"""Services and approved answers beside the form: searched, read aloud, put into the answer."""

from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from kafel_desk.routines.answers import AnswerIndex, ServiceAnswer
from ui.context import WindowContext
from ui.intake.answer_row import AnswerRow, freshness
from ui.theme import Weight
from ui.theme.theme import SECTION
from ui.widgets.button import Button, ButtonKind
from ui.widgets.field import TextInput
from ui.widgets.label import Hairline, KeyHint, Label, ShapeLabel, fill_ground
from ui.widgets.scrolling import ScrollContent, scroll_area, swap_content
from ui.widgets.wrap_row import WrapBar

_EDGE = 16
_MOST = 6
_STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}


class AnswersPanel(QWidget):
    """A search field that opens upon itself; closed, it takes one line below the card."""

    answer_given = Signal(str)
    rebuilt = Signal()

    def __init__(self, context: WindowContext) -> None:
        super().__init__()
        self._context = context
        theme, text = context.theme, context.text
        self._index = AnswerIndex(())
        self._is_empty = True
        self._rows: list[AnswerRow] = []
        self._reading: ServiceAnswer | None = None
        fill_ground(self, theme, "surface")
        self.setAccessibleName(text("answers.beside"))
        self.search = _SearchInput(theme, placeholder=text("answers.search"))
        self.search.setAccessibleName(text("answers.search"))
        self.search.set_icon("search")
        self.search.entered.connect(self._open)
        self.search.stepped.connect(self._step)
        self.search.textEdited.connect(lambda _typed: self._show_found())
        self.search.returnPressed.connect(self._read_marked)
        bar = WrapBar(theme.px(40), edge=_EDGE)
        self._title = Label(theme, text("answers.beside"), weight=Weight.MEDIUM, colour="text_2")
        bar.row.addWidget(self._title)
        bar.row.add_at_end(KeyHint(theme, "Alt+S"))
        field = QVBoxLayout()
        field.setContentsMargins(_EDGE, 0, _EDGE, 12)
        field.addWidget(self.search)
        self._area = scroll_area()
        self._area.viewport().setAutoFillBackground(False)
        self._area.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(Hairline(theme))
        column.addWidget(bar)
        column.addLayout(field)
        column.addWidget(self._area, 1)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._focus_moved)

    # What it is told

    def show_answers(self, answers: Iterable[ServiceAnswer]) -> None:
        """Take the answers as they stand."""
        held = tuple(answers)
        self._is_empty = not held
        self._index = AnswerIndex(held)
        if self.is_open and self._reading is None:
            self._show_found()

    @property
    def is_open(self) -> bool:
        """Whether answers are shown."""
        return not self._area.isHidden()

    @property
    def reading(self) -> ServiceAnswer | None:
        """The answer that is read aloud just now."""
        return self._reading

    def focus_search(self) -> None:
        """Go to the search, what was typed ready to be replaced (Alt+S)."""
        self.search.setFocus()
        self.search.selectAll()
        self._show_found()

    def give(self) -> None:
        """Put the answer that is read into "answered on the spot" (Alt+A)."""
        if self._reading is not None:
            words = self._reading.text
            self.close_all()
            self.answer_given.emit(words)

    def close_nearest(self) -> bool:
        """Go back to the list, then close it; say whether there was anything to close."""
        if self._reading is not None:
            self._show_found()
            self.search.setFocus()
            return True
        was_open = self.is_open
        self.close_all()
        return was_open

    def close_all(self) -> None:
        """Take one line again, for the next person."""
        self._reading = None
        self.search.clear()
        self._collapse()

    # What it shows

    def _open(self) -> None:
        if not self.is_open:
            self._show_found()

    def _collapse(self) -> None:
        if self.is_open:
            self._rows = []
            self._area.hide()
            swap_content(self._area, QWidget())
            self.rebuilt.emit()

    def _show_found(self) -> None:
        self._reading = None
        theme, text = self._context.theme, self._context.text
        found = self._index.find(self.search.text(), _MOST)
        body = ScrollContent()
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 0, 8)
        column.setSpacing(0)
        self._rows = []
        for answer in found:
            row = AnswerRow(self._context, answer)
            row.clicked.connect(lambda _on=False, answer=answer: self._read(answer))
            self._rows.append(row)
            column.addWidget(row)
        if not found:
            key = "answers.none_yet" if self._is_empty else "answers.none_found"
            words = Label(theme, text(key), colour="text_2", wraps=True)
            words.setContentsMargins(_EDGE, 0, _EDGE, 8)
            column.addWidget(words)
        column.addStretch(1)
        self._mark(0)
        self._show(body)

    def _read_marked(self) -> None:
        marked = next((row for row in self._rows if row.isChecked()), None)
        if marked is not None:
            self._read(marked.answer)

    def _read(self, answer: ServiceAnswer) -> None:
        """Show an answer large enough to be read aloud."""
        theme, text = self._context.theme, self._context.text
        self._reading = answer
        self._rows = []
        body = ScrollContent()
        column = QVBoxLayout(body)
        column.setContentsMargins(_EDGE, 0, _EDGE, 12)
        column.setSpacing(8)
        column.addWidget(Label(theme, answer.title, weight=Weight.SEMIBOLD, wraps=True))
        words, is_stale = freshness(self._context, answer)
        look = theme.due("soon" if is_stale else "done")
        column.addWidget(ShapeLabel(theme, look.shape, words, colour=look.colour))
        column.addWidget(Label(theme, answer.text, size=SECTION, wraps=True))
        give = Button(theme, text("answers.give"), ButtonKind.LARGE, icon="check", key_hint="Alt+A")
        give.clicked.connect(self.give)
        back = Button(theme, text("answers.back"), ButtonKind.LINK, key_hint="Esc")
        back.clicked.connect(self.close_nearest)
        acts = WrapBar(theme.px(40))
        acts.row.setContentsMargins(0, 0, 0, 0)
        acts.row.addWidget(give)
        acts.row.addWidget(back)
        column.addWidget(acts)
        column.addStretch(1)
        self._show(body)
        give.setFocus()

    def _show(self, body: QWidget) -> None:
        swap_content(self._area, body)
        body.setAutoFillBackground(False)
        self._area.show()
        self.rebuilt.emit()

    def _mark(self, place: int) -> None:
        for each, row in enumerate(self._rows):
            row.setChecked(each == place)

    def _step(self, step: int) -> None:
        if self._rows:
            marked = next((at for at, row in enumerate(self._rows) if row.isChecked()), -step)
            place = (marked + step) % len(self._rows)
            self._mark(place)
            self._area.ensureWidgetVisible(self._rows[place])

    def _focus_moved(self, _old: QWidget | None, new: QWidget | None) -> None:
        """The room goes back to the card when nothing was asked and one goes on elsewhere."""
        is_elsewhere = new is not None and new is not self and not self.isAncestorOf(new)
        if is_elsewhere and self.is_open and self._reading is None and not self.search.text():
            self._collapse()


class _SearchInput(TextInput):
    """A line whose arrows go through the list below it."""

    entered = Signal()
    stepped = Signal(int)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = _STEPS.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
        else:
            self.entered.emit()
            self.stepped.emit(step)
