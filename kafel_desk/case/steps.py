"""Steps 3 to 12 as a rail: ``facts -> steps``; nothing else decides it (mission/methodology.md)."""

from collections.abc import Callable
from typing import Literal

import msgspec

from kafel_desk.case.facts import CaseClosed, FindingRecorded
from kafel_desk.case.state import Case
from kafel_desk.case.states import is_open
from kafel_desk.journal.fact import Recorded
from kafel_desk.language.message import Message, message

StepStatus = Literal["done", "current", "missing", "not_applicable"]


class Step(msgspec.Struct, frozen=True):
    """One step: by which fact it was done, or in one sentence what it lacks or why it is not owed."""

    number: int
    status: StepStatus
    fact: Recorded | None = None
    why: Message | None = None


def steps_of(case: Case) -> tuple[Step, ...]:
    """Return steps 3 to 12; the first that is not done and is owed is the current one."""
    rail = [_step(number, case) for number in range(3, 13)]
    if case.voided is not None:
        return tuple(
            step if step.status == "done" else _not_owed(step.number, "step.void") for step in rail
        )
    if case.imported is not None and not is_open(case):
        # Nobody can do now what was not written down before the desk was there.
        return tuple(
            _not_owed(step.number, "step.before_the_desk") if step.status == "missing" else step
            for step in rail
        )
    if is_open(case):
        for place, step in enumerate(rail):
            if step.status == "missing":
                rail[place] = msgspec.structs.replace(step, status="current")
                break
    return tuple(rail)


def count_done(steps: tuple[Step, ...]) -> int:
    """Return how many steps are behind: done, or not owed."""
    return sum(step.status in ("done", "not_applicable") for step in steps)


def current_step(steps: tuple[Step, ...]) -> Step | None:
    """Return the step that stands next."""
    return next((step for step in steps if step.status == "current"), None)


def _step(number: int, case: Case) -> Step:
    return _RULES[number](case)


def _done(number: int, fact: Recorded) -> Step:
    return Step(number, "done", fact)


def _missing(number: int, key: str, **params: object) -> Step:
    return Step(number, "missing", None, message(key, **params))


def _not_owed(number: int, key: str) -> Step:
    return Step(number, "not_applicable", None, message(key))


def _at_first_contact(case: Case) -> bool:
    """Whether the case was answered on the spot, which skips steps 5 to 9 and ends 11."""
    return (
        case.closed is not None
        and isinstance(case.closed.fact, CaseClosed)
        and case.closed.fact.at_first_contact
    )


def _confirm(case: Case) -> Step:
    return _done(3, case.confirmed) if case.confirmed else _missing(3, "step.missing_confirmation")


def _register(case: Case) -> Step:
    return _done(4, case.received)


def _transfer(case: Case) -> Step:
    if case.transferred:
        return _done(5, case.transferred)
    if _at_first_contact(case):
        return _not_owed(5, "step.answered_on_the_spot")
    if case.assigned:
        return _not_owed(5, "step.kept_by_centre")
    return _missing(5, "step.missing_transfer")


def _assign(case: Case) -> Step:
    if case.assigned:
        return _done(6, case.assigned)
    if _at_first_contact(case):
        return _not_owed(6, "step.answered_on_the_spot")
    return _missing(6, "step.missing_officer")


def _collect(case: Case) -> Step:
    found = _found_out(case)
    if found:
        return _done(7, found)
    if _at_first_contact(case):
        return _not_owed(7, "step.answered_on_the_spot")
    if case.kind == "suggestion":
        return _missing(7, "step.missing_suggestion_review")
    return _missing(7, "step.missing_finding")


def _found_out(case: Case) -> Recorded | None:
    """Return the latest that was found out: evidence, a finding, a review, a department's answer."""
    known = (*case.findings, *case.evidence, *case.causes, case.suggestion_review, case.answered)
    return max((fact for fact in known if fact), key=lambda fact: fact.order, default=None)


def _reply(case: Case) -> Step:
    if case.approved:
        return _done(8, case.approved)
    if _at_first_contact(case):
        return _not_owed(8, "step.answered_on_the_spot")
    if case.returned:
        return _missing(8, "step.missing_new_draft")
    if case.drafted:
        return _missing(8, "step.missing_approval")
    return _missing(8, "step.missing_draft")


def _act(case: Case) -> Step:
    if case.open_actions:
        return _missing(9, "step.missing_action", n=len(case.open_actions))
    if case.actions:
        return _done(9, case.actions[-1].done or case.actions[-1].planned)
    reason = _why_no_action(case)
    return _not_owed(9, reason) if reason else _missing(9, "step.missing_plan")


def _why_no_action(case: Case) -> str | None:
    """Return why no corrective action is owed: only a specific problem asks for one."""
    if _at_first_contact(case):
        return "step.answered_on_the_spot"
    if case.kind != "complaint":
        return f"step.no_action_{case.kind}"
    finding = case.findings[-1].fact if case.findings else None
    if isinstance(finding, FindingRecorded) and not finding.specific_problem:
        return "step.no_specific_problem"
    if case.outcome in ("not_upheld", "withdrawn", "not_ours", "undecided"):
        return "step.no_action_for_outcome"
    return None


def _tell(case: Case) -> Step:
    if case.told:
        return _done(10, case.told)
    if case.drafted and not case.approved:
        return _missing(10, "step.missing_reply")
    return _missing(10, "step.missing_telling")


def _review(case: Case) -> Step:
    if case.reviewed:
        return _done(11, case.reviewed)
    if _at_first_contact(case):
        return _not_owed(11, "step.answered_on_the_spot")
    if case.told is None:
        return _missing(11, "step.missing_told_before_review")
    return _missing(11, "step.missing_review")


def _close(case: Case) -> Step:
    if case.closed:
        return _done(12, case.closed)
    if case.contested_closing:
        return _missing(12, "step.missing_second_look")
    return _missing(12, "step.missing_outcome")


_RULES: dict[int, Callable[[Case], Step]] = {
    3: _confirm, 4: _register, 5: _transfer, 6: _assign, 7: _collect, 8: _reply, 9: _act,
    10: _tell, 11: _review, 12: _close,
}  # fmt: skip
