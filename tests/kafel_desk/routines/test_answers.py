"""Approved answers are found by any spelling of their words, and say when they grow old."""

from datetime import UTC, date, datetime, timedelta
from typing import cast

import pytest
from hypothesis import given
from hypothesis import strategies as st

import resources
from kafel_desk.case.rules import Context
from kafel_desk.directory.centre_facts import AnswerChanged
from kafel_desk.directory.commands import ChangeEntry
from kafel_desk.directory.decide import decide_directory
from kafel_desk.directory.state import Directory
from kafel_desk.language.catalogue import parse_catalogue
from kafel_desk.refusal import Refused
from kafel_desk.routines.answers import (
    LONGEST_ANSWER,
    STALE_AFTER_DAYS,
    AnswerIndex,
    ServiceAnswer,
    is_stale,
    review_words,
)

TODAY = date(2026, 11, 22)
NIGHT = datetime(2026, 11, 21, 21, 30, tzinfo=UTC)
"""Half an hour into today, where the centre is."""


def answer(entry: str, title: str, text: str = "نص", **more: object) -> ServiceAnswer:
    fields: dict[str, object] = {"reviewed_on": TODAY, "reviewed_by": "supervisor", **more}
    return ServiceAnswer(id=entry, title=title, text=text, **fields)  # type: ignore[arg-type]


INDEX = AnswerIndex(
    (
        answer("sponsorship", "موعد صرف الكفالة", "تصرف الكفالات في الأسبوع الأول من كل شهر."),
        answer("clothing", "كسوة الشتاء", "تسلم البطاقات في مقر الجمعية.", keywords="ملابس"),
        answer("card", "بطاقات الشراء", "تستخدم في المتاجر المتعاقد معها."),
        answer("old", "رحلات", "لم تعد تقدم.", is_active=False),
    )
)


def found(text: str) -> list[str]:
    return [one.id for one in INDEX.find(text)]


@pytest.mark.parametrize(
    ("asked", "first"),
    [
        ("كفاله", "sponsorship"),
        ("الكفالة", "sponsorship"),
        ("صرف كفا", "sponsorship"),
        ("كِسْوَة", "clothing"),
        ("ملابس", "clothing"),
        ("المتاجر", "card"),
    ],
)
def test_an_answer_is_found_by_any_spelling_of_its_words(asked: str, first: str) -> None:
    assert found(asked) == [first]


def test_what_stands_in_the_title_comes_first() -> None:
    assert found("بطاقات") == ["card", "clothing"]


def test_all_words_must_be_there_and_each_begin_a_word() -> None:
    assert found("بطاقات صرف") == []
    assert found("فالة") == []


def test_what_was_switched_off_is_not_offered() -> None:
    assert found("رحلات") == []


def test_asking_nothing_offers_all_by_title() -> None:
    assert found("") == ["card", "clothing", "sponsorship"]
    assert len(INDEX.find("", limit=2)) == 2


@given(st.lists(st.text(min_size=1, max_size=30), min_size=1, max_size=8), st.data())
def test_every_answer_is_found_by_its_own_title(titles: list[str], data: st.DataObject) -> None:
    answers = [answer(str(place), title) for place, title in enumerate(titles)]
    asked = data.draw(st.sampled_from(answers))
    assert asked in AnswerIndex(answers).find(asked.title, limit=len(answers))


@given(st.integers(0, 3000), st.integers(1, 1000))
def test_an_answer_is_stale_when_its_days_are_over(age: int, after: int) -> None:
    one = answer("a", "عنوان", reviewed_on=TODAY - timedelta(days=age))
    assert is_stale(one, TODAY, after) == (age > after)
    assert (review_words(one, TODAY, after) is not None) == (age > after)


def test_a_stale_answer_says_for_how_long() -> None:
    texts = [path.read_text(encoding="utf-8") for path in resources.translations("ar")]
    arabic = parse_catalogue("ar", texts, strict=True)
    old = answer("a", "عنوان", reviewed_on=TODAY - timedelta(days=STALE_AFTER_DAYS + 23))
    words = review_words(old, TODAY)
    assert words is not None
    assert arabic.message(words) == "لم تُراجع منذ 203 أيام"


def kept(**fields: object) -> AnswerChanged:
    given = {"title": "عنوان", "text": "نص", "reviewed_on": TODAY, "reviewed_by": "supervisor"}
    change = AnswerChanged(entry="a", **{**given, **fields})  # type: ignore[arg-type]
    context = Context(actor="supervisor", now=NIGHT, directory=Directory())
    (draft,) = decide_directory(Directory(), ChangeEntry(change=change), context)
    return cast("AnswerChanged", draft.fact)


def test_an_answer_is_cleaned_before_it_is_kept() -> None:
    answer = kept(title=" كسوة \u202e الشتاء ", text="سطر\r\nثان\x00")
    assert (answer.title, answer.text) == ("كسوة الشتاء", "سطر\nثان")


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("title", " \u200f"),
        ("title", "ع" * 501),
        ("text", ""),
        ("text", "س" * (LONGEST_ANSWER + 1)),
        ("keywords", "س" * 501),
        ("reviewed_on", TODAY + timedelta(days=1)),
    ],
)
def test_an_answer_that_cannot_be_kept_says_why(field: str, value: object) -> None:
    with pytest.raises(Refused) as refused:
        kept(**{field: value})
    assert [error.field for error in refused.value.errors] == [field]
