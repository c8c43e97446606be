"""What may be asked about erasures."""

from kafel_desk.case.commands import Command
from kafel_desk.erasure.facts import ErasureReason


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
