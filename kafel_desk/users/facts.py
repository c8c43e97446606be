"""The facts of log-in: who may unlock a desk, by which name, with which keys.

They are about the directory, so every desk learns of a user; the secret half of the keys lies in
them locked by the password, and opens with nothing else.
"""

import msgspec

from kafel_desk.journal.fact import Fact


class LockedKeys(msgspec.Struct, frozen=True, kw_only=True):
    """Two secret keys (32 bytes each) sealed under a key that Argon2id makes of a password.

    ``operations`` and ``memory`` (bytes) are the cost of that, ``salt`` is random.
    """

    salt: bytes
    operations: int
    memory: int
    nonce: bytes
    sealed: bytes


class UserEnrolled(Fact, frozen=True, kw_only=True):
    """Somebody on the staff may log in: their name, their public keys, and the locked secret ones.

    ``signing`` is the Ed25519 key that their acts are verified with, ``sealing`` the X25519 key
    that the keys of databases and of safeguarding cases are sealed to. ``by_kit`` tells that they
    were let back in by the recovery kit: its signature over their keys.
    """

    staff: str
    login: str
    signing: bytes
    sealing: bytes
    locked: LockedKeys
    by_kit: bytes = b""


class PasswordChanged(Fact, frozen=True, kw_only=True):
    """The same keys are locked by another password."""

    staff: str
    locked: LockedKeys


class UserDisabled(Fact, frozen=True, kw_only=True):
    """Somebody may not log in any more; what they signed stays theirs."""

    staff: str


class RecoveryKitMade(Fact, frozen=True, kw_only=True):
    """A desk that shares nothing has a recovery kit, given out once; one before it opens nothing.

    ``signing`` is the Ed25519 key that whoever it lets back in is recorded with, ``sealing`` the
    X25519 key that the keys of the database and of safeguarding cases are sealed to.
    """

    signing: bytes
    sealing: bytes


USER_FACTS: tuple[type[Fact], ...] = (
    UserEnrolled, PasswordChanged, UserDisabled, RecoveryKitMade,
)  # fmt: skip
