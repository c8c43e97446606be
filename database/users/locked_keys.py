"""The two secret keys of a user, locked by a password: Argon2id, then XChaCha20-Poly1305."""

import os
from typing import NamedTuple

from nacl.bindings import (
    crypto_aead_xchacha20poly1305_ietf_decrypt,
    crypto_aead_xchacha20poly1305_ietf_encrypt,
)
from nacl.exceptions import CryptoError
from nacl.pwhash import argon2id

from database.sync.desk_keys import DeskKeys
from kafel_desk.users.facts import LockedKeys
from kafel_desk.users.password import normalised

_NONCE = 24
_MOST_OPERATIONS, _MOST_MEMORY = 20, 2**30
_BOUND = b"kafel-desk/user-keys/1"


class Cost(NamedTuple):
    """What one try of a password costs: passes, and bytes of memory."""

    operations: int
    memory: int


MODERATE = Cost(argon2id.OPSLIMIT_MODERATE, argon2id.MEMLIMIT_MODERATE)
LEAST = Cost(argon2id.OPSLIMIT_MIN, argon2id.MEMLIMIT_MIN)
"""For tests and throw-away desks alone."""


def new_keys() -> DeskKeys:
    """Return the secret keys of a user who begins."""
    return DeskKeys(os.urandom(32), os.urandom(32))


def lock_keys(keys: DeskKeys, password: str, cost: Cost = MODERATE) -> LockedKeys:
    """Lock secret keys by a password."""
    salt, nonce = os.urandom(argon2id.SALTBYTES), os.urandom(_NONCE)
    key = _stretched(password, salt, cost)
    sealed = crypto_aead_xchacha20poly1305_ietf_encrypt(
        keys.signing + keys.sealing, _BOUND, nonce, key
    )
    return LockedKeys(
        salt=salt, operations=cost.operations, memory=cost.memory, nonce=nonce, sealed=sealed
    )


def unlock_keys(locked: LockedKeys, password: str) -> DeskKeys | None:
    """Return the secret keys, or None when it is another password.

    A cost beyond reason is refused like a wrong password: it came from a damaged file, or from
    somebody who wants this machine to stand still.
    """
    if not (0 < locked.operations <= _MOST_OPERATIONS and 0 < locked.memory <= _MOST_MEMORY):
        return None
    try:
        key = _stretched(password, locked.salt, Cost(locked.operations, locked.memory))
        secret = crypto_aead_xchacha20poly1305_ietf_decrypt(
            locked.sealed, _BOUND, locked.nonce, key
        )
    except (CryptoError, ValueError, TypeError):
        return None
    return DeskKeys(secret[:32], secret[32:])


def _stretched(password: str, salt: bytes, cost: Cost) -> bytes:
    return argon2id.kdf(
        32, normalised(password), salt, opslimit=cost.operations, memlimit=cost.memory
    )
