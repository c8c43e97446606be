"""The editor at the side: the fields of one entry, save, undo, switch off."""

from collections.abc import Mapping

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.context import WindowContext
from ui.keys import GO_ON, act_within
from ui.settings.entry_controls import UNSET, make_control, read_control, write_control
from ui.settings.register import (
    Companion,
    EditAs,
    EditField,
    Lookup,
    Register,
    RegisterEntry,
    Value,
)
from ui.settings.review_line import ReviewLine
from ui.theme import Weight
from ui.theme.theme import SECTION
from ui.widgets.button import Button, ButtonKind
from ui.widgets.field import Field
from ui.widgets.label import Hairline, Label, fill_ground
from ui.widgets.pick import Select
from ui.widgets.scrolling import ScrollContent, bare_scroll_area
from ui.widgets.wrap_row import WrapBar

_UNBOUNDED = 16_777_215  # Qt's own greatest width
_HEAD = 56
_FOOT = 64


class EntryEditor(QWidget):
    """Edits one entry of a register; what was not saved is lost only by undoing it."""

    save_requested = Signal(object)  # values by field
    switch_requested = Signal(bool)
    review_requested = Signal()
    left = Signal()
    """Its reader goes back to the table, in whose place it stands."""

    def __init__(self, context: WindowContext, register: Register) -> None:
        super().__init__()
        theme = context.theme
        self._context = context
        self._register = register
        self._entry: RegisterEntry | None = None
        self._before: Mapping[str, Value] = {}
        self._is_active = False
        fill_ground(self, theme, "surface_alt")
        self.setFixedWidth(theme.px(register.editor_width) - 1)
        self._title = Label(theme, size=SECTION, weight=Weight.SEMIBOLD)
        head = QHBoxLayout()
        head.setContentsMargins(16, 0, 16, 0)
        head.addWidget(self._title, 1)
        self.back = Button(theme, context.text("answers.back"), ButtonKind.LINK, key_hint="Esc")
        self.back.clicked.connect(lambda _on: self.left.emit())
        self.back.hide()
        head.addWidget(self.back)
        holder = QWidget()
        holder.setFixedHeight(theme.px(_HEAD) - 1)
        holder.setLayout(head)
        body = ScrollContent()
        self._fields_column = QVBoxLayout(body)
        self._fields_column.setContentsMargins(16, 12, 16, 16)
        self._fields_column.setSpacing(8)
        self.fields: dict[str, Field] = {}
        self._companions: list[Companion] = []
        for edit in register.fields:
            field = self._make_field(edit)
            self._fields_column.addWidget(field)
            if edit.companion is not None:
                companion = edit.companion(context, field.control)
                self._companions.append(companion)
                self._fields_column.addWidget(companion.widget)
        self.part = register.part(context) if register.part is not None else None
        if self.part is not None:
            self._fields_column.addWidget(self.part.widget)
        self._fields_column.addStretch(1)
        area = bare_scroll_area(body)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(holder)
        column.addWidget(Hairline(theme))
        column.addWidget(area, 1)
        self.review = ReviewLine(context, register.review)
        self.review.reviewed.connect(self.review_requested)
        column.addWidget(self.review)
        column.addWidget(Hairline(theme))
        column.addWidget(self._make_foot())
        for keys in GO_ON:
            act_within(self, keys, self.save)

    # What it holds

    @property
    def entry(self) -> RegisterEntry | None:
        """What is edited; None for something new."""
        return self._entry

    @property
    def is_changed(self) -> bool:
        """Whether anything differs from what was shown first."""
        return bool(self._before) and self.values() != self._before

    def values(self) -> dict[str, Value]:
        """Return what the fields hold."""
        return {edit.name: self._read(edit) for edit in self._register.fields}

    def show_entry(self, entry: RegisterEntry | None, lookup: Lookup) -> None:
        """Edit an entry, or a new one."""
        self._entry = entry
        first = self._register.columns[0]
        new = self._context.text(self._register.new)
        self._title.setText(first.cell(entry, lookup).text if entry else new)
        for edit in self._register.fields:
            control = self.fields[edit.name].control
            with QSignalBlocker(control):
                if isinstance(control, Select) and edit.choices is not None:
                    control.set_choices(edit.choices(lookup, entry.id if entry else ""))
                self._write(edit, getattr(entry, edit.name, None) if entry else UNSET)
            self.fields[edit.name].set_error("")
        self._before = self.values()
        for companion in self._companions:
            companion.show_lookup(lookup, entry)
        if self.part is not None:
            self.part.show_entry(entry, lookup)
        self.review.show_entry(entry, lookup)
        self.show_switch(entry)
        self._show_state()

    def show_errors(self, errors: Mapping[str, str]) -> None:
        """Put words beside each field; the focus goes to the first."""
        wrong = [name for name in self.fields if name in errors]
        for name in wrong:
            self.fields[name].set_error(errors[name])
        if wrong:
            self.fields[wrong[0]].control.setFocus()

    def save(self) -> None:
        """Have the changes recorded (Ctrl+Enter)."""
        if self._entry is not None and not self.is_changed:
            return
        missing = [edit.name for edit in self._register.fields if self._is_missing(edit)]
        if missing:
            self.show_errors(dict.fromkeys(missing, self._context.text("error.needed")))
        else:
            self.save_requested.emit(self.values())

    def _is_missing(self, edit: EditField) -> bool:
        """Words that are missing are the desk's matter; what has no empty form is told here."""
        value = self._read(edit)
        has_no_empty_form = not edit.is_optional and value in (None, ())
        return has_no_empty_form or (not value and edit.is_needed(self._entry))

    def undo(self) -> None:
        """Go back to what was shown first."""
        for edit in self._register.fields:
            self._write(edit, self._before[edit.name])
            self.fields[edit.name].set_error("")
        self._show_state()

    def set_alone(self, *, is_alone: bool) -> None:
        """Stand in the place of the table, as wide as it, or beside it in its own width."""
        width = self._context.theme.px(self._register.editor_width) - 1
        self.setMinimumWidth(0 if is_alone else width)
        self.setMaximumWidth(_UNBOUNDED if is_alone else width)
        self.back.setVisible(is_alone)

    def focus_first(self) -> None:
        """Go to the first field."""
        self.fields[self._register.fields[0].name].control.setFocus()

    # Making it

    def _make_field(self, edit: EditField) -> Field:
        theme, text = self._context.theme, self._context.text
        label = "" if edit.edit_as is EditAs.TICK else text(edit.label)
        control = make_control(self._context, edit, lambda: self._edited(edit.name))
        field = Field(theme, label, control, hint=text(edit.hint) if edit.hint else "")
        if edit.edit_as is EditAs.TICK:
            control.setAccessibleName(text(edit.label))
        self.fields[edit.name] = field
        return field

    def _make_foot(self) -> QWidget:
        theme, text = self._context.theme, self._context.text
        foot = WrapBar(theme.px(_FOOT), edge=16)
        self.save_button = Button(
            theme, text("act.save"), ButtonKind.PRIMARY, key_hint="Ctrl+Enter"
        )
        self.save_button.clicked.connect(self.save)
        self.undo_button = Button(theme, text("act.undo_edit"), ButtonKind.LARGE)
        self.undo_button.clicked.connect(self.undo)
        self.switch = Button(theme, text("set.switch_off"), ButtonKind.LINK)
        self.switch.clicked.connect(self._switch)
        foot.row.addWidget(self.save_button)
        foot.row.addWidget(self.undo_button)
        foot.row.add_at_end(self.switch)
        return foot

    def show_switch(self, entry: RegisterEntry | None) -> None:
        """Offer to switch an entry off, or on again; what was typed stays."""
        self._is_active = entry is not None and entry.is_active
        self.switch.setVisible(entry is not None)
        self.switch.set_words(
            self._context.text("set.switch_off" if self._is_active else "set.switch_on")
        )

    def _switch(self) -> None:
        if self._entry is not None:
            self.switch_requested.emit(not self._is_active)

    def _edited(self, name: str) -> None:
        self.fields[name].set_error("")
        self._show_state()

    def _show_state(self) -> None:
        is_changed = self.is_changed
        self.save_button.setEnabled(is_changed or self._entry is None)
        self.undo_button.setEnabled(is_changed)

    def _read(self, edit: EditField) -> Value:
        return read_control(edit, self.fields[edit.name].control)

    def _write(self, edit: EditField, value: object) -> None:
        write_control(edit, self.fields[edit.name].control, value)
