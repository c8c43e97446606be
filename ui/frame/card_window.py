"""A window before the one of the desk: the name on top, and one card in the middle."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kafel_desk.language.catalogue import Catalogue
from ui.frame.name_bar import NameBar
from ui.theme import Theme
from ui.theme.focus import FocusRing
from ui.widgets.label import Hairline, fill_ground


class CardWindow(QWidget):
    """Its heirs make the card, and put it into the window with `show_card`."""

    def __init__(self, theme: Theme, catalogue: Catalogue) -> None:
        super().__init__()
        self._theme, self._catalogue = theme, catalogue
        self.resize(1366, 768)
        self.setLayoutDirection(theme.direction)
        self.setWindowTitle(catalogue.text("app.name"))
        fill_ground(self, theme, "window")

    def show_card(self, card: QWidget, *, grows: bool = False) -> None:
        """Put the card into the middle; one that grows takes what height there is, up to its own most."""
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(NameBar(self._theme, self._catalogue))
        column.addWidget(Hairline(self._theme))
        column.addStretch(1)
        column.addWidget(card, 1000 if grows else 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(1)
        self._ring = FocusRing(self._theme, self)
