"""Files of others become events and keys here: believed, linked, and applied bit by bit."""

from collections.abc import Mapping, Sequence
from contextlib import suppress

from database.sync import names
from database.sync.envelope import is_whole, open_file, read_header
from database.sync.erasing import counts, keys_in, nowhere, replace
from database.sync.names import FileName
from database.sync.packs import read_pack
from database.sync.parts import Parts, Round
from database.sync.segment import unpack_segment
from database.sync.sync_store import Held, Incoming, Quarantined, StoredEvent
from database.sync.transport import Refused
from kafel_desk.journal.envelope import event_hash

MAY_PASS = frozenset({
    "quarantine.no_epoch_key", "quarantine.unknown_member", "quarantine.removed_member",
})  # fmt: skip
"""Reasons that a later fact may lift: such a file is kept with its content."""

_PIECE = 16
_ENOUGH = 512


class Inbox:
    """Takes in one file after another; nothing is in before :meth:`flush`."""

    def __init__(self, parts: Parts, doing: Round) -> None:
        self._parts = parts
        self._doing = doing
        self._pending: list[Incoming] = []
        self._ranges: dict[bytes, list[tuple[int, int]]] = {}
        self._events = 0
        self.unpacked: set[str] = set()

    def take(self, name: FileName, content: bytes) -> None:
        """Take in a file whose hash is right; raises :class:`Refused`, then nothing of it counts.

        ``quarantine.removed_member`` is raised after the part that still counts was taken.
        """
        match name.kind:
            case "seg":
                self._take_segment(name, content)
            case "keys":
                self._take_keys(name, content)
            case "pack":
                self._take_pack(name, content)

    def flush(self) -> None:
        """Apply what was taken, in as many transactions as it needs."""
        store, now = self._parts.store, self._parts.now_ms()
        pending, self._pending = self._pending, []
        self._ranges.clear()
        self._events = 0
        while pending:
            store.give_way()
            applied = store.apply(pending, now)
            self._doing.applied = self._doing.applied.and_also(applied)
            pending = pending[applied.done :]

    # ── Segments ────────────────────────────────────────────────────────────────────────────────
    def _take_segment(self, name: FileName, content: bytes) -> None:
        parts = self._parts
        sealed = open_file(content, name, parts.keys.share_id(), parts.compartment, parts.keys)
        opened = unpack_segment(sealed, name.writer, name.first, name.last)
        if self._overlaps(name):
            self.flush()
        member = parts.keys.member(name.writer)
        last = member.last if member else 0
        counting = [event for event in opened.events if last is None or event.number <= last]
        known = parts.store.hashes(name.writer, name.first, name.last) if counting else {}
        if not self._is_acceptable(name, counting, known):
            return
        is_whole_in = len(counting) == len(opened.events)
        file = Held(name.path, content) if is_whole_in else None
        heard = Incoming(
            name.writer, file=file, receipts=opened.receipts, version=opened.version,
            heard_ms=parts.now_ms(),
        )  # fmt: skip
        self._pending += _pieces(heard, counting, known)
        self._ranges.setdefault(name.writer, []).append((name.first, name.last))
        self._events += len(counting)
        if self._events >= _ENOUGH:
            self.flush()
        if not is_whole_in:
            raise Refused("quarantine.removed_member")

    def _overlaps(self, name: FileName) -> bool:
        return any(
            first <= name.last and name.first <= last
            for first, last in self._ranges.get(name.writer, ())
        )

    def _is_acceptable(
        self, name: FileName, events: Sequence[StoredEvent], known: Mapping[int, bytes]
    ) -> bool:
        """Tell whether this can be taken in under the present writer of this desk.

        Our own writer cannot learn its own events from others: it went back in time, and must go
        on as another before it does.
        """
        present = self._parts.store.own_writers()[-1]
        if name.writer != present.writer:
            return True
        is_known = all(known.get(event.number) == event_hash(event.body) for event in events)
        if not is_known:
            self._doing.needs_new_writer = True
        return is_known

    # ── Key files and packs ─────────────────────────────────────────────────────────────────────
    def _take_keys(self, name: FileName, content: bytes) -> None:
        parts = self._parts
        keys = keys_in(parts, name, content)
        self.flush()
        others = nowhere(parts).allowed(keys)
        files: tuple[Held, ...] = (Held(name.path, content),)
        if len(others) < len(keys):
            # No byte of it is kept here, not in quarantine either (I14).
            files = replace(parts, name, keys) if counts(parts, name) else ()
        elif not counts(parts, name):
            raise Refused("quarantine.removed_member")
        for file in files:
            applied = parts.store.apply_keys(file, others)
            self._doing.applied = self._doing.applied.and_also(applied)
        if len(others) < len(keys):
            raise Refused("quarantine.erased")

    def _take_pack(self, name: FileName, content: bytes) -> None:
        for day, first, last, segment in read_pack(content):
            folder = names.folder_of("seg", self._parts.compartment, name.writer, day)
            path = names.file_name("seg", folder, first, last, segment)
            each = names.read_name(*names.split(path))
            if each is None:
                raise Refused("quarantine.content")
            if self._parts.store.held(path) is None:
                # It lies on the share by itself as well, and is set aside there.
                with suppress(Refused):
                    self._take_segment(each, segment)
                    self.unpacked.add(path)


def quarantined(name: FileName, reason: str, now_ms: int, content: bytes) -> Quarantined:
    """Return how a refused file is kept."""
    kept = content if reason in MAY_PASS and is_whole(content, name) else b""
    return Quarantined(name.path, reason, now_ms, name.writer, name.first, name.last, kept)


def _pieces(
    heard: Incoming, events: Sequence[StoredEvent], known: Mapping[int, bytes]
) -> list[Incoming]:
    """Return a segment in pieces that are short enough for a saver to wait for; the last has the file."""
    pieces: list[Incoming] = []
    for start in range(0, max(len(events), 1), _PIECE):
        some = events[start : start + _PIECE]
        new: list[StoredEvent] = []
        instead: list[StoredEvent] = []
        aside: list[StoredEvent] = []
        for event in some:
            there = known.get(event.number)
            hashed = event_hash(event.body) if there is not None else b""
            if there is None:
                new.append(event)
            elif hashed != there:
                (instead if hashed < there else aside).append(event)
        is_last = start + _PIECE >= len(events)
        piece = Incoming(heard.writer, tuple(new), tuple(instead), tuple(aside))
        pieces.append(
            heard._replace(events=piece.events, instead=piece.instead, aside=piece.aside)
            if is_last
            else piece
        )
    return pieces


def name_by_content(folder: str, content: bytes) -> FileName | None:
    """Return the name that a file's own header and hash give it."""
    where = folder.split("/")
    for kind in ("seg", "keys"):
        try:
            header, _, _ = read_header(content, kind)
        except Refused:
            continue
        if len(where) != 5 or not where[3].startswith(header.writer.hex()):
            return None
        numbers = (header.first, header.last)
        return names.read_name(
            folder, names.split(names.file_name(kind, folder, *numbers, content))[1]
        )
    return None
