"""Settings heard, reached and read: names, tab order, nothing cut at twice the text size."""

from datetime import date
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from kafel_desk.directory.centre_facts import AnswerChanged, TemplateChanged
from kafel_desk.directory.commands import ChangeEntry
from tests.ui.real_desk import DeskForTests, a_desk, make_context, settle
from tests.ui.settings.conftest import BlankCentrePapers, NoPrinters
from tests.ui.walk import faults, tab_names
from ui.frame.window import MainWindow
from ui.settings.page import SettingsPage
from ui.settings.papers_pane import PapersPane
from ui.settings.special_days import SpecialLine


def fill(desk: DeskForTests) -> None:
    """Give every table something long to show, and a template that is faulty when edited."""
    for change in (
        TemplateChanged(
            entry="receipt",
            name="تأكيد الاستلام لكل من راجع المركز أو اتصل به أو كتب إليه",
            purpose="receipt",
            means=("whatsapp", "sms"),
            text="السلام عليكم {name}، وصلنا طلبكم برقم {number}. {centre}",
        ),
        AnswerChanged(
            entry="sponsorship",
            title="موعد صرف الكفالة لمن تأخر تحديث حسابه البنكي عن اليوم الخامس",
            text="تُصرف الكفالة في اليوم الخامس من كل شهر.",
            reviewed_on=date(2025, 1, 5),
            reviewed_by="supervisor",
        ),
    ):
        desk.act(ChangeEntry(change=change))


@pytest.mark.parametrize("scale", [1.0, 2.0])
@pytest.mark.parametrize("size", [(1366, 768), (1920, 1080)])
@pytest.mark.parametrize("language", ["ar", "en"])
def test_every_setting_can_be_heard_reached_and_read(
    qtbot: QtBot, tmp_path: Path, scale: float, size: tuple[int, int], language: str
) -> None:
    with a_desk(tmp_path) as desk:
        fill(desk)
        context = make_context(desk, scale=scale, language=language, staff="supervisor")
        window = MainWindow(context)
        page = SettingsPage(context, printers=NoPrinters(), papers=BlankCentrePapers())
        window.add_page("settings", page)
        qtbot.addWidget(window)
        window.resize(*size)
        with qtbot.waitExposed(window):
            window.show()
        for name in page._makers:
            window.open_page("settings", name)
            settle(context.work)
            settle(context.work)
            assert faults(window) == [], name
        pane = page.panes["papers"]
        assert isinstance(pane, PapersPane)
        pane.choice.choose("forms")
        pane.reserve(5)
        for _ in range(4):
            settle(context.work)
        assert faults(window) == []
        context.work.close()


def test_a_closure_that_is_added_stands_before_what_follows_it(
    qtbot: QtBot, tmp_path: Path
) -> None:
    with a_desk(tmp_path) as desk:
        context = make_context(desk, language="en")
        page = SettingsPage(context, printers=NoPrinters())
        qtbot.addWidget(page)
        page.show()
        page.activated("calendar")
        settle(context.work)
        page.panes["calendar"]._add_row(SpecialLine())  # type: ignore[union-attr]
        settle(context.work)
        names = tab_names(page)
        assert names.index("Occasion") < names.index("Add") < names.index("In force from")
        assert names.index("In force from") < names.index("Save")
        context.work.close()
