"""The part of the check that verifies who acted: the signature over every act."""

from collections.abc import Iterator
from itertools import pairwise

from database.connection import Connection
from database.directory import read_directory
from database.events import shared_facts
from database.signing import Verifiers, signature_findings, signed_by_kit
from database.sync.desk_keys import DeskKeys, PublicKeys, verify, verify_certificate
from database.sync.genesis import read_share
from kafel_desk.language.message import Message, message
from kafel_desk.sharing.facts import MemberAdmitted
from kafel_desk.sharing.membership import fold_membership
from kafel_desk.users.facts import UserEnrolled


def act_findings(connection: Connection) -> Iterator[Message]:
    """Verify the acts in every chain with the keys of users and desks that the journal names."""
    writers = connection.execute("SELECT id, uid FROM writers ORDER BY id").fetchall()
    yield from signature_findings(connection, read_verifiers(connection), writers)
    yield from _kit_findings(connection)


def _kit_findings(connection: Connection) -> Iterator[Message]:
    """Verify that whoever is said to be let back in by the recovery kit was."""
    for recorded in shared_facts(connection):
        fact = recorded.fact
        if isinstance(fact, UserEnrolled) and fact.by_kit:
            row = connection.execute("SELECT content FROM share").fetchone()
            share = read_share(row[0]) if row else None
            signed = signed_by_kit(fact.staff, PublicKeys(fact.signing, fact.sealing))
            if share is None or not verify(share.root_key, signed, fact.by_kit):
                yield message("check.by_kit", login=fact.login)


def _certificates(connection: Connection) -> list[MemberAdmitted]:
    """Return the certificates of desks that go back to the root key of the centre, and no others."""
    row = connection.execute("SELECT content FROM share").fetchone()
    share = read_share(row[0]) if row else None
    if share is None:
        return []
    facts = shared_facts(connection)
    membership = fold_membership(share.id, share.root_key, facts, verify_certificate)
    return [member.certificate for member in membership.members.values()]


def read_verifiers(connection: Connection) -> Verifiers:
    """Read the public keys of all users, former ones too, and of all desks."""
    users = {staff: user.signed_with for staff, user in read_directory(connection).users.items()}
    admitted = _certificates(connection)
    desks = {one.writer: one.signing_key for one in admitted}
    # A writer that vouches for its former one comes after it, too.
    follows = {one.writer: one.continues for one in admitted if one.continues and not one.is_former}
    own = [uid for (uid,) in connection.execute("SELECT uid FROM writers WHERE is_own ORDER BY id")]
    follows |= dict(pairwise(reversed(own)))
    for writer, signing, sealing in connection.execute(
        "SELECT writer, signing, sealing FROM desk_keys"
    ):
        desks[writer] = DeskKeys(signing, sealing).public().signing
    return Verifiers(users, desks, follows)
