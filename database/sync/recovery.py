"""The recovery kit: a sheet of words and a file, neither of any use without the other.

The file holds the root secret sealed under a key that Argon2id makes of the words. With both, and
the share, an empty desk becomes a member that is above every other (membership.py).
"""

from collections.abc import Sequence
from contextlib import suppress
from datetime import datetime

import msgspec
from nacl.bindings import (
    crypto_aead_xchacha20poly1305_ietf_decrypt,
    crypto_aead_xchacha20poly1305_ietf_encrypt,
)
from nacl.exceptions import CryptoError
from nacl.pwhash import argon2id

from database.sync.desk_keys import derived_keys
from database.sync.genesis import grouped, share_number
from kafel_desk.ports import Randomness
from kafel_desk.refusal import refuse
from kafel_desk.sharing.kit_words import SECRET, WORDS, with_check, without_check
from kafel_desk.sharing.status import RecoveryKit
from kafel_desk.sharing.words import WordList, read_words

LONGEST_KIT = 4096
ROOT_SECRET = 32
_MAGIC = b"KafelDesk/recovery/1\n"
_OPERATIONS, _MEMORY = argon2id.OPSLIMIT_MODERATE, argon2id.MEMLIMIT_MODERATE
_NONCE = 24


class _KitFile(msgspec.Struct, frozen=True, array_like=True):
    share: bytes
    salt: bytes
    operations: int
    memory: int
    nonce: bytes
    sealed: bytes


def make_kit_file(share: bytes, root_secret: bytes, secret: bytes, randomness: Randomness) -> bytes:
    """Return the recovery file of a share; ``secret`` is what the words of the sheet say."""
    salt, nonce = randomness.bytes(argon2id.SALTBYTES), randomness.bytes(_NONCE)
    key = argon2id.kdf(32, secret, salt, opslimit=_OPERATIONS, memlimit=_MEMORY)
    sealed = crypto_aead_xchacha20poly1305_ietf_encrypt(root_secret, share, nonce, key)
    kit = _KitFile(share, salt, _OPERATIONS, _MEMORY, nonce, sealed)
    return _MAGIC + msgspec.msgpack.encode(kit)


def make_kit(
    share: bytes, root_secret: bytes, words: WordList, randomness: Randomness, made_at: datetime
) -> RecoveryKit:
    """Return a sheet and a file for a root secret; ``share`` is the id of what it is the kit of.

    ``made_at`` is told by the clock of the centre, as the sheet says it.
    """
    secret = randomness.bytes(SECRET)
    said, number = with_check(secret), share_number(share)
    return RecoveryKit(
        words=words.words_of(said),
        code=said.hex().upper(),
        file=make_kit_file(share, root_secret, secret, randomness),
        file_name=f"kafel-recovery-{number.replace(' ', '')}.kit",
        share_number=number,
        fingerprint=grouped(derived_keys(root_secret).public().signing[:8]),
        made_at=made_at,
    )


def open_kit(content: bytes, secret: bytes, share: bytes) -> bytes:
    """Return the root secret out of a recovery file.

    Raises ``Refused``: ``share.error.not_a_kit``, ``share.error.kit_of_another`` centre, or
    ``share.error.kit_does_not_open`` where sheet and file do not belong together.
    """
    kit = _read(content)
    if kit.share != share:
        raise refuse("kit", "share.error.kit_of_another")
    try:
        key = argon2id.kdf(32, secret, kit.salt, opslimit=_OPERATIONS, memlimit=_MEMORY)
        return crypto_aead_xchacha20poly1305_ietf_decrypt(kit.sealed, kit.share, kit.nonce, key)
    except (CryptoError, ValueError):
        raise refuse("words", "share.error.kit_does_not_open") from None


def share_of(content: bytes) -> bytes:
    """Return the id of the share that a recovery file is of; raises ``share.error.not_a_kit``."""
    return _read(content).share


def secret_said(words: str, lists: Sequence[WordList]) -> bytes:
    """Return what the sheet says: its words, or the digits of its square code.

    Raises ``Refused`` with the place of a word that is wrong, where that can be told.
    """
    bare = "".join(words.split())
    with suppress(ValueError):
        if len(bare) == 2 * WORDS:
            return without_check(bytes.fromhex(bare))
    return without_check(read_words(words, lists, "words", WORDS))


def _read(content: bytes) -> _KitFile:
    try:
        if not content.startswith(_MAGIC) or len(content) > LONGEST_KIT:
            raise refuse("kit", "share.error.not_a_kit")
        kit = msgspec.msgpack.decode(content[len(_MAGIC) :], type=_KitFile)
    except (msgspec.DecodeError, ValueError):
        raise refuse("kit", "share.error.not_a_kit") from None
    if (kit.operations, kit.memory) != (_OPERATIONS, _MEMORY):
        raise refuse("kit", "share.error.not_a_kit")
    return kit
