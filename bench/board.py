"""The board and the reports over very many cases: what they cost, and how that grows."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path

from bench.big_desk import opened
from bench.figures import Figure, interleaved, median, milliseconds
from kafel_desk.figures.period import Period, period_of
from kafel_desk.queries import Reader, Viewer

_TIMES = 7
_LONG_AGO = timedelta(days=365 * 3)
"""Within the four years that a big desk holds."""


def board(small: Path, big: Path) -> list[Figure]:
    """Return what the board and the figures of a week cost, and how they grow with the archive."""
    of_small, of_big = _measure(small), _measure(big)
    size = f"{int(big.name.rpartition('-')[2]):,} cases"
    return [
        Figure(
            f"board, {size}", of_big.board, "ms", 200, "< 200 ms",
            note=f"{of_big.open:,} of them open; off the UI thread; {of_small.board:.1f} ms at"
            f" {int(small.name.rpartition('-')[2]):,}",
        ),
        Figure(
            f"figures of a weekly summary, {size}", of_big.week, "ms", 1000, "< 1,000 ms",
            note=f"{of_big.cases:,} cases received in its five weeks, {of_small.cases:,} and"
            f" {of_small.week:.1f} ms on the small desk; key to page is measured beside it",
        ),
        Figure(
            "the same of a week three years ago", of_big.old_week, "x the last week", 2, "<= 2x",
            of_big.week, note="a period costs the same wherever it lies in the archive",
        ),
        Figure(
            "figures: growth a case of the period", of_big.week / max(of_big.cases, 1) * 1000,
            "ms/1,000", 1.5, "<= 1.5x", of_small.week / max(of_small.cases, 1) * 1000,
            note="the cost follows what came in the period",
        ),
        Figure(
            f"every figure of a week, {size}", of_big.all, "ms", 1000, "< 1,000 ms",
        ),
    ]  # fmt: skip


class _Measured:
    def __init__(self, reader: Reader, viewer: Viewer) -> None:
        directory = reader.directory()
        calendars, now = directory.calendars, viewer.now

        def week_of(moment: datetime) -> Period:
            return period_of("week", moment.date(), calendars, now)

        last, old = week_of(now - timedelta(days=7)), week_of(now - _LONG_AGO)
        self.board = _took(partial(reader.today, viewer))
        self.week, self.old_week = _both(
            partial(reader.weekly, viewer, last), partial(reader.weekly, viewer, old)
        )
        self.all = _took(partial(reader.figures, viewer, last))
        summary = reader.weekly(viewer, last)
        self.open = summary.backlog.now.n
        self.cases = summary.received.now.n + summary.received.mean.n


def _both(first: Callable[[], object], second: Callable[[], object]) -> tuple[float, float]:
    first()
    second()
    took, other = interleaved(first, second, _TIMES)
    return min(took), min(other)


def _took(act: Callable[[], object]) -> float:
    act()
    return median(milliseconds(act, _TIMES))


def _measure(folder: Path) -> _Measured:
    with opened(folder) as desk:
        return _Measured(desk.reader, Viewer("supervisor", "A", datetime.now(UTC)))
