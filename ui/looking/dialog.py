"""Who looked at one case, over its page."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from kafel_desk.desk import CaseFile
from kafel_desk.language.direction import LeftToRight
from ui.context import WindowContext
from ui.looking.pane import LooksPane
from ui.theme import Weight
from ui.theme.focus import FocusRing
from ui.theme.theme import SECTION
from ui.widgets import Button, ButtonKind, Label

_WIDTH, _HEIGHT, _EDGE = 720, 520, 24


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
        title = context.text("looks.title_of", number=number)
        heading = Label(context.theme, title, size=SECTION, weight=Weight.SEMIBOLD, wraps=True)
        close = Button(
            context.theme, context.text("evidence.close"), ButtonKind.LINK, key_hint="Esc"
        )
        close.clicked.connect(self.reject)
        head = QHBoxLayout()
        head.setContentsMargins(_EDGE, _EDGE // 2, _EDGE // 2, 0)
        head.addWidget(heading, 1)
        head.addWidget(close)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self.pane, 1)
        FocusRing(context.theme, self)
        self.pane.activated()
