"""A desk with its staff, and somebody at its window who uses the keyboard alone."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from kafel_desk.directory.commands import ChangeEntry
from kafel_desk.directory.facts import StaffChanged
from tests.journeys.desk_day import DeskDay
from tests.ui.desk_windows import at_the_desk
from tests.ui.real_desk import DeskForTests, a_desk

STAFF = {
    "amal": ("أمل القرشي", "reception"),
    "salma": ("سلمى برناوي", "officer"),
    "souad": ("سعاد الحربي", "supervisor"),
}


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[DeskForTests]:
    with a_desk(tmp_path) as opened:
        for entry, (name, role) in STAFF.items():
            change = StaffChanged(entry=entry, name=name, roles=(role,))  # type: ignore[arg-type]
            opened.desk.execute(ChangeEntry(change=change), "supervisor")
        yield opened


@pytest.fixture
def day(qtbot: QtBot, desk: DeskForTests) -> Iterator[DeskDay]:
    with at_the_desk(qtbot, desk, staff="amal", staff_name="أمل القرشي") as person:
        yield DeskDay(person)
