"""Decide an erasure: ``decide(directory, command, context, ...) -> facts``.

Two people are needed: whoever proposes does not approve. Only what is over is erased: what is still
owed to somebody cannot be done without knowing what it is. Whoever a case is about has no part in
it, and is answered as if there were no such case.
"""

from collections.abc import Iterable

from kafel_desk.case.rules import Context, one_of, raise_if_any
from kafel_desk.case.state import Case
from kafel_desk.case.states import is_open
from kafel_desk.directory.decide import DIRECTORY_SUBJECT
from kafel_desk.directory.state import Directory
from kafel_desk.erasure.commands import (
    ApproveErasure,
    DeclineErasure,
    ErasureCommand,
    HoldFromErasure,
    LiftHold,
    ProposeErasure,
    SetKeeping,
)
from kafel_desk.erasure.erasure import Erasure, erased_subjects
from kafel_desk.erasure.facts import (
    ERASURE_REASONS,
    ErasureApproved,
    ErasureDeclined,
    ErasureHeld,
    ErasureHoldLifted,
    ErasureProposed,
    KeepingSet,
)
from kafel_desk.erasure.gathering import Gathered, gone_cases
from kafel_desk.erasure.keeping import problem_with_keeping
from kafel_desk.erasure.retention import due_since, ended_of, local_day
from kafel_desk.journal.envelope import Subject
from kafel_desk.journal.fact import Draft, Fact
from kafel_desk.ports import Randomness
from kafel_desk.refusal import refuse
from kafel_desk.rights.access import access_of

MOST_AT_ONCE = 100
"""Cases in one proposal: as many as one person can answer for."""


def decide_erasure(
    directory: Directory,
    command: ErasureCommand,
    context: Context,
    *,
    gathered: Gathered,
    randomness: Randomness,
) -> tuple[Draft, ...]:
    """Return the facts of one step; ``gathered`` is what it is about (gathering.py)."""
    match command:
        case ProposeErasure():
            return _draft(_proposed(command, context, gathered, randomness))
        case ApproveErasure():
            return _draft(_approved(command, context, gathered))
        case DeclineErasure():
            return _draft(ErasureDeclined(erasure=_pending(directory, command.erasure).id))
        case SetKeeping(keeping=keeping):
            raise_if_any([problem_with_keeping(keeping)])
            return _draft(KeepingSet(keeping=keeping))
        case HoldFromErasure():
            _known(gathered.cases, command.cases, context)
            new = tuple(case for case in command.cases if case not in directory.retention.held)
            return _draft(ErasureHeld(cases=new)) if new else ()
        case LiftHold():
            held = tuple(case for case in command.cases if case in directory.retention.held)
            if not held:
                raise refuse("", "erasure.not_held")
            return _draft(ErasureHoldLifted(cases=held))
        case _:
            raise TypeError(type(command))


def is_kept_from(case: Case, staff: str, *, is_focal: bool) -> bool:
    """Tell whether there is no such case for somebody who may erase, or approve it."""
    is_guarded = case.confidentiality == "safeguarding" and not is_focal
    return is_guarded or case.complained_staff == staff


def _proposed(
    command: ProposeErasure, context: Context, gathered: Gathered, randomness: Randomness
) -> ErasureProposed:
    directory, cases = context.directory, gathered.cases
    raise_if_any([one_of("reason", command.reason, ERASURE_REASONS)])
    if len(command.cases) > MOST_AT_ONCE:
        raise refuse("", "erasure.too_many", most=MOST_AT_ONCE)
    named = set(command.cases)
    _known([case for case in cases if case.id in named], command.cases, context)
    if any(case.complained_staff == context.actor for case in cases):
        raise refuse("", "erasure.not_found")
    gone = erased_subjects(directory.erasures)
    wanted = [Subject("case", case.id) for case in cases]
    if command.person is not None:
        wanted.append(Subject("person", command.person))
    elif command.reason == "retention":
        wanted += _whose_last_they_are(directory, gathered)
    subjects = tuple(subject for subject in dict.fromkeys(wanted) if subject not in gone)
    if not subjects:
        raise refuse("", "erasure.nothing_left")
    for case in cases:
        if Subject("case", case.id) not in gone:
            _may_go(command, case, context, gathered)
    waiting = {
        subject
        for erasure in directory.erasures.values()
        if erasure.is_pending
        for subject in erasure.subjects
    }
    if waiting.issuperset(subjects):
        raise refuse("", "erasure.proposed_already")
    return ErasureProposed(erasure=randomness.bytes(16), subjects=subjects, reason=command.reason)


def _may_go(command: ProposeErasure, case: Case, context: Context, gathered: Gathered) -> None:
    """What is named is refused by its number; what belongs to a person says nothing of itself."""
    retention = context.directory.retention
    is_named = case.id in command.cases
    if is_open(case):
        key = "erasure.still_open"
    elif case.id in retention.held:
        key = "erasure.held"
    elif command.reason == "retention" and not _is_due(case, context, gathered):
        key = "erasure.not_due"
    else:
        return
    if is_named:
        raise refuse("", key, number=case.number)
    raise refuse("", "erasure.person_owed")


def _is_due(case: Case, context: Context, gathered: Gathered) -> bool:
    directory = context.directory
    ended = ended_of(case, directory.calendars, is_disputed=case.id in gathered.beside_open)
    today = local_day(context.now, directory.calendars)
    return due_since(ended, directory.retention.keeping, today) is not None


def _whose_last_they_are(directory: Directory, gathered: Gathered) -> list[Subject]:
    """Whoever has nothing else on record goes with what was the last of it."""
    gone = gone_cases(directory) | {case.id for case in gathered.cases}
    return [
        Subject("person", person)
        for person in gathered.others
        if not gathered.left_of(person, gone)
    ]


def _approved(command: ApproveErasure, context: Context, gathered: Gathered) -> ErasureApproved:
    directory = context.directory
    erasure = _pending(directory, command.erasure)
    if erasure.proposed_by == context.actor:
        raise refuse("", "erasure.second_person")
    people = [subject.id for subject in erasure.subjects if subject.kind == "person"]
    if not is_told_of(erasure, gathered.cases, context.actor, directory):
        raise refuse("", "erasure.not_pending")
    gone = gone_cases(directory) | {case.id for case in gathered.cases}
    is_held = any(case.id in directory.retention.held for case in gathered.cases)
    if (
        is_held
        or any(is_open(case) for case in gathered.cases)
        or any(gathered.left_of(person, gone) for person in people)
    ):
        raise refuse("", "erasure.changed_since")
    return ErasureApproved(erasure=erasure.id, subjects=erasure.subjects)


def is_told_of(erasure: Erasure, cases: Iterable[Case], staff: str, directory: Directory) -> bool:
    """Tell whether somebody learns that an erasure waits: not whom one of its cases is about.

    A safeguarding case goes with its person; alone it is nobody's but the focal persons'.
    """
    has_person = any(subject.kind == "person" for subject in erasure.subjects)
    is_focal = access_of(directory, staff).has("focal") or has_person
    return not any(is_kept_from(case, staff, is_focal=is_focal) for case in cases)


def _known(found: Iterable[Case], named: Iterable[bytes], context: Context) -> None:
    """Refuse what is not there, and what is there for others alone, in the same words."""
    is_focal = access_of(context.directory, context.actor).has("focal")
    there = {case.id for case in found if not is_kept_from(case, context.actor, is_focal=is_focal)}
    if not there.issuperset(named):
        raise refuse("", "erasure.not_found")


def _pending(directory: Directory, erasure: bytes) -> Erasure:
    found = directory.erasures.get(erasure)
    if found is None or not found.is_pending or found.proposed_by is None:
        raise refuse("", "erasure.not_pending")
    return found


def _draft(fact: Fact) -> tuple[Draft, ...]:
    return (Draft(DIRECTORY_SUBJECT, fact),)
