"""Who was let in last by the window on this computer, for whoever comes back to a shared counter."""

from contextlib import suppress

from database import durable
from database.folder import DeskFolder


class LastLogin:
    """One login name beside the key ring, which names all of them in the clear, too."""

    def __init__(self, folder: DeskFolder) -> None:
        self._path = folder.last

    def read(self) -> str:
        """Return the name; nothing where nobody was let in yet, or it cannot be read."""
        with suppress(OSError, ValueError):
            return self._path.read_text("utf-8")
        return ""

    def keep(self, name: str) -> None:
        """Keep the name; a disk that is full must not keep anybody out."""
        with suppress(OSError):
            if name != self.read():
                durable.replace(self._path, name.encode())
