"""The main window: holds the pages, and gives the keys that work everywhere."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from ui.context import Changes, NoticeText, Page, SearchFor, WindowContext
from ui.frame.notices import NoticeArea
from ui.frame.places import PLACES
from ui.frame.rail import Rail
from ui.frame.status_bar import StatusBar
from ui.frame.tab_order import focus_stops, is_reachable, set_tab_order
from ui.frame.top_bar import TopBar
from ui.theme.focus import FocusRing
from ui.widgets.label import Hairline, fill_ground

_FIRST_SIZE = QSize(1366, 768)
_LEAST_SIZE = QSize(960, 600)
_SEARCH, _INTAKE = "cases", "intake"
"""The pages that get what is searched for, and what begins."""
_OPENING_KEYS = {"F2": "call", "F3": "visit", "F4": "message"}


class MainWindow(QWidget):
    """The frame round the pages.

    Pages are added with `add_page`, or with `add_late_page` to be made when they are first
    needed, and shown by `open_page` or through `context.navigation`.
    Whoever made `context.work` closes it when the application has quit: a draft may still
    be on its way after the last window has closed.
    """

    def __init__(
        self,
        context: WindowContext,
        *,
        ask_who: Callable[[], object] | None = None,
    ) -> None:
        super().__init__()
        self._context = context
        self._ask_who = ask_who
        self.banner: QWidget | None = None
        self.show_user_menu: Callable[[], object] | None = None
        self._pages: dict[str, QWidget] = {}
        self._late: dict[str, Callable[[], QWidget]] = {}
        self._visited: list[tuple[str, object]] = []
        self._is_offered: Callable[[str], bool] = lambda _name: True
        theme = context.theme
        self.setWindowTitle(context.text("app.name"))
        self.setMinimumSize(_LEAST_SIZE)
        self.resize(_FIRST_SIZE)
        fill_ground(self, theme, "window")
        self._build()
        self._ring = FocusRing(theme, self)
        self._make_keys()
        navigation = context.navigation
        navigation.page_requested.connect(self.open_page)
        navigation.back_requested.connect(self.go_back)
        navigation.notice_shown.connect(self._notices.show_notice)
        navigation.notice_cleared.connect(self._notices.clear_notice)
        navigation.changed.connect(self.refresh)
        navigation.badge_changed.connect(self._rail.set_count)
        context.work.busy_changed.connect(self._show_busy)

    def _build(self) -> None:
        theme = self._context.theme
        self._rail = Rail(self._context)
        self._rail.place_chosen.connect(self.open_page)
        self._top_bar = TopBar(self._context)
        self._top_bar.opening_chosen.connect(self._open_intake)
        self._top_bar.search.searched.connect(self._search)
        self._top_bar.search.entered.connect(lambda _text: self.focus_page())
        self._notices = NoticeArea(theme)
        # A notice that goes may take others out of the order of Tab: it is set anew afterwards.
        self._order_soon = QTimer(self)
        self._order_soon.setSingleShot(True)
        self._order_soon.setInterval(0)
        self._order_soon.timeout.connect(self.order_tabs)
        self._notices.changed.connect(self._order_soon.start)
        self._stack = QStackedWidget()
        self.status_bar = StatusBar(self._context)
        self.status_bar.who_pressed.connect(self._show_who)
        right = QVBoxLayout()
        right.setSpacing(0)
        right.addWidget(self._top_bar)
        right.addWidget(Hairline(theme))
        right.addWidget(self._notices)
        right.addWidget(self._stack, 1)
        across = QHBoxLayout()
        across.setSpacing(0)
        across.addWidget(self._rail)
        across.addWidget(Hairline(theme, vertical=True))
        across.addLayout(right, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(across, 1)
        column.addWidget(Hairline(theme))
        column.addWidget(self.status_bar)

    def _make_keys(self) -> None:
        def bind(keys: str, act: Callable[[], object]) -> None:
            QShortcut(QKeySequence(keys), self, lambda: act())  # noqa: PLW0108 - Qt counts arguments

        for number, place in enumerate(PLACES, start=1):
            bind(f"Ctrl+{number}", partial(self.open_page, place.name))
        for keys, opening in _OPENING_KEYS.items():
            bind(keys, partial(self._open_intake, opening))
        bind("Ctrl+K", self.focus_search)
        bind("Ctrl+L", self.switch_user)

    def set_banner(self, banner: QWidget) -> None:
        """Put something over the whole window that stays there, and its name into the title."""
        self.banner = banner
        layout = self.layout()
        if isinstance(layout, QVBoxLayout):
            layout.insertWidget(0, banner)
        self._show_title(self._context.text("app.name"))

    def _show_title(self, title: str) -> None:
        name = self.banner.accessibleName() if self.banner is not None else ""
        self.setWindowTitle(f"{name} — {title}" if name else title)

    def add_page(self, name: str, page: QWidget) -> None:
        """Add a page under its name; the rail shows it if it has a place there.

        The page must follow `ui.context.Page`.
        """
        if not isinstance(page, Page):
            raise TypeError(f"{name} has not what a page needs")
        self._late.pop(name, None)
        self._pages[name] = page
        page.setAccessibleName(self._context.text(page.title_key))
        self._stack.addWidget(page)
        self._show_way_to(name)

    def add_late_page(self, name: str, make: Callable[[], QWidget]) -> None:
        """Add a page that is made when it is first needed; the rail shows it from now on."""
        self._late[name] = make
        self._show_way_to(name)

    def _show_way_to(self, name: str) -> None:
        self._rail.add(name)
        self._rail.set_offered(self._is_offered)
        if name == _INTAKE:
            self._top_bar.show_openings()

    @property
    def late_pages(self) -> tuple[str, ...]:
        """The names of the pages that are not made yet."""
        return tuple(self._late)

    def page(self, name: str) -> QWidget | None:
        """Return a page, made now if it was not yet; None if there is no such page."""
        make = self._late.get(name)
        if make is not None:
            self.add_page(name, make())
        return self._pages.get(name)

    def set_offered(self, is_offered: Callable[[str], bool]) -> None:
        """Leave out the pages that are not for whoever is at the desk; they open for no key."""
        self._is_offered = is_offered
        self._rail.set_offered(is_offered)
        has_intake = _INTAKE in {*self._pages, *self._late}
        self._top_bar.show_openings(is_shown=has_intake and is_offered(_INTAKE))
        if self.current_page and not is_offered(self.current_page):
            self._visited.clear()
            self.open_page("cases" if is_offered("cases") else "settings")
        self.order_tabs()

    def open_page(self, name: str, target: object = None) -> None:
        """Bring a page to the front. A page that is not there changes nothing."""
        page = self.page(name) if self._is_offered(name) else None
        if page is None:
            return
        if not self._visited or self._visited[-1] != (name, target):
            self._visited.append((name, target))
        self._stack.setCurrentWidget(page)
        self._rail.mark(self._place_of(name))
        title = self._context.text(_as_page(page).title_key)
        self._show_title(self._context.text("status.window_title", page=title))
        _as_page(page).activated(target)
        self.order_tabs()

    def go_back(self) -> None:
        """Return to where the person was before this page."""
        if len(self._visited) > 1:
            self._visited.pop()
            name, target = self._visited.pop()
            self.open_page(name, target)

    def refresh(self, changes: Changes) -> None:
        """Tell the pages what changed; each reads again only what it shows of it."""
        for page in self._pages.values():
            _as_page(page).refresh(changes)

    def focus_search(self) -> None:
        """Put the cursor into the search field with its text marked."""
        self._top_bar.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._top_bar.search.selectAll()

    def set_search(self, text: str) -> None:
        """Write into the search field without searching (a page changed what is asked)."""
        search = self._top_bar.search
        search.blockSignals(True)
        search.setText(text)
        search.blockSignals(False)
        search.refresh_room()

    def order_tabs(self) -> None:
        """Set the tab order: content first, then top bar, rail, status bar."""
        page = self._stack.currentWidget()
        stops: list[QWidget] = [*self._notices.stops()]
        if page is not None:
            own_order = getattr(page, "tab_order", None)
            stops += own_order() if own_order is not None else focus_stops(page)
        stops += [*self._top_bar.stops(), *self._rail.stops(), *self.status_bar.stops()]
        if self.banner is not None:
            stops += focus_stops(self.banner)
        set_tab_order(stops)

    def show_notice(self, key: str, notice: NoticeText) -> None:
        """Show a notice above the content, as pages do through navigation."""
        self._notices.show_notice(key, notice)

    @property
    def current_page(self) -> str:
        """The name of the page in front."""
        current = self._stack.currentWidget()
        return next((name for name, page in self._pages.items() if page is current), "")

    def _place_of(self, name: str) -> str:
        # A case is opened from the list of cases, and stays under it in the rail.
        return "cases" if name == "case" else name

    def _open_intake(self, opening: str) -> None:
        self.open_page(_INTAKE, opening)

    def _search(self, text: str) -> None:
        if not text and self.current_page != _SEARCH:
            return  # a search that is over calls nobody back to its list
        self.open_page(_SEARCH, SearchFor(text))

    def focus_page(self) -> None:
        """Put the focus where one goes on in the page."""
        page = self._stack.currentWidget()
        begin = getattr(page, "begin", None)
        if begin is not None:
            begin()
        elif page is not None and (stops := focus_stops(page)):
            stops[0].setFocus(Qt.FocusReason.ShortcutFocusReason)

    def switch_user(self) -> None:
        """Ask who is at the desk."""
        if self._ask_who is not None:
            self._ask_who()

    def _show_who(self) -> None:
        (self.show_user_menu or self.switch_user)()

    def _show_busy(self, is_busy: bool) -> None:  # noqa: FBT001 - a signal's argument
        self.setProperty("busy", is_busy)

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: A002, FBT001 - Qt's name
        # Where the chain passes the window itself Qt leaves out what comes first after it, such
        # as a notice: so the chain is walked here.
        begin = QApplication.focusWidget() or self
        step = QWidget.nextInFocusChain if next else QWidget.previousInFocusChain
        reason = Qt.FocusReason.TabFocusReason if next else Qt.FocusReason.BacktabFocusReason
        place = step(begin)
        while place is not None and place is not begin:
            if is_reachable(place) and place.window() is self:
                place.setFocus(reason)
                return True
            place = step(place)
        return super().focusNextPrevChild(next)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        # Escape closes the nearest thing; what nobody inside took comes here.
        if event.key() == Qt.Key.Key_Escape:
            page = self._stack.currentWidget()
            escape = getattr(page, "escape", None)
            if escape is not None and escape():
                return
        super().keyPressEvent(event)


def _as_page(widget: QWidget) -> Page:
    if not isinstance(widget, Page):
        raise TypeError(type(widget).__name__)
    return widget
