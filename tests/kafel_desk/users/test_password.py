"""A password is long and not easily guessed; which signs it has does not matter."""

import pytest

from kafel_desk.users.password import normalised, problem_with_password


def problem(password: str, **who: str) -> str | None:
    found = problem_with_password(password, **who)
    return found.message.key if found else None


@pytest.mark.parametrize(
    "password",
    ["نافذة قهوة حديقة مطر", "correct horse battery", "all lower case letters", "٤٧١٩٢٠٣٨٥٦"],
)
def test_words_that_are_long_enough_need_no_signs(password: str) -> None:
    assert problem(password) is None


def test_a_short_one_is_refused() -> None:
    assert problem("قصيرة") == "users.password_short"
    assert problem("x" * 201) == "users.password_long"


@pytest.mark.parametrize("password", ["1234567890", "١٢٣٤٥٦٧٨٩٠", "aaaaaaaaaaaa", "ababababababab"])
def test_one_that_is_tried_first_is_refused(password: str) -> None:
    assert problem(password) == "users.password_guessed"


def test_the_own_name_is_no_password() -> None:
    assert problem("nourah12345", login="nourah") is None
    assert problem("nourah1234", login="nourah") == "users.password_is_name"
    assert problem("محمدالغامدي", name="محمد الغامدي") == "users.password_is_name"


def test_it_does_not_matter_on_which_keyboard_digits_were_typed() -> None:
    assert normalised("مطر ١٢٣") == normalised("مطر 123")


def test_it_does_not_matter_how_a_letter_is_put_together() -> None:
    assert normalised("\u0622") == normalised("\u0627\u0653")
