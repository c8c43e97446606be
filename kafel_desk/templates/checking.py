"""Is a template sound: every brace closed, none inside another, every placeholder a known one.

A template is text and nothing else. What stands in braces is looked up in the closed list
(placeholders.py) as a whole; it is never split at a dot, a bracket, a colon or an exclamation
mark, so that no template can reach into a value or ask for a format.
"""

import re
from collections.abc import Iterator

import msgspec

from kafel_desk.language.cleaning import clean_text
from kafel_desk.language.direction import LeftToRight
from kafel_desk.language.message import Message, message
from kafel_desk.refusal import FieldError, Refused
from kafel_desk.templates.placeholders import PLACEHOLDERS

LONGEST_TEMPLATE = 4_000
"""Characters; a message of WhatsApp holds 4,096 after it was filled in, and a letter one page."""
_LONGEST_QUOTED = 40

_BRACE_OR_LINE = re.compile(r"[{}\n]")


class Words(msgspec.Struct, frozen=True):
    """A stretch of the template that goes out as it stands."""

    text: str


class Place(msgspec.Struct, frozen=True):
    """A placeholder, without its braces, and where its opening brace stands."""

    name: str
    at: int


class Fault(msgspec.Struct, frozen=True):
    """What is wrong, with the offset at which the editor puts the cursor."""

    at: int
    message: Message


Piece = Words | Place | Fault


def checked_template(text: str) -> str:
    """Return a template's words as they are kept; raises ``Refused`` with every fault in them.

    Control characters and direction marks are dropped first: lines and columns in the refusal are
    those of the cleaned text.
    """
    cleaned = clean_text(text)
    faults = faults_of(cleaned)
    if faults:
        raise Refused(*(FieldError("text", fault.message) for fault in faults))
    return cleaned


def faults_of(text: str) -> tuple[Fault, ...]:
    """Return what is wrong with cleaned text, first things first; nothing when it may be saved."""
    if not text:
        return (Fault(0, message("error.needed")),)
    if len(text) > LONGEST_TEMPLATE:
        return (Fault(LONGEST_TEMPLATE, message("error.too_long", longest=LONGEST_TEMPLATE)),)
    return tuple(
        piece if isinstance(piece, Fault) else _unknown(text, piece)
        for piece in pieces(text)
        if isinstance(piece, Fault) or (isinstance(piece, Place) and not _is_known(piece))
    )


def placeholders_in(text: str) -> tuple[str, ...]:
    """Return the names of the placeholders in a sound template, each once, in their order."""
    found = (piece.name for piece in pieces(text) if isinstance(piece, Place))
    return tuple(dict.fromkeys(found))


def pieces(text: str) -> Iterator[Piece]:
    """Cut a template at its placeholders. A placeholder does not run over the end of a line."""
    opened: int | None = None
    words_from = 0
    for found in _BRACE_OR_LINE.finditer(text):
        at = found.start()
        match found[0]:
            case "{" if opened is None:
                if at > words_from:
                    yield Words(text[words_from:at])
                opened = at
            case "{":
                yield _fault("error.template_nested", text, at)
                # What follows is read as a placeholder of its own, to find its faults too.
                opened = at
            case "}" if opened is not None:
                yield Place(text[opened + 1 : at], opened)
                opened, words_from = None, at + 1
            case "}":
                if at > words_from:
                    yield Words(text[words_from:at])
                yield _fault("error.template_not_opened", text, at)
                words_from = at + 1
            case _ if opened is not None:
                yield _fault("error.template_not_closed", text, opened)
                opened, words_from = None, at
    if opened is not None:
        yield _fault("error.template_not_closed", text, opened)
    elif words_from < len(text):
        yield Words(text[words_from:])


def _is_known(place: Place) -> bool:
    return place.name in PLACEHOLDERS


def _unknown(text: str, place: Place) -> Fault:
    line, column = _line_and_column(text, place.at)
    quoted = LeftToRight(f"{{{place.name[:_LONGEST_QUOTED]}}}")
    return Fault(
        place.at,
        message("error.template_unknown", placeholder=quoted, line=line, column=column),
    )


def _fault(key: str, text: str, at: int) -> Fault:
    line, column = _line_and_column(text, at)
    return Fault(at, message(key, line=line, column=column))


def _line_and_column(text: str, at: int) -> tuple[int, int]:
    """Count lines and characters from one, in the order in which they are typed."""
    before = text[:at]
    return before.count("\n") + 1, at - (before.rfind("\n") + 1) + 1
