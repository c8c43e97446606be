"""What is in a segment: events of one writer as they are stored, and what it had received.

Events come out byte for byte as they went in. What follows from the rest is left out and made
again: writer and number, the hash of the event before, the hash of the sealed part.
"""

from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

import msgspec

from database.compression import Compression, TooLong
from database.sync.sync_store import StoredEvent, SubjectKey
from database.sync.transport import Refused
from kafel_desk.journal.codec import decode_fact
from kafel_desk.journal.envelope import (
    SUBJECT_KINDS,
    Envelope,
    Subject,
    decode_envelope,
    encode_envelope,
    event_hash,
    sealed_hash,
)

MOST_EVENTS = 1000
"""Events of one segment; an honest one ends sooner when it grows past ``ENOUGH_BYTES``."""
ENOUGH_BYTES = 1024 * 1024
LARGEST_CONTENT = 40 * 1024 * 1024
"""Bytes that a segment may expand to: beyond it is no segment but a bomb."""
_KEY, _ID, _BOX = 32, 16, 80
_NONSENSE = (
    msgspec.MsgspecError, ValueError, TypeError, LookupError, OverflowError, RecursionError,
)  # fmt: skip
"""What comes of reading what somebody signed and no desk wrote."""

# What events are made of, for files of one or two events that are too short to repeat themselves.
# A part of the format: what stands here once is never changed.
_WORDS = b"".join(
    b"%c%b" % (0xA0 | min(len(word), 31), word)
    for word in (
        b"OpinionRecorded ReferredOut LinkedToCase Unlinked LinkedAsDuplicate CaseVoided"
        b" CaseReopened ActionChecked ActionDone ActionPlanned SuggestionReviewed CauseFound"
        b" WaitingEnded WaitingStarted ConfidentialitySet PrioritySet ReminderGiven desk"
        b" EvidenceAdded blob FindingRecorded EffectivenessReviewed ContactLogged direction"
        b" ReplyReturned ReplyApproved ReplyDrafted draft DetailsCorrected PersonCorrected"
        b" OfficerAssigned officer CaseTransferred department employee CaseTakenUp"
        b" DepartmentAnswered CaseClosed outcome answered upheld at_first_contact shown"
        b" ResultTold accepted reception means whatsapp call slip ReceiptConfirmed"
        b" PersonRecorded person CaseReceived number kind complaint suggestion inquiry channel visit"
        b" phone email received_at category priority urgent confidentiality normal relation"
        b" internal code_word case"
    ).split()
)
_compression = Compression(_WORDS, LARGEST_CONTENT, level=9)

_KINDS = {kind: place for place, kind in enumerate(SUBJECT_KINDS)}
_LEFT_OUT: tuple[Any, ...] = ({}, b"", b"", b"")
"""What a shortened event has at its end where nothing is said: seen, hash, sealed, signature."""
_SHORTEST, _VERBATIM = 8, 3

_encode = msgspec.msgpack.Encoder().encode


class _Content(msgspec.Struct, array_like=True, frozen=True):
    events: list[list[Any]]
    receipts: dict[bytes, int] = {}
    version: str = ""


_decode = msgspec.msgpack.Decoder(_Content).decode


class _Key(msgspec.Struct, array_like=True, frozen=True, omit_defaults=True):
    kind: int
    id: bytes
    key: bytes
    holder: bytes = b""


_decode_keys = msgspec.msgpack.Decoder(list[_Key]).decode


class Opened(NamedTuple):
    """What was in a segment; ``version`` is the program that sealed it."""

    events: tuple[StoredEvent, ...]
    receipts: Mapping[bytes, int]
    version: str


def pack_segment(
    events: Sequence[StoredEvent], receipts: Mapping[bytes, int], version: str
) -> bytes:
    """Return the content of a segment."""
    short: list[list[Any]] = []
    previous = b""
    for event in events:
        short.append(_shortened(event, previous))
        previous = event_hash(event.body)
    return _compression.compress(_encode(_Content(short, dict(sorted(receipts.items())), version)))


def unpack_segment(content: bytes, writer: bytes, first: int, last: int) -> Opened:
    """Return the events of a segment, and check that they are its own; raises :class:`Refused`."""
    try:
        found = _decode(decompressed(content))
        if len(found.events) != max(last - first + 1, 0):
            raise Refused("quarantine.content")
        events: list[StoredEvent] = []
        previous = b""
        for number, short in enumerate(found.events, first):
            event = _whole(short, writer, number, previous)
            previous = event_hash(event.body)
            events.append(event)
        receipts = {name: number for name, number in found.receipts.items() if len(name) <= _ID}
    except _NONSENSE:
        raise Refused("quarantine.content") from None
    return Opened(tuple(events), receipts, found.version[:40])


def pack_keys(keys: Sequence[SubjectKey]) -> bytes:
    """Return the content of a key file; keys do not compress."""
    return _encode([(_KINDS[key.kind], *key[1 : 4 if key.holder else 3]) for key in keys])  # type: ignore[index]


def unpack_keys(content: bytes) -> tuple[SubjectKey, ...]:
    """Return the keys of a key file; raises :class:`Refused`."""
    try:
        keys = tuple(
            SubjectKey(SUBJECT_KINDS[key.kind], key.id, key.key, key.holder)
            for key in _decode_keys(content)
        )
    except _NONSENSE:
        raise Refused("quarantine.content") from None
    if not all(_is_formed(key) for key in keys):
        raise Refused("quarantine.content")
    return keys


def _is_formed(key: SubjectKey) -> bool:
    is_key = (len(key.key), len(key.holder)) in ((_KEY, 0), (_BOX, _KEY))
    return is_key and len(key.id) == _ID


def decompressed(content: bytes) -> bytes:
    """Expand, as far as an honest segment can go: the size is told before anything is expanded."""
    try:
        return _compression.expand(content)
    except TooLong:
        raise Refused("quarantine.bomb") from None


def _shortened(event: StoredEvent, previous: bytes) -> list[Any]:
    envelope = decode_envelope(event.body)
    is_next = envelope.previous == previous
    is_hashed = bool(event.sealed) and sealed_hash(event.sealed) == envelope.private_hash
    short: list[Any] = [
        0 if is_next else envelope.previous,
        envelope.clock,
        envelope.actor,
        _KINDS[envelope.subject.kind],
        envelope.subject.id,
        envelope.type,
        envelope.version,
        envelope.public,
        dict(envelope.seen),
        0 if is_hashed else envelope.private_hash,
        event.sealed,
        event.signature,
    ]
    if _body(short, envelope.writer, envelope.number, previous) != event.body:
        return [event.body, event.sealed, event.signature]
    while len(short) > _SHORTEST and not short[-1] and short[-1] != 0:
        short.pop()
    return short


def _whole(short: list[Any], writer: bytes, number: int, previous: bytes) -> StoredEvent:
    if len(short) == _VERBATIM:
        body, sealed, signature = short
    else:
        short = [*short, *_LEFT_OUT[len(short) - _SHORTEST :]]
        body = _body(short, writer, number, previous)
        sealed, signature = short[-2:]
    envelope = decode_envelope(body)
    decode_fact(envelope.type, envelope.version, envelope.public, b"")
    if (envelope.writer, envelope.number) != (writer, number) or len(envelope.subject.id) != _ID:
        raise Refused("quarantine.content")
    if sealed and sealed_hash(sealed) != envelope.private_hash:
        raise Refused("quarantine.content")
    if not isinstance(sealed, bytes) or not isinstance(signature, bytes):
        raise Refused("quarantine.content")
    return StoredEvent(number, body, sealed, signature)


def _body(short: list[Any], writer: bytes, number: int, previous: bytes) -> bytes:
    before, clock, actor, kind, subject, type_name, version, public, seen, hashed, sealed, _ = short
    return encode_envelope(
        Envelope(
            writer=writer,
            number=number,
            previous=before or previous,
            clock=clock,
            actor=actor,
            subject=Subject(SUBJECT_KINDS[kind], subject),
            type=type_name,
            version=version,
            public=public,
            private_hash=sealed_hash(sealed) if hashed == 0 and sealed else hashed or b"",
            seen=seen,
        )
    )
