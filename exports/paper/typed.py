"""What people typed, ready for paper: in paragraphs, its numbers and dates set left to right."""

from collections.abc import Iterator

from exports.paper.blocks import Paragraph, Type
from exports.paper.runs import runs, typed
from kafel_desk.language.catalogue import Direction
from kafel_desk.language.direction import numbers_apart


def prose(text: str | None) -> str:
    """Return one line of what was typed, its numbers set apart where they have several parts."""
    return numbers_apart(typed(text or ""))


def paragraphs_of(text: str | None) -> list[str]:
    """Return the paragraphs of what was typed, each one line of letters that can be seen."""
    return [words for line in (text or "").splitlines() if (words := prose(line))]


def typed_blocks(text: str | None, type_: Type, direction: Direction) -> Iterator[Paragraph]:
    """Yield a block for each paragraph of what was typed, however long."""
    for words in paragraphs_of(text):
        yield Paragraph.typed(runs(words), type_, direction, None)
