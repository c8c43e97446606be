"""The table of cases: columns by the room there is, sorting by header, rows opened by Enter."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QItemSelection, QItemSelectionModel, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView

from kafel_desk.queries import SortKey
from ui.cases.columns import CODES, COLUMNS, STRETCHING, widths
from ui.cases.model import CaseTableModel
from ui.cases.row_words import ShownRow
from ui.context import WindowContext
from ui.widgets.table import RowTable

_LEAST_PERSON = 96


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
        titles = {column.code: context.text(column.title_key) for column in COLUMNS}
        self.rows = CaseTableModel(titles, context.text("cases.loading"))
        self.setModel(self.rows)
        self.set_delegates({place: column.delegate for place, column in enumerate(COLUMNS)})
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        header = self.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header.setSortIndicatorShown(True)
        header.sectionClicked.connect(self._sort_by)
        self.activated.connect(self._open)
        self.rows.dataChanged.connect(self._tell_current)
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
        self.current_changed.emit(self.current_row)

    def _fit_columns(self) -> None:
        theme, width = self._context.theme, self.viewport().width()
        if width <= 0:
            return
        shown = widths(
            width / theme.scale,
            is_wide=self._is_wide,
            has_preview=self._has_preview,
            hidden=self._hidden,
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
