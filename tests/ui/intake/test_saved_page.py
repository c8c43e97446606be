"""After saving: a slip counts as given only when it is on paper, WhatsApp only when it opened."""

from pathlib import Path
from threading import Event
from typing import cast

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from kafel_desk.case.evolve import fold
from kafel_desk.case.facts import ReceiptConfirmed
from kafel_desk.queries import CaseView
from tests.patience import PATIENCE
from tests.ui.intake.conftest import PaperPrinters, Shown


def save_one(qtbot: QtBot, shown: Shown, opening: str = "visit", **fields: str) -> None:
    shown.page.activated(opening)
    shown.enter(**{"phone": "0555000123", "description": "لم تصل الكسوة", **fields})
    shown.page.view.form.kinds.choose("complaint")
    QTest.keyClick(shown.page, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    for _ in range(4):
        shown.settle()


def confirmations(shown: Shown) -> list[tuple[str, str]]:
    """Return how the case was confirmed, and by whom."""
    desk = shown.desk.desk
    viewer = desk.viewer("supervisor", "A")
    (row,) = desk.reader.rows(viewer, CaseView(), 0, 5)
    case = fold(desk.reader.case_facts(viewer, row.id))
    assert case is not None
    confirmed = [fact for fact in case.facts if isinstance(fact.fact, ReceiptConfirmed)]
    return [(cast("ReceiptConfirmed", one.fact).means, one.actor) for one in confirmed]


def means(shown: Shown) -> list[str]:
    return [how for how, _staff in confirmations(shown)]


def test_the_slip_of_a_visit_prints_at_once_and_is_a_confirmation(
    qtbot: QtBot, shown: Shown, printers: PaperPrinters
) -> None:
    save_one(qtbot, shown)
    ((name, _pdf, title),) = printers.sent
    assert name == "desk"
    assert "KA-26-" in title
    assert means(shown) == ["slip"]
    assert "طابعة الاستقبال" in shown.saved.slip._sent.text
    assert shown.saved.print_again.text() == "طباعة مرة أخرى"


def test_without_a_printer_it_says_so_and_confirms_nothing(
    qtbot: QtBot, shown: Shown, printers: PaperPrinters
) -> None:
    printers.known = ()
    save_one(qtbot, shown)
    assert shown.saved.slip._trouble.isVisible()
    assert shown.saved.slip.save_button.isVisible()
    assert shown.saved.print_again.text() == "طباعة الإيصال"
    assert confirmations(shown) == []


def test_a_printer_that_fails_confirms_nothing(
    qtbot: QtBot, shown: Shown, printers: PaperPrinters
) -> None:
    printers.takes = False
    save_one(qtbot, shown)
    assert confirmations(shown) == []


def test_a_printer_that_gives_way_is_said_beside_the_slip_which_can_be_printed_again(
    qtbot: QtBot, shown: Shown, printers: PaperPrinters, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as broken:

        def give_way(*_arguments: object) -> bool:
            raise OSError("out of spool")

        broken.setattr(printers, "send", give_way)
        save_one(qtbot, shown)
    slip = shown.saved.slip
    assert "KA-26-" in slip._trouble.text()
    assert slip.save_button.isVisible()
    assert confirmations(shown) == []
    slip.print_button.click()
    shown.settle()
    assert not slip._trouble.isVisible()
    assert means(shown) == ["slip"]


@pytest.mark.parametrize("meanwhile", ["somebody else", "another slip"])
def test_a_slip_that_is_out_late_was_given_by_whoever_printed_it_and_is_no_other(
    qtbot: QtBot,
    shown: Shown,
    printers: PaperPrinters,
    monkeypatch: pytest.MonkeyPatch,
    meanwhile: str,
) -> None:
    printers.takes = False
    save_one(qtbot, shown)
    printed_by, slip, is_out = shown.context.session.staff, shown.saved.slip, Event()
    monkeypatch.setattr(printers, "send", lambda *_arguments: is_out.wait(PATIENCE))
    slip.print_slip()
    if meanwhile == "somebody else":
        shown.context.session.sit_down("officer", "سلمى برناوي", "")
    else:
        slip.show_slip(shown.saved._case, "KA-26-00002-2", prints=False)
    is_out.set()
    for _ in range(4):
        shown.settle()
    assert confirmations(shown) == [("slip", printed_by)]
    if meanwhile == "another slip":
        assert slip._sent.isHidden()


def test_no_slip_is_printed_for_whoever_sits_down_before_it_is_made(
    qtbot: QtBot, shown: Shown, printers: PaperPrinters
) -> None:
    printers.takes = False
    save_one(qtbot, shown)
    printers.sent.clear()
    shown.saved.slip.show_slip(shown.saved._case, "KA-26-00001-1", prints=True)
    shown.context.session.sit_down("officer", "سلمى برناوي", "")
    for _ in range(4):
        shown.settle()
    assert not printers.sent


def test_a_slip_saved_as_pdf_is_a_confirmation(
    qtbot: QtBot, shown: Shown, printers: PaperPrinters, tmp_path: Path
) -> None:
    printers.known = ()
    save_one(qtbot, shown)
    target = tmp_path / "slip.pdf"
    shown.saved.slip.save_to(str(target))
    shown.settle()
    assert target.read_bytes().startswith(b"%PDF")
    assert means(shown) == ["slip"]


def test_a_folder_that_takes_no_file_leaves_nothing_and_confirms_nothing(
    qtbot: QtBot, shown: Shown, printers: PaperPrinters, tmp_path: Path
) -> None:
    printers.known = ()
    save_one(qtbot, shown)
    shown.saved.slip.save_to(str(tmp_path / "not there" / "slip.pdf"))
    shown.settle()
    assert not (tmp_path / "not there").exists()
    assert shown.saved.slip._trouble.isVisible()
    assert confirmations(shown) == []


def test_w_opens_whatsapp_with_the_number_of_the_case_and_records_it(
    qtbot: QtBot, shown: Shown
) -> None:
    QGuiApplication.clipboard().clear()
    save_one(qtbot, shown, "call")
    with qtbot.waitSignal(shown.saved.message_opened) as opened:
        QTest.keyClick(shown.saved.again, Qt.Key.Key_W)
    assert confirmations(shown) == []
    opened.args[0].go_on()
    for _ in range(3):
        shown.settle()
    (link,) = shown.links
    assert link.host() == "wa.me"
    assert link.path() == "/966555000123"
    assert "KA-26-" in link.query(link.ComponentFormattingOption.FullyDecoded)
    assert "\u2066" not in QGuiApplication.clipboard().text()
    assert means(shown) == ["whatsapp"]


def test_whatsapp_that_does_not_open_is_no_confirmation(qtbot: QtBot, shown: Shown) -> None:
    shown.saved.open_link = lambda _link: False
    save_one(qtbot, shown, "call")
    with qtbot.waitSignal(shown.saved.message_opened) as opened:
        shown.saved.send_whatsapp()
    opened.args[0].go_on()
    shown.settle()
    assert confirmations(shown) == []
    assert "KA-26-" in QGuiApplication.clipboard().text()


def test_a_call_is_confirmed_by_reading_the_number_aloud(qtbot: QtBot, shown: Shown) -> None:
    save_one(qtbot, shown, "call")
    QTest.keyClick(shown.saved.again, Qt.Key.Key_T)
    shown.settle()
    assert means(shown) == ["call"]


def test_c_copies_the_number_without_direction_marks(qtbot: QtBot, shown: Shown) -> None:
    save_one(qtbot, shown)
    QTest.keyClick(shown.saved.again, Qt.Key.Key_C)
    text = QGuiApplication.clipboard().text()
    assert text.isascii()
    assert text.startswith("KA-26-")


@pytest.mark.parametrize("key", [Qt.Key.Key_O, Qt.Key.Key_R])
def test_o_and_r_open_the_case(qtbot: QtBot, shown: Shown, key: Qt.Key) -> None:
    save_one(qtbot, shown)
    with qtbot.waitSignal(shown.context.navigation.page_requested) as asked:
        QTest.keyClick(shown.saved.again, key)
    assert asked.args[0] == "case"


def test_the_number_says_how_it_is_read(qtbot: QtBot, shown: Shown) -> None:
    save_one(qtbot, shown)
    assert "K A" in shown.saved.number._said.text()


def test_the_promises_stand_there_in_both_calendars(qtbot: QtBot, shown: Shown) -> None:
    save_one(qtbot, shown)
    words = " ".join(
        label.text() for label in shown.saved.promises.findChildren(type(shown.saved._about))
    )
    assert "25 نوفمبر" in words
    assert "15 جمادى الآخرة 1448" in words
