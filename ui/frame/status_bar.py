"""The status bar: who, which desk, whether desks are in step, and the time in both calendars."""

from PySide6.QtCore import QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from ui.context import WindowContext
from ui.frame.clock import clock_words
from ui.theme import Theme, Weight
from ui.theme.focus import FOCUS_RADIUS
from ui.theme.theme import BODY
from ui.widgets.label import Hairline, Label, fill_ground, plain_tip
from ui.widgets.painting import GAP, Line, paint_text, text_width

_HEIGHT = 32
_SECOND = 1000
_LARGE_LINE = 26
_PADDING = 4
_ONE_LINE_UP_TO = 1.25


class _Flat(QAbstractButton):
    """Words that can be pressed, with nothing drawn round them."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setProperty(FOCUS_RADIUS, 4)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.px(32), self.sizeHint().height())


class WhoButton(_Flat):
    """Who is at the desk, and as what; pressing it opens their menu."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self._name = self._role = ""

    def set_who(self, name: str, role: str) -> None:
        """Show who is at the desk."""
        self._name, self._role = name, role
        self.setAccessibleName(f"{name} {role}".strip())
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        name = text_width(self._name, self._theme.font(weight=Weight.MEDIUM))
        role = text_width(self._role, self._theme.font()) + GAP if self._role else 0
        return QSize(round(name + role) + 2 * _PADDING, self._theme.px(24))

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        theme = self._theme
        painter = QPainter(self)
        line = Line(QRectF(self.rect()).adjusted(_PADDING, 0, -_PADDING, 0), theme)
        bold = theme.font(weight=Weight.MEDIUM)
        place = line.take(min(text_width(self._name, bold), line.rest.width()))
        paint_text(painter, theme, place, self._name, font=bold, elide=True)
        rest = line.rest
        if self._role and rest.width() > 0:
            paint_text(
                painter, theme, rest, self._role, font=theme.font(), colour="text_3", elide=True
            )


class SyncLight(_Flat):
    """A shape and a sentence: whether the desks are in step. Pressing it tells more."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self._light, self._sentence = "in_step", ""

    def set_light(self, light: str, sentence: str) -> None:
        """Show one of the seven lights with its sentence."""
        if (light, sentence) == (self._light, self._sentence):
            return
        self._light, self._sentence = light, sentence
        self.setAccessibleName(sentence)
        self.setToolTip(plain_tip(sentence))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        words = text_width(self._sentence, self._theme.font(weight=Weight.MEDIUM))
        width = round(words) + self._theme.px(12) + GAP + 2 * _PADDING
        return QSize(width, self._theme.px(24))

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        theme = self._theme
        painter = QPainter(self)
        look = theme.sync(self._light)
        line = Line(QRectF(self.rect()).adjusted(_PADDING, 0, -_PADDING, 0), theme)
        theme.paint_shape(
            painter, look.shape, look.colour, line.take(theme.px(12)), ground="chrome"
        )
        is_urgent = look.colour in {"warn", "danger"}
        paint_text(
            painter,
            theme,
            line.rest,
            self._sentence,
            font=theme.font(weight=Weight.MEDIUM if is_urgent else Weight.REGULAR),
            colour=look.colour if is_urgent else "text_2",
            elide=True,
        )


class StatusBar(QWidget):
    """One line at the foot of the window; the clock changes its words only when they change."""

    who_pressed = Signal()
    light_pressed = Signal()

    def __init__(self, context: WindowContext) -> None:
        super().__init__()
        theme = context.theme
        self._context = context
        fill_ground(self, theme, "chrome")
        self._who = WhoButton(theme)
        self._who.clicked.connect(self.who_pressed)
        self._desk = Label(theme, colour="text_2")
        self._light = SyncLight(theme)
        self._light.clicked.connect(self.light_pressed)
        self._hijri = Label(theme, colour="text_2")
        self._gregorian = Label(theme, colour="text_2")
        self._time = Label(theme, size=BODY, weight=Weight.SEMIBOLD)
        self._lay_out()
        self.set_light("in_step", context.text("sync.only_desk"))
        context.session.changed.connect(self.show_session)
        self.show_session()
        self.tick()
        self._clock = QTimer(self)
        self._clock.setInterval(_SECOND)
        self._clock.timeout.connect(self.tick)
        self._clock.start()

    def _lay_out(self) -> None:
        """Put all on one line; large text gets a second one for the clock."""
        theme = self._context.theme
        is_large = theme.scale > _ONE_LINE_UP_TO
        start, end = 12, 16
        left, right = (end, start) if theme.is_right_to_left else (start, end)
        column = QVBoxLayout(self)
        column.setContentsMargins(left, 0, right, 0)
        column.setSpacing(0)
        first = QHBoxLayout()
        last = QHBoxLayout() if is_large else first
        for row in (first, last):
            row.setSpacing(16)
        first.addWidget(self._who)
        first.addWidget(self._rule(theme))
        first.addWidget(self._desk)
        first.addWidget(self._rule(theme))
        first.addWidget(self._light)
        first.addStretch(1)
        if is_large:
            last.addStretch(1)
        last.addWidget(self._hijri)
        last.addWidget(self._rule(theme))
        last.addWidget(self._gregorian)
        last.addWidget(self._rule(theme))
        last.addWidget(self._time)
        column.addLayout(first)
        if is_large:
            column.addLayout(last)
        self.setFixedHeight(theme.px(2 * _LARGE_LINE if is_large else _HEIGHT) - 1)

    @staticmethod
    def _rule(theme: Theme) -> Hairline:
        rule = Hairline(theme, "border_mid", vertical=True)
        rule.setFixedHeight(theme.px(16))
        return rule

    def show_session(self) -> None:
        """Show who is at the desk."""
        session = self._context.session
        name = session.staff_name or self._context.text("status.nobody")
        self._who.set_who(name, session.role_words)
        self._desk.setText(
            self._context.text("status.desk", code=session.desk_code, name=session.desk_name)
        )

    def set_light(self, light: str, sentence: str) -> None:
        """Show a sync light with its sentence."""
        self._light.set_light(light, sentence)

    @property
    def who(self) -> WhoButton:
        """Who is at the desk, over which their menu opens."""
        return self._who

    @property
    def light(self) -> SyncLight:
        """The sync light, at which its popup opens."""
        return self._light

    def tick(self) -> None:
        """Bring the clock up to date."""
        words = clock_words(self._context.catalogue, self._context.now())
        for label, text in zip((self._hijri, self._gregorian, self._time), words, strict=True):
            if label.text() != text:
                label.setText(text)

    def stops(self) -> list[QWidget]:
        """Return what can have the focus, in reading order."""
        return [self._who, self._light]
