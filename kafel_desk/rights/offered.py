"""What a face offers somebody: the acts and places that would not be refused to them. Pure.

The refusal itself is in the core (acting.py), at every door; here is only what is not shown.
"""

from collections.abc import Mapping

from kafel_desk.case import commands as c
from kafel_desk.case import enquiry_commands as e
from kafel_desk.case.commands import CaseCommand, Command
from kafel_desk.case.facts import OUTCOMES
from kafel_desk.case.next_action import Act, NextAction, allowed_acts, next_action
from kafel_desk.case.state import Case
from kafel_desk.directory.entries import Role
from kafel_desk.rights.access import LEADERS, RECEIVERS, Access
from kafel_desk.rights.acting import ALLOWED, acting_roles, may

COMMANDS: Mapping[Act, type[CaseCommand]] = {
    "confirm": c.ConfirmReceipt, "transfer": c.TransferCase, "take_up": c.TakeUpCase,
    "answer": c.AnswerForDepartment, "assign": c.AssignOfficer, "finding": c.RecordFinding,
    "cause": e.RecordCause, "suggestion": e.ReviewSuggestion, "wait": c.StartWaiting,
    "resume": c.EndWaiting, "reply": c.DraftReply, "approve": c.ApproveReply,
    "return": c.ReturnReply, "plan": c.PlanAction, "done": c.CompleteAction,
    "check": e.CheckAction, "tell": c.TellResult, "review": c.ReviewEffectiveness,
    "close": c.CloseCase, "contact": c.LogContact, "invite": e.InviteOpinion,
    "opinion": e.RecordOpinion, "refer": e.ReferOut, "note": c.AddNote,
    "told_of": e.TellOfSafeguarding,
    "correct": c.CorrectDetails, "priority": c.SetPriority,
    "confidentiality": c.SetConfidentiality, "safeguard": c.SetConfidentiality,
    "link": c.LinkDuplicate, "relate": e.LinkCase, "unlink": c.UnlinkDuplicate,
    "reopen": c.ReopenCase, "void": c.VoidCase,
}  # fmt: skip
"""The command that each act of a case becomes."""


def may_act(access: Access, act: Act, case: Case) -> bool:
    """Tell whether the roles of somebody allow an act on a case that they see."""
    if not acting_roles(access, case).isdisjoint(ALLOWED[COMMANDS[act]]):
        return True
    made = _own_right(act, case)
    return made is not None and may(access, made, case)


def offered_acts(access: Access, case: Case) -> tuple[Act, ...]:
    """Return the acts that neither the case as it stands nor the roles of somebody refuse."""
    return tuple(act for act in allowed_acts(case, access.staff) if may_act(access, act, case))


def offered_next(access: Access, case: Case) -> NextAction:
    """Return what somebody should do next; nothing, where it is not theirs to do."""
    action = next_action(case, access.staff)
    if action.act is None or may_act(access, action.act, case):
        return action
    return NextAction(None)


def may_several(access: Access, act: Act) -> bool:
    """Tell whether somebody may do an act to some case at all."""
    return access.has(*ALLOWED[COMMANDS[act]])


def _own_right(act: Act, case: Case) -> Command | None:
    """Return the command of an act that some may do to their own case alone."""
    match act:
        case "close":
            return c.CloseCase(case=case.id, outcome=OUTCOMES[case.kind][0])
        case "confidentiality":
            return c.SetConfidentiality(case=case.id, confidentiality="confidential")
        case "safeguard":
            return c.SetConfidentiality(case=case.id, confidentiality="safeguarding")
        case "done":
            return c.CompleteAction(case=case.id)
        case _:
            return None


_FIGURES: frozenset[Role] = LEADERS | {"officer", "department", "focal", "auditor"}
_WORKS: frozenset[Role] = RECEIVERS | LEADERS | {"officer", "department", "focal", "auditor"}
PLACES: Mapping[str, frozenset[Role]] = {
    "intake": ALLOWED[c.RecordCase],
    "cases": _WORKS,
    "case": _WORKS,
    "follow_ups": ALLOWED[c.LogContact] | {"auditor"},
    "board": _FIGURES,
    "reports": _FIGURES,
    "safeguarding": frozenset({"focal"}),
}
"""The roles that a place of the window is for; one that is not named is for everybody."""

_ADMINISTRATION: frozenset[Role] = frozenset({"administrator"})
_CENTRE_WORK: frozenset[Role] = LEADERS | _ADMINISTRATION
SETTINGS: Mapping[str, frozenset[Role]] = {
    "centre": _ADMINISTRATION,
    "channels": _ADMINISTRATION,
    "departments": _ADMINISTRATION,
    "staff": _ADMINISTRATION,
    "categories": _ADMINISTRATION,
    "calendar": _ADMINISTRATION,
    "targets": _CENTRE_WORK,
    "templates": _CENTRE_WORK,
    "answers": _CENTRE_WORK,
    "routines": _CENTRE_WORK,
    "reporting": _CENTRE_WORK,
    "evidence": _ADMINISTRATION,
    "safeguarding": _ADMINISTRATION,
    "papers": _WORKS,
    "desks": _ADMINISTRATION,
    "backup": _ADMINISTRATION,
    "kit": _ADMINISTRATION,
    "keeping": _ADMINISTRATION | {"director"},
    "erasures": _ADMINISTRATION | {"director"},
}
"""The roles that a page of the settings is for; one that is not named is for everybody."""


def is_offered(table: Mapping[str, frozenset[Role]], access: Access, name: str) -> bool:
    """Tell whether a place or a page of the settings is for somebody."""
    return name not in table or not access.roles.isdisjoint(table[name])
