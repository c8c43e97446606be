"""Follow-ups and board in a window on a desk with invented cases, with who opened what."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from kafel_desk.case import commands as c
from kafel_desk.desk import CaseFile
from tests.ui.cases.invented import Story, an_early_desk, tell
from tests.ui.parts import keep, type_text
from tests.ui.real_desk import DeskForTests, make_context, settle
from ui.board.page import BoardPage
from ui.context import WindowContext
from ui.follow_ups.page import FollowUpsPage
from ui.frame import MainWindow

CONTROL = Qt.KeyboardModifier.ControlModifier
NONE = Qt.KeyboardModifier.NoModifier
SAFE = "الاتصال بعد العصر فقط، ولا تُترك رسالة."


class Elsewhere(QWidget):
    """A page that remembers with what it was opened."""

    title_key = "nav.cases"

    def __init__(self) -> None:
        super().__init__()
        self.targets: list[object] = []

    def activated(self, target: object = None) -> None:
        self.targets.append(target)

    def refresh(self, changes: object) -> None:
        del changes


@dataclass
class Shown:
    """A window with both pages, and how to go on with it."""

    window: MainWindow
    context: WindowContext
    desk: DeskForTests
    story: Story
    page: FollowUpsPage
    board: BoardPage
    cases: Elsewhere
    case: Elsewhere
    badges: dict[str, int] = field(default_factory=dict)

    def settle(self) -> None:
        """Let pauses end and everything under way come to its end."""
        quiet_rounds = 0
        while quiet_rounds < 3:
            QTest.qWait(1)
            settle(self.context.work)
            is_quiet = not self.page._pause.isActive()
            quiet_rounds = quiet_rounds + 1 if is_quiet else 0

    def open(self, page: str, target: object = None) -> None:
        self.window.open_page(page, target)
        self.settle()

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = NONE) -> None:
        """Press a key where the focus is."""
        focused = QApplication.focusWidget()
        assert focused is not None
        QTest.keyClick(focused, key, modifiers)
        self.settle()

    def press_arabic(self, letter: str) -> None:
        """Press a key as the Arabic layout tells of it: by its letter alone."""
        focused = QApplication.focusWidget()
        assert focused is not None
        QApplication.sendEvent(focused, QKeyEvent(QKeyEvent.Type.KeyPress, 0, NONE, letter))
        self.settle()

    def write(self, text: str) -> None:
        """Type where the focus is."""
        focused = QApplication.focusWidget()
        assert focused is not None
        type_text(focused, text)

    def record(self) -> None:
        self.press(Qt.Key.Key_Return, CONTROL)

    def file(self, name: str) -> CaseFile:
        """Return a case of the story as the desk has it."""
        file = self.desk.desk.case_file(self.context.viewer(), self.story.cases[name])
        assert file is not None
        return file

    def go_to(self, name: str) -> None:
        """Make the row of a case of the story the current one."""
        lines = self.page.table.lines.lines
        place = next(at for at, line in enumerate(lines) if line.case == self.story.cases[name])
        self.page.table.selectRow(place)
        self.settle()

    def people(self) -> list[str]:
        """Return who stands in the list."""
        return [line.person for line in self.page.table.lines.lines]

    def numbers(self) -> list[str]:
        return [line.number for line in self.page.table.lines.lines]

    def counts(self) -> dict[str, int]:
        return dict(self.page.tabs._counts)


def said(widget: QWidget) -> str:
    """Return everything that labels of a widget say."""
    return "\n".join(label.text() for label in widget.findChildren(QLabel) if label.isVisible())


MakeShown = Callable[..., Shown]


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[DeskForTests]:
    with an_early_desk(tmp_path) as opened:
        yield opened


def _record_more(desk: DeskForTests, story: Story) -> None:
    """Let somebody be told who must be called with care, and an action be done."""
    careful = desk.record(
        by="amal", name="سعاد عبدالله باوزير", phone="0555000190", safe_contact=SAFE,
        description="تعامل غير لائق",
    ).case  # fmt: skip
    assert careful is not None
    story.cases["careful"] = careful
    desk.act(c.AssignOfficer(case=careful, officer="salma"), "badr")
    desk.act(c.DraftReply(case=careful, text="جرى التنبيه."), "salma")
    desk.act(c.ApproveReply(case=careful), "badr")
    desk.act(c.TellResult(case=careful, means="call"), "salma")
    desk.clock.turn(days=7, minutes=1)


@pytest.fixture
def make_shown(qtbot: QtBot, desk: DeskForTests) -> Iterator[MakeShown]:
    made: list[Shown] = []

    def make(
        *,
        size: tuple[int, int] = (1366, 768),
        is_empty: bool = False,
        staff: str = "badr",
        prepare: Callable[[DeskForTests, Story], object] = _record_more,
        **looks: Any,
    ) -> Shown:
        story = Story() if is_empty else tell(desk)
        if not is_empty:
            prepare(desk, story)
        context = make_context(desk, staff=staff, staff_name="بدر السفياني", **looks)
        window = MainWindow(context)
        keep(qtbot, window)
        badges: dict[str, int] = {}
        context.navigation.badge_changed.connect(badges.__setitem__)
        shown = Shown(
            window, context, desk, story, FollowUpsPage(context), BoardPage(context),
            Elsewhere(), Elsewhere(), badges,
        )  # fmt: skip
        for name, page in (
            ("cases", shown.cases), ("case", shown.case),
            ("follow_ups", shown.page), ("board", shown.board),
        ):  # fmt: skip
            window.add_page(name, page)
        window.resize(*size)
        with qtbot.waitExposed(window):
            window.show()
        window.activateWindow()
        made.append(shown)
        return shown

    yield make
    for shown in made:
        settle(shown.context.work)
        shown.context.work.close()


@pytest.fixture
def shown(make_shown: MakeShown) -> Shown:
    return make_shown()
