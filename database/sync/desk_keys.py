"""The keys of one writer: Ed25519 to sign, X25519 to be sent secrets; random, from libsodium."""

import hashlib
from collections.abc import Callable
from functools import lru_cache
from typing import NamedTuple

from nacl.bindings import crypto_sign, crypto_sign_BYTES, crypto_sign_open, crypto_sign_seed_keypair
from nacl.exceptions import CryptoError
from nacl.public import PrivateKey, PublicKey, SealedBox

SIGNATURE = crypto_sign_BYTES


class PublicKeys(NamedTuple):
    """What others know of a writer."""

    signing: bytes
    sealing: bytes


class DeskKeys(NamedTuple):
    """The secrets of a writer, 32 bytes each: the seed to sign with, the key to open what is sent."""

    signing: bytes
    sealing: bytes

    def __repr__(self) -> str:
        """Say nothing of them, wherever they are printed."""
        return "DeskKeys(…)"

    def public(self) -> PublicKeys:
        """Return what others may know."""
        signing, _ = crypto_sign_seed_keypair(self.signing)
        return PublicKeys(signing, bytes(PrivateKey(self.sealing).public_key))


def derived_keys(secret: bytes) -> DeskKeys:
    """Return the keys that follow from one secret: those of the recovery kit."""
    return DeskKeys(
        hashlib.blake2b(secret, digest_size=32, person=b"kafel-desk/sign").digest(),
        hashlib.blake2b(secret, digest_size=32, person=b"kafel-desk/seal").digest(),
    )


def sign(seed: bytes, message: bytes) -> bytes:
    """Return the signature of a message, 64 bytes."""
    return signing_with(seed)(message)


def signing_with(seed: bytes) -> Callable[[bytes], bytes]:
    """Return what signs one message after the other: to derive the key costs as much as to sign."""
    _, secret = crypto_sign_seed_keypair(seed)
    return lambda message: crypto_sign(message, secret)[:SIGNATURE]


def verify(key: bytes, message: bytes, signature: bytes) -> bool:
    """Tell whether a key signed a message; anything that is no key or signature did not."""
    try:
        crypto_sign_open(signature + message, key)
    except (CryptoError, ValueError, TypeError):
        return False
    return len(signature) == SIGNATURE


verify_certificate = lru_cache(maxsize=1024)(verify)
"""The same for certificates: small, few, and asked for at every fold of the membership."""


def seal_for(key: bytes, content: bytes) -> bytes:
    """Seal content so that only the owner of an X25519 key opens it."""
    return SealedBox(PublicKey(key)).encrypt(content)


def open_sealed(secret: bytes, sealed: bytes) -> bytes | None:
    """Return what was sealed for us, or None when it was not."""
    try:
        return SealedBox(PrivateKey(secret)).decrypt(sealed)
    except (CryptoError, ValueError, TypeError):
        return None
