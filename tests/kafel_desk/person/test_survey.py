"""An opinion is a score of 1 to 5, or words; and nobody records how well they did themselves."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kafel_desk.person.survey import LONGEST_WORDS, SurveyAnswer, check_recorder, checked_answer
from kafel_desk.refusal import Refused


def fields(refused: pytest.ExceptionInfo[Refused]) -> list[str]:
    return [error.field for error in refused.value.errors]


@given(
    st.none() | st.integers(1, 5), st.none() | st.integers(1, 5), st.sampled_from([None, "شكرا"])
)
def test_result_and_process_are_kept_apart(
    result: int | None, process: int | None, words: str | None
) -> None:
    if result is None and process is None and words is None:
        return
    kept = checked_answer(result, process, words)
    assert kept == SurveyAnswer(result=result, process=process, words=words)


@pytest.mark.parametrize("typed", ["4", "٤", "۴", " 4 ", "\u200f٤"])
def test_a_score_may_be_typed_in_any_digits(typed: str) -> None:
    assert checked_answer(typed, None, None).result == 4


@pytest.mark.parametrize("score", [0, 6, -1, "0", "6", "45", "4.5", "خمسة", "²", True])
def test_any_other_score_is_refused_beside_its_field(score: int | str) -> None:
    with pytest.raises(Refused) as refused:
        checked_answer(score, score, "كلام")
    assert fields(refused) == ["result", "process"]


@pytest.mark.parametrize("words", [None, "", " \n", "\u202e\x00"])
def test_an_answer_that_says_nothing_is_none(words: str | None) -> None:
    with pytest.raises(Refused) as refused:
        checked_answer(None, "", words)
    assert [error.message.key for error in refused.value.errors] == ["error.survey_empty"]


def test_words_are_cleaned_and_have_a_limit() -> None:
    assert checked_answer(None, None, " رضا\x00 \u202eتام ").words == "رضا تام"
    with pytest.raises(Refused) as refused:
        checked_answer(None, None, "س" * (LONGEST_WORDS + 1))
    assert fields(refused) == ["words"]


def recorded_by(who: str, confidentiality: str = "normal") -> None:
    check_recorder(
        who,
        officers=("first", "second"),
        complained_staff="subject",
        confidentiality=confidentiality,
    )


@pytest.mark.parametrize("confidentiality", ["normal", "confidential"])
def test_somebody_else_records_it(confidentiality: str) -> None:
    recorded_by("reception", confidentiality)


@pytest.mark.parametrize("who", ["first", "second", "subject"])
def test_no_officer_of_the_case_and_not_whom_it_concerns(who: str) -> None:
    with pytest.raises(Refused) as refused:
        recorded_by(who)
    assert fields(refused) == ["by"]


def test_a_case_that_concerns_nobody_in_person_is_open_to_all_but_its_officers() -> None:
    check_recorder("reception", officers=(), complained_staff=None, confidentiality="normal")


@pytest.mark.parametrize("who", ["reception", "focal", "first"])
def test_a_matter_of_safeguarding_has_no_survey(who: str) -> None:
    with pytest.raises(Refused) as refused:
        recorded_by(who, "safeguarding")
    assert [error.message.key for error in refused.value.errors] == ["error.survey_safeguarding"]
