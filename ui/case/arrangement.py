"""How the parts of a case stand on its page: side by side, or one alone where text is too large."""

from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from ui.case.act_panel import ActPanel
from ui.case.head import CaseHead
from ui.case.note_line import NoteLine
from ui.case.parts_bar import PartsBar
from ui.case.rail import StepRail
from ui.case.side import CaseSide
from ui.case.timeline import Timeline
from ui.context import WindowContext
from ui.frame.tab_order import focus_stops
from ui.widgets import Hairline

_WIDE_FROM = 1500
_TIGHT_BELOW = 900
"""Width, at text scale 1, below which one part of the case is shown at a time."""
_ANY_WIDTH = 16_777_215  # what Qt takes for no limit
_STEPS, _SIDE = (304, 344), (360, 480)


class CaseArrangement(QWidget):
    """The head on top; below it the steps, the timeline with its note, and the side or a form."""

    def __init__(self, context: WindowContext, *, can_print: bool) -> None:
        super().__init__()
        self._theme = theme = context.theme
        self._is_tight = False
        self.head = CaseHead(context, can_print=can_print)
        self.rail = StepRail(context)
        self.timeline = Timeline(context)
        self.note = NoteLine(context)
        self.side = CaseSide(context)
        self.acts = ActPanel(context)
        self._left = QStackedWidget()
        self._left.addWidget(self.side)
        self._left.addWidget(self.acts)
        self._middle = QWidget()
        middle = QVBoxLayout(self._middle)
        middle.setSpacing(0)
        middle.addWidget(self.timeline, 1)
        middle.addWidget(Hairline(theme))
        middle.addWidget(self.note)
        middle.setContentsMargins(0, 0, 0, 0)
        self._lines = [Hairline(theme, vertical=True) for _ in range(2)]
        across = QHBoxLayout()
        across.setSpacing(0)
        across.addWidget(self.rail)
        across.addWidget(self._lines[0])
        across.addWidget(self._middle, 1)
        across.addWidget(self._lines[1])
        across.addWidget(self._left)
        self._nothing = QWidget()
        self._nothing.hide()
        across.addWidget(self._nothing, 1)
        self._bar = PartsBar(context)
        self._bar.hide()
        self._bar.part_chosen.connect(lambda _part: self._show_parts())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.head)
        column.addWidget(Hairline(theme))
        column.addWidget(self._bar)
        column.addLayout(across, 1)

    @property
    def has_form(self) -> bool:
        """Whether the form of an act stands in the place of the side."""
        return self._left.currentWidget() is self.acts

    def show_form(self, *, is_shown: bool = True) -> None:
        """Put the form of an act into the place of the side, or the side there again."""
        self._left.setCurrentWidget(self.acts if is_shown else self.side)
        self._show_parts()

    def choose(self, part: str) -> None:
        """Bring a part to the front where one is shown at a time: next, details, steps, timeline."""
        self._bar.choose(part)

    def tab_order(self) -> list[QWidget]:
        """Return what can have the focus, as one reads: head, steps, timeline, then the left."""
        left = self.acts if self.has_form else self.side
        parts = (self.head, self._bar, self.rail, self.timeline, self.note, left)
        return [stop for part in parts if part.isVisible() for stop in focus_stops(part)]

    def fit(self, width: int) -> None:
        """Give each part its room on a page so wide."""
        theme, wide = self._theme, width >= _WIDE_FROM
        self._is_tight = is_tight = width < theme.px(_TIGHT_BELOW)
        self.head.set_tight(is_tight=is_tight)
        for part, widths in ((self.rail, _STEPS), (self._left, _SIDE)):
            part.setMinimumWidth(0 if is_tight else theme.px(widths[wide]))
            part.setMaximumWidth(_ANY_WIDTH if is_tight else theme.px(widths[wide]))
        self._show_parts()

    def _show_parts(self) -> None:
        """Show all parts side by side, or where text is too large for that the chosen one."""
        is_tight, chosen = self._is_tight, self._bar.part
        # There a form gets all the room: its head names the case too.
        is_form = is_tight and self.has_form
        self.head.setVisible(not is_form)
        self._bar.setVisible(is_tight and not is_form)
        for name, part in (("next", self._left), ("steps", self.rail), ("timeline", self._middle)):
            part.setVisible(not is_tight or name == chosen)
        self._nothing.setVisible(is_tight and chosen == "details")
        self.head.show_details(is_shown=not is_tight or chosen == "details")
        for line in self._lines:
            line.setVisible(not is_tight)
