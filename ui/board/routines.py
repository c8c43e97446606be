"""The routines of the centre on the board: step, name, last done, what, due, and a button."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from kafel_desk.language.direction import isolate
from ui.board.cards import Box
from ui.board.reading import RoutineLine
from ui.context import WindowContext
from ui.theme import Theme, Weight
from ui.widgets import Button, ButtonKind, Hairline
from ui.widgets.label import plain_tip
from ui.widgets.painting import Line, paint_box, paint_text

_HEADER, _ROW, _EDGE, _GAP = 32, 40, 16, 12
_ICON, _SHAPE = 20, 12
_WIDTHS = {"step": 52, "name": 252, "last": 268, "what": 180, "due": 196, "button": 124}
_LEAST_NAME = 160
_SPARE = ("what", "last")
"""What goes first where the room is short; ``what`` takes the room that is left."""
_ICONS = {
    "awareness": "megaphone", "channels": "map", "weekly_summary": "report",
    "monthly_report": "report", "quarterly_report": "report", "opinions": "opinion",
    "contact": "keep", "policies": "book",
}  # fmt: skip
_REVIEWS = frozenset({"channels", "policies"})
_TITLES = {
    "step": "board.col_step", "name": "board.col_name", "last": "board.col_last",
    "what": "board.col_what", "due": "board.col_next",
}  # fmt: skip


def column_widths(room: float, scale: float) -> dict[str, float]:
    """Return the columns that fit into ``room`` pixels with their widths, in reading order."""
    shown = {code: width * scale for code, width in _WIDTHS.items()}
    for code in _SPARE:
        if sum(shown.values()) <= room:
            break
        shown.pop(code)
    stretching = "what" if "what" in shown else "name"
    rest = room - sum(width for code, width in shown.items() if code != stretching)
    shown[stretching] = max(rest, _LEAST_NAME * scale)
    return shown


class RoutineRow(QWidget):
    """One routine; its button is what can have the focus."""

    def __init__(self, context: WindowContext, line: RoutineLine) -> None:
        super().__init__()
        theme = context.theme
        self._theme = theme
        self._line = line
        words = context.text("board.review" if line.id in _REVIEWS else "board.log")
        kind = ButtonKind.PRIMARY if line.is_next else ButtonKind.PLAIN
        self.button = _RowAction(theme, words, kind, parent=self)
        self.button.setAccessibleName(f"{words}: {line.name}")
        self.button.setVisible(line.may_log)
        said = ", ".join(part for part in (line.name, line.last, line.what, line.due) if part)
        self.setAccessibleName(said)
        self.button.setAccessibleDescription(said)
        self.setToolTip(plain_tip(said))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(320), self._theme.px(_ROW))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.px(240), self._theme.px(_ROW))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        place = _cells(QRectF(self.rect()), self._theme)["button"]
        height = self.button.sizeHint().height()
        top = (self.height() - height) // 2
        self.button.setGeometry(round(place.left()), top, round(place.width()), height)

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        theme, line = self._theme, self._line
        painter = QPainter(self)
        cells = _cells(QRectF(self.rect()), theme)
        bold = theme.font(weight=Weight.SEMIBOLD)
        medium = theme.font(weight=Weight.MEDIUM)
        paint_text(painter, theme, cells["step"], isolate(line.step), font=bold)
        name = Line(cells["name"], theme)
        icon = name.take(theme.px(_ICON))
        theme.paint_icon(painter, _ICONS.get(line.id, "repeat"), "text_2", icon)
        paint_text(painter, theme, name.rest, line.name, font=medium, elide=True)
        for code, words in (("last", line.last), ("what", line.what)):
            if code in cells:
                paint_text(
                    painter, theme, cells[code], words,
                    font=theme.font(), colour="text_2", elide=True,
                )  # fmt: skip
        look = theme.due(line.look)
        due = Line(cells["due"], theme)
        place = due.take(theme.px(_SHAPE))
        theme.paint_shape(painter, look.shape, look.colour, place)
        font = theme.font(weight=look.weight)
        paint_text(painter, theme, due.rest, line.due, font=font, colour=look.colour, elide=True)


class _RowAction(Button):
    """A button as high as a plain one; the one to begin with is filled."""

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), self._theme.px(ButtonKind.PLAIN.height))


class _Header(QWidget):
    def __init__(self, context: WindowContext) -> None:
        super().__init__()
        self._theme = context.theme
        self._titles = {code: context.text(key) for code, key in _TITLES.items()}
        self.setFixedHeight(context.theme.px(_HEADER))

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        theme = self._theme
        painter = QPainter(self)
        box = QRectF(self.rect())
        paint_box(painter, theme, box, fill="surface_alt", radius=7)
        painter.fillRect(box.adjusted(0, box.height() / 2, 0, 0), theme.colour("surface_alt"))
        for code, place in _cells(QRectF(self.rect()), theme).items():
            words = self._titles.get(code, "")
            paint_text(painter, theme, place, words, font=theme.font(), colour="text_2", elide=True)


class Routines(Box):
    """All routines in use, by their step."""

    log_wanted = Signal(object)  # RoutineLine

    def __init__(self, context: WindowContext) -> None:
        super().__init__(context.theme)
        self._context = context
        self.rows: list[RoutineRow] = []
        self.setAccessibleName(context.text("board.col_name"))
        self.column.addWidget(_Header(context))
        self.column.addWidget(Hairline(context.theme))
        self._lines: QWidget | None = None
        self._shown: tuple[RoutineLine, ...] = ()

    def show_routines(self, routines: Sequence[RoutineLine]) -> None:
        """Show other rows, if they are others; the button that had the focus keeps it."""
        if self._shown == tuple(routines):
            return
        self._shown = tuple(routines)
        focused = next((row for row in self.rows if row.button.hasFocus()), None)
        kept = self.rows.index(focused) if focused is not None else -1
        lines = QWidget()
        column = QVBoxLayout(lines)
        column.setContentsMargins(0, 0, 0, 4)
        column.setSpacing(0)
        self.rows = [RoutineRow(self._context, line) for line in routines]
        for place, (row, line) in enumerate(zip(self.rows, routines, strict=True)):
            if place:
                column.addWidget(Hairline(self._context.theme))
            row.button.clicked.connect(lambda _checked=False, line=line: self.log_wanted.emit(line))
            column.addWidget(row)
        old, self._lines = self._lines, lines
        self.column.addWidget(lines)
        lines.show()
        if 0 <= kept < len(self.rows):
            self.rows[kept].button.setFocus(Qt.FocusReason.OtherFocusReason)
        if old is not None:
            self.column.removeWidget(old)
            old.hide()
            old.deleteLater()

    def forget(self) -> None:
        """Show no rows until some are read."""
        self.show_routines(())

    def stops(self) -> list[QWidget]:
        """Return what can have the focus, in reading order."""
        return [row.button for row in self.rows if not row.button.isHidden()]


def _cells(rect: QRectF, theme: Theme) -> Mapping[str, QRectF]:
    """Return where each column stands in a row."""
    inner = rect.adjusted(_EDGE, 0, -_EDGE, 0)
    line = Line(inner, theme)
    return {
        code: line.take(width - _GAP, _GAP)
        for code, width in column_widths(inner.width(), theme.scale).items()
    }
