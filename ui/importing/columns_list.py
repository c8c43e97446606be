"""The columns of an old log: what each is held to hold, beside some of its cells, to be changed."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QScrollArea, QWidget

from kafel_desk.importing.columns import Layout
from kafel_desk.importing.sheet import column_letters
from kafel_desk.importing.words import COLUMN_KINDS
from kafel_desk.language.direction import isolate
from ui.context import WindowContext
from ui.theme import Weight
from ui.widgets.label import Label
from ui.widgets.pick import Select
from ui.widgets.popup import Choice

_KIND_WIDTH = 200
_NOTHING = "none"
_BETWEEN = " · "
_LONGEST = 70


class ColumnsList(QScrollArea):
    """One line for each column of a sheet."""

    changed = Signal(object)  # Layout

    def __init__(self, context: WindowContext) -> None:
        super().__init__()
        self._context = context
        self._layout: Layout | None = None
        self.selects: dict[int, Select] = {}
        self.setWidgetResizable(True)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._choices = [
            Choice(_NOTHING, context.text("importing.holds.none")),
            *(Choice(kind, context.text(f"importing.holds.{kind}")) for kind in COLUMN_KINDS),
        ]

    def show_layout(self, layout: Layout) -> None:
        """Show the columns of a sheet."""
        self._layout = layout
        theme = self._context.theme
        content = QWidget()
        grid = QGridLayout(content)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(6)
        grid.setColumnStretch(1, 1)
        self.selects = {}
        for line, column in enumerate(layout.columns):
            letters = isolate(column_letters(column.place))
            name = _cut(column.title or self._context.text("importing.untitled"))
            title = Label(theme, f"{letters}  {name}", weight=Weight.SEMIBOLD)
            samples = Label(theme, _samples(column.samples), colour="text_2")
            samples.setMinimumWidth(1)
            side = (
                Qt.AlignmentFlag.AlignRight
                if theme.is_right_to_left
                else Qt.AlignmentFlag.AlignLeft
            )
            samples.setAlignment(
                side | Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute
            )
            select = Select(theme, self._choices, small=True)
            select.setAccessibleName(self._context.text("importing.holds", title=name))
            select.setMinimumWidth(theme.px(_KIND_WIDTH))
            select.choose_code(column.kind or _NOTHING)
            select.choice_changed.connect(
                lambda code, place=column.place: self._change(place, code)
            )
            self.selects[column.place] = select
            for place, widget in enumerate((title, samples, select)):
                grid.addWidget(widget, line, place)
        grid.setRowStretch(len(layout.columns), 1)
        self.setWidget(content)

    def _change(self, place: int, code: str) -> None:
        if self._layout is None:
            return
        kind = next((kind for kind in COLUMN_KINDS if kind == code), None)
        self._layout = self._layout.with_kind(place, kind)
        for column in self._layout.columns:
            self.selects[column.place].choose_code(column.kind or _NOTHING)
        self.changed.emit(self._layout)


def _samples(samples: Sequence[str]) -> str:
    return _BETWEEN.join(
        isolate(_cut(sample)) if sample.isascii() else _cut(sample) for sample in samples
    )


def _cut(text: str) -> str:
    return text if len(text) <= _LONGEST else f"{text[:_LONGEST]}…"
