"""The names of charity and centre, and of this desk."""

from kafel_desk.directory.commands import ChangeEntry
from kafel_desk.directory.facts import CentreChanged
from kafel_desk.directory.state import Directory
from ui.context import WindowContext
from ui.settings.form_pane import FormPane
from ui.widgets.field import Field, TextInput


class CentrePane(FormPane):
    """What stands at the head of slips, letters and reports."""

    def __init__(self, context: WindowContext) -> None:
        super().__init__(context, "set.centre", "centre.text")
        self._directory = Directory()
        theme, text = context.theme, context.text
        self.charity = TextInput(theme)
        self.centre = TextInput(theme)
        self._fields = {
            "charity": Field(theme, text("wizard.charity"), self.charity),
            "centre": Field(theme, text("wizard.centre"), self.centre),
        }
        for name, field in self._fields.items():
            field.setMaximumWidth(theme.px(640))
            self.body.addWidget(field)
            line = self.charity if name == "charity" else self.centre
            line.textEdited.connect(lambda _text, field=field: self._edited(field))
        code = context.session.desk_code
        desk = TextInput(theme)
        desk.setReadOnly(True)
        desk.setText(text("status.desk", code=code, name=context.session.desk_name))
        field = Field(theme, text("centre.desk"), desk, hint=text("centre.desk_hint"))
        field.setMaximumWidth(theme.px(640))
        self.body.addWidget(field)
        self.body.addStretch(1)

    def show_directory(self, directory: Directory) -> None:
        self._directory = directory
        self.undo()

    def save(self) -> None:
        change = CentreChanged(charity=self.charity.text(), centre=self.centre.text())
        self.record(ChangeEntry(change=change), self._show_errors)

    def undo(self) -> None:
        self.charity.setText(self._directory.charity)
        self.centre.setText(self._directory.centre)

    def focus_first(self) -> None:
        self.charity.setFocus()

    def _edited(self, field: Field) -> None:
        field.set_error("")
        self.say_changed()

    def _show_errors(self, errors: dict[str, str]) -> None:
        for name, words in errors.items():
            if name in self._fields:
                self._fields[name].set_error(words)
