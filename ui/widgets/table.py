"""The table of rows: keeps its looks in one place, and marks the row, never a cell."""

from collections.abc import Mapping

from PySide6.QtCore import (
    QEvent,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    Qt,
)
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from ui.keys import letter_of
from ui.theme import Theme
from ui.widgets.delegates import CellDelegate, RowMarks, paint_header

_HEADER = 32
_ROW = 32
_COMFORTABLE_ROW = 40
_COMFORTABLE_FROM = 960
_FOCUS = 2
_AnyIndex = QModelIndex | QPersistentModelIndex


class RowTable(QTableView):
    """A table read by rows: hovered, selected and current rows are marked across all cells.

    Delegates are given by column with `set_delegates`; a column without one gets the
    plain `CellDelegate`.
    """

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.marks = RowMarks()
        self.setAccessibleName(name)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setMouseTracking(True)
        self.setCornerButtonEnabled(False)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setMinimumSectionSize(theme.px(_ROW))
        header = CellHeader(theme, self.marks, self)
        self.setHorizontalHeader(header)
        self.set_row_height(comfortable=False)
        self.setItemDelegate(CellDelegate(theme, self.marks, self))
        self._delegates: list[CellDelegate] = []

    def set_delegates(self, delegates: Mapping[int, type[CellDelegate]]) -> None:
        """Give columns their delegates, by column."""
        self._delegates = []
        for column, kind in delegates.items():
            delegate = kind(self._theme, self.marks, self)
            self._delegates.append(delegate)  # Qt does not own delegates
            self.setItemDelegateForColumn(column, delegate)

    def set_row_height(self, *, comfortable: bool) -> None:
        """Use rows of 40 px (windows of 960 px and more) or of 32 px."""
        height = self._theme.px(_COMFORTABLE_ROW if comfortable else _ROW)
        self.verticalHeader().setDefaultSectionSize(height)
        self.marks.padding = 12 if comfortable else 8
        self.horizontalHeader().viewport().update()

    def fit_rows(self, window_height: int) -> None:
        """Choose the row height by the height of the window."""
        self.set_row_height(comfortable=window_height >= _COMFORTABLE_FROM)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        # Letters are the page's keys here, not a search for rows that begin with them.
        plain = event.modifiers() == Qt.KeyboardModifier.NoModifier
        if plain and (letter_of(event) or event.key() == Qt.Key.Key_Space):
            event.ignore()
        else:
            super().keyPressEvent(event)

    def selectRow(self, row: int) -> None:
        # WORKAROUND: Qt looks for the first column one pixel outside a right-to-left
        # header, finds none, and selects nothing.
        index = self.model().index(row, 0)
        flags = QItemSelectionModel.SelectionFlag
        self.selectionModel().setCurrentIndex(index, flags.ClearAndSelect | flags.Rows)

    def keyboardSearch(self, search: str) -> None:
        del search

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        self._hover(self.indexAt(event.position().toPoint()))

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._hover(QModelIndex())

    def _hover(self, index: _AnyIndex) -> None:
        row = index.row() if index.isValid() else -1
        if row != self.marks.hovered_row:
            self.marks.hovered_row = row
            self.viewport().update()

    def currentChanged(self, current: _AnyIndex, previous: _AnyIndex) -> None:
        super().currentChanged(current, previous)
        # Qt draws the two cells anew; the mark of the focus goes round the whole row.
        for index in (current, previous):
            if index.isValid():
                self.viewport().update(self._row_rect(index.row()))

    def _row_rect(self, row: int) -> QRect:
        top = self.rowViewportPosition(row)
        return QRect(0, top, self.viewport().width(), self.rowHeight(row) - 1)

    def paint_rows(self, event: QPaintEvent) -> None:
        """Draw the cells; a table that knows its rows may do it faster than cell by cell."""
        super().paintEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        self.paint_rows(event)
        current = self.currentIndex()
        if not self.hasFocus() or not current.isValid():
            return
        painter = QPainter(self.viewport())
        painter.setPen(QPen(self._theme.colour("focus"), _FOCUS))
        painter.drawRect(self._row_rect(current.row()).adjusted(1, 1, -1, -1))


class CellHeader(QHeaderView):
    """The header: words at the beginning of their column, an arrow by the sorted one."""

    def __init__(self, theme: Theme, marks: RowMarks, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._theme, self._marks = theme, marks
        self.setFixedHeight(theme.px(_HEADER))
        at_right = theme.is_right_to_left
        self.setDefaultAlignment(
            (Qt.AlignmentFlag.AlignRight if at_right else Qt.AlignmentFlag.AlignLeft)
            | Qt.AlignmentFlag.AlignVCenter
            | Qt.AlignmentFlag.AlignAbsolute
        )
        self.setHighlightSections(False)
        self.setSectionsClickable(True)
        self.setFont(theme.font())
        self.setMinimumSectionSize(theme.px(48))

    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:  # noqa: N803
        paint_header(self, self._theme, painter, rect, logicalIndex, self._marks.padding)
