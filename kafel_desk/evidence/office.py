"""What a zip file holds, by the table of contents at its end; nothing of it is ever unpacked."""

import struct
from collections.abc import Iterator
from typing import Literal

OfficeType = Literal["docx", "xlsx", "program", "other"]

# APPNOTE of the zip format, 4.3.16 and 4.3.12: the end record, and one entry of the directory.
_END = b"PK\x05\x06"
_END_RECORD = struct.Struct("<4x4H2LH")
_ENTRY = b"PK\x01\x02"
_ENTRY_LENGTHS = struct.Struct("<28x3H")
_ENTRY_LENGTH = 46
_MOST_ENTRIES = 4096

_CONTENT_TYPES = b"[Content_Types].xml"
_RUNNING_ENDINGS = (b"vbaProject.bin", b"AndroidManifest.xml", b".dex")
_JAVA = b"META-INF/MANIFEST.MF"


def office_type(tail: bytes) -> OfficeType:
    """Return what a zip file is by its last bytes: a document, one with macros, or neither.

    A table of contents that does not fit into them belongs to no document of a front desk.
    """
    names = frozenset(_names(tail))
    if _JAVA in names or any(name.endswith(_RUNNING_ENDINGS) for name in names):
        return "program"
    if _CONTENT_TYPES not in names:
        return "other"
    if any(name.startswith(b"word/document") and name.endswith(b".xml") for name in names):
        return "docx"
    return "xlsx" if b"xl/workbook.xml" in names else "other"


def _names(tail: bytes) -> Iterator[bytes]:
    """Yield the names in the directory; it ends where the end record begins."""
    end = tail.rfind(_END)
    if end < 0 or len(tail) - end < _END_RECORD.size:
        return
    *_, size, _, comment = _END_RECORD.unpack_from(tail, end)
    if end + _END_RECORD.size + comment != len(tail):
        return
    at = end - size
    for _ in range(_MOST_ENTRIES):
        if at < 0 or at + _ENTRY_LENGTH > end or tail[at : at + 4] != _ENTRY:
            return
        name, extra, remark = _ENTRY_LENGTHS.unpack_from(tail, at)
        yield tail[at + _ENTRY_LENGTH : at + _ENTRY_LENGTH + name]
        at += _ENTRY_LENGTH + name + extra + remark
