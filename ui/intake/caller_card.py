"""The caller's card beside the form: who has this number, what is open, and "same matter?"."""

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kafel_desk.directory.state import Directory
from kafel_desk.language.direction import isolate
from kafel_desk.person.phones import display_phone
from kafel_desk.queries import CaseRow, PersonCard
from ui.context import WindowContext
from ui.intake.caller_history import Event
from ui.intake.fields import RELATION_WORDS
from ui.intake.row_words import RowWords
from ui.printing.held import HeldOpener
from ui.theme import Weight
from ui.theme.theme import SECTION
from ui.widgets.button import Button, ButtonKind
from ui.widgets.choice import RadioButton
from ui.widgets.label import Hairline, KeyHint, Label, ShapeLabel, fill_ground, plain_tip
from ui.widgets.notice import Picture
from ui.widgets.painting import paint_box
from ui.widgets.scrolling import ScrollContent, scroll_area, swap_content
from ui.widgets.wrap_row import WrapBar

_EDGE = 16
_FOOT = 64
_LONGEST_NAME = 32
_ADD_KEYS = ("F5", "F6")


class CallerCard(QWidget):
    """Shows what is known of the number in the form; empty until there is one."""

    person_chosen = Signal(object)  # PersonCard
    add_requested = Signal(object)  # CaseRow
    rebuilt = Signal()

    def __init__(self, context: WindowContext) -> None:
        super().__init__()
        self._context = context
        self._theme = context.theme
        self._rows = RowWords(context, Directory())
        self._cards: Sequence[PersonCard] = ()
        self._chosen: PersonCard | None = None
        self._add_words = "act.add_to_case"
        self._is_whole = False
        self._is_wide = False
        self._held: HeldOpener | None = None
        self._history: tuple[Event, ...] = ()
        fill_ground(self, self._theme, "surface")
        self.setAccessibleName(context.text("caller.card"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self._area = scroll_area()
        self._area.viewport().setAutoFillBackground(False)
        column.addWidget(self._area, 1)
        self._foot_line = Hairline(self._theme)
        self._foot = Label(self._theme, colour="text_3", wraps=True)
        self._foot.setContentsMargins(_EDGE, 0, _EDGE, 0)
        self._foot.setFixedHeight(self._theme.px(_FOOT))
        column.addWidget(self._foot_line)
        column.addWidget(self._foot)
        self.clear()

    # What it shows

    @property
    def chosen(self) -> PersonCard | None:
        """Whoever the form is filled for."""
        return self._chosen

    @property
    def cards(self) -> Sequence[PersonCard]:
        """Everybody who has this number."""
        return self._cards

    @property
    def addable(self) -> list[CaseRow]:
        """The open cases that have a key of their own, in its order."""
        return list(self._chosen.open_cases[: len(_ADD_KEYS)]) if self._chosen else []

    def set_add_words(self, key: str) -> None:
        """Word the link that adds what was said to a case."""
        self._add_words = key

    def offer_held(self, held: HeldOpener) -> None:
        """Offer what is held on the person, to those who may print it."""
        self._held = held

    def set_wide(self, *, is_wide: bool) -> None:
        """Show what happened last beside the rest, where there is room for it."""
        if is_wide != self._is_wide:
            self._is_wide = is_wide
            if self._history:
                self._build("caller.unknown")

    def show_history(self, person: bytes, history: tuple[Event, ...]) -> None:
        """Take in what happened last with the chosen person."""
        if self._chosen is not None and self._chosen.person == person:
            self._history = history
            if self._is_wide or self._is_whole:
                self._build("caller.unknown")

    def clear(self) -> None:
        """There is no number in the form."""
        self._cards, self._chosen, self._is_whole = (), None, False
        self._history = ()
        self._build("caller.nobody_yet")

    def show_cards(self, cards: Sequence[PersonCard], rows: RowWords) -> None:
        """Show the people who have the number in the words of now; one alone is chosen at once."""
        self._rows = rows
        same = self._chosen and next((c for c in cards if c.person == self._chosen.person), None)
        self._cards = cards
        self._chosen = same or (cards[0] if len(cards) == 1 else None)
        if not same:
            self._history = ()
        self._build("caller.unknown")
        if self._chosen is not None and not same:
            self.person_chosen.emit(self._chosen)

    def choose(self, person: bytes) -> None:
        """Choose one of the people."""
        self._chosen = next((card for card in self._cards if card.person == person), None)
        self._history = ()
        self._build("caller.unknown")
        if self._chosen is not None:
            self.person_chosen.emit(self._chosen)

    def choose_nobody(self) -> None:
        """The person in the form is none of them."""
        if self._chosen is not None:
            self._chosen, self._history = None, ()
            self._build("caller.unknown")

    def open_whole(self) -> bool:
        """Open the card: all open cases, other numbers, what happened last (F7)."""
        if self._chosen is None:
            return False
        self._is_whole = not self._is_whole
        self._build("caller.unknown")
        self._area.setFocus()
        return True

    def close_whole(self) -> bool:
        """Close the opened card; say whether it was open."""
        was_open, self._is_whole = self._is_whole, False
        if was_open:
            self._build("caller.unknown")
        return was_open

    # Building it anew, which is cheap: a card is a dozen widgets

    def _build(self, empty_key: str) -> None:
        body = ScrollContent()
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 12, 0, 12)
        column.setSpacing(12)
        column.addWidget(self._head())
        if not self._cards:
            column.addWidget(self._padded(self._line(empty_key)))
        else:
            self._add_people(column)
        if self._chosen is not None:
            self._add_person(column, self._chosen)
        column.addStretch(1)
        swap_content(self._area, body)
        body.setAutoFillBackground(False)
        closed = self._closed_words()
        self._foot.setText(closed)
        self._foot.setVisible(bool(closed))
        self._foot_line.setVisible(bool(closed))
        self.rebuilt.emit()

    def _head(self) -> QWidget:
        theme, text = self._theme, self._context.text
        head = WrapBar(theme.px(32), edge=_EDGE)
        title = Label(theme, text("caller.card"), size=SECTION, weight=Weight.SEMIBOLD)
        head.row.addWidget(title)
        if self._chosen is not None:
            words = text("caller.close") if self._is_whole else text("caller.open")
            button = Button(theme, words, ButtonKind.LINK, key_hint="F7")
            button.clicked.connect(self.open_whole)
            head.row.add_at_end(button)
        return head

    def _add_people(self, column: QVBoxLayout) -> None:
        people = QWidget()
        rows = QVBoxLayout(people)
        rows.setContentsMargins(_EDGE, 0, _EDGE, 0)
        rows.setSpacing(4)
        if len(self._cards) > 1:
            words = self._context.text("caller.which", n=len(self._cards))
            rows.addWidget(Label(self._theme, words, colour="text_2"))
        for card in self._cards:
            rows.addWidget(self._person_row(card, people))
        column.addWidget(people)
        column.addWidget(Hairline(self._theme))

    def _person_row(self, card: PersonCard, group: QWidget) -> QWidget:
        theme, text = self._theme, self._context.text
        line = WrapBar(theme.px(24), parent=group)
        line.row.setContentsMargins(0, 0, 0, 0)
        whole = card.name or text("caller.nameless")
        name = whole if len(whole) <= _LONGEST_NAME else f"{whole[:_LONGEST_NAME]}…"
        if len(self._cards) > 1:
            radio = RadioButton(theme, name, weight=Weight.MEDIUM, parent=line)
            radio.setAutoExclusive(False)
            radio.setChecked(self._chosen is not None and card.person == self._chosen.person)
            radio.clicked.connect(lambda _on, person=card.person: self.choose(person))
            radio.setToolTip(plain_tip(whole))
            line.row.addWidget(radio)
        else:
            label = Label(theme, name, weight=Weight.SEMIBOLD)
            label.setToolTip(plain_tip(whole))
            line.row.addWidget(label)
        inside = text("person.internal") if card.is_internal else text("person.external")
        relation = text(RELATION_WORDS[card.relation]) if card.relation else ""
        both = text("caller.two_words", one=relation, two=inside) if relation else inside
        line.row.addWidget(Label(theme, both, colour="text_3"))
        times = text("count.contacts", n=card.contact_count + card.case_count)
        line.row.add_at_end(Label(theme, times, colour="text_3"))
        return line

    def _add_person(self, column: QVBoxLayout, card: PersonCard) -> None:
        text = self._context.text
        if card.safe_contact:
            column.addWidget(self._padded(_SafeContact(self._context, card.safe_contact)))
        last = _last_contact(card)
        if last is not None:
            when = self._rows.day_and_time(last)
            column.addWidget(self._padded(self._line_of(text("caller.last_contact", when=when))))
        if self._is_whole and len(card.phones) > 1:
            phones = text("list.comma").join(isolate(display_phone(phone)) for phone in card.phones)
            column.addWidget(self._padded(self._line_of(text("caller.phones", phones=phones))))
        column.addWidget(Hairline(self._theme))
        column.addWidget(self._open_cases_head(len(card.open_cases)))
        shown = card.open_cases if self._is_whole else card.open_cases[:3]
        for place, case in enumerate(shown):
            key = _ADD_KEYS[place] if place < len(_ADD_KEYS) else ""
            column.addWidget(self._padded(self._case_box(case, key)))
        more = len(card.open_cases) - len(shown)
        if more > 0:
            column.addWidget(self._padded(self._line_of(text("caller.more_open", n=more))))
        if (opener := self._held) is not None and opener.is_offered(self._rows.directory):
            held = Button(self._theme, text("held.title"), ButtonKind.LINK, icon="user")
            held.clicked.connect(lambda _on: opener.open_for_person(card.person))
            column.addWidget(self._padded(held), 0, Qt.AlignmentFlag.AlignLeft)
        if self._history and (self._is_whole or self._is_wide):
            column.addWidget(self._padded(self._history_box()))

    def _history_box(self) -> QWidget:
        theme = self._theme
        box = QWidget()
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 8, 0, 0)
        column.setSpacing(0)
        title = self._context.text("caller.history")
        column.addWidget(Label(theme, title, weight=Weight.MEDIUM, colour="text_2"))
        for event in self._history:
            column.addSpacing(8)
            column.addWidget(Label(theme, event.when_and_who, colour="text_3", wraps=True))
            column.addWidget(Label(theme, event.sentence, wraps=True))
        return box

    def _open_cases_head(self, count: int) -> QWidget:
        theme, text = self._theme, self._context.text
        head = WrapBar(theme.px(24), edge=_EDGE)
        row = head.row
        row.setContentsMargins(_EDGE, 0, _EDGE, 0)
        if not count:
            row.addWidget(Label(theme, text("caller.nothing_open"), colour="text_2"))
            return head
        row.addWidget(
            Label(theme, text("caller.open_cases"), weight=Weight.MEDIUM, colour="text_2")
        )
        row.addWidget(Label(theme, self._rows.number(count), weight=Weight.MEDIUM, colour="text_2"))
        row.add_at_end(Label(theme, text("caller.same_matter"), colour="text_3"))
        return head

    def _case_box(self, case: CaseRow, key: str) -> QWidget:
        theme = self._theme
        box = _Box(self._context)
        column = QVBoxLayout(box)
        column.setContentsMargins(1, 8, 1, 4)
        column.setSpacing(0)
        words = QVBoxLayout()
        words.setContentsMargins(11, 0, 11, 8)
        words.setSpacing(0)
        head = WrapBar(theme.px(20))
        head.row.setContentsMargins(0, 0, 0, 0)
        head.row.addWidget(Label(theme, isolate(case.number), weight=Weight.SEMIBOLD))
        state = ShapeLabel(theme)
        state.set_state(case.state, self._rows.state(case))
        head.row.add_at_end(state)
        words.addWidget(head)
        about = self._rows.about(case)
        if about:
            words.addWidget(Label(theme, about))
        look, due_words = self._rows.due(case)
        if due_words:
            due = ShapeLabel(theme)
            due.set_due(look, due_words)
            words.addWidget(due)
        column.addLayout(words)
        column.addWidget(Hairline(theme))
        add = Button(theme, self._context.text(self._add_words), ButtonKind.LINK, icon="link")
        add.clicked.connect(lambda _on: self.add_requested.emit(case))
        add.setAccessibleDescription(case.number)
        foot = QHBoxLayout()
        foot.setContentsMargins(7, 2, 11, 0)
        foot.addWidget(add)
        foot.addStretch(1)
        if key:
            foot.addWidget(KeyHint(theme, key))
        column.addLayout(foot)
        return box

    def _closed_words(self) -> str:
        card = self._chosen
        if card is None or not card.closed_count or card.last_closed_at is None:
            return ""
        when = self._rows.day_and_year(card.last_closed_at)
        return self._context.text("caller.closed_before", n=card.closed_count, date=when)

    def _line(self, key: str) -> Label:
        return self._line_of(self._context.text(key))

    def _line_of(self, words: str) -> Label:
        return Label(self._theme, words, colour="text_2", wraps=True)

    @staticmethod
    def _padded(widget: QWidget) -> QWidget:
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(_EDGE, 0, _EDGE, 0)
        row.addWidget(widget)
        return holder


class _Box(QWidget):
    """A rounded box with an outline."""

    def __init__(
        self, context: WindowContext, fill: str = "surface", outline: str = "border"
    ) -> None:
        super().__init__()
        self._theme = context.theme
        self._fill, self._outline = fill, outline

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        box = QRectF(self.rect())
        painter = QPainter(self)
        paint_box(painter, self._theme, box, fill=self._fill, outline=self._outline, radius=8)


class _SafeContact(_Box):
    """How the person may be reached without harm, in a box that nobody overlooks."""

    def __init__(self, context: WindowContext, note: str) -> None:
        super().__init__(context, "info_soft", "info_line")
        theme = context.theme
        title = context.text("field.safe_contact")
        self.setAccessibleName(f"{title}. {note}")
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 8, 12, 8)
        row.setSpacing(8)
        shield = Picture(theme, icon="shield", colour="info", ground="info_soft")
        row.addWidget(shield, 0, Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(Label(theme, title, weight=Weight.SEMIBOLD))
        words.addWidget(Label(theme, note, wraps=True))
        row.addLayout(words, 1)


def _last_contact(card: PersonCard) -> datetime | None:
    """Return when the person was last heard: a contact, or a case that they brought."""
    received = [case.received_at for case in card.open_cases]
    known = [*received, *filter(None, (card.last_contact_at,))]
    return max(known, default=None)
