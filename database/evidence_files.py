"""The evidence files of a desk: each encrypted under a key of its own, beside the database.

    evidence/<hh>/<h64>.blob      h64: SHA-256 of the ciphertext in hex, hh its first two letters
    evidence/arriving/            what is being written; emptied when the desk opens

A file of a name never changes. Its key lies in the private part of the fact that tells of it, so
erasing a case makes its evidence unreadable even where a copy of the blob is left. No plain byte
of a file is ever written here.
"""

import hashlib
import io
import os
import re
import secrets
from collections.abc import Callable, Collection, Iterable, Iterator
from contextlib import contextmanager, suppress
from datetime import datetime
from pathlib import Path
from typing import BinaryIO

import msgspec

from database.durable import sync_folder
from database.errors import from_os
from database.evidence_source import frames_of, opened_source
from database.evidence_stream import (
    FRAME,
    EvidenceCut,
    EvidenceDamaged,
    EvidenceMissing,
    opened_frames,
    sealed_frames,
    sealed_size,
)
from kafel_desk.evidence.file import EvidenceFile, EvidenceLimits, check_kind, check_size
from kafel_desk.evidence.media import HEAD, TAIL, MediaType, media_type
from kafel_desk.evidence.names import safe_name
from kafel_desk.refusal import refuse

Progress = Callable[[int, int], object]
"""Told bytes done and bytes in all; whatever it raises stops the work, which leaves nothing."""

KEY_LENGTH = 32

_NAME = re.compile(r"[0-9a-f]{64}")
_ENDING = ".blob"
_BINARY: int = getattr(os, "O_BINARY", 0)


class HeldFile(msgspec.Struct, frozen=True):
    """A blob that lies in the store, and its length in bytes."""

    blob: str
    size: int


class _Contents:
    """What is learnt of a file while it passes through: its hash and what it is.

    A program is refused at its first bytes, not after 25 MB of it.
    """

    def __init__(self, limits: EvidenceLimits) -> None:
        self._limits = limits
        self._hash = hashlib.sha256()
        self._head = b""
        self._tail = b""

    def passing(self, frames: Iterable[bytes]) -> Iterator[bytes]:
        """Hand the frames on, and learn from them."""
        for frame in frames:
            if not self._head:
                self._head = frame[:HEAD]
                if (begun := media_type(self._head, b"")).group == "program":
                    check_kind(begun, self._limits)
            self._hash.update(frame)
            self._tail = frame[-TAIL:] if len(frame) >= TAIL else (self._tail + frame)[-TAIL:]
            yield frame

    def digest(self) -> bytes:
        """Return the SHA-256 of what passed."""
        return self._hash.digest()

    def kind(self) -> MediaType:
        """Return what passed; raises ``Refused`` when it may not be kept."""
        kind = media_type(self._head, self._tail)
        check_kind(kind, self._limits)
        return kind


class EvidenceFiles:
    """The store. One process adds and deletes (the writer of the desk); any number may read."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._arriving = folder / "arriving"
        self._own: set[str] = set()

    def prepare(self) -> None:
        """Make the folders for their owner alone, and remove what a killed process left.

        Raises ``StoreUnavailable`` when the disk does not allow it.
        """
        try:
            for folder in (self._folder, self._arriving):
                folder.mkdir(mode=0o700, parents=True, exist_ok=True)
                folder.chmod(0o700)
            for left in self._arriving.iterdir():
                left.unlink()
        except OSError as error:
            raise from_os(error, self._folder) from error

    # ── Adding ──────────────────────────────────────────────────────────────────────────────────
    def add_file(
        self,
        path: Path,
        limits: EvidenceLimits,
        *,
        held: Collection[bytes] = (),
        progress: Progress | None = None,
    ) -> EvidenceFile:
        """Encrypt a file into the store, a quarter of a MiB at a time, and tell what to record.

        ``held`` are the content hashes of what the case has already. When this returns, the blob
        is on disk to stay. Raises ``Refused`` for a folder, a link, a device, an empty, too large
        or unreadable file, one that changes while it is read, a program, or one that the case has;
        ``StoreUnavailable`` (``DiskFull`` and so on) when the store cannot be written.
        """
        with opened_source(path, limits) as (source, size):
            return self._add(path.name, source, size, limits, held, progress)

    def add_bytes(
        self,
        content: bytes,
        name: str,
        limits: EvidenceLimits,
        *,
        held: Collection[bytes] = (),
        progress: Progress | None = None,
    ) -> EvidenceFile:
        """Add what was pasted; everything else is as in :meth:`add_file`."""
        check_size(len(content), limits)
        return self._add(name, io.BytesIO(content), len(content), limits, held, progress)

    def _add(
        self,
        name: str,
        source: BinaryIO,
        size: int,
        limits: EvidenceLimits,
        held: Collection[bytes],
        progress: Progress | None,
    ) -> EvidenceFile:
        key = os.urandom(KEY_LENGTH)
        contents = _Contents(limits)
        frames = contents.passing(_reported(frames_of(source, size, FRAME), size, progress))
        with self._new_blob() as arriving:
            arriving.write_all(sealed_frames(key, frames))
            kind = contents.kind()
            if contents.digest() in held:
                raise refuse("file", "error.evidence_twice")
            self._keep(arriving)
        return EvidenceFile(
            blob=arriving.digest(),
            key=key,
            content=contents.digest(),
            size=size,
            media=kind.name,
            name=safe_name(name),
        )

    @contextmanager
    def _new_blob(self) -> Iterator["_Arriving"]:
        path = self._arriving / f"{secrets.token_hex(16)}.part"
        try:
            arriving = _Arriving(path)
        except OSError as error:
            raise from_os(error, self._folder) from error
        try:
            yield arriving
        except OSError as error:
            raise from_os(error, self._folder) from error
        finally:
            arriving.forget()

    def _keep(self, arriving: "_Arriving") -> None:
        # Noted before it lies there: nobody takes it for one that was left.
        self._own.add(arriving.digest())
        arriving.keep_as(self._path(arriving.digest()))

    # ── Reading ─────────────────────────────────────────────────────────────────────────────────
    def frames(self, file: EvidenceFile) -> Iterator[bytes]:
        """Yield the content in pieces, each verified before it is handed out.

        Raises :class:`EvidenceMissing`, :class:`EvidenceCut` or :class:`EvidenceDamaged`, the last
        two perhaps after true pieces: whoever writes them anywhere keeps them only after the end.
        """
        with self._opened(file.blob) as blob:
            length = os.fstat(blob.fileno()).st_size
            if length < sealed_size(file.size):
                raise EvidenceCut
            if length > sealed_size(file.size):
                raise EvidenceDamaged
            yield from opened_frames(file.key, blob)

    def read(self, file: EvidenceFile) -> bytes:
        """Return the whole content, verified against its hash; raises as :meth:`frames` does."""
        content = b"".join(self.frames(file))
        if hashlib.sha256(content).digest() != file.content:
            raise EvidenceDamaged
        return content

    def verify(self, blob: str) -> None:
        """Hold a blob against its name, without its key.

        Raises :class:`EvidenceMissing` or :class:`EvidenceDamaged`.
        """
        digest = hashlib.sha256()
        with self._opened(blob) as sealed:
            while piece := sealed.read(FRAME):
                digest.update(piece)
        if digest.hexdigest() != blob:
            raise EvidenceDamaged

    @contextmanager
    def _opened(self, blob: str) -> Iterator[BinaryIO]:
        try:
            with self._path(blob).open("rb", buffering=0) as sealed:
                yield io.BufferedReader(sealed, FRAME)
        except (FileNotFoundError, IsADirectoryError):
            raise EvidenceMissing from None
        except OSError as error:
            raise from_os(error, self._folder) from error

    # ── Keeping house ───────────────────────────────────────────────────────────────────────────
    def held(self) -> Iterator[HeldFile]:
        """Yield every blob in the store, by name; files that are no blobs are passed over."""
        try:
            for path in sorted(self._folder.glob(f"??/*{_ENDING}")):
                name = path.name.removesuffix(_ENDING)
                if _NAME.fullmatch(name) and path.parent.name == name[:2] and path.is_file():
                    yield HeldFile(name, path.stat().st_size)
        except OSError as error:
            raise from_os(error, self._folder) from error

    def left_before(self, moment: datetime) -> Iterator[str]:
        """Yield the blobs that were written before a time, and not by this process."""
        since = moment.timestamp()
        for file in self.held():
            with suppress(OSError):
                if file.blob not in self._own and self._path(file.blob).stat().st_mtime < since:
                    yield file.blob

    # ── Exchanged with other desks, as they lie ─────────────────────────────────────────────────
    def has(self, blob: str) -> bool:
        """Tell whether a blob lies in the store, whole or not."""
        return self._path(blob).is_file()

    def held_in(self, two_letters: str) -> list[str]:
        """Return the blobs in the store whose names begin so."""
        found = (self._folder / two_letters).glob(f"*{_ENDING}")
        names = (path.name.removesuffix(_ENDING) for path in found)
        return [name for name in names if _NAME.fullmatch(name)]

    def sealed_bytes(self, blob: str) -> bytes:
        """Return a blob as it lies, verified against its name; raises as :meth:`verify` does."""
        with self._opened(blob) as sealed:
            content = sealed.read()
        if hashlib.sha256(content).hexdigest() != blob:
            raise EvidenceDamaged
        return content

    def keep_sealed(self, blob: str, content: bytes) -> None:
        """Keep a blob that came from another desk; raises ``ValueError`` when it is not that one."""
        with self._new_blob() as arriving:
            arriving.write_all([content])
            if arriving.digest() != blob:
                raise ValueError("a blob is named by its hash")
            self._keep(arriving)

    def delete(self, blob: str) -> bool:
        """Remove a blob for good, when its case is erased; tell whether it was there."""
        path = self._path(blob)
        try:
            path.unlink()
            sync_folder(path.parent)
        except FileNotFoundError:
            return False
        except OSError as error:
            raise from_os(error, self._folder) from error
        return True

    def _path(self, blob: str) -> Path:
        if not _NAME.fullmatch(blob):
            # Names come from facts, and facts from other desks: none may lead out of the folder.
            raise EvidenceMissing
        return self._folder / blob[:2] / f"{blob}{_ENDING}"


class _Arriving:
    """A blob that is being written; it is gone again unless it was kept."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._hash = hashlib.sha256()
        descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | _BINARY, 0o600)
        self._file = os.fdopen(descriptor, "wb")

    def write_all(self, pieces: Iterable[bytes]) -> None:
        """Write and hash; on disk to stay when it returns."""
        for piece in pieces:
            self._hash.update(piece)
            self._file.write(piece)
        self._file.flush()
        os.fsync(self._file.fileno())
        self._file.close()

    def digest(self) -> str:
        """Return the hash of what was written, in hex."""
        return self._hash.hexdigest()

    def keep_as(self, target: Path) -> None:
        """Give the blob its name, in one step."""
        if not target.parent.is_dir():
            target.parent.mkdir(mode=0o700)
            sync_folder(target.parent.parent)
        self._path.replace(target)
        sync_folder(target.parent)

    def forget(self) -> None:
        """Remove it, unless it was kept under its name."""
        with suppress(OSError):
            self._file.close()
        with suppress(OSError):
            self._path.unlink(missing_ok=True)


def _reported(frames: Iterable[bytes], size: int, progress: Progress | None) -> Iterator[bytes]:
    done = 0
    if progress is not None:
        progress(0, size)
    for frame in frames:
        yield frame
        done += len(frame)
        if progress is not None:
            progress(done, size)
