"""A desk of a run on the real database: what the engine keeps is kept in SQLite, encrypted."""

import shutil
from collections.abc import Callable, Collection, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from unittest.mock import patch

import database.open
from database.events import PLACES_OF_A_WRITER
from database.open import OpenDesk, become_another_writer, create_desk, open_desk
from database.sealed_keys import HolderKeys
from database.sync.desk_keys import DeskKeys
from database.sync.local_store import LocalStore
from database.sync.member_tables import keep_share
from database.sync.parts import Report
from database.sync.sync_store import Applied, Held, Incoming, SubjectKey
from database.users.session import Session, seal_what_is_guarded
from kafel_desk.journal.envelope import Subject, decode_envelope, event_hash
from kafel_desk.journal.fact import Draft, Recorded
from tests.simulation.keyring import Keyring
from tests.simulation.machine import Backup, Machine
from tests.simulation.memory_journal import Crash, MemoryJournal, Rows, Stands


class RealJournal(MemoryJournal):
    """The journal in the database; ``rows`` is what can be read there at this moment."""

    def __init__(self, opened: OpenDesk, values: dict[str, Any], now: Callable[[], Any]) -> None:
        self.opened = opened
        self._values = values
        self._now = now
        self._read: tuple[int, Rows] | None = None
        self._is_changing = False
        self._strikes = lambda _: False

    @property
    def writer(self) -> bytes:
        return self.opened.store.writer()

    @property
    def rows(self) -> Rows:  # type: ignore[override]
        """Everything, as the checks want to see it; made anew when the database changed."""
        bare = self.opened.connections[0]
        if self._read is None or self._read[0] != bare.total_changes:
            self._read = (bare.total_changes, read_rows(self.opened, self._values))
        return self._read[1]

    @contextmanager
    def transaction(self) -> Iterator[Rows]:
        yield self.rows

    def record(self, drafts: Sequence[Draft], actor: str) -> tuple[Recorded, ...]:
        with self.opened.store.write() as transaction:
            recorded = transaction.append(drafts, actor, self._now())
            if self._strikes("crash before a commit"):
                raise Crash
        if self._strikes("crash after a commit"):
            raise Crash
        return recorded

    def facts(self, subject: Subject) -> tuple[Recorded, ...]:
        with self.opened.store.write() as transaction:
            return transaction._facts_of(subject)


class CrashingStore(LocalStore):
    """The real store of the engine, whose commits may be the last thing that happens."""

    strikes: Callable[[str], bool] = staticmethod(lambda _: False)

    def _around(self, work: Callable[[], Any]) -> Any:
        if self.strikes("crash before a commit"):
            raise Crash
        result = work()
        if self.strikes("crash after a commit"):
            raise Crash
        return result

    def _change(self, work: Callable[[Any], object]) -> None:
        self._around(lambda: super(CrashingStore, self)._change(work))

    def apply(self, incoming: Sequence[Incoming], now_ms: int) -> Applied:
        return self._around(lambda: super(CrashingStore, self).apply(incoming, now_ms))  # type: ignore[no-any-return]

    def apply_keys(self, file: Held, keys: Sequence[SubjectKey]) -> Applied:
        return self._around(lambda: super(CrashingStore, self).apply_keys(file, keys))  # type: ignore[no-any-return]

    def limit(self, writer: bytes, last: int | None) -> Applied:
        return self._around(lambda: super(CrashingStore, self).limit(writer, last))  # type: ignore[no-any-return]


class RealMachine(Machine):
    """A simulated machine with a real disk: a temporary folder."""

    def __init__(self, place: Path, *arguments: Any) -> None:
        self.place = place
        self._values: dict[str, Any] = {}
        self._opened: OpenDesk | None = None
        self._copies = 0
        super().__init__(*arguments)

    def start(self) -> None:
        """Open the database, which proves that it is no copy or goes on as another writer."""
        self.close()
        self.forms.clear()
        self.mount.forget()
        self.is_up_to_date = False
        desk, identity, now = self.place / "desk", self.place / "identity", self.clock.now()
        former = self._values.get("former")
        if desk.exists():
            # Passwords have tests of their own: here the key file goes on opening the database.
            with patch.object(database.open, "renew_ring", lambda _bare, _folder, key, _told: key):
                opened = open_desk(desk, now=now, identity=identity)
        else:
            opened = create_desk(desk, "A", now=now, identity=identity)
        self._opened = opened
        self.journal = RealJournal(opened, self._values, self.clock.now)
        self.keys = Keyring(self.journal, self.chance)
        if opened.took_new_identity and former:
            self.keys.go_on(former)
        self._values["former"] = opened.store.writer()
        self._values["token"] = (
            opened.connections[0].execute("SELECT token FROM desk").fetchone()[0]
        )
        self.journal._strikes = self.faults.strikes
        self.store = CrashingStore(opened.store, opened.evidence)  # type: ignore[assignment]
        self.store.strikes = self.faults.strikes  # type: ignore[attr-defined]
        self._engine = None

    def close(self) -> None:
        """Let go of the database, as the end of a process does."""
        if self._opened is not None:
            self._opened.close()
            self._opened = None

    def die(self) -> None:
        self.start()

    def become_another_writer(self) -> None:
        assert self._opened
        former = self.journal.writer
        become_another_writer(
            self._opened, self.place / "identity", self.clock.now(), is_same_machine=False
        )
        self.keys.go_on(former)
        self._values["former"] = self.journal.writer
        self._engine = None

    def back_up(self, *, whole_machine: bool = False) -> None:
        self.close()
        self._copies += 1
        copy = self.place / f"copy{self._copies}"
        shutil.copytree(self.place / "desk", copy / "desk")
        if whole_machine:
            shutil.copytree(self.place / "identity", copy / "identity")
        tokens: dict[bytes, bytes] | None = {} if whole_machine else None
        backup = Backup(Rows(values={**self._values, "copy": copy}), tokens)
        self.backups.append(backup)
        del self.backups[:-3]
        self.start()

    def put_back(self, backup: Backup) -> None:
        self.close()
        copy = backup.rows.values["copy"]
        for part in ("desk", "identity"):
            if (copy / part).exists():
                shutil.rmtree(self.place / part)
                shutil.copytree(copy / part, self.place / part)
        self._values = {name: value for name, value in backup.rows.values.items() if name != "copy"}
        self.start()

    def copy_to(self, other: Machine, *, whole: bool) -> None:
        assert isinstance(other, RealMachine)
        self.close()
        other.close()
        shutil.rmtree(other.place)
        shutil.copytree(self.place / "desk", other.place / "desk")
        if whole:
            shutil.copytree(self.place / "identity", other.place / "identity")
        other._values = dict(self._values)
        self.start()
        if not whole:
            other._values.pop("former")
        other.start()

    def lose_disk(self) -> None:
        self.close()
        shutil.rmtree(self.place)
        self._values, self.backups = {}, []
        self.start()

    def log_in(self, staff: str, keys: DeskKeys) -> None:
        assert self._opened
        self._opened.session = Session(staff, keys)
        self._opened.store.keys = self._opened.reader.keys = HolderKeys(keys)
        seal_what_is_guarded(self._opened)

    def log_out(self) -> None:
        assert self._opened
        self._opened.session = self._opened.store.keys = self._opened.reader.keys = None

    def seal_with(self, keys: DeskKeys) -> None:
        assert self._opened
        self._opened.store.seal_guarded(HolderKeys(keys))

    def round(self, *, now: bool = False) -> Report | None:
        """Share, once the database says whose centre it belongs to: what is sealed asks it."""
        assert self._opened
        if share := self.keys.share():
            self._opened.store.change(lambda bare: keep_share(bare, share, ""))
        return super().round(now=now)

    def findings(self) -> Collection[object]:
        """Fold everything again and compare it with what is kept for reading."""
        assert self._opened
        return self._opened.check().findings


def read_rows(opened: OpenDesk, values: dict[str, Any]) -> Rows:
    """Read all that the checks ask for."""
    rows, store = Rows(values=values), LocalStore(opened.store, opened.evidence)
    bare = opened.connections[0]
    ask = bare.execute
    writers = dict(ask("SELECT id, uid FROM writers").fetchall())
    for place, body, sealed in ask(
        "SELECT place, body, sealed FROM events ORDER BY rowid"
    ).fetchall():
        name = writers[place >> PLACES_OF_A_WRITER] + (
            place & ((1 << PLACES_OF_A_WRITER) - 1)
        ).to_bytes(8, "big")
        subject = decode_envelope(body).subject
        rows.events[name], rows.hashes[name] = (body, sealed or b""), event_hash(body)
        rows.of_subject[subject] = (*rows.of_subject.get(subject, ()), name)
    for kind, uid, key in ask("SELECT kind, uid, key FROM subjects").fetchall():
        if key:
            rows.keys[Subject(kind, uid)] = key
    _read_boxes(rows, ask)
    for stream in store.streams():
        if stream.number or stream.beyond:
            rows.streams[stream.writer] = Stands(stream.number, stream.hash, stream.beyond)
    for own in store.own_writers():
        rows.writers[own.writer] = {"is_own": True, "is_frozen": own.is_frozen}
    for row, number, digest, is_second, body, sealed in ask(
        "SELECT writer, number, hash, is_second, body, sealed FROM events_aside"
    ).fetchall():
        name = writers[row] + number.to_bytes(8, "big")
        if is_second:
            rows.aside[name, digest] = (body, sealed or b"")
        else:
            rows.limited[name] = (body, sealed or b"")
    after = ""
    while some := store.held_after(after, 500):
        for path in some:
            rows.held[path] = store.held(path) or b""
        after = some[-1]
    return rows


def _read_boxes(rows: Rows, ask: Callable[[str], Any]) -> None:
    for kind, uid, holder, box, is_shared in ask(
        "SELECT kind, uid, holder, box, is_shared FROM sealed_keys"
    ).fetchall():
        rows.boxes[Subject(kind, uid), holder] = (box, bool(is_shared))
    for kind, uid, holder in ask("SELECT kind, uid, holder FROM early_boxes").fetchall():
        rows.early_boxes[Subject(kind, uid), holder] = True
