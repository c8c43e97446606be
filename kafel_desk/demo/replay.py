"""Carries invented histories out on a desk, each act at its own time and by every rule."""

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from random import Random
from typing import cast

import msgspec

from kafel_desk.case.commands import CaseCommand, LinkDuplicate, RecordCase
from kafel_desk.case.decide import decide_case
from kafel_desk.case.evolve import evolve
from kafel_desk.case.intake import decide_intake
from kafel_desk.case.rules import Context
from kafel_desk.case.state import Case
from kafel_desk.demo.histories import Happening
from kafel_desk.directory.state import Directory
from kafel_desk.journal.fact import Draft, Recorded
from kafel_desk.ports import Transaction

CounterOf = Callable[[int], int]


class SeededRandomness:
    """Bytes that are the same for the same seed: for invented cases, never for real ones."""

    def __init__(self, seed: int) -> None:
        self._chance = Random(f"{seed} bytes")

    def bytes(self, count: int) -> bytes:
        """Return ``count`` bytes."""
        return self._chance.randbytes(count)


class Replay:
    """Keeps what later acts need of earlier ones: the cases that go on, and who called before."""

    def __init__(self, directory: Directory, seed: int) -> None:
        self.recorded = 0
        self._directory = directory
        self._randomness = SeededRandomness(seed)
        self._cases: dict[int, Case] = {}
        self._people: dict[int, bytes] = {}
        self._recent: deque[bytes] = deque(maxlen=2)

    def carry_out(
        self,
        transaction: Transaction,
        happening: Happening,
        *,
        desk_code: str,
        last_counter: CounterOf,
    ) -> tuple[Recorded, ...]:
        """Decide one act and record its facts at its time."""
        context = Context(happening.actor, happening.at, self._directory)
        if isinstance(happening.command, RecordCase):
            drafts = self._receive(happening, context, desk_code, last_counter)
            self.recorded += 1
        else:
            drafts = self._move(happening, context)
        recorded = transaction.append(drafts, happening.actor, happening.at)
        self._remember(happening, recorded)
        return recorded

    def _receive(
        self, happening: Happening, context: Context, desk_code: str, last_counter: CounterOf
    ) -> tuple[Draft, ...]:
        person = happening.person
        return decide_intake(
            cast("RecordCase", happening.command),
            context,
            desk_code=desk_code,
            last_counter=last_counter,
            known_person=None if person is None else self._people.get(person),
            randomness=self._randomness,
        ).drafts

    def _move(self, happening: Happening, context: Context) -> tuple[Draft, ...]:
        case = self._cases[happening.case]
        command = msgspec.structs.replace(happening.command, case=case.id)
        if isinstance(command, LinkDuplicate):
            others = [recent for recent in self._recent if recent != case.id]
            if not others:
                return ()
            command = msgspec.structs.replace(command, of=others[-1])
        return decide_case(case, None, cast("CaseCommand", command), context)

    def _remember(self, happening: Happening, recorded: tuple[Recorded, ...]) -> None:
        case = self._cases.pop(happening.case, None)
        for fact in recorded:
            if fact.subject.kind == "person" and happening.person is not None:
                self._people[happening.person] = fact.subject.id
            elif fact.subject.kind == "case" and not happening.is_last:
                case = evolve(case, fact)
        if isinstance(happening.command, RecordCase):
            self._recent.append(recorded[-1].subject.id)
        if case is not None and not happening.is_last:
            self._cases[happening.case] = case


def in_groups(happenings: Iterable[Happening], size: int) -> Iterator[list[Happening]]:
    """Yield happenings in groups that share one commit."""
    group: list[Happening] = []
    for happening in happenings:
        group.append(happening)
        if len(group) == size:
            yield group
            group = []
    if group:
        yield group
