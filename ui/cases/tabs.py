"""The tabs of the cases: each with its count, the late ones with a triangle."""

from collections.abc import Mapping

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QTabBar, QWidget

from kafel_desk.language.digits import render_number
from kafel_desk.queries import TABS, Tab
from ui.context import WindowContext
from ui.theme import Weight
from ui.theme.focus import FOCUS_RECT
from ui.widgets.painting import Line, paint_text, text_width

_HEIGHT = 40
_PADDING = 10
_GAP = 8
_UNDERLINE = 3
_ALARMING: frozenset[Tab] = frozenset({"overdue"})


class CaseTabs(QTabBar):
    """One tab chosen at a time; left and right go along them."""

    tab_chosen = Signal(str)

    def __init__(self, context: WindowContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._theme = context.theme
        self._counts: dict[Tab, int] = {}
        self.setDrawBase(False)
        self.setExpanding(False)
        self.setUsesScrollButtons(False)
        self.setElideMode(Qt.TextElideMode.ElideNone)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(context.text("cases.tabs"))
        self.setFixedHeight(self._theme.px(_HEIGHT))
        for tab in TABS:
            self.addTab(context.text(f"tab.{tab}"))
        self.setCurrentIndex(TABS.index("all"))
        self.currentChanged.connect(lambda index: self.tab_chosen.emit(TABS[index]))
        self.currentChanged.connect(lambda _index: self._place_focus())

    @property
    def tab(self) -> Tab:
        """The tab that is chosen."""
        return TABS[self.currentIndex()]

    def choose(self, tab: Tab) -> None:
        """Choose a tab, as a click does."""
        self.setCurrentIndex(TABS.index(tab))

    def set_counts(self, counts: Mapping[Tab, int]) -> None:
        """Show how many cases each tab holds."""
        if counts == self._counts:
            return
        self._counts = dict(counts)
        for index, tab in enumerate(TABS):
            words = self._context.text(
                "cases.tab_count", name=self.tabText(index), count=self._count(tab)
            )
            self.setAccessibleTabName(index, words)
            # Setting the text anew is what makes the bar measure its tabs again.
            self.setTabText(index, self.tabText(index))
        self._place_focus()

    def _count(self, tab: Tab) -> str:
        count = self._counts.get(tab)
        if count is None:
            return ""
        return render_number(count, self._context.catalogue.digits, grouped=True)

    def _is_alarming(self, tab: Tab) -> bool:
        return tab in _ALARMING and self._counts.get(tab, 0) > 0

    def _place_focus(self) -> None:
        rect = self.tabRect(self.currentIndex())
        self.setProperty(FOCUS_RECT, rect.adjusted(4, 4, -4, -6))

    def tabSizeHint(self, index: int) -> QSize:
        theme, tab = self._theme, TABS[index]
        bold = theme.font(weight=Weight.SEMIBOLD)
        width = text_width(self.tabText(index), bold) + 2 * _PADDING
        if count := self._count(tab):
            width += _GAP + text_width(count, bold)
        if self._is_alarming(tab):
            width += _GAP + theme.px(12)
        return QSize(round(width), theme.px(_HEIGHT))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def minimumTabSizeHint(self, index: int) -> QSize:
        return self.tabSizeHint(index)

    def resizeEvent(self, event: object) -> None:
        super().resizeEvent(event)  # type: ignore[arg-type]
        self._place_focus()

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        for index, tab in enumerate(TABS):
            self._paint_tab(painter, QRectF(self.tabRect(index)), index, tab)

    def _paint_tab(self, painter: QPainter, rect: QRectF, index: int, tab: Tab) -> None:
        theme = self._theme
        is_current = index == self.currentIndex()
        is_alarming = self._is_alarming(tab)
        colour = "accent" if is_current else "due_late" if is_alarming else "text_2"
        weight = Weight.SEMIBOLD if is_current else Weight.MEDIUM if is_alarming else Weight.REGULAR
        font = theme.font(weight=weight)
        line = Line(rect.adjusted(_PADDING, 0, -_PADDING, 0), theme)
        if is_alarming:
            look = theme.due("late")
            place = line.take(theme.px(12))
            theme.paint_shape(painter, look.shape, look.colour, place, ground="window")
        words = self.tabText(index)
        paint_text(
            painter, theme, line.take(text_width(words, font)), words, font=font, colour=colour
        )
        faint = colour if is_current or is_alarming else "text_3"
        paint_text(painter, theme, line.rest, self._count(tab), font=font, colour=faint)
        if is_current:
            line_rect = QRectF(rect.left(), rect.bottom() - _UNDERLINE, rect.width(), _UNDERLINE)
            painter.fillRect(line_rect, theme.colour("accent"))
