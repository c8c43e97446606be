"""Parts of a page that know their height before they are drawn: paragraphs, rows of key and value."""

import unicodedata
from dataclasses import dataclass, replace
from typing import Protocol

from exports.paper.runs import Runs, runs_width
from exports.paper.sheet import Align, Sheet
from exports.paper.wrapping import wrap
from kafel_desk.language.catalogue import Direction

# Above and below the baseline, as shares of the size (the font's own measures).
_ASCENT = 1.085
_DESCENT = 0.415
_FEWEST_TOGETHER = 2  # lines of a paragraph at the foot of a page, and at the head of the next


@dataclass(frozen=True, slots=True)
class Type:
    """A size of type and the distance from baseline to baseline, both in points."""

    size: float
    leading: float

    @property
    def first_baseline(self) -> float:
        """How far below the top of a line its baseline is."""
        return (self.leading - (_ASCENT + _DESCENT) * self.size) / 2 + _ASCENT * self.size

    def fitting(self, text: Runs, width: float) -> "Type":
        """Return this type, or a smaller one in which the text is no wider than `width`."""
        wide = runs_width(text, self.size)
        return self if wide <= width else Type(self.size * width / wide, self.leading)


class Block(Protocol):
    """A part of a page. The same width gives the same height."""

    def height(self, width: float) -> float:
        """Return how high it stands when it is `width` wide, in points."""
        ...

    def draw(self, sheet: Sheet, x: float, y: float, width: float) -> None:
        """Draw it with its top at `y`."""
        ...


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Wrapped text. `direction` is given where it is not the page's; `most` cuts it after so many lines."""

    text: Runs
    type: Type
    align: Align = "start"
    direction: Direction | None = None
    most: int | None = None

    @classmethod
    def typed(cls, text: Runs, type_: Type, direction: Direction, most: int | None) -> "Paragraph":
        """Make the paragraph of what somebody typed: Arabic reads from the right on every page.

        `direction` is the page's; the paragraph stands at its starting edge.
        """
        is_arabic = any(
            unicodedata.bidirectional(letter) in {"R", "AL"} for run in text for letter in run.text
        )
        if direction == "ltr" and is_arabic:
            return cls(text, type_, align="end", direction="rtl", most=most)
        return cls(text, type_, most=most)

    def split(self, width: float, room: float) -> tuple["Lines", "Lines"] | None:
        """Return what fits in `room` and the rest, two lines of it at least on either side."""
        return self._broken(width).split(width, room)

    def lines(self, width: float) -> list[Runs]:
        """Return its lines in logical order."""
        return wrap(self.text, self.type.size, width, most=self.most)

    def height(self, width: float) -> float:
        """Return the height of its lines."""
        return len(self.lines(width)) * self.type.leading

    def draw(self, sheet: Sheet, x: float, y: float, width: float) -> None:
        """Draw its lines, the first one's top at `y`."""
        self._broken(width).draw(sheet, x, y, width)

    def _broken(self, width: float) -> "Lines":
        lines = tuple(self.lines(width))
        return Lines(lines, self.type, self.align, self.direction)


@dataclass(frozen=True, slots=True)
class Lines:
    """Lines that are broken already: a part of a paragraph."""

    lines: tuple[Runs, ...]
    type: Type
    align: Align = "start"
    direction: Direction | None = None

    def height(self, width: float) -> float:
        """Return the height of the lines."""
        return len(self.lines) * self.type.leading

    def split(self, width: float, room: float) -> tuple["Lines", "Lines"] | None:
        """Return what fits in `room` and the rest, two lines of it at least on either side."""
        fitting = min(int(room / self.type.leading + 1e-6), len(self.lines) - _FEWEST_TOGETHER)
        if fitting < _FEWEST_TOGETHER:
            return None
        return replace(self, lines=self.lines[:fitting]), replace(self, lines=self.lines[fitting:])

    def draw(self, sheet: Sheet, x: float, y: float, width: float) -> None:
        """Draw the lines, the first one's top at `y`."""
        baseline = y + self.type.first_baseline
        for line in self.lines:
            sheet.line(
                line,
                x,
                baseline,
                width,
                self.type.size,
                align=self.align,
                direction=self.direction,
            )
            baseline += self.type.leading


@dataclass(frozen=True, slots=True)
class KeyValue:
    """A row: the key at the starting edge, the value's paragraphs beside it, their first lines level."""

    key: Paragraph
    values: tuple[Paragraph, ...]
    key_width: float  # points, the gap to the value included
    padding: float = 0.0  # points, above and below

    def height(self, width: float) -> float:
        """Return the height of the higher of key and value, padding included."""
        return max(self._value_height(width), self.key.height(self.key_width)) + 2 * self.padding

    def draw(self, sheet: Sheet, x: float, y: float, width: float) -> None:
        """Draw the row with its top at `y`."""
        top = y + self.padding
        level = self.values[0].type.first_baseline - self.key.type.first_baseline
        self.key.draw(sheet, x, top + level, self.key_width)
        for value in self.values:
            value.draw(sheet, x + self.key_width, top, width - self.key_width)
            top += value.height(width - self.key_width)

    def _value_height(self, width: float) -> float:
        return sum(value.height(width - self.key_width) for value in self.values)
