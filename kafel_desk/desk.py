"""One desk as its faces see it: acts go in, rows and case files come out.

The window and the console drive this same object. It is composed in ``main.py`` from a store, a
reader, a clock and randomness, and knows none of them beyond their ports.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta

import msgspec

from kafel_desk.case.commands import Command
from kafel_desk.case.due import CaseDue, due_of
from kafel_desk.case.evolve import fold
from kafel_desk.case.opening import without_looks
from kafel_desk.case.state import Case
from kafel_desk.case.states import State, state_of
from kafel_desk.case.steps import Step, steps_of
from kafel_desk.directory.state import Directory
from kafel_desk.journal.fact import BY_ITSELF, Fact, Recorded
from kafel_desk.person.state import Person, fold_person
from kafel_desk.ports import Clock, EvidenceStore, Randomness, Store, Transaction
from kafel_desk.queries import Reader, Viewer


class Done(msgspec.Struct, frozen=True):
    """What an act recorded: the case it was about, and the facts in order."""

    facts: tuple[Recorded, ...]
    case: bytes | None = None
    number: str | None = None

    def has(self, kind: type[Fact]) -> bool:
        """Tell whether a fact of one type is among them."""
        return any(isinstance(fact.fact, kind) for fact in self.facts)


class CaseFile(msgspec.Struct, frozen=True):
    """One case with everything that its screen and papers show, computed from its facts.

    ``timeline`` holds the facts of the case and the later ones of its person, in order.
    """

    case: Case
    person: Person | None
    state: State
    steps: tuple[Step, ...]
    due: CaseDue
    timeline: tuple[Recorded, ...]
    directory: Directory


@dataclass(frozen=True)
class Desk:
    """A composed desk. Acts raise ``Refused`` and then have recorded nothing."""

    store: Store
    reader: Reader
    clock: Clock
    randomness: Randomness
    evidence: EvidenceStore

    def viewer(self, staff: str, desk_code: str = "") -> Viewer:
        """Return who is looking, now."""
        return Viewer(staff, desk_code, self.clock.now())

    def execute(self, command: Command, actor: str) -> Done:
        """Decide one command and record its facts, durably and all together."""
        with self.store.write() as transaction:
            return self._carry_out(transaction, command, actor)

    def execute_all(self, command: Command, actor: str, cases: Sequence[bytes]) -> tuple[Done, ...]:
        """Carry one act out on several cases: all of them, or none."""
        with self.store.write() as transaction:
            return tuple(
                self._carry_out(transaction, msgspec.structs.replace(command, case=case), actor)
                for case in cases
            )

    def execute_together(self, commands: Sequence[Command], actor: str) -> tuple[Done, ...]:
        """Carry out several acts, one after the other: all of them, or none."""
        with self.store.write() as transaction:
            return tuple(self._carry_out(transaction, command, actor) for command in commands)

    def remind(self, limit: int = 100, late: timedelta = timedelta()) -> tuple[Done, ...]:
        """Give every reminder that is due, of at most ``limit`` cases, in one write.

        Calling it again gives none twice; call it until nothing comes back, on opening and each
        minute. Nothing is written where none is due. ``late`` leaves out what became due just
        now: another desk gives it.
        """
        now = self.clock.now()
        until = now - late
        cases = dict.fromkeys(due.case for due in self.reader.due_reminders(until, limit))
        if not cases:
            return ()
        from kafel_desk.case.reminders import decide_reminders

        given: list[Done] = []
        with self.store.write() as transaction:
            directory = transaction.directory()
            for id in cases:  # noqa: A001  (a case's id)
                case = fold(transaction.case_facts(id))
                drafts = decide_reminders(case, directory, until) if case else ()
                if case and drafts:
                    recorded = transaction.append(drafts, BY_ITSELF, now)
                    given.append(Done(recorded, case.id, case.number))
        return tuple(given)

    def _carry_out(self, transaction: Transaction, command: Command, actor: str) -> Done:
        # What decides is loaded with the first act: a window opens without.
        from kafel_desk.carrying_out import carry_out

        return carry_out(transaction, command, actor, self.clock.now(), self.randomness)

    def case_file(self, viewer: Viewer, case: bytes) -> CaseFile | None:
        """Return one case whole, or nothing for an unknown or unseen one."""
        facts = self.reader.case_facts(viewer, case)
        folded = fold(facts)
        if folded is None:
            return None
        person_facts = self.reader.person_facts(viewer, folded.person) if folded.person else ()
        return compose_case_file(folded, fold_person(person_facts), self.reader.directory())


def compose_case_file(case: Case, person: Person | None, directory: Directory) -> CaseFile:
    """Put the parts of a case file together; pure."""
    later = (
        tuple(fact for fact in person.facts if fact.order > case.received.order) if person else ()
    )
    return CaseFile(
        case=case,
        person=person,
        state=state_of(case),
        steps=steps_of(case),
        due=due_of(case, directory),
        timeline=tuple(sorted((*without_looks(case.facts), *later), key=lambda fact: fact.order)),
        directory=directory,
    )


def just_recorded(facts: Sequence[Recorded], directory: Directory) -> CaseFile | None:
    """Return the file of a case from the facts that one form recorded; None where none began.

    For whoever received a case that they may not open again: their slip is made of it.
    """
    case = fold(fact for fact in facts if fact.subject.kind == "case")
    if case is None:
        return None
    person = fold_person(fact for fact in facts if fact.subject.kind == "person")
    return compose_case_file(case, person, directory)
