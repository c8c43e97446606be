"""Dates and amounts of time are said as people here say them."""

from datetime import date, datetime

import pytest

from kafel_desk.language.catalogue import Catalogue
from kafel_desk.language.digits import Digits
from kafel_desk.time import wording
from tests.kafel_desk.time.calendars import at
from tests.kafel_desk.words import words

NOW = at(2026, 11, 22, 10, 42)


def test_both_calendars_stand_side_by_side() -> None:
    assert wording.full_moment(words(), at(2026, 11, 24, 10, 20)) == (
        "الثلاثاء 24 نوفمبر 2026، الموافق 14 جمادى الآخرة 1448، الساعة 10:20"
    )
    assert wording.hijri_with_era(words(), NOW.date()) == "الأحد 12 جمادى الآخرة 1448 هـ"
    assert wording.gregorian_with_era(words(), NOW.date()) == "22 نوفمبر 2026 م"


def test_a_day_that_umm_al_qura_does_not_know_is_said_in_one_calendar() -> None:
    day = date(1900, 1, 1)
    assert wording.hijri_date(words(), day) == ""
    assert wording.full_date(words(), day) == "الاثنين 1 يناير 1900"
    assert wording.hijri_with_era(words(), day) == "الاثنين"


@pytest.mark.parametrize(
    ("moment", "said"),
    [
        (at(2026, 11, 22, 9, 55), "اليوم 09:55"),
        (at(2026, 11, 21, 14, 50), "أمس 14:50"),
        (at(2026, 11, 19, 14, 50), "الخميس 19 نوفمبر 14:50"),
        (at(2025, 11, 19, 14, 50), "الأربعاء 19 نوفمبر 2025 14:50"),
    ],
)
def test_when_something_happened(moment: datetime, said: str) -> None:
    assert wording.past_moment(words(), moment, NOW) == said


def test_a_moment_without_its_weekday() -> None:
    assert wording.short_moment(words(), at(2026, 11, 9, 10, 24), NOW) == "9 نوفمبر 10:24"


@pytest.mark.parametrize(
    ("minutes", "said"),
    [
        (818, "يوم عمل و6 ساعات و38 دقيقة"),
        (420, "يوم عمل"),
        (840, "يوما عمل"),
        (180, "3 ساعات عمل"),
        (210, "3 ساعات و30 دقيقة"),
        (37, "37 دقيقة"),
        (0, "أقل من دقيقة"),
        (-5, "أقل من دقيقة"),
    ],
)
def test_working_time_is_said_exactly(minutes: int, said: str) -> None:
    assert wording.working_amount(words(), minutes, 420) == said


def test_two_end_otherwise_after_a_word_that_governs_them() -> None:
    assert wording.working_amount(words(), 962, 420, governed=True) == "يومي عمل وساعتين ودقيقتين"
    assert wording.rough_amount(words(), 120, 420, governed=True) == "ساعتي عمل"
    assert wording.calendar_days(words(), 2, governed=True) == "يومين"
    assert wording.calendar_days(words(), 2) == "يومان"


def test_limits_that_are_no_number_of_minutes_have_words() -> None:
    assert wording.limit_words(words(), "same_working_day", 420) == "يوم العمل نفسه"
    assert wording.limit_words(words(), "at_once", 420) == "فورًا"
    assert wording.limit_words(words(), 4200, 420) == "10 أيام عمل"


def test_all_of_it_follows_the_setting_of_digits() -> None:
    shipped = words()
    arabic_indic = Catalogue("ar", "rtl", shipped.forms, Digits.ARABIC_INDIC, strict=True)
    said = wording.full_moment(arabic_indic, at(2026, 11, 24, 10, 20))
    assert said == "الثلاثاء ٢٤ نوفمبر ٢٠٢٦، الموافق ١٤ جمادى الآخرة ١٤٤٨، الساعة ١٠:٢٠"


def test_every_month_and_weekday_has_its_name() -> None:
    for language in ("ar", "en"):
        catalogue = words(language)
        months = {wording.month_name(catalogue, n) for n in range(1, 13)}
        hijri = {wording.hijri_month_name(catalogue, n) for n in range(1, 13)}
        days = {wording.weekday(catalogue, date(2026, 11, n)) for n in range(1, 8)}
        assert (len(months), len(hijri), len(days)) == (12, 12, 7)
