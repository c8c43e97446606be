"""The rows of an old log with what becomes of each: a table of few columns."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHeaderView

from kafel_desk.importing.work import RowDone
from kafel_desk.language.direction import isolate
from ui.context import WindowContext
from ui.widgets.label import plain_tip
from ui.widgets.table import RowTable

_AnyIndex = QModelIndex | QPersistentModelIndex
_COLUMNS = (
    ("importing.col.sheet", 140),
    ("importing.col.row", 72),
    ("importing.col.cell", 72),
    ("importing.col.old_number", 120),
    ("importing.col.becomes", 0),
)
_SHEET = 0
_LEAST_REST = 240


class RowsModel(QAbstractTableModel):
    """One line for each row, or for each cell of it that could not be read."""

    def __init__(self, context: WindowContext) -> None:
        super().__init__()
        self._context = context
        self.lines: list[tuple[str, str, str, str, str]] = []

    def show_rows(self, rows: Sequence[RowDone], titles: Mapping[int, str]) -> None:
        """Show other rows."""
        self.beginResetModel()
        self.lines = [line for row in rows for line in self._lines(row, titles)]
        self.endResetModel()

    def _lines(
        self, row: RowDone, titles: Mapping[int, str]
    ) -> list[tuple[str, str, str, str, str]]:
        text = self._context.catalogue
        number = isolate(row.old_number or "")
        known = (titles.get(row.sheet, ""), str(row.row))
        if not row.problems:
            return [(*known, "", number, text.text("importing.becomes_case"))]
        key = "importing.becomes_noted" if row.is_case else "importing.becomes_nothing"
        return [
            (*known, isolate(problem.cell), number, text.text(key, why=text.message(problem.message)))
            for problem in row.problems
        ]  # fmt: skip

    def rowCount(self, parent: _AnyIndex = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self.lines)

    def columnCount(self, parent: _AnyIndex = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(_COLUMNS)

    def data(self, index: _AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if role == Qt.ItemDataRole.DisplayRole:
            return self.lines[index.row()][index.column()]
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tip(self.lines[index.row()][index.column()])
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self._context.text(_COLUMNS[section][0])
        return None


class RowsTable(RowTable):
    """Shows rows of a log; the sheet stands there only where there are several."""

    def __init__(self, context: WindowContext) -> None:
        super().__init__(context.theme, context.text("importing.rows"))
        self.rows = RowsModel(context)
        self.setModel(self.rows)
        header = self.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header.setSectionsClickable(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def show_rows(self, rows: Sequence[RowDone], titles: Mapping[int, str]) -> None:
        """Show other rows."""
        self.rows.show_rows(rows, titles)
        self.horizontalHeader().setSectionHidden(_SHEET, len(titles) < 2)
        self._fit_columns()

    def _fit_columns(self) -> None:
        header, theme = self.horizontalHeader(), self._theme
        left = self.viewport().width()
        for place, (_, width) in enumerate(_COLUMNS):
            if header.isSectionHidden(place):
                continue
            size = theme.px(width) if width else max(left, theme.px(_LEAST_REST))
            header.resizeSection(place, size)
            left -= size

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_columns()
