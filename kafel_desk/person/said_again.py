"""What somebody says of themselves when they come again: added to what is on record, never lost."""

from typing import Any

from kafel_desk.journal.envelope import EventId, Subject
from kafel_desk.journal.fact import Draft
from kafel_desk.language.folding import fold
from kafel_desk.person.details import PersonDetails
from kafel_desk.person.facts import PersonCorrected
from kafel_desk.person.identity import IdentityError, normalise_national_id
from kafel_desk.person.state import Person

_FIELDS = ("name", "extension", "email", "national_id")


def newly_said(person: Person, said: PersonDetails) -> Draft | None:
    """Return what the record does not hold yet as a fact of the person; None where it holds all.

    What was empty is filled in, and further numbers stand behind those that are known. What differs
    from the record stands beside it until somebody chooses: the form did not show the record, so it
    hides nothing of it (I6).
    """
    changes: dict[str, Any] = {}
    seen: dict[str, tuple[EventId, ...]] = {}
    for field in _FIELDS:
        value = getattr(said, field)
        live = person.registers.get(field, ())
        if value and all(fold(old.value or "") != fold(value) for old in live):
            changes[field] = value
            seen[field] = tuple(old.id for old in live if not old.value)
    live = person.registers.get("phones", ())
    known = {phone for old in live for phone in old.value or ()}
    further = [phone for phone in said.phones if phone not in known]
    if further:
        changes["phones"] = (*person.phones, *further)
        seen["phones"] = tuple(old.id for old in live[-1:])
    if not changes:
        return None
    return Draft(Subject("person", person.id), PersonCorrected(**changes), seen)


def is_somebody_else(person: Person, national_id: str) -> bool:
    """Tell whether an id as it was typed is another's, who calls from the same telephone."""
    if not person.national_id or not national_id.strip():
        return False
    try:
        return normalise_national_id(national_id) != person.national_id
    except IdentityError:
        return False
