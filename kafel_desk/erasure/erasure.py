"""Erasures as the facts tell. An approval wins over everything, in whatever order it comes."""

from collections.abc import Mapping
from datetime import datetime

import msgspec

from kafel_desk.erasure.facts import (
    ErasureApproved,
    ErasureDeclined,
    ErasureHeld,
    ErasureHoldLifted,
    ErasureProposed,
    ErasureReason,
    KeepingSet,
)
from kafel_desk.erasure.keeping import Keeping
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


class Hold(msgspec.Struct, frozen=True):
    """Who keeps a case from being erased, and since when (UTC)."""

    by: str
    at: datetime


class Retention(msgspec.Struct, frozen=True):
    """How long the centre keeps cases, and which it keeps whatever their age.

    ``set_by`` is None until somebody of the centre confirmed the periods, or set others.
    """

    keeping: Keeping = Keeping()
    set_by: str | None = None
    held: Mapping[bytes, Hold] = {}


def evolve_retention(retention: Retention, recorded: Recorded) -> Retention:
    """Return the rules of keeping after one more fact; another kind of fact changes nothing."""
    change = msgspec.structs.replace
    match recorded.fact:
        case KeepingSet(keeping=keeping):
            return change(retention, keeping=keeping, set_by=recorded.actor)
        case ErasureHeld(cases=cases):
            new = {case: Hold(recorded.actor, recorded.at) for case in cases}
            return change(retention, held={**new, **retention.held})
        case ErasureHoldLifted(cases=cases):
            left = {case: hold for case, hold in retention.held.items() if case not in cases}
            return change(retention, held=left)
        case _:
            return retention
