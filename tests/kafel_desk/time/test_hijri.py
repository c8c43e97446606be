"""Umm al-Qura dates go both ways, and dates are typed in either calendar."""

from contextlib import suppress
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kafel_desk.time.hijri import DateError, HijriDate, parse_date, to_gregorian, to_hijri

FIRST = date(1924, 8, 1)
LAST = date(2077, 11, 16)


def test_a_known_day_in_both_calendars() -> None:
    assert to_hijri(date(2026, 11, 22)) == HijriDate(1448, 6, 12)
    assert to_gregorian(HijriDate(1448, 6, 12)) == date(2026, 11, 22)


@given(st.dates(FIRST, LAST))
def test_a_day_comes_back_from_the_other_calendar(day: date) -> None:
    hijri = to_hijri(day)
    assert hijri is not None
    assert to_gregorian(hijri) == day


@pytest.mark.parametrize("day", [date(1924, 7, 31), date(2077, 11, 17), date.min, date.max])
def test_a_day_outside_the_fixed_years_has_no_umm_al_qura_date(day: date) -> None:
    assert to_hijri(day) is None


@pytest.mark.parametrize(
    "hijri", [HijriDate(1448, 13, 1), HijriDate(1448, 6, 31), HijriDate(1600, 1, 1)]
)
def test_a_date_that_does_not_exist_is_no_day(hijri: HijriDate) -> None:
    assert to_gregorian(hijri) is None


@pytest.mark.parametrize(
    "typed",
    [
        "22/11/2026",
        "22-11-2026",
        "2026-11-22",
        "2026/11/22",
        "22.11.2026 م",
        "٢٢/١١/٢٠٢٦",
        "22 11 2026",
        "12/6/1448",
        "١٢/٠٦/١٤٤٨ هـ",
        "1448-06-12",
        "\u206612/6/1448\u2069",
    ],
)
def test_one_day_typed_in_many_ways(typed: str) -> None:
    assert parse_date(typed) == date(2026, 11, 22)


def test_a_date_in_arabic_indic_digits_of_the_hijri_year() -> None:
    assert parse_date("٠٩/١١/١٤٤٧") == to_gregorian(HijriDate(1447, 11, 9))


@pytest.mark.parametrize(
    ("typed", "key"),
    [
        ("yesterday", "error.date_form"),
        ("", "error.date_form"),
        ("22/11", "error.date_form"),
        ("22/11/26", "error.date_year"),
        ("22/11/1700", "error.date_year"),
        ("22/11/0000", "error.date_year"),
        ("30/2/2026", "error.date_none"),
        ("31/6/1448", "error.date_none"),
        ("12/6/1448 م", "error.date_calendar"),
        ("22/11/2026 هـ", "error.date_calendar"),
    ],
)
def test_what_is_no_date_is_told_why(typed: str, key: str) -> None:
    with pytest.raises(DateError) as error:
        parse_date(typed)
    assert error.value.message.key == key


@given(st.text(st.sampled_from("0123456789٠١٢٣/-. مهـ")))
def test_any_text_is_a_date_of_the_two_calendars_or_is_refused(text: str) -> None:
    with suppress(DateError):
        assert 1900 <= parse_date(text).year <= 2100
