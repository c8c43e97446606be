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
        return QSize(0, self._theme.px(32))

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


class Popup(QFrame):
    """A list over the window, under (or above) what opened it. It never takes the focus."""

    chosen = Signal(object)
    closed = Signal()

    def __init__(self, theme: Theme, window: QWidget) -> None:
        super().__init__(window)
        self._theme = theme
        self._window = window
        self.model = ChoiceModel()
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list = QListView(self)
        self.list.setModel(self.model)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setMouseTracking(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setUniformItemSizes(True)
        self.delegate = ChoiceDelegate(theme, self.list)
        self.list.setItemDelegate(self.delegate)
        self.list.clicked.connect(self._choose)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 4, 1, 4)
        column.addWidget(self.list)
        shadow = QGraphicsDropShadowEffect(self)
        shadow.setOffset(0, 4)
        shadow.setBlurRadius(12)
        shadow.setColor(theme.colour("shadow"))
        self.setGraphicsEffect(shadow)
        self.hide()

    def show_choices(
        self, anchor: QWidget, choices: Sequence[Choice], *, query: str = "", width: int = 0
    ) -> None:
        """Open under `anchor`, as wide as it (or `width`); no choices close it."""
        if not choices:
            self.close_list()
            return
        self.delegate.query = query
        self.model.set_choices(choices)
        self.list.setCurrentIndex(self.model.index(0))
        rows = min(len(choices), _MOST_ROWS)
        height = rows * self._theme.px(32) + 10
        window = self._window
        corner = anchor.mapTo(window, QPoint(0, anchor.height() + 4))
        if corner.y() + height > window.height():
            corner = anchor.mapTo(window, QPoint(0, -height - 4))
        wide = max(anchor.width(), width)
        left = corner.x() + anchor.width() - wide if self._theme.is_right_to_left else corner.x()
        left = max(8, min(left, window.width() - wide - 8))
        self.setGeometry(left, max(corner.y(), 0), wide, height)
        self.raise_()
        self.show()

    def move_current(self, step: int) -> None:
        """Move the chosen line up or down, round the ends."""
        count = self.model.rowCount()
        if count:
            row = (self.list.currentIndex().row() + step) % count
            self.list.setCurrentIndex(self.model.index(row))

    def choose_current(self) -> bool:
        """Choose the marked line; say whether there was one."""
        index = self.list.currentIndex()
        if not self.isVisible() or not index.isValid():
            return False
        self._choose(index)
        return True

    def close_list(self) -> None:
        """Close without choosing."""
        if self.isVisible():
            self.hide()
            self.closed.emit()

    def _choose(self, index: _AnyIndex) -> None:
        choice = self.model.choice(index.row())
        self.close_list()
        self.chosen.emit(choice)

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        box = QRectF(self.rect())
        paint_box(QPainter(self), self._theme, box, fill="surface", outline="border_mid", radius=8)
