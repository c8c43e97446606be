"""The part of the check that verifies who acted: the signature over every act."""

from collections.abc import Iterator
from itertools import pairwise

from database.connection import Connection
from database.directory import read_believed
from database.events import shared_facts
from database.signing import Verifiers, signature_findings
from database.sync.desk_keys import DeskKeys, verify_certificate
from database.sync.genesis import read_share
from kafel_desk.directory.state import Directory
from kafel_desk.language.message import Message
from kafel_desk.sharing.facts import MemberAdmitted
from kafel_desk.sharing.membership import fold_membership


def act_findings(connection: Connection) -> Iterator[Message]:
    """Verify the acts in every chain with the keys of users and desks that the journal names.

    Keys that nobody gave who could are named; what was signed with them is by nobody.
    """
    writers = connection.execute("SELECT id, uid FROM writers ORDER BY id").fetchall()
    directory, doubts = read_believed(connection)
    yield from signature_findings(connection, read_verifiers(connection, directory), writers)
    yield from doubts


def _certificates(connection: Connection) -> list[MemberAdmitted]:
    """Return the certificates of desks that go back to the root key of the centre, and no others."""
    row = connection.execute("SELECT content FROM share").fetchone()
    share = read_share(row[0]) if row else None
    if share is None:
        return []
    facts = shared_facts(connection)
    membership = fold_membership(share.id, share.root_key, facts, verify_certificate)
    return [member.certificate for member in membership.members.values()]


def read_verifiers(connection: Connection, directory: Directory) -> Verifiers:
    """Read the public keys of all users, former ones too, and of all desks."""
    users = {staff: user.signed_with for staff, user in directory.users.items()}
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
