"""National id or iqama and e-mail address, checked for what cannot be one."""

import re

from kafel_desk.language.digits import to_ascii
from kafel_desk.language.direction import strip_marks
from kafel_desk.language.message import Message, message

_NATIONAL_ID = re.compile(r"[12][0-9]{9}")
_SEPARATORS = re.compile(r"[\s\-]+")
_ID_DIGITS = 10
_ID_SHOWN = 3
_EMAIL = re.compile(r"[^@\s,;<>\"]+@(?:[^@\s,;<>\".]+\.)+[^@\s,;<>\".]{2,}")
_LONGEST_EMAIL = 254  # RFC 5321, 4.5.3.1.3


class IdentityError(ValueError):
    """What was typed cannot be an id or address; `message` says what is wrong with it."""

    def __init__(self, message: Message) -> None:
        super().__init__(message.key)
        self.message = message


def masked_national_id(number: str) -> str:
    """Return an id with all hidden but its last three digits: enough to compare with a card."""
    return "•" * max(len(number) - _ID_SHOWN, 0) + number[-_ID_SHOWN:]


def normalise_national_id(text: str) -> str:
    """Return a Saudi national id (begins with 1) or iqama (2) as ten digits 0-9.

    Raises `IdentityError` for another length or beginning, or a wrong last digit.
    """
    typed = _SEPARATORS.sub("", to_ascii(strip_marks(text)))
    if not re.fullmatch("[0-9]+", typed):
        raise IdentityError(message("error.national_id_digits"))
    if len(typed) != _ID_DIGITS:
        raise IdentityError(message("error.national_id_length", n=len(typed)))
    if not _NATIONAL_ID.fullmatch(typed):
        raise IdentityError(message("error.national_id_begin"))
    if not _luhn_holds(typed):
        raise IdentityError(message("error.national_id_check"))
    return typed


def normalise_email(text: str) -> str:
    """Return an e-mail address without marks and spaces around it, its domain in lower case.

    Raises `IdentityError` for what cannot be one; whether it exists is not asked.
    """
    typed = strip_marks(text).strip()
    if len(typed) > _LONGEST_EMAIL or not _EMAIL.fullmatch(typed) or ".." in typed:
        raise IdentityError(message("error.email"))
    name, _, domain = typed.rpartition("@")
    return f"{name}@{domain.lower()}"


def _luhn_holds(digits: str) -> bool:
    """The check of H. P. Luhn (ISO/IEC 7812-1): every second digit from the right doubled."""
    total = 0
    for place, digit in enumerate(reversed(digits)):
        value = int(digit) * (1 + place % 2)
        total += value - 9 if value > 9 else value
    return total % 10 == 0
