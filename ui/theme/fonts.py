"""IBM Plex Sans Arabic: loaded once from the program's own files, never from the system."""

from functools import cache

from PySide6.QtGui import QFontDatabase

import resources

FAMILY = "IBM Plex Sans Arabic"
_WEIGHTS = ("Regular", "Medium", "SemiBold")


@cache
def load_fonts() -> None:
    """Give the three weights of the typeface to Qt, once. Needs a QGuiApplication.

    Raises `RuntimeError` if a font file is missing: without it every letter is a box
    where the system has no fonts.
    """
    for weight in _WEIGHTS:
        if QFontDatabase.addApplicationFont(str(resources.font(weight))) < 0:
            raise RuntimeError(f"font {weight} of {FAMILY} cannot be loaded")
