"""Intake heard, reached and read: names, tab order, nothing cut at twice the text size."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from kafel_desk.directory.centre_facts import AnswerChanged
from kafel_desk.directory.commands import ChangeEntry
from tests.ui.intake.conftest import BlankPapers, PaperPrinters
from tests.ui.real_desk import DeskForTests, a_desk, make_context, settle
from tests.ui.walk import faults, tab_names
from ui.context import WindowContext
from ui.frame.window import MainWindow
from ui.intake.page import IntakePage
from ui.printing.slips import SlipPrinter


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[DeskForTests]:
    with a_desk(tmp_path) as opened:
        opened.record(
            name="هدى صالح المالكي",
            phone="0555000123",
            relation="guardian",
            safe_contact="الاتصال بعد العصر فقط. لا تُترك رسالة صوتية.",
            category="sponsorship.delay",
        )
        opened.record(name="ماجد صالح المالكي", phone="0555000123", kind="inquiry")
        answer = AnswerChanged(
            entry="sponsorship",
            title="موعد صرف الكفالة لمن تأخر تحديث حسابه البنكي عن اليوم الخامس",
            text="تُصرف الكفالة في اليوم الخامس من كل شهر. " * 12,
            reviewed_on=date(2025, 1, 5),
            reviewed_by="supervisor",
        )
        opened.act(ChangeEntry(change=answer))
        yield opened


def shown(
    qtbot: QtBot, context: WindowContext, width: int, height: int
) -> tuple[MainWindow, IntakePage]:
    window = MainWindow(context)
    page = IntakePage(context, SlipPrinter(context, BlankPapers(), PaperPrinters()))
    window.add_page("intake", page)
    qtbot.addWidget(window)
    window.resize(width, height)
    with qtbot.waitExposed(window):
        window.show()
    return window, page


def fill(page: IntakePage, context: WindowContext) -> None:
    page.view.form.fields["phone"].control.setText("0555000123")  # type: ignore[attr-defined]
    settle(context.work)
    page.view.card.choose(page.view.card.cards[0].person)
    page.save()
    settle(context.work)


@pytest.mark.parametrize("scale", [1.0, 2.0])
@pytest.mark.parametrize("size", [(1366, 768), (1920, 1080)])
@pytest.mark.parametrize("language", ["ar", "en"])
def test_every_opening_with_a_caller_and_errors_can_be_heard_reached_and_read(
    qtbot: QtBot, desk: DeskForTests, scale: float, size: tuple[int, int], language: str
) -> None:
    context = make_context(desk, scale=scale, language=language)
    window, page = shown(qtbot, context, *size)
    for opening in ("visit", "call", "message"):
        window.open_page("intake", opening)
        settle(context.work)
        fill(page, context)
        assert faults(window) == [], opening
    page.view.form.toggle_further()
    page.view.form.toggle_answered()
    settle(context.work)
    assert faults(window) == []
    for act in (page.view.answers.focus_search, page.view.answers._read_marked):
        act()
        settle(context.work)
        assert faults(window) == [], act.__name__
    page.view.answers.close_all()
    page.view.form.set_values({"description": "سؤال", "kind": "inquiry"})
    page.view.accounts.choose("x")
    page.save()
    for _ in range(4):
        settle(context.work)
    assert page.saved.isVisible()
    assert faults(window) == []
    context.work.close()


def test_tab_goes_through_the_form_as_the_eye_goes(qtbot: QtBot, desk: DeskForTests) -> None:
    context = make_context(desk, language="en")
    window, page = shown(qtbot, context, 1366, 768)
    window.open_page("intake", "call")
    settle(context.work)
    fill(page, context)
    names = tab_names(window)
    at = names.index("Caller's number")
    assert names[at : at + 4] == ["Caller's number", "Other number", "Name", "Relation"]
    following = [name for name in names[at + 4 :] if name not in {"Inquiry", "Suggestion"}]
    assert following[:6] == [
        "Complaint",
        "The matter in the caller's words",
        "Category",
        "What is asked for",
        "Answered on the spot",
        "More details",
    ]
    assert following[6:8] == ["Save", "Open the card"]
    assert names.index("Search by case number, name, phone or any word") > names.index("Save")
    context.work.close()


def test_in_a_small_window_with_large_text_one_begins_where_the_focus_is(
    qtbot: QtBot, desk: DeskForTests
) -> None:
    context = make_context(desk, scale=2.0)
    window, page = shown(qtbot, context, 1366, 690)
    window.open_page("intake", "message")
    settle(context.work)
    phone = page.view.form.fields["phone"].control
    assert window.focusWidget() is phone
    assert not phone.visibleRegion().isEmpty()
    context.work.close()
