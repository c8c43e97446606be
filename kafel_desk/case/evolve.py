"""Fold facts into a case: ``evolve(case, fact) -> case``, pure and total.

Facts arrive in the one order of ``Recorded.order``; a fact that makes no sense where it stands
(a waiting ended that never began) changes nothing but the list of facts. Nothing is ever refused
here: what may be recorded is decided in ``decide``.
"""

from collections.abc import Callable, Iterable
from datetime import datetime
from typing import Any, cast

import msgspec

from kafel_desk.case import facts as f
from kafel_desk.case.links import links_of
from kafel_desk.case.state import Action, Case, Waiting
from kafel_desk.journal.envelope import EventId
from kafel_desk.journal.fact import Fact, Recorded, fields_set
from kafel_desk.journal.hybrid_clock import reading
from kafel_desk.journal.register import superseded_early, write

Changes = dict[str, Any]

_RECEIVED_FIELDS = (
    "kind", "channel", "received_at", "person", "relation", "internal", "category", "department",
    "priority", "confidentiality", "complained_staff", "description", "remedy", "on_behalf",
    "complained_of", "safe_contact",
)  # fmt: skip


def fold(recorded: Iterable[Recorded]) -> Case | None:
    """Fold all facts of one case, in whatever order they come; None before it was received."""
    case: Case | None = None
    for fact in sorted(recorded, key=_received_first):
        case = evolve(case, fact)
    return case


def _received_first(recorded: Recorded) -> tuple[bool, tuple[int, EventId]]:
    """Whatever the clocks say, a case is received before anything else happens to it."""
    return (not isinstance(recorded.fact, f.CaseReceived), recorded.order)


def evolve(case: Case | None, recorded: Recorded) -> Case | None:
    """Return the case after one more fact."""
    if isinstance(recorded.fact, f.CaseReceived):
        return _begin(case, recorded, recorded.fact)
    if case is None:
        return None
    effect = _EFFECTS.get(type(recorded.fact))
    changes = effect(case, recorded) if effect else {}
    after = msgspec.structs.replace(case, facts=(*case.facts, recorded), **changes)
    if case.closed is not None and recorded.id in _shown_to(case.closed):
        # Its clock runs ahead of the closer, who had seen it all the same.
        return msgspec.structs.replace(after, closed=case.closed, contested_closing=None)
    return _contest_closing(after, recorded)


def _begin(case: Case | None, recorded: Recorded, fact: f.CaseReceived) -> Case:
    if case is not None:
        return msgspec.structs.replace(case, facts=(*case.facts, recorded))
    values = {field: getattr(fact, field) for field in _RECEIVED_FIELDS}
    return Case(
        id=recorded.subject.id,
        received=recorded,
        facts=(recorded,),
        registers=write({}, recorded, values),
    )


def _contest_closing(case: Case, recorded: Recorded) -> Case:
    """A closing holds only while everything that its closer had not seen is harmless."""
    closing = case.closed
    if closing is None:
        return case
    if recorded is closing:
        unseen = _unseen(case.facts, closing)
    elif recorded.clock >= closing.clock:
        unseen = (recorded,)
    else:
        return case
    if all(isinstance(fact.fact, f.HARMLESS_AFTER_CLOSING) for fact in unseen):
        return case
    return msgspec.structs.replace(case, closed=None, contested_closing=closing)


def _shown_to(closing: Recorded) -> tuple[EventId, ...]:
    return cast("f.CaseClosed", closing.fact).shown


def _unseen(facts: tuple[Recorded, ...], closing: Recorded) -> tuple[Recorded, ...]:
    fact = cast("f.CaseClosed", closing.fact)
    shown = frozenset(fact.shown)
    return tuple(
        earlier
        for earlier in facts
        if earlier is not closing
        and earlier.id not in shown
        and not (fact.at_first_contact and _same_writer_before(earlier.id, closing.id))
    )


def _same_writer_before(earlier: EventId, later: EventId) -> bool:
    """One command records a whole first contact, so its closing saw what that command wrote."""
    return earlier[:16] == later[:16] and earlier[16:] < later[16:]


def _confirmed(case: Case, recorded: Recorded) -> Changes:
    return {"confirmed": case.confirmed or recorded}


def _corrected(case: Case, recorded: Recorded) -> Changes:
    return _write(case, recorded, fields_set(recorded.fact))


def _write(case: Case, recorded: Recorded, values: Changes) -> Changes:
    return {
        "registers": write(case.registers, recorded, values, case.superseded),
        "superseded": case.superseded | superseded_early(case.registers, recorded, values),
    }


def _touch(case: Case, recorded: Recorded) -> Changes:
    del recorded
    return {"touched_since_reopening": True} if case.reopened else {}


def _transferred(case: Case, recorded: Recorded) -> Changes:
    fact = cast("f.CaseTransferred", recorded.fact)
    values = {"department": fact.department, "employee": fact.employee}
    return {
        **_touch(case, recorded),
        "transferred": recorded,
        "transfers": case.transfers + 1,
        "taken_up": None,
        **_write(case, recorded, values),
    }


def _taken_up(case: Case, recorded: Recorded) -> Changes:
    employee = case.employee or (None if case.officer else recorded.actor)
    changes = {} if employee == case.employee else _write(case, recorded, {"employee": employee})
    return {**_touch(case, recorded), "taken_up": recorded, **changes}


def _assigned(case: Case, recorded: Recorded) -> Changes:
    officer = cast("f.OfficerAssigned", recorded.fact).officer
    return {
        **_touch(case, recorded),
        "assigned": recorded,
        "officers": case.officers | {officer},
        **_write(case, recorded, {"officer": officer}),
    }


def _register(field: str) -> Callable[[Case, Recorded], Changes]:
    def effect(case: Case, recorded: Recorded) -> Changes:
        return _write(case, recorded, {field: getattr(recorded.fact, field)})

    return effect


def _found(case: Case, recorded: Recorded) -> Changes:
    return {**_touch(case, recorded), "findings": (*case.findings, recorded)}


def _answered(case: Case, recorded: Recorded) -> Changes:
    return {
        **_touch(case, recorded),
        "answered": recorded,
        "taken_up": case.taken_up or recorded,
    }


def _waiting_started(case: Case, recorded: Recorded) -> Changes:
    if case.waiting is not None:
        return {}
    fact = cast("f.WaitingStarted", recorded.fact)
    interval = Waiting(recorded.at, fact.waiting_for, fact.reason)
    return {**_touch(case, recorded), "waitings": (*case.waitings, interval)}


def _waiting_ended(case: Case, recorded: Recorded) -> Changes:
    return {**_touch(case, recorded), **_end_waiting(case, recorded)}


def _end_waiting(case: Case, recorded: Recorded) -> Changes:
    if case.waiting is None:
        return {}
    ended = msgspec.structs.replace(case.waiting, ended=recorded.at)
    return {"waitings": (*case.waitings[:-1], ended)}


def _drafted(case: Case, recorded: Recorded) -> Changes:
    return {**_touch(case, recorded), "drafted": recorded, "approved": None, "returned": None}


def _approved(case: Case, recorded: Recorded) -> Changes:
    fact = cast("f.ReplyApproved", recorded.fact)
    is_current = case.drafted is not None and case.drafted.id == fact.draft
    return {**_touch(case, recorded), **({"approved": recorded} if is_current else {})}


def _returned(case: Case, recorded: Recorded) -> Changes:
    fact = cast("f.ReplyReturned", recorded.fact)
    is_current = case.drafted is not None and case.drafted.id == fact.draft
    changes: Changes = {"returned": recorded, "approved": None} if is_current else {}
    return {**_touch(case, recorded), **changes}


def _action_planned(case: Case, recorded: Recorded) -> Changes:
    return {**_touch(case, recorded), "actions": (*case.actions, Action(recorded))}


def _action_done(case: Case, recorded: Recorded) -> Changes:
    planned = cast("f.ActionDone", recorded.fact).action
    actions = tuple(
        msgspec.structs.replace(action, done=recorded)
        if action.planned.id == planned and action.done is None
        else action
        for action in case.actions
    )
    return {**_touch(case, recorded), "actions": actions}


def _told(case: Case, recorded: Recorded) -> Changes:
    return {
        **_touch(case, recorded),
        **_end_waiting(case, recorded),
        "told": recorded,
        "reviewed": None,
        "first_replied": case.first_replied or recorded,
        "last_contact": recorded,
    }


def _reviewed(case: Case, recorded: Recorded) -> Changes:
    del case
    return {"reviewed": recorded, "last_contact": recorded}


def _contacted(case: Case, recorded: Recorded) -> Changes:
    del case
    return {"last_contact": recorded}


def _linked(case: Case, recorded: Recorded) -> Changes:
    return links_of((*case.facts, recorded))._asdict()


def _evidence(case: Case, recorded: Recorded) -> Changes:
    return {**_touch(case, recorded), "evidence": (*case.evidence, recorded)}


def _cause(case: Case, recorded: Recorded) -> Changes:
    return {**_touch(case, recorded), "causes": (*case.causes, recorded)}


def _suggestion_reviewed(case: Case, recorded: Recorded) -> Changes:
    return {**_touch(case, recorded), "suggestion_review": recorded}


def _action_checked(case: Case, recorded: Recorded) -> Changes:
    checked = cast("f.ActionChecked", recorded.fact).action
    actions = tuple(
        msgspec.structs.replace(action, checked=recorded)
        if action.planned.id == checked
        else action
        for action in case.actions
    )
    return {**_touch(case, recorded), "actions": actions}


def _reminded(case: Case, recorded: Recorded) -> Changes:
    return {"reminded": case.reminded | {cast("f.ReminderGiven", recorded.fact).percent}}


def _opinion_invited(case: Case, recorded: Recorded) -> Changes:
    del case
    return {"opinion_invited": recorded, "last_contact": recorded}


def _opinion(case: Case, recorded: Recorded) -> Changes:
    del case
    return {"opinion": recorded, "last_contact": recorded}


def _referred_out(case: Case, recorded: Recorded) -> Changes:
    return {**_touch(case, recorded), "referred_out": (*case.referred_out, recorded)}


def _closed(case: Case, recorded: Recorded) -> Changes:
    return {**_end_waiting(case, recorded), "closed": recorded, "contested_closing": None}


def _reopened(case: Case, recorded: Recorded) -> Changes:
    return {
        "closed": None,
        "contested_closing": None,
        "told": None,
        "reviewed": None,
        "approved": None,
        "drafted": None,
        "returned": None,
        "reopened": recorded,
        "reopenings": case.reopenings + 1,
        "touched_since_reopening": False,
    }


def _voided(case: Case, recorded: Recorded) -> Changes:
    return {**_end_waiting(case, recorded), "voided": recorded}


def _imported(case: Case, recorded: Recorded) -> Changes:
    """Take over what an old log says, at the log's own times.

    Whatever the desk recorded of telling or closing meanwhile holds: it knows more.
    """
    fact = cast("f.CaseImported", recorded.fact)
    changes: Changes = {"imported": recorded}
    if fact.told_at and not case.told:
        told = at_its_own_time(recorded, fact.told_at)
        changes |= {"told": told, "last_contact": case.last_contact or told}
        changes["first_replied"] = case.first_replied or told
    if fact.is_closed and not (case.closed or case.contested_closing or case.reopened):
        closed_at = fact.closed_at or fact.told_at or case.received_at
        changes["closed"] = at_its_own_time(recorded, closed_at)
    return changes


def at_its_own_time(recorded: Recorded, at: datetime) -> Recorded:
    """Return a fact as it would stand had it been recorded when it happened (UTC)."""
    return msgspec.structs.replace(recorded, clock=reading(int(at.timestamp() * 1000)))


_EFFECTS: dict[type[Fact], Callable[[Case, Recorded], Changes]] = {
    f.ReceiptConfirmed: _confirmed,
    f.DetailsCorrected: _corrected,
    f.CaseTransferred: _transferred,
    f.CaseTakenUp: _taken_up,
    f.DepartmentAnswered: _answered,
    f.OfficerAssigned: _assigned,
    f.PrioritySet: _register("priority"),
    f.ConfidentialitySet: _register("confidentiality"),
    f.FindingRecorded: _found,
    f.WaitingStarted: _waiting_started,
    f.WaitingEnded: _waiting_ended,
    f.ReplyDrafted: _drafted,
    f.ReplyApproved: _approved,
    f.ReplyReturned: _returned,
    f.ActionPlanned: _action_planned,
    f.ActionDone: _action_done,
    f.ResultTold: _told,
    f.EffectivenessReviewed: _reviewed,
    f.ContactLogged: _contacted,
    f.LinkedAsDuplicate: _linked,
    f.Unlinked: _linked,
    f.CaseClosed: _closed,
    f.CaseReopened: _reopened,
    f.CaseVoided: _voided,
    f.EvidenceAdded: _evidence,
    f.CauseFound: _cause,
    f.SuggestionReviewed: _suggestion_reviewed,
    f.ActionChecked: _action_checked,
    f.ReminderGiven: _reminded,
    f.OpinionInvited: _opinion_invited,
    f.OpinionRecorded: _opinion,
    f.LinkedToCase: _linked,
    f.ReferredOut: _referred_out,
    f.CaseImported: _imported,
}
