"""The facts of an erasure. They hold no words: whatever is written here stays for ever."""

from typing import Literal

from kafel_desk.erasure.keeping import Keeping
from kafel_desk.journal.envelope import Subject
from kafel_desk.journal.fact import Fact

ErasureReason = Literal["asked", "retention", "court", "mistake"]
ERASURE_REASONS: tuple[ErasureReason, ...] = ("asked", "retention", "court", "mistake")
"""The person asked for it; the time for keeping is over; a court or authority ordered it; what was
recorded should never have been."""


class ErasureProposed(Fact, frozen=True, kw_only=True):
    """Somebody proposed to erase cases and people; ``erasure`` is a random name of sixteen bytes."""

    erasure: bytes
    subjects: tuple[Subject, ...]
    reason: ErasureReason


class ErasureApproved(Fact, frozen=True, kw_only=True):
    """A second person approved: the keys of these subjects are destroyed wherever they are.

    It names the subjects again, so that it holds on a desk which has not heard of the proposal.
    """

    erasure: bytes
    subjects: tuple[Subject, ...]


class ErasureDeclined(Fact, frozen=True, kw_only=True):
    """A proposal was declined, or taken back."""

    erasure: bytes


class KeepingSet(Fact, frozen=True, kw_only=True):
    """The centre said how long its cases are kept; the last one holds."""

    keeping: Keeping


class ErasureHeld(Fact, frozen=True, kw_only=True):
    """Cases are not to be erased while a dispute about them runs, whatever their age."""

    cases: tuple[bytes, ...]


class ErasureHoldLifted(Fact, frozen=True, kw_only=True):
    """The dispute is over: cases are kept as long as others."""

    cases: tuple[bytes, ...]


ERASURE_FACTS: tuple[type[Fact], ...] = (
    ErasureProposed, ErasureApproved, ErasureDeclined, KeepingSet, ErasureHeld, ErasureHoldLifted,
)  # fmt: skip
