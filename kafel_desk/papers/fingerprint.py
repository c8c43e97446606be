"""The fingerprint of what a paper was printed from: the same facts give the same one anywhere."""

import hashlib
from collections.abc import Iterable

import msgspec

from kafel_desk.journal.fact import Recorded, fields_set

_DOMAIN = b"kafel-desk/paper/1\0"
_BYTES = 12
_GROUP = 4


def fingerprint_of(facts: Iterable[Recorded]) -> str:
    """Return 24 hexadecimal digits in groups of four, made from every field of the facts."""
    digest = hashlib.sha256(_DOMAIN)
    encoder = msgspec.msgpack.Encoder(order="deterministic")
    for recorded in sorted(facts, key=lambda fact: fact.order):
        kept = fields_set(recorded.fact)
        digest.update(
            encoder.encode(
                (recorded.id, recorded.clock, recorded.actor, type(recorded.fact).__name__, kept)
            )
        )
    digits = digest.digest()[:_BYTES].hex().upper()
    return " ".join(digits[at : at + _GROUP] for at in range(0, len(digits), _GROUP))
