"""Which acts a case allows, and which of them is the sensible one to do next; pure."""

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
    if act == "approve" and case.drafted is not None and case.drafted.actor == who:
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
    allowed = True
    match act:
        case "confirm":
            allowed = case.confirmed is None
        case "take_up":
            allowed = case.taken_up is None
        case "answer":
            allowed = case.transferred is not None
        case "wait":
            allowed = case.waiting is None
        case "resume":
            allowed = case.waiting is not None
        case "approve":
            allowed = (
                has_pending_draft(case) and case.drafted is not None and case.drafted.actor != who
            )
        case "return":
            allowed = has_pending_draft(case)
        case "done":
            allowed = bool(case.open_actions)
        case "tell":
            allowed = case.kind == "inquiry" or case.approved is not None
        case "review":
            allowed = case.told is not None
        case "unlink":
            allowed = bool(case.duplicate_of)
        case "confidentiality":
            allowed = case.confidentiality != "safeguarding"
        case "reopen":
            allowed = False
        case _:
            pass
    return allowed
