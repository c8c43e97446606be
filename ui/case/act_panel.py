"""The form of one act, in the panel beside a list or a case: fields, errors, one button."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from kafel_desk.case import facts as f
from kafel_desk.case.commands import CaseCommand
from kafel_desk.case.next_action import Act
from kafel_desk.desk import CaseFile, Done
from kafel_desk.journal.register import conflicts
from kafel_desk.language.direction import isolate
from kafel_desk.refusal import Refused, refuse
from kafel_desk.rights.offered import may_act
from ui.case.act_commands import changed_values, make_command
from ui.case.act_inputs import make_input, opening_value, read_input, write_input
from ui.case.act_target import ActTarget
from ui.case.acts import ACT_FORMS, NOT_NOW, ActField, ActForm, Entry
from ui.case.begun_forms import BegunForms
from ui.case.demands import DemandsBox, demands_of
from ui.case.form_errors import clear_errors, show_own_errors, show_refusal
from ui.case.parts import ClampedText, value_label
from ui.context import Changes, NoticeText, WindowContext
from ui.keys import GO_ON, act_within
from ui.sharing.elsewhere import Meanwhile
from ui.theme import Weight
from ui.theme.theme import SECTION
from ui.widgets import Button, ButtonKind, Field, Hairline, IconButton, Label, Notice
from ui.widgets.label import fill_ground, titled
from ui.widgets.scrolling import scroll_area
from ui.work import Operation

_EDGE = 16
_MOVED = "case.moved"
_SAID_FOR = 30_000  # ms


class ActPanel(QWidget):
    """Shows the form of an act and carries it out; stays open while something is refused."""

    act_done = Signal(object)  # tuple of Done
    closed = Signal()
    act_chosen = Signal(str)  # another act instead of this one
    message_wanted = Signal(str)  # the purpose of a message that does the act

    def __init__(self, context: WindowContext) -> None:
        super().__init__()
        self._context = context
        self._form: ActForm | None = None
        self._target: ActTarget | None = None
        self._fields: dict[str, Field] = {}
        self._notice: QWidget | None = None
        self._news: QWidget | None = None
        self._meanwhile = Meanwhile(context, self._say_meanwhile)
        self._submit: Button | None = None
        self._body: QWidget | None = None
        # What somebody typed is not carried out by whoever sits down next, nor read by them.
        self.begun: BegunForms[Act] = BegunForms(context.session)
        context.session.person_changed.connect(self._change_person)
        fill_ground(self, context.theme, "surface_alt")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        for keys in GO_ON:
            act_within(self, keys, self.submit)

    @property
    def act(self) -> Act | None:
        """The act whose form is open."""
        return self._form.act if self._form else None

    @property
    def fields(self) -> dict[str, Field]:
        """The fields by name, as they stand."""
        return self._fields

    def open_act(self, act: Act, target: ActTarget) -> None:
        """Show the form of an act; the first field gets the focus."""
        self._context.navigation.clear_notice(NOT_NOW)
        self._form, self._target = ACT_FORMS[act], target
        self._rebuild()
        self.begun.opened(act, target.cases, self._fields, self._form.fields, target.directory)
        self._meanwhile.begin(target.file)
        self.show()
        self._focus_first()

    def close_act(self) -> None:
        """Leave without doing it."""
        if self._form is not None:
            self._form = self._target = None
            self._meanwhile.end()
            self.closed.emit()

    def forget(self) -> None:
        """The case may not be seen any more: nothing of it, nor what was typed, stays.

        Where somebody else sits down, what was typed waits unseen for whoever typed it.
        """
        if self._form is not None:
            self.begun.set_aside(self._fields)
        self.close_act()
        self._fields, self._submit = {}, None
        self._drop_body()

    def _change_person(self) -> None:
        self.forget()
        self.begun.turn_to_person()

    def submit(self) -> None:
        """Do it: refused fields say why, and the first of them gets the focus."""
        if self._form is None or self._target is None or not self._is_free():
            return
        self._clear_errors()
        if show_own_errors(self._context, self._form.fields, self._fields):
            return
        form, target = self._form, self._target
        values = {name: read_input(part.control) for name, part in self._fields.items()}
        if self._submit is not None:
            self._submit.setEnabled(False)
        self._carry_out(form, target, values)

    def _carry_out(self, form: ActForm, target: ActTarget, values: dict[str, object]) -> None:
        context, actor = self._context, self._context.session.staff
        desk, viewer = context.desk, context.viewer()

        def act_on_desk(_progress: object) -> tuple[Done, ...]:
            if form.finds:
                found = desk.reader.find_number(viewer, str(values[form.finds]))
                if len(found) != 1:
                    raise refuse(form.finds, "error.no_such_case")
                values[form.finds] = found[0].id.hex()
            command = _command(form.act, values, target)
            if len(target.cases) == 1:
                return (desk.execute(command, actor),)
            return desk.execute_all(command, actor, target.cases)

        # Whoever sent it off may have left it meanwhile, and another form may stand here.
        def done(results: tuple[Done, ...]) -> None:
            self.begun.carried_out(actor, form.act, target.cases)
            if self._target is target:
                self._done(results)
            else:
                announce(context, results)

        def refused(refusal: Refused) -> None:
            if self._target is target:
                self._refused(refusal)
            elif context.session.staff == actor:
                context.work.was_refused.emit(refusal)

        context.work.write(
            Operation(
                act_on_desk,
                done,
                refused=refused,
                ended=partial(self._free, self._submit),
                name="case.act",
            )
        )

    def _done(self, done: tuple[Done, ...]) -> None:
        is_gone = self.act == "safeguard" and not self._sees_safeguarding()
        self._form = self._target = None
        self._meanwhile.end()
        self.act_done.emit(done)
        announce(self._context, done)
        if is_gone:
            self._leave_moved_case()

    def _sees_safeguarding(self) -> bool:
        file = self._target.file if self._target else None
        return file is not None and self._context.access(file.directory).has("focal")

    def _leave_moved_case(self) -> None:
        """Go back from a case that is for focal persons now, and say for a while where it is."""
        navigation = self._context.navigation
        navigation.go_back()
        words = self._context.text("case.now_safeguarding")
        navigation.show_notice(_MOVED, NoticeText("info", words))
        QTimer.singleShot(_SAID_FOR, self, lambda: navigation.clear_notice(_MOVED))

    def _refused(self, refusal: Refused) -> None:
        """Show each error beside its field; what is about none of them stands on top."""
        general = show_refusal(self._context, refusal, self._fields)
        if general:
            self._show_notice(general)

    def _free(self, sent_off: Button | None) -> None:
        if sent_off is not None and sent_off is self._submit:
            sent_off.setEnabled(True)

    def _is_free(self) -> bool:
        return self._submit is not None and self._submit.isEnabled()

    def _say_meanwhile(self, words: str) -> None:
        """Say above the form what another desk did to the case; what was typed stays."""
        if self._news is not None:
            self._news.hide()
            self._news.deleteLater()
        self._news = Notice(self._context.theme, "info", words, shape="sync_wait")
        self._form_column.insertWidget(0, self._news)

    def _clear_errors(self) -> None:
        clear_errors(self._fields)
        if self._notice is not None:
            self._notice.hide()
            self._notice.deleteLater()
            self._notice = None

    def _focus_first(self) -> None:
        first: QWidget | None = next(iter(self._fields.values())).control if self._fields else None
        first = first or self._submit
        if first is not None:
            first.setFocus(Qt.FocusReason.OtherFocusReason)

    def _rebuild(self) -> None:
        assert self._form is not None  # noqa: S101 - asked for by the caller
        assert self._target is not None  # noqa: S101
        self._drop_body()
        self._body = QWidget()
        column = QVBoxLayout(self._body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._head(self._form, self._target))
        column.addWidget(Hairline(self._context.theme))
        column.addWidget(self._middle(self._form, self._target), 1)
        column.addWidget(Hairline(self._context.theme))
        column.addWidget(self._foot(self._form))
        self._column.addWidget(self._body)
        # A layout shows what it was given only later, and the focus goes to what is shown.
        self._body.show()

    def _drop_body(self) -> None:
        if self._body is not None:
            self._column.removeWidget(self._body)
            self._body.hide()
            self._body.deleteLater()
        self._body = self._notice = self._news = None

    def _head(self, form: ActForm, target: ActTarget) -> QWidget:
        theme = self._context.theme
        head = QWidget()
        row = QHBoxLayout(head)
        row.setContentsMargins(_EDGE, 12, _EDGE, 12)
        words = QVBoxLayout()
        words.setSpacing(2)
        title = self._context.text(form.title)
        words.addWidget(Label(theme, title, size=SECTION, weight=Weight.SEMIBOLD, wraps=True))
        if len(target.numbers) == 1:
            said = isolate(target.numbers[0])
        else:
            said = self._context.text("count.selected", n=len(target.numbers))
        words.addWidget(value_label(theme, said, colour="text_2"))
        row.addLayout(words, 1)
        close = IconButton(theme, self._context.text("act.cancel"), "x", ButtonKind.LINK)
        close.clicked.connect(self.close_act)
        row.addWidget(close, 0, Qt.AlignmentFlag.AlignTop)
        return head

    def _middle(self, form: ActForm, target: ActTarget) -> QScrollArea:
        area = scroll_area()
        inner = QWidget()
        self._form_column = QVBoxLayout(inner)
        self._form_column.setContentsMargins(_EDGE, 12, _EDGE, 16)
        self._form_column.setSpacing(12)
        if form.shows_draft and target.file is not None:
            self._add_draft(target.file)
        if target.file is not None:
            self._add_beside_fields(form, target.file)
        self._fields = {}
        for declared in form.fields:
            self._add_field(declared, form, target)
        self._form_column.addStretch(1)
        fill_ground(inner, self._context.theme, "surface_alt")
        area.setWidget(inner)
        return area

    def _add_field(self, declared: ActField, form: ActForm, target: ActTarget) -> None:
        context = self._context
        control = make_input(declared, context, target.directory, target.file, target.linked)
        hint = context.text(declared.hint) if declared.hint else ""
        optional = (
            "" if declared.is_required or form.act == "correct" else context.text("act.optional")
        )
        if declared.entry is Entry.YES_NO or declared.opens_with:
            optional = ""
        part = Field(
            context.theme,
            titled(context.text(declared.label)),
            control,
            hint=hint,
            label_hint=optional,
        )
        opens_with = opening_value(
            form.act, declared, target.file, target.linked, context.session.staff
        )
        if opens_with:
            write_input(control, opens_with, target.directory, declared)
        if target.file is not None and self._is_contested(target.file, declared.name):
            part.set_two_values(context.text("conflict.two"))
        self._fields[declared.name] = part
        self._form_column.addWidget(part)

    @staticmethod
    def _is_contested(file: CaseFile, name: str) -> bool:
        """Whether two values of a field stand side by side."""
        person = file.person.registers if file.person else {}
        return name in conflicts(file.case.registers) or name in conflicts(person)

    def _add_draft(self, file: CaseFile) -> None:
        drafted = file.case.drafted
        if drafted is None or not isinstance(drafted.fact, f.ReplyDrafted):
            return
        theme, context = self._context.theme, self._context
        author = file.directory.staff_name(drafted.actor)
        self._form_column.addWidget(
            Label(theme, context.text("act.draft_by", name=author), colour="text_2")
        )
        self._form_column.addWidget(ClampedText(theme, drafted.fact.text))
        if drafted.fact.remedy:
            self._form_column.addWidget(
                Label(theme, context.text("case.remedy_given"), colour="text_2")
            )
            self._form_column.addWidget(ClampedText(theme, drafted.fact.remedy))
        if self.act == "approve":
            back = Button(theme, context.text("act.return"), icon="back")
            back.clicked.connect(lambda: self.act_chosen.emit("return"))
            self._form_column.addWidget(back)

    def _add_beside_fields(self, form: ActForm, file: CaseFile) -> None:
        """Show what to mind before a call or an act, what closing demands; offer a message instead."""
        if form.warns:
            words = self._context.text(form.warns)
            self._form_column.addWidget(Notice(self._context.theme, "warn", words, icon=form.icon))
        if form.reaches_person and file.case.safe_contact:
            title = self._context.text("case.safe_contact_title")
            safe = Notice(self._context.theme, "info", title, file.case.safe_contact)
            self._form_column.addWidget(safe)
        if form.shows_demands and (demands := demands_of(file)):
            self._form_column.addWidget(DemandsBox(self._context, file, demands))
        if form.writes is not None:
            words = self._context.text("message.write")
            write = Button(self._context.theme, words, icon="message")
            write.clicked.connect(partial(self.message_wanted.emit, form.writes))
            self._form_column.addWidget(write)

    def _foot(self, form: ActForm) -> QWidget:
        theme, context = self._context.theme, self._context
        foot = QWidget()
        row = QHBoxLayout(foot)
        row.setContentsMargins(_EDGE, 12, _EDGE, 12)
        row.setSpacing(8)
        kind = ButtonKind.DANGER if form.is_final else ButtonKind.PRIMARY
        self._submit = Button(theme, context.text(form.verb), kind, key_hint="Ctrl+Enter")
        self._submit.clicked.connect(self.submit)
        cancel = Button(theme, context.text("act.cancel"), ButtonKind.LINK, key_hint="Esc")
        cancel.clicked.connect(self.close_act)
        row.addWidget(self._submit)
        row.addWidget(cancel)
        row.addStretch(1)
        return foot

    def _show_notice(self, words: str) -> None:
        self._notice = Notice(self._context.theme, "danger", words)
        self._form_column.insertWidget(0, self._notice)


def _command(act: Act, values: dict[str, object], target: ActTarget) -> CaseCommand:
    case = target.cases[0]
    if act == "correct" and target.file and not changed_values(values, target.file):
        raise refuse("case", "error.nothing_changed")
    return make_command(act, values, target.file, target.directory, case)


def say_not_now(context: WindowContext, act: Act, file: CaseFile) -> None:
    """Say that a case, as it stands, does not take an act; the notice goes with the next one."""
    name = context.text(ACT_FORMS[act].title)
    if may_act(context.access(file.directory), act, file.case):
        words = context.text("act.not_now", act=name, state=context.text(f"state.{file.state}"))
    else:
        words = context.text("error.not_your_right")
    context.navigation.show_notice(NOT_NOW, NoticeText("warn", words))


def announce(context: WindowContext, done: Sequence[Done]) -> None:
    """Tell the window what acts have changed."""
    subjects = {fact.subject.id.hex() for one in done for fact in one.facts}
    kinds = {fact.subject.kind for one in done for fact in one.facts}
    context.navigation.announce(Changes(frozenset(kinds), frozenset(subjects)))
