"""A case number is unique, readable aloud, and a slip of the tongue is noticed."""

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kafel_desk.case.number import (
    CaseNumber,
    Counter,
    NumberError,
    WrongCheckDigitError,
    check_digit,
    format_number,
    is_desk_code,
    next_counter,
    parse_number,
    read_aloud,
)
from kafel_desk.language.digits import Digits, render
from kafel_desk.language.keyboard import on_arabic_layout
from tests.kafel_desk.words import words

NUMBERS = st.builds(
    CaseNumber,
    st.from_regex("[A-Z]{1,2}", fullmatch=True),
    st.integers(0, 99),
    st.integers(1, 999_999),
)
EXAMPLE = CaseNumber("A", 26, 42)


class Fixed:
    """Randomness that always gives the same byte."""

    def __init__(self, byte: int) -> None:
        self.byte = byte

    def bytes(self, count: int) -> bytes:
        return bytes([self.byte]) * count


class Seeded:
    """Randomness that can be told beforehand."""

    def __init__(self) -> None:
        self.source = random.Random(7)

    def bytes(self, count: int) -> bytes:
        return self.source.randbytes(count)


def test_the_example_of_the_design() -> None:
    assert format_number(EXAMPLE) == "KA-26-00042-7"


@pytest.mark.parametrize(
    ("counter", "digit"), [(572, 4), (412, 6), (838, 2), (57, 7), (0, 0), (1, 3)]
)
def test_known_check_digits(counter: int, digit: int) -> None:
    assert check_digit(counter) == digit


def test_the_counter_grows_to_six_digits() -> None:
    assert format_number(CaseNumber("AB", 7, 99_999)).startswith("KAB-07-99999-")
    assert format_number(CaseNumber("AB", 7, 100_000)).startswith("KAB-07-100000-")


@given(NUMBERS)
def test_a_number_is_read_back_from_what_was_printed(number: CaseNumber) -> None:
    assert parse_number(format_number(number)) == number


@given(NUMBERS, st.sampled_from(["", " ", "-", "/", ".", "–", " - ", "\u200f"]))
def test_a_number_is_read_from_every_spelling(number: CaseNumber, separator: str) -> None:
    printed = format_number(number)
    typed = separator.join(printed.split("-"))
    assert parse_number(typed.lower()) == number
    assert parse_number(render(printed, Digits.ARABIC_INDIC)) == number
    assert parse_number(f"\u2066{printed}\u2069") == number


@given(NUMBERS)
def test_a_number_scanned_on_the_arabic_layout_is_read(number: CaseNumber) -> None:
    assert parse_number(on_arabic_layout(format_number(number))) == number


@given(NUMBERS, st.data())
def test_any_single_wrong_digit_of_the_counter_is_noticed(
    number: CaseNumber, data: st.DataObject
) -> None:
    head, counter, check = format_number(number).rsplit("-", 2)
    digits = counter + check
    place = data.draw(st.integers(0, len(digits) - 1))
    other = data.draw(st.sampled_from([d for d in "0123456789" if d != digits[place]]))
    wrong = digits[:place] + other + digits[place + 1 :]
    if not int(wrong[:-1]):
        return
    with pytest.raises(WrongCheckDigitError):
        parse_number(f"{head}-{wrong[:-1]}-{wrong[-1]}")


@given(st.integers(10, 999_999), st.data())
def test_any_two_neighbours_exchanged_are_noticed(counter: int, data: st.DataObject) -> None:
    digits = f"{counter:05}{check_digit(counter)}"
    place = data.draw(st.integers(0, len(digits) - 2))
    wrong = digits[:place] + digits[place + 1] + digits[place] + digits[place + 2 :]
    if wrong == digits or not int(wrong[:-1]):
        return
    with pytest.raises(WrongCheckDigitError):
        parse_number(f"KA-26-{wrong[:-1]}-{wrong[-1]}")


@pytest.mark.parametrize("typed", ["42", "٤٢", " 00042 ", "42-7", "00042-7"])
def test_the_counter_alone_is_enough(typed: str) -> None:
    assert parse_number(typed) == Counter(42)


@pytest.mark.parametrize("typed", ["KA-26-00042-8", "ka26000428", "00042-8", "KA-٢٦-٠٠٠٤٢-٨"])
def test_a_wrong_check_digit_is_told_apart(typed: str) -> None:
    with pytest.raises(WrongCheckDigitError) as error:
        parse_number(typed)
    assert "خانة غير صحيحة" in words().message(error.value.message)


@pytest.mark.parametrize(
    "typed",
    ["", "محمد", "KA", "KA-26", "KABC-26-00042-7", "A-26-00042-7", "0", "KA-26-00000-0",
     "0555721100", "KA-26-00042-7 KA-26-00043-5", "42 cases"],
)  # fmt: skip
def test_what_is_no_number_is_refused(typed: str) -> None:
    with pytest.raises(NumberError) as error:
        parse_number(typed)
    assert not isinstance(error.value, WrongCheckDigitError)
    assert words().message(error.value.message)


@given(st.text())
def test_any_text_is_a_number_or_is_refused(text: str) -> None:
    try:
        found = parse_number(text)
    except NumberError:
        return
    assert found.counter > 0


def test_desk_codes_are_one_or_two_letters() -> None:
    assert [code for code in ("A", "AB", "", "ABC", "a", "1", "ا") if is_desk_code(code)] == [
        "A",
        "AB",
    ]


def test_the_next_number_follows_the_last_unless_one_is_skipped() -> None:
    assert next_counter(41, Fixed(255)) == 42
    assert next_counter(41, Fixed(26)) == 42
    assert next_counter(41, Fixed(25)) > 42


def test_about_one_number_in_ten_is_skipped() -> None:
    randomness, last, given_out = Seeded(), 0, 0
    while last < 20_000:
        following = next_counter(last, randomness)
        assert following > last
        last = following
        given_out += 1
    assert 0.08 < 1 - given_out / last < 0.12


def test_a_number_is_read_aloud_part_by_part() -> None:
    said = words().message(read_aloud(CaseNumber("A", 26, 412)))
    assert said == "يُقرأ هكذا: \u2066K A\u2069، ثم 26، ثم 412، ثم 6."
