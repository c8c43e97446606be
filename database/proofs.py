"""What signatures prove of facts about keys: who gave them, and whether anybody could sign yet."""

from collections.abc import Iterator, Sequence

from database.connection import Connection
from database.events import place_of
from database.signing import signed_by_kit, signed_bytes
from database.sync.desk_keys import PublicKeys, verify_certificate
from kafel_desk.journal.envelope import Envelope, EventId, decode_envelope, event_hash
from kafel_desk.journal.fact import BY_ITSELF, Recorded
from kafel_desk.users.facts import UserEnrolled

_ID = 16
_LONGEST_ACT = 10_000
"""Events after which nobody looks for the signature of an act any more."""


class SignedActs:
    """Reads the signatures of one database; implements the port ``Proofs``."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._root_key: bytes | None = None

    def is_signed(self, recorded: Recorded, keys: Sequence[bytes]) -> bool:
        """Tell whether one of these keys signed the act that a fact belongs to.

        The signature stands beside the last event of the act, which is by one actor and linked by
        hashes from the fact on.
        """
        before: bytes | None = None
        for place, body, signature in self._from(recorded.id, _LONGEST_ACT):
            envelope = decode_envelope(body)
            if not _follows(envelope, recorded, before, place):
                return False
            before = event_hash(body)
            if signature is not None:
                signed = signed_bytes(before)
                return any(verify_certificate(key, signed, signature) for key in keys)
        return False

    def is_by_kit(self, enrolled: UserEnrolled, kit: bytes) -> bool:
        """Tell whether a recovery kit signed the keys of a user."""
        keys = PublicKeys(enrolled.signing, enrolled.sealing)
        return verify_certificate(kit, signed_by_kit(enrolled.staff, keys), enrolled.by_kit)

    def is_before_signatures(self, recorded: Recorded, since: EventId) -> bool:
        """Tell whether no person signed anything from one event of a chain up to a later one."""
        if recorded.id[:_ID] != since[:_ID] or recorded.id < since:
            return False
        last = int.from_bytes(recorded.id[_ID:], "big")
        for number, body, signature in self._from(since):
            if number > last:
                return True
            if signature is not None and decode_envelope(body).actor != BY_ITSELF:
                return False
        return True

    def root_key(self) -> bytes:
        """Return the root key of the centre that this desk belongs to; empty where it is alone."""
        if self._root_key is None:
            from database.sync.genesis import read_share

            row = self._connection.execute(
                "SELECT content FROM share WHERE request IS NULL"
            ).fetchone()
            share = read_share(row[0]) if row else None
            self._root_key = share.root_key if share else b""
        return self._root_key

    def founders(self) -> Sequence[bytes]:
        """Return the writers that may have begun this record: those of the founding desk first.

        A desk that is alone begins with its own, the first one first.
        """
        if self.root_key():
            from database.sync.founding import founding_writers

            return founding_writers(self._connection)
        rows = self._connection.execute("SELECT uid FROM writers WHERE is_own = 1 ORDER BY id")
        return [uid for (uid,) in rows.fetchall()]

    def _from(self, name: EventId, most: int = -1) -> Iterator[tuple[int, bytes, bytes | None]]:
        """Yield number, body and signature of an event and of those after it in its chain."""
        row = self._connection.execute(
            "SELECT id FROM writers WHERE uid = ?", (name[:_ID],)
        ).fetchone()
        if row is None:
            return
        first = int.from_bytes(name[_ID:], "big")
        yield from self._connection.execute(
            "SELECT place - ?, body, signature FROM events"
            " WHERE place >= ? AND place < ? ORDER BY place LIMIT ?",
            (place_of(row[0], 0), place_of(row[0], first), place_of(row[0] + 1, 0), most),
        )


def _follows(envelope: Envelope, recorded: Recorded, before: bytes | None, number: int) -> bool:
    """Tell whether an event goes on with the act of a fact, or is the fact itself."""
    if envelope.number != number or envelope.actor != recorded.actor:
        return False
    return envelope.id == recorded.id if before is None else envelope.previous == before
