"""Gives the reminders that are due: when the window opens, and each minute from then on."""

from PySide6.QtCore import QObject, QTimer

from kafel_desk.desk import Desk, Done
from ui.context import WindowContext
from ui.work import Operation

_MINUTE = 60_000  # ms
_MOST_PORTIONS = 5


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
        self._is_asking = True
        desk = self._context.desk
        self._context.work.write(
            Operation(
                lambda _progress: give_due(desk), self._given, ended=self._ended, name="remind"
            )
        )

    def _given(self, given: tuple[Done, ...]) -> None:
        if given:
            # Loaded here: most minutes nothing is due.
            from ui.case.act_panel import announce

            announce(self._context, given)

    def _ended(self) -> None:
        self._is_asking = False


def give_due(desk: Desk) -> tuple[Done, ...]:
    """Give reminders, portion by portion, until none is due or enough were given at once."""
    given: list[Done] = []
    for _portion in range(_MOST_PORTIONS):
        portion = desk.remind()
        if not portion:
            break
        given += portion
    return tuple(given)
