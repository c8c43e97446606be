"""Which acts a case allows, and which of them is the sensible one to do next; pure."""

from collections.abc import Callable
from typing import Literal

import msgspec

from kafel_desk.case.state import Action, Case
from kafel_desk.case.states import state_of
from kafel_desk.case.steps import current_step, steps_of
from kafel_desk.language.message import Message

Act = Literal[
    "confirm", "transfer", "take_up", "answer", "assign", "finding", "cause", "suggestion", "wait",
    "resume", "reply", "approve", "return", "plan", "done", "check", "tell", "review", "close",
    "contact", "invite", "opinion", "refer", "told_of", "note", "correct", "priority",
    "confidentiality", "safeguard", "link", "relate", "unlink", "reopen", "void",
]  # fmt: skip
ACTS: tuple[Act, ...] = (
    "confirm", "transfer", "take_up", "answer", "assign", "finding", "cause", "suggestion", "wait",
    "resume", "reply", "approve", "return", "plan", "done", "check", "tell", "review", "close",
    "contact", "invite", "opinion", "refer", "told_of", "note", "correct", "priority",
    "confidentiality", "safeguard", "link", "relate", "unlink", "reopen", "void",
)  # fmt: skip

_AFTER_CLOSING: frozenset[Act] = frozenset(
    {
        "done",
        "check",
        "contact",
        "invite",
        "opinion",
        "told_of",
        "note",
        "relate",
        "reopen",
        "void",
    }
)
_AFTER_VOIDING: frozenset[Act] = frozenset({"note"})


class NextAction(msgspec.Struct, frozen=True):
    """The act to offer, or none with the reason why nothing is to be done by this person now."""

    act: Act | None
    why: Message | None = None


def next_action(case: Case, who: str) -> NextAction:
    """Return what ``who`` should do next: it follows the step that stands current.

    A closed case asks for nothing but the person's opinion, and that of somebody who did not
    handle it; a void one for nothing. One that waits can only be taken up again. Nobody approves
    their own draft, so its author is told what it waits for.
    """
    if state_of(case) == "waiting":
        return NextAction("resume")
    if case.closed is not None and _owes_invitation(case, who):
        return NextAction("invite")
    step = current_step(steps_of(case))
    if step is None:
        return NextAction(None)
    act = _act_of_step(step.number, case, who)
    if act == "approve" and _drafted_by(case, who):
        return NextAction(None, step.why)
    return NextAction(act, step.why)


def allowed_acts(case: Case, who: str) -> tuple[Act, ...]:
    """Return the acts that the case as it stands does not refuse to ``who``."""
    return tuple(act for act in ACTS if _is_allowed(act, case, who))


def _owes_invitation(case: Case, who: str) -> bool:
    """Whether ``who`` should ask for the opinion of somebody whom one can ask (step 14)."""
    is_known = case.person is not None and case.opinion_invited is None and case.opinion is None
    return is_known and _may_ask_opinion(case, who)


def _act_of_step(step: int, case: Case, who: str) -> Act:
    match step:
        case 3:
            return "confirm"
        case 5:
            return "transfer"
        case 6:
            return "assign"
        case 7:
            return "suggestion" if case.kind == "suggestion" else "finding"
        case 8:
            return "approve" if has_pending_draft(case) else "reply"
        case 9:
            return "done" if case.open_actions else "plan"
        case 10:
            return "tell"
        case 11 if unchecked_actions(case, who):
            return "check"
        case 11:
            return "review"
        case _:
            return "close"


def has_pending_draft(case: Case) -> bool:
    """Tell whether a draft of the reply waits for approval."""
    return case.drafted is not None and case.approved is None and case.returned is None


def unchecked_actions(case: Case, who: str) -> tuple[Action, ...]:
    """Return the actions that somebody else carried out and nobody has checked for effect yet."""
    return tuple(
        action
        for action in case.actions
        if action.done is not None and action.checked is None and action.done.actor != who
    )


def _is_allowed(act: Act, case: Case, who: str) -> bool:
    if case.voided is not None:
        return act in _AFTER_VOIDING
    if act == "reopen":
        return case.closed is not None
    if case.closed is not None and act not in _AFTER_CLOSING:
        return False
    condition = _CONDITIONS.get(act)
    return condition is None or condition(case, who)


def _may_ask_opinion(case: Case, who: str) -> bool:
    """Whether ``who`` is neither of those who handled the case nor complained of in it."""
    is_involved = who in case.officers or who == case.complained_staff
    return not is_involved and case.confidentiality != "safeguarding"


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
    "suggestion": lambda case, _who: case.kind == "suggestion",
    "check": lambda case, who: bool(unchecked_actions(case, who)),
    "invite": lambda case, who: (
        (case.told is not None or case.closed is not None) and _may_ask_opinion(case, who)
    ),
    "opinion": _may_ask_opinion,
    "unlink": lambda case, _who: bool(case.duplicate_of or case.related),
    "confidentiality": lambda case, _who: case.confidentiality != "safeguarding",
    "safeguard": lambda case, _who: case.confidentiality != "safeguarding",
    "told_of": lambda case, _who: case.confidentiality == "safeguarding",
}
"""When a case that takes an act at all allows it; what is not named here it always allows."""


def _drafted_by(case: Case, who: str) -> bool:
    return case.drafted is not None and case.drafted.actor == who
