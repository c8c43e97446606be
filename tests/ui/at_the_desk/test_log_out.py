"""Logging out closes the desk: the program goes on with the question for a name and a password."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from database.readers import JournalReader
from kafel_desk.queries import CaseView, Viewer
from tests.ui.guarded_desk import ADMINISTRATOR, RECEPTION, make_guarded
from tests.ui.real_desk import words
from tests.ui.visitor import Visitor
from ui.frame.window import MainWindow
from ui.log_in.window import LogInWindow
from ui.start import run_window


def shown(kind: type[LogInWindow] | type[MainWindow]) -> list[LogInWindow | MainWindow]:
    return [
        window
        for window in QApplication.topLevelWidgets()
        if isinstance(window, kind) and window.isVisible()
    ]


def test_the_first_list_is_read_for_whoever_logged_in_and_for_nobody_before_them(
    qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    parts = make_guarded(tmp_path, monkeypatch)
    read_for: list[str] = []
    count = JournalReader.count

    def counted(reader: JournalReader, viewer: Viewer, view: CaseView) -> int:
        read_for.append(viewer.staff)
        return count(reader, viewer, view)

    def log_in() -> bool:
        for window in shown(LogInWindow):
            assert isinstance(window, LogInWindow)
            window.choose(window._names.index(RECEPTION.name))
            window.pane.password.setText(RECEPTION.password)
            window.pane.submit()
            return True
        return False

    def close() -> bool:
        for window in shown(MainWindow):
            if read_for:
                window.close()
                return True
        return False

    monkeypatch.setattr(JournalReader, "count", counted)
    visitor = Visitor(log_in, close)
    assert run_window(parts) == 0
    assert not visitor.acts
    assert read_for == ["reception"]


def test_who_logs_out_leaves_a_desk_that_only_a_password_opens(
    qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    parts = make_guarded(tmp_path, monkeypatch)
    seen: list[str] = []

    def log_in(password: str, name: str) -> Callable[[], bool]:
        def act() -> bool:
            for window in shown(LogInWindow):
                assert isinstance(window, LogInWindow)
                assert not shown(MainWindow), "nothing of the desk is seen yet"
                window.choose(window._names.index(name))
                window.pane.password.setText(password)
                window.pane.submit()
                return True
            return False

        return act

    def choose(key: str) -> bool:
        for window in shown(MainWindow):
            assert isinstance(window, MainWindow)
            if not window._context.session.staff or window.show_user_menu is None:
                return False
            window.show_user_menu()
            menu = window.show_user_menu.__self__.menu  # type: ignore[attr-defined]
            if menu is None:
                return False
            seen.append(window._context.session.staff)
            (act,) = (one for one in menu.actions() if one.text() == words().text(key))
            menu.close()
            act.trigger()
            return True
        return False

    def close() -> bool:
        for window in shown(MainWindow):
            assert isinstance(window, MainWindow)
            seen.append(window._context.session.staff)
            window.close()
            return True
        return False

    visitor = Visitor(
        log_in(ADMINISTRATOR.password, ADMINISTRATOR.name),
        lambda: choose("user.log_out"),
        log_in(RECEPTION.password, RECEPTION.name),
        close,
    )
    assert run_window(parts) == 0
    assert not visitor.acts
    assert seen == ["first", "reception"]
