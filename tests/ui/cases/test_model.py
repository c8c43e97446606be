"""A table of any length: only what comes into view is read, and it is read once."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from ui.cases.columns import COLUMNS
from ui.cases.model import BLOCK, CaseTableModel
from ui.cases.row_words import ShownRow
from ui.widgets import LOOK_ROLE

MANY = 1_000_000
AT = 500_000 // BLOCK


def row(place: int) -> ShownRow:
    cells = {column.code: f"{column.code} {place}" for column in COLUMNS}
    number = str(place)
    return ShownRow(number.encode(), number, "هدى", "new", cells, {"state": "new"}, f"حالة {place}")


def block(number: int) -> tuple[ShownRow, ...]:
    return tuple(row(place) for place in range(number * BLOCK, (number + 1) * BLOCK))


@pytest.fixture
def model(qtbot: QtBot) -> CaseTableModel:
    made = CaseTableModel({column.code: column.code for column in COLUMNS}, "قيد القراءة")
    made.begin_list(MANY)
    return made


def text(model: CaseTableModel, place: int, column: int = 0) -> object:
    return model.data(model.index(place, column))


def test_there_are_as_many_rows_as_there_are_cases(model: CaseTableModel) -> None:
    assert model.rowCount() == MANY
    assert model.rowCount(model.index(0, 0)) == 0


def test_a_row_that_is_not_there_yet_is_asked_for_once_with_its_neighbours(
    qtbot: QtBot, model: CaseTableModel
) -> None:
    with qtbot.waitSignal(model.blocks_wanted) as asked:
        assert [text(model, place) for place in (500_000, 500_001, 499_999)] == ["…"] * 3
    assert asked.args == [(AT - 1, AT)]


def test_rows_that_came_are_shown_and_not_asked_for_again(
    qtbot: QtBot, model: CaseTableModel
) -> None:
    model.put_rows(AT, block(AT))
    with qtbot.assertNotEmitted(model.blocks_wanted, wait=20):
        assert text(model, 500_042) == "number 500042"
    index = model.index(500_042, 0)
    assert model.data(index, Qt.ItemDataRole.AccessibleTextRole) == "حالة 500042"
    assert model.data(model.index(500_042, 6), LOOK_ROLE) == "new"


def test_stale_rows_stay_in_view_until_they_are_read_again(
    qtbot: QtBot, model: CaseTableModel
) -> None:
    model.put_rows(0, block(0))
    model.make_stale()
    with qtbot.waitSignal(model.blocks_wanted) as asked:
        assert text(model, 7) == "number 7"
    assert asked.args == [(0,)]


def test_a_list_that_grows_or_shrinks_keeps_the_rows_that_are_known(model: CaseTableModel) -> None:
    model.put_rows(0, block(0))
    model.set_count(MANY + 1)
    assert (model.rowCount(), text(model, 3)) == (MANY + 1, "number 3")
    model.set_count(50)
    assert (model.rowCount(), text(model, 3)) == (50, "number 3")


def test_a_case_is_found_among_the_rows_that_are_known(model: CaseTableModel) -> None:
    model.put_rows(3, block(3))
    place = 3 * BLOCK + 42
    assert model.place_of(str(place).encode()) == place
    assert model.place_of(str(BLOCK).encode()) is None


def test_blocks_that_were_left_long_ago_are_let_go(qtbot: QtBot, model: CaseTableModel) -> None:
    many = 200
    for number in range(many):
        model.put_rows(number, block(number))
    last = many * BLOCK - 1
    assert model.place_of(b"0") is None
    assert model.place_of(str(last).encode()) == last
