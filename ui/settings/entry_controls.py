"""The inputs of the editor at the side: made, read and written by how a value is edited."""

from collections.abc import Callable, Mapping
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from kafel_desk.routines.routine import Every, Unit
from ui.context import WindowContext
from ui.settings.register import EditAs, EditField, Value
from ui.theme.theme import BODY
from ui.widgets.choice import TickBox
from ui.widgets.field import LeftToRightInput, LongText, NumberInput, TextInput
from ui.widgets.pick import Select
from ui.widgets.popup import Choice

UNSET = object()
"""What stands in for the value of an entry that is not there yet."""

_TICKED = frozenset({"in_intake", "on_poster"})
_FEW = 3
_UNITS: dict[Unit, str] = {
    "days": "routines.days",
    "weeks": "routines.weeks",
    "months": "routines.months",
}


class TicksInput(QWidget):
    """Any number of several things, in two columns, or a few side by side."""

    changed = Signal()

    def __init__(self, context: WindowContext, words: Mapping[Any, str]) -> None:
        super().__init__()
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 4, 0, 0)
        grid.setVerticalSpacing(12)
        across = len(words) if len(words) <= _FEW else 2
        self._boxes: dict[str, TickBox] = {}
        for place, (code, key) in enumerate(words.items()):
            box = TickBox(context.theme, context.text(key))
            box.toggled.connect(lambda _on: self.changed.emit())
            self._boxes[code] = box
            grid.addWidget(box, place // across, place % across, Qt.AlignmentFlag.AlignLeading)
        for column in range(across):
            grid.setColumnStretch(column, 1)
        self.setFocusProxy(next(iter(self._boxes.values())))

    def codes(self) -> tuple[str, ...]:
        """Return what is ticked."""
        return tuple(code for code, box in self._boxes.items() if box.isChecked())

    def set_codes(self, codes: object) -> None:
        """Tick these and no others."""
        ticked = codes if isinstance(codes, tuple) else ()
        for code, box in self._boxes.items():
            box.setChecked(code in ticked)


class PeriodInput(QWidget):
    """How often: a number of days, weeks or months."""

    changed = Signal()

    def __init__(self, context: WindowContext, name: str) -> None:
        super().__init__()
        theme, text = context.theme, context.text
        self.number = NumberInput(theme)
        self.number.setFixedWidth(theme.px(72))
        self.number.setAccessibleName(name)
        self.unit = Select(theme, [Choice(unit, text(key)) for unit, key in _UNITS.items()])
        self.unit.setAccessibleName(f"{name}, {text('routines.unit')}")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.number)
        row.addWidget(self.unit, 1)
        self.number.textEdited.connect(lambda _text: self.changed.emit())
        self.unit.choice_changed.connect(lambda _code: self.changed.emit())
        self.setFocusProxy(self.number)

    def period(self) -> Every | None:
        """Return the period; None where the number is missing."""
        typed = self.number.text()
        # A number of more digits than that is no period, and too long for any calendar.
        if not typed or len(typed) > 4 or self.unit.code not in _UNITS:
            return None
        return Every(int(typed), self.unit.code)

    def show_period(self, every: Every | None) -> None:
        """Show a period; that of something new is a month."""
        shown = every or Every(1, "months")
        self.number.setText(str(shown.count))
        self.unit.choose_code(shown.unit)


def make_control(context: WindowContext, edit: EditField, edited: Callable[[], object]) -> QWidget:
    """Return the input of a declared field; ``edited`` is called when a person changes it."""
    theme, text = context.theme, context.text
    match edit.edit_as:
        case EditAs.TICK:
            box = TickBox(theme, text(edit.label))
            box.setAccessibleName(text(edit.label))
            box.toggled.connect(lambda _on: edited())
            return box
        case EditAs.CHOICE:
            select = Select(theme)
            select.choice_changed.connect(lambda _code: edited())
            return select
        case EditAs.TICKS:
            ticks = TicksInput(context, edit.words)
            ticks.changed.connect(edited)
            return ticks
        case EditAs.PERIOD:
            period = PeriodInput(context, text(edit.label))
            period.changed.connect(edited)
            return period
        case EditAs.LONG:
            long = LongText(theme, size=BODY, lines=5)
            long.textChanged.connect(edited)
            return long
        case EditAs.LEFT_TO_RIGHT | EditAs.LINE:
            kind = LeftToRightInput if edit.edit_as is EditAs.LEFT_TO_RIGHT else TextInput
            line = kind(theme)
            line.textChanged.connect(lambda _text: edited())
            return line


def read_control(edit: EditField, control: QWidget) -> Value:
    """Return what an input holds, as it stands in the entry and in its fact."""
    nothing = None if edit.is_optional else ""
    match control:
        case TickBox():
            return control.isChecked()
        case TicksInput():
            return control.codes()
        case PeriodInput():
            return control.period()
        case Select():
            return control.code or nothing
        case LongText():
            return control.toPlainText().strip()
        case TextInput():
            return control.text().strip() or nothing
    raise TypeError(type(control))


def write_control(edit: EditField, control: QWidget, value: object) -> None:
    """Show a value; ``UNSET`` is that of a new entry."""
    text = value if isinstance(value, str) else edit.opens_with if value is UNSET else ""
    match control:
        case TickBox():
            control.setChecked(value is True or (value is UNSET and edit.name in _TICKED))
        case TicksInput():
            control.set_codes((edit.opens_with,) if value is UNSET else value)
        case PeriodInput():
            control.show_period(value if isinstance(value, Every) else None)
        case Select():
            control.choose_code(text)
        case LongText():
            if control.toPlainText() != text:
                control.setPlainText(text)
        case TextInput():
            control.setText(text)
        case _:
            raise TypeError(type(control))
