"""A first start without a shared folder gives the recovery kit out too, or leaves it for later."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from tests.ui.log_in.kit_desk import CENTRE, NAME, OLD, desk_alone
from tests.ui.real_desk import settle
from ui.window_parts import WindowParts
from ui.wizard.beginning import to_share
from ui.wizard.first_start import FirstStart
from ui.wizard.making import MadeDesk
from ui.wizard.new_centre import NewCentre
from ui.wizard.steps import OWN_KIT, SUMMARY
from ui.work import Progress


@pytest.fixture
def parts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> WindowParts:
    return desk_alone(tmp_path, monkeypatch, is_made=False)


@pytest.fixture
def wizard(qtbot: QtBot, parts: WindowParts) -> Iterator[FirstStart]:
    """Show the first start where the kit is given out."""

    def make(new: NewCentre, progress: Progress) -> MadeDesk:
        del progress
        parts.create(new)
        assert parts.log_in is not None
        opened = parts.log_in.open(NAME, OLD)
        return MadeDesk(opened.desk, None, opened.close, opened.staff, opened.administration)

    work = parts.begin_work()
    wizard = FirstStart(parts.dressed, work, make, shipped=CENTRE, to_share=to_share(parts))
    qtbot.addWidget(wizard)
    wizard.show()
    while wizard.step is not OWN_KIT:
        assert wizard.step is not SUMMARY
        wizard.go_on()
        settle(work)
    yield wizard
    settle(work)
    if wizard.making.made is not None:
        wizard.making.made.close()
    work.close()


def has_kit(parts: WindowParts) -> bool:
    assert parts.log_in is not None
    return parts.log_in.has_kit()


def said(wizard: FirstStart) -> set[str]:
    return {label.text() for label in wizard.findChildren(QLabel)}


def test_a_kit_counts_once_paper_and_file_are_kept(
    wizard: FirstStart, parts: WindowParts, tmp_path: Path
) -> None:
    panel: Any = wizard.kit
    wizard.go_on()
    assert wizard.step is OWN_KIT
    assert {field.error for field in panel.fields} == {wizard.text("error.needed")}
    assert not has_kit(parts)
    panel.asks = lambda _parent, _name: str(tmp_path / "desk.kit")
    panel.save_button.click()
    settle(wizard._work)
    for place, field in zip(panel.places, panel.fields, strict=True):
        field.control.setText(panel._kit.words[place - 1])
    wizard.go_on()
    settle(wizard._work)
    assert wizard.step is SUMMARY
    assert has_kit(parts)
    assert wizard.text("kit.is_kept") in said(wizard)


def test_it_may_be_left_for_later_and_then_none_is_on_record(
    wizard: FirstStart, parts: WindowParts, qtbot: QtBot
) -> None:
    QTest.mouseClick(wizard.later_button, Qt.MouseButton.LeftButton)
    assert wizard.step is SUMMARY
    assert wizard.text("wizard.s5") in said(wizard)
    assert wizard.text("kit.is_kept") not in said(wizard)
    with qtbot.waitSignal(wizard.finished):
        wizard.go_on()
    assert not has_kit(parts)


def test_closing_the_window_loses_nothing_that_opens_anything(
    wizard: FirstStart, parts: WindowParts
) -> None:
    assert wizard.close()
    assert not has_kit(parts)
