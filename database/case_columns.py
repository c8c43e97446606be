"""The rows of cases and people, computed from what is known of them."""

import re
from typing import NamedTuple

from database.numbers import number_key
from database.ranking import CLOSED, NEW, PROGRESS, REPLIED, VOID, WAITING, Keys
from database.schema import NO_DUE
from database.times import to_micros, to_micros_or_none
from database.visibility import room_of
from kafel_desk.case.due import CaseDue
from kafel_desk.case.facts import ContactLogged, EffectivenessReviewed, ResultTold
from kafel_desk.case.last_word import last_word_at
from kafel_desk.case.number import CaseNumber
from kafel_desk.case.reminders import next_reminder
from kafel_desk.case.state import Case
from kafel_desk.case.states import State, state_of
from kafel_desk.directory.state import Directory
from kafel_desk.importing.old_number import old_number_key
from kafel_desk.journal.register import conflicts
from kafel_desk.person.state import Person

BUCKETS: dict[State, int] = {
    "new": NEW,
    "referred": NEW,
    "reopened": NEW,
    "progress": PROGRESS,
    "waiting": WAITING,
    "replied": REPLIED,
    "closed": CLOSED,
    "void": VOID,
}
_NUMBER = re.compile(r"K([A-Z]{1,2})-([0-9]{2})-([0-9]{1,9})-[0-9]")
_CONTACTS = (ContactLogged, ResultTold, EffectivenessReviewed)


class CaseColumns(NamedTuple):
    """One row of the table of cases, in the order of its columns."""

    id: int
    uid: bytes
    number: str
    number_key: int
    kind: str
    priority: str
    channel: str
    state: str
    bucket: int
    received: int
    confidentiality: str
    person: int | None
    code_word: str | None
    relation: str | None
    category: str | None
    department: str | None
    holder: str | None
    due_key: int
    result_due: int | None
    waiting_since: int | None
    follow_up: int | None
    told: int | None
    closed: int | None
    closed_in_time: bool | None
    outcome: str | None
    has_conflict: bool
    at_first_contact: bool
    desk: str
    room: str
    contacts: int
    last_contact: int | None
    last_contact_id: bytes | None
    safe_contact: str | None
    last_word: int | None
    next_reminder: int | None
    is_duplicate: bool
    closing_contested: bool
    received_by: str
    sent_to: str | None
    employee: str | None
    complained_staff: str | None
    old_number: str | None
    batch: bytes | None


class PersonColumns(NamedTuple):
    """One row of the table of people, in the order of its columns."""

    id: int
    uid: bytes
    name: str | None
    phone: str | None
    phones: str
    is_internal: bool
    has_conflict: bool


Tally = tuple[int, str, str, str, str]
"""Bucket, kind, department, channel and room; empty for no department."""


def read_number(text: str) -> CaseNumber:
    """Return the parts of a number that stands in a fact; an absurd one sorts before all."""
    found = _NUMBER.fullmatch(text)
    if found is None:
        return CaseNumber("A", 0, 0)
    return CaseNumber(found[1], int(found[2]), int(found[3]))


def case_columns(
    id: int,  # noqa: A002  (the column's name)
    case: Case,
    person: int | None,
    directory: Directory,
    due: CaseDue,
) -> CaseColumns:
    """Compute the row of a case that may stand in lists, with these due times."""
    state = state_of(case)
    number = read_number(case.number)
    last = case.last_contact
    log = case.from_old_log
    return CaseColumns(
        id=id,
        uid=case.id,
        number=case.number,
        number_key=number_key(number),
        kind=case.kind,
        priority=case.priority,
        channel=case.channel,
        state=state,
        bucket=BUCKETS[state],
        received=to_micros(case.received_at),
        confidentiality=case.confidentiality,
        person=person,
        code_word=case.receipt.code_word,
        relation=case.relation,
        category=case.category,
        department=case.department,
        holder=case.holder,
        due_key=to_micros(due.owed) if due.owed else NO_DUE,
        result_due=to_micros_or_none(due.result),
        waiting_since=to_micros(case.waiting.started) if case.waiting else None,
        follow_up=to_micros_or_none(due.follow_up),
        told=to_micros(case.told.at) if case.told else None,
        closed=to_micros(case.closed.at) if case.closed else None,
        closed_in_time=due.in_time if case.closed else None,
        outcome=case.outcome,
        has_conflict=bool(conflicts(case.registers)),
        at_first_contact=bool(case.closed and getattr(case.closed.fact, "at_first_contact", False)),
        desk=case.receipt.desk,
        room=room_of(case.receipt.desk, case.confidentiality),
        contacts=sum(isinstance(fact.fact, _CONTACTS) for fact in case.facts),
        last_contact=to_micros(last.at) if last else None,
        last_contact_id=last.id if last else None,
        safe_contact=case.safe_contact,
        last_word=to_micros_or_none(last_word_at(case)),
        next_reminder=to_micros_or_none(next_reminder(case, directory)),
        is_duplicate=bool(case.duplicate_of),
        closing_contested=case.contested_closing is not None and case.voided is None,
        received_by=case.receipt.received_by,
        sent_to=case.department if case.transferred else None,
        employee=case.employee,
        complained_staff=case.complained_staff,
        old_number=old_number_key(log.old_number) if log and log.old_number else None,
        batch=log.batch if log else None,
    )


def person_columns(id: int, person: Person) -> PersonColumns:  # noqa: A002  (the column's name)
    """Compute the row of a person."""
    return PersonColumns(
        id, person.id, person.name, person.phone, " ".join(person.phones), person.is_internal,
        bool(conflicts(person.registers)),
    )  # fmt: skip


def keys_of(columns: CaseColumns) -> Keys:
    """Return where a case stands in the sorted lists."""
    return Keys(
        columns.bucket, columns.id, columns.due_key, columns.received, columns.number_key,
        columns.room,
    )  # fmt: skip


def tally_of(columns: CaseColumns) -> Tally:
    """Return under what a case is counted."""
    return (
        columns.bucket, columns.kind, columns.department or "", columns.channel, columns.room,
    )  # fmt: skip
