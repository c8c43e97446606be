"""Cells of old logs: days of both calendars in any spelling, several phones in one cell."""

from contextlib import suppress
from datetime import date, datetime, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kafel_desk.importing.cells import (
    Moment,
    Unreadable,
    line_of,
    read_moment,
    read_phones,
    read_time,
    text_of,
)
from kafel_desk.importing.old_number import old_number_key
from kafel_desk.time.hijri import to_hijri

DAY = date(2026, 4, 26)
_ARABIC_INDIC = str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩")
days = st.dates(date(2000, 1, 1), date(2035, 12, 31))


@pytest.mark.parametrize(
    "cell",
    [
        "٠٩/١١/١٤٤٧", "1447/11/09 هـ", "9 ذو القعدة 1447هـ", "الأحد 9/11/1447", "26 أبريل 2026م",
        "26-Apr-2026", "1447/11/9هـ الموافق 2026/4/26م", "26\\4\\2026", "26 - 4 - 2026", "9/11/47",
        "26/4/26", 46138, 20260426, DAY, datetime(2026, 4, 26),  # noqa: DTZ001
    ],
)  # fmt: skip
def test_a_day_is_read_in_any_spelling(cell: object) -> None:
    assert read_moment(cell) == Moment(DAY)  # type: ignore[arg-type]


@given(days, st.sampled_from(["{0.day}/{0.month}/{0.year}", "{0.year}-{0.month:02}-{0.day:02}",
                              "{0.day}.{0.month}.{0.year}", "التاريخ: {0.day} / {0.month} / {0.year} م"]),
       st.booleans())  # fmt: skip
def test_every_gregorian_day_is_read_back(day: date, form: str, are_arabic: bool) -> None:
    text = form.format(day)
    assert read_moment(text.translate(_ARABIC_INDIC) if are_arabic else text) == Moment(day)


@given(days, st.sampled_from(["{0.day}/{0.month}/{0.year}", "{0.year}/{0.month:02}/{0.day:02}هـ"]))
def test_every_hijri_day_is_read_back(day: date, form: str) -> None:
    hijri = to_hijri(day)
    assert hijri is not None
    assert read_moment(form.format(hijri).translate(_ARABIC_INDIC)) == Moment(day)


@given(days)
def test_a_log_written_month_first_is_read_so(day: date) -> None:
    text = f"{day.month}/{day.day}/{day.year}"
    assert read_moment(text, month_first=True) == Moment(day)


@pytest.mark.parametrize("cell", [None, "", "-", "لا يوجد", "---", "#N/A", 0])
def test_an_empty_cell_names_no_day(cell: object) -> None:
    assert read_moment(cell) is None  # type: ignore[arg-type]


@pytest.mark.parametrize("cell", ["غدا", "31/4/2026", "30/13/1447", 12, True, "#REF!"])
def test_what_is_no_day_is_refused(cell: object) -> None:
    with pytest.raises(Unreadable):
        read_moment(cell)  # type: ignore[arg-type]


@given(st.one_of(st.text(max_size=40), st.integers(), st.floats(), st.booleans(), st.none()))
def test_no_cell_breaks_the_reading(cell: str | float | bool | None) -> None:
    with suppress(Unreadable):
        read_moment(cell)
    read_phones(cell)
    read_time(cell)
    assert "\u2066" not in text_of(cell)
    assert "\n" not in line_of(cell)


def test_times_stand_beside_the_day_or_in_a_cell_of_their_own() -> None:
    assert read_moment("26/4/2026 02:15 م") == Moment(DAY, time(14, 15))
    assert read_moment(46138.4375) == Moment(DAY, time(10, 30))
    assert read_time("10:30 ص") == time(10, 30)
    assert read_time(0.5) == time(12)
    assert read_time("صباحا") is None


@pytest.mark.parametrize(
    ("cell", "numbers"),
    [
        (551234567, ["+966551234567"]),
        (966551234567, ["+966551234567"]),
        (5.51234567e8, ["+966551234567"]),
        ("٠٥٥١٢٣٤٥٦٧", ["+966551234567"]),
        ("0551234567 / 0509876543", ["+966551234567", "+966509876543"]),
        ("0551234567-0509876543", ["+966551234567", "+966509876543"]),
        ("0551234567 و 0509876543", ["+966551234567", "+966509876543"]),
        ("055 123 4567\n050 987 6543", ["+966551234567", "+966509876543"]),
        ("0551234567 0551234567", ["+966551234567"]),
        ("جوال الأم 0551234567", ["+966551234567"]),
        ("+20 100 123 4567", ["+201001234567"]),
        ("0125551234", ["+966125551234"]),
        ("0555", []),
        ("لا يوجد", []),
        (None, []),
    ],
)
def test_all_phones_of_a_cell_are_read(cell: str | float | None, numbers: list[str]) -> None:
    assert list(read_phones(cell).numbers) == numbers


def test_what_is_no_phone_is_kept_as_words() -> None:
    assert read_phones("0555").rest == "0555"
    assert read_phones("جوال الأم 0551234567").rest == "جوال الأم 0551234567"
    assert read_phones("0551234567 / لا يرد").rest == "لا يرد"


@given(st.lists(st.integers(500_000_000, 599_999_999), min_size=1, max_size=3, unique=True),
       st.sampled_from([" / ", "\n", "، ", " - ", " و "]))  # fmt: skip
def test_any_number_of_mobiles_between_any_separators(numbers: list[int], between: str) -> None:
    cell = between.join(f"0{number}" for number in numbers)
    assert list(read_phones(cell).numbers) == [f"+966{number}" for number in numbers]


def test_an_old_number_is_one_in_every_spelling() -> None:
    assert {old_number_key(text) for text in ("17/1446", "١٧-١٤٤٦", "17 1446", "17ـ1446")} == {
        "171446"
    }
    assert old_number_key("ش-1") == "ش1"
