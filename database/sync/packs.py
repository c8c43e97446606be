"""A month of segments in one file, at the month's end: a new desk reads twelve files for a year.

A pack holds segments verbatim, each verified by itself when it is read. It is a convenience: it is
not held, and its loss costs nothing.
"""

from contextlib import suppress

import msgspec

from database.sync import names
from database.sync.envelope import LARGEST_FILE
from database.sync.parts import Parts
from database.sync.transport import NotWritten, Refused

FEWEST = 20
"""Segments of a month that are worth a pack."""
_ROOM = 64 * 1024
_NOTE = "packed"

Packed = tuple[str, int, int, bytes]
"""Day, first and last number of a segment, and its bytes."""


def pack_last_month(parts: Parts) -> None:
    """Put packs of this desk's segments of the month that ended, once."""
    today = names.day_of(parts.now_ms())
    month = _before(today[:6])
    done = (parts.store.note(_NOTE) or b"").decode()
    if done >= month:
        return
    with suppress(NotWritten):
        for own in parts.store.own_writers():
            _pack(parts, own.writer, month)
        parts.store.write_note(_NOTE, month.encode())


def read_pack(content: bytes) -> list[Packed]:
    """Return the segments in a pack; raises :class:`Refused`."""
    try:
        return msgspec.msgpack.decode(content, type=list[Packed])
    except (msgspec.MsgspecError, ValueError, RecursionError):
        raise Refused("quarantine.content") from None


def _pack(parts: Parts, writer: bytes, month: str) -> None:
    found: list[Packed] = []
    for folder in parts.store.held_folders(names.folder_of("seg", parts.compartment, writer)):
        day = names.split(folder)[1]
        for name in parts.store.held_in(folder) if day.startswith(month) else ():
            read, content = names.read_name(folder, name), parts.store.held(f"{folder}/{name}")
            if read is not None and content is not None:
                found.append((day, read.first, read.last, content))
    found.sort(key=lambda each: each[1:])
    if len(found) < FEWEST:
        return
    some: list[Packed] = []
    size = 0
    for each in found:
        if size + len(each[3]) + _ROOM > LARGEST_FILE:
            _put(parts, writer, month, some)
            some, size = [], 0
        some.append(each)
        size += len(each[3]) + _ROOM // 1024
    _put(parts, writer, month, some)


def _put(parts: Parts, writer: bytes, month: str, some: list[Packed]) -> None:
    content = msgspec.msgpack.encode(some)
    folder = names.folder_of("pack", parts.compartment, writer)
    last = max(each[2] for each in some)
    parts.transport.put(names.pack_name(folder, month, some[0][1], last, content), content)


def _before(month: str) -> str:
    year, number = int(month[:4]), int(month[4:])
    return f"{year - (number == 1):04}{12 if number == 1 else number - 1:02}"
