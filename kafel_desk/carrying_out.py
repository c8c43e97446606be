"""One command inside a write: who may give it, what it decides, which facts are recorded of it."""

from collections.abc import Sequence
from datetime import datetime

from kafel_desk.case.commands import (
    CaseCommand,
    Command,
    LinkDuplicate,
    RecordCase,
    ReserveNumbers,
)
from kafel_desk.case.decide import decide_case
from kafel_desk.case.enquiry_commands import LinkCase
from kafel_desk.case.evolve import fold
from kafel_desk.case.intake import decide_intake, is_this_person
from kafel_desk.case.reserved import decide_reservation
from kafel_desk.case.rules import Context
from kafel_desk.desk import Done
from kafel_desk.directory.commands import DirectoryCommand
from kafel_desk.directory.decide import decide_directory
from kafel_desk.erasure.commands import ErasureCommand
from kafel_desk.erasure.decide import decide_erasure
from kafel_desk.erasure.gathering import gather
from kafel_desk.journal.fact import Draft
from kafel_desk.person.phones import PhoneError, parse_phone
from kafel_desk.person.said_again import is_somebody_else
from kafel_desk.person.state import Person, fold_person
from kafel_desk.ports import Randomness, Transaction
from kafel_desk.refusal import refuse
from kafel_desk.rights.access import Access, access_of
from kafel_desk.rights.acting import check as check_right
from kafel_desk.rights.seeing import sees, traits_of
from kafel_desk.users.commands import UserCommand
from kafel_desk.users.decide import decide_users
from kafel_desk.users.focal import whose_keys_go


def carry_out(
    transaction: Transaction, command: Command, actor: str, now: datetime, randomness: Randomness
) -> Done:
    """Decide one command inside a write; several may share one commit (group commit)."""
    directory = transaction.directory()
    context = Context(actor=actor, now=now, directory=directory)
    access = access_of(directory, actor, transaction.desk_code())
    if not isinstance(command, CaseCommand):
        check_right(access, command)
    leaving = whose_keys_go(directory, command)
    if leaving is not None and transaction.reads_alone(leaving):
        field = "roles" if isinstance(command, DirectoryCommand) else "staff"
        raise refuse(field, "users.holds_alone")
    if isinstance(command, RecordCase):
        return _record(transaction, command, context, access, randomness)
    if isinstance(command, ReserveNumbers):
        reserved = decide_reservation(
            command,
            now,
            writer=transaction.writer(),
            desk_code=transaction.desk_code(),
            calendars=directory.calendars,
            last_counter=transaction.last_counter,
            randomness=randomness,
        )
        return Done(transaction.append((reserved,), actor, now))
    if isinstance(command, DirectoryCommand):
        drafts: Sequence[Draft] = decide_directory(directory, command, context)
        return Done(transaction.append(drafts, actor, now))
    if isinstance(command, ErasureCommand):
        drafts = decide_erasure(
            directory,
            command,
            context,
            gathered=gather(transaction, directory, command),
            randomness=randomness,
        )
        return Done(transaction.append(drafts, actor, now))
    if isinstance(command, UserCommand):
        return Done(transaction.append(decide_users(directory, command, context), actor, now))
    if not isinstance(command, CaseCommand):
        raise TypeError(type(command))
    case = fold(transaction.case_facts(command.case))
    if case is None or not sees(access, traits_of(case)):
        raise refuse("case", "error.no_such_case")
    check_right(access, command, case)
    _refuse_unseen_link(transaction, command, access)
    person = fold_person(transaction.person_facts(case.person)) if case.person else None
    drafts = decide_case(case, person, command, context)
    recorded = transaction.append(drafts, actor, now)
    return Done(recorded, case.id, case.number)


def _refuse_unseen_link(transaction: Transaction, command: Command, access: Access) -> None:
    """Raise ``Refused`` for a link to a case that is not there, or not for this person to see."""
    match command:
        case LinkDuplicate(of=other):
            field = "of"
        case LinkCase(to=other):
            field = "to"
        case _:
            return
    target = fold(transaction.case_facts(other))
    if target is None or not sees(access, traits_of(target)):
        raise refuse(field, "error.no_such_case")


def _record(
    transaction: Transaction,
    command: RecordCase,
    context: Context,
    access: Access,
    randomness: Randomness,
) -> Done:
    known, on_record = _known_person(transaction, command, access)
    intake = decide_intake(
        command,
        context,
        desk_code=transaction.desk_code(),
        last_counter=transaction.last_counter,
        known_person=known,
        on_record=on_record,
        randomness=randomness,
        reserved_numbers=transaction.reserved_numbers,
    )
    recorded = transaction.append(intake.drafts, context.actor, context.now)
    return Done(recorded, intake.case, intake.number)


_Known = tuple[bytes | None, Person | None]
"""Who the case comes from, and what is on record of them where the form may say more."""

_NOBODY: _Known = (None, None)


def _known_person(transaction: Transaction, command: RecordCase, access: Access) -> _Known:
    """Return the person who was chosen, or whom number and name point to, if there is just one.

    A case opens its person to whoever recorded it: so nobody whom they may not know.
    """
    if command.person is not None:
        may_link = transaction.may_link(command.person, access)
        return (command.person, _read(transaction, command.person)) if may_link else _NOBODY
    if not command.phone:
        return _NOBODY
    try:
        phone = parse_phone(command.phone)
    except PhoneError:
        return _NOBODY
    matching = [
        (person, name)
        for person, name in transaction.people_with_phone(phone.number, access)
        if is_this_person(command.name, name)
    ]
    if len(matching) != 1:
        return _NOBODY
    person, name = matching[0]
    says_more = (
        (command.name and not name) or phone.extension or command.extension
        or command.other_phone or command.email or command.national_id
    )  # fmt: skip
    if not says_more:
        return person, None
    on_record = _read(transaction, person)
    if on_record is not None and is_somebody_else(on_record, command.national_id or ""):
        return _NOBODY
    return person, on_record


def _read(transaction: Transaction, person: bytes) -> Person | None:
    return fold_person(transaction.person_facts(person))
