"""What makes an input out of a declared field, and reads and writes its value as plain text."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date, datetime

from PySide6.QtWidgets import QWidget

from kafel_desk.case.facts import KINDS
from ui.intake.fields import KIND_HINTS, KIND_ICONS, KIND_WORDS, Entry, FieldDeclaration
from ui.intake.reserved_input import ReservedNumberInput
from ui.theme import Theme
from ui.theme.theme import BODY
from ui.widgets.choice import KindButtons, KindOption, TickBox
from ui.widgets.field import LeftToRightInput, LongText, NumberInput, PhoneInput, TextInput
from ui.widgets.matching import matches
from ui.widgets.pick import PickByTyping, Select
from ui.widgets.popup import Choice
from ui.widgets.when_input import WhenInput

Value = str | bool
Text = Callable[[str], str]


def make_control(
    declaration: FieldDeclaration,
    theme: Theme,
    text: Text,
    choices: Callable[[Entry], Sequence[Choice]],
    now: Callable[[], datetime],
    say_day: Callable[[date], str],
) -> QWidget:
    """Return the input of a declared field; `choices` gives what the directory has to offer."""
    placeholder = text(declaration.placeholder) if declaration.placeholder else ""
    match declaration.entry:
        case Entry.PHONE:
            return PhoneInput(theme, placeholder=placeholder)
        case Entry.LEFT_TO_RIGHT:
            return LeftToRightInput(theme, placeholder=placeholder)
        case Entry.DIGITS:
            return NumberInput(theme)
        case Entry.LONG:
            return LongText(theme, placeholder=placeholder, size=BODY, lines=2)
        case Entry.CHOICE:
            options = [Choice(code, text(key)) for code, key in declaration.choices]
            select = Select(theme, options, placeholder=placeholder)
            select.choose_code(declaration.opens_with)
            return select
        case Entry.STAFF | Entry.DEPARTMENT:
            return PickByTyping(
                theme,
                lambda query: [c for c in choices(declaration.entry) if matches(c.text, query)],
                placeholder=placeholder,
                nothing=text("widget.no_match"),
            )
        case Entry.RESERVED:
            return ReservedNumberInput(
                theme,
                lambda query: [c for c in choices(declaration.entry) if matches(c.text, query)],
                placeholder=placeholder,
            )
        case Entry.WHEN:
            return WhenInput(theme, text, now, say_day)
        case Entry.TICK:
            return TickBox(theme, text(declaration.label))
        case Entry.LINE:
            return TextInput(theme, placeholder=placeholder)


def make_kinds(theme: Theme, text: Text) -> KindButtons:
    """Return the buttons of the kinds, each with its sign, its hint and its key."""
    return KindButtons(
        theme,
        [
            KindOption(
                kind,
                KIND_ICONS[kind],
                text(KIND_WORDS[kind]),
                text(KIND_HINTS[kind]),
                f"Alt+{place}",
            )
            for place, kind in enumerate(KINDS, start=1)
        ],
    )


def read_value(control: QWidget) -> Value:
    """Return the value of an input: its code, its text, or whether it is ticked."""
    match control:
        case TickBox():
            return control.isChecked()
        case ReservedNumberInput():
            return control.number
        case PickByTyping() | Select():
            return control.code
        case LongText():
            return control.toPlainText()
        case TextInput():
            return control.text()
        case WhenInput():
            return control.text()
    raise TypeError(type(control))


def write_value(
    control: QWidget, value: object, choices: Mapping[str, Choice] | None = None
) -> None:
    """Put a value back into an input; `choices` are those of a field picked by typing."""
    text = value if isinstance(value, str) else ""
    match control:
        case TickBox():
            control.setChecked(value is True)
        case ReservedNumberInput():
            control.show_number(text)
        case PickByTyping():
            control.choose((choices or {}).get(text))
        case Select():
            control.choose_code(text)
        case LongText():
            if control.toPlainText() != text:
                control.setPlainText(text)
        case WhenInput():
            control.set_text(text)
        case TextInput():
            control.setText(text)
            if not control.hasFocus() and not isinstance(control, LeftToRightInput):
                control.setCursorPosition(0)  # of a long name the beginning is seen
        case _:
            raise TypeError(type(control))


def connect_changed(control: QWidget, act: Callable[[], object]) -> None:
    """Call `act` whenever a person changes the value."""
    match control:
        case TickBox():
            control.toggled.connect(lambda _on: act())
        case PickByTyping() | Select():
            control.choice_changed.connect(lambda _code: act())
        case LongText() | TextInput():
            control.textChanged.connect(lambda *_: act())
        case WhenInput():
            control.changed.connect(act)
        case _:
            raise TypeError(type(control))
