"""An intake page on a real desk, with a printer of paper that remembers."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from PySide6.QtCore import QUrl
from pytestqt.qtbot import QtBot

from tests.ui.real_desk import DeskForTests, a_desk, make_context, settle
from ui.context import WindowContext
from ui.intake.entries import write_value
from ui.intake.page import IntakePage
from ui.intake.saved_page import SavedPage
from ui.printing.printers import PrinterName
from ui.printing.slips import SlipPrinter

# The smallest PDF with a page: what is on it does not matter here.
BLANK_PAGE = b"""%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 227 400]>>endobj
trailer<</Root 1 0 R>>
"""


@dataclass
class PaperPrinters:
    """Printers that keep what they were sent; without names there is none."""

    known: tuple[PrinterName, ...] = (PrinterName("desk", "طابعة الاستقبال", is_usual=True),)
    takes: bool = True
    sent: list[tuple[str, bytes, str]] = field(default_factory=list)

    def names(self) -> tuple[PrinterName, ...]:
        return self.known

    def send(self, printer: str, pdf: bytes, title: str) -> bool:
        self.sent.append((printer, pdf, title))
        return self.takes


class BlankPapers:
    """Papers with nothing on them."""

    def receipt(
        self, case: bytes, paper: str, staff: str = "", facts: tuple[object, ...] = ()
    ) -> bytes:
        return BLANK_PAGE

    def letter(self, case: bytes, staff: str = "") -> bytes:
        return BLANK_PAGE

    def case_file(self, case: bytes, staff: str = "") -> bytes:
        return BLANK_PAGE


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[DeskForTests]:
    with a_desk(tmp_path) as opened:
        yield opened


@pytest.fixture
def context(qtbot: QtBot, desk: DeskForTests) -> Iterator[WindowContext]:
    made = make_context(desk)
    yield made
    settle(made.work)
    made.work.close()


@pytest.fixture
def printers() -> PaperPrinters:
    return PaperPrinters()


@dataclass
class Shown:
    """A page that is shown, and how to go on with it."""

    page: IntakePage
    context: WindowContext
    desk: DeskForTests
    links: list[QUrl]

    @property
    def saved(self) -> SavedPage:
        return self.page.saved

    def settle(self) -> None:
        settle(self.context.work)

    def enter(self, **values: str) -> None:
        """Fill fields as if they were typed."""
        for name, value in values.items():
            write_value(self.page.view.form.fields[name].control, value)
        self.settle()


@pytest.fixture
def shown(
    qtbot: QtBot, context: WindowContext, desk: DeskForTests, printers: PaperPrinters
) -> Iterator[Shown]:
    page = IntakePage(context, SlipPrinter(context, BlankPapers(), printers))
    qtbot.addWidget(page)
    links: list[QUrl] = []

    def opens(link: QUrl) -> bool:
        links.append(link)
        return True

    page.saved.open_link = opens
    page.resize(1278, 680)
    with qtbot.waitExposed(page):
        page.show()
    shown = Shown(page, context, desk, links)
    page.activated("visit")
    shown.settle()
    yield shown
    for keeper in page._keepers.values():
        keeper.forget()
