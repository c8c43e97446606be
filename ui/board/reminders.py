"""Gives the reminders that are due: when the window opens, and each minute from then on."""

from datetime import timedelta

from PySide6.QtCore import QObject, QTimer

from kafel_desk.desk import Desk, Done
from kafel_desk.sharing.status import ShareStatus
from ui.context import WindowContext
from ui.work import Operation

_MINUTE = 60_000  # ms
_MOST_PORTIONS = 5
_TURN = timedelta(minutes=1)


class Reminders(QObject):
    """Asks the desk again and again; one asking waits for the one before it."""

    def __init__(self, context: WindowContext, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._is_asking = False
        self._timer = QTimer(self)
        self._timer.setInterval(_MINUTE)
        self._timer.timeout.connect(self.ask)

    def start(self) -> None:
        """Give what is due now, and go on each minute."""
        self._timer.start()
        self.ask()

    def ask(self) -> None:
        """Give what is due, some portions of it at most: other writes wait meanwhile."""
        if self._is_asking:
            return
        late = self._late()
        if late is None:
            return
        self._is_asking = True
        desk = self._context.desk
        self._context.work.write(
            Operation(
                lambda _progress: give_due(desk, late),
                self._given,
                ended=self._ended,
                name="remind",
                is_background=True,
            )
        )

    def _late(self) -> timedelta | None:
        """Return by how much this desk waits for others to remind; None while nobody knows.

        Each desk in its turn, one a minute: what the first one gave reaches the others meanwhile,
        and where it is off the next one gives it.
        """
        sharing = self._context.sharing
        if sharing is None:
            return timedelta()
        return turn_of(sharing.status) if sharing.status is not None else None

    def _given(self, given: tuple[Done, ...]) -> None:
        if given:
            # Loaded here: most minutes nothing is due.
            from ui.case.act_panel import announce

            announce(self._context, given)

    def _ended(self) -> None:
        self._is_asking = False


def turn_of(status: ShareStatus) -> timedelta:
    """Return how long after the first desk of the centre this one reminds."""
    there = [row for row in status.desks if not row.is_removed and not row.is_former]
    places = [row.is_own for row in sorted(there, key=lambda row: (row.code, row.writer))]
    is_one_of_several = status.standing == "member" and True in places
    return _TURN * places.index(True) if is_one_of_several else timedelta()


def give_due(desk: Desk, late: timedelta = timedelta()) -> tuple[Done, ...]:
    """Give reminders, portion by portion, until none is due or enough were given at once."""
    given: list[Done] = []
    for _portion in range(_MOST_PORTIONS):
        portion = desk.remind(late=late)
        if not portion:
            break
        given += portion
    return tuple(given)
