"""The store of a desk that may have been opened only to read."""

from contextlib import AbstractContextManager
from dataclasses import dataclass

from database.open import OpenDesk
from kafel_desk.ports import Transaction


@dataclass(frozen=True)
class LateStore:
    """The store of an open desk; one that was opened to read says so when it is written to."""

    opened: OpenDesk

    def write(self) -> AbstractContextManager[Transaction]:
        """Begin a write."""
        return self.opened.store.write()
