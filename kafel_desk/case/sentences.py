"""Each fact of a case as one plain sentence: for the window, the console and paper alike.

A sentence is a :class:`Message`, put into words by whoever shows it. Who did it and when stand
beside it, so that no sentence needs a subject.
"""

from collections.abc import Callable
from datetime import datetime
from functools import reduce
from typing import Any, cast

from kafel_desk.case import facts as f
from kafel_desk.case.enquiry_sentences import ENQUIRY_SENTENCES, planned_text
from kafel_desk.case.next_action import has_pending_draft
from kafel_desk.case.state import Case
from kafel_desk.case.telling import Telling, said, unstopped, with_clause
from kafel_desk.directory.state import Directory
from kafel_desk.journal.fact import Fact, Recorded, fields_set
from kafel_desk.language.direction import LeftToRight
from kafel_desk.language.message import Message, message
from kafel_desk.person.facts import PersonCorrected, PersonRecorded
from kafel_desk.person.identity import masked_national_id
from kafel_desk.person.phones import display_phone

LONG_TEXTS = frozenset({"description", "remedy", "safe_contact"})
"""Details whose new value is too long for a sentence: it only says that they were corrected."""


def sentence_of(recorded: Recorded, directory: Directory, case: Case | None = None) -> Message:
    """Say what a fact says; ``case`` lets it name what an earlier fact of the case began."""
    tell = _SENTENCES.get(type(recorded.fact))
    if tell is None:
        return message("fact.unknown")
    sentence = tell(recorded.fact, Telling(directory, case))
    return message("fact.erased", sentence=sentence) if recorded.is_erased else sentence


def detail_value(field: str, value: object, telling: Telling) -> object:
    """Return the value of a detail as a parameter of a message: words, a name, a number."""
    directory = telling.directory
    match field:
        case "kind" | "relation" | "priority" | "confidentiality":
            return message(f"{field}.{value}")
        case "internal":
            return message("person.internal" if value else "person.external")
        case "channel":
            return directory.channel_name(cast("str", value))
        case "category":
            return directory.category_name(cast("str", value))
        case "department":
            return directory.department_name(cast("str", value))
        case "complained_staff" | "officer" | "employee":
            return directory.staff_name(cast("str", value))
        case "received_at":
            return telling.day(cast("datetime", value))
        case "phones":
            return LeftToRight(", ".join(map(display_phone, cast("tuple[str, ...]", value))))
        case "national_id":
            return LeftToRight(masked_national_id(str(value)))
        case "extension" | "email":
            return LeftToRight(str(value))
        case _:
            return str(value)


def _received(fact: f.CaseReceived, telling: Telling) -> Message:
    if fact.call_seconds:
        duration = LeftToRight(f"{fact.call_seconds // 60}:{fact.call_seconds % 60:02}")
        return message(f"fact.received_{fact.kind}_call", duration=duration)
    channel = telling.directory.channel_name(fact.channel)
    return message(f"fact.received_{fact.kind}", channel=channel)


def _confirmed(fact: f.ReceiptConfirmed, telling: Telling) -> Message:
    del telling
    return message(f"fact.confirmed_{fact.means}")


def _corrected(fact: f.DetailsCorrected | PersonCorrected, telling: Telling) -> Message:
    changes = [_change(field, value, telling) for field, value in fields_set(fact).items()]
    if not changes:
        return message("fact.unknown")
    joined = reduce(lambda one, two: message("fact.and", first=one, second=two), changes)
    return message("fact.corrected", changes=joined)


def _change(field: str, value: object, telling: Telling) -> Message:
    name = message(f"detail.{field}")
    if field in LONG_TEXTS or field == "person":
        return message("fact.corrected_text", field=name)
    if value in (None, "", ()):
        return message("fact.corrected_emptied", field=name)
    return message("fact.corrected_value", field=name, value=detail_value(field, value, telling))


def _transferred(fact: f.CaseTransferred, telling: Telling) -> Message:
    department = telling.directory.department_name(fact.department)
    sentence = message("fact.transferred", department=department)
    if fact.employee:
        name = telling.directory.staff_name(fact.employee)
        sentence = message("fact.transferred_to", department=department, name=name)
    return _with_due_and_reason(sentence, fact.due, fact.reason, telling)


def _assigned(fact: f.OfficerAssigned, telling: Telling) -> Message:
    sentence = message("fact.assigned", name=telling.directory.staff_name(fact.officer))
    return _with_due_and_reason(sentence, fact.due, fact.reason, telling)


def _with_due_and_reason(
    sentence: Message, due: datetime | None, reason: str | None, telling: Telling
) -> Message:
    dated = with_clause(sentence, "fact.with_due", day=telling.day(due) if due else None)
    return with_clause(dated, "fact.with_reason", reason=reason)


def _taken_up(fact: f.CaseTakenUp, telling: Telling) -> Message:
    del fact, telling
    return message("fact.taken_up")


def _answered(fact: f.DepartmentAnswered, telling: Telling) -> Message:
    del telling
    return said("fact.department_answered", "fact.department_answered_text", "text", fact.text)


def _priority(fact: f.PrioritySet, telling: Telling) -> Message:
    del telling
    return with_clause(
        message(f"fact.priority_{fact.priority}"), "fact.with_reason", reason=fact.reason
    )


def _confidentiality(fact: f.ConfidentialitySet, telling: Telling) -> Message:
    del telling
    sentence = message(f"fact.confidentiality_{fact.confidentiality}")
    return with_clause(sentence, "fact.with_reason", reason=fact.reason)


def _found(fact: f.FindingRecorded, telling: Telling) -> Message:
    del telling
    if fact.specific_problem:
        return said("fact.finding", "fact.finding_text", "text", fact.text)
    return said("fact.finding_no_problem", "fact.finding_no_problem_text", "text", fact.text)


def _waiting(fact: f.WaitingStarted, telling: Telling) -> Message:
    del telling
    key = f"fact.waiting_{fact.waiting_for}"
    return said(key, f"{key}_reason", "reason", fact.reason)


def _waiting_ended(fact: f.WaitingEnded, telling: Telling) -> Message:
    del telling
    return said("fact.waiting_ended", "fact.waiting_ended_note", "note", fact.note)


def _drafted(fact: f.ReplyDrafted, telling: Telling) -> Message:
    case = telling.case
    is_pending = case is None or (
        # What was answered on the spot is closed without an approval.
        case.closed is None
        and has_pending_draft(case)
        and case.drafted is not None
        and case.drafted.fact is fact
    )
    return message("fact.reply_drafted" if is_pending else "fact.reply_written")


def _approved(fact: f.ReplyApproved, telling: Telling) -> Message:
    del fact, telling
    return message("fact.reply_approved")


def _returned(fact: f.ReplyReturned, telling: Telling) -> Message:
    del telling
    return said("fact.reply_returned", "fact.reply_returned_remark", "remark", fact.remark)


def _action_planned(fact: f.ActionPlanned, telling: Telling) -> Message:
    name = telling.directory.staff_name(fact.owner)
    what = unstopped(fact.text) or message("fact.action_unnamed")
    if fact.due is None:
        return message("fact.action_planned_open", name=name, what=what)
    return message("fact.action_planned", name=name, what=what, day=telling.day(fact.due))


def _action_done(fact: f.ActionDone, telling: Telling) -> Message:
    planned = planned_text(fact.action, telling)
    sentence = said("fact.action_done_unnamed", "fact.action_done", "what", planned)
    return with_clause(sentence, "fact.with_note", note=fact.note)


def _told(fact: f.ResultTold, telling: Telling) -> Message:
    del telling
    means = message(f"means.{fact.means}")
    sentence = message("fact.told", means=means)
    if fact.reception != "unknown":
        reception = message(f"reception.{fact.reception}")
        sentence = message("fact.told_reception", means=means, reception=reception)
    return with_clause(sentence, "fact.with_note", note=fact.note)


def _reviewed(fact: f.EffectivenessReviewed, telling: Telling) -> Message:
    del telling
    sentence = message("fact.review_held" if fact.held else "fact.review_failed")
    return with_clause(sentence, "fact.with_note", note=fact.note)


def _contacted(fact: f.ContactLogged, telling: Telling) -> Message:
    del telling
    means = message(f"means.{fact.means}")
    sentence = message(
        "fact.contact_out" if fact.direction == "out" else "fact.contact_in", means=means
    )
    return with_clause(sentence, "fact.with_note", note=fact.note)


def _noted(fact: f.NoteAdded, telling: Telling) -> Message:
    del telling
    return said("fact.note", "fact.note_text", "text", fact.text)


def _linked(fact: f.LinkedAsDuplicate, telling: Telling) -> Message:
    del fact, telling
    return message("fact.linked")


def _unlinked(fact: f.Unlinked, telling: Telling) -> Message:
    del fact, telling
    return message("fact.unlinked")


def _closed(fact: f.CaseClosed, telling: Telling) -> Message:
    del telling
    outcome = message(f"outcome.{fact.outcome}")
    key = "fact.closed_first_contact" if fact.at_first_contact else "fact.closed"
    return with_clause(message(key, outcome=outcome), "fact.with_note", note=fact.note)


def _reopened(fact: f.CaseReopened, telling: Telling) -> Message:
    del telling
    return with_clause(message("fact.reopened"), "fact.with_reason", reason=fact.reason)


def _voided(fact: f.CaseVoided, telling: Telling) -> Message:
    del telling
    return with_clause(message("fact.voided"), "fact.with_reason", reason=fact.reason)


def _person_recorded(fact: PersonRecorded, telling: Telling) -> Message:
    del telling
    return said("fact.person_recorded_nameless", "fact.person_recorded", "name", fact.name)


def _imported(fact: f.CaseImported, telling: Telling) -> Message:
    del telling
    if fact.old_number:
        return message("fact.imported_number", number=LeftToRight(fact.old_number))
    return message("fact.imported")


_SENTENCES: dict[type[Fact], Callable[[Any, Telling], Message]] = {
    f.CaseReceived: _received,
    f.ReceiptConfirmed: _confirmed,
    f.DetailsCorrected: _corrected,
    f.CaseTransferred: _transferred,
    f.CaseTakenUp: _taken_up,
    f.DepartmentAnswered: _answered,
    f.OfficerAssigned: _assigned,
    f.PrioritySet: _priority,
    f.ConfidentialitySet: _confidentiality,
    f.FindingRecorded: _found,
    f.WaitingStarted: _waiting,
    f.WaitingEnded: _waiting_ended,
    f.ReplyDrafted: _drafted,
    f.ReplyApproved: _approved,
    f.ReplyReturned: _returned,
    f.ActionPlanned: _action_planned,
    f.ActionDone: _action_done,
    f.ResultTold: _told,
    f.EffectivenessReviewed: _reviewed,
    f.ContactLogged: _contacted,
    f.NoteAdded: _noted,
    f.LinkedAsDuplicate: _linked,
    f.Unlinked: _unlinked,
    f.CaseClosed: _closed,
    f.CaseReopened: _reopened,
    f.CaseImported: _imported,
    f.CaseVoided: _voided,
    PersonRecorded: _person_recorded,
    PersonCorrected: _corrected,
    **ENQUIRY_SENTENCES,
}
