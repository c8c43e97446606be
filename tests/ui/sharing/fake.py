"""A sharing without a folder: answers what a test wants, and remembers what it was asked."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

import msgspec

from kafel_desk.language.message import message
from kafel_desk.refusal import refuse
from kafel_desk.sharing.port import Progress, ShareUnavailable
from kafel_desk.sharing.status import (
    DeskRow,
    PendingRequest,
    QuarantineRow,
    RecoveryKit,
    Report,
    ShareStatus,
)

NOW = datetime(2026, 11, 22, 7, 42, tzinfo=UTC)
"""10:42 in Riyadh, as in the pictures."""
SIX = ("نخلة", "مفتاح", "غيمة", "قارب", "زيتون", "منارة")
FOLDER = "/mnt/desks"


def minutes_ago(minutes: float) -> datetime:
    return NOW - timedelta(minutes=minutes)


def a_desk(code: str, name: str, *, heard: float | None = None, **more: object) -> DeskRow:
    last = None if heard is None else minutes_ago(heard)
    row = DeskRow(code.encode().ljust(16, b"\0"), code, name, 120, last, "0.4.0")
    return msgspec.structs.replace(row, **more)


OWN = a_desk("A", "الاستقبال", heard=0, is_own=True, is_administrator=True)
CALLS = a_desk("B", "مركز الاتصال", heard=1, may_be_removed=True)
MEDIA = a_desk("C", "الإعلام الجديد", heard=21, may_be_removed=True)

UNSHARED = ShareStatus("A", "الاستقبال", b"A" * 16, "ab" * 32, 120, 0, 0)
MEMBER = msgspec.structs.replace(
    UNSHARED,
    light="in_step",
    standing="member",
    share=FOLDER,
    share_id=b"S" * 16,
    since=minutes_ago(60),
    last_round=minutes_ago(0.1),
    desks=(OWN, CALLS, MEDIA),
    is_administrator=True,
)
KIT = RecoveryKit(
    words=tuple(f"كلمة{place}" for place in range(1, 25)),
    code="0123456789abcdef" * 3,
    file=b"kit",
    file_name="kafel-desk-recovery.key",
    share_number="7C1A-44F0",
    fingerprint="ab12 cd34",
    made_at=NOW,
)


@dataclass
class FakeSharing:
    """Implements the port; what a test puts into its fields is what it answers."""

    now: ShareStatus = MEMBER
    reports: list[Report] = field(default_factory=list)
    asked: list[tuple[str, object]] = field(default_factory=list)
    requests: tuple[PendingRequest, ...] = ()
    aside: tuple[QuarantineRow, ...] = ()
    is_away: bool = False
    is_admitted: bool = False
    words: tuple[str, ...] = SIX
    on_sync: Callable[[Progress | None], object] = lambda _progress: None

    def count(self, what: str) -> int:
        return sum(name == what for name, _ in self.asked)

    def change(self, **changes: object) -> None:
        self.now = msgspec.structs.replace(self.now, **changes)

    def status(self) -> ShareStatus:
        return self.now

    def found(self, share: str) -> RecoveryKit:
        self._note("found", share)
        self.now = msgspec.structs.replace(MEMBER, share=share, desks=(OWN,))
        return KIT

    def request_to_join(self, share: str) -> tuple[str, ...]:
        self._note("request", share)
        self.change(standing="requested", share=share, words=self.words, requested_at=NOW)
        return self.words

    def withdraw_request(self) -> None:
        self._note("withdraw", None)
        self.change(standing="unshared", words=(), requested_at=None)

    def finish_joining(self) -> bool:
        self._note("finish", None)
        if self.is_admitted:
            self.change(standing="member", light="in_step")
        return self.is_admitted

    def pending_requests(self) -> tuple[PendingRequest, ...]:
        return self.requests

    def admit(self, request: str, words: str) -> PendingRequest:
        self._note("admit", (request, words))
        found = next(row for row in self.requests if row.id == request)
        if tuple(words.split()) != found.words:
            raise refuse("words", "error.needed")
        self.requests = tuple(row for row in self.requests if row is not found)
        return found

    def remove(self, writer: bytes) -> None:
        self._note("remove", writer)
        rows = tuple(
            msgspec.structs.replace(row, is_removed=True) if row.writer == writer else row
            for row in self.now.desks
        )
        self.change(desks=rows)

    def recover(self, share: str, kit: bytes, words: str) -> None:
        self._note("recover", (share, kit, words))
        if words != " ".join(KIT.words):
            raise refuse("words", "error.needed")
        self.change(standing="member", light="in_step", share=share)

    def use_folder(self, share: str) -> None:
        self._note("use_folder", share)
        self.change(share=share)

    def renew_kit(self, kit: bytes, words: str) -> RecoveryKit:
        self._note("renew_kit", (kit, words))
        if words != " ".join(KIT.words):
            raise refuse("words", "error.needed")
        return KIT

    def confirm_reseeding(self) -> None:
        self._note("reseed", None)
        self.change(needs_reseeding=False, light="in_step")

    def sync_now(self, progress: Progress | None = None, share: str = "") -> Report:
        self._note("sync", None)
        self.on_sync(progress)
        return self.reports.pop(0) if self.reports else Report()

    def poll(self, progress: Progress | None = None) -> Report:
        return self.sync_now(progress)

    def quarantine(self) -> tuple[QuarantineRow, ...]:
        return self.aside

    def decide(self, row: str, *, accept: bool) -> None:
        self._note("decide", (row, accept))
        self.aside = tuple(each for each in self.aside if each.id != row)

    def _note(self, what: str, about: object) -> None:
        self.asked.append((what, about))
        if self.is_away:
            raise ShareUnavailable(message("sync.silent"))
