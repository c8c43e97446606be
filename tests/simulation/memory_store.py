"""All that the engine keeps on a desk, in plain dictionaries: written from the port's words alone."""

from collections.abc import Callable, Collection, Mapping, Sequence

import msgspec

from database.sync.names import read_name, split
from database.sync.sync_store import (
    PUT,
    SEALED,
    Applied,
    Heard,
    Held,
    Incoming,
    Outgoing,
    OwnWriter,
    Quarantined,
    StoredEvent,
    Stream,
    SubjectKey,
)
from kafel_desk.journal.envelope import Subject, decode_envelope, event_hash, event_id
from kafel_desk.journal.hybrid_clock import AHEAD_LIMIT_MS, merge, milliseconds_of
from tests.simulation.chance import Chance
from tests.simulation.erasures import approved_in
from tests.simulation.memory_journal import SEALED_KINDS, MemoryJournal, Stands
from tests.simulation.memory_seals import in_the_lane, is_sealed, put_box

_BEGINNINGS = {"CaseReceived", "PersonRecorded"}


class MemoryStore:
    """One desk's own side; implements the port ``SyncStore``."""

    def __init__(self, journal: MemoryJournal, chance: Chance) -> None:
        self.journal = journal
        self._chance = chance

    # ── The journal of this desk, to be sealed ──────────────────────────────────────────────────
    def own_writers(self) -> Sequence[OwnWriter]:
        rows = self.journal.rows
        return [
            OwnWriter(
                writer,
                about["is_frozen"],
                rows.streams.get(writer, Stands()).number,
                about["sealed"],
            )
            for writer, about in rows.writers.items()
            if about["is_own"]
        ]

    def events(self, writer: bytes, first: int, limit: int) -> Sequence[StoredEvent]:
        rows = self.journal.rows
        found: list[StoredEvent] = []
        for name in sorted(rows.events):
            number = int.from_bytes(name[16:], "big")
            if name[:16] == writer and number >= first and len(found) < limit:
                found.append(StoredEvent(number, *rows.events[name]))
        return found

    def keys_begun(self, writer: bytes, first: int, last: int) -> Sequence[SubjectKey]:
        rows = self.journal.rows
        found: dict[Subject, SubjectKey] = {}
        for event in self.events(writer, first, last - first + 1):
            if event.number > last:
                break
            envelope = decode_envelope(event.body)
            subject, key = envelope.subject, rows.keys.get(envelope.subject)
            # What begins here has its key here, whichever writer may have told it before.
            is_wanted = envelope.type in _BEGINNINGS or subject not in rows.shared_keys
            if key and subject.kind in SEALED_KINDS and is_wanted:
                found[subject] = SubjectKey(subject.kind, subject.id, key)
        return list(found.values())

    def blobs_named(self, writer: bytes, first: int, last: int) -> Sequence[str]:
        return [
            blob
            for event in self.events(writer, first, last - first + 1)
            if event.number <= last and (blob := blob_of(event.body))
        ]

    def keep_sealed(
        self, outgoing: Sequence[tuple[Outgoing, bytes]], keys: Sequence[SubjectKey]
    ) -> None:
        with self.journal.transaction() as rows:
            for file, content in outgoing:
                rows.held[file.name] = content
                rows.outgoing[file.name] = (file, SEALED, 0)
                about = rows.writers[file.writer]
                if file.last >= file.first:
                    about["sealed"] = max(about["sealed"], file.last)
            for key in keys:
                subject = Subject(key.kind, key.id)  # type: ignore[arg-type]
                if not key.holder:
                    rows.shared_keys[subject] = True
                elif (subject, key.holder) in rows.boxes:
                    rows.boxes[subject, key.holder] = (rows.boxes[subject, key.holder][0], True)

    # ── The outbox ──────────────────────────────────────────────────────────────────────────────
    def to_put(self, limit: int) -> Sequence[Outgoing]:
        waiting = [
            file for file, state, _ in self.journal.rows.outgoing.values() if state == SEALED
        ]
        return waiting[:limit]

    def to_confirm(self, put_before_ms: int, limit: int) -> Sequence[str]:
        return [
            name
            for name, (_, state, at) in self.journal.rows.outgoing.items()
            if state == PUT and at < put_before_ms
        ][:limit]

    def mark(self, names: Collection[str], state: int, at_ms: int) -> None:
        with self.journal.transaction() as rows:
            for name in names:
                if name in rows.outgoing:
                    rows.outgoing[name] = (rows.outgoing[name][0], state, at_ms)

    def waiting(self) -> int:
        unsealed = sum(max(0, own.last_number - own.sealed_number) for own in self.own_writers())
        files: list[Outgoing] = [
            file for file, state, _ in self.journal.rows.outgoing.values() if state == SEALED
        ]
        return unsealed + sum(max(0, file.last - file.first + 1) for file in files)

    # ── What is held ────────────────────────────────────────────────────────────────────────────
    def held_in(self, folder: str) -> frozenset[str]:
        prefix = folder + "/"
        return frozenset(
            name[len(prefix) :]
            for name in self.journal.rows.held
            if name.startswith(prefix) and "/" not in name[len(prefix) :]
        )

    def held_folders(self, under: str) -> Sequence[str]:
        prefix = under + "/"
        folders = (name.rpartition("/")[0] for name in self.journal.rows.held)
        return sorted({folder for folder in folders if folder.startswith(prefix)})

    def held_after(self, name: str, limit: int) -> Sequence[str]:
        held = sorted(self.journal.rows.held, key=_place)
        return [each for each in held if not name or _place(each) > _place(name)][:limit]

    def held(self, name: str) -> bytes | None:
        return self.journal.rows.held.get(name)

    def hold(self, file: Held) -> None:
        with self.journal.transaction() as rows:
            rows.held[file.name] = file.content

    def release(self, name: str) -> None:
        with self.journal.transaction() as rows:
            rows.held.pop(name, None)
            rows.outgoing.pop(name, None)

    # ── Taking in ───────────────────────────────────────────────────────────────────────────────
    def hashes(self, writer: bytes, first: int, last: int) -> Mapping[int, bytes]:
        rows = self.journal.rows
        found = {
            number: rows.hashes.get(event_id(writer, number)) for number in range(first, last + 1)
        }
        return {number: digest for number, digest in found.items() if digest is not None}

    def apply(self, incoming: Sequence[Incoming], now_ms: int) -> Applied:
        # Somebody may be saving: then only the first of them are taken in now.
        count = self._chance.number(1, len(incoming)) if incoming else 0
        applied = Applied(count)
        with self.journal.transaction():
            for each in incoming[:count]:
                applied = applied.and_also(self._take(each, now_ms))
        return applied

    def _take(self, incoming: Incoming, now_ms: int) -> Applied:
        rows, subjects = self.journal.rows, set[Subject]()
        about = self._about(incoming.writer)
        for event in incoming.aside:
            self._put_aside(incoming.writer, event.number, event.body, event.sealed)
        for event in incoming.instead:
            old = self.journal.take_out(event_id(incoming.writer, event.number))
            self._put_aside(incoming.writer, event.number, *old)
        for event in (*incoming.events, *incoming.instead):
            envelope = self.journal.put(event.body, event.sealed)
            subjects.add(envelope.subject)
            ahead = milliseconds_of(envelope.clock) - now_ms
            if ahead > AHEAD_LIMIT_MS:
                about["ahead"] = ahead
            rows.values["clock"] = merge(rows.values["clock"], envelope.clock, now_ms)
        if incoming.aside or incoming.instead:
            about["is_frozen"] = True
        name = split(incoming.file.name) if incoming.file else ("", "")
        whole = read_name(*name)
        if whole and about["is_own"] and whole.first <= int(about["sealed"]) + 1:  # type: ignore[call-overload]
            about["sealed"] = max(int(about["sealed"]), whole.last)  # type: ignore[call-overload]
        if incoming.file:
            rows.held[incoming.file.name] = incoming.file.content
            before = rows.heard.get(incoming.writer, Heard(0, "", {}))
            rows.heard[incoming.writer] = Heard(
                max(before.at_ms, incoming.heard_ms),
                incoming.version,
                {**before.receipts, **incoming.receipts},
            )
        return touched(subjects, len(incoming.events) + len(incoming.instead))

    def _put_aside(self, writer: bytes, number: int, body: bytes, sealed: bytes) -> None:
        name = event_id(writer, number)
        self.journal.rows.aside[name, event_hash(body)] = (body, sealed)

    def _about(self, writer: bytes) -> dict[str, object]:
        blank = {"is_own": False, "is_frozen": False, "sealed": 0, "ahead": 0}
        return self.journal.rows.writers.setdefault(writer, blank)

    def apply_keys(self, file: Held, keys: Sequence[SubjectKey]) -> Applied:
        subjects = set[Subject]()
        with self.journal.transaction() as rows:
            for key in keys:
                subject = Subject(key.kind, key.id)  # type: ignore[arg-type]
                is_erased = rows.keys.get(subject, b"") is None
                if key.holder and not is_erased:
                    put_box(rows, subject, key.holder, key.key, is_shared=True)
                    subjects.add(subject)
                elif not key.holder and not is_sealed(rows, subject):
                    if subject not in rows.keys:
                        rows.keys[subject] = key.key
                        subjects.add(subject)
                    rows.shared_keys[subject] = True
            for subject in subjects:
                self.journal.touch(subject)
            rows.held[file.name] = file.content
        return touched(subjects, 0)

    def limit(self, writer: bytes, last: int | None) -> Applied:
        subjects = set[Subject]()
        with self.journal.transaction() as rows:
            self._about(writer)["last"] = last
            for name in [name for name in rows.limited if name[:16] == writer]:
                if last is None or int.from_bytes(name[16:], "big") <= last:
                    subjects.add(self.journal.put(*rows.limited.pop(name)).subject)
            if last is not None:
                for name in [name for name in rows.events if name[:16] == writer]:
                    if int.from_bytes(name[16:], "big") > last:
                        rows.limited[name] = self.journal.take_out(name)
                        subjects.add(decode_envelope(rows.limited[name][0]).subject)
        return touched(subjects, 0)

    # ── What is known of the others ─────────────────────────────────────────────────────────────
    def streams(self) -> Sequence[Stream]:
        rows = self.journal.rows
        found: list[Stream] = []
        for writer in sorted({*rows.writers, *rows.streams}):
            about, stands = self._about(writer), rows.streams.get(writer, Stands())
            last = about.get("last")
            aside = tuple(sorted(
                digest
                for name, digest in rows.aside
                if name[:16] == writer
                and (last is None or int.from_bytes(name[16:], "big") <= last)  # type: ignore[operator]
            ))  # fmt: skip
            found.append(
                Stream(
                    writer, stands.number, stands.hash, stands.beyond, aside,
                    bool(about["is_own"]), bool(about["is_frozen"]), int(about["ahead"]),  # type: ignore[call-overload]
                )
            )  # fmt: skip
        return found

    def heard(self) -> Mapping[bytes, Heard]:
        return self.journal.rows.heard

    def erased(self) -> frozenset[bytes]:
        keys = self.journal.rows.keys.items()
        return frozenset(
            subject.id for subject, key in keys if key is None and subject.kind in SEALED_KINDS
        )

    def sealed(self) -> frozenset[bytes]:
        return frozenset(subject.id for subject, _ in self.journal.rows.boxes)

    def sealed_everywhere(self) -> frozenset[bytes]:
        sealed = self.sealed()
        return frozenset(one.id for one in in_the_lane(self.journal) if one.id in sealed)

    def boxes_to_share(self, limit: int) -> Sequence[SubjectKey]:
        boxes = self.journal.rows.boxes.items()
        return [
            SubjectKey(subject.kind, subject.id, box, holder)
            for (subject, holder), (box, is_shared) in boxes
            if not is_shared
        ][:limit]

    def approved(self) -> frozenset[bytes]:
        return approved_in(self.journal.rows)

    # ── Evidence files ──────────────────────────────────────────────────────────────────────────
    def missing_blobs(self, limit: int) -> Sequence[str]:
        rows = self.journal.rows
        named = (blob_of(body) for body, _ in rows.events.values())
        return sorted({blob for blob in named if blob and blob not in rows.blobs})[:limit]

    def blobs_in(self, two_letters: str) -> frozenset[str]:
        return frozenset(blob for blob in self.journal.rows.blobs if blob.startswith(two_letters))

    def blob(self, name: str) -> bytes | None:
        return self.journal.rows.blobs.get(name)

    def keep_blob(self, name: str, content: bytes) -> None:
        with self.journal.transaction() as rows:
            rows.blobs[name] = content

    # ── What was set aside, and small notes ─────────────────────────────────────────────────────
    def set_aside(self, file: Quarantined) -> None:
        with self.journal.transaction() as rows:
            before = rows.quarantine.get(file.name)
            since = before.since_ms if before else file.since_ms
            rows.quarantine[file.name] = file._replace(since_ms=since)

    def take_up(self, name: str) -> None:
        with self.journal.transaction() as rows:
            rows.quarantine.pop(name, None)

    def quarantined(self) -> Sequence[Quarantined]:
        files = self.journal.rows.quarantine.values()
        return [
            file._replace(content=b"") for file in sorted(files, key=lambda each: each.since_ms)
        ]

    def quarantined_content(self, name: str) -> bytes | None:
        file = self.journal.rows.quarantine.get(name)
        return (file.content or None) if file else None

    def note(self, name: str) -> bytes | None:
        return self.journal.rows.notes.get(name)

    def write_note(self, name: str, value: bytes) -> None:
        with self.journal.transaction() as rows:
            rows.notes[name] = value

    def expect(self, events: int) -> None:
        """Nothing is put off here."""

    def settle(self, progress: Callable[[int, int], object]) -> None:
        """Nothing was put off."""

    def give_way(self) -> None:
        """Nobody saves at the same time here: a run is one thread."""


def _place(name: str) -> tuple[str, str]:
    folder, _, last = name.rpartition("/")
    return folder, last


def touched(subjects: Collection[Subject], events: int) -> Applied:
    """Tell what a change touched."""
    return Applied(
        0,
        events,
        frozenset(subject.id for subject in subjects if subject.kind == "case"),
        frozenset(subject.id for subject in subjects if subject.kind == "person"),
        any(subject.kind in {"directory", "desk"} for subject in subjects),
    )


def blob_of(body: bytes) -> str | None:
    """Return the evidence file that an event names."""
    envelope = decode_envelope(body)
    if envelope.type != "EvidenceAdded":
        return None
    blob = msgspec.msgpack.decode(envelope.public).get("blob")
    return blob if isinstance(blob, str) else None
