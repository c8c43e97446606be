"""What people typed, ready for paper: in paragraphs, its numbers and dates set left to right."""

import re
from collections.abc import Iterator

from exports.paper.blocks import Paragraph, Type
from exports.paper.runs import runs, typed
from kafel_desk.language.catalogue import Direction
from kafel_desk.language.direction import LEFT_TO_RIGHT_ISOLATE, POP_ISOLATE, isolate

# Behind an Arabic word the parts of 2026-11-22 and of 0555 000 123 would change places.
_NUMBER = re.compile(
    rf"{LEFT_TO_RIGHT_ISOLATE}[^{POP_ISOLATE}]*{POP_ISOLATE}"  # set apart already
    r"|(?<![\w-])\+?[0-9٠-٩](?:[ -]?[0-9٠-٩]){8,14}(?![\w-])"
    r"|(?<![\w-])[+-]?[0-9٠-٩]+(?:[-/.:][0-9٠-٩]+)+(?:%|٪)?(?![\w-])"
)


def prose(text: str | None) -> str:
    """Return one line of what was typed, its numbers set apart where they have several parts."""
    return numbers_apart(typed(text or ""))


def numbers_apart(text: str) -> str:
    """Return text with the dates, times and phones in it isolated, but for those that are."""
    return _NUMBER.sub(
        lambda match: match[0] if match[0].startswith(LEFT_TO_RIGHT_ISOLATE) else isolate(match[0]),
        text,
    )


def paragraphs_of(text: str | None) -> list[str]:
    """Return the paragraphs of what was typed, each one line of letters that can be seen."""
    return [words for line in (text or "").splitlines() if (words := prose(line))]


def typed_blocks(text: str | None, type_: Type, direction: Direction) -> Iterator[Paragraph]:
    """Yield a block for each paragraph of what was typed, however long."""
    for words in paragraphs_of(text):
        yield Paragraph.typed(runs(words), type_, direction, None)
