"""A desk on disk: created, opened to write by one process, opened to read by any.

What writes, checks and makes projections anew is loaded when it is first needed: a window opens
without.
"""

import os
import secrets
import string
from collections.abc import Collection, Sequence
from contextlib import ExitStack, suppress
from dataclasses import dataclass, field
from datetime import datetime
from functools import partial
from pathlib import Path
from threading import Lock
from types import TracebackType
from typing import TYPE_CHECKING, Literal, Self

from playhouse.sqlcipher_ext import SqlCipherDatabase

from database import schema
from database.connection import Connection, connect, connection
from database.durable import sync_folder
from database.erased_files import remove_erased_files
from database.errors import (
    AlreadyADesk,
    NotADesk,
    OutOfDate,
    ReadOnlyFolder,
    StoreUnavailable,
    from_os,
    told_apart,
)
from database.evidence_files import EvidenceFiles
from database.folder import DeskFolder, refuse_unsuitable
from database.guarded import guarded_subjects
from database.identity import Installation, machine
from database.key_file import KeyFile
from database.lock import FileLock
from database.meter import Progress, no_progress
from database.migrations import check_version, migrate, version_of
from database.old_copies import remove_old_copies
from database.readers import JournalReader
from database.sync.desk_keys import DeskKeys
from database.system import SystemRandomness
from database.users.opening import Login, renew_ring, unlock_or_read_key
from database.users.session import Session, begin_session
from kafel_desk.case.number import PRACTICE_CODE
from kafel_desk.directory.facts import DeskBegan
from kafel_desk.journal.envelope import GENESIS, Subject
from kafel_desk.journal.fact import BY_ITSELF, Draft
from kafel_desk.opened import Preparing, nobody_waits

if TYPE_CHECKING:
    from database.check import CheckReport
    from database.store import JournalStore

Mode = Literal["write", "read"]
_WRITER_LENGTH = 16


@dataclass
class OpenDesk:
    """An open desk: ``store`` is there when it was opened to write. Close it when done.

    ``session`` is whoever is logged in, None on a desk where nobody can. ``took_new_identity``
    tells that this database was restored or copied, and records as a new writer from now on, under
    the code ``code``.
    """

    folder: DeskFolder
    code: str
    reader: JournalReader
    evidence: EvidenceFiles
    mode: Mode
    took_new_identity: bool
    session: Session | None
    key: bytes = field(repr=False)
    connections: tuple[Connection, ...]
    closing: ExitStack
    _made: "JournalStore | None" = None
    _making: Lock = field(default_factory=Lock, repr=False)

    @property
    def store(self) -> "JournalStore":
        """The writer; raises ``ReadOnlyFolder`` on a desk that was opened to read."""
        if self.mode == "read":
            raise ReadOnlyFolder(path=str(self.folder.path))
        from database.store import JournalStore

        # Whoever saves and whoever shares may ask for it at one time.
        with self._making, told_apart():
            if self._made is None:
                self._made = JournalStore(self.connections[0])
            return self._made

    @property
    def writing(self) -> "JournalStore | None":
        """The writer, None on a desk that was opened to read."""
        return self.store if self.mode == "write" else None

    def check(self, progress: Progress = no_progress) -> "CheckReport":
        """Verify every hash, refold the journal, compare with the projections."""
        from database.check import check

        return check(self.connections[-1], self.evidence, progress)

    def rebuild(self, progress: Progress = no_progress) -> int:
        """Make the projections anew; returns how many events the journal holds."""
        from database.rebuild import rebuild

        return self.store.maintain(lambda connection: rebuild(connection, progress))

    def close(self) -> None:
        """Close connections, and let another process write."""
        self.closing.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()


def create_desk(
    path: Path,
    code: str,
    name: str = "",
    *,
    now: datetime,
    first: Sequence[Draft] = (),
    actor: str = BY_ITSELF,
    identity: Path | None = None,
) -> OpenDesk:
    """Make a desk in an empty or new folder and open it to write.

    ``first`` is the directory that it starts with (directory/defaults.py). ``identity`` is a
    folder outside the desk's own, where the token of this installation lies (identity.py). Raises
    ``AlreadyADesk`` and every reason not to open a database there.
    """
    from database.store import JournalStore

    folder = DeskFolder(path)
    refuse_unsuitable(path)
    with ExitStack() as closing:
        try:
            path.mkdir(mode=0o700, parents=True, exist_ok=True)
        except OSError as error:
            raise from_os(error, path) from error
        lock = FileLock(folder.lock)
        lock.acquire()
        closing.callback(lock.release)
        if folder.is_a_desk():
            raise AlreadyADesk(path=str(path))
        key = KeyFile(folder.key).begin()
        # Made beside and renamed, so that there is a whole desk or none.
        begun = folder.database.with_name("desk.db.new")
        for leftover in ("", "-wal", "-shm"):
            begun.with_name(begun.name + leftover).unlink(missing_ok=True)
        writer = os.urandom(_WRITER_LENGTH)
        installation = Installation(identity or folder.identity, writer)
        token = installation.begin()
        closing.callback(installation.release)
        began = Draft(Subject("desk", writer), DeskBegan(code=code, name=name))
        database = connect(begun, key)
        try:
            with told_apart():
                bare = connection(database)
                _begin_schema(bare, writer, code, token)
                with JournalStore(bare).write() as transaction:
                    transaction.append((began, *first), actor, now)
                bare.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
        finally:
            database.close()
        begun.replace(folder.database)
        sync_folder(path)
        opened = _open_connections(folder, key, "write", closing)
        opened.closing = closing.pop_all()
        return opened


def _begin_schema(bare: Connection, writer: bytes, code: str, token: bytes) -> None:
    """Make the tables of a new desk, and say in them who writes there."""
    bare.execute("BEGIN IMMEDIATE")
    schema.create(bare)
    bare.execute(
        "INSERT INTO writers (id, uid, is_own, last_hash) VALUES (1, ?, 1, ?)", (writer, GENESIS)
    )
    bare.execute(
        "INSERT INTO desk (id, writer, code, token, machine, projected_by)"
        " VALUES (1, 1, ?, ?, ?, ?)",
        (code, token, machine(), schema.PROJECTIONS_VERSION),
    )
    bare.execute("COMMIT")


def open_desk(
    path: Path,
    mode: Mode = "write",
    *,
    now: datetime,
    identity: Path | None = None,
    login: Login | None = None,
    kit: DeskKeys | None = None,
    preparing: Preparing = nobody_waits,
) -> OpenDesk:
    """Open the desk in a folder; where people log in, for ``login``, or by the recovery kit.

    To write, it is brought to the schema and projections of this program (``preparing`` hears how
    far that is), and proves that it is not a copy; else it goes on as a new writer with a code of
    its own. Raises ``NotADesk``, ``LockedByAnother``,
    ``NewerDatabase``, and what key, folder or file have against it.
    """
    folder = DeskFolder(path)
    if not folder.is_a_desk():
        raise NotADesk(path=str(path))
    refuse_unsuitable(path)
    with ExitStack() as closing:
        if mode == "write":
            lock = FileLock(folder.lock)
            lock.acquire()
            closing.callback(lock.release)
            if not os.access(folder.database, os.W_OK):
                raise ReadOnlyFolder(path=str(path))
        key, unlocked = unlock_or_read_key(folder, login, now, kit)
        opened = _open_connections(folder, key, mode, closing, preparing)
        if mode == "write":
            _identify(opened, identity or folder.identity, now, closing)
            remove_old_copies(folder.copies, now)
            with suppress(StoreUnavailable), told_apart():  # a full disk must not keep anybody out
                # Asked first: most desks have nothing to seal, and what seals need not be loaded.
                if guarded_subjects(opened.connections[0], only_plain=True):
                    opened.store.seal_guarded()
        if unlocked is not None:
            begin_session(opened, unlocked)
        opened.closing = closing.pop_all()
        return opened


def open_again(opened: OpenDesk) -> OpenDesk:
    """Open a desk that is open once more, only to read: for long work that nobody waits for."""
    with ExitStack() as closing:
        again = _open_connections(opened.folder, opened.key, "read", closing)
        again.session = opened.session
        again.reader.keys = opened.reader.keys
        again.closing = closing.pop_all()
        return again


def _identify(opened: OpenDesk, identity: Path, now: datetime, closing: ExitStack) -> None:
    """Prove that this database is no copy, or go on as a new writer."""
    writer_connection = opened.connections[0]
    with told_apart():
        writer, token, made_on = writer_connection.execute(
            "SELECT w.uid, d.token, d.machine FROM desk AS d JOIN writers AS w ON w.id = d.writer"
        ).fetchone()
        installation = Installation(identity, writer)
        following = installation.claim(token) if made_on == machine() else None
        if following is not None:
            closing.callback(installation.release)
            writer_connection.execute("UPDATE desk SET token = ?", (following,))
            installation.settle(following)
            return
        become_another_writer(opened, identity, now, is_same_machine=made_on == machine())


def become_another_writer(
    opened: OpenDesk, identity: Path, now: datetime, *, is_same_machine: bool
) -> None:
    """Freeze the old stream and begin a new one, under a code that no desk has.

    A member of a centre stays one on the same machine only (sync/continuing.py).
    """
    from database.sync.continuing import go_on

    closing, former = opened.closing, opened.store.writer()
    writer = os.urandom(_WRITER_LENGTH)
    installation = Installation(identity, writer)
    token = installation.begin()
    closing.callback(installation.release)
    directory = opened.store.directory()
    old = directory.desks.get(former)
    code = free_code(opened.code, {desk.code for desk in directory.desks.values()})
    with opened.store.write() as transaction:
        transaction.change_writer(writer, code, token, machine())
        began = DeskBegan(code=code, name=old.name if old else "")
        transaction.append([Draft(Subject("desk", writer), began)], BY_ITSELF, now)
        if is_same_machine:
            go_on(transaction, former, writer, SystemRandomness(), now)
    opened.code = code
    opened.took_new_identity = True


def free_code(old: str, taken: Collection[str]) -> str:
    """Return a code for a desk that may not go on with ``old``, with its first letter if possible.

    Chosen by chance among those: two copies of one desk that know nothing of each other should not
    choose the same one. A copy of a practice desk is one, too.
    """
    if old == PRACTICE_CODE:
        return old
    free = [
        letters
        for first in string.ascii_uppercase
        for second in string.ascii_uppercase
        if (letters := first + second) not in taken and letters not in {old, PRACTICE_CODE}
    ]
    near = [code for code in free if code[0] == old[:1]]
    return secrets.choice(near or free)


@told_apart()
def _open_connections(
    folder: DeskFolder,
    key: bytes,
    mode: Mode,
    closing: ExitStack,
    preparing: Preparing = nobody_waits,
) -> OpenDesk:
    """Open a connection to read, and before it one to write, which brings all up to date."""
    bare: list[Connection] = []
    for read_only in (False, True) if mode == "write" else (True,):
        database: SqlCipherDatabase = connect(folder.database, key, read_only=read_only)
        closing.callback(database.close)
        bare.append(connection(database))
        if not read_only:
            migrate(bare[0], folder.copies, key, progress=partial(preparing, "copied"))
            key = renew_ring(bare[0], folder, key, partial(preparing, "rekeyed"))
            if schema.is_stale(bare[0]):
                from database.rebuild import rebuild

                rebuild(bare[0], partial(preparing, "rebuilt"))
                bare[0].execute("DELETE FROM unprojected")
            if folder.is_list_to_be_applied():
                from database.erased_list import apply_list

                apply_list(bare[0], folder)
    if mode == "read" and folder.is_list_to_be_applied():
        # Nobody reads what was erased since this backup was made.
        raise OutOfDate(path=str(folder.path))
    check_version(bare[-1])
    if version_of(bare[-1]) < schema.VERSION or schema.is_stale(bare[-1]):
        raise OutOfDate(path=str(folder.path))
    (code,) = bare[-1].execute("SELECT code FROM desk").fetchone()
    evidence = EvidenceFiles(folder.evidence)
    if mode == "write":
        evidence.prepare()
        remove_erased_files(bare[0], evidence)
    return OpenDesk(
        folder=folder,
        code=code,
        reader=JournalReader(bare[-1]),
        evidence=evidence,
        mode=mode,
        took_new_identity=False,
        session=None,
        key=key,
        connections=tuple(bare),
        closing=closing,
    )
