"""Numbers for blank forms: reserved as cases are numbered, taken once, told when mistyped."""

from datetime import UTC, date, datetime
from typing import cast

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kafel_desk.case.commands import ReserveNumbers
from kafel_desk.case.number import CaseNumber, check_digit, format_number, parse_number
from kafel_desk.case.reserved import decide_reservation, take_reserved, year_of_number
from kafel_desk.directory.facts import NumbersReserved
from kafel_desk.refusal import Refused
from kafel_desk.time.working_calendar import WorkingCalendar
from tests.kafel_desk.case.story import Countable

NOW = datetime(2026, 11, 9, 7, 20, tzinfo=UTC)
FIRST, SECOND, USED = (format_number(CaseNumber("A", 26, n)) for n in (42, 43, 44))
RESERVED = {FIRST: False, SECOND: False, USED: True}


class Skipping:
    """Randomness that skips a number as often as it may."""

    def bytes(self, count: int) -> bytes:
        return bytes(count)


def reserve(count: int, last: int = 41, randomness: object = None) -> tuple[str, ...]:
    draft = decide_reservation(
        ReserveNumbers(count=count),
        NOW,
        writer=bytes(16),
        desk_code="A",
        calendars=(),
        last_counter=lambda year: {2026: last}[year],
        randomness=cast("Countable", randomness or Countable()),
    )
    assert draft.subject.kind == "desk"
    return cast("NumbersReserved", draft.fact).numbers


def problems(typed: str, at: datetime | None = NOW) -> list[tuple[str, str]]:
    _, errors = take_reserved(typed, at, RESERVED)
    return [(error.field, error.message.key) for error in errors]


def test_numbers_follow_the_last_one_of_the_desk() -> None:
    assert reserve(3) == tuple(format_number(CaseNumber("A", 26, n)) for n in (42, 43, 44))


@given(count=st.integers(1, 50), last=st.integers(0, 99_990))
def test_as_many_as_were_asked_for_rise_and_each_has_its_check_digit(count: int, last: int) -> None:
    counters = [parse_number(number).counter for number in reserve(count, last, Skipping())]
    assert len(counters) == count
    assert counters == sorted(set(counters))
    assert min(counters) > last


@pytest.mark.parametrize(("zone", "year"), [("Asia/Riyadh", 2027), ("Africa/Cairo", 2026)])
def test_the_year_of_a_number_begins_where_the_centre_is(zone: str, year: int) -> None:
    half_past_nine = datetime(2026, 12, 31, 21, 30, tzinfo=UTC)
    calendars = ((date(2020, 1, 1), WorkingCalendar(zone=zone)),)
    assert year_of_number(half_past_nine, calendars) == year


def test_a_form_skips_numbers_as_a_slip_does() -> None:
    counters = [parse_number(number).counter for number in reserve(2, 41, Skipping())]
    assert counters[0] > 42
    assert counters[1] > counters[0] + 1


@pytest.mark.parametrize("count", [-1, 0, 51, 10**9])
def test_none_at_all_and_a_ream_are_refused(count: int) -> None:
    with pytest.raises(Refused) as refused:
        reserve(count)
    assert refused.value.errors[0].message.key == "error.reserve_count"


@pytest.mark.parametrize("typed", [FIRST, FIRST.lower(), FIRST.replace("-", " "), "42", "٤٢"])
def test_a_number_is_taken_in_any_spelling(typed: str) -> None:
    assert take_reserved(typed, NOW, RESERVED) == (FIRST, ())


def test_a_digit_that_was_mistyped_is_told() -> None:
    wrong = FIRST[:-1] + str((check_digit(42) + 1) % 10)
    assert problems(wrong) == [("reserved_number", "error.number_check")]


@pytest.mark.parametrize(
    ("typed", "key"),
    [
        (USED, "error.number_used"),
        ("44", "error.number_used"),
        (format_number(CaseNumber("A", 26, 45)), "error.number_not_reserved"),
        (format_number(CaseNumber("B", 26, 42)), "error.number_not_reserved"),
        ("45", "error.number_not_reserved"),
        ("", "error.number_form"),
        ("form", "error.number_form"),
    ],
)
def test_what_is_no_free_number_of_a_form_is_refused(typed: str, key: str) -> None:
    assert problems(typed) == [("reserved_number", key)]


def test_the_counter_alone_is_not_enough_where_it_means_two_forms() -> None:
    both = {FIRST: False, format_number(CaseNumber("A", 25, 42)): False}
    _, errors = take_reserved("42", NOW, both)
    assert [error.message.key for error in errors] == ["error.number_not_reserved"]


def test_a_form_needs_the_time_at_which_it_was_filled_in() -> None:
    assert problems(FIRST, None) == [("received_at", "error.needed")]
    assert problems("45", None)[1] == ("received_at", "error.needed")
