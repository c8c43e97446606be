"""One line's glyphs from left to right: the Unicode bidirectional algorithm (UAX #9)."""

import unicodedata
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import groupby
from typing import NamedTuple

from bidi import get_display  # type: ignore[import-untyped]
from bidi.mirror import MIRRORED  # type: ignore[import-untyped]

from exports.paper.fonts import Weight
from exports.paper.runs import Runs
from exports.paper.shaping import shape
from kafel_desk.language.catalogue import Direction
from kafel_desk.language.direction import (
    FIRST_STRONG_ISOLATE,
    LEFT_TO_RIGHT_ISOLATE,
    POP_ISOLATE,
    RIGHT_TO_LEFT_ISOLATE,
    strip_marks,
)

# The reordering tells neither the level of a character nor where it came from. So every
# neutral character, and every one whose weight is not that of the line's beginning, carries
# a tag of two nonspacing marks. Rule W1 gives such marks the direction of the character
# before them, hence they change no level and travel beside it: after it at an even level
# (left to right), before it and turned around at an odd one.
_TAG = "\ufe00"
_WEIGHT_TAGS = {weight: chr(0xE0100 + place) for place, weight in enumerate(Weight)}
_WEIGHT_OF = {tag: weight for weight, tag in _WEIGHT_TAGS.items()}
_OWN_MARKS = str.maketrans("", "", _TAG + "".join(_WEIGHT_OF))

# A mark after the separator of a number (10:25, 2026-11-22) would part the number (W4), and
# one after an isolate's mark would lose what it stands beside when that mark is taken out.
# Spaces have none either, since those at a line's end follow a rule of their own (L1).
_SEPARATORS = frozenset("+-,./:\u00a0\u060c\u202f\u2044\u2212")
_ISOLATES = frozenset(
    (LEFT_TO_RIGHT_ISOLATE, RIGHT_TO_LEFT_ISOLATE, FIRST_STRONG_ISOLATE, POP_ISOLATE)
)

_NEUTRAL_CLASSES = frozenset(("B", "S", "WS", "ON", "ES", "ET", "CS", "BN"))
_NUMERAL_CLASSES = frozenset(("ES", "ET", "CS"))
_RIGHT_TO_LEFT_CLASSES = frozenset(("R", "AL"))
_LEFT_TO_RIGHT_MARK = "\u200e"
_RIGHT_TO_LEFT_MARK = "\u200f"


class Glyphs(NamedTuple):
    """Glyphs of one weight, from left to right.

    `reads_as` is what a single glyph says where that is not itself: a mirrored bracket, or
    punctuation whose side a reader of the PDF could not tell without a direction mark.
    """

    text: str
    weight: Weight
    reads_as: str = ""


class _Placed(NamedTuple):
    """One glyph in its place. `written` is the character before mirroring."""

    glyph: str
    written: str
    weight: Weight
    is_neutral: bool
    reads_leftward: bool

    @property
    def seems_numeral(self) -> bool:
        return unicodedata.bidirectional(self.written) in _NUMERAL_CLASSES


@lru_cache(maxsize=4_000)
def visual_order(line: Runs, direction: Direction) -> tuple[Glyphs, ...]:
    """Return the shaped glyphs of one line of logical text, from left to right.

    `direction` is that of the paragraph; it is given, never guessed. Brackets at a right
    to left level are mirrored (rule L4). Isolates have had their effect and are left out.
    """
    if not line:
        return ()
    first_weight = line[0].weight
    letters = [(letter, run.weight) for run in line for letter in _shaped(run.text)]
    tagged = "".join(
        f"{letter}{_TAG}{_WEIGHT_TAGS[weight]}"
        if _takes_tag(letters, place, first_weight)
        else letter
        for place, (letter, weight) in enumerate(letters)
    )
    base = "R" if direction == "rtl" else "L"
    ordered = strip_marks(str(get_display(tagged, base_dir=base)))
    placed = list(_untagged(ordered, first_weight))
    return tuple(_gathered(_readable(placed) if direction == "rtl" else _mirrored(placed)))


def _shaped(text: str) -> str:
    return shape(text.translate(_OWN_MARKS))


def _is_neutral(letter: str) -> bool:
    return unicodedata.bidirectional(letter) in _NEUTRAL_CLASSES


def _takes_tag(letters: list[tuple[str, Weight]], place: int, first_weight: Weight) -> bool:
    letter, weight = letters[place]
    if letter in _ISOLATES or letter.isspace():
        return False
    if letter in _SEPARATORS and 0 < place < len(letters) - 1:
        return not (letters[place - 1][0].isdigit() and letters[place + 1][0].isdigit())
    return weight != first_weight or _is_neutral(letter)


def _untagged(ordered: str, first_weight: Weight) -> Iterator[_Placed]:
    """Yield each glyph with its weight; one whose tag stands before it reads leftward."""
    place = 0
    weight = first_weight
    while place < len(ordered):
        letter = ordered[place]
        if letter in _WEIGHT_OF:
            weight, letter = _WEIGHT_OF[letter], ordered[place + 2]
            yield _Placed(MIRRORED.get(letter, letter), letter, weight, _is_neutral(letter), True)
            place += 3
        elif ordered.startswith(_TAG, place + 1):
            weight = _WEIGHT_OF[ordered[place + 2]]
            yield _Placed(letter, letter, weight, _is_neutral(letter), False)
            place += 3
        else:
            # A space, or a separator within a number: of the weight that stands before it.
            is_between = letter.isspace() or letter in _SEPARATORS
            weight = weight if is_between else first_weight
            leftward = unicodedata.bidirectional(letter) in _RIGHT_TO_LEFT_CLASSES
            yield _Placed(letter, letter, weight, False, leftward)
            place += 1


def _mirrored(placed: Iterable[_Placed]) -> Iterator[Glyphs]:
    for each in placed:
        reads_as = each.written if each.glyph != each.written else ""
        yield Glyphs(each.glyph, each.weight, reads_as)


def _readable(placed: list[_Placed]) -> Iterator[Glyphs]:
    """Yield the glyphs of a right to left line, so marked that its text can be taken out in order.

    Readers of a PDF go by letters and digits alone, and take punctuation at the edge of a
    left to right stretch for a part of the wrong side; a direction mark tells them.
    """
    for place, each in enumerate(placed):
        left = _next_seen(placed[:place][::-1])
        right = _next_seen(placed[place + 1 :])
        before, after = _marks(left, each, right)
        is_itself = each.glyph == each.written and not before and not after
        yield Glyphs(each.glyph, each.weight, "" if is_itself else before + each.written + after)


def _next_seen(placed: list[_Placed]) -> _Placed | None:
    return next((each for each in placed if not each.glyph.isspace()), None)


def _marks(left: _Placed | None, each: _Placed, right: _Placed | None) -> tuple[str, str]:
    """Return the direction marks that a glyph needs on its left and on its right."""
    if not each.is_neutral or each.glyph.isspace():
        return "", ""
    # The separators of numbers are taken for numbers, wherever they stand.
    right_seems_leftward = right is None or (right.reads_leftward and not right.seems_numeral)
    after = ""
    if each.reads_leftward != right_seems_leftward:
        after = _RIGHT_TO_LEFT_MARK if each.reads_leftward else _LEFT_TO_RIGHT_MARK
    is_caught = each.reads_leftward and each.seems_numeral and left and not left.reads_leftward
    return _RIGHT_TO_LEFT_MARK if is_caught else "", after


def _gathered(glyphs: Iterable[Glyphs]) -> Iterator[Glyphs]:
    """Yield neighbours of one weight together, and what reads as something else alone."""
    for (weight, reads_as), neighbours in groupby(
        glyphs, lambda each: (each.weight, each.reads_as)
    ):
        if reads_as:
            yield from neighbours
        else:
            yield Glyphs("".join(each.text for each in neighbours), weight)
