"""A due time says in words when it falls, what is left, and how it was counted."""

from datetime import datetime

import pytest

from kafel_desk.language.direction import strip_marks
from kafel_desk.time.due_words import (
    DueWords,
    age_in_days,
    age_in_list,
    due_in_list,
    explanation,
    time_left,
    why_due,
)
from kafel_desk.time.explanation import Closed, Counted, DueAt, Received, Waited, explain
from kafel_desk.time.working_calendar import Closure, Days, WorkingCalendar
from tests.kafel_desk.time.calendars import at, working
from tests.kafel_desk.words import words

WORKING = working(WorkingCalendar())
EID_ON_SUNDAY = working(
    WorkingCalendar(closures=(Closure("العيد", Days((11, 22), (11, 22), "gregorian", 2026)),))
)
NOW = at(2026, 11, 22, 10, 42)  # a Sunday
RECEIVED = at(2026, 11, 9, 10, 20)
WAIT = (at(2026, 11, 11, 9), at(2026, 11, 12, 9))
TEN_DAYS = 4200


def test_one_working_day_over_a_weekend_and_an_eid_is_told_day_by_day() -> None:
    parts = explain(EID_ON_SUNDAY, at(2026, 11, 19, 15, 20), 420)
    assert explanation(words(), EID_ON_SUNDAY, parts, NOW) == (
        "وردت الخميس 15:20؛ حُسبت 40 دقيقة يوم الخميس؛ الجمعة والسبت مغلقان؛ الأحد مغلق (العيد)؛"
        " حُسبت 380 دقيقة يوم الاثنين؛ تستحق الاثنين 15:20 (يوم عمل)."
    )


def test_the_same_in_english() -> None:
    parts = explain(EID_ON_SUNDAY, at(2026, 11, 19, 15, 20), 420)
    # The Arabic name of the feast is set apart, so that the words around it keep their order.
    assert strip_marks(explanation(words("en"), EID_ON_SUNDAY, parts, NOW)) == (
        "received Thursday 15:20; 40 minutes counted Thursday; Friday and Saturday closed;"
        " Sunday closed (العيد); 380 minutes counted Monday;"
        " due Monday 15:20 (one working day)."
    )


def test_the_parts_are_kept_apart_for_other_faces() -> None:
    parts = explain(EID_ON_SUNDAY, at(2026, 11, 19, 15, 20), 420)
    kinds = [type(part) for part in parts]
    assert kinds == [Received, Counted, Closed, Closed, Counted, DueAt]
    assert sum(part.minutes for part in parts if isinstance(part, Counted)) == 420


def test_a_long_count_names_its_dates_and_joins_full_days() -> None:
    parts = explain(WORKING, RECEIVED, TEN_DAYS, [WAIT])
    said = explanation(words(), WORKING, parts, NOW)
    assert "حُسبت 2,100 دقيقة من الأحد 15 نوفمبر إلى الخميس 19 نوفمبر" in said
    assert "توقفت يوم عمل بانتظار المستفيد، من الأربعاء 11 نوفمبر 09:00" in said
    assert said.endswith("تستحق الثلاثاء 24 نوفمبر 10:20 (10 أيام عمل).")
    assert sum(part.minutes for part in parts if isinstance(part, Counted)) == TEN_DAYS


def test_whole_days_are_told_together_and_a_day_that_was_not_whole_by_itself() -> None:
    parts = explain(WORKING, RECEIVED, 3 * 420)
    counted = [
        (part.first.day, part.last.day, part.minutes) for part in parts if isinstance(part, Counted)
    ]
    assert counted == [(9, 9, 280), (10, 11, 840), (12, 12, 140)]


def test_a_result_is_due_soon_once_three_quarters_of_its_time_are_used() -> None:
    def state(left: int) -> str:
        due = WORKING.add_working_minutes(NOW, left)
        return due_in_list(words(), WORKING, NOW, due=due, limit=420).state

    assert (state(106), state(105)) == ("ok", "soon")
    untimed = due_in_list(words(), WORKING, NOW, due=NOW, limit="at_once")
    assert untimed.state == "ok"


def test_ramadan_hours_are_named() -> None:
    parts = explain(WORKING, at(2026, 2, 22, 14), 120)
    said = explanation(words(), WORKING, parts, at(2026, 2, 22, 14))
    assert "حُسبت 60 دقيقة يوم الأحد بدوام رمضان؛ حُسبت 60 دقيقة يوم الاثنين بدوام رمضان" in said


def test_a_count_that_stands_has_no_due_time() -> None:
    parts = explain(WORKING, RECEIVED, TEN_DAYS, [(WAIT[0], None)])
    assert isinstance(parts[-1], Waited)
    assert explanation(words(), WORKING, parts, NOW).endswith("09:00 بانتظار المستفيد.")


def test_what_is_not_timed_is_not_explained() -> None:
    assert explain(WORKING, RECEIVED, "untimed") == ()
    assert explanation(words(), WORKING, (), NOW) == ""
    assert why_due(words(), WORKING, RECEIVED, "untimed", NOW) == ""


def test_the_head_of_a_case_says_it_in_one_line() -> None:
    assert why_due(words(), WORKING, RECEIVED, TEN_DAYS, NOW, [WAIT]) == (
        "وردت الاثنين 9 نوفمبر 10:20؛ المهلة 10 أيام عمل؛ توقفت يوم عمل بانتظار المستفيد؛"
        " الجمعة والسبت مغلقان. بقي يوم عمل و6 ساعات و38 دقيقة."
    )


def test_a_closure_is_named_in_the_one_line() -> None:
    said = why_due(words(), EID_ON_SUNDAY, at(2026, 11, 19, 15, 20), 420, NOW)
    assert "الجمعة والسبت مغلقان؛ الأحد 22 نوفمبر مغلق (العيد)" in said


def test_time_left_and_time_over() -> None:
    assert time_left(words(), WORKING, at(2026, 11, 22, 11), NOW) == "بقي 18 دقيقة"
    assert time_left(words(), WORKING, at(2026, 11, 19, 15), NOW) == "متأخرة 3 ساعات و42 دقيقة"


@pytest.mark.parametrize(
    ("due", "expected"),
    [
        (at(2026, 11, 17, 10), DueWords("late", "متأخرة 3 أيام عمل")),
        (at(2026, 11, 18, 15), DueWords("late", "متأخرة يوم عمل")),
        (at(2026, 11, 19, 15, 30), DueWords("late", "متأخرة 3 ساعات عمل")),
        (at(2026, 11, 22, 10, 5), DueWords("late", "متأخرة 37 دقيقة")),
        (at(2026, 11, 22, 13, 20), DueWords("soon", "اليوم 13:20")),
        (at(2026, 11, 23, 8, 50), DueWords("soon", "غدًا 08:50")),
        (at(2026, 11, 24, 10, 20), DueWords("soon", "الثلاثاء 10:20")),
        (at(2026, 11, 25, 8, 25), DueWords("ok", "الأربعاء 08:25")),
        (at(2026, 12, 6, 10, 43), DueWords("ok", "الأحد 6 ديسمبر")),
        (at(2027, 1, 6, 10, 43), DueWords("ok", "الأربعاء 6 يناير 2027")),
    ],
)
def test_the_words_of_a_list(due: datetime, expected: DueWords) -> None:
    assert due_in_list(words(), WORKING, NOW, due=due, limit=TEN_DAYS) == expected


def test_a_late_case_is_late_from_its_first_minute_and_at_night() -> None:
    night = at(2026, 11, 22, 23)
    due = at(2026, 11, 22, 16)
    assert due_in_list(words(), WORKING, night, due=due, limit=60) == DueWords("late", "متأخرة")


def test_a_case_that_waits_or_is_done_says_so() -> None:
    def listed(paused_since: datetime | None) -> DueWords:
        return due_in_list(words(), WORKING, NOW, due=None, limit=60, paused_since=paused_since)

    assert listed(at(2026, 11, 18, 9)) == DueWords("paused", "متوقفة منذ 4 أيام")
    assert listed(at(2026, 11, 20, 9)) == DueWords("paused", "متوقفة منذ يومين")
    assert listed(at(2026, 11, 22, 9)) == DueWords("paused", "متوقفة")
    assert listed(None) == DueWords("done", "تمت")


def test_age_is_counted_in_working_days() -> None:
    assert age_in_days(WORKING, RECEIVED, NOW) == 9
    assert age_in_list(words(), WORKING, RECEIVED, NOW) == "9 أيام"
    assert age_in_list(words(), WORKING, at(2026, 11, 19, 15, 20), NOW) == "يوم"
    assert age_in_list(words(), WORKING, at(2026, 11, 22, 8), NOW) == "اليوم"
