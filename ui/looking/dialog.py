"""Who looked at one case, and at what one looked oneself: over the page."""

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


class _TableDialog(QDialog):
    """A table of looks with its title; Escape closes it."""

    def __init__(
        self, context: WindowContext, title: str, pane: LooksPane, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        px = context.theme.px
        room = parent.window().size()
        self.resize(min(px(_WIDTH), room.width()), min(px(_HEIGHT), room.height()))
        self.pane = pane
        heading = Label(context.theme, title, size=SECTION, weight=Weight.SEMIBOLD, wraps=True)
        close = Button(
            context.theme, context.text("evidence.close"), ButtonKind.LINK, key_hint="Esc"
        )
        close.clicked.connect(self.reject)
        head = QHBoxLayout()
        head.setContentsMargins(_EDGE, _EDGE // 2, _EDGE, 0)
        head.addWidget(heading, 1)
        head.addWidget(close)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self.pane, 1)
        FocusRing(context.theme, self)
        self.pane.activated()


class LooksDialog(_TableDialog):
    """The table of looks at a case."""

    def __init__(self, context: WindowContext, file: CaseFile, parent: QWidget) -> None:
        title = context.text("looks.title_of", number=LeftToRight(file.case.number))
        super().__init__(context, title, LooksPane(context, file.case.id), parent)


class OwnLooksDialog(_TableDialog):
    """At what whoever is at the desk looked; a line opens its case."""

    def __init__(self, context: WindowContext, parent: QWidget) -> None:
        pane = LooksPane(context, opened=self._open, staff=context.session.staff)
        self._context = context
        super().__init__(context, context.text("user.own_looks"), pane, parent)
        context.session.changed.connect(self.reject)

    def _open(self, case: bytes) -> None:
        self.accept()
        self._context.navigation.open_page("case", case)
