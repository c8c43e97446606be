"""What one saved form records, and what it refuses."""

from datetime import timedelta
from typing import Any

import pytest

from kafel_desk.case.facts import CaseClosed, CaseReceived, ReceiptConfirmed, ResultTold
from kafel_desk.case.intake import is_this_person
from kafel_desk.refusal import Refused
from tests.kafel_desk.case.story import MONDAY_MORNING, Story


def refused_fields(**fields: Any) -> set[str]:
    with pytest.raises(Refused) as refusal:
        Story().record(**fields)
    return {error.field for error in refusal.value.errors}


def test_a_visit_becomes_a_case_and_a_person_with_a_number_that_can_be_read_aloud() -> None:
    story = Story().record()
    assert story.case.number == "KA-26-00042-7"
    assert story.person is not None
    assert story.person.phones == ("+966555000123",)
    assert story.case.person == story.person.id
    assert story.state == "new"


def test_everything_that_is_wrong_is_said_at_once_and_nothing_is_recorded() -> None:
    story = Story()
    with pytest.raises(Refused) as refusal:
        story.record(
            kind="praise", channel="pigeon", description=" \u200f\n ", phone="12", email="x",
            national_id="1", extension="12a", category="none", department="closed",
            complained_staff="left",
        )  # fmt: skip
    assert {error.field for error in refusal.value.errors} == {
        "kind", "channel", "description", "phone", "email", "national_id", "extension",
        "category", "department", "complained_staff",
    }  # fmt: skip
    assert story.facts == []


def test_a_person_without_name_and_number_gets_a_code_word_instead() -> None:
    story = Story().record(name=None, phone=None)
    assert story.person is None
    assert story.case.receipt.code_word
    assert Story().record(phone=None).case.receipt.code_word is None


def test_an_inquiry_answered_on_the_spot_is_closed_at_first_contact() -> None:
    story = Story().record(kind="inquiry", channel="phone", answered="الدوام إلى الرابعة")
    kinds = [type(fact.fact) for fact in story.facts]
    assert {ReceiptConfirmed, ResultTold, CaseClosed} <= set(kinds)
    assert story.state == "closed"
    assert story.case.outcome == "answered"
    skipped = [story.step(number).status for number in (5, 6, 7, 9)]
    assert skipped == ["not_applicable"] * 4
    assert all(story.step(number).status == "done" for number in (3, 4, 10, 12))


def test_a_complaint_answered_on_the_spot_still_has_to_be_looked_into() -> None:
    story = Story().record(answered="نعتذر عن التأخير")
    assert story.state == "replied"
    assert story.case.closed is None


def test_the_category_brings_its_department_and_its_urgency() -> None:
    assert Story().record(category="delay").case.department == "sponsorship"
    assert Story().record(category="privacy").case.priority == "urgent"
    assert Story().record(category="privacy", priority="normal").case.priority == "normal"


def test_a_paper_form_keeps_its_true_time_but_no_time_to_come() -> None:
    earlier = MONDAY_MORNING - timedelta(days=3)
    assert Story().record(received_at=earlier).case.received_at == earlier
    assert refused_fields(received_at=MONDAY_MORNING + timedelta(hours=1)) == {"received_at"}
    assert refused_fields(received_at=MONDAY_MORNING - timedelta(days=4000)) == {"received_at"}


def test_control_and_direction_marks_never_reach_the_record() -> None:
    story = Story().record(description="سطر\r\n\u2067ثان\u2069\x00 \u202eمقلوب\ud800")
    received = story.case.received.fact
    assert isinstance(received, CaseReceived)
    assert received.description == "سطر\nثان مقلوب"


def test_a_megabyte_of_words_is_kept_and_a_shelf_of_books_is_not() -> None:
    assert len(Story().record(description="ن" * 1_048_576).case.description) == 1_048_576
    assert refused_fields(description="ن" * 2_000_001) == {"description"}


@pytest.mark.parametrize(
    ("typed", "known", "same"),
    [
        ("هدى المالكي", "هدي المالكى", True),
        (None, "هدى", True),
        ("ماجد", None, True),
        ("ماجد", "هدى", False),
    ],
)
def test_a_caller_is_known_by_name_or_when_no_name_was_given(
    typed: str | None, known: str | None, same: bool
) -> None:
    assert is_this_person(typed, known) is same
