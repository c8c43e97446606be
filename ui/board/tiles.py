"""The tiles of the board: one figure each, which opens its list."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QGridLayout, QSizePolicy, QWidget

from ui.board.reading import TILES, Tile, TileCode
from ui.context import WindowContext
from ui.theme import Theme, Weight
from ui.theme.focus import FOCUS_RADIUS
from ui.theme.theme import BODY, CAPTION, TITLE
from ui.widgets.label import plain_tip
from ui.widgets.painting import Line, paint_box, paint_text

_HEIGHT, _PADDING, _GAP = 88, 16, 12
_LEAST_WIDTH = 150
_WORDS: dict[TileCode, str] = {
    "today": "board.tile_today", "open": "board.tile_open", "overdue": "board.tile_overdue",
    "due_today": "board.tile_due_today", "waiting": "board.tile_waiting",
    "silent": "board.tile_silent",
}  # fmt: skip
_LOOKS: dict[TileCode, str] = {"overdue": "late", "due_today": "soon", "waiting": "paused"}


class TileButton(QAbstractButton):
    """A label with its shape, a large figure in its colour, and a small line below."""

    def __init__(self, theme: Theme, words: str, look: str) -> None:
        super().__init__()
        self._theme = theme
        self._look = theme.due(look) if look else None
        self._figure, self._caption, self._is_nothing = "", "", True
        self.setText(words)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setProperty(FOCUS_RADIUS, 8)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_figure(self, figure: str, caption: str, *, is_nothing: bool) -> None:
        """Show a figure; one that says nothing has no colour."""
        self._figure, self._caption, self._is_nothing = figure, caption, is_nothing
        self.setAccessibleName(f"{self.text()} {figure}")
        self.setAccessibleDescription(caption)
        self.setToolTip(plain_tip(caption))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(_LEAST_WIDTH), self._theme.px(_HEIGHT))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        theme = self._theme
        painter = QPainter(self)
        box = QRectF(self.rect())
        fill = "surface_alt" if self.underMouse() or self.isDown() else "surface"
        paint_box(painter, theme, box, fill=fill, outline="border", radius=8)
        inner = box.adjusted(_PADDING, 0, -_PADDING, 0)
        heights = (theme.line(BODY), theme.line(TITLE), theme.line(CAPTION))
        top = box.top() + (box.height() - sum(heights)) / 2
        upper = Line(QRectF(inner.left(), top, inner.width(), heights[0]), theme)
        colour = "text"
        if self._look is not None and not self._is_nothing:
            colour = self._look.colour
            place = upper.take(theme.px(12))
            theme.paint_shape(painter, self._look.shape, colour, place, ground=fill)
        words = self.text()
        paint_text(
            painter, theme, upper.rest, words, font=theme.font(), colour="text_2", elide=True
        )
        top += heights[0]
        figure = QRectF(inner.left(), top, inner.width(), heights[1])
        font = theme.font(TITLE, Weight.SEMIBOLD)
        paint_text(painter, theme, figure, self._figure, font=font, colour=colour)
        lower = QRectF(inner.left(), top + heights[1], inner.width(), heights[2])
        caption = theme.font(CAPTION)
        paint_text(painter, theme, lower, self._caption, font=caption, colour="text_3", elide=True)


class Tiles(QWidget):
    """All tiles side by side, in as many rows as the width asks for."""

    tile_chosen = Signal(object)  # Tile

    def __init__(self, context: WindowContext) -> None:
        super().__init__()
        self._context = context
        self._tiles: dict[TileCode, Tile] = {}
        self._across = 0
        self.buttons: dict[TileCode, TileButton] = {}
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(_GAP)
        for code in TILES:
            button = TileButton(context.theme, context.text(_WORDS[code]), _LOOKS.get(code, ""))
            button.clicked.connect(lambda _checked=False, code=code: self._choose(code))
            self.buttons[code] = button
        self._place(len(TILES))

    def show_tiles(self, tiles: Sequence[Tile], figures: Sequence[str]) -> None:
        """Show the tiles with their figures in digits."""
        for tile, figure in zip(tiles, figures, strict=True):
            self._tiles[tile.code] = tile
            is_nothing = tile.count == 0
            self.buttons[tile.code].show_figure(figure, tile.caption, is_nothing=is_nothing)

    def forget(self) -> None:
        """Show no figures, and lead nowhere, until some are read."""
        self._tiles.clear()
        for button in self.buttons.values():
            button.show_figure("", "", is_nothing=True)

    def _choose(self, code: TileCode) -> None:
        if code in self._tiles:
            self.tile_chosen.emit(self._tiles[code])

    def _place(self, across: int) -> None:
        if across == self._across:
            return
        self._across = across
        for place, button in enumerate(self.buttons.values()):
            self._grid.addWidget(button, place // across, place % across)
        for column in range(len(TILES)):
            self._grid.setColumnStretch(column, 1 if column < across else 0)

    def minimumSizeHint(self) -> QSize:
        return QSize(self._context.theme.px(_LEAST_WIDTH), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        least = self._context.theme.px(_LEAST_WIDTH) + _GAP
        fitting = max(1, min(len(TILES), (self.width() + _GAP) // least))
        self._place(next(n for n in (6, 3, 2, 1) if n <= fitting))
