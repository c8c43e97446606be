"""The tabs of the cases: each with its count, the late ones with a triangle."""

from collections.abc import Mapping
from typing import cast

from PySide6.QtWidgets import QWidget

from kafel_desk.language.digits import render_number
from kafel_desk.queries import TABS, Tab
from ui.context import WindowContext
from ui.widgets.count_tabs import CountTabs

_ALARMING: frozenset[Tab] = frozenset({"overdue"})


class CaseTabs(CountTabs):
    """The lists of cases; all of them is where it begins."""

    def __init__(self, context: WindowContext, parent: QWidget | None = None) -> None:
        digits = context.catalogue.digits
        super().__init__(
            context.theme,
            context.text("cases.tabs"),
            [(tab, context.text(f"tab.{tab}")) for tab in TABS],
            count_words=lambda count: render_number(count, digits, grouped=True),
            tab_words=lambda name, count: context.text("cases.tab_count", name=name, count=count),
            alarming=_ALARMING,
            parent=parent,
        )
        self.choose("all")

    @property
    def tab(self) -> Tab:
        """The tab that is chosen."""
        return cast("Tab", self.code)

    def choose(self, tab: Tab) -> None:
        """Choose a tab, as a click does."""
        self.choose_code(tab)

    def set_counts(self, counts: Mapping[Tab, int]) -> None:
        """Show how many cases each tab holds."""
        self.show_counts({str(tab): count for tab, count in counts.items()})
