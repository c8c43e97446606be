"""The table of cases: columns by the room there is, sorting by header, rows opened by Enter."""

from collections.abc import Sequence
from time import perf_counter
from typing import Any

from PySide6.QtCore import QItemSelection, QItemSelectionModel, Qt, QTimer, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPixmap, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView

from kafel_desk.queries import SortKey
from ui.cases.columns import CODES, COLUMNS, STRETCHING, widths
from ui.cases.delegates import CellPicture, KeptCells, RowLook
from ui.cases.model import CaseTableModel
from ui.cases.row_words import ShownRow
from ui.context import WindowContext
from ui.widgets.table import RowTable

_LEAST_PERSON = 96
_DRAWING = 0.004
"""Seconds that one paint may spend on cells nobody drew yet; a frame has 0.016 for everything."""
_Column = tuple[int, str, int, int, KeptCells]  # number, code, left edge, width, delegate


class CaseTable(RowTable):
    """Shows one list of cases; its rows are read as they come into view."""

    row_opened = Signal(object)  # ShownRow
    current_changed = Signal(object)  # ShownRow or None
    selection_changed = Signal()
    sort_chosen = Signal(str, bool)  # key, descending

    def __init__(self, context: WindowContext) -> None:
        super().__init__(context.theme, context.text("cases.table"))
        self._context = context
        self._is_wide, self._has_preview = False, True
        self._hidden: frozenset[str] = frozenset()
        self._told: ShownRow | None = None
        self._draw_on = QTimer(self, singleShot=True, interval=0)
        self._draw_on.timeout.connect(lambda: self.viewport().update())
        titles = {column.code: context.text(column.title_key) for column in COLUMNS}
        self.rows = CaseTableModel(titles, context.text("cases.loading"))
        self.setModel(self.rows)
        self._cells = [column.delegate(self._theme, self.marks, self) for column in COLUMNS]
        for place, cells in enumerate(self._cells):
            self.setItemDelegateForColumn(place, cells)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        header = self.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header.setSortIndicatorShown(True)
        header.sectionClicked.connect(self._sort_by)
        self.activated.connect(self._open)
        self.rows.dataChanged.connect(self._tell_change)
        self.rows.modelReset.connect(self._tell_current)

    def show_sort(self, sort: SortKey, *, descending: bool) -> None:
        """Mark the column that the list is sorted by."""
        column = next(place for place, column in enumerate(COLUMNS) if column.sort == sort)
        # An older case is one received earlier: the age falls while the time of receipt rises.
        order = Qt.SortOrder.DescendingOrder if descending else Qt.SortOrder.AscendingOrder
        header = self.horizontalHeader()
        header.setSortIndicator(column, order)
        header.viewport().update()

    def arrange(self, *, is_wide: bool, has_preview: bool, hidden: frozenset[str]) -> None:
        """Lay the columns out: in a wide page or not, beside a preview, without those hidden."""
        self._is_wide, self._has_preview, self._hidden = is_wide, has_preview, hidden
        self._fit_columns()

    @property
    def current_row(self) -> ShownRow | None:
        """The row with the focus, if it is known."""
        index = self.currentIndex()
        return self.rows.row(index.row()) if index.isValid() else None

    @property
    def selected_places(self) -> list[int]:
        """The places of the selected rows, in order."""
        places: set[int] = set()
        for first, last in self._selected_parts():
            places.update(range(first, last + 1))
        return sorted(places)

    @property
    def selected_count(self) -> int:
        """How many rows are selected, without listing them."""
        return sum(last - first + 1 for first, last in self._selected_parts())

    def _selected_parts(self) -> list[tuple[int, int]]:
        """Return the first and last place of each run of selected rows."""
        selection: Any = self.selectionModel().selection()  # a list, which its types leave out
        return [(part.top(), part.bottom()) for part in selection]

    def go_to(self, place: int) -> None:
        """Make a row the current and only selected one, and bring it into view."""
        index = self.rows.index(place, 0)
        flags = QItemSelectionModel.SelectionFlag
        self.selectionModel().setCurrentIndex(index, flags.ClearAndSelect | flags.Rows)
        self.scrollTo(index, QAbstractItemView.ScrollHint.EnsureVisible)

    def select_current_only(self) -> None:
        """Let go of several selected rows; the one with the focus stays."""
        index = self.currentIndex()
        if index.isValid():
            self.go_to(index.row())
        else:
            self.clearSelection()

    def paint_rows(self, event: QPaintEvent) -> None:
        # Qt asks the model four things and the delegate one for each cell, through the binding:
        # that alone would be most of a frame. What is drawn is the same, by the same delegates.
        painter = QPainter(self.viewport())
        columns = self._shown_columns()
        ratio = self.viewport().devicePixelRatioF()
        selection, marks = self.selectionModel(), self.marks
        first = self.rowAt(event.rect().top())
        place, top = first, self.rowViewportPosition(first)
        bottom, root = event.rect().bottom(), self.rootIndex()
        height = self.rowHeight(first)
        ends: float | None = None
        while 0 <= place < self.rows.rowCount() and top <= bottom:
            row = self.rows.row(place)
            look = RowLook(
                selection.isRowSelected(place, root), place == marks.hovered_row,
                height, marks.padding, ratio,
            )  # fmt: skip
            pictures = self._pictures(columns, row, look, draw=False)
            if pictures is None and (ends is None or perf_counter() < ends):
                ends = ends or perf_counter() + _DRAWING
                pictures = self._pictures(columns, row, look, draw=True)
            if pictures is None:
                pictures = self._stand_in(columns, row, look)
                self._draw_on.start()
            for column, picture in zip(columns, pictures, strict=True):
                painter.drawPixmap(column[2], top, picture)
            place, top = place + 1, top + height

    def _pictures(
        self, columns: Sequence[_Column], row: ShownRow | None, look: RowLook, *, draw: bool
    ) -> list[QPixmap] | None:
        """Return a row's cells; None if one was never drawn and is not to be drawn now."""
        pictures = []
        for place, code, _left, width, cells in columns:
            words, shown = self.rows.cell(row, code)
            wanted = CellPicture(words, shown, width, look)
            picture = cells.kept(wanted) or (cells.draw(wanted, place) if draw else None)
            if picture is None:
                return None
            pictures.append(picture)
        return pictures

    def _stand_in(
        self, columns: Sequence[_Column], row: ShownRow | None, look: RowLook
    ) -> list[QPixmap]:
        """Return what stands for a row until the next turn: as it was, or as if not read yet."""
        plain = look._replace(is_selected=False, is_hovered=False)
        as_it_was = self._pictures(columns, row, plain, draw=False)
        return as_it_was or self._pictures(columns, None, look, draw=True) or []

    def _shown_columns(self) -> list[_Column]:
        return [
            (place, code, self.columnViewportPosition(place), self.columnWidth(place), delegate)
            for place, (code, delegate) in enumerate(zip(CODES, self._cells, strict=True))
            if not self.isColumnHidden(place)
        ]

    def rows_at(self, places: Sequence[int]) -> list[ShownRow] | None:
        """Return the rows at these places; None while one of them is not known yet."""
        found = [self.rows.row(place) for place in places]
        known = [row for row in found if row is not None]
        return known if len(known) == len(found) else None

    def _open(self) -> None:
        row = self.current_row
        if row is not None:
            self.row_opened.emit(row)

    def _sort_by(self, column: int) -> None:
        sort = COLUMNS[column].sort
        if sort is None:
            return
        header = self.horizontalHeader()
        is_same = header.sortIndicatorSection() == column
        was_ascending = header.sortIndicatorOrder() == Qt.SortOrder.AscendingOrder
        self.sort_chosen.emit(sort, is_same and was_ascending)

    def _tell_current(self) -> None:
        self._told = self.current_row
        self.current_changed.emit(self._told)

    def _tell_change(self) -> None:
        """Tell of the current row if it changed; one out of sight may be forgotten meanwhile."""
        row = self.current_row
        if row is not None and row != self._told:
            self._tell_current()

    def _fit_columns(self) -> None:
        theme, width = self._context.theme, self.viewport().width()
        if width <= 0:
            return
        shown = widths(
            width / theme.scale,
            is_wide=self._is_wide,
            has_preview=self._has_preview,
            hidden=self._hidden,
            is_latin=theme.direction == Qt.LayoutDirection.LeftToRight,
        )
        scaled = {code: theme.px(part) for code, part in shown.items()}
        others = sum(part for code, part in scaled.items() if code != STRETCHING)
        scaled[STRETCHING] = max(width - others, theme.px(_LEAST_PERSON))
        header = self.horizontalHeader()
        for place, code in enumerate(CODES):
            header.setSectionHidden(place, code not in scaled)
            if code in scaled:
                header.resizeSection(place, scaled[code])

    def currentChanged(self, current: object, previous: object) -> None:
        super().currentChanged(current, previous)  # type: ignore[arg-type]
        self._tell_current()

    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:
        super().selectionChanged(selected, deselected)
        self.selection_changed.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_columns()
