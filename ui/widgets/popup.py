"""The list that opens under a field or button: two columns, the match in bold, keys."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QPointF,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent, QTextCharFormat, QTextLayout
from PySide6.QtWidgets import (
    QFrame,
    QGraphicsDropShadowEffect,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from ui.theme import Theme, Weight
from ui.widgets.matching import match_span
from ui.widgets.painting import Line, key_hint_width, paint_box, paint_key_hint, paint_text

CHOICE_ROLE = Qt.ItemDataRole.UserRole
_MOST_ROWS = 8
_INSET = 12
_ROW = 32
_EDGE = 4
_OFF = 4
_AnyIndex = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class Choice:
    """One line of a list: what it stands for, its words, a second column, a key."""

    code: str
    text: str
    detail: str = ""
    key: str = ""


class ChoiceModel(QAbstractListModel):
    """The choices of a popup."""

    def __init__(self) -> None:
        super().__init__()
        self._choices: Sequence[Choice] = ()

    def set_choices(self, choices: Sequence[Choice]) -> None:
        """Replace all choices."""
        self.beginResetModel()
        self._choices = choices
        self.endResetModel()

    def choice(self, row: int) -> Choice:
        """Return the choice of a row."""
        return self._choices[row]

    def rowCount(self, parent: _AnyIndex = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self._choices)

    def data(self, index: _AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        choice = self._choices[index.row()]
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            return f"{choice.text} {choice.detail}".strip()
        return choice if role == CHOICE_ROLE else None


class ChoiceDelegate(QStyledItemDelegate):
    """Draws a choice in two columns, with the letters that match the query in bold."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.query = ""

    def sizeHint(self, option: QStyleOptionViewItem, index: _AnyIndex) -> QSize:
        del option, index
        return QSize(0, self._theme.px(_ROW))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _AnyIndex) -> None:
        theme = self._theme
        choice: Choice = index.data(CHOICE_ROLE)
        rect = QRectF(option.rect)
        state = option.state
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, theme.colour("accent_soft"))
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, theme.colour("surface_alt"))
        line = Line(rect.adjusted(_INSET, 0, -_INSET, 0), theme)
        if choice.key:
            width = key_hint_width(theme, choice.key)
            paint_key_hint(painter, theme, line.take_end(width), choice.key)
        if choice.detail:
            self._paint(painter, line.take_end(line.rest.width() * 0.4), choice.detail, "text_3")
        weight = Weight.MEDIUM if choice.detail else Weight.REGULAR
        self._paint(painter, line.rest, choice.text, "text", weight=weight)

    def _paint(
        self,
        painter: QPainter,
        rect: QRectF,
        text: str,
        colour: str,
        weight: int = Weight.REGULAR,
    ) -> None:
        font = self._theme.font(weight=weight)
        span = match_span(text, self.query) if self.query else None
        if span is None:
            paint_text(painter, self._theme, rect, text, font=font, colour=colour, elide=True)
        else:
            _paint_with_match(painter, self._theme, rect, text, font, colour, span)


def _paint_with_match(
    painter: QPainter,
    theme: Theme,
    rect: QRectF,
    text: str,
    font: QFont,
    colour: str,
    span: tuple[int, int],
) -> None:
    """Draw a line of text whose `span` is bold and in the accent; letters stay joined."""
    bold = QTextCharFormat()
    bold.setFontWeight(Weight.SEMIBOLD)
    bold.setForeground(QColor(theme.colour("accent")))
    match = QTextLayout.FormatRange()
    match.start, match.length, match.format = span[0], span[1] - span[0], bold
    layout = QTextLayout(text, font)
    option = layout.textOption()
    option.setTextDirection(theme.direction)
    layout.setTextOption(option)
    layout.setFormats([match])
    layout.beginLayout()
    line = layout.createLine()
    line.setLineWidth(100_000)
    layout.endLayout()
    width = line.naturalTextWidth()
    left = rect.right() - width if theme.is_right_to_left else rect.left()
    origin = line.naturalTextRect().left()
    painter.save()
    painter.setClipRect(rect)
    painter.setPen(theme.colour(colour))
    top = rect.center().y() - line.height() / 2
    layout.draw(painter, QPointF(left - origin, top))
    painter.restore()


class ChoiceList(QFrame):
    """Choices in a rounded box with the one shadow; the marked one is tinted."""

    chosen = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._model = ChoiceModel()
        self._delegate = ChoiceDelegate(theme, self)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._list = QListView(self)
        self._list.setModel(self._model)
        self._list.setItemDelegate(self._delegate)
        self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._list.setMouseTracking(True)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.setUniformItemSizes(True)
        self._list.clicked.connect(lambda index: self._choose(index.row()))
        column = QVBoxLayout(self)
        column.setContentsMargins(1, _EDGE, 1, _EDGE)
        column.addWidget(self._list)
        shadow = QGraphicsDropShadowEffect(self)
        shadow.setOffset(0, 4)
        shadow.setBlurRadius(12)
        shadow.setColor(theme.colour("shadow"))
        self.setGraphicsEffect(shadow)

    def set_choices(self, choices: Sequence[Choice], query: str = "") -> None:
        """Show choices with the letters of `query` in bold, the first one marked."""
        self._delegate.query = query
        self._model.set_choices(choices)
        self._list.setCurrentIndex(self._model.index(0))
        rows = min(len(choices), _MOST_ROWS)
        self.setFixedHeight(rows * self._theme.px(_ROW) + 2 * _EDGE)

    def move_current(self, step: int) -> None:
        """Move the mark up or down, round the ends."""
        count = self._model.rowCount()
        if count:
            row = (self._list.currentIndex().row() + step) % count
            self._list.setCurrentIndex(self._model.index(row))

    def choose_current(self) -> bool:
        """Choose the marked line; say whether there was one."""
        index = self._list.currentIndex()
        if not self.isVisible() or not index.isValid():
            return False
        self._choose(index.row())
        return True

    def _choose(self, row: int) -> None:
        self.chosen.emit(self._model.choice(row))

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        box = QRectF(self.rect())
        paint_box(painter, self._theme, box, fill="surface", outline="border_mid", radius=8)


class Popup(ChoiceList):
    """Choices over the window, under (or above) what opened them. Never takes the focus."""

    closed = Signal()

    def __init__(self, theme: Theme, window: QWidget) -> None:
        super().__init__(theme, window)
        self._window = window
        self.hide()

    def show_choices(self, anchor: QWidget, choices: Sequence[Choice], *, query: str = "") -> None:
        """Open at `anchor`, as wide as it; no choices close it."""
        if not choices:
            self.close_list()
            return
        self.set_choices(choices, query)
        window = self._window
        corner = anchor.mapTo(window, QPoint(0, anchor.height() + _OFF))
        if corner.y() + self.height() > window.height():
            corner = anchor.mapTo(window, QPoint(0, -self.height() - _OFF))
        left = max(_OFF, min(corner.x(), window.width() - anchor.width() - _OFF))
        self.setFixedWidth(anchor.width())
        self.move(left, max(corner.y(), 0))
        self.raise_()
        self.show()

    def close_list(self) -> None:
        """Close without choosing."""
        if self.isVisible():
            self.hide()
            self.closed.emit()

    def _choose(self, row: int) -> None:
        choice = self._model.choice(row)
        self.close_list()
        self.chosen.emit(choice)
