"""The lists of the follow-ups: their columns, how each is read, and its rows in words."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from kafel_desk.case.facts import ReminderTo
from kafel_desk.directory.state import Directory
from kafel_desk.journal.envelope import EventId
from kafel_desk.language.catalogue import Catalogue
from kafel_desk.queries import (
    ActionRow,
    CaseRow,
    CaseView,
    HoldingRow,
    Notice,
    Reader,
    Viewer,
)
from kafel_desk.time import wording
from kafel_desk.time.due_words import DueWords, due_in_list
from kafel_desk.time.working_time import WorkingTime, working_time
from ui.cases.delegates import PersonDelegate
from ui.cases.filters import Filters
from ui.cases.row_words import RowWords
from ui.follow_ups.delegates import MaybeDueDelegate, SafeContactDelegate
from ui.widgets.delegates import CellDelegate, KindDelegate, NumberDelegate, StateDelegate

ListCode = Literal["calls", "to_do", "to_check", "silent", "notices", "holdings"]
LISTS: tuple[ListCode, ...] = ("calls", "to_do", "to_check", "silent", "notices", "holdings")
TITLES: dict[ListCode, str] = {
    "calls": "follow.tab_calls", "to_do": "follow.tab_to_do", "to_check": "follow.tab_to_check",
    "silent": "follow.tab_silent", "notices": "follow.tab_notices",
    "holdings": "follow.tab_holdings",
}  # fmt: skip
MOST_ROWS = 300
"""A worklist is worked off from its beginning: nobody reads further than this."""
MOST_NOTICES = 99
"""More reminders than this are not read one by one."""
SILENT_DAYS = 5
"""Days without a word after which somebody is due a call (step 15)."""
_NOTHING = "—"


@dataclass(frozen=True, slots=True)
class Column:
    """A column; the one of width 0 takes what is left, and ``is_spare`` goes where room is short."""

    code: str
    title: str
    width: int
    delegate: type[CellDelegate] = CellDelegate
    is_spare: bool = False


@dataclass(frozen=True, slots=True)
class Line:
    """One row in words: what it leads to, and how some of its cells are drawn."""

    cells: Mapping[str, str]
    looks: Mapping[str, str]
    case: bytes | None = None
    number: str = ""
    person: str = ""
    action: EventId | None = None
    matter: str = ""
    filters: Filters | None = None

    @property
    def sentence(self) -> str:
        """The whole row, for a screen reader."""
        return ", ".join(words for words in self.cells.values() if words not in {"", _NOTHING})


@dataclass(frozen=True, slots=True)
class ListRead:
    """What a reading brought: the rows of one list, and how many each list holds.

    ``due`` is how many things wait for the viewer.
    """

    lines: tuple[Line, ...]
    counts: Mapping[ListCode, int]
    due: int
    directory: Directory


_NUMBER = Column("number", "col.number", 128, NumberDelegate)
_KIND = Column("kind", "col.kind", 104, KindDelegate, is_spare=True)
_PERSON = Column("person", "col.person", 0, PersonDelegate)
_PHONE = Column("phone", "col.phone", 128, NumberDelegate)
_SAFE = Column("safe", "follow.safe", 112, SafeContactDelegate, is_spare=True)

COLUMNS: dict[ListCode, tuple[Column, ...]] = {
    "calls": (
        _NUMBER, _KIND, _PERSON, _PHONE, _SAFE,
        Column("told", "follow.told", 136, is_spare=True),
        Column("due", "follow.call_due", 168, MaybeDueDelegate),
    ),
    "to_do": (
        Column("text", "follow.action", 0, PersonDelegate),
        Column("owner", "follow.owner", 144), _NUMBER,
        Column("name", "col.person", 168, is_spare=True),
        Column("due", "col.due", 176, MaybeDueDelegate),
    ),
    "to_check": (
        Column("text", "follow.action", 0, PersonDelegate),
        Column("owner", "follow.owner", 144), _NUMBER,
        Column("name", "col.person", 168, is_spare=True),
        Column("done", "follow.done_at", 160),
    ),
    "silent": (
        _NUMBER, _KIND, _PERSON, _PHONE, _SAFE,
        Column("state", "col.state", 144, StateDelegate, is_spare=True),
        Column("last", "follow.last_word", 136),
    ),
    "notices": (
        Column("what", "follow.notice", 0, MaybeDueDelegate), _NUMBER,
        Column("name", "col.person", 176, is_spare=True),
        Column("at", "follow.notice_at", 192),
    ),
    "holdings": (
        Column("holder", "col.holder", 0, PersonDelegate),
        Column("department", "col.department", 240),
        Column("open", "follow.open", 112),
        Column("overdue", "follow.overdue", 128, MaybeDueDelegate),
        Column("waiting", "follow.waiting", 160, MaybeDueDelegate),
        Column("oldest", "follow.oldest", 232, MaybeDueDelegate),
    ),
}  # fmt: skip


def read_list(reader: Reader, catalogue: Catalogue, viewer: Viewer, code: ListCode) -> ListRead:
    """Read one list and count them all; runs off the UI thread."""
    directory = reader.directory()
    words = LineWords(catalogue, directory, viewer.now)
    holdings = reader.holdings(viewer)
    notices = reader.notices(viewer, MOST_NOTICES)
    lines: Mapping[ListCode, Callable[[], tuple[Line, ...]]] = {
        "calls": lambda: tuple(
            map(words.call, reader.rows(viewer, CaseView(tab="follow_due"), 0, MOST_ROWS))
        ),
        "to_do": lambda: tuple(
            map(words.action_to_do, reader.actions(viewer, "open", 0, MOST_ROWS))
        ),
        "to_check": lambda: tuple(
            map(words.action_to_check, reader.actions(viewer, "to_check", 0, MOST_ROWS))
        ),
        "silent": lambda: tuple(
            map(words.silent, reader.silent_cases(viewer, SILENT_DAYS, 0, MOST_ROWS))
        ),
        "notices": lambda: tuple(
            words.notice(notice, reader.row(viewer, notice.case)) for notice in notices
        ),
        "holdings": lambda: tuple(map(words.holding, holdings)),
    }
    counts: dict[ListCode, int] = {
        "calls": reader.count(viewer, CaseView(tab="follow_due")),
        "to_do": reader.count_actions(viewer, "open"),
        "to_check": reader.count_actions(viewer, "to_check"),
        "silent": reader.count_silent(viewer, SILENT_DAYS),
        "notices": len(notices),
        "holdings": len(holdings),
    }
    due = counts["calls"] + reader.count_actions(viewer, "mine") + counts["notices"]
    return ListRead(lines[code](), counts, due, directory)


def due_for(reader: Reader, viewer: Viewer) -> int:
    """Count what waits for the viewer: calls that are due, own actions, and reminders."""
    return (
        reader.count(viewer, CaseView(tab="follow_due"))
        + reader.count_actions(viewer, "mine")
        + len(reader.notices(viewer, MOST_NOTICES))
    )


class LineWords:
    """Puts rows of all kinds into words; made anew for each reading, since it holds its time."""

    def __init__(self, catalogue: Catalogue, directory: Directory, now: datetime) -> None:
        self._catalogue = catalogue
        self._directory = directory
        self._now = now
        self._cases = RowWords(catalogue, directory, now)
        self._working: WorkingTime = working_time(directory.calendars)
        self._here = self._working.local(now)

    def call(self, row: CaseRow) -> Line:
        """Return a call that is due."""
        due = self._call_due(row)
        cells = {"told": self._date(row.told_at), "due": due.words}
        return self._of_case(row, cells, {"due": due.state})

    def _call_due(self, row: CaseRow) -> DueWords:
        if row.follow_up is None:
            return self._cases.due(row)
        days = (self._here.date() - self._working.local(row.follow_up).date()).days
        if days <= 0:
            return DueWords("soon", self._catalogue.text("due.follow_today"))
        amount = wording.calendar_days(self._catalogue, days, governed=True)
        return DueWords("late", self._catalogue.text("follow.late_since", amount=amount))

    def silent(self, row: CaseRow) -> Line:
        """Return somebody who had no word for too long."""
        text = self._catalogue.text
        last = row.last_word_at or row.received_at
        days = (self._here.date() - self._working.local(last).date()).days
        amount = wording.calendar_days(self._catalogue, days, governed=True)
        cells = {"state": text(f"state.{row.state}"), "last": text("follow.since", amount=amount)}
        return self._of_case(row, cells, {"state": row.state})

    def action_to_do(self, row: ActionRow) -> Line:
        """Return a corrective action that is owed."""
        due = self._due(row.due)
        words = due.words if due else self._catalogue.text("follow.no_date")
        return self._of_action(row, {"due": words}, {"due": due.state if due else ""})

    def action_to_check(self, row: ActionRow) -> Line:
        """Return a corrective action whose effect nobody has checked."""
        return self._of_action(row, {"done": self._date(row.done_at)}, {})

    def notice(self, notice: Notice, row: CaseRow | None) -> Line:
        """Return a reminder with the person whose case it is about."""
        text = self._catalogue.text
        is_late = notice.percent >= _WHOLE
        cells = {
            "what": text(_REMINDED[notice.to], percent=notice.percent),
            "number": notice.number,
            "name": self._cases.person(row) if row else _NOTHING,
            "at": wording.past_moment(self._catalogue, self._working.local(notice.at), self._here),
        }
        look = "late" if is_late else "soon"
        return Line(cells, {"what": look}, notice.case, notice.number)

    def holding(self, row: HoldingRow) -> Line:
        """Return who holds how many cases, and which are late among them."""
        text, count = self._catalogue.text, self._count
        department = self._department(row)
        nobody = text("follow.unheld" if row.department else "holder.none")
        oldest = self._due(row.oldest_due)
        cells = {
            "holder": self._directory.staff_name(row.staff) if row.staff else nobody,
            "department": department or _NOTHING,
            "open": count(row.open),
            "overdue": count(row.overdue),
            "waiting": count(row.waiting),
            "oldest": oldest.words if oldest else _NOTHING,
        }
        looks = {
            "overdue": "late" if row.overdue else "",
            "waiting": "paused" if row.waiting else "",
            "oldest": oldest.state if oldest else "",
            "holder": "" if row.staff else "faint",
        }
        filters = (
            Filters(holder=row.staff)
            if row.staff
            else Filters(tab="new", department=row.department or "")
        )
        return Line(cells, looks, filters=filters)

    def _department(self, row: HoldingRow) -> str:
        own = self._directory.staff.get(row.staff or "")
        entry = row.department or (own.department if own else None)
        return self._directory.department_name(entry)

    def _of_case(self, row: CaseRow, cells: Mapping[str, str], looks: Mapping[str, str]) -> Line:
        shown = self._cases.show(row)
        safe = self._catalogue.text("follow.safe_note") if row.safe_contact else ""
        kept = {code: shown.words(code) for code in ("number", "kind", "person", "phone")}
        kept_looks = {code: shown.look(code) for code in ("kind", "phone")}
        return Line(
            {**kept, "safe": safe, **cells},
            {**kept_looks, **looks},
            row.id,
            row.number,
            shown.person,
        )

    def _of_action(
        self, row: ActionRow, cells: Mapping[str, str], looks: Mapping[str, str]
    ) -> Line:
        text = row.text or self._catalogue.text("follow.private_action")
        kept = {
            "text": text,
            "owner": self._directory.staff_name(row.owner),
            "number": row.number,
            "name": row.name or _NOTHING,
        }
        return Line(
            {**kept, **cells}, looks, row.case, row.number, row.name or "", row.action, text
        )

    def _due(self, moment: datetime | None) -> DueWords | None:
        """Return when something is due; on its own day it is near already."""
        if moment is None:
            return None
        due = due_in_list(self._catalogue, self._working, self._now, due=moment, limit="untimed")
        is_today = self._working.local(moment).date() == self._here.date()
        return DueWords("soon", due.words) if due.state == "ok" and is_today else due

    def _date(self, moment: datetime | None) -> str:
        if moment is None:
            return _NOTHING
        day = self._working.local(moment).date()
        return wording.short_date(self._catalogue, day, self._here.date())

    def _count(self, count: int) -> str:
        return self._catalogue.text("follow.count", count=count) if count else _NOTHING


_WHOLE = 100
_REMINDED: dict[ReminderTo, str] = {
    "holder": "follow.reminder_holder",
    "supervisor": "follow.reminder_supervisor",
    "director": "follow.reminder_director",
}
