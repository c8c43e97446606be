"""Epochs: the keys under which everything on the share is sealed, one after another."""

import hashlib
from collections.abc import Mapping

KEY_LENGTH = 32
_COUNT, _HASH = 2, 14


def name_epoch(count: int, key: bytes) -> bytes:
    """Return the name of an epoch: its count, then a hash of its key.

    Two that were begun at once have two names, the later one is the higher, and a key that is
    passed on under another's name is found out.
    """
    digest = hashlib.sha256(b"kafel-desk/epoch/1\0" + key).digest()
    return count.to_bytes(_COUNT, "big") + digest[:_HASH]


def count_of(epoch: bytes) -> int:
    """Return the count of an epoch, 0 for none."""
    return int.from_bytes(epoch[:_COUNT], "big")


def genuine(keys: Mapping[bytes, bytes]) -> dict[bytes, bytes]:
    """Return those keys that bear their own names."""
    return {
        epoch: key
        for epoch, key in keys.items()
        if len(key) == KEY_LENGTH and name_epoch(count_of(epoch), key) == epoch
    }
