"""Decide an erasure: ``decide(directory, command, context, ...) -> facts``.

Two people are needed: whoever proposes does not approve. Only what is over is erased: what is still
owed to somebody cannot be done without knowing what it is.
"""

from collections.abc import Sequence

from kafel_desk.case.rules import Context, one_of, raise_if_any
from kafel_desk.case.state import Case
from kafel_desk.case.states import is_open
from kafel_desk.directory.state import Directory
from kafel_desk.erasure.commands import (
    ApproveErasure,
    DeclineErasure,
    ErasureCommand,
    ProposeErasure,
)
from kafel_desk.erasure.erasure import Erasure, erased_subjects
from kafel_desk.erasure.facts import (
    ERASURE_REASONS,
    ErasureApproved,
    ErasureDeclined,
    ErasureProposed,
)
from kafel_desk.journal.envelope import Subject
from kafel_desk.journal.fact import Draft, Fact
from kafel_desk.ports import Randomness
from kafel_desk.refusal import refuse

_SUBJECT = Subject("directory", bytes(16))


def decide_erasure(
    directory: Directory,
    command: ErasureCommand,
    context: Context,
    *,
    cases: Sequence[Case],
    randomness: Randomness,
) -> tuple[Draft, ...]:
    """Return the facts of one step; ``cases`` are those that a proposal names, and the person's."""
    match command:
        case ProposeErasure():
            return _draft(_proposed(directory, command, cases, randomness))
        case ApproveErasure():
            erasure = _pending(directory, command.erasure)
            if erasure.proposed_by == context.actor:
                raise refuse("", "erasure.second_person")
            return _draft(ErasureApproved(erasure=erasure.id, subjects=erasure.subjects))
        case DeclineErasure():
            return _draft(ErasureDeclined(erasure=_pending(directory, command.erasure).id))
        case _:
            raise TypeError(type(command))


def _proposed(
    directory: Directory,
    command: ProposeErasure,
    cases: Sequence[Case],
    randomness: Randomness,
) -> ErasureProposed:
    raise_if_any([one_of("reason", command.reason, ERASURE_REASONS)])
    gone = erased_subjects(directory.erasures)
    wanted = [Subject("case", case.id) for case in cases]
    if command.person is not None:
        wanted.append(Subject("person", command.person))
    subjects = tuple(subject for subject in dict.fromkeys(wanted) if subject not in gone)
    if not subjects:
        raise refuse("", "erasure.nothing_left")
    for case in cases:
        if is_open(case):
            raise refuse("", "erasure.still_open", number=case.number)
    waiting = {
        subject
        for erasure in directory.erasures.values()
        if erasure.is_pending
        for subject in erasure.subjects
    }
    if waiting.issuperset(subjects):
        raise refuse("", "erasure.proposed_already")
    return ErasureProposed(erasure=randomness.bytes(16), subjects=subjects, reason=command.reason)


def _pending(directory: Directory, erasure: bytes) -> Erasure:
    found = directory.erasures.get(erasure)
    if found is None or not found.is_pending or found.proposed_by is None:
        raise refuse("", "erasure.not_pending")
    return found


def _draft(fact: Fact) -> tuple[Draft, ...]:
    return (Draft(_SUBJECT, fact),)
