"""What an erasure is decided on: the cases that it is about, and what else is known of their people."""

from collections.abc import Iterable

import msgspec

from kafel_desk.case.evolve import fold
from kafel_desk.case.state import Case
from kafel_desk.case.states import is_open
from kafel_desk.directory.state import Directory
from kafel_desk.erasure.commands import (
    ApproveErasure,
    ErasureCommand,
    HoldFromErasure,
    LiftHold,
    ProposeErasure,
)
from kafel_desk.erasure.erasure import erased_subjects
from kafel_desk.ports import Transaction


class Gathered(msgspec.Struct, frozen=True):
    """The cases of an act, and what decides about them from outside.

    ``beside_open`` are those of the cases that belong to something open: another case of their
    person, or one that they are linked with. ``others`` are all cases of each person who is named,
    or of whom the cases are.
    """

    cases: tuple[Case, ...] = ()
    beside_open: frozenset[bytes] = frozenset()
    others: dict[bytes, frozenset[bytes]] = {}

    def left_of(self, person: bytes, gone: Iterable[bytes]) -> frozenset[bytes]:
        """Return the cases of a person beyond those that are gone."""
        return self.others.get(person, frozenset()).difference(gone)


def gather(transaction: Transaction, directory: Directory, command: ErasureCommand) -> Gathered:
    """Fold what an act on erasures is about."""
    match command:
        case ProposeErasure():
            return _proposed(transaction, command)
        case ApproveErasure(erasure=erasure) if erasure in directory.erasures:
            subjects = directory.erasures[erasure].subjects
            people = [subject.id for subject in subjects if subject.kind == "person"]
            return Gathered(
                cases=_folded(transaction, (s.id for s in subjects if s.kind == "case")),
                others=_cases_by_person(transaction, people),
            )
        case HoldFromErasure(cases=cases) | LiftHold(cases=cases):
            return Gathered(cases=_folded(transaction, cases))
        case _:
            return Gathered()


def _proposed(transaction: Transaction, command: ProposeErasure) -> Gathered:
    named = dict.fromkeys(command.cases)
    if command.person is not None:
        named |= dict.fromkeys(transaction.cases_of(command.person))
    cases = _folded(transaction, named)
    if command.reason != "retention":
        return Gathered(cases)
    people = dict.fromkeys(case.person for case in cases if case.person)
    others = _cases_by_person(transaction, people)
    kin = {case.id: {*case.related, *case.duplicate_of} for case in cases}
    for case in cases:
        kin[case.id] |= others.get(case.person or b"", frozenset()) - {case.id}
    folded = _folded(transaction, dict.fromkeys(id for ids in kin.values() for id in ids))  # noqa: A001
    # What nobody may know of decides nothing that they can see.
    open_ones = {one.id for one in folded if is_open(one) and one.confidentiality != "safeguarding"}
    return Gathered(
        cases,
        frozenset(case for case, ids in kin.items() if not open_ones.isdisjoint(ids)),
        others,
    )


def gone_cases(directory: Directory) -> frozenset[bytes]:
    """Return the cases that were erased."""
    return frozenset(
        subject.id for subject in erased_subjects(directory.erasures) if subject.kind == "case"
    )


def _cases_by_person(
    transaction: Transaction, people: Iterable[bytes]
) -> dict[bytes, frozenset[bytes]]:
    return {person: frozenset(transaction.cases_of(person)) for person in people}


def _folded(transaction: Transaction, cases: Iterable[bytes]) -> tuple[Case, ...]:
    folded = (fold(transaction.case_facts(case)) for case in cases)
    return tuple(case for case in folded if case is not None)
