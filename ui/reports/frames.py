"""The frames around the lists of a report: its figures, and the cases behind one of them."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kafel_desk.language.direction import isolate
from ui.cases.row_words import ShownRow
from ui.context import WindowContext
from ui.reports.figure_lines import FigureLine
from ui.reports.tables import CaseTable, FigureTable
from ui.theme import Weight
from ui.theme.theme import CAPTION
from ui.widgets import Button, ButtonKind, Hairline, Label
from ui.widgets.label import fill_ground
from ui.widgets.wrap_row import WrapBar

_HEAD, _EDGE = 40, 16


class FiguresFrame(QWidget):
    """The figures under their title, with the key that opens one."""

    def __init__(self, context: WindowContext) -> None:
        super().__init__()
        theme, text = context.theme, context.text
        fill_ground(self, theme, "surface")
        self.table = FigureTable(context)
        self.table.setAccessibleDescription(text("report.opens"))
        head = QHBoxLayout()
        head.setContentsMargins(_EDGE, 0, _EDGE, 0)
        head.addWidget(Label(theme, text("report.figures"), weight=Weight.SEMIBOLD))
        head.addStretch(1)
        head.addWidget(Label(theme, text("report.opens"), size=CAPTION, colour="text_3"))
        holder = QWidget()
        holder.setFixedHeight(theme.px(_HEAD))
        holder.setLayout(head)
        _lay_out(self, holder, self.table, context)


class CasesFrame(QWidget):
    """The cases behind a figure, and the way back to the report."""

    left = Signal()

    def __init__(self, context: WindowContext) -> None:
        super().__init__()
        theme, text = context.theme, context.text
        self._context = context
        fill_ground(self, theme, "surface")
        self.table = CaseTable(context)
        self._figure = Label(theme, "", weight=Weight.SEMIBOLD)
        self._count = Label(theme, "", colour="text_2")
        back = Button(theme, text("report.back"), ButtonKind.LINK, key_hint="Esc")
        back.clicked.connect(self.left)
        head = WrapBar(theme.px(_HEAD), edge=_EDGE, gap=12)
        head.row.addWidget(self._figure)
        head.row.addWidget(self._count)
        head.row.add_at_end(back)
        _lay_out(self, head, self.table, context)

    def show_cases(self, line: FigureLine, rows: tuple[ShownRow, ...]) -> None:
        """Show the cases behind a figure."""
        value = isolate(line.value) if line.value.isascii() else line.value
        self._figure.setText(self._context.text("report.behind", name=line.name, value=value))
        self._count.setText(self._context.text("count.cases", n=len(rows)))
        self.table.show_rows(rows)


def _lay_out(frame: QWidget, head: QWidget, table: QWidget, context: WindowContext) -> None:
    column = QVBoxLayout(frame)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    column.addWidget(head)
    column.addWidget(Hairline(context.theme))
    column.addWidget(table, 1)
