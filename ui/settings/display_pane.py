"""How the window looks on this machine: language, digits, theme, text size."""

from collections.abc import Callable
from typing import cast

from PySide6.QtCore import Qt

from kafel_desk.language.digits import Digits
from ui.by_itself import is_in_a_call
from ui.context import WindowContext
from ui.display import LANGUAGES, SCALES, SETTING, DisplayChoice, Language, read_display
from ui.settings.form_pane import FormPane
from ui.widgets.button import Button, ButtonKind
from ui.widgets.popup import Choice
from ui.work import Operation

_LANGUAGE_WORDS: dict[Language, str] = {"ar": "display.arabic", "en": "display.english"}
_DIGIT_WORDS = {
    Digits.LATIN: "display.digits_latin",
    Digits.ARABIC_INDIC: "display.digits_arabic",
}
_THEME_WORDS = {"light": "display.light", "dark": "display.dark"}


class DisplayPane(FormPane):
    """A local setting, which other desks do not know. It is seen when the window is opened again.

    `open_again` opens it at once, with the desk as it is.
    """

    def __init__(
        self, context: WindowContext, open_again: Callable[[], object] | None = None
    ) -> None:
        super().__init__(context, "set.display", "display.text")
        text = context.text
        self.open_again = Button(context.theme, text("display.open_again"), ButtonKind.LARGE)
        self.open_again.hide()
        if open_again is not None:
            self.open_again.clicked.connect(open_again)
        self._can_open_again = open_again is not None
        self.language = self.add_choice(
            "display.language", [Choice(code, text(_LANGUAGE_WORDS[code])) for code in LANGUAGES]
        )
        self.digits = self.add_choice(
            "display.digits",
            [Choice(digits.value, text(key)) for digits, key in _DIGIT_WORDS.items()],
        )
        self.look = self.add_choice(
            "display.theme", [Choice(name, text(key)) for name, key in _THEME_WORDS.items()]
        )
        self.text_size = self.add_choice(
            "display.size",
            [Choice(str(scale), text("display.percent", n=round(scale * 100))) for scale in SCALES],
        )
        self.body.addWidget(self.open_again, 0, Qt.AlignmentFlag.AlignLeading)
        self.body.addStretch(1)
        self.undo()

    def choice(self) -> DisplayChoice:
        """Return what the form holds."""
        return DisplayChoice(
            language=cast("Language", self.language.code),
            digits=Digits(self.digits.code),
            theme="dark" if self.look.code == "dark" else "light",
            scale=float(self.text_size.code),
        )

    def save(self) -> None:
        self.keep_locally(SETTING, self.choice().stored(), self._offer)

    def say_changed(self) -> None:
        super().say_changed()
        self.open_again.hide()

    def _offer(self) -> None:
        """Say when it is seen; nobody's call is cut off by a window that closes."""
        self.say_saved(self._context.text("display.next_start"))
        self.open_again.setVisible(self._can_open_again and not is_in_a_call(self.window()))
        if self.open_again.isVisible():
            self.open_again.setFocus()

    def undo(self) -> None:
        reader = self._context.desk.reader
        self._context.work.read(
            Operation(
                lambda _progress: read_display(reader.local_setting(SETTING)),
                self._show,
                name="read_display",
            ),
            latest_of="display",
        )

    def focus_first(self) -> None:
        self.language.setFocus()

    def _show(self, choice: DisplayChoice) -> None:
        self.language.choose_code(choice.language)
        self.digits.choose_code(choice.digits.value)
        self.look.choose_code(choice.theme)
        self.text_size.choose_code(str(choice.scale))
