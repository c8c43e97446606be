"""A desk that was opened, as both faces get it from ``main.py``."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal, Protocol

from kafel_desk.administration import Administration
from kafel_desk.desk import Desk
from kafel_desk.language.message import Message
from kafel_desk.sharing.port import Sharing

Mode = Literal["read", "write"]
Stage = Literal["copied", "rekeyed", "rebuilt"]
"""What an opening may have to do first: copy a desk of an older version before it is changed, give
the database another key where somebody may not open it any more, and make what is computed out of
the journal anew."""

Preparing = Callable[[Stage, int, int], object]
"""Told at an opening what is made ready, and how many of how many are done: 0 before anything of it
is begun. Whatever it raises stops the opening, a new key when all of it is given; the next opening
begins that stage again."""


def nobody_waits(stage: Stage, done: int, total: int) -> None:
    """Nobody is told how far an opening is."""


class CheckReport(Protocol):
    """What a check of the whole desk found: how much was read, and what is wrong."""

    @property
    def events(self) -> int:
        """How many events were verified."""
        ...

    @property
    def cases(self) -> int:
        """How many cases were folded and compared."""
        ...

    @property
    def findings(self) -> tuple[Message, ...]:
        """What is wrong."""
        ...


@dataclass(frozen=True)
class OpenDesk:
    """A desk that was opened, with what an administrator may ask of it.

    ``check`` verifies every hash, refolds the journal and compares it with the projections;
    ``rebuild`` makes those anew and returns how many events there are; ``close`` lets go of the
    files, and ``again()`` opens it once more, only to read. ``took_new_identity`` tells that this
    desk was restored or copied, and goes on under the code ``code``. ``sharing(language)`` is how
    it shares with other desks. ``staff`` is who is logged in, None where nobody can.
    """

    desk: Desk
    code: str
    check: Callable[[], CheckReport]
    rebuild: Callable[[], int]
    close: Callable[[], None]
    again: "Callable[[], OpenDesk]"
    took_new_identity: bool = False
    sharing: Callable[[str], Sharing] | None = None
    staff: str | None = None
    administration: Administration | None = None
