"""The cases behind a figure of the board, in a panel beside it."""

from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kafel_desk.language.digits import render_number
from ui.board.reading import FigureTarget
from ui.cases.row_words import RowWords, ShownRow
from ui.context import WindowContext
from ui.reports.tables import CaseTable
from ui.theme import Weight
from ui.widgets import Hairline, IconButton, Label
from ui.widgets.label import fill_ground
from ui.work import Operation

_MOST = 200
"""Cases that the panel lists; of more, those that a report would list first."""
_HEAD, _EDGE = 48, 16


@dataclass(frozen=True, slots=True)
class _Read:
    target: FigureTarget
    rows: tuple[ShownRow, ...]


class FigureCases(QWidget):
    """Lists the cases that a figure counts; Enter opens one."""

    case_opened = Signal(object)  # its id
    closed = Signal()

    def __init__(self, context: WindowContext) -> None:
        super().__init__()
        theme = context.theme
        self._context = context
        self._target: FigureTarget | None = None
        fill_ground(self, theme, "surface")
        self._title = Label(theme, weight=Weight.SEMIBOLD, wraps=True)
        self._count = Label(theme, colour="text_2")
        self.close_button = IconButton(theme, context.text("board.close_cases"), "x")
        self.close_button.clicked.connect(self.close_cases)
        head = QWidget()
        head.setMinimumHeight(theme.px(_HEAD))
        across = QHBoxLayout(head)
        across.setContentsMargins(_EDGE, 4, 8, 4)
        across.addWidget(self._title, 1)
        across.addWidget(self._count)
        across.addWidget(self.close_button)
        self.table = CaseTable(context)
        self.table.case_opened.connect(self.case_opened)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(head)
        column.addWidget(Hairline(theme))
        column.addWidget(self.table, 1)

    @property
    def is_open(self) -> bool:
        """Whether the cases of a figure are shown."""
        return self._target is not None

    def open_cases(self, target: FigureTarget) -> None:
        """Show the cases of a figure; they are read in the background."""
        if self._target != target:
            self.table.show_rows(())
        self._target = target
        self._title.setText(target.words)
        digits = self._context.catalogue.digits
        self._count.setText(render_number(target.count, digits, grouped=True))
        context = self._context
        context.work.read(
            Operation(
                lambda _progress: _read(context, target), self._show, name="board.figure_cases"
            ),
            latest_of="board.figure_cases",
        )

    def begin(self) -> None:
        """Put the focus on the cases."""
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def close_cases(self) -> bool:
        """Close the panel; say whether it was open."""
        was_open = self.is_open
        self._target = None
        if was_open:
            self.table.show_rows(())
            self.closed.emit()
        return was_open

    def _show(self, read: _Read) -> None:
        if read.target == self._target:
            self.table.show_rows(read.rows)


def _read(context: WindowContext, target: FigureTarget) -> _Read:
    reader, viewer = context.desk.reader, context.viewer()
    words = RowWords(context.catalogue, reader.directory(), viewer.now)
    rows = reader.cases_of_figure(viewer, target.figure, target.group, target.period, 0, _MOST)
    return _Read(target, tuple(map(words.show, rows)))
