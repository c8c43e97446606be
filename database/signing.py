"""Signatures over acts: each is signed once, by the key of whoever acted, over its last event.

The hash of an event covers the one before it, so one signature covers all events of the act. What
stands between two signatures was recorded by one actor, and both prove it. What happens by itself
is signed by the key of the desk. The signature lies beside the hashed bytes (design/sync.md).
"""

from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple, Protocol

from database.connection import Connection
from database.events import place_of
from database.sync.desk_keys import DeskKeys, sign, verify
from kafel_desk.journal.envelope import decode_envelope, event_hash
from kafel_desk.journal.fact import BY_ITSELF
from kafel_desk.language.message import Message, message

_DOMAIN = b"kafel-desk/act/1\0"


class Signer(Protocol):
    """Whoever is logged in, and the desk itself, as the journal needs them."""

    def signature(self, actor: str, hash_of_last: bytes) -> bytes | None:
        """Sign an act by the hash of its last event; None where this actor has no key here."""
        ...


class SessionSigner(NamedTuple):
    """Signs with the keys of one session."""

    staff: str
    keys: DeskKeys
    desk: DeskKeys | None = None

    def signature(self, actor: str, hash_of_last: bytes) -> bytes | None:
        """Sign as the person who is logged in, or as the desk."""
        keys = self.keys if actor == self.staff else self.desk if actor == BY_ITSELF else None
        return sign(keys.signing, signed_bytes(hash_of_last)) if keys else None


class Verifiers(NamedTuple):
    """The public keys that acts are verified with: of users by staff, of desks by writer."""

    users: Mapping[str, tuple[bytes, ...]]
    desks: Mapping[bytes, bytes]

    def keys_of(self, actor: str, writer: bytes) -> tuple[bytes, ...]:
        """Return the keys that may have signed for an actor in one chain."""
        if actor == BY_ITSELF:
            return (self.desks[writer],) if writer in self.desks else ()
        return self.users.get(actor, ())


def signed_bytes(hash_of_last: bytes) -> bytes:
    """Return what is signed for an act."""
    return _DOMAIN + hash_of_last


def keep_signature(connection: Connection, place: int, signature: bytes) -> None:
    """Put a signature beside its event."""
    connection.execute("UPDATE events SET signature = ? WHERE place = ?", (signature, place))


def signature_findings(
    connection: Connection, verifiers: Verifiers, writers: Iterable[tuple[int, bytes]]
) -> Iterator[Message]:
    """Verify every act of some writers, given by row and id.

    A chain was begun unsigned where nobody logged in yet. From its first signature on, nothing by
    somebody who has a key may be unsigned.
    """
    for row, writer in writers:
        yield from _chain(connection, verifiers, row, writer)


def _chain(
    connection: Connection, verifiers: Verifiers, row: int, writer: bytes
) -> Iterator[Message]:
    name, has_begun = writer.hex()[:8], False
    actors: set[str] = set()
    for number, body, signature in connection.execute(
        "SELECT place - ?1, body, signature FROM events WHERE place > ?1 AND place < ?2"
        " ORDER BY place",
        (place_of(row, 0), place_of(row + 1, 0)),
    ):
        actor = decode_envelope(body).actor
        actors.add(actor)
        if signature is None:
            if has_begun and not verifiers.keys_of(actor, writer):
                actors.clear()
            continue
        signed = signed_bytes(event_hash(body))
        is_valid = any(verify(key, signed, signature) for key in verifiers.keys_of(actor, writer))
        if not is_valid:
            yield message("check.signature", number=number, writer=name)
        elif has_begun and actors != {actor}:
            yield message("check.unsigned", number=number, writer=name)
        has_begun = True
        actors.clear()
    if has_begun and any(verifiers.keys_of(actor, writer) for actor in actors):
        yield message("check.unsigned", number=number, writer=name)
