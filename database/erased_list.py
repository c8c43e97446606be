"""The list of the erased beside the backups: what a restored desk erases before anybody reads it.

    <place>/erased      signed content: the ids of cases and people, and since when each is listed

Its key is made by the desk before its first backup and lies in the database: so every backup has
it, however old, and whoever logged in then or now. Without the database nobody can write a list.
"""

from collections.abc import Iterable
from datetime import datetime
from pathlib import Path

import msgspec

from database import durable
from database.connection import Connection
from database.directory import read_directory
from database.erased_files import remove_erased_files
from database.erasure import erase
from database.errors import StoreUnavailable, told_apart
from database.evidence_files import EvidenceFiles
from database.folder import DeskFolder
from database.projections import Projector
from database.sync.desk_keys import derived_keys, sign, verify
from kafel_desk.journal.envelope import Subject, SubjectKind
from kafel_desk.ports import Randomness

NAME = "erased"
SEED = "backups.seed"
"""The setting of this machine that holds the seed."""
_DOMAIN = b"kafel-desk/erased/1\0"
_SIGNATURE = 64


class FalseList(StoreUnavailable):
    """The list of the erased was not written by this desk, or was changed since."""

    key = "backup.false_list"


class Listed(msgspec.Struct, frozen=True, array_like=True):
    """One case or person, and when it was first listed (UTC)."""

    kind: SubjectKind
    id: bytes
    since: datetime


def make_seed(connection: Connection, randomness: Randomness) -> None:
    """Make the seed of the key that signs the list, once for ever, within a transaction."""
    connection.execute(
        "INSERT OR IGNORE INTO local_settings (name, value) VALUES (?, ?)",
        (SEED, msgspec.msgpack.encode(randomness.bytes(32))),
    )


def seed_in(connection: Connection) -> bytes | None:
    """Return the seed that a database has, None before its first backup."""
    row = connection.execute("SELECT value FROM local_settings WHERE name = ?", (SEED,)).fetchone()
    return msgspec.msgpack.decode(row[0], type=bytes) if row else None


def list_key(seed: object) -> bytes:
    """Return the public key of a desk's lists, which it has for life; empty before its first backup."""
    return derived_keys(seed).public().signing if isinstance(seed, bytes) else b""


def erased_subjects(connection: Connection) -> list[Subject]:
    """Return all that was erased."""
    rows = connection.execute("SELECT kind, uid FROM erased ORDER BY kind, uid")
    return [Subject(kind, uid) for kind, uid in rows]


def write_list(
    place: Path, seed: bytes, erased: Iterable[Subject], now: datetime
) -> tuple[Listed, ...]:
    """Write the list beside the backups; what was listed there before stays listed, since then.

    Nothing is written where nothing was erased. A false list is replaced.
    """
    try:
        before = read_list(place / NAME, seed)
    except FalseList:
        before = ()
    since = {(one.kind, one.id): one.since for one in before}
    for subject in erased:
        since.setdefault((subject.kind, subject.id), now)
    listed = tuple(Listed(kind, uid, at) for (kind, uid), at in sorted(since.items()))
    if listed and listed != before:
        content = msgspec.msgpack.encode(listed)
        signature = sign(derived_keys(seed).signing, _DOMAIN + content)
        durable.replace(place / NAME, signature + content)
    return listed


def read_list(path: Path, seed: bytes | None) -> tuple[Listed, ...]:
    """Return what a list holds, nothing where there is none; raises ``FalseList``."""
    try:
        content = path.read_bytes()
    except FileNotFoundError:
        return ()
    signature, content = content[:_SIGNATURE], content[_SIGNATURE:]
    is_genuine = seed is not None and verify(
        derived_keys(seed).public().signing, _DOMAIN + content, signature
    )
    if not is_genuine:
        raise FalseList(path=str(path))
    return msgspec.msgpack.decode(content, type=tuple[Listed, ...])


def apply_list(connection: Connection, folder: DeskFolder) -> int:
    """Erase in a restored desk what its list names; returns how much that was.

    Before anything else is read. Raises ``FalseList``, and then nothing is opened.
    """
    listed = read_list(folder.erased, seed_in(connection))
    count = erase_all(connection, [Subject(one.kind, one.id) for one in listed])
    remove_erased_files(connection, EvidenceFiles(folder.evidence))
    folder.erased.unlink(missing_ok=True)
    durable.sync_folder(folder.path)
    return count


def erase_all(connection: Connection, subjects: Iterable[Subject]) -> int:
    """Erase what is not erased yet, in one transaction; returns how much that was."""
    known = set(erased_subjects(connection))
    wanted = [subject for subject in subjects if subject not in known]
    if not wanted:
        return 0
    with told_apart():
        connection.execute("BEGIN IMMEDIATE")
        try:
            projector = Projector(connection, read_directory(connection))
            erase(connection, projector, wanted)
            projector.finish()
            connection.execute("COMMIT")
        except BaseException:
            connection.execute("ROLLBACK")
            raise
    return len(wanted)
