"""What others left is looked for, taken in, or set aside; what the share lost is put back."""

from collections import Counter
from collections.abc import Mapping
from contextlib import suppress

from database.sync import names
from database.sync.envelope import LARGEST_BLOB, LARGEST_FILE, is_whole
from database.sync.erasing import let_go_of_erased_keys, remove_replaced
from database.sync.names import FileName, Kind
from database.sync.parts import Parts, Progress, Round
from database.sync.publishing import is_there
from database.sync.rounds import Rounds, told
from database.sync.sync_store import Quarantined
from database.sync.taking_in import MAY_PASS, Inbox, name_by_content, quarantined
from database.sync.transport import NotWritten, Refused

ARRIVING = "quarantine.arriving"
ERASED = "quarantine.erased"
_STALE_MS = 15_000
_OTHERS_STALE_MS = 45_000
_LONGEST_WAIT_MS = 600_000
_DAY_MS = 86_400_000
_MOST_LOST = 500
_MOST_ODD = _MOST_REFUSED = 100
_MOST_SET_ASIDE = 10_000
_VERIFIED_AT_ONCE = 16
_MOST_QUIET = 2000
_OWN_DAYS_MS = 30 * _DAY_MS
_JOINING_AT_ONCE = 2


class Collector:
    """Looks into folders. What it keeps in memory only spares work."""

    def __init__(self, parts: Parts) -> None:
        self._parts = parts
        self._rounds = Rounds(parts)
        self._quiet: dict[str, frozenset[str]] = {}
        self._lacking: dict[str, int] = {}
        self._settled: set[str] | None = None
        self._arriving: dict[str, tuple[int, int]] = {}
        self._odd: dict[str, int] = {}
        self._revision: int | None = None
        self._patrolled = ""
        self._joining: set[str] = set()
        self._verified = ""
        self._verified_on = ""
        self._to_verify: list[str] = []
        self._packs: set[str] = set()
        self._blobs = 0

    def collect(self, doing: Round, progress: Progress) -> None:
        """Do one round."""
        # What was put off when the program was killed waits for no share.
        self._parts.store.settle(progress)
        heads = self._parts.transport.heads()
        self._exchange_joining()
        self._follow_members(doing)
        there = set(heads)
        folders = [*self._rounds.recent(self._known(there)), *list(self._lacking)[:64]]
        self._look(dict.fromkeys(folders), doing, progress)
        self.let_go()
        for _ in range(64):
            self._follow_members(doing)
            behind = [
                folder
                for writer, number in self._behind(there)
                for folder in self._rounds.all_of(writer, number)
            ]
            if not behind:
                break
            self._look(dict.fromkeys(behind), doing, progress)
        self._verify_own()
        self._patrol()
        self._exchange_blobs()

    def let_go(self) -> None:
        """Let go of key files here that hold an erased key; the share need not be there."""
        self._settled = None if let_go_of_erased_keys(self._parts) else self._settled

    def remove_replaced(self) -> None:
        """Remove what was let go of from the share, and look out for it."""
        for folder in remove_replaced(self._parts):
            self._quiet.pop(folder, None)

    # ── Who is looked at ────────────────────────────────────────────────────────────────────────
    def _known(self, there: set[bytes]) -> list[bytes]:
        """Return the writers whose files are read: a stranger's are not, they only stand there."""
        keys, store = self._parts.keys, self._parts.store
        held = {stream.writer for stream in store.streams()}
        known: list[bytes] = []
        for writer in sorted(there | held):
            folder = names.folder_of("seg", self._parts.compartment, writer)
            if keys.member(writer) is not None:
                known.append(writer)
                if folder in self._set_aside_names():
                    self._take_up(folder)
            elif writer in there:
                reason, now = "quarantine.unknown_member", self._parts.now_ms()
                self._set_aside(Quarantined(folder, reason, now, writer))
        return known

    def _behind(self, there: set[bytes]) -> list[tuple[bytes, int]]:
        """Return writers of whom something is known to be missing, here or on the share."""
        streams = {stream.writer: stream for stream in self._parts.store.streams()}
        highest = told(self._parts, streams)
        return [
            (writer, stream.number if stream else 0)
            for writer in self._known(there)
            if (stream := streams.get(writer)) is None
            or not stream.number
            or stream.beyond
            or highest.get(writer, 0) > stream.number
            or writer not in there
        ]

    def _follow_members(self, doing: Round) -> None:
        """Apply what membership now says to what is here and to what waited for it."""
        keys, store = self._parts.keys, self._parts.store
        for _ in range(64):
            if self._revision == (revision := keys.revision()):
                return
            self._revision = revision
            present = store.own_writers()[-1].writer
            for stream in store.streams():
                member = keys.member(stream.writer)
                # What this desk records stands here, and so does what a former writer of it did
                # that nobody judged; what was decided on a former one holds here as everywhere.
                if stream.writer == present or (stream.is_own and member is None):
                    continue
                applied = store.limit(stream.writer, member.last if member else 0)
                doing.applied = doing.applied.and_also(applied)
            inbox = Inbox(self._parts, doing)
            for row in store.quarantined():
                content = store.quarantined_content(row.name) if row.reason in MAY_PASS else None
                name = names.read_name(*names.split(row.name))
                if content and name is not None:
                    self._take(inbox, name, content)
            inbox.flush()

    # ── Looking into folders ────────────────────────────────────────────────────────────────────
    def _look(self, folders: dict[str, None], doing: Round, progress: Progress) -> None:
        new: list[FileName] = []
        for folder in folders:
            new += self._news_of(folder)
        new.sort(key=lambda name: (_ORDER[name.kind], name.path))
        total, done = sum(name.events for name in new if name.kind != "keys"), 0
        inbox, store = Inbox(self._parts, doing), self._parts.store
        refused: Counter[str] = Counter()
        store.expect(total)
        try:
            for name in new:
                folder = names.split(name.path)[0]
                if refused[folder] >= _MOST_REFUSED or name.path in inbox.unpacked:
                    continue  # the rest of what fills a folder has its turn in later rounds
                store.give_way()
                refused[folder] += not self._read(inbox, name)
                done += name.events if name.kind != "keys" else 0
                progress(done, total)
        finally:
            inbox.flush()
        store.settle(progress)

    def _news_of(self, folder: str) -> list[FileName]:
        """Return what is new in a folder; note what it lacks, and names that no desk wrote."""
        transport, store, now = self._parts.transport, self._parts.store, self._parts.now_ms()
        listed = frozenset(transport.list(folder))
        if self._quiet.get(folder) == listed and folder not in self._lacking:
            return []
        held = store.held_in(folder)
        settled = self._set_aside_names()
        new: list[FileName] = []
        is_quiet = True
        for name in listed - held:
            found = names.read_name(folder, name)
            path = f"{folder}/{name}"
            if found is None:
                self._look_at_odd(folder, name)
            elif path not in settled and path not in self._packs:
                is_quiet = False
                if self._arriving.get(path, (0, 0))[1] <= now:
                    new.append(found)
        self._put_back(folder, held - listed, now)
        if is_quiet and folder not in self._lacking:
            if len(self._quiet) >= _MOST_QUIET:
                self._quiet.clear()
            self._quiet[folder] = listed
        else:
            self._quiet.pop(folder, None)
        return new

    def _read(self, inbox: Inbox, name: FileName) -> bool:
        """Take a file in; tells whether it was one."""
        try:
            content = self._parts.transport.get(name.path, LARGEST_FILE)
        except Refused as error:
            self._set_aside(quarantined(name, error.reason, self._parts.now_ms(), b""))
            return False
        if content is None or not is_whole(content, name):
            self._wait_for(name)
            return False
        if self._arriving.pop(name.path, None) is not None:
            self._parts.store.take_up(name.path)
        return self._take(inbox, name, content)

    def _take(self, inbox: Inbox, name: FileName, content: bytes) -> bool:
        try:
            inbox.take(name, content)
        except Refused as error:
            now = self._parts.now_ms()
            if error.reason != ERASED:
                self._set_aside(quarantined(name, error.reason, now, content))
                return False
            self._arriving[name.path] = (now, now + _LONGEST_WAIT_MS)
            return True
        if name.kind == "pack":
            self._packs.add(name.path)
        self._take_up(name.path)
        return True

    def _wait_for(self, name: FileName) -> None:
        """A file is still being copied, or torn: look again, less and less often."""
        now = self._parts.now_ms()
        if name.path not in self._arriving:
            if len(self._arriving) >= _MOST_SET_ASIDE:
                return
            row = Quarantined(name.path, ARRIVING, now, name.writer, name.first, name.last)
            self._parts.store.set_aside(row)
        first, _ = self._arriving.get(name.path, (now, 0))
        wait = min(max(now - first, 1000), _LONGEST_WAIT_MS)
        self._arriving[name.path] = (first, now + wait)

    def _look_at_odd(self, folder: str, name: str) -> None:
        """Read a file with an odd name once a day, a hundred of them at most: it may be a copy.

        Programs that synchronise folders give copies names of their own; what is in one counts.
        """
        now, path = self._parts.now_ms(), f"{folder}/{name}"
        if names.is_day(name) or 0 <= now - self._odd.get(path, -_DAY_MS) < _DAY_MS:
            return
        if sum(now - at < _DAY_MS for at in self._odd.values()) >= _MOST_ODD:
            return
        self._odd[path] = now
        try:
            content = self._parts.transport.get(path, LARGEST_FILE)
            true_name = name_by_content(folder, content) if content is not None else None
        except Refused as error:
            self._set_aside(Quarantined(path, error.reason, now))
            return
        if content is None or true_name is None:
            return
        doing = Round()
        inbox = Inbox(self._parts, doing)
        if self._parts.store.held(true_name.path) is None:
            try:
                inbox.take(true_name, content)
            except Refused as error:
                if error.reason == ERASED:
                    self._parts.transport.retire(path)
                else:
                    self._set_aside(Quarantined(path, error.reason, now))
                return
            finally:
                inbox.flush()
        self._take_up(path)

    # ── What the share lost ─────────────────────────────────────────────────────────────────────
    def _put_back(self, folder: str, missing: frozenset[str], now: int) -> None:
        """Put back what a folder lacks for a while; a listing may be some seconds old (I13)."""
        if not missing:
            self._lacking.pop(folder, None)
            return
        since = self._lacking.setdefault(folder, now)
        own = {writer.writer.hex() for writer in self._parts.store.own_writers()}
        wait = _STALE_MS if folder.split("/")[3] in own else _OTHERS_STALE_MS
        if 0 <= now - since < wait:
            return
        for name in sorted(missing)[:_MOST_LOST]:
            self._republish(f"{folder}/{name}")

    def _republish(self, path: str) -> None:
        content = self._parts.store.held(path)
        if content is not None:
            with suppress(NotWritten):
                self._parts.transport.put(path, content)

    def _verify_own(self) -> None:
        """Once a day, read back what this desk put there in the last thirty: a folder a round."""
        store, now = self._parts.store, self._parts.now_ms()
        today = names.day_of(now)
        if self._verified_on != today:
            self._verified_on = today
            oldest = names.day_of(now - _OWN_DAYS_MS)
            self._to_verify = [
                folder
                for own in store.own_writers()
                for kind in ("seg", "keys")
                for folder in store.held_folders(
                    names.folder_of(kind, self._parts.compartment, own.writer)
                )
                if names.split(folder)[1] >= oldest
            ]
        if self._to_verify:
            folder = self._to_verify.pop()
            for name in sorted(store.held_in(folder)):
                if not is_there(self._parts, f"{folder}/{name}"):
                    self._republish(f"{folder}/{name}")

    def _patrol(self) -> None:
        """Hold some of what is on the share against what is held here, in turn; put right."""
        store = self._parts.store
        verified = put = 0
        while verified < _VERIFIED_AT_ONCE and put < _MOST_LOST:
            some = store.held_after(self._patrolled, _VERIFIED_AT_ONCE)
            for path in some:
                store.give_way()
                if is_there(self._parts, path):
                    verified += 1
                else:
                    self._republish(path)
                    put += 1
            self._patrolled = some[-1] if some else ""
            if not some:
                return

    # ── Requests and grants, evidence ───────────────────────────────────────────────────────────
    def _exchange_joining(self) -> None:
        keys, transport = self._parts.keys, self._parts.transport
        listed = {name for name in transport.list(names.JOINING) if names.is_joining(name)}
        ours = keys.files()
        for name in sorted(listed - set(ours) - self._joining)[:_MOST_LOST]:
            with suppress(Refused):
                content = transport.get(f"{names.JOINING}/{name}", LARGEST_FILE)
                if content is None or not names.is_whole_joining(name, content):
                    continue  # still arriving, or damaged: whoever holds it puts it right
                reason = keys.take(name, content)
                if reason is not None:
                    path, now = f"{names.JOINING}/{name}", self._parts.now_ms()
                    self._set_aside(Quarantined(path, reason, now))
            self._joining.add(name)
        turn = [name for name in sorted(ours) if name > self._verified][:_JOINING_AT_ONCE]
        self._verified = turn[-1] if turn else ""
        damaged = {name for name in listed.intersection(turn) if self._is_damaged(name, ours)}
        for name in sorted(set(ours) - listed | damaged)[:_MOST_LOST]:
            with suppress(NotWritten):
                transport.put(f"{names.JOINING}/{name}", ours[name])

    def _is_damaged(self, name: str, ours: Mapping[str, bytes]) -> bool:
        with suppress(Refused):
            return self._parts.transport.get(f"{names.JOINING}/{name}", LARGEST_FILE) != ours[name]
        return True

    def _exchange_blobs(self) -> None:
        """Fetch evidence that a case here names, and put back some of what the share lost."""
        store, transport = self._parts.store, self._parts.transport
        for blob in store.missing_blobs(8):
            content = transport.get_blob(blob, LARGEST_BLOB) if names.is_blob(blob) else None
            if content is not None:
                store.keep_blob(blob, content)
        for _ in range(4):
            letters, self._blobs = f"{self._blobs:02x}", (self._blobs + 1) % 256
            here = store.blobs_in(letters)
            if not here:
                continue
            listed = transport.list(f"c/{self._parts.compartment}/b/{letters}")
            for blob in sorted(here - {name.removesuffix(".blob") for name in listed})[:8]:
                content = store.blob(blob)
                if content is not None:
                    with suppress(NotWritten):
                        transport.put_blob(blob, content)

    # ── What was set aside ──────────────────────────────────────────────────────────────────────
    def _set_aside_names(self) -> set[str]:
        if self._settled is None:
            # What is still arriving is looked at again, and what a newer program reads.
            passing = {ARRIVING, "quarantine.newer", ERASED}
            rows = self._parts.store.quarantined()
            self._settled = {row.name for row in rows if row.reason not in passing}
            self._arriving |= {
                row.name: (row.since_ms, 0) for row in rows if row.reason == ARRIVING
            }
        return self._settled

    def _set_aside(self, row: Quarantined) -> None:
        settled = self._set_aside_names()
        if row.name not in settled and len(settled) < _MOST_SET_ASIDE:
            self._parts.store.set_aside(row)
        settled.add(row.name)

    def _take_up(self, name: str) -> None:
        settled = self._set_aside_names()
        if name in settled or name in self._odd:
            settled.discard(name)
            self._quiet.pop(names.split(name)[0], None)
            self._parts.store.take_up(name)


_ORDER: dict[Kind, int] = {"pack": 0, "seg": 1, "keys": 2}
