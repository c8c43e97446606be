"""The keys as the engine asks for them: who signed, who may, and under what is sealed."""

from typing import NamedTuple, Protocol


class Epoch(NamedTuple):
    """One key under which segments and key files are sealed.

    ``name`` is sixteen bytes of a hash of the key: two administrators who begin an epoch at once
    begin two. ``key`` is 32 bytes.
    """

    number: int
    name: bytes
    key: bytes


class Keyring(Protocol):
    """What the engine needs of members and keys; nothing here touches the share.

    It follows the journal: after an import that brought facts of the directory, ``refresh`` reads
    the membership anew, and what was refused before may be accepted.
    """

    @property
    def share(self) -> bytes:
        """Return the id of the share, sixteen bytes."""
        ...

    @property
    def writer(self) -> bytes:
        """Return the writer that this desk records as."""
        ...

    def sign(self, writer: bytes, message: bytes) -> bytes:
        """Sign as a writer of this desk, the present one or a former; raises ``KeyError``."""
        ...

    def signing_key(self, writer: bytes) -> bytes | None:
        """Return the Ed25519 key of a writer that was ever admitted; None for a stranger."""
        ...

    def is_member(self, writer: bytes, number: int) -> bool:
        """Tell whether an event is of a member who is valid for that number (I10)."""
        ...

    def accepted_until(self, writer: bytes) -> int | None:
        """Return the last number that counts of a removed writer; None while it is not removed."""
        ...

    def epoch(self) -> Epoch | None:
        """Return the epoch to seal under; None while its key has not come: nothing is sealed."""
        ...

    def epoch_key(self, name: bytes) -> bytes | None:
        """Return the key of an epoch; None when it has not come."""
        ...

    def refresh(self) -> None:
        """Read the membership anew from the journal and the grants."""
        ...
