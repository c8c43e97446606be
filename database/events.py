"""The journal as rows: events appended to the chain of their writer, and read back as facts."""

from collections.abc import Callable, Collection, Iterator, Mapping
from typing import NamedTuple

import msgspec

from database.connection import Connection
from database.sealed_keys import SubjectKeys, is_sealed, seal_key
from database.sealing import new_key, seal, unseal
from kafel_desk.journal.codec import decode_fact, encode_fact
from kafel_desk.journal.envelope import (
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
from kafel_desk.journal.hybrid_clock import milliseconds_of, tick

_SEALED_KINDS = ("case", "person")
# Sixteenths of a second since 2020: apart enough to follow time, near enough to pack well.
_SUBJECT_EPOCH_MS = 1_577_836_800_000
_SUBJECT_SHIFT = 4
PLACES_OF_A_WRITER = 40


class SubjectRow(NamedTuple):
    """A subject's number in this database, and its key; no key is left once it was erased.

    ``is_sealed`` tells that the key lies in boxes; it is here only for who may open one.
    """

    id: int
    key: bytes | None
    is_sealed: bool = False


class Chain(msgspec.Struct):
    """Where the own writer's chain and the clock stand, and the highest number of a subject."""

    row: int
    writer: bytes
    number: int
    hash: bytes
    clock: int
    last_subject: int


def load_chain(connection: Connection) -> Chain:
    """Read where the chain stands."""
    return Chain(
        *connection.execute(
            "SELECT w.id, w.uid, w.last_number, w.last_hash, w.clock,"
            " (SELECT coalesce(max(id), 0) FROM subjects)"
            " FROM desk AS d JOIN writers AS w ON w.id = d.writer"
        ).fetchone()
    )


def save_chain(connection: Connection, chain: Chain) -> None:
    """Write where the chain stands; part of the transaction that moved it."""
    connection.execute(
        "UPDATE writers SET last_number = ?, last_hash = ?, clock = ? WHERE id = ?",
        (chain.number, chain.hash, chain.clock, chain.row),
    )


def place_of(row: int, number: int) -> int:
    """Return where the event ``number`` of the writer in a row stands in the table."""
    return (row << PLACES_OF_A_WRITER) | number


def find_subject(
    connection: Connection, subject: Subject, keys: SubjectKeys | None = None
) -> SubjectRow | None:
    """Return a subject that has facts; with ``keys``, one that is sealed with the key in its box."""
    row = connection.execute(
        "SELECT id, key FROM subjects WHERE uid = ? AND kind = ?", (subject.id, subject.kind)
    ).fetchone()
    if row is None:
        return None
    id, key = row  # noqa: A001  (the column's name)
    if key is not None or subject.kind not in _SEALED_KINDS or not is_sealed(connection, subject):
        return SubjectRow(id, key)
    return SubjectRow(id, keys.key_of(connection, subject) if keys else None, is_sealed=True)


def begin_subject(
    connection: Connection,
    chain: Chain,
    subject: Subject,
    now_ms: int,
    holders: Collection[bytes] = (),
) -> SubjectRow | None:
    """Give a subject its number, which follows time, and its key; None when it has them already.

    Where there are ``holders``, the key is sealed to them and never written plain.
    """
    key = new_key() if subject.kind in _SEALED_KINDS else None
    time = max(milliseconds_of(chain.clock), now_ms)
    number = max(subject_number(time), chain.last_subject + 1)
    placed = connection.execute(
        "INSERT INTO subjects (id, uid, kind, key) VALUES (?, ?, ?, ?)"
        " ON CONFLICT (uid, kind) DO NOTHING",
        (number, subject.id, subject.kind, None if holders else key),
    )
    if not placed.rowcount:
        return None
    chain.last_subject = number
    if key and holders:
        seal_key(connection, subject, key, holders)
    return SubjectRow(number, key, is_sealed=bool(holders))


def subject_number(milliseconds: int) -> int:
    """Return the lowest number of a subject that began at a time."""
    return max(1, (milliseconds - _SUBJECT_EPOCH_MS) >> _SUBJECT_SHIFT)


def append_event(
    connection: Connection,
    chain: Chain,
    draft: Draft,
    subject: SubjectRow,
    actor: str,
    now_ms: int,
    sign: Callable[[str, bytes], bytes | None] | None = None,
) -> Recorded:
    """Put one fact at the end of the chain; ``sign`` signs the act that ends with it (signing.py)."""
    number, clock = chain.number + 1, tick(chain.clock, now_ms)
    name = event_id(chain.writer, number)
    encoded = encode_fact(draft.fact)
    sealed = b""
    if encoded.private:
        if subject.key is None:
            raise ValueError(f"{encoded.type} has private fields, and its subject no key")
        sealed = seal(subject.key, encoded.private, name, draft.subject, encoded.type)
    body = encode_envelope(
        Envelope(
            writer=chain.writer,
            number=number,
            previous=chain.hash,
            clock=clock,
            actor=actor,
            subject=draft.subject,
            type=encoded.type,
            version=encoded.version,
            public=encoded.public,
            private_hash=sealed_hash(sealed),
            seen=draft.seen,
        )
    )
    own_hash = event_hash(body)
    signature = sign(actor, own_hash) if sign else None
    connection.execute(
        "INSERT INTO events (place, subject, body, sealed, signature) VALUES (?, ?, ?, ?, ?)",
        (place_of(chain.row, number), subject.id, body, sealed or None, signature),
    )
    chain.number, chain.hash, chain.clock = number, own_hash, clock
    return Recorded(name, clock, actor, draft.subject, draft.fact, draft.seen)


def read_facts(
    connection: Connection, subject: Subject, keys: SubjectKeys | None = None
) -> tuple[Recorded, ...]:
    """Return all facts of one subject in the order of folding; without ``keys`` to what is sealed,
    such facts come without their words.
    """
    found = find_subject(connection, subject, keys)
    return facts_of(connection, found) if found else ()


def facts_of(connection: Connection, subject: SubjectRow) -> tuple[Recorded, ...]:
    """Return all facts of a subject that is known by its row."""
    rows = connection.execute(
        "SELECT body, sealed FROM events WHERE subject = ?", (subject.id,)
    ).fetchall()
    facts = [recorded(body, sealed, subject.key) for body, sealed in rows]
    if len(facts) > 1:
        facts.sort(key=_order)
    return tuple(facts)


def read_event(connection: Connection, subject: int, name: EventId) -> Recorded | None:
    """Return one event of a subject that is known by its row."""
    row = connection.execute(
        "SELECT e.body, e.sealed, s.key FROM writers AS w"
        " JOIN events AS e ON e.place = ? + (w.id << ?) JOIN subjects AS s ON s.id = e.subject"
        " WHERE w.uid = ? AND s.id = ?",
        (int.from_bytes(name[16:], "big"), PLACES_OF_A_WRITER, name[:16], subject),
    ).fetchone()
    return recorded(*row) if row else None


def shared_facts(connection: Connection) -> Iterator[Recorded]:
    """Yield the facts of the directory and of all desks: what has no key."""
    rows = connection.execute(
        "SELECT e.body, e.sealed FROM subjects AS s JOIN events AS e ON e.subject = s.id"
        " WHERE s.kind IN ('directory', 'desk')"
    )
    for body, sealed in rows:
        yield recorded(body, sealed, None)


def recorded(body: bytes, sealed: bytes | None, key: bytes | None) -> Recorded:
    """Read one event back; without its private part where the key is gone or does not open it."""
    envelope = decode_envelope(body)
    private = b""
    if sealed and key:
        private = unseal(key, sealed, envelope.id, envelope.subject, envelope.type) or b""
    try:
        fact = decode_fact(envelope.type, envelope.version, envelope.public, private)
    except (ValueError, RecursionError):
        if not private:
            raise
        # Nonsense that was sealed under the right key: one event of another desk may not keep
        # anybody from reading the case.
        private = b""
        fact = decode_fact(envelope.type, envelope.version, envelope.public, private)
    return Recorded(
        envelope.id,
        envelope.clock,
        envelope.actor,
        envelope.subject,
        fact,
        envelope.seen or _NOTHING,
        bool(envelope.private_hash) and not private,
    )


_NOTHING: Mapping[str, tuple[EventId, ...]] = {}


def _order(fact: Recorded) -> tuple[int, EventId]:
    return (fact.clock, fact.id)
