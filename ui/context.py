"""What the window hands to each of its pages: nothing is global, nothing is looked up."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, ParamSpec, Protocol, runtime_checkable

from PySide6.QtCore import QObject, Signal

from kafel_desk.desk import Desk
from kafel_desk.directory.state import Directory
from kafel_desk.language.catalogue import Catalogue
from kafel_desk.queries import Viewer
from kafel_desk.rights.access import Access, access_of
from ui.theme import Theme
from ui.work import Work

if TYPE_CHECKING:
    from kafel_desk.administration import Administration
    from ui.sharing.desk_sharing import DeskSharing


P = ParamSpec("P")


@dataclass(frozen=True, slots=True)
class Changes:
    """What an act changed, so that pages refresh only what they show.

    `kinds` are kinds of subject ("case", "person", "directory", "desk"), `subjects` the
    ids of those that changed, `source` who started it (a page may skip its own).
    """

    kinds: frozenset[str] = frozenset()
    subjects: frozenset[str] = frozenset()
    source: object = None


@runtime_checkable
class Page(Protocol):
    """What the frame asks of a page, which is a QWidget too.

    A page may also have `escape() -> bool`: close the nearest thing, say whether there
    was one; `tab_order() -> list[QWidget]` where creation order is not reading order; and
    `begin()`: take the focus where one goes on, as Enter in the search field asks.
    """

    title_key: str

    def activated(self, target: object = None) -> None:
        """The page came to the front; `target` says what to show (a case, a channel)."""

    def refresh(self, changes: Changes) -> None:
        """Something changed: read again what this page shows of it."""


@dataclass(frozen=True, slots=True)
class SearchFor:
    """The target with which the page that lists cases is opened by the search field.

    It comes at every key while somebody types; empty means that the search is over.
    """

    text: str


@dataclass(frozen=True, slots=True)
class Wanted:
    """The target with which the settings are opened at one of their pages, with what to begin it."""

    name: str
    begun_with: str = ""


@dataclass(frozen=True, slots=True)
class NoticeText:
    """A notice above the content. It stays while it is true, and its key takes it away."""

    kind: str  # warn, danger, info, ok
    title: str
    text: str = ""
    shape: str = ""  # a shape of the tokens; the kind's own if empty
    actions: tuple[tuple[str, Callable[[], object]], ...] = ()


class Navigation(QObject):
    """How a page asks the window for another page, a notice, or a refresh of all."""

    page_requested = Signal(str, object)
    back_requested = Signal()
    notice_shown = Signal(str, object)
    notice_cleared = Signal(str)
    changed = Signal(object)
    badge_changed = Signal(str, int)

    def open_page(self, name: str, target: object = None) -> None:
        """Bring a page to the front: "intake", "cases", "case", "settings"."""
        self.page_requested.emit(name, target)

    def go_back(self) -> None:
        """Return to the page before this one."""
        self.back_requested.emit()

    def show_notice(self, key: str, notice: NoticeText) -> None:
        """Show a notice, or replace the one of the same key."""
        self.notice_shown.emit(key, notice)

    def clear_notice(self, key: str) -> None:
        """Take a notice away: it is no longer true."""
        self.notice_cleared.emit(key)

    def announce(self, changes: Changes) -> None:
        """Tell every page what has changed."""
        self.changed.emit(changes)

    def set_badge(self, page: str, count: int) -> None:
        """Show how many things wait on a page beside its name in the rail; 0 hides it."""
        self.badge_changed.emit(page, count)


class Session(QObject):
    """Who is at the desk: whoever logged in, or where nobody can, whom the window asked.

    `person_changed` comes before `changed`, and only where it is somebody else.
    """

    changed = Signal()
    person_changed = Signal()

    def __init__(
        self,
        desk_code: str = "",
        desk_name: str = "",
        *,
        staff: str = "",
        staff_name: str = "",
        role_words: str = "",
    ) -> None:
        super().__init__()
        self.desk_code = desk_code
        self.desk_name = desk_name
        self.staff = staff
        self.staff_name = staff_name
        self.role_words = role_words

    def sit_down(self, staff: str, staff_name: str, role_words: str) -> None:
        """Somebody works at the desk from now on; the same person comes back, or may do less."""
        is_other = staff != self.staff
        self.staff, self.staff_name, self.role_words = staff, staff_name, role_words
        if is_other:
            self.person_changed.emit()
        self.changed.emit()

    def for_who_asks(self, show: Callable[P, object]) -> Callable[P, object]:
        """Return what shows an answer to whoever is at the desk now, and to nobody after them."""
        asks = self.staff

        def show_to_them(*answer: P.args, **named: P.kwargs) -> object:
            return show(*answer, **named) if self.staff == asks else None

        return show_to_them


@dataclass(frozen=True, slots=True)
class WindowContext:
    """Everything a page may use. `now` is the clock of the desk, in the centre's own zone.

    `sharing` is None where the desk cannot be shared, as one of practice. `switch(login,
    password)` lets the next person work, and says who that is on the staff; it is off the thread
    that draws, and None where nobody has to log in. `administration` makes keys and backups, off
    that thread too.
    """

    desk: Desk
    session: Session
    catalogue: Catalogue
    theme: Theme
    work: Work
    navigation: Navigation
    now: Callable[[], datetime]
    sharing: "DeskSharing | None" = None
    switch: Callable[[str, str], str] | None = None
    administration: "Administration | None" = None

    def text(self, key: str, /, **params: object) -> str:
        """Return the words of a key."""
        return self.catalogue.text(key, **params)

    def access(self, directory: Directory) -> Access:
        """Return what whoever is at the desk may reach, by a directory as it was read."""
        return access_of(directory, self.session.staff, self.session.desk_code)

    def viewer(self) -> Viewer:
        """Return who is looking, for the desk's reads."""
        return self.desk.viewer(self.session.staff, self.session.desk_code)
