"""When the centre works: the week, Ramadan, closures and half days; in force from a date."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from kafel_desk.directory.commands import SetCalendar
from kafel_desk.directory.state import Directory
from kafel_desk.language.message import Message
from kafel_desk.records import changed
from kafel_desk.time import wording
from kafel_desk.time.hijri import DateError, parse_date
from kafel_desk.time.working_calendar import (
    Closure,
    Opening,
    SpecialHours,
    WorkingCalendar,
    calendar_in_force,
)
from ui.context import WindowContext
from ui.frame.tab_order import focus_stops, set_tab_order
from ui.settings.form_pane import FormPane
from ui.settings.hours_text import HoursError, format_openings, parse_openings
from ui.settings.special_days import LineError, SpecialLine, lines_of, read_line
from ui.theme import Weight
from ui.widgets.button import Button, IconButton
from ui.widgets.choice import TickBox
from ui.widgets.date_field import DateInput
from ui.widgets.field import Field, LeftToRightInput, NumberInput, TextInput
from ui.widgets.label import Hairline, Label

# Sunday first, as the week is read here; places are those of Python (Monday is 0).
_WEEK = (6, 0, 1, 2, 3, 4, 5)


class SpecialRow(QWidget):
    """One closure or half day: name, first and last day, hours, every year, take away."""

    def __init__(self, context: WindowContext, line: SpecialLine) -> None:
        super().__init__()
        self._context = context
        theme, text = context.theme, context.text
        self.name = TextInput(theme)
        self.first = LeftToRightInput(theme)
        self.last = LeftToRightInput(theme)
        self.hours = LeftToRightInput(theme, placeholder=text("calendar.closed"))
        self.every_year = TickBox(theme, text("calendar.every_year"))
        self.remove = IconButton(theme, text("calendar.remove"), "x")
        self._fields = {
            "name": Field(theme, text("calendar.day_name"), self.name),
            "first": Field(theme, text("calendar.first"), self.first),
            "last": Field(theme, text("calendar.last"), self.last),
            "hours": Field(theme, text("calendar.hours"), self.hours),
        }
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        for name, share in (("name", 4), ("first", 3), ("last", 3), ("hours", 4)):
            row.addWidget(self._fields[name], share, Qt.AlignmentFlag.AlignTop)
        ends = QWidget()
        beside = QHBoxLayout(ends)
        # In the middle of the inputs, which begin below their labels.
        beside.setContentsMargins(0, theme.px(24), 0, 0)
        beside.setSpacing(12)
        beside.addWidget(self.every_year)
        beside.addWidget(self.remove)
        ends.setFixedHeight(theme.px(64))
        row.addWidget(ends, 0, Qt.AlignmentFlag.AlignTop)
        self.name.setText(line.name)
        self.first.setText(line.first)
        self.last.setText(line.last)
        self.hours.setText(line.hours)
        self.every_year.setChecked(line.is_every_year)
        for control in (self.first, self.last):
            control.textChanged.connect(lambda _text: self._show_other_calendar())
        for field in self._fields.values():
            line_input = field.control
            if isinstance(line_input, TextInput):
                line_input.textChanged.connect(lambda _text, field=field: field.set_error(""))
        self._show_other_calendar()

    def line(self) -> SpecialLine:
        """Return what was typed."""
        return SpecialLine(
            self.name.text(),
            self.first.text(),
            self.last.text(),
            self.hours.text(),
            self.every_year.isChecked(),
        )

    def show_error(self, field: str, message: Message) -> None:
        """Put words below a field and go there."""
        self._fields[field].set_error(self._context.catalogue.message(message))
        self._fields[field].control.setFocus()

    def _show_other_calendar(self) -> None:
        for name, control in (("first", self.first), ("last", self.last)):
            try:
                day = parse_date(control.text())
            except DateError:
                words = ""
            else:
                hijri = wording.hijri_date(self._context.catalogue, day)
                gregorian = wording.long_date(self._context.catalogue, day)
                words = self._context.text("calendar.both", gregorian=gregorian, hijri=hijri)
            self._fields[name].set_hint(words)


class CalendarPane(FormPane):
    """The working calendar. What came before the date keeps the calendar that held then."""

    def __init__(self, context: WindowContext) -> None:
        super().__init__(context, "set.calendar", "calendar.text")
        self._calendar = WorkingCalendar()
        theme, text = context.theme, context.text
        self.days: dict[int, LeftToRightInput] = {}
        self._hours: list[tuple[Field, LeftToRightInput]] = []
        self.body.addWidget(Label(theme, text("calendar.week"), weight=Weight.SEMIBOLD))
        self.body.addLayout(self._make_week())
        self.body.addWidget(Hairline(theme))
        self.body.addWidget(Label(theme, text("calendar.special"), weight=Weight.SEMIBOLD))
        self.body.addWidget(
            Label(theme, text("calendar.special_text"), colour="text_3", wraps=True)
        )
        self._rows = QVBoxLayout()
        self._rows.setSpacing(8)
        self.body.addLayout(self._rows)
        self.special: list[SpecialRow] = []
        self.add = Button(theme, text("calendar.add"), icon="plus")
        self.add.clicked.connect(self._add_empty)
        self.body.addWidget(self.add)
        self.body.addWidget(Hairline(theme))
        self.since = DateInput(theme, context.catalogue)
        self.since_field = Field(theme, text("set.since"), self.since, hint=text("set.since_hint"))
        self.since_field.setMaximumWidth(theme.px(320))
        self.body.addWidget(self.since_field)
        self.body.addStretch(1)

    def _make_week(self) -> QGridLayout:
        theme, text = self._context.theme, self._context.text
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(8)
        for place, day in enumerate(_WEEK):
            name = text(_DAY_WORDS[day])
            self.days[day] = self._hours_input(grid, name, place // 2, place % 2)
        self.ramadan = self._hours_input(grid, text("calendar.ramadan"), 3, 1)
        self.day_minutes = NumberInput(theme)
        self.day_minutes.textEdited.connect(lambda _text: self.say_changed())
        minutes = Field(
            theme,
            text("calendar.day_minutes"),
            self.day_minutes,
            hint=text("calendar.minutes_hint"),
        )
        grid.addWidget(minutes, 4, 0)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        return grid

    def _hours_input(self, grid: QGridLayout, name: str, row: int, column: int) -> LeftToRightInput:
        theme = self._context.theme
        control = LeftToRightInput(theme, placeholder=self._context.text("calendar.closed"))
        field = Field(theme, name, control)
        control.textEdited.connect(lambda _text: self._hours_edited(field))
        self._hours.append((field, control))
        grid.addWidget(field, row, column)
        return control

    def _hours_edited(self, field: Field) -> None:
        field.set_error("")
        self.say_changed()

    # What it shows and saves

    def show_directory(self, directory: Directory) -> None:
        today = self._context.now().date()
        self._calendar = calendar_in_force(directory.calendars, today)
        self.undo()

    def undo(self) -> None:
        self.since.set_day(self._context.now().date())
        for day, control in self.days.items():
            control.setText(format_openings(self._calendar.week[day]))
        self.ramadan.setText(format_openings(self._calendar.ramadan_openings))
        self.day_minutes.setText(str(self._calendar.working_day_minutes))
        for row in list(self.special):
            self._take_row(row)
        for line in lines_of(self._calendar, self._context.now().date()):
            self._add_row(line)

    def save(self) -> None:
        calendar = self._read()
        since = self.since.day
        if calendar is None:
            return
        if since is None:
            self.since_field.set_error(self._context.text("error.needed"))
            self.since.setFocus()
            return
        self.record(SetCalendar(in_force_from=since, calendar=calendar), self._refused)

    def tab_order(self) -> list[QWidget]:
        rows = [stop for row in self.special for stop in focus_stops(row)]
        ends = [self.add, self.since, self.save_button, self.undo_button]
        return [*self.days.values(), self.ramadan, self.day_minutes, *rows, *ends]

    def focus_first(self) -> None:
        self.days[_WEEK[0]].setFocus()

    def _read(self) -> WorkingCalendar | None:
        openings: dict[int, tuple[Opening, ...]] = {}
        for place, (field, control) in enumerate(self._hours):
            try:
                openings[place] = parse_openings(control.text())
            except HoursError as error:
                field.set_error(self._context.catalogue.message(error.message))
                control.setFocus()
                return None
        special = self._read_special()
        if special is None or not self.day_minutes.text():
            return None
        by_day = dict(zip(_WEEK, openings.values(), strict=False))
        return changed(
            self._calendar,
            week=tuple(by_day[day] for day in range(7)),
            ramadan_openings=openings[len(_WEEK)],
            working_day_minutes=int(self.day_minutes.text()),
            closures=tuple(each for each in special if isinstance(each, Closure)),
            special_hours=tuple(each for each in special if isinstance(each, SpecialHours)),
        )

    def _read_special(self) -> list[Closure | SpecialHours] | None:
        found: list[Closure | SpecialHours] = []
        for row in self.special:
            try:
                found.append(read_line(row.line()))
            except LineError as error:
                row.show_error(error.field, error.message)
                return None
        return found

    def _add_empty(self) -> None:
        self._add_row(SpecialLine()).name.setFocus()

    def _add_row(self, line: SpecialLine) -> SpecialRow:
        row = SpecialRow(self._context, line)
        row.remove.clicked.connect(lambda: self._take_row(row))
        self.special.append(row)
        self._rows.addWidget(row)
        set_tab_order(self.tab_order())
        return row

    def _take_row(self, row: SpecialRow) -> None:
        self.special.remove(row)
        row.hide()
        row.deleteLater()
        self.say_changed()

    def _refused(self, errors: dict[str, str]) -> None:
        self.say_wrong(next(iter(errors.values()), ""))


_DAY_WORDS = {
    0: "weekday.1",
    1: "weekday.2",
    2: "weekday.3",
    3: "weekday.4",
    4: "weekday.5",
    5: "weekday.6",
    6: "weekday.7",
}
