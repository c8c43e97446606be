"""One write of a desk: facts get their place, and everything that follows from them."""

from collections.abc import Callable, Mapping, Sequence
from datetime import UTC, date, datetime, time, timedelta
from typing import TypeVar

import msgspec

from database.cards import may_link, people_to_link
from database.connection import Connection
from database.directory import read_directory
from database.erasure import erase
from database.events import (
    Chain,
    SubjectRow,
    append_event,
    begin_subject,
    facts_of,
    find_subject,
    load_chain,
    save_chain,
)
from database.guarded import guarded_subjects
from database.numbers import last_counter
from database.old_logs import cases_like
from database.projections import Projector
from database.reserved import last_reserved, reserved_numbers
from database.sealed_keys import SubjectKeys
from database.seals import holders_of, is_held_alone, seal_all
from database.signing import Signer
from database.times import to_micros
from database.visibility import is_in_lists
from kafel_desk.case import facts as f
from kafel_desk.case.evolve import evolve, fold
from kafel_desk.directory.facts import CalendarSet, StaffChanged, TargetsSet
from kafel_desk.directory.state import Directory, evolve_directory
from kafel_desk.erasure.facts import ErasureApproved
from kafel_desk.importing.facts import LogImportUndone
from kafel_desk.importing.lookup import LikeCase
from kafel_desk.journal.envelope import GENESIS, Subject
from kafel_desk.journal.fact import Draft, Fact, Recorded
from kafel_desk.person.state import evolve_person, fold_person
from kafel_desk.rights.access import Access
from kafel_desk.sharing.facts import CentreFounded, MemberAdmitted
from kafel_desk.users.facts import RecoveryKitMade, UserEnrolled

Outcome = TypeVar("Outcome")

_REWORDING: tuple[type[Fact], ...] = (f.DetailsCorrected, f.ConfidentialitySet)
_JUDGED: tuple[type[Fact], ...] = (
    MemberAdmitted, CentreFounded, UserEnrolled, RecoveryKitMade,
)  # fmt: skip
"""What such a fact changes is told by all facts together, and by who signed."""


class JournalTransaction:
    """One write, while it lasts; implements the port ``Transaction``."""

    def __init__(
        self,
        connection: Connection,
        chain: Chain,
        directory: Directory,
        last_reserved: Mapping[tuple[str, int], int],
        projector: Projector,
        signer: Signer | None = None,
        keys: SubjectKeys | None = None,
    ) -> None:
        self._connection = connection
        self._chain = chain
        self._directory = directory
        self._projector = projector
        self._signer = signer
        self._keys = keys
        self.last_reserved = last_reserved
        self._code: str | None = None
        self._subjects: dict[Subject, SubjectRow] = {}
        self._facts: dict[Subject, tuple[Recorded, ...]] = {}

    def directory(self) -> Directory:
        """Return the directory as it stands."""
        return self._directory

    def desk_code(self) -> str:
        """Return the code that this desk puts into case numbers."""
        if self._code is None:
            (self._code,) = self._connection.execute("SELECT code FROM desk").fetchone()
        return str(self._code)

    def writer(self) -> bytes:
        """Return the id of the writer that this desk records as."""
        return self._chain.writer

    def last_counter(self, year: int) -> int:
        """Return the last counter that this desk used or reserved in a year, 0 before the first."""
        code, short = self.desk_code(), year % 100
        reserved = self.last_reserved.get((code, short), 0)
        return max(last_counter(self._connection, code, short), reserved)

    def reserved_numbers(self) -> dict[str, bool]:
        """Return every number that this desk reserved, and whether a case has it by now."""
        return reserved_numbers(self._connection, self._directory, with_hidden=True)

    def case_facts(self, case: bytes) -> tuple[Recorded, ...]:
        """Return all facts of one case, in order; nothing for an unknown one."""
        return self._facts_of(Subject("case", case))

    def person_facts(self, person: bytes) -> tuple[Recorded, ...]:
        """Return all facts of one person, in order."""
        return self._facts_of(Subject("person", person))

    def people_with_phone(self, phone: str, access: Access) -> tuple[tuple[bytes, str | None], ...]:
        """Return id and name of those with this canonical number to whom somebody may add a case."""
        return people_to_link(self._connection, access, phone)

    def may_link(self, person: bytes, access: Access) -> bool:
        """Tell whether somebody may add a case to a person."""
        return may_link(self._connection, access, person)

    def cases_like(
        self, access: Access, phones: Sequence[str], since: datetime, until: datetime
    ) -> tuple[LikeCase, ...]:
        """Return cases that may stand in an old log too (database/old_logs.py)."""
        return cases_like(self._connection, access, phones, since, until)

    def cases_of(self, person: bytes) -> tuple[bytes, ...]:
        """Return all cases of a person, those of the safeguarding lane too."""
        row = find_subject(self._connection, Subject("person", person))
        listed = self._connection.execute(
            "SELECT uid FROM cases WHERE person = ? ORDER BY id", (row.id if row else None,)
        ).fetchall()
        found = [uid for (uid,) in listed]
        for subject in reversed(guarded_subjects(self._connection)):
            case = fold(self.case_facts(subject.id))
            if case is not None and case.person == person:
                found.append(subject.id)
        return tuple(found)

    def reads_alone(self, staff: str) -> bool:
        """Tell whether anything is sealed to this focal person that nobody else could open."""
        return is_held_alone(self._connection, self._directory, staff)

    def append(self, drafts: Sequence[Draft], actor: str, now: datetime) -> tuple[Recorded, ...]:
        """Give the facts their place in the journal, and bring projections and search along."""
        now_ms = to_micros(now) // 1000
        recorded: list[Recorded] = []
        touched: dict[Subject, list[Recorded]] = {}
        holders = self._holders(drafts)
        sign = self._signer.signature if self._signer is not None else None
        for number, draft in enumerate(drafts, 1):
            subject = self._subject(draft.subject, now_ms, holders.get(draft.subject, ()))
            is_last = number == len(drafts)
            fact = append_event(
                self._connection, self._chain, draft, subject, actor, now_ms,
                sign if is_last else None,
            )  # fmt: skip
            recorded.append(fact)
            touched.setdefault(draft.subject, []).append(fact)
        # People first: the row and the words of a case hold their names.
        for kind in ("directory", "desk", "person", "case"):
            for about, facts in touched.items():
                if about.kind == kind:
                    self._project(about, facts)
        return tuple(recorded)

    def save_draft(self, form: str, staff: str, values: Mapping[str, object]) -> None:
        """Keep an unsaved form."""
        self._connection.execute(
            "INSERT OR REPLACE INTO drafts (form, staff, saved, content) VALUES (?, ?, ?, ?)",
            (form, staff, to_micros(datetime.now(UTC)), msgspec.msgpack.encode(values)),
        )

    def discard_draft(self, form: str, staff: str) -> None:
        """Forget an unsaved form."""
        self._connection.execute("DELETE FROM drafts WHERE form = ? AND staff = ?", (form, staff))

    def set_local(self, name: str, value: object) -> None:
        """Set a setting of this machine alone."""
        self._connection.execute(
            "INSERT OR REPLACE INTO local_settings (name, value) VALUES (?, ?)",
            (name, msgspec.msgpack.encode(value)),
        )

    def change_writer(self, writer: bytes, code: str, token: bytes, machine: bytes) -> None:
        """Freeze the chain as it stands, and begin one of another writer."""
        connection = self._connection
        connection.execute("UPDATE writers SET is_frozen = 1 WHERE id = ?", (self._chain.row,))
        connection.execute(
            "INSERT INTO writers (uid, is_own, last_hash) VALUES (?, 1, ?)", (writer, GENESIS)
        )
        connection.execute(
            "UPDATE desk SET code = ?, token = ?, machine = ?,"
            " writer = (SELECT id FROM writers WHERE uid = ?)",
            (code, token, machine, writer),
        )
        self._code = code
        follow = load_chain(connection)
        self._chain.row, self._chain.writer = follow.row, follow.writer
        self._chain.number, self._chain.hash = follow.number, follow.hash

    def change_code(self, code: str) -> None:
        """Put another code into the numbers that this desk gives from now on."""
        self._connection.execute("UPDATE desk SET code = ?", (code,))
        self._code = code

    def beside(self, work: Callable[[Connection], Outcome]) -> Outcome:
        """Do work on other tables of this desk, as a part of this write."""
        return work(self._connection)

    def finish(self) -> None:
        """Write what stands once for the whole transaction; before the commit."""
        self._projector.finish()
        save_chain(self._connection, self._chain)

    def _holders(self, drafts: Sequence[Draft]) -> dict[Subject, tuple[bytes, ...]]:
        """Return to whom the keys are sealed of what begins here as a matter of safeguarding."""
        begun = [
            (draft.subject, draft.fact)
            for draft in drafts
            if isinstance(draft.fact, f.CaseReceived)
            and not is_in_lists(draft.fact.confidentiality)
        ]
        found: dict[Subject, tuple[bytes, ...]] = {}
        for case, fact in begun:
            holders = holders_of(self._connection, self._directory, fact.complained_staff)
            found[case] = holders
            if fact.person is not None:
                found[Subject("person", fact.person)] = holders
        return found

    def _subject(
        self, subject: Subject, now_ms: int, holders: tuple[bytes, ...] = ()
    ) -> SubjectRow:
        row = self._subjects.get(subject)
        if row is None:
            row = begin_subject(self._connection, self._chain, subject, now_ms, holders)
            if row is not None:
                self._facts[subject] = ()
            else:
                row = find_subject(self._connection, subject, self._keys)
                if row is None:
                    raise ValueError("a subject is neither new nor known")
            self._subjects[subject] = row
        return row

    def _facts_of(self, subject: Subject) -> tuple[Recorded, ...]:
        known = self._facts.get(subject)
        if known is None:
            row = self._subjects.get(subject) or find_subject(self._connection, subject, self._keys)
            if row is None:
                return ()
            self._subjects[subject] = row
            known = self._facts[subject] = facts_of(self._connection, row)
        return known

    def _project(self, subject: Subject, added: list[Recorded]) -> None:
        match subject.kind:
            case "case":
                self._project_case(subject, added)
            case "person":
                self._project_person(subject, added)
            case _:
                self._project_directory(added)

    def _project_case(self, subject: Subject, added: list[Recorded]) -> None:
        row, before = self._subjects[subject], self._before(subject, added)
        self._facts[subject] = (*before, *added)
        if not before:
            case = None
            for fact in added:
                case = evolve(case, fact)
            if case is not None:
                self._projector.add_case(row.id, case)
            return
        case = fold(self._facts[subject])
        if row.is_sealed and case is not None and is_in_lists(case.confidentiality):
            # Sealed all the same: none of its words goes where lists and search read.
            case = fold(facts_of(self._connection, SubjectRow(row.id, None)))
        if case is not None:
            is_reworded = any(isinstance(fact.fact, _REWORDING) for fact in added)
            self._projector.change_case(row.id, case, is_reworded=is_reworded)

    def _project_person(self, subject: Subject, added: list[Recorded]) -> None:
        row, before = self._subjects[subject], self._before(subject, added)
        self._facts[subject] = (*before, *added)
        if before:
            person = fold_person(self._facts[subject])
        else:
            person = None
            for fact in added:
                person = evolve_person(person, fact)
        if person is not None:
            self._projector.put_person(row.id, person, is_new=not before)

    def _before(self, subject: Subject, added: list[Recorded]) -> tuple[Recorded, ...]:
        """Return the facts that a subject had, whether they were read before the append or not."""
        known = self._facts.get(subject)
        if known is not None:
            return known
        new = {fact.id for fact in added}
        return tuple(fact for fact in self._facts_of(subject) if fact.id not in new)

    def _hears_of_later(self) -> bool:
        """Tell whether another desk's clock ran ahead: a fact of its may come after what is new."""
        row = self._connection.execute("SELECT 1 FROM writers WHERE clock_ahead > 0").fetchone()
        return row is not None

    def _project_directory(self, added: list[Recorded]) -> None:
        before = self._directory
        for fact in added:
            self._directory = evolve_directory(self._directory, fact)
        if any(isinstance(fact.fact, _JUDGED) for fact in added) or self._hears_of_later():
            self._directory = read_directory(self._connection)
        self._projector.directory = self._directory
        self.last_reserved = last_reserved(self._directory)
        self._connection.execute("UPDATE desk SET directory_version = directory_version + 1")
        for fact in added:
            match fact.fact:
                case CalendarSet(in_force_from=since):
                    self._projector.retime(concerned_since(since, before.calendars))
                case TargetsSet(in_force_from=since):
                    self._projector.retime(concerned_since(since, before.targets))
                case LogImportUndone(batch=batch):
                    self._projector.withdraw(batch)
                case StaffChanged() | UserEnrolled() | RecoveryKitMade() | CentreFounded():
                    # It may make the first focal person, or another one, or another kit.
                    seal_all(self._connection, self._projector, self._keys)
                case ErasureApproved(subjects=subjects):
                    erase(self._connection, self._projector, subjects)
                    for subject in subjects:
                        self._subjects.pop(subject, None)
                        self._facts.pop(subject, None)


def concerned_since(day: date, dated: tuple[tuple[date, object], ...]) -> int | None:
    """Return from when on a change counts, None for ever: the first holds for all earlier days."""
    return _start_of(day) if dated and day > dated[0][0] else None


def _start_of(day: date) -> int:
    """Return a moment before a date begins anywhere, as a table holds it."""
    return to_micros(datetime.combine(day, time(), UTC) - timedelta(days=1))
