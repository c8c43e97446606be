"""The page of the cases and the page of one case, in a window on a desk with invented cases."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.cases.invented import Story, an_early_desk, tell
from tests.ui.intake.conftest import BlankPapers, PaperPrinters
from tests.ui.real_desk import DeskForTests, make_context, settle
from ui.case.page import CasePage
from ui.cases import CasesPage
from ui.cases.pane import CasePane
from ui.context import WindowContext
from ui.frame import MainWindow
from ui.printing.slips import SlipPrinter

CONTROL = Qt.KeyboardModifier.ControlModifier
NONE = Qt.KeyboardModifier.NoModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


class Elsewhere(QWidget):
    """A page that remembers with what it was opened."""

    title_key = "nav.intake"

    def __init__(self) -> None:
        super().__init__()
        self.targets: list[object] = []

    def activated(self, target: object = None) -> None:
        self.targets.append(target)

    def refresh(self, changes: object) -> None:
        del changes


@dataclass
class Shown:
    """A window with the pages of the cases, and how to go on with it."""

    window: MainWindow
    context: WindowContext
    desk: DeskForTests
    story: Story
    cases: CasesPage
    case: CasePage
    intake: Elsewhere
    printers: PaperPrinters

    @property
    def pane(self) -> CasePane:
        view = self.cases.search_view if self.cases.is_searching else self.cases.list_view
        return view.pane

    def settle(self) -> None:
        """Let pauses end and everything under way come to its end."""
        quiet_rounds = 0
        while quiet_rounds < 3:
            QTest.qWait(1)
            settle(self.context.work)
            is_quiet = not any(timer.isActive() for timer in self._pauses())
            quiet_rounds = quiet_rounds + 1 if is_quiet else 0

    def _pauses(self) -> list[QTimer]:
        lists, search = self.cases.list_view, self.cases.search_view
        return [lists.pane._pause, search.pane._pause, search._pause]

    def open(self, page: str = "cases", target: object = None) -> None:
        self.window.open_page(page, target)
        self.settle()

    def open_case(self, name: str) -> None:
        self.open("case", self.story.cases[name])

    def go_to(self, name: str) -> None:
        """Make a case of the story the current row."""
        place = self.pane.table.rows.place_of(self.story.cases[name])
        assert place is not None, name
        self.pane.table.go_to(place)
        self.settle()

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = NONE) -> None:
        """Press a key where the focus is."""
        focused = QApplication.focusWidget()
        assert focused is not None
        QTest.keyClick(focused, key, modifiers)
        self.settle()

    def write(self, text: str) -> None:
        """Type a text where the focus is."""
        for letter in text:
            focused = QApplication.focusWidget()
            assert focused is not None
            for kind in (QKeyEvent.Type.KeyPress, QKeyEvent.Type.KeyRelease):
                QApplication.sendEvent(focused, QKeyEvent(kind, 0, NONE, letter))
        QCoreApplication.processEvents()

    def state(self, name: str) -> str:
        """Return the state of a case as the desk has it."""
        file = self.desk.desk.case_file(self.context.viewer(), self.story.cases[name])
        assert file is not None
        return file.state

    def shown_numbers(self) -> list[str]:
        """Return the numbers in the table, in order."""
        rows = self.pane.table.rows
        return [row.number for place in range(rows.rowCount()) if (row := rows.row(place))]


MakeShown = Callable[..., Shown]


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[DeskForTests]:
    with an_early_desk(tmp_path) as opened:
        yield opened


@pytest.fixture
def make_shown(qtbot: QtBot, desk: DeskForTests) -> Iterator[MakeShown]:
    made: list[Shown] = []

    def make(
        *,
        size: tuple[int, int] = (1366, 768),
        is_empty: bool = False,
        staff: str = "badr",
        **looks: object,
    ) -> Shown:
        story = Story() if is_empty else tell(desk)
        name = "بدر السفياني" if staff == "badr" else staff
        context = make_context(desk, staff=staff, staff_name=name, **looks)  # type: ignore[arg-type]
        printers = PaperPrinters()
        slips = SlipPrinter(context, BlankPapers(), printers)
        window = MainWindow(context)
        qtbot.addWidget(window)
        cases, case, intake = CasesPage(context, slips), CasePage(context, slips), Elsewhere()
        for page, widget in (("intake", intake), ("cases", cases), ("case", case)):
            window.add_page(page, widget)
        window.resize(*size)
        with qtbot.waitExposed(window):
            window.show()
        window.activateWindow()
        shown = Shown(window, context, desk, story, cases, case, intake, printers)
        made.append(shown)
        return shown

    yield make
    for shown in made:
        settle(shown.context.work)
        shown.context.work.close()


@pytest.fixture
def shown(make_shown: MakeShown) -> Shown:
    return make_shown()
