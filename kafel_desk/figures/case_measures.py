"""What the figures need of one case, computed from its facts once; pure."""

from datetime import datetime
from typing import NamedTuple, cast

from kafel_desk.case.due import CaseDue, waits_of
from kafel_desk.case.facts import (
    ActionChecked,
    CauseFound,
    OpinionInvited,
    OpinionRecorded,
    ResultTold,
)
from kafel_desk.case.state import Action, Case
from kafel_desk.directory.state import Directory
from kafel_desk.journal.fact import Recorded
from kafel_desk.time.deadlines import (
    Limit,
    minutes_used,
    minutes_waited,
    result_due,
    targets_in_force,
)
from kafel_desk.time.working_time import WorkingTime, working_time


class Taken(NamedTuple):
    """How long something took: when it was done (UTC), working minutes, and whether in target."""

    at: datetime
    minutes: int
    in_target: bool | None


class Opinion(NamedTuple):
    """When the person was first asked, and the marks from 1 to 5 that they gave last."""

    asked: datetime
    result: int | None
    process: int | None


class Actions(NamedTuple):
    """Corrective actions, counted."""

    planned: int = 0
    done: int = 0
    on_time: int = 0
    checked: int = 0
    effective: int = 0


class Measures(NamedTuple):
    """One case as the figures count it.

    ``is_counted`` is false for what was entered by mistake, duplicates, and safeguarding.
    ``told`` is the last result told, whatever came after; ``waited`` the working minutes in which
    its clock stood. ``causes`` are those found, each once.
    """

    is_counted: bool
    confirmed: Taken | None
    first_reply: Taken | None
    told: Taken | None
    waited: int
    causes: tuple[str, ...]
    opinion: Opinion | None
    actions: Actions


def measures_of(case: Case, directory: Directory, due: CaseDue) -> Measures:
    """Return the measures of a case with these due times."""
    working = working_time(directory.calendars)
    told = case.told or case.last(ResultTold)
    return Measures(
        is_counted=is_counted(case),
        confirmed=_taken(case, working, case.confirmed, due.confirm),
        first_reply=_taken(case, working, case.first_replied, due.first_reply),
        told=_told(case, directory, working, told, due) if told else None,
        waited=minutes_waited(working, told.at, waits_of(case)) if told and case.waitings else 0,
        causes=tuple(
            dict.fromkeys(
                fact.fact.cause for fact in case.causes if isinstance(fact.fact, CauseFound)
            )
        ),
        opinion=_opinion(case),
        actions=_actions(case.actions),
    )


def is_counted(case: Case) -> bool:
    """Tell whether figures count a case at all."""
    return case.voided is None and not case.duplicate_of and case.confidentiality != "safeguarding"


def _taken(
    case: Case, working: WorkingTime, done: Recorded | None, due: datetime | None
) -> Taken | None:
    if done is None:
        return None
    minutes = working.working_minutes_between(case.received_at, done.at)
    return Taken(done.at, minutes, None if due is None else done.at <= due)


def _told(
    case: Case, directory: Directory, working: WorkingTime, told: Recorded, due: CaseDue
) -> Taken:
    waits = tuple(
        (started, min(ended or told.at, told.at))
        for started, ended in waits_of(case)
        if started < told.at
    )
    by = due.result
    if waits != waits_of(case):
        # What is waited for since then, anew, moves the due time of what is owed anew.
        by, _ = result_due(working, case.received_at, _limit(case, directory, working), waits)
    minutes = minutes_used(working, case.received_at, told.at, waits)
    return Taken(told.at, minutes, None if by is None else told.at <= by)


def _limit(case: Case, directory: Directory, working: WorkingTime) -> Limit:
    targets = targets_in_force(directory.targets, working.local(case.received_at).date())
    return targets.of(case.kind, case.priority, case.confidentiality).result


def _opinion(case: Case) -> Opinion | None:
    """An opinion that nobody was invited to was asked for when it was given."""
    asked = next((fact for fact in case.facts if isinstance(fact.fact, OpinionInvited)), None)
    given = case.opinion
    if asked is None and given is None:
        return None
    said = cast("OpinionRecorded", given.fact) if given else OpinionRecorded()
    at = min(fact.at for fact in (asked, given) if fact is not None)
    return Opinion(at, said.result, said.process)


def _actions(actions: tuple[Action, ...]) -> Actions:
    if not actions:
        return Actions()
    done = [action for action in actions if action.done is not None]
    checked = [action.checked.fact for action in actions if action.checked is not None]
    return Actions(
        planned=len(actions),
        done=len(done),
        on_time=sum(_is_on_time(action) for action in done),
        checked=len(checked),
        effective=sum(isinstance(fact, ActionChecked) and fact.effective for fact in checked),
    )


def _is_on_time(action: Action) -> bool:
    due = action.plan.due
    return due is None or (action.done is not None and action.done.at <= due)
