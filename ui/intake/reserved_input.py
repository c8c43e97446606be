"""The number on a paper form: typed or chosen from those that no case has yet."""

from collections.abc import Callable, Sequence

from PySide6.QtGui import QFocusEvent

from ui.theme import Theme
from ui.widgets.pick import PickByTyping
from ui.widgets.popup import Choice


class ReservedNumberInput(PickByTyping):
    """What was typed stays, known or not: the desk says what is wrong with it."""

    def __init__(
        self, theme: Theme, search: Callable[[str], Sequence[Choice]], *, placeholder: str = ""
    ) -> None:
        super().__init__(theme, search, placeholder=placeholder)
        self.textEdited.connect(self._typed)

    @property
    def number(self) -> str:
        """The number as it was chosen or typed."""
        return self.code or self.text().strip()

    def show_number(self, number: str) -> None:
        """Put a number back."""
        self.choose(Choice(number, number) if number else None)

    def _typed(self, text: str) -> None:
        if self._choice is not None and self._choice.text != text:
            self._choice = None
        self.choice_changed.emit("")

    def focusOutEvent(self, event: QFocusEvent) -> None:
        # Not that of picking by typing, which would put the old choice back.
        super(PickByTyping, self).focusOutEvent(event)
