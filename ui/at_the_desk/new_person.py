"""Somebody who is not in the list yet: their name, what they are, and in."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout

from kafel_desk.refusal import Refused
from ui.at_the_desk.people import Sitter, add_person
from ui.at_the_desk.roles import ROLE_WORDS
from ui.context import WindowContext
from ui.theme import Weight
from ui.theme.theme import SECTION
from ui.widgets.button import Button, ButtonKind
from ui.widgets.field import Field, TextInput
from ui.widgets.label import Label
from ui.widgets.pick import Select
from ui.widgets.popup import Choice
from ui.widgets.scrolling import ScrollContent


class NewPerson(ScrollContent):
    """A short form; what is missing or refused is said beside each field."""

    added = Signal(object)  # Sitter

    def __init__(self, context: WindowContext) -> None:
        super().__init__()
        self._context = context
        theme, text = context.theme, context.text
        column = QVBoxLayout(self)
        column.setContentsMargins(40, 32, 40, 32)
        column.setSpacing(12)
        title = Label(theme, text("login.new_name"), size=SECTION, weight=Weight.SEMIBOLD)
        column.addWidget(title)
        self.name = TextInput(theme)
        self.name_field = Field(theme, text("login.name"), self.name)
        self.name.textChanged.connect(lambda _text: self.name_field.set_error(""))
        column.addWidget(self.name_field)
        roles = [Choice(role, text(key)) for role, key in ROLE_WORDS.items()]
        self.role = Select(theme, roles, placeholder=text("login.role_choose"))
        self.role_field = Field(theme, text("login.role"), self.role)
        self.role.choice_changed.connect(lambda _code: self.role_field.set_error(""))
        column.addWidget(self.role_field)
        self.button = Button(theme, text("login.add"), ButtonKind.NEXT_ACTION, key_hint="Enter")
        policy = self.button.sizePolicy()
        self.button.setSizePolicy(policy.Policy.Expanding, policy.Policy.Fixed)
        self.button.clicked.connect(self.add)
        column.addWidget(self.button)
        column.addStretch(1)

    def add(self) -> None:
        """Put them on the staff, if name and role are there."""
        name = self.name.text()
        role = next((role for role in ROLE_WORDS if role == self.role.code), None)
        if not name.strip():
            self._say_needed(self.name_field)
        elif role is None:
            self._say_needed(self.role_field)
        else:
            add_person(self._context, name, role, self._added, self._refused)

    def _say_needed(self, field: Field) -> None:
        field.set_error(self._context.text("error.needed"))
        field.control.setFocus()

    def _added(self, sitter: Sitter) -> None:
        self.name.clear()
        self.added.emit(sitter)

    def _refused(self, error: Exception) -> None:
        if isinstance(error, Refused):
            self.name_field.set_error(self._context.catalogue.message(error.errors[0].message))
