"""The lists of cases: tabs, the bar of filters, the pane with its rows read as they are needed."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from kafel_desk.desk import Desk
from kafel_desk.directory.state import Directory
from kafel_desk.language.catalogue import Catalogue
from kafel_desk.queries import CaseView, SortKey, Tab, Viewer
from ui.case.menu import CaseMenu
from ui.cases.bars import BulkBar, NameBar
from ui.cases.empty import (
    Card,
    EmptyCases,
    no_cases_yet,
    nothing_in_this_list,
    nothing_under_conditions,
)
from ui.cases.filter_bar import FilterBar
from ui.cases.filters import ConditionWords, Filters
from ui.cases.model import BLOCK
from ui.cases.pane import CasePane
from ui.cases.row_words import RowWords, ShownRow
from ui.cases.saved_views import SavedViews, from_stored
from ui.cases.sideways import Sideways
from ui.cases.tabs import CaseTabs
from ui.context import WindowContext
from ui.printing.slips import SlipPrinter
from ui.widgets import Button, ButtonKind, Hairline
from ui.widgets.label import fill_ground
from ui.work import Operation

_VIEWS, _COLUMNS = "cases.views", "cases.hidden_columns"


@dataclass(frozen=True, slots=True)
class ListRead:
    """What one reading of a list brought: how many, the first rows to show, the directory."""

    count: int
    blocks: Mapping[int, tuple[ShownRow, ...]]
    directory: Directory


def read_blocks(
    desk: Desk, catalogue: Catalogue, viewer: Viewer, view: CaseView, blocks: tuple[int, ...]
) -> tuple[dict[int, tuple[ShownRow, ...]], Directory]:
    """Read blocks of a list and put them into words; runs off the UI thread."""
    directory = desk.reader.directory()
    words = RowWords(catalogue, directory, viewer.now)
    found = {
        block: tuple(map(words.show, desk.reader.rows(viewer, view, block * BLOCK, BLOCK)))
        for block in blocks
    }
    return found, directory


class CaseListView(QWidget):
    """All cases by tab, narrowed and sorted as asked for."""

    register_wanted = Signal(str)  # call, visit, message

    def __init__(self, context: WindowContext, slips: SlipPrinter | None) -> None:
        super().__init__()
        self._context = context
        self._filters = Filters()
        self._view = self._filters.view(context.now())
        self.pane = CasePane(context, "cases", slips)
        self._words = ConditionWords(context.catalogue, lambda: self.pane.directory)
        self._saved = SavedViews()
        self._build(can_print=slips is not None)
        self._connect()
        self._read_settings()

    def _build(self, *, can_print: bool) -> None:
        context, theme = self._context, self._context.theme
        fill_ground(self, theme, "window")
        self.tabs = CaseTabs(context)
        self._views = Button(
            theme,
            context.text("cases.saved_views"),
            ButtonKind.LINK,
            icon="bookmark",
            has_menu=True,
        )
        head = QHBoxLayout()
        head.setContentsMargins(16, 0, 16, 0)
        self._tab_area = Sideways(self.tabs)
        self._tab_area.setFixedHeight(theme.px(40))
        head.addWidget(self._tab_area, 1)
        head.addWidget(self._views)
        self.filter_bar = FilterBar(context, self._words)
        self.bulk_bar = BulkBar(context, can_print=can_print)
        self._name_bar = NameBar(context)
        self._bars = QStackedWidget()
        for bar in (self.filter_bar, self.bulk_bar, self._name_bar):
            self._bars.addWidget(bar)
        self._bars.setFixedHeight(theme.px(48))
        self._content = QStackedWidget()
        self._content.addWidget(self.pane)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(Hairline(theme))
        column.addWidget(self._bars)
        self._bar_line = Hairline(theme)
        column.addWidget(self._bar_line)
        column.addWidget(self._content, 1)
        self._empty: EmptyCases | None = None

    def _connect(self) -> None:
        self.tabs.tab_chosen.connect(self._choose_tab)
        self.filter_bar.filters_changed.connect(self.show_list)
        self.filter_bar.hidden_columns_changed.connect(self._hide_columns)
        self._views.clicked.connect(self._offer_views)
        self._name_bar.named.connect(self._save_view)
        self._name_bar.cancelled.connect(self._leave_name_bar)
        self.bulk_bar.act_chosen.connect(self.pane.begin_act)
        self.bulk_bar.print_chosen.connect(self.pane.print_chosen)
        self.bulk_bar.cleared.connect(self.pane.table.select_current_only)
        self.pane.selection_counted.connect(self._show_selection)
        self.pane.table.sort_chosen.connect(self._sort)
        self.pane.table.rows.blocks_wanted.connect(self._read_blocks)

    @property
    def cards(self) -> list[Card]:
        """What is offered where there are no cases; nothing while there are some."""
        is_empty = self._empty is not None and self._content.currentWidget() is self._empty
        return self._empty.cards if self._empty is not None and is_empty else []

    @property
    def filters(self) -> Filters:
        """The list that is shown."""
        return self._filters

    def show_list(self, filters: Filters) -> None:
        """Show another list from its beginning."""
        self._filters = filters
        self._show_filters()
        self._read_list(is_another=True)

    def refresh(self) -> None:
        """Read again what is shown, keeping its place."""
        self._read_list(is_another=False)
        self.pane.reread_preview()

    def forget(self) -> None:
        """Somebody else sits down: rows and counts are theirs, once they were read."""
        self.pane.forget()
        self.tabs.set_counts({})
        self.filter_bar.set_count(0)

    def begin(self) -> None:
        """Put the focus where one goes on."""
        if self._content.currentWidget() is self.pane:
            self.pane.table.setFocus(Qt.FocusReason.OtherFocusReason)
        elif self.cards:
            self.cards[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def escape(self) -> bool:
        """Close the nearest thing."""
        if self._bars.currentWidget() is self._name_bar:
            self._leave_name_bar()
            return True
        return self.pane.escape()

    def stops(self) -> list[QWidget]:
        """Return what can have the focus, in reading order."""
        from ui.frame.tab_order import focus_stops

        bar = self._bars.currentWidget()
        content = self.cards or self.pane.stops()
        return [self.tabs, self._views, *(focus_stops(bar) if bar else []), *content]

    def _choose_tab(self, tab: Tab) -> None:
        if tab != self._filters.tab:
            self.show_list(replace(self._filters, tab=tab))

    def _sort(self, sort: SortKey, descending: bool) -> None:  # noqa: FBT001 - a signal's argument
        self.show_list(replace(self._filters, sort=sort, descending=descending))

    def _show_filters(self) -> None:
        filters = self._filters
        self.tabs.choose(filters.tab)
        self.filter_bar.set_filters(filters)
        self.pane.table.show_sort(filters.sort, descending=filters.descending)
        order = "last" if filters.descending else "first"
        self.pane.say_sorted(self._context.text(f"cases.sorted_{filters.sort}_{order}"))

    def _read_list(self, *, is_another: bool) -> None:
        context = self._context
        desk, viewer, catalogue = context.desk, context.viewer(), context.catalogue
        self._view = view = self._filters.view(context.now())
        first, for_who_asks = 0, context.session.for_who_asks
        if not is_another:
            first = max(self.pane.table.rowAt(0), 0) // BLOCK

        def read(_progress: object) -> ListRead:
            count = desk.reader.count(viewer, view)
            blocks, directory = read_blocks(desk, catalogue, viewer, view, (first,))
            return ListRead(count, blocks, directory)

        context.work.read(
            Operation(
                read,
                for_who_asks(partial(self._show_list, is_another=is_another)),
                name="cases.list",
            ),
            latest_of="cases.list",
        )
        context.work.read(
            Operation(
                lambda _progress: desk.reader.tab_counts(viewer, view),
                for_who_asks(self._show_counts),
                name="cases.counts",
                is_background=True,
            ),
            latest_of="cases.counts",
        )

    def _show_list(self, result: ListRead, *, is_another: bool) -> None:
        rows = self.pane.table.rows
        self._take_directory(result.directory)
        kept = None if is_another else self.pane.table.current_row
        if is_another:
            rows.begin_list(result.count)
        else:
            rows.set_count(result.count)
            rows.make_stale()
        for block, shown in result.blocks.items():
            rows.put_rows(block, shown)
        self.filter_bar.set_count(result.count)
        self._show_content(result.count)
        self._keep_place(kept.case if kept else None)

    def _keep_place(self, case: bytes | None) -> None:
        """Stay on the same case where it moved, else on the same place."""
        table = self.pane.table
        if not table.rows.rowCount():
            self.pane.reread_preview()
            return
        if table.selected_count > 1:
            return
        place = table.rows.place_of(case) if case else None
        if place is not None and place != table.currentIndex().row():
            table.go_to(place)
        elif not table.currentIndex().isValid():
            table.go_to(0)

    def _take_directory(self, directory: Directory) -> None:
        if directory != self.pane.directory:
            self.pane.directory = directory
            self.filter_bar.set_filters(self._filters)

    def _read_blocks(self, blocks: tuple[int, ...]) -> None:
        context = self._context
        desk, viewer, view = context.desk, context.viewer(), self._view
        context.work.read(
            Operation(
                lambda _progress: read_blocks(desk, context.catalogue, viewer, view, blocks),
                context.session.for_who_asks(self._show_blocks),
                name="cases.rows",
            ),
            latest_of="cases.rows",
        )

    def _show_blocks(self, result: tuple[dict[int, tuple[ShownRow, ...]], Directory]) -> None:
        blocks, directory = result
        self._take_directory(directory)
        for block, shown in blocks.items():
            self.pane.table.rows.put_rows(block, shown)

    def _show_counts(self, counts: dict[Tab, int]) -> None:
        self.tabs.set_counts(counts)
        self._context.navigation.set_badge("follow_ups", counts.get("follow_due", 0))

    def _show_selection(self, count: int) -> None:
        if self._bars.currentWidget() is self._name_bar:
            return
        self.bulk_bar.set_count(count)
        self.bulk_bar.set_offered(self._context.access(self.pane.directory))
        self._bars.setCurrentWidget(self.bulk_bar if count > 1 else self.filter_bar)

    def _show_content(self, count: int) -> None:
        if self._empty is not None:
            had_focus = self._empty.isAncestorOf(self.focusWidget())
            self._content.removeWidget(self._empty)
            self._empty.deleteLater()
            self._empty = None
            if had_focus:
                self.pane.table.setFocus(Qt.FocusReason.OtherFocusReason)
        is_first_start = not count and not self._filters.are_set and self._filters.tab == "all"
        self._bars.setVisible(not is_first_start)
        self._bar_line.setVisible(not is_first_start)
        self._views.setVisible(not is_first_start)
        if count:
            self._content.setCurrentWidget(self.pane)
            return
        self._empty = self._make_empty(is_first_start=is_first_start)
        self._content.addWidget(self._empty)
        self._content.setCurrentWidget(self._empty)

    def _make_empty(self, *, is_first_start: bool) -> EmptyCases:
        if is_first_start:
            access = self._context.access(self.pane.directory)
            return no_cases_yet(self._context, access, self.register_wanted.emit)
        if self._filters.are_set:
            widened = self._filters.without_conditions()
            return nothing_under_conditions(self._context, lambda: self.show_list(widened))
        everything = replace(self._filters, tab="all")
        return nothing_in_this_list(
            self._context, self._filters.tab, lambda: self.show_list(everything)
        )

    def _hide_columns(self, hidden: frozenset[str]) -> None:
        self.pane.set_hidden_columns(hidden)
        self._keep(_COLUMNS, sorted(hidden))

    def _offer_views(self) -> None:
        menu = CaseMenu(self._context, self)
        for view in self._saved.views:
            menu.addAction(view.name).triggered.connect(
                lambda _checked=False, view=view: self.show_list(view.filters)
            )
        if self._saved.views:
            menu.addSeparator()
        save = menu.addAction(
            self._context.theme.icon("plus"), self._context.text("cases.save_view")
        )
        save.triggered.connect(lambda _checked=False: self._ask_name())
        if self._saved.views:
            removing = menu.add_inner(self._context.text("cases.remove_view"))
            for view in self._saved.views:
                removing.addAction(view.name).triggered.connect(
                    lambda _checked=False, name=view.name: self._change_views(
                        self._saved.without(name)
                    )
                )
        menu.open_below(self._views)

    def _ask_name(self) -> None:
        self._bars.setCurrentWidget(self._name_bar)
        self._name_bar.begin()

    def _save_view(self, name: str) -> None:
        self._change_views(self._saved.with_view(name, self._filters))
        self._leave_name_bar()

    def _leave_name_bar(self) -> None:
        self._bars.setCurrentWidget(self.filter_bar)
        self._show_selection(self.pane.table.selected_count)
        self.begin()

    def _change_views(self, views: SavedViews) -> None:
        self._saved = views
        self._keep(_VIEWS, views.to_setting())

    def _keep(self, name: str, value: object) -> None:
        """Keep a setting of this machine; nothing waits for it."""
        store = self._context.desk.store

        def keep(_progress: object) -> None:
            with store.write() as transaction:
                transaction.set_local(name, value)

        self._context.work.write(Operation(keep, lambda _nothing: None, name="cases.setting"))

    def _read_settings(self) -> None:
        reader = self._context.desk.reader
        self._context.work.read(
            Operation(
                lambda _progress: (reader.local_setting(_VIEWS), reader.local_setting(_COLUMNS)),
                self._take_settings,
                name="cases.settings",
            )
        )

    def _take_settings(self, settings: tuple[object, object]) -> None:
        views, columns = settings
        self._saved = from_stored(views)
        if isinstance(columns, list | tuple):
            hidden = frozenset(code for code in columns if isinstance(code, str))
            self.filter_bar.set_hidden_columns(hidden)
            self.pane.set_hidden_columns(hidden)
