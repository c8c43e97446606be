"""The window of a desk where nobody logs in, while that desk is made ready."""

from typing import TYPE_CHECKING

from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QApplication, QVBoxLayout
from shiboken6 import delete

from kafel_desk.language.catalogue import Catalogue
from ui.application import show_window
from ui.at_the_desk.card import Card
from ui.frame.card_window import CardWindow
from ui.log_in.port import Told
from ui.opening.pane import PreparingPane
from ui.theme import Theme
from ui.work import CancelledError, Operation, Progress, Running, Work

if TYPE_CHECKING:
    from ui.opened import OpenedDesk, OpensDesk
    from ui.window_parts import WindowParts

_CARD = 640


class OpeningWindow(CardWindow):
    """Opens a desk off the UI thread, and shows how far it is. Closing it stops the opening."""

    def __init__(
        self, theme: Theme, catalogue: Catalogue, work: Work, open_desk: "OpensDesk"
    ) -> None:
        super().__init__(theme, catalogue)
        self._work, self._open = work, open_desk
        self._told = Told()
        self._running: Running | None = None
        self.opened: OpenedDesk | None = None
        self.problem: Exception | None = None
        card = Card(theme)
        card.setFixedWidth(theme.px(_CARD))
        inside = QVBoxLayout(card)
        inside.setContentsMargins(1, 1, 1, 1)
        self.pane = PreparingPane(theme, catalogue)
        self.pane.stopped.connect(self.close)
        inside.addWidget(self.pane)
        self.show_card(card)
        self.setFocus()  # a key that was struck before stops nothing

    def start(self) -> None:
        """Begin to open."""

        def attempt(progress: Progress) -> "OpenedDesk | Exception":
            # There is no window yet that would show what stands against it.
            try:
                return self._told.open(self._open, progress)
            except CancelledError:
                raise
            except Exception as error:  # noqa: BLE001 - carried to the person, in words
                return error

        operation = Operation(attempt, self._over, progress=self._show, name="open_desk")
        self._running = self._work.carry(operation)

    def _show(self, done: int, total: int) -> None:
        self.pane.show_progress(self._told.stage, done, total)

    def _over(self, outcome: "OpenedDesk | Exception") -> None:
        self._running = None
        if isinstance(outcome, Exception):
            self.problem = outcome
        else:
            self.opened = outcome
        self.close()

    def closeEvent(self, event: QCloseEvent) -> None:
        if self._running is not None:
            self._running.cancel()
        super().closeEvent(event)


def open_while_shown(parts: "WindowParts") -> "OpenedDesk | None":
    """Open a desk that is made ready first; None when somebody did not wait for it.

    Raises what stands against it, as opening it does.
    """
    catalogue, theme = parts.dressed()
    work = parts.begin_work()
    opening = OpeningWindow(theme, catalogue, work, parts.open_desk)
    show_window(opening)
    opening.start()
    QApplication.exec()
    # A stage that was told to stop ends at its next step; the lock on the desk goes with it.
    work.close()
    opened, problem = opening.opened, opening.problem
    delete(opening)
    if problem is not None:
        raise problem
    return opened
