"""What disk and files may refuse: environment errors, told apart from bugs at this edge.

Each carries the :class:`Message` that a person reads; the faces show it while it is true.
"""

import errno
from collections.abc import Iterator
from contextlib import contextmanager

from sqlcipher3 import dbapi2 as sqlcipher

from kafel_desk.language.direction import LeftToRight
from kafel_desk.language.message import Message, message


class StoreUnavailable(Exception):  # noqa: N818  (the environment says no; it is not a fault)
    """The desk cannot be opened, read or written for a reason outside the program.

    ``path`` is set apart in the words: within Arabic its first stroke would stand at its end.
    """

    key = "database.unavailable"

    def __init__(self, **params: object) -> None:
        super().__init__(self.key)
        if "path" in params:
            params["path"] = LeftToRight(str(params["path"]))
        self.message: Message = message(self.key, **params)


class DiskFull(StoreUnavailable):
    """No room is left; nothing of this write was kept."""

    key = "database.disk_full"


class DiskRefused(StoreUnavailable):
    """The disk took no more data, and did not say that it is full; nothing of this write was kept."""

    key = "database.disk_refused"


class ReadOnlyFolder(StoreUnavailable):
    """The folder or the file may not be written."""

    key = "database.read_only"


class ReadOnlyDesk(ReadOnlyFolder):
    """SQLite may not write beside the database, which reading needs, too."""

    key = "database.read_only_desk"


class Damaged(StoreUnavailable):
    """The file, or a page of it, does not say what was written."""

    key = "database.damaged"


class NewerDatabase(StoreUnavailable):
    """A newer version of the program has written here."""

    key = "database.newer"


class OutOfDate(StoreUnavailable):
    """An older program made these tables; whoever opens it to write brings them up to date."""

    key = "database.out_of_date"


class LockedByAnother(StoreUnavailable):
    """Another process writes to this desk."""

    key = "database.locked"


class NotADesk(StoreUnavailable):
    """There is no desk in this folder."""

    key = "database.not_a_desk"


class AlreadyADesk(StoreUnavailable):
    """There is a desk in this folder already."""

    key = "database.already_a_desk"


class WrongKey(StoreUnavailable):
    """The key does not open this database."""

    key = "database.wrong_key"


class KeyMissing(StoreUnavailable):
    """The key file is not there."""

    key = "database.key_missing"


class KeyDamaged(StoreUnavailable):
    """The key file is not 32 bytes long."""

    key = "database.key_damaged"


class KeyExposed(StoreUnavailable):
    """Others than its owner may read the key file."""

    key = "database.key_exposed"


class OnNetwork(StoreUnavailable):
    """The folder lies on a network drive, where a database loses rows."""

    key = "database.on_network"


class InSynchronisedFolder(StoreUnavailable):
    """The folder is synchronised by another program, which would tear the database."""

    key = "database.synchronised"


_BY_CODE: dict[str, type[StoreUnavailable]] = {
    "SQLITE_FULL": DiskFull,
    "SQLITE_READONLY": ReadOnlyDesk,
    "SQLITE_CANTOPEN": ReadOnlyDesk,
    "SQLITE_PERM": ReadOnlyDesk,
    "SQLITE_CORRUPT": Damaged,
    "SQLITE_NOTADB": Damaged,
    "SQLITE_IOERR": Damaged,
    "SQLITE_BUSY": LockedByAnother,
    "SQLITE_LOCKED": LockedByAnother,
}
# A limit on the size of files, a quota or a failing disk: SQLite does not tell which.
_WRITE_ERRORS = ("SQLITE_IOERR_WRITE", "SQLITE_IOERR_FSYNC", "SQLITE_IOERR_TRUNCATE")
# SQLite makes the file beside the database that readers and writers share before it is used.
_FULL_BEHIND = ("SQLITE_IOERR_SHMSIZE", "SQLITE_IOERR_SHMMAP")
_FULL = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)


def from_sqlite(error: sqlcipher.Error) -> StoreUnavailable | None:
    """Return the environment error behind an error of SQLite, or None when it is a bug."""
    name = getattr(error, "sqlite_errorname", None) or ""
    if name.startswith(_FULL_BEHIND):
        return DiskFull()
    if name == "SQLITE_IOERR" or name.startswith(_WRITE_ERRORS):
        return DiskRefused()
    return next((kind() for code, kind in _BY_CODE.items() if name.startswith(code)), None)


def from_os(error: OSError, path: object = "") -> StoreUnavailable:
    """Return the environment error behind an error of the operating system."""
    if error.errno in _FULL:
        return DiskFull()
    if error.errno in (errno.EACCES, errno.EPERM, errno.EROFS):
        return ReadOnlyFolder(path=str(path))
    return StoreUnavailable(reason=str(error.strerror or error))


@contextmanager
def told_apart() -> Iterator[None]:
    """Turn what SQLite says of disk and file into errors that a person can read."""
    try:
        yield
    except sqlcipher.Error as error:
        environment = from_sqlite(error)
        if environment is None:
            raise
        raise environment from error
