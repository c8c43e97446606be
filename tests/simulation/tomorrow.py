"""A fact that no program knows yet: what a newer one at another desk records."""

from typing import ClassVar

from kafel_desk.journal.fact import Fact


class FactOfTomorrow(Fact, frozen=True, kw_only=True):
    """Is read as ``UnknownFact`` by every desk of a run."""

    VERSION: ClassVar[int] = 7
    PRIVATE: ClassVar = frozenset({"text"})

    text: str = ""
