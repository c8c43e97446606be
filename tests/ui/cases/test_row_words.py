"""One case in words: what each cell says, and how it is drawn."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from kafel_desk.queries import CaseRow
from tests.kafel_desk.case.story import DIRECTORY
from tests.kafel_desk.words import words
from ui.cases.row_words import RowWords, ShownRow

NOW = datetime(2026, 11, 22, 7, 42, tzinfo=UTC)


def shown(**fields: Any) -> ShownRow:
    form: dict[str, Any] = {
        "id": b"1", "number": "KA-26-00042-7", "kind": "complaint", "priority": "normal",
        "channel": "visit", "state": "progress", "received_at": datetime(2026, 11, 9, 7, 20, tzinfo=UTC),
    }  # fmt: skip
    return RowWords(words("ar"), DIRECTORY, NOW).show(CaseRow(**{**form, **fields}))


def at(day: int, hour: int, minute: int = 0) -> datetime:
    return datetime(2026, 11, day, hour - 3, minute, tzinfo=UTC)


@pytest.mark.parametrize(
    ("fields", "look", "said"),
    [
        ({"due": at(17, 10, 42)}, "late", "متأخرة 3 أيام عمل"),
        ({"due": at(22, 10, 5)}, "late", "متأخرة 37 دقيقة"),
        ({"due": at(22, 13, 20)}, "soon", "اليوم 13:20"),
        ({"due": at(24, 10, 20)}, "soon", "الثلاثاء 10:20"),
        ({"due": datetime(2026, 12, 6, 7, tzinfo=UTC)}, "ok", "الأحد 6 ديسمبر"),
        ({"state": "waiting", "waiting_since": at(18, 10)}, "paused", "متوقفة منذ 4 أيام"),
        ({"state": "replied", "told_at": at(15, 9), "follow_up": at(22, 9)}, "soon", "متابعة اليوم"),
        ({"state": "replied", "told_at": at(16, 9), "follow_up": at(23, 9)}, "ok", "متابعة غدًا"),
        ({"state": "replied", "told_at": at(10, 9), "follow_up": at(17, 9)}, "late", "متابعة متأخرة"),
        ({"state": "replied", "told_at": at(18, 9), "follow_up": at(25, 9)}, "ok", "متابعة الأربعاء"),
        ({"state": "closed", "closed_in_time": True}, "done", "أُغلقت في المهلة"),
        ({"state": "closed", "closed_in_time": False}, "done", "أُغلقت بعد المهلة"),
        ({"state": "closed", "answered_at_first_contact": True}, "done", "أُجيب في الحال"),
        ({"confidentiality": "safeguarding"}, "ok", "بلا مهلة"),
        ({"state": "void"}, "", "—"),
    ],
)  # fmt: skip
def test_a_due_time_says_how_it_stands_in_words_and_look(
    fields: dict[str, Any], look: str, said: str
) -> None:
    row = shown(**fields)
    assert (row.look("due"), row.words("due")) == (look, said)


def test_the_age_counts_working_days_while_a_case_is_open() -> None:
    assert shown().words("age") == "9 أيام"
    assert shown(received_at=NOW - timedelta(minutes=5)).words("age") == "اليوم"
    assert shown(received_at=at(19, 15, 20)).words("age") == "يوم"  # last thing on Thursday
    assert shown(state="closed").words("age") == "—"


def test_what_is_urgent_stands_out_until_it_has_ended() -> None:
    assert (shown(priority="urgent").words("kind"), shown(priority="urgent").look("kind")) == (
        "شكوى عاجلة",
        "bold",
    )
    assert shown(priority="urgent", state="closed").look("kind") == "faint"


def test_a_person_without_a_name_is_known_by_the_code_word() -> None:
    assert shown(name="هدى").words("person") == "هدى"
    assert shown(code_word="نخلة").words("person") == "بلا اسم، الرمز: نخلة"
    assert shown().words("person") == "بلا اسم"


def test_missing_values_say_so_and_step_back() -> None:
    row = shown()
    assert (row.words("phone"), row.look("phone")) == ("بلا رقم", "faint")
    assert (row.words("holder"), row.look("holder")) == ("لم تُسند", "faint")
    assert row.words("department") == "—"


def test_two_values_are_marked_at_the_phone() -> None:
    row = shown(phone="+966555000132", has_conflict=True)
    assert (row.words("phone"), row.look("phone")) == ("0555 000 132", "two")


def test_a_screen_reader_hears_the_whole_row() -> None:
    row = shown(name="هدى", due=at(24, 10, 20))
    assert row.sentence == "KA-26-00042-7, شكوى, هدى, قيد المعالجة, الثلاثاء 10:20"
