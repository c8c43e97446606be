"""What two desks wrote without seeing each other: side by side, and one click settles it."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from kafel_desk.case.second_look import unseen_by_closing
from kafel_desk.case.sentences import LONG_TEXTS, detail_value
from kafel_desk.case.telling import Telling
from kafel_desk.journal.register import Value
from kafel_desk.language.direction import LeftToRight, isolate
from kafel_desk.language.message import Message
from ui.case.parts import ClampedText, WideButton, value_label
from ui.case.words import CaseWords
from ui.context import WindowContext
from ui.theme import Theme, Weight
from ui.theme.theme import CAPTION, SECTION
from ui.widgets import ButtonKind, Label, Notice, ShapeLabel
from ui.widgets.painting import paint_box

_LEFT_TO_RIGHT = frozenset({"phones", "extension", "email", "national_id"})
_MOST_UNSEEN = 2


class Box(QWidget):
    """A panel with an outline, on a ground of its own."""

    def __init__(self, theme: Theme, fill: str, outline: str, radius: int) -> None:
        super().__init__()
        self._theme = theme
        self._fill, self._outline, self._radius = fill, outline, radius

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        paint_box(
            QPainter(self), self._theme, self.rect().toRectF(),
            fill=self._fill, outline=self._outline, radius=self._radius,
        )  # fmt: skip


class TwoValues(Box):
    """The values of one field, each with who wrote it, where and when, and a button to keep it."""

    kept = Signal(str, object)  # field, value

    def __init__(self, context: WindowContext, words: CaseWords, field: str) -> None:
        super().__init__(context.theme, "warn_soft", "warn_line", 8)
        self._context, self._words, self._field = context, words, field
        theme, text = context.theme, context.text
        live = _differing(words.conflicts[field])
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 8, 8, 8)
        column.setSpacing(8)
        mark = theme.tokens.conflict
        which = "conflict.which" if len(live) == 2 else "conflict.which_of_several"
        title = text(which, field=text(f"detail.{field}"))
        column.addWidget(
            ShapeLabel(
                theme, mark.shape, title, colour=mark.colour, text_colour="text",
                weight=Weight.MEDIUM, ground="warn_soft",
            )
        )  # fmt: skip
        if field == "officer":
            column.addWidget(
                Label(theme, text("conflict.both_officers"), colour="text_2", wraps=True)
            )
        grid = QGridLayout()
        grid.setSpacing(8)
        abreast = 1 if field in LONG_TEXTS else 2
        for place, value in enumerate(live):
            grid.addWidget(self._one_value(value), place // abreast, place % abreast)
        column.addLayout(grid)

    def _one_value(self, value: Value) -> QWidget:
        theme, words, text = self._context.theme, self._words, self._context.text
        box = Box(theme, "surface", "warn_line", 6)
        column = QVBoxLayout(box)
        column.setContentsMargins(10, 8, 10, 8)
        column.setSpacing(2)
        said = self._said(value.value)
        if self._field in _LEFT_TO_RIGHT:
            column.addWidget(value_label(theme, said, size=SECTION, weight=Weight.SEMIBOLD))
        else:
            lines = 6 if self._field in LONG_TEXTS else 3
            column.addWidget(ClampedText(theme, said, most_lines=lines))
        directory = words.file.directory
        who = directory.staff_name(value.actor)
        desk = directory.desk_name(value.id[:16])
        if desk:
            who = text("case.who_desk", who=who, desk=desk)
        column.addWidget(Label(theme, who, size=CAPTION, colour="text_2", wraps=True))
        recorded = next((fact for fact in words.file.timeline if fact.id == value.id), None)
        if recorded is not None:
            when = words.moment(recorded.at)
            column.addWidget(Label(theme, when, size=CAPTION, colour="text_2"))
        if value is self._shown():
            shown = text("conflict.shown_now")
            column.addWidget(
                Label(theme, shown, size=CAPTION, weight=Weight.MEDIUM, colour="warn", wraps=True)
            )
        column.addStretch(1)
        column.addSpacing(4)
        keep = WideButton(theme, text("act.keep_value"), ButtonKind.PLAIN)
        keep.setAccessibleName(text("act.keep_this_value", value=said))
        keep.clicked.connect(lambda: self.kept.emit(self._field, value.value))
        column.addWidget(keep)
        return box

    def _shown(self) -> Value:
        """Return the value that is shown while both stand: the safer one, else the later."""
        live, case = self._words.conflicts[self._field], self._words.file.case
        safe = {"priority": case.priority, "confidentiality": case.confidentiality}
        wanted = safe.get(self._field)
        return next((value for value in live if value.value == wanted), live[-1])

    def _said(self, value: object) -> str:
        if value in (None, "", ()):
            return self._context.text("case.no_value")
        shown = detail_value(self._field, value, Telling(self._words.file.directory))
        if isinstance(shown, LeftToRight):
            return isolate(shown.value)
        if isinstance(shown, Message):
            return self._context.catalogue.message(shown)
        return str(shown)


def _differing(live: Sequence[Value]) -> list[Value]:
    """Return each value once, as it was written last: the same from two desks is no choice."""
    return [
        value
        for place, value in enumerate(live)
        if all(later.value != value.value for later in live[place + 1 :])
    ]


def second_look(context: WindowContext, words: CaseWords) -> QWidget:
    """Return what is said of a closing that did not count: who closed it, and unseen of what."""
    closing = words.file.case.contested_closing
    if closing is None:
        raise ValueError("every closing of this case counts")
    unseen = [words.sentence(fact) for fact in unseen_by_closing(words.file.case)]
    left_out = len(unseen) - _MOST_UNSEEN
    if left_out > 0:
        unseen = [*unseen[:_MOST_UNSEEN], context.text("case.unseen_more", n=left_out)]
    said = context.text(
        "case.second_look_text",
        when=words.moment(closing.at),
        who=words.actor(closing),
        what=" ".join(unseen),
    )
    title = context.text("case.second_look")
    return Notice(context.theme, "warn", title, said, shape=context.theme.tokens.conflict.shape)
