"""Logging in: how soon the first window asks for a password, and how soon the list follows it."""

import gc
import subprocess
import sys
import tempfile
import time
from datetime import UTC, datetime
from pathlib import Path

from bench.figures import AROUND, AS_BUILT, ROOT, Figure, median
from bench.window import say_usable, until_usable

_TIMES = 5
_CASES = 100
_PATIENCE_MS = 60_000


def logging_in() -> list[Figure]:
    """Return the start until a name and a password can be given, and from Enter to the list.

    The desk is a small one that is made for this: enrolling somebody on the big one would give its
    database another key. How many cases there are is of no matter before the list, and the start
    without log-in is measured with them (bench/window.py).
    """
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary) / "desk"
        _make_desk(folder)
        _once(folder)
        empty, asked, whole, trying = [], [], [], []
        for _ in range(_TIMES):
            empty.append(until_usable("empty", folder))
            until_asked, until_listed, key = _once(folder)
            asked.append(until_asked)
            whole.append(until_listed)
            trying.append(key)
    floor = median(empty)
    return [
        Figure("log-in window usable", median(asked), "ms", 4, "<= 4x", floor,
               note="floor: an empty window"),
        Figure("from the password to the list", median(whole) - median(trying), "ms", 4, "<= 4x",
               floor, note=f"floor: an empty window; without the {median(trying):.0f} ms of"
               " Argon2id, which has to be slow"),
    ]  # fmt: skip


def _make_desk(folder: Path) -> None:
    import main
    from database.users.opening import Login
    from kafel_desk.case.commands import RecordCase
    from ui.wizard.new_centre import NewCentre

    login = Login(AROUND["KAFEL_USER"], AROUND["KAFEL_PASSWORD"])
    new = NewCentre(person="هند", role="director")
    desks = main.desks(folder.with_name("identity"))
    made = desks.create(str(folder), "A", "", datetime.now(UTC), new=new, admin=login)
    for place in range(_CASES):
        form = RecordCase(kind="inquiry", channel="visit", description=f"سؤال {place}")
        made.desk.execute(form, str(made.staff))
    made.close()


def _once(folder: Path) -> tuple[float, float, float]:
    """Return the milliseconds until a password is asked for, from it to the list, and of its try."""
    began = time.perf_counter()
    with subprocess.Popen(
        [sys.executable, "-m", "bench.logging_in", str(folder)],
        cwd=ROOT,
        env=AS_BUILT,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    ) as child:
        if child.stdout is None:
            raise RuntimeError
        child.stdout.readline()
        asked = (time.perf_counter() - began) * 1000
        listed, trying = child.stdout.readline().split()
        child.communicate(timeout=60)
    return asked, float(listed), float(trying)


def _log_in(folder: Path) -> None:
    """Give the password where it is asked for, and say how long the list took from there."""
    gc.set_threshold(100_000, 10, 10)  # as main.py does where it is the program
    import main
    from ui.start import log_in, open_window  # isort: skip

    from PySide6.QtCore import QTimer
    from PySide6.QtWidgets import QApplication

    from kafel_desk.language.digits import Digits
    from ui.application import make_application
    from ui.at_the_desk.people import seat
    from ui.cases.table import CaseTable
    from ui.log_in.window import LogInWindow

    pressed = 0.0

    def give() -> None:
        nonlocal pressed
        shown = next(w for w in QApplication.topLevelWidgets() if isinstance(w, LogInWindow))
        shown.pane.password.setText(AROUND["KAFEL_PASSWORD"])
        pressed = time.perf_counter()
        shown.pane.submit()

    def usable() -> None:
        say_usable()
        # A person needs longer than this to type what nobody may guess.
        QTimer.singleShot(1500, give)

    identity = folder.with_name("identity")
    parts = main.window_parts(str(folder), identity)
    make_application(parts.catalogue("ar", Digits.LATIN))
    QTimer.singleShot(0, usable)
    opened = log_in(parts)
    if opened is None:
        return
    window, opened, context = open_window(parts, None, opened)
    window.show()
    seat(context, str(opened.staff))
    window.open_page("cases", "all")
    timer = QTimer()
    (table,) = window.findChildren(CaseTable)

    def look() -> None:
        if table.model().index(0, 0).data():
            took = (time.perf_counter() - pressed) * 1000
            timer.stop()
            sys.stdout.write(f"{took:.3f} {_try_again(folder):.3f}\n")
            sys.stdout.flush()
            QApplication.quit()

    timer.timeout.connect(look)
    timer.start(1)
    QTimer.singleShot(_PATIENCE_MS, QApplication.quit)
    QApplication.exec()
    context.work.close()
    opened.close()


def _try_again(folder: Path) -> float:
    """Return how long one right try of the password takes by itself, in milliseconds."""
    from database.folder import DeskFolder
    from database.users.key_ring import KeyRing

    began = time.perf_counter()
    KeyRing(DeskFolder(folder).keys).unlock(AROUND["KAFEL_USER"], AROUND["KAFEL_PASSWORD"])
    return (time.perf_counter() - began) * 1000


if __name__ == "__main__":
    _log_in(Path(sys.argv[1]))
