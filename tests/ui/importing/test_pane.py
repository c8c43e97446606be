"""An old log from the window: a file, its columns and first rows, the import, a way back."""

from collections.abc import Iterator
from pathlib import Path
from threading import Event
from typing import Any

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from exports.old_logs import open_old_log
from kafel_desk.importing.work import Importing
from tests.exports.invented_logs import plain
from tests.patience import PATIENCE
from tests.ui.parts import keep
from tests.ui.real_desk import DeskForTests, a_desk, make_context, settle
from ui.context import NoticeText, WindowContext
from ui.importing.pane import ImportPane


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


@pytest.fixture
def old_log(tmp_path: Path) -> Path:
    path = tmp_path / "old.xlsx"
    log = plain()
    sheet: Any = log.book.worksheets[0]
    sheet["B3"] = "غدا"
    log.book.save(path)
    return path


@pytest.fixture
def pane(qtbot: QtBot, context: WindowContext, old_log: Path) -> ImportPane:
    made = ImportPane(context, open_old_log, choose_file=lambda: str(old_log))
    keep(qtbot, made)
    made.activated()
    settle(context.work)
    return made


def test_before_the_first_log_it_is_said_that_there_is_none(pane: ImportPane) -> None:
    said = [label.text() for label in pane.earlier.findChildren(QLabel)]
    assert said == ["لا شيء حتى الآن."]


def lines(table: Any) -> list[tuple[str, ...]]:
    return [line[1:] for line in table.rows.lines]


def test_the_columns_and_first_rows_are_shown_before_anything_is_recorded(
    pane: ImportPane, context: WindowContext, desk: DeskForTests
) -> None:
    pane.choose_log()
    settle(context.work)
    assert pane.columns.selects[3].code == "phone"
    assert "تصير حالات: 2" in pane.summary.text()
    row, cell, _, becomes = lines(pane.previewed)[1]
    assert (row, cell.strip("\u2066\u2069")) == ("3", "B3")
    assert becomes == "لا يُنقل: لا يُقرأ هنا تاريخ."
    assert not desk.desk.reader.directory().imports


def test_a_column_that_is_changed_is_read_anew(pane: ImportPane, context: WindowContext) -> None:
    pane.choose_log()
    settle(context.work)
    pane.columns._change(5, "none")
    settle(context.work)
    assert "تصير حالات: 0" in pane.summary.text()
    assert not pane.go.isEnabled()
    pane.columns._change(5, "text")
    settle(context.work)
    assert pane.go.isEnabled()


def test_a_column_that_is_changed_while_another_is_read_counts_too(
    pane: ImportPane, context: WindowContext
) -> None:
    pane.choose_log()
    settle(context.work)
    pane.columns._change(3, "none")
    pane.columns._change(5, "none")
    settle(context.work)
    assert [pane.columns.selects[place].code for place in (3, 5)] == ["none", "none"]
    assert "تصير حالات: 0" in pane.summary.text()


def test_nothing_of_a_log_stays_for_whoever_sits_down_next(
    pane: ImportPane, context: WindowContext
) -> None:
    pane.choose_log()
    settle(context.work)
    context.session.sit_down("amal", "آمال", "")
    assert not lines(pane.previewed)
    pane.choose_log()
    context.session.sit_down("supervisor", "المشرف", "")
    settle(context.work)
    assert not lines(pane.previewed)


def test_the_log_is_taken_over_and_what_was_left_out_is_told(
    pane: ImportPane, context: WindowContext, desk: DeskForTests
) -> None:
    pane.choose_log()
    settle(context.work)
    pane.import_log()
    settle(context.work)
    assert "الحالات المنقولة: 2" in pane.result.text()
    assert [line[0] for line in lines(pane.left_out)] == ["3"]
    (made,) = desk.desk.reader.directory().imports.values()
    assert made.is_finished


def test_an_import_is_undone_after_a_question(
    pane: ImportPane, context: WindowContext, desk: DeskForTests
) -> None:
    pane.choose_log()
    settle(context.work)
    pane.import_log()
    settle(context.work)
    asked: list[NoticeText] = []
    context.navigation.notice_shown.connect(lambda _key, notice: asked.append(notice))
    pane.undo.click()
    (question,) = asked
    assert not next(iter(desk.desk.reader.directory().imports.values())).is_undone
    question.actions[0][1]()
    settle(context.work)
    assert next(iter(desk.desk.reader.directory().imports.values())).is_undone
    viewer = context.viewer()
    assert desk.desk.reader.search(viewer, "رمضان").rows == ()


def test_an_import_that_is_stopped_leaves_nothing(
    pane: ImportPane,
    context: WindowContext,
    desk: DeskForTests,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("kafel_desk.importing.work._AT_ONCE", 1)
    pane.choose_log()
    settle(context.work)
    seen, go_on = Event(), Event()
    finish = Importing._take

    def slowly(self: Importing, *arguments: Any) -> Any:
        taken = finish(self, *arguments)
        if not seen.is_set():
            seen.set()
            go_on.wait(PATIENCE)
        return taken

    monkeypatch.setattr(Importing, "_take", slowly)
    pane.import_log()
    assert seen.wait(PATIENCE)
    assert pane.escape()
    go_on.set()
    settle(context.work)
    (made,) = desk.desk.reader.directory().imports.values()
    assert made.is_undone
    assert desk.desk.reader.find_number(context.viewer(), "ش-1/47") == ()


def test_a_file_that_is_no_workbook_is_told_in_words(
    pane: ImportPane, context: WindowContext, old_log: Path
) -> None:
    old_log.write_bytes(b"number,text")
    asked: list[NoticeText] = []
    context.navigation.notice_shown.connect(lambda _key, notice: asked.append(notice))
    pane.choose_log()
    settle(context.work)
    assert asked[0].text == "ليس هذا ملف إكسل بامتداد xlsx."
    assert pane.choose.isEnabled()


def test_imports_made_so_far_are_listed_with_their_undo(
    pane: ImportPane, context: WindowContext
) -> None:
    pane.choose_log()
    settle(context.work)
    pane.import_log()
    settle(context.work)
    pane.begin_anew()
    settle(context.work)
    assert len(pane.earlier.buttons) == 1
