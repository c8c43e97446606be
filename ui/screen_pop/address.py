"""Where the window of a desk listens for calls, and what is said there."""

import hashlib
import json
import os
import stat
import sys
import tempfile
from pathlib import Path

from kafel_desk.person.call_address import called_number

LONGEST = 256
"""Bytes of a message with the line feed that ends it."""

TAKEN = b'{"taken": true}\n'
NOT_TAKEN = b'{"taken": false}\n'


def line_name(folder: Path) -> str:
    """Return the name of the line of the desk in a folder; it tells nothing of the folder."""
    place = os.path.normcase(os.path.realpath(folder)).encode("utf-8", "surrogatepass")
    return hashlib.sha256(b"kafel-desk/call\0" + place).hexdigest()[:32]


def socket_path(name: str) -> Path:
    """Return the socket of a line (not on Windows, where the name is that of a named pipe)."""
    runtime = os.environ.get("XDG_RUNTIME_DIR", "")
    if runtime.startswith("/") and Path(runtime).is_dir():
        return Path(runtime) / "kafel-desk" / name
    return Path(tempfile.gettempdir()) / f"kafel-desk-{_user()}" / name


def is_private(folder: Path) -> bool:
    """Tell whether a folder belongs to this user and is closed to all others."""
    try:
        found = folder.lstat()
    except OSError:
        return False
    is_own = found.st_uid == _user() and not stat.S_IMODE(found.st_mode) & 0o077
    return stat.S_ISDIR(found.st_mode) and is_own


def call_message(number: str) -> bytes:
    """Return what is said on the line: one line of JSON."""
    return json.dumps({"call": number}).encode() + b"\n"


def read_message(line: bytes) -> str:
    """Return the canonical number of a message. Raises ValueError for everything else."""
    said = json.loads(line)
    number = said.get("call") if isinstance(said, dict) else None
    if not isinstance(number, str):
        raise ValueError("no call")  # noqa: TRY004 - what is said on a line is never a bug of ours
    return called_number(number)


def _user() -> int:
    # There are no user ids on Windows, and no sockets in folders either.
    return -1 if sys.platform == "win32" else os.getuid()
