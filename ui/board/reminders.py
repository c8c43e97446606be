"""Gives the reminders that are due: when the window opens, and each minute from then on."""

from PySide6.QtCore import QObject, QTimer

from kafel_desk.desk import Done
from ui.case.act_panel import announce
from ui.context import WindowContext
from ui.work import Operation

_MINUTE = 60_000  # ms


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
        """Give what is due; where it was a whole portion, ask for the next at once."""
        if self._is_asking:
            return
        self._is_asking = True
        desk = self._context.desk
        self._context.work.write(
            Operation(
                lambda _progress: desk.remind(), self._given, ended=self._ended, name="remind"
            )
        )

    def _given(self, given: tuple[Done, ...]) -> None:
        if given:
            announce(self._context, given)
            QTimer.singleShot(0, self.ask)

    def _ended(self) -> None:
        self._is_asking = False
