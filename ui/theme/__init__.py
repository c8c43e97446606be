"""How everything looks: colours, sizes, fonts, icons and shapes, from the style tokens."""

from ui.theme.theme import Theme, ThemeName, Weight, make_theme

__all__ = ["Theme", "ThemeName", "Weight", "make_theme"]
