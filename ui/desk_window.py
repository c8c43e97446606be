"""The window of one desk: the frame with all its pages, and who is at the desk asked first."""

from ui.at_the_desk.page import WhoIsAtTheDesk
from ui.case.page import CasePage
from ui.cases.page import CasesPage
from ui.context import WindowContext
from ui.frame.troubles import TroubleShower
from ui.frame.window import MainWindow
from ui.intake.page import IntakePage
from ui.printing.printers import Printers
from ui.printing.slips import Papers, SlipPrinter
from ui.settings.page import SettingsPage


def make_desk_window(
    context: WindowContext, papers: Papers, printers: Printers | None = None
) -> MainWindow:
    """Return the window with every page of the desk in it; show it, then ask who is there."""
    slips = SlipPrinter(context, papers, printers)
    window = MainWindow(context, ask_who=lambda: who.ask())  # noqa: PLW0108 - it is made next
    who = WhoIsAtTheDesk(context, window, window.status_bar)
    TroubleShower(context, window)
    window.add_page("intake", IntakePage(context, slips))
    window.add_page("cases", CasesPage(context, slips))
    window.add_page("case", CasePage(context, slips))
    window.add_page("settings", SettingsPage(context, printers=printers))
    return window
