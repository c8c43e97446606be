"""The outside of every file on the share: who made it, sealed under an epoch, signed.

    magic (3) format (1) length of header (2) | header | XChaCha20-Poly1305 of the content, with all
    before as associated data | Ed25519 signature of all before

A file is believed in this order, cheapest first: its size, its hash, its header, whose share it
is, whether its writer is a member, the signature; only then is anything opened.
"""

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
"""Bytes of a segment, key file or pack: one event of the longest text, and room."""

_MAGIC: dict[Kind, bytes] = {"seg": b"KFS", "keys": b"KFK", "pack": b"KFP"}
_PREFIX, _NONCE, _SIGNATURE = 6, 24, 64
_LONGEST_HEADER = 512
_DOMAIN = b"kafel-desk/file/1\0"


class Header(msgspec.Struct, frozen=True, array_like=True):
    """What anybody can read of a file: random ids and numbers."""

    share: bytes
    compartment: str
    writer: bytes
    first: int
    last: int
    epoch: bytes
    nonce: bytes


_encode = msgspec.msgpack.Encoder().encode
_decode = msgspec.msgpack.Decoder(Header).decode


def seal_file(kind: Kind, header: Header, content: bytes, epoch_key: bytes, seed: bytes) -> bytes:
    """Return the bytes of a file; ``header.nonce`` is never used twice under one key."""
    words = _encode(header)
    head = _MAGIC[kind] + bytes([FORMAT]) + len(words).to_bytes(2, "big") + words
    sealed = crypto_aead_xchacha20poly1305_ietf_encrypt(content, head, header.nonce, epoch_key)
    signed = head + sealed
    return signed + SigningKey(seed).sign(_DOMAIN + signed).signature


def new_header(
    share: bytes, compartment: str, writer: bytes, numbers: tuple[int, int], keys: Keys,
    randomness: Randomness,
) -> Header:  # fmt: skip
    """Return the header of a file that is about to be sealed in the present epoch."""
    return Header(share, compartment, writer, *numbers, keys.epoch(), randomness.bytes(_NONCE))


def read_header(content: bytes, kind: Kind) -> tuple[Header, bytes, bytes]:
    """Return header, head and what is sealed; raises :class:`Refused` for what is no such file."""
    if len(content) > LARGEST_FILE:
        raise Refused("quarantine.too_large")
    if len(content) < _PREFIX + _SIGNATURE or content[:3] != _MAGIC[kind]:
        raise Refused("quarantine.format")
    if content[3] > FORMAT:
        raise Refused("quarantine.newer")
    length = int.from_bytes(content[4:6], "big")
    if length > _LONGEST_HEADER or _PREFIX + length + _SIGNATURE > len(content):
        raise Refused("quarantine.format")
    try:
        header = _decode(content[_PREFIX : _PREFIX + length])
    except (msgspec.MsgspecError, ValueError):
        raise Refused("quarantine.format") from None
    return header, content[: _PREFIX + length], content[_PREFIX + length : -_SIGNATURE]


def check_header(header: Header, name: FileName, share: bytes, compartment: str) -> None:
    """Hold a header against the name of its file and the place that it lies in."""
    if header.share != share:
        raise Refused("quarantine.another_share")
    numbers = (name.first, name.last)
    if (header.compartment, header.writer, header.first, header.last) != (
        compartment, name.writer, *numbers,
    ):  # fmt: skip
        raise Refused("quarantine.name")


def open_file(content: bytes, name: FileName, share: bytes, compartment: str, keys: Keys) -> bytes:
    """Verify a file whose hash is that of its name, and return what was sealed.

    Raises :class:`Refused`; ``quarantine.no_epoch_key`` and ``quarantine.unknown_member`` may pass.
    """
    header, head, sealed = read_header(content, name.kind)
    check_header(header, name, share, compartment)
    member = keys.member(header.writer)
    if member is None:
        raise Refused("quarantine.unknown_member")
    try:
        VerifyKey(member.verify_key).verify(_DOMAIN + content[:-_SIGNATURE], content[-_SIGNATURE:])
    except (CryptoError, ValueError, TypeError):
        raise Refused("quarantine.signature") from None
    epoch_key = keys.epoch_key(header.epoch)
    if epoch_key is None:
        raise Refused("quarantine.no_epoch_key")
    try:
        return crypto_aead_xchacha20poly1305_ietf_decrypt(sealed, head, header.nonce, epoch_key)
    except (CryptoError, ValueError, TypeError):
        raise Refused("quarantine.sealed") from None


def is_whole(content: bytes, name: FileName) -> bool:
    """Tell whether a file's content is what its name says."""
    return digest(content) == name.digest
