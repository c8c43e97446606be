"""The page of the reports: the weekly, monthly and quarterly report, and the Excel log."""

from collections.abc import Callable

from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from ui.context import Changes, WindowContext
from ui.frame.tab_order import focus_stops
from ui.printing.printers import Printers
from ui.reports.log_pane import LogPane
from ui.reports.ports import ReportPapers, WriteLog
from ui.reports.report_pane import ReportPane
from ui.widgets import Hairline
from ui.widgets.count_tabs import CountTabs
from ui.widgets.label import fill_ground

_TABS = ("report", "log")


class ReportsPage(QWidget):
    """Shows one of its tabs: the report as it prints, or the log of cases."""

    title_key = "nav.reports"

    def __init__(
        self,
        context: WindowContext,
        papers: ReportPapers,
        write_log: WriteLog,
        printers: Printers | None = None,
        choose_file: Callable[[str, str], str] | None = None,
    ) -> None:
        super().__init__()
        theme, text = context.theme, context.text
        fill_ground(self, theme, "window")
        self.tabs = CountTabs(
            theme,
            text("report.tabs"),
            (("report", text("report.tab_report")), ("log", text("reports.log"))),
            count_words=lambda _count: "",
        )
        self.report = ReportPane(context, papers, printers, choose_file)
        self.log = LogPane(context, write_log)
        self._content = QStackedWidget()
        self._content.addWidget(self.report)
        self._content.addWidget(self.log)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.tabs)
        column.addWidget(Hairline(theme))
        column.addWidget(self._content, 1)
        self.tabs.tab_chosen.connect(self._show_tab)

    def activated(self, target: object = None) -> None:
        """Come to the front, with the tab that is asked for: "report" or "log"."""
        if target in _TABS:
            self.tabs.choose_code(str(target))
        if self._content.currentWidget() is self.log:
            self.log.activated()
        else:
            self.report.activated()

    def refresh(self, changes: Changes) -> None:
        """Read again what is shown."""
        self.report.refresh(changes)

    def escape(self) -> bool:
        """Close the cases behind a figure, or stop the writing of the log."""
        if self._content.currentWidget() is self.log:
            return self.log.escape()
        return self.report.escape()

    def begin(self) -> None:
        """Put the focus where one works."""
        if self._content.currentWidget() is self.log:
            self.log.activated()
        else:
            self.report.begin()

    def tab_order(self) -> list[QWidget]:
        """Return what can have the focus, as one reads."""
        shown = self._content.currentWidget()
        if shown is self.report:
            return [self.tabs, *self.report.tab_order()]
        return [self.tabs, *focus_stops(self.log)]

    def _show_tab(self, code: str) -> None:
        self._content.setCurrentIndex(_TABS.index(code))
        self.activated()
