"""The layout of a share: every name that this program writes, and the only ones that it reads.

    SHARE                                                  which centre's share this is
    c/<compartment8>/w/<writer32>/<yyyymmdd>/<a10>-<b10>-<h32>.seg    events a to b of a writer
    c/<compartment8>/k/<writer32>/<yyyymmdd>/<a10>-<b10>-<h32>.keys   keys of what began in them
    c/<compartment8>/p/<writer32>/<yyyymm>-<a10>-<b10>-<h32>.pack     a month of segments
    c/<compartment8>/b/<hh>/<h64>.blob                     evidence, named by its ciphertext
    j/<writer32>[-<h32>].req|grant                         requests, grants

``h`` is the beginning of the SHA-256 of the file. Paths are put together out of parts that match
these patterns, so that no name leads out of the folder.
"""

import hashlib
import re
from datetime import UTC, datetime
from typing import Literal, NamedTuple

SHARE = "SHARE"
JOINING = "j"
COMPARTMENT = "00000001"
"""The part of the share that everybody in the centre reads: the only one there is so far."""

Kind = Literal["seg", "keys", "pack"]
_LETTERS: dict[Kind, str] = {"seg": "w", "keys": "k", "pack": "p"}

_RANGE = r"(?P<first>[0-9]{10})-(?P<last>[0-9]{10})-(?P<digest>[0-9a-f]{32})"
_FILES: dict[Kind, re.Pattern[str]] = {
    "seg": re.compile(rf"{_RANGE}\.seg"),
    "keys": re.compile(rf"{_RANGE}\.keys"),
    "pack": re.compile(rf"[0-9]{{6}}-{_RANGE}\.pack"),
}
_FOLDER = re.compile(
    r"c/(?P<compartment>[0-9a-f]{8})/(?P<letter>[wkp])/(?P<writer>[0-9a-f]{32})(/[0-9]{8})?"
)
_WRITER = re.compile(r"[0-9a-f]{32}")
_DAY = re.compile(r"[0-9]{8}")
_BLOB = re.compile(r"[0-9a-f]{64}")
_JOINING = re.compile(r"[0-9a-f]{32}(-[0-9a-f]{32})?\.(req|grant)")


class FileName(NamedTuple):
    """What a name says of its file; ``path`` is the name."""

    path: str
    kind: Kind
    writer: bytes
    first: int
    last: int
    digest: str

    @property
    def events(self) -> int:
        """How many events it says to hold."""
        return max(self.last - self.first + 1, 0)


def folder_of(kind: Kind, compartment: str, writer: bytes, day: str = "") -> str:
    """Return the folder of a writer's files, of one day where they lie by days."""
    folder = f"c/{compartment}/{_LETTERS[kind]}/{writer.hex()}"
    return f"{folder}/{day}" if day else folder


def writers_folder(compartment: str) -> str:
    """Return the folder in which every writer that left segments has one."""
    return f"c/{compartment}/w"


def file_name(kind: Kind, folder: str, first: int, last: int, content: bytes) -> str:
    """Return the name of a file: its range, and the hash of its content."""
    return f"{folder}/{first:010}-{last:010}-{digest(content)}.{kind}"


def pack_name(folder: str, month: str, first: int, last: int, content: bytes) -> str:
    """Return the name of a pack, which begins with its month (yyyymm)."""
    return f"{folder}/{month}-{first:010}-{last:010}-{digest(content)}.pack"


def digest(content: bytes) -> str:
    """Return the part of a hash that stands in names: 128 bits, as hex."""
    return hashlib.sha256(content).hexdigest()[:32]


def read_name(folder: str, name: str) -> FileName | None:
    """Return what a name in a folder of the layout says; None for what no desk wrote so."""
    where = _FOLDER.fullmatch(folder)
    if where is None:
        return None
    for kind, pattern in _FILES.items():
        if where["letter"] == _LETTERS[kind] and (found := pattern.fullmatch(name)):
            writer, first, last = (
                bytes.fromhex(where["writer"]),
                int(found["first"]),
                int(found["last"]),
            )
            if 1 <= first <= last + 1:
                return FileName(f"{folder}/{name}", kind, writer, first, last, found["digest"])
    return None


def split(path: str) -> tuple[str, str]:
    """Return the folder and the name of a path."""
    folder, _, name = path.rpartition("/")
    return folder, name


def is_writer(name: str) -> bool:
    """Tell whether a name is that of a writer's folder."""
    return bool(_WRITER.fullmatch(name))


def is_day(name: str) -> bool:
    """Tell whether a name is that of a day's folder."""
    return bool(_DAY.fullmatch(name))


def is_joining(name: str) -> bool:
    """Tell whether a name in ``j/`` is a request or a grant."""
    return bool(_JOINING.fullmatch(name))


def is_whole_joining(name: str, content: bytes) -> bool:
    """Tell whether a file in ``j/`` is what its name says; a request's says nothing of it."""
    _, dash, promised = name.partition(".")[0].partition("-")
    return not dash or promised == digest(content)


def is_blob(name: str) -> bool:
    """Tell whether a name is that of an evidence file, without its ending."""
    return bool(_BLOB.fullmatch(name))


def blob_path(compartment: str, blob: str) -> str:
    """Return where an evidence file lies."""
    return f"c/{compartment}/b/{blob[:2]}/{blob}.blob"


def day_of(milliseconds: int) -> str:
    """Return the UTC day (yyyymmdd) of a time; the ends of the calendar when it is absurd."""
    try:
        return datetime.fromtimestamp(milliseconds / 1000, UTC).strftime("%Y%m%d").zfill(8)
    except (OverflowError, ValueError, OSError):
        return "99991231" if milliseconds > 0 else "00010101"
