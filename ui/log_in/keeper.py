"""Keeps the window to what its user may do: after a change of user, of roles, or of who may log in.

A change may come from another desk at any moment. Whoever may not log in any more stands before the
cover at once; what a role that was taken away had opened is closed.
"""

from functools import partial

from PySide6.QtCore import QObject

from kafel_desk.directory.state import Directory
from kafel_desk.rights.offered import PLACES, is_offered
from ui.at_the_desk.page import WhoIsAtTheDesk
from ui.at_the_desk.roles import role_words
from ui.context import Changes, WindowContext
from ui.frame.window import MainWindow
from ui.work import Operation

_ALL = frozenset({"case", "person", "directory"})
_Standing = tuple[tuple[str, ...], str | None]


class RightsKeeper(QObject):
    """Looks at the directory again whenever it, or who is at the desk, changed."""

    def __init__(self, context: WindowContext, window: MainWindow) -> None:
        super().__init__(window)
        self._context, self._window = context, window
        self._standing: tuple[str, _Standing] | None = None
        context.session.changed.connect(self.look)
        context.navigation.changed.connect(self._hear)

    def look(self) -> None:
        """Read what whoever is at the desk may do, and hold the window to it."""
        if not self._context.session.staff:
            return
        reader = self._context.desk.reader
        self._context.work.read(
            Operation(lambda _progress: reader.directory(), self._hold, name="read_rights"),
            latest_of="rights",
        )

    def _hear(self, changes: object) -> None:
        if not isinstance(changes, Changes) or changes.source is self:
            return
        if "directory" in changes.kinds:
            self._let_in()
            self.look()

    def _let_in(self) -> None:
        """Hold the file beside the database to the users: who was disabled elsewhere leaves it now."""
        administration = self._context.administration
        if self._context.switch is not None and administration is not None:
            self._context.work.write(
                Operation(
                    lambda _progress: administration.let_in(), lambda _none: None, name="let_in"
                )
            )

    def _hold(self, directory: Directory) -> None:
        context, session = self._context, self._context.session
        access = context.access(directory)
        self._window.set_offered(partial(is_offered, PLACES, access))
        if context.switch is not None and not may_log_in(directory, session.staff):
            for who in self._window.findChildren(WhoIsAtTheDesk):
                who.tell(context.text("users.disabled"))
            self._window.switch_user()
            return
        person = directory.staff.get(session.staff)
        standing = (session.staff, (tuple(sorted(access.roles)), access.department))
        before, self._standing = self._standing, standing
        if person is None or before is None or before == standing or before[0] != standing[0]:
            return
        # Every page reads again what it shows: it may be less than before.
        session.sit_down(session.staff, person.name, role_words(context.text, person, directory))
        context.navigation.announce(Changes(_ALL, source=self))


def may_log_in(directory: Directory, staff: str) -> bool:
    """Tell whether somebody may log in at this moment."""
    user, person = directory.users.get(staff), directory.staff.get(staff)
    return bool(user and user.is_active and person and person.is_active)
