"""Each kind of error has its look, and a report of a bug names nobody."""

import sys
from collections.abc import Iterator

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from kafel_desk.refusal import refuse
from tests.ui.parts import bare_context, keep, settle
from tests.ui.walk import faults
from ui.context import NoticeText, WindowContext
from ui.frame.crash import CrashDialog, crash_report, show_bugs
from ui.frame.troubles import TroubleShower
from ui.work import Operation, Progress

NAME = "هدى صالح المالكي"


@pytest.fixture
def context(qtbot: QtBot) -> Iterator[WindowContext]:
    made = bare_context()
    yield made
    settle(made.work)


@pytest.fixture
def notices(context: WindowContext, qtbot: QtBot) -> dict[str, NoticeText]:
    shown: dict[str, NoticeText] = {}
    context.navigation.notice_shown.connect(shown.__setitem__)
    context.navigation.notice_cleared.connect(lambda key: shown.pop(key, None))
    return shown


@pytest.fixture
def shower(context: WindowContext, qtbot: QtBot) -> TroubleShower:
    window = QWidget()
    keep(qtbot, window)
    window.show()
    return TroubleShower(context, window)


def write(context: WindowContext, error: Exception | None) -> None:
    def job(_progress: Progress) -> None:
        if error is not None:
            raise error

    context.work.write(Operation(job, lambda _result: None, name="save"))
    settle(context.work)


def fall_over(name: str) -> None:
    raise ValueError(name)


def a_bug() -> ValueError:
    try:
        fall_over(NAME)
    except ValueError as error:
        return error
    pytest.fail("it fell over")


def test_a_refusal_without_a_field_is_a_notice(
    context: WindowContext, shower: TroubleShower, notices: dict[str, NoticeText]
) -> None:
    write(context, refuse("", "error.date_none"))
    assert [notice.text for notice in notices.values()] == [context.text("error.date_none")]


def test_what_one_person_was_refused_is_not_told_to_the_next(
    context: WindowContext, shower: TroubleShower, notices: dict[str, NoticeText]
) -> None:
    write(context, refuse("", "error.date_none"))
    context.session.sit_down("supervisor", "المشرف", "")
    assert notices == {}


def test_what_the_surroundings_did_stays_until_it_is_over(
    context: WindowContext, shower: TroubleShower, notices: dict[str, NoticeText]
) -> None:
    write(context, OSError("disk full"))
    assert [notice.kind for notice in notices.values()] == ["warn"]
    write(context, None)
    assert notices == {}


def test_a_bug_shows_a_report_and_the_window_stays_up(
    context: WindowContext, shower: TroubleShower
) -> None:
    write(context, a_bug())
    assert shower._dialog is not None
    assert shower._dialog.isVisible()
    assert "ValueError" in shower._dialog._report


def test_a_report_says_where_but_never_whom_it_was_about() -> None:
    report = crash_report(a_bug())
    assert "fall_over" in report
    assert "ValueError" in report
    assert NAME not in report
    assert "/home" not in report
    assert "/root" not in report


def test_a_report_tells_what_led_to_the_error() -> None:
    try:
        try:
            fall_over(NAME)
        except ValueError as cause:
            raise KeyError(NAME) from cause
    except KeyError as error:
        report = crash_report(error)
    assert "KeyError" in report
    assert "ValueError" in report
    assert NAME not in report


def test_what_nobody_caught_is_shown_and_its_words_stay_off_the_screen(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    shown: list[BaseException] = []
    show_bugs(shown.append)
    bug = a_bug()
    sys.excepthook(type(bug), bug, bug.__traceback__)
    assert shown == [bug]
    assert NAME not in "".join(capsys.readouterr())


@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_the_dialog_can_be_read_reached_and_copied(qtbot: QtBot, scale: float) -> None:
    context = bare_context(scale=scale)
    dialog = CrashDialog(context.theme, context.catalogue, crash_report(a_bug()))
    keep(qtbot, dialog)
    dialog.show()
    assert faults(dialog) == []
    dialog.copy_report()
    assert QGuiApplication.clipboard().text() == dialog._report
