"""The table of one list of follow-ups: its columns by the room there is, rows opened by Enter."""

from collections.abc import Sequence

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView

from ui.context import WindowContext
from ui.follow_ups.lists import COLUMNS, Column, Line, ListCode
from ui.widgets.delegates import LOOK_ROLE
from ui.widgets.label import plain_tip
from ui.widgets.table import RowTable

_AnyIndex = QModelIndex | QPersistentModelIndex
_LEAST_REST = 160


class LineModel(QAbstractTableModel):
    """The rows of one list, all of them read."""

    def __init__(self, context: WindowContext) -> None:
        super().__init__()
        self._text = context.text
        self.columns: Sequence[Column] = COLUMNS["calls"]
        self.lines: Sequence[Line] = ()

    def show_lines(self, code: ListCode, lines: Sequence[Line]) -> None:
        """Show other rows, of this list or of another."""
        self.beginResetModel()
        self.columns, self.lines = COLUMNS[code], lines
        self.endResetModel()

    def rowCount(self, parent: _AnyIndex = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self.lines)

    def columnCount(self, parent: _AnyIndex = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self.columns)

    def data(self, index: _AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        line, column = self.lines[index.row()], self.columns[index.column()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return line.cells[column.code]
            case Qt.ItemDataRole.ToolTipRole:
                return plain_tip(line.cells[column.code])
            case Qt.ItemDataRole.AccessibleTextRole:
                return line.cells[column.code] if index.column() else line.sentence
            case _ if role == LOOK_ROLE:
                return line.looks.get(column.code, "")
            case _:
                return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self._text(self.columns[section].title)
        return None


class LineTable(RowTable):
    """Shows one list; the place in it stays when it is read again."""

    line_opened = Signal(object)  # Line
    current_changed = Signal(object)  # Line or None

    def __init__(self, context: WindowContext) -> None:
        super().__init__(context.theme, context.text("follow.table"))
        self._context = context
        self._code: ListCode | None = None
        self.lines = LineModel(context)
        self.setModel(self.lines)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        header = self.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header.setSectionsClickable(False)
        self.activated.connect(lambda _index: self._open())

    @property
    def current_line(self) -> Line | None:
        """The row with the focus."""
        row = self.currentIndex().row()
        return self.lines.lines[row] if 0 <= row < len(self.lines.lines) else None

    def show_lines(self, code: ListCode, lines: Sequence[Line]) -> None:
        """Show a list; in the same one as before the place is kept, or the one after it."""
        before, place = self.current_line, max(self.currentIndex().row(), 0)
        is_same = code == self._code
        self._code = code
        self.lines.show_lines(code, lines)
        if not is_same:
            self.set_delegates({at: column.delegate for at, column in enumerate(COLUMNS[code])})
        self._fit_columns()
        if not lines:
            self.current_changed.emit(None)
            return
        kept = 0
        if is_same and before is not None:
            kept = next(
                (at for at, line in enumerate(lines) if _are_one(line, before)),
                min(place, len(lines) - 1),
            )
        self.selectRow(kept)

    def _open(self) -> None:
        if self.current_line is not None:
            self.line_opened.emit(self.current_line)

    def _fit_columns(self) -> None:
        theme, columns = self._context.theme, self.lines.columns
        room = self.viewport().width()
        if room <= 0:
            return
        shown = list(columns)
        for column in [each for each in reversed(columns) if each.is_spare]:
            if sum(theme.px(each.width or _LEAST_REST) for each in shown) <= room:
                break
            shown.remove(column)
        fixed = sum(theme.px(each.width) for each in shown)
        header = self.horizontalHeader()
        for place, column in enumerate(columns):
            header.setSectionHidden(place, column not in shown)
            width = theme.px(column.width) or max(room - fixed, theme.px(_LEAST_REST))
            header.resizeSection(place, width)

    def currentChanged(self, current: object, previous: object) -> None:
        super().currentChanged(current, previous)  # type: ignore[arg-type]
        self.current_changed.emit(self.current_line)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_columns()


def _are_one(line: Line, other: Line) -> bool:
    is_same_case = (line.case, line.action, line.filters) == (
        other.case, other.action, other.filters,
    )  # fmt: skip
    return is_same_case and (line.case is not None or line.filters is not None)
