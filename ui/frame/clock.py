"""The words of the clock in the status bar: Umm al-Qura day, Gregorian day, time."""

from datetime import datetime

from kafel_desk.language.catalogue import Catalogue
from kafel_desk.language.digits import render
from kafel_desk.language.direction import isolate
from kafel_desk.time.hijri import to_hijri


def clock_words(catalogue: Catalogue, now: datetime) -> tuple[str, str, str]:
    """Return both dates and the time of `now`; the first is empty outside the tables."""
    hijri = to_hijri(now.date())
    first = f"{hijri.year}/{hijri.month:02}/{hijri.day:02}" if hijri else ""
    return (
        isolate(render(first, catalogue.digits)),
        isolate(render(f"{now:%Y/%m/%d}", catalogue.digits)),
        isolate(render(f"{now:%H:%M}", catalogue.digits)),
    )
