"""Reading a file that somebody adds: only a plain file, only whole, only as large as allowed.

What is wrong with the file is a refusal beside it; nothing here writes.
"""

import os
import stat
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from kafel_desk.evidence.file import EvidenceLimits, check_size
from kafel_desk.refusal import refuse

# A pipe that nobody writes to must not hold the desk up, and a link is not followed.
_FLAGS = (
    os.O_RDONLY
    | getattr(os, "O_NOFOLLOW", 0)
    | getattr(os, "O_NONBLOCK", 0)
    | getattr(os, "O_CLOEXEC", 0)
    | getattr(os, "O_BINARY", 0)
)


@contextmanager
def opened_source(path: Path, limits: EvidenceLimits) -> Iterator[tuple[BinaryIO, int]]:
    """Open a file to be added, and tell its size; raises ``Refused`` for what is no such file.

    The kind is asked of what was opened, not of its name alone, so that nothing can be put in its
    place between the two.
    """
    try:
        # Links must be told by name: once opened they are what they point to.
        _refuse_unless_plain(path.lstat())
        descriptor = os.open(path, _FLAGS)
    except FileNotFoundError:
        raise refuse("file", "error.evidence_gone") from None
    except (OSError, ValueError):
        raise refuse("file", "error.evidence_unreadable") from None
    with os.fdopen(descriptor, "rb", buffering=0) as source:
        status = os.fstat(source.fileno())
        _refuse_unless_plain(status)
        check_size(status.st_size, limits)
        yield source, status.st_size


def frames_of(source: BinaryIO, size: int, frame: int) -> Iterator[bytes]:
    """Yield a source in pieces of ``frame`` bytes, the last one shorter, and no empty one.

    Raises ``Refused`` when it cannot be read to its end, or holds more or less than ``size``: it
    was changed while it was read, and half of one and half of another is evidence of nothing.
    """
    read = 0
    while True:
        try:
            piece = _filled(source, frame)
        except OSError:
            raise refuse("file", "error.evidence_unreadable") from None
        read += len(piece)
        if read > size or (len(piece) < frame and read < size):
            raise refuse("file", "error.evidence_changed")
        if piece:
            yield piece
        if len(piece) < frame:
            return


def _filled(source: BinaryIO, frame: int) -> bytes:
    """Read ``frame`` bytes, or what is left; one read may bring less than was asked for."""
    first = source.read(frame) or b""
    if len(first) == frame or not first:
        return first
    pieces, wanted = [first], frame - len(first)
    while wanted and (more := source.read(wanted)):
        pieces.append(more)
        wanted -= len(more)
    return b"".join(pieces)


def _refuse_unless_plain(status: os.stat_result) -> None:
    mode = status.st_mode
    if stat.S_ISLNK(mode) or _is_junction(status):
        raise refuse("file", "error.evidence_link")
    if stat.S_ISDIR(mode):
        raise refuse("file", "error.evidence_folder")
    if not stat.S_ISREG(mode):
        raise refuse("file", "error.evidence_device")


def _is_junction(status: os.stat_result) -> bool:
    """On Windows a folder can stand for another one; its reparse tag says so."""
    mount_point = getattr(stat, "IO_REPARSE_TAG_MOUNT_POINT", None)
    return mount_point is not None and getattr(status, "st_reparse_tag", 0) == mount_point
