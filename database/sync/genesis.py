"""SHARE: the file that says whose folder this is, made once when a centre is founded."""

import msgspec

from database.sync.desk_keys import SIGNATURE, DeskKeys, sign, verify

LONGEST_SHARE = 4096
ID_LENGTH = 16
_MAGIC = b"KafelDesk/share/1\n"
_FORMAT = 1


class Share(msgspec.Struct, frozen=True, array_like=True):
    """What SHARE says: the id of the share, and the keys of the recovery kit."""

    id: bytes
    format: int
    root_key: bytes
    recovery_key: bytes


def make_share(share_id: bytes, root: DeskKeys) -> bytes:
    """Return the content of SHARE, signed by the root key that it names."""
    public = root.public()
    share = Share(share_id, _FORMAT, public.signing, public.sealing)
    content = _MAGIC + msgspec.msgpack.encode(share)
    return content + sign(root.signing, content)


def read_share(content: bytes) -> Share | None:
    """Return what SHARE says, or None when it is whole in no way that this program knows."""
    signed, signature = content[:-SIGNATURE], content[-SIGNATURE:]
    if not content.startswith(_MAGIC) or len(content) > LONGEST_SHARE:
        return None
    try:
        share = msgspec.msgpack.decode(signed[len(_MAGIC) :], type=Share)
    except (msgspec.DecodeError, ValueError):
        return None
    if share.format != _FORMAT or len(share.id) != ID_LENGTH or len(share.recovery_key) != 32:
        return None
    return share if verify(share.root_key, signed, signature) else None


def share_number(share_id: bytes) -> str:
    """Return the number of a share as it is printed: 5E1D 0C92."""
    return grouped(share_id[:4])


def grouped(content: bytes) -> str:
    """Return bytes as hexadecimal digits in groups of four."""
    return content.hex(" ", -2).upper()
