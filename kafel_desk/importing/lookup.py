"""What reading an old log asks of the desk: cases that may be the same as one of its rows."""

from collections.abc import Sequence
from datetime import datetime
from typing import Protocol

import msgspec

from kafel_desk.rights.access import Access


class LikeCase(msgspec.Struct, frozen=True):
    """A case of the desk that came on the same day from the same phone, or without any.

    ``number`` is None where whoever asks may not see it.
    """

    number: str | None
    name: str | None
    description: str


class DeskLookup(Protocol):
    """Where the cases of the desk are looked up."""

    def cases_like(
        self, access: Access, phones: Sequence[str], since: datetime, until: datetime
    ) -> tuple[LikeCase, ...]:
        """Return cases received from (inclusive) to (exclusive) of people with one of the numbers.

        Without numbers: those of people who have none.
        """
        ...
