"""Which writers a centre began with: those of the founding desk, then all others by their rank."""

from collections.abc import Sequence

from database.connection import Connection
from database.events import shared_facts
from database.sync.desk_keys import verify_certificate
from database.sync.genesis import read_share
from kafel_desk.sharing.membership import fold_membership


def founding_writers(connection: Connection) -> Sequence[bytes]:
    """Return the members of the centre, whoever founded it first; nothing where there is none."""
    row = connection.execute("SELECT content FROM share WHERE request IS NULL").fetchone()
    share = read_share(row[0]) if row else None
    if share is None:
        return ()
    facts = shared_facts(connection)
    membership = fold_membership(share.id, share.root_key, facts, verify_certificate)
    ranked = sorted(
        membership.members.values(), key=lambda one: (-one.rank[0], one.rank[1], one.writer)
    )
    if not ranked:
        return ()
    own = membership.one_desk(ranked[0].writer)
    return [one.writer for one in sorted(ranked, key=lambda one: one.writer not in own)]
