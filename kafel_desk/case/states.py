"""The state of a case, computed from its facts and never stored by hand (case-file.md, State)."""

from typing import Literal

from kafel_desk.case.state import Case

State = Literal[
    "new", "referred", "progress", "waiting", "replied", "closed", "reopened", "void"
]  # fmt: skip
STATES: tuple[State, ...] = (
    "new", "referred", "progress", "waiting", "replied", "closed", "reopened", "void",
)  # fmt: skip


def state_of(case: Case) -> State:
    """Return the one state that the facts of a case amount to."""
    if case.voided is not None:
        return "void"
    if case.closed is not None:
        return "closed"
    if case.waiting is not None:
        return "waiting"
    if case.told is not None and case.reviewed is None:
        return "replied"
    if case.reopened is not None and not case.touched_since_reopening:
        return "reopened"
    if _something_happened(case):
        return "progress"
    if case.transferred is not None:
        return "referred"
    return "new"


def is_open(case: Case) -> bool:
    """Whether somebody still owes the person something."""
    return state_of(case) not in ("closed", "void")


def _something_happened(case: Case) -> bool:
    """Somebody holds the case and moved it, or work on it was recorded."""
    return any((
        case.assigned, case.taken_up, case.answered, case.findings, case.drafted, case.actions,
        case.waitings, case.told, case.contested_closing, case.evidence, case.causes,
        case.suggestion_review, case.referred_out,
    ))  # fmt: skip
