"""Slips printed from the list: one after the other, each missing one named, in the right name."""

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from kafel_desk.language.direction import strip_marks
from kafel_desk.refusal import refuse
from tests.ui.cases.conftest import SHIFT, Shown
from tests.ui.intake.conftest import BLANK_PAGE, BlankPapers
from ui.printing.slips import SlipPrinter


def test_p_prints_the_slips_of_the_selected_cases(shown: Shown) -> None:
    shown.open()
    shown.pane.table.go_to(0)
    shown.press(Qt.Key.Key_Down, SHIFT)
    shown.press(Qt.Key.Key_P)
    titles = [title for _printer, _pdf, title in shown.printers.sent]
    assert titles == [f"إيصال {number}" for number in shown.shown_numbers()[:2]]


def test_a_slip_that_cannot_be_made_holds_up_no_other(
    shown: Shown, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown.open()
    shown.pane.table.go_to(0)
    first = shown.pane.table.current_row
    assert first is not None

    def receipt(_papers: object, case: bytes, *_others: object) -> bytes:
        if case == first.case:
            raise refuse("case", "error.no_such_case")
        return BLANK_PAGE

    monkeypatch.setattr(BlankPapers, "receipt", receipt)
    shown.press(Qt.Key.Key_Down, SHIFT)
    shown.press(Qt.Key.Key_P)
    titles = [title for _printer, _pdf, title in shown.printers.sent]
    assert titles == [f"إيصال {shown.shown_numbers()[1]}"]


def test_slips_of_a_list_are_printed_whatever_other_slip_is_asked_for(shown: Shown) -> None:
    shown.open()
    slips = SlipPrinter(shown.context, BlankPapers(), shown.printers)
    shown.pane.table.go_to(0)
    QTest.keyClick(shown.pane.table, Qt.Key.Key_P)
    slips.make(shown.story.cases["new"], 304, lambda _slip: None)  # as intake does after a save
    shown.settle()
    assert len(shown.printers.sent) == 1


def test_without_a_printer_the_slip_is_offered_as_a_file(shown: Shown) -> None:
    shown.printers.known = ()
    shown.open()
    shown.press(Qt.Key.Key_P)
    notices = shown.window._notices._notices
    assert notices["print.slip"].buttons[0].text() == "حفظ PDF"


def test_a_printer_that_gives_way_holds_up_no_other_slip_and_the_missing_one_is_named(
    shown: Shown, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown.open()
    first, second, third = shown.shown_numbers()[:3]
    take = shown.printers.send

    def send(printer: str, pdf: bytes, title: str) -> bool:
        if second in title:
            raise OSError("out of spool")
        return take(printer, pdf, title)

    monkeypatch.setattr(shown.printers, "send", send)
    shown.pane.table.go_to(0)
    shown.press(Qt.Key.Key_Down, SHIFT)
    shown.press(Qt.Key.Key_Down, SHIFT)
    shown.press(Qt.Key.Key_P)
    assert [title for _, _, title in shown.printers.sent] == [f"إيصال {first}", f"إيصال {third}"]
    notices = shown.window._notices._notices
    said = " ".join(label.text() for label in notices["print.slip_broken"].findChildren(QLabel))
    assert second in said
    assert third not in said
    shown.context.session.sit_down("salma", "سلمى برناوي", "")
    assert "print.slip_broken" not in notices


def test_slips_that_are_missing_stand_one_after_another_as_the_language_has_it(
    shown: Shown, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown.open()
    first, second = shown.shown_numbers()[:2]

    def give_way(*_arguments: object) -> bool:
        raise OSError("out of spool")

    monkeypatch.setattr(shown.printers, "send", give_way)
    shown.pane.table.go_to(0)
    shown.press(Qt.Key.Key_Down, SHIFT)
    shown.press(Qt.Key.Key_P)
    labels = shown.window._notices._notices["print.slip_broken"].findChildren(QLabel)
    said = strip_marks(" ".join(label.text() for label in labels))
    assert f"{first}، {second}" in said


def test_slips_that_wait_are_not_printed_in_the_name_of_whoever_sits_down_next(
    shown: Shown, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown.open()
    (first,) = shown.shown_numbers()[:1]
    take = shown.printers.send

    def send(printer: str, pdf: bytes, title: str) -> bool:
        QTimer.singleShot(0, shown.window, sit_down)
        return take(printer, pdf, title)

    def sit_down() -> None:
        shown.context.session.sit_down("salma", "سلمى برناوي", "")

    monkeypatch.setattr(shown.printers, "send", send)
    shown.pane.table.go_to(0)
    shown.press(Qt.Key.Key_Down, SHIFT)
    shown.press(Qt.Key.Key_Down, SHIFT)
    shown.press(Qt.Key.Key_P)
    assert [title for _, _, title in shown.printers.sent] == [f"إيصال {first}"]
    assert "print.slip" not in shown.window._notices._notices
