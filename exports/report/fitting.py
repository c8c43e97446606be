"""Lines that a page has no room for, put together in one: the least of them, as "others".

Where a part of a sum may not be told outside the centre, the sum is not told either.
"""

from collections.abc import Callable, Sequence
from typing import TypeVar

from exports.report.received import OTHERS
from kafel_desk.figures.figure import Figure, Spread, share
from kafel_desk.figures.weekly import ChannelLine, DepartmentLine

Line = TypeVar("Line", ChannelLine, DepartmentLine)
_FEWEST = 4  # lines of either table, before the other gets more


def shared(channels: int, departments: int, room: int) -> tuple[int, int]:
    """Return how many lines of each table are shown where `room` is what both have together."""
    if channels + departments <= room:
        return channels, departments
    half = room // 2
    if channels <= half:
        return channels, max(room - channels, _FEWEST)
    if departments <= half:
        return max(room - departments, _FEWEST), departments
    return half, room - half


def fitting_channels(lines: Sequence[ChannelLine], most: int) -> tuple[ChannelLine, ...]:
    """Return at most so many lines; the last stands for all that received least."""
    kept, rest = _parted(lines, most, lambda line: line.received.n)
    if not rest:
        return kept
    return (
        *kept,
        ChannelLine(
            f"{OTHERS}{len(rest)}",
            _sum([line.received for line in rest]),
            _sum([line.complaints for line in rest]),
            _sum([line.inquiries for line in rest]),
            _sum([line.suggestions for line in rest]),
            _sum([line.before for line in rest]),
            _sum([line.mean for line in rest]),
        ),
    )


def fitting_departments(lines: Sequence[DepartmentLine], most: int) -> tuple[DepartmentLine, ...]:
    """Return at most so many lines; the last stands for all that received least.

    Medians of several departments cannot be put together: that line has none.
    """
    kept, rest = _parted(lines, most, lambda line: line.received.n)
    if not rest:
        return kept
    return (
        *kept,
        DepartmentLine(
            f"{OTHERS}{len(rest)}",
            _sum([line.received for line in rest]),
            _sum([line.before for line in rest]),
            _sum_of_shares([line.result_in_target for line in rest]),
            Spread(rest[0].time_to_result.figure),
            _sum([line.open for line in rest]),
            _sum([line.overdue for line in rest]),
        ),
    )


def _parted(
    lines: Sequence[Line], most: int, size: Callable[[Line], int]
) -> tuple[tuple[Line, ...], tuple[Line, ...]]:
    if len(lines) <= most:
        return tuple(lines), ()
    largest = sorted(lines, key=size, reverse=True)[: most - 1]
    kept = tuple(line for line in lines if any(line is one for one in largest))
    rest = tuple(line for line in lines if not any(line is one for one in largest))
    return kept, rest


def _sum(figures: Sequence[Figure]) -> Figure:
    if any(figure.is_suppressed for figure in figures):
        return Figure(figures[0].figure, is_suppressed=True)
    total = sum(figure.n for figure in figures)
    return Figure(figures[0].figure, None, total, None, sum(each.value or 0.0 for each in figures))


def _sum_of_shares(figures: Sequence[Figure]) -> Figure:
    if any(figure.is_suppressed for figure in figures):
        return Figure(figures[0].figure, is_suppressed=True)
    return share(
        figures[0].figure,
        sum(figure.n for figure in figures),
        sum(figure.of or 0 for figure in figures),
    )
