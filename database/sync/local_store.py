"""What the engine keeps, in the database of the desk; implements ``SyncStore``."""

from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from functools import partial
from typing import Any, cast

import msgspec

from database.connection import Connection
from database.erased_files import remove_erased_files
from database.errors import StoreUnavailable
from database.events import PLACES_OF_A_WRITER, place_of
from database.evidence_files import EvidenceFiles
from database.others import ForeignEvent, Others, Touched
from database.seals import sealed_everywhere
from database.store import JournalStore
from database.sync import names
from database.sync.local_files import LocalFiles, hold_file
from database.sync.sync_store import (
    Applied,
    Heard,
    Held,
    Incoming,
    OwnWriter,
    StoredEvent,
    Stream,
    SubjectKey,
)
from kafel_desk.erasure.erasure import erased_subjects
from kafel_desk.journal.envelope import SubjectKind, decode_envelope, event_hash

_FEW, _MANY = 1, 16
"""Pieces of one transaction: while somebody is at work, and while nobody is."""
_FEW_SUBJECTS, _MANY_SUBJECTS = 4, 500
_A_GREAT_MANY = 2_000
_EVIDENCE = "EvidenceAdded"
_BEGINNINGS = {"CaseReceived", "PersonRecorded"}
_KEY_FILES_TOGETHER = 500


class LocalStore(LocalFiles):
    """Journal and tables of sync together."""

    def __init__(self, journal: JournalStore, evidence: EvidenceFiles) -> None:
        super().__init__(journal)
        self._evidence = evidence
        self._is_put_off = False
        self._key_files: list[tuple[Held, Sequence[SubjectKey]]] = []
        self._wanted = ""
        self._erased = self.erased()

    # ── The journal of this desk ────────────────────────────────────────────────────────────────
    def own_writers(self) -> Sequence[OwnWriter]:
        """Return the writers of this desk."""
        rows = self._rows(
            "SELECT w.uid, w.is_frozen OR w.id != d.writer, w.last_number, w.sealed_number"
            " FROM writers AS w, desk AS d WHERE w.is_own = 1 ORDER BY w.id = d.writer, w.id"
        )
        return [OwnWriter(uid, bool(frozen), last, sealed) for uid, frozen, last, sealed in rows]

    def events(self, writer: bytes, first: int, limit: int) -> Sequence[StoredEvent]:
        """Return events of a writer from a number on."""
        rows = self._rows(
            "SELECT e.place - (w.id << ?1), e.body, e.sealed, e.signature FROM writers AS w"
            " JOIN events AS e ON e.place BETWEEN (w.id << ?1) + ?2 AND ((w.id + 1) << ?1) - 1"
            " WHERE w.uid = ?3 ORDER BY e.place LIMIT ?4",
            PLACES_OF_A_WRITER, first, writer, limit,
        )  # fmt: skip
        return [StoredEvent(n, body, sealed or b"", sign or b"") for n, body, sealed, sign in rows]

    def keys_begun(self, writer: bytes, first: int, last: int) -> Sequence[SubjectKey]:
        """Return keys of subjects that begin in these events, or are in no key file yet.

        What begins here has its key here: the file of another writer that had it may not count.
        """
        rows = self._rows(
            "SELECT DISTINCT s.kind, s.uid, s.key, s.key_is_shared FROM writers AS w"
            " JOIN events AS e ON e.place BETWEEN (w.id << ?1) + ?2 AND (w.id << ?1) + ?3"
            " JOIN subjects AS s ON s.id = e.subject WHERE w.uid = ?4 AND s.key IS NOT NULL",
            PLACES_OF_A_WRITER, first, last, writer,
        )  # fmt: skip
        if not any(is_shared for *_, is_shared in rows):
            return [SubjectKey(kind, uid, key) for kind, uid, key, _ in rows]
        envelopes = (
            decode_envelope(event.body) for event in self.events(writer, first, last - first + 1)
        )
        begun = {each.subject.id for each in envelopes if each.type in _BEGINNINGS}
        return [
            SubjectKey(kind, uid, key)
            for kind, uid, key, is_shared in rows
            if not is_shared or uid in begun
        ]

    def blobs_named(self, writer: bytes, first: int, last: int) -> Sequence[str]:
        """Return the evidence files that these events name."""
        return named_blobs(self.events(writer, first, last - first + 1))

    # ── Taking in ───────────────────────────────────────────────────────────────────────────────
    def hashes(self, writer: bytes, first: int, last: int) -> Mapping[int, bytes]:
        """Return the hashes of the events that stand under these numbers."""
        rows = self._rows(
            "SELECT e.place - (w.id << ?1), e.body FROM writers AS w"
            " JOIN events AS e ON e.place BETWEEN (w.id << ?1) + ?2 AND (w.id << ?1) + ?3"
            " WHERE w.uid = ?4",
            PLACES_OF_A_WRITER, first, last, writer,
        )  # fmt: skip
        return {number: event_hash(body) for number, body in rows}

    def apply(self, incoming: Sequence[Incoming], now_ms: int) -> Applied:
        """Take events in, as many as keep no saver waiting."""
        most = len(incoming) if self._is_put_off else _MANY
        if self._journal.is_at_work():
            most = _FEW
        done = 0

        def work(others: Others) -> None:
            nonlocal done
            for piece in incoming[:most]:
                if done and self._journal.is_saving():
                    return
                self._apply(others, piece)
                done += 1

        touched = self._journal.take_in(work, now_ms, projects=not self._is_put_off)
        if touched.has_directory:
            self._remove_erased_files()
        events = sum(len(piece.events) for piece in incoming[:done])
        return _applied(touched, done, events)

    def _apply(self, others: Others, piece: Incoming) -> None:
        events = [ForeignEvent(*event) for event in piece.events]
        others.add(piece.writer, events)
        for event in piece.instead:
            others.put_second(piece.writer, ForeignEvent(*event), stands=True)
        for event in piece.aside:
            others.put_second(piece.writer, ForeignEvent(*event), stands=False)
        for blob in named_blobs([*piece.events, *piece.instead], besides=others.erased):
            if not self._evidence.has(blob):
                others.beside(partial(_want, blob=blob))
        if piece.file is not None:
            others.beside(lambda bare: _keep_file(bare, piece, others.row_of(piece.writer)))

    def apply_keys(self, file: Held, keys: Sequence[SubjectKey]) -> Applied:
        """Take keys in, and keep their file.

        While very much comes in, many files go into one transaction; one that a kill came before is
        not held, and so is read again.
        """
        self._key_files.append((file, keys))
        if self._is_put_off and len(self._key_files) < _KEY_FILES_TOGETHER:
            return Applied(1)
        return self._apply_key_files()

    def _apply_key_files(self) -> Applied:
        waiting, self._key_files = self._key_files, []

        def work(others: Others) -> None:
            for file, keys in waiting:
                for key in keys:
                    kind = cast("SubjectKind", key.kind)
                    if key.holder:
                        others.put_box(kind, key.id, key.holder, key.key)
                    else:
                        others.put_key(kind, key.id, key.key)
                others.beside(partial(_hold, file=file))

        touched = self._journal.take_in(work, 0, projects=not self._is_put_off)
        return _applied(touched, 1, 0)

    def limit(self, writer: bytes, last: int | None) -> Applied:
        """Set aside the events of a writer after ``last``, and take back those up to it."""
        if self._rows("SELECT 1 FROM writers WHERE uid = ? AND accepted_until IS ?", writer, last):
            return Applied()
        touched = self._journal.take_in(lambda others: others.limit(writer, last), 0)
        return _applied(touched, 1, 0)

    # ── What is known of the others ─────────────────────────────────────────────────────────────
    def streams(self) -> Sequence[Stream]:
        """Return where every writer stands here."""
        aside: dict[int, list[bytes]] = {}
        # What a removed writer recorded later counts in no version, and not all desks have it.
        for row, hashed in self._rows(
            "SELECT a.writer, a.hash FROM events_aside AS a JOIN writers AS w ON w.id = a.writer"
            " WHERE a.is_second = 1 AND (w.accepted_until IS NULL OR a.number <= w.accepted_until)"
        ):
            aside.setdefault(row, []).append(hashed)
        beyond: dict[int, list[tuple[int, bytes]]] = {}
        for row, place, body in self._rows(
            "SELECT w.id, e.place, e.body FROM writers AS w JOIN events AS e"
            " ON e.place > (w.id << ?1) + w.last_number AND e.place < ((w.id + 1) << ?1)"
            " ORDER BY e.place",
            PLACES_OF_A_WRITER,
        ):
            beyond.setdefault(row, []).append((place - place_of(row, 0), event_hash(body)))
        rows = self._rows(
            "SELECT id, uid, last_number, last_hash, is_own, is_frozen, clock_ahead FROM writers"
            " ORDER BY uid"
        )
        return [
            Stream(
                uid, number, hashed, tuple(beyond.get(row, ())), tuple(sorted(aside.get(row, ()))),
                bool(own), bool(frozen), ahead,
            )
            for row, uid, number, hashed, own, frozen, ahead in rows
        ]  # fmt: skip

    def heard(self) -> Mapping[bytes, Heard]:
        """Return what each writer told last."""
        rows = self._rows("SELECT uid, heard FROM writers WHERE heard IS NOT NULL")
        return {uid: msgspec.msgpack.decode(told, type=Heard) for uid, told in rows}

    def erased(self) -> frozenset[bytes]:
        """Return the ids of erased subjects."""
        return frozenset(uid for (uid,) in self._rows("SELECT uid FROM erased"))

    def sealed(self) -> frozenset[bytes]:
        """Return the ids of subjects whose keys are sealed to focal persons."""
        return frozenset(uid for (uid,) in self._rows("SELECT DISTINCT uid FROM sealed_keys"))

    def sealed_everywhere(self) -> frozenset[bytes]:
        """Return those of them that other desks seal too."""
        return self._journal.look(sealed_everywhere)

    def boxes_to_share(self, limit: int) -> Sequence[SubjectKey]:
        """Return sealed keys that are in no key file yet."""
        rows = self._rows(
            "SELECT kind, uid, box, holder FROM sealed_keys WHERE is_shared = 0 LIMIT ?", limit
        )
        return [SubjectKey(*row) for row in rows]

    def approved(self) -> frozenset[bytes]:
        """Return the ids of subjects whose erasure stands in the journal."""
        erasures = self._journal.directory().erasures
        return frozenset(subject.id for subject in erased_subjects(erasures))

    # ── Evidence files ──────────────────────────────────────────────────────────────────────────
    def missing_blobs(self, limit: int) -> Sequence[str]:
        """Return evidence files that are not here, another part each time."""
        rows = self._rows(
            "SELECT blob FROM wanted_blobs WHERE blob > ? ORDER BY blob LIMIT ?",
            self._wanted,
            limit,
        )
        self._wanted = rows[-1][0] if rows else ""
        return [blob for (blob,) in rows]

    def blobs_in(self, two_letters: str) -> frozenset[str]:
        """Return the evidence files here whose names begin so, but those of erased cases."""
        erased = self._rows("SELECT blob FROM erased_blobs WHERE blob GLOB ?", f"{two_letters}*")
        return frozenset(self._evidence.held_in(two_letters)).difference(blob for (blob,) in erased)

    def blob(self, name: str) -> bytes | None:
        """Return an evidence file's ciphertext, verified; none of an erased case."""
        if self._rows("SELECT 1 FROM erased_blobs WHERE blob = ?", name):
            return None
        with suppress(StoreUnavailable):
            return self._evidence.sealed_bytes(name)
        return None

    def keep_blob(self, name: str, content: bytes) -> None:
        """Keep a verified evidence file."""
        self._evidence.keep_sealed(name, content)
        self._change(lambda bare: bare.execute("DELETE FROM wanted_blobs WHERE blob = ?", (name,)))

    def _remove_erased_files(self) -> None:
        """Remove what another desk erased; what fails is done at the next opening."""
        erased = self.erased()
        if erased != self._erased:
            with suppress(StoreUnavailable):
                self._journal.maintain(lambda bare: remove_erased_files(bare, self._evidence))
                self._erased = erased

    # ── Much at once ────────────────────────────────────────────────────────────────────────────
    def expect(self, events: int) -> None:
        """Put the projections off while so much comes in that a case would be folded many times."""
        self._is_put_off = events > _A_GREAT_MANY

    def settle(self, progress: Callable[[int, int], object]) -> None:
        """Make the projections that were put off, now or before a crash."""
        if self._key_files:
            self._apply_key_files()
        self._is_put_off = False
        ((total,),) = self._rows("SELECT count(*) FROM unprojected")
        done = 0
        while done < total:
            self.give_way()
            most = _FEW_SUBJECTS if self._journal.is_at_work() else _MANY_SUBJECTS
            some = 0

            def work(others: Others, most: int = most) -> None:
                nonlocal some
                some = others.project(most, self._journal.is_saving)

            self._journal.take_in(work, 0)
            if not some:
                return
            done += some
            progress(done, total)

    def give_way(self) -> None:
        """Wait while somebody saves."""
        self._journal.give_way()


def named_blobs(
    events: Sequence[StoredEvent], besides: frozenset[bytes] = frozenset()
) -> list[str]:
    """Return the evidence files that events name, but those of some cases."""
    found: list[str] = []
    for event in events:
        if _EVIDENCE.encode() in event.body:
            envelope = decode_envelope(event.body)
            if envelope.type == _EVIDENCE and envelope.subject.id not in besides:
                blob = msgspec.msgpack.decode(envelope.public, type=dict[str, Any]).get("blob")
                if isinstance(blob, str) and names.is_blob(blob):
                    found.append(blob)
    return found


def _keep_file(bare: Connection, piece: Incoming, row: int) -> None:
    if piece.file is not None:
        hold_file(bare, *piece.file)
    (before,) = bare.execute("SELECT heard FROM writers WHERE id = ?", (row,)).fetchone()
    told = msgspec.msgpack.decode(before, type=Heard) if before else Heard(0, "", {})
    receipts = dict(told.receipts)
    for name, number in piece.receipts.items():
        receipts[name] = max(receipts.get(name, 0), number)
    after = Heard(max(told.at_ms, piece.heard_ms), piece.version or told.version, receipts)
    bare.execute("UPDATE writers SET heard = ? WHERE id = ?", (msgspec.msgpack.encode(after), row))


def _hold(bare: Connection, *, file: Held) -> None:
    hold_file(bare, *file)


def _want(bare: Connection, *, blob: str) -> None:
    bare.execute("INSERT OR IGNORE INTO wanted_blobs (blob) VALUES (?)", (blob,))


def _applied(touched: Touched, done: int, events: int) -> Applied:
    return Applied(done, events, touched.cases, touched.people, touched.has_directory)
