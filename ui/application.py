"""The Qt application: fonts, Qt's own Arabic words, explicit direction, style and palette."""

import sys

from PySide6.QtCore import QLibraryInfo, QLocale, QTranslator
from PySide6.QtWidgets import QApplication, QWidget

import ui.binding  # noqa: F401  (before the rest of the window is loaded)
from kafel_desk.language.catalogue import Catalogue
from ui.theme import Theme, ThemeName, make_theme
from ui.theme.fonts import load_fonts
from ui.theme.stylesheet import make_stylesheet

_APPLICATION_NAME = "KafelDesk"
_FRAME = 40
"""Pixels that a system puts round a window, most of them above it."""


def make_application(
    catalogue: Catalogue,
    *,
    theme_name: ThemeName = "light",
    scale: float = 1.0,
) -> tuple[QApplication, Theme]:
    """Return the one Qt application, dressed, and the theme its widgets are given.

    Direction follows the catalogue and is set explicitly: a locale alone leaves the
    window left to right. Digits are the catalogue's matter, so the locale stays C.
    """
    existing = QApplication.instance()
    application = existing if isinstance(existing, QApplication) else QApplication([sys.argv[0]])
    application.setApplicationName(_APPLICATION_NAME)
    application.setDesktopFileName(_APPLICATION_NAME)
    QLocale.setDefault(QLocale(QLocale.Language.C))
    load_fonts()
    _install_qt_words(application, catalogue.language)
    application.setStyle("Fusion")
    theme = make_theme(theme_name, scale=scale, is_right_to_left=catalogue.direction == "rtl")
    dress(application, theme)
    return application, theme


def show_window(window: QWidget) -> None:
    """Show a window; where the screen has no room for it with its frame, it fills the screen."""
    room = window.screen().availableGeometry()
    if window.width() > room.width() or window.height() + _FRAME > room.height():
        window.showMaximized()
    else:
        window.show()


def dress(application: QApplication, theme: Theme) -> None:
    """Put a theme on the application: direction, font, palette, style sheet."""
    application.setLayoutDirection(theme.direction)
    application.setFont(theme.font())
    application.setPalette(theme.palette())
    sheet = make_stylesheet(theme)
    # Setting it again, even unchanged, polishes every widget anew.
    if application.styleSheet() != sheet:
        application.setStyleSheet(sheet)


def _install_qt_words(application: QApplication, language: str) -> None:
    """Install Qt's own translations (context menus, dialogs); they ship with the binding."""
    translator = QTranslator(application)
    folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    if translator.load(f"qtbase_{language}", folder):
        application.installTranslator(translator)
