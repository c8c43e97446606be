"""The periods that a report may be of, in words: the last weeks, months and quarters."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from kafel_desk.directory.state import Directory
from kafel_desk.figures.period import Period, PeriodKind, earlier, period_of
from kafel_desk.language.catalogue import Catalogue
from kafel_desk.language.digits import render
from kafel_desk.time import wording
from kafel_desk.time.hijri import to_hijri
from ui.widgets import Choice

KINDS: tuple[PeriodKind, ...] = ("week", "month", "quarter")
_MOST: dict[PeriodKind, int] = {"week": 27, "month": 25, "quarter": 13}
_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Periods:
    """The periods of one kind that can be chosen, the newest first, and which one is shown."""

    shown: Period
    choices: tuple[Period, ...]

    @property
    def after(self) -> date | None:
        """A day of the period after the one that is shown; None after the newest."""
        newest = self.choices[0]
        return self.shown.last + _DAY if self.shown.last < newest.last else None

    @property
    def before(self) -> date:
        """A day of the period before the one that is shown."""
        return self.shown.first - _DAY


def read_periods(
    directory: Directory, now: datetime, today: date, kind: PeriodKind, day: date
) -> Periods:
    """Return the periods of a kind up to today, and the one that a day lies in."""
    calendars, reporting = directory.calendars, directory.work.reporting
    newest = period_of(kind, today, calendars, now, reporting)
    choices = [newest]
    for _ in range(_MOST[kind] - 1):
        choices.append(earlier(choices[-1], 1, calendars, now, reporting))
    shown = period_of(kind, min(day, today), calendars, now, reporting)
    if all(shown.first != choice.first for choice in choices):
        choices.append(shown)
    return Periods(shown, tuple(choices))


def choices_of(periods: Sequence[Period], catalogue: Catalogue) -> list[Choice]:
    """Return the periods to choose from, by their first day."""
    return [
        Choice(period.first.isoformat(), gregorian_name(period, catalogue)) for period in periods
    ]


def gregorian_name(period: Period, catalogue: Catalogue) -> str:
    """Return a period by its Gregorian days: من 15 إلى 21 نوفمبر 2026."""
    first, last = period.first, period.last
    if (first.year, first.month) == (last.year, last.month):
        begins = render(str(first.day), catalogue.digits)
    else:
        begins = wording.short_date(catalogue, first, last)
    ends = wording.long_date(catalogue, last)
    return catalogue.text("report.from_to", first=begins, last=ends)


def hijri_name(period: Period, catalogue: Catalogue) -> str:
    """Return a period by its Umm al-Qura days; nothing outside the years of that calendar."""
    first, last = to_hijri(period.first), to_hijri(period.last)
    if first is None or last is None:
        return ""
    begins = render(str(first.day), catalogue.digits)
    if (first.year, first.month) != (last.year, last.month):
        begins = f"{begins} {wording.hijri_month_name(catalogue, first.month)}"
    if first.year != last.year:
        begins = wording.hijri_date(catalogue, period.first)
    ends = wording.hijri_date(catalogue, period.last)
    return catalogue.text("report.from_to", first=begins, last=ends)
