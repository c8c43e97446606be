"""Looks at what is not for everybody are recorded by whatever shows, prints or saves it."""

from functools import partial
from threading import Thread, current_thread, main_thread

import pytest
from PySide6.QtCore import Qt, QTimer
from pytestqt.qtbot import QtBot

from kafel_desk.case import commands as c
from kafel_desk.case.opening import looks_at
from kafel_desk.language.direction import strip_marks
from tests.ui.cases.conftest import Shown
from tests.ui.parts import keep
from ui.case.act_commands import changed_values, values_of
from ui.case.masked import MaskedId
from ui.looking.dialog import LooksDialog
from ui.looking.pane import LooksPane


def looks(shown: Shown, case: bytes) -> list[tuple[str, str]]:
    """Return who looked at a case, and how."""
    file = shown.desk.desk.case_file(shown.context.viewer(), case)
    assert file is not None
    return [(look.staff, look.how) for look in looks_at(file.case)]


@pytest.fixture
def secret(shown: Shown) -> bytes:
    """Return a confidential case."""
    case = shown.story.cases["huda"]
    shown.desk.act(c.SetConfidentiality(case=case, confidentiality="confidential"))
    return case


def test_the_page_of_a_confidential_case_records_who_opened_it(shown: Shown, secret: bytes) -> None:
    shown.open("case", secret)
    assert looks(shown, secret) == [("badr", "opened")]


def test_what_is_read_again_while_it_is_in_front_is_the_same_look(
    shown: Shown, secret: bytes
) -> None:
    shown.open("case", secret)
    shown.desk.clock.turn(hours=1)
    shown.desk.act(c.AddNote(case=secret, text="ملاحظة"))
    shown.case._read()
    shown.settle()
    assert len(looks(shown, secret)) == 1
    shown.open("case", secret)
    assert len(looks(shown, secret)) == 2


def test_an_ordinary_case_is_opened_without_a_word(shown: Shown) -> None:
    shown.open_case("huda")
    assert looks(shown, shown.story.cases["huda"]) == []


def test_whoever_sits_down_at_the_open_page_looks_at_it_too(shown: Shown, secret: bytes) -> None:
    shown.open("case", secret)
    shown.context.session.sit_down("supervisor", "سعاد", "مشرفة")
    shown.settle()
    assert looks(shown, secret) == [("badr", "opened"), ("supervisor", "opened")]


def test_the_preview_beside_the_list_is_a_look(shown: Shown, secret: bytes) -> None:
    shown.open("cases", "all")
    shown.go_to("huda")
    assert looks(shown, secret) == [("badr", "opened")]


def test_a_slip_that_is_printed_again_is_recorded(shown: Shown, secret: bytes) -> None:
    shown.open("case", secret)
    shown.case.timeline.list.setFocus(Qt.FocusReason.OtherFocusReason)
    shown.case._print()
    shown.settle()
    assert looks(shown, secret)[-1] == ("badr", "printed")


def test_a_slip_that_comes_out_when_somebody_else_sits_there_is_recorded_for_who_asked(
    shown: Shown, secret: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    take = shown.printers.send

    def send(printer: str, pdf: bytes, title: str) -> bool:
        sit_down = partial(shown.context.session.sit_down, "supervisor", "سعاد", "مشرفة")
        QTimer.singleShot(0, shown.window, sit_down)
        return take(printer, pdf, title)

    monkeypatch.setattr(shown.printers, "send", send)
    shown.open("case", secret)
    shown.case._print()
    shown.settle()
    assert ("badr", "printed") in looks(shown, secret)
    assert ("supervisor", "printed") not in looks(shown, secret)


def test_who_looked_at_a_case_is_a_table_from_its_menu(shown: Shown, secret: bytes) -> None:
    shown.open("case", secret)
    opened: list[LooksDialog] = []
    shown.case.outbox.dialog_opened.connect(opened.append)
    file = shown.case.file
    assert file is not None
    shown.case.outbox.show_looks(file)
    shown.settle()
    (dialog,) = opened
    rows = dialog.pane.rows
    cells = [str(rows.index(0, column).data()) for column in range(3)]
    assert cells[1:] == ["بدر السفياني", shown.context.text("looks.how.opened")]
    dialog.pane.until.setText("01/01/2020")
    shown.settle()
    assert rows.rowCount() == 0
    dialog.close()


def test_at_what_somebody_looked_is_read_behind_the_window(
    qtbot: QtBot, shown: Shown, secret: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown.open("case", secret)
    asked: list[Thread] = []
    reader = shown.desk.desk.reader
    directory = reader.directory

    def told() -> object:
        asked.append(current_thread())
        return directory()

    monkeypatch.setattr(reader, "directory", told)
    shown.context.session.sit_down("supervisor", "المشرف", "")
    shown.settle()
    pane = LooksPane(shown.context)
    keep(qtbot, pane)
    pane.activated()
    shown.settle()
    assert main_thread() not in asked
    pane.staff.choose_code("badr")
    pane.read()
    shown.settle()
    cells = [str(pane.rows.index(0, column).data()) for column in range(3)]
    assert cells[2] == shown.context.text("looks.how.opened")


def test_looks_that_are_read_late_are_not_shown_to_whoever_sat_down_meanwhile(
    qtbot: QtBot, shown: Shown, secret: bytes
) -> None:
    shown.open("case", secret)
    pane = LooksPane(shown.context)
    keep(qtbot, pane)
    pane.activated()
    shown.settle()
    pane.staff.choose_code("badr")
    pane.read()
    shown.settle()
    assert pane.rows.rowCount()
    pane.read()
    shown.context.session.sit_down("salma", "سلمى برناوي", "")
    shown.settle()
    assert not pane.rows.rowCount()


def test_a_national_id_is_hidden_and_uncovering_it_is_on_record(shown: Shown) -> None:
    case = shown.story.cases["huda"]
    shown.desk.act(c.CorrectDetails(case=case, national_id="1000000008"))
    shown.open("case", case)
    (masked,) = shown.case.side.findChildren(MaskedId)
    assert strip_marks(masked.words.text()) == "•••••••008"
    model = shown.case.timeline.list.model()
    said = [str(model.index(row, 0).data()) for row in range(model.rowCount())]
    assert not [words for words in said if "1000000008" in words]
    masked.toggle()
    shown.settle()
    assert strip_marks(masked.words.text()) == "1000000008"
    assert looks(shown, case) == [("badr", "uncovered")]
    masked.cover()
    assert strip_marks(masked.words.text()) == "•••••••008"


def test_the_form_of_a_correction_hides_it_and_leaves_it_as_it_was(shown: Shown) -> None:
    case = shown.story.cases["huda"]
    shown.desk.act(c.CorrectDetails(case=case, national_id="1000000008"))
    shown.open("case", case)
    file = shown.case.file
    assert file is not None
    assert values_of(file)["national_id"] == "•••••••008"
    assert changed_values(values_of(file), file) == {}
