"""Case numbers such as KA-26-00042-7: made, checked, read back from any spelling, read aloud."""

import re

import msgspec

from kafel_desk.language.digits import to_ascii
from kafel_desk.language.direction import LeftToRight, strip_marks
from kafel_desk.language.keyboard import on_latin_layout
from kafel_desk.language.message import Message, message
from kafel_desk.ports import Randomness

# The quasigroup of H. Michael Damm (dissertation, Marburg 2004), of order ten: it detects every
# wrong digit and every exchange of two neighbours. Zero at zero, so leading zeros count nothing.
_DAMM = (
    "0317598642", "7092154863", "4206871359", "1750983426", "6123045978",
    "3674209581", "5869720134", "8945362017", "9438617205", "2581436790",
)  # fmt: skip

_NUMBER = re.compile(r"K([A-Z]{1,2})([0-9]{2})-?([0-9]{1,7})-([0-9])")
_NUMBER_IN_ONE = re.compile(r"K([A-Z]{1,2})([0-9]{2})([0-9]{5,7})([0-9])")
_COUNTER = re.compile(r"([0-9]{1,6})(?:-([0-9]))?")
_DESK_CODE = re.compile(r"[A-Z]{1,2}")
_SEPARATORS = re.compile(r"[\s\-‐‑–—_/\\.ـ]+")
_DESK_FROM_YEAR = re.compile(r"^(K)-?([A-Z]{1,2})-?")

PRACTICE_CODE = "ZZ"
"""The code of every practice desk, and of no other: its numbers begin with KZZ."""

# Of 256 values of a byte these skip a number: one in ten, as near as a byte can say it.
_SKIPPING = 26
_MOST_SKIPPED_IN_A_ROW = 8


class CaseNumber(msgspec.Struct, frozen=True):
    """The parts of a number: desk code, Gregorian year in two digits, counter of that desk."""

    desk: str
    year: int
    counter: int

    @property
    def check(self) -> int:
        """The check digit."""
        return check_digit(self.counter)


class Counter(msgspec.Struct, frozen=True):
    """A counter typed alone, such as 42: cases of several desks and years may have it."""

    counter: int


class NumberError(ValueError):
    """What was typed is no case number; `message` says so in words."""

    def __init__(self, message: Message) -> None:
        super().__init__(message.key)
        self.message = message


class WrongCheckDigitError(NumberError):
    """It has the form of a case number, but a digit of it is wrong."""


def check_digit(counter: int) -> int:
    """Return the Damm check digit of a counter."""
    interim = 0
    for digit in str(counter):
        interim = int(_DAMM[interim][int(digit)])
    return interim


def format_number(number: CaseNumber) -> str:
    """Return a number as it is stored, printed and shown."""
    return f"K{number.desk}-{number.year:02}-{number.counter:05}-{number.check}"


def is_desk_code(text: str) -> bool:
    """Tell whether a text can be a real desk's code: one or two letters A to Z, but not ZZ."""
    return _DESK_CODE.fullmatch(text) is not None and text != PRACTICE_CODE


def is_practice_number(number: str) -> bool:
    """Tell whether a stored number was given at a practice desk."""
    return number.startswith(f"K{PRACTICE_CODE}-")


def parse_number(text: str) -> CaseNumber | Counter:
    """Return the number that was typed, said or scanned, or the counter alone.

    Separators, lower case, Arabic-Indic digits and letters typed on the Arabic layout are
    taken as they are meant. Raises `WrongCheckDigitError`, or `NumberError` for anything else.
    """
    typed = _clean(text)
    found = _NUMBER.fullmatch(typed) or _NUMBER_IN_ONE.fullmatch(typed.replace("-", ""))
    if found is None and not typed.isascii():
        typed = _clean(on_latin_layout(to_ascii(strip_marks(text))))
        found = _NUMBER.fullmatch(typed) or _NUMBER_IN_ONE.fullmatch(typed.replace("-", ""))
    if found is not None:
        number = CaseNumber(found[1], int(found[2]), int(found[3]))
        _check(number.counter, found[4])
        return number
    alone = _COUNTER.fullmatch(typed)
    if alone is None or not int(alone[1]):
        raise NumberError(message("error.number_form"))
    if alone[2]:
        _check(int(alone[1]), alone[2])
    return Counter(int(alone[1]))


def next_counter(last: int, randomness: Randomness) -> int:
    """Return the counter after `last`. About one number in ten is skipped, so no gap tells.

    `last` is 0 before the first case of a year.
    """
    following = last + 1
    for byte in randomness.bytes(_MOST_SKIPPED_IN_A_ROW):
        if byte >= _SKIPPING:
            break
        following += 1
    return following


def read_aloud(number: CaseNumber) -> Message:
    """Return how a number is said on the phone: its letters one by one, then each part."""
    return message(
        "saved.read_as",
        letters=LeftToRight(" ".join(f"K{number.desk}")),
        year=number.year,
        counter=number.counter,
        check=number.check,
    )


def _clean(text: str) -> str:
    joined = _SEPARATORS.sub("-", to_ascii(strip_marks(text))).strip("-").upper()
    return _DESK_FROM_YEAR.sub(r"\1\2", joined)


def _check(counter: int, digit: str) -> None:
    if counter == 0:
        raise NumberError(message("error.number_form"))
    if check_digit(counter) != int(digit):
        raise WrongCheckDigitError(message("error.number_check"))
