"""The window before the window: who works here, and their password. Nothing of the desk is seen yet."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from kafel_desk.language.catalogue import Catalogue
from kafel_desk.language.message import Message
from kafel_desk.refusal import FieldError, Refused
from ui.at_the_desk.card import Card
from ui.at_the_desk.staff_row import StaffRow
from ui.frame.card_window import CardWindow
from ui.log_in.password_pane import PasswordPane
from ui.log_in.port import LogIn, Told, answer_or_words
from ui.theme import Theme, Weight
from ui.theme.theme import SECTION
from ui.widgets.button import Button, ButtonKind
from ui.widgets.label import Hairline, Label
from ui.widgets.notice import Picture
from ui.widgets.scrolling import ScrollContent, bare_scroll_area
from ui.work import Operation, Progress, Running, Work

if TYPE_CHECKING:
    from ui.log_in.lost_pane import Brought, LostPane
    from ui.opening.pane import PreparingPane

_CARD = (904, 488)
_KEYS = 9
_TICK = 1000  # ms


class LogInWindow(CardWindow):
    """Asks until a password opens the desk. `opened` comes with it; closing the window ends all."""

    opened = Signal(object)  # OpenedDesk

    def __init__(self, theme: Theme, catalogue: Catalogue, work: Work, log_in: LogIn) -> None:
        super().__init__(theme, catalogue)
        self._work, self._log_in = work, log_in
        last = log_in.last.read() if log_in.last else ""
        self._names = sorted(log_in.names(), key=lambda name: (name != last, name))
        self._place = 0
        self.lost: LostPane | None = None
        self.preparing: PreparingPane | None = None
        self._told = Told()
        self._running: Running | None = None
        self.rows: list[StaffRow] = []
        self.show_card(self._make_card())
        self._waiting = QTimer(self)
        self._waiting.setInterval(_TICK)
        for place in range(min(_KEYS, len(self._names))):
            shortcut = QShortcut(QKeySequence(f"Alt+{place + 1}"), self)
            shortcut.activated.connect(partial(self.choose, place))
        # What scrolls takes arrows before the window does, so these are shortcuts.
        for keys, step in (("Down", 1), ("Up", -1)):
            arrow = QShortcut(QKeySequence(keys), self)
            arrow.activated.connect(partial(self._go, step))
        self.choose(0)

    def choose(self, place: int) -> None:
        """Ask for the password of somebody in the list."""
        is_busy = not self.pane.enter.isEnabled() or (self.lost is not None and self.lost.is_busy)
        if not 0 <= place < len(self._names) or is_busy:
            return
        self._place = place
        for number, row in enumerate(self.rows):
            row.setChecked(number == place)
        self._area.ensureWidgetVisible(self.rows[place], 0, 0)
        self.pane.show_person(self._names[place])
        if self.lost is not None and self.side.currentIndex():
            self.lost.show_person(self._names[place])
            return
        self.pane.password.setFocus()

    def _go(self, step: int) -> None:
        self.choose(self._place + step)

    # Trying

    def _try(self, password: str) -> None:
        name = self._names[self._place]

        def attempt(progress: Progress) -> object:
            # The environment's answers are words here, beside the field, and no notice.
            answer = answer_or_words(
                lambda: self._told.open(partial(self._log_in.open, name, password), progress)
            )
            if self._log_in.last and not isinstance(answer, Message):
                self._log_in.last.keep(name)
            return answer

        self._open(attempt, self._answered, "log_in")

    def _open(
        self, attempt: Callable[[Progress], object], done: Callable[[object], None], name: str
    ) -> None:
        self._running = self._work.read(
            Operation(attempt, done, ended=self._ended, progress=self._show_progress, name=name)
        )

    def _ended(self) -> None:
        self._running = None

    def _answered(self, answer: object) -> None:
        self._leave_preparing(0)
        if isinstance(answer, Message):
            self.pane.show_error(self._catalogue.message(answer))
            return
        self.pane.clear()
        self.opened.emit(answer)

    # A password that is lost

    def show_lost(self) -> None:
        """Tell what to do, and ask for the recovery kit."""
        if not self.pane.enter.isEnabled():
            return
        if self.lost is None:
            # Loaded here: passwords are lost seldom.
            from ui.log_in.lost_pane import LostPane

            has_kit = self._log_in.recover is not None and self._log_in.has_kit()
            self.lost = LostPane(self._theme, self._catalogue, has_kit)
            self.lost.submitted.connect(self._recover)
            self.lost.left.connect(self._leave_lost)
            self.side.addWidget(bare_scroll_area(self.lost))
        self.lost.show_person(self._names[self._place])
        self.side.setCurrentIndex(1)
        self.lost.focus_first()

    def _leave_lost(self) -> None:
        self.side.setCurrentIndex(0)
        self.pane.password.setFocus()

    def _recover(self, brought: "Brought") -> None:
        recover, name = self._log_in.recover, self._names[self._place]
        if recover is None:
            return

        def attempt(progress: Progress) -> object:
            try:
                by_kit = partial(recover, brought.by(name))
                return answer_or_words(lambda: self._told.open(by_kit, progress))
            except Refused as refused:
                return refused

        self._open(attempt, self._recovered, "recover")

    def _recovered(self, answer: object) -> None:
        if self.lost is None:
            return
        self._leave_preparing(1)
        if isinstance(answer, Message):
            self.lost.show_problem(Refused(FieldError("words", answer)))
        elif isinstance(answer, Refused):
            self.lost.show_problem(answer)
        else:
            self.lost.clear()
            self.opened.emit(answer)

    # A desk that is made ready first

    def _show_progress(self, done: int, total: int) -> None:
        if self.preparing is None:
            # Loaded here: a desk is made ready once after an update.
            from ui.opening.pane import PreparingPane

            self.preparing = PreparingPane(self._theme, self._catalogue)
            self.preparing.stopped.connect(self.close)
            self.side.addWidget(self.preparing)
            self.side.setCurrentWidget(self.preparing)
            self.setFocus()  # a key that was struck for the password stops nothing
        self.preparing.show_progress(self._told.stage, done, total)

    def _leave_preparing(self, place: int) -> None:
        if self.preparing is not None:
            self.side.removeWidget(self.preparing)
            self.preparing.deleteLater()
            self.preparing = None
            self.side.setCurrentIndex(place)

    def closeEvent(self, event: QCloseEvent) -> None:
        if self._running is not None:
            self._running.cancel()
        super().closeEvent(event)

    # Making it

    def _make_card(self) -> QWidget:
        theme, text = self._theme, self._catalogue.text
        card = Card(theme)
        card.setFixedSize(theme.px(_CARD[0]), theme.px(_CARD[1]))
        across = QHBoxLayout(card)
        across.setContentsMargins(1, 1, 1, 1)
        across.setSpacing(0)
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        head = QVBoxLayout()
        head.setContentsMargins(24, 24, 24, 16)
        head.setSpacing(0)
        head.addWidget(Label(theme, text("login.who"), size=SECTION, weight=Weight.SEMIBOLD))
        head.addWidget(Label(theme, text("login.open_here"), colour="text_3"))
        column.addLayout(head)
        column.addWidget(Hairline(theme))
        inside = QWidget()
        listed = QVBoxLayout(inside)
        listed.setContentsMargins(0, 0, 0, 0)
        listed.setSpacing(0)
        for place, name in enumerate(self._names):
            key = f"Alt+{place + 1}" if place < _KEYS else ""
            row = StaffRow(theme, name, "", key=key)
            row.clicked.connect(partial(self._chosen, place))
            listed.addWidget(row)
            self.rows.append(row)
        listed.addStretch(1)
        self._area = bare_scroll_area(inside)
        column.addWidget(self._area, 1)
        card.list_part = holder
        across.addWidget(holder, 440)
        across.addWidget(Hairline(theme, vertical=True))
        self.side = QStackedWidget()
        self.side.addWidget(bare_scroll_area(self._make_side()))
        across.addWidget(self.side, 464)
        return card

    def _chosen(self, place: int, _is_on: bool = False) -> None:  # noqa: FBT001, FBT002  (Qt's signal)
        self.choose(place)

    def _make_side(self) -> QWidget:
        theme, text = self._theme, self._catalogue.text
        side = ScrollContent()
        column = QVBoxLayout(side)
        column.setContentsMargins(40, 32, 40, 32)
        self.pane = PasswordPane(theme, self._catalogue)
        self.pane.submitted.connect(self._try)
        column.addWidget(self.pane)
        column.addStretch(1)
        self.lost_link = Button(theme, text("login.lost"), ButtonKind.LINK)
        self.lost_link.clicked.connect(self.show_lost)
        column.addWidget(self.lost_link, 0, Qt.AlignmentFlag.AlignLeading)
        column.addSpacing(8)
        hint = QHBoxLayout()
        hint.setSpacing(8)
        hint.addWidget(Picture(theme, icon="lock", colour="accent", ground="surface_alt"))
        hint.addWidget(Label(theme, text("login.locks_itself"), colour="text_2", wraps=True), 1)
        column.addLayout(hint)
        return side
