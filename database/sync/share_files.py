"""The few acts on files that a share needs, and nothing else: where a test puts its faults.

Paths are relative to the root of the share, with ``/`` between their parts; parts are made by
this program out of names that were checked (names.py), never taken from a file's content.
"""

import os
import stat
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from itertools import islice
from pathlib import Path
from typing import NamedTuple, Protocol

MOST_NAMES = 100_000
"""Names of one folder that are looked at: no desk writes as many."""


class Entry(NamedTuple):
    """One name in a folder of the share; ``is_folder`` is false for a file."""

    name: str
    is_folder: bool


class TooLarge(OSError):  # noqa: N818  (what a file is, not a fault)
    """A file is longer than whoever reads it wants to hold in memory."""


class NewFile(Protocol):
    """A file that is being written, and that nobody else has."""

    def write(self, content: bytes) -> None:
        """Write all of the content."""
        ...

    def sync(self) -> None:
        """Have what was written on the disk to stay."""
        ...

    def close(self) -> None:
        """Be done; what was written may show only now, and so may an error."""
        ...


class ShareFiles(Protocol):
    """A folder that others write to as well. Every act raises ``OSError`` where it fails."""

    def entries(self, folder: str) -> list[Entry]:
        """Return files and folders in a folder, in any order; no links, no devices.

        Raises ``FileNotFoundError`` for a folder that is not there.
        """
        ...

    def read(self, path: str, limit: int) -> bytes:
        """Return the whole file; raises :class:`TooLarge` when it has more than ``limit`` bytes.

        It may come back shorter than it is: a reader holds it against its hash.
        """
        ...

    def create(self, path: str) -> NewFile:
        """Begin a new file, with the folders that it lies in.

        Raises ``FileExistsError`` when there is one.
        """
        ...

    def rename(self, path: str, to: str) -> None:
        """Give a file another name in the same folder, in one step; what had that name goes."""
        ...

    def remove(self, path: str) -> None:
        """Remove a file."""
        ...


class FolderFiles:
    """The acts on a real folder: a mounted share, a folder that something synchronises, a stick."""

    def __init__(self, root: Path) -> None:
        self._root = root

    def entries(self, folder: str) -> list[Entry]:
        """Return files and folders in a folder."""
        with os.scandir(self._root / folder) as found:
            return list(islice(_plain(found), MOST_NAMES))

    def read(self, path: str, limit: int) -> bytes:
        """Return the whole file."""
        flags = os.O_RDONLY | getattr(os, "O_BINARY", 0) | getattr(os, "O_NOFOLLOW", 0)
        # Without O_NONBLOCK, opening a pipe that somebody laid there would wait for ever.
        descriptor = os.open(self._root / path, flags | getattr(os, "O_NONBLOCK", 0))
        with os.fdopen(descriptor, "rb") as file:
            status = os.fstat(descriptor)
            if not stat.S_ISREG(status.st_mode):
                raise OSError("not a file")
            if status.st_size > limit:
                raise TooLarge
            content = file.read(limit + 1)
        if len(content) > limit:
            raise TooLarge
        return content

    def create(self, path: str) -> NewFile:
        """Begin a new file."""
        place = self._root / path
        # The root itself is never made: a share that is not mounted looks like a missing folder.
        for parent in reversed(place.relative_to(self._root).parents[:-1]):
            with suppress(FileExistsError):
                (self._root / parent).mkdir()
        flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
        return _Written(os.open(place, flags, 0o666))

    def rename(self, path: str, to: str) -> None:
        """Give a file another name."""
        (self._root / path).replace(self._root / to)
        if os.name != "nt":
            with suppress(OSError), _opened(self._root / Path(to).parent) as descriptor:
                os.fsync(descriptor)

    def remove(self, path: str) -> None:
        """Remove a file."""
        (self._root / path).unlink()


def _plain(found: Iterator[os.DirEntry[str]]) -> Iterator[Entry]:
    for entry in found:
        with suppress(OSError):
            if entry.is_dir(follow_symlinks=False):
                yield Entry(entry.name, is_folder=True)
            elif entry.is_file(follow_symlinks=False):
                yield Entry(entry.name, is_folder=False)


@contextmanager
def _opened(folder: Path) -> Iterator[int]:
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        yield descriptor
    finally:
        os.close(descriptor)


class _Written:
    def __init__(self, descriptor: int) -> None:
        self._descriptor = descriptor

    def write(self, content: bytes) -> None:
        written = 0
        while written < len(content):
            written += os.write(self._descriptor, content[written:])

    def sync(self) -> None:
        os.fsync(self._descriptor)

    def close(self) -> None:
        os.close(self._descriptor)
