"""The table of a part of the directory: its rows, icons, what is missing in amber."""

from collections.abc import Sequence

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, QRectF, Qt
from PySide6.QtGui import QPainter, QResizeEvent
from PySide6.QtWidgets import QHeaderView

from kafel_desk.language.direction import isolate
from ui.context import WindowContext
from ui.settings.register import Cell, Lookup, Register, RegisterEntry
from ui.theme import Weight
from ui.widgets.delegates import LOOK_ROLE, CellDelegate, CellLook
from ui.widgets.label import plain_tip
from ui.widgets.painting import Line
from ui.widgets.table import RowTable

ROW, LOW_ROW = 48, 32
_LEAST_NAME = 136
_INDENT = 28
_AnyIndex = QModelIndex | QPersistentModelIndex


class RegisterModel(QAbstractTableModel):
    """The entries of one register, as cells."""

    def __init__(self, register: Register, context: WindowContext) -> None:
        super().__init__()
        self._register = register
        self._titles = [context.text(column.title) for column in register.columns]
        self.entries: Sequence[RegisterEntry] = ()
        self._cells: list[list[Cell]] = []

    def show_entries(self, entries: Sequence[RegisterEntry], lookup: Lookup) -> None:
        """Replace all rows."""
        self.beginResetModel()
        self.entries = entries
        columns = self._register.columns
        self._cells = [[column.cell(entry, lookup) for column in columns] for entry in entries]
        self.endResetModel()

    def place_of(self, entry: str) -> int | None:
        """Return the row of an entry."""
        return next((row for row, each in enumerate(self.entries) if each.id == entry), None)

    def rowCount(self, parent: _AnyIndex = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self.entries)

    def columnCount(self, parent: _AnyIndex = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self._titles)

    def data(self, index: _AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        cell = self._cells[index.row()][index.column()]
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            return cell.text
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tip(cell.text) or None
        return cell if role == LOOK_ROLE else None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self._titles[section]
        return None


class RegisterDelegate(CellDelegate):
    """Draws a cell with its icon, its indent and its look."""

    def paint_words(self, painter: QPainter, rect: QRectF, look: CellLook, ground: str) -> None:
        cell = look.code
        if not isinstance(cell, Cell):
            return
        line = Line(rect, self.theme)
        if cell.indent:
            line.take(self.theme.px(_INDENT) * cell.indent, 0)
        if cell.icon:
            colour = "text_3" if cell.look == "faint" else "text_2"
            self.theme.paint_icon(painter, cell.icon, colour, line.take(self.theme.px(20)))
        match cell.look:
            case "missing" | "yes":
                due = self.theme.due("soon" if cell.look == "missing" else "done")
                place = line.take(self.theme.px(12))
                self.theme.paint_shape(painter, due.shape, due.colour, place, ground=ground)
                self.paint_line(painter, line.rest, cell.text, colour=due.colour, weight=due.weight)
            case "number":
                self.paint_line(painter, line.rest, isolate(cell.text))
            case "faint":
                self.paint_line(painter, line.rest, cell.text, colour="text_3")
            case "bold":
                self.paint_line(painter, line.rest, cell.text, weight=Weight.MEDIUM)
            case _:
                self.paint_line(painter, line.rest, cell.text)


class RegisterTable(RowTable):
    """Its first column takes what the others leave, and never less than a name needs."""

    def resizeEvent(self, event: QResizeEvent) -> None:
        header, first = self.horizontalHeader(), 0
        rest = sum(header.sectionSize(place) for place in range(1, header.count()))
        least, modes = self._theme.px(_LEAST_NAME), QHeaderView.ResizeMode
        is_narrow = self.viewport().width() - rest < least
        header.setSectionResizeMode(first, modes.Fixed if is_narrow else modes.Stretch)
        if is_narrow:
            header.resizeSection(first, least)
        super().resizeEvent(event)


def make_table(register: Register, context: WindowContext, model: RegisterModel) -> RegisterTable:
    """Return the table of a register."""
    theme = context.theme
    table = RegisterTable(theme, context.text(register.title))
    table.setSelectionMode(RowTable.SelectionMode.SingleSelection)
    table.setModel(model)
    table.setItemDelegate(RegisterDelegate(theme, table.marks, table))
    table.marks.padding = 12
    table.verticalHeader().setDefaultSectionSize(theme.px(ROW))
    header = table.horizontalHeader()
    for place, column in enumerate(register.columns):
        if column.width:
            header.setSectionResizeMode(place, QHeaderView.ResizeMode.Fixed)
            header.resizeSection(place, theme.px(column.width))
        else:
            header.setSectionResizeMode(place, QHeaderView.ResizeMode.Stretch)
    return table
