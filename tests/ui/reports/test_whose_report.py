"""Whose a report is: what was read, written or printed for somebody is for nobody after them."""

from threading import Event

import pytest
from pytestqt.qtbot import QtBot

from tests.patience import PATIENCE
from tests.ui.desk_windows import PaperTray
from tests.ui.real_desk import settle
from ui.context import WindowContext
from ui.reports import report_pane
from ui.reports.ports import ReportPapers as Papers
from ui.reports.reading import Asked, ReportRead, read_report
from ui.reports.report_pane import ReportPane
from ui.work import Operation


def test_somebody_else_finds_nothing_of_what_was_written(
    pane: ReportPane, context: WindowContext
) -> None:
    pane.writing.words.setPlainText("مراجعة مواعيد الصرف.")
    settle(context.work)
    context.session.sit_down("reception", "أمل القرشي", "")
    pane._read()
    settle(context.work)
    assert pane.writing.text == ""


def test_what_was_written_is_seen_by_nobody_else_not_for_a_moment(
    pane: ReportPane, context: WindowContext
) -> None:
    pane.writing.words.setPlainText("مراجعة مواعيد الصرف.")
    settle(context.work)
    context.session.sit_down("reception", "أمل القرشي", "")
    assert pane.writing.text == ""
    pane.writing.words.setPlainText("نص آخر")
    settle(context.work)
    context.session.sit_down("supervisor", "المشرف", "")
    pane._read()
    settle(context.work)
    assert pane.writing.text == "مراجعة مواعيد الصرف."


def test_whoever_comes_back_or_gets_another_role_goes_on_where_they_wrote(
    qtbot: QtBot, pane: ReportPane, context: WindowContext
) -> None:
    goes_on, session = Event(), context.session
    context.work.write(Operation(lambda _progress: goes_on.wait(PATIENCE), lambda _is_set: None))
    pane.writing.words.setPlainText("مراجعة مواعيد الصرف.")
    session.sit_down(session.staff, session.staff_name, "دور آخر")
    pane._read()
    qtbot.waitUntil(lambda: pane.shown is not None)
    assert pane.writing.text == "مراجعة مواعيد الصرف."
    goes_on.set()
    settle(context.work)
    assert pane.writing.text == "مراجعة مواعيد الصرف."


@pytest.mark.parametrize("is_read", [True, False], ids=["read", "under way"])
def test_no_case_behind_a_figure_is_seen_by_whoever_sits_down_next(
    pane: ReportPane, context: WindowContext, *, is_read: bool
) -> None:
    pane.open_figure(pane.figures.lines[0])
    if is_read:
        settle(context.work)
        assert pane.cases.rows
    context.session.sit_down("reception", "أمل القرشي", "")
    assert not pane.cases.rows
    settle(context.work)
    assert not pane.cases.rows


def test_a_report_that_was_read_for_somebody_else_is_not_shown(
    pane: ReportPane, context: WindowContext, monkeypatch: pytest.MonkeyPatch
) -> None:
    begun, go_on, found = Event(), Event(), list[ReportRead]()

    def read(context: WindowContext, papers: Papers, asked: Asked) -> ReportRead:
        begun.set()
        assert go_on.wait(PATIENCE)
        found.append(read_report(context, papers, asked))
        return found[-1]

    monkeypatch.setattr(report_pane, "read_report", read)
    pane._read()
    assert begun.wait(PATIENCE)
    context.session.sit_down("reception", "أمل القرشي", "")
    assert pane.shown is None
    go_on.set()
    settle(context.work)
    assert len(found) == 2
    assert pane.shown is found[1]


def test_a_report_is_not_printed_for_whoever_sits_down_before_it_is_out(
    pane: ReportPane, context: WindowContext, tray: PaperTray
) -> None:
    pane.print()
    context.session.sit_down("reception", "أمل القرشي", "")
    settle(context.work)
    assert tray.sent == []
