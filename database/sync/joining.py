"""Requests to join: what a new desk leaves in ``j/`` for an administrator.

A request names the share and its root key, so its six words say, too, that both desks look at the
same centre. It tells the code of the desk and no name. Of each person who logs in there it has a mark, by
which an administrator finds that somebody of the centre stands under the same entry: the two would
be taken for one (docs/decisions/0085-who-joins-brings-people.md).
"""

import hashlib

import msgspec

from database.sync.desk_keys import SIGNATURE, DeskKeys, sign, verify
from kafel_desk.directory.state import Directory

LONGEST_REQUEST = 1 << 14
_MAGIC = b"KafelDesk/join/1\n"
_MARK = 8
MOST_PEOPLE = 400


class Request(msgspec.Struct, frozen=True, array_like=True):
    """``at_ms`` is when it was made, by that desk's clock; ``recorded`` how much it holds already.

    ``people`` are marks of who logs in there: of the entry, and of the entry with its key.
    """

    share: bytes
    root_key: bytes
    writer: bytes
    signing_key: bytes
    sealing_key: bytes
    code: str
    recorded: int
    at_ms: int
    people: tuple[tuple[bytes, bytes], ...] = ()


def mark_of(share: bytes, entry: str, key: bytes = b"") -> bytes:
    """Return what tells of an entry on the staff, and of its key, without naming it."""
    content = msgspec.msgpack.encode((share, entry, key))
    return hashlib.sha256(b"kafel-desk/person/1\0" + content).digest()[:_MARK]


def taken_entry(request: Request, directory: Directory) -> str | None:
    """Return the entry of somebody on the staff that another person has on the desk that asks."""
    asked = dict(request.people)
    for entry in directory.staff:
        mark = asked.get(mark_of(request.share, entry))
        user = directory.users.get(entry)
        known = user.signed_with if user else ()
        if mark is not None and mark not in [mark_of(request.share, entry, key) for key in known]:
            return entry
    return None


def have_another(request: Request, other: Request) -> bool:
    """Tell whether two desks that ask have different people under one entry on the staff."""
    known = dict(other.people)
    return any(known.get(entry, key) != key for entry, key in request.people)


def make_request(request: Request, keys: DeskKeys) -> bytes:
    """Return the content of a request, signed by the key that it names."""
    content = _MAGIC + msgspec.msgpack.encode(request)
    return content + sign(keys.signing, content)


def request_name(writer: bytes) -> str:
    """Return the name of a request in ``j/``."""
    return f"{writer.hex()}.req"


def read_request(content: bytes) -> Request | None:
    """Return a request that is whole and signed by its own key; of which centre is not asked."""
    signed, signature = content[:-SIGNATURE], content[-SIGNATURE:]
    if not content.startswith(_MAGIC) or len(content) > LONGEST_REQUEST:
        return None
    try:
        request = msgspec.msgpack.decode(signed[len(_MAGIC) :], type=Request)
    except (msgspec.DecodeError, ValueError):
        return None
    lengths = (request.share, request.writer, request.signing_key, request.sealing_key)
    if tuple(map(len, lengths)) != (16, 16, 32, 32) or not 0 <= request.recorded < 1 << 40:
        return None
    return request if verify(request.signing_key, signed, signature) else None
