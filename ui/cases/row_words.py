"""One case as a line of a table: every cell in words, made once and off the UI thread."""

from dataclasses import dataclass
from datetime import datetime

from kafel_desk.case.due import FOLLOW_UP_AFTER
from kafel_desk.directory.state import Directory
from kafel_desk.language.catalogue import Catalogue
from kafel_desk.person.phones import display_phone
from kafel_desk.queries import CaseRow
from kafel_desk.time import wording
from kafel_desk.time.deadlines import Target, Targets, targets_in_force
from kafel_desk.time.due_words import DueWords, age_in_list, due_in_list
from kafel_desk.time.working_time import WorkingTime, working_time

_NOTHING = "—"
_ENDED = frozenset({"closed", "void"})


@dataclass(frozen=True, slots=True)
class ShownRow:
    """One case in words. ``looks`` name for some cells how they are drawn."""

    case: bytes
    number: str
    person: str
    state: str
    cells: dict[str, str]
    looks: dict[str, str]
    sentence: str

    def words(self, code: str) -> str:
        """Return the words of a column."""
        return self.cells[code]

    def look(self, code: str) -> str:
        """Return how a column is drawn: a state, a due look, bold, faint, two; or nothing."""
        return self.looks.get(code, "")


class RowWords:
    """Puts rows into words: one object for each reading, since it holds the time of it."""

    def __init__(self, catalogue: Catalogue, directory: Directory, now: datetime) -> None:
        self._catalogue = catalogue
        self._directory = directory
        self._now = now
        self._working: WorkingTime = working_time(directory.calendars)
        self._here = self._working.local(now)

    def show(self, row: CaseRow) -> ShownRow:
        """Return a case in words."""
        text = self._catalogue.text
        due = self.due(row)
        person = self.person(row)
        state = text(f"state.{row.state}")
        cells = {
            "number": row.number,
            "kind": self.kind(row),
            "person": person,
            "phone": display_phone(row.phone) if row.phone else text("phone.none"),
            "department": self._directory.department_name(row.department) or _NOTHING,
            "holder": self._directory.staff_name(row.holder) or text("holder.none"),
            "state": state,
            "age": self.age(row),
            "due": due.words,
            "channel": self.channel(row),
        }
        sentence = ", ".join((row.number, cells["kind"], person, state, due.words))
        return ShownRow(row.id, row.number, person, row.state, cells, _looks(row, due), sentence)

    def kind(self, row: CaseRow) -> str:
        """Return the kind; what is urgent says so."""
        if row.priority == "urgent":
            return self._catalogue.text(f"kind.{row.kind}_urgent")
        return self._catalogue.text(f"kind.{row.kind}")

    def person(self, row: CaseRow) -> str:
        """Return the name, or the code word of somebody who gave none."""
        if row.name:
            return row.name
        if row.code_word:
            return self._catalogue.text("person.anonymous", word=row.code_word)
        return self._catalogue.text("person.nameless")

    def channel(self, row: CaseRow) -> str:
        """Return the channel in one word where it has a short name."""
        short = _SHORT_CHANNELS.get(row.channel)
        return self._catalogue.text(short) if short else self._directory.channel_name(row.channel)

    def age(self, row: CaseRow) -> str:
        """Return since how many working days an open case has been here."""
        if row.state in _ENDED:
            return _NOTHING
        return age_in_list(self._catalogue, self._working, row.received_at, self._now)

    def due(self, row: CaseRow) -> DueWords:
        """Return when the case owes what, in the words and the look of the list."""
        text = self._catalogue.text
        if row.state == "void":
            return DueWords("done", _NOTHING)
        if row.state == "closed":
            return self._closed(row)
        if row.follow_up is not None or row.told_at is not None:
            return self._follow_up(row.follow_up or row.told_at or self._now, row)
        if row.due is None and row.waiting_since is None:
            return DueWords("ok", text("due.untimed"))
        targets = self._targets(row)
        return due_in_list(
            self._catalogue,
            self._working,
            self._now,
            due=row.due,
            limit=self._target(row, targets).result,
            paused_since=row.waiting_since,
            remind_percent=targets.remind_holder_percent,
        )

    def _closed(self, row: CaseRow) -> DueWords:
        if row.answered_at_first_contact:
            return DueWords("done", self._catalogue.text("due.answered_now"))
        if row.closed_in_time is False:
            return DueWords("done", self._catalogue.text("due.closed_late"))
        return DueWords("done", self._catalogue.text("due.closed_in_time"))

    def _follow_up(self, moment: datetime, row: CaseRow) -> DueWords:
        if row.follow_up is None:
            return DueWords("done", self._catalogue.text("due.done"))
        day, today = self._working.local(moment).date(), self._here.date()
        if day < today:
            return DueWords("late", self._catalogue.text("due.follow_late"))
        if day == today:
            return DueWords("soon", self._catalogue.text("due.follow_today"))
        if (day - today).days == 1:
            return DueWords("ok", self._catalogue.text("due.follow_tomorrow"))
        if (day - today).days < FOLLOW_UP_AFTER.days:
            words = wording.weekday(self._catalogue, day)
        else:
            words = wording.short_date(self._catalogue, day, today)
        return DueWords("ok", self._catalogue.text("due.follow_on", day=words))

    def _targets(self, row: CaseRow) -> Targets:
        day = self._working.local(row.received_at).date()
        return targets_in_force(self._directory.targets, day)

    def _target(self, row: CaseRow, targets: Targets) -> Target:
        return targets.of(row.kind, row.priority, row.confidentiality)


def _looks(row: CaseRow, due: DueWords) -> dict[str, str]:
    faint = "faint" if row.state in _ENDED else ""
    return {
        "number": faint,
        "kind": "bold" if row.priority == "urgent" and not faint else faint,
        "person": faint,
        "phone": "two" if row.has_conflict else faint if row.phone else "faint",
        "department": faint,
        "holder": faint if row.holder else "faint",
        "state": row.state,
        "age": faint,
        "due": "" if row.state == "void" else due.state,
        "channel": faint,
    }


_SHORT_CHANNELS = {
    "visit": "channel.visit_short",
    "phone": "channel.phone_short",
    "whatsapp": "channel.whatsapp_short",
    "whatsapp_centre": "channel.whatsapp_centre_short",
}
