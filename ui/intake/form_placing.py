"""Where the parts of the intake form stand: one column, two, or the description beside the rest."""

import enum
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QBoxLayout,
    QGridLayout,
    QHBoxLayout,
    QLayout,
    QVBoxLayout,
    QWidget,
)

from ui.theme import Theme
from ui.theme.theme import BODY
from ui.widgets.choice import KindButtons
from ui.widgets.field import Field
from ui.widgets.label import Hairline

GAP = 16
ROW_GAP = 12
_EDGE = 24
_ROW = 40
_NARROW_SHARES = (184, 208, 286, 152)
_WIDE_SHARES = (240, 409, 409, 200)
_NARROW_DESCRIPTION, _NARROW_ROOM = 112, 560
_WIDE_DESCRIPTION, _WIDE_ROOM = 528, 872
_LEAST_DESCRIPTION = 72


class FormShape(enum.Enum):
    """How much room there is across: large text in a small window, a laptop, a wide screen."""

    TIGHT = enum.auto()
    NARROW = enum.auto()
    WIDE = enum.auto()


@dataclass(frozen=True, slots=True)
class FormParts:
    """The parts that are placed, in reading order."""

    theme: Theme
    person: Sequence[Field]
    kinds: KindButtons
    kind: Field
    description: Field
    category: Field
    remedy: Field
    answered: QWidget
    answer: QWidget
    more: QWidget
    further: QWidget
    rest: QWidget
    lane: QWidget


class FormPlacing:
    """Places the parts in the form; the order of the tab key never changes with it."""

    def __init__(self, form: QWidget, parts: FormParts) -> None:
        self._parts = parts
        self._column = QVBoxLayout(form)
        self._column.setContentsMargins(_EDGE, GAP, _EDGE, GAP)
        self._column.setSpacing(ROW_GAP)
        self._person = QWidget()
        self._person_grid = QGridLayout(self._person)
        self._person_grid.setContentsMargins(0, 0, 0, 0)
        self._person_grid.setHorizontalSpacing(GAP)
        self._person_grid.setVerticalSpacing(ROW_GAP)
        # Of the form from the start: shown before it has its place, it would be a window of its own
        # for a moment, and whoever types would find the focus gone.
        self._line = Hairline(parts.theme, parent=form)
        self._shape = FormShape.NARROW
        self._room = 0
        self.place(FormShape.NARROW)

    def place(self, shape: FormShape) -> None:
        """Lay the parts out for a shape."""
        self._shape = shape
        _empty(self._column)
        self._place_person()
        vertical = QBoxLayout.Direction.TopToBottom
        across = QBoxLayout.Direction.LeftToRight
        kinds = self._parts.kinds.layout()
        if isinstance(kinds, QBoxLayout):
            kinds.setDirection(vertical if shape is FormShape.TIGHT else across)
        self._column.addWidget(self._person)
        self._column.addWidget(self._parts.kind)
        self._column.addWidget(self._parts.lane)
        match shape:
            case FormShape.WIDE:
                self._place_wide()
            case FormShape.NARROW:
                self._place_narrow()
            case FormShape.TIGHT:
                self._place_tight()
        self.set_room(self._room)

    def set_room(self, room: int) -> None:
        """Let the description have what the other parts leave of `room`; it shrinks first."""
        self._room = room
        px = self._parts.theme.px
        usual, needed = (
            (_WIDE_DESCRIPTION, _WIDE_ROOM)
            if self._shape is FormShape.WIDE
            else (_NARROW_DESCRIPTION, _NARROW_ROOM)
        )
        most = max(px(usual) + room - px(needed), px(_LEAST_DESCRIPTION))
        is_beside = self._shape is FormShape.WIDE
        field = self._parts.description
        field.control.setMinimumHeight(most if is_beside else px(_LEAST_DESCRIPTION))
        field.control.setMaximumHeight(most)
        below = px(_ROW) if field.error else 0
        field.setMaximumHeight(most + self._parts.theme.line(BODY) + 8 + below)

    def _place_person(self) -> None:
        grid = self._person_grid
        _empty(grid)
        across = 2 if self._shape is FormShape.TIGHT else len(self._parts.person)
        shares = _WIDE_SHARES if self._shape is FormShape.WIDE else _NARROW_SHARES
        for column, share in enumerate(shares):
            is_used = column < across
            grid.setColumnStretch(column, (share if across > 2 else 1) if is_used else 0)
        for place, field in enumerate(self._parts.person):
            grid.addWidget(field, place // across, place % across, Qt.AlignmentFlag.AlignTop)

    def _place_wide(self) -> None:
        parts = self._parts
        self._line.show()
        beside = _column(
            parts.category, parts.remedy, parts.answered, parts.answer, self._line, parts.more,
            parts.further, parts.rest,
        )  # fmt: skip
        beside.addStretch(1)
        row = _row()
        row.addWidget(parts.description, 1, Qt.AlignmentFlag.AlignTop)
        row.addLayout(beside, 1)
        self._column.addLayout(row, 1)

    def _place_narrow(self) -> None:
        parts = self._parts
        self._line.hide()
        category = _column(parts.category)
        category.addStretch(1)
        row = _row()
        row.addLayout(category, 1)
        row.addLayout(_column(parts.remedy, parts.answered, parts.answer, parts.more), 1)
        self._column.addWidget(parts.description, 1000)
        self._column.addLayout(row)
        self._column.addWidget(parts.further)
        self._column.addWidget(parts.rest)
        self._column.addStretch(1)

    def _place_tight(self) -> None:
        parts = self._parts
        self._line.hide()
        self._column.addWidget(parts.description, 1000)
        for part in (
            parts.category, parts.remedy, parts.answered, parts.answer, parts.more, parts.further,
            parts.rest,
        ):  # fmt: skip
            self._column.addWidget(part)
        self._column.addStretch(1)


def _row() -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(GAP)
    return row


def _column(*widgets: QWidget) -> QVBoxLayout:
    column = QVBoxLayout()
    column.setSpacing(ROW_GAP)
    for widget in widgets:
        column.addWidget(widget)
    return column


def _empty(layout: QLayout) -> None:
    """Take everything out of a layout; the widgets stay where they are, their rows do not.

    WORKAROUND: an item taken out by `takeAt` lives on in Python and keeps its widget's place, so
    that the next layout would never hear that the widget has another height.
    """
    while layout.count():
        item = layout.itemAt(0)
        widget, inner = (item.widget(), item.layout()) if item is not None else (None, None)
        if widget is not None:
            layout.removeWidget(widget)
        elif inner is not None:
            _empty(inner)
            layout.removeItem(inner)
            inner.deleteLater()
        else:
            layout.takeAt(0)
