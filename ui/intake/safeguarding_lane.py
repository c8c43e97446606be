"""The safeguarding lane of intake: few questions, the report line, and nothing that looks into it."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from kafel_desk.directory.state import Directory
from ui.intake.fields import Entry, FieldDeclaration
from ui.intake.form_placing import ROW_GAP, FormParts
from ui.theme import Theme, Weight
from ui.widgets.field import Field
from ui.widgets.label import Label
from ui.widgets.notice import Notice

LANE_FIELDS: tuple[FieldDeclaration, ...] = (
    FieldDeclaration(
        "is_danger_now",
        "safeguarding.danger",
        Entry.CHOICE,
        placeholder="intake.not_chosen",
        choices=(
            ("", "intake.not_chosen"),
            ("yes", "safeguarding.danger_yes"),
            ("no", "safeguarding.danger_no"),
        ),
        is_whole_row=True,
    ),
    FieldDeclaration("told_whom", "safeguarding.told", hint="safeguarding.told_hint"),
    FieldDeclaration(
        "told_at", "safeguarding.told_at", Entry.WHEN, hint="safeguarding.told_at_hint"
    ),
)
_LEFT_OUT = ("kind", "category", "remedy", "priority")
_LABELS = {
    "description": "safeguarding.words",
    "safe_contact": "safeguarding.reach",
    "on_behalf": "safeguarding.who",
}
"""Fields of the form that are asked here too, under plainer names."""


class SafeguardingLane(QWidget):
    """What stands in the form for a matter of safeguarding alone; hidden for any other."""

    def __init__(self, theme: Theme, text: Callable[..., str], questions: QWidget) -> None:
        super().__init__()
        self._theme, self._text = theme, text
        self._notice: Notice | None = None
        self._names: dict[str, str] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(ROW_GAP)
        self.say, self.not_ask = (Label(theme, wraps=True) for _ in range(2))
        self._column.addWidget(self._make_words())
        self._column.addWidget(questions)
        self.set_words(Directory())
        self.hide()

    def set_words(self, directory: Directory) -> None:
        """Say where harm is reported, what to say and what not to ask, as the centre words it."""
        if self._notice is not None:
            self._notice.hide()
            self._notice.deleteLater()
        text = self._text
        few = f"{text('safeguarding.few')} {text('safeguarding.after_saving')}"
        title = text("safeguarding.line", line=directory.report_line)
        self._notice = Notice(self._theme, "warn", title, few, icon="shield")
        self._column.insertWidget(0, self._notice)
        self.say.setText(directory.lane_say or text("safeguarding.shipped_say"))
        self.not_ask.setText(directory.lane_not_ask or text("safeguarding.shipped_not_ask"))

    def _make_words(self) -> QWidget:
        """Return what to say and what not to ask, each beside its name."""
        holder = QWidget()
        grid = QGridLayout(holder)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(4)
        grid.setColumnStretch(1, 1)
        top = Qt.AlignmentFlag.AlignTop
        for place, (key, words) in enumerate(
            (("safeguarding.to_say", self.say), ("safeguarding.not_to_ask", self.not_ask))
        ):
            name = Label(self._theme, self._text(key), weight=Weight.SEMIBOLD)
            grid.addWidget(name, place, 0, top)
            grid.addWidget(words, place, 1)
        return holder

    def name_fields(self, fields: Mapping[str, Field]) -> None:
        """Call the fields that both ask for as this lane does, or as the form does again."""
        is_on = not self.isHidden()
        for name, key in _LABELS.items():
            usual = self._names.setdefault(name, fields[name].label)
            fields[name].set_label(self._text(key) if is_on else usual)

    def forget_name(self, name: str) -> None:
        """Take what a field is called from now on as its usual name."""
        self._names.pop(name, None)

    def arrange(self, parts: FormParts, fields: Mapping[str, Field], *, is_on: bool) -> None:
        """Leave in the form what this lane asks for; or everything again."""
        self.setVisible(is_on)
        for name in _LEFT_OUT:
            fields[name].setVisible(not is_on)
        parts.answered.setVisible(not is_on)
        parts.more.setVisible(not is_on)
        if is_on:
            parts.answer.hide()
            parts.rest.hide()
            parts.further.show()
        self.name_fields(fields)
