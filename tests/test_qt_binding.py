"""Guards against a fault of the Qt binding: calls that lose references to None, True or False.

PySide6 6.12.0 on Python 3.10 and 3.11 gives back one reference too many wherever a call returns
one of these. After some thousands of such calls the process aborts ("deallocating None"). The desk
stays on a version without the fault; this guard must catch it on every upgrade.

Run as a program, this file prints what each kind of call loses. The tests run it as one, because
in a process of its own an abort is a failure like any other.
"""

import ctypes
import json
import os
import subprocess
import sys
from collections.abc import Callable

import pytest

CALLS = 1_000
SHARED = (None, True, False)
# Each is held this often while we count, so that a loss is measured before it can abort.
RESERVE = 100_000
# A faulty call loses a whole reference each time; less is garbage collected while we count.
NOISE = 0.1


def lost_references(call: Callable[[], object]) -> float:
    """Return how many references to None, True or False (the worst of them) one `call` loses.

    A negative number is a gain: a leak, which aborts nothing.
    """
    call()
    before = [sys.getrefcount(value) for value in SHARED]
    for _ in range(CALLS):
        call()
    after = [sys.getrefcount(value) for value in SHARED]
    return max(b - a for b, a in zip(before, after, strict=True)) / CALLS


def kinds_of_calls() -> dict[str, Callable[[], object]]:
    """Return calls into Qt and back of every kind that can return nothing."""
    from PySide6.QtCore import (
        Property,
        QAbstractListModel,
        QCoreApplication,
        QEvent,
        QModelIndex,
        QObject,
        QPersistentModelIndex,
        QRunnable,
        QThreadPool,
        QTimer,
        Signal,
        Slot,
    )
    from PySide6.QtGui import QPainter, QPixmap
    from PySide6.QtWidgets import QApplication, QLabel, QVBoxLayout, QWidget

    class Rows(QAbstractListModel):
        def rowCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:  # noqa: B008
            return 1

        def data(self, index: QModelIndex | QPersistentModelIndex, role: int = 0) -> object:
            return None

    class Sender(QObject):
        bare = Signal()
        carrying = Signal(object)

        @Slot()
        def slot(self) -> None:
            """Take the signal."""

        def _nothing(self) -> object:
            return None

        nothing = Property(object, _nothing)

    class Picture(QWidget):
        def paintEvent(self, event: QEvent) -> None:
            """Draw nothing."""

        def customEvent(self, event: QEvent) -> None:
            """Take the event."""

    class Work(QRunnable):
        def run(self) -> None:
            """Do nothing."""

    application = QApplication([])
    widget, label, picture, rows = QWidget(), QLabel(), Picture(), Rows()
    sender, pixmap = Sender(), QPixmap(4, 4)
    sender.bare.connect(sender.slot)
    sender.bare.connect(lambda: None)
    sender.carrying.connect(lambda _: None)

    def paint() -> None:
        painter = QPainter(pixmap)
        painter.drawLine(0, 0, 1, 1)
        painter.end()

    def lay_out() -> None:
        parent = QWidget()
        layout = QVBoxLayout(parent)
        layout.addWidget(QLabel())

    def work() -> None:
        QThreadPool.globalInstance().start(Work())
        QThreadPool.globalInstance().waitForDone()

    def wait_for_timer() -> None:
        QTimer.singleShot(0, sender.slot)
        QCoreApplication.sendPostedEvents()

    return {
        "the application": application.quitOnLastWindowClosed,
        "a setter": lambda: widget.setWindowTitle("a"),
        "a getter that finds nothing": widget.parentWidget,
        "a getter that is true": widget.isEnabled,
        "a getter that is false": widget.isVisible,
        "an argument that is nothing": lambda: label.setParent(None),
        "a constructor": QWidget,
        "a static function": QApplication.focusWidget,
        "a dynamic property": lambda: widget.property("absent"),
        "a property of Python": lambda: sender.property("nothing"),
        "a search among children": lambda: widget.findChild(QLabel, "absent"),
        "a signal": sender.bare.emit,
        "a signal that carries nothing": lambda: sender.carrying.emit(None),
        "a virtual method that returns nothing": lambda: picture.render(pixmap),
        "an event": lambda: QApplication.sendEvent(picture, QEvent(QEvent.Type.User)),
        "a model without data": lambda: rows.data(rows.index(0)),
        "a model without data, asked by Qt": lambda: rows.index(0).data(),
        "a painter": paint,
        "a layout": lay_out,
        "a timer": wait_for_timer,
        "a worker": work,
    }


def measured(*arguments: str) -> dict[str, float]:
    """Return what each kind of call loses, as a process of its own measured it."""
    outcome = subprocess.run(
        [sys.executable, __file__, *arguments], check=False, capture_output=True, text=True
    )
    assert outcome.returncode == 0, f"the process died while it called Qt:\n{outcome.stderr}"
    losses: dict[str, float] = json.loads(outcome.stdout)
    return losses


@pytest.mark.skipif(sys.version_info >= (3, 12), reason="from Python 3.12 None cannot be lost")
def test_no_call_into_qt_loses_a_reference_to_none() -> None:
    losing = {kind: loss for kind, loss in measured().items() if loss > NOISE}
    assert not losing, (
        "this version of PySide6 aborts after some thousands of calls: do not ship it"
    )


@pytest.mark.skipif(sys.version_info >= (3, 12), reason="from Python 3.12 None cannot be lost")
def test_the_guard_sees_a_loss() -> None:
    assert measured("--faulty")["a faulty call"] == pytest.approx(1, abs=0.01)


def test_many_calls_into_qt_do_not_end_the_process() -> None:
    assert measured()


if __name__ == "__main__":
    reserve = [value for value in SHARED for _ in range(RESERVE)]
    give_back = ctypes.pythonapi.Py_DecRef
    give_back.argtypes = [ctypes.py_object]
    faulty: dict[str, Callable[[], object]] = {"a faulty call": lambda: give_back(None)}
    calls = faulty if "--faulty" in sys.argv else kinds_of_calls()
    sys.stdout.write(json.dumps({kind: lost_references(call) for kind, call in calls.items()}))
    sys.stdout.flush()
    os._exit(0)  # an orderly end gives back the reserve, and aborts after a loss was reported
