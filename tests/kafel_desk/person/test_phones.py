"""One phone number has many spellings, one canonical text, and is found by any part of it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kafel_desk.language.digits import Digits, render
from kafel_desk.person.phones import (
    Phone,
    PhoneError,
    asked_digits,
    display_phone,
    normalise_phone,
    parse_extension,
    parse_phone,
    searchable_digits,
    searchable_parts,
)
from tests.kafel_desk.words import words

MOBILES = st.integers(0, 99_999_999).map(lambda n: f"5{n:08}")
LANDLINES = st.builds(
    lambda area, n: f"1{area}{n:07}", st.integers(1, 7), st.integers(0, 9_999_999)
)
PREFIXES = st.sampled_from(["0", "+966", "00966", "966", "+966 0", "+966 (0) ", "966-", ""])


def spell(draw: st.DrawFn, number: str, prefix: str) -> str:
    """Write a number as people do: separators anywhere, either family of digits."""
    gaps = st.sampled_from(["", "", "", " ", "-", "/", " - ", ".", "\u200f", "\u00a0"])
    spelled = prefix + "".join(digit + draw(gaps) for digit in number)
    digits = draw(st.sampled_from(Digits))
    return "".join(render(character, digits) for character in spelled)


@given(st.data(), MOBILES | LANDLINES, PREFIXES)
def test_every_spelling_of_a_saudi_number_is_one_number(
    data: st.DataObject, national: str, prefix: str
) -> None:
    spelled = data.draw(st.composite(spell)(national, prefix))
    assert normalise_phone(spelled) == f"+966{national}"


@pytest.mark.parametrize(
    ("typed", "number"),
    [
        ("0555721100", "+966555721100"),
        ("٠٥٥٥٧٢١١٠٠", "+966555721100"),
        ("9665 5572 1100", "+966555721100"),
        ("\u20660555 721 100\u2069", "+966555721100"),
        ("\ufeff0555\u200b721\u00ad100\u2060", "+966555721100"),
        ("8002450245", "+9668002450245"),
        ("800 245 0245", "+9668002450245"),
        ("920012345", "+966920012345"),
        ("012 530 1234", "+966125301234"),
        ("+20 10 01234567", "+201001234567"),
        ("00201001234567", "+201001234567"),
        ("201001234567", "+201001234567"),
        ("+1 (202) 555-0123", "+12025550123"),
    ],
)
def test_what_people_type(typed: str, number: str) -> None:
    assert normalise_phone(typed) == number


@pytest.mark.parametrize("number", ["+966555000123", "+966112345678", "+201001234567"])
def test_the_canonical_text_is_its_own_canonical_text(number: str) -> None:
    assert normalise_phone(number) == number


@pytest.mark.parametrize(
    ("typed", "extension"),
    [
        ("0112345678 تحويلة 12", "12"),
        ("0112345678 ext. 4021", "4021"),
        ("011-234-5678 x7", "7"),
        ("+966112345678;ext=12", "12"),
        ("0112345678", ""),
    ],
)
def test_an_extension_behind_the_number_is_taken_apart(typed: str, extension: str) -> None:
    assert parse_phone(typed) == Phone("+966112345678", extension)


def test_an_internal_extension_stands_alone() -> None:
    assert parse_extension(" ٢٠٤ ") == "204"
    for typed in ("", "12a", "1234567"):
        with pytest.raises(PhoneError, match=r"error\.extension"):
            parse_extension(typed)


@pytest.mark.parametrize(
    ("typed", "key"),
    [
        ("055572110", "error.phone_short"),
        ("05557211001", "error.phone_long"),
        ("+96655572110", "error.phone_short"),
        ("01123456", "error.landline_short"),
        ("011234567890", "error.landline_long"),
        ("اتصل بي", "error.phone_letters"),
        ("0555O21100", "error.phone_letters"),
        ("", "error.phone_letters"),
        ("0555721100 / 0555721101", "error.phone_several"),
        ("+999123456", "error.phone_country"),
        ("+20 1", "error.phone_foreign_short"),
        ("+20 123456789012345", "error.phone_foreign_long"),
        ("1234", "error.phone_form"),
        ("0200000000", "error.phone_form"),
        ("0" * 40, "error.phone_country"),
        ("+" + "2" * 40, "error.phone_foreign_long"),
        ("1" * 400, "error.phone_form"),
    ],
)
def test_what_cannot_be_a_number_is_told_why(typed: str, key: str) -> None:
    with pytest.raises(PhoneError) as error:
        parse_phone(typed)
    assert error.value.message.key == key
    assert words().message(error.value.message)


def test_the_words_say_how_many_digits_are_missing() -> None:
    with pytest.raises(PhoneError) as error:
        parse_phone("055572110")
    said = words().message(error.value.message)
    assert said == "تنقصه خانة. أرقام الجوال 10 خانات، وتبدأ بالرقم 05."
    with pytest.raises(PhoneError) as error:
        parse_phone("0555721")
    assert words().message(error.value.message).startswith("تنقصه 3 خانات.")


@pytest.mark.parametrize(
    ("number", "shown"),
    [
        ("+966555000123", "0555 000 123"),
        ("+966112345678", "011 234 5678"),
        ("+9668002450245", "800 245 0245"),
        ("+966920012345", "9200 12345"),
        ("+201001234567", "+20 10 01234567"),
        ("not a number", "not a number"),
    ],
)
def test_numbers_are_shown_as_they_are_read_aloud(number: str, shown: str) -> None:
    assert display_phone(number) == shown


@given(st.data(), MOBILES | LANDLINES, PREFIXES.filter(bool))
def test_any_part_of_any_spelling_finds_the_number(
    data: st.DataObject, national: str, prefix: str
) -> None:
    number = f"+966{national}"
    spelled = data.draw(st.composite(spell)(national, prefix))
    # A part begins where the number begins, or inside it, not inside its prefix.
    start = data.draw(st.just(0) | st.integers(len(prefix), len(spelled) - 1))
    asked = asked_digits(spelled[start:])
    if asked:
        assert any(part.startswith(asked) for part in searchable_parts(number))
    length = data.draw(st.integers(4, len(national)))
    begin = data.draw(st.integers(0, len(national) - length))
    asked = asked_digits(national[begin : begin + length])
    assert any(asked in digits for digits in searchable_digits(number))


@pytest.mark.parametrize("asked", ["123", "محمد", "KA-26-00042-7", "05 5", "1234x"])
def test_words_and_short_numbers_are_no_search_for_a_phone(asked: str) -> None:
    assert asked_digits(asked) == ""


@pytest.mark.parametrize(
    "asked", ["0555", "5572", "1100", "966555", "+966555", "00966 555", "+966 0555", "٠٥٥٥", "7211"]
)
def test_parts_that_find_the_number_of_the_centre(asked: str) -> None:
    parts = searchable_parts("+966555721100")
    assert any(part.startswith(asked_digits(asked)) for part in parts)


def test_digits_like_a_prefix_are_found_inside_a_number() -> None:
    for number, asked in (("+966559660123", "9660123"), ("+966550012345", "0012")):
        assert any(part.startswith(asked_digits(asked)) for part in searchable_parts(number))


def test_a_foreign_number_is_found_too() -> None:
    for asked in ("00201001", "+20 100", "4567"):
        assert any(p.startswith(asked_digits(asked)) for p in searchable_parts("+201001234567"))


@given(st.text())
def test_any_text_is_a_number_or_is_refused_in_words(text: str) -> None:
    try:
        number = parse_phone(text).number
    except PhoneError as error:
        refused = words().message(error.message)
    else:
        refused = ""
        assert number.startswith("+")
        assert number[1:].isdecimal()
    assert "error." not in refused
