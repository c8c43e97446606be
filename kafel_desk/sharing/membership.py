"""Who is a member, up to which number: a pure function of the facts, in whatever order they come.

Authority runs downwards only. The root key is above all; of the desks that it admitted, a later
generation is above an earlier one; whoever was admitted is below whoever admitted it. A removal
counts when its author is above the removed, so no two can remove each other, and the order in which
facts arrive says nothing. Within that, removal wins (design/sync.md).
"""

from collections.abc import Callable, Iterable, Mapping
from heapq import heappop, heappush

import msgspec

from kafel_desk.journal.envelope import EventId, event_id
from kafel_desk.journal.fact import Recorded
from kafel_desk.sharing.facts import (
    EpochBegan,
    MemberAdmitted,
    MemberRemoved,
    RemainderDecided,
)

Verify = Callable[[bytes, bytes, bytes], bool]
"""Tells whether an Ed25519 key signed a message: ``verify(key, message, signature)``."""

Rank = tuple[int, int]
"""Lower is above: generation counted downwards, then how far from the root key."""

FOUNDING: Rank = (0, 0)
_ID, _KEY = 16, 32


class Member(msgspec.Struct, frozen=True):
    """A writer that was admitted; ``accepted_until`` is None while it was not removed.

    ``refused_until`` is the last number of what somebody refused to accept after all. ``clock`` is
    the reading at which the admission was recorded, None while only a grant tells it.
    """

    writer: bytes
    signing_key: bytes
    sealing_key: bytes
    rank: Rank
    certificate: MemberAdmitted
    accepted_until: int | None = None
    refused_until: int = 0
    clock: int | None = None

    @property
    def is_removed(self) -> bool:
        """Tell whether the desk was removed."""
        return self.accepted_until is not None

    def accepts(self, number: int) -> bool:
        """Tell whether the event ``number`` of this writer counts."""
        return self.accepted_until is None or number <= self.accepted_until


class Membership(msgspec.Struct, frozen=True):
    """The members of one centre, and its epochs: each name with the event that began it, last first."""

    members: Mapping[bytes, Member] = {}
    epochs: tuple[tuple[bytes, EventId], ...] = ()

    @property
    def epoch(self) -> bytes:
        """Return the name of the last epoch, empty before the first."""
        return self.epochs[0][0] if self.epochs else b""

    def is_member(self, writer: bytes, number: int) -> bool:
        """Tell whether an event is of a member who is valid for that number (I10)."""
        member = self.members.get(writer)
        return member is not None and member.accepts(number)

    def signing_key(self, writer: bytes) -> bytes | None:
        """Return the key that a writer signs with, removed or not; None for a stranger."""
        member = self.members.get(writer)
        return member.signing_key if member else None

    def standing(self) -> tuple[Member, ...]:
        """Return the members that were not removed, by writer."""
        there = (member for member in self.members.values() if not member.is_removed)
        return tuple(sorted(there, key=lambda member: member.writer))

    def one_desk(self, writer: bytes) -> frozenset[bytes]:
        """Return all writers of the desk that this one records for: former and later ones."""
        found, before = {writer}, 0
        while before != len(found):
            before = len(found)
            for member in self.members.values():
                former = member.certificate.continues
                if former and (former in found or member.writer in found):
                    found |= {former, member.writer}
        return frozenset(found)

    def is_former(self, writer: bytes) -> bool:
        """Tell whether the desk of a writer goes on as another one."""
        member = self.members.get(writer)
        return bool(member and member.certificate.is_former) or any(
            other.certificate.continues == writer and not other.certificate.is_former
            for other in self.members.values()
        )

    def was_first(self, writer: bytes, other: bytes) -> bool:
        """Tell whether one of two members was admitted before the other."""
        return self._turn(writer) < self._turn(other)

    def _turn(self, writer: bytes) -> tuple[bool, int, bytes]:
        clock = self.members[writer].clock
        return (clock is None, clock or 0, writer)

    def next_generation(self) -> int:
        """Return the generation of a desk that is now recovered by the kit."""
        known = [member.certificate.generation for member in self.members.values()]
        return max(known, default=-1) + 1

    def is_administrator(self, writer: bytes) -> bool:
        """Tell whether a desk may admit and remove."""
        member = self.members.get(writer)
        return member is not None and not member.is_removed and may_administer(member)

    def may_remove(self, author: bytes, writer: bytes) -> bool:
        """Tell whether a removal of ``writer`` by ``author`` would count."""
        above, below = self.members.get(author), self.members.get(writer)
        if above is None or below is None or above.is_removed:
            return False
        return may_administer(above) and above.rank < below.rank


def may_administer(member: Member) -> bool:
    """Tell whether a desk may admit, remove and decide: the founding one, and one recovered.

    The one place for it: until people log in, it is a right of desks.
    """
    return member.rank[1] == 0


def certificate_bytes(share: bytes, certificate: MemberAdmitted) -> bytes:
    """Return what is signed of a certificate: good for one share alone."""
    unsigned = msgspec.structs.replace(certificate, signature=b"")
    fields = msgspec.structs.astuple(unsigned)
    return b"kafel-desk/member/1\0" + msgspec.msgpack.encode((share, *fields))


def is_well_formed(certificate: MemberAdmitted) -> bool:
    """Tell whether the parts of a certificate have their lengths."""
    return (
        len(certificate.writer) == _ID
        and len(certificate.signing_key) == _KEY
        and len(certificate.sealing_key) == _KEY
        and len(certificate.admitted_by) in (0, _ID)
        and certificate.continues in (b"", certificate.admitted_by)
        and certificate.writer != certificate.admitted_by
        and (not certificate.is_former or bool(certificate.continues))
    )


def fold_membership(
    share: bytes,
    root_key: bytes,
    facts: Iterable[Recorded],
    verify: Verify,
    certificates: Iterable[MemberAdmitted] = (),
) -> Membership:
    """Fold the membership of a centre; ``certificates`` are those known from grants alone.

    Facts that are not about membership change nothing. ``verify`` is asked for every signature of
    a certificate, so a forged one has no effect wherever it stands.
    """
    return _Fold(share, root_key, facts, verify, certificates).membership()


class _Fold:
    """The facts sorted by what they are about, and the members from the root downwards."""

    def __init__(
        self,
        share: bytes,
        root_key: bytes,
        facts: Iterable[Recorded],
        verify: Verify,
        certificates: Iterable[MemberAdmitted],
    ) -> None:
        self.share, self.root_key, self.verify = share, root_key, verify
        self.members: dict[bytes, Member] = {}
        self.removals: dict[bytes, list[tuple[bytes, int, int]]] = {}
        self.decisions: dict[bytes, list[tuple[bytes, int, int]]] = {}
        self.refusals: dict[bytes, list[tuple[bytes, int, int]]] = {}
        self.epochs: list[tuple[bytes, int, EpochBegan]] = []
        self.clocks: dict[bytes, int] = {}
        # By who signed; with the number under which the signer itself recorded it, if it did.
        self.certificates: dict[bytes, list[tuple[MemberAdmitted, int | None]]] = {}
        for certificate in certificates:
            self._sign(certificate, None)
        for recorded in facts:
            author, number = recorded.id[:_ID], int.from_bytes(recorded.id[_ID:], "big")
            match recorded.fact:
                case MemberAdmitted() as certificate:
                    is_by_signer = author == certificate.admitted_by
                    self._sign(certificate, number if is_by_signer else None)
                    earliest = self.clocks.get(certificate.signature, recorded.clock)
                    self.clocks[certificate.signature] = min(recorded.clock, earliest)
                case MemberRemoved(writer=writer, last_number=last):
                    self.removals.setdefault(writer, []).append((author, number, last))
                case RemainderDecided(writer=writer, last_number=last, is_accepted=accepted):
                    decided = self.decisions if accepted else self.refusals
                    decided.setdefault(writer, []).append((author, number, last))
                case EpochBegan() as epoch:
                    self.epochs.append((author, number, epoch))

    def _sign(self, certificate: MemberAdmitted, number: int | None) -> None:
        self.certificates.setdefault(certificate.admitted_by, []).append((certificate, number))

    def membership(self) -> Membership:
        """Admit from the top down: whoever could remove a member was judged before it."""
        waiting: list[tuple[Rank, bytes, MemberAdmitted]] = []

        def offer(signer: Member | None, key: bytes) -> None:
            for certificate, number in self.certificates.get(signer.writer if signer else b"", ()):
                rank = self._rank(signer, certificate, number)
                if rank is not None and self._is_signed(key, certificate):
                    # The signature decides between two that are equal in rank, on all desks alike.
                    heappush(waiting, (rank, certificate.signature, certificate))

        offer(None, self.root_key)
        while waiting:
            rank, _, certificate = heappop(waiting)
            if certificate.writer in self.members:
                continue
            member = Member(
                certificate.writer,
                certificate.signing_key,
                certificate.sealing_key,
                rank,
                certificate,
                self._accepted_until(certificate.writer, rank),
                self._refused_until(certificate.writer, rank),
                self.clocks.get(certificate.signature),
            )
            self.members[member.writer] = member
            offer(member, member.signing_key)
        return Membership(self.members, self._epochs_begun())

    def _rank(
        self, signer: Member | None, certificate: MemberAdmitted, number: int | None
    ) -> Rank | None:
        """Return where a certificate would put its writer; None when it does not count."""
        if not is_well_formed(certificate):
            return None
        if signer is None:
            return (-certificate.generation, 0)
        if certificate.continues and not certificate.is_former:
            # A desk goes on as another writer: its equal, unless that desk was removed.
            return None if signer.is_removed else signer.rank
        # What a removed desk signed counts where it stands in its own journal, in time.
        if signer.is_removed and (number is None or not signer.accepts(number)):
            return None
        below = (signer.rank[0], signer.rank[1] + 1)
        return below if certificate.is_former or may_administer(signer) else None

    def _is_signed(self, key: bytes, certificate: MemberAdmitted) -> bool:
        message = certificate_bytes(self.share, certificate)
        return self.verify(key, message, certificate.signature)

    def _accepted_until(self, writer: bytes, rank: Rank) -> int | None:
        removed = [
            last
            for author, number, last in self.removals.get(writer, ())
            if self._may(author, number, rank)
        ]
        if not removed:
            return None
        accepted = [
            last
            for author, number, last in self.decisions.get(writer, ())
            if self._may(author, number, rank)
        ]
        return max(min(removed), *accepted, 0)

    def _refused_until(self, writer: bytes, rank: Rank) -> int:
        refused = (
            last
            for author, number, last in self.refusals.get(writer, ())
            if self._may(author, number, rank)
        )
        return max(refused, default=0)

    def _may(self, author: bytes, number: int, below: Rank) -> bool:
        member = self.members.get(author)
        return (
            member is not None
            and member.rank < below
            and member.accepts(number)
            and may_administer(member)
        )

    def _epochs_begun(self) -> tuple[tuple[bytes, EventId], ...]:
        begun = []
        for author, number, epoch in self.epochs:
            member = self.members.get(author)
            if member is not None and member.accepts(number) and may_administer(member):
                begun.append((epoch.epoch, event_id(author, number)))
        return tuple(sorted(begun, reverse=True))
