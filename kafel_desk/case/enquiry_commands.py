"""Commands of finding out and keeping in touch: evidence, causes, opinions, links, referrals."""

from datetime import datetime

from kafel_desk.case.commands import CaseCommand
from kafel_desk.case.contact_facts import InvitationMeans
from kafel_desk.case.evidence_facts import Advice, Cause, EvidenceSource
from kafel_desk.case.opening_facts import Looked
from kafel_desk.evidence.file import EvidenceFile
from kafel_desk.journal.envelope import EventId


class AddEvidence(CaseCommand, frozen=True, kw_only=True):
    """Add a file that is already stored and encrypted (step 7)."""

    file: EvidenceFile
    source: EvidenceSource = "person"
    note: str | None = None


class RecordCause(CaseCommand, frozen=True, kw_only=True):
    """Record why it happened."""

    cause: Cause
    text: str | None = None


class ReviewSuggestion(CaseCommand, frozen=True, kw_only=True):
    """Record the review of a suggestion and what is advised (step 6)."""

    advice: Advice
    text: str


class CheckAction(CaseCommand, frozen=True, kw_only=True):
    """Record whether an action had its effect; the oldest unchecked one if not named (step 9)."""

    effective: bool
    action: EventId | None = None
    note: str | None = None


class InviteOpinion(CaseCommand, frozen=True, kw_only=True):
    """Record that the person was asked what they think (step 14)."""

    means: InvitationMeans
    template: str | None = None


class RecordOpinion(CaseCommand, frozen=True, kw_only=True):
    """Record what the person thinks: the result and the process apart, 1 to 5 (step 14)."""

    result: int | None = None
    process: int | None = None
    words: str | None = None


class LinkCase(CaseCommand, frozen=True, kw_only=True):
    """Say that this case has to do with the case ``to``."""

    to: bytes


class NoteOpening(CaseCommand, frozen=True, kw_only=True):
    """Record that somebody looked at the case; nothing where that is not recorded."""

    how: Looked = "opened"
    field: str | None = None


class TellOfSafeguarding(CaseCommand, frozen=True, kw_only=True):
    """Record whom was told of a matter of safeguarding, and when if not now."""

    whom: str
    told_at: datetime | None = None


class ReferOut(CaseCommand, frozen=True, kw_only=True):
    """Record that another body was asked to act, and what was disclosed to it."""

    body: str
    disclosed: str
    note: str | None = None
