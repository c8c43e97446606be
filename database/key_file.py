"""The key of the database in a file beside it, until log-in brings keys of its own."""

import os
import stat
import sys
from pathlib import Path

from database import durable
from database.errors import KeyDamaged, KeyExposed, KeyMissing, ReadOnlyFolder, from_os

KEY_LENGTH = 32


class KeyFile:
    """Thirty-two random bytes in a file that its owner alone may read."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def create(self) -> bytes:
        """Make the key, durably; never over a key that is there (it may be the only one)."""
        key = os.urandom(KEY_LENGTH)
        try:
            durable.create_exclusively(self.path, key)
        except OSError as error:
            raise from_os(error, self.path.parent) from error
        return key

    def begin(self) -> bytes:
        """Return the key for a new database: that of a creation which was broken off, else a new one.

        A key that was only half written opens nothing, and is replaced.
        """
        try:
            return self.key()
        except KeyDamaged:
            self.path.unlink()
        except KeyMissing:
            pass
        return self.create()

    def key(self) -> bytes:
        """Read the key back."""
        try:
            with self.path.open("rb") as file:
                if _is_open_to_others(os.fstat(file.fileno())):
                    raise KeyExposed(path=str(self.path))
                key = file.read(KEY_LENGTH + 1)
        except FileNotFoundError:
            raise KeyMissing(path=str(self.path)) from None
        except PermissionError:
            raise ReadOnlyFolder(path=str(self.path)) from None
        except OSError as error:
            raise from_os(error, self.path) from error
        if len(key) != KEY_LENGTH:
            raise KeyDamaged(path=str(self.path))
        return key


def _is_open_to_others(status: os.stat_result) -> bool:
    """Tell whether group or world may do anything; Windows keeps that in lists of its own."""
    return sys.platform != "win32" and bool(stat.S_IMODE(status.st_mode) & 0o077)
