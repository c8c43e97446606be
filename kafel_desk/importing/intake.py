"""A case of an old log as facts: its person, its receipt, and what the log says of its end."""

import msgspec

from kafel_desk.case import facts as f
from kafel_desk.case.intake import is_this_person
from kafel_desk.case.number import CaseNumber, format_number, next_counter
from kafel_desk.directory.state import Directory
from kafel_desk.importing.rows import OldCase
from kafel_desk.journal.envelope import Subject
from kafel_desk.journal.fact import Draft
from kafel_desk.person.facts import PersonRecorded
from kafel_desk.ports import Randomness, Transaction
from kafel_desk.rights.access import Access

OLD_LOG_CHANNEL = "old_log"
"""The channel of cases whose log does not tell how they came in."""


class Taken(msgspec.Struct, frozen=True):
    """The facts of one case of the log, and the number that it has now."""

    counter: int
    number: str
    drafts: tuple[Draft, ...]


def take_over(
    old: OldCase,
    batch: bytes,
    after: CaseNumber,
    transaction: Transaction,
    access: Access,
    randomness: Randomness,
) -> Taken:
    """Return the facts of one row; its number follows the number ``after``."""
    counter = next_counter(after.counter, randomness)
    number = format_number(CaseNumber(after.desk, after.year, counter))
    drafts: list[Draft] = []
    person = _known_person(old, transaction, access)
    if person is None and (old.name or old.phones or old.national_id):
        person = randomness.bytes(16)
        drafts.append(Draft(Subject("person", person), PersonRecorded(
            internal=old.relation == "staff",
            name=old.name,
            phones=old.phones,
            national_id=old.national_id,
        )))  # fmt: skip
    subject = Subject("case", randomness.bytes(16))
    drafts.append(Draft(subject, _received(old, number, person, transaction)))
    drafts.append(Draft(subject, f.CaseImported(
        batch=batch,
        row=old.row,
        sheet=old.sheet,
        old_number=old.old_number,
        is_closed=old.is_closed,
        outcome=old.outcome,
        told_at=old.told_at,
        closed_at=old.closed_at,
        action_taken=old.action_taken,
        note=old.note,
    )))  # fmt: skip
    return Taken(counter, number, tuple(drafts))


def _received(
    old: OldCase, number: str, person: bytes | None, transaction: Transaction
) -> f.CaseReceived:
    return f.CaseReceived(
        number=number,
        kind=old.kind,
        channel=old.channel or OLD_LOG_CHANNEL,
        received_at=old.received_at,
        desk=transaction.desk_code(),
        received_by=old.received_by,
        person=person,
        relation=old.relation,
        internal=old.relation == "staff",
        category=old.category,
        department=old.department or _department_of(old.category, transaction.directory()),
        description=old.description,
        remedy=old.remedy,
        on_behalf=old.on_behalf,
        complained_of=old.complained_of,
    )


def _department_of(category: str | None, directory: Directory) -> str | None:
    found = directory.categories.get(category or "")
    return found.department if found else None


def _known_person(old: OldCase, transaction: Transaction, access: Access) -> bytes | None:
    """Return the person whom number and name point to, if there is just one."""
    for phone in old.phones:
        matching = [
            person
            for person, name in transaction.people_with_phone(phone, access)
            if is_this_person(old.name, name)
        ]
        if len(matching) == 1:
            return matching[0]
    return None
