"""The facts of membership: who belongs to the centre, up to which number, under which epoch.

They are about the directory, so every desk reads them without a key of a case or person. What they
come to is decided in membership.py alone.
"""

from kafel_desk.journal.fact import Fact


class CentreFounded(Fact, frozen=True, kw_only=True):
    """The first desk put its journal on a share.

    ``share`` is the id of the share, ``root_key`` the Ed25519 key that every admission goes back
    to, ``recovery_key`` the X25519 key that every epoch is sealed to, too.
    """

    share: bytes
    root_key: bytes
    recovery_key: bytes


class MemberAdmitted(Fact, frozen=True, kw_only=True):
    """A writer belongs to the centre: a certificate, which holds outside the journal as well.

    ``admitted_by`` is the writer whose key signed it, empty for the root key itself. Of those that
    root signed, the higher ``generation`` is the senior: the founding desk has 0, each recovery by
    the kit one more than any before. ``continues`` is another writer of the same desk: the
    former one on the same machine, or with ``is_former`` the present one, which vouches for what its
    desk recorded alone, before it belonged to any centre. What the writer recorded up to ``recorded_before`` was recorded before it
    belonged to the centre: its settings give way to the centre's. ``signature`` is Ed25519 over
    membership.certificate_bytes.
    """

    writer: bytes
    signing_key: bytes
    sealing_key: bytes
    admitted_by: bytes = b""
    generation: int = 0
    continues: bytes = b""
    recorded_before: int = 0
    is_former: bool = False
    signature: bytes = b""


class MemberRemoved(Fact, frozen=True, kw_only=True):
    """A desk was lost: of its writer, nothing after ``last_number`` is accepted any more."""

    writer: bytes
    last_number: int


class RemainderDecided(Fact, frozen=True, kw_only=True):
    """Somebody decided on what a removed writer recorded up to ``last_number``."""

    writer: bytes
    last_number: int
    is_accepted: bool


class EpochBegan(Fact, frozen=True, kw_only=True):
    """What is shared from now on is sealed under another key, which ``epoch`` names.

    The key itself reaches the members in grants, sealed to each. The name is a count in two bytes,
    then fourteen of a hash of the key: of two that were begun at once, all seal under the higher.
    """

    epoch: bytes


SHARING_FACTS: tuple[type[Fact], ...] = (
    CentreFounded, MemberAdmitted, MemberRemoved, RemainderDecided, EpochBegan,
)  # fmt: skip
