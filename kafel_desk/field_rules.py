"""What any field of any form may hold; each check returns what is wrong, or nothing."""

from collections.abc import Collection, Iterable

from kafel_desk.language.message import message
from kafel_desk.refusal import FieldError, Refused

LONGEST_TEXT = 2_000_000
"""Characters in one text: two novels; more is a mistake of the clipboard."""
LONGEST_LINE = 500
"""Characters in a name or another single line."""


def raise_if_any(errors: Iterable[FieldError | None]) -> None:
    """Raise one refusal with everything that is wrong, so that all of it is shown at once."""
    found = tuple(error for error in errors if error is not None)
    if found:
        raise Refused(*found)


def error(field: str, key: str, /, **params: object) -> FieldError:
    """Name what is wrong with one field."""
    return FieldError(field, message(key, **params))


def needs_text(field: str, text: str | None) -> FieldError | None:
    """A text that has to say something, and is not absurdly long."""
    if not text:
        return error(field, "error.needed")
    return fits(field, text, LONGEST_TEXT)


def fits(field: str, text: str | None, longest: int) -> FieldError | None:
    """A text that may be missing but not be absurdly long."""
    if text is not None and len(text) > longest:
        return error(field, "error.too_long", longest=longest)
    return None


def one_of(field: str, value: object, allowed: Collection[object]) -> FieldError | None:
    """A value out of a closed list."""
    if value in allowed:
        return None
    return error(field, "error.not_one_of", allowed=", ".join(str(item) for item in allowed))
