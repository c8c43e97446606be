"""Secrets and membership of a simulated desk, out of the product's own certificates and grants."""

import hashlib
from collections.abc import Mapping
from functools import lru_cache
from typing import NamedTuple

from database.sync import genesis, grants
from database.sync.desk_keys import DeskKeys, sign, verify
from database.sync.epochs import count_of, name_epoch
from database.sync.genesis import make_share
from database.sync.grants import (
    granted_epochs,
    make_grant,
    recovery_recipient,
)
from database.sync.keys import Member
from kafel_desk.directory.decide import DIRECTORY_SUBJECT
from kafel_desk.journal.fact import Draft
from kafel_desk.sharing.facts import CentreFounded, EpochBegan, MemberAdmitted, MemberRemoved
from kafel_desk.sharing.membership import Membership, certificate_bytes, fold_membership
from tests.simulation.chance import Chance
from tests.simulation.memory_journal import MemoryJournal

# What is signed stays signed: asked again, the same bytes need no second look.
read_share = lru_cache(64)(genesis.read_share)
read_grant = lru_cache(4096)(grants.read_grant)
verified = lru_cache(4096)(verify)


class Secrets(NamedTuple):
    """What a desk keeps of keys; never changed in place."""

    share: bytes = b""
    desk: Mapping[bytes, DeskKeys] = {}
    epochs: Mapping[bytes, bytes] = {}
    joining: Mapping[str, bytes] = {}


class Keyring:
    """Implements the port ``Keys`` over the journal of one simulated desk."""

    def __init__(self, journal: MemoryJournal, chance: Chance) -> None:
        self.journal = journal
        self.chance = chance
        self._known: tuple[object, Membership] | None = None

    @property
    def secrets(self) -> Secrets:
        """What is on the disk."""
        return self.journal.rows.values.get("secrets") or Secrets()

    def keep(self, secrets: Secrets) -> None:
        """Change it, in a transaction of its own."""
        with self.journal.transaction() as rows:
            rows.values["secrets"] = secrets

    def own(self) -> DeskKeys:
        """Return the keys of the present writer, made when they are first asked for."""
        writer = self.journal.writer
        if writer not in self.secrets.desk:
            made = DeskKeys(self.chance.bytes(32), self.chance.bytes(32))
            self.keep(self.secrets._replace(desk={**self.secrets.desk, writer: made}))
        return self.secrets.desk[writer]

    # ── The port ────────────────────────────────────────────────────────────────────────────────
    def share(self) -> bytes | None:
        return self.secrets.share or None

    def share_id(self) -> bytes:
        share = read_share(self.secrets.share)
        return share.id if share else b""

    def revision(self) -> int:
        digest = hashlib.sha256()
        for writer, member in sorted(self.membership().members.items()):
            digest.update(writer + repr(member.accepted_until).encode())
        for epoch in sorted(self.secrets.epochs):
            digest.update(epoch)
        return int.from_bytes(digest.digest()[:6], "big")

    def member(self, writer: bytes) -> Member | None:
        found = self.membership().members.get(writer)
        return Member(found.signing_key, found.accepted_until) if found else None

    def signing_key(self, writer: bytes) -> bytes | None:
        keys = self.secrets.desk.get(writer)
        return keys.signing if keys else None

    def epoch(self) -> bytes:
        return max(self.secrets.epochs, default=b"")

    def epoch_key(self, epoch: bytes) -> bytes | None:
        return self.secrets.epochs.get(epoch)

    def files(self) -> Mapping[str, bytes]:
        return self.secrets.joining

    def take(self, name: str, content: bytes) -> str | None:
        if name in self.secrets.joining:
            return None
        share = read_share(self.secrets.share)
        if share is None or name.endswith(".req"):
            return None
        grant = read_grant(content, share.id, share.root_key)
        if grant is None:
            return "quarantine.grant"
        secrets = self.secrets._replace(joining={**self.secrets.joining, name: content})
        keys = self.secrets.desk.get(grant.recipient)
        if keys:
            opened = granted_epochs(grant, keys.sealing)
            secrets = secrets._replace(epochs={**opened, **secrets.epochs})
        self.keep(secrets)
        return None

    def membership(self) -> Membership:
        """Return who is a member as this desk knows it."""
        share = read_share(self.secrets.share)
        if share is None:
            return Membership()
        facts = self.journal.rows.of_subject.get(DIRECTORY_SUBJECT, ())
        basis = (facts, tuple(self.secrets.joining), self.secrets.share)
        if self._known is None or self._known[0] != basis:
            certificates: list[MemberAdmitted] = []
            for content in self.secrets.joining.values():
                grant = read_grant(content, share.id, share.root_key)
                certificates += grant.certificates if grant else ()
            membership = fold_membership(
                share.id,
                share.root_key,
                self.journal.facts(DIRECTORY_SUBJECT),
                verified,
                certificates,
            )
            self._known = (basis, membership)
        return self._known[1]

    # ── What people do with it ──────────────────────────────────────────────────────────────────
    def found(self, root: DeskKeys, share_id: bytes) -> None:
        """Found the centre: this desk is its first member."""
        with self.journal.transaction():
            share, own = make_share(share_id, root), self.own()
            key = self.chance.bytes(32)
            epoch = name_epoch(1, key)
            certificate = self._certificate(
                share_id, self.journal.writer, own, b"", 0, root.signing
            )
            self.keep(self.secrets._replace(share=share, epochs={epoch: key}))
            public = root.public()
            founded = CentreFounded(
                share=share_id, root_key=public.signing, recovery_key=public.sealing
            )
            self._record(founded, certificate, EpochBegan(epoch=epoch))
            self._grant(recovery_recipient(public.sealing), public.sealing)

    def admit(self, other: "Keyring") -> None:
        """Admit another desk, whose request was compared by voice."""
        with self.journal.transaction():
            share = read_share(self.secrets.share)
            assert share
            writer, keys = other.journal.writer, other.own()
            certificate = self._certificate(
                share.id, writer, keys, self.journal.writer, 0, self.own().signing
            )
            self._record(certificate)
            self._grant(writer, keys.public().sealing)
            other.keep(other.secrets._replace(share=self.secrets.share))

    def remove(self, writer: bytes, last: int) -> None:
        """Remove a desk, and begin a new epoch that it is not told of."""
        with self.journal.transaction():
            share = read_share(self.secrets.share)
            assert share
            key = self.chance.bytes(32)
            epoch = name_epoch(count_of(self.epoch()) + 1, key)
            self._record(MemberRemoved(writer=writer, last_number=last), EpochBegan(epoch=epoch))
            self.keep(self.secrets._replace(epochs={**self.secrets.epochs, epoch: key}))
            for member in self.membership().standing():  # itself, too: its disk may be put back
                self._grant(member.writer, member.sealing_key)
            self._grant(recovery_recipient(share.recovery_key), share.recovery_key)

    def recover(self, root: DeskKeys, share: bytes, found: Mapping[str, bytes]) -> None:
        """Become a member by the recovery kit and what lies on the share."""
        with self.journal.transaction():
            about, own = read_share(share), self.own()
            assert about
            self.keep(self.secrets._replace(share=share))
            epochs: dict[bytes, bytes] = {}
            for name, content in sorted(found.items()):
                grant = read_grant(content, about.id, about.root_key)
                if grant is not None:
                    self.take(name, content)
                    epochs |= granted_epochs(grant, root.sealing)
            if not epochs and not self.secrets.epochs:
                # No grant survived anywhere: what was sealed is gone, and a new time begins.
                key = self.chance.bytes(32)
                epochs = {name_epoch(1, key): key}
            self.keep(self.secrets._replace(epochs={**epochs, **self.secrets.epochs}))
            certificate = self._certificate(
                about.id,
                self.journal.writer,
                own,
                b"",
                self.membership().next_generation(),
                root.signing,
            )
            self._record(certificate)
            self._leave(certificate)

    def go_on(self, former: bytes) -> None:
        """Be admitted as another writer by the one that this desk was, if that one still may."""
        with self.journal.transaction():
            share, keys = read_share(self.secrets.share), self.secrets.desk.get(former)
            member = self.membership().members.get(former)
            if share is None or keys is None or member is None or member.is_removed:
                return
            certificate = self._certificate(
                share.id, self.journal.writer, self.own(), former, 0, keys.signing, continues=former
            )
            self._record(certificate)
            self._leave(certificate)

    def adopt_former(self) -> None:
        """Vouch for writers that this desk was before it belonged to the centre."""
        share, present = read_share(self.secrets.share), self.journal.writer
        members = self.membership().members
        for writer, about in self.journal.rows.writers.items():
            if not about["is_own"] or writer in members or present not in members or not share:
                continue
            with self.journal.transaction():
                if writer not in self.secrets.desk:
                    made = DeskKeys(self.chance.bytes(32), self.chance.bytes(32))
                    self.keep(self.secrets._replace(desk={**self.secrets.desk, writer: made}))
                certificate = self._certificate(
                    share.id, writer, self.secrets.desk[writer], present, 0,
                    self.own().signing, continues=present,
                )  # fmt: skip
                self._record(certificate)

    def grant_what_lacks(self) -> None:
        """As an administrator, grant members the present epoch where nobody did."""
        share, present = read_share(self.secrets.share), self.journal.writer
        if share is None or not self.membership().is_administrator(present):
            return
        granted: set[tuple[bytes, bytes]] = set()
        for content in self.secrets.joining.values():
            grant = read_grant(content, share.id, share.root_key)
            granted |= {(grant.recipient, epoch) for epoch in grant.epochs} if grant else set()
        standing = [(member.writer, member.sealing_key) for member in self.membership().standing()]
        standing.append((recovery_recipient(share.recovery_key), share.recovery_key))
        for recipient, sealing_key in standing:
            lacks = any((recipient, epoch) not in granted for epoch in self.secrets.epochs)
            if lacks:
                self._grant(recipient, sealing_key)

    def _certificate(
        self, share: bytes, writer: bytes, keys: DeskKeys, by: bytes, generation: int,
        seed: bytes, *, continues: bytes = b"",
    ) -> MemberAdmitted:  # fmt: skip
        public = keys.public()
        unsigned = MemberAdmitted(
            writer=writer, signing_key=public.signing, sealing_key=public.sealing,
            admitted_by=by, generation=generation, continues=continues,
        )  # fmt: skip
        signature = sign(seed, certificate_bytes(share, unsigned))
        return MemberAdmitted(
            **{name: getattr(unsigned, name) for name in unsigned.__struct_fields__}
            | {"signature": signature}
        )

    def _record(self, *facts: CentreFounded | MemberAdmitted | MemberRemoved | EpochBegan) -> None:
        self.journal.record([Draft(DIRECTORY_SUBJECT, fact) for fact in facts], "desk")

    def _chain(self) -> list[MemberAdmitted]:
        return [member.certificate for member in self.membership().members.values()]

    def _grant(self, recipient: bytes, sealing_key: bytes) -> None:
        """Leave every epoch key for somebody, with the certificates that it takes to begin."""
        share = read_share(self.secrets.share)
        assert share
        name, content = make_grant(
            share.id, recipient, sealing_key, self.secrets.epochs, self._chain(),
            self.journal.writer, self.own().signing,
        )  # fmt: skip
        self.keep(self.secrets._replace(joining={**self.secrets.joining, name: content}))

    def _leave(self, certificate: MemberAdmitted) -> None:
        """Leave a certificate beside the journal: it holds before any event can be read."""
        share, writer = read_share(self.secrets.share), self.journal.writer
        assert share
        chain = {each.writer: each for each in (*self._chain(), certificate)}
        name, content = make_grant(
            share.id, writer, self.own().public().sealing, self.secrets.epochs, chain.values(),
            writer, self.own().signing,
        )  # fmt: skip
        self.keep(self.secrets._replace(joining={**self.secrets.joining, name: content}))
