"""Facts of the centre's own work: templates, approved answers, routines, improvements."""

from datetime import date

from msgspec import UNSET, UnsetType

from kafel_desk.evidence.file import EvidenceLimits
from kafel_desk.journal.fact import Fact
from kafel_desk.routines.routine import Every
from kafel_desk.templates.template import Means, Purpose


class TemplateChanged(Fact, frozen=True, kw_only=True):
    """A message template was added, reworded or switched off (step 3)."""

    entry: str
    name: str | UnsetType = UNSET
    purpose: Purpose | UnsetType = UNSET
    means: tuple[Means, ...] | UnsetType = UNSET
    text: str | UnsetType = UNSET
    is_active: bool | UnsetType = UNSET
    order: int | UnsetType = UNSET


class AnswerChanged(Fact, frozen=True, kw_only=True):
    """A service or approved answer was written, reviewed or switched off."""

    entry: str
    title: str | UnsetType = UNSET
    text: str | UnsetType = UNSET
    keywords: str | UnsetType = UNSET
    reviewed_on: date | UnsetType = UNSET
    reviewed_by: str | UnsetType = UNSET
    is_active: bool | UnsetType = UNSET


class RoutineChanged(Fact, frozen=True, kw_only=True):
    """A routine of the centre was added, or is owed at another pace.

    An empty ``name`` is that of the shipped routine with this entry.
    """

    entry: str
    name: str | UnsetType = UNSET
    step: int | None | UnsetType = UNSET
    every: Every | UnsetType = UNSET
    since: date | UnsetType = UNSET
    is_active: bool | UnsetType = UNSET


class RoutineDone(Fact, frozen=True, kw_only=True):
    """A routine was carried out on a day, with what was done."""

    routine: str
    on: date
    what: str = ""


class AwarenessDone(Fact, frozen=True, kw_only=True):
    """Step 1: what was published about the channels, where and when."""

    on: date
    what: str
    where: str


class PolicyReviewed(Fact, frozen=True, kw_only=True):
    """Policies and procedures were reviewed, with what was decided (continuous improvement)."""

    on: date
    decisions: str


class ImprovementRecorded(Fact, frozen=True, kw_only=True):
    """Something was made better; ``cases`` are the numbers of the cases that led to it."""

    on: date
    text: str
    cases: tuple[str, ...] = ()


class EvidenceLimitsSet(Fact, frozen=True, kw_only=True):
    """How large evidence files may be, and how many a case may hold."""

    limits: EvidenceLimits


CENTRE_FACTS: tuple[type[Fact], ...] = (
    TemplateChanged, AnswerChanged, RoutineChanged, RoutineDone, AwarenessDone, PolicyReviewed,
    ImprovementRecorded, EvidenceLimitsSet,
)  # fmt: skip
