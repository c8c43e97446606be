"""The settings page on a real desk."""

from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.ui.intake.conftest import BLANK_PAGE
from tests.ui.real_desk import DeskForTests, a_desk, make_context, settle
from ui.context import Changes, WindowContext
from ui.printing.printers import Printers
from ui.settings.page import SettingsPage


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[DeskForTests]:
    with a_desk(tmp_path) as opened:
        yield opened


@pytest.fixture
def context(qtbot: QtBot, desk: DeskForTests) -> Iterator[WindowContext]:
    made = make_context(desk, staff="supervisor", staff_name="المشرف")
    yield made
    settle(made.work)
    made.work.close()


class NoPrinters:
    """A machine without printers."""

    def names(self) -> tuple[()]:
        return ()

    def send(self, printer: str, pdf: bytes, title: str) -> bool:
        return False


class BlankCentrePapers:
    """Papers with nothing on them, which remember the numbers of forms."""

    def __init__(self) -> None:
        self.numbers: tuple[str, ...] = ()

    def poster(self) -> bytes:
        return BLANK_PAGE

    def leaflet(self) -> bytes:
        return BLANK_PAGE

    def intake_forms(self, numbers: Sequence[str]) -> bytes:
        self.numbers = tuple(numbers)
        return BLANK_PAGE


@pytest.fixture
def papers() -> BlankCentrePapers:
    return BlankCentrePapers()


@pytest.fixture
def printers() -> Printers:
    return NoPrinters()


@pytest.fixture
def page(
    qtbot: QtBot, context: WindowContext, papers: BlankCentrePapers, printers: Printers
) -> SettingsPage:
    made = SettingsPage(context, printers=printers, papers=papers)
    qtbot.addWidget(made)
    made.resize(1278, 680)
    with qtbot.waitExposed(made):
        made.show()

    def announced(changes: object) -> None:
        if isinstance(changes, Changes):
            made.refresh(changes)

    context.navigation.changed.connect(announced)
    made.activated("channels")
    settle(context.work)
    return made
