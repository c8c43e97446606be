"""Ids and addresses are checked for what cannot be one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kafel_desk.person.identity import IdentityError, normalise_email, normalise_national_id
from tests.kafel_desk.words import words


def with_check_digit(nine: str) -> str:
    """The oracle: the one last digit that the id can have, found by trying."""
    fitting = []
    for last in "0123456789":
        doubled = [int(digit) * 2 for digit in nine[0::2]]
        plain = [int(digit) for digit in nine[1::2] + last]
        if (sum(sum(divmod(value, 10)) for value in doubled) + sum(plain)) % 10 == 0:
            fitting.append(nine + last)
    (only,) = fitting
    return only


IDS = st.builds(
    lambda first, rest: with_check_digit(f"{first}{rest:08}"),
    st.sampled_from("12"),
    st.integers(0, 99_999_999),
)


@given(IDS)
def test_an_id_with_its_right_last_digit_is_taken(number: str) -> None:
    assert normalise_national_id(number) == number
    assert normalise_national_id(f" {number[:5]}-{number[5:]} ") == number


@given(IDS, st.integers(1, 9), st.integers(1, 9))
def test_one_wrong_digit_is_noticed(number: str, place: int, shift: int) -> None:
    wrong = number[:place] + str((int(number[place]) + shift) % 10) + number[place + 1 :]
    with pytest.raises(IdentityError, match=r"error\.national_id_check"):
        normalise_national_id(wrong)


def test_arabic_indic_digits_are_read() -> None:
    assert normalise_national_id("١٠٠٠٠٠٠٠٠٨") == "1000000008"


@pytest.mark.parametrize(
    ("typed", "key"),
    [
        ("", "error.national_id_digits"),
        ("10000A0008", "error.national_id_digits"),
        ("100000000", "error.national_id_length"),
        ("3000000006", "error.national_id_begin"),
    ],
)
def test_what_is_no_id_is_told_why(typed: str, key: str) -> None:
    with pytest.raises(IdentityError) as error:
        normalise_national_id(typed)
    assert error.value.message.key == key
    assert words().message(error.value.message)


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        (" name@Example.COM ", "name@example.com"),
        ("\u2066first.last+tag@sub.example.sa\u2069", "first.last+tag@sub.example.sa"),
    ],
)
def test_an_address_is_kept_without_what_stands_around_it(typed: str, kept: str) -> None:
    assert normalise_email(typed) == kept


@pytest.mark.parametrize(
    "typed",
    ["", "name", "name@", "@example.com", "a b@example.com", "a@example", "a@b@example.com",
     "a..b@example.com", "a@example..com", "a@example.com, b@example.com", "a@" + "b" * 300 + ".sa"],
)  # fmt: skip
def test_what_is_no_address_is_refused(typed: str) -> None:
    with pytest.raises(IdentityError, match=r"error\.email"):
        normalise_email(typed)
