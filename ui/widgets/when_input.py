"""A moment typed as date and time: the date in either calendar, read back in both."""

from collections.abc import Callable
from datetime import date, datetime, time

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from kafel_desk.language.digits import to_ascii
from kafel_desk.language.message import Message, message
from kafel_desk.time.hijri import DateError, parse_date
from ui.theme import Theme
from ui.widgets.field import LeftToRightInput


class WhenInput(QWidget):
    """Two inputs, a date and a time; both empty means that nothing was said, a time alone today."""

    changed = Signal()
    explained = Signal(str)
    """The day in both calendars, for the line under the field; empty while there is none."""

    def __init__(
        self,
        theme: Theme,
        text: Callable[[str], str],
        now: Callable[[], datetime],
        say_day: Callable[[date], str],
    ) -> None:
        super().__init__()
        self._now = now
        self._say_day = say_day
        self._date = LeftToRightInput(theme, placeholder=text("widget.date_hint"))
        self._date.setAccessibleName(text("intake.date"))
        self._time = LeftToRightInput(theme, placeholder=text("intake.time"))
        self._time.setAccessibleName(text("intake.time"))
        self._time.setMaximumWidth(theme.px(88))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self._date, 1)
        row.addWidget(self._time)
        self.setFocusProxy(self._date)
        for line in (self._date, self._time):
            line.textChanged.connect(self.changed)
        self._date.textChanged.connect(self._explain)

    def text(self) -> str:
        """Return what was typed, date and time with a blank between."""
        typed = f"{self._date.text().strip()} {self._time.text().strip()}".rstrip()
        return typed if typed.strip() else ""

    def set_text(self, text: str) -> None:
        """Put typed date and time back."""
        date_text, _, time_text = text.partition(" ")
        self._date.setText(date_text)
        self._time.setText(time_text)

    def _explain(self, typed: str) -> None:
        try:
            self.explained.emit(self._say_day(parse_date(typed)) if typed.strip() else "")
        except DateError:
            self.explained.emit("")

    @property
    def problem(self) -> Message | None:
        """Return what is wrong with what was typed."""
        try:
            self.moment()
        except DateError as error:
            return error.message
        return None

    def moment(self) -> datetime | None:
        """Return the moment in the zone of the centre, None if nothing was typed.

        Raises `DateError`.
        """
        if not self.text():
            return None
        now = self._now()
        day = parse_date(self._date.text()) if self._date.text().strip() else now.date()
        return datetime.combine(day, _parse_time(self._time.text()), now.tzinfo)


def _parse_time(text: str) -> time:
    typed = to_ascii(text).strip().replace(".", ":")
    try:
        return time.fromisoformat(typed.zfill(5))
    except ValueError as error:
        raise DateError(message("intake.time_form")) from error
