"""What the engine keeps on this desk: journal, held bytes, outbox, receipts, what was set aside.

The engine keeps nothing in memory that it could not do without: whatever it must know after a
crash is written through here. Every method that changes something is one durable transaction, and
says so; a method that says nothing only reads.
"""

from collections.abc import Callable, Collection, Mapping, Sequence
from typing import NamedTuple, Protocol

SEALED, PUT, CONFIRMED = range(3)
"""How far a file of ours is: kept here, on the share, and seen there again a while later."""


class StoredEvent(NamedTuple):
    """One event as it is stored and exchanged; ``signature`` is its user's, where there is one."""

    number: int
    body: bytes
    sealed: bytes = b""
    signature: bytes = b""


class SubjectKey(NamedTuple):
    """The key of a case or person; where there is a ``holder``, it is sealed to them (sealed_keys.py)."""

    kind: str
    id: bytes
    key: bytes
    holder: bytes = b""


class OwnWriter(NamedTuple):
    """A writer of this desk, the present one or a former: how much it recorded and sealed."""

    writer: bytes
    is_frozen: bool
    last_number: int
    sealed_number: int


class Held(NamedTuple):
    """The bytes of a file under its name."""

    name: str
    content: bytes


class Incoming(NamedTuple):
    """Verified events of one writer, in order, and what becomes of each.

    ``events`` are new: nothing stands under their numbers. ``instead`` take the place of what
    stands, which goes aside, for its hash is higher; ``aside`` have a higher hash themselves (I8).
    ``file`` is kept when all of them are in, and ``receipts`` with it: what the writer had received
    of every other when it sealed, or only what changed since.
    """

    writer: bytes
    events: tuple[StoredEvent, ...] = ()
    instead: tuple[StoredEvent, ...] = ()
    aside: tuple[StoredEvent, ...] = ()
    file: Held | None = None
    receipts: Mapping[bytes, int] = {}
    version: str = ""
    heard_ms: int = 0


class Applied(NamedTuple):
    """What a change of the journal touched, for whoever shows it.

    ``done`` is how many of the things given were carried out whole, from the first one on; the
    rest is given again (a save waited).
    """

    done: int = 0
    events: int = 0
    cases: frozenset[bytes] = frozenset()
    people: frozenset[bytes] = frozenset()
    has_directory: bool = False

    def and_also(self, other: "Applied") -> "Applied":
        """Return both together."""
        return Applied(
            self.done + other.done,
            self.events + other.events,
            self.cases | other.cases,
            self.people | other.people,
            self.has_directory or other.has_directory,
        )


class Outgoing(NamedTuple):
    """A file of ours that waits to be put: the events ``first`` to ``last``, in the order to put.

    ``last`` below ``first`` is a file without events.
    """

    name: str
    writer: bytes
    first: int
    last: int


class Stream(NamedTuple):
    """Where the journal of one writer stands here.

    ``number`` is the highest up to which nothing is missing and ``hash`` the event's there,
    ``beyond`` the numbers and hashes after the first gap, ``aside`` the hashes of second versions,
    but those of numbers that do not count, because the writer was removed before.
    ``clock_ahead_ms`` is how far its clock ran ahead when it was suspect, else 0.
    """

    writer: bytes
    number: int
    hash: bytes
    beyond: tuple[tuple[int, bytes], ...] = ()
    aside: tuple[bytes, ...] = ()
    is_own: bool = False
    is_frozen: bool = False
    clock_ahead_ms: int = 0


RECEIPT_NAME = 4
"""How many first bytes of a writer name it in receipts."""


class Heard(NamedTuple):
    """What the last segments of a writer told: when they came, its program, what it had received.

    ``receipts`` name a writer by its first bytes, and the number up to which nothing was missing.
    """

    at_ms: int
    version: str
    receipts: Mapping[bytes, int]


class Quarantined(NamedTuple):
    """A file that was set aside: ``reason`` is a message key; ``content`` only where it may yet count.

    ``writer``, ``first`` and ``last`` are empty where the file tells nobody believable.
    """

    name: str
    reason: str
    since_ms: int
    writer: bytes = b""
    first: int = 0
    last: int = 0
    content: bytes = b""


class SyncStore(Protocol):
    """Everything that is local to the engine."""

    # ── The journal of this desk, to be sealed ──────────────────────────────────────────────────
    def own_writers(self) -> Sequence[OwnWriter]:
        """Return the writers of this desk, the present one last."""
        ...

    def events(self, writer: bytes, first: int, limit: int) -> Sequence[StoredEvent]:
        """Return at most ``limit`` events of a writer from a number on, in order."""
        ...

    def keys_begun(self, writer: bytes, first: int, last: int) -> Sequence[SubjectKey]:
        """Return keys of subjects that begin in these events, or are in no key file yet."""
        ...

    def blobs_named(self, writer: bytes, first: int, last: int) -> Sequence[str]:
        """Return the evidence files that these events name."""
        ...

    def keep_sealed(
        self, outgoing: Sequence[tuple[Outgoing, bytes]], keys: Sequence[SubjectKey]
    ) -> None:
        """Keep sealed files, the writer's sealed number and the keys that they hold. Durable."""
        ...

    # ── The outbox ──────────────────────────────────────────────────────────────────────────────
    def to_put(self, limit: int) -> Sequence[Outgoing]:
        """Return files of ours that are not on the share, in the order in which they were sealed."""
        ...

    def to_confirm(self, put_before_ms: int, limit: int) -> Sequence[str]:
        """Return names of our files that were put before a time and not seen since."""
        ...

    def mark(self, names: Collection[str], state: int, at_ms: int) -> None:
        """Note that files of ours are ``PUT``, ``CONFIRMED``, or must be put again. Durable."""
        ...

    def waiting(self) -> int:
        """Return how many own events are not on the share."""
        ...

    # ── What is held (I4) ───────────────────────────────────────────────────────────────────────
    def held_in(self, folder: str) -> frozenset[str]:
        """Return the names that are held in a folder of the layout, without the path."""
        ...

    def held_folders(self, under: str) -> Sequence[str]:
        """Return the folders below a folder in which anything is held, in order, with their path."""
        ...

    def held_after(self, name: str, limit: int) -> Sequence[str]:
        """Return names that are held, in order of folder and name, after one; from the first for ""."""
        ...

    def held(self, name: str) -> bytes | None:
        """Return the bytes that are held under a name."""
        ...

    def hold(self, file: Held) -> None:
        """Keep a verified file that holds no events: a pack, a grant. Durable."""
        ...

    def release(self, name: str) -> None:
        """Let go of a key file that held an erased key. Durable."""
        ...

    # ── Taking in ───────────────────────────────────────────────────────────────────────────────
    def hashes(self, writer: bytes, first: int, last: int) -> Mapping[int, bytes]:
        """Return the hashes of the events that stand under these numbers."""
        ...

    def apply(self, incoming: Sequence[Incoming], now_ms: int) -> Applied:
        """Take events in with all that follows from them, and move the clock on. Durable.

        Does as many as do not keep a saver waiting, at least one, in one transaction. ``aside``
        and ``instead`` freeze the writer.
        """
        ...

    def apply_keys(self, file: Held, keys: Sequence[SubjectKey]) -> Applied:
        """Take keys in, fold what they open anew, keep the file. Durable.

        A key that is there already stays; that of an erased subject is not taken.
        """
        ...

    def limit(self, writer: bytes, last: int | None) -> Applied:
        """Set aside the events of a writer after ``last``, and take back those up to it. Durable.

        None takes all back. What was set aside for its hash stays aside.
        """
        ...

    # ── What is known of the others ─────────────────────────────────────────────────────────────
    def streams(self) -> Sequence[Stream]:
        """Return where every writer stands here, by writer."""
        ...

    def heard(self) -> Mapping[bytes, Heard]:
        """Return what each writer told last."""
        ...

    def erased(self) -> frozenset[bytes]:
        """Return the ids of erased subjects."""
        ...

    def sealed(self) -> frozenset[bytes]:
        """Return the ids of subjects whose keys are sealed to focal persons, and plain nowhere."""
        ...

    def sealed_everywhere(self) -> frozenset[bytes]:
        """Return those of them that other desks seal too, as of the facts that stand."""
        ...

    def boxes_to_share(self, limit: int) -> Sequence[SubjectKey]:
        """Return sealed keys that are in no key file yet."""
        ...

    def approved(self) -> frozenset[bytes]:
        """Return the ids of subjects whose erasure stands in the journal.

        What a removed desk approved beyond its last number may be erased here, and does not stand.
        """
        ...

    # ── Evidence files ──────────────────────────────────────────────────────────────────────────
    def missing_blobs(self, limit: int) -> Sequence[str]:
        """Return evidence files that a case names and that are not here, another part each time."""
        ...

    def blobs_in(self, two_letters: str) -> frozenset[str]:
        """Return the evidence files here whose names begin so."""
        ...

    def blob(self, name: str) -> bytes | None:
        """Return an evidence file's ciphertext, verified; None when it is not here whole."""
        ...

    def keep_blob(self, name: str, content: bytes) -> None:
        """Keep a verified evidence file. Durable."""
        ...

    # ── What was set aside, and small notes ─────────────────────────────────────────────────────
    def set_aside(self, file: Quarantined) -> None:
        """Keep a file in quarantine; one of that name keeps its first time. Durable."""
        ...

    def take_up(self, name: str) -> None:
        """Remove a file from quarantine: it counts now. Durable."""
        ...

    def quarantined(self) -> Sequence[Quarantined]:
        """Return what is in quarantine, oldest first, without content."""
        ...

    def quarantined_content(self, name: str) -> bytes | None:
        """Return the content of a file in quarantine, where it was kept."""
        ...

    def note(self, name: str) -> bytes | None:
        """Return a note of the engine."""
        ...

    def write_note(self, name: str, value: bytes) -> None:
        """Keep a note. Durable."""
        ...

    # ── Much at once ────────────────────────────────────────────────────────────────────────────
    def expect(self, events: int) -> None:
        """Hear how many events a round is about to take in: a great many may be projected later."""
        ...

    def settle(self, progress: Callable[[int, int], object]) -> None:
        """Make up for what was put off; ends in the state that taking in one by one ends in."""
        ...

    def give_way(self) -> None:
        """Wait while somebody saves."""
        ...
