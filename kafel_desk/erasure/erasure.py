"""Erasures as the facts tell. An approval wins over everything, in whatever order it comes."""

from collections.abc import Mapping
from datetime import datetime

import msgspec

from kafel_desk.erasure.facts import (
    ErasureApproved,
    ErasureDeclined,
    ErasureProposed,
    ErasureReason,
)
from kafel_desk.journal.envelope import Subject
from kafel_desk.journal.fact import Recorded


class Erasure(msgspec.Struct, frozen=True):
    """One erasure: what it is about, who proposed it and when (UTC), who approved it."""

    id: bytes
    subjects: tuple[Subject, ...] = ()
    reason: ErasureReason | None = None
    proposed_by: str | None = None
    proposed_at: datetime | None = None
    approved_by: str | None = None
    approved_at: datetime | None = None
    is_declined: bool = False

    @property
    def is_pending(self) -> bool:
        """Whether somebody has still to approve or decline it."""
        return self.approved_by is None and not self.is_declined


Erasures = Mapping[bytes, Erasure]


def evolve_erasures(erasures: Erasures, recorded: Recorded) -> Erasures:
    """Return the erasures after one more fact; another kind of fact changes nothing."""
    match recorded.fact:
        case ErasureProposed() as fact:
            before = erasures.get(fact.erasure) or Erasure(fact.erasure)
            after = msgspec.structs.replace(
                before,
                subjects=before.subjects or fact.subjects,
                reason=fact.reason,
                proposed_by=recorded.actor,
                proposed_at=recorded.at,
            )
        case ErasureApproved() as fact:
            before = erasures.get(fact.erasure) or Erasure(fact.erasure)
            after = msgspec.structs.replace(
                before,
                subjects=fact.subjects,
                approved_by=recorded.actor,
                approved_at=recorded.at,
            )
        case ErasureDeclined() as fact if fact.erasure in erasures:
            after = msgspec.structs.replace(erasures[fact.erasure], is_declined=True)
        case _:
            return erasures
    return {**erasures, after.id: after}


def erased_subjects(erasures: Erasures) -> frozenset[Subject]:
    """Return everything that was erased."""
    return frozenset(
        subject
        for erasure in erasures.values()
        if erasure.approved_by is not None
        for subject in erasure.subjects
    )
