"""Which acts a role allows: the table of design/case-file.md, People and rights.

Seeing comes first: what somebody may not see, they may not act on, and they are told that there is
no such case. Here is only what the act itself asks for.
"""

from collections.abc import Mapping

from kafel_desk.case import commands as c
from kafel_desk.case import enquiry_commands as e
from kafel_desk.case.commands import CaseCommand, Command
from kafel_desk.case.facts import CONFIDENTIALITIES
from kafel_desk.case.state import Case
from kafel_desk.directory import centre_facts as w
from kafel_desk.directory import report_facts as r
from kafel_desk.directory.commands import ChangeEntry, DirectoryCommand, RecordWork, SetTargets
from kafel_desk.directory.entries import ROLES, Role
from kafel_desk.erasure.commands import (
    ApproveErasure,
    DeclineErasure,
    HoldFromErasure,
    LiftHold,
    ProposeErasure,
    SetKeeping,
)
from kafel_desk.journal.fact import Fact
from kafel_desk.refusal import refuse
from kafel_desk.rights.access import LEADERS, RECEIVERS, Access
from kafel_desk.users.commands import ChangePassword, DisableUser, EnrolUser, MakeKit

Roles = frozenset[Role]

_LEAD: Roles = LEADERS | {"focal"}
_WORK: Roles = _LEAD | {"officer"}
_SERVE: Roles = _WORK | RECEIVERS
_ANSWER: Roles = _WORK | {"department"}
_ADMINISTRATION: Roles = frozenset({"administrator"})

ALLOWED: Mapping[type[Command], Roles] = {
    # record, confirm, contact, note, answer on the spot
    c.RecordCase: _SERVE,
    c.ReserveNumbers: _SERVE - {"focal"},
    c.ConfirmReceipt: _SERVE,
    c.CorrectDetails: _SERVE,
    c.LogContact: _SERVE,
    c.ReviewEffectiveness: _SERVE,
    e.InviteOpinion: _SERVE,
    e.RecordOpinion: _SERVE,
    c.AddNote: _SERVE | {"department"},
    # transfer, wait, evidence, finding, draft reply, tell result
    c.TransferCase: _SERVE,
    e.AddEvidence: _SERVE | {"department"},
    c.TakeUpCase: _ANSWER,
    c.AnswerForDepartment: _ANSWER,
    c.RecordFinding: _ANSWER,
    e.RecordCause: _WORK,
    e.ReviewSuggestion: _WORK,
    c.StartWaiting: _WORK,
    c.EndWaiting: _WORK,
    c.DraftReply: _WORK,
    c.PlanAction: _WORK,
    c.CompleteAction: _ANSWER,
    e.CheckAction: _WORK,
    c.TellResult: _WORK,
    e.ReferOut: _WORK,
    e.TellOfSafeguarding: frozenset({"focal"}),
    # whoever may see a case looks at it
    e.NoteOpening: frozenset(ROLES),
    # assign, priority, approve another's reply, close, reopen, void, link
    c.AssignOfficer: _LEAD,
    c.SetPriority: _LEAD,
    c.SetConfidentiality: _LEAD,
    c.ApproveReply: _LEAD,
    c.ReturnReply: _LEAD,
    c.CloseCase: _LEAD,
    c.ReopenCase: _LEAD,
    c.VoidCase: _LEAD,
    c.LinkDuplicate: _LEAD,
    c.UnlinkDuplicate: _LEAD,
    e.LinkCase: _LEAD,
    # users, and erasing: whoever proposes is an administrator, and the director approves
    EnrolUser: _ADMINISTRATION,
    DisableUser: _ADMINISTRATION,
    MakeKit: _ADMINISTRATION,
    ProposeErasure: _ADMINISTRATION,
    ApproveErasure: frozenset({"director"}),
    DeclineErasure: _ADMINISTRATION | {"director"},
    HoldFromErasure: _ADMINISTRATION | {"director"},
    LiftHold: _ADMINISTRATION | {"director"},
    SetKeeping: _ADMINISTRATION | {"director"},
}
"""For each act the roles that may do it to a case which they may see."""

_CENTRE_WORK: Roles = LEADERS | {"administrator"}
_CENTRE_FACTS = (w.TemplateChanged, w.RoutineChanged, w.AnswerChanged)
_DONE_BY_OFFICERS = (w.RoutineDone, w.AwarenessDone, w.ImprovementRecorded)


def roles_for(command: Command) -> Roles:
    """Return the roles that an act asks for; none for one that nobody was given."""
    if isinstance(command, DirectoryCommand):
        return _roles_for_directory(command)
    return ALLOWED.get(type(command), frozenset())


def may(access: Access, command: Command, case: Case | None = None) -> bool:
    """Tell whether somebody may do an act to a case that they see, or to the directory."""
    roles = acting_roles(access, case)
    if not roles.isdisjoint(roles_for(command)):
        return True
    if isinstance(command, ChangePassword):
        return command.staff == access.staff
    if case is None:
        return False
    match command:
        case c.CloseCase():
            # An officer closes their own inquiry.
            return "officer" in roles and case.kind == "inquiry" and case.holder == access.staff
        case c.SetConfidentiality():
            # Whoever serves may narrow who knows of it; only those who lead may widen it again.
            return _narrows(command, case) and not roles.isdisjoint(_SERVE)
        case c.CompleteAction():
            return any(action.plan.owner == access.staff for action in case.open_actions)
        case _:
            return False


def acting_roles(access: Access, case: Case | None) -> Roles:
    """Return the roles that count for a case.

    A focal person is one for safeguarding cases alone, and there nothing else counts: who is an
    officer and a focal person does not lead the cases of the counter.
    """
    if case is None:
        return access.roles
    if case.confidentiality == "safeguarding":
        return access.roles & {"focal"}
    return access.roles - {"focal"}


def _narrows(command: c.SetConfidentiality, case: Case) -> bool:
    rank = CONFIDENTIALITIES.index
    return rank(command.confidentiality) > rank(case.confidentiality)


def check(access: Access, command: Command, case: Case | None = None) -> None:
    """Raise ``Refused`` when the roles of somebody do not allow an act."""
    if not may(access, command, case):
        field = "case" if isinstance(command, CaseCommand) else ""
        raise refuse(field, "error.not_your_right")


def _roles_for_directory(command: DirectoryCommand) -> Roles:
    """Targets, templates, answers and routines belong to those who lead, all else to the administrator."""
    match command:
        case SetTargets():
            return _CENTRE_WORK
        case ChangeEntry(change=change) if isinstance(change, _CENTRE_FACTS):
            return _CENTRE_WORK
        case RecordWork(fact=fact):
            return _roles_to_record(type(fact))
        case _:
            return _ADMINISTRATION


def _roles_to_record(work: type[Fact]) -> Roles:
    if issubclass(work, _DONE_BY_OFFICERS):
        return _CENTRE_WORK | {"officer", "media"}
    if issubclass(work, r.ReportingSet):
        return _CENTRE_WORK
    return _ADMINISTRATION if issubclass(work, w.EvidenceLimitsSet) else LEADERS


def may_record(access: Access, work: type[Fact]) -> bool:
    """Tell whether somebody may record this kind of fact about the work of the centre."""
    return not access.roles.isdisjoint(_roles_to_record(work))
