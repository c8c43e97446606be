"""Fill a template in: plain substitution, in the order in which the words are spoken.

What comes out is logical text without direction marks, ready for a message or a letter; a value
stands in it as it is, braces and all, because it is never looked through again.
"""

from collections.abc import Mapping

from kafel_desk.language.cleaning import clean_text
from kafel_desk.language.direction import LeftToRight
from kafel_desk.language.message import Message, message
from kafel_desk.refusal import FieldError, Refused
from kafel_desk.templates.checking import Fault, Words, pieces, placeholders_in
from kafel_desk.templates.placeholders import PLACEHOLDERS

Values = Mapping[str, str | None]
"""What each placeholder stands for in one case; None or missing where there is nothing to say."""


def sensitive_placeholders(text: str) -> tuple[str, ...]:
    """Return the placeholders of a sound template that a discreet message must not hold."""
    return tuple(
        name
        for name in placeholders_in(text)
        if name not in PLACEHOLDERS or PLACEHOLDERS[name].is_sensitive
    )


def fill(text: str, values: Values, *, is_discreet: bool = False) -> str:
    """Return a template's words for one case.

    ``is_discreet`` is what ``Case.must_be_discreet`` says. Raises ``Refused`` when a sensitive
    placeholder stands in a discreet message, when a value is missing (no message greets nobody),
    or when the template is not sound; it names each.
    """
    errors: list[FieldError] = []
    filled: list[str] = []
    for piece in pieces(text):
        match piece:
            case Words():
                filled.append(piece.text)
            case Fault():
                _add(errors, piece.message)
            case _:
                value = clean_text(values.get(piece.name) or "")
                key = _why_not(piece.name, value, is_discreet=is_discreet)
                if key is not None:
                    _add(errors, message(key, placeholder=LeftToRight(f"{{{piece.name}}}")))
                filled.append(value)
    if errors:
        raise Refused(*errors)
    return "".join(filled)


def _add(errors: list[FieldError], said: Message) -> None:
    """Say a thing once, however often its placeholder stands in the text."""
    error = FieldError("text", said)
    if error not in errors:
        errors.append(error)


def _why_not(name: str, value: str, *, is_discreet: bool) -> str | None:
    placeholder = PLACEHOLDERS.get(name)
    if is_discreet and (placeholder is None or placeholder.is_sensitive):
        return "error.template_sensitive"
    return None if value else "error.template_no_value"
