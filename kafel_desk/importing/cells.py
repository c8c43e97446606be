"""What the cells of an old log say: days and times, phones, numbers, plain words."""

import math
import re
from datetime import date, datetime, time, timedelta

import msgspec

from kafel_desk.importing.sheet import Value
from kafel_desk.importing.words import NOTHING, plain
from kafel_desk.language.cleaning import clean_line, clean_text
from kafel_desk.language.digits import to_ascii
from kafel_desk.language.message import Message, message
from kafel_desk.person.phones import PhoneError, normalise_phone
from kafel_desk.time.hijri import DateError, HijriDate, parse_date, to_gregorian

_EPOCH = datetime(1899, 12, 30)  # noqa: DTZ001  (Excel knows no zones)
_SERIALS = (20_000, 80_000)  # 1954 to 2119
_ERRORS = frozenset({"#N/A", "#REF!", "#VALUE!", "#NAME?", "#DIV/0!", "#NULL!", "#NUM!"})
_NO_WORDS = re.compile(r"[\s\-–—_.,/\\*؟?،#]*")

_LETTERS = re.compile(r"[^\W\d_]{3}")
_PARTED = r"\s*[-/.\\،,ـ ]\s*"
_DATE = re.compile(
    rf"(?<![0-9])([0-9]{{1,4}}){_PARTED}([0-9]{{1,2}}){_PARTED}([0-9]{{1,4}})(?![0-9])"
)
_IN_ONE = re.compile(r"(?<![0-9])((?:14|20|19)[0-9]{2})([0-9]{2})([0-9]{2})(?![0-9])")
_TIME = re.compile(
    r"(?<![0-9])([0-9]{1,2})[:٫.]([0-9]{2})(?:[:.]([0-9]{2}))?\s*(ص|صباحا|م|مساء|am|pm)?"
)
_BOTH_CALENDARS = re.compile(r"الموافق|موافق|[()=]|\bو\b")
_MONTHS = (
    (("محرم",), ("صفر",), ("ربيع الاول", "ربيع اول", "ربيع 1"),
     ("ربيع الثاني", "ربيع الاخر", "ربيع ثاني", "ربيع اخر", "ربيع 2"),
     ("جمادى الاولى", "جمادى الاول", "جمادي الاول", "جمادي الاولي", "جماد اول", "جماد الاول"),
     ("جمادى الاخرة", "جمادى الثانية", "جمادي الثاني", "جمادي الاخر", "جمادي الاخره", "جماد ثاني", "جمادي الثانيه"),
     ("رجب",), ("شعبان",), ("رمضان",), ("شوال",), ("ذو القعدة", "ذي القعدة", "ذو القعده", "ذي القعده", "ذوالقعده"),
     ("ذو الحجة", "ذي الحجة", "ذو الحجه", "ذي الحجه", "ذوالحجه")),
    (("يناير", "january", "jan", "كانون الثاني"), ("فبراير", "february", "feb", "شباط"),
     ("مارس", "march", "mar", "اذار"), ("ابريل", "نيسان", "april", "apr"), ("مايو", "ايار", "may"),
     ("يونيو", "حزيران", "june", "jun"), ("يوليو", "تموز", "july", "jul"), ("اغسطس", "اب", "august", "aug"),
     ("سبتمبر", "ايلول", "september", "sep"), ("اكتوبر", "تشرين الاول", "october", "oct"),
     ("نوفمبر", "تشرين الثاني", "november", "nov"), ("ديسمبر", "كانون الاول", "december", "dec")),
)  # fmt: skip
_HIJRI, _GREGORIAN = 0, 1
_MONTH_NAMES = sorted(
    ((plain(name), calendar, number)
     for calendar, months in enumerate(_MONTHS)
     for number, names in enumerate(months, start=1)
     for name in names),
    key=lambda found: -len(found[0]),
)  # fmt: skip

_SEVERAL_PHONES = re.compile(r"[/\\,،;؛|\n&+]+|\s+(?:و|أو|او|or|and|-|–)\s+|\s{2,}|\s+-|-\s+")
_PHONE_LIKE = re.compile(r"\+?[0-9][0-9\s\-().]{6,18}[0-9]")
_SAUDI_MOBILE = re.compile(r"(?<![0-9])(?:(?:\+|00)?966)?0?(5[0-9]{8})(?![0-9])")
_ID = re.compile(r"(?<![0-9])[12][0-9]{9}(?![0-9])")


class Unreadable(ValueError):  # noqa: N818  (it says what a cell is)
    """A cell that cannot be read; ``message`` says why."""

    def __init__(self, message: Message) -> None:
        super().__init__(message.key)
        self.message = message


class Moment(msgspec.Struct, frozen=True):
    """A day that a cell names, and the time where it names one."""

    day: date
    at: time | None = None


class Phones(msgspec.Struct, frozen=True):
    """The numbers in one cell, in canonical form, and the words that are none."""

    numbers: tuple[str, ...] = ()
    rest: str = ""


def text_of(value: Value) -> str:
    """Return what a cell says as text of several lines; nothing where it says that there is none."""
    match value:
        case None | bool():
            return ""
        case str():
            cleaned = clean_text(value)
            return "" if is_nothing(cleaned) else cleaned
        case float() if value.is_integer():
            return str(int(value))
        case datetime() if value.time() == time():
            return value.date().isoformat()
        case _:
            return str(value)


def line_of(value: Value) -> str:
    """Return what a cell says as text of one line."""
    return clean_line(text_of(value))


def is_nothing(text: str) -> bool:
    """Tell whether words say that there is nothing: a stroke, لا يوجد."""
    return _NO_WORDS.fullmatch(text) is not None or (len(text) < 16 and plain(text) in NOTHING)


# ── Days and times ──────────────────────────────────────────────────────────────────────────────
def read_moment(value: Value, *, month_first: bool = False) -> Moment | None:
    """Return the day that a cell names, of either calendar, and its time; None for an empty one.

    Text is read day first, or month first where the column as a whole shows that. Raises
    :class:`Unreadable`.
    """
    match value:
        case datetime():
            return Moment(value.date(), value.time() if value.time() != time() else None)
        case date():
            return Moment(value)
        case bool() | time() | timedelta():
            raise Unreadable(message("importing.problem.date"))
        case int() | float():
            return _from_number(value)
    text = text_of(value)
    if not text:
        return None
    if text.upper() in _ERRORS:
        raise Unreadable(message("importing.problem.formula"))
    typed = to_ascii(text)
    for part in (typed, *_BOTH_CALENDARS.split(typed)):
        day = _day_in(part, month_first=month_first)
        if day is not None:
            return Moment(day, _time_beside(typed))
    raise Unreadable(_why_no_day(typed))


def read_time(value: Value) -> time | None:
    """Return the time of day in a cell of its own; None where it says none that can be read."""
    match value:
        case datetime():
            return value.time()
        case time():
            return value
        case timedelta():
            return (_EPOCH + value).time()
        case float() if 0 < value < 1:
            return (_EPOCH + timedelta(days=value)).time().replace(microsecond=0)
        case str():
            return _time_beside(to_ascii(value))
        case _:
            return None


def _from_number(value: float) -> Moment | None:
    if not value:
        return None
    if _SERIALS[0] <= value < _SERIALS[1]:
        moment = _EPOCH + timedelta(days=value)
        at = moment.time().replace(microsecond=0)
        return Moment(moment.date(), at if at != time() else None)
    day = _day_in(str(int(value)), month_first=False) if math.isfinite(value) else None
    if day is None:
        raise Unreadable(message("importing.problem.date"))
    return Moment(day)


def _day_in(text: str, *, month_first: bool) -> date | None:
    if _LETTERS.search(text) and (named := _with_month_name(text)):
        return named
    found = _DATE.search(text) or _IN_ONE.search(text)
    if found is None:
        return None
    first, middle, last = found[1], found[2], found[3]
    if len(first) < 3 and len(last) < 3:
        last = _whole_year(last)
    if month_first and len(first) < 3:
        first, middle = middle, first
    day = _typed(first, middle, last)
    if day is None and len(first) < 3 and int(middle) > 12 >= int(first):
        day = _typed(middle, first, last)
    return day


def _typed(first: str, month: str, last: str) -> date | None:
    try:
        return parse_date(f"{first}/{month}/{last}")
    except DateError:
        return None


def _whole_year(two: str) -> str:
    """Return the year that two digits mean: 25 is 2025, 46 is 1446."""
    return f"20{two:0>2}" if int(two) <= 35 else f"14{two}" if int(two) < 60 else f"19{two}"


def _with_month_name(text: str) -> date | None:
    said = f" {plain(text)} "
    for name, calendar, month in _MONTH_NAMES:
        if f" {name} " not in said:
            continue
        numbers = [int(number) for number in re.findall(r"[0-9]+", said.replace(f" {name} ", " "))]
        days = [number for number in numbers if 1 <= number <= 31]
        years = [number for number in numbers if 1300 <= number <= 2100]
        if not days or not years:
            return None
        try:
            if calendar == _HIJRI:
                return to_gregorian(HijriDate(years[0], month, days[0]))
            return date(years[0], month, days[0])
        except ValueError:
            return None
    return None


def _why_no_day(text: str) -> Message:
    found = _DATE.search(text)
    if found is None:
        return message("importing.problem.date")
    try:
        parse_date(f"{found[1]}/{found[2]}/{found[3]}")
    except DateError as error:
        return error.message
    return message("importing.problem.date")


def _time_beside(text: str) -> time | None:
    found = next((each for each in _TIME.finditer(text) if ":" in each[0]), None)
    if found is None:
        return None
    hour, minute, second = int(found[1]), int(found[2]), int(found[3] or 0)
    if found[4] in ("م", "مساء", "pm") and hour < 12:
        hour += 12
    if found[4] in ("ص", "صباحا", "am") and hour == 12:
        hour = 0
    return time(hour, minute, second) if hour < 24 and minute < 60 and second < 60 else None


# ── Phones and ids ──────────────────────────────────────────────────────────────────────────────
def read_phones(value: Value) -> Phones:
    """Return the numbers in a cell, one or several, and what of it is none."""
    text = line_of(value) if not isinstance(value, str) else text_of(value)
    if not text:
        return Phones()
    typed = to_ascii(text)
    alone = _phone(typed)
    if alone:
        return Phones((alone,))
    numbers: list[str] = []
    rest: list[str] = []
    for part in _SEVERAL_PHONES.split(typed):
        found = _phones_in(part)
        numbers += found
        if part.strip() and (not found or _LETTERS.search(part)):
            rest.append(part.strip())
    return Phones(tuple(dict.fromkeys(numbers)), " ".join(rest))


def _phones_in(part: str) -> list[str]:
    whole = _phone(part)
    if whole:
        return [whole]
    close = re.sub(r"[\s\-().]", "", part)
    mobiles = [f"+966{found[1]}" for found in _SAUDI_MOBILE.finditer(part)]
    if not mobiles:
        mobiles = [f"+966{found[1]}" for found in _SAUDI_MOBILE.finditer(close)]
    return mobiles or [phone for found in _PHONE_LIKE.findall(part) if (phone := _phone(found))]


def _phone(text: str) -> str:
    try:
        return normalise_phone(text.strip())
    except PhoneError:
        return ""


def looks_like_a_phone(value: Value) -> bool:
    """Tell whether a cell holds a number that can be called."""
    if isinstance(value, str | int | float) and not isinstance(value, bool):
        digits = re.sub(r"[^0-9]", "", to_ascii(text_of(value)))
        return len(digits) >= 8 and bool(read_phones(value).numbers)
    return False


def looks_like_an_id(value: Value) -> bool:
    """Tell whether a cell holds a national id or iqama."""
    return _ID.fullmatch(to_ascii(line_of(value))) is not None
