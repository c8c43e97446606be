"""Files written whole or not at all: beside the target first, then renamed onto it.

A target that is locked, read-only, full or no regular file gives `FileNotWritten` with words
for a person, and stays as it was.
"""

import contextlib
import errno
import os
import shutil
import stat
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from kafel_desk.language.direction import LeftToRight
from kafel_desk.language.message import Message, message

# A kill between the first byte and the rename leaves such a file beside the target.
_UNFINISHED_PREFIX = ".kafel-desk-"
_UNFINISHED_SUFFIX = ".part"

_FULL = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}
_READ_ONLY = {errno.EACCES, errno.EPERM, errno.EROFS}
_LOCKED = {errno.EAGAIN, errno.EBUSY, errno.ETXTBSY, errno.EDEADLK}
_NO_FOLDER = {errno.ENOENT, errno.ENOTDIR}
_NOT_A_FILE = {errno.ELOOP, errno.EISDIR, errno.ENXIO}
_BAD_NAME = {errno.ENAMETOOLONG, errno.EINVAL, errno.EILSEQ}
_LOCKED_ON_WINDOWS = {32, 33}  # sharing violation, lock violation

_IN_USE: set[Path] = set()
"""Folders of unfinished work that this process has."""


class FileNotWritten(Exception):  # noqa: N818 (what happened, in the words of a caller)
    """A file could not be written; `message` says why and what to do, the target is as it was."""

    def __init__(self, message: Message) -> None:
        super().__init__(message.key)
        self.message = message


@contextmanager
def replacing(target: Path) -> Iterator[IO[bytes]]:
    """Open a new file beside `target`, and put it in its place when the block ends.

    When the block raises, the new file is removed. The finished file is readable by its
    owner alone, or by whom the replaced one was; its bytes are on the disk when this
    returns. Raises `FileNotWritten`.
    """
    with _in_words(target):
        place = _checked(target)
        number, name = tempfile.mkstemp(
            prefix=_UNFINISHED_PREFIX, suffix=_UNFINISHED_SUFFIX, dir=place.parent
        )
    unfinished = Path(name)
    try:
        with _in_words(target), os.fdopen(number, "w+b") as file:
            yield file
            file.flush()
            os.fsync(file.fileno())
        with _in_words(target):
            if place.exists():
                shutil.copymode(place, unfinished)
            unfinished.replace(place)
            _sync_folder(place.parent)
    finally:
        # What stood in the way may hold this one, too; that is what is told.
        with contextlib.suppress(OSError):
            unfinished.unlink(missing_ok=True)


@contextmanager
def scratch(folder: Path) -> Iterator[Path]:
    """Make an empty folder for unfinished work, that only its owner may enter, and remove it.

    `folder` is the desk's own for such work; it is made, and closed to others, if need be.
    Raises `FileNotWritten`.
    """
    with _in_words(folder):
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        if folder.is_symlink():
            raise FileNotWritten(message("export.error.not_a_file", path=_shown(folder)))
        folder.chmod(0o700)
        place = Path(tempfile.mkdtemp(dir=folder))
    _IN_USE.add(place)
    try:
        with _in_words(place):
            yield place
    finally:
        _IN_USE.discard(place)
        shutil.rmtree(place, ignore_errors=True)


def clear_scratch(folder: Path) -> None:
    """Empty the folder of unfinished work: at the start of the program, after a kill.

    What another program still holds open stays, for the next start, and so does what this one
    works on: it may open the desk to write in the middle of an export.
    """
    if folder.is_symlink() or not folder.is_dir():
        return
    for left in folder.iterdir():
        if left in _IN_USE:
            continue
        if left.is_dir() and not left.is_symlink():
            shutil.rmtree(left, ignore_errors=True)
        else:
            with contextlib.suppress(OSError):
                left.unlink()


def _checked(target: Path) -> Path:
    """Return the real place of a target that can be replaced. Raises `FileNotWritten`."""
    if "\0" in str(target):
        raise FileNotWritten(message("export.error.bad_name", path=_shown(target)))
    place = Path(os.path.realpath(target))
    if not place.parent.is_dir():
        raise FileNotWritten(message("export.error.no_folder", path=_shown(target.parent)))
    try:
        found = target.stat()
    except FileNotFoundError:
        return place
    if not stat.S_ISREG(found.st_mode):
        raise FileNotWritten(message("export.error.not_a_file", path=_shown(target)))
    if not found.st_mode & 0o222:
        raise FileNotWritten(message("export.error.read_only", path=_shown(target)))
    if _is_open_elsewhere(place):
        raise FileNotWritten(message("export.error.locked", path=_shown(target)))
    return place


def _is_open_elsewhere(place: Path) -> bool:
    """Say if another program works on the file: by its owner file, or by a lock that it holds."""
    # LibreOffice and Excel put such a file beside the one that is open.
    owners = (f".~lock.{place.name}#", f"~${place.name}")
    if any((place.parent / owner).exists() for owner in owners):
        return True
    # Opening for writing meets Windows' sharing violation, and what the folder's mode hides.
    with place.open("r+b") as file:
        try:
            import fcntl
        except ModuleNotFoundError:
            return False
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
            fcntl.lockf(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError as error:
            return error.errno in {errno.EACCES, *_LOCKED}
    return False


def _sync_folder(folder: Path) -> None:
    """Bring the new name to the disk, where the system can: not on Windows."""
    if os.name == "posix":
        with contextlib.suppress(OSError):
            number = os.open(folder, os.O_RDONLY)
            try:
                os.fsync(number)
            finally:
                os.close(number)


@contextmanager
def _in_words(target: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise FileNotWritten(message(_reason(error), path=_shown(target))) from error


def _reason(error: OSError) -> str:
    """Return the key of the words for a failure of the file system."""
    if getattr(error, "winerror", None) in _LOCKED_ON_WINDOWS:
        return "export.error.locked"
    reasons = (
        (_FULL, "export.error.full"),
        (_LOCKED, "export.error.locked"),
        (_READ_ONLY, "export.error.read_only"),
        (_NO_FOLDER, "export.error.no_folder"),
        (_NOT_A_FILE, "export.error.not_a_file"),
        (_BAD_NAME, "export.error.bad_name"),
    )
    return next((key for numbers, key in reasons if error.errno in numbers), "export.error.other")


def _shown(path: Path) -> LeftToRight:
    return LeftToRight(str(path))
