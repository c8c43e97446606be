"""No whole phone and no national id on paper, wherever somebody typed it."""

import pytest

from kafel_desk.case import commands as c
from kafel_desk.language.message import Message
from kafel_desk.papers.masking import masked_phone, masked_sentence, masked_text
from tests.kafel_desk.case.story import DIRECTORY, Story


@pytest.mark.parametrize(
    ("number", "shown"),
    [("+966555000142", "05•••••142"), ("+966125400789", "•••••789"), ("+201001234567", "•••••567")],
)
def test_a_phone_shows_its_last_three_digits(number: str, shown: str) -> None:
    assert masked_phone(number) == shown


@pytest.mark.parametrize(
    "typed",
    [
        "0555000142",
        "0555 000 142",
        "055-500-0142",
        "+966 55 500 0142",
        "00966555000142",
        "٠٥٥٥٠٠٠١٤٢",
    ],
)
def test_a_mobile_number_that_was_typed_is_hidden_in_every_spelling(typed: str) -> None:
    hidden = masked_text(f"اتصل من {typed} أمس")
    assert hidden.startswith("اتصل من •••••")
    assert len([letter for letter in hidden if letter.isdecimal()]) == 3


@pytest.mark.parametrize("typed", ["1012345678", "2412345678", "١٠١٢٣٤٥٦٧٨"])
def test_a_national_id_is_hidden_whole(typed: str) -> None:
    assert masked_text(f"هويته {typed}.") == "هويته ••••••••••."


@pytest.mark.parametrize(
    "text", ["يوم 2026-11-22 الساعة 10:25", "مبلغ 1500 ريال", "8002450245", "KA-26-00042-7"]
)
def test_dates_amounts_and_the_numbers_of_the_centre_stay(text: str) -> None:
    assert masked_text(text) == text


def test_a_correction_of_the_person_tells_no_number_and_no_address() -> None:
    story = Story().record()
    story.do(
        c.CorrectDetails,
        "amal",
        phones=("0555999888",),
        national_id="1000000008",
        email="huda@example.org",
        name="هدى بنت علي",
    )
    said = [masked_sentence(fact, DIRECTORY, story.case) for fact in story.facts]
    values = " ".join(str(value) for message in said for value in all_values(message))
    assert "•••••888" in values
    assert "هدى بنت علي" in values
    for secret in ("999888", "0555", "1000000008", "example"):
        assert secret not in values


def all_values(message: Message) -> list[object]:
    found: list[object] = []
    for value in message.params.values():
        found += all_values(value) if isinstance(value, Message) else [value]
    return found
