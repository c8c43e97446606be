"""A changed look is seen at once: another window on the desk as it is, with whoever works there."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kafel_desk.case.commands import RecordCase
from kafel_desk.language.digits import Digits
from tests.ui.guarded_desk import RECEPTION, make_guarded
from tests.ui.real_desk import settle
from tests.ui.visitor import Visitor, logging_in, seen
from ui.context import WindowContext
from ui.frame.window import MainWindow
from ui.intake.call_timer import CallTimer
from ui.settings.display_pane import DisplayPane
from ui.settings.page import SettingsPage
from ui.sharing.desk_sharing import DeskSharing
from ui.start import run_window
from ui.window_parts import WindowParts


def in_window(act: Callable[[MainWindow], bool]) -> Callable[[], bool]:
    def look() -> bool:
        return any(act(window) for window in seen(MainWindow))

    return look


def open_the_look(window: MainWindow) -> bool:
    if not window._context.session.staff:
        return False
    window.open_page("settings", "display")
    return True


def pane_of(window: MainWindow) -> DisplayPane | None:
    page = window.page("settings")
    assert isinstance(page, SettingsPage)
    return page.pane if isinstance(page.pane, DisplayPane) else None


def choose_dark(window: MainWindow) -> bool:
    pane = pane_of(window)
    if pane is None or not pane.isVisible() or pane.look.code != "light":
        return False
    pane.look.choose_code("dark")
    pane.save()
    return True


def press(window: MainWindow) -> bool:
    pane = pane_of(window)
    if pane is None or not pane.open_again.isVisible():
        return False
    pane.open_again.click()
    return True


@pytest.fixture
def parts(qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> WindowParts:
    del qapp
    return make_guarded(tmp_path, monkeypatch)


def test_the_window_comes_again_in_the_new_look_without_a_password(parts: WindowParts) -> None:
    seen: list[tuple[str, str, str]] = []

    def look_and_close(window: MainWindow) -> bool:
        context, pane = window._context, pane_of(window)
        if (
            context.theme.name != "dark"
            or not context.session.staff
            or not (pane and pane.look.code)
        ):
            return False
        # What they do is still signed by them.
        context.desk.execute(
            RecordCase(kind="complaint", channel="visit", description="تأخر الصرف"),
            context.session.staff,
        )
        seen.append((context.session.staff, pane.look.code, context.theme.name))
        window.close()
        return True

    visitor = Visitor(
        logging_in(RECEPTION),
        in_window(open_the_look),
        in_window(choose_dark),
        in_window(press),
        in_window(look_and_close),
    )
    assert run_window(parts) == 0
    assert not visitor.acts
    assert seen == [("reception", "dark", "dark")]


def test_a_folder_that_does_not_answer_leaves_it_for_the_next_start(
    parts: WindowParts, monkeypatch: pytest.MonkeyPatch
) -> None:
    said: list[str] = []
    monkeypatch.setattr(DeskSharing, "finish", lambda *_: False)
    monkeypatch.setattr("ui.start.QMessageBox.information", lambda *words: said.append(words[2]))
    visitor = Visitor(
        logging_in(RECEPTION), in_window(open_the_look), in_window(choose_dark), in_window(press)
    )
    assert run_window(parts) == 0
    assert not visitor.acts
    assert len(said) == 1


@pytest.mark.parametrize("is_in_a_call", [False, True])
def test_nobody_who_is_in_a_call_is_offered_a_window_that_closes(
    qtbot: QtBot, context: WindowContext, is_in_a_call: bool
) -> None:
    made = DisplayPane(context, open_again=lambda: None)
    timer = CallTimer(context.theme, context.text, Digits.LATIN)
    timer.setParent(made)
    if is_in_a_call:
        timer.start()
    qtbot.addWidget(made)
    made.show()
    settle(context.work)
    made.save()
    settle(context.work)
    assert made.open_again.isVisible() is not is_in_a_call
