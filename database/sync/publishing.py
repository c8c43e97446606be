"""What this desk recorded goes out: sealed here first, put, seen there again, verified daily."""

from collections.abc import Mapping
from contextlib import suppress

import msgspec

from database.sync.envelope import LARGEST_FILE
from database.sync.parts import Parts, Round, sealed_file
from database.sync.segment import ENOUGH_BYTES, MOST_EVENTS, pack_keys, pack_segment
from database.sync.sync_store import (
    CONFIRMED,
    PUT,
    RECEIPT_NAME,
    SEALED,
    Outgoing,
    OwnWriter,
    StoredEvent,
)
from database.sync.transport import NotWritten, Refused

QUIET_MS, LONGEST_MS = 5_000, 20_000
"""Sealed after so long without a further event, and at the latest after so long."""
CONFIRM_MS = 15_000
_HOUR_MS = 3_600_000
_MOST_FILES = 500
_FEW = 4
"""Receipts that go with any segment."""
_LONGEST_PAUSE_MS = 60_000
_NOTE = "receipts"


class _Told(msgspec.Struct, array_like=True):
    """What of the receipts was told, and when all of it was."""

    at_ms: int = 0
    receipts: dict[bytes, int] = {}


def _is_hour_over(told: _Told, now: int) -> bool:
    return not 0 <= now - told.at_ms < _HOUR_MS


class Publisher:
    """Seals and puts. What it keeps in memory only spares work."""

    def __init__(self, parts: Parts) -> None:
        self._parts = parts
        self._unsealed: dict[bytes, tuple[int, int, int]] = {}
        self._pause_until = self._failures = 0
        self._reason = ""

    # ── Sealing ─────────────────────────────────────────────────────────────────────────────────
    def seal(self, *, at_once: bool, held_back: bytes = b"") -> None:
        """Seal what is due; ``held_back`` is a writer that may not go on."""
        for own in self._parts.store.own_writers():
            if own.writer == held_back or not self._may_seal(own):
                continue
            if own.last_number > own.sealed_number:
                if self._is_due(own, at_once=at_once):
                    self._seal_all(own)
            elif not own.is_frozen:
                self._tell_receipts(own)

    def seal_former(self) -> None:
        """Seal what former writers left, before anything of others can take its place (I8)."""
        for own in self._parts.store.own_writers():
            if own.is_frozen and own.last_number > own.sealed_number and self._may_seal(own):
                self._seal_all(own)

    def _may_seal(self, own: OwnWriter) -> bool:
        keys = self._parts.keys
        is_shared = keys.share() is not None and bool(keys.epoch())
        return is_shared and keys.signing_key(own.writer) is not None

    def _is_due(self, own: OwnWriter, *, at_once: bool) -> bool:
        now = self._parts.now_ms()
        first, changed, number = self._unsealed.get(own.writer, (now, now, own.last_number))
        if number != own.last_number:
            changed = now
        # A clock that jumped back would make all wait until it is there again.
        is_due = now - changed >= QUIET_MS or now - first >= LONGEST_MS or now < changed
        if at_once or own.is_frozen or is_due:
            self._unsealed.pop(own.writer, None)
            return True
        self._unsealed[own.writer] = (first, changed, own.last_number)
        return False

    def _seal_all(self, own: OwnWriter) -> None:
        number = own.sealed_number
        while number < own.last_number:
            events = self._next_events(own.writer, number + 1)
            self._seal(own.writer, events, number + 1)
            number = events[-1].number

    def _next_events(self, writer: bytes, first: int) -> list[StoredEvent]:
        taken: list[StoredEvent] = []
        size = 0
        for event in self._parts.store.events(writer, first, MOST_EVENTS):
            taken.append(event)
            size += len(event.body) + len(event.sealed)
            if size > ENOUGH_BYTES:
                break
        return taken

    def _seal(self, writer: bytes, events: list[StoredEvent], first: int) -> None:
        parts, last = self._parts, first + len(events) - 1
        now = parts.now_ms()
        told = self._told()
        receipts = self._receipts(told, now)
        keys = parts.store.keys_begun(writer, first, last) if events else ()
        outgoing: list[tuple[Outgoing, bytes]] = []
        if keys:
            outgoing.append(sealed_file(parts, "keys", writer, first, last, pack_keys(keys)))
        content = pack_segment(events, receipts, parts.version)
        outgoing.append(sealed_file(parts, "seg", writer, first, last, content))
        parts.store.keep_sealed(outgoing, keys)
        if receipts:
            at = now if _is_hour_over(told, now) else told.at_ms
            after = _Told(at, {**told.receipts, **receipts})
            parts.store.write_note(_NOTE, msgspec.msgpack.encode(after))

    # ── Receipts ────────────────────────────────────────────────────────────────────────────────
    def _told(self) -> _Told:
        note = self._parts.store.note(_NOTE)
        with suppress(ValueError):
            return msgspec.msgpack.decode(note or b"", type=_Told)
        return _Told()

    def _receipts(self, told: _Told, now: int) -> Mapping[bytes, int]:
        """Return what was received: all of it once an hour, and in between what changed.

        Where many desks record at once it is told by the hour alone: with fifty of them, every
        segment would be longer by what changed than by what happened.
        """
        vector = self._vector()
        if _is_hour_over(told, now):
            return vector
        changed = {name: at for name, at in vector.items() if told.receipts.get(name) != at}
        return changed if len(changed) <= _FEW else {}

    def _vector(self) -> dict[bytes, int]:
        return {
            stream.writer[:RECEIPT_NAME]: stream.number
            for stream in self._parts.store.streams()
            if not stream.is_own and stream.number
        }

    def _tell_receipts(self, own: OwnWriter) -> None:
        """Say what was received although there is nothing else to say."""
        told, now = self._told(), self._parts.now_ms()
        if _is_hour_over(told, now) and self._vector() != told.receipts:
            self._seal(own.writer, [], own.last_number + 1)

    # ── Putting ─────────────────────────────────────────────────────────────────────────────────
    def put(self, doing: Round, *, at_once: bool) -> None:
        """Put what waits, in its order; what cannot be put now stays and is counted."""
        now = self._parts.now_ms()
        is_pause = self._failures and 0 < self._pause_until - now <= _LONGEST_PAUSE_MS
        if is_pause and not at_once:
            doing.unwritable = self._reason
            return
        while waiting := self._parts.store.to_put(_MOST_FILES):
            done: list[str] = []
            try:
                for outgoing in waiting:
                    self._put(outgoing)
                    done.append(outgoing.name)
                    doing.sent += max(outgoing.last - outgoing.first + 1, 0)
                self._failures = 0
            except NotWritten as error:
                self._failures += 1
                self._pause_until = now + min(1000 << min(self._failures, 6), _LONGEST_PAUSE_MS)
                doing.unwritable = self._reason = error.reason
                return
            finally:
                if done:
                    self._parts.store.mark(done, PUT, now)

    def _put(self, outgoing: Outgoing) -> None:
        store, transport = self._parts.store, self._parts.transport
        if outgoing.last >= outgoing.first:
            for blob in store.blobs_named(outgoing.writer, outgoing.first, outgoing.last):
                content = store.blob(blob)
                if content is not None:
                    transport.put_blob(blob, content)
        sealed = store.held(outgoing.name)
        if sealed is not None:
            transport.put(outgoing.name, sealed)

    def confirm(self) -> None:
        """Look again for what was put a while ago: only now is it surely there."""
        now = self._parts.now_ms()
        seen: list[str] = []
        lost: list[str] = []
        for name in self._parts.store.to_confirm(now - CONFIRM_MS, _MOST_FILES):
            (seen if is_there(self._parts, name) else lost).append(name)
        for found, state in ((seen, CONFIRMED), (lost, SEALED)):
            if found:
                self._parts.store.mark(found, state, now)


def is_there(parts: Parts, name: str) -> bool:
    """Tell whether what is held under a name is on the share, whole."""
    try:
        found = parts.transport.get(name, LARGEST_FILE)
    except Refused:
        return False
    return found is not None and found == parts.store.held(name)
