"""Files that a desk could never have written, for the tests to lay on a share."""

import os

import msgspec
import zstandard

from database.sync import names
from database.sync.envelope import Header, seal_file
from database.sync.sync_store import StoredEvent
from kafel_desk.journal.envelope import GENESIS, Envelope, Subject, encode_envelope
from tests.database.sync.centre import EPOCH, SHARE_ID, Centre

COMPARTMENT = "00000001"


def lay(centre: Centre, path: str, content: bytes) -> None:
    """Put a file on the share, whatever it is."""
    place = centre.share / path
    place.parent.mkdir(parents=True, exist_ok=True)
    place.write_bytes(content)


def of_writer(
    writer: bytes, content: bytes, kind: names.Kind = "seg", numbers: tuple[int, int] = (900, 900)
) -> str:
    """Return the name of a file with this content in the folder of a writer."""
    folder = names.folder_of(kind, COMPARTMENT, writer, "20261122")
    return names.file_name(kind, folder, *numbers, content)


def sealed_by(
    centre: Centre,
    writer: bytes,
    content: bytes,
    *,
    numbers: tuple[int, int] = (900, 900),
    share: bytes = SHARE_ID,
    seed: bytes = b"",
    kind: names.Kind = "seg",
) -> bytes:
    """Return a file as a member seals it, whatever is in it."""
    header = Header(share, COMPARTMENT, writer, *numbers, EPOCH, os.urandom(8))
    signing = seed or centre.members.seeds[writer]
    return seal_file(kind, header, content, centre.members.epochs[EPOCH], signing)


def event(writer: bytes, number: int, **changes: object) -> StoredEvent:
    """Return an event that no desk wrote."""
    values: dict[str, object] = {
        "writer": writer, "number": number, "previous": GENESIS, "clock": 1, "actor": "nobody",
        "subject": Subject("case", bytes(16)), "type": "CaseVoided", "version": 1,
        "public": msgspec.msgpack.encode({"reason": "test"}), "private_hash": b"", "seen": {},
    }  # fmt: skip
    return StoredEvent(number, encode_envelope(Envelope(**(values | changes))))  # type: ignore[arg-type]


def flipped(content: bytes) -> bytes:
    """Return a file with one bit of what is sealed turned over."""
    return content[:60] + bytes([content[60] ^ 1]) + content[61:]


def verbatim(one: StoredEvent) -> bytes:
    """Return the content of a segment that leaves nothing of an event to be made again."""
    events = [[one.body, one.sealed, one.signature]]
    return zstandard.compress(msgspec.msgpack.encode((events, {}, "")))
