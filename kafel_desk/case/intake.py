"""Decide intake: everything that one saved form records (step 4, and 3, 8, 10, 12 on the spot)."""

from collections.abc import Callable, Iterator, Mapping
from datetime import datetime

import msgspec

from kafel_desk.case import facts as f
from kafel_desk.case.code_words import choose_code_word
from kafel_desk.case.commands import RecordCase
from kafel_desk.case.number import CaseNumber, format_number, next_counter
from kafel_desk.case.reserved import take_reserved, year_of_number
from kafel_desk.case.rules import (
    LONGEST_LINE,
    LONGEST_TEXT,
    Context,
    believable_receipt,
    error,
    fits,
    known_category,
    known_channel,
    known_department,
    known_staff,
    needs_text,
    not_before_receipt,
    one_of,
    raise_if_any,
)
from kafel_desk.directory.entries import Channel
from kafel_desk.directory.state import Directory
from kafel_desk.evidence.file import check_room
from kafel_desk.journal.envelope import Subject
from kafel_desk.journal.fact import Draft, Fact
from kafel_desk.language.cleaning import clean_text, none_if_empty, text_or_none
from kafel_desk.language.folding import fold as fold_words
from kafel_desk.person.details import PersonDetails, check_person
from kafel_desk.person.facts import PersonRecorded
from kafel_desk.person.said_again import newly_said
from kafel_desk.person.state import Person
from kafel_desk.ports import Randomness
from kafel_desk.refusal import FieldError
from kafel_desk.time.working_time import working_time


class Intake(msgspec.Struct, frozen=True):
    """The facts of one saved form, with the case that they begin."""

    case: bytes
    number: str
    drafts: tuple[Draft, ...]


def decide_intake(
    command: RecordCase,
    context: Context,
    *,
    desk_code: str,
    last_counter: Callable[[int], int],
    known_person: bytes | None,
    randomness: Randomness,
    on_record: Person | None = None,
    reserved_numbers: Callable[[], Mapping[str, bool]] = dict,
) -> Intake:
    """Return the facts of one form, or raise ``Refused`` with everything that is wrong with it.

    ``last_counter`` gives the last counter of this desk in a year; ``known_person`` is who the
    case comes from when that is already on record, and ``on_record`` what is known of them where
    the form may say more; ``reserved_numbers`` those of blank forms, and whether a case has each.
    """
    person = check_person(
        name=command.name,
        phones=(("phone", command.phone), ("other_phone", command.other_phone)),
        extension=command.extension,
        email=command.email,
        national_id=command.national_id,
    )
    number, of_form = "", tuple[FieldError, ...]()
    if command.reserved_number is not None:
        number, of_form = take_reserved(
            command.reserved_number, command.received_at, reserved_numbers()
        )
    _check(command, person, context, of_form)
    case = randomness.bytes(16)
    if not number:
        year = year_of_number(context.now, context.directory.calendars)
        counter = next_counter(last_counter(year), randomness)
        number = format_number(CaseNumber(desk_code, year % 100, counter))
    drafts: list[Draft] = []
    more = newly_said(on_record, person) if on_record is not None else None
    if more is not None and _is_for_all(command):
        drafts.append(more)
    elif more is not None:
        known_person = None  # what is said in confidence stays with its case
    is_named = known_person is not None or person.is_known
    if known_person is None and person.is_known:
        known_person = randomness.bytes(16)
        drafts.append(Draft(Subject("person", known_person), _recorded_person(command, person)))
    code_word = None if is_named else choose_code_word(randomness.bytes(1)[0])
    received = _received(command, context, number, desk_code, known_person, code_word)
    subject = Subject("case", case)
    drafts.append(Draft(subject, received))
    drafts += [Draft(subject, fact) for fact in _on_the_spot(command, context.directory)]
    drafts += [Draft(subject, fact) for fact in _of_safeguarding(command, context)]
    drafts += [
        Draft(subject, f.EvidenceAdded(blob=file.blob, file=file, source="person"))
        for file in command.evidence
    ]
    return Intake(case, number, tuple(drafts))


def is_this_person(typed: str | None, known: str | None) -> bool:
    """Tell whether a name that was typed may be the person who is on record."""
    return not typed or not known or fold_words(typed) == fold_words(known)


def _is_for_all(command: RecordCase) -> bool:
    """Tell whether everybody who knows the person may know what this form says of them."""
    return command.confidentiality == "normal" and command.complained_staff is None


def _check(
    command: RecordCase,
    person: PersonDetails,
    context: Context,
    of_form: tuple[FieldError, ...],
) -> None:
    directory = context.directory
    if command.evidence:
        check_room(len(command.evidence) - 1, directory.work.evidence_limits)
    lines = ("on_behalf", "complained_of", "safe_contact", "told_whom")
    texts = ("remedy", "answered")
    raise_if_any([
        one_of("kind", command.kind, f.KINDS),
        known_channel(directory, "channel", command.channel),
        *person.errors,
        needs_text("description", clean_text(command.description)),
        *(fits(field, getattr(command, field), LONGEST_LINE) for field in lines),
        *(fits(field, getattr(command, field), LONGEST_TEXT) for field in texts),
        one_of("relation", command.relation, (None, *f.RELATIONS)),
        one_of("priority", command.priority, (None, *f.PRIORITIES)),
        one_of("confidentiality", command.confidentiality, f.CONFIDENTIALITIES),
        known_category(directory, "category", command.category),
        known_department(directory, "department", command.department),
        known_staff(directory, "complained_staff", command.complained_staff),
        known_staff(directory, "received_by", command.received_by),
        believable_receipt("received_at", command.received_at, context.now),
        believable_receipt("told_at", command.told_at, context.now),
        not_before_receipt("told_at", command.told_at, _received_at(command, context)),
        *_safeguarding_alone(command),
        *of_form,
    ])  # fmt: skip


def _recorded_person(command: RecordCase, person: PersonDetails) -> PersonRecorded:
    return PersonRecorded(
        internal=command.internal,
        name=person.name,
        phones=person.phones,
        extension=person.extension,
        email=person.email,
        national_id=person.national_id,
    )


def _received(
    command: RecordCase,
    context: Context,
    number: str,
    desk_code: str,
    person: bytes | None,
    code_word: str | None,
) -> f.CaseReceived:
    category = context.directory.categories.get(command.category or "")
    urgent_by_category: f.Priority = "urgent" if category and category.is_urgent else "normal"
    return f.CaseReceived(
        number=number,
        kind=command.kind,
        channel=command.channel,
        received_at=_received_at(command, context),
        desk=desk_code,
        received_by=command.received_by or context.actor,
        person=person,
        relation=command.relation,
        internal=command.internal,
        category=command.category,
        department=command.department or (category.department if category else None),
        priority=command.priority or urgent_by_category,
        confidentiality=command.confidentiality,
        call_seconds=command.call_seconds,
        complained_staff=command.complained_staff,
        description=clean_text(command.description),
        remedy=text_or_none(command.remedy),
        on_behalf=none_if_empty(command.on_behalf),
        complained_of=none_if_empty(command.complained_of),
        safe_contact=none_if_empty(command.safe_contact),
        code_word=code_word,
    )


def _received_at(command: RecordCase, context: Context) -> datetime:
    """When it came; whom somebody told of it earlier on this day was told of what had come by then."""
    if command.received_at is not None:
        return command.received_at
    local = working_time(context.directory.calendars).local
    told = command.told_at
    if told is not None and told < context.now and local(told).date() == local(context.now).date():
        return told
    return context.now


def _of_safeguarding(command: RecordCase, context: Context) -> list[Fact]:
    """Record what is asked of a matter of safeguarding alone."""
    facts: list[Fact] = []
    if command.is_danger_now is not None:
        facts.append(f.DangerStated(is_immediate=command.is_danger_now))
    if whom := text_or_none(command.told_whom):
        facts.append(f.ToldOfSafeguarding(whom=whom, told_at=command.told_at or context.now))
    return facts


def _safeguarding_alone(command: RecordCase) -> Iterator[FieldError]:
    if command.confidentiality == "safeguarding":
        if command.told_at is not None and not text_or_none(command.told_whom):
            yield error("told_whom", "error.needed")
        return
    if command.is_danger_now is not None:
        yield error("is_danger_now", "error.not_safeguarding")
    if command.told_whom:
        yield error("told_whom", "error.not_safeguarding")
    if command.told_at is not None:
        yield error("told_at", "error.not_safeguarding")


def _on_the_spot(command: RecordCase, directory: Directory) -> list[Fact]:
    """Record what happened while the person was still there.

    Only an inquiry is over with its answer; a complaint or a suggestion was answered, and still
    has to be looked into.
    """
    channel = directory.channels[command.channel]
    facts: list[Fact] = []
    answer = text_or_none(command.answered)
    means = command.confirmed or (_CONFIRMED_BY[channel.kind] if answer else None)
    if means:
        facts.append(f.ReceiptConfirmed(means=means))
    if answer:
        facts.append(f.ReplyDrafted(text=answer))
        facts.append(f.ResultTold(means=_told_by(channel)))
        if command.kind == "inquiry":
            facts.append(f.CaseClosed(outcome="answered", at_first_contact=True))
    return facts


_CONFIRMED_BY: dict[str, f.ConfirmationMeans] = {
    "visit": "in_person", "phone": "call", "whatsapp": "whatsapp", "social": "in_person",
}  # fmt: skip
_TOLD_BY: dict[str, f.ContactMeans] = {
    "visit": "visit", "phone": "call", "whatsapp": "whatsapp", "social": "social",
}  # fmt: skip


def _told_by(channel: Channel) -> f.ContactMeans:
    return _TOLD_BY[channel.kind]
