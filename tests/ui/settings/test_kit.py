"""The recovery kit in the settings: reminded of, made, kept, replaced; the centre's takes its place."""

from collections.abc import Callable, Iterator
from pathlib import Path
from threading import Event
from typing import Any

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from database.users.key_ring import KeyRing
from kafel_desk.directory.state import Directory
from tests.patience import PATIENCE
from tests.ui.log_in.kit_desk import NAME, OLD, desk_alone
from tests.ui.real_desk import settle
from ui.context import WindowContext
from ui.opened import OpenedDesk
from ui.settings.kit_pane import KitPane
from ui.settings.page import SettingsPage
from ui.start import make_context
from ui.window_parts import WindowParts

Show = Callable[[], SettingsPage]


@pytest.fixture
def parts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> WindowParts:
    return desk_alone(tmp_path, monkeypatch)


@pytest.fixture
def opened(parts: WindowParts) -> Iterator[OpenedDesk]:
    assert parts.log_in is not None
    opened = parts.log_in.open(NAME, OLD)
    yield opened
    opened.close()


@pytest.fixture
def context(parts: WindowParts, opened: OpenedDesk) -> Iterator[WindowContext]:
    context = make_context(parts, opened)
    context.session.staff = opened.staff or ""
    yield context
    settle(context.work)
    context.work.close()


@pytest.fixture
def page(qtbot: QtBot, context: WindowContext) -> SettingsPage:
    page = SettingsPage(context)
    context.navigation.changed.connect(page.refresh)
    qtbot.addWidget(page)
    page.resize(1366, 768)
    page.show()
    page.activated("centre")
    settle(context.work)
    return page


def directory(context: WindowContext) -> Directory:
    return context.desk.reader.directory()


def kit_pane(page: SettingsPage) -> KitPane:
    page.activated("kit")
    settle(page._context.work)
    assert isinstance(page.pane, KitPane)
    return page.pane


def begin(page: SettingsPage) -> KitPane:
    pane = kit_pane(page)
    pane.make_button.click()
    settle(page._context.work)
    assert pane.kit is not None
    return pane


def keep(pane: KitPane, file: Path) -> None:
    """Do what is asked: save the file, type two words back, say that both are kept."""
    record(pane, file)
    settle(pane._context.work)


def record(pane: KitPane, file: Path) -> None:
    """Do what is asked; that the kit counts is still being recorded."""
    panel: Any = pane.kit
    panel.asks = lambda _parent, _name: str(file)
    panel.save_button.click()
    settle(pane._context.work)
    for place, field in zip(panel.places, panel.fields, strict=True):
        field.control.setText(panel._kit.words[place - 1])
    pane.done_button.click()


def test_without_a_kit_one_line_reminds_an_administrator_and_leads_there(
    page: SettingsPage,
) -> None:
    assert page.reminder.isVisible()
    page.reminder.button.click()
    settle(page._context.work)
    assert isinstance(page.pane, KitPane)
    assert not page.reminder.isVisible()
    assert page.pane.state == page._context.text("kit.none")


def test_a_kit_that_is_kept_opens_the_desk_and_nobody_is_reminded(
    page: SettingsPage, context: WindowContext, tmp_path: Path
) -> None:
    pane = begin(page)
    keep(pane, tmp_path / "desk.kit")
    kit = directory(context).kits.now
    assert kit is not None
    assert KeyRing(tmp_path / "desk" / "desk.keys").read().kit == kit.sealing
    assert pane.kit is None
    assert "هدى المالكي" in pane.state
    page.activated("centre")
    assert not page.reminder.isVisible()


def test_a_kit_that_was_not_proved_to_be_kept_takes_the_place_of_none(
    page: SettingsPage, context: WindowContext, tmp_path: Path
) -> None:
    keep(begin(page), tmp_path / "first.kit")
    first = directory(context).kits.now
    pane = begin(page)
    pane.done_button.click()
    settle(context.work)
    assert pane.kit is not None
    assert pane.escape()
    assert directory(context).kits.now == first
    keep(begin(page), tmp_path / "second.kit")
    second = directory(context).kits.now
    assert first is not None
    assert second is not None
    assert second != first
    assert directory(context).kits.former == (first.sealing,)


def test_where_a_centre_was_founded_its_kit_is_the_one(
    page: SettingsPage,
    context: WindowContext,
    parts: WindowParts,
    opened: OpenedDesk,
    tmp_path: Path,
) -> None:
    keep(begin(page), tmp_path / "own.kit")
    (tmp_path / "share").mkdir()
    assert parts.sharing is not None
    parts.sharing(opened, "ar").found(str(tmp_path / "share"))
    page.activated("centre")
    pane = kit_pane(page)
    assert pane.state == context.text("kit.of_centre")
    assert not pane.make_button.isVisible()


def test_a_kit_on_the_screen_is_not_for_whoever_sits_down_next(
    page: SettingsPage, context: WindowContext
) -> None:
    pane = begin(page)
    context.session.person_changed.emit()
    assert pane.kit is None
    assert directory(context).kits.now is None


def test_a_kit_that_is_made_while_somebody_else_sits_down_is_not_shown_to_them(
    page: SettingsPage, context: WindowContext
) -> None:
    pane = kit_pane(page)
    pane.make_button.click()
    context.session.person_changed.emit()
    settle(context.work)
    assert pane.kit is None


@pytest.mark.parametrize("then", ["none", "another one"])
def test_a_kit_that_is_left_while_it_is_recorded_counts_and_breaks_nothing(
    qtbot: QtBot,
    page: SettingsPage,
    context: WindowContext,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    then: str,
) -> None:
    pane = begin(page)
    begun, left = Event(), Event()
    administers: Any = type(context.administration)
    let_in = administers.let_in

    def slowly(self: object) -> None:
        begun.set()
        assert left.wait(PATIENCE)
        let_in(self)

    monkeypatch.setattr(administers, "let_in", slowly)
    record(pane, tmp_path / "desk.kit")
    assert begun.wait(PATIENCE)
    assert pane.escape()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    if then == "another one":
        pane.make_button.click()
        qtbot.waitUntil(lambda: pane.kit is not None)
    left.set()
    settle(context.work)
    assert directory(context).kits.now is not None
    assert (pane.kit is not None) is (then == "another one")
