"""What the desk shows while harm to a child is told: the report line, what to say, what not to ask."""

from functools import partial

from kafel_desk.directory.commands import ChangeEntry
from kafel_desk.directory.facts import CentreChanged
from kafel_desk.directory.state import Directory
from ui.context import WindowContext
from ui.settings.form_pane import FormPane
from ui.widgets.field import Field, LongText, TextInput
from ui.widgets.notice import Notice

_WIDEST, _NARROW = 640, 320


class SafeguardingPane(FormPane):
    """The words of the lane; those that are shipped stand here until the charity confirms them."""

    def __init__(self, context: WindowContext) -> None:
        super().__init__(context, "set.safeguarding", "lane.text")
        theme, text = context.theme, context.text
        self._directory = Directory()
        self.unconfirmed = Notice(theme, "warn", text("lane.unconfirmed"), icon="shield")
        self.unconfirmed.setMaximumWidth(theme.px(_WIDEST))
        self.body.addWidget(self.unconfirmed)
        self.line = TextInput(theme)
        self.say, self.not_ask = (LongText(theme, lines=3) for _ in range(2))
        self.fields = {
            "report_line": Field(theme, text("lane.line"), self.line, hint=text("lane.line_hint")),
            "lane_say": Field(
                theme, text("safeguarding.say"), self.say, hint=text("lane.say_hint")
            ),
            "lane_not_ask": Field(
                theme, text("safeguarding.not_ask"), self.not_ask, hint=text("lane.not_ask_hint")
            ),
        }
        for name, field in self.fields.items():
            field.setMaximumWidth(theme.px(_NARROW if name == "report_line" else _WIDEST))
            self.body.addWidget(field)
        self.line.textEdited.connect(lambda _text: self._edited("report_line"))
        for name, words in (("lane_say", self.say), ("lane_not_ask", self.not_ask)):
            words.setFixedHeight(theme.px(96))
            words.textChanged.connect(partial(self._edited, name))
        self.body.addStretch(1)

    def show_directory(self, directory: Directory) -> None:
        self._directory = directory
        self.unconfirmed.setVisible(not (directory.lane_say and directory.lane_not_ask))
        self.undo()

    def undo(self) -> None:
        text, directory = self._context.text, self._directory
        self.line.setText(directory.report_line)
        self.say.setPlainText(directory.lane_say or text("safeguarding.shipped_say"))
        self.not_ask.setPlainText(directory.lane_not_ask or text("safeguarding.shipped_not_ask"))
        for field in self.fields.values():
            field.set_error("")
        self.has_edits = False

    def save(self) -> None:
        change = CentreChanged(
            report_line=self.line.text(),
            lane_say=self.say.toPlainText(),
            lane_not_ask=self.not_ask.toPlainText(),
        )
        self.record(ChangeEntry(change=change), self._show_errors)

    def focus_first(self) -> None:
        self.line.setFocus()

    def _edited(self, name: str) -> None:
        self.fields[name].set_error("")
        self.say_changed()

    def _show_errors(self, errors: dict[str, str]) -> None:
        for name, words in errors.items():
            if name in self.fields:
                self.fields[name].set_error(words)
                self.fields[name].control.setFocus()
