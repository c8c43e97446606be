"""A table of words that are read and opened, never changed: titles, rows, one key for each."""

from collections.abc import Sequence

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QHeaderView

from ui.theme import Theme
from ui.widgets.delegates import LOOK_ROLE, KindDelegate
from ui.widgets.label import plain_tip
from ui.widgets.table import RowTable

_ROW = 40
_AnyIndex = QModelIndex | QPersistentModelIndex


class PlainRows(QAbstractTableModel):
    """Rows of words; each stands for a key, and may be set apart by its weight."""

    def __init__(self, titles: Sequence[str]) -> None:
        super().__init__()
        self._titles = titles
        self._rows: Sequence[tuple[object, Sequence[str], bool]] = ()

    def show_rows(self, rows: Sequence[tuple[object, Sequence[str], bool]]) -> None:
        """Replace all rows: the key of each, its words, and whether it stands out."""
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def key(self, place: int) -> object:
        """Return what a row stands for."""
        return self._rows[place][0]

    def rowCount(self, parent: _AnyIndex = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: _AnyIndex = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self._titles)

    def data(self, index: _AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        _key, words, is_bold = self._rows[index.row()]
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            return words[index.column()]
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tip(words[index.column()]) or None
        return "bold" if is_bold and role == LOOK_ROLE else None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self._titles[section]
        return None


def plain_table(theme: Theme, name: str, model: PlainRows) -> RowTable:
    """Return a table of these rows, whose columns share the width."""
    table = RowTable(theme, name)
    table.setSelectionMode(RowTable.SelectionMode.SingleSelection)
    table.setModel(model)
    table.setItemDelegate(KindDelegate(theme, table.marks, table))
    table.marks.padding = 12
    table.verticalHeader().setDefaultSectionSize(theme.px(_ROW))
    table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
    return table
