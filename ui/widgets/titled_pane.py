"""A pane with its title: a bar on top, and under it a column that scrolls."""

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.theme import Theme, Weight
from ui.theme.theme import SECTION
from ui.widgets.label import Hairline, Label
from ui.widgets.scrolling import ScrollContent, scroll_area
from ui.widgets.wrap_row import WrapBar

_HEAD = 56
EDGE = 24
"""What stands at both sides of a pane, in pixels."""


def title_bar(theme: Theme, title: str, hint: str = "") -> WrapBar:
    """Return the bar on top of a pane: its title, and in grey what it is for."""
    bar = WrapBar(theme.px(_HEAD) - 1, edge=EDGE, gap=12)
    bar.row.addWidget(Label(theme, title, size=SECTION, weight=Weight.SEMIBOLD))
    if hint:
        bar.row.addWidget(Label(theme, hint, colour="text_3"))
    return bar


class TitledPane(QWidget):
    """Its heirs fill `body`; to `head` and `whole` they add what stands beside and below.

    `widest` holds the body at a width that reads well, in unscaled pixels. `inside` is what
    scrolls: Tab goes through it.
    """

    def __init__(
        self, theme: Theme, title: str, hint: str = "", *, widest: int | None = None, gap: int = 12
    ) -> None:
        super().__init__()
        self.head = title_bar(theme, title, hint)
        self.inside = ScrollContent()
        across = QHBoxLayout(self.inside)
        across.setContentsMargins(EDGE, 16, EDGE, 16)
        self.body = QVBoxLayout()
        self.body.setSpacing(gap)
        if widest is None:
            across.addLayout(self.body, 1000)  # as wide as the widest that it holds may be
        else:
            holder = QWidget()
            holder.setMaximumWidth(theme.px(widest))
            self.body.setContentsMargins(0, 0, 0, 0)
            holder.setLayout(self.body)
            across.addWidget(holder, 1000)
        across.addStretch(1)
        self.whole = QVBoxLayout(self)
        self.whole.setContentsMargins(0, 0, 0, 0)
        self.whole.setSpacing(0)
        self.whole.addWidget(self.head)
        self.whole.addWidget(Hairline(theme))
        self.whole.addWidget(scroll_area(self.inside, may_go_across=True), 1)
