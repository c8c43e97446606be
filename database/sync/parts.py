"""What publishing and collecting are given, and the report that both add to."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import NamedTuple

from database.sync.keys import Keys
from database.sync.sync_store import Applied, SyncStore
from database.sync.transport import Transport
from kafel_desk.ports import Clock, Randomness

Progress = Callable[[int, int], object]
"""Told events done and events known to come; whatever it raises stops the round, which goes on
later from where it was."""


class Report(NamedTuple):
    """What one round did, and what stands after it.

    ``sent`` and ``received`` are events, ``waiting`` own events that are not on the share,
    ``quarantined`` and ``arriving`` files, ``gaps`` missing stretches and ``old_gaps`` those older
    than 15 minutes. ``unreachable`` and ``unwritable`` are message keys, empty when all is well.
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
    old_gaps: int = 0
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
