"""Cells of the table of cases: what must never be cut is not."""

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from kafel_desk.language.direction import isolate
from tests.ui.parts import dressed, keep
from ui.cases.columns import widths
from ui.cases.delegates import PhoneDelegate
from ui.theme import Theme
from ui.widgets.delegates import CellLook, RowMarks
from ui.widgets.painting import elided, text_width

PHONE = "0555 000 132"


@pytest.mark.parametrize(("padding", "wide"), [(8, False), (12, True)])
@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_a_number_of_which_there_are_two_is_whole_and_its_mark_is_within_the_cell(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, padding: int, scale: float, *, wide: bool
) -> None:
    theme = dressed(scale=scale)
    holder = QWidget()
    keep(qtbot, holder)
    delegate = PhoneDelegate(theme, RowMarks(padding=padding), holder)
    cell = QRect(0, 0, theme.px(widths(1380, is_wide=wide, has_preview=wide)["phone"]), 40)
    marks = []
    drawn = lambda _theme, _p, _s, _c, at, **_more: marks.append(at)  # noqa: E731
    monkeypatch.setattr(Theme, "paint_shape", drawn)
    said = []
    monkeypatch.setattr(delegate, "paint_line", lambda _p, at, words: said.append((at, words)))
    picture = QPixmap(cell.size())
    painter = QPainter(picture)
    delegate.paint_cell(painter, cell, CellLook(PHONE, "two", 3, False, False))
    painter.end()
    ((place, words),) = said
    assert elided(words, theme.font(), place.width()) == words == isolate(PHONE)
    assert place.width() >= text_width(words, theme.font())
    (mark,) = marks
    assert cell.left() <= mark.left() < mark.right() < place.left()
