"""When an entry was last looked over, and the button that says it was just done."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.context import WindowContext
from ui.settings.register import Lookup, RegisterEntry, Review
from ui.widgets.button import Button
from ui.widgets.label import Hairline, ShapeLabel
from ui.widgets.wrap_row import WrapBar

_HEIGHT = 48


class ReviewLine(QWidget):
    """The line above save; hidden where nothing is looked over, or for something new."""

    reviewed = Signal()

    def __init__(self, context: WindowContext, review: Review | None) -> None:
        super().__init__()
        theme = context.theme
        self._context = context
        self._review = review
        self._when = ShapeLabel(theme, ground="surface_alt")
        self.button = Button(theme, context.text("set.reviewed_today"), icon="check")
        self.button.clicked.connect(self.reviewed)
        bar = WrapBar(theme.px(_HEIGHT), edge=16)
        bar.row.addWidget(self._when)
        bar.row.add_at_end(self.button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(Hairline(theme))
        column.addWidget(bar)
        self.hide()

    def show_entry(self, entry: RegisterEntry | None, lookup: Lookup) -> None:
        """Tell when an entry was last looked over, in amber where that is long ago."""
        self.setVisible(self._review is not None and entry is not None)
        if self._review is None or entry is None:
            return
        today = self._context.now().date()
        is_due = self._review.is_due(entry, today)
        look = self._context.theme.due("soon" if is_due else "done")
        words = self._review.words(entry, lookup)
        self._when.set_look(look.shape, words, colour=look.colour, weight=look.weight)
