"""What every fact is: a typed, past-tense record with a public and a private part."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any, ClassVar

import msgspec
from msgspec import UNSET

from kafel_desk.journal.envelope import EventId, Subject
from kafel_desk.journal.hybrid_clock import time_of

BY_ITSELF = "desk"
"""The actor of what happens without anybody: a reminder, a desk that begins."""


class Fact(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """Base of all facts.

    ``PRIVATE`` names the fields that are sealed under the key of the case or person; each of them
    has a default, because an erased fact is read back without them. ``VERSION`` counts changes of
    shape: older ones are upcast on read (journal/codec.py), never rewritten.
    """

    VERSION: ClassVar[int] = 1
    PRIVATE: ClassVar[frozenset[str]] = frozenset()


def fields_set(fact: Fact) -> dict[str, Any]:
    """Return the fields of a fact that say something: all but those left ``UNSET``."""
    return {
        name: value for name, value in msgspec.structs.asdict(fact).items() if value is not UNSET
    }


class UnknownFact(Fact, frozen=True, kw_only=True):
    """A fact of a type or version that this program does not know yet: kept, and deferred."""

    type: str
    version: int


class Draft(msgspec.Struct, frozen=True):
    """A fact that ``decide`` wants recorded, before it has a place in the journal."""

    subject: Subject
    fact: Fact
    seen: Mapping[str, tuple[EventId, ...]] = {}


class Recorded(msgspec.Struct, frozen=True):
    """A fact with its place in the journal; what ``evolve`` folds.

    ``is_erased`` tells that its private part can no longer be read.
    """

    id: EventId
    clock: int
    actor: str
    subject: Subject
    fact: Fact
    seen: Mapping[str, tuple[EventId, ...]] = {}
    is_erased: bool = False

    @property
    def at(self) -> datetime:
        """When it was recorded, aware, in UTC."""
        return time_of(self.clock)

    @property
    def order(self) -> tuple[int, EventId]:
        """Return the one order in which every desk folds facts (I5)."""
        return (self.clock, self.id)
