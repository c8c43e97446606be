"""What publishing and collecting are given, and what both make: sealed files, a report."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import NamedTuple

from database.sync import names
from database.sync.envelope import new_header, seal_file
from database.sync.keys import Keys
from database.sync.sync_store import Applied, Outgoing, SyncStore
from database.sync.transport import Transport
from kafel_desk.ports import Clock, Randomness

Progress = Callable[[int, int], object]
"""Told events done and events known to come; whatever it raises stops the round, which goes on
later from where it was."""


class Report(NamedTuple):
    """What one round did, and what stands after it.

    ``sent`` and ``received`` are events, ``waiting`` own events that are not on the share,
    ``quarantined`` and ``arriving`` files, ``gaps`` missing stretches. ``unreachable`` and
    ``unwritable`` are message keys, empty when all is well.
    ``needs_new_writer`` asks for another writer id (the others know more of this one than we do);
    ``needs_reseeding`` for a person's confirmation that an empty folder is the right one.
    ``cases``, ``people`` and ``has_directory`` tell what changed for readers.
    """

    sent: int = 0
    received: int = 0
    waiting: int = 0
    quarantined: int = 0
    arriving: int = 0
    gaps: int = 0
    unreachable: str = ""
    unwritable: str = ""
    needs_new_writer: bool = False
    needs_reseeding: bool = False
    cases: frozenset[bytes] = frozenset()
    people: frozenset[bytes] = frozenset()
    has_directory: bool = False


@dataclass
class Round:
    """What one round did so far."""

    sent: int = 0
    applied: Applied = field(default_factory=Applied)
    unwritable: str = ""
    needs_new_writer: bool = False


@dataclass(frozen=True)
class Parts:
    """Whatever the engine works with."""

    store: SyncStore
    transport: Transport
    clock: Clock
    randomness: Randomness
    keys: Keys
    compartment: str
    version: str

    def now_ms(self) -> int:
        """Return the time in UTC milliseconds."""
        return round(self.clock.now().timestamp() * 1000)


def sealed_file(
    parts: Parts, kind: names.Kind, writer: bytes, first: int, last: int, content: bytes
) -> tuple[Outgoing, bytes]:
    """Seal a file of a writer of this desk, which must be a member with an epoch key."""
    share, seed = parts.keys.share_id(), parts.keys.signing_key(writer)
    epoch_key = parts.keys.epoch_key(parts.keys.epoch())
    if seed is None or epoch_key is None:
        raise ValueError("a desk that is no member seals nothing")
    numbers = (first, last)
    header = new_header(share, parts.compartment, writer, numbers, parts.keys, parts.randomness)
    sealed = seal_file(kind, header, content, epoch_key, seed)
    folder = names.folder_of(kind, parts.compartment, writer, names.day_of(parts.now_ms()))
    name = names.file_name(kind, folder, first, last, sealed)
    return Outgoing(name, writer, first, last if kind == "seg" else first - 1), sealed
