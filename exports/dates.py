"""Dates and times in words, as paper and Excel show them: Gregorian and Umm al-Qura."""

from datetime import date, datetime

from kafel_desk.language.catalogue import Catalogue
from kafel_desk.language.direction import LeftToRight
from kafel_desk.time.hijri import to_hijri

# Monday first, as Python counts.
_WEEKDAYS = (
    "paper.weekday.monday",
    "paper.weekday.tuesday",
    "paper.weekday.wednesday",
    "paper.weekday.thursday",
    "paper.weekday.friday",
    "paper.weekday.saturday",
    "paper.weekday.sunday",
)
_HIJRI_MONTHS = (
    "paper.hijri_month.muharram",
    "paper.hijri_month.safar",
    "paper.hijri_month.rabi1",
    "paper.hijri_month.rabi2",
    "paper.hijri_month.jumada1",
    "paper.hijri_month.jumada2",
    "paper.hijri_month.rajab",
    "paper.hijri_month.shaban",
    "paper.hijri_month.ramadan",
    "paper.hijri_month.shawwal",
    "paper.hijri_month.dhu_al_qada",
    "paper.hijri_month.dhu_al_hijja",
)
_NOON = 12


def gregorian(day: date) -> LeftToRight:
    """Return a date as 2026-11-22, to be set left to right."""
    return LeftToRight(f"{day:%Y-%m-%d}")


def weekday(day: date, catalogue: Catalogue) -> str:
    """Return the name of the day of the week."""
    return catalogue.text(_WEEKDAYS[day.weekday()])


def hijri(day: date, catalogue: Catalogue) -> str:
    """Return the Umm al-Qura date in words; empty outside the years that its table covers."""
    converted = to_hijri(day)
    if converted is None:
        return ""
    return catalogue.text(
        "paper.date.hijri",
        day=converted.day,
        month=catalogue.text(_HIJRI_MONTHS[converted.month - 1]),
        year=converted.year,
    )


def clock(moment: datetime) -> LeftToRight:
    """Return the time of day as 13:40."""
    return LeftToRight(f"{moment:%H:%M}")


def clock_with_half(moment: datetime, catalogue: Catalogue) -> str:
    """Return the time of day in words, of twelve hours, with its half of the day."""
    half = "paper.time.am" if moment.hour < _NOON else "paper.time.pm"
    return catalogue.text(
        "paper.slip.at",
        t=LeftToRight(f"{(moment.hour - 1) % _NOON + 1}:{moment:%M}"),
        ampm=catalogue.text(half),
    )
