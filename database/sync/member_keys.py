"""Keys and members of one desk as they stand at this moment; implements the port ``Keys``.

Membership is folded anew whenever the directory or what is kept of ``j/`` has changed, so it always
follows the journal and nothing else has to tell it.
"""

from collections.abc import Callable, Iterable, Mapping
from typing import Any, NamedTuple

from database.connection import Connection
from database.events import shared_facts
from database.store import JournalStore
from database.sync import member_tables as tables
from database.sync.desk_keys import DeskKeys, verify_certificate
from database.sync.genesis import Share, read_share
from database.sync.grants import Grant, grant_name, granted_epochs, make_grant, read_grant
from database.sync.grants import recovery_recipient as recipient_of_recovery
from database.sync.joining import Request, read_request, request_name
from database.sync.keys import Member
from kafel_desk.sharing.membership import Membership, fold_membership

Look = Callable[[Callable[[Connection], Any]], Any]
MOST_REQUESTS = 200
"""Requests that wait at once: whoever can write to the share can write any number."""


class _Standing(NamedTuple):
    """What follows from what is kept, at one version of the directory."""

    directory_version: int
    kept: tables.Kept
    share: Share | None
    grants: tuple[Grant, ...]
    membership: Membership


class MemberKeys:
    """The keys of one desk; opened without a store, it only answers."""

    def __init__(self, look: Look, store: JournalStore | None) -> None:
        self._look = look
        self._store = store
        self._revision = 0
        self._now: _Standing | None = None

    # ── What the engine asks ────────────────────────────────────────────────────────────────────
    def share(self) -> bytes | None:
        """Return the bytes of the centre's SHARE."""
        return self._standing().kept.share

    def share_id(self) -> bytes:
        """Return the id of the share, empty before there is one."""
        share = self.the_share()
        return share.id if share else b""

    def revision(self) -> int:
        """Return a number that changes when another answer may have changed."""
        self._standing()
        return self._revision

    def member(self, writer: bytes) -> Member | None:
        """Return an admitted writer."""
        found = self.membership().members.get(writer)
        return Member(found.signing_key, found.accepted_until) if found else None

    def signing_key(self, writer: bytes) -> bytes | None:
        """Return the seed of a writer of this desk, once it was admitted."""
        keys = self._standing().kept.desk_keys.get(writer)
        return keys.signing if keys and writer in self.membership().members else None

    def epoch(self) -> bytes:
        """Return the name of the epoch to seal in, when this desk has its key.

        What begins an epoch is itself sealed under the one before, which all can read: also
        whoever was just removed learns it, and a member that lacks a key knows that it does. A desk
        that was removed seals what it still has under the last key it was given: it waits in
        quarantine, where somebody decides on it.
        """
        epochs, sealed = self.membership().epochs, self._look(_own_sealed)
        told = [
            name
            for name, began in epochs
            if _number(began) <= sealed.get(began[:16], _number(began))
        ]
        held, members = self._standing().kept.epochs, self.membership().members
        if all(own in members and members[own].is_removed for own in sealed):
            told = [name for name in told if name in held]
        epoch = next(iter(told), self.membership().epoch)
        return epoch if epoch in held else b""

    def epoch_key(self, epoch: bytes) -> bytes | None:
        """Return the key of an epoch."""
        return self._standing().kept.epochs.get(epoch)

    def files(self) -> Mapping[str, bytes]:
        """Return the grants that are known, and this desk's own request while it waits."""
        kept = self._standing().kept
        files = {name: file for name, file in kept.files.items() if name.endswith(".grant")}
        request = read_request(kept.request) if kept.request else None
        if kept.request and request:
            files[request_name(request.writer)] = kept.request
        return files

    def take(self, name: str, content: bytes) -> str | None:
        """Keep a request or a grant that is genuine, with the epoch keys that it holds for us."""
        standing = self._standing()
        if standing.share is None:
            return "quarantine.another_share"
        if name in standing.kept.files:
            return None
        if name.endswith(".req"):
            return self._take_request(name, content)
        grant = read_grant(content, standing.share.id, standing.share.root_key)
        if grant is None or name != grant_name(grant.recipient, content):
            return "quarantine.grant"
        granter = standing.membership.members.get(grant.by)
        if granter and granter.is_removed and grant.recipient not in standing.kept.desk_keys:
            return None  # it may well be genuine, but it could lay down any number of them
        keys = standing.kept.desk_keys.get(grant.recipient)
        epochs = granted_epochs(grant, keys.sealing) if keys else {}
        self.write(lambda connection: _keep(connection, name, content, epochs))
        return None

    def _take_request(self, name: str, content: bytes) -> str | None:
        request = read_request(content)
        if request is None or name != request_name(request.writer):
            return "quarantine.request"
        if len(self.requests()) >= MOST_REQUESTS:
            return "quarantine.too_many_requests"
        self.write(lambda connection: tables.keep_file(connection, name, content))
        return None

    # ── What the sharing of the desk asks ───────────────────────────────────────────────────────
    def kept(self) -> tables.Kept:
        """Return what is kept of keys and members."""
        return self._standing().kept

    def the_share(self) -> Share | None:
        """Return what SHARE says; None before this desk belongs to one or asked to."""
        return self._standing().share

    def request_of(self, writer: bytes) -> bytes | None:
        """Return the request that a writer of this desk made and that still waits."""
        content = self.kept().request
        request = read_request(content) if content else None
        return content if request and request.writer == writer else None

    def membership(self) -> Membership:
        """Return the members as they stand."""
        return self._standing().membership

    def requests(self) -> list[tuple[Request, bytes]]:
        """Return the requests of writers that are no members, the oldest first."""
        members = self.membership().members
        found = [
            (request, content)
            for name, content in self.kept().files.items()
            if name.endswith(".req") and (request := read_request(content))
        ]
        waiting = [
            (request, content) for request, content in found if request.writer not in members
        ]
        return sorted(waiting, key=lambda one: (one[0].at_ms, one[0].writer))

    def write(self, work: Callable[[Connection], object]) -> None:
        """Change what is kept, durably."""
        if self._store is None:
            raise TypeError("opened to read")
        with self._store.write() as transaction:
            transaction.beside(work)
        self.forget()

    def keep_grant(self, name: str, grant: bytes) -> None:
        """Keep a grant of our own making."""
        self.write(lambda connection: tables.keep_file(connection, name, grant))

    def forget(self) -> None:
        """Read everything anew when it is next asked for: something was written."""
        self._now = None
        self._revision += 1

    def missing_grants(self, writer: bytes) -> dict[str, bytes]:
        """Return the grants that members and recovery key still lack, signed by this desk's writer.

        Each names the epochs that it holds, so that whoever is administrator sees what is missing.
        """
        standing = self._standing()
        share, keys = standing.share, standing.kept.desk_keys.get(writer)
        if share is None or keys is None or not standing.kept.epochs:
            return {}
        members = standing.membership.standing()
        recipients = {member.writer: member.sealing_key for member in members}
        recipients[recipient_of_recovery(share.recovery_key)] = share.recovery_key
        certificates = [member.certificate for member in standing.membership.members.values()]
        return dict(
            make_grant(
                share.id, recipient, sealing_key, lacking, certificates, writer, keys.signing
            )
            for recipient, sealing_key in recipients.items()
            if (lacking := self._lacking(recipient, standing.grants))
        )

    def _lacking(self, recipient: bytes, grants: Iterable[Grant]) -> dict[bytes, bytes]:
        given = {name for grant in grants if grant.recipient == recipient for name in grant.epochs}
        return {name: key for name, key in self.kept().epochs.items() if name not in given}

    def recovered_epochs(self, root: DeskKeys) -> dict[bytes, bytes]:
        """Return every epoch key that was granted to the recovery key."""
        standing = self._standing()
        if standing.share is None:
            return {}
        recipient = recipient_of_recovery(standing.share.recovery_key)
        epochs: dict[bytes, bytes] = {}
        for grant in standing.grants:
            if grant.recipient == recipient:
                epochs |= granted_epochs(grant, root.sealing)
        return epochs

    # ── How it stands ───────────────────────────────────────────────────────────────────────────
    def _standing(self) -> _Standing:
        version: int = self._look(_directory_version)
        now = self._now
        if now is None or now.directory_version != version:
            before = now.membership if now else None
            # Another thread may forget it at any time, so it is not read twice.
            self._now = now = self._look(self._read)
            self._revision += before != now.membership
        return now

    def _read(self, connection: Connection) -> _Standing:
        version, kept = _directory_version(connection), tables.read_kept(connection)
        share = read_share(kept.share) if kept.share else None
        if share is None:
            return _Standing(version, kept, None, (), Membership())
        grants = tuple(
            grant
            for name, content in sorted(kept.files.items())
            if name.endswith(".grant") and (grant := read_grant(content, share.id, share.root_key))
        )
        certificates = {
            certificate.signature: certificate
            for grant in grants
            for certificate in grant.certificates
        }
        facts = shared_facts(connection)
        membership = fold_membership(
            share.id, share.root_key, facts, verify_certificate, certificates.values()
        )
        return _Standing(version, kept, share, grants, membership)


def _directory_version(connection: Connection) -> int:
    (version,) = connection.execute("SELECT directory_version FROM desk").fetchone()
    return int(version)


def _own_sealed(connection: Connection) -> dict[bytes, int]:
    """Return up to which number what our writers recorded is sealed."""
    rows = connection.execute("SELECT uid, sealed_number FROM writers WHERE is_own = 1")
    return dict(rows.fetchall())


def _number(event: bytes) -> int:
    return int.from_bytes(event[16:], "big")


def _keep(connection: Connection, name: str, content: bytes, epochs: dict[bytes, bytes]) -> None:
    tables.keep_file(connection, name, content)
    tables.keep_epochs(connection, epochs)
