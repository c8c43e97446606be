"""The table draws a frame's worth of cells at a time, and shows no row half drawn."""

from collections.abc import Iterator

import pytest
from PySide6.QtGui import QImage, QPaintEvent
from pytestqt.qtbot import QtBot

from tests.ui.cases.conftest import Shown
from tests.ui.cases.test_model import block
from tests.ui.parts import keep
from ui.cases import table as case_table
from ui.cases.table import CaseTable

ROWS = 30


class WatchedTable(CaseTable):
    """A table that remembers whether its last paint left something for the next turn."""

    left_something = False

    def paint_rows(self, event: QPaintEvent) -> None:
        super().paint_rows(event)
        self.left_something = self._draw_on.isActive()


class Hurry:
    """A clock that goes on by so many seconds whenever somebody looks at it."""

    def __init__(self) -> None:
        self.step = self.now = 0.0

    def __call__(self) -> float:
        self.now += self.step
        return self.now


@pytest.fixture
def hurry(monkeypatch: pytest.MonkeyPatch) -> Hurry:
    clock = Hurry()
    monkeypatch.setattr(case_table, "perf_counter", clock)
    return clock


@pytest.fixture
def table(qtbot: QtBot, shown: Shown, hurry: Hurry) -> Iterator[WatchedTable]:
    del hurry  # the clock is there before anything is drawn
    made = WatchedTable(shown.context)
    keep(qtbot, made)
    made.resize(1000, 20 * made.verticalHeader().defaultSectionSize())
    made.rows.begin_list(ROWS)
    made.show()
    qtbot.waitUntil(made.isVisible)
    yield made
    made.hide()


def picture(table: CaseTable, *, below: int = 0) -> QImage:
    """Return a picture of the rows, or of those below some."""
    return below_of(table, table.viewport().grab().toImage(), below)


def below_of(table: CaseTable, image: QImage, rows: int) -> QImage:
    return image.copy(image.rect().adjusted(0, table.rowViewportPosition(rows), 0, 0))


def read(table: WatchedTable) -> None:
    table.rows.put_rows(0, block(0)[:ROWS])


def draw_on(qtbot: QtBot, table: WatchedTable, hurry: Hurry) -> None:
    """Let the turns go by in which the rest is drawn; nothing is drawn afterwards."""
    hurry.step = 0.001
    assert table.left_something
    qtbot.waitUntil(lambda: not table.left_something)
    hurry.step = 1.0


def test_rows_that_there_is_no_time_for_stand_as_if_not_read_and_come_in_the_next_turns(
    qtbot: QtBot, table: WatchedTable, hurry: Hurry
) -> None:
    unread, all_unread = picture(table, below=1), picture(table)
    hurry.step = 1.0
    read(table)
    late = picture(table)
    assert late != all_unread, "one row is always drawn, or it would never end"
    assert below_of(table, late, 1) == unread
    draw_on(qtbot, table, hurry)
    drawn = picture(table)
    hurry.step = 0.0
    assert drawn == picture(table)
    assert picture(table, below=1) != unread


def test_selecting_all_leaves_the_rows_as_they_were_until_there_is_time(
    qtbot: QtBot, table: WatchedTable, hurry: Hurry
) -> None:
    read(table)
    plain = picture(table, below=1)
    hurry.step = 1.0
    table.selectAll()
    assert picture(table, below=1) == plain
    draw_on(qtbot, table, hurry)
    drawn = picture(table)
    hurry.step = 0.0
    assert drawn == picture(table)
    assert picture(table, below=1) != plain


def test_what_was_drawn_once_needs_no_time(table: WatchedTable, hurry: Hurry) -> None:
    read(table)
    whole = picture(table)
    hurry.step = 1.0
    assert picture(table) == whole
    assert not table.left_something
