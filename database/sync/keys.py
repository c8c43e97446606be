"""What the engine asks of whoever keeps secrets and knows the members: answers, never policy."""

from collections.abc import Mapping
from typing import NamedTuple, Protocol


class Member(NamedTuple):
    """A writer that was admitted: its Ed25519 key, and the last number that is accepted of it.

    ``last`` is None while it is a member.
    """

    verify_key: bytes
    last: int | None = None


class Keys(Protocol):
    """Secrets of this desk, and membership as it follows from the journal at this moment."""

    def share(self) -> bytes | None:
        """Return the bytes of the centre's SHARE, or nothing before the desk joined one."""
        ...

    def share_id(self) -> bytes:
        """Return the id of the share (16 bytes), empty before the desk joined one."""
        ...

    def revision(self) -> int:
        """Return a number that changes when an answer below may have changed.

        What waited for a member or a key is looked at again then.
        """
        ...

    def member(self, writer: bytes) -> Member | None:
        """Return an admitted writer, removed or not; None for one that nobody admitted."""
        ...

    def signing_key(self, writer: bytes) -> bytes | None:
        """Return the Ed25519 seed (32 bytes) of a writer of this desk; None keeps it silent."""
        ...

    def epoch(self) -> bytes:
        """Return the name of the epoch to seal in; empty while this desk has no epoch key."""
        ...

    def epoch_key(self, epoch: bytes) -> bytes | None:
        """Return the key (32 bytes) of an epoch by its name, None while it did not come."""
        ...

    def files(self) -> Mapping[str, bytes]:
        """Return requests and grants that belong on the share, by name in ``j/``.

        This desk's own, and others' that it verified: each may be republished (I4, I13).
        """
        ...

    def take(self, name: str, content: bytes) -> str | None:
        """Look at a file in ``j/`` that is new here; return why it was refused, or None.

        What it teaches is durable when this returns.
        """
        ...
