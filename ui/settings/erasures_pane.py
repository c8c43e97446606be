"""Erasures: proposed by an administrator, approved or declined by a director; what goes, what stays."""

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kafel_desk.directory.state import Directory
from kafel_desk.erasure.commands import (
    ApproveErasure,
    DeclineErasure,
    ErasureCommand,
    HoldFromErasure,
    LiftHold,
    ProposeErasure,
)
from kafel_desk.erasure.facts import ERASURE_REASONS, ErasureReason
from kafel_desk.erasure.queries import Erasable
from kafel_desk.refusal import Refused, refuse
from kafel_desk.rights.acting import may
from ui.context import Changes, WindowContext
from ui.frame.tab_order import focus_stops, set_tab_order
from ui.settings.erasure_rows import DueList, Erasures, HeldRow, PendingRow, read_erasures
from ui.widgets.button import Button, ButtonKind
from ui.widgets.field import Field, TextInput
from ui.widgets.label import Label, SectionHeading
from ui.widgets.notice import Notice
from ui.widgets.pick import Select
from ui.widgets.popup import Choice
from ui.widgets.titled_pane import TitledPane
from ui.work import Operation

_WIDEST, _FIELD = 872, 480

REASONS: Mapping[ErasureReason, str] = {
    "asked": "erasure.asked",
    "retention": "erasure.retention",
    "court": "erasure.court",
    "mistake": "erasure.mistake",
}


class ErasuresPane(TitledPane):
    """Two people are needed, and no words are asked for: what is written here would stay for ever."""

    def __init__(self, context: WindowContext) -> None:
        theme, text = context.theme, context.text
        super().__init__(theme, text("set.erasures"), widest=_WIDEST)
        self._context = context
        self._directory = Directory()
        self.rows: dict[bytes, PendingRow] = {}
        self.held: dict[bytes, HeldRow] = {}
        column = self.body
        column.addWidget(Label(theme, text("erasure.goes"), wraps=True))
        column.addWidget(Label(theme, text("erasure.stays"), wraps=True))
        column.addWidget(SectionHeading(theme, text("erasure.waiting")))
        self._said = QVBoxLayout()
        column.addLayout(self._said)
        self._none = Label(theme, text("erasure.none"), colour="text_3")
        column.addWidget(self._none)
        self._listed = QVBoxLayout()
        self._listed.setSpacing(8)
        column.addLayout(self._listed)
        self._form = self._make_form()
        column.addWidget(self._form)
        column.addWidget(self._make_due())
        self._held_heading = SectionHeading(theme, text("erasure.kept"))
        column.addWidget(self._held_heading)
        self._kept = QVBoxLayout()
        self._kept.setSpacing(8)
        column.addLayout(self._kept)
        column.addStretch(1)

    @property
    def said(self) -> str:
        """What it says of the last act."""
        item = self._said.itemAt(0)
        widget = item.widget() if item is not None else None
        return widget.accessibleName() if widget is not None else ""

    def show_directory(self, directory: Directory) -> None:
        """Show what waits, and what whoever is at the desk may do about it."""
        self._directory = directory
        access = self._context.access(directory)
        may_propose = may(access, ProposeErasure(reason="asked"))
        self._form.setVisible(may_propose)
        self._due.setVisible(may_propose)
        self.unconfirmed.setVisible(directory.retention.set_by is None)
        self._context.work.read(
            Operation(
                lambda _progress: read_erasures(self._context),
                self._context.session.for_who_asks(self._show),
                name="erasures.read",
            ),
            latest_of="erasures",
        )

    def _show(self, read: Erasures) -> None:
        context, directory = self._context, self._directory
        access = context.access(directory)
        for row in (*self.rows.values(), *self.held.values()):
            row.hide()
            row.deleteLater()
        self.rows, self.held = {}, {}
        for pending in read.pending:
            reason = context.text(REASONS[pending.reason]) if pending.reason else ""
            row = PendingRow(context, pending, directory, reason)
            may_approve = may(access, ApproveErasure(erasure=pending.id))
            row.approve.setVisible(may_approve and pending.proposed_by != access.staff)
            row.decline.setVisible(may(access, DeclineErasure(erasure=pending.id)))
            row.approve.clicked.connect(partial(self._pressed, self._ask, pending.id))
            row.decline.clicked.connect(partial(self._pressed, self.decline, pending.id))
            self.rows[pending.id] = row
            self._listed.addWidget(row)
        self._none.setVisible(not read.pending)
        self.due.show_due(read.due)
        for held in read.held:
            kept = HeldRow(context, held, directory)
            kept.release.clicked.connect(partial(self._pressed, self.release, held.id))
            self.held[held.id] = kept
            self._kept.addWidget(kept)
        self._held_heading.setVisible(bool(read.held))
        set_tab_order(self.tab_order())

    def forget(self) -> None:
        """Let go of what was typed and asked: somebody else sits down."""
        self.what.clear()
        self.what_field.set_error("")
        self.reason.choose_code("")
        self._clear()

    # Acts

    def _pressed(self, act: Callable[[bytes], object], id: bytes, *_checked: object) -> None:  # noqa: A002 - an id
        act(id)

    def begin_with(self, number: str) -> None:
        """Begin a proposal for the person of a case; the reason is still to be given."""
        self.what.setText(number)
        self.scope.choose_code("person")
        self.what_field.set_error("")
        self.reason.setFocus()

    def propose(self) -> None:
        """Propose to erase a case by its number, or a person with all cases; neither is seen here."""
        typed, reason = self.what.text().strip(), self.reason.code
        if not typed:
            self.what_field.set_error(self._context.text("error.needed"))
            return
        if reason not in ERASURE_REASONS:
            self.reason_field.set_error(self._context.text("error.needed"))
            return
        with_person = self.scope.code == "person"

        def command() -> ErasureCommand:
            found = self._named(typed)
            if found.case is not None and not with_person:
                return ProposeErasure(reason=reason, cases=(found.case,))
            if found.person is None:
                raise refuse("what", "error.no_such_person")
            return ProposeErasure(reason=reason, person=found.person)

        self._carry_out(command, "erasure.was_proposed")

    def _named(self, typed: str) -> Erasable:
        found = self._context.desk.reader.find_erasable(self._context.viewer(), typed)
        if not found:
            raise refuse("what", "erasure.not_found")
        if len(found) > 1:
            is_person = found[0].case is None
            raise refuse("what", "error.several_people" if is_person else "erasure.several")
        return found[0]

    def propose_due(self, cases: tuple[bytes, ...]) -> None:
        """Propose to erase what was kept long enough."""
        command = ProposeErasure(reason="retention", cases=cases)
        self._carry_out(lambda: command, "erasure.was_proposed")

    def keep(self, cases: tuple[bytes, ...]) -> None:
        """Keep cases while a dispute about them runs."""
        self._carry_out(lambda: HoldFromErasure(cases=cases), "erasure.was_kept")

    def release(self, case: bytes) -> None:
        """End the keeping of a case."""
        self._carry_out(lambda: LiftHold(cases=(case,)), "erasure.was_released")

    def _ask(self, erasure: bytes) -> None:
        """Say once more what cannot be undone."""
        text = self._context.text
        actions = (
            (text("erasure.approve_now"), lambda: self.approve(erasure)),
            (text("widget.cancel"), self._clear),
        )
        self._say(
            Notice(
                self._context.theme, "danger", text("erasure.sure"), text("erasure.for_good"),
                actions=actions,
            )
        )  # fmt: skip

    def approve(self, erasure: bytes) -> None:
        """Erase for good, files and backups too."""
        self._carry_out(lambda: ApproveErasure(erasure=erasure), "erasure.was_approved")

    def decline(self, erasure: bytes) -> None:
        """Let everything stay as it is."""
        self._carry_out(lambda: DeclineErasure(erasure=erasure), "erasure.was_declined")

    def _carry_out(self, command: Callable[[], ErasureCommand], words: str) -> None:
        context = self._context
        desk, staff, administration = context.desk, context.session.staff, context.administration

        def record(_progress: object) -> None:
            made = command()
            desk.execute(made, staff)
            if isinstance(made, ApproveErasure) and administration is not None:
                administration.remove_erased()

        def say_done() -> None:
            self.what.clear()
            self._say(Notice(context.theme, "ok", context.text(words)))

        tell = context.session.for_who_asks(say_done)

        def done(_nothing: None) -> None:
            tell()
            everything = frozenset({"case", "person", "directory"})
            context.navigation.announce(Changes(everything, source=self))

        refused = context.session.for_who_asks(self._refused)
        context.work.write(Operation(record, done, refused=refused, name="erasure"))

    def _refused(self, error: Refused) -> None:
        message = self._context.catalogue.message
        words = " ".join(message(each.message) for each in error.errors)
        if any(each.field == "what" for each in error.errors):
            self.what_field.set_error(words)
        else:
            self._say(Notice(self._context.theme, "warn", words))

    def _say(self, notice: Notice) -> None:
        self._clear()
        self._said.addWidget(notice)

    def _clear(self) -> None:
        while (item := self._said.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()

    # What a pane of the settings has

    def focus_first(self) -> None:
        """Go to what waits first, else to the form."""
        stops = self.tab_order()
        if stops:
            stops[0].setFocus()

    def tab_order(self) -> list[QWidget]:
        """Return what Tab goes through."""
        return focus_stops(self.inside)

    def escape(self) -> bool:
        """Take back what was asked."""
        if self._said.count():
            self._clear()
            return True
        return False

    def _make_form(self) -> QWidget:
        theme, text = self._context.theme, self._context.text
        form = QWidget()
        column = QVBoxLayout(form)
        column.setContentsMargins(0, 8, 0, 0)
        column.setSpacing(12)
        column.addWidget(SectionHeading(theme, text("erasure.propose")))
        column.addWidget(Label(theme, text("erasure.unseen"), colour="text_3", wraps=True))
        self.what = TextInput(theme)
        self.what_field = Field(
            theme, text("erasure.what"), self.what, hint=text("erasure.what_hint")
        )
        self.what.textEdited.connect(lambda _text: self.what_field.set_error(""))
        scopes = (("case", "erasure.this_case"), ("person", "erasure.whole_person"))
        self.scope = Select(theme, [Choice(code, text(key)) for code, key in scopes])
        self.scope.choose_code("case")
        self.scope_field = Field(theme, text("erasure.scope"), self.scope)
        choices = [Choice(reason, text(key)) for reason, key in REASONS.items()]
        self.reason = Select(theme, choices, placeholder=text("login.role_choose"))
        self.reason_field = Field(theme, text("erasure.reason"), self.reason)
        self.reason.choice_changed.connect(lambda _code: self.reason_field.set_error(""))
        for field in (self.what_field, self.scope_field, self.reason_field):
            field.setMaximumWidth(theme.px(_FIELD))
            column.addWidget(field)
        self.propose_button = Button(theme, text("erasure.propose"), ButtonKind.PRIMARY)
        self.propose_button.clicked.connect(self.propose)
        row = QHBoxLayout()
        row.addWidget(self.propose_button)
        row.addStretch(1)
        column.addLayout(row)
        return form

    def _make_due(self) -> QWidget:
        theme, text = self._context.theme, self._context.text
        self._due = QWidget()
        column = QVBoxLayout(self._due)
        column.setContentsMargins(0, 8, 0, 0)
        column.setSpacing(12)
        column.addWidget(SectionHeading(theme, text("erasure.due")))
        self.unconfirmed = Notice(theme, "warn", text("keeping.unconfirmed"))
        column.addWidget(self.unconfirmed)
        self.due = DueList(self._context, self.propose_due, self.keep)
        column.addWidget(self.due)
        return self._due
