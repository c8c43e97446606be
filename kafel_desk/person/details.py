"""What may be said of a person, checked and put into the form in which it is kept."""

from collections.abc import Callable
from typing import TypeVar

import msgspec

from kafel_desk.language.cleaning import none_if_empty
from kafel_desk.language.message import message
from kafel_desk.person.identity import IdentityError, normalise_email, normalise_national_id
from kafel_desk.person.phones import PhoneError, parse_extension, parse_phone
from kafel_desk.refusal import FieldError

Checked = TypeVar("Checked")

LONGEST_NAME = 200
"""Characters: the longest chain of names that a passport office writes, and then some."""


class PersonDetails(msgspec.Struct, frozen=True):
    """The checked fields of a person; ``errors`` tells what cannot be kept."""

    name: str | None = None
    phones: tuple[str, ...] = ()
    extension: str | None = None
    email: str | None = None
    national_id: str | None = None
    errors: tuple[FieldError, ...] = ()

    @property
    def is_known(self) -> bool:
        """Whether anything was said that tells this person from others."""
        return bool(self.name or self.phones or self.email or self.national_id)


def check_person(
    *,
    name: str | None = None,
    phones: tuple[tuple[str, str | None], ...] = (),
    extension: str | None = None,
    email: str | None = None,
    national_id: str | None = None,
) -> PersonDetails:
    """Check what was typed; ``phones`` pairs the name of each field with its text.

    An extension that was typed behind a number is kept, unless another one was given.
    """
    errors: list[FieldError] = []
    typed = (_checked(field, text, parse_phone, errors) for field, text in phones)
    found = [phone for phone in typed if phone]
    behind = next((phone.extension for phone in found if phone.extension), None)
    cleaned = none_if_empty(name)
    if cleaned and len(cleaned) > LONGEST_NAME:
        errors.append(FieldError("name", message("error.too_long", longest=LONGEST_NAME)))
    return PersonDetails(
        name=cleaned,
        phones=tuple(dict.fromkeys(phone.number for phone in found)),
        extension=_checked("extension", extension, parse_extension, errors) or behind,
        email=_checked("email", email, normalise_email, errors),
        national_id=_checked("national_id", national_id, normalise_national_id, errors),
        errors=tuple(errors),
    )


def _checked(
    field: str, text: str | None, normalise: Callable[[str], Checked], errors: list[FieldError]
) -> Checked | None:
    typed = none_if_empty(text)
    if typed is None:
        return None
    try:
        return normalise(typed)
    except (PhoneError, IdentityError) as problem:
        errors.append(FieldError(field, problem.message))
        return None
