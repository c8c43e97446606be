"""One hash over everything that a desk holds: equal on two desks just when they hold the same.

The chain of a writer covers all that came before its last event, so a line for each writer is
enough; what lies beyond a gap, and second versions of a number, are named one by one.
"""

import hashlib

import msgspec

from database.sync.sync_store import SyncStore


def state_hash(store: SyncStore) -> str:
    """Return the hash as hex."""
    lines = [
        (stream.writer, stream.number, stream.hash, sorted(stream.beyond), sorted(stream.aside))
        for stream in sorted(store.streams())
        if stream.number or stream.beyond or stream.aside
    ]
    content = msgspec.msgpack.encode((lines, sorted(store.approved())))
    return hashlib.sha256(b"kafel-desk/state/1\0" + content).hexdigest()
