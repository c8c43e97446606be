"""The engine: seals what this desk recorded, puts it out, and takes in what others left.

Synchronous, without threads, sleep, clock or chance of its own: one call is one round, and
whoever calls decides when the next one is. A crash anywhere costs nothing but time.
"""

from collections.abc import Callable
from typing import NamedTuple

from database.sync.keys import Keys
from database.sync.sync_store import SyncStore
from database.sync.transport import Transport
from kafel_desk.ports import Clock, Randomness

Progress = Callable[[int, int], object]
"""Told files done and files known to come; whatever it raises stops the round, which can go on
later from where it was."""


class Report(NamedTuple):
    """What one round did, and what stands after it.

    ``sent`` and ``received`` are events, ``waiting`` own events that are not on the share,
    ``quarantined`` and ``arriving`` files, ``gaps`` missing stretches and ``old_gaps`` those older
    than 15 minutes. ``unreachable`` and ``unwritable`` are message keys, empty when all is well.
    ``needs_new_writer`` asks for another writer id (the others know more of this one than we do);
    ``needs_reseeding`` for a person's confirmation that an empty folder is the right one.
    ``cases`` and ``has_directory`` tell what changed for readers.
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
    has_directory: bool = False


class Engine:
    """The sharing of one desk through one transport. Two of them on one store are a bridge."""

    def __init__(
        self,
        store: SyncStore,
        transport: Transport,
        clock: Clock,
        randomness: Randomness,
        keys: Keys,
        *,
        compartment: str = "00000001",
        version: str = "",
    ) -> None:
        self._store = store
        self._transport = transport
        self._clock = clock
        self._randomness = randomness
        self._keys = keys

    def publish(self, *, at_once: bool = False) -> Report:
        """Seal what is due (all of it when ``at_once``: on "sync now", on closing) and put it."""
        raise NotImplementedError

    def collect(self, progress: Progress | None = None) -> Report:
        """Look for what is new, take it in, and put back what the share has lost."""
        raise NotImplementedError

    def poll(self, progress: Progress | None = None) -> Report:
        """Do one round as it is done every ten seconds: publish what is due, then collect."""
        raise NotImplementedError

    def sync_now(self, progress: Progress | None = None) -> Report:
        """Publish everything at once, collect, and publish what that brought about."""
        raise NotImplementedError

    def reseed(self) -> None:
        """Write SHARE back: one person confirmed that this empty folder is the right one."""
        raise NotImplementedError
