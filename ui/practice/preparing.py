"""Making the practice desk, which takes a moment: a small window says so."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from ui.theme import Theme, Weight
from ui.theme.theme import SECTION
from ui.widgets.label import Label, fill_ground
from ui.work import Operation, Work


class Preparing(QWidget):
    """Shows that something is made, off the UI thread, until it is there or has failed."""

    def __init__(self, theme: Theme, title: str, words: str) -> None:
        super().__init__()
        self._is_over = False
        self.problem: Exception | None = None
        self.setWindowTitle(title)
        self.setLayoutDirection(theme.direction)
        self.setMinimumSize(theme.px(480), theme.px(160))
        fill_ground(self, theme, "window")
        column = QVBoxLayout(self)
        head = Label(theme, title, size=SECTION, weight=Weight.SEMIBOLD)
        for label in (head, Label(theme, words, colour="text_2", wraps=True)):
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
            column.addWidget(label)

    def closeEvent(self, event: QCloseEvent) -> None:
        if not self._is_over:
            event.ignore()

    def run(self, make: Callable[[], object], work: Work) -> Exception | None:
        """Make it; return what stood in its way, or None."""

        def job(_progress: object) -> Exception | None:
            try:
                make()
            except Exception as error:  # noqa: BLE001 - carried to the person, in words
                return error
            return None

        def done(problem: Exception | None) -> None:
            self.problem, self._is_over = problem, True
            self.close()

        self.show()
        work.write(Operation(job, done, name="make_practice_desk"))
        QApplication.exec()
        return self.problem
