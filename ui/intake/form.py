"""The intake form: built from declared fields, in one column or with the description beside."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date, datetime
from functools import partial

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from kafel_desk.case.facts import KINDS
from kafel_desk.directory.state import Directory
from kafel_desk.language.message import Message
from ui.intake.categories import category_choices, category_search
from ui.intake.entries import (
    Value,
    connect_changed,
    make_control,
    make_kinds,
    read_value,
    write_value,
)
from ui.intake.fields import (
    FURTHER_FIELDS,
    FURTHER_FIRST,
    FURTHER_REST,
    PERSON_FIELDS,
    Entry,
    FieldDeclaration,
)
from ui.intake.form_placing import GAP, ROW_GAP, FormParts, FormPlacing, FormShape
from ui.intake.openings import Opening
from ui.intake.phone_check import check_phone
from ui.intake.safeguarding_lane import LANE_FIELDS, SafeguardingLane
from ui.theme import Theme, Weight
from ui.theme.theme import BODY, SECTION
from ui.widgets.button import Button, ButtonKind
from ui.widgets.choice import TickBox
from ui.widgets.field import Field, LongText, PhoneInput
from ui.widgets.label import KeyHint, Label
from ui.widgets.pick import PickByTyping
from ui.widgets.popup import Choice
from ui.widgets.scrolling import ScrollContent
from ui.widgets.when_input import WhenInput

_ORDER = (
    "phone", "other_phone", "name", "relation", "kind", "description", "category", "remedy",
    "answered", *(field.name for field in (*FURTHER_FIELDS, *LANE_FIELDS)),
)  # fmt: skip
"""Fields as the eye meets them: a refused form moves the focus to the first of them."""


class IntakeForm(ScrollContent):
    """All fields of intake. What it holds is a plain mapping, which is also its draft."""

    changed = Signal()
    phone_edited = Signal(str)

    def __init__(
        self,
        theme: Theme,
        text: Callable[..., str],
        now: Callable[[], datetime],
        say_day: Callable[[date], str],
    ) -> None:
        super().__init__()
        self._theme, self._text = theme, text
        self._now, self._say_day = now, say_day
        self._directory_choices: dict[Entry, Sequence[Choice]] = {}
        self._categories: Sequence[Choice] = ()
        self._shape = FormShape.NARROW
        self.fields: dict[str, Field] = {}
        self._moments: dict[str, WhenInput] = {}
        for declaration in PERSON_FIELDS:
            self._make_field(declaration)
        self._make_matter()
        self._make_further()
        self._lane = SafeguardingLane(theme, text, self._make_grid(LANE_FIELDS))
        self._parts = FormParts(
            theme=theme,
            person=[self.fields[field.name] for field in PERSON_FIELDS],
            kinds=self.kinds,
            kind=self.fields["kind"],
            description=self.fields["description"],
            category=self.fields["category"],
            remedy=self.fields["remedy"],
            answered=self._answered_row,
            answer=self.fields["answered"],
            more=self._more_row,
            further=self._further,
            rest=self._rest,
            lane=self._lane,
        )
        self._placing = FormPlacing(self, self._parts)
        for name, field in self.fields.items():
            if name != "kind":
                connect_changed(field.control, partial(self._field_changed, name))
        self.kinds.kind_chosen.connect(lambda _kind: self._field_changed("kind"))
        self._show_answer()

    # What it holds

    def values(self) -> dict[str, Value]:
        """Return everything that was entered, by field; empty ones are left out."""
        held: dict[str, Value] = {
            "kind": self.kinds.kind,
            "answered_now": self.answered.isChecked(),
        }
        for name, field in self.fields.items():
            if name != "kind":
                held[name] = read_value(field.control)
        untouched = {field.name: field.opens_with for field in FURTHER_FIELDS if field.opens_with}
        return {
            name: value for name, value in held.items() if value and value != untouched.get(name)
        }

    def set_values(self, values: Mapping[str, object]) -> None:
        """Put entered values back; fields without one are emptied. Nothing is announced."""
        with QSignalBlocker(self):
            kind = values.get("kind")
            self.kinds.clear()
            if kind in KINDS:
                self.kinds.choose(str(kind))
            self.answered.setChecked(values.get("answered_now") is True)
            for declaration in (*PERSON_FIELDS, *FURTHER_FIELDS, *LANE_FIELDS):
                value = values.get(declaration.name) or declaration.opens_with
                choices = {c.code: c for c in self._choices(declaration.entry)}
                write_value(self.fields[declaration.name].control, value, choices)
            for name in ("description", "remedy", "answered"):
                write_value(self.fields[name].control, values.get(name))
            leaves = {choice.code: choice for choice in self._categories}
            write_value(self.category, values.get("category"), leaves)
            self.clear_errors()
            self._show_answer()
            self._show_lane()
            self.fields["name"].set_hint(self._text("intake.name_optional"))
        for name in ("phone", "other_phone"):
            self._check_phone(name, is_final=True)

    def set_directory(self, directory: Directory, unused: Sequence[str] = ()) -> None:
        """Offer what the directory has, and the numbers on forms that no case has yet."""
        self._categories = category_choices(directory)
        self._lane.set_words(directory)
        self._directory_choices = {
            Entry.STAFF: [
                Choice(staff.id, staff.name, directory.department_name(staff.department))
                for staff in directory.active_staff()
            ],
            Entry.RESERVED: [Choice(number, number) for number in unused],
            Entry.DEPARTMENT: [Choice(d.id, d.name) for d in directory.active_departments()],
        }

    def set_opening(self, opening: Opening) -> None:
        """Word the labels for a visit, a call or a message."""
        self.fields["phone"].set_label(self._text(opening.phone))
        self.fields["description"].set_label(self._text(opening.description))
        self._lane.forget_name("description")
        self.fields["remedy"].set_label(self._text(opening.remedy))
        self._lane.name_fields(self.fields)

    @property
    def phone(self) -> str:
        """The number as it was typed."""
        return str(read_value(self.fields["phone"].control))

    @property
    def is_safeguarding(self) -> bool:
        """Whether this is a matter of safeguarding."""
        return read_value(self.fields["confidentiality"].control) == "safeguarding"

    def set_safeguarding(self, *, is_on: bool) -> None:
        """Make it a matter of safeguarding, or an ordinary one again."""
        write_value(self.fields["confidentiality"].control, "safeguarding" if is_on else "normal")
        self._field_changed("confidentiality")

    # What is wrong with it

    @property
    def when_problems(self) -> dict[str, Message]:
        """What is wrong with times as they were typed, by field; of the lane only where it is open."""
        asked = self._moments if self.is_safeguarding else ("received_at",)
        return {name: wrong for name in asked if (wrong := self._moments[name].problem)}

    @property
    def received_at(self) -> datetime | None:
        """The time of receipt, None for now. Raises `DateError`."""
        return self._moments["received_at"].moment()

    @property
    def told_at(self) -> datetime | None:
        """When somebody was told of a matter of safeguarding, None for now. Raises `DateError`."""
        return self._moments["told_at"].moment() if self.is_safeguarding else None

    def has_field(self, name: str) -> bool:
        """Whether there is a field beside which words could stand."""
        return name in self.fields

    def show_errors(self, errors: Mapping[str, str]) -> list[str]:
        """Put words beside each field; return the labels of the fields, first to last."""
        self.clear_errors()
        if any(name in errors for name in (field.name for field in FURTHER_FIELDS)):
            self.show_further(is_shown=True)
        if "answered" in errors:
            self.answered.setChecked(True)
        wrong = [name for name in _ORDER if name in errors]
        for name in wrong:
            self.fields[name].set_error(errors[name])
        if wrong:
            self.fields[wrong[0]].control.setFocus()
        return [self.fields[name].label for name in wrong]

    def clear_errors(self) -> None:
        """Take all words of error away."""
        for field in self.fields.values():
            field.set_error("")

    @property
    def wrong_labels(self) -> list[str]:
        """The labels of the fields beside which an error stands, first to last."""
        return [self.fields[name].label for name in _ORDER if self.fields[name].error]

    # How it is laid out

    def set_shape(self, shape: FormShape, room: int) -> None:
        """Lay it out for a view of `room` pixels of height."""
        if shape is not self._shape:
            self._shape = shape
            self._placing.place(shape)
            self._show_lane()
        self._placing.set_room(room)

    def show_further(self, *, is_shown: bool) -> None:
        """Show or hide the further details; a wide form always shows the first of them."""
        if self.is_safeguarding:
            return
        self._further.setVisible(is_shown or self._shape is FormShape.WIDE)
        self._rest.setVisible(is_shown)
        self.more.set_icon_name("up" if is_shown else "plus")
        self._more_hint.setVisible(not is_shown and self._shape is not FormShape.WIDE)

    def toggle_further(self) -> None:
        """Show the further details and go there, or hide them (Alt+D)."""
        is_shown = self._rest.isHidden()
        self.show_further(is_shown=is_shown)
        if is_shown:
            first = FURTHER_REST if self._shape is FormShape.WIDE else FURTHER_FIRST
            self.fields[first[0].name].control.setFocus()

    def toggle_answered(self) -> None:
        """Tick or untick "answered on the spot" (Alt+R) and go to the answer's words."""
        self.answered.setChecked(not self.answered.isChecked())
        if self.answered.isChecked():
            self.fields["answered"].control.setFocus()

    # Making it

    def _choices(self, entry: Entry) -> Sequence[Choice]:
        return self._directory_choices.get(entry, ())

    def _make_field(self, declaration: FieldDeclaration) -> Field:
        control = make_control(
            declaration, self._theme, self._text, self._choices, self._now, self._say_day
        )
        hint = self._text(declaration.hint) if declaration.hint else ""
        label = "" if declaration.entry is Entry.TICK else self._text(declaration.label)
        field = Field(self._theme, label, control, hint=hint)
        if declaration.entry is Entry.TICK:
            control.setAccessibleName(self._text(declaration.label))
        name = declaration.name
        if isinstance(control, PhoneInput):
            control.editingFinished.connect(lambda: self._check_phone(name, is_final=True))
        if isinstance(control, WhenInput):
            self._moments[name] = control
        self.fields[name] = field
        return field

    def _make_matter(self) -> None:
        theme, text = self._theme, self._text
        self.kinds = make_kinds(theme, text)
        self.kinds.setFocusProxy(self.kinds.buttons[0])
        self.fields["kind"] = Field(theme, text("field.kind"), self.kinds)
        description = LongText(theme, size=SECTION, lines=2)
        self.fields["description"] = Field(theme, text("field.description"), description)
        self.category = PickByTyping(
            theme, self._search_categories, nothing=text("widget.no_match")
        )
        self.fields["category"] = Field(
            theme, text("field.category"), self.category, label_hint=text("intake.type_part")
        )
        remedy = LongText(theme, size=BODY, lines=2)
        remedy.setFixedHeight(theme.px(64))
        self.fields["remedy"] = Field(theme, text("field.remedy"), remedy)
        self._make_answered()

    def _search_categories(self, query: str) -> Sequence[Choice]:
        return category_search(self._categories)(query)

    def _make_answered(self) -> None:
        theme, text = self._theme, self._text
        self.answered = TickBox(theme, text("field.answered_now"), weight=Weight.MEDIUM)
        self.answered.toggled.connect(lambda _on: self._field_changed("answered_now"))
        self._answered_hint = Label(theme, "", colour="text_3")
        self._answered_row = QWidget()
        row = QHBoxLayout(self._answered_row)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.answered)
        row.addWidget(self._answered_hint)
        row.addStretch(1)
        row.addWidget(KeyHint(theme, "Alt+R"))
        answer = LongText(theme, size=BODY, lines=2)
        answer.setFixedHeight(theme.px(64))
        self.fields["answered"] = Field(theme, text("field.answered"), answer)

    def _make_further(self) -> None:
        theme, text = self._theme, self._text
        self.more = Button(theme, text("intake.more"), ButtonKind.LINK, icon="plus")
        self.more.clicked.connect(self.toggle_further)
        self._more_hint = Label(theme, text("intake.more_hint"), colour="text_3")
        self._more_row = QWidget()
        row = QHBoxLayout(self._more_row)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.more)
        row.addWidget(self._more_hint)
        row.addStretch(1)
        row.addWidget(KeyHint(theme, "Alt+D"))
        self._further = self._make_grid(FURTHER_FIRST)
        self._rest = self._make_grid(FURTHER_REST)
        self._further.hide()
        self._rest.hide()

    def _make_grid(self, declarations: Sequence[FieldDeclaration]) -> QWidget:
        holder = QWidget()
        grid = QGridLayout(holder)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(GAP)
        grid.setVerticalSpacing(ROW_GAP)
        top = Qt.AlignmentFlag.AlignTop
        place = 0
        for declaration in declarations:
            field = self._make_field(declaration)
            if declaration.is_whole_row:
                place += place % 2
                grid.addWidget(field, place // 2, 0, 1, 2, top)
                place += 2
            else:
                grid.addWidget(field, place // 2, place % 2, top)
                place += 1
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        return holder

    # Reacting

    def _field_changed(self, name: str) -> None:
        field = self.fields.get(name)
        if field is not None and field.error:
            field.set_error("")
        if name in {"kind", "answered_now"}:
            self._show_answer()
        if name == "confidentiality":
            self._show_lane()
        if name in {"phone", "other_phone"}:
            self._check_phone(name, is_final=False)
        if self.signalsBlocked():
            return
        if name == "phone":
            self.phone_edited.emit(str(read_value(self.fields["phone"].control)))
        self.changed.emit()

    def _show_answer(self) -> None:
        key = "intake.closes_now" if self.kinds.kind in {"inquiry", ""} else "intake.stays_open"
        self._answered_hint.setText(self._text(key))
        is_asked = self.answered.isChecked() and not self.is_safeguarding
        self.fields["answered"].setVisible(is_asked)

    def _show_lane(self) -> None:
        """Ask what is asked of a matter of safeguarding, or what is asked of any other."""
        is_on = self.is_safeguarding
        self._lane.arrange(self._parts, self.fields, is_on=is_on)
        if not is_on:
            self.show_further(is_shown=self._has_further())
            self._show_answer()

    def _check_phone(self, name: str, *, is_final: bool) -> None:
        field = self.fields[name]
        control = field.control
        if not isinstance(control, PhoneInput):
            return
        check = check_phone(control.text(), is_final=is_final)
        field.set_tick(is_right=check.is_right)
        if check.problem is not None:
            field.set_error(self._text(check.problem.key, **check.problem.params))
        elif is_final and check.display and check.display != control.text():
            with QSignalBlocker(control):
                control.setText(check.display)

    def _has_further(self) -> bool:
        hidden = FURTHER_REST if self._shape is FormShape.WIDE else FURTHER_FIELDS
        return not {field.name for field in hidden}.isdisjoint(self.values())
