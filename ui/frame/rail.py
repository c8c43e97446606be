"""The rail: where to go, at the side where reading begins."""

from collections.abc import Callable

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from kafel_desk.language.digits import Digits, render_number
from ui.context import WindowContext
from ui.frame.places import PLACES, Place
from ui.theme import Theme, Weight
from ui.theme.focus import FOCUS_RADIUS, FOCUS_RECT
from ui.theme.theme import BODY, CAPTION
from ui.widgets.label import Hairline, Label, fill_ground, plain_tip
from ui.widgets.painting import paint_box, paint_text, text_width

_WIDTH = 88
_PADDING = 10
_BETWEEN = 4
_BAR = 3
_BADGE = 16


class RailItem(QAbstractButton):
    """One place: icon over words, a bar and a lighter ground when it is the current one."""

    def __init__(self, theme: Theme, place: Place, words: str, digits: Digits) -> None:
        super().__init__()
        self._theme, self._digits = theme, digits
        self._place = place
        self._count = 0
        self.setText(words)
        self.setCheckable(True)
        self.setAccessibleName(words)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setProperty(FOCUS_RADIUS, 2)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_count(self, count: int) -> None:
        """Show how much waits there; 0 hides the badge."""
        self._count = count
        words = self.text()
        self.setAccessibleName(f"{words} {count}" if count else words)
        self.update()

    def sizeHint(self) -> QSize:
        words = text_width(self.text(), self._theme.font(weight=Weight.SEMIBOLD))
        theme = self._theme
        # At text scale 1 this is 64: room for icon and words between fixed paddings.
        height = _PADDING + theme.px(20) + _BETWEEN + theme.line(BODY) + _PADDING
        return QSize(max(theme.px(_WIDTH) - 1, round(words) + 16), height)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def resizeEvent(self, event: object) -> None:
        del event
        self.setProperty(FOCUS_RECT, self.rect().adjusted(6, 6, -6, -6))

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        theme = self._theme
        painter = QPainter(self)
        box = QRectF(self.rect())
        colour = "text_2"
        if self.isChecked():
            colour = "accent"
            painter.fillRect(box, theme.colour("window"))
            left = box.right() - _BAR if theme.is_right_to_left else box.left()
            painter.fillRect(QRectF(left, box.top(), _BAR, box.height()), theme.colour("accent"))
        elif self.underMouse():
            painter.fillRect(box, theme.colour("border"))
        icon = QRectF(0, _PADDING, box.width(), theme.px(20))
        theme.paint_icon(painter, self._place.icon, colour, icon)
        words = QRectF(0, icon.bottom() + _BETWEEN, box.width(), theme.line(BODY))
        weight = Weight.SEMIBOLD if self.isChecked() else Weight.REGULAR
        font = theme.font(weight=weight)
        paint_text(painter, theme, words, self.text(), font=font, colour=colour, centred=True)
        if self._count:
            self._paint_badge(painter, icon)

    def _paint_badge(self, painter: QPainter, icon: QRectF) -> None:
        theme = self._theme
        words = render_number(self._count, self._digits)
        font = theme.font(CAPTION, Weight.SEMIBOLD)
        height = theme.px(_BADGE)
        width = max(float(height), text_width(words, font) + 6)
        # At the end side of the icon, so that it never covers it.
        shift = theme.px(20)
        sign = -1 if theme.is_right_to_left else 1
        centre = icon.center().x() + sign * shift
        badge = QRectF(centre - width / 2, icon.top() - theme.px(2), width, height)
        paint_box(painter, theme, badge, fill="accent_fill", radius=height / 2)
        paint_text(painter, theme, badge, words, font=font, colour="on_accent", centred=True)


class _RailArea(QScrollArea):
    """As wide as the places in it, so that none of them is cut."""

    def __init__(self, places: QWidget) -> None:
        super().__init__()
        self._places = places
        self.setWidget(places)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def sizeHint(self) -> QSize:
        return QSize(self._places.minimumSizeHint().width(), 0)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()


class Rail(QWidget):
    """The places that have a page, top to bottom, settings apart at the foot."""

    place_chosen = Signal(str)

    def __init__(self, context: WindowContext) -> None:
        super().__init__()
        theme = context.theme
        self._context = context
        self._items: dict[str, RailItem] = {}
        context.session.person_changed.connect(self._forget)
        fill_ground(self, theme, "chrome")
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        name = Label(theme, context.text("app.name"), weight=Weight.SEMIBOLD, colour="accent")
        name.setAlignment(Qt.AlignmentFlag.AlignCenter)
        name.setFixedHeight(theme.px(55))
        name.setMinimumWidth(theme.px(_WIDTH) - 1)
        column.addWidget(name)
        column.addWidget(Hairline(theme))
        self._upper = QVBoxLayout()
        self._upper.setContentsMargins(0, 0, 0, 0)
        self._upper.setSpacing(0)
        column.addWidget(self._scrolled(), 1)
        self._foot_line = Hairline(theme)
        self._foot_line.hide()
        column.addWidget(self._foot_line)
        self._lower = QVBoxLayout()
        column.addLayout(self._lower)

    def _scrolled(self) -> QScrollArea:
        """Return the upper places in an area that scrolls when large text needs it."""
        places = QWidget()
        column = QVBoxLayout(places)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self._upper)
        column.addStretch(1)
        fill_ground(places, self._context.theme, "chrome")
        return _RailArea(places)

    def add(self, name: str) -> None:
        """Show the place of a page that was added to the frame; other pages have none."""
        place = next((place for place in PLACES if place.name == name), None)
        if place is None or name in self._items:
            return
        words = self._context.text(place.words_key)
        item = RailItem(self._context.theme, place, words, self._context.catalogue.digits)
        key = f"Ctrl+{PLACES.index(place) + 1}"
        item.setToolTip(plain_tip(key))
        item.clicked.connect(lambda: self.place_chosen.emit(name))
        self._items[name] = item
        if place.is_at_bottom:
            self._foot_line.show()
            self._lower.addWidget(item)
        else:
            above = (known for known in PLACES if not known.is_at_bottom)
            order = [known.name for known in above if known.name in self._items]
            self._upper.insertWidget(order.index(name), item)

    def set_offered(self, is_offered: Callable[[str], bool]) -> None:
        """Leave out the places that are not for whoever is at the desk."""
        for name, item in self._items.items():
            item.setVisible(is_offered(name))

    def mark(self, name: str) -> None:
        """Mark the current place; none, if the page has no place of its own."""
        for place, item in self._items.items():
            item.setChecked(place == name)

    def set_count(self, name: str, count: int) -> None:
        """Show a count beside a place."""
        if name in self._items:
            self._items[name].set_count(count)

    def _forget(self) -> None:
        """Somebody else sits down: what waits for them is counted anew."""
        for item in self._items.values():
            item.set_count(0)

    def stops(self) -> list[QWidget]:
        """Return the items in reading order."""
        items = (self._items.get(place.name) for place in PLACES)
        return [item for item in items if item is not None and not item.isHidden()]
