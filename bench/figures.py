"""One measured figure beside its floor, and the table of all of them."""

import os
import re
import statistics
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
"""The folder of the project."""
AS_BUILT = {
    **{name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"},
    "PYTHONPYCACHEPREFIX": str(ROOT / "build" / "bench" / "compiled"),
}
"""The environment of a process that keeps its modules compiled, as the built program does."""
AROUND = {**AS_BUILT, "KAFEL_USER": "bench", "KAFEL_PASSWORD": "rain on the window"}
"""The environment of a process that begins a desk of its own, and logs in there."""


@dataclass(frozen=True)
class Figure:
    """What was measured: ``value`` in ``unit``, its floor where it has one, and the goal.

    The goal holds for ``judged``: the ratio to the floor where there is one, else the value.
    ``at_least`` turns the goal around: more is better.
    """

    name: str
    value: float
    unit: str
    goal: float
    goal_text: str
    floor: float | None = None
    at_least: bool = False
    note: str = ""

    @property
    def ratio(self) -> float | None:
        """The value over its floor."""
        return self.value / self.floor if self.floor else None

    @property
    def is_met(self) -> bool:
        """Whether the goal is reached."""
        judged = self.value if self.ratio is None else self.ratio
        return judged >= self.goal if self.at_least else judged <= self.goal


def seconds(act: Callable[[], object]) -> float:
    """Time one act."""
    began = time.perf_counter()
    act()
    return time.perf_counter() - began


def milliseconds(act: Callable[[], object], times: int) -> list[float]:
    """Time an act so many times, in milliseconds."""
    return [seconds(act) * 1000 for _ in range(times)]


def interleaved(
    first: Callable[[], object], second: Callable[[], object], times: int
) -> tuple[list[float], list[float]]:
    """Time two acts in turn, so that whatever else the machine does falls on both alike."""
    pairs = [(seconds(first) * 1000, seconds(second) * 1000) for _ in range(times)]
    return [pair[0] for pair in pairs], [pair[1] for pair in pairs]


def percentile(values: Sequence[float], percent: float) -> float:
    """Return the value below which ``percent`` of all lie; the highest of a short list."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(len(ordered) * percent / 100))]


def median(values: Sequence[float]) -> float:
    """Return the middle value."""
    return statistics.median(values)


def table(figures: Sequence[Figure]) -> str:
    """Return the table that ``bench`` prints."""
    head = ("figure", "value", "floor", "ratio", "goal", "met")
    rows = [head, *(_row(figure) for figure in figures)]
    widths = [max(len(row[column]) for row in rows) for column in range(len(head))]
    lines = [
        "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True))
        for row in rows
    ]
    lines.insert(1, "  ".join("-" * width for width in widths))
    notes = [f"  {figure.name}: {figure.note}" for figure in figures if figure.note]
    return "\n".join([*lines, *(["", "Notes", *notes] if notes else [])])


def _row(figure: Figure) -> tuple[str, ...]:
    ratio = figure.ratio
    return (
        figure.name,
        f"{figure.value:,.2f} {figure.unit}",
        f"{figure.floor:,.2f} {figure.unit}" if figure.floor else "",
        f"{ratio:.2f}" if ratio is not None else "",
        figure.goal_text,
        "met" if figure.is_met else "NOT MET",
    )


def peak_megabytes() -> float:
    """Return the most memory that this process ever held.

    Not what ``getrusage`` tells: a process begins there with what the one held that started it.
    Raises ``RuntimeError`` on a system that does not tell.
    """
    told = re.search(r"^VmHWM:\s+(\d+) kB$", Path("/proc/self/status").read_text(), re.MULTILINE)
    if told is None:
        raise RuntimeError("the system does not tell how much memory a process held")
    return int(told[1]) / 1024
