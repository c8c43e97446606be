"""A short form at the side that records one thing: fields, errors beside them, one button."""

from collections.abc import Callable, Hashable, Mapping
from dataclasses import dataclass, field
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from kafel_desk.case.commands import Command
from kafel_desk.desk import Done
from kafel_desk.directory.state import Directory
from kafel_desk.refusal import Refused
from ui.case.act_inputs import make_input, read_input, write_input
from ui.case.act_panel import announce
from ui.case.acts import ActField, Entry
from ui.case.begun_forms import BegunForms
from ui.case.form_errors import clear_errors, show_own_errors, show_refusal
from ui.case.parts import value_label
from ui.context import WindowContext
from ui.keys import GO_ON, act_within
from ui.theme import Weight
from ui.theme.theme import SECTION
from ui.widgets import Button, ButtonKind, Field, Hairline, IconButton, Label, Notice
from ui.widgets.label import fill_ground
from ui.widgets.scrolling import ScrollContent, scroll_area
from ui.widgets.wrap_row import WrapBar
from ui.work import Operation

_EDGE = 16
Values = Mapping[str, object]
"""What a form holds: text and codes as text, a day as a date."""


@dataclass(frozen=True, slots=True)
class RecordForm:
    """What is asked, in words, and the command that it makes.

    ``act`` and ``subject`` tell it from every other form of its panel. ``command`` runs off the UI thread and may refuse. ``caution`` is what has to be read before
    anything is done. ``opens_with`` fills fields in, by name.
    """

    act: str
    subject: Hashable
    title: str
    verb: str
    fields: tuple[ActField, ...]
    command: Callable[[Values], Command]
    about: str = ""
    caution: tuple[str, str] | None = None
    opens_with: Mapping[str, str] = field(default_factory=dict)


class RecordPanel(QWidget):
    """Shows one form at a time; it stays open while something is refused."""

    recorded = Signal(object)  # Done
    closed = Signal()

    def __init__(self, context: WindowContext) -> None:
        super().__init__()
        self._context = context
        self._form: RecordForm | None = None
        self._body: QWidget | None = None
        self._notice: Notice | None = None
        self.fields: dict[str, Field] = {}
        self.submit_button: Button | None = None
        # What somebody typed is not recorded by whoever sits down next, nor read by them.
        self.begun: BegunForms[str] = BegunForms(context.session)
        context.session.person_changed.connect(self._change_person)
        fill_ground(self, context.theme, "surface_alt")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        for keys in GO_ON:
            act_within(self, keys, self.submit)

    @property
    def is_open(self) -> bool:
        """Whether a form is shown."""
        return self._form is not None

    def open_form(self, form: RecordForm, directory: Directory | None = None) -> None:
        """Show a form; its first field gets the focus."""
        self._form, directory = form, directory or Directory()
        self._rebuild(form, directory)
        self.begun.opened(form.act, form.subject, self.fields, form.fields, directory)
        self.show()
        first = next(iter(self.fields.values())).control if self.fields else self.submit_button
        if first is not None:
            first.setFocus(Qt.FocusReason.OtherFocusReason)

    def close_form(self) -> bool:
        """Leave without recording; say whether a form was open."""
        was_open = self._form is not None
        self._form = None
        if was_open:
            self.closed.emit()
        return was_open

    def submit(self) -> None:
        """Record it: refused fields say why, and the first of them gets the focus."""
        form, button = self._form, self.submit_button
        if form is None or button is None or not button.isEnabled():
            return
        self._clear_errors()
        if show_own_errors(self._context, form.fields, self.fields):
            return
        values = {name: read_input(part.control) for name, part in self.fields.items()}
        desk, actor = self._context.desk, self._context.session.staff
        button.setEnabled(False)

        # Whoever sent it off may have left it meanwhile, and another form may stand here.
        def done(recorded: Done) -> None:
            self.begun.carried_out(actor, form.act, form.subject)
            if self._form is form:
                self._form = None
                self.recorded.emit(recorded)
            announce(self._context, (recorded,))

        def refused(refusal: Refused) -> None:
            if self._form is form:
                self._refused(refusal)
            elif self._context.session.staff == actor:
                self._context.work.was_refused.emit(refusal)

        self._context.work.write(
            Operation(
                lambda _progress: desk.execute(form.command(values), actor),
                done,
                refused=refused,
                ended=partial(self._free, button),
                name="follow_ups.record",
            )
        )

    def _free(self, sent_off: Button) -> None:
        if sent_off is self.submit_button:
            sent_off.setEnabled(True)

    def _refused(self, refusal: Refused) -> None:
        """Show each error beside its field; what is about none of them stands on top."""
        general = show_refusal(self._context, refusal, self.fields)
        if general:
            self._notice = Notice(self._context.theme, "danger", general)
            self._form_column.insertWidget(0, self._notice)

    def _clear_errors(self) -> None:
        clear_errors(self.fields)
        if self._notice is not None:
            self._notice.hide()
            self._notice.deleteLater()
            self._notice = None

    # Building

    def _rebuild(self, form: RecordForm, directory: Directory) -> None:
        self._drop_body()
        theme = self._context.theme
        self._body = QWidget()
        column = QVBoxLayout(self._body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._head(form))
        column.addWidget(Hairline(theme))
        column.addWidget(self._middle(form, directory), 1)
        column.addWidget(Hairline(theme))
        column.addWidget(self._foot(form))
        self._column.addWidget(self._body)
        # A layout shows what it was given only later, and the focus goes to what is shown.
        self._body.show()

    def _drop_body(self) -> None:
        if self._body is not None:
            self._body.hide()
            self._column.removeWidget(self._body)
            self._body.deleteLater()
        self._body = self._notice = None

    def _change_person(self) -> None:
        """Close what was begun; what was typed waits unseen for whoever typed it."""
        if self._form is not None:
            self.begun.set_aside(self.fields)
        self.close_form()
        self.fields, self.submit_button = {}, None
        self._drop_body()
        self.begun.turn_to_person()

    def _head(self, form: RecordForm) -> QWidget:
        theme = self._context.theme
        head = QWidget()
        row = QHBoxLayout(head)
        row.setContentsMargins(_EDGE, 12, _EDGE, 12)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(Label(theme, form.title, size=SECTION, weight=Weight.SEMIBOLD, wraps=True))
        if form.about:
            words.addWidget(value_label(theme, form.about, colour="text_2", wraps=True))
        row.addLayout(words, 1)
        close = IconButton(theme, self._context.text("act.cancel"), "x", ButtonKind.LINK)
        close.clicked.connect(self.close_form)
        row.addWidget(close, 0, Qt.AlignmentFlag.AlignTop)
        return head

    def _middle(self, form: RecordForm, directory: Directory) -> QScrollArea:
        area = scroll_area()
        inner = ScrollContent()
        fill_ground(inner, self._context.theme, "surface_alt")
        self._form_column = QVBoxLayout(inner)
        self._form_column.setContentsMargins(_EDGE, 12, _EDGE, 16)
        self._form_column.setSpacing(12)
        if form.caution is not None:
            self._form_column.addWidget(Notice(self._context.theme, "info", *form.caution))
        self.fields = {}
        for declared in form.fields:
            self._add_field(declared, form, directory)
        self._form_column.addStretch(1)
        area.setWidget(inner)
        return area

    def _add_field(self, declared: ActField, form: RecordForm, directory: Directory) -> None:
        context = self._context
        control = make_input(declared, context, directory, None, {})
        is_optional = not declared.is_required and declared.entry is not Entry.YES_NO
        part = Field(
            context.theme,
            context.text(declared.label),
            control,
            hint=context.text(declared.hint) if declared.hint else "",
            label_hint=context.text("act.optional") if is_optional else "",
        )
        opens_with = form.opens_with.get(declared.name, declared.opens_with)
        if opens_with:
            write_input(control, opens_with, directory, declared)
        self.fields[declared.name] = part
        self._form_column.addWidget(part)

    def _foot(self, form: RecordForm) -> QWidget:
        theme, text = self._context.theme, self._context.text
        foot = WrapBar(theme.px(64), edge=_EDGE)
        button = Button(theme, form.verb, ButtonKind.PRIMARY, key_hint="Ctrl+Enter")
        button.clicked.connect(self.submit)
        cancel = Button(theme, text("act.cancel"), ButtonKind.LINK, key_hint="Esc")
        cancel.clicked.connect(self.close_form)
        foot.row.addWidget(button)
        foot.row.addWidget(cancel)
        self.submit_button = button
        return foot
