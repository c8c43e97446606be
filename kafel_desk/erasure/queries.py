"""What may be asked about erasures, by those who propose them and those who approve them.

An administrator sees no case by role. Who may propose is told that a number or a telephone is
there, and which numbers have been kept long enough; nothing of whom or what (docs/decisions/0078).
"""

from datetime import date, datetime
from typing import TYPE_CHECKING, Protocol

import msgspec

from kafel_desk.case.facts import Kind, Outcome
from kafel_desk.erasure.facts import ErasureReason

if TYPE_CHECKING:
    from kafel_desk.queries import Viewer


class Erasable(msgspec.Struct, frozen=True):
    """What was named for an erasure: a case, or None where a person was; and the person, if any."""

    case: bytes | None = None
    person: bytes | None = None


class CaseToErase(msgspec.Struct, frozen=True):
    """One case of an erasure that waits, for somebody who may see it. ``closed_at`` is in UTC."""

    id: bytes
    number: str
    kind: Kind
    name: str | None = None
    closed_at: datetime | None = None
    outcome: Outcome | None = None


class PendingErasure(msgspec.Struct, frozen=True):
    """One erasure that waits, as its reader may know it.

    ``numbers`` are those of cases that were named one by one; a person's are not told. ``cases``
    are the ones that the viewer may see, and ``name`` that of the one person who is to be erased.
    """

    id: bytes
    reason: ErasureReason | None
    proposed_by: str | None
    proposed_at: datetime | None
    has_person: bool = False
    numbers: tuple[str, ...] = ()
    cases: tuple[CaseToErase, ...] = ()
    name: str | None = None


class DueCase(msgspec.Struct, frozen=True):
    """One case that need not be kept any more: when it was over, and since when. Local days."""

    id: bytes
    number: str
    kind: Kind
    ended: date
    since: date
    is_void: bool = False


class HeldCase(msgspec.Struct, frozen=True):
    """One case that is kept whatever its age: by whom, and since when (UTC)."""

    id: bytes
    number: str
    by: str
    at: datetime


class ErasureReader(Protocol):
    """Reads of erasures; whoever may not propose or approve gets nothing."""

    def find_erasable(self, viewer: "Viewer", text: str) -> tuple[Erasable, ...]:
        """Return what a whole number or telephone names, without anything about it.

        For who may propose, keep, or end the keeping. A telephone is asked whole: nobody tries
        digits to learn who is known. What is about the viewer is not there, nor what is safeguarded.
        """
        ...

    def pending_erasures(self, viewer: "Viewer") -> tuple[PendingErasure, ...]:
        """Return what waits, the oldest first."""
        ...

    def due_for_erasure(self, viewer: "Viewer", limit: int) -> tuple[DueCase, ...]:
        """Return cases whose time for keeping is over, the longest first in each kind.

        For who may propose. What is proposed already, held, or in a dispute is left out.
        """
        ...

    def held_cases(self, viewer: "Viewer") -> tuple[HeldCase, ...]:
        """Return the cases that somebody keeps whatever their age, the latest first."""
        ...
