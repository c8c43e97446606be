"""Requests to join: what a new desk leaves in ``j/`` for an administrator.

A request names the share and its root key, so its six words say, too, that both desks look at the
same centre. It tells the code of the desk and nothing else: a name might be somebody's.
"""

import msgspec

from database.sync.desk_keys import SIGNATURE, DeskKeys, sign, verify

LONGEST_REQUEST = 4096
_MAGIC = b"KafelDesk/join/1\n"


class Request(msgspec.Struct, frozen=True, array_like=True):
    """``at_ms`` is when it was made, by that desk's clock; ``recorded`` how much it holds already."""

    share: bytes
    root_key: bytes
    writer: bytes
    signing_key: bytes
    sealing_key: bytes
    code: str
    recorded: int
    at_ms: int


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
