"""Keys of what focal persons alone read: sealed to each of them, and plain nowhere.

The key of a safeguarding case, and of the person who is known through it alone, lies in boxes
(X25519, libsodium's sealed box), one for each holder: every focal person who can log in, and the
recovery kit of the centre. A holder is named by their public key. Whatever has a box has no plain
key here; that is the one rule, and it is what :func:`put_box` keeps. Where a key is not at hand the
facts are read as erased ones are, without words; who sees a case, and what desks must agree on, is
in the public parts (docs/decisions/0075-the-safeguarding-lane.md).

A box from another desk cannot be looked into. It takes the place of a plain key only where facts put
what it is for into the lane; until then it waits beside (decision 75).
"""

from collections.abc import Iterable
from typing import NamedTuple, Protocol

from database.connection import Connection
from database.sync.desk_keys import DeskKeys, open_sealed, seal_for
from kafel_desk.journal.envelope import Subject


class SubjectKeys(Protocol):
    """Gives the keys of sealed subjects to whoever may have them."""

    def key_of(self, connection: Connection, subject: Subject) -> bytes | None:
        """Return the key of a sealed subject, or nothing."""
        ...


class HolderKeys(NamedTuple):
    """The keys of one holder: opens the boxes that were sealed to them, and no other."""

    keys: DeskKeys

    @property
    def holder(self) -> bytes:
        """The public key that boxes for this holder are named by."""
        return self.keys.public().sealing

    def opens_anything(self, connection: Connection) -> bool:
        """Tell whether any box was sealed to this holder."""
        row = connection.execute(
            "SELECT 1 FROM sealed_keys WHERE holder = ? LIMIT 1", (self.holder,)
        ).fetchone()
        return row is not None

    def key_of(self, connection: Connection, subject: Subject) -> bytes | None:
        """Return the key of a sealed subject that has a box for this holder."""
        row = connection.execute(
            "SELECT box FROM sealed_keys WHERE uid = ? AND kind = ? AND holder = ?",
            (subject.id, subject.kind, self.holder),
        ).fetchone()
        return open_sealed(self.keys.sealing, row[0]) if row else None


def is_sealed(connection: Connection, subject: Subject) -> bool:
    """Tell whether the key of a subject lies in boxes alone."""
    row = connection.execute(
        "SELECT 1 FROM sealed_keys WHERE uid = ? AND kind = ? LIMIT 1", (subject.id, subject.kind)
    ).fetchone()
    return row is not None


def sealed_subjects(connection: Connection) -> list[Subject]:
    """Return everything whose key lies in boxes."""
    rows = connection.execute("SELECT DISTINCT kind, uid FROM sealed_keys").fetchall()
    return [Subject(kind, uid) for kind, uid in rows]


def seal_key(
    connection: Connection, subject: Subject, key: bytes, holders: Iterable[bytes]
) -> None:
    """Seal a key to holders; no plain one is left in this database."""
    for holder in holders:
        put_box(connection, subject, holder, seal_for(holder, key))


def put_box(connection: Connection, subject: Subject, holder: bytes, box: bytes) -> None:
    """Keep a box, and no plain key beside it; a holder who has one keeps it."""
    connection.execute(
        "INSERT OR IGNORE INTO sealed_keys (uid, kind, holder, box) VALUES (?, ?, ?, ?)",
        (subject.id, subject.kind, holder, box),
    )
    connection.execute(
        "UPDATE subjects SET key = NULL, key_is_shared = 0"
        " WHERE uid = ? AND kind = ? AND key IS NOT NULL",
        (subject.id, subject.kind),
    )
    connection.execute(
        "DELETE FROM early_keys WHERE uid = ? AND kind = ?", (subject.id, subject.kind)
    )


def keep_early_box(connection: Connection, subject: Subject, holder: bytes, box: bytes) -> None:
    """Let a box wait until its subject is known to be guarded; whatever key there is stays."""
    connection.execute(
        "INSERT OR IGNORE INTO early_boxes (uid, kind, holder, box) VALUES (?, ?, ?, ?)",
        (subject.id, subject.kind, holder, box),
    )


def has_early_boxes(connection: Connection, subject: Subject) -> bool:
    """Tell whether boxes wait for a subject."""
    row = connection.execute(
        "SELECT 1 FROM early_boxes WHERE uid = ? AND kind = ? LIMIT 1", (subject.id, subject.kind)
    ).fetchone()
    return row is not None


def take_early_boxes(connection: Connection, subject: Subject) -> bool:
    """Keep the boxes that waited for a subject, which is guarded; tells whether there were any.

    They came in files that are held, so they are in none of ours.
    """
    waited = connection.execute(
        "DELETE FROM early_boxes WHERE uid = ? AND kind = ? RETURNING holder, box",
        (subject.id, subject.kind),
    ).fetchall()
    for holder, box in waited:
        put_box(connection, subject, holder, box)
        note_shared(connection, subject, holder, box)
    return bool(waited)


def note_shared(connection: Connection, subject: Subject, holder: bytes, box: bytes) -> None:
    """Note that a box is in a key file already, if it is the one that is kept."""
    connection.execute(
        "UPDATE sealed_keys SET is_shared = 1 WHERE uid = ? AND kind = ? AND holder = ? AND box = ?",
        (subject.id, subject.kind, holder, box),
    )


def forget_boxes(connection: Connection, subject: Subject) -> None:
    """Destroy every box of a subject: it was erased."""
    for table in ("sealed_keys", "early_boxes"):
        connection.execute(
            f"DELETE FROM {table} WHERE uid = ? AND kind = ?",  # noqa: S608  (names of ours)
            (subject.id, subject.kind),
        )


def forget_holders(connection: Connection, subject: Subject, holders: Iterable[bytes]) -> None:
    """Destroy the boxes of some holders: another kit took the place of theirs."""
    connection.executemany(
        "DELETE FROM sealed_keys WHERE uid = ? AND kind = ? AND holder = ?",
        [(subject.id, subject.kind, holder) for holder in holders],
    )
