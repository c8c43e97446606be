"""Poster, leaflet and blank forms: shown, printed on the chosen printer, saved, numbers reserved."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.ui.intake.conftest import BLANK_PAGE, PaperPrinters
from tests.ui.real_desk import DeskForTests, settle
from tests.ui.settings.conftest import BlankCentrePapers
from ui.context import WindowContext
from ui.settings.page import SettingsPage
from ui.settings.papers_pane import PapersPane
from ui.widgets.button import Button


@pytest.fixture
def printers() -> PaperPrinters:
    return PaperPrinters()


def shown(page: SettingsPage, context: WindowContext, paper: str = "poster") -> PapersPane:
    page.activated("papers")
    settle_all(context)
    assert isinstance(page.pane, PapersPane)
    page.pane.choice.choose(paper)  # type: ignore[arg-type]
    settle_all(context)
    return page.pane


def settle_all(context: WindowContext) -> None:
    for _ in range(4):
        settle(context.work)


def unused(desk: DeskForTests) -> tuple[str, ...]:
    return desk.desk.reader.reserved_numbers(desk.desk.viewer("supervisor", "A"))


def test_the_channels_lead_to_their_poster(page: SettingsPage, context: WindowContext) -> None:
    words = context.text("channels.poster")
    (button,) = [b for b in page.findChildren(Button) if b.text() == words]
    button.click()
    settle_all(context)
    assert isinstance(page.pane, PapersPane)
    assert page.pane.choice.paper == "poster"
    assert page.pane._pages[0].isVisible()


def test_it_is_printed_by_key_on_the_printer_that_is_chosen(
    page: SettingsPage, context: WindowContext, printers: PaperPrinters
) -> None:
    pane = shown(page, context, "leaflet")
    pane.focus_first()
    QTest.keyClick(
        QApplication.focusWidget() or pane, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier
    )
    settle_all(context)
    assert printers.sent == [("desk", BLANK_PAGE, context.text("papers.leaflet"))]
    assert pane._said.isVisible()


def test_a_printer_that_does_not_take_it_is_said(
    page: SettingsPage, context: WindowContext, printers: PaperPrinters
) -> None:
    printers.takes = False
    pane = shown(page, context)
    pane.print_paper()
    settle_all(context)
    assert pane._said.text == context.text("print.no_printer_for_paper")


def test_it_is_saved_as_a_pdf_and_a_failure_has_its_reason(
    page: SettingsPage, context: WindowContext, tmp_path: Path
) -> None:
    pane = shown(page, context)
    pane.save_to(str(tmp_path / "poster.pdf"))
    settle_all(context)
    assert (tmp_path / "poster.pdf").read_bytes() == BLANK_PAGE
    pane.save_to(str(tmp_path / "no" / "poster.pdf"))
    settle_all(context)
    assert pane._said.text.startswith(context.text("print.not_saved", reason="")[:5])
    assert [path.name for path in tmp_path.glob("*.pdf*")] == ["poster.pdf"]


def test_forms_bear_the_numbers_that_were_just_reserved(
    page: SettingsPage, context: WindowContext, desk: DeskForTests, papers: BlankCentrePapers
) -> None:
    pane = shown(page, context, "forms")
    assert not pane.print_button.isEnabled()
    pane.choice.count.setText("٣")
    pane.choice.count.setFocus()
    QTest.keyClick(pane.choice.count, Qt.Key.Key_Return)
    settle_all(context)
    assert len(unused(desk)) == 3
    assert papers.numbers == unused(desk)
    assert pane.print_button.isEnabled()
    assert unused(desk)[0] in pane.choice._unused_words.text()


def test_none_and_too_many_are_refused_beside_the_field(
    page: SettingsPage, context: WindowContext, desk: DeskForTests
) -> None:
    pane = shown(page, context, "forms")
    for typed in ("", "0", "51"):
        pane.choice.count.setText(typed)
        pane.choice.reserve.click()
        settle_all(context)
        assert pane.choice.count_field.error, typed
    assert unused(desk) == ()


def test_forms_that_nobody_used_are_printed_again_under_their_numbers(
    page: SettingsPage, context: WindowContext, desk: DeskForTests, papers: BlankCentrePapers
) -> None:
    pane = shown(page, context, "forms")
    pane.reserve(2)
    settle_all(context)
    pane.reserve(1)
    settle_all(context)
    assert len(papers.numbers) == 1
    pane.choice.again.click()
    settle_all(context)
    assert papers.numbers == unused(desk)
    assert len(papers.numbers) == 3
