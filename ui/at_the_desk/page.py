"""The question who is at the desk: over the whole window, answered with one key."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from ui.at_the_desk.card import Card
from ui.at_the_desk.cover import WindowCover
from ui.at_the_desk.new_person import NewPerson
from ui.at_the_desk.people import People, Sitter, draft_words, read_people, sit_down
from ui.at_the_desk.staff_row import StaffRow
from ui.context import Changes, WindowContext
from ui.frame.name_bar import NAME_BAR, NameBar
from ui.frame.tab_order import set_tab_order
from ui.keys import act_within
from ui.log_in.password_pane import PasswordPane
from ui.log_in.switching import try_password
from ui.theme import Weight
from ui.theme.theme import SECTION, TITLE
from ui.widgets.button import Button, ButtonKind
from ui.widgets.label import Hairline, KeyHint, Label, fill_ground
from ui.widgets.notice import Picture
from ui.widgets.scrolling import ScrollContent, bare_scroll_area

_CARD = (904, 488)
_KEYS = 9
_AROUND = 24


class WhoIsAtTheDesk(QWidget):
    """Covers the window until somebody was chosen. Escape goes back to who was there before.

    What it shows is made when it is first asked: whoever logged in finds the window sooner.
    """

    answered = Signal()

    def __init__(
        self, context: WindowContext, window: QWidget, foot: QWidget | None = None
    ) -> None:
        """`foot` is what stays visible below: the status bar."""
        super().__init__(window)
        self._context = context
        self._window = window
        self._foot = foot
        self._head: QWidget | None = None
        self._offer: tuple[str, Callable[[], object]] | None = None
        self._offered: Button | None = None
        self._is_made = False
        self._sitters: Sequence[Sitter] = ()
        self._chosen: Sitter | None = None
        self._wants_another = False
        self._said = ""
        self._cover = WindowCover(window, self, foot)
        self.gave_focus_back = False
        fill_ground(self, context.theme, "window")
        self.setAccessibleName(context.text("login.who"))
        window.installEventFilter(self)
        self.hide()

    def stay_below(self, head: QWidget) -> None:
        """Leave what stands over the whole window to be seen and reached."""
        self._head = head
        self._cover.spare(head)

    def offer(self, words: str, act: Callable[[], object]) -> None:
        """Offer something else below the question."""
        self._offer = words, act

    # Asking

    def ask(self, *, another: bool = False) -> None:
        """Cover the window and ask; `another` marks the last who was here before who is now."""
        if not self.isHidden():
            return
        self._make()
        self._wants_another = another
        self._show_form(is_shown=False)
        self._cover.lay()
        self._fit()
        self.show()
        self.raise_()
        self._read()

    def tell(self, words: str) -> None:
        """Say why it is asked, once the people are there."""
        self._said = words

    def answer(self, sitter: Sitter) -> None:
        """Somebody sits down."""
        self.gave_focus_back = self._cover.lift()
        self.hide()
        sit_down(self._context, sitter)
        self.answered.emit()

    @property
    def chosen(self) -> Sitter | None:
        """Who is marked in the list."""
        return self._chosen

    def _read(self) -> None:
        read_people(self._context, self._show_people)

    def _show_people(self, people: People) -> None:
        directory = people.directory
        self._centre.setText(directory.centre or directory.charity)
        session = self._context.session
        words = self._context.text("status.desk", code=session.desk_code, name=session.desk_name)
        self._desk.setText(words)
        self._sitters = people.sitters
        self._make_rows()
        here = next(
            (s for s in people.sitters if (s.staff == session.staff) != self._wants_another), None
        )
        self.choose(here or (people.sitters[0] if people.sitters else None))
        if not people.sitters and not self._is_guarded:
            self._show_form(is_shown=True)
        if self._said and self._is_guarded:
            self.pane.show_error(self._said)
        self._said = ""

    def choose(self, sitter: Sitter | None) -> None:
        """Mark somebody; Enter lets them in."""
        self._chosen = sitter
        self._show_form(is_shown=False)
        if self._is_guarded:
            self.pane.show_person(sitter.name if sitter else "", sitter.role if sitter else "")
        else:
            self._name.setText(sitter.name if sitter else "")
            self._role.setText(sitter.role if sitter else "")
        self.enter.setEnabled(sitter is not None)
        for row, person in zip(self.rows, self._sitters, strict=True):
            row.setChecked(person is sitter)
            if person is sitter:
                self._area.ensureWidgetVisible(row)
        if sitter is not None and self.isVisible():
            (self.pane.password if self._is_guarded else self.enter).setFocus()

    def _enter(self) -> None:
        if self._chosen is None:
            return
        if self._is_guarded:
            self.pane.submit()
        else:
            self.answer(self._chosen)

    # Logging in

    @property
    def _is_guarded(self) -> bool:
        return self._context.switch is not None

    def _try(self, password: str) -> None:
        chosen = self._chosen
        if chosen is not None:
            try_password(
                self._context, self.pane, chosen.login, password, partial(self.answer, chosen)
            )

    # Adding somebody

    def _show_form(self, *, is_shown: bool) -> None:
        self._side.setCurrentIndex(1 if is_shown else 0)
        for arrow in self._arrows:
            arrow.setEnabled(not is_shown)
        if is_shown:
            self.new_person.name.setFocus()

    def _added(self, sitter: object) -> None:
        self._context.navigation.announce(Changes(frozenset({"directory"}), source=self))
        if isinstance(sitter, Sitter):
            self.answer(sitter)

    # Making it

    def _make(self) -> None:
        if self._is_made:
            return
        self._is_made = True
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._make_top())
        column.addWidget(Hairline(self._context.theme))
        column.addStretch(1)
        column.addWidget(self._make_card(), 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(1)
        if self._offer is not None:
            words, act = self._offer
            self._offered = Button(self._context.theme, words, ButtonKind.LINK, icon="book")
            self._offered.clicked.connect(lambda _on: act())
            column.addWidget(self._offered, 0, Qt.AlignmentFlag.AlignHCenter)
            column.addSpacing(_AROUND)
        self._make_keys()

    def _make_top(self) -> QWidget:
        theme = self._context.theme
        self._centre, self._desk = Label(theme, colour="text_2"), Label(theme, colour="text_2")
        return NameBar(theme, self._context.catalogue, self._centre, self._desk)

    def _make_card(self) -> QWidget:
        theme = self._context.theme
        card = Card(self._context.theme)
        self._card = card
        row = QHBoxLayout(card)
        row.setContentsMargins(1, 1, 1, 1)
        row.setSpacing(0)
        card.list_part = self._make_list()
        row.addWidget(card.list_part, 440)
        row.addWidget(Hairline(theme, vertical=True))
        row.addWidget(self._make_side(), 464)
        return card

    def _make_list(self) -> QWidget:
        theme, text = self._context.theme, self._context.text
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        head = QVBoxLayout()
        head.setContentsMargins(24, 24, 24, 16)
        head.setSpacing(0)
        head.addWidget(Label(theme, text("login.who"), size=SECTION, weight=Weight.SEMIBOLD))
        head.addWidget(Label(theme, text("login.staff_here"), colour="text_3"))
        column.addLayout(head)
        column.addWidget(Hairline(theme))
        inside = QWidget()
        self._list = QVBoxLayout(inside)
        self._list.setContentsMargins(0, 0, 0, 0)
        self._list.setSpacing(0)
        self._list.addStretch(1)
        self._area = bare_scroll_area(inside)
        column.addWidget(self._area, 1)
        line = Hairline(theme)
        column.addWidget(line)
        other = QHBoxLayout()
        other.setContentsMargins(20, 12, 20, 12)
        self.other = Button(theme, text("login.other"), ButtonKind.LINK, icon="users")
        self.other.clicked.connect(lambda: self._show_form(is_shown=True))
        other.addWidget(self.other)
        other.addStretch(1)
        key = KeyHint(theme, "Alt+0")
        other.addWidget(key)
        if self._is_guarded:
            # Who is on the staff is the administrator's, in the settings.
            for part in (line, self.other, key):
                part.hide()
            other.setContentsMargins(0, 0, 0, 0)
        column.addLayout(other)
        self.rows: list[StaffRow] = []
        return holder

    def _make_rows(self) -> None:
        for row in self.rows:
            row.hide()
            row.deleteLater()
        self.rows = []
        for place, sitter in enumerate(self._sitters):
            key = f"Alt+{place + 1}" if place < _KEYS else ""
            draft = draft_words(self._context, sitter)
            row = StaffRow(self._context.theme, sitter.name, sitter.role, key=key, draft=draft)
            row.clicked.connect(lambda _on, sitter=sitter: self.choose(sitter))
            self._list.insertWidget(place, row)
            self.rows.append(row)
        form = self.new_person
        new = [form.name, form.role, form.button, *filter(None, (self._offered,))]
        set_tab_order([*self.rows, self.other, self.enter, *new])

    def _make_side(self) -> QWidget:
        self._side = QStackedWidget()
        self._side.addWidget(bare_scroll_area(self._make_welcome()))
        self.new_person = NewPerson(self._context)
        self.new_person.added.connect(self._added)
        self._side.addWidget(bare_scroll_area(self.new_person))
        return self._side

    def _make_welcome(self) -> QWidget:
        theme, text = self._context.theme, self._context.text
        welcome = ScrollContent()
        column = QVBoxLayout(welcome)
        column.setContentsMargins(40, 32, 40, 32)
        column.setSpacing(4)
        if self._is_guarded:
            self.pane = PasswordPane(theme, self._context.catalogue)
            self.pane.submitted.connect(self._try)
            self.enter = self.pane.enter
            column.addWidget(self.pane)
        else:
            self._add_welcome(column)
        column.addStretch(1)
        hint = QHBoxLayout()
        hint.setSpacing(8)
        hint.addWidget(Picture(theme, icon="switch", colour="accent", ground="surface_alt"))
        hint.addWidget(Label(theme, text("login.fast_switch"), weight=Weight.MEDIUM))
        hint.addWidget(KeyHint(theme, "Ctrl+L"))
        hint.addWidget(Label(theme, text("login.draft_kept"), colour="text_2", wraps=True), 1)
        column.addLayout(hint)
        return welcome

    def _add_welcome(self, column: QVBoxLayout) -> None:
        theme, text = self._context.theme, self._context.text
        self._name = Label(theme, size=TITLE, weight=Weight.SEMIBOLD, wraps=True)
        self._role = Label(theme, colour="text_3", wraps=True)
        self._name.setMinimumHeight(theme.px(40))
        column.addWidget(self._name)
        column.addWidget(self._role)
        column.addSpacing(24)
        column.addWidget(Label(theme, text("login.named"), colour="text_2", wraps=True))
        column.addSpacing(12)
        self.enter = Button(theme, text("login.enter"), ButtonKind.NEXT_ACTION, key_hint="Enter")
        self.enter.setSizePolicy(
            self.enter.sizePolicy().Policy.Expanding, self.enter.sizePolicy().Policy.Fixed
        )
        self.enter.clicked.connect(self._enter)
        column.addWidget(self.enter)

    def _make_keys(self) -> None:
        for place in range(_KEYS):
            act_within(self, f"Alt+{place + 1}", partial(self._choose_place, place))
        if not self._is_guarded:
            act_within(self, "Alt+0", lambda: self._show_form(is_shown=True))
        # Buttons take arrows for the focus, so these are shortcuts, silent beside the form.
        self._arrows = [
            act_within(self, "Down", lambda: self._step(1)),
            act_within(self, "Up", lambda: self._step(-1)),
        ]

    def _step(self, step: int) -> None:
        places = [sitter is self._chosen for sitter in self._sitters]
        place = places.index(True) + step if True in places else 0
        self._choose_place(max(place, 0))

    def _choose_place(self, place: int) -> None:
        if place < len(self._sitters):
            self.choose(self._sitters[place])

    # Covering the window

    def _fit(self) -> None:
        foot = self._foot.height() + 1 if self._foot is not None else 0
        head = self._head.height() if self._head is not None else 0
        self.setGeometry(0, head, self._window.width(), self._window.height() - foot - head)
        theme = self._context.theme
        room = self.height() - theme.px(NAME_BAR) - 2 * _AROUND
        if self._offered is not None:
            room -= self._offered.sizeHint().height() + _AROUND
        self._card.setFixedSize(
            min(theme.px(_CARD[0]), self.width() - 2 * _AROUND), min(theme.px(_CARD[1]), room)
        )

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and not self.isHidden():
            self._fit()
        return False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            if self._side.currentIndex() == 1:
                self.new_person.add()
            else:
                self._enter()
        elif key == Qt.Key.Key_Escape:
            self._escape()
        else:
            super().keyPressEvent(event)

    def _escape(self) -> None:
        if self._side.currentIndex() == 1 and self._sitters:
            self.choose(self._chosen)
        elif self._context.session.staff and not self._is_guarded:
            self.gave_focus_back = self._cover.lift()
            self.hide()
            self.answered.emit()
