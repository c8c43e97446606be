"""What recurs: matters with three cases or more, and the words that set them apart."""

from datetime import UTC, datetime, timedelta
from typing import Any

from kafel_desk.figures.patterns import PatternCase, patterns
from kafel_desk.figures.recurring_words import recurring_words
from kafel_desk.figures.weekly import Rise

DAY = datetime(2026, 11, 1, tzinfo=UTC)


def case(id: int, **changes: Any) -> PatternCase:  # noqa: A002  (the field's name)
    values: dict[str, Any] = {
        "id": id, "category": "card", "department": "in_kind", "person": id,
        "received": DAY + timedelta(days=id), "causes": "",
    }  # fmt: skip
    return PatternCase(**(values | changes))


def found(cases: list[PatternCase], rises: dict[str, Rise] | None = None) -> Any:
    return patterns(cases, rises or {}, {"card": "من دفعة واحدة"}, lambda _cases: [])


def test_two_cases_are_no_pattern_and_three_are() -> None:
    assert found([case(1), case(2)]) == ()
    (pattern,) = found([case(1), case(2), case(3, department="other")])
    assert (pattern.cases, pattern.people, pattern.since) == (3, 3, DAY + timedelta(days=1))
    assert pattern.department == "in_kind"
    assert pattern.note == "من دفعة واحدة"


def test_one_person_alone_several_people_and_the_system_are_told_apart() -> None:
    assert found([case(n, person=7) for n in range(3)])[0].described == "single"
    assert found([case(n) for n in range(3)])[0].described == "repeated"
    assert found([case(n, causes="system") for n in range(3)])[0].described == "systemic"
    rise = Rise("card", "in_kind", 3, 0.5, 0.001)
    assert found([case(n) for n in range(3)], {"card": rise})[0].described == "systemic"


def test_whoever_gave_no_name_counts_as_somebody_each_time() -> None:
    assert found([case(n, person=None) for n in range(3)])[0].people == 3


def test_what_rose_stands_before_what_is_larger() -> None:
    rise = Rise("card", "in_kind", 3, 0.5, 0.001)
    cases = [case(n) for n in range(3)] + [case(10 + n, category="visit") for n in range(9)]
    assert [each.category for each in found(cases, {"card": rise})] == ["card", "visit"]


def test_words_that_set_a_matter_apart_are_named_as_they_are_spelled() -> None:
    here = ["تأخرت البطاقة كثيرا", "البطاقة لم تصل", "أين بطاقة ابني؟"]
    there = ["موعد الزيارة", "لم تصل الرسالة", "الباحثة لم تزرنا"]
    assert recurring_words(here, there) == ("البطاقة",)


def test_a_word_of_two_cases_may_be_a_name_and_numbers_are_none() -> None:
    here = ["سعاد تسأل 0555", "سعاد تسأل 0555", "تسأل 0555"]
    assert recurring_words(here, []) == ("تسأل",)


def test_a_word_that_is_everywhere_sets_nothing_apart() -> None:
    assert recurring_words(["البطاقة"] * 5, ["البطاقة"] * 5) == ()
