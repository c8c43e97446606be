"""The bar above a report: its kind and period, and what can be done with it."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from kafel_desk.figures.period import PeriodKind
from ui.context import WindowContext
from ui.reports.periods import KINDS, choices_of, hijri_name
from ui.reports.reading import ReportRead
from ui.theme import Weight
from ui.theme.theme import SECTION
from ui.widgets import Button, ButtonKind, Choice, IconButton, Label, Select
from ui.widgets.wrap_row import WrapBar

_HEIGHT, _EDGE = 56, 16
_KIND_WIDTH, _PERIOD_WIDTH = 112, 256
_TITLES: dict[PeriodKind, str] = {
    "week": "report.title_week", "month": "report.title_month", "quarter": "report.title_quarter",
}  # fmt: skip
_KIND_WORDS: dict[PeriodKind, str] = {
    "week": "report.weeks", "month": "report.months", "quarter": "report.quarters",
}  # fmt: skip


class ReportBar(QWidget):
    """Which report is shown, and the buttons that print, save and export it."""

    def __init__(self, context: WindowContext, kind: PeriodKind) -> None:
        super().__init__()
        theme, text = context.theme, context.text
        self._context = context
        bar = WrapBar(theme.px(_HEIGHT) - 1, edge=_EDGE, gap=8)
        self._title = Label(theme, text(_TITLES[kind]), size=SECTION, weight=Weight.SEMIBOLD)
        self.kind = Select(theme, [Choice(each, text(_KIND_WORDS[each])) for each in KINDS])
        self.kind.setAccessibleName(text("report.kind"))
        self.kind.setFixedWidth(theme.px(_KIND_WIDTH))
        self.kind.choose_code(kind)
        self.older = IconButton(theme, text("report.older"), "back", ButtonKind.LARGE)
        self.newer = IconButton(theme, text("report.newer"), "fwd", ButtonKind.LARGE)
        self.period = Select(theme)
        self.period.setAccessibleName(text("report.period"))
        self.period.setFixedWidth(theme.px(_PERIOD_WIDTH))
        self._hijri = Label(theme, "", colour="text_2")
        self.excel = Button(theme, text("report.excel"), ButtonKind.LARGE, icon="sheet")
        self.save = Button(theme, text("act.save_pdf"), ButtonKind.LARGE, icon="pdf")
        self.print_button = Button(
            theme, text("act.print"), ButtonKind.PRIMARY, icon="print", key_hint="Ctrl+P"
        )
        for part in (self._title, self.kind, self.older, self.period, self.newer, self._hijri):
            bar.row.addWidget(part)
        for button in (self.excel, self.save, self.print_button):
            bar.row.add_at_end(button)
            button.setEnabled(False)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(bar)

    def show_report(self, read: ReportRead) -> None:
        """Say which report is shown, and let it be printed."""
        catalogue, period = self._context.catalogue, read.periods.shown
        self._title.setText(self._context.text(_TITLES[period.kind]))
        self.period.set_choices(choices_of(read.periods.choices, catalogue))
        self.period.choose_code(period.first.isoformat())
        self._hijri.setText(hijri_name(period, catalogue))
        self.newer.setEnabled(read.periods.after is not None)
        for button in (self.excel, self.save, self.print_button):
            button.setEnabled(True)

    def stops(self) -> list[QWidget]:
        """Return what can have the focus, as one reads."""
        return [
            self.kind, self.older, self.period, self.newer, self.excel, self.save,
            self.print_button,
        ]  # fmt: skip
