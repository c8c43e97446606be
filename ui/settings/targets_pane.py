"""How long an answer may take, by kind and priority; in force from a date."""

from typing import cast

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from kafel_desk.directory.commands import SetTargets
from kafel_desk.directory.state import Directory
from kafel_desk.records import changed
from kafel_desk.time.deadlines import Limit, Target, Targets, targets_in_force
from kafel_desk.time.wording import working_amount
from kafel_desk.time.working_calendar import calendar_in_force
from ui.context import WindowContext
from ui.settings.form_pane import FormPane
from ui.theme import Weight
from ui.theme.theme import CAPTION
from ui.widgets.date_field import DateInput
from ui.widgets.field import Field, NumberInput
from ui.widgets.label import Hairline, Label
from ui.widgets.pick import Select
from ui.widgets.popup import Choice

_ROWS: dict[str, str] = {
    "complaint": "kind.complaint",
    "complaint_urgent": "targets.complaint_urgent",
    "inquiry": "kind.inquiry",
    "inquiry_urgent": "targets.inquiry_urgent",
    "suggestion": "kind.suggestion",
    "suggestion_urgent": "targets.suggestion_urgent",
}
_COLUMNS: dict[str, str] = {
    "confirm": "targets.confirm",
    "first_reply": "targets.first_reply",
    "result": "targets.result",
}
_PERCENTS: dict[str, str] = {
    "remind_holder_percent": "targets.remind_holder",
    "tell_supervisor_percent": "targets.tell_supervisor",
    "tell_director_percent": "targets.tell_director",
}
_UNITS: dict[str, tuple[str, int]] = {
    "days": ("targets.days", 420),  # or what the calendar says
    "hours": ("targets.hours", 60),
    "minutes": ("targets.minutes", 1),
}
_WORDS: dict[str, str] = {
    "same_working_day": "targets.same_day",
    "at_once": "targets.at_once",
    "untimed": "targets.untimed",
}
_LINE = 32
_MANY = 3
"""Units are called as several are, where no number stands beside them."""


class LimitInput(QWidget):
    """A number of working days, hours or minutes, or one of the limits in words.

    More than an hour in minutes, or a day in hours, is told in words as well.
    """

    changed = Signal()

    def __init__(self, context: WindowContext, name: str) -> None:
        super().__init__()
        theme, text = context.theme, context.text
        self._catalogue = context.catalogue
        self._minutes = {code: minutes for code, (_key, minutes) in _UNITS.items()}
        self.number = NumberInput(theme, small=True)
        self.number.setFixedWidth(theme.px(64))
        self.number.setAccessibleName(name)
        self.unit = Select(theme, self._choices(), small=True)
        self.unit.setAccessibleName(f"{name}, {text('targets.unit')}")
        row = QHBoxLayout()
        row.setSpacing(4)
        row.addWidget(self.number)
        row.addWidget(self.unit, 1)
        self._words = Label(theme, size=CAPTION, colour="text_3", wraps=True)
        self._words.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(row)
        column.addWidget(self._words)
        column.addStretch(1)
        self.number.textEdited.connect(lambda _text: self._edited())
        self.unit.choice_changed.connect(lambda _code: self._unit_changed())
        self.setFocusProxy(self.number)

    @property
    def words(self) -> str:
        """The amount in words; empty where the number and its unit say it already."""
        return self._words.text()

    def limit(self) -> Limit | None:
        """Return the limit; None where the number is missing."""
        if self.unit.code in _WORDS:
            return cast("Limit", self.unit.code)
        typed = self.number.text()
        if not typed or not int(typed) or self.unit.code not in _UNITS:
            return None
        return int(typed) * self._minutes[self.unit.code]

    def count_days_by(self, minutes: int) -> None:
        """Count a working day as so many minutes, as the calendar does."""
        self._minutes["days"] = minutes

    def show_limit(self, limit: Limit) -> None:
        """Show a limit in the largest unit that holds it exactly."""
        if isinstance(limit, str):
            self.number.clear()
            self.unit.choose_code(limit)
        else:
            code = next(code for code, each in self._minutes.items() if limit % each == 0)
            self.number.setText(str(limit // self._minutes[code]))
            self.unit.choose_code(code)
        self._tell()

    def _unit_changed(self) -> None:
        if self.unit.code in _WORDS:
            self.number.clear()
        self._edited()

    def _edited(self) -> None:
        self._tell()
        self.changed.emit()

    def _choices(self) -> list[Choice]:
        """Return the units as they are called beside the number, and the limits in words."""
        text, count = self._catalogue.text, int(self.number.text() or _MANY)
        units = [Choice(code, text(key, n=count)) for code, (key, _minutes) in _UNITS.items()]
        return [*units, *(Choice(code, text(key)) for code, key in _WORDS.items())]

    def _tell(self) -> None:
        code, limit = self.unit.code, self.limit()
        self.number.setEnabled(code in _UNITS)
        self.unit.set_choices(self._choices())
        self.unit.choose_code(code)
        units = list(self._minutes)
        larger = units[units.index(code) - 1] if code in units[1:] else ""
        words = ""
        if larger and isinstance(limit, int) and limit >= self._minutes[larger]:
            amount = working_amount(self._catalogue, limit, self._minutes["days"])
            words = self._catalogue.text("targets.in_words", amount=amount)
        self._words.setText(words)
        self._words.setVisible(bool(words))


class TargetsPane(FormPane):
    """The table of targets. A case keeps the targets of the day on which it came."""

    def __init__(self, context: WindowContext) -> None:
        super().__init__(context, "set.targets", "targets.text")
        self._targets = Targets()
        theme, text = context.theme, context.text
        grid_holder = QWidget()
        grid = QGridLayout(grid_holder)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(8)
        for column, key in enumerate(_COLUMNS.values(), start=1):
            grid.addWidget(
                Label(theme, text(key), weight=Weight.MEDIUM, colour="text_2"), 0, column
            )
            grid.setColumnStretch(column, 1)
        self.limits: dict[tuple[str, str], LimitInput] = {}
        for row, (name, key) in enumerate(_ROWS.items(), start=1):
            kind = Label(theme, text(key), weight=Weight.MEDIUM)
            kind.setFixedHeight(theme.px(_LINE))
            grid.addWidget(kind, row, 0, Qt.AlignmentFlag.AlignTop)
            for column, (part, title) in enumerate(_COLUMNS.items(), start=1):
                limit = LimitInput(context, f"{text(key)}, {text(title)}")
                limit.changed.connect(self.say_changed)
                self.limits[name, part] = limit
                grid.addWidget(limit, row, column)
        self.body.addWidget(grid_holder)
        self.body.addWidget(Hairline(theme))
        percents = QHBoxLayout()
        percents.setSpacing(16)
        self.percents: dict[str, NumberInput] = {}
        for name, key in _PERCENTS.items():
            number = NumberInput(theme)
            number.textEdited.connect(lambda _text: self.say_changed())
            self.percents[name] = number
            percents.addWidget(Field(theme, text(key), number, hint=text("targets.percent_hint")))
        self.body.addLayout(percents)
        self.since = DateInput(theme, context.catalogue)
        self.since_field = Field(theme, text("set.since"), self.since, hint=text("set.since_hint"))
        self.since_field.setMaximumWidth(theme.px(320))
        self.body.addWidget(self.since_field)
        self.body.addStretch(1)

    def show_directory(self, directory: Directory) -> None:
        today = self._context.now().date()
        self._targets = targets_in_force(directory.targets, today)
        day_minutes = calendar_in_force(directory.calendars, today).working_day_minutes
        for limit in self.limits.values():
            limit.count_days_by(day_minutes)
        self.undo()

    def undo(self) -> None:
        self.since.set_day(self._context.now().date())
        for (name, part), limit in self.limits.items():
            limit.show_limit(getattr(getattr(self._targets, name), part))
        for name, number in self.percents.items():
            number.setText(str(getattr(self._targets, name)))

    def save(self) -> None:
        targets = self._read()
        since = self.since.day
        if since is None:
            self.since_field.set_error(self._context.text("error.needed"))
            self.since.setFocus()
        elif targets is not None:
            self.record(SetTargets(in_force_from=since, targets=targets), self._refused)

    def focus_first(self) -> None:
        self.limits["complaint", "confirm"].number.setFocus()

    def _read(self) -> Targets | None:
        limits = {place: limit.limit() for place, limit in self.limits.items()}
        missing = next((place for place, limit in limits.items() if limit is None), None)
        if missing is not None:
            self.say_wrong(self._context.text("targets.number_needed"))
            self.limits[missing].number.setFocus()
            return None
        rows = {
            name: Target(**{part: cast("Limit", limits[name, part]) for part in _COLUMNS})
            for name in _ROWS
        }
        percents: dict[str, int] = {}
        for name, number in self.percents.items():
            if not number.text():
                self.say_wrong(self._context.text("targets.number_needed"))
                number.setFocus()
                return None
            percents[name] = int(number.text())
        return changed(self._targets, **rows, **percents)

    def _refused(self, errors: dict[str, str]) -> None:
        self.say_wrong(next(iter(errors.values()), ""))
