"""What was erased goes from the backups, too: in each that opens at once, the others in 30 days."""

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

import msgspec

from database import schema
from database.backup import (
    Backup,
    Told,
    backups,
    copy_in_pieces,
    digest_of,
    refuse_of_another,
    remove,
    remove_unnamed_evidence,
    tell,
    verify_database,
)
from database.connection import connect, connection
from database.erased_list import (
    Listed,
    erase_all,
    erased_subjects,
    list_key,
    make_seed,
    seed_in,
    write_list,
)
from database.errors import StoreUnavailable, from_os, told_apart
from database.migrations import version_of
from database.rebuild import rebuild
from database.store import JournalStore
from kafel_desk.backups.erasing import is_overdue
from kafel_desk.journal.envelope import Subject
from kafel_desk.ports import Randomness

_PART = ".part"
_PLACES = "backups.places"


def list_erased(
    store: JournalStore, place: Path, randomness: Randomness, now: datetime
) -> tuple[Listed, ...]:
    """Write the list of the erased beside the backups; the desk has a key for it from then on.

    Raises ``PlaceOfAnother``: the list there would be lost, and with it the way back for that desk.
    """
    store.change(lambda bare: make_seed(bare, randomness))
    refuse_of_another(place, list_key(store.look(seed_in)))
    seed, erased = store.look(lambda bare: (seed_in(bare), erased_subjects(bare)))
    try:
        return write_list(place, seed, erased, now) if seed and place.is_dir() else ()
    except OSError as error:
        raise from_os(error, place) from error


def erase_in_backups(place: Path, key: bytes, listed: Sequence[Listed], now: datetime) -> int:
    """Bring the backups of a place to the list; returns how many were changed or removed.

    One that the present key does not open, or that another version made, cannot be brought to it:
    it goes when what it holds was erased 30 days ago.
    """
    done = 0
    for backup in backups(place) if listed else ():
        if backup.told.erased >= len(listed):
            continue
        try:
            _erase_in(backup, key, listed)
        except StoreUnavailable:
            if not is_overdue((one.since for one in listed), backup.told.made, now):
                continue
            remove(backup)
        except OSError as error:
            raise from_os(error, place) from error
        done += 1
    if done:
        remove_unnamed_evidence(place)
    return done


def remember_place(store: JournalStore, place: str) -> None:
    """Note where backups lie, so that an erasure finds them."""
    path = str(Path(place).absolute())
    places = list(dict.fromkeys((*remembered_places(store), path)))
    store.change(
        lambda bare: bare.execute(
            "INSERT OR REPLACE INTO local_settings (name, value) VALUES (?, ?)",
            (_PLACES, msgspec.msgpack.encode(places)),
        )
    )


def remembered_places(store: JournalStore) -> tuple[str, ...]:
    """Return every folder in which this desk ever made a backup."""
    row = store.look(
        lambda bare: bare.execute(
            "SELECT value FROM local_settings WHERE name = ?", (_PLACES,)
        ).fetchone()
    )
    return msgspec.msgpack.decode(row[0], type=tuple[str, ...]) if row else ()


def _erase_in(backup: Backup, key: bytes, listed: Sequence[Listed]) -> None:
    """Erase within a copy, verify it, and put it in the place of the backup."""
    part = backup.path.with_name(backup.path.name + _PART)
    try:
        _remove(part)  # what was killed here left a log, which would be read with the copy
        copy_in_pieces(backup.path, part)
        blobs = set(backup.told.blobs) - _erased_in(part, key, listed)
        verify_database(part, key)
        after = msgspec.structs.replace(
            backup.told, digest=digest_of(part), blobs=tuple(sorted(blobs)), erased=len(listed)
        )
        # Killed between these, it is whole either way.
        tell(backup.path, msgspec.structs.replace(_settled(backup), following=after.digest))
        part.replace(backup.path)
        tell(backup.path, after)
    finally:
        _remove(part)


def _settled(backup: Backup) -> Told:
    """Return what a backup tells, by the digest it has: one killed here before may have the other."""
    told = backup.told
    if told.following and digest_of(backup.path) == told.following:
        return msgspec.structs.replace(told, digest=told.following)
    return told


def _remove(part: Path) -> None:
    for left in ("", "-wal", "-shm", "-journal"):
        part.with_name(part.name + left).unlink(missing_ok=True)


def _erased_in(part: Path, key: bytes, listed: Sequence[Listed]) -> set[str]:
    """Erase in one file; returns the names of evidence that belongs to what was erased."""
    database = connect(part, key)
    try:
        bare = connection(database)
        with told_apart():
            if version_of(bare) != schema.VERSION:
                raise StoreUnavailable
            if schema.is_stale(bare):
                rebuild(bare)
            erase_all(bare, [Subject(one.kind, one.id) for one in listed])
            bare.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
            bare.execute("PRAGMA journal_mode = DELETE").fetchone()
            return {blob for (blob,) in bare.execute("SELECT blob FROM erased_blobs")}
    finally:
        database.close()
