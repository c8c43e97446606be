"""The window: how soon it can be used, and how long it ever keeps a frame waiting."""

import gc
import random
import subprocess
import sys
import time
from itertools import cycle
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from bench.figures import AS_BUILT, ROOT, Figure, median, percentile

if TYPE_CHECKING:
    from PySide6.QtWidgets import QTabBar, QTableView

_TIMES = 7
_ACTS = 144
_TABS_EACH = 12
_SETTLED_MS = 500
_PATIENCE_MS = 120_000
"""A desk is given up after this, and then the figure is wrong for everybody to see."""


def window(folder: Path) -> list[Figure]:
    """Return the start beside an empty window's, and the frames while a long list is paged."""
    until_usable("desk", folder)  # compiles what is not compiled yet
    # In turn, so that whatever else the machine does falls on both alike.
    rounds = [(until_usable("empty", folder), until_usable("desk", folder)) for _ in range(_TIMES)]
    empty, full = (median(list(each)) for each in zip(*rounds, strict=True))
    frames = _frames(folder)
    clock, work = [frame.clock for frame in frames], [frame.work for frame in frames]
    tabs = [frame.clock for frame in frames if frame.act == "tab"]
    return [
        Figure("window usable", full, "ms", 4, "<= 4x", empty, note="floor: an empty window"),
        Figure(
            "frame while paging, 99th percentile", percentile(clock, 99), "ms", 16, "< 16 ms",
            note=f"the longest wait after each of {len(frames)} jumps and tabs; the longest of all {max(clock):.1f} ms,"
            f" after a tab was opened {max(tabs):.1f} ms, the median {median(clock):.1f} ms",
        ),
        Figure(
            "frame while paging, the longest", max(work), "ms", 16, "< 16 ms",
            note="work of the window alone, without waiting for the processor",
        ),
    ]  # fmt: skip


def until_usable(what: str, folder: Path) -> float:
    """Return the milliseconds from the start of a process until its window says it is usable.

    Raises ``RuntimeError`` for a process that ends without saying so.
    """
    began = time.perf_counter()
    with subprocess.Popen(
        [sys.executable, "-m", "bench.window", what, str(folder)],
        cwd=ROOT,
        env=AS_BUILT,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
    ) as child:
        said = child.stdout.readline() if child.stdout is not None else b""
        took = (time.perf_counter() - began) * 1000
        child.communicate(timeout=60)
    if not said:  # a window that could not be shown would be the soonest of all
        raise RuntimeError(f"the window that was to be timed ({what}) ended without being usable")
    return took


class Frame(NamedTuple):
    """The longest turn of the event loop after an act, in milliseconds."""

    act: str  # "jump" in the list, or "tab": another one opened
    clock: float
    work: float  # on the processor, by the thread of the window


def _frames(folder: Path) -> list[Frame]:
    """Return the longest turn after each jump and each tab that is opened."""
    paged = subprocess.run(
        [sys.executable, "-m", "bench.window", "page", str(folder)],
        cwd=ROOT,
        capture_output=True,
        check=True,
        text=True,
        timeout=300,
    )
    turns = [line.split() for line in paged.stdout.splitlines()]
    return [Frame(act, float(clock), float(work)) for act, clock, work in turns]


def first_paint(folder: Path, identity: Path, case: bytes) -> float:
    """Return how long opening a case takes in the window until it is painted, in milliseconds."""
    painted = subprocess.run(
        [sys.executable, "-m", "bench.window", "case", str(folder), str(identity), case.hex()],
        cwd=ROOT,
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
    from ui.cases.tabs import CaseTabs

    shown, opened, context = open_window(main.window_parts(str(folder)))
    context.session.sit_down("reception", "bench", "")
    shown.resize(1920, 1080)
    shown.show()
    shown.open_page("cases", "all")
    timer = QTimer()
    # Looked for once: going through all widgets at each tick would keep the reader waiting.
    (table,), (tabs,) = shown.findChildren(CaseTable), shown.findChildren(CaseTabs)

    def look() -> None:
        if table.model().index(0, 0).data():
            timer.stop()
            if pages:
                _page(table, tabs)
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


def _page(table: "QTableView", tabs: "QTabBar") -> None:
    """Jump about in the list, and open another tab at times; print the longest turn after each act."""
    from PySide6.QtCore import QEventLoop, QTimer

    dice, loop = random.Random(5), QEventLoop()
    acts = ["tab" if place % _TABS_EACH < 2 else "jump" for place in range(2, _ACTS + 2)]
    whole, others = tabs.currentIndex(), cycle(range(tabs.count()))
    longest: list[Frame] = []
    last, worked = time.perf_counter(), time.thread_time()
    # At 0 it would keep a processor busy by itself, and the readers waiting.
    ticking, acting = QTimer(interval=1), QTimer(interval=50)

    def tick() -> None:
        nonlocal last, worked
        now, work = time.perf_counter(), time.thread_time()
        if longest:
            act, clock, busy = longest.pop()
            turn = (now - last) * 1000, (work - worked) * 1000
            longest.append(Frame(act, max(clock, turn[0]), max(busy, turn[1])))
        last, worked = now, work

    def act() -> None:
        if len(longest) == len(acts):
            acting.stop()
            ticking.stop()
            loop.quit()
            return
        longest.append(Frame(acts[len(longest)], 0.0, 0.0))
        if longest[-1].act == "tab":
            # Another one, and then the one that holds all again, to jump about in.
            is_back = tabs.currentIndex() != whole
            tabs.setCurrentIndex(
                whole if is_back else next(each for each in others if each != whole)
            )
            return
        # Asked for each time: the binding forgets a scroll bar that nobody holds on to in C++.
        bar = table.verticalScrollBar()
        bar.setValue(dice.randrange(max(bar.maximum(), 1)))

    ticking.timeout.connect(tick)
    acting.timeout.connect(act)
    ticking.start()
    QTimer.singleShot(_SETTLED_MS, acting.start)  # the start is timed by itself
    loop.exec()
    sys.stdout.write("\n".join(f"{act} {clock:.3f} {work:.3f}" for act, clock, work in longest))


if __name__ == "__main__":
    if sys.argv[1] == "empty":
        _show_empty()
    elif sys.argv[1] == "case":
        _paint_case(Path(sys.argv[2]), Path(sys.argv[3]), bytes.fromhex(sys.argv[4]))
    else:
        _show_desk(Path(sys.argv[2]), pages=sys.argv[1] == "page")
