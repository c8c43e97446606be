"""What the faces may ask of a desk, and the plain rows that they get.

Every read goes through :class:`Reader`; the filter of rights lives behind it, so that what one may
not see is missing from lists, counts and search alike. Rows carry ids and values, not words: the
faces put them into words.
"""

from collections.abc import Iterator
from datetime import datetime
from typing import Literal, Protocol

import msgspec

from kafel_desk.alerts.same_issue import IssueRow
from kafel_desk.case.facts import (
    Confidentiality,
    Kind,
    Outcome,
    Priority,
    Relation,
)
from kafel_desk.case.log_row import LogRow
from kafel_desk.case.opening import Look
from kafel_desk.case.states import State
from kafel_desk.directory.state import Directory
from kafel_desk.erasure.queries import ErasureReader
from kafel_desk.figures.figure import Figure, FigureName, Group
from kafel_desk.figures.period import Period
from kafel_desk.figures.periodic import PeriodicReport
from kafel_desk.figures.today import Today
from kafel_desk.figures.weekly import WeeklySummary
from kafel_desk.importing.lookup import DeskLookup
from kafel_desk.journal.fact import Recorded
from kafel_desk.rights.access import Access
from kafel_desk.work_queries import ActionRow, DueReminder, HoldingRow, Notice, UnsettledRow

__all__ = [
    "TABS", "ActionList", "ActionRow", "CaseRow", "CaseView", "DueReminder",
    "GuardedRow", "HoldingRow", "Notice", "PersonCard", "Reader", "SearchResult", "SortKey", "StoredDraft", "Tab",
    "UnsettledRow", "Viewer",
]  # fmt: skip

Tab = Literal[
    "new", "mine", "progress", "waiting", "overdue", "follow_due", "closed", "all"
]  # fmt: skip
TABS: tuple[Tab, ...] = (
    "new", "mine", "progress", "waiting", "overdue", "follow_due", "closed", "all",
)  # fmt: skip

SortKey = Literal["due", "received", "number"]

ActionList = Literal["open", "to_check", "mine"]


class Viewer(msgspec.Struct, frozen=True):
    """Who is looking: their staff id, the desk they sit at, and the time (UTC).

    ``access`` is what their roles open. The reader finds it in the directory at each read, whatever
    stands here, so that a role that was taken away opens nothing any more.
    """

    staff: str
    desk: str
    now: datetime
    access: Access | None = None


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
    call is due, once the result was told. ``last_word_at`` is when the person last heard of us or
    spoke with us, while the case is open and there is somebody to call. ``safe_contact`` is the
    note to be read before any call.
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
    last_word_at: datetime | None = None
    safe_contact: str | None = None


class GuardedRow(msgspec.Struct, frozen=True):
    """One safeguarding case in the list of focal persons. Times are aware and in UTC.

    ``is_danger_now`` is None where that was not asked. ``told_at`` is when somebody was told last.
    ``is_unread`` tells that the viewer has not opened it yet. ``has_words`` is false where they were
    erased, have not arrived, or are sealed to other focal persons so far.
    """

    id: bytes
    number: str
    state: State
    received_at: datetime
    is_danger_now: bool | None = None
    told_at: datetime | None = None
    is_unread: bool = True
    has_words: bool = True


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


class Reader(DeskLookup, ErasureReader, Protocol):
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
        """Search number, name, phone, code word and words, newest first."""
        ...

    def people_by_phone(self, viewer: Viewer, phone: str) -> tuple[PersonCard, ...]:
        """Return the cards of the people with this number, typed in any spelling, whole or nearly."""
        ...

    def cases_of(self, viewer: Viewer, person: bytes) -> tuple[bytes, ...]:
        """Return the cases of a person that the viewer may open, oldest first."""
        ...

    def looks_by(
        self, viewer: Viewer, staff: str, since: datetime, until: datetime, limit: int = 1000
    ) -> tuple[Look, ...]:
        """Return what somebody looked at that is not for everybody, the latest first.

        From ``since`` (inclusive) to ``until`` (exclusive). For those who see all cases, and for
        oneself; others get nothing.
        """
        ...

    def guarded_cases(self, viewer: Viewer) -> tuple[GuardedRow, ...]:
        """Return the safeguarding cases, the newest first: for focal persons; others get nothing."""
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

    def actions(
        self, viewer: Viewer, which: ActionList, start: int, limit: int
    ) -> tuple[ActionRow, ...]:
        """Return corrective actions from place ``start`` on, the one that is due first in front.

        ``open`` are owed, by whomever; ``mine`` those that the viewer owes; ``to_check`` were done
        by somebody else, and nobody said yet whether they had their effect (longest ago first).
        """
        ...

    def count_actions(self, viewer: Viewer, which: ActionList) -> int:
        """Count such a list."""
        ...

    def holdings(self, viewer: Viewer) -> tuple[HoldingRow, ...]:
        """Return who holds what: people first, the longest list in front, then departments."""
        ...

    def notices(self, viewer: Viewer, limit: int = 50) -> tuple[Notice, ...]:
        """Return the reminders that the viewer should see, latest first.

        The holder of a case sees those to its holder; a supervisor or director by role those to
        them. A reminder is gone once the result was told or the case is over.
        """
        ...

    def unsettled(self, viewer: Viewer, limit: int = 50) -> tuple[UnsettledRow, ...]:
        """Return the cases with two values of a field, or with a closing that did not count."""
        ...

    def due_reminders(self, now: datetime, limit: int) -> tuple[DueReminder, ...]:
        """Return the reminders of at most ``limit`` cases, longest overdue first."""
        ...

    def silent_cases(
        self, viewer: Viewer, days: int, start: int, limit: int
    ) -> tuple[CaseRow, ...]:
        """Return open cases whose person had no word for ``days`` days, the longest in front.

        Left out is who cannot be called or must not be: anonymous people, and safeguarding.
        """
        ...

    def count_silent(self, viewer: Viewer, days: int) -> int:
        """Count those cases."""
        ...

    def issue_rows(self, viewer: Viewer, since: datetime) -> tuple[IssueRow, ...]:
        """Return complaints with a category received since then, without void and duplicate ones.

        For ``kafel_desk.alerts.same_issue``; the place is the department.
        """
        ...

    def figures(self, viewer: Viewer, period: Period) -> tuple[Figure, ...]:
        """Return every figure of a period, whole and by its groups, in the order of ``FIGURES``.

        What the viewer may not see is counted nowhere; safeguarding is a figure of its own, that
        only focal persons get.
        """
        ...

    def cases_of_figure(
        self,
        viewer: Viewer,
        figure: FigureName,
        group: Group | None,
        period: Period,
        start: int,
        limit: int,
    ) -> tuple[CaseRow, ...]:
        """Return the cases that such a figure counts (its ``n``), from place ``start`` on.

        A measure (median, mean) opens to the cases that it is over. A case that counts twice is
        there once. Nothing for a figure or group that there is not.
        """
        ...

    def weekly(self, viewer: Viewer, week: Period) -> WeeklySummary:
        """Return the weekly summary."""
        ...

    def periodic(self, viewer: Viewer, period: Period) -> PeriodicReport:
        """Return the report of a month, a quarter, or any row of days."""
        ...

    def today(self, viewer: Viewer) -> Today:
        """Return the figures of the board, now."""
        ...

    def reserved_numbers(self, viewer: Viewer) -> tuple[str, ...]:
        """Return the numbers that this desk reserved for blank forms and that no case has yet."""
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
