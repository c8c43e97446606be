"""Reads of one desk through a connection of their own; implements the port ``Reader``."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime
from threading import RLock

import msgspec
from msgspec.structs import replace

from database import work_lists
from database.begun_numbers import begun_number, find_begun_number
from database.cards import cases_of, people_with, read_card
from database.connection import Connection
from database.directory import read_directory
from database.erasure_reads import ErasureReads
from database.errors import told_apart
from database.events import find_subject, read_facts, subject_number
from database.figures_reader import FigureReads
from database.guarded import guarded_cases, guarded_row
from database.listing import Listing
from database.log import stream_log
from database.looks import looks_by
from database.numbers import find_by_number
from database.old_logs import cases_like
from database.reserved import reserved_numbers
from database.rows import read_rows
from database.sealed_keys import SubjectKeys
from database.search import find_digits, find_words
from database.times import from_micros, to_micros
from database.unsettled import unsettled_cases
from database.visibility import is_complained_of, is_person_seen, narrowing, opening
from kafel_desk.alerts.same_issue import IssueRow
from kafel_desk.case.evolve import fold
from kafel_desk.case.log_row import LogRow
from kafel_desk.case.opening import Look
from kafel_desk.directory.state import Directory
from kafel_desk.importing.lookup import LikeCase
from kafel_desk.journal.envelope import Subject, SubjectKind
from kafel_desk.journal.fact import Recorded
from kafel_desk.language.keyboard import on_other_layout
from kafel_desk.person.phones import PhoneError, asked_digits, normalise_phone
from kafel_desk.queries import (
    ActionList,
    ActionRow,
    CaseRow,
    CaseView,
    DueReminder,
    GuardedRow,
    HoldingRow,
    Notice,
    PersonCard,
    SearchResult,
    StoredDraft,
    Tab,
    UnsettledRow,
    Viewer,
)
from kafel_desk.rights.access import Access, access_of
from kafel_desk.rights.seeing import sees, traits_of
from kafel_desk.time.working_time import working_time

_MOST_CARDS = 8
_NEARLY_WHOLE = 7
"""Digits of a number from which on its people are looked for while the rest is typed."""


class JournalReader(FigureReads, ErasureReads):
    """Answers from the projections; any thread may ask, one at a time.

    ``keys`` are the keys of what whoever is logged in alone may read.
    """

    keys: SubjectKeys | None = None

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._lock = RLock()
        self._listing = Listing(connection)
        self._directory = Directory()
        self._directory_version = -1

    def tab_counts(self, viewer: Viewer, view: CaseView) -> dict[Tab, int]:
        """Count the cases of every tab under the filters of ``view``."""
        viewer = self._seen_by(viewer)
        with self._reading():
            return self._listing.counts(viewer, view)

    def count(self, viewer: Viewer, view: CaseView) -> int:
        """Count the cases of one list."""
        viewer = self._seen_by(viewer)
        with self._reading():
            return self._listing.count(viewer, view)

    def rows(self, viewer: Viewer, view: CaseView, start: int, limit: int) -> tuple[CaseRow, ...]:
        """Return the rows from place ``start`` of one list, at a cost that does not grow with it."""
        viewer = self._seen_by(viewer)
        with self._reading() as connection:
            ids = self._listing.ids(viewer, view, start, limit)
            return read_rows(connection, ids, narrowing(viewer))

    def row(self, viewer: Viewer, case: bytes) -> CaseRow | None:
        """Return one case as a row."""
        viewer = self._seen_by(viewer)
        with self._reading() as connection:
            subject = find_subject(connection, Subject("case", case))
            rows = read_rows(connection, [subject.id], opening(viewer)) if subject else ()
        return rows[0] if rows else None

    def find_number(self, viewer: Viewer, text: str) -> tuple[CaseRow, ...]:
        """Return the cases with this number, in any spelling, or with this counter, newest first."""
        viewer = self._seen_by(viewer)
        with self._reading() as connection:
            return read_rows(connection, find_by_number(connection, text), opening(viewer))

    def search(self, viewer: Viewer, text: str, limit: int = 50) -> SearchResult:
        """Search number, name, phone and words, newest first."""
        viewer = self._seen_by(viewer)
        with self._reading() as connection:
            result = self._search(connection, viewer, text, limit)
            other = on_other_layout(text)
            if result.rows or other == text or not text.strip():
                return result
            meant = self._search(connection, viewer, other, limit)
            if not meant.rows:
                return result
            return SearchResult(did_you_mean=other, did_you_mean_count=len(meant.rows))

    def _search(
        self, connection: Connection, viewer: Viewer, text: str, limit: int
    ) -> SearchResult:
        named, listed, seen = opening(viewer), narrowing(viewer), self._listing.seen(viewer)
        ranges = begun_number(connection, text)
        by_number = read_rows(connection, find_by_number(connection, text), named)[:limit]
        if not by_number:
            begun = find_begun_number(connection, viewer, ranges, limit)
            by_number = read_rows(connection, begun, named)
        # What may not be seen decides nothing: neither how many are found, nor by what.
        by_phone = find_digits(connection, text, limit, seen)
        by_words: list[int] = []
        if not by_number and not by_phone and not ranges:
            by_words = find_words(connection, text, limit, seen)
        found = read_rows(connection, by_phone or by_words, listed)
        rows = tuple({row.id: row for row in (*by_number, *found)}.values())[:limit]
        if not rows:
            return SearchResult()
        return SearchResult(rows, "number" if by_number else "phone" if by_phone else "words")

    def people_by_phone(self, viewer: Viewer, phone: str) -> tuple[PersonCard, ...]:
        """Return the cards of the people with this number, typed in any spelling, whole or nearly."""
        viewer = self._seen_by(viewer)
        with self._reading() as connection:
            begun = _canonical_beginning(phone)
            people = people_with(connection, viewer, begun, _MOST_CARDS) if begun else []
            cards = (read_card(connection, viewer, person) for person in people)
            return tuple(card for card in cards if card is not None)

    def cases_of(self, viewer: Viewer, person: bytes) -> tuple[bytes, ...]:
        """Return the cases of a person that the viewer may open, oldest first."""
        viewer = self._seen_by(viewer)
        with self._reading() as connection:
            return cases_of(connection, viewer, person)

    def looks_by(
        self, viewer: Viewer, staff: str, since: datetime, until: datetime, limit: int = 1000
    ) -> tuple[Look, ...]:
        """Return what somebody looked at that is not for everybody, the latest first."""
        viewer = self._seen_by(viewer)
        is_asked = staff == viewer.staff or (viewer.access and viewer.access.sees_all)
        if not is_asked:
            return ()
        with self._reading() as connection:
            return looks_by(connection, viewer, staff, since, until, limit)

    def guarded_cases(self, viewer: Viewer) -> tuple[GuardedRow, ...]:
        """Return the safeguarding cases, the newest first: for focal persons; others get nothing."""
        viewer = self._seen_by(viewer)
        with self._reading() as connection:
            return tuple(
                guarded_row(case, viewer.staff)
                for case in guarded_cases(connection, viewer, self.keys)
            )

    def case_facts(self, viewer: Viewer, case: bytes) -> tuple[Recorded, ...]:
        """Return all facts of one case, in order."""
        viewer = self._seen_by(viewer)
        facts = self._facts("case", case)
        folded = fold(facts)
        is_seen = folded and viewer.access and sees(viewer.access, traits_of(folded))
        return facts if is_seen else ()

    def person_facts(self, viewer: Viewer, person: bytes) -> tuple[Recorded, ...]:
        """Return all facts of one person, in order; nothing when none of their cases is seen."""
        viewer = self._seen_by(viewer)
        with self._reading() as connection:
            if not is_person_seen(connection, viewer, person) and not any(
                case.person == person for case in guarded_cases(connection, viewer)
            ):
                return ()
        return self._facts("person", person)

    def _facts(self, kind: SubjectKind, subject: bytes) -> tuple[Recorded, ...]:
        with self._reading() as connection:
            return read_facts(connection, Subject(kind, subject), self.keys)

    def directory(self) -> Directory:
        """Return the directory as it stands."""
        with self._reading() as connection:
            (version,) = connection.execute("SELECT directory_version FROM desk").fetchone()
            if version != self._directory_version:
                self._directory = read_directory(connection)
                self._directory_version = version
            return self._directory

    def recorded_today(self, viewer: Viewer, limit: int = 5) -> tuple[CaseRow, ...]:
        """Return what this desk registered today, newest first."""
        viewer = self._seen_by(viewer)
        local = working_time(self.directory().calendars).local(viewer.now)
        today = local.replace(hour=0, minute=0, second=0, microsecond=0)
        door = narrowing(viewer)
        also = f" AND {door.sql}" if door.sql else ""
        with self._reading() as connection:
            ids = connection.execute(
                "SELECT id FROM cases WHERE id >= ? AND desk = coalesce(nullif(?, ''),"  # noqa: S608
                f" (SELECT code FROM desk)){also} ORDER BY id DESC LIMIT ?",
                (subject_number(to_micros(today) // 1000), viewer.desk, *door.values, limit),
            ).fetchall()
            return read_rows(connection, [case for (case,) in ids], door)

    def actions(
        self, viewer: Viewer, which: ActionList, start: int, limit: int
    ) -> tuple[ActionRow, ...]:
        """Return corrective actions from place ``start`` on, the one that is due first in front."""
        viewer = self._seen_by(viewer)
        with self._reading() as connection:
            return work_lists.actions(connection, viewer, which, start, limit)

    def count_actions(self, viewer: Viewer, which: ActionList) -> int:
        """Count such a list."""
        viewer = self._seen_by(viewer)
        with self._reading() as connection:
            return work_lists.count_actions(connection, viewer, which)

    def holdings(self, viewer: Viewer) -> tuple[HoldingRow, ...]:
        """Return who holds what: people first, the longest list in front, then departments."""
        viewer = self._seen_by(viewer)
        with self._reading() as connection:
            return work_lists.holdings(connection, viewer)

    def notices(self, viewer: Viewer, limit: int = 50) -> tuple[Notice, ...]:
        """Return the reminders that the viewer should see, latest first."""
        viewer = self._seen_by(viewer)
        with self._reading() as connection:
            return work_lists.notices(connection, viewer, self.directory(), limit)

    def unsettled(self, viewer: Viewer, limit: int = 50) -> tuple[UnsettledRow, ...]:
        """Return the cases with two values of a field, or with a closing that did not count."""
        viewer = self._seen_by(viewer)
        with self._reading() as connection:
            return unsettled_cases(connection, viewer, limit)

    def due_reminders(self, now: datetime, limit: int) -> tuple[DueReminder, ...]:
        """Return the reminders of at most ``limit`` cases, longest overdue first."""
        with self._reading() as connection:
            return work_lists.due_reminders(connection, self.directory(), now, limit)

    def silent_cases(
        self, viewer: Viewer, days: int, start: int, limit: int
    ) -> tuple[CaseRow, ...]:
        """Return open cases whose person had no word for ``days`` days, the longest in front."""
        viewer = self._seen_by(viewer)
        with self._reading() as connection:
            ids = work_lists.silent_cases(connection, viewer, days, start, limit)
            return read_rows(connection, ids, narrowing(viewer))

    def count_silent(self, viewer: Viewer, days: int) -> int:
        """Count those cases."""
        viewer = self._seen_by(viewer)
        with self._reading() as connection:
            return work_lists.count_silent(connection, viewer, days)

    def issue_rows(self, viewer: Viewer, since: datetime) -> tuple[IssueRow, ...]:
        """Return complaints with a category received since then, without void and duplicate ones."""
        viewer = self._seen_by(viewer)
        with self._reading() as connection:
            return work_lists.issue_rows(connection, viewer, since)

    def reserved_numbers(self, viewer: Viewer) -> tuple[str, ...]:
        """Return the numbers that this desk reserved for blank forms and that no case has yet."""
        with self._reading() as connection:
            reserved = reserved_numbers(connection, self.directory())
        return tuple(number for number, is_used in reserved.items() if not is_used)

    def log_rows(
        self, viewer: Viewer, received_from: datetime | None, received_to: datetime | None
    ) -> Iterator[LogRow]:
        """Stream the log, oldest first; cases received from (inclusive) to (exclusive)."""
        viewer = self._seen_by(viewer)
        with told_apart():
            yield from stream_log(
                self._connection, viewer, self.directory(), received_from, received_to
            )

    def cases_like(
        self, access: Access, phones: Sequence[str], since: datetime, until: datetime
    ) -> tuple[LikeCase, ...]:
        """Return cases that may stand in an old log too (database/old_logs.py)."""
        with self._reading() as connection:
            return cases_like(connection, access, phones, since, until)

    def drafts(self, staff: str) -> tuple[StoredDraft, ...]:
        """Return the unsaved forms of one person, newest first."""
        with self._reading() as connection:
            rows = connection.execute(
                "SELECT form, saved, content FROM drafts WHERE staff = ? ORDER BY saved DESC",
                (staff,),
            ).fetchall()
        return tuple(
            StoredDraft(form, staff, from_micros(saved), msgspec.msgpack.decode(content))
            for form, saved, content in rows
        )

    def local_setting(self, name: str) -> object | None:
        """Return a setting of this machine alone."""
        with self._reading() as connection:
            row = connection.execute(
                "SELECT value FROM local_settings WHERE name = ?", (name,)
            ).fetchone()
        return msgspec.msgpack.decode(row[0]) if row else None

    def _seen_by(self, viewer: Viewer) -> Viewer:
        """Return the viewer with what their roles open at this moment."""
        with self._reading() as connection:
            # The desk that counts is this one, whatever the viewer says.
            (code,) = connection.execute("SELECT code FROM desk").fetchone()
        access = access_of(self.directory(), viewer.staff, code)
        if access.sees_all:
            with self._reading() as connection:
                access = replace(
                    access, is_complained_of=is_complained_of(connection, viewer.staff)
                )
        return replace(viewer, access=access)

    @contextmanager
    def _reading(self) -> Iterator[Connection]:
        """Read from one moment of the database, whatever is written meanwhile."""
        with self._lock, told_apart():
            if self._connection.in_transaction:
                yield self._connection
                return
            self._connection.execute("BEGIN")
            try:
                yield self._connection
            finally:
                self._connection.execute("COMMIT")


def _canonical_beginning(typed: str) -> str:
    """Return how a canonical number begins that is typed whole or nearly; empty when too short."""
    try:
        return normalise_phone(typed)
    except PhoneError:
        digits = asked_digits(typed)
    if len(digits) < _NEARLY_WHOLE:
        return ""
    if digits.startswith("966") or typed.strip().startswith(("+", "00")):
        return f"+{digits}"
    return f"+966{digits.lstrip('0')}"
