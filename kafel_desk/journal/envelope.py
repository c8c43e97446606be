"""The envelope of one event: what is hashed, what is sealed, and how it is named.

An event is immutable bytes. Its *body* (every field below, msgpack, in this order) is what the
chain hashes; the private part lies sealed beside it and only its hash is in the body, so the
words of a person can be erased later without breaking the chain (design/sync.md, Events).
"""

import hashlib
from collections.abc import Mapping
from typing import Literal

import msgspec

SubjectKind = Literal["case", "person", "directory", "desk"]
SUBJECT_KINDS: tuple[SubjectKind, ...] = ("case", "person", "directory", "desk")

EventId = bytes
"""Sixteen bytes of the writer, then its number as eight bytes, big-endian."""

GENESIS = bytes(32)
"""What the first event of a writer names as the hash before it."""

_HASH_DOMAIN = b"kafel-desk/event/1\0"


def event_id(writer: bytes, number: int) -> EventId:
    """Name the event ``number`` of ``writer``."""
    return writer + number.to_bytes(8, "big")


class Subject(msgspec.Struct, frozen=True, array_like=True):
    """What an event is about: sixteen random bytes of one case, person, directory or desk."""

    kind: SubjectKind
    id: bytes


class Envelope(msgspec.Struct, frozen=True, array_like=True):
    """The hashed part of an event.

    ``clock`` is the hybrid logical clock (journal/hybrid_clock.py). ``actor`` is a staff id, or
    ``desk`` for what happens by itself. ``public`` is the encoded public part; ``private_hash`` is
    the SHA-256 of the sealed private part, empty when there is none. ``seen`` names, for each
    field that the event changes, the ids of the values that the form showed when it was opened.
    """

    writer: bytes
    number: int
    previous: bytes
    clock: int
    actor: str
    subject: Subject
    type: str
    version: int
    public: bytes
    private_hash: bytes
    seen: Mapping[str, tuple[EventId, ...]]

    @property
    def id(self) -> EventId:
        """Name this event for good."""
        return event_id(self.writer, self.number)


_encoder = msgspec.msgpack.Encoder(order="deterministic")
_decoder = msgspec.msgpack.Decoder(Envelope)


def encode_envelope(envelope: Envelope) -> bytes:
    """Return the body: the bytes that are stored, hashed and exchanged."""
    return _encoder.encode(envelope)


def decode_envelope(body: bytes) -> Envelope:
    """Read a body back; raises ``msgspec.DecodeError`` (or its ``ValidationError``) on damage."""
    return _decoder.decode(body)


def event_hash(body: bytes) -> bytes:
    """Hash a body as it is stored: SHA-256 with a domain prefix, 32 bytes."""
    return hashlib.sha256(_HASH_DOMAIN + body).digest()


def sealed_hash(sealed: bytes) -> bytes:
    """Hash a sealed private part; an absent one hashes to nothing."""
    return hashlib.sha256(sealed).digest() if sealed else b""
