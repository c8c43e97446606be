"""Steps 3 to 12 of a case as a list: what is done and by whom, what stands next, what lacks."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QHBoxLayout,
    QListView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from kafel_desk.case.steps import Step
from kafel_desk.language.digits import render_number
from ui.case.words import CaseWords
from ui.context import WindowContext
from ui.theme import Theme, Weight
from ui.theme.theme import BODY, CAPTION
from ui.widgets import Hairline, Label
from ui.widgets.label import fill_ground, plain_tip
from ui.widgets.painting import Line, paint_box, paint_text

STEP_ROLE = Qt.ItemDataRole.UserRole
_AnyIndex = QModelIndex | QPersistentModelIndex
_HEIGHTS = {"done": 44, "current": 64, "missing": 48, "not_applicable": 48}
_CIRCLE = 24
_EDGE = 16
_BAR = 3


@dataclass(frozen=True, slots=True)
class ShownStep:
    """A step in words."""

    step: Step
    number: str
    name: str
    line: str
    status: str
    is_last: bool


class StepModel(QAbstractListModel):
    """The ten steps."""

    def __init__(self) -> None:
        super().__init__()
        self._steps: Sequence[ShownStep] = ()

    def set_steps(self, steps: Sequence[ShownStep]) -> None:
        """Replace all steps."""
        self.beginResetModel()
        self._steps = steps
        self.endResetModel()

    def rowCount(self, parent: _AnyIndex = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self._steps)

    def data(self, index: _AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        shown = self._steps[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return shown.name
            case Qt.ItemDataRole.AccessibleTextRole:
                return f"{shown.number}. {shown.name}: {shown.status}. {shown.line}"
            case Qt.ItemDataRole.ToolTipRole:
                return plain_tip(shown.line)
            case _ if role == STEP_ROLE:
                return shown
            case _:
                return None


class StepDelegate(QStyledItemDelegate):
    """Draws a step: its circle on the rail, its name, and the line under it."""

    def __init__(self, theme: Theme, now: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._now = now

    def sizeHint(self, option: QStyleOptionViewItem, index: _AnyIndex) -> QSize:
        del option
        shown: ShownStep = index.data(STEP_ROLE)
        return QSize(0, self._theme.px(_HEIGHTS[shown.step.status]))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _AnyIndex) -> None:
        theme = self._theme
        shown: ShownStep = index.data(STEP_ROLE)
        rect: QRect = option.rect
        is_current = shown.step.status == "current"
        painter.save()
        if is_current:
            painter.fillRect(rect, theme.colour("accent_soft"))
            left = rect.right() + 1 - _BAR if theme.is_right_to_left else rect.left()
            painter.fillRect(left, rect.top(), _BAR, rect.height(), theme.colour("accent"))
        top = rect.top() + (theme.px(8) if is_current else 0)
        inner = QRectF(rect.left() + _EDGE, top, rect.width() - 2 * _EDGE, rect.bottom() - top)
        line = Line(inner, theme)
        circle = line.take(theme.px(_CIRCLE), 12)
        self._paint_rail(painter, rect, circle, shown)
        self._paint_circle(painter, circle, shown)
        words = line.rest
        self._paint_words(painter, words, shown, is_current=is_current)
        painter.restore()

    def _paint_words(
        self, painter: QPainter, words: QRectF, shown: ShownStep, *, is_current: bool
    ) -> None:
        theme = self._theme
        upper = QRectF(words.left(), words.top(), words.width(), theme.line(BODY))
        if is_current:
            caption = theme.font(CAPTION)
            paint_text(painter, theme, upper, self._now, font=caption, colour="accent", to_end=True)
        is_owed = shown.step.status != "not_applicable"
        medium = theme.font(weight=Weight.MEDIUM)
        colour = "text" if shown.step.status in {"done", "current"} else "text_2"
        paint_text(
            painter, theme, upper, shown.name, font=medium,
            colour=colour if is_owed else "text_3", elide=True,
        )  # fmt: skip
        is_done = shown.step.status == "done"
        size = CAPTION if is_done else BODY
        lower = QRectF(words.left(), upper.bottom(), words.width(), theme.line(size))
        said = "text" if is_current else "text_3"
        paint_text(
            painter, theme, lower, shown.line, font=theme.font(size), colour=said, elide=True
        )

    def _paint_rail(self, painter: QPainter, rect: QRect, circle: QRectF, shown: ShownStep) -> None:
        """Draw the line from this circle to the next."""
        if shown.is_last:
            return
        is_done = shown.step.status == "done"
        colour = "st_replied" if is_done else "border_mid"
        width = 2 if is_done else 1
        top = round(circle.top() + self._theme.px(_CIRCLE))
        x = round(circle.center().x() - width / 2)
        painter.fillRect(x, top, width, rect.bottom() + 1 - top, self._theme.colour(colour))

    def _paint_circle(self, painter: QPainter, place: QRectF, shown: ShownStep) -> None:
        theme = self._theme
        side = theme.px(_CIRCLE)
        box = QRectF(place.left(), place.top(), side, side)
        radius = side / 2
        number = theme.font(CAPTION, Weight.SEMIBOLD)
        words = shown.number
        match shown.step.status:
            case "done":
                paint_box(painter, theme, box, fill="st_replied", radius=radius)
                theme.paint_icon(painter, "check", "surface", box, 16)
            case "current":
                paint_box(painter, theme, box, fill="accent_fill", radius=radius)
                paint_text(
                    painter, theme, box, words, font=number, colour="on_accent", centred=True
                )
            case "missing":
                paint_box(
                    painter, theme, box, fill="surface_alt", outline="border_strong",
                    radius=radius, pen_style=Qt.PenStyle.DashLine,
                )  # fmt: skip
                paint_text(painter, theme, box, words, font=number, colour="text_2", centred=True)
            case _:
                paint_box(
                    painter, theme, box, fill="surface_alt", outline="border_mid", radius=radius
                )
                dash = QRectF(box.center().x() - side / 5, box.center().y() - 1, side / 2.5, 2)
                painter.fillRect(dash, theme.colour("text_3"))


class StepList(QListView):
    """The list view of the steps; the row with the focus is ringed inside."""

    def __init__(self, context: WindowContext) -> None:
        super().__init__()
        self._theme = context.theme
        self.setAccessibleName(context.text("case.steps"))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        fill_list(self, "surface_alt", context.theme)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        paint_row_focus(self, self._theme)


class StepRail(QWidget):
    """The steps with their heading; a step that is done leads to its fact."""

    fact_wanted = Signal(object)  # Recorded

    def __init__(self, context: WindowContext) -> None:
        super().__init__()
        self._context = context
        theme = context.theme
        fill_ground(self, theme, "surface_alt")
        self._done = Label(theme, colour="text_2")
        head = QWidget()
        head.setFixedHeight(theme.px(40) - 1)
        row = QHBoxLayout(head)
        row.setContentsMargins(_EDGE, 0, _EDGE, 0)
        row.addWidget(Label(theme, context.text("case.steps"), weight=Weight.SEMIBOLD))
        row.addStretch(1)
        row.addWidget(self._done)
        self.model = StepModel()
        self.list = StepList(context)
        self.list.setModel(self.model)
        self._delegate = StepDelegate(theme, context.text("case.now"), self.list)
        self.list.setItemDelegate(self._delegate)
        self.list.activated.connect(self._open)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(head)
        column.addWidget(Hairline(theme))
        column.addSpacing(6)
        column.addWidget(self.list, 1)

    def show_case(self, words: CaseWords) -> None:
        """Show the steps of a case."""
        text = self._context.text
        steps, digits = words.file.steps, self._context.catalogue.digits
        self._done.setText(text("step.done_of", n=words.steps_done))
        self.model.set_steps([
            ShownStep(
                step,
                render_number(step.number, digits),
                words.step_name(step),
                words.step_line(step),
                text(f"stepstate.{step.status}"),
                step is steps[-1],
            )
            for step in steps
        ])  # fmt: skip

    def _open(self, index: QModelIndex) -> None:
        shown: ShownStep = index.data(STEP_ROLE)
        if shown.step.fact is not None:
            self.fact_wanted.emit(shown.step.fact)


def fill_list(view: QListView, colour: str, theme: Theme) -> None:
    """Give a list the ground of the panel that it stands in."""
    view.setStyleSheet(f"QListView {{ background: {theme.css(colour)}; }}")


def paint_row_focus(view: QListView, theme: Theme) -> None:
    """Draw the focus inside the current row of a list that has it."""
    index = view.currentIndex()
    if not view.hasFocus() or not index.isValid():
        return
    painter = QPainter(view.viewport())
    painter.setPen(QPen(theme.colour("focus"), 2))
    painter.drawRect(view.visualRect(index).adjusted(1, 1, -1, -1))
