"""Cards of the board: a title with its count, and a few lines, each leading somewhere."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from ui.board.reading import CardRow
from ui.theme import Theme, Weight
from ui.theme.focus import FOCUS_RADIUS, FOCUS_RECT
from ui.widgets import Button, ButtonKind, Hairline, Label, ShapeLabel
from ui.widgets.label import plain_tip
from ui.widgets.painting import Line, paint_box, paint_text, text_width

_HEAD, _ROW, _EDGE = 40, 36, 16
_ICON = 16


class RowButton(QAbstractButton):
    """One line: what it is about, something faint, a value in its colour, an icon at the end."""

    def __init__(self, theme: Theme, row: CardRow) -> None:
        super().__init__()
        self._theme = theme
        self.row = row
        words = ", ".join(part for part in (row.lead, row.faint, row.value) if part)
        self.setText(words)
        self.setAccessibleName(words)
        self.setToolTip(plain_tip(words))
        can_open = bool(row.page)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if can_open else Qt.FocusPolicy.NoFocus)
        self.setProperty(FOCUS_RADIUS, 4)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover, can_open)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(240), self._theme.px(_ROW))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.px(96), self._theme.px(_ROW))

    def resizeEvent(self, event: object) -> None:
        del event
        self.setProperty(FOCUS_RECT, self.rect().adjusted(8, 4, -8, -4))

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        theme, row = self._theme, self.row
        painter = QPainter(self)
        if row.page and (self.underMouse() or self.isDown()):
            painter.fillRect(self.rect(), theme.colour("surface_alt"))
        line = Line(QRectF(self.rect()).adjusted(_EDGE, 0, -_EDGE, 0), theme)
        if row.icon:
            colour = "accent" if row.look == "link" or row.icon == "phone" else "text_2"
            place = line.take_end(theme.px(_ICON), 12)
            theme.paint_icon(painter, row.icon, colour, place, _ICON)
        if row.value:
            colour = theme.due(row.look).colour if row.look else "text_2"
            font = theme.font(weight=Weight.MEDIUM)
            place = line.take_end(text_width(row.value, font), 12)
            paint_text(painter, theme, place, row.value, font=font, colour=colour)
        is_faint_at_end = bool(row.faint) and not row.value
        if is_faint_at_end:
            place = line.take_end(text_width(row.faint, theme.font()), 12)
            paint_text(painter, theme, place, row.faint, font=theme.font(), colour="text_3")
        font = theme.font(weight=Weight.MEDIUM)
        room = max(line.rest.width(), 0)
        lead = line.take(min(text_width(row.lead, font), room))
        colour = "accent" if row.look == "link" else "text"
        paint_text(painter, theme, lead, row.lead, font=font, colour=colour, elide=True)
        if row.faint and not is_faint_at_end and line.rest.width() > theme.px(24):
            faint = theme.font()
            paint_text(
                painter, theme, line.rest, row.faint, font=faint, colour="text_3", elide=True
            )


class Box(QWidget):
    """A white box with rounded corners and a hairline round it."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(1, 1, 1, 1)
        self.column.setSpacing(0)

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        box = QRectF(self.rect())
        paint_box(QPainter(self), self._theme, box, fill="surface", outline="border", radius=8)


class Card(Box):
    """A title, a count in its look, lines, and perhaps one thing to do."""

    row_chosen = Signal(object)  # CardRow

    def __init__(
        self, theme: Theme, title: str, empty: str, *, look: str = "", action: Button | None = None
    ) -> None:
        super().__init__(theme)
        self._empty = empty
        self._look = look
        self._action = action
        self.rows: list[RowButton] = []
        head = QWidget()
        head.setMinimumHeight(theme.px(_HEAD))
        across = QHBoxLayout(head)
        across.setContentsMargins(_EDGE, 4, _EDGE, 4)
        across.setSpacing(8)
        across.addWidget(Label(theme, title, weight=Weight.SEMIBOLD))
        across.addStretch(1)
        self._count = ShapeLabel(theme)
        across.addWidget(self._count)
        if action is not None:
            across.addWidget(action)
        self.column.addWidget(head)
        self.column.addWidget(Hairline(theme))
        self._lines: QWidget | None = None
        self._shown: tuple[CardRow, ...] | None = None
        self.column.addStretch(1)

    def show_rows(self, rows: Sequence[CardRow], count: str, *, is_nothing: bool) -> None:
        """Show other lines; what says nothing has no colour, and what is the same stays."""
        theme = self._theme
        if self._look and not is_nothing:
            look = theme.due(self._look)
            self._count.set_look(look.shape, count, colour=look.colour, weight=Weight.SEMIBOLD)
        else:
            self._count.set_look("", count, colour="text_2")
        shown = tuple(rows) if count else None
        if shown is not None and self._shown == shown:
            return
        self._shown = shown
        kept = next((at for at, row in enumerate(self.rows) if row.hasFocus()), -1)
        lines = QWidget()
        column = QVBoxLayout(lines)
        column.setContentsMargins(0, 0, 0, 4)
        column.setSpacing(0)
        self.rows = [RowButton(theme, row) for row in rows]
        for place, button in enumerate(self.rows):
            if place:
                column.addWidget(Hairline(theme))
            button.clicked.connect(lambda _checked=False, row=button.row: self._choose(row))
            column.addWidget(button)
        if not rows:
            words = self._empty if count else ""  # without a count nothing was read yet
            label = Label(theme, words, colour="text_3", wraps=True)
            label.setContentsMargins(_EDGE, 8, _EDGE, 8)
            column.addWidget(label)
        old, self._lines = self._lines, lines
        self.column.insertWidget(2, lines)
        lines.show()
        if kept >= 0 and self.rows:
            self.rows[min(kept, len(self.rows) - 1)].setFocus(Qt.FocusReason.OtherFocusReason)
        if old is not None:
            self.column.removeWidget(old)
            old.hide()
            old.deleteLater()

    def forget(self) -> None:
        """Show neither lines nor a count, nor that there are none, until some are read."""
        self.show_rows((), "", is_nothing=True)

    def stops(self) -> list[QWidget]:
        """Return what can have the focus, in reading order."""
        action = self._action
        first: list[QWidget] = [] if action is None or action.isHidden() else [action]
        return [*first, *(row for row in self.rows if row.row.page)]

    def _choose(self, row: CardRow) -> None:
        if row.page:
            self.row_chosen.emit(row)


def small_action(theme: Theme, words: str, icon: str, key: str) -> Button:
    """Return a button that fits into the head of a card."""
    return Button(theme, words, ButtonKind.LINK, icon=icon, key_hint=key)
