"""Events of other desks come into the journal and the projections, within one transaction.

The same projector writes here as for a fact of this desk; each touched case and person is folded
once. What is put in stands verbatim: it was verified before it came here.
"""

from collections.abc import Callable, Iterable
from typing import NamedTuple

from database.connection import Connection
from database.directory import read_directory
from database.erasure import erase, erased_ids
from database.events import (
    PLACES_OF_A_WRITER,
    Chain,
    SubjectRow,
    facts_of,
    find_subject,
    place_of,
    subject_number,
)
from database.projections import Projector
from database.sealed_keys import has_early_boxes, is_sealed
from database.seals import seal_all, seal_people, take_box, take_boxes_of_the_lane
from database.transaction import concerned_since
from kafel_desk.case.evolve import fold
from kafel_desk.directory.facts import CalendarSet, StaffChanged, TargetsSet
from kafel_desk.erasure.facts import ErasureApproved
from kafel_desk.importing.facts import LogImportUndone
from kafel_desk.journal.codec import decode_fact
from kafel_desk.journal.envelope import (
    GENESIS,
    Envelope,
    Subject,
    SubjectKind,
    decode_envelope,
    event_hash,
)
from kafel_desk.journal.fact import Fact
from kafel_desk.journal.hybrid_clock import AHEAD_LIMIT_MS, merge, milliseconds_of
from kafel_desk.person.state import fold_person
from kafel_desk.users.facts import RecoveryKitMade, UserEnrolled


class ForeignEvent(NamedTuple):
    """One event as it is stored and exchanged."""

    number: int
    body: bytes
    sealed: bytes
    signature: bytes


class Touched(NamedTuple):
    """What a transaction changed: cases and people by id, and whether the directory is another."""

    cases: frozenset[bytes]
    people: frozenset[bytes]
    has_directory: bool


class Others:
    """Takes in what others recorded; used within one transaction, and finished before its end."""

    def __init__(
        self, connection: Connection, chain: Chain, projector: Projector, now_ms: int
    ) -> None:
        self._connection = connection
        self._chain = chain
        self._projector = projector
        self._now_ms = now_ms
        self._rows: dict[bytes, int] = {}
        self._subjects: dict[Subject, SubjectRow] = {}
        self._touched: dict[Subject, None] = {}
        self._writers: set[int] = set()
        self._shared: list[Fact] = []
        self._ahead: dict[int, int] = {}
        self._free: dict[int, int] = {}
        self._erased = erased_ids(connection)
        self.events = 0

    # ── Events ──────────────────────────────────────────────────────────────────────────────────
    def add(self, writer: bytes, events: Iterable[ForeignEvent]) -> None:
        """Put events in under numbers where nothing stands."""
        row = self.row_of(writer)
        placed: list[tuple[int, int, bytes, bytes | None, bytes | None]] = []
        for event in events:
            envelope = decode_envelope(event.body)
            subject = self._touch(envelope)
            self._hear(row, envelope.clock)
            where = place_of(row, event.number)
            sealed = None if envelope.subject.id in self._erased else event.sealed
            placed.append((where, subject, event.body, sealed or None, event.signature or None))
        self._connection.executemany(
            "INSERT INTO events (place, subject, body, sealed, signature) VALUES (?, ?, ?, ?, ?)",
            placed,
        )
        self._writers.add(row)
        self.events += len(placed)

    def put_second(self, writer: bytes, event: ForeignEvent, *, stands: bool) -> None:
        """Keep the second version of a number (I8): aside, or in the place of what ``stands``."""
        row = self.row_of(writer)
        if stands:
            self._move_aside(row, event.number, event.number, is_second=True)
            self.add(writer, [event])
        else:
            self._put_aside(row, event, is_second=True)
        self._connection.execute("UPDATE writers SET is_frozen = 1 WHERE id = ?", (row,))

    def limit(self, writer: bytes, last: int | None) -> None:
        """Set aside what a writer recorded after ``last``, take back what it recorded before."""
        row = self.row_of(writer)
        known = self._connection.execute(
            "SELECT accepted_until FROM writers WHERE id = ?", (row,)
        ).fetchone()
        if known == (last,):
            return
        self._connection.execute("UPDATE writers SET accepted_until = ? WHERE id = ?", (last, row))
        most = (1 << PLACES_OF_A_WRITER) - 1
        if last is not None:
            self._move_aside(row, last + 1, most, is_second=False)
        back = self._connection.execute(
            "SELECT number, body, sealed, signature FROM events_aside"
            " WHERE writer = ? AND is_second = 0 AND number <= ? ORDER BY number, hash",
            (row, most if last is None else last),
        ).fetchall()
        self._connection.execute(
            "DELETE FROM events_aside WHERE writer = ? AND is_second = 0 AND number <= ?",
            (row, most if last is None else last),
        )
        self.add(writer, [ForeignEvent(n, b, s or b"", g or b"") for n, b, s, g in back])

    def _move_aside(self, row: int, first: int, last: int, *, is_second: bool) -> None:
        span = (place_of(row, first), place_of(row, last))
        found = self._connection.execute(
            "SELECT place - ?, body, sealed, signature FROM events WHERE place BETWEEN ? AND ?",
            (place_of(row, 0), *span),
        ).fetchall()
        for number, body, sealed, signature in found:
            self._touch(decode_envelope(body))
            event = ForeignEvent(number, body, sealed or b"", signature or b"")
            self._put_aside(row, event, is_second=is_second)
        self._connection.execute("DELETE FROM events WHERE place BETWEEN ? AND ?", span)
        self._writers.add(row)

    def _put_aside(self, row: int, event: ForeignEvent, *, is_second: bool) -> None:
        self._connection.execute(
            "INSERT OR IGNORE INTO events_aside"
            " (writer, number, hash, is_second, body, sealed, signature)"
            " VALUES (?, ?, ?, ?, ?, ?, ?)",
            (row, event.number, event_hash(event.body), is_second, *event[1:]),
        )

    def row_of(self, writer: bytes) -> int:
        """Return the row of a writer, a new one for who was never heard of."""
        row = self._rows.get(writer)
        if row is None:
            self._connection.execute(
                "INSERT OR IGNORE INTO writers (uid, is_own, last_hash) VALUES (?, 0, ?)",
                (writer, GENESIS),
            )
            (row,) = self._connection.execute(
                "SELECT id FROM writers WHERE uid = ?", (writer,)
            ).fetchone()
            self._rows[writer] = row
        return row

    @property
    def erased(self) -> frozenset[bytes]:
        """The ids of all that was erased."""
        return self._erased

    # ── Subjects and their keys ─────────────────────────────────────────────────────────────────
    def put_key(self, kind: SubjectKind, uid: bytes, key: bytes) -> None:
        """Give a subject its key; one that has one keeps it. It may come before any event.

        What is sealed to focal persons takes no plain one any more.
        """
        subject = Subject(kind, uid)
        if uid in self._erased or is_sealed(self._connection, subject):
            return
        changed = self._connection.execute(
            "UPDATE subjects SET key = coalesce(key, ?), key_is_shared = 1"
            " WHERE uid = ? AND kind = ?",
            (key, uid, kind),
        )
        if changed.rowcount:
            self._subjects.pop(subject, None)
            self._touched[subject] = None
            return
        self._connection.execute(
            "INSERT OR IGNORE INTO early_keys (uid, kind, key) VALUES (?, ?, ?)", (uid, kind, key)
        )

    def put_box(self, kind: SubjectKind, uid: bytes, holder: bytes, box: bytes) -> None:
        """Keep a key that was sealed to one holder; the plain one of what is guarded goes.

        For anything else it waits: whoever seals cannot take from others what is not in the lane.
        """
        if uid in self._erased:
            return
        subject = Subject(kind, uid)
        if take_box(self._connection, subject, holder, box):
            self._projector.has_guarded = True
        if self._subjects.pop(subject, None) or find_subject(self._connection, subject):
            self._touched[subject] = None

    def _touch(self, envelope: Envelope) -> int:
        subject = envelope.subject
        self._touched[subject] = None
        if subject.kind in ("directory", "desk"):
            self._shared.append(recorded_fact(envelope))
        return self._subject(subject, milliseconds_of(envelope.clock)).id

    def _subject(self, subject: Subject, time_ms: int) -> SubjectRow:
        known = self._subjects.get(subject)
        if known is None:
            found = self._connection.execute(
                "SELECT id, key FROM subjects WHERE uid = ? AND kind = ?",
                (subject.id, subject.kind),
            ).fetchone()
            known = SubjectRow(*found) if found else self._begin(subject, time_ms)
            self._subjects[subject] = known
        return known

    def _begin(self, subject: Subject, time_ms: int) -> SubjectRow:
        """Give a subject a number near the time of its first event, where one is free."""
        early = self._connection.execute(
            "DELETE FROM early_keys WHERE uid = ? AND kind = ? RETURNING key",
            (subject.id, subject.kind),
        ).fetchall()
        key = early[0][0] if early else None
        number = self._free_number(subject_number(min(time_ms, self._now_ms)))
        self._connection.execute(
            "INSERT INTO subjects (id, uid, kind, key, key_is_shared) VALUES (?, ?, ?, ?, ?)",
            (number, subject.id, subject.kind, key, key is not None),
        )
        self._chain.last_subject = max(self._chain.last_subject, number)
        return SubjectRow(number, key)

    def _free_number(self, wanted: int) -> int:
        number = self._free.get(wanted, wanted)
        while self._connection.execute("SELECT 1 FROM subjects WHERE id = ?", (number,)).fetchone():
            number = self._free.get(number, number) + 1
        self._free[wanted] = number + 1
        return number

    def _hear(self, row: int, clock: int) -> None:
        """Move the clock on (hybrid_clock.py); remember who runs far ahead."""
        self._chain.clock = merge(self._chain.clock, clock, self._now_ms)
        ahead = milliseconds_of(clock) - self._now_ms
        if ahead > AHEAD_LIMIT_MS:
            self._ahead[row] = max(self._ahead.get(row, 0), ahead)

    def beside(self, work: Callable[[Connection], object]) -> None:
        """Change tables that lie beside the journal, in the same transaction."""
        work(self._connection)

    # ── What follows ────────────────────────────────────────────────────────────────────────────
    def finish(self, *, projects: bool) -> Touched:
        """Link the chains and bring the projections along, or put them off until :meth:`project`."""
        for row in self._writers:
            self._link(row)
        for row, ahead in self._ahead.items():
            self._connection.execute(
                "UPDATE writers SET clock_ahead = max(clock_ahead, ?) WHERE id = ?",
                (min(ahead, 1 << 62), row),
            )
        if self._shared:
            self._change_directory()
        # People first: the row and the words of a case hold their names.
        for kind in ("person", "case"):
            for subject in [each for each in self._touched if each.kind == kind]:
                self._follow(subject, projects=projects)
        return Touched(
            frozenset(subject.id for subject in self._touched if subject.kind == "case"),
            frozenset(subject.id for subject in self._touched if subject.kind == "person"),
            bool(self._shared),
        )

    def _link(self, row: int) -> None:
        """Note up to which number nothing is missing, and the hash there."""
        (number,) = self._connection.execute(
            "SELECT last_number FROM writers WHERE id = ?", (row,)
        ).fetchone()
        last = None
        if not self._stands(row, number):
            number = 0
        for place, body in self._connection.execute(
            "SELECT place, body FROM events WHERE place BETWEEN ? AND ? ORDER BY place",
            (place_of(row, max(number, 1)), place_of(row + 1, 0) - 1),
        ):
            if place - place_of(row, 0) > number + 1:
                break
            number, last = place - place_of(row, 0), body
        self._connection.execute(
            "UPDATE writers SET last_number = ?, last_hash = ? WHERE id = ?",
            (number, event_hash(last) if last else GENESIS, row),
        )

    def _stands(self, row: int, number: int) -> bool:
        return bool(
            number == 0
            or self._connection.execute(
                "SELECT 1 FROM events WHERE place = ?", (place_of(row, number),)
            ).fetchone()
        )

    def _change_directory(self) -> None:
        before = self._projector.directory
        self._projector.directory = read_directory(self._connection)
        self._connection.execute("UPDATE desk SET directory_version = directory_version + 1")
        self._erase()
        if any(
            isinstance(fact, StaffChanged | UserEnrolled | RecoveryKitMade) for fact in self._shared
        ):
            seal_all(self._connection, self._projector)
        for fact in self._shared:
            match fact:
                case CalendarSet(in_force_from=since):
                    self._projector.retime(concerned_since(since, before.calendars))
                case TargetsSet(in_force_from=since):
                    self._projector.retime(concerned_since(since, before.targets))
                case LogImportUndone(batch=batch):
                    self._projector.withdraw(batch)

    def _erase(self) -> None:
        for fact in self._shared:
            if isinstance(fact, ErasureApproved):
                erase(self._connection, self._projector, fact.subjects)
                self._erased |= {subject.id for subject in fact.subjects}
                for subject in fact.subjects:
                    self._subjects.pop(subject, None)

    def _follow(self, subject: Subject, *, projects: bool) -> None:
        row = self._subjects.get(subject) or self._subject(subject, self._now_ms)
        if projects:
            self._project(subject.kind, row)
        else:
            self._connection.execute("INSERT OR IGNORE INTO unprojected (id) VALUES (?)", (row.id,))

    def project(self, most: int, must_stop: Callable[[], bool]) -> int:
        """Fold and project some subjects that were put off; returns how many."""
        rows = self._connection.execute(
            "SELECT u.id, s.key, s.kind FROM unprojected AS u JOIN subjects AS s ON s.id = u.id"
            " ORDER BY s.kind = 'case', u.id LIMIT ?",
            (most,),
        ).fetchall()
        done: list[tuple[int]] = []
        for number, key, kind in rows:
            self._project(kind, SubjectRow(number, key))
            done.append((number,))
            if must_stop():
                break
        self._connection.executemany("DELETE FROM unprojected WHERE id = ?", done)
        return len(done)

    def _project(self, kind: str, row: SubjectRow) -> None:
        facts = facts_of(self._connection, row)
        if kind == "person":
            person = fold_person(facts)
            if person is None:
                self._projector.remove_person(row.id)
                return
            self._projector.put_person(row.id, person, is_new=False)
            if has_early_boxes(self._connection, Subject("person", person.id)):
                seal_people(self._connection, self._projector)
            return
        case = fold(facts)
        if case is not None and take_boxes_of_the_lane(self._connection, case):
            case = fold(facts_of(self._connection, SubjectRow(row.id, None)))
        if case is None:
            self._projector.remove_case(row.id)
            return
        if case.person is not None:
            # Whose facts may still be on their way: the case names the row that they will have.
            self._subject(Subject("person", case.person), milliseconds_of(case.received.clock))
        self._projector.change_case(row.id, case, is_reworded=True)


def recorded_fact(envelope: Envelope) -> Fact:
    """Return the fact of an event that has no private part."""
    return decode_fact(envelope.type, envelope.version, envelope.public, b"")
