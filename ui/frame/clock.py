"""The words of the clock in the status bar: Umm al-Qura day, Gregorian day, time."""

from datetime import datetime

from kafel_desk.language.catalogue import Catalogue
from kafel_desk.time.wording import clock, gregorian_with_era, hijri_with_era


def clock_words(catalogue: Catalogue, now: datetime) -> tuple[str, str, str]:
    """Return both dates and the time of `now`; the first is empty outside the tables."""
    day = now.date()
    return (
        hijri_with_era(catalogue, day),
        gregorian_with_era(catalogue, day),
        clock(catalogue, now),
    )
