"""What stands where there are no cases: no list yet, nothing under these filters, nothing found."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QHBoxLayout,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from kafel_desk.rights.access import Access
from kafel_desk.rights.offered import PLACES, is_offered
from ui.context import WindowContext
from ui.theme import Theme, Weight
from ui.theme.focus import FOCUS_RADIUS
from ui.theme.theme import BODY, CAPTION, TITLE
from ui.widgets.label import Label, fill_ground
from ui.widgets.notice import Picture
from ui.widgets.painting import Line, key_hint_width, middle, paint_box, paint_key_hint, paint_text

_WIDTH = 560
_CARD = 56
_LISTS = {
    "new": "empty.list_new",
    "mine": "empty.list_mine",
    "progress": "empty.list_progress",
    "waiting": "empty.list_waiting",
    "overdue": "empty.list_overdue",
    "follow_due": "empty.list_follow_due",
    "closed": "empty.list_closed",
}
_OPENINGS = (("call", "phone", "F2"), ("visit", "visit", "F3"), ("message", "message", "F4"))


@dataclass(frozen=True, slots=True)
class CardWords:
    """One thing to do: icon, words, what they mean, keys; ``is_first`` is tinted."""

    icon: str
    title: str
    text: str
    keys: tuple[str, ...] = ()
    is_first: bool = False


class Card(QAbstractButton):
    """A wide button of two lines, with its keys at the end."""

    def __init__(self, theme: Theme, words: CardWords) -> None:
        super().__init__()
        self._theme = theme
        self._words = words
        self.setText(words.title)
        self.setAccessibleName(words.title)
        self.setAccessibleDescription(words.text)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setProperty(FOCUS_RADIUS, 8)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(_WIDTH), self._theme.px(_CARD))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.px(240), self._theme.px(_CARD))

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        theme, words = self._theme, self._words
        painter = QPainter(self)
        box = QRectF(self.rect())
        fill = (
            "accent_soft" if words.is_first else "surface_alt" if self.underMouse() else "surface"
        )
        outline = "accent_line" if words.is_first else "border"
        paint_box(painter, theme, box, fill=fill, outline=outline, radius=8)
        line = Line(box.adjusted(16, 0, -16, 0), theme)
        theme.paint_icon(painter, words.icon, "accent", line.take(theme.px(20), 16))
        for keys in reversed(words.keys):
            place = line.take_end(key_hint_width(theme, keys), 16)
            paint_key_hint(painter, theme, place, keys)
        both = middle(line.rest, line.rest.width(), theme.line(BODY) + theme.line(CAPTION))
        upper = QRectF(both.left(), both.top(), both.width(), theme.line(BODY))
        lower = QRectF(both.left(), upper.bottom(), both.width(), theme.line(CAPTION))
        font = theme.font(weight=Weight.MEDIUM)
        paint_text(painter, theme, upper, words.title, font=font, elide=True)
        caption = theme.font(CAPTION)
        paint_text(painter, theme, lower, words.text, font=caption, colour="text_3", elide=True)


class EmptyCases(QWidget):
    """An icon, a title, a sentence, and cards of what to do next."""

    def __init__(
        self,
        theme: Theme,
        icon: str,
        title: str,
        text: str,
        cards: Sequence[tuple[CardWords, Callable[[], object]]],
    ) -> None:
        super().__init__()
        fill_ground(self, theme, "surface")
        self.setAccessibleName(f"{title}. {text}")
        inner = QWidget()
        fill_ground(inner, theme, "surface")
        area = QScrollArea()  # large text in a low window needs more room than there is
        area.setWidget(inner)
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(area)
        across = QHBoxLayout(inner)
        across.addStretch(1)
        column = QVBoxLayout()
        column.setSpacing(8)
        across.addLayout(column)
        across.addStretch(1)
        column.addStretch(1)
        column.addWidget(Picture(theme, icon=icon, colour="accent", size=48))
        column.addSpacing(8)
        heading = Label(theme, title, size=TITLE, weight=Weight.SEMIBOLD)
        column.addWidget(heading)
        said = Label(theme, text, colour="text_2", wraps=True)
        said.setMaximumWidth(theme.px(_WIDTH))
        column.addWidget(said)
        column.addSpacing(16)
        self.cards: list[Card] = []
        for words, act in cards:
            card = Card(theme, words)
            card.clicked.connect(lambda _checked=False, act=act: act())
            self.cards.append(card)
            column.addWidget(card)
        column.addStretch(1)


def no_cases_yet(
    context: WindowContext, access: Access, register: Callable[[str], object]
) -> EmptyCases:
    """Return what a new desk shows: the ways to register its first case, to those who may.

    Others may stand before a desk full of cases that are not theirs to see.
    """
    text = context.text
    openings = _OPENINGS if is_offered(PLACES, access, "intake") else ()
    title, said = text("empty.title"), text("empty.text")
    if not access.sees_all:
        title, said = text("empty.tab_title"), text("empty.yours")
    cards = [
        (
            CardWords(icon, text(f"new.{opening}"), text(f"empty.{opening}"), (key,)),
            partial(register, opening),
        )
        for opening, icon, key in openings
    ]
    return EmptyCases(context.theme, "inbox", title, said, cards)


def nothing_under_conditions(context: WindowContext, widen: Callable[[], object]) -> EmptyCases:
    """Return what stands where conditions leave nothing of a list."""
    text = context.text
    words = CardWords("funnel", text("empty.clear_filters"), text("empty.clear_filters_text"))
    title, said = text("empty.filtered_title"), text("empty.filtered_text")
    return EmptyCases(context.theme, "inbox", title, said, [(words, widen)])


def nothing_in_this_list(
    context: WindowContext, tab: str, show_all: Callable[[], object]
) -> EmptyCases:
    """Return what stands where a list holds nothing at this time, and what would stand there."""
    text = context.text
    words = CardWords("cases", text("empty.all_cases"), text("empty.all_cases_text"))
    title = text("empty.tab_title")
    said = text(_LISTS.get(tab, "empty.tab_text"), name=context.session.staff_name)
    return EmptyCases(context.theme, "inbox", title, said, [(words, show_all)])
