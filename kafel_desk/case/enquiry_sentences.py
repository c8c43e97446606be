"""The sentences of finding out and keeping in touch (steps 6, 7, 9, 14)."""

from collections.abc import Callable
from typing import Any

from kafel_desk.case import facts as f
from kafel_desk.case.opening_facts import CaseOpened
from kafel_desk.case.telling import Telling, said, unstopped, with_clause
from kafel_desk.journal.envelope import EventId
from kafel_desk.journal.fact import Fact
from kafel_desk.language.message import Message, message


def planned_text(action: EventId, telling: Telling) -> str:
    """Return the words of an action that was planned earlier, or nothing."""
    actions = telling.case.actions if telling.case else ()
    return next((unstopped(each.plan.text) for each in actions if each.planned.id == action), "")


def _evidence(fact: f.EvidenceAdded, telling: Telling) -> Message:
    del telling
    name = fact.file.name if fact.file else None
    sentence = said("fact.evidence_unnamed", "fact.evidence", "name", name)
    return with_clause(sentence, "fact.with_note", note=fact.note)


def _cause(fact: f.CauseFound, telling: Telling) -> Message:
    del telling
    sentence = message("fact.cause", cause=message(f"cause.{fact.cause}"))
    return with_clause(sentence, "fact.with_note", note=fact.text)


def _suggestion_reviewed(fact: f.SuggestionReviewed, telling: Telling) -> Message:
    del telling
    sentence = message("fact.suggestion_reviewed", advice=message(f"advice.{fact.advice}"))
    return with_clause(sentence, "fact.with_note", note=fact.text)


def _action_checked(fact: f.ActionChecked, telling: Telling) -> Message:
    planned = planned_text(fact.action, telling)
    if fact.effective:
        sentence = said("fact.action_effective_unnamed", "fact.action_effective", "what", planned)
    else:
        sentence = said(
            "fact.action_ineffective_unnamed", "fact.action_ineffective", "what", planned
        )
    return with_clause(sentence, "fact.with_note", note=fact.note)


def _reminded(fact: f.ReminderGiven, telling: Telling) -> Message:
    holder = telling.case.holder if telling.case else None
    if fact.to == "holder" and holder:
        name = telling.directory.staff_name(holder)
        return message("fact.reminded", percent=fact.percent, name=name)
    who = message(f"reminder.{fact.to}")
    return message("fact.reminded", percent=fact.percent, name=who)


def _opinion_invited(fact: f.OpinionInvited, telling: Telling) -> Message:
    del telling
    return message("fact.opinion_invited", means=message(f"means.{fact.means}"))


def _opinion(fact: f.OpinionRecorded, telling: Telling) -> Message:
    del telling
    result = fact.result if fact.result is not None else message("opinion.none")
    process = fact.process if fact.process is not None else message("opinion.none")
    sentence = message("fact.opinion", result=result, process=process)
    return with_clause(sentence, "fact.with_note", note=fact.words)


def _linked_to_case(fact: f.LinkedToCase, telling: Telling) -> Message:
    del fact, telling
    return message("fact.related")


def _referred_out(fact: f.ReferredOut, telling: Telling) -> Message:
    del telling
    if not fact.body:
        return message("fact.referred_out_unnamed")
    sentence = message("fact.referred_out", body=fact.body, disclosed=fact.disclosed)
    return with_clause(sentence, "fact.with_note", note=fact.note)


def _danger(fact: f.DangerStated, telling: Telling) -> Message:
    del telling
    if fact.is_immediate is None:
        return message("fact.danger_unsaid")
    return message("fact.danger_now" if fact.is_immediate else "fact.no_danger_now")


def _told_of_safeguarding(fact: f.ToldOfSafeguarding, telling: Telling) -> Message:
    day, time = telling.day(fact.told_at), telling.time(fact.told_at)
    if not fact.whom:
        return message("fact.told_of_unnamed", day=day, time=time)
    return message("fact.told_of", whom=fact.whom, day=day, time=time)


def _looked(fact: CaseOpened, telling: Telling) -> Message:
    del telling
    if fact.how == "uncovered":
        return message("fact.looked.uncovered", field=message("field.national_id"))
    return message(f"fact.looked.{fact.how}")


ENQUIRY_SENTENCES: dict[type[Fact], Callable[[Any, Telling], Message]] = {
    f.EvidenceAdded: _evidence,
    f.CauseFound: _cause,
    f.SuggestionReviewed: _suggestion_reviewed,
    f.ActionChecked: _action_checked,
    f.ReminderGiven: _reminded,
    f.OpinionInvited: _opinion_invited,
    f.OpinionRecorded: _opinion,
    f.LinkedToCase: _linked_to_case,
    f.ReferredOut: _referred_out,
    CaseOpened: _looked,
    f.DangerStated: _danger,
    f.ToldOfSafeguarding: _told_of_safeguarding,
}
