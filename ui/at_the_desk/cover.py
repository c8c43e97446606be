"""Covering a window: what is behind can be reached neither by key nor by pointer."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QShortcut
from PySide6.QtWidgets import QApplication, QDialog, QWidget
from shiboken6 import isValid


class WindowCover:
    """Puts the rest of a window out of reach, and gives it back as it was, focus and all."""

    def __init__(self, window: QWidget, cover: QWidget, spared: QWidget | None) -> None:
        self._window = window
        self._cover = cover
        self._spared = {spared}
        self._disabled: list[QWidget] = []
        self._silenced: list[QShortcut] = []
        self._focus_before: QWidget | None = None

    def spare(self, widget: QWidget) -> None:
        """Leave something else within reach."""
        self._spared.add(widget)

    def lay(self) -> None:
        """Put everything but the cover and what is spared out of reach, menus and dialogs out of sight."""
        if (popup := QApplication.activePopupWidget()) is not None:
            popup.close()
        for dialog in self._window.findChildren(QDialog):
            dialog.reject()
        self._focus_before = QApplication.focusWidget()
        direct = Qt.FindChildOption.FindDirectChildrenOnly
        kept = {self._cover, *self._spared}
        self._disabled = [
            child
            for child in self._window.findChildren(QWidget, options=direct)
            if child not in kept and child.isEnabled() and not child.isAncestorOf(self._cover)
        ]
        for child in self._disabled:
            child.setEnabled(False)
        self._silenced = [
            shortcut
            for shortcut in self._window.findChildren(QShortcut)
            if shortcut.isEnabled() and not self._is_own(shortcut)
        ]
        for shortcut in self._silenced:
            shortcut.setEnabled(False)

    def lift(self) -> bool:
        """Give everything back; returns whether something had the focus, and has it again."""
        for child in self._disabled:
            if isValid(child):
                child.setEnabled(True)
        for shortcut in self._silenced:
            if isValid(shortcut):
                shortcut.setEnabled(True)
        self._disabled, self._silenced = [], []
        before, self._focus_before = self._focus_before, None
        had_focus = before is not None and isValid(before) and before.isVisible()
        if before is not None and had_focus:
            before.setFocus()
        return had_focus

    def _is_own(self, shortcut: QShortcut) -> bool:
        parent = shortcut.parent()
        if parent is self._cover:
            return True
        return isinstance(parent, QWidget) and self._cover.isAncestorOf(parent)
