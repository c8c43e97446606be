"""The page of the cases: its lists, and what the search field finds, one in front at a time."""

from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from kafel_desk.queries import TABS
from ui.cases.filters import Filters
from ui.cases.list_view import CaseListView
from ui.cases.search_view import SearchView
from ui.context import Changes, SearchFor, WindowContext
from ui.printing.slips import SlipPrinter

_SHOWN_KINDS = frozenset({"case", "person", "directory", "desk"})


class CasesPage(QWidget):
    """Lists of cases. Its target is `SearchFor`, a tab's name, `Filters`, or nothing."""

    title_key = "nav.cases"

    def __init__(self, context: WindowContext, slips: SlipPrinter | None = None) -> None:
        super().__init__()
        self._context = context
        self._is_read = False
        self.list_view = CaseListView(context, slips)
        self._slips = slips
        self._search: SearchView | None = None
        self._stack = QStackedWidget()
        self._stack.addWidget(self.list_view)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._stack)
        self.list_view.register_wanted.connect(self._register)
        context.session.person_changed.connect(self._forget)
        context.session.changed.connect(self._person_changed)

    @property
    def search_view(self) -> SearchView:
        """What shows results, made for the first search."""
        if self._search is None:
            self._search = SearchView(self._context, self._slips)
            self._stack.addWidget(self._search)
            self._search.register_wanted.connect(self._register)
            self._search.text_suggested.connect(self._search_for)
        return self._search

    @property
    def is_searching(self) -> bool:
        """Whether search results are in front."""
        return self._stack.currentWidget() is not self.list_view

    def activated(self, target: object = None) -> None:
        """Come to the front with a list, or with what is searched for."""
        if isinstance(target, SearchFor) and target.text.strip():
            self.search_view.search(target.text)
            self._stack.setCurrentWidget(self.search_view)
            return
        was_searching = self.is_searching
        self._stack.setCurrentWidget(self.list_view)
        if isinstance(target, Filters):
            self.list_view.show_list(target)
        elif target in TABS:
            self.list_view.show_list(Filters(tab=target))
        elif not self._is_read:
            self.list_view.show_list(self.list_view.filters)
        else:
            self.list_view.refresh()
        self._is_read = True
        if not was_searching and not isinstance(target, SearchFor):
            self.list_view.begin()

    def refresh(self, changes: Changes) -> None:
        """Read again what is in front; the rest is read when it comes there."""
        if not _SHOWN_KINDS & changes.kinds or not self.isVisible():
            return
        if self.is_searching:
            self.search_view.refresh()
        else:
            self.list_view.refresh()

    def begin(self) -> None:
        """Put the focus into what is shown."""
        if self.is_searching:
            self.search_view.begin()
        else:
            self.list_view.begin()

    def escape(self) -> bool:
        """Close the nearest thing; results of a search go last."""
        view = self.search_view if self.is_searching else self.list_view
        if view.escape():
            return True
        if self.is_searching:
            self._search_for("")
            self.activated()
            return True
        return False

    def tab_order(self) -> list[QWidget]:
        """Return what can have the focus, as one reads."""
        return self.search_view.stops() if self.is_searching else self.list_view.stops()

    def _search_for(self, text: str) -> None:
        """Ask for another text, and say so in the search field."""
        window = self.window()
        set_search = getattr(window, "set_search", None)
        if set_search is not None:
            set_search(text)
        if text:
            self.activated(SearchFor(text))
        elif (focus_search := getattr(window, "focus_search", None)) is not None:
            focus_search()

    def _register(self, opening: str) -> None:
        self._context.navigation.open_page("intake", opening)

    def _forget(self) -> None:
        """Somebody else sits down: nothing stays of what was shown, or searched for."""
        if self._search is not None:
            self._search.forget()
        if self.is_searching:
            self._stack.setCurrentWidget(self.list_view)
            set_search = getattr(self.window(), "set_search", None)
            if set_search is not None:
                set_search("")
        self.list_view.forget()

    def _person_changed(self) -> None:
        # Another person has other cases of their own, and may see others.
        if self._is_read and self.isVisible():
            self.refresh(Changes(_SHOWN_KINDS))
