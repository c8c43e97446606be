"""The folder of a desk: what lies where in it, and which folders a database may not live in.

Two processes that wrote 50 rows each to one SQLite file on a network share lost one of them; a
program that synchronises files copies a database and its log at different moments. Both are
refused before anything is opened.
"""

import os
import sys
from pathlib import Path
from typing import Any

from database.errors import InSynchronisedFolder, OnNetwork

_NETWORK_TYPES = frozenset(
    {"nfs", "nfs4", "cifs", "smb", "smb2", "smb3", "smbfs", "ncpfs", "afs", "9p", "davfs",
     "sshfs", "ceph", "glusterfs", "webdav"}
)  # fmt: skip
# Local disks that the kernel happens to reach by FUSE.
_LOCAL_FUSE = frozenset({"fuseblk", "fuse.ntfs-3g", "fuse.ntfs", "fuse.exfat", "fuse.lxcfs"})
_SYNCHRONISED = {
    "onedrive": "OneDrive",
    "dropbox": "Dropbox",
    "google drive": "Google Drive",
    "googledrive": "Google Drive",
    "my drive": "Google Drive",
    "icloud drive": "iCloud",
    "iclouddrive": "iCloud",
    "mobile documents": "iCloud",
    "com~apple~clouddocs": "iCloud",
    "nextcloud": "Nextcloud",
    "owncloud": "ownCloud",
}
_MARKERS = {
    ".stfolder": "Syncthing",
    ".dropbox": "Dropbox",
    ".dropbox.cache": "Dropbox",
    ".tmp.drivedownload": "Google Drive",
    ".sync_journal.db": "Nextcloud",
}
_DRIVE_REMOTE = 4


class DeskFolder:
    """Where each file of a desk lies."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.database = path / "desk.db"
        self.log = path / "desk.db-wal"
        self.key = path / "desk.key"
        self.keys = path / "desk.keys"
        self.tries = path / "desk.tries"
        self.last = path / "desk.last"
        self.lock = path / "desk.lock"
        self.identity = path / "identity"
        self.copies = path / "copies"
        self.evidence = path / "evidence"
        self.erased = path / "erased"
        self.unfinished = path / "unfinished"

    def is_list_to_be_applied(self) -> bool:
        """Tell whether the desk was restored and what was erased since is still in it."""
        return self.erased.exists()

    def is_a_desk(self) -> bool:
        """Tell whether a desk was created here."""
        return self.database.is_file()


def refuse_unsuitable(path: Path) -> None:
    """Raise ``OnNetwork`` or ``InSynchronisedFolder`` when a database would not be safe here."""
    path = Path(os.path.realpath(path))
    if _is_on_network(path):
        raise OnNetwork(path=str(path))
    if program := synchronised_by(path):
        raise InSynchronisedFolder(path=str(path), program=program)


def synchronised_by(path: Path) -> str | None:
    """Return the name of the program that synchronises a folder, or None."""
    for folder in (path, *path.parents):
        name = folder.name.casefold()
        for begin, program in _SYNCHRONISED.items():
            # "OneDrive - Charity" is how a company's folder is called.
            if name == begin or name.startswith((f"{begin} - ", f"{begin} (")):
                return program
        for marker, program in _MARKERS.items():
            if (folder / marker).exists() and folder != Path.home():
                return program
    return None


def _is_on_network(path: Path) -> bool:
    if sys.platform == "win32":
        return _is_remote_on_windows(path)
    try:
        mounts = Path("/proc/mounts").read_text("utf-8", "replace")
    except OSError:
        return False
    return is_network_type(filesystem_of(path, mounts))


def filesystem_of(path: Path, mounts: str) -> str:
    """Return the type of the file system that holds ``path``, by a text like /proc/mounts."""
    best, found = -1, ""
    for line in mounts.splitlines():
        fields = line.split(" ")
        if len(fields) < 3:
            continue
        # The kernel writes a space in a name as \040.
        point = Path(fields[1].encode().decode("unicode_escape"))
        if path.is_relative_to(point) and len(point.parts) >= best:
            best, found = len(point.parts), fields[2]
    return found


def is_network_type(kind: str) -> bool:
    """Tell whether a file system reaches over a network, or may (FUSE)."""
    return kind in _NETWORK_TYPES or (kind.startswith("fuse.") and kind not in _LOCAL_FUSE)


def _is_remote_on_windows(path: Path) -> bool:
    import ctypes

    if path.drive.startswith("\\\\"):
        return True
    # Typed as Any: the attribute is there on Windows alone.
    kernel: Any = getattr(ctypes, "windll").kernel32  # noqa: B009
    return bool(kernel.GetDriveTypeW(path.anchor) == _DRIVE_REMOTE)
