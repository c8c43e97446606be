"""Sealing of private parts: XChaCha20-Poly1305 under the key of the case or person.

What binds a sealed part to its place is its associated data: writer, number, subject and type of
the event. Moved to any other event, it does not open.
"""

import os

from nacl.bindings import (
    crypto_aead_xchacha20poly1305_ietf_decrypt,
    crypto_aead_xchacha20poly1305_ietf_encrypt,
)
from nacl.exceptions import CryptoError

from kafel_desk.journal.envelope import EventId, Subject

KEY_LENGTH = 32
_NONCE_LENGTH = 24


def new_key() -> bytes:
    """Return the key of a case or person that begins."""
    return os.urandom(KEY_LENGTH)


def seal(key: bytes, private: bytes, event: EventId, subject: Subject, type_name: str) -> bytes:
    """Return nonce and ciphertext of a private part."""
    nonce = os.urandom(_NONCE_LENGTH)
    bound = _bound_to(event, subject, type_name)
    return nonce + crypto_aead_xchacha20poly1305_ietf_encrypt(private, bound, nonce, key)


def unseal(
    key: bytes, sealed: bytes, event: EventId, subject: Subject, type_name: str
) -> bytes | None:
    """Return the private part, or None when this key does not open it here."""
    nonce, ciphertext = sealed[:_NONCE_LENGTH], sealed[_NONCE_LENGTH:]
    bound = _bound_to(event, subject, type_name)
    try:
        return crypto_aead_xchacha20poly1305_ietf_decrypt(ciphertext, bound, nonce, key)
    except (CryptoError, ValueError):
        return None


def _bound_to(event: EventId, subject: Subject, type_name: str) -> bytes:
    """Writer and number (24 bytes), subject's id (16), then two words with a mark between."""
    return b"%b%b%b\0%b" % (event, subject.id, subject.kind.encode(), type_name.encode())
