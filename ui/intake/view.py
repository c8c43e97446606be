"""The form with its head and action bar, and the caller's card beside it."""

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from functools import partial
from typing import cast

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from shiboken6 import isValid

from kafel_desk.case.commands import RecordCase
from kafel_desk.case.facts import KINDS
from kafel_desk.directory.state import Directory
from kafel_desk.queries import PersonCard
from kafel_desk.time import wording
from ui.context import WindowContext
from ui.frame.tab_order import focus_stops, set_tab_order
from ui.intake.action_bar import ActionBar
from ui.intake.answer_filling import fill_answer
from ui.intake.answers_panel import AnswersPanel
from ui.intake.caller_card import CallerCard
from ui.intake.entries import read_value
from ui.intake.form import IntakeForm
from ui.intake.form_placing import FormShape
from ui.intake.head import AccountRow, IntakeHead
from ui.intake.openings import Opening
from ui.intake.pasted import PastedPieces
from ui.intake.recording import Recording
from ui.keys import act_within
from ui.widgets.field import LongText
from ui.widgets.label import Hairline
from ui.widgets.notice import Notice
from ui.widgets.scrolling import ScrollContent, scroll_area

_WIDE_FROM = 1500
_TIGHT_BELOW = 720
_CARD_NARROW, _CARD_WIDE = 352, 480
_CARD_SHARE = 0.42
_AROUND_FOCUS = 48


class IntakeView(QWidget):
    """Everything that is seen while a case is entered."""

    save_pressed = Signal()
    add_pressed = Signal(int)

    def __init__(self, context: WindowContext) -> None:
        super().__init__()
        self._context = context
        self._channel = ""
        self._notice: Notice | None = None
        self.head = IntakeHead(context)
        self.accounts = AccountRow(context)
        self.form = IntakeForm(
            context.theme,
            context.text,
            context.now,
            lambda day: wording.full_date(context.catalogue, day),
        )
        self.pasted = PastedPieces(context)
        self.pasted.watch(self.form.fields["description"].control)
        self.pasted.text_pasted.connect(self._add_words)
        self.pasted.changed.connect(self._fit)
        self.bar = ActionBar(context)
        self.card = CallerCard(context)
        self.answers = AnswersPanel(context)
        self._area = scroll_area(may_go_across=True)
        # Accounts and what was pasted scroll with the form: large text in a small window.
        self._content = ScrollContent()
        scrolled = QVBoxLayout(self._content)
        scrolled.setContentsMargins(0, 0, 0, 0)
        scrolled.setSpacing(0)
        scrolled.addWidget(self.accounts)
        scrolled.addWidget(self.pasted)
        scrolled.addWidget(self.form, 1)
        self._area.setWidget(self._content)
        self._area.viewport().installEventFilter(self)
        # When everything has its place, which comes after what is done now.
        self._scrolling = QTimer(self)
        self._scrolling.setSingleShot(True)
        self._scrolling.setInterval(0)
        self._scrolling.timeout.connect(self._show_focus)
        self._notices = QVBoxLayout()
        middle = QVBoxLayout()
        middle.setSpacing(0)
        middle.addWidget(self.head)
        middle.addLayout(self._notices)
        middle.addWidget(self._area, 1)
        middle.addWidget(self.bar)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addLayout(middle, 1)
        row.addWidget(Hairline(context.theme, vertical=True))
        self._beside = QWidget()
        beside = QVBoxLayout(self._beside)
        beside.setContentsMargins(0, 0, 0, 0)
        beside.setSpacing(0)
        beside.addWidget(self.card, 1)
        beside.addWidget(self.answers)
        self._beside_column = beside
        row.addWidget(self._beside)
        self.card.rebuilt.connect(self._order_beside)
        self.answers.rebuilt.connect(self._share_beside)
        self.answers.answer_given.connect(partial(fill_answer, self.form))
        self._after_save = ("", "")
        self._make_keys()

    # Channel and opening

    @property
    def channel(self) -> str:
        """The channel by which it came: the only one, or the account that was chosen."""
        return self._channel or self.accounts.channel

    def set_opening(self, opening: Opening, directory: Directory, chosen: str) -> None:
        """Word and arrange everything for a visit, a call or a message."""
        channels = opening.channels(directory)
        only = channels[0] if len(channels) == 1 else None
        self._channel = only.id if only else ""
        self.head.set_opening(opening)
        self.head.set_channel(only)
        self.accounts.set_channels(() if only else channels, chosen)
        self.accounts.setVisible(len(channels) > 1)
        self.form.set_opening(opening)
        self.pasted.setVisible(opening.name == "message")
        self.answers.show_answers(directory.work.active_answers())
        self.card.set_add_words(opening.add_to_case)
        self._after_save = opening.after_save, opening.after_save_lane
        self._show_lane()
        self._fit()
        self._scrolling.start()
        set_tab_order(self.tab_order())

    def tab_order(self) -> list[QWidget]:
        """Return what Tab goes through: head, accounts, form, save, card."""
        return [
            self.head.safeguarding,
            *(self._notice.buttons if self._notice is not None else ()),
            *self.accounts.buttons,
            *focus_stops(self.pasted),
            *focus_stops(self.form),
            self.bar.save,
            *focus_stops(self.card),
            *focus_stops(self.answers),
        ]

    def _order_beside(self) -> None:
        """Let Tab go on through what stands beside the form now."""
        beside = [*focus_stops(self.card), *focus_stops(self.answers)]
        set_tab_order([self.bar.save, *beside])

    def _share_beside(self) -> None:
        """Give answers that are open half of the room of the card, a little more than that."""
        self._beside_column.setStretchFactor(self.card, 4 if self.answers.is_open else 1)
        self._beside_column.setStretchFactor(self.answers, 5 if self.answers.is_open else 0)
        self._order_beside()

    def choose_account(self, channel: str) -> None:
        """Choose the account that a draft names."""
        self.accounts.choose(channel)

    # What it says

    def show_errors(self, errors: Mapping[str, str]) -> None:
        """Put words beside each field; the focus goes to the first."""
        labels = self.form.show_errors(errors)
        if "channel" in errors:
            self.accounts.show_error(errors["channel"])
            labels.insert(0, self._context.text("intake.account"))
            if self.accounts.buttons:
                self.accounts.buttons[0].setFocus()
        unplaced = [
            words
            for name, words in errors.items()
            if not self.form.has_field(name) and name != "channel"
        ]
        self.bar.show_wrong([*labels, *unplaced])
        self._fit()
        self._scrolling.start()

    def show_state(self, wrong: Sequence[str]) -> None:
        """Bring head and action bar in step with the form."""
        self.bar.show_wrong(wrong)
        self._show_lane()

    def toggle_safeguarding(self) -> None:
        """Make this a matter of safeguarding, or an ordinary one again (F9)."""
        self.form.set_safeguarding(is_on=not self.form.is_safeguarding)
        self._show_lane()

    def _show_lane(self) -> None:
        """Show whether this is a matter of safeguarding; what saving does is another thing then."""
        is_on = self.form.is_safeguarding
        self.head.show_safeguarding(is_on=is_on)
        ordinary, lane = self._after_save
        self.bar.show_hint(self._context.text(lane if is_on else ordinary))

    def say_known(self, cards: Sequence[PersonCard]) -> None:
        """Say below the phone whose number it is."""
        words = self._context.text("intake.known", n=len(cards)) if cards else ""
        self.form.fields["phone"].set_hint(words)

    def say_draft_kept(self, moment: datetime) -> None:
        """Say when the draft was kept."""
        time = wording.clock(self._context.catalogue, moment)
        self.head.show_draft(self._context.text("intake.draft_saved", time=time))

    def offer_draft(
        self, words: str, *, resume: Callable[[], object], discard: Callable[[], object]
    ) -> None:
        """Offer what was not saved the last time."""
        text = self._context.text
        actions = ((text("intake.resume"), resume), (text("intake.discard"), discard))
        self._show_notice(Notice(self._context.theme, "info", words, icon="note", actions=actions))

    def say_added(self, words: str, *, open_case: Callable[[], object]) -> None:
        """Say that it was added to an open case; it stays until the next form begins."""
        actions = ((self._context.text("act.open_case"), open_case),)
        self._show_notice(Notice(self._context.theme, "ok", words, actions=actions))

    def close_nearest(self) -> bool:
        """Close what lies open over the form or beside it, one thing at a time."""
        return (
            self.answers.close_nearest()
            or self.card.close_whole()
            or self.form.category.close_list()
        )

    def hide_offer(self) -> None:
        """Take the notice above the form away."""
        if self._notice is not None:
            self._notice.hide()
            # What goes may take its neighbours out of the order of Tab.
            self._notice.destroyed.connect(self._order_tabs)
            self._notice.deleteLater()
            self._notice = None
            self._notices.setContentsMargins(0, 0, 0, 0)

    def _choose_kind(self, kind: str) -> None:
        """Choose a kind, and go on to what the person says unless it is written by now."""
        self.form.kinds.choose(kind)
        said = self.form.fields["description"].control
        if not read_value(said) and said.isVisible():
            said.setFocus()
            self._scrolling.start()

    def _toggle_answered(self) -> None:
        self.form.toggle_answered()
        self._scrolling.start()

    def _toggle_further(self) -> None:
        self.form.toggle_further()
        self._scrolling.start()

    def focus_phone(self) -> None:
        """Go to the phone, where every opening begins."""
        self.form.fields["phone"].control.setFocus()
        self._scrolling.start()

    def _show_focus(self) -> None:
        """Scroll to whatever has the focus in the form, where it does not fit as a whole."""
        focus = cast("QWidget | None", self.focusWidget())
        if focus is not None and self._content.isAncestorOf(focus):
            self._area.ensureWidgetVisible(focus, 0, _AROUND_FOCUS)

    def _show_notice(self, notice: Notice) -> None:
        self.hide_offer()
        self._notice = notice
        self._notices.addWidget(notice)
        self._notices.setContentsMargins(24, 12, 24, 0)
        self._order_tabs()

    def _order_tabs(self) -> None:
        if isValid(self.card):
            set_tab_order(self.tab_order())

    # Keys and room

    def _make_keys(self) -> None:
        keys: dict[str, Callable[[], object]] = {
            "Ctrl+Return": self.save_pressed.emit,
            "Ctrl+Enter": self.save_pressed.emit,
            "F5": lambda: self.add_pressed.emit(0),
            "F6": lambda: self.add_pressed.emit(1),
            "F7": self.card.open_whole,
            "F9": self.toggle_safeguarding,
            "Ctrl+Shift+V": self._paste,
            "Alt+R": self._toggle_answered,
            "Alt+D": self._toggle_further,
            "Alt+S": self.answers.focus_search,
            "Alt+A": self.answers.give,
            "Alt+M": self.accounts.focus_account,
        }
        for place, kind in enumerate(KINDS, start=1):
            keys[f"Alt+{place}"] = partial(self._choose_kind, kind)
        for sequence, act in keys.items():
            act_within(self, sequence, act)

    def attach_pasted(self, case: bytes, directory: Directory) -> None:
        """Add what was pasted beside this form to the case that came of it."""
        if self.pasted.isHidden():
            return
        if self.form.is_safeguarding:
            self.pasted.say_given()
        else:
            self.pasted.attach(case, directory)

    def giver_of_pasted(self, directory: Directory) -> Callable[[Recording], Recording]:
        """Return what puts what was pasted into a matter of safeguarding while it is recorded."""
        if self.pasted.isHidden() or not self.form.is_safeguarding:
            return lambda command: command
        give = self.pasted.giver(directory)
        return lambda command: give(command) if isinstance(command, RecordCase) else command

    def _add_words(self, words: str) -> None:
        """Put pasted words behind what stands in the description."""
        description = self.form.fields["description"].control
        if isinstance(description, LongText):
            before = description.toPlainText().rstrip()
            description.setPlainText(f"{before}\n{words}" if before else words)
            description.setFocus()

    def _paste(self) -> None:
        if not self.pasted.isHidden():
            self.pasted.paste()

    def _fit(self) -> None:
        theme = self._context.theme
        is_wide = self.width() >= theme.px(_WIDE_FROM)
        card = theme.px(_CARD_WIDE if is_wide else _CARD_NARROW)
        card = min(card, max(round(self.width() * _CARD_SHARE), _CARD_NARROW))
        self._beside.setFixedWidth(card - 1)
        self.card.set_wide(is_wide=is_wide)
        shape = FormShape.WIDE if is_wide else FormShape.NARROW
        if self.width() - card < theme.px(_TIGHT_BELOW):
            shape = FormShape.TIGHT
        is_tight = shape is FormShape.TIGHT
        for part in (self.head, self.accounts, self.bar):
            part.set_tight(is_tight=is_tight)
        above = sum(
            part.sizeHint().height() for part in (self.accounts, self.pasted) if not part.isHidden()
        )
        self.form.set_shape(shape, self._area.viewport().height() - above)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self._fit()
        return False
