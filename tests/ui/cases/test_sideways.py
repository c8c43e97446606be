"""A row of tabs that is wider than its place."""

from pytestqt.qtbot import QtBot

from tests.ui.parts import dressed, keep
from ui.cases.sideways import Sideways
from ui.widgets.count_tabs import CountTabs


def test_the_chosen_tab_is_in_view(qtbot: QtBot) -> None:
    codes = [(str(place), "متابعة مستحقة") for place in range(9)]
    tabs = CountTabs(dressed(), "القوائم", codes)
    area = Sideways(tabs)
    keep(qtbot, area)
    area.resize(300, 60)
    with qtbot.waitExposed(area):
        area.show()
    for chosen in ("8", "0", "4"):
        tabs.choose_code(chosen)
        place = tabs.tabRect(tabs.currentIndex()).translated(tabs.pos())
        assert area.viewport().rect().contains(place)
