"""An encrypted connection: SQLCipher through peewee, with a raw key, durable and strict."""

import os
import sys
from collections.abc import Mapping
from contextlib import suppress
from functools import cache
from pathlib import Path
from typing import Any, TypeAlias

from peewee import PeeweeException
from playhouse.sqlcipher_ext import SqlCipherDatabase
from sqlcipher3 import dbapi2 as sqlcipher

from database.errors import WrongKey, from_sqlite, told_apart
from database.meter import Progress

Connection: TypeAlias = sqlcipher.Connection

_READER_CACHE_KIB = 64 * 1024
_WRITER_CACHE_KIB = 128 * 1024
_BUSY_SECONDS = 5
_PAGES_AT_ONCE = 4096
ALWAYS: Mapping[str, object] = {
    "foreign_keys": 1,
    "synchronous": "FULL",
    "secure_delete": 1,
    "temp_store": "MEMORY",
    "trusted_schema": 0,
}
"""What holds of every connection. What is deleted is overwritten: erasing is for good."""


def connect(path: Path, key: bytes, *, read_only: bool = False) -> SqlCipherDatabase:
    """Open a database with 32 raw bytes; raises a ``StoreUnavailable`` when it cannot be.

    The object is peewee's; ``connection(database)`` is the bare connection for what must be fast.
    It may be used from any one thread at a time.
    """
    _prepare_the_driver()
    pragmas: dict[str, Any] = {
        **ALWAYS,
        "cache_size": -(_READER_CACHE_KIB if read_only else _WRITER_CACHE_KIB),
    }
    if read_only:
        pragmas["query_only"] = 1
    database = SqlCipherDatabase(
        # peewee writes it as PRAGMA key='x''…''': SQLCipher takes such a text as the key itself
        # and derives nothing from it.
        path.as_posix(),
        passphrase=f"x'{key.hex()}'",
        pragmas=pragmas,
        thread_safe=False,
        check_same_thread=False,
        timeout=_BUSY_SECONDS,
        cached_statements=512,
    )
    if not read_only:
        for_owner_alone(path)
    try:
        database.connect()
        bare = connection(database)
        bare.execute("SELECT count(*) FROM sqlite_master").fetchone()
        if not read_only:
            bare.execute("PRAGMA journal_mode = WAL").fetchone()
    except (sqlcipher.Error, PeeweeException) as error:
        database.close()
        # peewee raises an error of its own in the place of SQLite's.
        cause = error if isinstance(error, sqlcipher.Error) else error.__context__
        if getattr(cause, "sqlite_errorname", "") == "SQLITE_NOTADB":
            raise WrongKey(path=str(path)) from error
        environment = from_sqlite(cause) if isinstance(cause, sqlcipher.Error) else None
        if environment is None:
            raise
        raise environment from error
    return database


def for_owner_alone(path: Path) -> None:
    """Let nobody but its owner read or write a database, also one that is not there yet.

    It is encrypted. But SQLite makes its files for everybody, and gives those beside it the same
    rights; who may write to it can end the desk.
    """
    if sys.platform == "win32":
        return
    with suppress(OSError):
        os.close(os.open(path, os.O_RDWR | os.O_CREAT, 0o600))
        if path.stat().st_mode & 0o077:
            path.chmod(0o600)


@cache
def _prepare_the_driver() -> None:
    """Make the driver quiet and quick, once for the process.

    SQLCipher would write to stderr what is raised here as an error. And the driver asks every value
    but a number or a text how it adapts itself to SQLite, which takes seven times as long as to be
    told: a case is a row of some seventy values, half of them empty.
    """
    throwaway = sqlcipher.connect(":memory:")
    throwaway.execute("PRAGMA cipher_log_level = NONE")
    throwaway.close()
    sqlcipher.register_adapter(bytes, bytes)
    sqlcipher.register_adapter(bool, int)
    sqlcipher.register_adapter(type(None), {None: None}.get)


def connection(database: SqlCipherDatabase) -> Connection:
    """Return the bare connection behind peewee's object."""
    return database.connection()


def copy(source: Connection, target: Path, key: bytes, progress: Progress | None = None) -> None:
    """Copy a whole database while it is in use, encrypted with the same key.

    ``progress`` hears how many pages are copied, and asks for a source that nobody writes to: each
    change would begin the copy again. What it raises stops the copy.
    """
    for_owner_alone(target)
    with told_apart():
        copied = sqlcipher.connect(target.as_posix(), isolation_level=None)
        try:
            copied.execute(f"PRAGMA key = \"x'{key.hex()}'\"")
            if progress is None:
                source.backup(copied)
                return
            (pages,) = source.execute("PRAGMA page_count").fetchone()
            progress(0, pages)
            source.backup(
                copied,
                pages=_PAGES_AT_ONCE,
                progress=lambda _status, left, total: progress(total - left, total),
            )
        finally:
            copied.close()
