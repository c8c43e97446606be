"""The parts of the saved page: the number for reading aloud, the three promises, today's list."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QGuiApplication, QPainter, QPaintEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from kafel_desk.case.number import CaseNumber, NumberError, parse_number, read_aloud
from kafel_desk.language.direction import isolate, strip_marks
from kafel_desk.queries import CaseRow
from ui.context import WindowContext
from ui.intake.row_words import RowWords
from ui.theme import Weight
from ui.theme.theme import NUMBER, TITLE
from ui.widgets.button import Button, ButtonKind
from ui.widgets.label import Hairline, Label, ShapeLabel
from ui.widgets.painting import paint_box
from ui.widgets.wrap_row import WrapBar

_PADDING = 24


class Box(QWidget):
    """A rounded box with a fill and an outline."""

    def __init__(self, context: WindowContext, *, fill: str, outline: str) -> None:
        super().__init__()
        self._theme = context.theme
        self._fill, self._outline = fill, outline

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        paint_box(
            QPainter(self),
            self._theme,
            QRectF(self.rect()),
            fill=self._fill,
            outline=self._outline,
            radius=8,
        )


class NumberBox(Box):
    """The case number, large enough to be read aloud, how it is said, and copying it."""

    def __init__(self, context: WindowContext) -> None:
        super().__init__(context, fill="accent_soft", outline="accent_line")
        theme, text = context.theme, context.text
        self._context = context
        self._number = ""
        self._label = Label(theme, text("saved.number"), weight=Weight.MEDIUM, colour="text_2")
        self._large = Label(theme, size=NUMBER, weight=Weight.SEMIBOLD)
        # The typeface is higher than its line of text at this size.
        self._large.setMinimumHeight(self._large.fontMetrics().height())
        self._said = Label(theme, colour="text_2")
        self._code_word = _CodeWord(context)
        self.copy_button = Button(
            theme, text("act.copy_number"), ButtonKind.LARGE, icon="copy", key_hint="C"
        )
        self.copy_button.clicked.connect(self.copy)
        spoken = QWidget()
        words = QVBoxLayout(spoken)
        words.setContentsMargins(0, 0, 0, 0)
        words.setSpacing(0)
        words.addWidget(self._label)
        words.addWidget(self._large)
        words.addWidget(self._said)
        bar = WrapBar(0)
        bar.row.setContentsMargins(0, 0, 0, 0)
        bar.row.addWidget(spoken)
        bar.row.addWidget(self._code_word)
        bar.row.add_at_end(self.copy_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(_PADDING, 12, _PADDING, 16)
        column.addWidget(bar)

    @property
    def code_word(self) -> str:
        """The word that is shown beside the number."""
        return self._code_word.word

    def show_number(self, number: str, code_word: str | None = None) -> None:
        """Show a number, and the word by which a person without a name asks back."""
        self._code_word.show_word(code_word or "")
        self._number = number
        self._large.setText(isolate(number))
        self._large.setAccessibleName(number)
        self._said.setText(self._spoken(number))
        self.copy_button.set_words(self._context.text("act.copy_number"))

    def copy(self) -> None:
        """Put the number on the clipboard, without direction marks."""
        QGuiApplication.clipboard().setText(strip_marks(self._number))
        self.copy_button.set_words(self._context.text("saved.copied"))

    def _spoken(self, number: str) -> str:
        try:
            parts = parse_number(number)
        except NumberError:
            return ""
        if not isinstance(parts, CaseNumber):
            return ""
        return self._context.catalogue.message(read_aloud(parts))


class _CodeWord(QWidget):
    """The code word, large, with what it is for; hidden where the person gave a name."""

    def __init__(self, context: WindowContext) -> None:
        super().__init__()
        theme = context.theme
        self.word = ""
        self._large = Label(theme, size=TITLE, weight=Weight.SEMIBOLD, colour="accent")
        column = QVBoxLayout(self)
        column.setContentsMargins(_PADDING, 0, _PADDING, 0)
        column.setSpacing(4)
        words = context.text("saved.code_word")
        column.addWidget(Label(theme, words, weight=Weight.MEDIUM, colour="text_2"))
        column.addWidget(self._large)
        self.hide()

    def show_word(self, word: str) -> None:
        """Show a word; an empty one hides it."""
        self.word = word
        self._large.setText(word)
        self.setVisible(bool(word))


@dataclass(frozen=True, slots=True)
class Promise:
    """One of the three times: what it is, when, the same day in the other calendar."""

    title: str
    when: str
    other: str = ""
    is_kept: bool = False


class Promises(Box):
    """Confirmation, first reply and result, side by side."""

    def __init__(self, context: WindowContext) -> None:
        super().__init__(context, fill="surface", outline="border")
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(1, 1, 1, 1)
        self._row.setSpacing(0)
        self._context = context
        self.setMinimumHeight(context.theme.px(90))

    def show_promises(self, promises: Sequence[Promise]) -> None:
        """Show the three, in the order in which they fall due."""
        while (item := self._row.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        for place, promise in enumerate(promises):
            if place:
                self._row.addWidget(Hairline(self._context.theme, vertical=True))
            self._row.addWidget(self._cell(promise), 1)

    def set_tight(self, *, is_tight: bool) -> None:
        """Stand one below the other where there is little room."""
        direction = QBoxLayout.Direction
        self._row.setDirection(direction.TopToBottom if is_tight else direction.LeftToRight)

    def _cell(self, promise: Promise) -> QWidget:
        theme = self._context.theme
        cell = QWidget()
        column = QVBoxLayout(cell)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(4)
        column.addWidget(Label(theme, promise.title, colour="text_2"))
        if promise.is_kept:
            done = ShapeLabel(theme)
            look = theme.due("done")
            done.set_look(look.shape, promise.when, colour="ok", weight=Weight.MEDIUM)
            column.addWidget(done)
        else:
            column.addWidget(Label(theme, promise.when, weight=Weight.SEMIBOLD, wraps=True))
        if promise.other:
            column.addWidget(Label(theme, promise.other, colour="text_3", wraps=True))
        column.addStretch(1)
        return cell


class TodayList(QWidget):
    """What this desk recorded today, newest first: number, kind, time, how it was confirmed."""

    def __init__(self, context: WindowContext) -> None:
        super().__init__()
        self._context = context
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        title = context.text("saved.today_here")
        column.addWidget(Label(context.theme, title, weight=Weight.MEDIUM, colour="text_2"))
        self._box = Box(context, fill="surface", outline="border")
        self._rows = QVBoxLayout(self._box)
        self._rows.setContentsMargins(1, 1, 1, 1)
        self._rows.setSpacing(0)
        column.addWidget(self._box)

    def show_rows(self, rows: Sequence[CaseRow], words: RowWords) -> None:
        """Show the rows; without any the whole list is hidden."""
        while (item := self._rows.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        for place, row in enumerate(rows):
            if place:
                self._rows.addWidget(Hairline(self._context.theme))
            self._rows.addWidget(self._line(row, words))
        self.setVisible(bool(rows))

    def _line(self, row: CaseRow, words: RowWords) -> QWidget:
        theme = self._context.theme
        line = QWidget()
        line.setFixedHeight(theme.px(31))
        cells = QHBoxLayout(line)
        cells.setContentsMargins(12, 0, 12, 0)
        cells.setSpacing(12)
        said = words.state(row)
        if row.answered_at_first_contact:
            said = self._context.text("field.answered_now")
        for text, share, weight, colour in (
            (isolate(row.number), 20, Weight.SEMIBOLD, "text"),
            (words.kind(row), 16, Weight.REGULAR, "text"),
            (words.clock(row.received_at), 10, Weight.REGULAR, "text_2"),
            (said, 54, Weight.REGULAR, "text_2"),
        ):
            label = Label(theme, text, weight=weight, colour=colour)
            cells.addWidget(label, share, Qt.AlignmentFlag.AlignLeading)
        return line
