"""The engine: seals what this desk recorded, puts it out, and takes in what others left.

Synchronous, without threads, sleep, clock or chance of its own: one call is one round, and
whoever calls decides when the next one is. A crash anywhere costs nothing but time.
"""

from collections.abc import Callable
from contextlib import suppress

import msgspec

from database.sync import names
from database.sync.collecting import ARRIVING, Collector
from database.sync.erasing import share_boxes
from database.sync.keys import Keys
from database.sync.packs import pack_last_month
from database.sync.parts import Parts, Progress, Report, Round
from database.sync.publishing import Publisher
from database.sync.rounds import told
from database.sync.sync_store import SyncStore
from database.sync.transport import NotReachable, Transport
from kafel_desk.ports import Clock, Randomness

__all__ = ["Engine", "Progress", "Report"]

ARRIVING_TOLD_MS = 24 * 60 * 60_000
_GAPS = "gaps"


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
        version: str = "",
    ) -> None:
        self._parts = Parts(store, transport, clock, randomness, keys, names.COMPARTMENT, version)
        self._publisher = Publisher(self._parts)
        self._collector = Collector(self._parts)
        self._held_back = b""
        self._has_looked = False

    def publish(self, *, at_once: bool = False) -> Report:
        """Seal what is due (all of it when ``at_once``: on "sync now", on closing) and put it."""
        return self._round(lambda doing: self._publish(doing, at_once=at_once))

    def collect(self, progress: Progress | None = None) -> Report:
        """Look for what is new, take it in, and put back what the share has lost."""
        return self._round(lambda doing: self._collect(doing, progress))

    def poll(self, progress: Progress | None = None) -> Report:
        """Do one round as it is done every ten seconds: collect, and publish what is due."""

        def work(doing: Round) -> None:
            self._collect(doing, progress)
            self._publish(doing, at_once=False)

        return self._round(work)

    def sync_now(self, progress: Progress | None = None) -> Report:
        """Collect, and publish everything at once."""

        def work(doing: Round) -> None:
            self._collect(doing, progress)
            self._publish(doing, at_once=True)

        return self._round(work)

    def reseed(self) -> None:
        """Write SHARE back: one person confirmed that this empty folder is the right one.

        Raises ``NotWritten``, or ``NotReachable`` when the folder is another centre's.
        """
        share = self._parts.keys.share()
        if share is not None:
            self._parts.transport.put(names.SHARE, share)

    def _publish(self, doing: Round, *, at_once: bool) -> None:
        # A database that went back in time learns it from the others before it says anything.
        if not self._has_looked:
            with suppress(NotReachable):
                self._collect(doing, None)
        self._seal(at_once=at_once)
        self._parts.transport.heads()
        self._publisher.confirm()
        self._publisher.put(doing, at_once=at_once)
        self._collector.remove_replaced()
        pack_last_month(self._parts)

    def _collect(self, doing: Round, progress: Progress | None) -> None:
        self._publisher.seal_former()
        self._collector.collect(doing, progress or (lambda _done, _total: None))
        self._has_looked = True
        own = self._parts.store.own_writers()[-1]
        streams = {stream.writer: stream for stream in self._parts.store.streams()}
        known = told(self._parts, streams).get(own.writer, 0)
        if doing.needs_new_writer or known > own.last_number:
            doing.needs_new_writer = True
            self._held_back = own.writer

    def _round(self, work: Callable[[Round], None]) -> Report:
        doing, reason = Round(), ""
        if self._parts.keys.share() is None:
            return self._report(doing, "share.none")
        try:
            work(doing)
        except NotReachable as error:
            reason = error.reason
            self._seal(at_once=False)
        return self._report(doing, reason)

    def _seal(self, *, at_once: bool) -> None:
        # Before what tells of an erasure: who reads it finds the other keys there already.
        self._collector.let_go()
        # What a writer left that this desk is no longer goes out like anything else.
        present = self._parts.store.own_writers()[-1].writer
        held_back = self._held_back if self._held_back == present else b""
        share_boxes(self._parts)
        self._publisher.seal(at_once=at_once, held_back=held_back)

    def _report(self, doing: Round, unreachable: str) -> Report:
        store, now = self._parts.store, self._parts.now_ms()
        rows = store.quarantined()
        young = sum(
            row.reason == ARRIVING and now - row.since_ms < ARRIVING_TOLD_MS for row in rows
        )
        return Report(
            sent=doing.sent,
            received=doing.applied.events,
            waiting=store.waiting(),
            quarantined=len(rows) - young,
            arriving=young,
            gaps=len(self._gaps(now)),
            unreachable=unreachable,
            unwritable=doing.unwritable,
            needs_new_writer=doing.needs_new_writer,
            needs_reseeding=unreachable == "share.missing",
            cases=doing.applied.cases,
            people=doing.applied.people,
            has_directory=doing.applied.has_directory,
        )

    def _gaps(self, now: int) -> dict[bytes, tuple[int, int]]:
        """Return for each journal that lacks something where, and since when; remember it."""
        store = self._parts.store
        before = gaps_of(store)
        streams = {stream.writer: stream for stream in store.streams()}
        highest = told(self._parts, streams)
        found: dict[bytes, tuple[int, int]] = {}
        for writer, stream in streams.items():
            if stream.beyond or highest[writer] > stream.number:
                number, since = before.get(writer, (-1, now))
                found[writer] = (stream.number, since if number == stream.number else now)
        if found != before:
            store.write_note(_GAPS, msgspec.msgpack.encode(found))
        return found


def gaps_of(store: SyncStore) -> dict[bytes, tuple[int, int]]:
    """Return the last number before the gap of each journal that has one, and since when (ms)."""
    with suppress(ValueError):
        note = store.note(_GAPS) or b""
        return msgspec.msgpack.decode(note, type=dict[bytes, tuple[int, int]])
    return {}
