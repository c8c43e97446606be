"""The intake page: three openings of one form beside the caller's card, then what was saved."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial

from PySide6.QtWidgets import QStackedLayout, QWidget

from kafel_desk.desk import Done
from kafel_desk.directory.state import Directory
from kafel_desk.language.direction import isolate
from kafel_desk.queries import CaseRow, StoredDraft
from kafel_desk.refusal import FieldError, Refused
from ui.context import Changes, WindowContext
from ui.frame.tab_order import focus_stops
from ui.intake.caller import Caller
from ui.intake.directory_reading import read_directory
from ui.intake.drafts import DraftKeeper, offer_words, read_drafts
from ui.intake.openings import OPENINGS, Opening, OpeningName, opening_of
from ui.intake.problems import entered_problems
from ui.intake.recording import Recording, begin_recording, contact_command, record_command
from ui.intake.saved_page import SavedPage
from ui.intake.sheet import Sheet, sheet_of
from ui.intake.view import IntakeView
from ui.printing.held import HeldOpener
from ui.printing.slips import SlipPrinter


class IntakePage(QWidget):
    """Registers cases. `slips` prints them; without it nothing is printed."""

    title_key = "nav.intake"

    def __init__(self, context: WindowContext, slips: SlipPrinter | None = None) -> None:
        super().__init__()
        self._context = context
        self._directory = Directory()
        self._opening = OPENINGS["visit"]
        self._sheets: dict[OpeningName, Sheet] = {name: Sheet() for name in OPENINGS}
        self._is_saving = self._is_loading = False
        self._opens_next: Opening | None = None
        self._has_rung = False
        self.view = IntakeView(context)
        self.view.card.offer_held(HeldOpener(context, slips, self))
        self._caller = Caller(context, self.view, lambda: self._directory)
        self.saved = SavedPage(context, slips)
        self._stack = QStackedLayout(self)
        self._stack.addWidget(self.view)
        self._stack.addWidget(self.saved)
        self._keepers = {
            name: DraftKeeper(context, opening.form, partial(self._entered, name))
            for name, opening in OPENINGS.items()
        }
        for keeper in self._keepers.values():
            keeper.setParent(self)  # a page that is gone has nothing to keep
            keeper.kept.connect(lambda: self.view.say_draft_kept(context.now()))
        self._connect()
        self._show_opening(is_new=False)

    def _connect(self) -> None:
        view = self.view
        view.form.changed.connect(self._changed)
        view.form.phone_edited.connect(self._caller.look_up)
        view.accounts.account_chosen.connect(lambda _code: self._changed())
        view.pasted.changed.connect(self._changed)
        view.head.safeguarding_requested.connect(view.toggle_safeguarding)
        view.bar.save_requested.connect(self.save)
        view.card.add_requested.connect(self.add_to_case)
        view.save_pressed.connect(self.save)
        view.add_pressed.connect(self._add_by_key)
        self.saved.again_requested.connect(lambda: self.open(self._opening))
        self._context.session.person_changed.connect(self._change_person)

    # What the frame asks of a page

    def activated(self, target: object = None) -> None:
        """Open the form for a visit, a call or a message; without a target, what was there."""
        if not self._directory.channels:
            self._read_directory()
        opening = opening_of(target)
        if opening is not None:
            self.open(opening)
        elif self._stack.currentWidget() is self.view:
            self.view.focus_phone()
        self._offer_draft()

    def refresh(self, changes: Changes) -> None:
        """Read the directory again when it changed, and the caller when a case of theirs did."""
        if "directory" in changes.kinds:
            self._read_directory()
        if changes.kinds & {"case", "person"}:
            self._caller.look_up(self.view.form.phone)

    def begin(self) -> None:
        """Take the focus where one goes on."""
        if self._stack.currentWidget() is self.view:
            self.view.focus_phone()
        else:
            self.saved.focus_first()

    def tab_order(self) -> list[QWidget]:
        """Return what Tab goes through, as the eye goes."""
        is_form = self._stack.currentWidget() is self.view
        return self.view.tab_order() if is_form else focus_stops(self.saved)

    def escape(self) -> bool:
        """Close the nearest thing: the opened card, an open list."""
        return self.view.close_nearest()

    # Openings and drafts

    @property
    def _keeper(self) -> DraftKeeper:
        return self._keepers[self._opening.name]

    def open(self, opening: Opening) -> None:
        """Bring one opening of the form to the front; what the others hold stays.

        While a form is being saved it stays in front until it is known how that ended.
        """
        is_other = opening is not self._opening
        if self._is_saving:
            self._opens_next = opening if is_other else None
            return
        if is_other:
            self._keeper.keep_now()
            self._sheets[self._opening.name] = self._sheet_in_front()
            self._opening = opening
        self._stack.setCurrentWidget(self.view)
        self._show_opening(is_new=is_other)
        if opening.name == "call" and not self.view.form.values():
            self.view.head.timer.start()
        self.view.focus_phone()
        self._offer_draft()

    def _show_opening(self, *, is_new: bool) -> None:
        self.view.set_opening(
            self._opening, self._directory, self._sheets[self._opening.name].channel
        )
        self.saved.set_opening(self._opening)
        if is_new:
            self._put_sheet(self._sheets[self._opening.name])

    def _sheet_in_front(self) -> Sheet:
        person = self.view.card.chosen
        return Sheet(
            values=self.view.form.values(),
            channel=self.view.channel,
            person=person.person if person else None,
            call_seconds=self.view.head.timer.seconds,
        )

    def _put_sheet(self, sheet: Sheet) -> None:
        self._is_loading = True
        self.view.form.set_values(sheet.values)
        self.view.choose_account(sheet.channel)
        self.view.show_state(())
        self._is_loading = False
        self.view.card.clear()
        self._caller.look_up(self.view.form.phone, person=sheet.person)

    def _entered(self, name: OpeningName) -> Mapping[str, object]:
        """Return what one opening holds as a draft; an empty form has none."""
        is_in_front = name == self._opening.name
        sheet = self._sheet_in_front() if is_in_front else self._sheets[name]
        pasted = self.view.pasted.count if name == "message" else 0
        return sheet.as_draft(is_call=name == "call", pasted=pasted)

    def _offer_draft(self) -> None:
        if not self.view.form.values() and self._context.session.staff:
            opening = self._opening
            read_drafts(self._context, opening.form, partial(self._show_offer, opening))

    def _show_offer(self, opening: Opening, drafts: Sequence[StoredDraft]) -> None:
        self._keepers[opening.name].keep_beside(draft.form for draft in drafts)
        if not drafts or self.view.form.values() or opening is not self._opening:
            self.view.hide_offer()
        else:
            words = offer_words(self._context, opening, drafts[0])
            resume, discard = (partial(act, drafts[0]) for act in (self._resume, self._discard))
            self.view.offer_draft(words, resume=resume, discard=discard)

    # A call that comes in by itself

    @property
    def call_under_way(self) -> Mapping[str, object]:
        """What somebody entered of a call; a number that rang was entered by nobody."""
        return {} if self._has_rung else self._entered("call")

    @property
    def draft_of_call(self) -> str:
        """The name under which the call is kept that stands in its form."""
        return self._keepers["call"].form

    @property
    def is_saving(self) -> bool:
        """Whether a form is just being saved."""
        return self._is_saving

    def begin_call(self, values: Mapping[str, object], *, has_rung: bool) -> None:
        """Put a call into its form in place of what is there: one that rang, or was set aside."""
        self.open(OPENINGS["call"])
        self._keepers["call"].forget()
        seconds = self._put_draft(values)
        self._has_rung = has_rung
        if has_rung:
            self.view.head.timer.start()
        else:
            self.view.head.timer.hold(seconds)
            self._keepers["call"].touch()

    def _resume(self, draft: StoredDraft) -> None:
        self.view.head.timer.hold(self._put_draft(draft.values))
        self._keeper.resume(draft.form, self._entered(self._opening.name))
        self.view.say_draft_kept(draft.saved_at.astimezone(self._context.now().tzinfo))
        self.view.focus_phone()

    def _put_draft(self, draft: Mapping[str, object]) -> int:
        """Put a draft into the form in front; return how many seconds its call had lasted."""
        sheet = sheet_of(draft)
        self.view.hide_offer()
        self._put_sheet(sheet)
        self.view.pasted.say_lost(draft.get("pasted"))
        return sheet.call_seconds

    def _discard(self, draft: StoredDraft) -> None:
        self.view.hide_offer()
        self._keeper.discard(draft.form, self._offer_draft)

    def _change_person(self) -> None:
        """Somebody else sits down: what was not saved stays a draft of its owner."""
        for keeper in self._keepers.values():
            keeper.leave()
        self._sheets = {name: Sheet() for name in OPENINGS}
        self.view.pasted.forget()
        self._empty_form()
        self._stack.setCurrentWidget(self.view)
        self._offer_draft()

    def _changed(self) -> None:
        if self._is_loading or self._caller.is_filling:
            return
        self._has_rung &= self._opening.name != "call"
        self.view.hide_offer()
        self.view.show_state(self.view.form.wrong_labels)
        self._keeper.touch()
        self._caller.compare_name()

    # Saving

    def save(self) -> None:
        """Register the case; what is wrong is said beside each field."""
        if self._is_saving:
            return
        values = self.view.form.values()
        problems = entered_problems(values, self.view.channel, self.view.form.when_problems)
        if problems:
            self._show_problems(problems)
            return
        card = self.view.card.chosen
        command = record_command(
            values,
            channel=self.view.channel,
            person=card.person if card else None,
            received_at=self.view.form.received_at,
            told_at=self.view.form.told_at,
            call_seconds=self._call_seconds(),
        )
        self._carry_out(command, self._show_saved)

    def add_to_case(self, row: object) -> None:
        """Add what was said to a case that is open already, instead of a new one (F5, F6)."""
        if not isinstance(row, CaseRow) or self._is_saving:
            return
        note = str(self.view.form.values().get("description") or "")
        command = contact_command(row.id, self._opening, note, self._call_seconds())
        self._carry_out(command, lambda _done: self._show_added(row))

    def _add_by_key(self, place: int) -> None:
        rows = self.view.card.addable
        if place < len(rows):
            self.add_to_case(rows[place])

    def _call_seconds(self) -> int | None:
        return self.view.head.timer.seconds if self._opening.name == "call" else None

    def _carry_out(self, command: Recording, done: Callable[[Done], object]) -> None:
        self._is_saving, self._opens_next = True, None
        self.view.bar.set_busy(is_busy=True)
        give = self.view.giver_of_pasted(self._directory)
        # A timer that still waits must not put the draft back after it was forgotten.
        self._keeper.hold()
        begin_recording(
            self._context,
            lambda: give(command),
            self._keeper.form,
            done=done,
            page=self,
            refused=self._refused,
            ended=self._ended,
        )

    def _ended(self) -> None:
        self._is_saving = False
        self.view.bar.set_busy(is_busy=False)
        if self._opens_next is not None:
            self.open(self._opens_next)

    def _refused(self, error: Refused) -> None:
        self._opens_next = None  # what is wrong is to be seen
        self._show_problems(error.errors)
        self._keeper.touch()

    def _show_problems(self, errors: tuple[FieldError, ...]) -> None:
        self.view.show_errors(
            {error.field: self._context.catalogue.message(error.message) for error in errors}
        )

    def _show_saved(self, done: Done) -> None:
        if self.view.form.values().get("reserved_number"):
            self._read_directory()
        self.view.attach_pasted(done.case or b"", self._directory)
        self._finish_form()
        self.saved.show_case(done, self._opening, self._directory)
        self._stack.setCurrentWidget(self.saved)
        self.saved.focus_first()

    def _show_added(self, row: CaseRow) -> None:
        self.view.attach_pasted(row.id, self._directory)
        self._finish_form()
        navigation = self._context.navigation
        self.view.say_added(
            self._context.text("intake.added", number=isolate(row.number)),
            open_case=lambda: navigation.open_page("case", row.id),
        )
        self.view.focus_phone()

    def _finish_form(self) -> None:
        self._keeper.forget()
        self._sheets[self._opening.name] = Sheet(channel=self.view.channel)
        self._empty_form()

    def _empty_form(self) -> None:
        self._caller.forget()
        self.view.answers.close_all()
        self.view.head.timer.hold(0)
        self.view.head.show_draft("")
        self._put_sheet(self._sheets[self._opening.name])

    # The directory

    def _read_directory(self) -> None:
        read_directory(self._context, self._take_directory)

    def _take_directory(self, directory: Directory, unused: tuple[str, ...]) -> None:
        self._directory = directory
        self.view.form.set_directory(directory, unused)
        self.view.set_opening(self._opening, directory, self.view.channel)
