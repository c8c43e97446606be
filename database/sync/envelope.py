"""The outside of every file on the share: who made it, sealed under an epoch, signed.

    magic (3) format (1) length of header (1) | header | XChaCha20-Poly1305 of the content, with all
    before as associated data | Ed25519 signature of all before

Of the ids of share and writer the header has the beginning alone, since the folder says the rest;
both are part of what is signed and sealed. So is the nonce made: of all of them, and of the salt.

A file is believed in this order, cheapest first: its size, its hash, its header, whose share it
is, whether its writer is a member, the signature; only then is anything opened.
"""

import hashlib

import msgspec
from nacl.bindings import (
    crypto_aead_xchacha20poly1305_ietf_decrypt,
    crypto_aead_xchacha20poly1305_ietf_encrypt,
)
from nacl.exceptions import CryptoError
from nacl.signing import SigningKey, VerifyKey

from database.sync.keys import Keys
from database.sync.names import FileName, Kind, digest
from database.sync.transport import Refused
from kafel_desk.ports import Randomness

FORMAT = 1
LARGEST_FILE = 24 * 1024 * 1024
LARGEST_BLOB = 2100 * 1024 * 1024
"""Bytes of a segment, key file or pack: one event of the longest text, and room."""

_MAGIC: dict[Kind, bytes] = {"seg": b"KFS", "keys": b"KFK", "pack": b"KFP"}
_PREFIX, _SALT, _NONCE, _SIGNATURE = 5, 8, 24, 64
_SHORT = 4
_DOMAIN = b"kafel-desk/file/1\0"


class Header(msgspec.Struct, frozen=True, array_like=True):
    """What anybody can read of a file: random ids and numbers.

    As it is read, ``share`` and ``writer`` are the beginnings of these ids. ``salt`` is never used
    twice for one writer and range.
    """

    share: bytes
    compartment: str
    writer: bytes
    first: int
    last: int
    epoch: bytes
    salt: bytes


_encode = msgspec.msgpack.Encoder().encode
_decode = msgspec.msgpack.Decoder(tuple[bytes, int, bytes, int, int, bytes, bytes]).decode


def seal_file(kind: Kind, header: Header, content: bytes, epoch_key: bytes, seed: bytes) -> bytes:
    """Return the bytes of a file."""
    short = (header.share[:_SHORT], int(header.compartment, 16), header.writer[:_SHORT])
    words = _encode((*short, header.first, header.last, header.epoch, header.salt))
    head = _MAGIC[kind] + bytes([FORMAT, len(words)]) + words
    bound = _bound(header.share, header.writer, head)
    sealed = crypto_aead_xchacha20poly1305_ietf_encrypt(content, bound, _nonce(bound), epoch_key)
    return head + sealed + SigningKey(seed).sign(bound + sealed).signature


def _bound(share: bytes, writer: bytes, head: bytes) -> bytes:
    return _DOMAIN + share + writer + head


def _nonce(bound: bytes) -> bytes:
    return hashlib.blake2b(bound, digest_size=_NONCE).digest()


def new_header(
    share: bytes, compartment: str, writer: bytes, numbers: tuple[int, int], keys: Keys,
    randomness: Randomness,
) -> Header:  # fmt: skip
    """Return the header of a file that is about to be sealed in the present epoch."""
    return Header(share, compartment, writer, *numbers, keys.epoch(), randomness.bytes(_SALT))


def read_header(content: bytes, kind: Kind) -> tuple[Header, bytes, bytes]:
    """Return header, head and what is sealed; raises :class:`Refused` for what is no such file."""
    if len(content) > LARGEST_FILE:
        raise Refused("quarantine.too_large")
    if len(content) < _PREFIX + _SIGNATURE or content[:3] != _MAGIC[kind]:
        raise Refused("quarantine.format")
    if content[3] > FORMAT:
        raise Refused("quarantine.newer")
    length = content[4]
    if _PREFIX + length + _SIGNATURE > len(content):
        raise Refused("quarantine.format")
    try:
        short = _decode(content[_PREFIX : _PREFIX + length])
        header = Header(short[0], f"{short[1]:08x}", *short[2:])
    except (msgspec.MsgspecError, ValueError):
        raise Refused("quarantine.format") from None
    return header, content[: _PREFIX + length], content[_PREFIX + length : -_SIGNATURE]


def check_header(header: Header, name: FileName, share: bytes, compartment: str) -> None:
    """Hold a header against the name of its file and the place that it lies in."""
    if header.share != share[:_SHORT]:
        raise Refused("quarantine.another_share")
    said = (header.compartment, header.writer, header.first, header.last)
    if said != (compartment, name.writer[:_SHORT], name.first, name.last):
        raise Refused("quarantine.name")


def open_file(content: bytes, name: FileName, share: bytes, compartment: str, keys: Keys) -> bytes:
    """Verify a file whose hash is that of its name, and return what was sealed.

    Raises :class:`Refused`; ``quarantine.no_epoch_key`` and ``quarantine.unknown_member`` may pass.
    """
    header, head, sealed = read_header(content, name.kind)
    check_header(header, name, share, compartment)
    member = keys.member(name.writer)
    if member is None:
        raise Refused("quarantine.unknown_member")
    bound = _bound(share, name.writer, head)
    try:
        VerifyKey(member.verify_key).verify(bound + sealed, content[-_SIGNATURE:])
    except (CryptoError, ValueError, TypeError):
        raise Refused("quarantine.signature") from None
    epoch_key = keys.epoch_key(header.epoch)
    if epoch_key is None:
        raise Refused("quarantine.no_epoch_key")
    try:
        return crypto_aead_xchacha20poly1305_ietf_decrypt(sealed, bound, _nonce(bound), epoch_key)
    except (CryptoError, ValueError, TypeError):
        raise Refused("quarantine.sealed") from None


def is_whole(content: bytes, name: FileName) -> bool:
    """Tell whether a file's content is what its name says."""
    return digest(content) == name.digest
