"""What is wrong with a form, said beside the fields that it is about."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt

from kafel_desk.refusal import Refused
from ui.case.act_inputs import read_input
from ui.case.acts import ActField
from ui.context import WindowContext
from ui.widgets import DateInput, Field
from ui.widgets.when_input import WhenInput

Fields = Mapping[str, Field]


def show_own_errors(context: WindowContext, declared: Sequence[ActField], fields: Fields) -> bool:
    """Say what can be told without asking the desk: no such date, nothing filled in."""
    for each in declared:
        part = fields[each.name]
        control = part.control
        if isinstance(control, (DateInput, WhenInput)) and control.problem is not None:
            part.set_error(context.catalogue.message(control.problem))
        elif each.is_required and not str(read_input(control) or "").strip():
            part.set_error(context.text("error.needed"))
    focus_first_error(fields)
    return any(part.error for part in fields.values())


def show_refusal(context: WindowContext, refusal: Refused, fields: Fields) -> str:
    """Say each error beside its field; return in words what is about none of them."""
    general = []
    for error in refusal.errors:
        words = context.catalogue.message(error.message)
        if error.field in fields:
            fields[error.field].set_error(words)
        else:
            general.append(words)
    focus_first_error(fields)
    return " ".join(general)


def clear_errors(fields: Fields) -> None:
    """Take back what was said of the fields."""
    for part in fields.values():
        part.set_error("")


def focus_first_error(fields: Fields) -> None:
    """Go to the first field of which something was said."""
    wrong = next((part for part in fields.values() if part.error), None)
    if wrong is not None:
        wrong.control.setFocus(Qt.FocusReason.OtherFocusReason)
