"""A person as they stand: names and numbers, folded from facts."""

from collections.abc import Iterable
from typing import cast

import msgspec

from kafel_desk.journal.fact import Recorded, fields_set
from kafel_desk.journal.register import (
    Registers,
    Superseded,
    shown,
    superseded_early,
    write,
)
from kafel_desk.person.facts import PersonCorrected, PersonRecorded


class Person(msgspec.Struct, frozen=True):
    """Somebody who came to the centre; every field may hold two values (journal/register.py)."""

    id: bytes
    facts: tuple[Recorded, ...] = ()
    registers: Registers = {}
    superseded: Superseded = frozenset()

    @property
    def name(self) -> str | None:
        """The name, where one was given."""
        return cast("str | None", shown(self.registers, "name"))

    @property
    def phones(self) -> tuple[str, ...]:
        """Numbers in canonical form, the one to call first."""
        return tuple(shown(self.registers, "phones", ()) or ())

    @property
    def phone(self) -> str | None:
        """The number to call."""
        return self.phones[0] if self.phones else None

    @property
    def extension(self) -> str | None:
        """The extension behind that number."""
        return cast("str | None", shown(self.registers, "extension"))

    @property
    def email(self) -> str | None:
        """The e-mail address."""
        return cast("str | None", shown(self.registers, "email"))

    @property
    def national_id(self) -> str | None:
        """National id or iqama, shown masked."""
        return cast("str | None", shown(self.registers, "national_id"))

    @property
    def is_internal(self) -> bool:
        """Whether the person is on the staff."""
        return bool(shown(self.registers, "internal", default=False))


def fold_person(recorded: Iterable[Recorded]) -> Person | None:
    """Fold all facts of one person, in whatever order they come."""
    person: Person | None = None
    for fact in sorted(recorded, key=_first_recorded):
        person = evolve_person(person, fact)
    return person


def _first_recorded(recorded: Recorded) -> tuple[bool, tuple[int, bytes]]:
    """Whatever the clocks say, somebody is recorded before anything about them is corrected."""
    return (not isinstance(recorded.fact, PersonRecorded), recorded.order)


def evolve_person(person: Person | None, recorded: Recorded) -> Person | None:
    """Return the person after one more fact."""
    fact = recorded.fact
    if isinstance(fact, PersonRecorded):
        if person is not None:
            return msgspec.structs.replace(person, facts=(*person.facts, recorded))
        first = write({}, recorded, msgspec.structs.asdict(fact))
        return Person(recorded.subject.id, (recorded,), first)
    if person is None:
        return None
    after = msgspec.structs.replace(person, facts=(*person.facts, recorded))
    if not isinstance(fact, PersonCorrected):
        return after
    changed = fields_set(fact)
    return msgspec.structs.replace(
        after,
        registers=write(person.registers, recorded, changed, person.superseded),
        superseded=person.superseded | superseded_early(person.registers, recorded, changed),
    )
