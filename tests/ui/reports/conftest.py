"""The reports of a small desk on a page, with printers that keep what they were sent."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from exports.report_papers import ReportPapers
from kafel_desk.case import commands as c
from tests.ui.desk_windows import PaperTray
from tests.ui.parts import keep
from tests.ui.real_desk import DeskForTests, a_desk, make_context, settle, words
from ui.context import WindowContext
from ui.reports.page import ReportsPage
from ui.reports.report_pane import ReportPane


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[DeskForTests]:
    with a_desk(tmp_path) as opened:
        for n in range(6):
            done = opened.record(kind="complaint" if n % 2 else "inquiry")
            assert done.case is not None
            opened.act(c.ConfirmReceipt(case=done.case, means="slip"))
            opened.clock.turn(minutes=5)
        yield opened


@pytest.fixture
def context(qtbot: QtBot, desk: DeskForTests) -> Iterator[WindowContext]:
    del qtbot
    made = make_context(desk, staff="supervisor", staff_name="المشرف")
    yield made
    made.work.close()


@pytest.fixture
def tray() -> PaperTray:
    return PaperTray()


@pytest.fixture
def page(
    qtbot: QtBot, context: WindowContext, desk: DeskForTests, tray: PaperTray, tmp_path: Path
) -> ReportsPage:
    papers = ReportPapers(desk.desk, words(), tmp_path / "unfinished")
    made = ReportsPage(
        context,
        papers,
        lambda _request, _progress: 0,
        tray,
        choose_file=lambda name, _kinds: str(tmp_path / name),
    )
    keep(qtbot, made)
    made.resize(1278, 660)
    made.show()
    made.activated()
    settle(context.work)
    return made


@pytest.fixture
def pane(page: ReportsPage) -> ReportPane:
    return page.report
