"""What the ticked roles allow, in words, and the roles that somebody asks for, given or refused."""

from collections.abc import Callable, Iterable

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kafel_desk.directory.commands import ChangeEntry
from kafel_desk.directory.entries import ROLES, Role, Staff
from kafel_desk.directory.facts import StaffChanged
from kafel_desk.refusal import Refused
from ui.at_the_desk.roles import ROLE_WORDS
from ui.context import Changes, WindowContext
from ui.settings.entry_controls import TicksInput
from ui.settings.register import Lookup, RegisterEntry
from ui.theme import Weight
from ui.theme.theme import CAPTION
from ui.widgets.button import Button, ButtonKind
from ui.widgets.label import Label
from ui.widgets.notice import Notice
from ui.work import Operation

RIGHTS: dict[Role, str] = {
    "reception": "rights.receives",
    "call_handler": "rights.receives",
    "media": "rights.receives",
    "officer": "rights.officer",
    "department": "rights.department",
    "supervisor": "rights.leads",
    "director": "rights.director",
    "focal": "rights.focal",
    "administrator": "rights.administrator",
    "auditor": "rights.auditor",
}


def rights_sentences(text: Callable[[str], str], roles: Iterable[str]) -> list[str]:
    """Return what roles allow, a sentence for each, none twice."""
    keys = dict.fromkeys(RIGHTS[role] for role in RIGHTS if role in set(roles))
    return [text(key) for key in keys] or [text("rights.none")]


class RolesAsked(QWidget):
    """Roles that somebody had on a desk that joined: given or refused, which is recorded at once."""

    def __init__(self, context: WindowContext) -> None:
        super().__init__()
        self._context = context
        self._entry: Staff | None = None
        theme, text = context.theme, context.text
        self._words = Label(theme, weight=Weight.MEDIUM, wraps=True)
        self.give = Button(theme, text("staff.give_roles"), icon="check")
        self.give.clicked.connect(self.give_roles)
        self.refuse = Button(theme, text("staff.refuse_roles"), ButtonKind.LINK)
        self.refuse.clicked.connect(self.refuse_roles)
        self._said = QVBoxLayout()
        acts = QHBoxLayout()
        acts.setSpacing(8)
        acts.addWidget(self.give)
        acts.addWidget(self.refuse)
        acts.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 8)
        column.setSpacing(8)
        column.addWidget(self._words)
        column.addLayout(acts)
        column.addLayout(self._said)

    @property
    def words(self) -> str:
        """What it says."""
        return self._words.text()

    def show_entry(self, entry: RegisterEntry | None) -> None:
        """Show what somebody asks for; nothing where they do not."""
        self._entry = entry if isinstance(entry, Staff) else None
        asked = self._entry.roles_asked if self._entry else ()
        text = self._context.text
        roles = text("list.comma").join(text(ROLE_WORDS[role]) for role in asked)
        self._words.setText(text("staff.roles_to_give", roles=roles) if roles else "")
        self._clear_said()
        self.setVisible(bool(roles))

    def give_roles(self) -> None:
        """Give all that is asked for, beside the roles that this person has."""
        if self._entry is not None:
            self._decide(self._entry, {*self._entry.roles, *self._entry.roles_asked})

    def refuse_roles(self) -> None:
        """Leave this person the roles that they have: who is given roles asks for none."""
        if self._entry is not None:
            self._decide(self._entry, set(self._entry.roles))

    def _decide(self, entry: Staff, roles: set[Role]) -> None:
        desk, staff = self._context.desk, self._context.session.staff
        given = tuple(role for role in ROLES if role in roles)
        command = ChangeEntry(change=StaffChanged(entry=entry.id, roles=given))
        self._set_busy(is_busy=True)

        def done(_done: object) -> None:
            if self._entry is entry:  # else another one is shown by now
                self.hide()
            self._context.navigation.announce(Changes(frozenset({"directory"}), source=self))

        def refused(error: Refused) -> None:
            if self._entry is entry:
                self._refused(error)
            elif self._context.session.staff == staff:
                self._context.work.was_refused.emit(error)

        self._context.work.write(
            Operation(
                lambda _progress: desk.execute(command, staff),
                done,
                refused=refused,
                ended=lambda: self._set_busy(is_busy=False),
                name="decide_roles",
            )
        )

    def _refused(self, error: Refused) -> None:
        words = " ".join(self._context.catalogue.message(each.message) for each in error.errors)
        self._clear_said()
        self._said.addWidget(Notice(self._context.theme, "danger", words))

    def _clear_said(self) -> None:
        while (item := self._said.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()

    def _set_busy(self, *, is_busy: bool) -> None:
        self.give.setEnabled(not is_busy)
        self.refuse.setEnabled(not is_busy)


class RightsWords(QWidget):
    """Stands below the roles and says what those that are ticked allow."""

    def __init__(self, context: WindowContext, control: QWidget) -> None:
        super().__init__()
        if not isinstance(control, TicksInput):
            raise TypeError(type(control))
        self._text, self._roles = context.text, control
        self.asked = RolesAsked(context)
        self._words = Label(context.theme, size=CAPTION, colour="text_2", wraps=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 8)
        column.addWidget(self.asked)
        column.addWidget(self._words)
        control.changed.connect(self._show)

    @property
    def widget(self) -> QWidget:
        """What is shown."""
        return self

    @property
    def words(self) -> str:
        """What it says."""
        return self._words.text()

    def show_lookup(self, lookup: Lookup, entry: RegisterEntry | None) -> None:
        """Show the rights of the entry that was just put into the fields, and what it waits for."""
        del lookup
        self.asked.show_entry(entry)
        self._show()

    def _show(self) -> None:
        self._words.setText("\n".join(rights_sentences(self._text, self._roles.codes())))
