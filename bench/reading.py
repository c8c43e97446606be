"""Reading a desk with very many cases: search as one types, lists, any place in them."""

import random
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

from bench.big_desk import opened
from bench.figures import Figure, milliseconds, percentile
from kafel_desk.queries import TABS, CaseView, Reader, Viewer

TYPED = (
    "هدى المالكي", "عبدالرحمن صالح", "محمد سعيد الغامدي", "الأكل لذيذ", "تأخر", "المطعم والخدمة",
    "خالد", "نوال اليزيدي", "سعر", "KB-24-00751", "42", "0555123", "٠٥٥٠", "واحد من أفضل",
)  # fmt: skip


def searching(folder: Path) -> list[Figure]:
    """Return what the slowest keystrokes cost."""
    with opened(folder) as desk:
        viewer = Viewer("reception", "A", datetime.now(UTC))
        times: list[float] = []
        worst: list[tuple[float, str]] = []
        for text in TYPED * 3:
            for end in range(1, len(text) + 1):
                typed = text[:end]
                took = milliseconds(partial(desk.reader.search, viewer, typed), 1)[0]
                times.append(took)
                worst.append((took, typed))
    slowest = ", ".join(f"{typed!r} {took:.1f} ms" for took, typed in sorted(worst)[-3:])
    return [
        Figure(
            "search, 99th percentile of a keystroke", percentile(times, 99), "ms", 16, "< 16 ms",
            note=f"{len(times)} keystrokes; slowest {slowest}",
        )
    ]  # fmt: skip


def listing(folder: Path) -> list[Figure]:
    """Return what opening a tab costs, and a page anywhere in it."""
    dice = random.Random(3)
    with opened(folder) as desk:
        viewer = Viewer("reception", "A", datetime.now(UTC))
        opening: list[tuple[float, str]] = []
        paging: list[tuple[float, str]] = []
        for tab in TABS:
            for sort, descending in (("due", False), ("received", True), ("number", False)):
                view = CaseView(tab=tab, sort=sort, descending=descending)  # type: ignore[arg-type]
                took = milliseconds(partial(_open, desk.reader, viewer, view), 1)[0]
                opening.append((took, f"{tab} by {sort}"))
                total = desk.reader.count(viewer, view)
                for _ in range(12):
                    start = dice.randrange(max(total, 1))
                    took = milliseconds(partial(desk.reader.rows, viewer, view, start, 60), 1)[0]
                    paging.append((took, f"{tab} by {sort} at {start:,}"))
    worst_open, worst_page = max(opening), max(paging)
    return [
        Figure("open a tab, the slowest", worst_open[0], "ms", 50, "< 50 ms", note=worst_open[1]),
        Figure(
            "a page anywhere, the slowest", worst_page[0], "ms", 50, "< 50 ms", note=worst_page[1]
        ),
    ]


def _open(reader: Reader, viewer: Viewer, view: CaseView) -> None:
    reader.tab_counts(viewer, view)
    reader.count(viewer, view)
    reader.rows(viewer, view, 0, 60)
