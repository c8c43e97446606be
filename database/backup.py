"""Backups: a copy of the whole desk, encrypted as it is, verified before it counts; and restoring.

    <place>/<stamp>.desk       the database, under its own key
    <place>/<stamp>.keys       the key ring that opens it (or the key file of a desk without log-in)
    <place>/<stamp>.told       what belongs to it: written last, so that half a backup is none
    <place>/evidence/hh/       the evidence files of all backups, each once
    <place>/erased             what was erased since, signed (erased_list.py)

A copy never goes on as the same writer: its token is made unknown (identity.py), so whoever opens
it, here or elsewhere, begins a stream of their own, and no number gets two hashes (I8).
"""

import hashlib
import os
import re
import shutil
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path

import msgspec

from database import durable, schema
from database.check_journal import chain_findings
from database.connection import Connection, connect, connection, copy
from database.erased_list import list_key, seed_in
from database.errors import (
    AlreadyADesk,
    Damaged,
    NewerDatabase,
    StoreUnavailable,
    from_os,
    told_apart,
)
from database.evidence_files import EvidenceFiles
from database.evidence_stream import EvidenceDamaged, EvidenceMissing
from database.folder import DeskFolder, refuse_unsuitable
from database.meter import Meter, Progress, no_progress
from kafel_desk.backups.keeping import KeepingRule, kept

_STAMP = "%Y%m%dT%H%M%S%fZ"
_DESK, _TOLD, _PART = ".desk", ".told", ".part"
_OPENERS = ("keys", "key")
_PARTS = (_DESK, *(f".{name}" for name in _OPENERS))
_STAMPED = re.compile(r"[0-9]{8}T[0-9]{12}Z")
_PIECE = 1 << 20
_UNTOUCHED = timedelta(days=1)
_FORMAT = 1


class NotABackup(StoreUnavailable):
    """The file is no backup, or a part of it is missing or damaged."""

    key = "backup.not_one"


class NotEmpty(StoreUnavailable):
    """A backup goes into a new folder, and this one holds something."""

    key = "backup.not_empty"


class Told(msgspec.Struct, frozen=True):
    """What belongs to one backup, and how to know it again.

    ``digest`` is the SHA-256 of the database file, ``opener`` the ending of the file that opens
    it and ``opener_digest`` its SHA-256. ``desk`` is whose it is, by the key of its lists of the erased;
    empty in one of an earlier version. ``blobs`` are the names of the evidence files, ``erased``
    how much was erased in it, ``following`` the digest that is being put in the place of the other.
    """

    format: int
    made: datetime
    code: str
    version: int
    events: int
    digest: bytes
    opener: str
    opener_digest: bytes
    blobs: tuple[str, ...]
    erased: int = 0
    following: bytes = b""
    desk: bytes = b""


class Backup(msgspec.Struct, frozen=True):
    """One backup that is whole, by what it tells of itself."""

    path: Path
    told: Told


class PlaceOfAnother(StoreUnavailable):
    """The folder holds backups of another desk: either would count as the other's and remove it."""

    key = "backup.of_another"


def make_backup(
    folder: DeskFolder,
    source: Connection,
    key: bytes,
    place: Path,
    now: datetime,
    progress: Progress = no_progress,
) -> Backup:
    """Copy a desk that is open, verify the copy, and only then say that it is one.

    ``source`` is a connection that nobody else uses meanwhile; ``progress`` hears how much of the
    copy was verified. Raises ``StoreUnavailable`` when
    there is no room, no right, or the copy does not hold against its own hashes.
    """
    stamp = now.astimezone(UTC).strftime(_STAMP)
    target = place / f"{stamp}{_DESK}"
    part = place / f"{stamp}{_DESK}{_PART}"
    try:
        place.mkdir(mode=0o700, parents=True, exist_ok=True)
        _remove_halves(place)
        _remove_left(place, now)
        copy(source, part, key)
        code, events, erased = _made_unknown(part, key)
        verify_database(part, key, progress)
        opener = next(name for name in _OPENERS if (folder.path / f"desk.{name}").exists())
        durable.replace(
            target.with_suffix(f".{opener}"), (folder.path / f"desk.{opener}").read_bytes()
        )
        blobs = _copy_evidence(EvidenceFiles(folder.evidence), folder.evidence, place / "evidence")
        part.replace(target)
        told = Told(
            _FORMAT, now, code, schema.VERSION, events, digest_of(target), opener,
            digest_of(target.with_suffix(f".{opener}")), blobs, erased, desk=list_key(seed_in(source)),
        )  # fmt: skip
        tell(target, told)
    except OSError as error:
        raise from_os(error, place) from error
    finally:
        for left in ("", "-wal", "-shm", "-journal"):
            part.with_name(part.name + left).unlink(missing_ok=True)
    return Backup(target, told)


def backups(place: Path) -> list[Backup]:
    """Return the backups in a place that say what they are, the newest first."""
    found = []
    try:
        for path in place.glob(f"*{_TOLD}"):
            told = _read_told(path)
            if told is not None and path.with_suffix(_DESK).is_file():
                found.append(Backup(path.with_suffix(_DESK), told))
    except OSError as error:
        raise from_os(error, place) from error
    return sorted(found, key=lambda backup: backup.told.made, reverse=True)


def refuse_of_another(place: Path, desk: bytes) -> None:
    """Refuse a folder with backups of another desk than this; raises ``PlaceOfAnother``."""
    if any(backup.told.desk not in (b"", desk) for backup in backups(place)):
        raise PlaceOfAnother(path=str(place))


def remove_old(place: Path, rule: KeepingRule) -> int:
    """Remove what the rule keeps no more, and evidence that no backup names; returns how many.

    Raises ``StoreUnavailable`` where a file may not be removed.
    """
    there = backups(place)
    keep = kept((backup.told.made for backup in there), rule)
    gone = [backup for backup in there if backup.told.made not in keep]
    try:
        for backup in gone:
            remove(backup)
    except OSError as error:
        raise from_os(error, place) from error
    remove_unnamed_evidence(place)
    return len(gone)


def remove(backup: Backup) -> None:
    """Remove a backup, and leave its evidence to :func:`remove_unnamed_evidence`."""
    # What it tells first: half of a backup must not look like one.
    for ending in (_TOLD, *_PARTS):
        backup.path.with_suffix(ending).unlink(missing_ok=True)


def remove_unnamed_evidence(place: Path) -> None:
    """Remove evidence files that no backup names any more."""
    named = {blob for backup in backups(place) for blob in backup.told.blobs}
    held = EvidenceFiles(place / "evidence")
    for file in list(held.held()):
        if file.blob not in named:
            held.delete(file.blob)


def tell(path: Path, told: Told) -> None:
    """Write what a backup tells of itself."""
    durable.replace(path.with_suffix(_TOLD), msgspec.json.encode(told))


def verify(backup: Backup) -> None:
    """Hold a backup against what it tells of itself, without its key; raises ``NotABackup``."""
    told = backup.told
    opener = backup.path.with_suffix(f".{told.opener}")
    try:
        is_whole = digest_of(opener) == told.opener_digest and (
            digest_of(backup.path) in {told.digest, told.following}
        )
    except OSError:
        is_whole = False
    if not is_whole:
        raise NotABackup(path=str(backup.path))
    files = EvidenceFiles(backup.path.parent / "evidence")
    for blob in told.blobs:
        try:
            files.verify(blob)
        except (EvidenceMissing, EvidenceDamaged):
            raise NotABackup(path=str(backup.path)) from None


def restore(path: Path, into: Path) -> Told:
    """Put a backup into a new folder, where it is opened like any desk; returns what it is.

    Raises ``AlreadyADesk`` or ``NotEmpty`` for a folder that holds something, ``NewerDatabase`` for a backup of a newer
    program, ``NotABackup`` where a part is missing or damaged; then the folder holds no desk.
    """
    told = _read_told(path.with_suffix(_TOLD))
    if told is None:
        raise NotABackup(path=str(path))
    if told.version > schema.VERSION or told.format > _FORMAT:
        raise NewerDatabase(found=told.version, known=schema.VERSION)
    folder = DeskFolder(into)
    refuse_unsuitable(into)
    if folder.is_a_desk():
        raise AlreadyADesk(path=str(into))
    if into.exists() and (not into.is_dir() or any(into.iterdir())):
        raise NotEmpty(path=str(into))
    backup = Backup(path.with_suffix(_DESK), told)
    verify(backup)
    try:
        into.mkdir(mode=0o700, parents=True, exist_ok=True)
        opener = backup.path.with_suffix(f".{told.opener}")
        durable.replace(into / f"desk.{told.opener}", opener.read_bytes())
        for blob in told.blobs:
            _copy_blob(backup.path.parent / "evidence", folder.evidence, blob)
        erased = backup.path.parent / folder.erased.name
        if erased.exists():
            durable.replace(folder.erased, erased.read_bytes())
        # The database last: without it the folder is no desk.
        _copied(backup.path, folder.database)
    except OSError as error:
        raise from_os(error, into) from error
    return told


def latest(place: Path, desk: bytes) -> datetime | None:
    """Return when the newest backup of a desk in a place was made; None where none can be read."""
    try:
        there = (backup.told for backup in backups(place))
        return next((told.made for told in there if told.desk in (b"", desk)), None)
    except StoreUnavailable:
        return None


def _made_unknown(part: Path, key: bytes) -> tuple[str, int, int]:
    """Make the copy's token one that no installation knows; returns its code and two counts."""
    database = connect(part, key)
    try:
        bare = connection(database)
        with told_apart():
            bare.execute("PRAGMA journal_mode = DELETE").fetchone()
            bare.execute("UPDATE desk SET token = ?", (os.urandom(16),))
            (code,) = bare.execute("SELECT code FROM desk").fetchone()
            (events,) = bare.execute("SELECT count(*) FROM events").fetchone()
            (erased,) = bare.execute("SELECT count(*) FROM erased").fetchone()
            return str(code), int(events), int(erased)
    finally:
        database.close()


def verify_database(part: Path, key: bytes, progress: Progress = no_progress) -> None:
    """Read the copy through: every page against its code, every event against its chain."""
    database = connect(part, key, read_only=True)
    try:
        bare = connection(database)
        with told_apart():
            pages = bare.execute("PRAGMA cipher_integrity_check").fetchall()
            if pages or any(True for _ in chain_findings(bare, Meter(progress))):
                raise Damaged(path=str(part))
    finally:
        database.close()


def _copy_evidence(files: EvidenceFiles, source: Path, target: Path) -> tuple[str, ...]:
    names = tuple(file.blob for file in files.held())
    for blob in names:
        _copy_blob(source, target, blob)
    return names


def _copy_blob(source: Path, target: Path, blob: str) -> None:
    """Copy one evidence file, unless it is there: a name has one content for ever."""
    here = Path(blob[:2]) / f"{blob}.blob"
    if (target / here).exists():
        return
    for folder in (target, target / blob[:2]):
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    _copied(source / here, target / here)


def copy_in_pieces(source: Path, target: Path) -> None:
    """Copy a file of any size for its owner's eyes, a MiB at a time; on disk when it returns."""
    with source.open("rb") as reading, target.open("wb") as writing:
        target.chmod(0o600)
        shutil.copyfileobj(reading, writing, _PIECE)
        writing.flush()
        os.fsync(writing.fileno())


def _copied(source: Path, target: Path) -> None:
    part = target.with_name(target.name + _PART)
    copy_in_pieces(source, part)
    part.replace(target)
    durable.sync_folder(target.parent)


def _remove_halves(place: Path) -> None:
    """Remove what a backup left that was killed while it was made, or while it was removed.

    A copy that nothing tells of is no backup, and nothing that is erased would ever go from it.
    """
    for path in place.glob(f"*{_DESK}{_PART}*"):
        path.unlink(missing_ok=True)
    for path in place.iterdir():
        is_a_part = path.suffix in _PARTS and _STAMPED.fullmatch(path.stem)
        if is_a_part and not path.with_suffix(_TOLD).exists():
            path.unlink(missing_ok=True)


def _remove_left(place: Path, now: datetime) -> None:
    """Remove the files that were being written beside their names when a program was killed.

    Only those that nobody wrote to for a day: another desk may have begun there, too.
    """
    since = (now - _UNTOUCHED).timestamp()
    for path in (*place.glob("*.new"), *place.glob(f"evidence/??/*.blob{_PART}")):
        is_ours = path.suffix == _PART or _STAMPED.fullmatch(path.name.partition(".")[0])
        # One that is gone meanwhile was renamed by whoever wrote it.
        with suppress(FileNotFoundError):
            if is_ours and path.stat().st_mtime < since:
                path.unlink()


def _read_told(path: Path) -> Told | None:
    try:
        told = msgspec.json.decode(path.read_bytes(), type=Told)
    except (OSError, ValueError, RecursionError):
        return None
    # Names of files are made of it, and it is put in order: nothing but what is written here.
    return told if told.opener in _OPENERS and told.made.tzinfo is not None else None


def digest_of(path: Path) -> bytes:
    """Return the SHA-256 of a file."""
    digest = hashlib.sha256()
    with path.open("rb") as file:
        while piece := file.read(_PIECE):
            digest.update(piece)
    return digest.digest()
