"""What the engine knows of the place where desks leave files for each other: six calls.

A share, a stick and a table of a server are implementations. A name is a path of the layout in
names.py; it names one content for ever (I2). Nothing here removes or changes what is there, but
for key files whose key was erased.
"""

from typing import Protocol


class NotReachable(Exception):  # noqa: N818  (a state, told to a person)
    """The place cannot be used now; ``reason`` is a message key. Nothing was read or written.

    ``share.missing`` no valid SHARE is there, ``share.another`` it is another centre's,
    ``share.failed`` the place did not answer.
    """

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


class NotWritten(Exception):  # noqa: N818  (a state, told to a person)
    """A file could not be put; it stays here and is tried again. ``reason`` is a message key.

    ``share.full``, ``share.read_only``, ``share.busy``, ``share.failed``.
    """

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


class Refused(Exception):  # noqa: N818  (a state, told to an administrator)
    """A file cannot be what its name says; ``reason`` is a message key (segment.py lists them)."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


class Transport(Protocol):
    """A place that holds files under names."""

    def heads(self) -> tuple[bytes, ...]:
        """Return the writers that left anything; raises :class:`NotReachable`.

        Called first in each cycle: it makes sure that this is the centre's own share.
        """
        ...

    def list(self, folder: str) -> list[str]:
        """Return the names in a folder of the layout, files and folders alike, without the path.

        A folder that is not there is empty. What is listed may be gone, what is there may not be
        listed yet. Raises :class:`NotReachable`.
        """
        ...

    def get(self, name: str, limit: int) -> bytes | None:
        """Return what lies under a name, unverified, or nothing when it cannot be read now.

        Raises :class:`Refused` for more than ``limit`` bytes, :class:`NotReachable`.
        """
        ...

    def put(self, name: str, content: bytes) -> None:
        """Have this content under this name, whole and synced; what is there already stays.

        Raises :class:`NotWritten`, :class:`NotReachable`.
        """
        ...

    def get_blob(self, blob: str, limit: int) -> bytes | None:
        """Return an evidence file by the hash of its ciphertext, verified; None if not there."""
        ...

    def put_blob(self, blob: str, content: bytes) -> None:
        """Put an evidence file; one that is there whole is not written again."""
        ...

    def retire(self, name: str) -> None:
        """Remove a key file that held an erased key: the one thing that is ever removed."""
        ...
