"""The clock and the randomness of this machine, as the core's ports ask for them."""

import os
from datetime import UTC, datetime


class SystemClock:
    """The wall clock of this machine."""

    def now(self) -> datetime:
        """Return the time, aware, in UTC."""
        return datetime.now(UTC)


class SystemRandomness:
    """Random bytes of the operating system."""

    def bytes(self, count: int) -> bytes:
        """Return ``count`` bytes that nobody can guess."""
        return os.urandom(count)
