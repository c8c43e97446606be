"""Phone numbers: any spelling to one canonical text, shown as people read them, found by part."""

import re
from functools import lru_cache

import msgspec

from kafel_desk.language.digits import to_ascii
from kafel_desk.language.direction import strip_marks
from kafel_desk.language.message import Message, message

SHORTEST_PART = 4

# Mobile, landline, free and company numbers of Saudi Arabia behind whatever prefix is written
# (numbering plan of the kingdom; 0 behind the country code is a frequent slip).
_SAUDI = re.compile(r"(?:(?:\+|00)?966)?0?(5[0-9]{8}|1[1-7][0-9]{7}|800[0-9]{7}|9200[0-9]{5})")
_SAUDI_BEGUN = re.compile(r"(?:(?:\+|00)?966|0)0?(?=[0-9])|(?=5)")
# The invisible ones come along when a number is copied from a page or a message.
_SEPARATORS = re.compile(r"[\s\-‐‑–—_/\\().·•,،:\u00ad\u200b-\u200d\u2060\ufeff]+")
_EXTENSION = re.compile(
    r"(?:تحويلة|تحويله|تحويل|داخلي|ext\.?|extension|x|#|;ext=)\s*([0-9]{1,6})$", re.IGNORECASE
)
_SEVERAL = re.compile(r"\s*(?:[/,،;|\n]|\bأو\b|\s-\s)\s*")
_DIGITS_WITH_ZERO = 10
_LONGEST_WITH_ZERO = len("966") + _DIGITS_WITH_ZERO


class Phone(msgspec.Struct, frozen=True):
    """A number that can be called: `number` as + country code and digits, and its extension."""

    number: str
    extension: str = ""


class PhoneError(ValueError):
    """What was typed cannot be a phone number; `message` says what is wrong with it."""

    def __init__(self, message: Message) -> None:
        super().__init__(message.key)
        self.message = message


def normalise_phone(text: str) -> str:
    """Return the canonical text of a number in any spelling, such as +966555000123.

    A number without country code is Saudi. Raises `PhoneError`.
    """
    return parse_phone(text).number


def parse_phone(text: str) -> Phone:
    """Return a typed number with the extension that stands behind it. Raises `PhoneError`."""
    # What the desk meets a hundred times a day is settled by one match.
    if plain := _SAUDI.fullmatch(text):
        return Phone(f"+966{plain[1]}")
    typed = to_ascii(strip_marks(text)).strip()
    extension = ""
    if found := _EXTENSION.search(typed):
        extension = found[1]
        typed = typed[: found.start()]
    written = _SEPARATORS.sub("", typed)
    if saudi := _SAUDI.fullmatch(written):
        return Phone(f"+966{saudi[1]}", extension)
    if not re.fullmatch(r"\+?[0-9]+", written):
        raise PhoneError(message("error.phone_letters"))
    if _are_several(typed):
        raise PhoneError(message("error.phone_several"))
    return Phone(_foreign(written), extension)


def parse_extension(text: str) -> str:
    """Return an internal extension of 1 to 6 digits as 0-9. Raises `PhoneError`."""
    typed = _SEPARATORS.sub("", to_ascii(strip_marks(text)))
    if not re.fullmatch(r"[0-9]{1,6}", typed):
        raise PhoneError(message("error.extension"))
    return typed


def _are_several(typed: str) -> bool:
    parts = [_SEPARATORS.sub("", part) for part in _SEVERAL.split(typed)]
    return len(parts) > 1 and all(_SAUDI.fullmatch(part) for part in parts)


def _foreign(written: str) -> str:
    if problem := _problem_with_saudi(written):
        raise PhoneError(problem)
    digits = written.removeprefix("+").removeprefix("00")
    is_international = written.startswith(("+", "00"))
    # The number plans of the world are large: they are loaded for those who call from abroad.
    import phonenumbers

    form = message("error.phone_form")
    try:
        number = phonenumbers.parse(f"+{digits}", None)
    except phonenumbers.NumberParseException as error:
        raise PhoneError(_unread(error.error_type) if is_international else form) from error
    # Written without a sign it may be anything, so it must be a number that is in use.
    if not is_international and not phonenumbers.is_valid_number(number):
        raise PhoneError(form)
    match phonenumbers.is_possible_number_with_reason(number):
        case phonenumbers.ValidationResult.IS_POSSIBLE:
            return str(phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164))
        case phonenumbers.ValidationResult.TOO_SHORT:
            raise PhoneError(message("error.phone_foreign_short"))
        case phonenumbers.ValidationResult.TOO_LONG:
            raise PhoneError(message("error.phone_foreign_long"))
        case _:
            raise PhoneError(form)


def _unread(error_type: int) -> Message:
    import phonenumbers

    match error_type:
        case phonenumbers.NumberParseException.INVALID_COUNTRY_CODE:
            return message("error.phone_country")
        case phonenumbers.NumberParseException.TOO_LONG:
            return message("error.phone_foreign_long")
        case _:
            return message("error.phone_foreign_short")


def _problem_with_saudi(written: str) -> Message | None:
    """Return what is wrong with digits that began as a number of the kingdom, or None."""
    begun = _SAUDI_BEGUN.match(written)
    if begun is None or (written.startswith("00") and not begun[0].startswith("00966")):
        return None
    national = written[begun.end() :]
    missing = _DIGITS_WITH_ZERO - 1 - len(national)
    if national.startswith("5"):
        if missing > 0:
            return message("error.phone_short", n=missing)
        return message("error.phone_long", n=-missing)
    if national.startswith("1") and missing:
        key = "error.landline_short" if missing > 0 else "error.landline_long"
        return message(key, n=abs(missing))
    return message("error.phone_form")


def display_phone(number: str) -> str:
    """Return a canonical number as it is read aloud here: 0555 000 123, +20 10 01234567.

    Not isolated: that is for the place where it is shown.
    """
    if not number.startswith("+966"):
        return _display_foreign(number)
    national = number[4:]
    if national.startswith("800"):
        return f"{national[:3]} {national[3:6]} {national[6:]}"
    if national.startswith("9200"):
        return f"{national[:4]} {national[4:]}"
    if national.startswith("5"):
        return f"0{national[:3]} {national[3:6]} {national[6:]}"
    return f"0{national[:2]} {national[2:5]} {national[5:]}"


@lru_cache(maxsize=1024)
def _display_foreign(number: str) -> str:
    import phonenumbers

    try:
        parsed = phonenumbers.parse(number, None)
    except phonenumbers.NumberParseException:
        return number
    form = phonenumbers.PhoneNumberFormat.INTERNATIONAL
    return str(phonenumbers.format_number(parsed, form))


def searchable_digits(number: str) -> tuple[str, ...]:
    """Return a canonical number in digits alone, as written at home and from abroad.

    Any part of four digits or more of any spelling stands in one of them.
    """
    digits = number.removeprefix("+")
    if number.startswith("+966"):
        national = digits[3:]
        return (national if national[0] in "89" else f"0{national}", digits)
    return (digits,)


def searchable_parts(number: str) -> tuple[str, ...]:
    """Return every ending of a number, so that a search by beginnings finds any part of it."""
    return tuple(
        dict.fromkeys(
            spelling[start:]
            for spelling in searchable_digits(number)
            for start in range(len(spelling) - SHORTEST_PART + 1)
        )
    )


def asked_digits(text: str) -> str:
    """Return the digits that a search for a phone asks for; empty if it is no such search.

    The prefix is taken to what `searchable_digits` holds: 00966, +966 0 and the like.
    """
    typed = _SEPARATORS.sub("", to_ascii(strip_marks(text)))
    if not re.fullmatch(rf"\+?[0-9]{{{SHORTEST_PART},}}", typed):
        return ""
    # The same digits may stand inside a number: what is cut must be a prefix beyond doubt.
    digits = typed.removeprefix("+").removeprefix("00")
    if digits.startswith("9660") and (digits != typed or len(digits) >= _LONGEST_WITH_ZERO):
        digits = f"966{digits[4:]}"
    if len(digits) >= SHORTEST_PART:
        return digits
    return typed if typed.isdecimal() else ""
