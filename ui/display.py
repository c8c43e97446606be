"""How the window looks on this machine: language, digits, theme, text size; a local setting."""

from dataclasses import dataclass
from typing import Literal, cast

from kafel_desk.language.digits import Digits, read_digits
from kafel_desk.papers.words import DISPLAY
from ui.theme import ThemeName

Language = Literal["ar", "en"]
LANGUAGES: tuple[Language, ...] = ("ar", "en")
SCALES: tuple[float, ...] = (1.0, 1.25, 1.5, 2.0)
SETTING = DISPLAY


@dataclass(frozen=True, slots=True)
class DisplayChoice:
    """What was chosen; Arabic with Latin digits on a light ground until somebody does."""

    language: Language = "ar"
    digits: Digits = Digits.LATIN
    theme: ThemeName = "light"
    scale: float = 1.0

    def stored(self) -> dict[str, object]:
        """Return the choice as it is kept."""
        return {
            "language": self.language,
            "digits": self.digits.value,
            "theme": self.theme,
            "scale": self.scale,
        }


def read_display(stored: object) -> DisplayChoice:
    """Return the choice that was kept; whatever is not one is as on a new machine."""
    if not isinstance(stored, dict):
        return DisplayChoice()
    usual = DisplayChoice()
    language, theme, scale = stored.get("language"), stored.get("theme"), stored.get("scale")
    return DisplayChoice(
        language=cast("Language", language) if language in LANGUAGES else usual.language,
        digits=read_digits(stored),
        theme="dark" if theme == "dark" else "light",
        scale=float(scale) if isinstance(scale, int | float) and 1 <= scale <= 2 else usual.scale,
    )
