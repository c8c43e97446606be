"""Telling a scanner from a person: keys that follow each other faster than fingers can."""

import re
from dataclasses import dataclass
from enum import Enum

from kafel_desk.case.number import CaseNumber, NumberError, WrongCheckDigitError, parse_number
from kafel_desk.language.digits import to_ascii
from kafel_desk.language.keyboard import on_latin_layout

LONGEST_GAP_MS = 45
"""Between two keys of a scanner. Twelve keys in a row at this pace are beyond any typist."""

_LONGEST = 24
_CAN_BEGIN = re.compile(r"K-?[A-Z]{0,2}[0-9-]*")


class Pace(Enum):
    """What a key is part of."""

    BEGINS = 1
    GOES_ON = 2
    OTHER = 3


@dataclass(slots=True)
class Burst:
    """The keys of what may be a scanned number, so far."""

    typed: str = ""
    last_ms: int = 0

    def take(self, character: str, moment_ms: int) -> Pace:
        """Take a key by what it gives on a Latin keyboard; an empty one belongs to no number."""
        is_fast = bool(self.typed) and moment_ms - self.last_ms <= LONGEST_GAP_MS
        if is_fast and character and self._may_go_on(character):
            self.typed += character
            self.last_ms = moment_ms
            return Pace.GOES_ON
        if character == "K":
            self.typed, self.last_ms = character, moment_ms
            return Pace.BEGINS
        self.typed = ""
        return Pace.OTHER

    def end(self, moment_ms: int) -> str:
        """Take Enter; return the number that a scanner typed, or nothing."""
        typed, self.typed = self.typed, ""
        is_fast = moment_ms - self.last_ms <= LONGEST_GAP_MS
        return typed if is_fast and is_number(typed) else ""

    def _may_go_on(self, character: str) -> bool:
        longer = self.typed + character
        return len(longer) <= _LONGEST and _CAN_BEGIN.fullmatch(longer) is not None


def latin(text: str) -> str:
    """Return the one letter, digit or hyphen that a key gives on a Latin keyboard, or nothing."""
    meant = on_latin_layout(to_ascii(text)).upper()
    return meant if re.fullmatch(r"[A-Z0-9-]", meant) else ""


def is_number(typed: str) -> bool:
    """Tell whether this has the form of a whole case number, even with a digit misread."""
    try:
        return isinstance(parse_number(typed), CaseNumber)
    except WrongCheckDigitError:
        return True
    except NumberError:
        return False
