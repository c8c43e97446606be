"""What a demo is made of: invented people, matters in their own words, and what is said of them."""

from collections.abc import Mapping

import msgspec

from kafel_desk.case.facts import Confidentiality, Kind, Outcome, Relation
from kafel_desk.directory.facts import StaffChanged


class Matter(msgspec.Struct, frozen=True, kw_only=True):
    """One thing that people come with, and how it is dealt with.

    ``descriptions`` are tellings of it by different people, with ``{month}``, ``{amount}``,
    ``{district}`` and ``{days}`` to be filled in. ``specific`` tells whether the finding names a
    specific problem, so that a corrective ``action`` follows.
    """

    kind: Kind
    category: str
    descriptions: tuple[str, ...]
    reply: str
    remedy: str | None = None
    about: str | None = None
    finding: str | None = None
    given: str | None = None
    action: str | None = None
    specific: bool = True
    outcome: Outcome | None = None
    relation: Relation = "guardian"
    internal: bool = False
    confidentiality: Confidentiality = "normal"
    safe_contact: str | None = None


class AnswerTold(msgspec.Struct, frozen=True):
    """A service or an approved answer, and how many days ago somebody found it right."""

    title: str
    text: str
    keywords: str
    days_ago: int


class CentreTold(msgspec.Struct, frozen=True):
    """What the centre did beside its cases: routines by their entry, improvements, answers."""

    routines: Mapping[str, str]
    published_in: str
    improvements: tuple[str, ...]
    answers: tuple[AnswerTold, ...] = ()


class Material(msgspec.Struct, frozen=True):
    """The shape of ``resources/defaults/demo.json``."""

    staff: tuple[StaffChanged, ...]
    women: tuple[str, ...]
    men: tuple[str, ...]
    families: tuple[str, ...]
    months: tuple[str, ...]
    districts: tuple[str, ...]
    matters: tuple[Matter, ...]
    on_behalf: tuple[str, ...]
    sayings: Mapping[str, tuple[str, ...]]
    centre: CentreTold


def read_material(text: bytes) -> Material:
    """Read the shipped material; raises ``msgspec.ValidationError`` when it is none."""
    return msgspec.json.decode(text, type=Material)
