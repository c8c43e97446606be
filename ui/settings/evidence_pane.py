"""How large a file of evidence may be, how many a case holds, whether unknown kinds are kept."""

from kafel_desk.directory.centre_facts import EvidenceLimitsSet
from kafel_desk.directory.commands import RecordWork
from kafel_desk.directory.state import Directory
from kafel_desk.evidence.file import MEBIBYTE, EvidenceLimits
from ui.context import WindowContext
from ui.settings.form_pane import FormPane
from ui.widgets.choice import TickBox
from ui.widgets.field import Field, NumberInput

_MOST_DIGITS = 6


class EvidencePane(FormPane):
    """Limits that hold on every desk; what a case holds already stays as it is."""

    def __init__(self, context: WindowContext) -> None:
        super().__init__(context, "set.evidence", "limits.text")
        theme, text = context.theme, context.text
        self._limits = EvidenceLimits()
        self.fields: dict[str, Field] = {}
        for name, label, hint in (
            ("largest_file", "limits.largest", "limits.largest_hint"),
            ("most_files", "limits.most", "limits.most_hint"),
        ):
            number = NumberInput(theme)
            number.setMaxLength(_MOST_DIGITS)
            field = Field(theme, text(label), number, hint=text(hint))
            field.setMaximumWidth(theme.px(320))
            number.textEdited.connect(lambda _text, field=field: self._edited(field))
            self.fields[name] = field
            self.body.addWidget(field)
        self.keeps_unknown = TickBox(theme, text("limits.keeps_unknown"))
        self.keeps_unknown.setAccessibleName(text("limits.keeps_unknown"))
        self.keeps_unknown.toggled.connect(lambda _on: self.say_changed())
        unknown = Field(theme, "", self.keeps_unknown, hint=text("limits.keeps_unknown_hint"))
        self.keeps_unknown.setAccessibleName(text("limits.keeps_unknown"))
        self.body.addWidget(unknown)
        self.body.addStretch(1)

    def show_directory(self, directory: Directory) -> None:
        self._limits = directory.work.evidence_limits
        self.undo()

    def undo(self) -> None:
        self._number("largest_file").setText(str(self._limits.largest_file // MEBIBYTE))
        self._number("most_files").setText(str(self._limits.most_files))
        self.keeps_unknown.setChecked(self._limits.keeps_unknown)
        for field in self.fields.values():
            field.set_error("")

    def save(self) -> None:
        limits = EvidenceLimits(
            largest_file=int(self._number("largest_file").text() or 0) * MEBIBYTE,
            most_files=int(self._number("most_files").text() or 0),
            keeps_unknown=self.keeps_unknown.isChecked(),
        )
        self.record(RecordWork(fact=EvidenceLimitsSet(limits=limits)), self._refused)

    def focus_first(self) -> None:
        self._number("largest_file").setFocus()

    def _number(self, name: str) -> NumberInput:
        control = self.fields[name].control
        if not isinstance(control, NumberInput):
            raise TypeError(type(control))
        return control

    def _edited(self, field: Field) -> None:
        field.set_error("")
        self.say_changed()

    def _refused(self, errors: dict[str, str]) -> None:
        for name, words in errors.items():
            self.fields[name].set_error(words)
            self.fields[name].control.setFocus()
