"""The one writer of a desk: one transaction at a time, of its own or of what other desks recorded."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from threading import Condition, RLock, get_ident
from time import monotonic
from typing import TypeVar

from sqlcipher3 import dbapi2 as sqlcipher

from database.connection import Connection
from database.directory import read_directory
from database.errors import from_sqlite, told_apart
from database.events import load_chain
from database.others import Others, Touched
from database.projections import Projector
from database.reserved import last_reserved
from database.sealed_keys import SubjectKeys
from database.seals import seal_all, unseal_all
from database.signing import Signer
from database.transaction import JournalTransaction
from kafel_desk.directory.state import Directory

Outcome = TypeVar("Outcome")

_A_WHILE = 2.0
"""Seconds for which somebody who saved counts as being at work."""
_REST = 0.012
"""Seconds that what comes from other desks rests meanwhile after each of its short transactions."""

_SHORT_WAIT_MS = 250


class JournalStore:
    """Writes to one desk, one transaction at a time; implements the port ``Store``.

    ``signer`` signs what is recorded while somebody is logged in, ``keys`` are the keys of what
    they alone may read.
    """

    signer: Signer | None = None
    keys: SubjectKeys | None = None

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._lock = RLock()
        self._turn = Condition()
        self._savers = 0
        self._last_save = -_A_WHILE
        self._saver = 0
        self._chain = load_chain(connection)
        self._directory = read_directory(connection)
        self._last_reserved = last_reserved(self._directory)
        self._projector = Projector(connection, self._directory)

    def directory(self) -> Directory:
        """Return the directory as it stands."""
        return self._directory

    def writer(self) -> bytes:
        """Return the id of the writer that this desk records as."""
        return self._chain.writer

    @contextmanager
    def write(self) -> Iterator[JournalTransaction]:
        """Begin a write; it is committed on leaving, rolled back when an exception leaves it.

        Raises ``StoreUnavailable`` when disk or file do not allow it.
        """
        with self._saving(), self._lock:
            try:
                self._connection.execute("BEGIN IMMEDIATE")
                transaction = JournalTransaction(
                    self._connection,
                    self._chain,
                    self._directory,
                    self._last_reserved,
                    self._projector,
                    self.signer,
                    self.keys,
                )
                yield transaction
                transaction.finish()
                self._connection.execute("COMMIT")
                self._directory = transaction.directory()
                self._last_reserved = transaction.last_reserved
                self._leave_no_words()
            except BaseException as error:
                self._roll_back()
                if isinstance(error, sqlcipher.Error):
                    environment = from_sqlite(error)
                    if environment is not None:
                        raise environment from error
                raise

    @contextmanager
    def _saving(self) -> Iterator[None]:
        with self._turn:
            self._savers += 1
        try:
            yield
        finally:
            with self._turn:
                self._savers -= 1
                self._last_save = monotonic()
                self._saver = get_ident()
                self._turn.notify_all()

    def give_way(self) -> None:
        """Wait while somebody saves, and rest a little while they are at work (I15).

        Whoever saves next then most often finds nobody before them.
        """
        with self._turn:
            if self.is_at_work():
                self._turn.wait(_REST)
            self._turn.wait_for(lambda: not self._savers, _A_WHILE)

    def is_saving(self) -> bool:
        """Tell whether somebody saves, or waits to."""
        return self._savers > 0

    def is_at_work(self) -> bool:
        """Tell whether another thread saved a moment ago, and may do so again."""
        return self._saver != get_ident() and monotonic() - self._last_save < _A_WHILE

    def seal_guarded(self, keys: SubjectKeys | None = None) -> bool:
        """Seal what is guarded to all focal persons there are by now; tells whether any was not.

        What lies plain is sealed by whoever comes. What is sealed already gets a box for whoever
        came since as far as ``keys`` open it: those of a focal person, or of the recovery kit.
        """
        is_changed = False

        def work(connection: Connection) -> None:
            nonlocal is_changed
            is_changed = seal_all(connection, self._projector, keys)
            self._projector.finish()

        self.change(work)
        self._leave_no_words()
        return is_changed

    def unseal_guarded(self, keys: SubjectKeys | None) -> bool:
        """Open all that is sealed here again; tells whether nothing is left that is sealed.

        Nothing is opened where ``keys`` do not open all of it.
        """
        is_done = False

        def work(connection: Connection) -> None:
            nonlocal is_done
            is_done = unseal_all(connection, self._projector, keys)
            self._projector.finish()

        self.change(work)
        return is_done

    def _leave_no_words(self) -> None:
        """Empty the log of the database after a safeguarding case was written: it still holds the
        pages as they were before, with the form as it was being filled in, or a key.
        """
        if not self._projector.has_guarded:
            return
        # What was saved is saved: a reader that stands in the way now is waited for a moment, and
        # the next save tries again, as closing the desk does.
        with suppress(sqlcipher.Error):
            (wait,) = self._connection.execute("PRAGMA busy_timeout").fetchone()
            self._connection.execute(f"PRAGMA busy_timeout = {_SHORT_WAIT_MS}")
            try:
                (is_busy, *_) = self._connection.execute(
                    "PRAGMA wal_checkpoint(TRUNCATE)"
                ).fetchone()
                self._projector.has_guarded = bool(is_busy)
            finally:
                self._connection.execute(f"PRAGMA busy_timeout = {wait}")

    def change(self, work: Callable[[Connection], object]) -> None:
        """Change tables that lie beside the journal, in one transaction."""
        with self._lock, told_apart():
            is_done = False
            try:
                self._connection.execute("BEGIN IMMEDIATE")
                work(self._connection)
                self._connection.execute("COMMIT")
                is_done = True
            finally:
                if not is_done:
                    self._roll_back()

    def take_in(
        self, work: Callable[[Others], None], now_ms: int, *, projects: bool = True
    ) -> Touched:
        """Take in what other desks recorded, in one transaction of ``work`` and all that follows.

        ``projects`` is false where the projections are made anew afterwards.
        """
        with self._lock, told_apart():
            is_done = False
            try:
                self._connection.execute("BEGIN IMMEDIATE")
                others = Others(self._connection, self._chain, self._projector, now_ms)
                work(others)
                touched = others.finish(projects=projects)
                self._projector.finish()
                self._connection.execute(
                    "UPDATE writers SET clock = ? WHERE id = ?",
                    (self._chain.clock, self._chain.row),
                )
                self._connection.execute("COMMIT")
                is_done = True
            finally:
                if not is_done:
                    self._roll_back()
            self._leave_no_words()
            if touched.has_directory:
                self._directory = self._projector.directory
                self._last_reserved = last_reserved(self._directory)
            return touched

    def look(self, work: Callable[[Connection], Outcome]) -> Outcome:
        """Read what other tables of this desk hold, between two writes."""
        with self._lock, told_apart():
            return work(self._connection)

    def maintain(self, work: Callable[[Connection], Outcome]) -> Outcome:
        """Do work on the whole database that makes transactions of its own; nobody else writes."""
        with self._lock, told_apart():
            try:
                return work(self._connection)
            finally:
                self._roll_back()

    def _roll_back(self) -> None:
        if self._connection.in_transaction:
            self._connection.execute("ROLLBACK")
        self._load()

    def _load(self) -> None:
        self._chain = load_chain(self._connection)
        self._directory = read_directory(self._connection)
        self._last_reserved = last_reserved(self._directory)
        self._projector = Projector(self._connection, self._directory)
