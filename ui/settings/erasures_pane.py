"""Erasures: proposed by an administrator, approved or declined by a director; what goes, what stays."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from kafel_desk.directory.state import Directory
from kafel_desk.erasure.commands import (
    ApproveErasure,
    DeclineErasure,
    ErasureCommand,
    ProposeErasure,
)
from kafel_desk.erasure.erasure import Erasure
from kafel_desk.erasure.facts import ERASURE_REASONS, ErasureReason
from kafel_desk.refusal import Refused, refuse
from kafel_desk.rights.acting import may
from kafel_desk.time import wording
from ui.context import Changes, WindowContext
from ui.frame.tab_order import focus_stops
from ui.theme import Weight
from ui.theme.theme import SECTION
from ui.widgets.button import Button, ButtonKind
from ui.widgets.field import Field, TextInput
from ui.widgets.label import Hairline, Label, SectionHeading
from ui.widgets.notice import Notice
from ui.widgets.pick import Select
from ui.widgets.popup import Choice
from ui.widgets.scrolling import ScrollContent
from ui.widgets.wrap_row import WrapBar
from ui.work import Operation

_HEAD, _EDGE, _WIDEST, _FIELD = 56, 24, 872, 480

REASONS: Mapping[ErasureReason, str] = {
    "asked": "erasure.asked",
    "retention": "erasure.retention",
    "court": "erasure.court",
    "mistake": "erasure.mistake",
}


class ErasuresPane(QWidget):
    """Two people are needed, and no words are asked for: what is written here would stay for ever."""

    def __init__(self, context: WindowContext) -> None:
        super().__init__()
        self._context = context
        self._directory = Directory()
        self.rows: dict[bytes, _Row] = {}
        theme, text = context.theme, context.text
        head = WrapBar(theme.px(_HEAD) - 1, edge=_EDGE, gap=12)
        title = Label(theme, text("set.erasures"), size=SECTION, weight=Weight.SEMIBOLD)
        head.row.addWidget(title)
        self._inside = ScrollContent()
        across = QHBoxLayout(self._inside)
        across.setContentsMargins(_EDGE, 16, _EDGE, 16)
        body = QWidget()
        body.setMaximumWidth(theme.px(_WIDEST))
        across.addWidget(body, 1000)
        across.addStretch(1)
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
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
        column.addStretch(1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(self._inside)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(head)
        whole.addWidget(Hairline(theme))
        whole.addWidget(area, 1)

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
        self._form.setVisible(may(access, ProposeErasure(reason="asked")))
        pending = [one for one in directory.erasures.values() if one.is_pending]
        for row in self.rows.values():
            row.hide()
            row.deleteLater()
        self.rows = {}
        for erasure in sorted(pending, key=_since):
            row = _Row(self._context, erasure, directory)
            may_approve = may(access, ApproveErasure(erasure=erasure.id))
            row.approve.setVisible(may_approve and erasure.proposed_by != access.staff)
            row.decline.setVisible(may(access, DeclineErasure(erasure=erasure.id)))
            row.approve.clicked.connect(lambda _on, one=erasure: self._ask(one))
            row.decline.clicked.connect(lambda _on, one=erasure: self.decline(one.id))
            self.rows[erasure.id] = row
            self._listed.addWidget(row)
        self._none.setVisible(not pending)

    # Acts

    def begin_with(self, number: str) -> None:
        """Begin a proposal for a case; the reason is still to be given."""
        self.what.setText(number)
        self.what_field.set_error("")
        self.reason.setFocus()

    def propose(self) -> None:
        """Propose to erase the case of a number, or the person of a telephone with all cases."""
        typed, reason = self.what.text().strip(), self.reason.code
        if not typed:
            self.what_field.set_error(self._context.text("error.needed"))
            return
        if reason not in ERASURE_REASONS:
            self.reason_field.set_error(self._context.text("error.needed"))
            return
        context = self._context
        viewer, reader = context.viewer(), context.desk.reader

        def command() -> ErasureCommand:
            people = reader.people_by_phone(viewer, typed)
            if len(people) == 1:
                return ProposeErasure(reason=reason, person=people[0].person)
            rows = reader.find_number(viewer, typed)
            if len(rows) != 1:
                key = "error.several_people" if people else "erasure.not_found"
                raise refuse("what", key)
            return ProposeErasure(reason=reason, cases=(rows[0].id,))

        self._carry_out(command, "erasure.was_proposed")

    def _ask(self, erasure: Erasure) -> None:
        """Say once more what cannot be undone."""
        text = self._context.text
        actions = (
            (text("erasure.approve_now"), lambda: self.approve(erasure.id)),
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

        def done(_nothing: None) -> None:
            self.what.clear()
            self._say(Notice(context.theme, "ok", context.text(words)))
            everything = frozenset({"case", "person", "directory"})
            context.navigation.announce(Changes(everything, source=self))

        context.work.write(Operation(record, done, refused=self._refused, name="erasure"))

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
        return focus_stops(self._inside)

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
        self.what = TextInput(theme)
        self.what_field = Field(
            theme, text("erasure.what"), self.what, hint=text("erasure.what_hint")
        )
        self.what.textEdited.connect(lambda _text: self.what_field.set_error(""))
        choices = [Choice(reason, text(key)) for reason, key in REASONS.items()]
        self.reason = Select(theme, choices, placeholder=text("login.role_choose"))
        self.reason_field = Field(theme, text("erasure.reason"), self.reason)
        self.reason.choice_changed.connect(lambda _code: self.reason_field.set_error(""))
        for field in (self.what_field, self.reason_field):
            field.setMaximumWidth(theme.px(_FIELD))
            column.addWidget(field)
        self.propose_button = Button(theme, text("erasure.propose"), ButtonKind.PRIMARY)
        self.propose_button.clicked.connect(self.propose)
        row = QHBoxLayout()
        row.addWidget(self.propose_button)
        row.addStretch(1)
        column.addLayout(row)
        return form


class _Row(QWidget):
    """One erasure that waits: how much, why, by whom and when; approve and decline."""

    def __init__(self, context: WindowContext, erasure: Erasure, directory: Directory) -> None:
        super().__init__()
        theme, text = context.theme, context.text
        people = sum(subject.kind == "person" for subject in erasure.subjects)
        cases = sum(subject.kind == "case" for subject in erasure.subjects)
        what = text("erasure.case_alone" if not people else "erasure.with_person", n=cases)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(Label(theme, what, weight=Weight.SEMIBOLD, wraps=True))
        reason = text(REASONS[erasure.reason]) if erasure.reason else ""
        words.addWidget(Label(theme, reason, wraps=True))
        now = context.now()
        at = erasure.proposed_at
        when = wording.past_moment(context.catalogue, at.astimezone(now.tzinfo), now) if at else ""
        by = text("erasure.by", name=directory.staff_name(erasure.proposed_by), time=when)
        words.addWidget(Label(theme, by, colour="text_3", wraps=True))
        self.approve = Button(theme, text("erasure.approve"), ButtonKind.DANGER)
        self.decline = Button(theme, text("erasure.decline"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 8, 0, 8)
        row.setSpacing(12)
        row.addLayout(words, 1)
        row.addWidget(self.approve)
        row.addWidget(self.decline)


def _since(erasure: Erasure) -> str:
    return erasure.proposed_at.isoformat() if erasure.proposed_at else ""
