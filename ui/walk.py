"""A day at the desk without a screen: real widgets, real papers, and a picture of every page."""

import json
import sys
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEventLoop, QSize, QTimer
from PySide6.QtWidgets import QWidget

from kafel_desk.directory.entries import Role
from kafel_desk.queries import CaseView
from ui.at_the_desk.page import WhoIsAtTheDesk
from ui.at_the_desk.people import Sitter
from ui.at_the_desk.roles import ROLE_WORDS
from ui.context import SearchFor, WindowContext
from ui.frame.window import MainWindow
from ui.intake.page import IntakePage
from ui.opened import OpenedDesk
from ui.reports.ports import LogRequest
from ui.start import open_window
from ui.window_parts import WindowParts
from ui.wizard.first_start import FirstStart
from ui.wizard.making import MadeDesk
from ui.wizard.new_centre import NewCentre

SIZES = (QSize(1366, 768), QSize(1920, 1080))
STEPS = ("walk.desk", "walk.visit", "walk.pages", "walk.first_start", "walk.papers", "walk.log")
"""What is gone through, by the keys of its words."""
_PATIENCE_MS = 30_000
_LOOK_MS = 20
_QUIET_LOOKS = 6
_FORM = {
    "phone": "0555 000 123",
    "name": "هدى صالح المالكي",
    "kind": "complaint",
    "description": "الكفالة حقت شهر عشرة ما نزلت إلى الآن، وكل ما أتصل يقولون الأسبوع الجاي."
    " أبغى أعرف متى تنزل.",
    "remedy": "صرف كفالة أكتوبر، وإشعار قبل أي تأخير.",
}


class Walk:
    """Drives a window and keeps pictures in a folder, where they are wanted."""

    def __init__(
        self, window: MainWindow, context: WindowContext, folder: Path, *, keeps_pictures: bool
    ) -> None:
        self.window = window
        self.context = context
        self._folder = folder
        self._keeps_pictures = keeps_pictures
        self.pictures: list[str] = []

    def settle(self) -> None:
        """Let the window finish what it is doing; gives up after half a minute."""
        loop = QEventLoop()
        timer = QTimer()
        quiet = 0

        def look() -> None:
            nonlocal quiet
            quiet = 0 if self.context.work.is_busy else quiet + 1
            if quiet >= _QUIET_LOOKS:
                loop.quit()

        timer.timeout.connect(look)
        timer.start(_LOOK_MS)
        QTimer.singleShot(_PATIENCE_MS, loop.quit)
        loop.exec()

    def picture(self, name: str, shown: QWidget | None = None) -> None:
        """Keep a picture of the window, or of another one, in both sizes."""
        pictured = shown or self.window
        for size in SIZES if self._keeps_pictures else ():
            pictured.resize(size)
            self.settle()
            path = self._folder / f"{name}-{size.width()}.png"
            pictured.grab().save(str(path))
            self.pictures.append(path.name)

    def open(self, page: str, target: object, picture: str) -> None:
        """Open a page, wait until it stands, and keep its picture."""
        self.window.open_page(page, target)
        self.settle()
        self.picture(picture)


def run_walk(
    parts: WindowParts,
    folder: Path,
    words: Callable[[str], str],
    *,
    keeps_pictures: bool,
) -> int:
    """Go through the day; prints what was made as one JSON line and returns the exit code.

    Standard error says in ``words`` which of the ``STEPS`` begins.
    """

    def tell(step: str) -> None:
        if sys.stderr is not None:  # a program without a terminal has none
            sys.stderr.write(f"{STEPS.index(step) + 1}/{len(STEPS)} {words(step)}\n")
            sys.stderr.flush()

    tell("walk.desk")
    if not parts.is_there():
        parts.create(NewCentre(beginning="demo"))
    window, opened, context = open_window(parts)
    going = Walk(window, context, folder, keeps_pictures=keeps_pictures)
    try:
        number = _go(going, tell)
        tell("walk.first_start")
        _first_start(going, parts)
        tell("walk.papers")
        papers = _write_papers(parts, opened, context, folder, number)
        request = LogRequest(context.viewer(), folder / "log.xlsx", None, None)
        tell("walk.log")
        cases = parts.write_log(request, lambda _done: None)
    finally:
        context.work.close()
        opened.close()
    made = {"case": number, "cases": cases, "papers": [*papers, "log.xlsx"]}
    sys.stdout.write(json.dumps({**made, "pictures": going.pictures}, ensure_ascii=False) + "\n")
    return 0


def _go(going: Walk, tell: Callable[[str], object]) -> str:
    tell("walk.visit")
    window, context = going.window, going.context
    window.resize(SIZES[0])
    window.show()
    window.open_page("cases", "all")
    window.switch_user()
    going.settle()
    going.picture("who-is-at-the-desk")
    _sit_down(going, "reception")
    number = _record(going)
    tell("walk.pages")
    going.open("cases", SearchFor("المالكي"), "search")
    window.set_search("")
    window.switch_user()
    _sit_down(going, "supervisor")
    going.open("cases", "all", "cases")
    case = _case_with_most_to_show(context)
    going.open("case", case, "case")
    going.open("follow_ups", "calls", "follow-ups")
    going.open("board", None, "board")
    going.open("reports", None, "reports")
    for part in ("channels", "templates", "answers", "papers"):
        going.open("settings", part, f"settings-{part}")
    return number


def _sit_down(going: Walk, role: Role) -> None:
    """Answer who is at the desk with somebody of a role."""
    context = going.context
    staff = context.desk.reader.directory().active_staff()
    sitter = next(person for person in staff if role in person.roles)
    who = going.window.findChild(WhoIsAtTheDesk)
    if who is None:
        raise LookupError("who")
    who.answer(Sitter(sitter.id, sitter.name, context.text(ROLE_WORDS[role])))
    going.settle()


def _first_start(going: Walk, parts: WindowParts) -> None:
    """See how a desk begins; nothing is made."""
    context = going.context
    asking = FirstStart(
        lambda _language: (context.catalogue, context.theme),
        context.work,
        lambda _new, _progress: MadeDesk(),
        shipped=parts.shipped,
    )
    asking.show()
    going.picture("first-start", asking)
    asking.go_on()
    going.picture("first-start-centre", asking)
    asking.close()


def _record(going: Walk) -> str:
    """Fill in the form of a visit, save it, and see the number on the saved page."""
    page = going.window.page("intake")
    if not isinstance(page, IntakePage):
        raise TypeError("intake")
    going.open("intake", "visit", "intake-empty")
    page.view.answers.focus_search()
    going.picture("intake-answers")
    page.view.answers.close_all()
    page.view.form.set_values(_FORM)
    going.settle()
    going.picture("intake-visit")
    page.save()
    going.settle()
    going.picture("saved")
    today = going.context.desk.reader.recorded_today(going.context.viewer(), 1)
    return today[0].number


def _write_papers(
    parts: WindowParts, opened: OpenedDesk, context: WindowContext, folder: Path, number: str
) -> list[str]:
    (row,) = context.desk.reader.find_number(context.viewer(), number)
    papers = parts.papers(opened.desk)
    names = []
    for paper in ("a5", "roll80"):
        name = f"slip-{paper}.pdf"
        (folder / name).write_bytes(papers.receipt(row.id, paper))
        names.append(name)
    more = {"case-file.pdf": papers.case_file(row.id)}
    if parts.centre_papers is not None:
        centre = parts.centre_papers(opened.desk)
        more |= {"poster.pdf": centre.poster(), "leaflet.pdf": centre.leaflet()}
    for name, content in more.items():
        (folder / name).write_bytes(content)
    return [*names, *more]


def _case_with_most_to_show(context: WindowContext) -> bytes:
    reader, viewer = context.desk.reader, context.viewer()
    rows = reader.rows(viewer, CaseView(tab="progress"), 0, 40)
    longest = max(rows, key=lambda row: len(reader.case_facts(viewer, row.id)))
    return longest.id
