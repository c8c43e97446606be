"""Picking one of many: by typing a part of the name, or from a short list."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QRectF, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QFontMetricsF,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QWidget

from kafel_desk.language.direction import reads_right_to_left
from ui.theme import Theme
from ui.widgets.field import TextInput
from ui.widgets.matching import begins_word
from ui.widgets.painting import Line, paint_text, text_width
from ui.widgets.popup import Choice, Popup

_TEXT_AT = 12  # from the edge of a field to its text
_STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}


class _PopupInput(TextInput):
    """An input with a list under it; the choice is kept by code."""

    choice_changed = Signal(str)

    def __init__(
        self, theme: Theme, *, placeholder: str, small: bool, parent: QWidget | None
    ) -> None:
        super().__init__(theme, placeholder=placeholder, small=small, parent=parent)
        self._choice: Choice | None = None
        self._popup: Popup | None = None

    @property
    def code(self) -> str:
        """The code of what is chosen, empty if nothing is."""
        return self._choice.code if self._choice else ""

    @property
    def is_open(self) -> bool:
        """Whether the list is open."""
        return self._popup is not None and self._popup.isVisible()

    def choose(self, choice: Choice | None) -> None:
        """Choose from the outside, or clear with None; it is not announced."""
        self._choice = choice
        self.setText(choice.text if choice else "")
        self.setCursorPosition(0)

    def close_list(self) -> bool:
        """Close the list; say whether it was open (for Escape)."""
        was_open = self.is_open
        if self._popup is not None:
            self._popup.close_list()
        return was_open

    def _open(self, choices: Sequence[Choice], query: str = "") -> None:
        if self._popup is None or self._popup.parentWidget() is not self.window():
            self._popup = Popup(self._theme, self.window())
            self._popup.chosen.connect(self._take)
        self._popup.show_choices(self, choices, query=query)

    def _take(self, choice: Choice) -> None:
        self.choose(choice)
        self.choice_changed.emit(choice.code)

    def _step(self, step: int) -> None:
        if self._popup is not None:
            self._popup.move_current(step)

    def _choose_current(self) -> bool:
        return self._popup is not None and self._popup.choose_current()

    def event(self, event: QEvent) -> bool:
        # An open list has first claim on Escape and Enter, before the window's shortcuts.
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and self.is_open
            and event.key() in {Qt.Key.Key_Escape, Qt.Key.Key_Return, Qt.Key.Key_Enter}
        ):
            event.accept()
            return True
        return super().event(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.close_list()


class PickByTyping(_PopupInput):
    """Type a part of a name and choose from what matches.

    `search` returns the choices of a query; it runs at every key and must be quick (a
    list in memory). Where it finds nothing, the list says `nothing`. Leaving the field takes the
    one thing that the words can mean; where they name nothing, or several, the old choice stays.
    """

    def __init__(
        self,
        theme: Theme,
        search: Callable[[str], Sequence[Choice]],
        *,
        placeholder: str = "",
        nothing: str = "",
        small: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, placeholder=placeholder, small=small, parent=parent)
        self._search = search
        self._nothing = (Choice("", nothing),) if nothing else ()
        self.set_icon("search")
        self.textEdited.connect(self._show_matches)

    def _show_matches(self, query: str) -> None:
        if not query.strip() and self._choice is not None:
            self._choice = None
            self.choice_changed.emit("")
        self._open(self._search(query) or self._nothing, query)

    def _take(self, choice: Choice) -> None:
        if choice.code:
            super()._take(choice)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in _STEPS:
            if self.is_open:
                self._step(_STEPS[key])
            else:
                self._show_matches(self.text() if self._choice is None else "")
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self._choose_current():
            return
        elif key == Qt.Key.Key_Escape and self.close_list():
            self.choose(self._choice)
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        query, is_typed = self.text().strip(), self.is_open
        super().focusOutEvent(event)
        if event.reason() == Qt.FocusReason.PopupFocusReason:
            return
        found = self._search(query) if query and is_typed else ()
        if len(found) == 1:
            self._take(found[0])
        else:
            self.choose(self._choice)


class Select(_PopupInput):
    """One of a short list: arrows change it, Space opens it, a letter goes to what begins with it."""

    def __init__(
        self,
        theme: Theme,
        choices: Sequence[Choice] = (),
        *,
        placeholder: str = "",
        small: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, placeholder=placeholder, small=small, parent=parent)
        self._choices: Sequence[Choice] = ()
        self.setProperty("pick", True)
        self.setReadOnly(True)
        self.setCursor(Qt.CursorShape.ArrowCursor)
        self.set_icon("down")
        self.set_choices(choices)

    def set_choices(self, choices: Sequence[Choice]) -> None:
        """Replace the list; the present choice stays if it is still there."""
        self._choices = choices
        self.choose(next((choice for choice in choices if choice.code == self.code), None))

    def choose_code(self, code: str) -> None:
        """Choose by code, without announcing it; an unknown code clears."""
        self.choose(next((choice for choice in self._choices if choice.code == code), None))

    @property
    def seen(self) -> str:
        """What is seen of the choice: a longer one than there is room for ends with dots."""
        room, whole = self._room.width(), self.text()
        return QFontMetricsF(self.font()).elidedText(whole, Qt.TextElideMode.ElideRight, room)

    @property
    def _room(self) -> QRectF:
        margins = self.textMargins()
        left, right = _TEXT_AT + margins.left(), _TEXT_AT + margins.right()
        return QRectF(self.rect()).adjusted(left, 2, -right, -2)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        seen, whole, at_right = self.seen, self.text(), self._theme.is_right_to_left
        if seen == whole or reads_right_to_left(whole, is_window=at_right) != at_right:
            return
        # An input cuts what goes on in the middle of a letter.
        line = Line(self._room, self._theme)
        line.take(text_width(seen[:-1], self.font()), 0)
        painter = QPainter(self)
        painter.fillRect(line.rest, self._theme.colour("field" if self.isEnabled() else "window"))
        colour = "text" if self.isEnabled() else "text_disabled"
        paint_text(painter, self._theme, line.rest, seen[-1], font=self.font(), colour=colour)

    def _move(self, step: int) -> None:
        codes = [choice.code for choice in self._choices]
        at = codes.index(self.code) + step if self.code in codes else 0
        if 0 <= at < len(codes):
            self._take(self._choices[at])

    def _jump(self, letter: str) -> None:
        """Choose the next one of which a word begins with the letter, round the end."""
        codes = [choice.code for choice in self._choices]
        after = codes.index(self.code) + 1 if self.code in codes else 0
        in_turn = (*self._choices[after:], *self._choices[:after])
        found = next((choice for choice in in_turn if begins_word(choice.text, letter)), None)
        if found is not None and found.code != self.code:
            self._take(found)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in _STEPS:
            if self.is_open:
                self._step(_STEPS[key])
            else:
                self._move(_STEPS[key])
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self._choose_current():
            return
        elif key == Qt.Key.Key_Space:
            if not self._choose_current():
                self._open(self._choices)
        elif key == Qt.Key.Key_Escape and self.close_list():
            return
        elif event.text().strip() and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._jump(event.text())
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        if not self.close_list():
            self._open(self._choices)
