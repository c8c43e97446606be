"""The inputs of an act's form: made from its declared fields, read back as values."""

from collections.abc import Mapping, Sequence
from datetime import date

from PySide6.QtWidgets import QHBoxLayout, QWidget

from kafel_desk.case.next_action import Act, unchecked_actions
from kafel_desk.case.state import Action
from kafel_desk.desk import CaseFile
from kafel_desk.directory.state import Directory
from kafel_desk.language.direction import isolate
from kafel_desk.time import wording
from ui.case.act_commands import values_of
from ui.case.acts import ActField, Entry
from ui.context import WindowContext
from ui.widgets import (
    Choice,
    DateInput,
    LeftToRightInput,
    LongText,
    PickByTyping,
    RadioButton,
    Select,
    TextInput,
)
from ui.widgets.matching import matches
from ui.widgets.when_input import WhenInput

_OFFICER_ROLES = frozenset({"officer", "supervisor"})


class YesNo(QWidget):
    """Two radio buttons: yes and no."""

    def __init__(self, context: WindowContext) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 8, 0, 8)
        row.setSpacing(16)
        self._yes = RadioButton(context.theme, context.text("act.yes"))
        self._no = RadioButton(context.theme, context.text("act.no"))
        for button in (self._yes, self._no):
            row.addWidget(button)
        row.addStretch(1)
        self.setFocusProxy(self._yes)

    @property
    def code(self) -> str:
        """The answer: yes, no, or nothing yet."""
        return "yes" if self._yes.isChecked() else "no" if self._no.isChecked() else ""

    def choose_code(self, code: str) -> None:
        """Choose an answer."""
        self._yes.setChecked(code == "yes")
        self._no.setChecked(code == "no")


def make_input(
    field: ActField,
    context: WindowContext,
    directory: Directory,
    file: CaseFile | None,
    linked: Mapping[bytes, str],
) -> QWidget:
    """Return the input of a field; ``linked`` are the numbers of linked cases."""
    theme = context.theme
    match field.entry:
        case Entry.LONG:
            lines = 6 if field.is_required else 3
            return LongText(theme, lines=lines)
        case Entry.LEFT_TO_RIGHT:
            return LeftToRightInput(theme)
        case Entry.DATE:
            return DateInput(theme, context.catalogue, placeholder=context.text("widget.date_hint"))
        case Entry.MOMENT:
            return WhenInput(
                theme, context.text, context.now,
                lambda day: wording.full_date(context.catalogue, day),
            )  # fmt: skip
        case Entry.YES_NO:
            return YesNo(context)
        case Entry.CHOICE:
            pairs = field.options(file) if field.options else ()
            choices = [Choice(code, context.text(key)) for code, key in pairs]
            return Select(theme, choices, placeholder=context.text("login.role_choose"))
        case Entry.OPEN_ACTION:
            return Select(theme, open_actions(file))
        case Entry.DONE_ACTION:
            staff = context.session.staff
            actions = unchecked_actions(file.case, staff) if file else ()
            return Select(theme, [_choice_of(action) for action in actions])
        case Entry.LINKED_CASE:
            return Select(
                theme, [Choice(case.hex(), isolate(number)) for case, number in linked.items()]
            )
        case Entry.STAFF | Entry.OFFICER | Entry.DEPARTMENT | Entry.CATEGORY | Entry.CHANNEL:
            choices = directory_choices(field.entry, directory)
            return PickByTyping(
                theme,
                lambda query: [choice for choice in choices if matches(choice.text, query)],
                nothing=context.text("widget.no_match"),
            )
        case Entry.LINE:
            return TextInput(theme)


def directory_choices(entry: Entry, directory: Directory) -> list[Choice]:
    """Return what the directory has to offer for a field."""
    match entry:
        case Entry.DEPARTMENT:
            return [Choice(item.id, item.name) for item in directory.active_departments()]
        case Entry.CATEGORY:
            return [
                Choice(item.id, item.name, directory.category_name(item.parent))
                for item in directory.active_categories()
            ]
        case Entry.CHANNEL:
            return [Choice(item.id, item.name) for item in directory.active_channels()]
        case _:
            people = directory.active_staff()
            if entry is Entry.OFFICER:
                officers = [one for one in people if _OFFICER_ROLES & set(one.roles)]
                people = tuple(officers) or people
            return [
                Choice(one.id, one.name, directory.department_name(one.department))
                for one in people
            ]


def open_actions(file: CaseFile | None) -> Sequence[Choice]:
    """Return the corrective actions that are still owed."""
    actions = file.case.open_actions if file else ()
    return [_choice_of(action) for action in actions]


def _choice_of(action: Action) -> Choice:
    return Choice(action.planned.id.hex(), action.plan.text)


def read_input(control: QWidget) -> object:
    """Return what was filled in: text, a code, a day, a moment, or nothing."""
    match control:
        case DateInput():
            return control.day
        case WhenInput():
            return None if control.problem else control.moment()
        case PickByTyping() | Select() | YesNo():
            return control.code
        case LongText():
            return control.toPlainText()
        case TextInput():
            return control.text()
        case _:
            raise TypeError(type(control))


def write_input(control: QWidget, value: str, directory: Directory, field: ActField) -> None:
    """Show a value in an input; a code that is not on offer any more is still shown by name."""
    match control:
        case PickByTyping():
            choices = directory_choices(field.entry, directory)
            control.choose(next((choice for choice in choices if choice.code == value), None))
        case Select() | YesNo():
            control.choose_code(value)
        case DateInput():
            control.set_day(date.fromisoformat(value) if value else None)
        case LongText():
            control.setPlainText(value)
        case TextInput():
            control.setText(value)
            control.setCursorPosition(0)
        case _:
            raise TypeError(type(control))


def typed_in(control: QWidget) -> str:
    """Return what stands in an input as it was typed, understood or not; codes of what was chosen."""
    match control:
        case DateInput() | WhenInput():
            return control.text()
        case _:
            return str(read_input(control))


def put_back(control: QWidget, typed: str, directory: Directory, field: ActField) -> None:
    """Let an input hold again what ``typed_in`` returned."""
    match control:
        case DateInput():
            control.setText(typed)
        case WhenInput():
            control.set_text(typed)
        case _:
            write_input(control, typed, directory, field)


def opening_value(
    act: Act, field: ActField, file: CaseFile | None, linked: Mapping[bytes, str], staff: str
) -> str:
    """Return what a field holds before anybody types: what the case says, or the only choice."""
    opens_with = field.opens_with
    if act == "correct" or field.name in {"priority", "confidentiality"}:
        opens_with = values_of(file).get(field.name, "") if file else ""
    if field.entry is Entry.OPEN_ACTION and file and file.case.open_actions:
        opens_with = file.case.open_actions[0].planned.id.hex()
    if field.entry is Entry.DONE_ACTION and file:
        unchecked = unchecked_actions(file.case, staff)
        opens_with = unchecked[0].planned.id.hex() if unchecked else ""
    if field.entry is Entry.LINKED_CASE and len(linked) == 1:
        opens_with = next(iter(linked)).hex()
    return opens_with
