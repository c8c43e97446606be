"""One approved answer in the list beside the form: its title, and how fresh it is."""

from datetime import date

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from kafel_desk.routines.answers import ServiceAnswer, review_words
from kafel_desk.time.wording import long_date
from ui.context import WindowContext
from ui.theme import Weight
from ui.theme.focus import FOCUS_RADIUS
from ui.theme.theme import BODY, CAPTION
from ui.widgets.label import plain_tip
from ui.widgets.painting import Line, paint_text

_EDGE, _PADDING, _BAR = 16, 6, 3


def freshness(context: WindowContext, answer: ServiceAnswer) -> tuple[str, bool]:
    """Return when an answer was reviewed, in words, and whether that is too long ago."""
    today: date = context.now().date()
    stale = review_words(answer, today)
    if stale is not None:
        return context.catalogue.message(stale), True
    day = long_date(context.catalogue, answer.reviewed_on)
    return context.text("answers.fresh", date=day), False


class AnswerRow(QAbstractButton):
    """A row of two lines; the one that Enter opens is tinted."""

    def __init__(self, context: WindowContext, answer: ServiceAnswer) -> None:
        super().__init__()
        self._theme = context.theme
        self.answer = answer
        self._words, self._is_stale = freshness(context, answer)
        self.setText(answer.title)
        self.setToolTip(plain_tip(answer.title))
        self.setAccessibleName(answer.title)
        self.setAccessibleDescription(self._words)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setProperty(FOCUS_RADIUS, 0)
        self.setCheckable(True)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        theme = self._theme
        return QSize(theme.px(80), theme.line(BODY) + theme.line(CAPTION) + 2 * _PADDING)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def nextCheckState(self) -> None:
        """Which row is marked is the list's matter."""

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        theme = self._theme
        painter = QPainter(self)
        box = QRectF(self.rect())
        ground = "surface"
        if self.isChecked():
            ground = "accent_soft"
            painter.fillRect(box, theme.colour(ground))
            painter.fillRect(Line(box, theme).take(_BAR), theme.colour("accent"))
        elif self.underMouse():
            ground = "surface_alt"
            painter.fillRect(box, theme.colour(ground))
        inside = box.adjusted(_EDGE, _PADDING, -_EDGE, -_PADDING)
        title = QRectF(inside.left(), inside.top(), inside.width(), theme.line(BODY))
        font = theme.font(BODY, Weight.MEDIUM)
        paint_text(painter, theme, title, self.text(), font=font, elide=True)
        below = QRectF(inside.left(), title.bottom(), inside.width(), theme.line(CAPTION))
        line = Line(below, theme)
        colour = "text_3"
        if self._is_stale:
            look = theme.due("soon")
            colour = look.colour
            theme.paint_shape(
                painter, look.shape, look.colour, line.take(theme.px(12)), ground=ground
            )
        small = theme.font(CAPTION)
        paint_text(painter, theme, line.rest, self._words, font=small, colour=colour, elide=True)
