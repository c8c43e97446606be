"""Decide the acts of finding out and keeping in touch (steps 6, 7, 9, 14)."""

from collections.abc import Callable
from typing import Any, cast

from kafel_desk.case import enquiry_commands as e
from kafel_desk.case import facts as f
from kafel_desk.case.rules import (
    LONGEST_LINE,
    Context,
    believable_receipt,
    fits,
    needs_text,
    no_conflict_of_interest,
    not_before_receipt,
    one_of,
    raise_if_any,
)
from kafel_desk.case.state import Case
from kafel_desk.evidence.file import check_room
from kafel_desk.journal.fact import Fact
from kafel_desk.language.cleaning import clean_text, text_or_none
from kafel_desk.person.survey import check_recorder, checked_answer
from kafel_desk.refusal import refuse


def decide_enquiry(case: Case, command: Any, context: Context) -> tuple[Fact, ...]:
    """Return the facts of one such act; raises ``Refused`` when a rule says no."""
    fact = ENQUIRIES[type(command)](case, command, context)
    return (fact, *_while_under_study(case, fact))


def _add_evidence(case: Case, command: e.AddEvidence, context: Context) -> Fact:
    raise_if_any([one_of("source", command.source, f.EVIDENCE_SOURCES)])
    held = [fact.fact.file for fact in case.evidence if isinstance(fact.fact, f.EvidenceAdded)]
    if any(file is not None and file.content == command.file.content for file in held):
        raise refuse("file", "error.evidence_twice")
    check_room(len(held), context.directory.work.evidence_limits)
    return f.EvidenceAdded(
        blob=command.file.blob,
        file=command.file,
        source=command.source,
        note=text_or_none(command.note),
    )


def _record_cause(case: Case, command: e.RecordCause, context: Context) -> Fact:
    raise_if_any([
        one_of("cause", command.cause, f.CAUSES),
        no_conflict_of_interest(context.directory, "by", context.actor, case.complained_staff),
    ])  # fmt: skip
    return f.CauseFound(cause=command.cause, text=text_or_none(command.text))


def _review_suggestion(case: Case, command: e.ReviewSuggestion, context: Context) -> Fact:
    del context
    text = clean_text(command.text)
    raise_if_any([
        one_of("advice", command.advice, f.ADVICES),
        needs_text("text", text),
    ])  # fmt: skip
    if case.kind != "suggestion":
        raise refuse("case", "error.not_a_suggestion")
    return f.SuggestionReviewed(advice=command.advice, text=text)


def _while_under_study(case: Case, fact: Fact) -> tuple[Fact, ...]:
    """A suggestion that is studied waits meanwhile; advice to adopt it or not ends that."""
    if not isinstance(fact, f.SuggestionReviewed):
        return ()
    former = case.suggestion_review.fact if case.suggestion_review else None
    was_studied = isinstance(former, f.SuggestionReviewed) and former.advice == "study"
    if fact.advice == "study":
        return (
            () if case.waiting else (f.WaitingStarted(waiting_for="other_body", reason=fact.text),)
        )
    return (f.WaitingEnded(),) if case.waiting and was_studied else ()


def _check_action(case: Case, command: e.CheckAction, context: Context) -> Fact:
    unchecked = [action for action in case.actions if action.done and action.checked is None]
    named = command.action
    chosen = next(
        (action for action in unchecked if named is None or action.planned.id == named), None
    )
    if chosen is None or chosen.done is None:
        raise refuse("action", "error.no_action_to_check")
    if chosen.done.actor == context.actor:
        raise refuse("by", "error.own_action")
    note = text_or_none(command.note)
    return f.ActionChecked(action=chosen.planned.id, effective=command.effective, note=note)


def _invite(case: Case, command: e.InviteOpinion, context: Context) -> Fact:
    raise_if_any([one_of("means", command.means, f.INVITATION_MEANS)])
    _check_recorder(case, context)
    if case.told is None and case.closed is None:
        raise refuse("case", "error.not_told_yet")
    return f.OpinionInvited(means=command.means, template=command.template)


def _record_opinion(case: Case, command: e.RecordOpinion, context: Context) -> Fact:
    _check_recorder(case, context)
    answer = checked_answer(command.result, command.process, command.words)
    return f.OpinionRecorded(result=answer.result, process=answer.process, words=answer.words)


def _check_recorder(case: Case, context: Context) -> None:
    check_recorder(
        context.actor,
        officers=case.officers,
        complained_staff=case.complained_staff,
        confidentiality=case.confidentiality,
    )


def _link(case: Case, command: e.LinkCase, context: Context) -> Fact:
    del context
    if command.to == case.id:
        raise refuse("to", "error.duplicate_of_itself")
    if command.to in case.related:
        raise refuse("to", "error.nothing_changed")
    return f.LinkedToCase(to=command.to)


def _tell_of_safeguarding(case: Case, command: e.TellOfSafeguarding, context: Context) -> Fact:
    if case.confidentiality != "safeguarding":
        raise refuse("case", "error.not_safeguarding")
    whom = clean_text(command.whom)
    raise_if_any([
        needs_text("whom", whom),
        fits("whom", whom, LONGEST_LINE),
        believable_receipt("told_at", command.told_at, context.now),
        not_before_receipt("told_at", command.told_at, case.received_at),
    ])  # fmt: skip
    return f.ToldOfSafeguarding(whom=whom, told_at=command.told_at or context.now)


def _refer_out(case: Case, command: e.ReferOut, context: Context) -> Fact:
    del case, context
    body, disclosed = clean_text(command.body), clean_text(command.disclosed)
    raise_if_any([needs_text("body", body), needs_text("disclosed", disclosed)])
    return f.ReferredOut(body=body, disclosed=disclosed, note=text_or_none(command.note))


ENQUIRIES = cast(
    "dict[type[Any], Callable[[Case, Any, Context], Fact]]",
    {
        e.AddEvidence: _add_evidence,
        e.RecordCause: _record_cause,
        e.ReviewSuggestion: _review_suggestion,
        e.CheckAction: _check_action,
        e.InviteOpinion: _invite,
        e.RecordOpinion: _record_opinion,
        e.LinkCase: _link,
        e.ReferOut: _refer_out,
        e.TellOfSafeguarding: _tell_of_safeguarding,
    },
)
"""Every act of this kind with its rules."""
