"""A desk that has to be made ready shows at once that it is, how far, and lets nobody wait for it."""

import sys
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from pathlib import Path
from threading import Event, current_thread, main_thread
from typing import get_args

import pytest
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

import main
from database import rebuild, schema
from database.errors import DiskFull
from kafel_desk.language.digits import Digits
from kafel_desk.opened import OpenDesk, Preparing, Stage, nobody_waits
from kafel_desk.queries import CaseView, Viewer
from tests.patience import PATIENCE
from tests.ui.guarded_desk import RECEPTION, make_guarded
from tests.ui.real_desk import SUNDAY_MORNING, words
from tests.ui.visitor import Visitor, logging_in, seen
from ui.log_in.window import LogInWindow
from ui.opened import OpenedDesk
from ui.opening.pane import PreparingPane
from ui.opening.window import OpeningWindow
from ui.start import _open_desk, log_in
from ui.theme import make_theme
from ui.window_parts import WindowParts

FEW = 6


@dataclass
class Slowly:
    """Opens a desk that stands still at each thing it tells until it is let go on."""

    real: Callable[[Preparing], OpenedDesk]
    goes_on: Event = field(default_factory=Event)
    told: list[tuple[Stage, int, int]] = field(default_factory=list)
    threads: set[bool] = field(default_factory=set)

    def __call__(self, preparing: Preparing = nobody_waits, /) -> OpenedDesk:
        def tell(stage: Stage, done: int, total: int) -> None:
            preparing(stage, done, total)
            self.told.append((stage, done, total))
            self.threads.add(current_thread() is main_thread())
            assert self.goes_on.wait(PATIENCE)
            preparing(stage, done, total)  # whoever stopped it is heard at the next step

        return self.real(tell)


@pytest.fixture(autouse=True)
def _more_than_one_step(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rebuild, "_AT_ONCE", 2)


@pytest.fixture
def parts(qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> WindowParts:
    """Return what the window gets, over a desk without log-in that an older program made."""
    folder, identity = tmp_path / "desk", tmp_path / "identity"
    monkeypatch.setattr(main, "DEMO_CASES", FEW)
    parts = main.window_parts(str(folder), identity)
    parts.create(replace(parts.shipped, beginning="demo", desk_code="A"))
    monkeypatch.setattr(schema, "PROJECTIONS_VERSION", schema.PROJECTIONS_VERSION + 1)
    return parts


def opening() -> OpeningWindow | None:
    return next(iter(seen(OpeningWindow)), None)


def count(opened: OpenedDesk) -> int:
    return opened.desk.reader.count(Viewer("first", "A", SUNDAY_MORNING), CaseView(tab="all"))


class TestWhereNobodyLogsIn:
    def test_it_is_seen_how_far_it_is_and_then_the_desk_is_open(self, parts: WindowParts) -> None:
        slowly = Slowly(parts.open_desk)
        said: list[str] = []

        def look() -> bool:
            window = opening()
            if window is None or not window.pane.said:
                return False
            said.append(window.pane.said)
            slowly.goes_on.set()
            return True

        visitor = Visitor(look)
        opened = _open_desk(replace(parts, open_desk=slowly))
        assert opened is not None
        assert count(opened) == FEW
        opened.close()
        assert not visitor.acts
        stage, done, total = slowly.told[0]
        assert (stage, done) == ("rebuilt", 0)
        assert "0 %" in said[0]
        assert str(total) in said[0]
        assert seen(QWidget) == []

    def test_the_thread_that_draws_makes_nothing_ready(self, parts: WindowParts) -> None:
        slowly = Slowly(parts.open_desk)
        slowly.goes_on.set()
        opened = _open_desk(replace(parts, open_desk=slowly))
        assert opened is not None
        opened.close()
        assert slowly.threads == {False}

    @pytest.mark.parametrize("way", ["button", "window"])
    def test_whoever_does_not_wait_leaves_the_desk_as_it_was_for_the_next_time(
        self, parts: WindowParts, way: str
    ) -> None:
        slowly = Slowly(parts.open_desk)

        def stop() -> bool:
            window = opening()
            if window is None or not window.pane.said:
                return False
            if way == "button":
                window.pane.stop.click()
            else:
                window.close()
            slowly.goes_on.set()
            return True

        visitor = Visitor(stop)
        assert _open_desk(replace(parts, open_desk=slowly)) is None
        assert not visitor.acts
        opened = parts.open_desk()  # its lock is free again
        assert count(opened) == FEW
        opened.close()

    def test_a_desk_that_is_open_when_nobody_waits_any_more_is_closed_again(
        self, parts: WindowParts
    ) -> None:
        goes_on, is_first = Event(), iter((True, False))

        def unheard(preparing: Preparing = nobody_waits, /) -> OpenedDesk:
            if next(is_first):
                preparing("rebuilt", 0, 1)  # not here, says the thread that draws
            assert goes_on.wait(PATIENCE)
            return parts.open_desk()  # which tells of nothing, and so hears nothing

        def close() -> bool:
            window = opening()
            if window is None:
                return False
            window.close()
            goes_on.set()
            return True

        visitor = Visitor(close)
        assert _open_desk(replace(parts, open_desk=unheard)) is None
        assert not visitor.acts
        parts.open_desk().close()  # its lock is free again

    def test_what_stands_against_it_is_raised_as_without_a_window(self, parts: WindowParts) -> None:
        def full(preparing: Preparing = nobody_waits, /) -> OpenedDesk:
            preparing("copied", 0, 1)
            raise DiskFull

        with pytest.raises(DiskFull):
            _open_desk(replace(parts, open_desk=full))
        assert seen(QWidget) == []

    def test_a_desk_that_is_ready_is_opened_without_any_of_it(
        self, parts: WindowParts, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        parts.open_desk().close()
        monkeypatch.delitem(sys.modules, "ui.opening.window")
        opened = _open_desk(parts)
        assert opened is not None
        opened.close()
        assert "ui.opening.window" not in sys.modules


class TestAfterAPassword:
    @pytest.fixture
    def guarded(
        self, qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> WindowParts:
        parts = make_guarded(tmp_path, monkeypatch)
        monkeypatch.setattr(schema, "PROJECTIONS_VERSION", schema.PROJECTIONS_VERSION + 1)
        return parts

    def slowed(self, parts: WindowParts) -> tuple[WindowParts, Slowly]:
        assert parts.log_in is not None
        real = parts.log_in.open
        slowly = Slowly(lambda telling: real(RECEPTION.name, RECEPTION.password, telling))

        def open_desk(name: str, word: str, preparing: Preparing = nobody_waits, /) -> OpenedDesk:
            assert (name, word) == (RECEPTION.name, RECEPTION.password)
            return slowly(preparing)

        return replace(parts, log_in=replace(parts.log_in, open=open_desk)), slowly

    def preparing(self) -> tuple[LogInWindow, PreparingPane] | None:
        for window in seen(LogInWindow):
            if window.preparing is not None and window.preparing.isVisible():
                return window, window.preparing
        return None

    def test_it_is_seen_in_the_place_of_the_password(self, guarded: WindowParts) -> None:
        parts, slowly = self.slowed(guarded)
        said: list[str] = []

        def look() -> bool:
            found = self.preparing()
            if found is None:
                return False
            window, pane = found
            assert not window.pane.isVisible()
            assert not pane.stop.hasFocus(), "a second Enter must not stop it"
            assert pane.said
            said.append(pane.said)
            slowly.goes_on.set()
            return True

        visitor = Visitor(logging_in(RECEPTION), look)
        opened = log_in(parts)
        assert opened is not None
        assert opened.staff is not None
        opened.close()
        assert not visitor.acts
        assert slowly.threads == {False}

    def test_whoever_does_not_wait_is_not_let_in_and_the_next_time_it_is_done(
        self, guarded: WindowParts
    ) -> None:
        parts, slowly = self.slowed(guarded)

        def stop() -> bool:
            found = self.preparing()
            if found is None:
                return False
            found[1].stop.click()
            slowly.goes_on.set()
            return True

        visitor = Visitor(logging_in(RECEPTION), stop)
        assert log_in(parts) is None
        assert not visitor.acts
        assert guarded.log_in is not None
        opened = guarded.log_in.open(RECEPTION.name, RECEPTION.password)
        assert isinstance(opened, OpenDesk)
        assert opened.check().findings == ()
        opened.close()

    def test_a_disk_that_is_full_by_then_is_said_beside_the_password(
        self, guarded: WindowParts
    ) -> None:
        def full(_name: str, _word: str, preparing: Preparing = nobody_waits, /) -> OpenedDesk:
            preparing("copied", 0, 10)
            raise DiskFull

        assert guarded.log_in is not None
        parts = replace(guarded, log_in=replace(guarded.log_in, open=full))
        said: list[str] = []

        def look() -> bool:
            for window in seen(LogInWindow):
                if not window.pane.isVisible() or not window.pane.field.error:
                    return False
                said.append(window.pane.field.error)
                window.close()
                return True
            return False

        visitor = Visitor(logging_in(RECEPTION), look)
        assert log_in(parts) is None
        assert not visitor.acts
        words = parts.catalogue("ar", Digits.LATIN)
        assert said == [words.message(DiskFull().message)]


@pytest.mark.parametrize("stage", get_args(Stage))
@pytest.mark.parametrize("language", ["ar", "en"])
def test_each_stage_has_its_words_and_its_share(qtbot: QtBot, stage: Stage, language: str) -> None:
    pane = PreparingPane(make_theme("light"), words(language))
    qtbot.addWidget(pane)
    pane.show_progress(stage, 30, 120)
    assert "25 %" in pane.said
    assert words(language).text(f"opening.{stage}") in {
        label.text() for label in pane.findChildren(QLabel)
    }
