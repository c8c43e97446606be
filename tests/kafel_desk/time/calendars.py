"""Calendars that the tests of working time share."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

from kafel_desk.time.working_calendar import Closure, Days, Opening, SpecialHours, WorkingCalendar
from kafel_desk.time.working_time import WorkingTime

RIYADH = ZoneInfo("Asia/Riyadh")
LONG_AGO = date(2000, 1, 1)

# Eid al-Fitr from the 1st of Shawwal, Eid al-Adha from the 9th of Dhu al-Hijjah, National Day,
# a half day at the end of Ramadan, and one Saturday that is worked.
CALENDAR = WorkingCalendar(
    closures=(
        Closure("عيد الفطر", Days((10, 1), (10, 5))),
        Closure("عيد الأضحى", Days((12, 9), (12, 13))),
        Closure("اليوم الوطني", Days((9, 23), (9, 23), "gregorian")),
    ),
    special_hours=(
        SpecialHours("آخر رمضان", Days((9, 29), (9, 30)), (Opening(600, 720),)),
        SpecialHours("سبت عمل", Days((11, 28), (11, 28), "gregorian", 2026), (Opening(480, 720),)),
    ),
)


def at(year: int, month: int, day: int, hour: int = 0, minute: int = 0) -> datetime:
    """Return a moment on the clock of Riyadh."""
    return datetime(year, month, day, hour, minute, tzinfo=RIYADH)


def working(calendar: WorkingCalendar = CALENDAR) -> WorkingTime:
    """Return the working time of one calendar that holds for ever."""
    return WorkingTime(((LONG_AGO, calendar),))
