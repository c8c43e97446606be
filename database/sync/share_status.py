"""How a desk stands to the others, as rows: read from what is kept here, never from the share."""

from collections.abc import Callable
from contextlib import suppress
from datetime import UTC, datetime, timedelta

import msgspec

from database.store import JournalStore
from database.sync.engine import Report as Round
from database.sync.engine import gaps_of
from database.sync.joining import read_request
from database.sync.local_store import LocalStore
from database.sync.members import Members
from database.sync.state_hash import state_hash
from database.sync.sync_store import Heard, Quarantined, Stream
from kafel_desk.language.message import Message, message
from kafel_desk.ports import Clock
from kafel_desk.sharing.light import light_of
from kafel_desk.sharing.status import DeskRow, QuarantineRow, ShareStatus

_LAST = "sharing.last"
_FULL = ("share.full", "share.read_only")
_REMEMBER_MS = 300_000
_GAP_TOLD_AFTER = timedelta(minutes=15)
"""A part that is still on its way is nothing to be told of: gaps are normal (docs/sync.md)."""


class _Last(msgspec.Struct, array_like=True):
    """How the last round ended; ``since_ms`` is when that began to be so."""

    at_ms: int = 0
    since_ms: int = 0
    trouble: str = ""
    is_away: bool = False
    needs_reseeding: bool = False


class ShareView:
    """What is known of the sharing of one desk; ``words_of`` says the six words of a request."""

    def __init__(
        self,
        journal: JournalStore,
        store: LocalStore,
        members: Members,
        clock: Clock,
        version: str,
        words_of: Callable[[bytes], tuple[str, ...]],
    ) -> None:
        self._journal = journal
        self._store = store
        self._keys = members.keys
        self._members = members
        self._clock = clock
        self._version = version
        self._words = words_of

    def remember(self, done: Round) -> None:
        """Keep how a round ended: when it is another way than before, and else now and then."""
        before, at_ms = self._last(), round(self._clock.now().timestamp() * 1000)
        trouble = done.unreachable or done.unwritable
        is_same = (trouble, done.needs_reseeding) == (before.trouble, before.needs_reseeding)
        if is_same and 0 <= at_ms - before.at_ms < _REMEMBER_MS:
            return
        since_ms = before.since_ms if is_same else at_ms
        last = _Last(at_ms, since_ms, trouble, bool(done.unreachable), done.needs_reseeding)
        self._store.write_note(_LAST, msgspec.msgpack.encode(last))

    def _last(self) -> _Last:
        with suppress(ValueError):
            return msgspec.msgpack.decode(self._store.note(_LAST) or b"", type=_Last)
        return _Last()

    def status(self) -> ShareStatus:
        """Return how this desk stands to the others."""
        writer, kept, last = self._journal.writer(), self._keys.kept(), self._last()
        rows, streams = self._desks(writer), self._store.streams()
        own = next(row for row in rows if row.is_own)
        aside, standing = self.quarantine(), self._members.standing(writer)
        waiting = 0 if standing == "unshared" else self._store.waiting()
        share = self._keys.the_share()
        request = kept.request if standing == "requested" else None
        asked = read_request(request) if request else None
        light = light_of(
            needs_decision=last.needs_reseeding
            or any(row.can_be_decided for row in aside)
            or any(row.is_frozen for row in rows),
            is_full=last.trouble in _FULL,
            is_away=last.is_away,
            has_gap=any(row.gap_since for row in rows),
            waiting=waiting,
            desks=rows,
            now=self._clock.now(),
        )
        return ShareStatus(
            desk=own.code,
            name=own.name,
            writer=writer,
            state_hash=state_hash(self._store),
            events=sum(_events_of(stream) for stream in streams),
            waiting=waiting,
            quarantined=len(aside),
            light="unshared" if share is None else light,
            standing=standing,
            share=kept.folder,
            share_id=share.id if share else b"",
            since=moment(last.since_ms) if last.trouble else None,
            last_round=moment(last.at_ms),
            desks=rows,
            words=self._words(request) if request else (),
            requested_at=moment(asked.at_ms) if asked else None,
            needs_reseeding=last.needs_reseeding,
            is_administrator=self._keys.membership().is_administrator(writer),
            clock_warnings=tuple(
                message("share.clock_ahead", desk=row.code) for row in rows if row.is_clock_suspect
            ),
            trouble=message(last.trouble, path=kept.folder) if last.trouble else None,
        )

    def _desks(self, writer: bytes) -> tuple[DeskRow, ...]:
        """Return a row for every writer that is a member or recorded something, this one first."""
        streams = {stream.writer: stream for stream in self._store.streams()}
        heard, gaps = self._store.heard(), gaps_of(self._store)
        writers = {writer, *streams, *self._keys.membership().members}
        rows = (
            self._row(one, writer, streams.get(one), heard.get(one), gaps.get(one))
            for one in writers
        )
        return tuple(sorted(rows, key=lambda row: (not row.is_own, row.code, row.writer)))

    def _row(
        self,
        writer: bytes,
        own: bytes,
        stream: Stream | None,
        heard: Heard | None,
        gap: tuple[int, int] | None,
    ) -> DeskRow:
        membership = self._keys.membership()
        member = membership.members.get(writer)
        desk = self._journal.directory().desks.get(writer)
        is_own = writer == own
        return DeskRow(
            writer=writer,
            code=desk.code if desk else "",
            name=desk.name if desk else "",
            events=_events_of(stream) if stream else 0,
            last_heard=moment(heard.at_ms) if heard else None,
            version=self._version if is_own else heard.version if heard else "",
            is_own=is_own,
            is_removed=bool(member and member.is_removed),
            is_former=membership.is_former(writer) or bool(stream and stream.is_own and not is_own),
            is_frozen=bool(stream and stream.aside),
            is_clock_suspect=bool(stream and stream.clock_ahead_ms),
            is_administrator=membership.is_administrator(writer),
            may_be_removed=membership.may_remove(own, writer)
            and not membership.members[writer].is_removed,
            gap_since=self._told_since(gap),
        )

    def _told_since(self, gap: tuple[int, int] | None) -> datetime | None:
        since = moment(gap[1]) if gap else None
        return since if since and self._clock.now() - since >= _GAP_TOLD_AFTER else None

    def quarantine(self) -> tuple[QuarantineRow, ...]:
        """Return what was set aside."""
        desks = self._journal.directory().desks
        return tuple(
            QuarantineRow(
                id=row.name,
                reason=_reason(row),
                since=moment(row.since_ms) or self._clock.now(),
                file=row.name,
                writer=row.writer,
                desk=desks[row.writer].code if row.writer in desks else "",
                first=row.first,
                last=row.last,
                can_be_decided=self.can_be_decided(row),
            )
            for row in self._store.quarantined()
        )

    def can_be_decided(self, row: Quarantined) -> bool:
        """Tell whether this desk may decide on something that a removed one left."""
        membership = self._keys.membership()
        member = membership.members.get(row.writer)
        if member is None or not membership.may_remove(self._journal.writer(), row.writer):
            return False
        return not member.accepts(row.last) and row.last > member.refused_until


def _events_of(stream: Stream) -> int:
    return stream.number + len(stream.beyond)


def _reason(row: Quarantined) -> Message:
    return message(row.reason)


def moment(milliseconds: int) -> datetime | None:
    """Return a time; None for none, and for what no calendar holds."""
    with suppress(ValueError, OverflowError, OSError):
        if milliseconds > 0:
            return datetime.fromtimestamp(milliseconds / 1000, UTC)
    return None
