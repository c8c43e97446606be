"""The journal of a desk in plain dictionaries, with transactions that hold or never happened."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, fields
from typing import Any, NamedTuple, Self

from database.events import recorded
from database.sealing import new_key, seal
from database.sync.desk_keys import DeskKeys, open_sealed
from kafel_desk.journal.codec import encode_fact
from kafel_desk.journal.envelope import (
    GENESIS,
    Envelope,
    EventId,
    Subject,
    decode_envelope,
    encode_envelope,
    event_hash,
    event_id,
    sealed_hash,
)
from kafel_desk.journal.fact import Draft, Recorded
from kafel_desk.journal.hybrid_clock import tick
from tests.simulation.erasures import carry_out
from tests.simulation.memory_seals import HAS_FOCAL, is_sealed, seal_what_is_guarded

SEALED_KINDS = ("case", "person")


class Crash(BaseException):
    """The process is gone: nothing may catch this but the machine that starts it again."""


class Stands(NamedTuple):
    """Where one stream stands: without a gap up to ``number``, and what lies beyond."""

    number: int = 0
    hash: bytes = GENESIS
    beyond: tuple[tuple[int, bytes], ...] = ()


@dataclass
class Rows:
    """All that is on the disk of one desk. A copy shares what never changes."""

    events: dict[EventId, tuple[bytes, bytes]] = field(default_factory=dict)
    hashes: dict[EventId, bytes] = field(default_factory=dict)
    streams: dict[bytes, Stands] = field(default_factory=dict)
    of_subject: dict[Subject, tuple[EventId, ...]] = field(default_factory=dict)
    keys: dict[Subject, bytes | None] = field(default_factory=dict)
    values: dict[str, Any] = field(default_factory=dict)
    writers: dict[bytes, dict[str, Any]] = field(default_factory=dict)
    shared_keys: dict[Subject, bool] = field(default_factory=dict)
    held: dict[str, bytes] = field(default_factory=dict)
    outgoing: dict[str, tuple[Any, int, int]] = field(default_factory=dict)
    aside: dict[tuple[EventId, bytes], tuple[bytes, bytes]] = field(default_factory=dict)
    limited: dict[EventId, tuple[bytes, bytes]] = field(default_factory=dict)
    heard: dict[bytes, Any] = field(default_factory=dict)
    quarantine: dict[str, Any] = field(default_factory=dict)
    notes: dict[str, bytes] = field(default_factory=dict)
    blobs: dict[str, bytes] = field(default_factory=dict)
    boxes: dict[tuple[Subject, bytes], tuple[bytes, bool]] = field(default_factory=dict)
    early_boxes: dict[tuple[Subject, bytes], bool] = field(default_factory=dict)

    def copy(self) -> Self:
        """Return the same rows, to go on with or to go back to."""
        rows = type(self)(**{part.name: dict(getattr(self, part.name)) for part in fields(self)})
        rows.writers = {writer: dict(about) for writer, about in self.writers.items()}
        return rows


class MemoryJournal:
    """The journal of one desk; implements what the workload needs of it."""

    def __init__(
        self,
        rows: Rows,
        writer: bytes,
        now_ms: Callable[[], int],
        strikes: Callable[[str], bool] = lambda _: False,
    ) -> None:
        self.rows = rows
        self.now_ms = now_ms
        self._strikes = strikes
        self._is_changing = False
        self._touched = set[Subject]()
        self.session: DeskKeys | None = None
        if "writer" not in rows.values:
            rows.values["clock"] = 0
            self.begin_writer(writer)
        self._folded: dict[Subject, tuple[Recorded, ...]] = {}

    def begin_writer(self, writer: bytes) -> None:
        """Record as this writer from now on; the one before is frozen."""
        for about in self.rows.writers.values():
            about["is_frozen"] |= about["is_own"]
        self.rows.writers[writer] = {"is_own": True, "is_frozen": False, "sealed": 0, "ahead": 0}
        self.rows.values["writer"] = writer

    @property
    def writer(self) -> bytes:
        """The writer that this desk records as."""
        return self.rows.values["writer"]  # type: ignore[no-any-return]

    @contextmanager
    def transaction(self) -> Iterator[Rows]:
        """Change the rows; whatever exception leaves it, nothing happened.

        One that begins within another is part of it.
        """
        if self._is_changing:
            yield self.rows
            return
        before = self.rows.copy()
        self._is_changing = True
        self._touched.clear()
        try:
            yield self.rows
            if self.rows.values.get(HAS_FOCAL) and self._touched:
                seal_what_is_guarded(self, self._touched)
            if self._strikes("crash before a commit"):
                raise Crash  # noqa: TRY301  (as if the power failed here)
        except BaseException:
            self.rows = before
            raise
        finally:
            self._is_changing = False
            self._folded.clear()
        if self._strikes("crash after a commit"):
            raise Crash

    def record(self, drafts: Sequence[Draft], actor: str) -> tuple[Recorded, ...]:
        """Record facts at the end of the own chain, in one transaction."""
        with self.transaction():
            return tuple(self._append(draft, actor) for draft in drafts)

    def _append(self, draft: Draft, actor: str) -> Recorded:
        encoded = encode_fact(draft.fact)
        values = self.rows.values
        stands = self.rows.streams.get(self.writer, Stands())
        number, clock = stands.number + 1, tick(values["clock"], self.now_ms())
        name = event_id(self.writer, number)
        sealed = b""
        is_new = draft.subject not in self.rows.keys and not is_sealed(self.rows, draft.subject)
        if draft.subject.kind in SEALED_KINDS and is_new:
            self.rows.keys[draft.subject] = new_key()
        if encoded.private:
            key = self.rows.keys.get(draft.subject) or self._key_in_box(draft.subject)
            if key is None:
                raise ValueError("erased, or sealed to others")
            sealed = seal(key, encoded.private, name, draft.subject, encoded.type)
        envelope = Envelope(
            writer=self.writer,
            number=number,
            previous=stands.hash,
            clock=clock,
            actor=actor,
            subject=draft.subject,
            type=encoded.type,
            version=encoded.version,
            public=encoded.public,
            private_hash=sealed_hash(sealed),
            seen=draft.seen,
        )
        body = encode_envelope(envelope)
        self.put(body, sealed)
        values["clock"] = clock
        return Recorded(name, clock, actor, draft.subject, draft.fact, draft.seen)

    def _key_in_box(self, subject: Subject) -> bytes | None:
        keys = self.session
        box, _ = (
            self.rows.boxes.get((subject, keys.public().sealing), (b"", False))
            if keys
            else (b"", False)
        )
        return open_sealed(keys.sealing, box) if keys and box else None

    def touch(self, subject: Subject) -> None:
        """Note that what follows from a subject is to be looked at before the commit."""
        self._touched.add(subject)
        self._folded.pop(subject, None)

    def put(self, body: bytes, sealed: bytes) -> Envelope:
        """Keep one event as it is, in the place of whatever stands under its number."""
        envelope = decode_envelope(body)
        name, rows = envelope.id, self.rows
        sealed = carry_out(rows, envelope, sealed)
        if name in rows.events:
            self.take_out(name)
        about = rows.of_subject.get(envelope.subject, ())
        rows.of_subject[envelope.subject] = (*about, name)
        if envelope.type == "UserEnrolled":
            rows.values[HAS_FOCAL] = True
        self.touch(envelope.subject)
        rows.events[name] = (body, sealed)
        rows.hashes[name] = event_hash(body)
        rows.streams[envelope.writer] = _extended(
            rows.streams.get(envelope.writer, Stands()), envelope.number, rows.hashes[name]
        )
        return envelope

    def take_out(self, name: EventId) -> tuple[bytes, bytes]:
        """Take one event out of the journal."""
        rows = self.rows
        body, sealed = rows.events.pop(name)
        del rows.hashes[name]
        envelope = decode_envelope(body)
        self.touch(envelope.subject)
        left = tuple(each for each in rows.of_subject[envelope.subject] if each != name)
        rows.of_subject[envelope.subject] = left
        stands = Stands()
        for other, digest in sorted(rows.hashes.items()):
            if other[:16] == envelope.writer:
                stands = _extended(stands, int.from_bytes(other[16:], "big"), digest)
        rows.streams[envelope.writer] = stands
        return body, sealed

    def facts(self, subject: Subject) -> tuple[Recorded, ...]:
        """Return the facts of a subject, in order."""
        known = self._folded.get(subject)
        if known is None:
            key = self.rows.keys.get(subject)
            about = (self.rows.events[name] for name in self.rows.of_subject.get(subject, ()))
            facts = (recorded(body, sealed, key) for body, sealed in about)
            known = tuple(sorted(facts, key=lambda fact: fact.order))
            self._folded[subject] = known
        return known

    def subjects(self, kind: str) -> Sequence[bytes]:
        """Return what can be worked on, in the order in which it came here: what can be read."""
        rows = self.rows
        return [
            subject.id
            for subject, names in rows.of_subject.items()
            if subject.kind == kind
            and names
            and (rows.keys.get(subject) or kind not in SEALED_KINDS)
        ]


def _extended(stands: Stands, number: int, digest: bytes) -> Stands:
    """Return where a stream stands with one more event."""
    if number <= stands.number:
        return stands
    if number != stands.number + 1:
        return stands._replace(beyond=tuple(sorted({*stands.beyond, (number, digest)})))
    beyond = dict(stands.beyond)
    while number + 1 in beyond:
        number += 1
        digest = beyond.pop(number)
    return Stands(number, digest, tuple(sorted(beyond.items())))
