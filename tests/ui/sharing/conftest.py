"""The window of a desk that shares with others which a test makes up."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

import pytest
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from exports.case_papers import CasePapers
from tests.patience import PATIENCE
from tests.ui.cases.invented import Story, an_early_desk, tell
from tests.ui.desk_windows import PaperTray
from tests.ui.real_desk import DeskForTests, make_context, settle, words
from tests.ui.sharing.fake import FakeSharing
from ui.context import WindowContext
from ui.desk_window import make_desk_window
from ui.frame.window import MainWindow
from ui.sharing.desk_sharing import DeskSharing
from ui.sharing.face import SyncFace


@dataclass
class Clock:
    """Seconds that pass when a test says so."""

    at: float = 0.0

    def __call__(self) -> float:
        return self.at


@dataclass
class SharedWindow:
    """A window on a desk with cases, and the sharing behind it."""

    window: MainWindow
    context: WindowContext
    desk: DeskForTests
    story: Story
    fake: FakeSharing
    sharing: DeskSharing
    clock: Clock

    @property
    def face(self) -> SyncFace:
        return self.window.findChildren(SyncFace)[0]

    @property
    def sentence(self) -> str:
        """What stands beside the light."""
        return self.window.status_bar.light.accessibleName()

    @property
    def notices(self) -> str:
        """What stands above the content."""
        shown = self.window._notices._notices.values()
        return "\n".join(notice.accessibleName() for notice in shown)

    def settle(self) -> None:
        """Let everything under way come to its end."""
        if self.face._later.isActive():
            # What waits until the list was read need not be waited for here.
            self.face._later.stop()
            self.face._later.timeout.emit()
        for _ in range(4):
            settle(self.context.work)
            QTest.qWait(1)

    def look(self) -> None:
        """Let a round take place."""
        self.sharing.sync_now()
        self.settle()


MakeShared = Callable[..., SharedWindow]


@contextmanager
def a_shared_window(
    qtbot: QtBot,
    folder: Path,
    *,
    fake: FakeSharing | None = None,
    size: tuple[int, int] = (1366, 768),
    staff: str = "badr",
    staff_name: str = "بدر السفياني",
    **looks: object,
) -> Iterator[SharedWindow]:
    with an_early_desk(folder) as desk:
        story = tell(desk)
        plain = make_context(desk, staff=staff, staff_name=staff_name, **looks)  # type: ignore[arg-type]
        fake, clock = fake or FakeSharing(), Clock()
        sharing = DeskSharing(
            lambda: fake, plain.work, plain.navigation, plain.session,
            paper_of_kit=lambda _kit, _charity, _centre: b"%PDF", seconds=clock, dice=lambda: 0.0,
            settles_after=0,
        )  # fmt: skip
        context = replace(plain, sharing=sharing)
        papers = CasePapers(desk.desk, words())
        window = make_desk_window(context, papers, PaperTray())
        qtbot.addWidget(window)
        window.resize(*size)
        with qtbot.waitExposed(window):
            window.show()
        window.activateWindow()
        window.open_page("cases")
        shared = SharedWindow(window, context, desk, story, fake, sharing, clock)
        qtbot.waitUntil(lambda: sharing.status is not None)
        shared.settle()
        try:
            yield shared
        finally:
            if not sharing._is_over:
                sharing.finish(PATIENCE)
            settle(context.work)
            context.work.close()


@pytest.fixture
def make_shared(qtbot: QtBot, tmp_path: Path) -> Iterator[MakeShared]:
    from contextlib import ExitStack

    with ExitStack() as stack:
        count = 0

        def make(**options: object) -> SharedWindow:
            nonlocal count
            count += 1
            folder = tmp_path / str(count)
            folder.mkdir()
            return stack.enter_context(a_shared_window(qtbot, folder, **options))  # type: ignore[arg-type]

        yield make
