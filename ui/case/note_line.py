"""The line under the timeline in which an internal note is written."""

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.context import WindowContext
from ui.theme import Theme
from ui.widgets import TextInput
from ui.widgets.label import fill_ground
from ui.widgets.painting import Line, key_hint_width, paint_key_hint

_KEY = "N"


class _NoteInput(TextInput):
    """A line with the picture of a note before it and its key at the end."""

    def __init__(self, theme: Theme, hint: str) -> None:
        super().__init__(theme, placeholder=hint)
        self.setAccessibleName(hint)
        begin = theme.px(20) + 8
        end = round(key_hint_width(theme, _KEY)) + 8
        right, left = (begin, end) if theme.is_right_to_left else (end, begin)
        self.setTextMargins(left, 0, right, 0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        theme = self._theme
        painter = QPainter(self)
        line = Line(QRectF(self.rect()).adjusted(12, 0, -12, 0), theme)
        theme.paint_icon(painter, "note", "text_2", line.take(theme.px(20)))
        if not self.text():
            paint_key_hint(painter, theme, line.take_end(key_hint_width(theme, _KEY)), _KEY)


class NoteLine(QWidget):
    """Enter keeps the note; it never reaches the person whom the case is about.

    What was begun for one case waits for that case alone, and for whoever began it.
    """

    note_written = Signal(object, str)  # id of the case

    def __init__(self, context: WindowContext) -> None:
        super().__init__()
        self._case = b""
        self._session, self._staff = context.session, context.session.staff
        self._begun: dict[tuple[str, bytes], str] = {}
        context.session.person_changed.connect(self._change_person)
        fill_ground(self, context.theme, "surface")
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 8, 16, 8)
        self.input = _NoteInput(context.theme, context.text("case.note_hint"))
        self.input.returnPressed.connect(self._write)
        row.addWidget(self.input)

    def begin(self) -> None:
        """Put the cursor into the line."""
        self.input.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def show_case(self, case: bytes) -> None:
        """Show what was begun for a case."""
        self._turn_to(self._staff, case)

    def forget(self, staff: str, case: bytes) -> None:
        """Let go of what somebody began for a case: it is kept, or not seen any more."""
        self._begun.pop((staff, case), None)
        if (staff, case) == (self._staff, self._case):
            self.input.clear()

    def _change_person(self) -> None:
        self._turn_to(self._session.staff, self._case)

    def _turn_to(self, staff: str, case: bytes) -> None:
        if (staff, case) == (self._staff, self._case):
            return  # somebody may be typing
        if text := self.input.text():
            self._begun[self._staff, self._case] = text
        self._staff, self._case = staff, case
        self.input.setText(self._begun.pop((staff, case), ""))

    def _write(self) -> None:
        if text := self.input.text().strip():
            self.note_written.emit(self._case, text)
