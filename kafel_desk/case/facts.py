"""The facts of a case: everything that is ever recorded about one (design/case-file.md)."""

from datetime import datetime
from typing import ClassVar, Literal

from msgspec import UNSET, UnsetType

from kafel_desk.case.contact_facts import (
    CONTACT_FACTS,
    INVITATION_MEANS,
    InvitationMeans,
    LinkedToCase,
    OpinionInvited,
    OpinionRecorded,
    ReferredOut,
    ReminderGiven,
    ReminderTo,
)
from kafel_desk.case.evidence_facts import (
    ADVICES,
    CAUSES,
    EVIDENCE_FACTS,
    EVIDENCE_SOURCES,
    ActionChecked,
    Advice,
    Cause,
    CauseFound,
    EvidenceAdded,
    EvidenceSource,
    SuggestionReviewed,
)
from kafel_desk.case.import_facts import CaseImported
from kafel_desk.case.opening_facts import OPENING_FACTS
from kafel_desk.case.safeguarding_facts import (
    SAFEGUARDING_FACTS,
    DangerStated,
    ToldOfSafeguarding,
)
from kafel_desk.journal.envelope import EventId
from kafel_desk.journal.fact import Fact

__all__ = [
    "ADVICES",
    "CAUSES",
    "EVIDENCE_SOURCES",
    "INVITATION_MEANS",
    "ActionChecked",
    "Advice",
    "CaseImported",
    "Cause",
    "CauseFound",
    "DangerStated",
    "EvidenceAdded",
    "EvidenceSource",
    "InvitationMeans",
    "LinkedToCase",
    "OpinionInvited",
    "OpinionRecorded",
    "ReferredOut",
    "ReminderGiven",
    "ReminderTo",
    "SuggestionReviewed",
    "ToldOfSafeguarding",
]  # fmt: skip

Kind = Literal["complaint", "inquiry", "suggestion"]
KINDS: tuple[Kind, ...] = ("complaint", "inquiry", "suggestion")

Priority = Literal["normal", "urgent"]
PRIORITIES: tuple[Priority, ...] = ("normal", "urgent")

Confidentiality = Literal["normal", "confidential", "safeguarding"]
CONFIDENTIALITIES: tuple[Confidentiality, ...] = ("normal", "confidential", "safeguarding")

Relation = Literal["guardian", "delegate", "orphan", "donor", "visitor", "staff", "other"]
RELATIONS: tuple[Relation, ...] = (
    "guardian", "delegate", "orphan", "donor", "visitor", "staff", "other",
)  # fmt: skip

ConfirmationMeans = Literal["slip", "whatsapp", "sms", "call", "in_person"]
CONFIRMATION_MEANS: tuple[ConfirmationMeans, ...] = ("slip", "whatsapp", "sms", "call", "in_person")

ContactMeans = Literal["call", "visit", "whatsapp", "sms", "letter", "email", "social"]
CONTACT_MEANS: tuple[ContactMeans, ...] = (
    "call", "visit", "whatsapp", "sms", "letter", "email", "social",
)  # fmt: skip

WaitingFor = Literal["beneficiary", "other_body"]
WAITING_FOR: tuple[WaitingFor, ...] = ("beneficiary", "other_body")

Reception = Literal["satisfied", "accepted", "dissatisfied", "unknown"]
"""How the person took the result (step 10)."""
RECEPTIONS: tuple[Reception, ...] = ("satisfied", "accepted", "dissatisfied", "unknown")

Outcome = Literal[
    "upheld", "partly", "not_upheld", "undecided", "withdrawn", "not_ours",
    "answered", "not_answerable", "referred", "adopted", "not_adopted",
]  # fmt: skip
OUTCOMES: dict[Kind, tuple[Outcome, ...]] = {
    "complaint": ("upheld", "partly", "not_upheld", "undecided", "withdrawn", "not_ours"),
    "inquiry": ("answered", "not_answerable", "referred"),
    "suggestion": ("adopted", "not_adopted"),
}


class CaseReceived(Fact, frozen=True, kw_only=True):
    """Step 4: a complaint, inquiry or suggestion was registered.

    ``received_at`` is when the person came, called or wrote (UTC), which may be before the fact
    was recorded. ``desk`` is the code of the desk that received it. ``call_seconds`` is the length
    of the call. ``code_word`` lets a person without a name ask back.
    """

    PRIVATE: ClassVar = frozenset(
        {"description", "remedy", "on_behalf", "complained_of", "safe_contact", "code_word"}
    )

    number: str
    kind: Kind
    channel: str
    received_at: datetime
    desk: str
    received_by: str
    person: bytes | None = None
    relation: Relation | None = None
    internal: bool = False
    category: str | None = None
    department: str | None = None
    priority: Priority = "normal"
    confidentiality: Confidentiality = "normal"
    call_seconds: int | None = None
    complained_staff: str | None = None
    description: str = ""
    remedy: str | None = None
    on_behalf: str | None = None
    complained_of: str | None = None
    safe_contact: str | None = None
    code_word: str | None = None


class ReceiptConfirmed(Fact, frozen=True, kw_only=True):
    """Step 3: the person was told that the case is registered."""

    means: ConfirmationMeans
    template: str | None = None


class DetailsCorrected(Fact, frozen=True, kw_only=True):
    """Fields of the case were corrected; what they said before stays readable."""

    PRIVATE: ClassVar = frozenset(
        {"description", "remedy", "on_behalf", "complained_of", "safe_contact"}
    )

    kind: Kind | UnsetType = UNSET
    channel: str | UnsetType = UNSET
    received_at: datetime | UnsetType = UNSET
    person: bytes | None | UnsetType = UNSET
    relation: Relation | None | UnsetType = UNSET
    internal: bool | UnsetType = UNSET
    category: str | None | UnsetType = UNSET
    complained_staff: str | None | UnsetType = UNSET
    description: str | UnsetType = UNSET
    remedy: str | None | UnsetType = UNSET
    on_behalf: str | None | UnsetType = UNSET
    complained_of: str | None | UnsetType = UNSET
    safe_contact: str | None | UnsetType = UNSET


class CaseTransferred(Fact, frozen=True, kw_only=True):
    """Step 5: the case went to a department, and perhaps to one employee of it."""

    PRIVATE: ClassVar = frozenset({"reason"})

    department: str
    employee: str | None = None
    due: datetime | None = None
    reason: str | None = None


class CaseTakenUp(Fact, frozen=True, kw_only=True):
    """Somebody of the department took the case up."""


class DepartmentAnswered(Fact, frozen=True, kw_only=True):
    """The department gave its answer to what was transferred to it."""

    PRIVATE: ClassVar = frozenset({"text"})

    text: str = ""


class OfficerAssigned(Fact, frozen=True, kw_only=True):
    """Step 6: a client-happiness officer verifies the case and follows the department up."""

    PRIVATE: ClassVar = frozenset({"reason"})

    officer: str
    due: datetime | None = None
    reason: str | None = None


class PrioritySet(Fact, frozen=True, kw_only=True):
    """The priority was changed."""

    PRIVATE: ClassVar = frozenset({"reason"})

    priority: Priority
    reason: str | None = None


class ConfidentialitySet(Fact, frozen=True, kw_only=True):
    """Who may know of the case was narrowed or widened."""

    PRIVATE: ClassVar = frozenset({"reason"})

    confidentiality: Confidentiality
    reason: str | None = None


class FindingRecorded(Fact, frozen=True, kw_only=True):
    """Step 7: what was found out; ``specific_problem`` tells whether step 9 is owed."""

    PRIVATE: ClassVar = frozenset({"text"})

    specific_problem: bool = True
    text: str = ""


class WaitingStarted(Fact, frozen=True, kw_only=True):
    """The case waits for the person or another body: the result clock stops."""

    PRIVATE: ClassVar = frozenset({"reason"})

    waiting_for: WaitingFor = "beneficiary"
    reason: str | None = None


class WaitingEnded(Fact, frozen=True, kw_only=True):
    """What was waited for arrived, or is waited for no more: the clock runs again."""

    PRIVATE: ClassVar = frozenset({"note"})

    note: str | None = None


class ReplyDrafted(Fact, frozen=True, kw_only=True):
    """Step 8: a reply was prepared, with the remedy that it gives."""

    PRIVATE: ClassVar = frozenset({"text", "remedy"})

    text: str = ""
    remedy: str | None = None


class ReplyApproved(Fact, frozen=True, kw_only=True):
    """Step 8: somebody else approved the reply ``draft``; ``shown`` is what the form showed."""

    draft: EventId
    shown: tuple[EventId, ...] = ()


class ReplyReturned(Fact, frozen=True, kw_only=True):
    """Step 8: the reply ``draft`` was returned with a remark."""

    PRIVATE: ClassVar = frozenset({"remark"})

    draft: EventId
    remark: str = ""


class ActionPlanned(Fact, frozen=True, kw_only=True):
    """Step 9: a corrective action, with its owner and the time by which it is due (UTC)."""

    PRIVATE: ClassVar = frozenset({"text"})

    owner: str
    due: datetime | None = None
    text: str = ""


class ActionDone(Fact, frozen=True, kw_only=True):
    """Step 9: the action ``action`` was carried out."""

    PRIVATE: ClassVar = frozenset({"note"})

    action: EventId
    note: str | None = None


class ResultTold(Fact, frozen=True, kw_only=True):
    """Step 10: the person was told the result, and how they took it."""

    PRIVATE: ClassVar = frozenset({"note"})

    means: ContactMeans
    reception: Reception = "unknown"
    template: str | None = None
    note: str | None = None


class EffectivenessReviewed(Fact, frozen=True, kw_only=True):
    """Step 11: did the solution hold?"""

    PRIVATE: ClassVar = frozenset({"note"})

    held: bool
    note: str | None = None


class ContactLogged(Fact, frozen=True, kw_only=True):
    """Step 15: a contact with the person about this case, in either direction."""

    PRIVATE: ClassVar = frozenset({"note"})

    means: ContactMeans
    direction: Literal["in", "out"] = "in"
    call_seconds: int | None = None
    template: str | None = None
    note: str | None = None


class NoteAdded(Fact, frozen=True, kw_only=True):
    """An internal note, never shown to the person."""

    PRIVATE: ClassVar = frozenset({"text"})

    text: str = ""


class LinkedAsDuplicate(Fact, frozen=True, kw_only=True):
    """This case says the same as the case ``of``; nothing is moved."""

    of: bytes


class Unlinked(Fact, frozen=True, kw_only=True):
    """The link to the case ``of`` was a mistake."""

    of: bytes


class CaseClosed(Fact, frozen=True, kw_only=True):
    """Step 12: closed with an outcome; ``shown`` names the facts that the closer saw."""

    PRIVATE: ClassVar = frozenset({"note"})

    outcome: Outcome
    shown: tuple[EventId, ...] = ()
    at_first_contact: bool = False
    note: str | None = None


class CaseReopened(Fact, frozen=True, kw_only=True):
    """The case is open again, with the reason."""

    PRIVATE: ClassVar = frozenset({"reason"})

    reason: str = ""


class CaseVoided(Fact, frozen=True, kw_only=True):
    """The case was entered by mistake, with the reason; it is never deleted."""

    PRIVATE: ClassVar = frozenset({"reason"})

    reason: str = ""


CASE_FACTS: tuple[type[Fact], ...] = (
    CaseReceived, ReceiptConfirmed, DetailsCorrected, CaseTransferred, CaseTakenUp,
    DepartmentAnswered, OfficerAssigned, PrioritySet, ConfidentialitySet, FindingRecorded,
    WaitingStarted, WaitingEnded, ReplyDrafted, ReplyApproved, ReplyReturned, ActionPlanned, ActionDone, ResultTold,
    EffectivenessReviewed, ContactLogged, NoteAdded, LinkedAsDuplicate, Unlinked, CaseClosed,
    CaseReopened, CaseVoided, CaseImported, *EVIDENCE_FACTS, *CONTACT_FACTS,
    *OPENING_FACTS, *SAFEGUARDING_FACTS,
)  # fmt: skip

HARMLESS_AFTER_CLOSING: tuple[type[Fact], ...] = (
    NoteAdded, ContactLogged, ReminderGiven, OpinionInvited, OpinionRecorded, LinkedToCase,
    ActionDone, ActionChecked, CaseImported, *OPENING_FACTS, *SAFEGUARDING_FACTS,
)  # fmt: skip
"""Facts that a closer may have missed without the case being open again: none of them says
anything about the matter itself (docs/decisions/0007)."""
