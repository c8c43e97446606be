"""Charts of printed reports: they grow from where reading starts, and black on white is enough.

Bars start at the page's starting edge, time runs from there on, values stand there too. What is
now is solid, what was before is an outline; the three kinds are solid, white and grey.
"""

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from exports.paper.fonts import Weight
from exports.paper.runs import runs, runs_width
from exports.paper.sheet import ACCENT, BLACK, Sheet

SECOND_FILL = "#A9B4B4"

_OUTLINE = 0.75
_LEAST = 1.2  # points: a bar of something is always seen
_TILE_BAR, _TILE_STEP = 5.3, 7.9
_LABEL_GAP = 3.4  # between a column and the number on it


def share_of(value: float, most: float, length: float) -> float:
    """Return how long a bar is: nothing for none, and never too short to be seen."""
    if value <= 0 or most <= 0:
        return 0.0
    return min(length, max(_LEAST, length * value / most))


def draw_bar(
    sheet: Sheet, x: float, y: float, length: float, height: float, *, is_now: bool = True
) -> None:
    """Draw one level bar that starts at `x`: solid for now, an outline for before."""
    if length <= 0:
        return
    if is_now:
        sheet.fill(x, y, length, height, ACCENT)
    else:
        sheet.box(x, y, max(length, 2 * _OUTLINE), height, _OUTLINE)


def draw_kinds(
    sheet: Sheet, x: float, y: float, lengths: tuple[float, float, float], height: float
) -> None:
    """Draw one bar in three parts: complaints solid, inquiries white, suggestions grey."""
    start = x
    for length, part in zip(lengths, _PARTS, strict=True):
        if length > 0:
            if part:
                sheet.fill(start, y, length, height, part)
            sheet.box(start, y, max(length, 2 * _OUTLINE), height, _OUTLINE)
            start += length


_PARTS = (ACCENT, "", SECOND_FILL)


def draw_swatch(sheet: Sheet, x: float, y: float, part: int, width: float, height: float) -> None:
    """Draw the sample of a part of `draw_kinds` in a legend."""
    lengths = [0.0, 0.0, 0.0]
    lengths[part] = width
    draw_kinds(sheet, x, y, (lengths[0], lengths[1], lengths[2]), height)


def draw_recent(
    sheet: Sheet, x: float, bottom: float, height: float, values: Sequence[float | None]
) -> None:
    """Draw the last periods as small columns, the oldest first, the last one solid.

    `bottom` is where they stand; a period without a value leaves its place empty.
    """
    most = max((value for value in values if value is not None), default=0.0)
    for place, value in enumerate(values):
        start = x + place * _TILE_STEP
        if value is None:
            continue
        is_now = place == len(values) - 1
        high = share_of(value, most, height)
        if high <= 2 * _OUTLINE:
            sheet.fill(start, bottom - 1.6, _TILE_BAR, 1.6, ACCENT if is_now else BLACK)
        elif is_now:
            sheet.fill(start, bottom - high, _TILE_BAR, high, ACCENT)
        else:
            sheet.box(start, bottom - high, _TILE_BAR, high, _OUTLINE)


def recent_width(count: int) -> float:
    """Return how wide the columns of so many periods are."""
    return (count - 1) * _TILE_STEP + _TILE_BAR if count else 0.0


def draw_marks(
    sheet: Sheet,
    x: float,
    y: float,
    width: float,
    height: float,
    counts: Sequence[int],
    number: Callable[[float], str] = str,
) -> None:
    """Draw how often each mark from 1 to 5 was given: 4 and 5 solid, the number on each column."""
    most = max(counts, default=0)
    step = width / max(len(counts), 1)
    column = 0.78 * step
    for place, count in enumerate(counts):
        start = x + place * step
        high = max(share_of(count, most, height), 2.6 if count else 1.6)
        is_good = place >= len(counts) - 2
        if is_good or not count:
            sheet.fill(start, y + height - high, column, high, ACCENT if is_good else BLACK)
        else:
            sheet.box(start, y + height - high, column, high, _OUTLINE)
        above = y + height - high - _LABEL_GAP
        sheet.line(runs(number(count)), start, above, column, 9, align="centre")
        sheet.line(runs(number(place + 1)), start, y + height + 9, column, 9, align="centre")
    sheet.rule(x, y + height, width - step + column, 1)


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of the axis with a name over it, counted in places from the first: Ramadan."""

    begin: float
    end: float
    name: str


@dataclass(frozen=True, slots=True)
class TwoLines:
    """Two lines over the same periods; their values begin at 0."""

    solid: tuple[int, ...]
    dashed: tuple[int, ...]
    names: tuple[str, ...]
    spans: tuple[Span, ...] = ()


_AXIS_LABEL = 9
_STEPS = 4  # that an axis has, about
_AXIS_ROOM = 46.0
_SPAN_ROOM = 17.0


def places_of(count: int, x: float, width: float) -> tuple[float, ...]:
    """Return where each period stands, from the starting edge, below the values of the axis."""
    inset = 22.0
    room = width - _AXIS_ROOM - 2 * inset
    step = room / max(count - 1, 1)
    return tuple(x + _AXIS_ROOM + inset + place * step for place in range(count))


def draw_lines(
    sheet: Sheet,
    x: float,
    y: float,
    width: float,
    height: float,
    lines: TwoLines,
    number: Callable[[float], str] = str,
) -> None:
    """Draw two lines with dotted rules behind them, the values at the starting edge.

    The names of the spans stand above, those of the periods are the caller's.
    """
    most, step = nice_scale(max((*lines.solid, *lines.dashed), default=0))
    top = y + (_SPAN_ROOM if lines.spans else 0.0)
    room = y + height - top
    start, long = x + _AXIS_ROOM, width - _AXIS_ROOM
    for value in range(0, most + 1, step):
        level = y + height - room * value / most
        words = runs(number(value))
        sheet.line(words, start - 6 - runs_width(words, _AXIS_LABEL), level + 3, 60, _AXIS_LABEL)
        if value:
            _dots(sheet, start, level, long)
        else:
            sheet.rule(start, level, long, 0.75)
    places = places_of(len(lines.names), x, width)
    for span in lines.spans:
        _draw_span(sheet, span, places, y, (x, x + width))
    for values, is_dashed in ((lines.dashed, True), (lines.solid, False)):
        points = [
            (place, y + height - room * value / most)
            for place, value in zip(places, values, strict=True)
        ]
        _draw_line(sheet, points, is_dashed=is_dashed)


def nice_scale(most: int) -> tuple[int, int]:
    """Return the end of an axis and its step: round numbers, no lower than `most`, in 2 to 5 steps."""
    rough = max(most, 1) / _STEPS
    power = 10 ** max(0, math.floor(math.log10(max(rough, 1))))
    step = next(int(nice * power) for nice in (1, 2, 5, 10) if nice * power >= rough)
    return step * max(math.ceil(max(most, 1) / step), 2), step


def draw_legend_line(sheet: Sheet, x: float, y: float, width: float, *, is_dashed: bool) -> None:
    """Draw the sample of a line in a legend."""
    _stroke(sheet, [(x, y), (x + width, y)], is_dashed=is_dashed)
    _mark(sheet, x + width / 2, y, is_ring=is_dashed)


def draw_load(sheet: Sheet, x: float, y: float, count: int, most: int, side: float) -> None:
    """Draw a square around (x, y) whose area tells a count; the side of the greatest is `side`."""
    if count <= 0 or most <= 0:
        return
    size = max(side * math.sqrt(count / most), 1.5)
    sheet.fill(x - size / 2, y - size / 2, size, size, ACCENT)


def _draw_line(sheet: Sheet, points: Sequence[tuple[float, float]], *, is_dashed: bool) -> None:
    _stroke(sheet, points, is_dashed=is_dashed)
    for x, y in points:
        _mark(sheet, x, y, is_ring=is_dashed)


def _mark(sheet: Sheet, x: float, y: float, *, is_ring: bool) -> None:
    if is_ring:
        sheet.circle(x, y, 2.1, line=0.9)
    else:
        sheet.fill(x - 2.1, y - 2.1, 4.2, 4.2)


def _stroke(sheet: Sheet, points: Sequence[tuple[float, float]], *, is_dashed: bool) -> None:
    if len(points) < 2:
        return
    canvas = sheet.canvas
    path = canvas.beginPath()
    for place, (x, y) in enumerate(points):
        (path.lineTo if place else path.moveTo)(sheet.left(x, 0), sheet.height - y)
    canvas.saveState()
    canvas.setStrokeColor(BLACK)
    canvas.setLineWidth(1.1 if is_dashed else 1.7)
    canvas.setLineJoin(1)
    if is_dashed:
        canvas.setDash(4, 2.6)
    canvas.drawPath(path, stroke=1, fill=0)
    canvas.restoreState()


def _dots(sheet: Sheet, x: float, y: float, width: float) -> None:
    canvas = sheet.canvas
    canvas.saveState()
    canvas.setStrokeColor("#444444")
    canvas.setLineWidth(0.6)
    canvas.setDash(0.8, 3)
    left = sheet.left(x, width)
    canvas.line(left, sheet.height - y, left + width, sheet.height - y)
    canvas.restoreState()


def _draw_span(
    sheet: Sheet,
    span: Span,
    places: Sequence[float],
    y: float,
    edges: tuple[float, float],
) -> None:
    """Draw a bracket over some periods, and its name, kept within the chart."""
    if len(places) < 2:
        return
    step = places[1] - places[0]
    begin = max(places[0] + span.begin * step, edges[0] + _AXIS_ROOM)
    end = min(places[0] + span.end * step, edges[1])
    if end <= begin:
        return
    sheet.rule(begin, y + 12.5, end - begin, 0.9)
    for edge in (begin, end):
        sheet.upright(edge, y + 12.5, 3.6, 0.9)
    name = runs(span.name, weight=Weight.REGULAR)
    wide = runs_width(name, 8)
    start = min(max((begin + end - wide) / 2, edges[0] + _AXIS_ROOM), edges[1] - wide)
    sheet.line(name, start, y + 9, wide, 8)
