"""What people may ask the desk to do to a case: imperative, frozen, decided in ``decide``.

Every command but :class:`RecordCase` names the case by its id. ``shown`` is what the form showed
when it was opened (``Case.shown_ids``); left empty, what the case holds at the time of deciding.
Times are aware datetimes.
"""

from collections.abc import Mapping
from datetime import datetime

import msgspec
from msgspec import UNSET, UnsetType

from kafel_desk.case.facts import (
    Confidentiality,
    ConfirmationMeans,
    ContactMeans,
    Kind,
    Outcome,
    Priority,
    Reception,
    Relation,
    WaitingFor,
)
from kafel_desk.evidence.file import EvidenceFile
from kafel_desk.journal.envelope import EventId

Seen = Mapping[str, tuple[EventId, ...]]


class Command(msgspec.Struct, frozen=True, kw_only=True):
    """Base of all commands."""


class CaseCommand(Command, frozen=True, kw_only=True):
    """Base of all commands on one case."""

    case: bytes


class RecordCase(Command, frozen=True, kw_only=True):
    """Register a case (step 4), with the person, and the answer when it was given on the spot.

    ``person`` is somebody who was picked from the caller's card; otherwise the person is found by
    phone and name, or recorded. ``phone`` and ``other_phone`` are as typed. ``category``,
    ``department``, ``complained_staff`` and ``received_by`` are entries of the directory.
    ``confirmed`` is how receipt was confirmed while the person was still there.
    ``reserved_number`` is the number on a blank form that was filled in by hand, as typed; the case
    takes it, and ``received_at`` has to be given. ``is_danger_now``, ``told_whom`` and ``told_at``
    (now if not given) are asked for a matter of safeguarding alone. ``evidence`` are files, stored
    already, that came with it: whoever receives a matter of safeguarding adds none to it later.
    """

    kind: Kind
    channel: str
    description: str
    person: bytes | None = None
    name: str | None = None
    phone: str | None = None
    other_phone: str | None = None
    extension: str | None = None
    email: str | None = None
    national_id: str | None = None
    relation: Relation | None = None
    internal: bool = False
    on_behalf: str | None = None
    complained_of: str | None = None
    complained_staff: str | None = None
    remedy: str | None = None
    category: str | None = None
    department: str | None = None
    priority: Priority | None = None
    confidentiality: Confidentiality = "normal"
    safe_contact: str | None = None
    received_at: datetime | None = None
    received_by: str | None = None
    call_seconds: int | None = None
    answered: str | None = None
    confirmed: ConfirmationMeans | None = None
    reserved_number: str | None = None
    is_danger_now: bool | None = None
    told_whom: str | None = None
    told_at: datetime | None = None
    evidence: tuple[EvidenceFile, ...] = ()

    def with_evidence(self, files: tuple[EvidenceFile, ...]) -> "RecordCase":
        """Return the same form with files that came with it."""
        return msgspec.structs.replace(self, evidence=files)


class ReserveNumbers(Command, frozen=True, kw_only=True):
    """Reserve case numbers for blank forms on paper: at most 50 at a time."""

    count: int


class ConfirmReceipt(CaseCommand, frozen=True, kw_only=True):
    """Tell the person that the case is registered (step 3)."""

    means: ConfirmationMeans
    template: str | None = None


class CorrectDetails(CaseCommand, frozen=True, kw_only=True):
    """Correct fields of the case or of its person; a field left ``UNSET`` stays as it is.

    ``seen`` names for each field the values that the form showed; fields missing from it are
    taken as shown now.
    """

    seen: Seen = {}
    kind: Kind | UnsetType = UNSET
    channel: str | UnsetType = UNSET
    received_at: datetime | UnsetType = UNSET
    relation: Relation | None | UnsetType = UNSET
    internal: bool | UnsetType = UNSET
    category: str | None | UnsetType = UNSET
    complained_staff: str | None | UnsetType = UNSET
    description: str | UnsetType = UNSET
    remedy: str | None | UnsetType = UNSET
    on_behalf: str | None | UnsetType = UNSET
    complained_of: str | None | UnsetType = UNSET
    safe_contact: str | None | UnsetType = UNSET
    name: str | None | UnsetType = UNSET
    phones: tuple[str, ...] | UnsetType = UNSET
    extension: str | None | UnsetType = UNSET
    email: str | None | UnsetType = UNSET
    national_id: str | None | UnsetType = UNSET


class TransferCase(CaseCommand, frozen=True, kw_only=True):
    """Send the case to a department, perhaps to one employee (step 5)."""

    department: str
    employee: str | None = None
    due: datetime | None = None
    reason: str | None = None
    seen: Seen = {}


class TakeUpCase(CaseCommand, frozen=True, kw_only=True):
    """Take the case up."""


class AnswerForDepartment(CaseCommand, frozen=True, kw_only=True):
    """Give the department's answer."""

    text: str


class AssignOfficer(CaseCommand, frozen=True, kw_only=True):
    """Appoint the officer who verifies the case (step 6)."""

    officer: str
    due: datetime | None = None
    reason: str | None = None
    seen: Seen = {}


class SetPriority(CaseCommand, frozen=True, kw_only=True):
    """Make the case urgent, or ordinary again."""

    priority: Priority
    reason: str | None = None
    seen: Seen = {}


class SetConfidentiality(CaseCommand, frozen=True, kw_only=True):
    """Narrow or widen who may know of the case."""

    confidentiality: Confidentiality
    reason: str | None = None
    seen: Seen = {}


class RecordFinding(CaseCommand, frozen=True, kw_only=True):
    """Record what was found out, and whether it names a specific problem (step 7)."""

    text: str
    specific_problem: bool = True


class StartWaiting(CaseCommand, frozen=True, kw_only=True):
    """Stop the result clock until the person or another body gives what is missing."""

    waiting_for: WaitingFor = "beneficiary"
    reason: str


class EndWaiting(CaseCommand, frozen=True, kw_only=True):
    """Let the result clock run again."""

    note: str | None = None


class DraftReply(CaseCommand, frozen=True, kw_only=True):
    """Prepare a reply (step 8)."""

    text: str
    remedy: str | None = None


class ApproveReply(CaseCommand, frozen=True, kw_only=True):
    """Approve the reply that somebody else drafted."""

    draft: EventId | None = None
    shown: tuple[EventId, ...] = ()


class ReturnReply(CaseCommand, frozen=True, kw_only=True):
    """Return the draft with a remark."""

    remark: str
    draft: EventId | None = None


class PlanAction(CaseCommand, frozen=True, kw_only=True):
    """Plan a corrective action (step 9)."""

    text: str
    owner: str
    due: datetime | None = None


class CompleteAction(CaseCommand, frozen=True, kw_only=True):
    """Record that a corrective action was carried out; the oldest open one if not named."""

    action: EventId | None = None
    note: str | None = None


class TellResult(CaseCommand, frozen=True, kw_only=True):
    """Record that the person was told the result, and how they took it (step 10)."""

    means: ContactMeans
    reception: Reception = "unknown"
    template: str | None = None
    note: str | None = None


class ReviewEffectiveness(CaseCommand, frozen=True, kw_only=True):
    """Record whether the solution held (step 11); when it did not, the case is reopened."""

    held: bool
    note: str | None = None


class LogContact(CaseCommand, frozen=True, kw_only=True):
    """Log a contact with the person (step 15)."""

    means: ContactMeans
    direction: str = "in"
    call_seconds: int | None = None
    template: str | None = None
    note: str | None = None


class AddNote(CaseCommand, frozen=True, kw_only=True):
    """Add an internal note."""

    text: str


class LinkDuplicate(CaseCommand, frozen=True, kw_only=True):
    """Say that this case repeats the case ``of``."""

    of: bytes


class UnlinkDuplicate(CaseCommand, frozen=True, kw_only=True):
    """Take such a link back."""

    of: bytes


class CloseCase(CaseCommand, frozen=True, kw_only=True):
    """Close with an outcome (step 12)."""

    outcome: Outcome
    note: str | None = None
    shown: tuple[EventId, ...] = ()


class ReopenCase(CaseCommand, frozen=True, kw_only=True):
    """Open a closed case again."""

    reason: str


class VoidCase(CaseCommand, frozen=True, kw_only=True):
    """Mark a case as entered by mistake."""

    reason: str
