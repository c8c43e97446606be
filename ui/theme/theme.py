"""The theme object that every widget gets: colours, fonts, sizes and drawings of one look."""

import enum
from dataclasses import dataclass, field
from typing import Literal

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QFont, QIcon, QPainter, QPalette, QPixmap

import resources
from ui.theme.drawings import draw_svg
from ui.theme.fonts import FAMILY
from ui.theme.tokens import Look, Tokens, read_tokens

ThemeName = Literal["light", "dark"]
BODY, CAPTION, SECTION, TITLE, NUMBER = 13, 11, 16, 22, 44
"""Text sizes in pixels at 96 dpi: there are no others."""
_LINE = {11: 16, 13: 20, 16: 24, 22: 32, 44: 64}
LEAST_SCALE, GREATEST_SCALE = 1.0, 2.0


class Weight(enum.IntEnum):
    """The three weights of the typeface that are used."""

    REGULAR = 400
    MEDIUM = 500
    SEMIBOLD = 600


@dataclass(frozen=True, eq=False)
class Theme:
    """One look: light or dark, its text scale (1.0 to 2.0) and its direction.

    Gaps and paddings keep their pixels at every text scale; whatever holds text goes
    through `px`, so that large text is not cut and the window still holds it all.
    """

    name: ThemeName
    tokens: Tokens
    scale: float
    is_right_to_left: bool
    _colours: dict[str, QColor]
    _drawings: dict[tuple[object, ...], QPixmap] = field(default_factory=dict)
    _fonts: dict[tuple[int, int], QFont] = field(default_factory=dict)

    @property
    def direction(self) -> Qt.LayoutDirection:
        """The layout direction of the window."""
        right_to_left = Qt.LayoutDirection.RightToLeft
        return right_to_left if self.is_right_to_left else Qt.LayoutDirection.LeftToRight

    def px(self, length: float) -> int:
        """Return a length that holds text, in pixels at the text scale."""
        return round(length * self.scale)

    def line(self, size: int) -> int:
        """Return the height of one line of text of `size`, scaled."""
        return self.px(_LINE[size])

    def colour(self, role: str) -> QColor:
        """Return the colour of a role. Raises `KeyError` for a role that is not in the tokens."""
        return self._colours[role]

    def css(self, role: str) -> str:
        """Return the colour of a role as a style sheet writes it."""
        colour = self._colours[role]
        return f"rgba({colour.red()},{colour.green()},{colour.blue()},{colour.alpha()})"

    def font(self, size: int = BODY, weight: int = Weight.REGULAR) -> QFont:
        """Return the typeface at one of the text sizes, scaled; not to be changed, it is everybody's."""
        font = self._fonts.get((size, weight))
        if font is None:  # kept, because Qt looks for the glyphs of a new one each time
            font = QFont(FAMILY)
            font.setPixelSize(self.px(size))
            font.setWeight(QFont.Weight(weight))
            font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
            self._fonts[size, weight] = font
        return font

    def state(self, state: str) -> Look:
        """Return the look of a case's state."""
        return self.tokens.states[state]

    def due(self, due: str) -> Look:
        """Return the look of a due time: ok, soon, late, paused, done."""
        return self.tokens.due[due]

    def sync(self, light: str) -> Look:
        """Return the look of a sync light."""
        return self.tokens.sync[light]

    def icon_pixmap(
        self, name: str, colour: str = "text_2", size: int = 20, ratio: float = 1.0
    ) -> QPixmap:
        """Return a tinted icon, mirrored where the direction wants it; `size` is unscaled."""
        is_mirrored = self.is_right_to_left and name in self.tokens.mirrored_icons
        return self._drawing(name, self.px(size), ratio, colour, "surface", is_mirrored)

    def shape_pixmap(
        self,
        shape: str,
        colour: str,
        ground: str = "surface",
        size: int = 12,
        ratio: float = 1.0,
    ) -> QPixmap:
        """Return a state's shape; `ground` is the role of the colour behind it."""
        is_mirrored = self.is_right_to_left and shape in self.tokens.mirrored_shapes
        return self._drawing(f"shapes/{shape}", self.px(size), ratio, colour, ground, is_mirrored)

    def icon(self, name: str, colour: str = "text_2") -> QIcon:
        """Return a tinted icon for Qt's own widgets and menus."""
        icon = QIcon(self.icon_pixmap(name, colour))
        icon.addPixmap(self.icon_pixmap(name, colour, ratio=2.0))
        return icon

    def paint_icon(
        self, painter: QPainter, name: str, colour: str, rect: QRectF, size: int = 20
    ) -> None:
        """Draw a tinted icon in the middle of `rect`."""
        ratio = painter.device().devicePixelRatioF()
        _draw_centred(painter, self.icon_pixmap(name, colour, size, ratio), rect)

    def paint_shape(
        self,
        painter: QPainter,
        shape: str,
        colour: str,
        rect: QRectF,
        *,
        ground: str = "surface",
        size: int = 12,
    ) -> None:
        """Draw a state's shape in the middle of `rect`."""
        ratio = painter.device().devicePixelRatioF()
        _draw_centred(painter, self.shape_pixmap(shape, colour, ground, size, ratio), rect)

    def palette(self) -> QPalette:
        """Return Qt's palette of this theme, for whatever the style sheet does not reach."""
        palette = QPalette()
        role = QPalette.ColorRole
        roles = {
            role.Window: "window",
            role.WindowText: "text",
            role.Base: "field",
            role.AlternateBase: "surface_alt",
            role.Text: "text",
            role.PlaceholderText: "text_3",
            role.Button: "surface",
            role.ButtonText: "text",
            role.BrightText: "danger",
            role.Highlight: "accent_fill",
            role.HighlightedText: "on_accent",
            role.ToolTipBase: "surface",
            role.ToolTipText: "text",
            role.Link: "accent",
            role.LinkVisited: "accent",
            role.Mid: "border_mid",
            role.Dark: "border_strong",
            role.Light: "surface",
        }
        for place, name in roles.items():
            palette.setColor(place, self.colour(name))
        for place in (role.WindowText, role.Text, role.ButtonText):
            palette.setColor(QPalette.ColorGroup.Disabled, place, self.colour("text_disabled"))
        return palette

    def _drawing(
        self,
        file: str,
        size: int,
        ratio: float,
        colour: str,
        ground: str,
        is_mirrored: bool,  # noqa: FBT001 - a private step with every argument given
    ) -> QPixmap:
        key = (file, size, ratio, colour, ground)
        if key not in self._drawings:
            self._drawings[key] = draw_svg(
                file,
                size,
                ratio,
                self.colour(colour).name(),
                self.colour(ground).name(),
                mirrored=is_mirrored,
            )
        return self._drawings[key]


def make_theme(
    name: ThemeName = "light", *, scale: float = 1.0, is_right_to_left: bool = True
) -> Theme:
    """Return the theme of that name; `scale` is held between 1.0 and 2.0."""
    tokens = read_tokens(resources.style())
    colours = {role: _parse_colour(value) for role, value in tokens.colours[name].items()}
    held = min(max(scale, LEAST_SCALE), GREATEST_SCALE)
    return Theme(name, tokens, held, is_right_to_left, colours)


def _parse_colour(text: str) -> QColor:
    if not text.startswith("rgba"):
        return QColor(text)
    red, green, blue, alpha = text.removeprefix("rgba(").removesuffix(")").split(",")
    return QColor(int(red), int(green), int(blue), round(float(alpha) * 255))


def _draw_centred(painter: QPainter, picture: QPixmap, rect: QRectF) -> None:
    size: QSizeF = picture.deviceIndependentSize()
    corner = QPointF(
        round(rect.center().x() - size.width() / 2), round(rect.center().y() - size.height() / 2)
    )
    painter.drawPixmap(corner, picture)
