"""The form of an evidence file at rest: a secret stream of XChaCha20-Poly1305, frame by frame.

    magic (6 bytes) | stream header (24) | frames of FRAME bytes plus 17 of tag; the last is marked

Each frame is authenticated in its place, so that what was read is what was written, in order; the
mark of the last one tells a file that was cut from one that ends (libsodium, secretstream).
"""

from collections.abc import Iterable, Iterator
from typing import BinaryIO

from nacl.bindings import (
    crypto_secretstream_xchacha20poly1305_ABYTES,
    crypto_secretstream_xchacha20poly1305_HEADERBYTES,
    crypto_secretstream_xchacha20poly1305_init_pull,
    crypto_secretstream_xchacha20poly1305_init_push,
    crypto_secretstream_xchacha20poly1305_pull,
    crypto_secretstream_xchacha20poly1305_push,
    crypto_secretstream_xchacha20poly1305_state,
    crypto_secretstream_xchacha20poly1305_TAG_FINAL,
    crypto_secretstream_xchacha20poly1305_TAG_MESSAGE,
)
from nacl.exceptions import CryptoError

from database.errors import StoreUnavailable

FRAME = 256 * 1024
"""Bytes of content in a frame; part of the format."""

_MAGIC = b"KDEV1\0"
_FRAME_MORE = crypto_secretstream_xchacha20poly1305_ABYTES
_HEADER = crypto_secretstream_xchacha20poly1305_HEADERBYTES
_LAST = crypto_secretstream_xchacha20poly1305_TAG_FINAL
_MORE = crypto_secretstream_xchacha20poly1305_TAG_MESSAGE


class EvidenceMissing(StoreUnavailable):
    """The file is not here: it has not arrived, or somebody took it away."""

    key = "evidence.missing"


class EvidenceDamaged(StoreUnavailable):
    """The file does not hold what was written."""

    key = "evidence.damaged"


class EvidenceCut(EvidenceDamaged):
    """The file ends too early."""

    key = "evidence.cut"


def sealed_frames(key: bytes, frames: Iterable[bytes]) -> Iterator[bytes]:
    """Yield the bytes of a file at rest; every frame but the last must be ``FRAME`` long.

    The key (32 bytes) may be used for one file alone.
    """
    state = crypto_secretstream_xchacha20poly1305_state()
    yield _MAGIC + crypto_secretstream_xchacha20poly1305_init_push(state, key)
    waiting: bytes | None = None
    for frame in frames:
        if waiting is not None:
            yield crypto_secretstream_xchacha20poly1305_push(state, waiting, _MAGIC, _MORE)
        waiting = frame
    yield crypto_secretstream_xchacha20poly1305_push(state, waiting or b"", _MAGIC, _LAST)


def opened_frames(key: bytes, source: BinaryIO) -> Iterator[bytes]:
    """Yield the content of a file at rest, each frame when it is known to be true.

    Raises :class:`EvidenceCut` or :class:`EvidenceDamaged` where it is not; whoever took the
    frames before holds true content, but not all of it.
    """
    start = source.read(len(_MAGIC) + _HEADER)
    if not start.startswith(_MAGIC[: len(start)]):
        raise EvidenceDamaged
    if len(start) < len(_MAGIC) + _HEADER:
        raise EvidenceCut
    state = crypto_secretstream_xchacha20poly1305_state()
    crypto_secretstream_xchacha20poly1305_init_pull(state, start[len(_MAGIC) :], key)
    is_last = False
    while not is_last:
        sealed = source.read(FRAME + _FRAME_MORE)
        try:
            content, tag = crypto_secretstream_xchacha20poly1305_pull(state, sealed, _MAGIC)
        except (CryptoError, ValueError):
            # Whole frames are of one length: a shorter one that fails lost its end.
            is_short = len(sealed) < FRAME + _FRAME_MORE
            raise (EvidenceCut if is_short else EvidenceDamaged) from None
        is_last = tag == _LAST
        yield content
    if source.read(1):
        raise EvidenceDamaged


def sealed_size(size: int) -> int:
    """Return how long a file of ``size`` bytes is at rest."""
    frames = max(1, -(-size // FRAME))
    return len(_MAGIC) + _HEADER + size + frames * _FRAME_MORE
