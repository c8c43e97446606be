"""What the caller's card and the saved page say of cases and moments, at one time."""

from datetime import datetime

from kafel_desk.directory.state import Directory
from kafel_desk.language.digits import render_number
from kafel_desk.queries import CaseRow
from kafel_desk.time import wording
from ui.cases.row_words import RowWords as ListWords
from ui.context import WindowContext


class RowWords:
    """Puts rows and moments into words; one object for each showing, since it holds the time."""

    def __init__(self, context: WindowContext, directory: Directory) -> None:
        self._catalogue = context.catalogue
        self.directory = directory
        self._now = context.now()
        self._list = ListWords(context.catalogue, directory, self._now)

    def number(self, count: int) -> str:
        """Return a whole number in the chosen digits."""
        return render_number(count, self._catalogue.digits)

    def state(self, row: CaseRow) -> str:
        """Return the state of a case."""
        return self._catalogue.text(f"state.{row.state}")

    def kind(self, row: CaseRow) -> str:
        """Return the kind of a case."""
        return self._catalogue.text(f"kind.{row.kind}")

    def about(self, row: CaseRow) -> str:
        """Return what a case is about: its category, or its kind where it has none."""
        return self.directory.category_name(row.category) or self.kind(row)

    def due(self, row: CaseRow) -> tuple[str, str]:
        """Return look and words of what a case owes."""
        due = self._list.due(row)
        if row.due is not None and due.state in {"ok", "soon"} and row.told_at is None:
            return due.state, self._catalogue.text("caller.due", when=due.words)
        return due.state, due.words

    def local(self, moment: datetime) -> datetime:
        """Return a moment on the clock of the centre."""
        return moment.astimezone(self._now.tzinfo)

    def clock(self, moment: datetime) -> str:
        """Return the time of day."""
        return wording.clock(self._catalogue, self.local(moment))

    def day_and_time(self, moment: datetime) -> str:
        """Return weekday, date and time."""
        return wording.dated_moment(self._catalogue, self.local(moment), self._now)

    def day_and_year(self, moment: datetime) -> str:
        """Return a date with its year."""
        return wording.long_date(self._catalogue, self.local(moment).date())

    def hijri(self, moment: datetime) -> str:
        """Return the Umm al-Qura date of a moment."""
        return wording.hijri_date(self._catalogue, self.local(moment).date())
