"""The window of the first start: asks, then has the desk made, and says when it is there."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kafel_desk.language.catalogue import Catalogue
from kafel_desk.language.message import Message
from kafel_desk.sharing.port import ShareUnavailable
from ui.sharing.kit_panel import KitPanel
from ui.sharing.six_words import SixWords, WaitingBox
from ui.theme import Theme, Weight
from ui.theme.theme import TITLE
from ui.widgets.field import Field
from ui.widgets.label import Label
from ui.widgets.notice import Notice
from ui.widgets.scrolling import ScrollContent
from ui.wizard.answers import make_field, take_answers
from ui.wizard.contents import ToShare, add_kit, beginning_cards, beginnings, waiting_words
from ui.wizard.frame import BODY, EDGE, WizardFrame
from ui.wizard.making import MadeDesk, MakeDesk, Making, problems_of
from ui.wizard.new_centre import Beginning, NewCentre, problems
from ui.wizard.steps import (
    KIT,
    OWN_KIT,
    RECOVERY,
    RESTORE,
    SHARE,
    SHARE_TO_JOIN,
    SIX_WORDS,
    START,
    SUMMARY,
    SUMMARY_OF_SHARED,
    BeginningCard,
    WizardStep,
    makes_after,
    steps_of,
)
from ui.wizard.summary import add_rows, rows_of_made, rows_of_new
from ui.work import Work

_TICK = 20_000  # ms
_ENDS = (SUMMARY, SUMMARY_OF_SHARED)


class FirstStart(WizardFrame):
    """Asks how this desk begins. `finished` comes when the desk was made.

    With `waits_with`, a desk that belongs to no centre yet and has no settings of its own, it
    goes on where that was left: waiting for the admission, or asking how it is to enter.
    """

    finished = Signal(object)  # MadeDesk

    def __init__(
        self,
        look: Callable[[str], tuple[Catalogue, Theme]],
        work: Work,
        make: MakeDesk,
        *,
        language: str = "ar",
        shipped: NewCentre | None = None,
        to_share: ToShare | None = None,
        waits_with: MadeDesk | None = None,
    ) -> None:
        super().__init__(look, language)
        self._work = work
        self._to_share, self._can_share = to_share, to_share is not None
        self.new = shipped or NewCentre()
        self.making = Making(work, make, waits_with)
        self.making.done.connect(self._was_done)
        self.making.failed.connect(self._failed)
        self.making.ended.connect(self._ended)
        self.making.progressed.connect(self._show_progress)
        self.making.waited.connect(self._show_waiting)
        self._has_desk = waits_with is not None
        self._step = 0
        self._notice: Notice | None = None
        self._may_lose_kit, self._kit_said = False, ""
        self._tick = QTimer(self)
        self._tick.setInterval(_TICK)
        self._tick.timeout.connect(lambda: self._show_waiting(None))
        if waits_with is not None and waits_with.sharing is not None:
            status = waits_with.sharing.status()
            self.new = replace(
                self.new, beginning="join", share=status.share,
                desk_code=status.desk, desk_name=status.name,
            )  # fmt: skip
            self.making.words, self.making.status = status.words, status
            if status.standing == "requested":
                self._step = self.steps.index(SIX_WORDS)
        self.speak(language)

    # Where the person is

    @property
    def steps(self) -> tuple[WizardStep, ...]:
        """The steps of the chosen beginning."""
        return steps_of(self.new, can_share=self._can_share, has_desk=self._has_desk)

    @property
    def step(self) -> WizardStep:
        """The step that is shown."""
        return self.steps[self._step]

    def go_on(self) -> None:
        """Go to the next step, or make the desk where that is its turn (Enter)."""
        if self.making.is_busy or not self.next.isEnabled():
            return
        self.new = take_answers(self.new, self.fields)
        found = problems(self.new)
        wrong = {name: found[name] for name in self.fields if name in found}
        if wrong:
            self._show_errors(wrong)
        elif self.step in (KIT, OWN_KIT):
            if self.kit is not None and self.kit.check():
                self._kit_said = "kit.is_kept"
                self._set_busy()
                self.making.keep_kit()
        elif self.step is SIX_WORDS:
            self.making.watch()
        elif self.step in _ENDS and self.making.made is not None:
            self.finished.emit(self.making.made)
        elif makes_after(
            self.step, self.new, is_made=self.making.made is not None, can_share=self._can_share
        ):
            self._begin()
        else:
            self._step += 1
            self._show_step()

    def go_back(self) -> None:
        """Go to the step before; what was typed stays (Escape)."""
        if self.back.isEnabled() and not self.making.is_busy:
            self.new = take_answers(self.new, self.fields)
            self._step -= 1
            self._show_step()

    def _may_go_back(self) -> bool:
        """What was made of an answer stays: its step cannot be gone back to."""
        if self._has_desk:
            return self.step in (SHARE_TO_JOIN, RECOVERY)
        is_asked = self.making.made is None or self.step is RECOVERY
        return self._step > 0 and is_asked

    def begin_with(self, beginning: Beginning) -> None:
        """Choose how the desk begins (1 to 4)."""
        self.new = replace(self.new, beginning=beginning, backup="")
        for name, card in self.cards.items():
            card.setChecked(name == beginning)
        self.step_list.show_steps(self.steps, self._step)
        self._say_where()

    def speak(self, language: str) -> None:
        """Show everything in a language."""
        self.build(language)
        self._show_step()
        self.language_chosen.emit(language)

    def change_language(self, language: str) -> None:
        """Somebody chose another language."""
        if not self.making.is_busy:
            self.new = take_answers(self.new, self.fields)
            self.speak(language)

    def withdraw(self) -> None:
        """Take the request to join back; the folder can be chosen anew."""
        self.making.withdraw()
        self._go_to(SHARE_TO_JOIN)

    def restore(self) -> None:
        """Begin with a backup: only its file is asked for."""
        self.begin_with("restore")
        self._go_to(RESTORE)

    def stop(self) -> None:
        """Stop what is under way; it goes on from there another time."""
        self.making.cancel()

    # Making the desk

    def put_off(self) -> None:
        """Go on without a kit: the settings offer it from then on."""
        if self.step is OWN_KIT and not self.making.is_busy:
            self._kit_said = "wizard.share_later"
            self._go_to(SUMMARY)

    def _set_busy(self) -> None:
        self.next.setEnabled(False)
        self.back.setEnabled(False)
        self._trouble("")

    def _begin(self) -> None:
        self._set_busy()
        self.progress.setVisible(self.new.beginning == "demo")
        self.making.carry_out(self.new)

    def _was_done(self) -> None:
        making, step = self.making, self.step
        if step in _ENDS or step is RESTORE:
            self.finished.emit(making.made)
        elif step is SIX_WORDS or step is RECOVERY:
            self._go_to(SUMMARY_OF_SHARED)
        elif self.new.beginning == "join":
            if making.words and making.status and making.status.standing == "requested":
                self._go_to(SIX_WORDS)
        elif step in (KIT, OWN_KIT) or making.kit is None:
            self._go_to(SUMMARY)
        else:
            self._go_to(KIT if self.new.share else OWN_KIT)

    def _ended(self) -> None:
        self.next.setEnabled(self.step is not SIX_WORDS or self.making.is_admitted)
        self.back.setEnabled(self._may_go_back())
        self.progress.hide()

    def _show_progress(self, done: int, total: int) -> None:
        self.progress.show()
        words = "wizard.progress" if self.new.beginning == "demo" else "sync.receiving"
        # wizard.progress, sync.receiving
        self.progress.set_progress(done, total, self.text(words, n=done, total=total))

    def _failed(self, error: Exception) -> None:
        """Say beside the field what is wrong with it, and above all what is about none."""
        wrong, general = problems_of(error)
        if "share" in wrong and "share" not in self.fields:
            self._go_to(SHARE if self.new.beginning == "new" else SHARE_TO_JOIN)
        self._show_errors(wrong)
        if general or not wrong:
            said = " ".join(map(self.catalogue.message, general))
            self._trouble(said or self.text("wizard.failed"))

    def _show_errors(self, wrong: dict[str, Message]) -> None:
        shown = [name for name in self.fields if name in wrong]
        for name in shown:
            self.fields[name].set_error(self.catalogue.message(wrong[name]))
        if shown:
            self.fields[shown[0]].control.setFocus()

    def _trouble(self, words: str) -> None:
        if self._notice is not None:
            self._notice.hide()
            self._notice.deleteLater()
            self._notice = None
        if words:
            self._notice = Notice(self.theme, "danger", words)
            self._notices.addWidget(self._notice)

    # Showing a step

    def _go_to(self, step: WizardStep) -> None:
        self._step = self.steps.index(step)
        self._show_step()

    def _show_step(self) -> None:
        theme, text, step = self.theme, self.text, self.step
        self.fields: dict[str, Field] = {}
        self.cards: dict[Beginning, BeginningCard] = {}
        self.kit: KitPanel | None = None
        self.waiting: WaitingBox | None = None
        holder = ScrollContent()
        across = QHBoxLayout(holder)
        across.setContentsMargins(EDGE, 40, EDGE, 24)
        body = QWidget()
        body.setMaximumWidth(theme.px(BODY))
        across.addWidget(body, 1000)
        across.addStretch(1)
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(
            Label(theme, text(step.question), size=TITLE, weight=Weight.SEMIBOLD, wraps=True)
        )
        words.addWidget(Label(theme, text(step.text), colour="text_2", wraps=True))
        column.addLayout(words)
        self._notices = QVBoxLayout()
        column.addLayout(self._notices)
        self._notice = None
        self._fill(column, body)
        column.addStretch(1)
        self.show_content(holder)
        self._show_foot()
        self._focus_first()

    def _fill(self, column: QVBoxLayout, body: QWidget) -> None:
        step = self.step
        if step is START:
            self._add_beginnings(column, body)
        elif step is SIX_WORDS:
            self._add_words(column)
        elif step in (KIT, OWN_KIT):
            self._add_kit(column)
        elif step is SUMMARY and self.new.beginning == "new":
            add_rows(column, self.theme, rows_of_new(self.text, self.new, kit=self._kit_said))
        elif step is SUMMARY_OF_SHARED and self.making.status is not None:
            add_rows(column, self.theme, rows_of_made(self.text, self.new, self.making.status))
        for asked in step.fields:
            value = getattr(self.new, asked.name)
            field = make_field(self.theme, self.text, asked, value)
            self.fields[asked.name] = field
            column.addWidget(field)

    def _show_foot(self) -> None:
        step = self.step
        self.step_list.show_steps(self.steps, self._step)
        self.next.set_words(self.text("wizard.begin" if step in _ENDS else "wizard.next"))
        self.next.setEnabled(step is not SIX_WORDS or self.making.is_admitted)
        self.back.setEnabled(self._may_go_back())
        self.withdraw_button.setVisible(step is SIX_WORDS)
        self.later_button.setVisible(step is OWN_KIT)
        self.where.setVisible(step is not SIX_WORDS)
        self.restore_button.setVisible(step is START and not self._has_desk)
        self.other_language.setVisible(step is START)
        self._say_where()
        if step is SIX_WORDS:
            self._tick.start()
            self.making.watch()
        else:
            self._tick.stop()
            self.making.stop_watching()

    def _say_where(self) -> None:
        self.where.setText(self.text("wizard.where", step=self._step + 1, of=len(self.steps)))

    def _focus_first(self) -> None:
        if self.cards:
            (self.cards.get(self.new.beginning) or next(iter(self.cards.values()))).setFocus()
        elif self.fields:
            next(iter(self.fields.values())).control.setFocus()
        elif self.kit is not None:
            self.kit.print_button.setFocus()
        elif self.next.isEnabled():
            self.next.setFocus()
        else:
            self.withdraw_button.setFocus()

    def _add_beginnings(self, column: QVBoxLayout, parent: QWidget) -> None:
        offered = beginnings(has_desk=self._has_desk, can_share=self._can_share)
        self.cards = beginning_cards(self.theme, self.text, offered, self.begin_with, parent)
        for beginning, card in self.cards.items():
            card.setChecked(beginning == self.new.beginning)
            column.addWidget(card)

    def _add_words(self, column: QVBoxLayout) -> None:
        column.addWidget(SixWords(self.theme, self.making.words, self.catalogue.digits))
        self.waiting = WaitingBox(self.theme)
        column.addWidget(self.waiting)
        add_rows(column, self.theme, rows_of_made(self.text, self.new, None))
        column.addWidget(Label(self.theme, self.text("wizard.may_close"), colour="text_3"))
        self._show_waiting(None)

    def _show_waiting(self, problem: ShareUnavailable | None) -> None:
        status, share = self.making.status, self._to_share
        if self.waiting is not None and share is not None and status is not None:
            is_admitted, asked = self.making.is_admitted, status.requested_at
            said = waiting_words(
                self.catalogue, share.now(), asked, is_admitted=is_admitted, problem=problem
            )
            self.waiting.say(*said)

    def _add_kit(self, column: QVBoxLayout) -> None:
        made, share, kit = self.making.made, self._to_share, self.making.kit
        if made is None or made.desk is None or share is None or kit is None:
            raise LookupError("a kit is shown for a desk that was just founded")
        look = (self.catalogue, self.theme)
        self.kit = add_kit(column, look, self._work, made.desk, kit, self.new, share)

    # Keys, and leaving

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.go_on()
        elif event.key() == Qt.Key.Key_Escape:
            self.go_back()
        else:
            super().keyPressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        """A kit that nobody kept is lost for good, so closing asks once more."""
        if self.step is KIT and not self._may_lose_kit:
            event.ignore()
            self._trouble("")
            leave = (self.text("kit.lose"), self._lose_kit)
            self._notice = Notice(
                self.theme, "danger", self.text("kit.not_kept"), self.text("kit.lost_for_good"),
                actions=(leave,),
            )  # fmt: skip
            self._notices.addWidget(self._notice)
            return
        self.making.cancel()
        super().closeEvent(event)

    def _lose_kit(self) -> None:
        self._may_lose_kit = True
        self.close()
