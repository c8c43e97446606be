"""The facts of the safeguarding lane: whether there is danger now, and whom was told of it when."""

from datetime import datetime
from typing import ClassVar

from kafel_desk.journal.fact import Fact


class DangerStated(Fact, frozen=True, kw_only=True):
    """Whoever came said whether somebody is in danger at this moment; None where it is erased."""

    PRIVATE: ClassVar = frozenset({"is_immediate"})

    is_immediate: bool | None = None


class ToldOfSafeguarding(Fact, frozen=True, kw_only=True):
    """Somebody was told of it: the report line, the police, a focal person.

    ``told_at`` is when (UTC), which may be before it was recorded. ``whom`` are words.
    """

    PRIVATE: ClassVar = frozenset({"whom"})

    told_at: datetime
    whom: str = ""


SAFEGUARDING_FACTS: tuple[type[Fact], ...] = (DangerStated, ToldOfSafeguarding)
