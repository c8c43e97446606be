"""What a search found, as it is typed: rows newest first, or what to try instead."""

from dataclasses import dataclass

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from kafel_desk.directory.state import Directory
from kafel_desk.language.direction import LeftToRight
from kafel_desk.queries import SearchResult
from ui.cases.empty import Card, CardWords, EmptyCases
from ui.cases.pane import CasePane
from ui.cases.row_words import RowWords, ShownRow
from ui.context import WindowContext
from ui.printing.slips import SlipPrinter
from ui.theme import Weight
from ui.theme.theme import SECTION
from ui.widgets import Hairline, Label
from ui.widgets.label import fill_ground
from ui.work import Operation

_HEIGHT = 56
_LIMIT = 100
_PAUSE = 15  # ms: keys that come at once are one search
_SAMPLE_NUMBER, _SAMPLE_COUNTER, _SAMPLE_DIGITS = "KA-26-00042-7", "42", "0123"


_FOUND_BY = {
    "number": "search.found_by_number",
    "phone": "search.found_by_phone",
    "words": "search.found_by_words",
    "nothing": "search.found_by_nothing",
}


@dataclass(frozen=True, slots=True)
class Found:
    """One search and its rows in words."""

    text: str
    result: SearchResult
    rows: tuple[ShownRow, ...]
    directory: Directory


class SearchView(QWidget):
    """The results of the search field; the newest search wins."""

    text_suggested = Signal(str)
    register_wanted = Signal(str)

    def __init__(self, context: WindowContext, slips: SlipPrinter | None) -> None:
        super().__init__()
        self._context = context
        self._text = ""
        theme = context.theme
        fill_ground(self, theme, "window")
        self.pane = CasePane(context, "search", slips)
        self.pane.table.horizontalHeader().setSortIndicatorShown(False)
        self._about = Label(theme, colour="text_2")
        self._said = Label(theme, colour="text_2")
        head = QWidget()
        head.setFixedHeight(theme.px(_HEIGHT) - 1)
        row = QHBoxLayout(head)
        row.setContentsMargins(24, 0, 24, 0)
        row.setSpacing(12)
        title = Label(theme, context.text("search.results"), size=SECTION, weight=Weight.SEMIBOLD)
        row.addWidget(title)
        row.addWidget(self._about)
        row.addStretch(1)
        row.addWidget(self._said)
        self._content = QStackedWidget()
        self._content.addWidget(self.pane)
        self._empty: EmptyCases | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(head)
        column.addWidget(Hairline(theme))
        column.addWidget(self._content, 1)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE)
        self._pause.timeout.connect(self._search)
        self._suggestion = ""

    @property
    def cards(self) -> list[Card]:
        """What is offered where nothing was found."""
        is_empty = self._empty is not None and self._content.currentWidget() is self._empty
        return self._empty.cards if self._empty is not None and is_empty else []

    @property
    def text(self) -> str:
        """What is searched for."""
        return self._text

    def search(self, text: str) -> None:
        """Search for a text, shortly after the last key."""
        self._text = text
        self._about.setText(self._context.text("search.about", text=text))
        self._pause.start()

    def refresh(self) -> None:
        """Search again."""
        if self._text:
            self._search()

    def forget(self) -> None:
        """Somebody else sits down: what was searched for, and what was found, goes."""
        self._pause.stop()
        self._text = self._suggestion = ""
        self._about.setText("")
        self._said.setText("")
        self._content.setCurrentWidget(self.pane)
        self.pane.forget()

    def begin(self) -> None:
        """Go into what was found; where nothing was, take the first suggestion."""
        if self._content.currentWidget() is self.pane:
            self.pane.table.setFocus(Qt.FocusReason.OtherFocusReason)
        elif self._suggestion:
            self.text_suggested.emit(self._suggestion)
        elif self.cards:
            self.cards[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def escape(self) -> bool:
        """Close the nearest thing."""
        return self.pane.escape()

    def stops(self) -> list[QWidget]:
        """Return what can have the focus, in reading order."""
        return [*self.cards] or self.pane.stops()

    def _search(self) -> None:
        context, text = self._context, self._text
        desk, viewer, catalogue = context.desk, context.viewer(), context.catalogue

        def search(_progress: object) -> Found:
            result = desk.reader.search(viewer, text, _LIMIT)
            directory = desk.reader.directory()
            words = RowWords(catalogue, directory, viewer.now)
            return Found(text, result, tuple(map(words.show, result.rows)), directory)

        context.work.read(
            Operation(search, self._show, name="cases.search"), latest_of="cases.search"
        )

    def _show(self, found: Found) -> None:
        if found.text != self._text:
            return
        self.pane.directory = found.directory
        rows = self.pane.table.rows
        rows.begin_list(len(found.rows))
        rows.put_rows(0, found.rows)
        self._suggestion = ""
        if found.rows:
            key = _FOUND_BY[found.result.found_by]
            self._said.setText(self._context.text(key, cases=self._count(found)))
            self._content.setCurrentWidget(self.pane)
            self.pane.table.go_to(0)
        else:
            self._said.setText(self._context.text("search.no_results"))
            self._show_empty(found.result)

    def _count(self, found: Found) -> str:
        count = len(found.rows)
        if count < _LIMIT:
            return self._context.text("count.cases", n=count)
        return self._context.text("search.first_of_many", n=count)

    def _show_empty(self, result: SearchResult) -> None:
        if self._empty is not None:
            self._content.removeWidget(self._empty)
            self._empty.deleteLater()
        text = self._context.text
        cards = []
        if result.did_you_mean:
            self._suggestion = result.did_you_mean
            count = text("count.cases", n=result.did_you_mean_count)
            words = CardWords(
                "keyboard",
                text("search.did_you_mean", text=result.did_you_mean),
                text("search.other_keyboard", cases=count),
                ("Enter",),
                is_first=True,
            )
            cards.append((words, lambda: self.text_suggested.emit(self._suggestion)))
        by_phone = text("search.four_digits", sample=LeftToRight(_SAMPLE_DIGITS))
        cards += [
            (CardWords("phone", text("search.by_phone"), by_phone), self._ask_again),
            (CardWords("cases", text("search.by_number"), self._number_sample()), self._ask_again),
            (
                CardWords(
                    "plus", text("search.register"), text("search.register_text"), ("F2", "F3")
                ),
                lambda: self.register_wanted.emit("call"),
            ),
        ]
        self._empty = EmptyCases(
            self._context.theme, "search", text("search.none"), text("search.scope"), cards
        )
        self._content.addWidget(self._empty)
        self._content.setCurrentWidget(self._empty)

    def _number_sample(self) -> str:
        return self._context.text(
            "search.number_sample",
            counter=LeftToRight(_SAMPLE_COUNTER),
            number=LeftToRight(_SAMPLE_NUMBER),
        )

    def _ask_again(self) -> None:
        self.text_suggested.emit("")
