"""What a password must be: long enough and not easily guessed. No rules of signs and digits.

Demanding signs and yearly changes makes people write passwords down (NIST SP 800-63B, 3.1.1): what
counts is length, and that it is none of those that are tried first.
"""

import unicodedata

from kafel_desk.field_rules import error
from kafel_desk.language.digits import to_ascii
from kafel_desk.language.folding import fold
from kafel_desk.refusal import FieldError

SHORTEST = 10
LONGEST = 200
"""In characters, as people count them."""

_TRIED_FIRST = frozenset({
    "1234567890", "0123456789", "12345678910", "qwertyuiop", "password12", "password123",
    "kafelkafel", "كافلكافل", "administrator", "adminadmin", "welcome123", "iloveyou12",
})  # fmt: skip
_FEWEST_LETTERS = 4


def normalised(password: str) -> bytes:
    """Return the bytes that are hashed: one spelling of what looks alike (RFC 8265, OpaqueString).

    Digits of either script count as one, so that it does not matter which keyboard is on.
    """
    return to_ascii(unicodedata.normalize("NFC", password)).encode()


def problem_with_password(password: str, *, login: str = "", name: str = "") -> FieldError | None:
    """Return what is wrong with a password that somebody chooses, in words that help."""
    plain = to_ascii(unicodedata.normalize("NFC", password))
    if len(plain) < SHORTEST:
        return error("password", "users.password_short")
    if len(plain) > LONGEST:
        return error("password", "users.password_long")
    if plain.casefold() in _TRIED_FIRST or len(set(plain)) < _FEWEST_LETTERS:
        return error("password", "users.password_guessed")
    rest = fold(plain)
    own = {word for part in (login, *name.split()) for word in fold(part).split()}
    for word in sorted(own, key=len, reverse=True):
        if len(word) > 2:
            rest = rest.replace(word, "")
    return error("password", "users.password_is_name") if len(rest) < SHORTEST // 2 else None
