"""The lists of the report page: its figures, and the cases behind one of them."""

from collections.abc import Sequence

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QPersistentModelIndex,
    QRectF,
    Qt,
    Signal,
)
from PySide6.QtGui import QPainter, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView

from ui.cases.row_words import ShownRow
from ui.context import WindowContext
from ui.reports.figure_lines import FigureLine
from ui.theme import Weight
from ui.widgets.delegates import (
    LOOK_ROLE,
    CellDelegate,
    CellLook,
    KindDelegate,
    NumberDelegate,
    StateDelegate,
)
from ui.widgets.label import plain_tip
from ui.widgets.table import RowTable

_AnyIndex = QModelIndex | QPersistentModelIndex
_VALUE, _BASIS = 72, 92
_COLUMNS: tuple[tuple[str, str, int, type[CellDelegate]], ...] = (
    ("number", "col.number", 128, NumberDelegate),
    ("kind", "col.kind", 92, KindDelegate),
    ("department", "col.department", 0, CellDelegate),
    ("state", "col.state", 152, StateDelegate),
)
"""Code, title and width of the columns of cases; the one of width 0 takes what is left."""


class _FaintDelegate(CellDelegate):
    """What a figure is of."""

    def paint_words(self, painter: QPainter, rect: QRectF, look: CellLook, ground: str) -> None:
        del ground
        self.paint_line(painter, rect, look.words, colour="text_3")


class _ValueDelegate(CellDelegate):
    """A figure."""

    def paint_words(self, painter: QPainter, rect: QRectF, look: CellLook, ground: str) -> None:
        del ground
        self.paint_line(painter, rect, look.words, weight=Weight.SEMIBOLD)


class _FigureModel(QAbstractTableModel):
    def __init__(self) -> None:
        super().__init__()
        self.lines: Sequence[FigureLine] = ()

    def show(self, lines: Sequence[FigureLine]) -> None:
        """Show other lines."""
        self.beginResetModel()
        self.lines = lines
        self.endResetModel()

    def rowCount(self, parent: _AnyIndex = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self.lines)

    def columnCount(self, parent: _AnyIndex = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else 3

    def data(self, index: _AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        line = self.lines[index.row()]
        cells = (line.name, line.basis, line.value)
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return cells[index.column()]
            case Qt.ItemDataRole.ToolTipRole:
                return plain_tip(line.sentence)
            case Qt.ItemDataRole.AccessibleTextRole:
                return cells[index.column()] if index.column() else line.sentence
            case _:
                return None


class FigureTable(RowTable):
    """The figures of a report; Enter opens the cases behind one."""

    figure_opened = Signal(object)  # FigureLine

    def __init__(self, context: WindowContext) -> None:
        super().__init__(context.theme, context.text("report.figures"))
        self._figures = _FigureModel()
        self.setModel(self._figures)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.set_delegates({1: _FaintDelegate, 2: _ValueDelegate})
        header = self.horizontalHeader()
        header.hide()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.set_row_height(comfortable=True)
        self.activated.connect(lambda _index: self._open())

    @property
    def lines(self) -> Sequence[FigureLine]:
        """The lines that are shown."""
        return self._figures.lines

    def show_lines(self, lines: Sequence[FigureLine]) -> None:
        """Show the figures of a report; the place among them stays."""
        row = max(self.currentIndex().row(), 0)
        self._figures.show(lines)
        self._fit()
        if lines:
            self.selectRow(min(row, len(lines) - 1))

    def _open(self) -> None:
        row = self.currentIndex().row()
        if 0 <= row < len(self._figures.lines):
            self.figure_opened.emit(self._figures.lines[row])

    def _fit(self) -> None:
        theme, header = self._theme, self.horizontalHeader()
        room = self.viewport().width()
        value, basis = theme.px(_VALUE), theme.px(_BASIS)
        for column, width in enumerate((max(room - value - basis, basis), basis, value)):
            header.resizeSection(column, width)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()


class _CaseModel(QAbstractTableModel):
    def __init__(self, context: WindowContext) -> None:
        super().__init__()
        self._text = context.text
        self.rows: Sequence[ShownRow] = ()

    def show(self, rows: Sequence[ShownRow]) -> None:
        """Show other cases."""
        self.beginResetModel()
        self.rows = rows
        self.endResetModel()

    def rowCount(self, parent: _AnyIndex = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: _AnyIndex = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(_COLUMNS)

    def data(self, index: _AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row, code = self.rows[index.row()], _COLUMNS[index.column()][0]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return row.words(code)
            case Qt.ItemDataRole.ToolTipRole:
                return plain_tip(row.words(code))
            case Qt.ItemDataRole.AccessibleTextRole:
                return row.words(code) if index.column() else row.sentence
            case _ if role == LOOK_ROLE:
                return row.look(code)
            case _:
                return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self._text(_COLUMNS[section][1])
        return None


class CaseTable(RowTable):
    """The cases behind a figure; Enter opens one."""

    case_opened = Signal(object)  # its id

    def __init__(self, context: WindowContext) -> None:
        super().__init__(context.theme, context.text("report.cases"))
        self._cases = _CaseModel(context)
        self.setModel(self._cases)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.set_delegates({at: column[3] for at, column in enumerate(_COLUMNS)})
        header = self.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header.setSectionsClickable(False)
        self.activated.connect(lambda _index: self._open())

    @property
    def rows(self) -> Sequence[ShownRow]:
        """The cases that are shown."""
        return self._cases.rows

    def show_rows(self, rows: Sequence[ShownRow]) -> None:
        """Show the cases of a figure."""
        self._cases.show(rows)
        self._fit()
        if rows:
            self.selectRow(0)

    def _open(self) -> None:
        row = self.currentIndex().row()
        if 0 <= row < len(self._cases.rows):
            self.case_opened.emit(self._cases.rows[row].case)

    def _fit(self) -> None:
        theme, header = self._theme, self.horizontalHeader()
        fixed = sum(theme.px(width) for _, _, width, _ in _COLUMNS)
        rest = max(self.viewport().width() - fixed, theme.px(120))
        for at, (_, _, width, _) in enumerate(_COLUMNS):
            header.resizeSection(at, theme.px(width) or rest)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()
