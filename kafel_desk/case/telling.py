"""What the sentences of a case look up, and how a sentence gets a clause more."""

from datetime import datetime

import msgspec

from kafel_desk.case.state import Case
from kafel_desk.directory.state import Directory
from kafel_desk.language.direction import LeftToRight
from kafel_desk.language.message import Message, message
from kafel_desk.time.working_time import working_time


class Telling(msgspec.Struct, frozen=True):
    """What the sentences look up: names, the clock of the centre, and earlier facts of the case."""

    directory: Directory
    case: Case | None = None

    def day(self, moment: datetime) -> Message:
        """Return the words for the day of a moment, where the centre is: الثلاثاء 24 نوفمبر 2026."""
        day = working_time(self.directory.calendars).local(moment).date()
        month = message(f"gregorian.month.{day.month}")
        date = message("time.date_year", day=day.day, month=month, year=day.year)
        return message(
            "time.weekday_date", weekday=message(f"weekday.{day.isoweekday()}"), date=date
        )

    def time(self, moment: datetime) -> LeftToRight:
        """Return the time of a moment on the clock of the centre: 10:42."""
        local = working_time(self.directory.calendars).local(moment)
        return LeftToRight(f"{local:%H:%M}")


def with_clause(sentence: Message, key: str, **params: object) -> Message:
    """Add a clause to a sentence, unless what it tells is missing."""
    if all(params.values()):
        return message(key, sentence=sentence, **params)
    return sentence


def unstopped(text: str) -> str:
    """Return typed words without their full stop, where the sentence round them has its own."""
    return text if text.endswith("..") else text.removesuffix(".")


def said(key: str, with_text: str, name: str, text: str | None) -> Message:
    """Say it with the words that were typed, or without where there are none."""
    return message(with_text, **{name: text}) if text else message(key)
