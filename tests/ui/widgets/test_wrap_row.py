"""A row that wraps: one line while there is room, several when there is not, from the right."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.parts import keep, lay_out
from ui.widgets.wrap_row import WrapBar


class ABar(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        self.bar = WrapBar(40)
        self.parts = [QWidget() for _ in range(3)]
        for part in self.parts:
            part.setFixedSize(100, 20)
        self.bar.row.addWidget(self.parts[0])
        self.bar.row.addWidget(self.parts[1])
        self.bar.row.add_at_end(self.parts[2])
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.bar)
        column.addStretch(1)


@pytest.fixture
def wide(qtbot: QtBot) -> ABar:
    made = ABar()
    keep(qtbot, made)
    made.resize(500, 300)
    made.show()
    return made


def places(bar: ABar) -> list[tuple[int, int]]:
    return [(part.x(), part.y()) for part in bar.parts]


def test_with_room_all_stands_on_one_line_from_the_right_and_the_last_at_the_end(
    wide: ABar,
) -> None:
    assert places(wide) == [(400, 10), (292, 10), (0, 10)]
    assert wide.bar.height() == 40


def test_without_room_the_rest_goes_to_the_next_line(wide: ABar, qtbot: QtBot) -> None:
    wide.resize(220, 300)
    lay_out()
    rows = [y for _, y in places(wide)]
    assert rows[0] == rows[1] < rows[2]
    assert wide.bar.height() >= 48


def test_what_is_hidden_takes_no_room(wide: ABar, qtbot: QtBot) -> None:
    wide.parts[0].hide()
    lay_out()
    assert wide.parts[1].x() == 400


def test_from_left_to_right_it_begins_at_the_left(wide: ABar, qtbot: QtBot) -> None:
    wide.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    lay_out()
    assert [x for x, _ in places(wide)] == [0, 108, 400]
