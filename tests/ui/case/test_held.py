"""What is held on a person, from their case: offered to who leads, and looks at it are recorded."""

from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from kafel_desk.case import commands as c
from kafel_desk.case.opening import looks_at
from tests.ui.guarded_desk import ADMINISTRATOR, DIRECTOR, RECEPTION, parts, seated
from tests.ui.real_desk import settle, words
from ui.case.menu import CaseMenu
from ui.case.page import CasePage
from ui.cases.page import CasesPage
from ui.cases.pane import CasePane
from ui.context import SearchFor, Wanted, WindowContext
from ui.intake.page import IntakePage
from ui.printing.paper_dialog import PaperDialog
from ui.printing.slips import SlipPrinter
from ui.widgets import Button
from ui.window_parts import WindowParts

__all__ = ["parts"]

context = seated(DIRECTOR)


@pytest.fixture
def page(qtbot: QtBot, parts: WindowParts, context: WindowContext) -> CasePage:
    made = CasePage(context, SlipPrinter(context, parts.papers(context.desk), None))
    qtbot.addWidget(made)
    made.resize(1278, 680)
    with qtbot.waitExposed(made):
        made.show()
    case = None
    for number in range(2):
        case = context.desk.execute(
            c.RecordCase(
                kind="complaint", channel="visit", description=f"الكفالة {number}",
                phone="0555000123", name="غيداء الزمخشري", confidentiality="normal",
            ),
            context.session.staff,
        ).case  # fmt: skip
    assert case is not None
    made.activated(case)
    settle(context.work)
    return made


def offered(page: CasePage) -> list[str]:
    menu = CaseMenu(page._context, page)
    assert page.file is not None
    page.outbox.offer_held(page.file, menu)
    return [action.text() for action in menu.actions()]


HELD, ERASE = words().text("held.title"), words().text("held.erase")


@pytest.mark.parametrize(
    ("context", "acts"),
    [(DIRECTOR, [HELD]), (ADMINISTRATOR, [HELD, ERASE]), (RECEPTION, [])],
    indirect=["context"],
)
def test_it_is_offered_to_who_leads_and_an_erasure_to_administrators(
    page: CasePage, acts: list[str]
) -> None:
    assert offered(page) == acts


def test_the_paper_holds_every_case_and_the_looks_are_recorded(
    page: CasePage, context: WindowContext, parts: WindowParts, tmp_path: Path
) -> None:
    file = page.file
    assert file is not None
    assert file.person is not None
    for case in context.desk.reader.cases_of(context.viewer(), file.person.id):
        secret = c.SetConfidentiality(case=case, confidentiality="confidential")
        context.desk.execute(secret, "director")
    dialogs: list[object] = []
    page.outbox.dialog_opened.connect(dialogs.append)
    page.outbox._held.open_for_case(file.case.id, file.case.number, file.person.id)
    settle(context.work)
    (dialog,) = dialogs
    assert dialog._pdf.startswith(b"%PDF")  # type: ignore[attr-defined]
    dialog.asks = lambda _parent, name: str(tmp_path / name)  # type: ignore[attr-defined]
    dialog.save()  # type: ignore[attr-defined]
    dialog.reject()  # type: ignore[attr-defined]
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    settle(context.work)
    assert list(tmp_path.glob("*-held.pdf"))
    for case in context.desk.reader.cases_of(context.viewer(), file.person.id):
        again = context.desk.case_file(context.viewer(), case)
        assert again is not None
        assert ("director", "exported") in {(look.staff, look.how) for look in looks_at(again.case)}


@pytest.mark.parametrize("context", [ADMINISTRATOR], indirect=True)
def test_proposing_leads_to_the_erasures_with_the_person_begun(
    page: CasePage, context: WindowContext
) -> None:
    asked: list[tuple[str, object]] = []
    context.navigation.page_requested.connect(lambda *what: asked.append(what))
    menu = CaseMenu(context, page)
    assert page.file is not None
    page.outbox.offer_held(page.file, menu)
    menu.actions()[-1].trigger()
    ((name, target),) = asked
    assert name == "settings"
    assert isinstance(target, Wanted)
    assert target.name == "erasures"
    assert target.begun_with == page.file.case.number


def paper_over(widget: QWidget) -> str:
    """Return the title of the one paper that is shown over a window, and close it."""
    (dialog,) = widget.window().findChildren(PaperDialog)
    title = dialog.windowTitle()
    dialog.reject()
    return title


def test_it_is_offered_on_what_a_search_found(
    page: CasePage, context: WindowContext, parts: WindowParts, qtbot: QtBot
) -> None:
    cases = CasesPage(context, SlipPrinter(context, parts.papers(context.desk), None))
    qtbot.addWidget(cases)
    cases.resize(1278, 680)
    with qtbot.waitExposed(cases):
        cases.show()
    cases.activated(SearchFor("0555000123"))

    def previewed() -> list[CasePane]:
        return [pane for pane in cases.findChildren(CasePane) if pane.preview.file is not None]

    # Rows are read, then one is the current one, and a moment later its case is read.
    qtbot.waitUntil(lambda: bool(previewed()))
    (pane,) = previewed()
    pane._offer_acts(pane.preview)
    (menu,) = pane.findChildren(CaseMenu)
    (action,) = (action for action in menu.actions() if action.text() == HELD)
    action.trigger()
    settle(context.work)
    assert paper_over(cases) == HELD


@pytest.mark.parametrize(("context", "is_there"), [(ADMINISTRATOR, True), (RECEPTION, False)],
                         indirect=["context"])  # fmt: skip
def test_it_is_offered_on_the_card_of_a_caller(
    page: CasePage, context: WindowContext, parts: WindowParts, qtbot: QtBot, is_there: bool
) -> None:
    intake = IntakePage(context, SlipPrinter(context, parts.papers(context.desk), None))
    qtbot.addWidget(intake)
    intake.show()
    intake.activated("call")
    settle(context.work)
    intake._caller.look_up("0555000123")
    settle(context.work)
    links = [one for one in intake.view.card.findChildren(Button) if one.text() == HELD]
    assert bool(links) == is_there
    if links:
        links[0].click()
        settle(context.work)
        assert paper_over(intake) == HELD
