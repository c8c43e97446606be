"""The transport over a folder: an SMB share, what Syncthing or OneDrive keep, a stick.

A file is there whole or not at all: written beside under another name, synced, closed, read back
and compared, then renamed. What is there already under a name stays, unless it is not what the
name says. Before anything is read or written, SHARE tells that this is the centre's own folder.
"""

import errno
import hashlib
from contextlib import suppress

from database.sync import names
from database.sync.envelope import LARGEST_FILE
from database.sync.share_files import ShareFiles, TooLarge
from database.sync.transport import NotReachable, NotWritten, Refused
from kafel_desk.ports import Randomness

LARGEST_SHARE_FILE = 64 * 1024

_FULL = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}
_BUSY = {errno.EBUSY, errno.EAGAIN, errno.ETXTBSY}
_DENIED = {errno.EACCES, errno.EPERM}


class ShareFolder:
    """One folder of one centre; implements ``Transport``."""

    def __init__(self, files: ShareFiles, share: bytes, randomness: Randomness) -> None:
        self._files = files
        self._share = share
        self._randomness = randomness

    def heads(self) -> tuple[bytes, ...]:
        """Return the writers that left anything."""
        self._check_share()
        found = self.list(names.writers_folder(names.COMPARTMENT))
        return tuple(sorted(bytes.fromhex(name) for name in found if names.is_writer(name)))

    def list(self, folder: str) -> list[str]:
        """Return the names in a folder."""
        try:
            return [entry.name for entry in self._files.entries(folder)]
        except (FileNotFoundError, NotADirectoryError):
            return []
        except OSError as error:
            raise NotReachable("share.failed") from error

    def get(self, name: str, limit: int = LARGEST_FILE) -> bytes | None:
        """Return what lies under a name."""
        try:
            return self._files.read(name, limit)
        except TooLarge:
            raise Refused("quarantine.too_large") from None
        except OSError:
            return None

    def put(self, name: str, content: bytes) -> None:
        """Have this content under this name."""
        if name != names.SHARE:
            self._check_share()
        if self._holds(name, content):
            return
        if name == names.SHARE:
            self._refuse_another()
        beside = self._write_beside(name, content)
        try:
            self._files.rename(beside, name)
        except OSError as error:
            # Some systems report a failure of what was done.
            if not self._holds(name, content):
                self._clear(beside)
                raise NotWritten("share.busy") from error

    def get_blob(self, blob: str, limit: int) -> bytes | None:
        """Return an evidence file, verified."""
        try:
            content = self.get(names.blob_path(names.COMPARTMENT, blob), limit)
        except Refused:
            return None
        is_whole = content is not None and hashlib.sha256(content).hexdigest() == blob
        return content if is_whole else None

    def put_blob(self, blob: str, content: bytes) -> None:
        """Put an evidence file."""
        self.put(names.blob_path(names.COMPARTMENT, blob), content)

    def retire(self, name: str) -> None:
        """Remove a key file that held an erased key."""
        self._check_share()
        if name.endswith(".keys"):
            with suppress(OSError):
                self._files.remove(name)

    def _check_share(self) -> None:
        try:
            found = self._files.read(names.SHARE, LARGEST_SHARE_FILE)
        except FileNotFoundError:
            raise NotReachable("share.failed" if self._is_away() else "share.missing") from None
        except TooLarge:
            raise NotReachable("share.another") from None
        except OSError as error:
            raise NotReachable("share.failed") from error
        if found != self._share:
            # A file that is being copied here is not another centre's yet.
            is_torn = self._share.startswith(found)
            raise NotReachable("share.failed" if is_torn else "share.another")

    def _is_away(self) -> bool:
        try:
            self._files.entries("")
        except OSError:
            return True
        return False

    def _refuse_another(self) -> None:
        try:
            self._check_share()
        except NotReachable as found:
            if found.reason == "share.another" or self._is_away():
                raise

    def _holds(self, name: str, content: bytes) -> bool:
        try:
            return self._files.read(name, len(content)) == content
        except OSError:
            return False

    def _write_beside(self, name: str, content: bytes) -> str:
        for beside in (f"{name}.tmp", f"{name}.{self._randomness.bytes(8).hex()}.tmp"):
            try:
                file = self._files.create(beside)
            except FileExistsError:
                continue  # left by somebody who was killed, or another desk writes the same
            except OSError as error:
                raise _not_written(error) from error
            try:
                try:
                    file.write(content)
                    file.sync()
                finally:
                    file.close()
                if self._files.read(beside, len(content)) == content:
                    return beside
            except OSError as error:
                self._clear(beside)
                raise _not_written(error) from error
            self._clear(beside)
        raise NotWritten("share.failed")

    def _clear(self, beside: str) -> None:
        """Remove what this very call created and nobody else knows."""
        with suppress(OSError):
            self._files.remove(beside)


def _not_written(error: OSError) -> NotWritten:
    if error.errno in _FULL:
        return NotWritten("share.full")
    if error.errno == errno.EROFS or error.errno in _DENIED:
        return NotWritten("share.read_only")
    return NotWritten("share.busy" if error.errno in _BUSY else "share.failed")
