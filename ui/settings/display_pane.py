"""How the window looks on this machine: language, digits, theme, text size."""

from typing import cast

from kafel_desk.language.digits import Digits
from ui.context import WindowContext
from ui.display import LANGUAGES, SCALES, SETTING, DisplayChoice, Language, read_display
from ui.settings.form_pane import FormPane
from ui.widgets.field import Field
from ui.widgets.pick import Select
from ui.widgets.popup import Choice
from ui.work import Operation

_LANGUAGE_WORDS: dict[Language, str] = {"ar": "display.arabic", "en": "display.english"}
_DIGIT_WORDS = {
    Digits.LATIN: "display.digits_latin",
    Digits.ARABIC_INDIC: "display.digits_arabic",
}
_THEME_WORDS = {"light": "display.light", "dark": "display.dark"}


class DisplayPane(FormPane):
    """A local setting, which other desks do not know. It holds from the next start on."""

    def __init__(self, context: WindowContext) -> None:
        super().__init__(context, "set.display", "display.text")
        text = context.text
        self.language = self._add(
            "display.language", [Choice(code, text(_LANGUAGE_WORDS[code])) for code in LANGUAGES]
        )
        self.digits = self._add(
            "display.digits",
            [Choice(digits.value, text(key)) for digits, key in _DIGIT_WORDS.items()],
        )
        self.look = self._add(
            "display.theme", [Choice(name, text(key)) for name, key in _THEME_WORDS.items()]
        )
        self.text_size = self._add(
            "display.size",
            [Choice(str(scale), text("display.percent", n=round(scale * 100))) for scale in SCALES],
        )
        self.body.addStretch(1)
        self.undo()

    def _add(self, label: str, choices: list[Choice]) -> Select:
        select = Select(self._context.theme, choices)
        field = Field(self._context.theme, self._context.text(label), select)
        field.setMaximumWidth(self._context.theme.px(400))
        select.choice_changed.connect(lambda _code: self.say_changed())
        self.body.addWidget(field)
        return select

    def choice(self) -> DisplayChoice:
        """Return what the form holds."""
        return DisplayChoice(
            language=cast("Language", self.language.code),
            digits=Digits(self.digits.code),
            theme="dark" if self.look.code == "dark" else "light",
            scale=float(self.text_size.code),
        )

    def save(self) -> None:
        words = self._context.text("display.next_start")
        self.keep_locally(SETTING, self.choice().stored(), lambda: self.say_saved(words))

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
