"""One process writes to a desk: a lock of the operating system, gone with its process."""

import errno
import os
import sys
from pathlib import Path

from database.errors import LockedByAnother, from_os


class FileLock:
    """A lock held from :meth:`acquire` until :meth:`release` or the end of the process."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._descriptor: int | None = None

    def acquire(self, *, waits: bool = False) -> None:
        """Take the lock; raises ``LockedByAnother`` at once when somebody holds it.

        ``waits`` waits until it is given back, on Windows for ten seconds.
        """
        try:
            descriptor = os.open(self.path, os.O_RDWR | os.O_CREAT, 0o600)
        except OSError as error:
            raise from_os(error, self.path.parent) from error
        try:
            _lock(descriptor, waits=waits)
        except OSError as error:
            os.close(descriptor)
            if error.errno in (errno.EACCES, errno.EAGAIN, errno.EDEADLK):
                raise LockedByAnother from None
            raise from_os(error, self.path) from error
        self._descriptor = descriptor

    def release(self) -> None:
        """Give the lock back; the file stays, because removing it would race."""
        if self._descriptor is not None:
            os.close(self._descriptor)
            self._descriptor = None


if sys.platform == "win32":
    import msvcrt

    def _lock(descriptor: int, *, waits: bool) -> None:
        msvcrt.locking(descriptor, msvcrt.LK_LOCK if waits else msvcrt.LK_NBLCK, 1)

else:
    import fcntl

    def _lock(descriptor: int, *, waits: bool) -> None:
        fcntl.flock(descriptor, fcntl.LOCK_EX if waits else fcntl.LOCK_EX | fcntl.LOCK_NB)
