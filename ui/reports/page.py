"""The page of the reports: of a week, month or quarter, the Excel log, and old logs taken over."""

from collections.abc import Callable

from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from ui.context import Changes, WindowContext
from ui.frame.tab_order import focus_stops
from ui.importing.jobs import OpenLog
from ui.importing.pane import ImportPane
from ui.looking.pane import LooksPane
from ui.printing.printers import Printers
from ui.reports.log_pane import LogPane
from ui.reports.ports import ReportPapers, WriteLog
from ui.reports.report_pane import ReportPane
from ui.widgets import Hairline
from ui.widgets.count_tabs import CountTabs
from ui.widgets.label import fill_ground

_TABS = ("report", "log", "looks", "import")
_EDGE = 16


class ReportsPage(QWidget):
    """Shows one of its tabs: the report as it prints, the log, who looked at what, or an old log."""

    title_key = "nav.reports"

    def __init__(
        self,
        context: WindowContext,
        papers: ReportPapers,
        write_log: WriteLog,
        printers: Printers | None = None,
        choose_file: Callable[[str, str], str] | None = None,
        open_log: OpenLog | None = None,
    ) -> None:
        super().__init__()
        theme, text = context.theme, context.text
        fill_ground(self, theme, "window")
        self.tabs = CountTabs(
            theme,
            text("report.tabs"),
            (
                ("report", text("report.tab_report")),
                ("log", text("reports.log")),
                ("looks", text("looks.by_title")),
                *((("import", text("importing.title")),) if open_log else ()),
            ),
            count_words=lambda _count: "",
        )
        self.report = ReportPane(context, papers, printers, choose_file)
        self.log = LogPane(context, write_log)
        self._content = QStackedWidget()
        self._content.addWidget(self.report)
        self._content.addWidget(self.log)
        self.looks = LooksPane(
            context, opened=lambda case: context.navigation.open_page("case", case)
        )
        self._content.addWidget(self.looks)
        self.importing = ImportPane(context, open_log) if open_log else None
        if self.importing is not None:
            self._content.addWidget(self.importing)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        head = QHBoxLayout()
        head.setContentsMargins(_EDGE, 0, _EDGE, 0)
        head.addWidget(self.tabs, 1)
        column.addLayout(head)
        column.addWidget(Hairline(theme))
        column.addWidget(self._content, 1)
        self.tabs.tab_chosen.connect(self._show_tab)
        context.session.person_changed.connect(self._forget)

    def activated(self, target: object = None) -> None:
        """Come to the front, with the tab that is asked for: "report", "log", "looks" or "import"."""
        if target in _TABS:
            self.tabs.choose_code(str(target))
        self._pane.activated()

    @property
    def _pane(self) -> ReportPane | LogPane | LooksPane | ImportPane:
        """The tab that is shown."""
        return next(
            pane
            for pane in (self.importing, self.looks, self.log, self.report)
            if pane is not None and pane in {self._content.currentWidget(), self.report}
        )

    def _forget(self) -> None:
        """Somebody else sits down: nothing stays of what was shown, which may be more than theirs."""
        self.report.escape()
        self.report.cases.show_rows(())
        self.report.figures.show_lines(())
        self.report.sheets.show_nothing()

    def refresh(self, changes: Changes) -> None:
        """Read again what is shown."""
        self.report.refresh(changes)
        if self.importing is not None:
            self.importing.refresh(changes)

    def escape(self) -> bool:
        """Close the cases behind a figure, or stop the writing of the log."""
        return self._pane.escape()

    def begin(self) -> None:
        """Put the focus where one works."""
        pane = self._pane
        if isinstance(pane, ReportPane):
            pane.begin()
        else:
            pane.activated()

    def tab_order(self) -> list[QWidget]:
        """Return what can have the focus, as one reads."""
        shown = self._content.currentWidget()
        if shown is self.report:
            return [self.tabs, *self.report.tab_order()]
        return [self.tabs, *focus_stops(self._pane)]

    def _show_tab(self, code: str) -> None:
        self._content.setCurrentIndex(_TABS.index(code))
        self.activated()
