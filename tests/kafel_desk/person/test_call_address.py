"""What telephones say of a call is read to the number behind it, or refused."""

import contextlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kafel_desk.person.call_address import LONGEST, called_number
from kafel_desk.person.phones import PhoneError


@pytest.mark.parametrize(
    "said",
    [
        "0555000123",
        "+966 555 000 123",
        "tel:+966555000123",
        "TEL:0555000123;phone-context=+966",
        "sip:0555000123@exchange.example",
        "sips:+966555000123@10.0.0.5;transport=tls?subject=x",
        "<sip:0555000123@exchange>",
        '"0555000123"',
        "callto://0555000123",
        "٠٥٥٥٠٠٠١٢٣",
    ],
)
def test_one_number_in_all_its_spellings(said: str) -> None:
    assert called_number(said) == "+966555000123"


@pytest.mark.parametrize("said", ["", "anonymous", "sip:@exchange", "204", "tel:", "restricted"])
def test_what_is_no_number_is_refused(said: str) -> None:
    with pytest.raises(PhoneError):
        called_number(said)


def test_what_is_too_long_is_refused_unread() -> None:
    with pytest.raises(PhoneError):
        called_number("0555000123" + " " * LONGEST)


@given(st.text(max_size=200))
def test_rubbish_gives_a_number_or_a_refusal_and_nothing_else(said: str) -> None:
    with contextlib.suppress(PhoneError):
        assert called_number(said).startswith("+")
