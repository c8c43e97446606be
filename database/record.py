"""The state of the record as papers bear it: one fingerprint over the heads of all chains."""

import hashlib

import msgspec

from database.connection import Connection
from kafel_desk.figures.weekly import UNTOLD, Record
from kafel_desk.queries import Viewer

_DOMAIN = b"kafel-desk/record/1\0"
_BYTES = 12
_GROUP = 4


def read_record(connection: Connection, viewer: Viewer) -> Record:
    """Return the fingerprint of the record as it stands: 24 hexadecimal digits in groups of four.

    Only for those who see all cases: it changes with cases that others do not see.
    """
    if viewer.access is None or not viewer.access.sees_all:
        return UNTOLD
    heads = connection.execute(
        "SELECT uid, last_number, last_hash FROM writers WHERE last_number > 0 ORDER BY uid"
    ).fetchall()
    digest = hashlib.sha256(_DOMAIN)
    digest.update(msgspec.msgpack.encode(heads))
    digits = digest.digest()[:_BYTES].hex().upper()
    return Record(
        " ".join(digits[at : at + _GROUP] for at in range(0, len(digits), _GROUP)),
        tuple((writer, number) for writer, number, _ in heads),
    )
