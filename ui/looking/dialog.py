"""Who looked at one case, over its page."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from kafel_desk.desk import CaseFile
from kafel_desk.language.direction import LeftToRight
from ui.context import WindowContext
from ui.looking.pane import LooksPane
from ui.theme.focus import FocusRing

_WIDTH, _HEIGHT = 720, 520


class LooksDialog(QDialog):
    """The table of looks at a case; Escape closes it."""

    def __init__(self, context: WindowContext, file: CaseFile, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        number = LeftToRight(file.case.number)
        self.setWindowTitle(context.text("looks.title_of", number=number))
        px = context.theme.px
        room = parent.window().size()
        self.resize(min(px(_WIDTH), room.width()), min(px(_HEIGHT), room.height()))
        self.pane = LooksPane(context, file.case.id)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.pane)
        FocusRing(context.theme, self)
        self.pane.activated()
