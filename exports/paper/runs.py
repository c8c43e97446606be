"""Text in one or several weights, before it is set."""

from collections.abc import Iterable
from typing import NamedTuple

from exports.paper.fonts import Weight, glyphs_width
from exports.paper.shaping import shape, strip_tashkeel
from kafel_desk.language.cleaning import clean_line
from kafel_desk.language.direction import strip_marks

_NON_JOINER = "\u200c"
# Soft hyphens and the selectors that follow an emoji: printable, and without a glyph here.
_UNSEEN = dict.fromkeys((0xAD, *range(0xFE00, 0xFE10)))


class Run(NamedTuple):
    """A stretch of text in one weight. Letters do not join across the edge of a run."""

    text: str
    weight: Weight = Weight.REGULAR


Runs = tuple[Run, ...]


def runs(*parts: str | Run, weight: Weight = Weight.REGULAR) -> Runs:
    """Return the parts as runs; those that are plain text take `weight`."""
    as_runs = (part if isinstance(part, Run) else Run(part, weight) for part in parts)
    return tuple(Run(strip_tashkeel(run.text), run.weight) for run in as_runs if run.text)


def typed(text: str) -> str:
    """Return what a person typed as it may stand on paper: one line of letters that can be seen."""
    line = clean_line(text).translate(_UNSEEN)
    return "".join(letter for letter in line if letter.isprintable() or letter == _NON_JOINER)


def runs_width(line: Iterable[Run], size: float) -> float:
    """Return the width in points of runs set on one line."""
    return sum(glyphs_width(shape(strip_marks(run.text)), run.weight, size) for run in line)
