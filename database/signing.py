"""Signatures over acts: each is signed once, by the key of whoever acted, over its last event.

The hash of an event covers the one before it, so one signature covers all events of the act. What
stands between two signatures was recorded by one actor, and both prove it. What happens by itself
is signed by the key of the desk. The signature lies beside the hashed bytes (design/sync.md).
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple, Protocol

from database.connection import Connection
from database.errors import StoreUnavailable
from database.events import place_of
from database.sync.desk_keys import DeskKeys, PublicKeys, sign, signing_with, verify
from kafel_desk.journal.envelope import decode_envelope, event_hash
from kafel_desk.journal.fact import BY_ITSELF
from kafel_desk.language.message import Message, message

_DOMAIN = b"kafel-desk/act/1\0"
_BY_KIT = b"kafel-desk/by-kit/1"


class Signer(Protocol):
    """Whoever is logged in, and the desk itself, as the journal needs them."""

    def signature(self, actor: str, hash_of_last: bytes) -> bytes | None:
        """Sign an act by the hash of its last event; None where this actor has no key here."""
        ...


class NotTheirs(StoreUnavailable):
    """Whoever is logged in by now is not who begins this act."""

    key = "users.only_yourself"


def no_keys() -> None:
    """Return nothing: a desk that belongs to no centre has no keys."""


@dataclass(frozen=True)
class SessionSigner:
    """Signs with the keys of one session; ``desk`` looks up those that the desk has by now."""

    staff: str
    keys: DeskKeys
    desk: Callable[[], DeskKeys | None] = no_keys

    @cached_property
    def _sign(self) -> Callable[[bytes], bytes]:
        return signing_with(self.keys.signing)

    def signature(self, actor: str, hash_of_last: bytes) -> bytes | None:
        """Sign as the person who is logged in, or as the desk.

        Raises :class:`NotTheirs` for anybody else: what nobody signs must not be recorded.
        """
        if actor not in (self.staff, BY_ITSELF):
            raise NotTheirs
        signed = signed_bytes(hash_of_last)
        if actor == self.staff:
            return self._sign(signed)
        keys = self.desk()
        return sign(keys.signing, signed) if keys else None


class Verifiers(NamedTuple):
    """The public keys that acts are verified with: of users by staff, of desks by writer.

    ``follows`` tells of a writer which one the same desk recorded as before.
    """

    users: Mapping[str, tuple[bytes, ...]]
    desks: Mapping[bytes, bytes]
    follows: Mapping[bytes, bytes] = {}

    def keys_of(self, actor: str, writer: bytes) -> tuple[bytes, ...]:
        """Return the keys that may have signed for an actor in one chain."""
        if actor == BY_ITSELF:
            return (self.desks[writer],) if writer in self.desks else ()
        return self.users.get(actor, ())


def signed_bytes(hash_of_last: bytes) -> bytes:
    """Return what is signed for an act."""
    return _DOMAIN + hash_of_last


def signed_by_kit(staff: str, keys: PublicKeys) -> bytes:
    """Return what the recovery kit signs for whoever it lets back in, with their new keys."""
    return b"\0".join((_BY_KIT, staff.encode(), keys.signing + keys.sealing))


def signature_findings(
    connection: Connection, verifiers: Verifiers, writers: Iterable[tuple[int, bytes]]
) -> Iterator[Message]:
    """Verify every act of some writers, given by row and id.

    A chain was begun unsigned where nobody logged in yet. From its first signature on, and in every
    chain that follows it, nothing that a person did may be unsigned; from the first signature of
    the desk on nothing that happened by itself.
    """
    rows, signed = {writer: row for row, writer in writers}, dict[bytes, bool]()
    for writer in _former_first(rows, verifiers.follows):
        former = verifiers.follows.get(writer, b"")
        chain = _Chain(verifiers, writer, is_signed=signed.get(former, False))
        yield from chain.findings(connection, rows[writer])
        signed[writer] = chain.is_signed


def _former_first(writers: Iterable[bytes], follows: Mapping[bytes, bytes]) -> list[bytes]:
    """Put each writer behind the one that it follows; where they go in a circle, somewhere."""
    known, ordered = dict.fromkeys(writers), dict[bytes, None]()
    for writer in known:
        path, at = dict[bytes, None](), writer
        while at in known and at not in ordered and at not in path:
            path[at] = None
            at = follows.get(at, b"")
        ordered |= dict.fromkeys(reversed(path))
    return list(ordered)


class _Chain:
    """One chain while it is read: who acted since the last signature and has still to prove it."""

    def __init__(self, verifiers: Verifiers, writer: bytes, *, is_signed: bool) -> None:
        self._verifiers = verifiers
        self._writer = writer
        self.is_signed = is_signed
        self._desk_signs = False
        self._unproved: set[str] = set()

    def findings(self, connection: Connection, row: int) -> Iterator[Message]:
        number = 0
        for number, body, signature in connection.execute(
            "SELECT place - ?1, body, signature FROM events WHERE place > ?1 AND place < ?2"
            " ORDER BY place",
            (place_of(row, 0), place_of(row + 1, 0)),
        ):
            actor = decode_envelope(body).actor
            if signature is not None:
                yield from self._signed(number, body, actor, signature)
            elif self._desk_signs if actor == BY_ITSELF else self.is_signed:
                self._unproved.add(actor)
            elif self._unproved:
                # Nobody proves what comes after: what came before it stands alone.
                yield self._finding("check.unsigned", number)
                self._unproved.clear()
        if self._unproved:
            yield self._finding("check.unsigned", number)

    def _signed(self, number: int, body: bytes, actor: str, signature: bytes) -> Iterator[Message]:
        signed = signed_bytes(event_hash(body))
        keys = self._verifiers.keys_of(actor, self._writer)
        if not any(verify(key, signed, signature) for key in keys):
            yield self._finding("check.signature", number)
        elif self._unproved - {actor}:
            yield self._finding("check.unsigned", number)
        self._desk_signs |= actor == BY_ITSELF
        self.is_signed |= actor != BY_ITSELF
        self._unproved.clear()

    def _finding(self, key: str, number: int) -> Message:
        return message(key, number=number, writer=self._writer.hex()[:8])
