"""A date typed in either calendar; what was understood is shown in both."""

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from kafel_desk.language.catalogue import Catalogue
from kafel_desk.language.message import Message
from kafel_desk.time.hijri import DateError, parse_date
from kafel_desk.time.wording import full_date
from ui.theme import Theme
from ui.widgets.field import DigitNormaliser, LeftToRightInput


class DateInput(LeftToRightInput):
    """Day first or year first, Umm al-Qura or Gregorian, in any digits.

    `day` is what was understood, `problem` why nothing was; the `Field` round it shows the
    day in both calendars. A plain line instead of
    QDateEdit, which turns its own format round in a right-to-left window.
    """

    day_changed = Signal()
    explained = Signal(str)
    """The day in both calendars, for the line under the field; empty while there is none."""

    def __init__(
        self,
        theme: Theme,
        catalogue: Catalogue,
        *,
        placeholder: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, placeholder=placeholder, parent=parent)
        self._catalogue = catalogue
        self.setValidator(DigitNormaliser("/-. مهـ", self))
        self.set_icon("calendar")
        self._day: date | None = None
        self._problem: Message | None = None
        self.textChanged.connect(self._read)

    @property
    def day(self) -> date | None:
        """The day that was typed, as a Gregorian date; None while there is none."""
        return self._day

    @property
    def problem(self) -> Message | None:
        """Why what was typed is no date; None for an empty field."""
        return self._problem

    def set_day(self, day: date | None) -> None:
        """Show a day, in the Gregorian calendar."""
        self.setText(f"{day:%d/%m/%Y}" if day else "")

    def _read(self, text: str) -> None:
        before = self._day
        self._day = self._problem = None
        if text.strip():
            try:
                self._day = parse_date(text)
            except DateError as error:
                self._problem = error.message
        if self._day != before:
            self.day_changed.emit()
            self.explained.emit(full_date(self._catalogue, self._day) if self._day else "")
