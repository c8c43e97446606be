"""Whoever sits down goes on with the keyboard at once."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from kafel_desk.case.commands import RecordCase
from tests.ui.desk_windows import at_the_desk
from tests.ui.real_desk import DeskForTests, a_desk
from ui.cases.table import CaseTable


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[DeskForTests]:
    with a_desk(tmp_path) as opened:
        for what in ("الأولى", "الثانية"):
            case = RecordCase(kind="complaint", channel="visit", description=what)
            opened.desk.execute(case, "reception")
        yield opened


def test_at_the_start_the_arrows_go_through_the_cases(qtbot: QtBot, desk: DeskForTests) -> None:
    with at_the_desk(qtbot, desk, staff="", staff_name="") as at:
        at.window.setFocus()
        at.who.ask()
        at.settle()
        at.who._cover._focus_before = None  # nothing has the focus when the program starts
        at.press(Qt.Key.Key_Return)
        at.settle()
        assert isinstance(at.focus(), CaseTable)
