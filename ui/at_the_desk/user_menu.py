"""The menu at the name of whoever is at the desk: password, lock, another user, log out, own looks."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from ui.at_the_desk.page import WhoIsAtTheDesk
from ui.context import WindowContext

if TYPE_CHECKING:
    from ui.case.menu import CaseMenu

KEYS = "Ctrl+U"


class UserMenu:
    """Opens over the name in the status bar, and by its key; not while the desk is locked.

    ``name`` is what it opens over. ``log_out`` closes the desk until somebody's password opens it again; None where that cannot be.
    """

    def __init__(
        self,
        context: WindowContext,
        window: QWidget,
        who: WhoIsAtTheDesk,
        name: QWidget,
        *,
        log_out: Callable[[], object] | None = None,
    ) -> None:
        self._context, self._window, self._who, self._name = context, window, who, name
        self._log_out = log_out
        self.menu: CaseMenu | None = None
        QShortcut(QKeySequence(KEYS), window, self.open)

    def open(self) -> None:
        """Open over the name; whoever has not logged in is asked who they are instead."""
        if not self._who.isHidden():
            return
        if not self._context.session.staff:
            self._who.ask()
            return
        self.menu = self._make()
        self.menu.aboutToHide.connect(self._closed)
        self.menu.open_above(self._name)

    def _closed(self) -> None:
        if self.menu is not None:
            self.menu.deleteLater()
            self.menu = None

    def _make(self) -> "CaseMenu":
        from ui.case.menu import CaseMenu

        is_guarded = self._context.switch is not None
        menu = CaseMenu(self._context, self._window)
        self._add(menu, "eye", "user.own_looks", self.show_own_looks)
        if is_guarded:
            self._add(menu, "key", "user.password", self.change_password)
        menu.addSeparator()
        if is_guarded:
            self._add(menu, "lock", "user.lock", self._who.ask, "Ctrl+L")
        switch = partial(self._who.ask, another=True)
        self._add(menu, "switch", "user.switch", switch, "" if is_guarded else "Ctrl+L")
        if is_guarded and self._log_out is not None:
            self._add(menu, "x", "user.log_out", self._log_out)
        return menu

    def _add(
        self, menu: "CaseMenu", icon: str, key: str, act: Callable[[], object], keys: str = ""
    ) -> None:
        words = self._context.text(key)
        shown = f"{words}\t{keys}" if keys else words
        action = menu.addAction(self._context.theme.icon(icon), shown)
        action.triggered.connect(lambda _checked=False: act())

    def change_password(self) -> None:
        """Open the page of the own account, at the password."""
        self._context.navigation.open_page("settings", "account")

    def show_own_looks(self) -> None:
        """Show at what one looked oneself."""
        from ui.looking.dialog import OwnLooksDialog

        OwnLooksDialog(self._context, self._window).open()
