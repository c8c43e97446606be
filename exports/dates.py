"""Dates and times as paper sets them: digits with hyphens, and Umm al-Qura dates in words."""

from datetime import date, datetime

from kafel_desk.language.catalogue import Catalogue
from kafel_desk.language.digits import render
from kafel_desk.language.direction import LeftToRight, isolate
from kafel_desk.time.hijri import to_hijri
from kafel_desk.time.wording import hijri_date

_NOON = 12


def gregorian(day: date) -> LeftToRight:
    """Return a date as 2026-11-22, to be set left to right."""
    return LeftToRight(f"{day:%Y-%m-%d}")


def gregorian_alone(day: date, catalogue: Catalogue) -> str:
    """Return a date that stands by itself, in the digits that are set."""
    return isolate(render(gregorian(day).value, catalogue.digits))


def hijri(day: date, catalogue: Catalogue) -> str:
    """Return the Umm al-Qura date in words; empty outside the years that its table covers."""
    if to_hijri(day) is None:
        return ""
    return catalogue.text("paper.date.hijri", date=hijri_date(catalogue, day))


def clock(moment: datetime) -> LeftToRight:
    """Return the time of day as 13:40."""
    return LeftToRight(f"{moment:%H:%M}")


def clock_with_half(moment: datetime, catalogue: Catalogue) -> str:
    """Return the time of day of twelve hours, with its half of the day in words."""
    half = "paper.time.am" if moment.hour < _NOON else "paper.time.pm"
    return catalogue.text(
        "paper.slip.at",
        t=LeftToRight(f"{(moment.hour - 1) % _NOON + 1}:{moment:%M}"),
        ampm=catalogue.text(half),
    )
