"""A folder or a file: typed, or chosen with the dialog of the system."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QSizePolicy, QWidget

from ui.theme import Theme
from ui.widgets.button import Button, ButtonKind
from ui.widgets.field import LeftToRightInput

Ask = Callable[[QWidget, str], str]
"""Asks with a dialog, beginning at a path; returns nothing when it was left."""


def ask_folder(parent: QWidget, path: str) -> str:
    """Ask for a folder."""
    return QFileDialog.getExistingDirectory(parent, "", path or str(Path.home()))


def ask_file(parent: QWidget, path: str) -> str:
    """Ask for a file that is there."""
    chosen, _kind = QFileDialog.getOpenFileName(parent, "", path or str(Path.home()))
    return chosen


class PathInput(QWidget):
    """A path that reads left to right, and the button that asks for it."""

    def __init__(self, theme: Theme, words: str, ask: Ask) -> None:
        super().__init__()
        self.line = LeftToRightInput(theme)
        self.button = Button(theme, words, ButtonKind.LARGE, icon="folder")
        self.asks = ask
        self.button.clicked.connect(self._ask)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.line, 1)
        row.addWidget(self.button)
        self.setFocusProxy(self.line)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def text(self) -> str:
        """Return the path."""
        return self.line.text().strip()

    def set_text(self, path: str) -> None:
        """Show a path."""
        self.line.setText(path)

    def setAccessibleName(self, name: str) -> None:
        super().setAccessibleName(name)
        self.line.setAccessibleName(name)

    def _ask(self) -> None:
        chosen = self.asks(self, self.text())
        if chosen:
            self.set_text(chosen)
            self.line.setFocus()
