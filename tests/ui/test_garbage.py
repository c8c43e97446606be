"""Garbage goes on the thread that draws alone: a widget among it would take the program with it."""

import gc
import threading
from collections.abc import Iterator
from weakref import ref

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

import ui.garbage
from ui.garbage import GarbageCollector


class Knot:
    """Something that only a look for garbage finds: it holds on to itself."""

    def __init__(self) -> None:
        self.itself = self


@pytest.fixture
def collector(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Iterator[GarbageCollector]:
    monkeypatch.setattr(ui.garbage, "_MANY", 100)
    parent = QObject()
    made = GarbageCollector(parent)
    yield made
    made.stop()


def make_garbage() -> ref[Knot]:
    """Leave a knot behind, among so many things that it is worth looking."""
    knot = ref(Knot())
    kept = [[n] for n in range(50_000)]
    assert kept
    return knot


def test_another_thread_finds_no_garbage(collector: GarbageCollector) -> None:
    found: list[ref[Knot]] = []
    worker = threading.Thread(target=lambda: found.append(make_garbage()))
    worker.start()
    worker.join()
    assert found[0]() is not None
    kept = [[n] for n in range(200)]
    collector.look()
    assert kept
    assert found[0]() is None


def test_python_looks_by_itself_again_when_the_window_is_gone(
    collector: GarbageCollector,
) -> None:
    assert not gc.isenabled()
    collector.stop()
    assert gc.isenabled()
