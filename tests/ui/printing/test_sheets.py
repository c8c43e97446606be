"""Sheets as they are drawn: turned, enlarged, and gone with whoever they were for."""

from collections.abc import Iterator

import pytest
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from tests.ui.parts import bare_context, keep, settle
from ui.context import WindowContext
from ui.printing.sheets import SheetView


def draw(place: int, width: int, tallest: int) -> tuple[QImage | None, int]:
    del place, tallest
    return QImage(width, 10, QImage.Format.Format_RGB32), 2


@pytest.fixture
def context(qtbot: QtBot) -> Iterator[WindowContext]:
    del qtbot
    made = bare_context()
    yield made
    made.work.close()


@pytest.fixture
def sheets(qtbot: QtBot, context: WindowContext) -> SheetView:
    made = SheetView(context)
    keep(qtbot, made)
    made.resize(500, 300)
    made.show()
    made.show_sheets(draw)
    settle(context.work)
    assert not made.picture.isNull()
    return made


def test_a_sheet_that_is_taken_away_comes_back_neither_late_nor_with_another_width(
    sheets: SheetView, context: WindowContext
) -> None:
    sheets.turn(1)
    sheets.show_nothing()
    settle(context.work)
    sheets.resize(700, 300)
    settle(context.work)
    assert sheets.picture.isNull()
    assert not sheets._area.isVisible()
    assert sheets._sheet.pixmap().isNull()


def test_what_is_shown_after_that_can_be_turned_and_enlarged(
    sheets: SheetView, context: WindowContext
) -> None:
    sheets.turn(1)
    sheets.show_nothing()
    sheets.show_sheets(draw, keeps_place=True)
    settle(context.work)
    assert sheets.place == 1
    assert sheets._area.isVisible()
    assert sheets._before.isVisible()
    assert sheets._larger.isVisible()
