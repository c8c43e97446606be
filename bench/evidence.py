"""Evidence: adding a large file, beside copying, hashing and encrypting it bare."""

import hashlib
import os
import shutil
import tempfile
from functools import partial
from pathlib import Path

from nacl.bindings import (
    crypto_secretstream_xchacha20poly1305_init_push,
    crypto_secretstream_xchacha20poly1305_push,
    crypto_secretstream_xchacha20poly1305_state,
)

from bench.big_desk import FOLDER
from bench.figures import Figure, interleaved, median
from database.evidence_files import EvidenceFiles
from database.evidence_stream import FRAME
from kafel_desk.evidence.file import MEBIBYTE, EvidenceLimits

_SIZE = 20 * MEBIBYTE
_TIMES = 15


def evidence() -> list[Figure]:
    """Return what it costs to add a file of 20 MB, durable, against the same work done bare."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=FOLDER) as name:
        folder = Path(name)
        source = folder / "source"
        # As a photo is: its mark in front, and no pattern in the rest.
        source.write_bytes(b"\xff\xd8\xff" + os.urandom(_SIZE - 3))
        files = EvidenceFiles(folder / "evidence")
        files.prepare()
        add = partial(files.add_file, source, EvidenceLimits(largest_file=_SIZE))
        bare = partial(_bare, source, folder / "copy")
        add(), bare()
        added, copied = interleaved(add, bare, _TIMES)
    return [
        Figure(
            "add 20 MB of evidence",
            median(added),
            "ms",
            2,
            "<= 2x bare",
            floor=median(copied),
            note="bare: copied and synchronised, hashed once, encrypted once, nothing checked",
        )
    ]


def _bare(source: Path, target: Path) -> None:
    """Copy to disk, hash and encrypt, each in the plainest way that does it."""
    shutil.copyfile(source, target)
    with target.open("rb+") as copied:
        os.fsync(copied.fileno())
        hashlib.file_digest(copied, "sha256")
        copied.seek(0)
        state = crypto_secretstream_xchacha20poly1305_state()
        crypto_secretstream_xchacha20poly1305_init_push(state, os.urandom(32))
        while piece := copied.read(FRAME):
            crypto_secretstream_xchacha20poly1305_push(state, piece)
