"""Dates, times and amounts of working time in words, as screens show them.

Moments are given on the centre's clock (`WorkingTime.local`), together with the `now` that
makes them today or tomorrow.
"""

from datetime import date, datetime

from kafel_desk.language.catalogue import Catalogue
from kafel_desk.language.digits import render
from kafel_desk.time.deadlines import Limit
from kafel_desk.time.hijri import to_hijri

_MINUTES_OF_AN_HOUR = 60
_DAYS_OF_A_WEEK = 7
_DAYS = "count.days", "count.days_governed"
_WORKDAYS = "count.workdays", "count.workdays_governed"
_WORKHOURS = "count.workhours", "count.workhours_governed"
_HOURS = "count.hours", "count.hours_governed"
_MINUTES = "count.minutes", "count.minutes_governed"


def clock(catalogue: Catalogue, moment: datetime) -> str:
    """Return the time of day: 08:50."""
    return render(f"{moment:%H:%M}", catalogue.digits)


def weekday(catalogue: Catalogue, day: date) -> str:
    """Return the name of the weekday: الثلاثاء."""
    return catalogue.text(f"weekday.{day.isoweekday()}")


def month_name(catalogue: Catalogue, month: int) -> str:
    """Return the name of a Gregorian month, 1 to 12: نوفمبر."""
    return catalogue.text(f"gregorian.month.{month}")


def hijri_month_name(catalogue: Catalogue, month: int) -> str:
    """Return the name of an Umm al-Qura month, 1 to 12: جمادى الآخرة."""
    return catalogue.text(f"hijri.month.{month}")


def short_date(catalogue: Catalogue, day: date, today: date) -> str:
    """Return day and month, with the year if it is not this one: 9 نوفمبر."""
    if day.year != today.year:
        return long_date(catalogue, day)
    return catalogue.text("time.date", day=day.day, month=month_name(catalogue, day.month))


def long_date(catalogue: Catalogue, day: date) -> str:
    """Return a date with its year: 9 نوفمبر 2026."""
    month = month_name(catalogue, day.month)
    return catalogue.text("time.date_year", day=day.day, month=month, year=day.year)


def hijri_date(catalogue: Catalogue, day: date) -> str:
    """Return the Umm al-Qura date of a day: 12 جمادى الآخرة 1448.

    Empty outside the years that the calendar is fixed for.
    """
    hijri = to_hijri(day)
    if hijri is None:
        return ""
    month = hijri_month_name(catalogue, hijri.month)
    return catalogue.text("time.date_year", day=hijri.day, month=month, year=hijri.year)


def gregorian_with_era(catalogue: Catalogue, day: date) -> str:
    """Return a date marked as Gregorian: 22 نوفمبر 2026 م."""
    return catalogue.text("time.gregorian_era", date=long_date(catalogue, day))


def hijri_with_era(catalogue: Catalogue, day: date) -> str:
    """Return weekday and Umm al-Qura date, marked as such: الأحد 12 جمادى الآخرة 1448 هـ."""
    words = hijri_date(catalogue, day)
    name = weekday(catalogue, day)
    return catalogue.text("time.hijri_era", weekday=name, date=words) if words else name


def full_date(catalogue: Catalogue, day: date) -> str:
    """Return a day in both calendars: الثلاثاء 24 نوفمبر 2026، الموافق 14 جمادى الآخرة 1448."""
    gregorian = catalogue.text(
        "time.weekday_date", weekday=weekday(catalogue, day), date=long_date(catalogue, day)
    )
    hijri = hijri_date(catalogue, day)
    return catalogue.text("time.both", gregorian=gregorian, hijri=hijri) if hijri else gregorian


def full_moment(catalogue: Catalogue, moment: datetime) -> str:
    """Return a moment in both calendars with its time of day."""
    day = full_date(catalogue, moment.date())
    return catalogue.text("time.date_at", date=day, time=clock(catalogue, moment))


def due_moment(catalogue: Catalogue, moment: datetime, now: datetime) -> str:
    """Return when something is due, as short as it stays clear.

    اليوم 13:20 · غدًا 08:50 · الثلاثاء 10:20 within a week · الأحد 6 ديسمبر beyond it.
    """
    day, today = moment.date(), now.date()
    away = (day - today).days
    if near := _near_day(catalogue, moment, away):
        return near
    name = weekday(catalogue, day)
    if 0 < away < _DAYS_OF_A_WEEK:
        return catalogue.text("time.weekday_time", weekday=name, time=clock(catalogue, moment))
    return catalogue.text("time.weekday_date", weekday=name, date=short_date(catalogue, day, today))


def past_moment(catalogue: Catalogue, moment: datetime, now: datetime) -> str:
    """Return when something happened: اليوم 09:55, أمس 14:50, الخميس 19 نوفمبر 14:50."""
    away = (moment.date() - now.date()).days
    return _near_day(catalogue, moment, away) or dated_moment(catalogue, moment, now)


def dated_moment(catalogue: Catalogue, moment: datetime, now: datetime) -> str:
    """Return weekday, date and time: الثلاثاء 24 نوفمبر 10:20."""
    return catalogue.text(
        "time.weekday_date_time",
        weekday=weekday(catalogue, moment.date()),
        date=short_date(catalogue, moment.date(), now.date()),
        time=clock(catalogue, moment),
    )


def short_moment(catalogue: Catalogue, moment: datetime, now: datetime) -> str:
    """Return date and time without the weekday: 9 نوفمبر 10:24."""
    date_words = short_date(catalogue, moment.date(), now.date())
    return catalogue.text("time.date_time", date=date_words, time=clock(catalogue, moment))


def _near_day(catalogue: Catalogue, moment: datetime, away: int) -> str:
    time_words = clock(catalogue, moment)
    match away:
        case 0:
            return catalogue.text("due.today", time=time_words)
        case 1:
            return catalogue.text("due.tomorrow", time=time_words)
        case -1:
            return catalogue.text("time.yesterday", time=time_words)
        case _:
            return ""


def working_amount(
    catalogue: Catalogue, minutes: int, day_minutes: int, *, governed: bool = False
) -> str:
    """Return working time exactly: يوم عمل و6 ساعات و38 دقيقة. `day_minutes` make a day.

    What is `governed` stands after a word as منذ or متأخرة, where two are يومين and not يومان.
    """
    days, rest = divmod(max(minutes, 0), day_minutes)
    hours, rest = divmod(rest, _MINUTES_OF_AN_HOUR)
    if hours and not days and not rest:
        return _count(catalogue, _WORKHOURS, hours, governed=governed)
    counts = ((_WORKDAYS, days), (_HOURS, hours), (_MINUTES, rest))
    words = [_count(catalogue, unit, n, governed=governed) for unit, n in counts if n]
    if not words:
        return _count(catalogue, _MINUTES, 0, governed=governed)
    amount = words[0]
    for more in words[1:]:
        amount = catalogue.text("time.and", first=amount, second=more)
    return amount


def rough_amount(
    catalogue: Catalogue, minutes: int, day_minutes: int, *, governed: bool = False
) -> str:
    """Return working time in its largest unit alone: 3 أيام عمل, 3 ساعات عمل, 37 دقيقة."""
    if minutes >= day_minutes:
        return _count(catalogue, _WORKDAYS, minutes // day_minutes, governed=governed)
    if minutes >= _MINUTES_OF_AN_HOUR:
        return _count(catalogue, _WORKHOURS, minutes // _MINUTES_OF_AN_HOUR, governed=governed)
    return _count(catalogue, _MINUTES, max(minutes, 0), governed=governed)


def _count(catalogue: Catalogue, unit: tuple[str, str], n: int, *, governed: bool) -> str:
    return catalogue.text(unit[governed], n=n)


def limit_words(catalogue: Catalogue, limit: Limit, day_minutes: int) -> str:
    """Return how long something may take: 10 أيام عمل, يوم العمل نفسه, فورًا."""
    match limit:
        case "same_working_day":
            return catalogue.text("due.limit_same_day")
        case "at_once":
            return catalogue.text("due.limit_at_once")
        case "untimed":
            return catalogue.text("due.limit_untimed")
        case minutes:
            return working_amount(catalogue, minutes, day_minutes)


def calendar_days(catalogue: Catalogue, days: int, *, governed: bool = False) -> str:
    """Return a number of days: يومان, 4 أيام; none is today. See `working_amount`."""
    if not days:
        return catalogue.text("time.today")
    return _count(catalogue, _DAYS, days, governed=governed)
