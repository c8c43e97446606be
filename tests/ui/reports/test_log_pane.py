"""The log of complaints from the window: a period, a file, progress, and a way to stop."""

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from kafel_desk.case.commands import SetConfidentiality
from kafel_desk.case.opening import looks_at
from tests.patience import PATIENCE
from tests.ui.parts import keep
from tests.ui.real_desk import DeskForTests, a_desk, make_context, settle
from ui.context import WindowContext
from ui.reports.log_pane import LogPane
from ui.reports.ports import LogRequest


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[DeskForTests]:
    with a_desk(tmp_path) as opened:
        yield opened


@pytest.fixture
def context(qtbot: QtBot, desk: DeskForTests) -> Iterator[WindowContext]:
    del qtbot
    made = make_context(desk)
    yield made
    made.work.close()


class Writing:
    """Remembers what was asked for, and tells of two cases."""

    def __init__(self) -> None:
        self.requests: list[LogRequest] = []
        self.told: list[int] = []
        self.may_go_on = Event()
        self.may_go_on.set()

    def __call__(self, request: LogRequest, progress: Callable[[int], object]) -> int:
        self.requests.append(request)
        for done in (1, 2):
            self.may_go_on.wait(PATIENCE)
            progress(done)
            self.told.append(done)
        return 2


def page(qtbot: QtBot, context: WindowContext, writing: Writing, out: str) -> LogPane:
    made = LogPane(context, writing, choose_file=lambda _name: out)
    keep(qtbot, made)
    made.activated()
    return made


def test_a_period_is_typed_in_either_calendar_and_written_to_the_end_of_its_last_day(
    qtbot: QtBot, context: WindowContext, tmp_path: Path
) -> None:
    writing = Writing()
    reports = page(qtbot, context, writing, str(tmp_path / "log.xlsx"))
    reports.since.setText("1/6/1448")
    reports.until.setText("22/11/2026")
    QTest.keyClick(reports.until, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    reports.write_log()
    settle(context.work)
    (request,) = writing.requests[:1]
    assert request.received_from is not None
    assert request.received_to is not None
    assert request.received_from.date() == date(2026, 11, 11)
    assert request.received_to.date() == date(2026, 11, 23)
    assert writing.told[:2] == [1, 2]
    assert not reports.progress.isVisible()


def test_a_period_that_ends_before_it_begins_is_said_beside_the_field(
    qtbot: QtBot, context: WindowContext, tmp_path: Path
) -> None:
    writing = Writing()
    reports = page(qtbot, context, writing, str(tmp_path / "log.xlsx"))
    reports.since.setText("22/11/2026")
    reports.until.setText("21/11/2026")
    reports.write_log()
    settle(context.work)
    assert writing.requests == []
    assert context.text("reports.ends_before") in reports.until.accessibleDescription()


def test_who_chooses_no_file_gets_none(qtbot: QtBot, context: WindowContext) -> None:
    writing = Writing()
    reports = page(qtbot, context, writing, "")
    reports.write_log()
    settle(context.work)
    assert writing.requests == []


def test_the_writing_can_be_stopped(qtbot: QtBot, context: WindowContext, tmp_path: Path) -> None:
    writing = Writing()
    reports = page(qtbot, context, writing, str(tmp_path / "log.xlsx"))
    writing.may_go_on.clear()
    reports.write_log()
    assert reports.stop()
    writing.may_go_on.set()
    settle(context.work)
    assert writing.told == []
    assert reports.write.isEnabled()
    assert not reports.stop()


def test_the_writing_ends_when_somebody_else_sits_down(
    qtbot: QtBot, context: WindowContext, tmp_path: Path
) -> None:
    writing = Writing()
    reports = page(qtbot, context, writing, str(tmp_path / "log.xlsx"))
    writing.may_go_on.clear()
    reports.write_log()
    context.session.sit_down("salma", "سلمى برناوي", "")
    writing.may_go_on.set()
    settle(context.work)
    assert writing.told == []
    assert reports.write.isEnabled()


def test_a_file_that_was_written_before_it_could_be_stopped_is_on_record(
    qtbot: QtBot, desk: DeskForTests, context: WindowContext, tmp_path: Path
) -> None:
    case = desk.record().case
    assert case is not None
    desk.act(SetConfidentiality(case=case, confidentiality="confidential"))
    begun, may_go_on = Event(), Event()

    def writes(request: LogRequest, progress: Callable[[int], object]) -> int:
        progress(1)
        request.tell_secret(case)
        begun.set()
        may_go_on.wait(PATIENCE)
        return 1

    made = LogPane(context, writes, choose_file=lambda _name: str(tmp_path / "log.xlsx"))
    keep(qtbot, made)
    made.write_log()
    assert begun.wait(PATIENCE)
    writer = context.session.staff
    context.session.sit_down("officer", "سلمى برناوي", "")
    may_go_on.set()
    settle(context.work)
    file = desk.desk.case_file(desk.desk.viewer("supervisor", "A"), case)
    assert file is not None
    assert [(look.staff, look.how) for look in looks_at(file.case)] == [(writer, "exported")]
