"""Which writer this installation is: a restored, cloned or copied database is another one.

A token lies in a small file outside the database, and the same one in it; both change at each
start. A database that went back in time, or a copy of one that has since been opened, holds a token
that the file no longer knows. The id of the machine tells a copy that went elsewhere with all its
files. Such a desk takes a new writer id, and its old stream is frozen (design/sync.md, Identity):
otherwise one number would get two hashes (I8).
"""

import hashlib
import os
import sys
import uuid
from pathlib import Path

import msgspec

from database import durable
from database.errors import LockedByAnother, from_os
from database.lock import FileLock

TOKEN_LENGTH = 16


class _Tokens(msgspec.Struct):
    """``current`` is what the database holds; ``next``, what it is about to hold.

    Both are good while they differ: the power may fail before the database has the new one.
    """

    current: bytes
    next: bytes


class Installation:
    """The token of one writer, outside the database, and the lock that goes with it."""

    def __init__(self, folder: Path, writer: bytes) -> None:
        name = hashlib.sha256(b"kafel-desk/installation\0" + writer).hexdigest()[:32]
        self._file = folder / f"{name}.token"
        self._lock = FileLock(folder / f"{name}.lock")

    def claim(self, token: bytes) -> bytes | None:
        """Return the token to put into the database, or None when this one is a copy.

        Another process that writes as this writer holds its lock: then this is a copy, too.
        """
        try:
            self._file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            self._lock.acquire()
        except LockedByAnother:
            return None
        except OSError as error:
            raise from_os(error, self._file.parent) from error
        known = self._read()
        if known is None or token not in (known.current, known.next):
            self._lock.release()
            return None
        return self._write(token, os.urandom(TOKEN_LENGTH))

    def settle(self, token: bytes) -> None:
        """Know no other token than the one that the database now holds, durably."""
        self._write(token, token)

    def begin(self) -> bytes:
        """Return the first token of a new writer, and hold its lock."""
        try:
            self._file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        except OSError as error:
            raise from_os(error, self._file.parent) from error
        self._lock.acquire()
        token = os.urandom(TOKEN_LENGTH)
        return self._write(token, token)

    def release(self) -> None:
        """Let another process be this writer."""
        self._lock.release()

    def _read(self) -> _Tokens | None:
        try:
            return msgspec.msgpack.decode(self._file.read_bytes(), type=_Tokens)
        except (OSError, ValueError):
            return None

    def _write(self, current: bytes, following: bytes) -> bytes:
        try:
            durable.replace(self._file, msgspec.msgpack.encode(_Tokens(current, following)))
        except OSError as error:
            raise from_os(error, self._file.parent) from error
        return following


def machine() -> bytes:
    """Return what tells this machine from others, hashed: it names nobody."""
    return hashlib.sha256(b"kafel-desk/machine\0" + _machine_id()).digest()[:16]


def _machine_id() -> bytes:
    if sys.platform == "win32":
        import winreg

        path = r"SOFTWARE\Microsoft\Cryptography"
        with winreg.OpenKey(winreg.HKEY_LOCAL_MACHINE, path) as key:
            return str(winreg.QueryValueEx(key, "MachineGuid")[0]).encode()
    for name in ("/etc/machine-id", "/var/lib/dbus/machine-id"):
        try:
            if text := Path(name).read_bytes().strip():
                return text
        except OSError:
            continue
    return uuid.getnode().to_bytes(8, "big")
