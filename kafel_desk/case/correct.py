"""Decide a correction: which fields of the case and of its person change, and what was shown."""

import hashlib
from typing import Any

import msgspec
from msgspec import UNSET

from kafel_desk.case import facts as f
from kafel_desk.case.commands import CorrectDetails
from kafel_desk.case.rules import (
    LONGEST_LINE,
    LONGEST_TEXT,
    Context,
    believable_receipt,
    fits,
    known_category,
    known_channel,
    known_staff,
    needs_text,
    no_conflict_of_interest,
    one_of,
    raise_if_any,
)
from kafel_desk.case.state import Case
from kafel_desk.journal.envelope import EventId, Subject
from kafel_desk.journal.fact import Draft
from kafel_desk.journal.register import Registers, seen_ids, shown
from kafel_desk.language.cleaning import clean_text, none_if_empty, text_or_none
from kafel_desk.person.details import check_person
from kafel_desk.person.facts import PersonCorrected, PersonRecorded
from kafel_desk.person.state import Person
from kafel_desk.refusal import FieldError, refuse

CASE_FIELDS = (
    "kind", "channel", "received_at", "relation", "internal", "category", "complained_staff",
    "description", "remedy", "on_behalf", "complained_of", "safe_contact",
)  # fmt: skip
PERSON_FIELDS = ("name", "phones", "extension", "email", "national_id")

_LINES = ("on_behalf", "complained_of", "safe_contact")


def decide_correction(
    case: Case, person: Person | None, command: CorrectDetails, context: Context
) -> tuple[Draft, ...]:
    """Return the facts of one correction; raises ``Refused`` when nothing would change."""
    asked = {
        name: value
        for name, value in msgspec.structs.asdict(command).items()
        if value is not UNSET and name in (*CASE_FIELDS, *PERSON_FIELDS)
    }
    case_values, errors = _case_values(case, asked, context)
    person_values, person_errors = _person_values(asked)
    raise_if_any([*errors, *person_errors])
    drafts = [
        *_case_drafts(case, case_values, command),
        *_person_drafts(case, person, person_values, command),
    ]
    if not drafts:
        raise refuse("case", "error.nothing_changed")
    return tuple(drafts)


def _case_values(
    case: Case, asked: dict[str, Any], context: Context
) -> tuple[dict[str, Any], list[FieldError | None]]:
    values = {name: asked[name] for name in CASE_FIELDS if name in asked}
    if "description" in values:
        values["description"] = clean_text(values["description"])
    if "remedy" in values:
        values["remedy"] = text_or_none(values["remedy"])
    values |= {name: none_if_empty(values[name]) for name in _LINES if name in values}
    directory = context.directory
    checks: dict[str, Any] = {
        "kind": lambda value: one_of("kind", value, f.KINDS),
        "channel": lambda value: known_channel(directory, "channel", value),
        "received_at": lambda value: believable_receipt("received_at", value, context.now),
        "relation": lambda value: one_of("relation", value, (None, *f.RELATIONS)),
        "internal": lambda value: one_of("internal", value, (True, False)),
        "category": lambda value: known_category(directory, "category", value),
        "complained_staff": lambda value: (
            known_staff(directory, "complained_staff", value)
            or no_conflict_of_interest(directory, "complained_staff", case.holder, value)
        ),
        "description": lambda value: needs_text("description", value),
        "remedy": lambda value: fits("remedy", value, LONGEST_TEXT),
        **{name: _line_check(name) for name in _LINES},
    }
    return values, [checks[name](value) for name, value in values.items()]


def _line_check(name: str) -> Any:
    return lambda value: fits(name, value, LONGEST_LINE)


def _person_values(asked: dict[str, Any]) -> tuple[dict[str, Any], list[FieldError]]:
    values = {name: asked[name] for name in PERSON_FIELDS if name in asked}
    checked = check_person(
        **{k: v for k, v in values.items() if k != "phones"},
        phones=tuple(("phones", text) for text in values.get("phones", ())),
    )
    if checked.extension:  # it may have been typed behind a number
        values["extension"] = checked.extension
    return {name: getattr(checked, name) for name in values}, list(checked.errors)


def _changed(registers: Registers, values: dict[str, Any]) -> dict[str, Any]:
    """Leave out what stays as it is; choosing one of two values is a change."""
    return {
        name: value
        for name, value in values.items()
        if value != shown(registers, name) or len(registers.get(name, ())) > 1
    }


def _seen(
    registers: Registers, changed: dict[str, Any], command: CorrectDetails
) -> dict[str, tuple[EventId, ...]]:
    now = seen_ids(registers, changed)
    return {name: tuple(command.seen.get(name, now[name])) for name in changed}


def _case_drafts(case: Case, values: dict[str, Any], command: CorrectDetails) -> list[Draft]:
    changed = _changed(case.registers, values)
    if not changed:
        return []
    seen = _seen(case.registers, changed, command)
    return [Draft(Subject("case", case.id), f.DetailsCorrected(**changed), seen)]


def _person_drafts(
    case: Case, person: Person | None, values: dict[str, Any], command: CorrectDetails
) -> list[Draft]:
    if not values:
        return []
    if person is None:
        return _first_person(case, values)
    changed = _changed(person.registers, values)
    if not changed:
        return []
    seen = _seen(person.registers, changed, command)
    return [Draft(Subject("person", person.id), PersonCorrected(**changed), seen)]


def _first_person(case: Case, values: dict[str, Any]) -> list[Draft]:
    """Somebody who came without a name gave one; the same id wherever that is recorded twice."""
    person = hashlib.sha256(b"kafel-desk/person-of-case/1\0" + case.id).digest()[:16]
    seen = seen_ids(case.registers, ("person",))
    return [
        Draft(Subject("person", person), PersonRecorded(internal=case.is_internal, **values)),
        Draft(Subject("case", case.id), f.DetailsCorrected(person=person), seen),
    ]
