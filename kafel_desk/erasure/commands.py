"""What may be asked about erasures."""

from kafel_desk.case.commands import Command
from kafel_desk.erasure.facts import ErasureReason
from kafel_desk.erasure.keeping import Keeping


class ErasureCommand(Command, frozen=True, kw_only=True):
    """Base of all commands on erasures."""


class ProposeErasure(ErasureCommand, frozen=True, kw_only=True):
    """Propose to erase cases, or a person with all their cases."""

    reason: ErasureReason
    cases: tuple[bytes, ...] = ()
    person: bytes | None = None


class ApproveErasure(ErasureCommand, frozen=True, kw_only=True):
    """Approve what somebody else proposed; it cannot be undone."""

    erasure: bytes


class DeclineErasure(ErasureCommand, frozen=True, kw_only=True):
    """Decline a proposal, or take the own one back."""

    erasure: bytes


class SetKeeping(ErasureCommand, frozen=True, kw_only=True):
    """Say how long cases are kept after they were over."""

    keeping: Keeping


class HoldFromErasure(ErasureCommand, frozen=True, kw_only=True):
    """Keep cases while a dispute about them runs."""

    cases: tuple[bytes, ...]


class LiftHold(ErasureCommand, frozen=True, kw_only=True):
    """End the keeping of cases that somebody held."""

    cases: tuple[bytes, ...]
