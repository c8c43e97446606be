"""Facts of finding out: evidence, causes, the review of a suggestion, checks of actions."""

from typing import ClassVar, Literal

from kafel_desk.evidence.file import EvidenceFile
from kafel_desk.journal.envelope import EventId
from kafel_desk.journal.fact import Fact

EvidenceSource = Literal["person", "department", "centre", "other"]
EVIDENCE_SOURCES: tuple[EvidenceSource, ...] = ("person", "department", "centre", "other")

Cause = Literal[
    "delay", "mistake", "unclear_information", "conduct", "system", "resources", "other_body",
    "other",
]  # fmt: skip
CAUSES: tuple[Cause, ...] = (
    "delay", "mistake", "unclear_information", "conduct", "system", "resources", "other_body",
    "other",
)  # fmt: skip

Advice = Literal["adopt", "study", "not_adopt"]
ADVICES: tuple[Advice, ...] = ("adopt", "study", "not_adopt")


class EvidenceAdded(Fact, frozen=True, kw_only=True):
    """Step 7: a file was added. ``blob`` names its ciphertext, outside the database file.

    Everything else of it is private, its key included: without the case's own key the file is as
    good as gone.
    """

    PRIVATE: ClassVar = frozenset({"file", "source", "note"})

    blob: str
    file: EvidenceFile | None = None
    source: EvidenceSource | None = None
    note: str | None = None


class CauseFound(Fact, frozen=True, kw_only=True):
    """Why it happened, where one cause is found (methodology: root causes)."""

    PRIVATE: ClassVar = frozenset({"text"})

    cause: Cause
    text: str | None = None


class SuggestionReviewed(Fact, frozen=True, kw_only=True):
    """Step 6: a suggestion was reviewed, with what is advised."""

    PRIVATE: ClassVar = frozenset({"text"})

    advice: Advice
    text: str = ""


class ActionChecked(Fact, frozen=True, kw_only=True):
    """Step 9: whether the action ``action`` had its effect."""

    PRIVATE: ClassVar = frozenset({"note"})

    action: EventId
    effective: bool
    note: str | None = None


EVIDENCE_FACTS: tuple[type[Fact], ...] = (
    EvidenceAdded, CauseFound, SuggestionReviewed, ActionChecked,
)  # fmt: skip
