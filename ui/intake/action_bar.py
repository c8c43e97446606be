"""What stays below the form: save, what is wrong, and what happens after saving."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.context import WindowContext
from ui.widgets.button import Button, ButtonKind
from ui.widgets.label import Hairline, Label, ShapeLabel, plain_tip
from ui.widgets.wrap_row import WrapBar

_HEIGHT = 64


class ActionBar(QWidget):
    """The save button and the sentence beside it."""

    save_requested = Signal()

    def __init__(self, context: WindowContext) -> None:
        super().__init__()
        theme = context.theme
        self._context = context
        self.save = Button(
            theme, context.text("act.save"), ButtonKind.PRIMARY, icon="save", key_hint="Ctrl+Enter"
        )
        self.save.clicked.connect(self.save_requested)
        self._wrong = ShapeLabel(theme, ground="window")
        self._hint = Label(theme, colour="text_3")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(Hairline(theme))
        line = WrapBar(theme.px(_HEIGHT) - 1, edge=24, gap=12)
        line.row.addWidget(self.save)
        line.row.addWidget(self._wrong)
        line.row.add_at_end(self._hint)
        column.addWidget(line, 1)
        self.show_wrong(())

    def show_hint(self, words: str) -> None:
        """Say what happens after saving."""
        self._hint.setText(words)
        self._hint.setToolTip(plain_tip(words))

    def set_tight(self, *, is_tight: bool) -> None:
        """Do without the hint where the text is large and the window small."""
        self._hint.setVisible(not is_tight)

    def show_wrong(self, labels: Sequence[str]) -> None:
        """Name the fields that have to be corrected."""
        words = ""
        if labels:
            words = self._context.text(
                "error.fields", n=len(labels), field=self._context.text("list.comma").join(labels)
            )
        look = self._context.theme.due("late")
        self._wrong.set_look(look.shape, words, colour="danger")
        self._wrong.setToolTip(plain_tip(words))
        self._wrong.setVisible(bool(words))

    def set_busy(self, *, is_busy: bool) -> None:
        """A save is under way: a second one has to wait."""
        self.save.setEnabled(not is_busy)
