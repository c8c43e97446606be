"""The reading verbs: rows of cases, and one case with everything that is known of it."""

from collections.abc import Callable, Iterable
from datetime import datetime

from kafel_desk.case import facts as f
from kafel_desk.case.due import waits_of
from kafel_desk.case.sentences import sentence_of
from kafel_desk.case.state import Action, Case
from kafel_desk.case.steps import Step
from kafel_desk.console.answers import Answer, Mouth, local_iso
from kafel_desk.desk import CaseFile
from kafel_desk.directory.state import Directory
from kafel_desk.journal.fact import Recorded
from kafel_desk.person.identity import masked_national_id
from kafel_desk.person.state import Person
from kafel_desk.queries import CaseRow
from kafel_desk.time.deadlines import targets_in_force
from kafel_desk.time.due_words import explanation
from kafel_desk.time.explanation import explain
from kafel_desk.time.working_time import working_time


def row_answer(row: CaseRow, directory: Directory) -> Answer:
    """Return one case of a list."""
    return {
        "number": row.number,
        "kind": row.kind,
        "state": row.state,
        "due": local_iso(directory, row.due),
        "name": row.name,
        "code_word": row.code_word,
        "phone": row.phone,
        "priority": row.priority,
        "channel": row.channel,
        "category": row.category,
        "department": row.department,
        "holder": directory.staff_name(row.holder) or None,
        "received_at": local_iso(directory, row.received_at),
        "follow_up": local_iso(directory, row.follow_up),
        "outcome": row.outcome,
    }


def file_answer(
    file: CaseFile, mouth: Mouth, now: datetime, number_of: Callable[[bytes], str | None]
) -> Answer:
    """Return one case whole: fields, state, steps, due times and why, what hangs on it, timeline.

    ``number_of`` tells the number of another case, nothing for one that is not to be seen.
    """
    case, directory = file.case, file.directory
    return {
        "number": case.number,
        "kind": case.kind,
        "state": file.state,
        "due": local_iso(directory, file.due.owed),
        "why": why_due(file, mouth, now),
        "name": file.person.name if file.person else None,
        "fields": _fields(case, file.person, directory),
        "times": {
            "confirm": local_iso(directory, file.due.confirm),
            "first_reply": local_iso(directory, file.due.first_reply),
            "result": local_iso(directory, file.due.result),
            "waiting_since": local_iso(directory, file.due.paused_since),
            "follow_up": local_iso(directory, file.due.follow_up),
            "in_time": file.due.in_time,
        },
        "steps": [_step(step, directory, mouth) for step in file.steps],
        "evidence": [_evidence(fact, directory) for fact in case.evidence],
        "actions": [_action(action, directory) for action in case.actions],
        "related": _numbers(case.related, number_of),
        "duplicate_of": _numbers(case.duplicate_of, number_of),
        "timeline": [_event(fact, case, directory, mouth) for fact in file.timeline],
    }


def why_due(file: CaseFile, mouth: Mouth, now: datetime) -> str | None:
    """Return the sentence that counts the due time day by day; None where nothing is timed."""
    case, directory = file.case, file.directory
    working = working_time(directory.calendars)
    targets = targets_in_force(directory.targets, working.local(case.received_at).date())
    limit = targets.of(case.kind, case.priority, case.confidentiality).result
    parts = explain(working, case.received_at, limit, waits_of(case))
    return mouth.plain(explanation(mouth.catalogue, working, parts, now)) or None


def _fields(case: Case, person: Person | None, directory: Directory) -> Answer:
    received: f.CaseReceived = case.receipt
    return {
        "channel": case.channel,
        "received_at": local_iso(directory, case.received_at),
        "received_by": directory.staff_name(received.received_by),
        "desk": received.desk,
        "name": person.name if person else None,
        "phones": list(person.phones) if person else [],
        "extension": person.extension if person else None,
        "email": person.email if person else None,
        "national_id": _masked(person.national_id if person else None),
        "code_word": received.code_word,
        "relation": case.relation,
        "internal": case.is_internal,
        "on_behalf": case.on_behalf,
        "complained_of": case.complained_of,
        "complained_staff": directory.staff_name(case.complained_staff) or None,
        "description": case.description,
        "remedy": case.remedy_asked,
        "category": case.category,
        "department": case.department,
        "officer": directory.staff_name(case.officer) or None,
        "employee": directory.staff_name(case.employee) or None,
        "priority": case.priority,
        "confidentiality": case.confidentiality,
        "safe_contact": case.safe_contact,
        "call_seconds": received.call_seconds,
        "outcome": case.outcome,
    }


def _masked(national_id: str | None) -> str | None:
    return masked_national_id(national_id) if national_id else None


def _step(step: Step, directory: Directory, mouth: Mouth) -> Answer:
    fact = step.fact
    return {
        "step": step.number,
        "name": mouth.catalogue.text(f"step.{step.number}"),
        "status": step.status,
        "fact": type(fact.fact).__name__ if fact else None,
        "at": local_iso(directory, fact.at) if fact else None,
        "by": directory.staff_name(fact.actor) if fact else None,
        "why": mouth.words(step.why) if step.why else None,
    }


def _evidence(recorded: Recorded, directory: Directory) -> Answer:
    """Return one piece of evidence, without the key that opens it."""
    fact = recorded.fact
    file = fact.file if isinstance(fact, f.EvidenceAdded) else None
    return {
        "id": recorded.id.hex(),
        "name": file.name if file else None,
        "media": file.media if file else None,
        "bytes": file.size if file else None,
        "source": getattr(fact, "source", None),
        "note": getattr(fact, "note", None),
        "at": local_iso(directory, recorded.at),
        "by": directory.staff_name(recorded.actor),
    }


def _action(action: Action, directory: Directory) -> Answer:
    checked = action.checked.fact if action.checked else None
    return {
        "id": action.planned.id.hex(),
        "text": action.plan.text,
        "owner": directory.staff_name(action.plan.owner),
        "due": local_iso(directory, action.plan.due),
        "done_at": local_iso(directory, action.done.at) if action.done else None,
        "effective": checked.effective if isinstance(checked, f.ActionChecked) else None,
    }


def _numbers(cases: Iterable[bytes], number_of: Callable[[bytes], str | None]) -> list[str]:
    return sorted(number for case in cases if (number := number_of(case)))


def _event(recorded: Recorded, case: Case, directory: Directory, mouth: Mouth) -> Answer:
    return {
        "id": recorded.id.hex(),
        "fact": type(recorded.fact).__name__,
        "at": local_iso(directory, recorded.at),
        "by": directory.staff_name(recorded.actor),
        "words": mouth.words(sentence_of(recorded, directory, case)),
    }
