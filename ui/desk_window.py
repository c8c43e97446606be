"""The window of one desk: the frame with all its pages, and who is at the desk asked first."""

from kafel_desk.case.number import PRACTICE_CODE
from ui.at_the_desk.page import WhoIsAtTheDesk
from ui.board.page import BoardPage
from ui.board.reminders import Reminders
from ui.case.page import CasePage
from ui.cases.page import CasesPage
from ui.context import WindowContext
from ui.follow_ups.page import FollowUpsPage
from ui.frame.troubles import TroubleShower
from ui.frame.window import MainWindow
from ui.intake.page import IntakePage
from ui.practice.banner import PracticeBanner
from ui.practice.doors import Doors
from ui.printing.centre_papers import CentrePapers
from ui.printing.printers import Printers
from ui.printing.slips import Papers, SlipPrinter
from ui.reports.page import ReportsPage, WriteLog
from ui.scanning.scanner import ScanListener
from ui.scanning.slips import SlipOpener
from ui.screen_pop.pop import ScreenPop
from ui.settings.page import SettingsPage


def make_desk_window(
    context: WindowContext,
    papers: Papers,
    printers: Printers | None = None,
    write_log: WriteLog | None = None,
    doors: Doors | None = None,
    centre_papers: CentrePapers | None = None,
) -> MainWindow:
    """Return the window with every page of the desk in it; show it, then ask who is there.

    ``doors`` lead to the practice desk, or back from it.
    """
    slips = SlipPrinter(context, papers, printers)
    window = MainWindow(context, ask_who=lambda: who.ask())  # noqa: PLW0108 - it is made next
    who = WhoIsAtTheDesk(context, window, window.status_bar)
    if context.session.desk_code == PRACTICE_CODE:
        banner = PracticeBanner(context, doors or Doors())
        window.set_banner(banner)
        who.stay_below(banner)
    elif doors is not None:
        who.offer(context.text("practice.enter"), lambda: doors.go("practice"))
    TroubleShower(context, window)
    intake = IntakePage(context, slips)
    window.add_page("intake", intake)
    window.add_page("cases", CasesPage(context, slips))
    window.add_page("case", CasePage(context, slips))
    window.add_page("follow_ups", FollowUpsPage(context))
    window.add_page("board", BoardPage(context))
    if write_log is not None:
        window.add_page("reports", ReportsPage(context, write_log))
    window.add_page("settings", SettingsPage(context, printers=printers, papers=centre_papers))
    _attend(context, window, who, intake)
    Reminders(context, window).start()
    return window


def _attend(
    context: WindowContext, window: MainWindow, who: WhoIsAtTheDesk, intake: IntakePage
) -> None:
    """Let calls and scanned slips come in; while nobody is at the desk they wait."""
    pop = ScreenPop(context, window, intake, lambda: not who.isHidden())
    slips = SlipOpener(context, window, lambda: not who.isHidden())
    who.answered.connect(pop.go_on)
    who.answered.connect(slips.go_on)
    ScanListener(window).scanned.connect(slips.open_slip)
