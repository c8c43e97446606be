"""A shared desk that was restored on its own machine goes on as another writer, by its old key.

Nobody need be asked: whoever holds the database on that machine holds the old key as well. On any
other machine the new writer has no keys, and an administrator admits it anew, or the kit does
(docs/decisions/0041).
"""

from datetime import datetime

import msgspec

from database.connection import Connection
from database.events import shared_facts
from database.sync import member_tables as tables
from database.sync.desk_keys import DeskKeys, sign, verify_certificate
from database.sync.genesis import Share, read_share
from database.sync.grants import make_grant
from database.transaction import JournalTransaction
from kafel_desk.directory.decide import DIRECTORY_SUBJECT
from kafel_desk.journal.fact import BY_ITSELF, Draft
from kafel_desk.ports import Randomness
from kafel_desk.sharing.facts import MemberAdmitted
from kafel_desk.sharing.membership import Membership, certificate_bytes, fold_membership


def go_on(
    transaction: JournalTransaction,
    former: bytes,
    writer: bytes,
    randomness: Randomness,
    now: datetime,
) -> None:
    """Make the writer a member in the place of its former one, if that is a member still."""
    kept = transaction.beside(tables.read_kept)
    share = read_share(kept.share) if kept.share else None
    old = kept.desk_keys.get(former)
    if share is None or old is None:
        return
    membership = transaction.beside(lambda connection: _membership(connection, share))
    member = membership.members.get(former)
    if member is None or member.is_removed:
        return
    keys = new_keys(randomness)
    certificate = certify(share, writer, keys, by=former, seed=old.signing, continues=former)
    known = [one.certificate for one in membership.members.values()]
    name, grant = make_grant(
        share.id, writer, keys.public().sealing, kept.epochs, [*known, certificate], writer,
        keys.signing,
    )  # fmt: skip
    transaction.beside(lambda connection: tables.keep_desk_keys(connection, writer, keys))
    transaction.beside(lambda connection: tables.keep_file(connection, name, grant))
    transaction.append([Draft(DIRECTORY_SUBJECT, certificate)], BY_ITSELF, now)


def new_keys(randomness: Randomness) -> DeskKeys:
    """Return the keys of a writer that begins."""
    return DeskKeys(randomness.bytes(32), randomness.bytes(32))


def certify(
    share: Share,
    writer: bytes,
    keys: DeskKeys,
    *,
    by: bytes,
    seed: bytes,
    continues: bytes = b"",
    generation: int = 0,
    recorded_before: int = 0,
    is_former: bool = False,
) -> MemberAdmitted:
    """Return the certificate of a writer of this desk, signed by another key of this desk's."""
    public = keys.public()
    unsigned = MemberAdmitted(
        writer=writer,
        signing_key=public.signing,
        sealing_key=public.sealing,
        admitted_by=by,
        generation=generation,
        continues=continues,
        recorded_before=recorded_before,
        is_former=is_former,
    )
    return signed(share, unsigned, seed)


def signed(share: Share, certificate: MemberAdmitted, seed: bytes) -> MemberAdmitted:
    """Return a certificate with its signature."""
    signature = sign(seed, certificate_bytes(share.id, certificate))
    return msgspec.structs.replace(certificate, signature=signature)


def _membership(connection: Connection, share: Share) -> Membership:
    return fold_membership(share.id, share.root_key, shared_facts(connection), verify_certificate)
