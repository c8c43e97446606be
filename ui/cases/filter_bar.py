"""The bar above the table: chips of conditions, how many cases are left, columns to choose."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QWidget

from ui.case.menu import CaseMenu
from ui.cases.columns import ALWAYS_SHOWN, COLUMNS
from ui.cases.filters import ALWAYS_OFFERED, CONDITIONS, Condition, ConditionWords, Filters
from ui.cases.sideways import Sideways
from ui.context import WindowContext
from ui.widgets.button import Button, ButtonKind
from ui.widgets.choice import Chip
from ui.widgets.label import Label
from ui.widgets.notice import Picture

_HEIGHT = 48
_OPENING_KEYS = {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Down}


class MenuChip(Chip):
    """A chip that Enter and Down open too."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _OPENING_KEYS:
            self.click()
        else:
            super().keyPressEvent(event)


class FilterBar(QWidget):
    """Shows and changes the conditions of a list."""

    filters_changed = Signal(object)  # Filters
    hidden_columns_changed = Signal(object)  # frozenset of codes

    def __init__(self, context: WindowContext, words: ConditionWords) -> None:
        super().__init__()
        self._context = context
        self._words = words
        self._filters = Filters()
        self._hidden: frozenset[str] = frozenset()
        theme = context.theme
        self.setFixedHeight(theme.px(_HEIGHT))
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 0, 16, 0)
        row.setSpacing(8)
        row.addWidget(Picture(theme, icon="funnel", size=16))
        row.addWidget(Label(theme, context.text("cases.filter"), colour="text_2"))
        row.addSpacing(4)
        holder = QWidget()
        chips = QHBoxLayout(holder)
        chips.setContentsMargins(0, 0, 0, 0)
        chips.setSpacing(8)
        self._chips: dict[Condition, MenuChip] = {}
        for condition in CONDITIONS:
            chip = MenuChip(theme, words.name(condition))
            chip.clicked.connect(lambda _checked=False, condition=condition: self._press(condition))
            self._chips[condition] = chip
            chips.addWidget(chip)
        self._add = Button(theme, context.text("filter.add"), ButtonKind.LINK, icon="plus")
        self._add.clicked.connect(self._offer_more)
        chips.addWidget(self._add)
        chips.addStretch(1)
        row.addWidget(Sideways(holder), 1)
        self._count = Label(theme, colour="text_3")
        row.addWidget(self._count)
        row.addSpacing(4)
        self._columns = Button(theme, context.text("cases.columns"), icon="columns")
        self._columns.clicked.connect(self._offer_columns)
        row.addWidget(self._columns)
        self.set_filters(Filters())

    def set_filters(self, filters: Filters) -> None:
        """Show these conditions."""
        self._filters = filters
        for condition, chip in self._chips.items():
            value = filters.value(condition)
            chip.set_filter(self._words.chip(condition, value), is_active=bool(value))
            chip.setVisible(bool(value) or condition in ALWAYS_OFFERED)
        self._add.setVisible(any(chip.isHidden() for chip in self._chips.values()))

    def set_count(self, count: int | None) -> None:
        """Show how many cases the list holds, nothing while that is not known."""
        self._count.setText("" if count is None else self._context.text("count.cases", n=count))

    def set_hidden_columns(self, hidden: frozenset[str]) -> None:
        """Take over which columns the person does not want to see."""
        self._hidden = hidden

    def _press(self, condition: Condition) -> None:
        if self._filters.value(condition):
            self._set(condition, "")
        else:
            self._open_values(condition, self._chips[condition])

    def _open_values(self, condition: Condition, anchor: QWidget) -> None:
        menu = self._menu()
        for value, words in self._words.choices(condition):
            self._add_action(menu, words, partial(self._set, condition, value))
        menu.open_below(anchor)

    def _set(self, condition: Condition, value: str) -> None:
        self.filters_changed.emit(self._filters.with_value(condition, value))

    def _offer_more(self) -> None:
        menu = self._menu()
        for condition, chip in self._chips.items():
            if chip.isHidden():
                inner = menu.add_inner(self._words.name(condition))
                for value, words in self._words.choices(condition):
                    self._add_action(inner, words, partial(self._set, condition, value))
        menu.open_below(self._add)

    def _offer_columns(self) -> None:
        menu = self._menu()
        for column in COLUMNS:
            words = self._context.text(column.title_key)
            action = self._add_action(menu, words, partial(self._toggle, column.code))
            action.setCheckable(True)
            action.setChecked(column.code not in self._hidden)
            action.setEnabled(column.code not in ALWAYS_SHOWN)
        menu.open_below(self._columns)

    def _toggle(self, code: str) -> None:
        self._hidden ^= {code}
        self.hidden_columns_changed.emit(self._hidden)

    def _menu(self) -> CaseMenu:
        return CaseMenu(self._context, self)

    def _add_action(self, menu: QMenu, words: str, act: Callable[[], object]) -> QAction:
        action = menu.addAction(words)
        action.triggered.connect(lambda _checked=False: act())
        return action
