"""Listens for a scanner that types: a number and Enter within milliseconds, into whatever is there.

Keys are watched where they reach a window, before any widget or shortcut of a page acts on them.
Into a text field they go on as usual, so that typing is never held up, and are taken back out when
they prove to be a scan. Elsewhere a K and what follows it at once is held for a moment: the letters
of a number are acts on the page of a case.
"""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QTextCursor, QWindow
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QTextEdit, QWidget

from ui.keys import letter_of
from ui.scanning.bursts import LONGEST_GAP_MS, Burst, Pace, latin
from ui.touches import WindowWatch

TextField = QLineEdit | QPlainTextEdit | QTextEdit

_HELD_MS = 2 * LONGEST_GAP_MS
_ENDS = {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab}
_SILENT = {Qt.Key.Key_Shift, Qt.Key.Key_CapsLock, Qt.Key.Key_AltGr, Qt.Key.Key_Mode_switch}
_COMMAND = (
    Qt.KeyboardModifier.ControlModifier
    | Qt.KeyboardModifier.AltModifier
    | Qt.KeyboardModifier.MetaModifier
)


@dataclass(frozen=True, slots=True)
class _Before:
    """A text field as it was before the first key of what may be a scan."""

    field: TextField
    text: str
    anchor: int
    cursor: int

    def restore(self) -> None:
        """Take out what was typed since; it can be undone like any change."""
        field = self.field
        if isinstance(field, QLineEdit):
            if field.text() != self.text:
                field.selectAll()
                field.insert(self.text)
            field.setCursorPosition(self.anchor)
            if self.anchor != self.cursor:
                field.setSelection(self.anchor, self.cursor - self.anchor)
            return
        cursor = field.textCursor()
        if field.toPlainText() != self.text:
            cursor.select(QTextCursor.SelectionType.Document)
            cursor.insertText(self.text)
        cursor.setPosition(self.anchor)
        cursor.setPosition(self.cursor, QTextCursor.MoveMode.KeepAnchor)
        field.setTextCursor(cursor)


def moment_of(event: QKeyEvent) -> int:
    """Return when a key was pressed, in milliseconds, as the system noted it.

    Keys that waited while the window was busy keep the pace at which they were typed.
    """
    return event.timestamp()


class ScanListener(QObject):
    """Hears every window of the program. `scanned` brings what was scanned, as it was typed."""

    scanned = Signal(str)

    def __init__(self, parent: QObject, moment_of: Callable[[QKeyEvent], int] = moment_of) -> None:
        super().__init__(parent)
        self._moment_of = moment_of
        self._burst = Burst()
        self._before: _Before | None = None
        self._held: list[tuple[QWindow, QKeyEvent]] = []
        self._is_replaying = False
        self._release = QTimer(self)
        self._release.setSingleShot(True)
        self._release.setInterval(_HELD_MS)
        self._release.timeout.connect(self._replay)
        WindowWatch(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if (
            event.type() is QEvent.Type.KeyPress
            and isinstance(watched, QWindow)
            and isinstance(event, QKeyEvent)
            and not self._is_replaying
        ):
            return self._press(watched, event)
        return False

    def _press(self, window: QWindow, event: QKeyEvent) -> bool:
        """Take a key press; tell whether it goes no further."""
        if event.key() in _SILENT:
            return False
        if event.key() in _ENDS and self._burst.typed:
            return self._end(event)
        is_plain = not event.modifiers() & _COMMAND and not event.isAutoRepeat()
        character = (latin(event.text()) or letter_of(event) or "") if is_plain else ""
        pace = self._burst.take(character, self._moment_of(event))
        if pace is not Pace.GOES_ON:
            self._replay()
            self._before = _text_field_now() if pace is Pace.BEGINS else None
        if pace is Pace.OTHER or self._before is not None:
            return False
        self._held.append((window, event.clone()))
        self._release.start()
        return True

    def _end(self, event: QKeyEvent) -> bool:
        number = self._burst.end(self._moment_of(event))
        if not number:
            self._replay()
            return False
        self._release.stop()
        self._held = []
        before, self._before = self._before, None
        if before is not None:
            before.restore()
        self.scanned.emit(number)
        return True

    def _replay(self) -> None:
        """Pass on the keys that were held: a person pressed them."""
        self._release.stop()
        held, self._held = self._held, []
        self._is_replaying = True
        try:
            for window, event in held:
                QCoreApplication.sendEvent(window, event)
        finally:
            self._is_replaying = False


def _text_field_now() -> _Before | None:
    """Return the text field with the focus as it is, or None where keys are no text."""
    widget: QWidget | None = QApplication.focusWidget()
    if isinstance(widget, QLineEdit) and not widget.isReadOnly():
        start = widget.selectionStart()
        if start < 0:
            return _Before(widget, widget.text(), widget.cursorPosition(), widget.cursorPosition())
        return _Before(widget, widget.text(), start, widget.selectionEnd())
    if isinstance(widget, QPlainTextEdit | QTextEdit) and not widget.isReadOnly():
        cursor = widget.textCursor()
        return _Before(widget, widget.toPlainText(), cursor.anchor(), cursor.position())
    return None
