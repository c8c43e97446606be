"""A PDF on paper: the same page in preview and in print, on the printer of this machine."""

from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtGui import QColor
from PySide6.QtPrintSupport import QPrinter
from pytestqt.qtbot import QtBot

from tests.ui.intake.conftest import BLANK_PAGE
from ui.printing.choice import PrintChoice, read_choice
from ui.printing.pages import draw_pages, draw_to_width, page_sizes
from ui.printing.paper_dialog import _draw
from ui.printing.preview import PagePreview
from ui.printing.printers import PrinterName, print_pages
from ui.printing.slips import chosen_printer, write_whole
from ui.theme import make_theme

# A roll of 227 x 400 points with a black band in its upper quarter.
BAND = b"0 0 0 rg 0 300 227 100 re f"
PAGE_WITH_BAND = (
    BLANK_PAGE.replace(b"/MediaBox", b"/Contents 4 0 R/MediaBox").replace(
        b"trailer",
        b"4 0 obj<</Length %d>>stream\n%s\nendstream endobj\ntrailer" % (len(BAND), BAND),
    )
)  # fmt: skip


def test_a_page_is_drawn_in_the_width_that_is_asked_for(qapp: object) -> None:
    picture = draw_to_width(PAGE_WITH_BAND, 454)
    assert picture.width() == 454
    assert picture.pixelColor(200, 50) == QColor("black")
    assert picture.pixelColor(200, 700) == QColor("white")


def test_in_the_dialog_the_roll_is_drawn_no_larger_than_a5(qapp: object) -> None:
    (roll,) = page_sizes(PAGE_WITH_BAND)
    picture, pages = _draw(PAGE_WITH_BAND, 0, 700, 2800)
    assert picture is not None
    assert pages == 1
    assert picture.width() / roll.width() == pytest.approx(700 / (148 / 25.4 * 72), abs=0.01)


def test_what_is_printed_has_the_size_and_the_ink_of_the_page(tmp_path: Path, qapp: object) -> None:
    target = tmp_path / "printed.pdf"
    device = QPrinter(QPrinter.PrinterMode.HighResolution)
    device.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    device.setOutputFileName(str(target))
    assert print_pages(device, PAGE_WITH_BAND, "slip")
    (size,) = page_sizes(target.read_bytes())
    assert (round(size.width()), round(size.height())) == (227, 400)
    (picture,) = draw_pages(target.read_bytes(), 72)
    assert picture.pixelColor(100, 20).lightness() < 40
    assert picture.pixelColor(100, 350).lightness() > 215


def test_all_pages_are_printed(tmp_path: Path, qapp: object) -> None:
    several = pypdfium2.PdfDocument.new()
    one = pypdfium2.PdfDocument(PAGE_WITH_BAND)
    several.import_pages(one)
    several.import_pages(one)
    both = tmp_path / "both.pdf"
    several.save(str(both))
    target = tmp_path / "printed.pdf"
    device = QPrinter(QPrinter.PrinterMode.HighResolution)
    device.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    device.setOutputFileName(str(target))
    assert print_pages(device, both.read_bytes(), "slips")
    assert len(page_sizes(target.read_bytes())) == 2


@pytest.mark.parametrize(
    ("choice", "names", "expected"),
    [
        ("", (PrinterName("a", "أ"), PrinterName("b", "ب", is_usual=True)), "b"),
        ("a", (PrinterName("a", "أ"), PrinterName("b", "ب", is_usual=True)), "a"),
        ("gone", (PrinterName("b", "ب", is_usual=True),), None),
        ("", (), None),
        ("", (PrinterName("a", "أ"),), None),
    ],
)
def test_a_slip_goes_to_the_chosen_printer_and_never_to_another(
    choice: str, names: tuple[PrinterName, ...], expected: str | None
) -> None:
    found = chosen_printer(PrintChoice(choice), names)
    assert (found.code if found else None) == expected


@pytest.mark.parametrize("stored", [None, "a5", [], {"paper": "a3", "printer": 7}])
def test_a_setting_that_is_none_is_that_of_a_new_machine(stored: object) -> None:
    assert read_choice(stored) == PrintChoice()


def test_a_setting_is_read_back() -> None:
    choice = PrintChoice("desk", "a5")
    assert read_choice(choice.stored()) == choice


def test_a_file_is_written_whole_or_the_old_one_stays(tmp_path: Path) -> None:
    target = tmp_path / "slip.pdf"
    assert write_whole(str(target), b"one") == ""
    assert target.read_bytes() == b"one"
    assert write_whole(str(tmp_path / "missing" / "slip.pdf"), b"two")
    assert [each.name for each in tmp_path.iterdir()] == ["slip.pdf"]


def test_the_preview_is_white_paper_in_the_dark_too(qtbot: QtBot) -> None:
    preview = PagePreview(make_theme("dark"), 200)
    qtbot.addWidget(preview)
    preview.show_page(draw_to_width(PAGE_WITH_BAND, 400))
    preview.resize(preview.sizeHint())
    picture = preview.grab().toImage()
    assert picture.pixelColor(100, picture.height() - 20).lightness() > 250
