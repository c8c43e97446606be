"""Whether what stands in a phone field is a number, told while it is typed."""

from dataclasses import dataclass

from kafel_desk.language.message import Message
from kafel_desk.person.phones import PhoneError, display_phone, normalise_phone

_WHOLE_MOBILE = 10


@dataclass(frozen=True, slots=True)
class PhoneCheck:
    """``display`` is the number as it is read aloud; ``problem`` only what is worth saying now."""

    is_right: bool = False
    display: str = ""
    problem: Message | None = None


def check_phone(typed: str, *, is_final: bool) -> PhoneCheck:
    """Judge a phone field; while it is being typed, a number that may still grow is not wrong."""
    if not typed.strip():
        return PhoneCheck()
    try:
        number = normalise_phone(typed)
    except PhoneError as error:
        digits = sum(character.isdecimal() for character in typed)
        is_worth_saying = is_final or digits > _WHOLE_MOBILE
        return PhoneCheck(problem=error.message if is_worth_saying else None)
    return PhoneCheck(is_right=True, display=display_phone(number))
