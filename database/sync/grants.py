"""Grants: epoch keys sealed to one recipient, with every certificate that it takes to begin.

A grant lies in ``j/`` under the recipient and its own hash, is written once, and whoever verified
it may put it back. The certificates are in the clear: keys and random ids, nothing of anybody.
"""

import hashlib
from collections.abc import Iterable, Mapping

import msgspec

from database.sync.desk_keys import (
    SIGNATURE,
    open_sealed,
    seal_for,
    sign,
    verify,
    verify_certificate,
)
from database.sync.epochs import genuine
from kafel_desk.sharing.facts import MemberAdmitted
from kafel_desk.sharing.membership import fold_membership

LONGEST_GRANT = 1 << 20
_MAGIC = b"KafelDesk/grant/1\n"


class Grant(msgspec.Struct, frozen=True, array_like=True):
    """``by`` is the writer who signed it; ``sealed`` holds the keys of ``epochs``."""

    share: bytes
    recipient: bytes
    by: bytes
    certificates: tuple[MemberAdmitted, ...]
    epochs: tuple[bytes, ...]
    sealed: bytes


def recovery_recipient(recovery_key: bytes) -> bytes:
    """Return the recipient under which the recovery key's grants lie."""
    return hashlib.sha256(b"kafel-desk/recovery/1\0" + recovery_key).digest()[:16]


def make_grant(
    share: bytes,
    recipient: bytes,
    sealing_key: bytes,
    epochs: Mapping[bytes, bytes],
    certificates: Iterable[MemberAdmitted],
    by: bytes,
    seed: bytes,
) -> tuple[str, bytes]:
    """Return name and content of a grant."""
    sealed = seal_for(sealing_key, msgspec.msgpack.encode(epochs)) if epochs else b""
    grant = Grant(share, recipient, by, tuple(certificates), tuple(sorted(epochs)), sealed)
    content = _MAGIC + msgspec.msgpack.encode(grant)
    content += sign(seed, content)
    return grant_name(recipient, content), content


def grant_name(recipient: bytes, content: bytes) -> str:
    """Return the name of a grant in ``j/``."""
    return f"{recipient.hex()}-{hashlib.sha256(content).hexdigest()[:32]}.grant"


def read_grant(content: bytes, share: bytes, root_key: bytes) -> Grant | None:
    """Return a grant whose signature goes back to the root key through its own certificates."""
    signed, signature = content[:-SIGNATURE], content[-SIGNATURE:]
    if not content.startswith(_MAGIC) or len(content) > LONGEST_GRANT:
        return None
    try:
        grant = msgspec.msgpack.decode(signed[len(_MAGIC) :], type=Grant)
    except (msgspec.DecodeError, ValueError, RecursionError):
        return None
    if grant.share != share or len(grant.recipient) != 16:
        return None
    proven = fold_membership(share, root_key, (), verify_certificate, grant.certificates)
    key = proven.signing_key(grant.by)
    return grant if key and verify(key, signed, signature) else None


def granted_epochs(grant: Grant, sealing_secret: bytes) -> dict[bytes, bytes]:
    """Return the epoch keys in a grant, if it was sealed for us."""
    opened = open_sealed(sealing_secret, grant.sealed) if grant.sealed else None
    if opened is None:
        return {}
    try:
        return genuine(msgspec.msgpack.decode(opened, type=dict[bytes, bytes]))
    except (msgspec.DecodeError, ValueError):
        return {}
