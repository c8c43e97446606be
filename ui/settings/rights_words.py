"""What the ticked roles allow, in words: the table of roles and acts as people read it."""

from collections.abc import Callable, Iterable

from PySide6.QtWidgets import QVBoxLayout, QWidget

from kafel_desk.directory.entries import Role, Staff
from ui.at_the_desk.roles import ROLE_WORDS
from ui.context import WindowContext
from ui.settings.entry_controls import TicksInput
from ui.settings.register import Lookup, RegisterEntry
from ui.theme import Weight
from ui.theme.theme import CAPTION
from ui.widgets.label import Label

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


class RightsWords(QWidget):
    """Stands below the roles and says what those that are ticked allow."""

    def __init__(self, context: WindowContext, control: QWidget) -> None:
        super().__init__()
        if not isinstance(control, TicksInput):
            raise TypeError(type(control))
        self._text, self._roles = context.text, control
        self._asked = Label(context.theme, weight=Weight.MEDIUM, wraps=True)
        self._words = Label(context.theme, size=CAPTION, colour="text_2", wraps=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 8)
        column.addWidget(self._asked)
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

    @property
    def asked(self) -> str:
        """What it says of roles that were asked for."""
        return self._asked.text()

    def show_lookup(self, lookup: Lookup, entry: RegisterEntry | None) -> None:
        """Show the rights of the entry that was just put into the fields, and what it waits for."""
        del lookup
        asked = entry.roles_asked if isinstance(entry, Staff) else ()
        roles = self._text("list.comma").join(self._text(ROLE_WORDS[role]) for role in asked)
        self._asked.setText(self._text("staff.roles_to_give", roles=roles) if roles else "")
        self._asked.setVisible(bool(roles))
        self._show()

    def _show(self) -> None:
        self._words.setText("\n".join(rights_sentences(self._text, self._roles.codes())))
