"""Which part of a case is shown where large text leaves room for one alone."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QWidget

from ui.context import WindowContext
from ui.widgets import Button
from ui.widgets.label import fill_ground

_PARTS = (
    ("next", "case.next"),
    ("details", "case.details"),
    ("steps", "case.steps"),
    ("timeline", "case.timeline"),
)


class PartsBar(QWidget):
    """One button a part, one of them chosen."""

    part_chosen = Signal(str)

    def __init__(self, context: WindowContext) -> None:
        super().__init__()
        fill_ground(self, context.theme, "surface_alt")
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 8, 16, 8)
        row.setSpacing(8)
        self._group = QButtonGroup(self)
        self._buttons: dict[str, Button] = {}
        for part, key in _PARTS:
            button = Button(context.theme, context.text(key))
            button.setCheckable(True)
            button.clicked.connect(lambda _checked=False, part=part: self.part_chosen.emit(part))
            self._group.addButton(button)
            self._buttons[part] = button
            row.addWidget(button)
        row.addStretch(1)
        self._buttons["next"].setChecked(True)

    @property
    def part(self) -> str:
        """The part that is chosen."""
        return next(part for part, button in self._buttons.items() if button.isChecked())

    def choose(self, part: str) -> None:
        """Choose a part, as its button does."""
        self._buttons[part].setChecked(True)
        self.part_chosen.emit(part)
