"""Which acts a case allows, and which of them is the sensible one to do next; pure."""

from collections.abc import Callable
from typing import Literal

import msgspec

from kafel_desk.case.state import Case
from kafel_desk.case.states import state_of
from kafel_desk.case.steps import current_step, steps_of
from kafel_desk.language.message import Message

Act = Literal[
    "confirm", "transfer", "take_up", "answer", "assign", "finding", "wait", "resume", "reply",
    "approve", "return", "plan", "done", "tell", "review", "close", "contact", "note", "correct",
    "priority", "confidentiality", "link", "unlink", "reopen", "void",
]  # fmt: skip
ACTS: tuple[Act, ...] = (
    "confirm", "transfer", "take_up", "answer", "assign", "finding", "wait", "resume", "reply",
    "approve", "return", "plan", "done", "tell", "review", "close", "contact", "note", "correct",
    "priority", "confidentiality", "link", "unlink", "reopen", "void",
)  # fmt: skip

_AFTER_CLOSING: frozenset[Act] = frozenset({"contact", "note", "reopen", "void"})
_AFTER_VOIDING: frozenset[Act] = frozenset({"note"})


class NextAction(msgspec.Struct, frozen=True):
    """The act to offer, or none with the reason why nothing is to be done by this person now."""

    act: Act | None
    why: Message | None = None


def next_action(case: Case, who: str) -> NextAction:
    """Return what ``who`` should do next: it follows the step that stands current.

    A closed or void case asks for nothing. One that waits can only be taken up again. Nobody
    approves their own draft, so its author is told what it waits for.
    """
    if state_of(case) == "waiting":
        return NextAction("resume")
    step = current_step(steps_of(case))
    if step is None:
        return NextAction(None)
    act = _act_of_step(step.number, case)
    if act == "approve" and _drafted_by(case, who):
        return NextAction(None, step.why)
    return NextAction(act, step.why)


def allowed_acts(case: Case, who: str) -> tuple[Act, ...]:
    """Return the acts that the case as it stands does not refuse to ``who``."""
    return tuple(act for act in ACTS if _is_allowed(act, case, who))


def _act_of_step(step: int, case: Case) -> Act:
    match step:
        case 3:
            return "confirm"
        case 5:
            return "transfer"
        case 6:
            return "assign"
        case 7:
            return "finding"
        case 8:
            return "approve" if has_pending_draft(case) else "reply"
        case 9:
            return "done" if case.open_actions else "plan"
        case 10:
            return "tell"
        case 11:
            return "review"
        case _:
            return "close"


def has_pending_draft(case: Case) -> bool:
    """Tell whether a draft of the reply waits for approval."""
    return case.drafted is not None and case.approved is None and case.returned is None


def _is_allowed(act: Act, case: Case, who: str) -> bool:
    if case.voided is not None:
        return act in _AFTER_VOIDING
    if case.closed is not None:
        return act in _AFTER_CLOSING
    return _is_allowed_while_open(act, case, who)


def _is_allowed_while_open(act: Act, case: Case, who: str) -> bool:
    condition = _CONDITIONS.get(act)
    return condition is None or condition(case, who)


_CONDITIONS: dict[Act, Callable[[Case, str], bool]] = {
    "confirm": lambda case, _who: case.confirmed is None,
    "take_up": lambda case, _who: case.taken_up is None,
    "answer": lambda case, _who: case.transferred is not None,
    "wait": lambda case, _who: case.waiting is None,
    "resume": lambda case, _who: case.waiting is not None,
    "approve": lambda case, who: has_pending_draft(case) and not _drafted_by(case, who),
    "return": lambda case, _who: has_pending_draft(case),
    "done": lambda case, _who: bool(case.open_actions),
    "tell": lambda case, _who: case.kind == "inquiry" or case.approved is not None,
    "review": lambda case, _who: case.told is not None,
    "unlink": lambda case, _who: bool(case.duplicate_of),
    "confidentiality": lambda case, _who: case.confidentiality != "safeguarding",
    "reopen": lambda _case, _who: False,
}
"""When an open case allows an act; what is not named here it always allows."""


def _drafted_by(case: Case, who: str) -> bool:
    return case.drafted is not None and case.drafted.actor == who
