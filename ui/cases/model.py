"""The table of cases: as many rows as there are, read in blocks when they come into view."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
    QTimer,
    Signal,
)

from ui.cases.columns import CODES, COLUMNS
from ui.cases.row_words import ShownRow
from ui.widgets.delegates import LOOK_ROLE
from ui.widgets.label import plain_tip

BLOCK = 50
"""Rows that are read at once: two screens of them."""
_MOST_BLOCKS = 120
_AnyIndex = QModelIndex | QPersistentModelIndex
_PLACEHOLDER = "…"
_MAY_BE_CUT = frozenset({"person", "department", "holder", "state", "due", "channel"})


class CaseTableModel(QAbstractTableModel):
    """Rows by their place in one list of cases.

    The count is told from outside (`set_count`), and so are the rows (`put_rows`). A row that
    is asked for and not there yet shows a placeholder; its block is asked for by
    `blocks_wanted`, once for all that one paint missed.
    """

    blocks_wanted = Signal(object)  # tuple of block numbers

    def __init__(self, titles: Mapping[str, str], placeholder_name: str) -> None:
        super().__init__()
        self._titles = titles
        self._placeholder_name = placeholder_name
        self._count = 0
        self._blocks: dict[int, Sequence[ShownRow]] = {}
        self._stale: set[int] = set()
        self._wanted: set[int] = set()
        self._ask = QTimer(self)
        self._ask.setSingleShot(True)
        self._ask.setInterval(0)
        self._ask.timeout.connect(self._want)

    def set_count(self, count: int) -> None:
        """Say how many rows there are; the rows that are known stay until they are read again."""
        if count == self._count:
            return
        if count > self._count:
            self.beginInsertRows(QModelIndex(), self._count, count - 1)
            self._count = count
            self.endInsertRows()
        else:
            self.beginRemoveRows(QModelIndex(), count, self._count - 1)
            self._count = count
            self.endRemoveRows()
        self._blocks = {
            number: rows for number, rows in self._blocks.items() if number * BLOCK < count
        }

    def begin_list(self, count: int) -> None:
        """Show another list, of which nothing is known but how many rows it has."""
        self.beginResetModel()
        self._count = count
        self._blocks = {}
        self._stale.clear()
        self._wanted.clear()
        self.endResetModel()

    def make_stale(self) -> None:
        """Read again what comes into view; until then the rows that are known are shown."""
        self._stale = set(self._blocks)
        if self._blocks:
            self._changed(0, self._count - 1)

    def put_rows(self, block: int, rows: Sequence[ShownRow]) -> None:
        """Take in the rows of a block."""
        self._stale.discard(block)
        self._blocks.pop(block, None)
        self._blocks[block] = rows
        while len(self._blocks) > _MOST_BLOCKS:
            del self._blocks[next(iter(self._blocks))]
        first = block * BLOCK
        self._changed(first, min(first + len(rows), self._count) - 1)

    def row(self, place: int) -> ShownRow | None:
        """Return a row, if it is known already."""
        block, offset = divmod(place, BLOCK)
        rows = self._blocks.get(block)
        if rows is None or block in self._stale:
            self._miss(block)
        return rows[offset] if rows is not None and 0 <= offset < len(rows) else None

    def cell(self, row: ShownRow | None, code: str) -> tuple[object, object]:
        """Return the words and the look of one cell of a row, which may not be known yet."""
        if row is None:
            return _UNKNOWN[code]
        return row.cells[code], row.looks.get(code, "")

    def place_of(self, case: bytes) -> int | None:
        """Return the place of a case among the rows that are known."""
        for block, rows in self._blocks.items():
            for offset, row in enumerate(rows):
                if row.case == case and block * BLOCK + offset < self._count:
                    return block * BLOCK + offset
        return None

    def _miss(self, block: int) -> None:
        if block not in self._wanted:
            self._wanted.add(block)
            self._ask.start()

    def _want(self) -> None:
        wanted, self._wanted = tuple(sorted(self._wanted)), set()
        if wanted:
            self.blocks_wanted.emit(wanted)

    def _changed(self, first: int, last: int) -> None:
        if 0 <= first <= last:
            self.dataChanged.emit(self.index(first, 0), self.index(last, len(COLUMNS) - 1))

    def rowCount(self, parent: _AnyIndex = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else self._count

    def columnCount(self, parent: _AnyIndex = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(COLUMNS)

    def data(self, index: _AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row = self.row(index.row())
        code = CODES[index.column()]
        if row is None:
            return _placeholder(code, role, self._placeholder_name)
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return row.words(code)
            case Qt.ItemDataRole.AccessibleTextRole:
                return row.sentence if code == "number" else row.words(code)
            case Qt.ItemDataRole.ToolTipRole:
                return plain_tip(row.words(code)) if code in _MAY_BE_CUT else None
            case _ if role == LOOK_ROLE:
                return row.look(code)
            case _:
                return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self._titles[CODES[section]]
        return None


def _placeholder(code: str, role: int, name: str) -> object:
    if role == Qt.ItemDataRole.DisplayRole and code in {"number", "person"}:
        return _PLACEHOLDER
    if role == Qt.ItemDataRole.AccessibleTextRole:
        return name
    return "faint" if role == LOOK_ROLE and code == "number" else None


_UNKNOWN = {
    code: (_placeholder(code, Qt.ItemDataRole.DisplayRole, ""), _placeholder(code, LOOK_ROLE, ""))
    for code in CODES
}
