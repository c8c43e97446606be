"""Logging out closes the desk: the program goes on with the question for a name and a password."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from database.readers import JournalReader
from database.users.opening import Login
from kafel_desk.queries import CaseView, Viewer
from tests.ui.guarded_desk import ADMINISTRATOR, RECEPTION, make_guarded
from tests.ui.real_desk import words
from tests.ui.visitor import Visitor, logging_in, seen
from ui.frame.window import MainWindow
from ui.log_in.window import LogInWindow
from ui.start import run_window


def test_the_first_list_is_read_for_whoever_logged_in_and_for_nobody_before_them(
    qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    parts = make_guarded(tmp_path, monkeypatch)
    read_for: list[str] = []
    count = JournalReader.count

    def counted(reader: JournalReader, viewer: Viewer, view: CaseView) -> int:
        read_for.append(viewer.staff)
        return count(reader, viewer, view)

    def close() -> bool:
        for window in seen(MainWindow):
            if read_for:
                window.close()
                return True
        return False

    monkeypatch.setattr(JournalReader, "count", counted)
    visitor = Visitor(logging_in(RECEPTION), close)
    assert run_window(parts) == 0
    assert not visitor.acts
    assert read_for == ["reception"]


def test_who_logs_out_leaves_a_desk_that_only_a_password_opens(
    qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    parts = make_guarded(tmp_path, monkeypatch)
    sat: list[str] = []

    def log_in(login: Login) -> Callable[[], bool]:
        give = logging_in(login)

        def act() -> bool:
            if seen(LogInWindow):
                assert not seen(MainWindow), "nothing of the desk is seen yet"
            return give()

        return act

    def choose(key: str) -> bool:
        for window in seen(MainWindow):
            if not window._context.session.staff or window.show_user_menu is None:
                return False
            window.show_user_menu()
            menu = window.show_user_menu.__self__.menu  # type: ignore[attr-defined]
            if menu is None:
                return False
            sat.append(window._context.session.staff)
            (act,) = (one for one in menu.actions() if one.text() == words().text(key))
            menu.close()
            act.trigger()
            return True
        return False

    def close() -> bool:
        for window in seen(MainWindow):
            sat.append(window._context.session.staff)
            window.close()
            return True
        return False

    visitor = Visitor(
        log_in(ADMINISTRATOR),
        lambda: choose("user.log_out"),
        log_in(RECEPTION),
        close,
    )
    assert run_window(parts) == 0
    assert not visitor.acts
    assert sat == ["first", "reception"]
