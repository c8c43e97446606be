"""Openings of a day as one line of text: 08:00-12:00 13:00-16:00."""

import re

from kafel_desk.language.digits import to_ascii
from kafel_desk.language.direction import strip_marks
from kafel_desk.language.message import Message, message
from kafel_desk.time.working_calendar import MINUTES_OF_A_DAY, Opening

_MINUTES_OF_AN_HOUR = 60
_OPENING = re.compile(r"([0-9]{1,2})(?:[:.]([0-9]{2}))?\s*[-–—]\s*([0-9]{1,2})(?:[:.]([0-9]{2}))?")
_BETWEEN = re.compile(r"[\s,،;؛و]*")


class HoursError(ValueError):
    """What was typed is no row of openings; `message` says why."""

    def __init__(self, message: Message) -> None:
        super().__init__(message.key)
        self.message = message


def format_openings(openings: tuple[Opening, ...]) -> str:
    """Return the openings as they are typed; nothing for a closed day."""
    return "  ".join(f"{_clock(opening.opens)}-{_clock(opening.closes)}" for opening in openings)


def parse_openings(text: str) -> tuple[Opening, ...]:
    """Return the openings that were typed, in any digits; an empty line is a closed day.

    Raises `HoursError` for what is no time, ends before it begins, or overlaps.
    """
    typed = to_ascii(strip_marks(text)).strip()
    openings: list[Opening] = []
    at = 0
    while at < len(typed):
        found = _OPENING.match(typed, at)
        if found is None:
            raise HoursError(message("calendar.hours_form"))
        openings.append(Opening(_minutes(found[1], found[2]), _minutes(found[3], found[4])))
        between = _BETWEEN.match(typed, found.end())
        at = between.end() if between else found.end()
    end = 0
    for opening in openings:
        if not end <= opening.opens < opening.closes <= MINUTES_OF_A_DAY:
            raise HoursError(message("calendar.hours_order"))
        end = opening.closes
    return tuple(openings)


def _minutes(hours: str, minutes: str | None) -> int:
    rest = int(minutes or 0)
    if rest >= _MINUTES_OF_AN_HOUR:
        raise HoursError(message("calendar.hours_form"))
    return int(hours) * _MINUTES_OF_AN_HOUR + rest


def _clock(minutes: int) -> str:
    return f"{minutes // _MINUTES_OF_AN_HOUR:02}:{minutes % _MINUTES_OF_AN_HOUR:02}"
