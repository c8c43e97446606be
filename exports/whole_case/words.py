"""How a case file words moments, amounts and what was typed."""

import re
from datetime import date, datetime

from exports.dates import clock, gregorian, hijri
from exports.paper.typed import prose
from kafel_desk.language.catalogue import Catalogue
from kafel_desk.language.direction import numbers_apart
from kafel_desk.language.message import Message
from kafel_desk.papers.masking import masked_text
from kafel_desk.time.wording import weekday

_KILOBYTE = 1024
# What was typed ends with a full stop, and so does the sentence around it.
_TWO_STOPS = re.compile(r"(?<!\.)\.\.(?!\.)")


def day(catalogue: Catalogue, moment: date | datetime | None) -> str:
    """Return the date of a moment; empty for none."""
    if moment is None:
        return ""
    on = moment.date() if isinstance(moment, datetime) else moment
    return catalogue.text("paper.file.day", date=gregorian(on))


def moment_words(catalogue: Catalogue, moment: datetime | None) -> str:
    """Return date and time of a moment; empty for none."""
    if moment is None:
        return ""
    return catalogue.text("paper.file.t_moment", date=gregorian(moment.date()), time=clock(moment))


def named_day(catalogue: Catalogue, key: str, moment: datetime) -> str:
    """Return a text about a day, with its weekday and its date in both calendars."""
    on = moment.date()
    return catalogue.text(
        key, weekday=weekday(catalogue, on), date=gregorian(on), hijri=hijri(on, catalogue)
    )


def hidden(text: str | None) -> str:
    """Return one line of what was typed, without whole phones and national ids."""
    return masked_text(prose(text))


def sentence(catalogue: Catalogue, said: Message) -> str:
    """Return a sentence that may hold what was typed, fit for paper."""
    words = " ".join(catalogue.message(said).split())
    return masked_text(numbers_apart(_TWO_STOPS.sub(".", words)))


def size_words(catalogue: Catalogue, size: int) -> str:
    """Return the size of a file in its largest fitting unit."""
    if size >= _KILOBYTE**2:
        return catalogue.text("paper.file.megabytes", n=round(size / _KILOBYTE**2, 1))
    if size >= _KILOBYTE:
        return catalogue.text("paper.file.kilobytes", n=round(size / _KILOBYTE))
    return catalogue.text("paper.file.bytes", n=size)
