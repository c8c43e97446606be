"""How the centre reports: on which day its week begins, and the months of which calendar it counts."""

from typing import cast

from kafel_desk.directory.commands import RecordWork
from kafel_desk.directory.report_facts import ReportingSet
from kafel_desk.directory.state import Directory
from kafel_desk.figures.period import SHIPPED, MonthCalendar
from ui.context import WindowContext
from ui.settings.form_pane import FormPane
from ui.widgets.popup import Choice

_WEEKDAYS = (6, 0, 1, 2, 3, 4, 5)
"""As Python counts them, Sunday first."""
_MONTH_WORDS: dict[MonthCalendar, str] = {
    "gregorian": "reporting.gregorian", "umm_al_qura": "reporting.umm_al_qura",
}  # fmt: skip


class ReportingPane(FormPane):
    """A setting of all desks, so that one week is the same week on each."""

    def __init__(self, context: WindowContext) -> None:
        super().__init__(context, "set.reporting", "reporting.text")
        text = context.text
        self._reporting = SHIPPED
        self.week = self.add_choice(
            "reporting.week",
            # weekday.1 to weekday.7, Monday first
            [Choice(str(day), text(f"weekday.{day + 1}")) for day in _WEEKDAYS],
        )
        self.months = self.add_choice(
            "reporting.months", [Choice(code, text(key)) for code, key in _MONTH_WORDS.items()]
        )
        self.body.addStretch(1)

    def show_directory(self, directory: Directory) -> None:
        self._reporting = directory.work.reporting
        self.undo()

    def undo(self) -> None:
        self.week.choose_code(str(self._reporting.week_begins))
        self.months.choose_code(self._reporting.months)

    def save(self) -> None:
        fact = ReportingSet(
            week_begins=int(self.week.code), months=cast("MonthCalendar", self.months.code)
        )
        self.record(RecordWork(fact=fact), lambda errors: self.say_wrong(" ".join(errors.values())))

    def focus_first(self) -> None:
        self.week.setFocus()
