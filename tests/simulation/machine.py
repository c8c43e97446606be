"""One desk of a run: a machine with a disk that may be lost, copied or put back, and a process on it."""

from collections.abc import Callable, Collection
from dataclasses import dataclass

from database.sync.desk_keys import DeskKeys
from database.sync.engine import Engine, Report
from database.sync.share_folder import ShareFolder
from tests.simulation.chance import Chance
from tests.simulation.clocks import DeskClock, TrueTime
from tests.simulation.faults import Faults
from tests.simulation.keyring import Keyring
from tests.simulation.memory_journal import MemoryJournal, Rows
from tests.simulation.memory_seals import seal_what_is_guarded
from tests.simulation.memory_store import MemoryStore
from tests.simulation.mount import Mount
from tests.simulation.rules import RULES
from tests.simulation.volume import Volume
from tests.simulation.workload import Form


@dataclass
class Backup:
    """A copy of a disk; ``tokens`` too, where the whole machine was copied."""

    rows: Rows
    tokens: dict[bytes, bytes] | None = None


class Machine:
    """A simulated desk: memory that dies with its process, rows that last, tokens beside them."""

    def __init__(
        self, name: str, volume: Volume, faults: Faults, chance: Chance, true: TrueTime
    ) -> None:
        self.name = name
        self.chance = chance
        self.faults = faults
        self.clock = DeskClock(true)
        self.mount = Mount(volume, faults, chance.part("mount"), true)
        self.rows = Rows()
        self.tokens: dict[bytes, bytes] = {}
        self.backups: list[Backup] = []
        self.forms: list[Form] = []
        self.is_frozen = self.is_up_to_date = False
        self.start()

    # ── Its process ─────────────────────────────────────────────────────────────────────────────
    def start(self) -> None:
        """Start the program; a database that is no longer the one it was goes on as another writer."""
        self.forms.clear()
        self.mount.forget()
        self.is_up_to_date = False
        strikes: Callable[[str], bool] = lambda _: False  # noqa: E731
        journal = MemoryJournal(self.rows, self.chance.bytes(16), self.clock.milliseconds, strikes)
        self.keys = Keyring(journal, self.chance)
        former, token = journal.writer, self.rows.values.get("token")
        known = self.tokens.get(former)
        if token is None:
            pass
        elif known != token and RULES["a copy goes on as another writer"]:
            journal.begin_writer(self.chance.bytes(16))
            if known is not None:
                self.keys.go_on(former)
        self._renew_token(journal)
        journal._strikes = self.faults.strikes
        self.journal = journal
        self.store = MemoryStore(journal, self.chance)
        self._engine: Engine | None = None

    def _renew_token(self, journal: MemoryJournal) -> None:
        token = self.chance.bytes(16)
        journal.rows.values["token"] = token
        self.tokens[journal.writer] = token

    def die(self) -> None:
        """Lose what was in memory, and start again from the disk."""
        self.rows = self.journal.rows
        self.start()

    def become_another_writer(self) -> None:
        """Go on as another writer: the others know more of this one than this desk does."""
        former = self.journal.writer
        self.journal.begin_writer(self.chance.bytes(16))
        self.keys.go_on(former)
        self._renew_token(self.journal)

    # ── Its disk ────────────────────────────────────────────────────────────────────────────────
    def back_up(self, *, whole_machine: bool = False) -> None:
        """Copy the disk as it is."""
        tokens = dict(self.tokens) if whole_machine else None
        self.backups.append(Backup(self.journal.rows.copy(), tokens))
        del self.backups[:-3]

    def put_back(self, backup: Backup) -> None:
        """Go on from a copy."""
        self.rows = backup.rows.copy()
        if backup.tokens is not None:
            self.tokens = dict(backup.tokens)
        self.start()

    def copy_to(self, other: "Machine", *, whole: bool) -> None:
        """Copy this disk to another machine; ``whole`` with all that lies beside the database."""
        other.rows = self.journal.rows.copy()
        if whole:
            other.tokens = dict(self.tokens)
        other.start()

    def findings(self) -> Collection[object]:
        """Return what is wrong with what is kept for reading; nothing is kept here."""
        return ()

    def close(self) -> None:
        """Let go of what a process holds."""

    def lose_disk(self) -> None:
        """Begin with nothing, as a desk that nobody knows yet."""
        self.rows, self.tokens, self.backups = Rows(), {}, []
        self.start()

    # ── Who is logged in ────────────────────────────────────────────────────────────────────────
    def log_in(self, staff: str, keys: DeskKeys) -> None:
        """Let somebody work who may open boxes; they seal what they open to who came since."""
        del staff
        self.journal.session = keys
        self.seal_with(keys)

    def log_out(self) -> None:
        """Let them go, with their keys."""
        self.journal.session = None

    def seal_with(self, keys: DeskKeys) -> None:
        """Seal what these keys open to all focal persons there are by now."""
        with self.journal.transaction() as rows:
            seal_what_is_guarded(self.journal, rows.of_subject, keys)

    # ── Sharing ─────────────────────────────────────────────────────────────────────────────────
    @property
    def engine(self) -> Engine | None:
        """The engine, once the desk belongs to a share."""
        share = self.keys.share()
        if self._engine is None and share is not None:
            transport = ShareFolder(self.mount, share, self.chance)
            self._engine = Engine(
                self.store, transport, self.clock, self.chance, self.keys, version="simulated"
            )
        return self._engine

    def round(self, *, now: bool = False) -> Report | None:
        """Do one round of sharing."""
        engine = self.engine
        if engine is None:
            return None
        self.is_up_to_date = False
        self.keys.adopt_former()
        self.keys.grant_what_lacks()
        report = engine.sync_now() if now else engine.poll()
        self.is_up_to_date = not report.unreachable
        if report.needs_new_writer and RULES["a desk that the others know better is another"]:
            self.become_another_writer()
        return report

    @property
    def is_member(self) -> bool:
        """Tell whether this desk knows itself to be admitted."""
        return self.journal.writer in self.keys.membership().members

    def may_admit(self) -> bool:
        """Tell whether this desk may admit others."""
        return self.keys.membership().is_administrator(self.journal.writer)
