"""Decide an act on a case: ``decide(case, command, context) -> facts``, or a refusal in words.

Pure: everything it needs is handed in. Each rule stands beside the act that it guards; whether the
roles of whoever acts allow it was asked before (``rights/acting.py``, by ``carrying_out.py``).
"""

from collections.abc import Callable, Iterator
from typing import Any, cast

from kafel_desk.case import commands as c
from kafel_desk.case import facts as f
from kafel_desk.case.correct import decide_correction
from kafel_desk.case.decide_enquiry import ENQUIRIES, decide_enquiry
from kafel_desk.case.enquiry_commands import (
    CheckAction,
    InviteOpinion,
    LinkCase,
    NoteOpening,
    RecordOpinion,
    TellOfSafeguarding,
)
from kafel_desk.case.links import seen_links
from kafel_desk.case.opening import decide_opening
from kafel_desk.case.rules import (
    Context,
    error,
    known_department,
    known_staff,
    needs_text,
    no_conflict_of_interest,
    one_of,
    raise_if_any,
    still_to_come,
    texts_too_long,
)
from kafel_desk.case.state import Case
from kafel_desk.journal.envelope import EventId, Subject
from kafel_desk.journal.fact import Draft, Fact
from kafel_desk.journal.register import seen_ids
from kafel_desk.language.cleaning import clean_text, text_or_none
from kafel_desk.person.state import Person
from kafel_desk.refusal import FieldError, refuse

Drafts = tuple[Draft, ...]

_AFTER_CLOSING = (
    c.AddNote, c.LogContact, c.ReopenCase, c.VoidCase, InviteOpinion, RecordOpinion, LinkCase,
    c.CompleteAction, CheckAction, TellOfSafeguarding,
)  # fmt: skip
"""What may still be done to a closed case; anything else would open it again (case-file.md)."""


def decide_case(
    case: Case, person: Person | None, command: c.CaseCommand, context: Context
) -> Drafts:
    """Return the facts of one act; raises ``Refused`` when a rule says no."""
    if isinstance(command, NoteOpening):
        return _on(case, *decide_opening(case, command, context))
    if case.received.is_erased:
        raise refuse("case", "error.case_without_words")
    raise_if_any(texts_too_long(command))
    if case.voided is not None and not isinstance(command, c.AddNote):
        raise refuse("case", "error.case_is_void")
    if case.closed is not None and isinstance(command, c.ConfirmReceipt) and case.confirmed:
        return ()  # a slip printed again tells nobody anything new
    if case.closed is not None and not isinstance(command, _AFTER_CLOSING):
        raise refuse("case", "error.case_is_closed")
    if isinstance(command, c.CorrectDetails):
        return decide_correction(case, person, command, context)
    if type(command) in ENQUIRIES:
        return _on(case, *decide_enquiry(case, command, context))
    return _DECISIONS[type(command)](case, command, context)


def _on(case: Case, *facts: Fact, seen: dict[str, tuple[EventId, ...]] | None = None) -> Drafts:
    subject = Subject("case", case.id)
    return tuple(Draft(subject, fact, seen or {}) for fact in facts)


def _seen(case: Case, command: Any, *fields: str) -> dict[str, tuple[EventId, ...]]:
    """Name what the form showed; a face that names nothing showed what is there now."""
    return {
        **seen_ids(case.registers, fields),
        **{k: v for k, v in command.seen.items() if k in fields},
    }


def _confirm(case: Case, command: c.ConfirmReceipt, context: Context) -> Drafts:
    del context
    raise_if_any([one_of("means", command.means, f.CONFIRMATION_MEANS)])
    return _on(case, f.ReceiptConfirmed(means=command.means, template=command.template))


def _transfer(case: Case, command: c.TransferCase, context: Context) -> Drafts:
    directory = context.directory
    raise_if_any([
        known_department(directory, "department", command.department),
        known_staff(directory, "employee", command.employee),
        no_conflict_of_interest(directory, "employee", command.employee, case.complained_staff),
        still_to_come("due", command.due, context.now),
    ])  # fmt: skip
    fact = f.CaseTransferred(
        department=command.department,
        employee=command.employee,
        due=command.due,
        reason=text_or_none(command.reason),
    )
    return _on(case, fact, seen=_seen(case, command, "department", "employee"))


def _take_up(case: Case, command: c.TakeUpCase, context: Context) -> Drafts:
    del command
    if case.taken_up is not None:
        raise refuse("case", "error.already_taken_up")
    raise_if_any([
        no_conflict_of_interest(context.directory, "by", context.actor, case.complained_staff),
    ])  # fmt: skip
    return _on(case, f.CaseTakenUp(), seen=seen_ids(case.registers, ("employee",)))


def _answer(case: Case, command: c.AnswerForDepartment, context: Context) -> Drafts:
    text = clean_text(command.text)
    raise_if_any([
        needs_text("text", text),
        no_conflict_of_interest(context.directory, "by", context.actor, case.complained_staff),
    ])  # fmt: skip
    if case.transferred is None:
        raise refuse("case", "error.not_transferred")
    return _on(case, f.DepartmentAnswered(text=text))


def _assign(case: Case, command: c.AssignOfficer, context: Context) -> Drafts:
    directory = context.directory
    raise_if_any([
        known_staff(directory, "officer", command.officer),
        no_conflict_of_interest(directory, "officer", command.officer, case.complained_staff),
        still_to_come("due", command.due, context.now),
    ])  # fmt: skip
    fact = f.OfficerAssigned(
        officer=command.officer, due=command.due, reason=text_or_none(command.reason)
    )
    return _on(case, fact, seen=_seen(case, command, "officer"))


def _set_priority(case: Case, command: c.SetPriority, context: Context) -> Drafts:
    del context
    raise_if_any([one_of("priority", command.priority, f.PRIORITIES)])
    if command.priority == case.priority and len(case.registers.get("priority", ())) < 2:
        raise refuse("priority", "error.nothing_changed")
    fact = f.PrioritySet(priority=command.priority, reason=text_or_none(command.reason))
    return _on(case, fact, seen=_seen(case, command, "priority"))


def _set_confidentiality(case: Case, command: c.SetConfidentiality, context: Context) -> Drafts:
    del context
    raise_if_any([one_of("confidentiality", command.confidentiality, f.CONFIDENTIALITIES)])
    live = case.registers.get("confidentiality", ())
    if command.confidentiality == case.confidentiality and len(live) < 2:
        raise refuse("confidentiality", "error.nothing_changed")
    if case.confidentiality == "safeguarding":
        raise refuse("confidentiality", "error.safeguarding_stays")
    fact = f.ConfidentialitySet(
        confidentiality=command.confidentiality, reason=text_or_none(command.reason)
    )
    return _on(case, fact, seen=_seen(case, command, "confidentiality"))


def _find(case: Case, command: c.RecordFinding, context: Context) -> Drafts:
    text = clean_text(command.text)
    raise_if_any([
        needs_text("text", text),
        no_conflict_of_interest(context.directory, "by", context.actor, case.complained_staff),
    ])  # fmt: skip
    return _on(case, f.FindingRecorded(text=text, specific_problem=command.specific_problem))


def _wait(case: Case, command: c.StartWaiting, context: Context) -> Drafts:
    del context
    reason = clean_text(command.reason)
    raise_if_any([
        one_of("waiting_for", command.waiting_for, f.WAITING_FOR),
        needs_text("reason", reason),
    ])  # fmt: skip
    if case.waiting is not None:
        raise refuse("case", "error.already_waiting")
    return _on(case, f.WaitingStarted(waiting_for=command.waiting_for, reason=reason))


def _resume(case: Case, command: c.EndWaiting, context: Context) -> Drafts:
    del context
    if case.waiting is None:
        raise refuse("case", "error.not_waiting")
    return _on(case, f.WaitingEnded(note=text_or_none(command.note)))


def _draft_reply(case: Case, command: c.DraftReply, context: Context) -> Drafts:
    text = clean_text(command.text)
    raise_if_any([
        needs_text("text", text),
        no_conflict_of_interest(context.directory, "by", context.actor, case.complained_staff),
    ])  # fmt: skip
    return _on(case, f.ReplyDrafted(text=text, remedy=text_or_none(command.remedy)))


def _pending_draft(case: Case, named: EventId | None) -> EventId:
    """Return the draft that waits for approval; the one on the form must still be the last."""
    if case.drafted is None:
        raise refuse("case", "error.no_draft")
    if named is not None and named != case.drafted.id:
        raise refuse("case", "error.newer_draft")
    if case.approved is not None:
        raise refuse("case", "error.already_approved")
    if case.returned is not None:
        raise refuse("case", "error.draft_was_returned")
    return case.drafted.id


def _approve(case: Case, command: c.ApproveReply, context: Context) -> Drafts:
    draft = _pending_draft(case, command.draft)
    if case.drafted is not None and case.drafted.actor == context.actor:
        raise refuse("by", "error.own_draft")
    raise_if_any([
        no_conflict_of_interest(context.directory, "by", context.actor, case.complained_staff),
    ])  # fmt: skip
    return _on(case, f.ReplyApproved(draft=draft, shown=command.shown or case.shown_ids))


def _return_reply(case: Case, command: c.ReturnReply, context: Context) -> Drafts:
    del context
    remark = clean_text(command.remark)
    raise_if_any([needs_text("remark", remark)])
    return _on(case, f.ReplyReturned(draft=_pending_draft(case, command.draft), remark=remark))


def _plan_action(case: Case, command: c.PlanAction, context: Context) -> Drafts:
    text = clean_text(command.text)
    raise_if_any([
        needs_text("text", text),
        known_staff(context.directory, "owner", command.owner),
        still_to_come("due", command.due, context.now),
    ])  # fmt: skip
    return _on(case, f.ActionPlanned(text=text, owner=command.owner, due=command.due))


def _complete_action(case: Case, command: c.CompleteAction, context: Context) -> Drafts:
    del context
    open_ids = [action.planned.id for action in case.open_actions]
    if not open_ids:
        raise refuse("case", "error.no_open_action")
    chosen = command.action or open_ids[0]
    if chosen not in open_ids:
        raise refuse("action", "error.no_open_action")
    return _on(case, f.ActionDone(action=chosen, note=text_or_none(command.note)))


def _tell(case: Case, command: c.TellResult, context: Context) -> Drafts:
    del context
    raise_if_any([
        one_of("means", command.means, f.CONTACT_MEANS),
        one_of("reception", command.reception, f.RECEPTIONS),
    ])  # fmt: skip
    if case.kind != "inquiry" and case.approved is None:
        raise refuse("case", "error.reply_not_approved")
    fact = f.ResultTold(
        means=command.means,
        reception=command.reception,
        template=command.template,
        note=text_or_none(command.note),
    )
    return _on(case, fact)


def _review(case: Case, command: c.ReviewEffectiveness, context: Context) -> Drafts:
    del context
    if case.told is None:
        raise refuse("case", "error.not_told_yet")
    note = text_or_none(command.note)
    reviewed = f.EffectivenessReviewed(held=command.held, note=note)
    if command.held:
        return _on(case, reviewed)
    raise_if_any([needs_text("note", note)])
    return _on(case, reviewed, f.CaseReopened(reason=note or ""))


def _contact(case: Case, command: c.LogContact, context: Context) -> Drafts:
    del context
    raise_if_any([
        one_of("means", command.means, f.CONTACT_MEANS),
        one_of("direction", command.direction, ("in", "out")),
    ])  # fmt: skip
    fact = f.ContactLogged(
        means=command.means,
        direction="out" if command.direction == "out" else "in",
        call_seconds=command.call_seconds,
        template=command.template,
        note=text_or_none(command.note),
    )
    return _on(case, fact)


def _note(case: Case, command: c.AddNote, context: Context) -> Drafts:
    del context
    text = clean_text(command.text)
    raise_if_any([needs_text("text", text)])
    return _on(case, f.NoteAdded(text=text))


def _link(case: Case, command: c.LinkDuplicate, context: Context) -> Drafts:
    del context
    if command.of == case.id:
        raise refuse("of", "error.duplicate_of_itself")
    if command.of in case.duplicate_of:
        raise refuse("of", "error.nothing_changed")
    return _on(case, f.LinkedAsDuplicate(of=command.of))


def _unlink(case: Case, command: c.UnlinkDuplicate, context: Context) -> Drafts:
    del context
    if command.of not in case.duplicate_of | case.related:
        raise refuse("of", "error.not_linked")
    return _on(case, f.Unlinked(of=command.of), seen=seen_links(case.facts, command.of))


def _close(case: Case, command: c.CloseCase, context: Context) -> Drafts:
    raise_if_any([
        one_of("outcome", command.outcome, f.OUTCOMES[case.kind]),
        no_conflict_of_interest(context.directory, "by", context.actor, case.complained_staff),
        *_category_demands(case, command, context),
    ])  # fmt: skip
    fact = f.CaseClosed(
        outcome=command.outcome,
        shown=command.shown or case.shown_ids,
        note=text_or_none(command.note),
    )
    return _on(case, fact)


def _category_demands(case: Case, command: c.CloseCase, context: Context) -> Iterator[FieldError]:
    """Name what the category demands of a case that was looked into (step 12)."""
    category = context.directory.categories.get(case.category or "")
    if category is None or command.outcome in ("withdrawn", "not_ours", "referred"):
        return
    if category.needs_evidence and not case.evidence:
        yield error("outcome", "error.needs_evidence", category=category.name)
    if category.needs_approval and case.approved is None:
        yield error("outcome", "error.needs_approval", category=category.name)
    is_upheld = command.outcome in ("upheld", "partly", "adopted")
    if category.needs_action and is_upheld and not any(action.done for action in case.actions):
        yield error("outcome", "error.needs_action", category=category.name)


def _reopen(case: Case, command: c.ReopenCase, context: Context) -> Drafts:
    del context
    reason = clean_text(command.reason)
    raise_if_any([needs_text("reason", reason)])
    if case.closed is None:
        raise refuse("case", "error.not_closed")
    return _on(case, f.CaseReopened(reason=reason))


def _void(case: Case, command: c.VoidCase, context: Context) -> Drafts:
    del context
    reason = clean_text(command.reason)
    raise_if_any([needs_text("reason", reason)])
    return _on(case, f.CaseVoided(reason=reason))


_DECISIONS = cast(
    "dict[type[c.CaseCommand], Callable[[Case, Any, Context], Drafts]]",
    {
        c.ConfirmReceipt: _confirm,
        c.TransferCase: _transfer,
        c.TakeUpCase: _take_up,
        c.AnswerForDepartment: _answer,
        c.AssignOfficer: _assign,
        c.SetPriority: _set_priority,
        c.SetConfidentiality: _set_confidentiality,
        c.RecordFinding: _find,
        c.StartWaiting: _wait,
        c.EndWaiting: _resume,
        c.DraftReply: _draft_reply,
        c.ApproveReply: _approve,
        c.ReturnReply: _return_reply,
        c.PlanAction: _plan_action,
        c.CompleteAction: _complete_action,
        c.TellResult: _tell,
        c.ReviewEffectiveness: _review,
        c.LogContact: _contact,
        c.AddNote: _note,
        c.LinkDuplicate: _link,
        c.UnlinkDuplicate: _unlink,
        c.CloseCase: _close,
        c.ReopenCase: _reopen,
        c.VoidCase: _void,
    },
)
