"""Tabs of lists, each with how many stand in it; what is alarming says so by a triangle."""

from collections.abc import Callable, Collection, Mapping, Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QTabBar, QWidget

from ui.theme import Theme, Weight
from ui.theme.focus import FOCUS_RECT
from ui.widgets.painting import Line, paint_text, text_width

_HEIGHT = 40
_PADDING = 10
_GAP = 8
_UNDERLINE = 3


class CountTabs(QTabBar):
    """One tab chosen at a time; left and right go along them.

    ``tabs`` are code and words; those of ``alarming`` turn red while they hold something.
    ``tab_words`` says to a screen reader what a tab is called and holds.
    """

    tab_chosen = Signal(str)

    def __init__(
        self,
        theme: Theme,
        name: str,
        tabs: Sequence[tuple[str, str]],
        *,
        count_words: Callable[[int], str] = str,
        tab_words: Callable[[str, str], str] = "{} {}".format,
        alarming: Collection[str] = (),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._count_words, self._tab_words = count_words, tab_words
        self._codes = tuple(code for code, _words in tabs)
        self._alarming = frozenset(alarming)
        self._counts: dict[str, int] = {}
        self.setDrawBase(False)
        self.setExpanding(False)
        self.setUsesScrollButtons(False)
        self.setElideMode(Qt.TextElideMode.ElideNone)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(name)
        self.setFixedHeight(theme.px(_HEIGHT))
        for _code, words in tabs:
            self.addTab(words)
        self.currentChanged.connect(lambda index: self.tab_chosen.emit(self._codes[index]))
        self.currentChanged.connect(lambda _index: self._place_focus())

    @property
    def code(self) -> str:
        """The tab that is chosen."""
        return self._codes[self.currentIndex()]

    def choose_code(self, code: str) -> None:
        """Choose a tab, as a click does."""
        self.setCurrentIndex(self._codes.index(code))

    def show_counts(self, counts: Mapping[str, int]) -> None:
        """Show how many each tab holds."""
        if counts == self._counts:
            return
        self._counts = dict(counts)
        for index, code in enumerate(self._codes):
            words = self._tab_words(self.tabText(index), self._count(code))
            self.setAccessibleTabName(index, words)
            # Setting the text anew is what makes the bar measure its tabs again.
            self.setTabText(index, self.tabText(index))
        self._place_focus()

    def _count(self, code: str) -> str:
        count = self._counts.get(code)
        return "" if count is None else self._count_words(count)

    def _is_alarming(self, code: str) -> bool:
        return code in self._alarming and self._counts.get(code, 0) > 0

    def _place_focus(self) -> None:
        rect = self.tabRect(self.currentIndex())
        self.setProperty(FOCUS_RECT, rect.adjusted(4, 4, -4, -6))

    def tabSizeHint(self, index: int) -> QSize:
        theme, code = self._theme, self._codes[index]
        bold = theme.font(weight=Weight.SEMIBOLD)
        width = text_width(self.tabText(index), bold) + 2 * _PADDING
        if count := self._count(code):
            width += _GAP + text_width(count, bold)
        if self._is_alarming(code):
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
        for index, code in enumerate(self._codes):
            self._paint_tab(painter, QRectF(self.tabRect(index)), index, code)

    def _paint_tab(self, painter: QPainter, rect: QRectF, index: int, code: str) -> None:
        theme = self._theme
        is_current = index == self.currentIndex()
        is_alarming = self._is_alarming(code)
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
        paint_text(painter, theme, line.rest, self._count(code), font=font, colour=faint)
        if is_current:
            line_rect = QRectF(rect.left(), rect.bottom() - _UNDERLINE, rect.width(), _UNDERLINE)
            painter.fillRect(line_rect, theme.colour("accent"))
