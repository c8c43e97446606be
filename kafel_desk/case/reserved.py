"""Numbers on blank forms: reserved before the power fails, taken when the form is keyed in."""

from collections.abc import Callable, Mapping
from datetime import datetime

from kafel_desk.case.commands import ReserveNumbers
from kafel_desk.case.number import (
    CaseNumber,
    Counter,
    NumberError,
    format_number,
    next_counter,
    parse_number,
)
from kafel_desk.directory.facts import NumbersReserved
from kafel_desk.field_rules import error
from kafel_desk.journal.envelope import Subject
from kafel_desk.journal.fact import Draft
from kafel_desk.ports import Randomness
from kafel_desk.refusal import FieldError, refuse
from kafel_desk.time.working_time import Calendars, working_time

MOST_AT_ONCE = 50
_FIELD = "reserved_number"


def year_of_number(now: datetime, calendars: Calendars) -> int:
    """Return the Gregorian year that a number given at this time carries, by the centre's clock."""
    return working_time(calendars).local(now).year


def decide_reservation(
    command: ReserveNumbers,
    now: datetime,
    *,
    writer: bytes,
    desk_code: str,
    calendars: Calendars,
    last_counter: Callable[[int], int],
    randomness: Randomness,
) -> Draft:
    """Return the fact that reserves the next numbers; refuses none at all and more than 50.

    They skip as the numbers of cases do, so that a form tells no more than a slip.
    """
    if not 1 <= command.count <= MOST_AT_ONCE:
        raise refuse("count", "error.reserve_count", most=MOST_AT_ONCE)
    year = year_of_number(now, calendars)
    counter = last_counter(year)
    numbers: list[str] = []
    for _ in range(command.count):
        counter = next_counter(counter, randomness)
        numbers.append(format_number(CaseNumber(desk_code, year % 100, counter)))
    return Draft(Subject("desk", writer), NumbersReserved(numbers=tuple(numbers)))


def take_reserved(
    typed: str, received_at: datetime | None, reserved: Mapping[str, bool]
) -> tuple[str, tuple[FieldError, ...]]:
    """Return the number of a form that is keyed in, and what is wrong with it.

    ``reserved`` are all numbers that this desk reserved, and whether a case has each. The counter
    alone is enough where it means just one of them. A form needs the time at which it was filled
    in: the time of typing would say that the person came days later.
    """
    late = () if received_at else (error("received_at", "error.needed"),)
    try:
        number = parse_number(typed)
    except NumberError as wrong:
        return "", (FieldError(_FIELD, wrong.message), *late)
    if isinstance(number, Counter):
        meant = [text for text in reserved if _counter(text) == number.counter]
        free = [text for text in meant if not reserved[text]] or meant
        found = free[0] if len(free) == 1 else ""
    else:
        found = format_number(number)
    if found not in reserved:
        return "", (error(_FIELD, "error.number_not_reserved"), *late)
    if reserved[found]:
        return "", (error(_FIELD, "error.number_used"), *late)
    return found, late


def _counter(text: str) -> int:
    return parse_number(text).counter
