"""The report on the screen: as it prints, with its figures, what is written in it, and its issue."""

import unicodedata
from datetime import date
from pathlib import Path

import openpyxl
import pypdfium2
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from database.users.locked_keys import LEAST
from database.users.session import enrolment
from kafel_desk.directory.commands import ChangeEntry, RecordWork
from kafel_desk.directory.entries import Role
from kafel_desk.directory.facts import StaffChanged
from kafel_desk.directory.report_facts import RecommendationMade
from kafel_desk.language.direction import strip_marks
from tests.ui.desk_windows import PaperTray
from tests.ui.real_desk import DeskForTests, settle
from ui.context import Changes, WindowContext
from ui.printing.pages import draw_page_within
from ui.reports.log_pane import LogPane
from ui.reports.page import ReportsPage
from ui.reports.report_pane import ReportPane

CTRL = Qt.KeyboardModifier.ControlModifier


def text_on(pdf: bytes) -> str:
    """Return the letters of a PDF without white, in whatever order."""
    pages = pypdfium2.PdfDocument(pdf)
    text = "".join(page.get_textpage().get_text_bounded() for page in pages)
    return "".join(strip_marks(unicodedata.normalize("NFKC", text)).split())


def is_on(phrase: str, pdf: bytes) -> bool:
    """Tell whether a phrase is on a page, from the right or from the left."""
    letters = "".join(phrase.split())
    return letters in text_on(pdf) or letters[::-1] in text_on(pdf)


def pdf_of(pane: ReportPane) -> bytes:
    assert pane.shown is not None
    return pane.shown.pdf


def test_the_page_is_shown_exactly_as_it_prints(pane: ReportPane) -> None:
    shown = pane.sheets.picture
    drawn, _pages = draw_page_within(pdf_of(pane), 0, shown.width(), 4 * shown.width())
    drawn.setDevicePixelRatio(shown.devicePixelRatio())
    assert shown == drawn


def test_the_figures_are_those_of_the_page(pane: ReportPane) -> None:
    lines = {line.figure: line for line in pane.figures.lines}
    assert lines["received"].value == "6"
    assert lines["confirmed_in_target"].basis == "6 من 6"
    assert pane.shown is not None
    assert pane.shown.report.received.now.n == 6
    for line in pane.figures.lines:
        assert "من 0" not in strip_marks(line.sentence), "none of none is said in words"
        assert "لعدد 0" not in strip_marks(line.sentence)


def test_every_figure_opens_down_to_its_cases(pane: ReportPane, context: WindowContext) -> None:
    for line in pane.figures.lines:
        pane.open_figure(line)
        settle(context.work)
        if line.value.isdecimal():
            assert len(pane.cases.rows) == int(line.value), line.name
    opened: list[tuple[str, object]] = []
    context.navigation.page_requested.connect(lambda name, case: opened.append((name, case)))
    pane.open_figure(pane.figures.lines[0])
    settle(context.work)
    QTest.keyClick(pane.cases, Qt.Key.Key_Return)
    assert opened == [("case", pane.cases.rows[0].case)]
    assert pane.escape()
    assert not pane.escape()


def test_what_is_written_stands_on_the_page_and_is_kept_without_being_recorded(
    pane: ReportPane, context: WindowContext, desk: DeskForTests
) -> None:
    pane.writing.words.setPlainText("مراجعة مواعيد الصرف.")
    pane._read()
    settle(context.work)
    assert is_on("مراجعة مواعيد الصرف", pdf_of(pane))
    pane.go_older()
    settle(context.work)
    assert pane.writing.text == ""
    pane.go_newer()
    settle(context.work)
    assert pane.writing.text == "مراجعة مواعيد الصرف."
    assert not desk.desk.reader.directory().work.recommendations


def test_one_key_prints_what_is_shown_and_records_what_was_recommended(
    pane: ReportPane, context: WindowContext, desk: DeskForTests, tray: PaperTray
) -> None:
    pane.writing.words.setPlainText("مراجعة مواعيد الصرف.")
    pane.window().activateWindow()
    pane.writing.words.setFocus()
    QTest.keyClick(pane.writing.words, Qt.Key.Key_P, CTRL)
    settle(context.work)
    ((pdf, title),) = tray.sent
    assert is_on("مراجعة مواعيد الصرف", pdf)
    assert "2026-11-22" in title
    assert pane.shown is not None
    made = desk.desk.reader.directory().work.recommended(pane.shown.periods.shown)
    assert made is not None
    assert (made.text, made.by) == ("مراجعة مواعيد الصرف.", "supervisor")
    assert not desk.desk.reader.drafts("supervisor")


def test_what_is_typed_while_it_is_printed_stays(pane: ReportPane, context: WindowContext) -> None:
    pane.writing.words.setPlainText("مراجعة مواعيد الصرف.")
    pane.print()
    pane.writing.words.setPlainText("مراجعة مواعيد الصرف. وتنبيه قبل كل تأخير.")
    settle(context.work)
    assert pane.writing.text == "مراجعة مواعيد الصرف. وتنبيه قبل كل تأخير."


def test_without_a_printer_it_is_said(
    pane: ReportPane, context: WindowContext, tray: PaperTray
) -> None:
    tray.known = ()
    said: list[str] = []
    context.navigation.notice_shown.connect(lambda _key, notice: said.append(notice.title))
    pane.print()
    settle(context.work)
    assert tray.sent == []
    assert said == [context.text("report.no_printer")]


def test_issuing_keeps_the_fingerprint_and_carries_the_routine_out(
    pane: ReportPane, context: WindowContext, desk: DeskForTests
) -> None:
    pane.writing.words.setPlainText("مراجعة مواعيد الصرف.")
    pane.writing.issue.click()
    settle(context.work)
    assert pane.shown is not None
    work = desk.desk.reader.directory().work
    issued = work.issued(pane.shown.periods.shown)
    assert issued is not None
    assert issued.by == "supervisor"
    assert pane.shown.report.issued == issued
    assert [(done.routine, done.on) for done in work.done] == [
        ("weekly_summary", date(2026, 11, 22))
    ]
    desk.record()
    pane.refresh(Changes(frozenset({"case"})))
    pane._read()
    settle(context.work)
    assert pane.shown.report.issued == issued


def test_months_and_quarters_are_shown_too_and_time_goes_no_further_than_today(
    pane: ReportPane, context: WindowContext
) -> None:
    assert not pane.bar.newer.isEnabled()
    for kind in ("month", "quarter"):
        pane.bar.kind.choose_code(kind)
        pane.bar.kind.choice_changed.emit(kind)
        settle(context.work)
        assert pane.shown is not None
        assert pane.shown.periods.shown.kind == kind
        assert not pane.bar.newer.isEnabled()
    pane.go_older()
    settle(context.work)
    assert pane.bar.newer.isEnabled()
    assert pane.shown is not None
    assert pane.shown.periods.shown.last == date(2026, 9, 30)


def test_paper_and_workbook_are_saved(
    pane: ReportPane, context: WindowContext, tmp_path: Path
) -> None:
    pane.save_pdf()
    settle(context.work)
    pane.export()
    settle(context.work)
    (pdf,), (book,) = tmp_path.glob("*.pdf"), tmp_path.glob("*.xlsx")
    assert pdf.read_bytes().startswith(b"%PDF")
    sheets = openpyxl.load_workbook(book)
    assert sheets.worksheets[-1].max_row == 1 + 6


def test_a_copy_for_outside_names_no_case_and_is_what_is_printed(
    pane: ReportPane, context: WindowContext, tray: PaperTray
) -> None:
    assert pane.shown is not None
    assert pane.shown.report.oldest
    inside = pdf_of(pane)
    pane.outside.click()
    settle(context.work)
    assert not pane.shown.report.oldest
    assert pane.shown.report.is_outside
    assert pdf_of(pane) != inside
    assert next(iter(pane.figures.lines)).value == "6"
    pane.print()
    settle(context.work)
    assert tray.sent[0][0] == pdf_of(pane)


def test_more_than_a_page_has_room_for_is_refused_in_words_and_stays(
    pane: ReportPane, context: WindowContext, tray: PaperTray
) -> None:
    refused: list[object] = []
    context.work.was_refused.connect(refused.append)
    pane.writing.words.setPlainText("كلمة " * 900)
    pane.print()
    settle(context.work)
    assert len(refused) == 1
    assert tray.sent == []
    assert len(pane.writing.text) > 4000


def test_who_may_not_recommend_reads_what_was_and_prints_it(
    desk: DeskForTests, context: WindowContext, pane: ReportPane, tray: PaperTray
) -> None:
    people: dict[str, tuple[Role, ...]] = {
        "supervisor": ("supervisor", "administrator"), "officer": ("officer",),
    }  # fmt: skip
    for staff, roles in people.items():
        change = StaffChanged(entry=staff, name=staff, roles=roles)
        desk.desk.execute(ChangeEntry(change=change), "supervisor")
    made = enrolment("supervisor", "supervisor", "rain on the window", LEAST)
    desk.desk.execute(made, "supervisor")
    assert pane.shown is not None
    period = pane.shown.periods.shown
    recommended = RecommendationMade(
        period=period.kind, first=period.first, last=period.last, text="مراجعة المواعيد.\n"
    )
    desk.desk.execute(RecordWork(fact=recommended), "supervisor")
    context.session.sit_down("officer", "سلمى برناوي", "")
    pane._read()
    settle(context.work)
    assert pane.writing.text == "مراجعة المواعيد."
    assert pane.writing.words.isReadOnly()
    assert pane.writing.stops() == [pane.writing.words]
    assert not pane.writing.issue.isVisible()
    refused: list[object] = []
    context.work.was_refused.connect(refused.append)
    pane.print()
    settle(context.work)
    assert not refused
    assert is_on("مراجعة المواعيد", tray.sent[0][0])
    context.session.sit_down("supervisor", "المشرف", "")
    pane._read()
    settle(context.work)
    assert pane.writing.stops() == [pane.writing.words, pane.writing.issue]


def test_the_log_is_a_tab_of_its_own(page: ReportsPage) -> None:
    page.activated("log")
    assert page.tabs.code == "log"
    assert isinstance(page._content.currentWidget(), LogPane)


def test_a_narrow_window_keeps_everything_within_reach(page: ReportsPage) -> None:
    page.resize(900, 600)
    pane = page.report
    assert pane.figures.isVisible()
    assert pane.writing.issue.isVisible()
    assert pane.sheets.isVisible()
