"""Blocks laid one under the other over as many pages as they take."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Protocol, runtime_checkable

from exports.paper.blocks import Block
from exports.paper.sheet import Sheet

_TOLERANCE = 0.01  # points: what is exactly as high as the page fits


@runtime_checkable
class Splits(Protocol):
    """A block that may go over the end of a page."""

    def split(self, width: float, room: float) -> tuple[Block, Block] | None:
        """Return what fits in `room` and the rest; None where it must not be parted there."""
        ...


@dataclass(frozen=True, slots=True)
class Part:
    """A block in the flow.

    `above` is the white above it in points, dropped at the top of a page. One that
    `keeps_next` stands on the page of what follows it. `again` is drawn first on a page
    that begins with this part, as the head of a table is.
    """

    block: Block
    above: float = 0.0
    keeps_next: bool = False
    again: Block | None = None


@dataclass(frozen=True, slots=True)
class Placed:
    """A block and how far below the top of its page it stands."""

    top: float
    block: Block


Page = tuple[Placed, ...]


def lay_out(
    parts: Iterable[Part], width: float, room: float, *, first_room: float | None = None
) -> tuple[Page, ...]:
    """Return the pages that the parts fill: `room` points of height each, the first its own.

    A part that is higher than a whole page and cannot be split stands on a page of its own.
    """
    laying = _Laying(width, room, room if first_room is None else first_room)
    for together in _kept_together(parts):
        laying.add(together)
    return tuple(tuple(page) for page in laying.pages)


def draw_page(page: Page, sheet: Sheet, x: float, top: float, width: float) -> None:
    """Draw the blocks of a page, whose height counts from `top`."""
    for placed in page:
        placed.block.draw(sheet, x, top + placed.top, width)


def _kept_together(parts: Iterable[Part]) -> Iterator[list[Part]]:
    group: list[Part] = []
    for part in parts:
        group.append(part)
        if not part.keeps_next:
            yield group
            group = []
    if group:
        yield group


class _Laying:
    """Pages under way, and how much of the last one is used."""

    def __init__(self, width: float, room: float, first_room: float) -> None:
        self.pages: list[list[Placed]] = [[]]
        self._width = width
        self._room = room
        self._left = first_room
        self._used = 0.0

    def add(self, group: Sequence[Part]) -> None:
        """Place parts that belong together, on a new page if they do not fit on this one."""
        if self._height(group) > self._left - self._used + _TOLERANCE:
            if self._split_last(group):
                return
            if self.pages[-1]:
                self._turn(group[0].again)
                if self._height(group) > self._left - self._used and self._split_last(group):
                    return
        for part in group:
            self._place(part)

    def _height(self, group: Sequence[Part]) -> float:
        height = sum(part.above + part.block.height(self._width) for part in group)
        return height - (0.0 if self.pages[-1] else group[0].above)

    def _split_last(self, group: Sequence[Part]) -> bool:
        """Part the last of the group, if the rest and some of it still stand on this page."""
        *before, last = group
        taken = self._height(before) if before else 0.0
        above = last.above if before or self.pages[-1] else 0.0
        room = self._left - self._used - taken - above
        halves = last.block.split(self._width, room) if isinstance(last.block, Splits) else None
        if halves is None:
            return False
        for part in before:
            self._place(part)
        self._place(replace(last, block=halves[0]))
        self._turn(last.again)
        self.add([replace(last, block=halves[1], above=0.0)])
        return True

    def _place(self, part: Part) -> None:
        if self.pages[-1]:
            self._used += part.above
        self.pages[-1].append(Placed(self._used, part.block))
        self._used += part.block.height(self._width)

    def _turn(self, again: Block | None) -> None:
        self.pages.append([])
        self._used, self._left = 0.0, self._room
        if again is not None:
            self._place(Part(again))
