"""The page of one case: head, steps, timeline, what to do next, and the forms of all acts."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeySequence, QResizeEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from kafel_desk.case.commands import AddNote, CaseCommand
from kafel_desk.case.next_action import Act
from kafel_desk.desk import CaseFile, Done
from kafel_desk.journal.fact import Recorded
from kafel_desk.refusal import Refused
from kafel_desk.rights.offered import may_act, offered_acts, offered_next
from ui.case.act_commands import keep_value, make_command
from ui.case.act_panel import announce, say_not_now
from ui.case.act_target import target_of
from ui.case.acts import ACT_FORMS, NOT_NOW
from ui.case.arrangement import CaseArrangement
from ui.case.menu import act_menu
from ui.case.outbox import CaseOutbox
from ui.case.slip_queue import SlipQueue
from ui.case.words import CaseWords
from ui.context import Changes, NoticeText, WindowContext
from ui.keys import GO_ON, LetterKeys, act_within
from ui.looking.recording import Looker
from ui.printing.slips import SlipPrinter
from ui.sharing.elsewhere import came_from_elsewhere, words_of_change
from ui.widgets import Label
from ui.widgets.label import fill_ground
from ui.work import Operation

_REFUSED = "case.refused"
_CHANGED = "case.changed"
_SAID_FOR = 30_000  # ms


class CasePage(QWidget):
    """Shows the case of its target, by id. `slips` prints; without it nothing is offered."""

    title_key = "case.title"

    def __init__(self, context: WindowContext, slips: SlipPrinter | None = None) -> None:
        super().__init__()
        self._context = context
        self._slips = SlipQueue(context, slips, self) if slips else None
        self.outbox = CaseOutbox(context, slips, self)
        self._case: bytes | None = None
        self._file: CaseFile | None = None
        self._linked: dict[bytes, str] = {}
        self._is_fresh = False
        self._looker = Looker(context)
        self._change_said = QTimer(self)
        self._change_said.setSingleShot(True)
        self._change_said.setInterval(_SAID_FOR)
        self._change_said.timeout.connect(lambda: context.navigation.clear_notice(_CHANGED))
        self._build()
        self._connect()
        context.session.person_changed.connect(self._forget)
        context.session.changed.connect(lambda: self.refresh(Changes()))

    def _build(self) -> None:
        context, theme = self._context, self._context.theme
        fill_ground(self, theme, "window")
        self._parts = parts = CaseArrangement(context, can_print=self._slips is not None)
        self.head, self.rail, self.timeline = parts.head, parts.rail, parts.timeline
        self.note, self.side, self.acts = parts.note, parts.side, parts.acts
        self._missing = Label(theme, context.text("case.not_here"), colour="text_2")
        self._missing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._stack = QStackedWidget()
        for part in (parts, self._missing, QWidget()):
            self._stack.addWidget(part)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._stack)

    def _connect(self) -> None:
        self.head.back_wanted.connect(self._context.navigation.go_back)
        self.head.print_wanted.connect(self._offer_papers)
        self.head.acts_wanted.connect(self._offer_acts)
        self.rail.fact_wanted.connect(self._go_to_fact)
        self.side.act_wanted.connect(self.begin_act)
        self.side.value_kept.connect(self._keep_value)
        self.side.case_wanted.connect(lambda case: self._context.navigation.open_page("case", case))
        self.acts.closed.connect(self._close_acts)
        self.acts.act_done.connect(lambda _done: self._close_acts())
        self.acts.act_chosen.connect(self.begin_act)
        self.acts.message_wanted.connect(self.write_message)
        self.note.note_written.connect(self._add_note)
        self._keys = LetterKeys(
            self,
            {
                **{
                    form.key: lambda act=act: self.begin_act(act)  # type: ignore[misc]
                    for act, form in ACT_FORMS.items()
                    if form.key and act != "note"
                },
                "N": self._begin_note,
                "P": self._print,
                "W": self.write_message,
            },
        )
        self.side.evidence.take_drops_of(self)
        act_within(self, QKeySequence.StandardKey.Paste, self._paste)
        self._go_on_keys = [act_within(self, keys, self._go_on) for keys in GO_ON]

    @property
    def file(self) -> CaseFile | None:
        """The case that is shown."""
        return self._file

    def activated(self, target: object = None) -> None:
        """Come to the front with a case."""
        if isinstance(target, bytes):
            if target != self._case:
                self._show_form(is_shown=False)
                self._file = None  # a key that is pressed before it is read acts on no other case
            self._case = target
            self._is_fresh = True
            self._looker.begin()
        self._read()

    def refresh(self, changes: Changes) -> None:
        """Read the case again when it, its person or the directory changed."""
        if self._case is None or not self.isVisible() or changes.kinds == {"look"}:
            return
        mine = {self._case.hex()}
        if self._file is not None and self._file.person is not None:
            mine.add(self._file.person.id.hex())
        is_about_all = not changes.subjects or bool(changes.kinds & {"directory", "desk"})
        if is_about_all or mine & changes.subjects:
            self._read()

    def escape(self) -> bool:
        """Close the form of an act, or go back."""
        if self._parts.has_form:
            self.acts.close_act()
        else:
            self._context.navigation.go_back()
        return True

    def tab_order(self) -> list[QWidget]:
        """Return what can have the focus, as one reads: head, steps, timeline, then the left."""
        return self._parts.tab_order()

    def begin_act(self, act: Act) -> None:
        """Open the form of an act, or do it at once where it asks for nothing."""
        file = self._file
        if file is None:
            return
        if act not in offered_acts(self._context.access(file.directory), file.case):
            say_not_now(self._context, act, file)
            return
        form = ACT_FORMS[act]
        if not form.fields and not form.shows_draft:
            self._execute(make_command(act, {}, file, file.directory))
            return
        self._show_form()
        self._parts.choose("next")
        self.acts.open_act(act, target_of(file, self._linked))

    def _go_to_fact(self, fact: Recorded) -> None:
        self._parts.choose("timeline")
        self.timeline.go_to(fact)

    def _paste(self) -> None:
        """Ctrl+V outside a text: what is on the clipboard becomes evidence."""
        if not self._parts.has_form:
            self._parts.choose("next")
            self.side.evidence.paste()

    def _begin_note(self) -> None:
        self._parts.choose("timeline")
        self.note.begin()

    def _go_on(self) -> None:
        """Ctrl+Enter: the next action."""
        if self._file is None:
            return
        action = offered_next(self._context.access(self._file.directory), self._file.case)
        if action.act is not None:
            self.begin_act(action.act)

    def _read(self) -> None:
        case = self._case
        if case is None:
            return
        desk, viewer = self._context.desk, self._context.viewer()

        def read(_progress: object) -> tuple[CaseFile | None, dict[bytes, str]]:
            file = desk.case_file(viewer, case)
            others = sorted(file.case.duplicate_of | file.case.related) if file else ()
            rows = [desk.reader.row(viewer, other) for other in others]
            return file, {row.id: row.number for row in rows if row is not None}

        show = self._context.session.for_who_asks(lambda found: self._show(*found))
        self._context.work.read(Operation(read, show, name="case.read"), latest_of="case.file")

    def _show(self, file: CaseFile | None, linked: dict[bytes, str]) -> None:
        self._say_what_came(self._file, file)
        self._file, self._linked = file, linked
        self._stack.setCurrentIndex(0 if file is not None else 1)
        if file is None:
            self.acts.forget()
            self.note.forget(self._context.session.staff, self._case or b"")
            return
        self._looker.saw(file)
        had_focus = self._side_has_focus()
        words = CaseWords(self._context.catalogue, file, self._context.now(), linked)
        self.head.show_case(words)
        self.rail.show_case(words)
        self.timeline.show_case(words)
        self.note.show_case(file.case.id)
        self.note.setVisible(may_act(self._context.access(file.directory), "note", file.case))
        self.side.show_case(words)
        if self._is_fresh or had_focus:
            self._is_fresh = False
            self._focus_next()
        if act := self.acts.begun.take_up((file.case.id,)):
            self.begin_act(act)

    def _say_what_came(self, before: CaseFile | None, after: CaseFile | None) -> None:
        """Say for a while what another desk did to the case that is being read."""
        context = self._context
        if before is None or after is None or before.case.id != after.case.id:
            context.navigation.clear_notice(_CHANGED)
            return
        came = came_from_elsewhere(before, after, context.session.desk_code)
        is_form = self._parts.has_form  # it says so itself
        if context.sharing is None or not came or is_form:
            return
        words = words_of_change(context, "elsewhere.changed", came[-1], after)
        context.navigation.show_notice(_CHANGED, NoticeText("info", words, shape="sync_wait"))
        self._change_said.start()

    def _forget(self) -> None:
        """Somebody else sits down: nothing is shown until it was read for them."""
        self._file = None
        self._stack.setCurrentIndex(2)

    def _side_has_focus(self) -> bool:
        focused = self.focusWidget()
        return self.side.isAncestorOf(focused) and not self.side.evidence.isAncestorOf(focused)

    def _focus_next(self) -> None:
        button = self.side.next_button
        target: QWidget = button if button is not None else self.timeline.list
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    def _close_acts(self) -> None:
        self._show_form(is_shown=False)
        self._focus_next()

    def _show_form(self, *, is_shown: bool = True) -> None:
        self._parts.show_form(is_shown=is_shown)
        # The form has the same keys; two owners of one key would leave it without effect.
        for shortcut in self._go_on_keys:
            shortcut.setEnabled(not is_shown)

    def _offer_acts(self, anchor: QWidget) -> None:
        file = self._file
        if file is None:
            return
        acts = offered_acts(self._context.access(file.directory), file.case)
        menu = act_menu(self._context, self, acts, self.begin_act, write=self.write_message)
        self.outbox.offer_looks(file, menu)
        self.outbox.offer_held(file, menu)
        menu.open_below(anchor)

    def write_message(self, purpose: str = "") -> None:
        """Write to the person of the case (W); the form of an act gives way to it."""
        if self._file is not None:
            self._show_form(is_shown=False)
            self.outbox.write(self._file, purpose)

    def _offer_papers(self, anchor: QWidget) -> None:
        if self._file is not None:
            self.outbox.offer_papers(self._file, anchor)

    def _print(self) -> None:
        if self._slips is not None and self._file is not None:
            case = self._file.case
            self._slips.print_slips([(case.id, case.number)])

    def _keep_value(self, field: str, value: object) -> None:
        if self._file is not None:
            self._execute(keep_value(self._file, field, value))

    def _add_note(self, case: bytes, text: str) -> None:
        kept = partial(self.note.forget, self._context.session.staff, case)
        self._execute(AddNote(case=case, text=text), done=kept)

    def _execute(self, command: CaseCommand, done: Callable[[], object] | None = None) -> None:
        """Carry out an act that has no form of its own."""
        desk, actor = self._context.desk, self._context.session.staff

        def after(result: Done) -> None:
            self._context.navigation.clear_notice(_REFUSED)
            if done is not None:
                done()
            announce(self._context, (result,))

        self._context.work.write(
            Operation(
                lambda _progress: desk.execute(command, actor), after, refused=self._say_refused,
                name="case.act",
            )
        )  # fmt: skip

    def _say_refused(self, refusal: Refused) -> None:
        words = " ".join(self._context.catalogue.message(one.message) for one in refusal.errors)
        self._context.navigation.show_notice(_REFUSED, NoticeText("danger", words))

    def hideEvent(self, event: object) -> None:
        super().hideEvent(event)  # type: ignore[arg-type]
        self._context.navigation.clear_notice(_REFUSED)
        self._context.navigation.clear_notice(NOT_NOW)
        self._context.navigation.clear_notice(_CHANGED)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._parts.fit(self.width())
