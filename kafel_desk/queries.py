"""What the faces may ask of a desk, and the plain rows that they get.

Every read goes through :class:`Reader`; the filter of rights lives behind it, so that what one may
not see is missing from lists, counts and search alike. Rows carry ids and values, not words: the
faces put them into words.
"""

from collections.abc import Iterator
from datetime import datetime
from typing import Literal, Protocol

import msgspec

from kafel_desk.case.facts import Confidentiality, Kind, Outcome, Priority, Relation
from kafel_desk.case.log_row import LogRow
from kafel_desk.case.states import State
from kafel_desk.directory.state import Directory
from kafel_desk.journal.fact import Recorded

Tab = Literal[
    "new", "mine", "progress", "waiting", "overdue", "follow_due", "closed", "all"
]  # fmt: skip
TABS: tuple[Tab, ...] = (
    "new", "mine", "progress", "waiting", "overdue", "follow_due", "closed", "all",
)  # fmt: skip

SortKey = Literal["due", "received", "number"]


class Viewer(msgspec.Struct, frozen=True):
    """Who is looking: their staff id, the desk they sit at, and the time (UTC)."""

    staff: str
    desk: str
    now: datetime


class CaseView(msgspec.Struct, frozen=True):
    """One list of cases: a tab, narrowed by filters, in one order.

    ``new`` holds states new, referred and reopened that nobody took up; ``progress`` the state of
    that name; ``mine`` what the viewer holds and is open; ``overdue`` open, not waiting, past due;
    ``follow_due`` replied and due a follow-up call; ``all`` also the void ones.
    """

    tab: Tab = "all"
    kind: Kind | None = None
    department: str | None = None
    channel: str | None = None
    holder: str | None = None
    received_from: datetime | None = None
    received_to: datetime | None = None
    sort: SortKey = "due"
    descending: bool = False


class CaseRow(msgspec.Struct, frozen=True):
    """One case in a list. Times are aware and in UTC.

    ``due`` is when the result is due; None when the clock does not run (closed, void, waiting,
    safeguarding). ``waiting_since`` is set while it stands. ``follow_up`` is when the follow-up
    call is due, once the result was told.
    """

    id: bytes
    number: str
    kind: Kind
    priority: Priority
    channel: str
    state: State
    received_at: datetime
    confidentiality: Confidentiality = "normal"
    person: bytes | None = None
    name: str | None = None
    code_word: str | None = None
    phone: str | None = None
    relation: Relation | None = None
    category: str | None = None
    department: str | None = None
    holder: str | None = None
    due: datetime | None = None
    waiting_since: datetime | None = None
    follow_up: datetime | None = None
    told_at: datetime | None = None
    closed_at: datetime | None = None
    closed_in_time: bool | None = None
    outcome: Outcome | None = None
    has_conflict: bool = False
    answered_at_first_contact: bool = False


class SearchResult(msgspec.Struct, frozen=True):
    """What a search found, newest first, and by what it was found.

    ``did_you_mean`` is the text as the other keyboard layout would have typed it, when that finds
    something and this did not.
    """

    rows: tuple[CaseRow, ...] = ()
    found_by: Literal["number", "phone", "words", "nothing"] = "nothing"
    did_you_mean: str | None = None
    did_you_mean_count: int = 0


class PersonCard(msgspec.Struct, frozen=True):
    """One person whose number was typed: who, what is open, what happened last."""

    person: bytes
    name: str | None
    relation: Relation | None
    is_internal: bool
    phones: tuple[str, ...]
    case_count: int
    contact_count: int
    open_cases: tuple[CaseRow, ...]
    closed_count: int
    last_closed_at: datetime | None = None
    last_contact_at: datetime | None = None
    last_contact: Recorded | None = None
    safe_contact: str | None = None


class StoredDraft(msgspec.Struct, frozen=True):
    """A form that was not saved yet, kept on this desk alone."""

    form: str
    staff: str
    saved_at: datetime
    values: dict[str, object]


class Reader(Protocol):
    """Reads of one desk; never on the thread that draws."""

    def tab_counts(self, viewer: Viewer, view: CaseView) -> dict[Tab, int]:
        """Count the cases of every tab under the filters of ``view``."""
        ...

    def count(self, viewer: Viewer, view: CaseView) -> int:
        """Count the cases of one list."""
        ...

    def rows(self, viewer: Viewer, view: CaseView, start: int, limit: int) -> tuple[CaseRow, ...]:
        """Return the rows from place ``start`` of one list, at a cost that does not grow with it."""
        ...

    def row(self, viewer: Viewer, case: bytes) -> CaseRow | None:
        """Return one case as a row."""
        ...

    def find_number(self, viewer: Viewer, text: str) -> tuple[CaseRow, ...]:
        """Return the cases with this number, in any spelling, or with this counter, newest first."""
        ...

    def search(self, viewer: Viewer, text: str, limit: int = 50) -> SearchResult:
        """Search number, name, phone and words, newest first."""
        ...

    def people_by_phone(self, viewer: Viewer, phone: str) -> tuple[PersonCard, ...]:
        """Return the cards of the people with this number, typed in any spelling, whole or nearly."""
        ...

    def person_card(self, viewer: Viewer, person: bytes) -> PersonCard | None:
        """Return the card of one person."""
        ...

    def case_facts(self, viewer: Viewer, case: bytes) -> tuple[Recorded, ...]:
        """Return all facts of one case, in order."""
        ...

    def person_facts(self, viewer: Viewer, person: bytes) -> tuple[Recorded, ...]:
        """Return all facts of one person, in order."""
        ...

    def directory(self) -> Directory:
        """Return the directory as it stands."""
        ...

    def recorded_today(self, viewer: Viewer, limit: int = 5) -> tuple[CaseRow, ...]:
        """Return what this desk registered today, newest first."""
        ...

    def log_rows(
        self, viewer: Viewer, received_from: datetime | None, received_to: datetime | None
    ) -> Iterator[LogRow]:
        """Stream the log, oldest first; cases received from (inclusive) to (exclusive)."""
        ...

    def drafts(self, staff: str) -> tuple[StoredDraft, ...]:
        """Return the unsaved forms of one person, newest first."""
        ...

    def local_setting(self, name: str) -> object | None:
        """Return a setting of this machine alone: printer, window, language."""
        ...
