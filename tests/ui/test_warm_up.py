"""Pages are made ready while nobody works, and never under somebody's hands."""

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

import main
import ui.warm_up
from tests.patience import PATIENCE
from tests.ui.desk_windows import strike
from tests.ui.real_desk import DeskForTests, a_desk, make_context, settle
from tests.ui.test_every_window import NoPapers
from ui.context import WindowContext
from ui.desk_window import PAGES, make_desk_window
from ui.frame.window import MainWindow
from ui.warm_up import _LOADED, AFTER_LOG_IN, WarmUp, load
from ui.work import Operation


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[DeskForTests]:
    with a_desk(tmp_path) as opened:
        yield opened


@pytest.fixture
def context(qtbot: QtBot, desk: DeskForTests) -> Iterator[WindowContext]:
    made = make_context(desk)
    yield made
    made.work.close()
    settle(made.work)


@pytest.fixture
def window(qtbot: QtBot, context: WindowContext) -> MainWindow:
    made = make_desk_window(context, NoPapers())
    qtbot.addWidget(made)
    made.show()
    settle(context.work)
    return made


def test_nothing_is_made_before_it_is_opened(window: MainWindow) -> None:
    window.open_page("cases")
    assert set(window.late_pages) >= {"intake", "case", "board", "settings"}
    assert window.page("board") is window.page("board")
    assert "board" not in window.late_pages


def test_every_page_is_ready_in_the_end(
    qtbot: QtBot, window: MainWindow, context: WindowContext, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ui.warm_up, "_FIRST", 0)
    monkeypatch.setattr(ui.warm_up, "_BETWEEN", 0)
    monkeypatch.setattr(ui.warm_up, "_QUIET", 0)
    window.open_page("cases")
    shown = window.current_page
    WarmUp(window, context.work).start()
    qtbot.waitUntil(lambda: not window.late_pages)
    assert window.current_page == shown
    assert set(window._pages) <= set(PAGES)


def test_who_types_is_not_disturbed(
    qtbot: QtBot, window: MainWindow, context: WindowContext, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ui.warm_up, "_QUIET", PATIENCE)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    warming = WarmUp(window, context.work)
    warming.start()
    window.open_page("cases")
    settle(context.work)
    before = window.late_pages
    warming._touched -= PATIENCE  # nobody did anything for as long as it waits
    strike(window, "a", Qt.Key.Key_A)
    warming.step()
    assert window.late_pages == before


def test_what_is_loaded_ahead_is_there(tmp_path: Path) -> None:
    also = main.window_parts(str(tmp_path)).loaded_later
    assert also
    load((*_LOADED, *AFTER_LOG_IN, *also))


def test_nothing_that_was_asked_for_waits_for_pages_that_nobody_opened(
    qtbot: QtBot, window: MainWindow, context: WindowContext, monkeypatch: pytest.MonkeyPatch
) -> None:
    loading, done, is_over = threading.Event(), list[str](), threading.Event()

    def never_ready(_names: object) -> None:
        loading.set()
        is_over.wait(PATIENCE)

    monkeypatch.setattr(ui.warm_up, "_FIRST", 0)
    monkeypatch.setattr(ui.warm_up, "load", never_ready)
    WarmUp(window, context.work).start()
    qtbot.waitUntil(loading.is_set)
    context.work.carry(Operation(lambda _progress: "sheet", done.append))
    context.work.read(Operation(lambda _progress: "report", done.append))
    qtbot.waitUntil(lambda: set(done) == {"sheet", "report"})
    is_over.set()
