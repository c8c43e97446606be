"""The fields of a step: made from what is declared, and read back into what was asked for."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any, cast

from PySide6.QtWidgets import QWidget

from kafel_desk.directory.entries import Role
from ui.at_the_desk.roles import ROLE_WORDS
from ui.log_in.password_pane import PasswordInput
from ui.sharing.path_input import PathInput, ask_file, ask_folder
from ui.theme import Theme
from ui.widgets.field import Field, LeftToRightInput, LongText, TextInput
from ui.widgets.pick import Select
from ui.widgets.popup import Choice
from ui.wizard.new_centre import NewCentre, tidy_code
from ui.wizard.steps import AskedField


def make_field(theme: Theme, text: Callable[[str], str], asked: AskedField, value: str) -> Field:
    """Return the field in which something is asked, with what was said before."""
    control = _control(theme, text, asked.name, value)
    hint = text(asked.hint) if asked.hint else ""
    field = Field(theme, text(asked.label), control, hint=hint)
    line = control.line if isinstance(control, PathInput) else control
    if isinstance(line, TextInput | LongText):
        line.textChanged.connect(lambda *_: field.set_error(""))
    return field


def _control(theme: Theme, text: Callable[[str], str], name: str, value: str) -> QWidget:
    match name:
        case "role":
            select = Select(theme, [Choice(role, text(key)) for role, key in ROLE_WORDS.items()])
            select.choose_code(value)
            return select
        case "share" | "kit_file" | "backup":
            is_folder = name == "share"
            words = text("wizard.choose_folder" if is_folder else "wizard.choose_file")
            path = PathInput(theme, words, ask_folder if is_folder else ask_file)
            path.set_text(value)
            return path
        case "password" | "password_again":
            password = PasswordInput(theme, text("login.show_letters"))
            password.setText(value)
            return password
        case "kit_words":
            long = LongText(theme, lines=3)
            long.setPlainText(value)
            return long
    line = LeftToRightInput(theme) if name == "desk_code" else TextInput(theme)
    line.setText(value)
    return line


def take_answers(new: NewCentre, fields: Mapping[str, Field]) -> NewCentre:
    """Return what was asked for with what the fields hold now."""
    taken: dict[str, Any] = {}
    for name, field in fields.items():
        control = field.control
        if isinstance(control, Select):
            taken[name] = cast("Role", control.code or new.role)
        elif isinstance(control, PasswordInput):
            taken[name] = control.text()
        elif isinstance(control, LongText):
            taken[name] = control.toPlainText().strip()
        elif isinstance(control, TextInput | PathInput):
            typed = control.text().strip()
            taken[name] = tidy_code(typed) if name == "desk_code" else typed
    return replace(new, **taken)
