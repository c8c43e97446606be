"""The window of one desk: the frame with all its pages, and who is at the desk asked first.

A page is loaded and made when it is first opened, or before that while nobody does anything
(`ui/warm_up.py` names what to load), so that the window is there at once. To
add a page, write a function beside the others that imports it and returns it, given
`Outside`, which has all that pages may be given; then add one line to `PAGES`. Its place in
the rail is one line in `ui/frame/places.py`. A page that only some desks have says so by
`is_there`. Import no page at the top of this module, nor of one that it imports.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from kafel_desk.case.number import PRACTICE_CODE
from ui.at_the_desk.page import WhoIsAtTheDesk
from ui.context import WindowContext
from ui.frame.troubles import TroubleShower
from ui.frame.window import MainWindow
from ui.log_in.keeper import RightsKeeper
from ui.printing.slips import Papers, SlipPrinter

if TYPE_CHECKING:
    from ui.importing.jobs import OpenLog
    from ui.intake.page import IntakePage
    from ui.practice.doors import Doors
    from ui.printing.centre_papers import CentrePapers
    from ui.printing.printers import Printers
    from ui.reports.ports import ReportPapers, WriteLog


@dataclass(frozen=True, slots=True)
class Outside:
    """What pages may be given; what a desk has not is None."""

    context: WindowContext
    slips: SlipPrinter
    printers: "Printers | None" = None
    write_log: "WriteLog | None" = None
    centre_papers: "CentrePapers | None" = None
    reports: "ReportPapers | None" = None
    open_log: "OpenLog | None" = None
    doors: "Doors | None" = None


def _intake(outside: Outside) -> QWidget:
    from ui.intake.page import IntakePage

    return IntakePage(outside.context, outside.slips)


def _cases(outside: Outside) -> QWidget:
    from ui.cases.page import CasesPage

    return CasesPage(outside.context, outside.slips)


def _case(outside: Outside) -> QWidget:
    from ui.case.page import CasePage

    return CasePage(outside.context, outside.slips)


def _follow_ups(outside: Outside) -> QWidget:
    from ui.follow_ups.page import FollowUpsPage

    return FollowUpsPage(outside.context)


def _board(outside: Outside) -> QWidget:
    from ui.board.page import BoardPage

    return BoardPage(outside.context)


def _reports(outside: Outside) -> QWidget:
    from ui.reports.page import ReportsPage

    if outside.write_log is None or outside.reports is None:
        raise LookupError("reports")
    return ReportsPage(
        outside.context,
        outside.reports,
        outside.write_log,
        outside.printers,
        open_log=outside.open_log,
    )


def _safeguarding(outside: Outside) -> QWidget:
    from ui.safeguarding.page import SafeguardingPage

    return SafeguardingPage(outside.context)


def _settings(outside: Outside) -> QWidget:
    from ui.settings.page import SettingsPage

    doors = outside.doors
    return SettingsPage(
        outside.context,
        printers=outside.printers,
        papers=outside.centre_papers,
        open_again=(lambda: doors.go("same")) if doors is not None else None,
    )


@dataclass(frozen=True, slots=True)
class LatePage:
    """What makes a page; `is_there` tells whether a desk has it."""

    make: Callable[[Outside], QWidget]
    is_there: Callable[[Outside], bool] = lambda _outside: True


PAGES: Mapping[str, LatePage] = {
    "cases": LatePage(_cases),
    "intake": LatePage(_intake),
    "case": LatePage(_case),
    "follow_ups": LatePage(_follow_ups),
    "board": LatePage(_board),
    "reports": LatePage(_reports, lambda outside: bool(outside.write_log and outside.reports)),
    "settings": LatePage(_settings),
    "safeguarding": LatePage(_safeguarding),
}
"""Every page, the ones that are likely to be opened first."""


def make_desk_window(
    context: WindowContext,
    papers: Papers,
    printers: "Printers | None" = None,
    write_log: "WriteLog | None" = None,
    doors: "Doors | None" = None,
    centre_papers: "CentrePapers | None" = None,
    reports: "ReportPapers | None" = None,
    open_log: "OpenLog | None" = None,
) -> MainWindow:
    """Return the window with every page of the desk in it; show it, then ask who is there.

    ``doors`` lead to the practice desk, or back from it, or to this desk in a window made anew.
    """
    slips = SlipPrinter(context, papers, printers)
    window = MainWindow(context, ask_who=lambda: who.ask())  # noqa: PLW0108 - it is made next
    who = WhoIsAtTheDesk(context, window, window.status_bar)
    who.answered.connect(lambda: None if who.gave_focus_back else window.focus_page())
    RightsKeeper(context, window)
    _add_user_menu(context, window, who, doors)
    _lead(context, window, who, doors)
    TroubleShower(context, window)
    outside = Outside(context, slips, printers, write_log, centre_papers, reports, open_log, doors)
    for name, page in PAGES.items():
        if page.is_there(outside):
            window.add_late_page(name, partial(page.make, outside))
    _attend(context, window, who)
    return window


def _add_user_menu(
    context: WindowContext, window: MainWindow, who: WhoIsAtTheDesk, doors: "Doors | None"
) -> None:
    """Open a menu at the name of whoever is at the desk; logging out closes the desk."""
    from ui.at_the_desk.user_menu import UserMenu

    log_out = (lambda: doors.go("real")) if doors is not None else None
    menu = UserMenu(context, window, who, window.status_bar.who, log_out=log_out)
    window.show_user_menu = menu.open


def _lead(
    context: WindowContext, window: MainWindow, who: WhoIsAtTheDesk, doors: "Doors | None"
) -> None:
    """Show the way to the practice desk, or the banner that leads back from it."""
    if context.session.desk_code == PRACTICE_CODE:
        from ui.practice.banner import PracticeBanner
        from ui.practice.doors import Doors

        banner = PracticeBanner(context, doors or Doors())
        window.set_banner(banner)
        who.stay_below(banner)
    elif doors is not None:
        who.offer(context.text("practice.enter"), lambda: doors.go("practice"))


def _attend(context: WindowContext, window: MainWindow, who: WhoIsAtTheDesk) -> None:
    """Let calls come in at once, and all else when the first list has been read.

    While nobody is at the desk, calls and scanned slips wait.
    """
    from ui.screen_pop.pop import ScreenPop
    from ui.settled import WhenSettled

    def intake() -> "IntakePage":
        return window.page("intake")  # type: ignore[return-value]  # by its name

    pop = ScreenPop(context, window, intake, lambda: not who.isHidden())
    who.answered.connect(pop.go_on)
    WhenSettled(window, context.work, lambda: _attend_to_the_rest(context, window, who))


def _attend_to_the_rest(context: WindowContext, window: MainWindow, who: WhoIsAtTheDesk) -> None:
    """Let scanned slips come in, give the reminders that are due, keep the desk in step."""
    from ui.board.reminders import Reminders
    from ui.safeguarding.arrivals import SafeguardingArrivals
    from ui.scanning.scanner import ScanListener
    from ui.scanning.slips import SlipOpener

    slips = SlipOpener(context, window, lambda: not who.isHidden())
    who.answered.connect(slips.go_on)
    ScanListener(window).scanned.connect(slips.open_slip)
    Reminders(context, window).start()
    SafeguardingArrivals(context, window).start()
    if context.sharing is not None:
        from ui.sharing.face import SyncFace

        SyncFace(context, window, context.sharing)
        context.sharing.start()
