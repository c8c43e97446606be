"""Looking at sheets in the window: pages of a PDF or one picture, drawn in the background."""

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage, QKeyEvent, QPixmap, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget
from shiboken6 import isValid

from ui.context import WindowContext
from ui.widgets import IconButton, Label
from ui.widgets.button import ButtonKind
from ui.work import Operation

Draw = Callable[[int, int, int], tuple[QImage | None, int]]
"""A page by its place, within a width and a height in pixels, and how many pages there are.

Runs off the UI thread; None is what cannot be drawn."""

_STEPS = (1.0, 1.5, 2.0, 3.0)
_TALLEST = 4  # times the width: a page that is longer is made smaller
_MOST_PIXELS = 6000


class SheetView(QWidget):
    """One sheet at a time, as wide as there is room; PageUp and PageDown turn, + and - enlarge."""

    def __init__(self, context: WindowContext) -> None:
        super().__init__()
        self._context = context
        self._draw: Draw | None = None
        self._place, self._count, self._step = 0, 1, 0
        self._picture = QImage()
        theme, text = context.theme, context.text
        self._area = QScrollArea()
        self._area.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        self._area.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._area.setAccessibleName(text("sheet.name"))
        self._sheet = QLabel()
        self._area.setWidget(self._sheet)
        self._said = Label(theme, "", colour="text_2", wraps=True)
        self._said.hide()
        self._where = Label(theme, "", colour="text_2")
        self._before = IconButton(theme, text("sheet.before"), "back", ButtonKind.PLAIN)
        self._after = IconButton(theme, text("sheet.after"), "fwd", ButtonKind.PLAIN)
        self._larger = IconButton(theme, text("sheet.larger"), "plus", ButtonKind.PLAIN)
        self._before.clicked.connect(lambda: self.turn(-1))
        self._after.clicked.connect(lambda: self.turn(1))
        self._larger.clicked.connect(lambda: self.enlarge(1))
        row = QHBoxLayout()
        row.setSpacing(8)
        for part in (self._before, self._where, self._after):
            row.addWidget(part)
        row.addStretch(1)
        row.addWidget(self._larger)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(row)
        column.addWidget(self._said)
        column.addWidget(self._area, 1)
        self.setFocusProxy(self._area)
        self._area.installEventFilter(self)
        self._show_where()

    @property
    def picture(self) -> QImage:
        """The sheet as it was drawn; null until it is."""
        return self._picture

    @property
    def place(self) -> int:
        """Which sheet is shown, from 0."""
        return self._place

    def show_sheets(self, draw: Draw, *, keeps_place: bool = False) -> None:
        """Show the first of some sheets, or the one that was shown, as large as it was."""
        self._draw = draw
        if not keeps_place:
            self._place, self._count, self._step = 0, 1, 0
        self._read()

    def say(self, words: str) -> None:
        """Say in words why there is nothing to see; empty takes them away."""
        self._said.setText(words)
        self._said.setVisible(bool(words))
        self._area.setVisible(not words)

    def show_nothing(self) -> None:
        """Keep the place, and show neither a sheet nor buttons, nor one that is still drawn."""
        self._draw, self._picture = None, QImage()
        self._sheet.clear()
        for part in (self._area, self._before, self._where, self._after, self._larger):
            part.hide()

    def turn(self, step: int) -> None:
        """Go on to another sheet, if there is one."""
        place = self._place + step
        if 0 <= place < self._count:
            self._place = place
            self._area.verticalScrollBar().setValue(0)
            self._read()

    def enlarge(self, step: int) -> None:
        """Show the sheet larger, and after the largest as wide as there is room."""
        self._step = (self._step + step) % len(_STEPS)
        self._read()

    def _read(self) -> None:
        draw, place = self._draw, self._place
        if draw is None:
            return
        width = min(round(self._room() * _STEPS[self._step]), _MOST_PIXELS)
        self._context.work.carry(
            Operation(
                lambda _progress: draw(place, width, min(width * _TALLEST, _MOST_PIXELS)),
                lambda found: self._show(draw, place, *found),
                name="sheet.draw",
            )
        )

    def _room(self) -> int:
        """Return the free width in pixels of the screen, with a scroll bar beside the sheet."""
        bar = self._area.verticalScrollBar().sizeHint().width()
        return max(200, round((self._area.width() - bar - 4) * self.devicePixelRatioF()))

    def _show(self, draw: Draw, place: int, picture: QImage | None, count: int) -> None:
        if not isValid(self):
            return  # closed meanwhile
        if draw is not self._draw or place != self._place:
            return
        self._count = count
        self._show_where()
        if picture is None:
            self.say(self._context.text("sheet.not_drawn"))
            return
        self.say("")
        self._larger.show()
        self._picture = picture
        picture.setDevicePixelRatio(self.devicePixelRatioF())
        self._sheet.setPixmap(QPixmap.fromImage(picture))
        self._sheet.adjustSize()

    def _show_where(self) -> None:
        for part in (self._before, self._where, self._after):
            part.setVisible(self._count > 1)
        self._before.setEnabled(self._place > 0)
        self._after.setEnabled(self._place + 1 < self._count)
        said = self._context.text("sheet.place", page=self._place + 1, pages=self._count)
        self._where.setText(said)
        self._area.setAccessibleDescription(said if self._count > 1 else "")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        match event.key():
            case Qt.Key.Key_PageDown:
                self.turn(1)
            case Qt.Key.Key_PageUp:
                self.turn(-1)
            case Qt.Key.Key_Plus | Qt.Key.Key_Equal:
                self.enlarge(1)
            case Qt.Key.Key_Minus:
                self.enlarge(-1)
            case _:
                super().keyPressEvent(event)

    def eventFilter(self, watched: object, event: object) -> bool:
        turning = (Qt.Key.Key_PageDown, Qt.Key.Key_PageUp)
        if (
            isinstance(event, QKeyEvent)
            and event.type() == QKeyEvent.Type.KeyPress
            and event.key() in turning
        ):
            self.keyPressEvent(event)
            return True
        return super().eventFilter(watched, event)  # type: ignore[arg-type]

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._draw is not None and event.oldSize().width() != event.size().width():
            self._read()

    def sizeHint(self) -> QSize:
        return QSize(self._context.theme.px(640), self._context.theme.px(480))
