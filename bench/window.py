"""The window: how soon it can be used, and how long it ever keeps a frame waiting."""

import gc
import os
import random
import subprocess
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

from bench.figures import Figure, median, percentile

if TYPE_CHECKING:
    from PySide6.QtWidgets import QTableView

_ROOT = Path(__file__).resolve().parent.parent
_COMPILED = _ROOT / "build" / "bench" / "compiled"
"""Where modules are kept compiled, as they are in the built program."""
_TIMES = 7
_SCROLLS = 120
_PATIENCE_MS = 120_000
"""A desk is given up after this, and then the figure is wrong for everybody to see."""


def window(folder: Path) -> list[Figure]:
    """Return the start beside an empty window's, and the frames while a long list is paged."""
    until_usable("desk", folder)  # compiles what is not compiled yet
    # In turn, so that whatever else the machine does falls on both alike.
    rounds = [(until_usable("empty", folder), until_usable("desk", folder)) for _ in range(_TIMES)]
    empty, full = (median(list(each)) for each in zip(*rounds, strict=True))
    frames, worked = _frames(folder)
    return [
        Figure("window usable", full, "ms", 4, "<= 4x", empty, note="floor: an empty window"),
        Figure(
            "frame while paging, 99th percentile", percentile(frames, 99), "ms", 16, "< 16 ms",
            note=f"the longest wait after each of {len(frames)} jumps; the longest of all {max(frames):.1f} ms,"
            f" the median {median(frames):.1f} ms; work of the window alone, without waiting for the"
            f" processor: {percentile(worked, 99):.1f} ms",
        ),
    ]  # fmt: skip


def until_usable(what: str, folder: Path) -> float:
    """Return the milliseconds from the start of a process until its window says it is usable.

    Raises ``RuntimeError`` for a process that ends without saying so.
    """
    began = time.perf_counter()
    with subprocess.Popen(
        [sys.executable, "-m", "bench.window", what, str(folder)],
        cwd=_ROOT,
        env=as_built(),
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
    ) as child:
        said = child.stdout.readline() if child.stdout is not None else b""
        took = (time.perf_counter() - began) * 1000
        child.communicate(timeout=60)
    if not said:  # a window that could not be shown would be the soonest of all
        raise RuntimeError(f"the window that was to be timed ({what}) ended without being usable")
    return took


def as_built() -> dict[str, str]:
    """Return an environment in which no module is compiled at every start."""
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    return {**kept, "PYTHONPYCACHEPREFIX": str(_COMPILED)}


def _frames(folder: Path) -> tuple[list[float], list[float]]:
    """Return the longest turn after each jump as a clock saw it, and its work on the processor."""
    paged = subprocess.run(
        [sys.executable, "-m", "bench.window", "page", str(folder)],
        cwd=_ROOT,
        capture_output=True,
        check=True,
        text=True,
        timeout=300,
    )
    turns = [tuple(map(float, line.split())) for line in paged.stdout.splitlines()]
    return [clock for clock, _ in turns], [worked for _, worked in turns]


def first_paint(folder: Path, identity: Path, case: bytes) -> float:
    """Return how long opening a case takes in the window until it is painted, in milliseconds."""
    painted = subprocess.run(
        [sys.executable, "-m", "bench.window", "case", str(folder), str(identity), case.hex()],
        cwd=_ROOT,
        capture_output=True,
        check=True,
        text=True,
        timeout=120,
    )
    return median([float(line) for line in painted.stdout.split()])


def _paint_case(folder: Path, identity: Path, case: bytes) -> None:
    from PySide6.QtCore import QEventLoop, QTimer

    import main
    from ui.case.page import CasePage
    from ui.start import open_window

    shown, opened, context = open_window(main.window_parts(str(folder), identity))
    context.session.sit_down("reception", "bench", "")
    shown.resize(1366, 768)
    shown.show()
    for _ in range(_TIMES):
        page = CasePage(context)
        page.resize(1278, 680)
        page.show()
        began = time.perf_counter()
        page.activated(case)
        loop, timer = QEventLoop(), QTimer()
        timer.timeout.connect(lambda page=page, loop=loop: loop.quit() if page.file else None)
        timer.start(1)
        QTimer.singleShot(_PATIENCE_MS, loop.quit)
        loop.exec()
        page.grab()
        sys.stdout.write(f"{(time.perf_counter() - began) * 1000:.3f}\n")
        page.hide()
    context.work.close()
    opened.close()


def _show_empty() -> None:
    from PySide6.QtCore import QTimer
    from PySide6.QtWidgets import QApplication, QWidget

    application = QApplication([])
    empty = QWidget()
    empty.resize(1366, 768)
    empty.show()
    QTimer.singleShot(0, say_usable)
    QTimer.singleShot(0, application.quit)
    application.exec()


def _show_desk(folder: Path, *, pages: bool) -> None:
    gc.set_threshold(100_000, 10, 10)  # as main.py does where it is the program
    import main  # before Qt, as the program begins
    from ui.start import open_window  # isort: skip

    from PySide6.QtCore import QTimer
    from PySide6.QtWidgets import QApplication

    from ui.cases.table import CaseTable

    shown, opened, context = open_window(main.window_parts(str(folder)))
    context.session.sit_down("reception", "bench", "")
    shown.resize(1920, 1080)
    shown.show()
    shown.open_page("cases", "all")
    timer = QTimer()
    # Looked for once: going through all widgets at each tick would keep the reader waiting.
    (table,) = shown.findChildren(CaseTable)

    def look() -> None:
        if table.model().index(0, 0).data():
            timer.stop()
            if pages:
                _page(table)
            else:
                say_usable()
            QApplication.quit()

    timer.timeout.connect(look)
    timer.start(1)
    QTimer.singleShot(_PATIENCE_MS, QApplication.quit)
    QApplication.exec()
    context.work.close()
    opened.close()


def say_usable() -> None:
    """Tell whoever measures, from within the process."""
    sys.stdout.write("usable\n")
    sys.stdout.flush()


def _page(table: "QTableView") -> None:
    """Jump about in the list; print the longest turn of the event loop after each jump."""
    from PySide6.QtCore import QEventLoop, QTimer

    dice, loop = random.Random(5), QEventLoop()
    longest: list[tuple[float, float]] = []
    left, last, worked = _SCROLLS, time.perf_counter(), time.thread_time()
    ticking, jumping = QTimer(), QTimer()

    def tick() -> None:
        nonlocal last, worked
        now, work = time.perf_counter(), time.thread_time()
        clock, busy = longest.pop() if longest else (0.0, 0.0)
        longest.append((max(clock, (now - last) * 1000), max(busy, (work - worked) * 1000)))
        last, worked = now, work

    def jump() -> None:
        nonlocal left
        left -= 1
        if left < 0:
            jumping.stop()
            ticking.stop()
            loop.quit()
            return
        longest.append((0.0, 0.0))
        # Asked for each time: the binding forgets a scroll bar that nobody holds on to in C++.
        bar = table.verticalScrollBar()
        bar.setValue(dice.randrange(max(bar.maximum(), 1)))

    ticking.timeout.connect(tick)
    jumping.timeout.connect(jump)
    ticking.start(
        1
    )  # at 0 the window would keep a processor busy by itself, and the readers waiting
    jumping.start(50)
    loop.exec()
    sys.stdout.write("\n".join(f"{clock:.3f} {busy:.3f}" for clock, busy in longest))


if __name__ == "__main__":
    if sys.argv[1] == "empty":
        _show_empty()
    elif sys.argv[1] == "case":
        _paint_case(Path(sys.argv[2]), Path(sys.argv[3]), bytes.fromhex(sys.argv[4]))
    else:
        _show_desk(Path(sys.argv[2]), pages=sys.argv[1] == "page")
