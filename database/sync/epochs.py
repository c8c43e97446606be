"""Epochs: the keys under which everything on the share is sealed, one after another."""

import hashlib
from collections.abc import Mapping

KEY_LENGTH = 32
_NAME_BITS = 48
_MOST = 1 << 14


def name_epoch(count: int, key: bytes) -> int:
    """Return the name of an epoch: its count, then 48 bits of a hash of its key.

    Two that were begun at once have two names, and a key that is passed on under another's name is
    found out.
    """
    digest = hashlib.sha256(b"kafel-desk/epoch/1\0" + key).digest()
    return count << _NAME_BITS | int.from_bytes(digest[: _NAME_BITS // 8], "big")


def count_of(epoch: int) -> int:
    """Return the count of an epoch, 0 for none."""
    return epoch >> _NAME_BITS


def genuine(keys: Mapping[int, bytes]) -> dict[int, bytes]:
    """Return those keys that bear their own names."""
    return {
        epoch: key
        for epoch, key in keys.items()
        if len(key) == KEY_LENGTH
        and 0 < count_of(epoch) < _MOST
        and name_epoch(count_of(epoch), key) == epoch
    }
