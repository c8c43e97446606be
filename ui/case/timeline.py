"""The timeline of a case: every fact in one plain sentence, newest first or last."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from kafel_desk.case import facts as f
from kafel_desk.journal.fact import Fact, Recorded
from kafel_desk.language.direction import as_typed, numbers_apart
from kafel_desk.person.facts import PersonCorrected, PersonRecorded
from ui.case.rail import fill_list, paint_row_focus
from ui.case.words import CaseWords, long_text
from ui.context import WindowContext
from ui.theme import Theme, Weight
from ui.theme.theme import CAPTION
from ui.widgets import Button, ButtonKind, Hairline, Label
from ui.widgets.label import fill_ground
from ui.widgets.painting import RAISED, Line, paint_text

EVENT_ROLE = Qt.ItemDataRole.UserRole
_AnyIndex = QModelIndex | QPersistentModelIndex
_EDGE = 16
_MOST_LINES = 4
_LONGEST = 20_000
_LONG_SENTENCE = 120

_ICONS: dict[type[Fact], str] = {
    f.CaseReceived: "intake", f.DetailsCorrected: "pencil", f.CaseTransferred: "transfer",
    f.CaseTakenUp: "inbox", f.DepartmentAnswered: "building", f.OfficerAssigned: "assign",
    f.PrioritySet: "flag", f.ConfidentialitySet: "lock", f.FindingRecorded: "search",
    f.WaitingStarted: "pausei", f.WaitingEnded: "refresh", f.ReplyDrafted: "pencil",
    f.ReplyApproved: "check", f.ReplyReturned: "restore", f.ActionPlanned: "flag",
    f.ActionDone: "check", f.EffectivenessReviewed: "follow", f.NoteAdded: "note",
    f.LinkedAsDuplicate: "link", f.Unlinked: "link", f.CaseClosed: "check",
    f.CaseReopened: "restore", f.CaseVoided: "x", PersonRecorded: "user", PersonCorrected: "user",
    f.EvidenceAdded: "clip", f.CauseFound: "question", f.SuggestionReviewed: "bulb",
    f.ActionChecked: "eye", f.ReminderGiven: "clock", f.OpinionRecorded: "opinion",
    f.LinkedToCase: "link", f.ReferredOut: "building", f.CaseImported: "sheet",
}  # fmt: skip
_MEANS = {
    "slip": "print", "whatsapp": "chat", "sms": "message", "call": "phone", "in_person": "visit",
    "visit": "visit", "letter": "doc", "email": "at", "social": "at",
}  # fmt: skip


def icon_of(fact: Fact) -> str:
    """Return the icon of a fact: how people were reached, or what was done."""
    means = getattr(fact, "means", None)
    if isinstance(means, str):
        return _MEANS.get(means, "message")
    return _ICONS.get(type(fact), "info")


@dataclass(frozen=True, slots=True)
class ShownEvent:
    """One fact in words; ``more`` is the long text that its sentence leaves out."""

    fact: Recorded
    icon: str
    above: str
    sentence: str
    more: str = ""


class TimelineModel(QAbstractListModel):
    """The facts, in the order that the person chose; opened ones show their long text."""

    def __init__(self) -> None:
        super().__init__()
        self._events: Sequence[ShownEvent] = ()
        self._opened: set[bytes] = set()

    def set_events(self, events: Sequence[ShownEvent]) -> None:
        """Replace all events."""
        self.beginResetModel()
        self._events = events
        self.endResetModel()

    def toggle(self, row: int) -> None:
        """Show or hide the long text of an event."""
        self._opened ^= {self._events[row].fact.id}
        index = self.index(row, 0)
        self.dataChanged.emit(index, index)
        self.layoutChanged.emit()

    def is_open(self, event: ShownEvent) -> bool:
        """Whether the long text of an event is shown."""
        return event.fact.id in self._opened

    def place_of(self, fact: Recorded) -> int | None:
        """Return the row of a fact."""
        found = (row for row, event in enumerate(self._events) if event.fact.id == fact.id)
        return next(found, None)

    def rowCount(self, parent: _AnyIndex = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self._events)

    def data(self, index: _AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        event = self._events[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return event.sentence
            case Qt.ItemDataRole.AccessibleTextRole:
                return f"{event.above}: {event.sentence}"
            case _ if role == EVENT_ROLE:
                return event
            case _:
                return None


class EventDelegate(QStyledItemDelegate):
    """Draws an event: its icon, when and who in small, the sentence, and more when opened."""

    def __init__(self, theme: Theme, model: TimelineModel, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._model = model
        self.is_roomy = False
        self.width = 400
        self._heights: dict[tuple[str, int, int], float] = {}

    def sizeHint(self, option: QStyleOptionViewItem, index: _AnyIndex) -> QSize:
        del option
        event: ShownEvent = index.data(EVENT_ROLE)
        theme = self._theme
        least = theme.px(64 if self.is_roomy else 52)
        room = round(self.width - 2 * _EDGE - theme.px(20) - _EDGE)
        is_open = self._model.is_open(event)
        height = theme.line(CAPTION) + self._height(
            event.sentence, room, 0 if is_open else _MOST_LINES
        )
        if is_open and event.more:
            height += self._height(event.more, room, 0)
        return QSize(self.width, max(least, round(height + theme.px(16))))

    def _height(self, text: str, width: int, most_lines: int) -> float:
        key = (text, width, most_lines)
        if key not in self._heights:
            metrics = QFontMetricsF(self._theme.font())
            flags = int(Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignRight)
            box = QRectF(0, 0, width, 1_000_000)
            natural = metrics.boundingRect(box, flags, text[:_LONGEST]).height()
            lines = max(1, round(natural / metrics.lineSpacing()))
            if most_lines:
                lines = min(lines, most_lines)
            self._heights[key] = lines * metrics.lineSpacing()
        return self._heights[key]

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _AnyIndex) -> None:
        theme = self._theme
        event: ShownEvent = index.data(EVENT_ROLE)
        rect: QRect = option.rect
        painter.save()
        if option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, theme.colour("surface_alt"))
        painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, theme.colour("border"))
        line = Line(QRectF(rect).adjusted(_EDGE + 4, 0, -_EDGE - 4, 0), theme)
        place = line.take(theme.px(20), 12)
        top = rect.top() + theme.px(7)
        icon = QRectF(place.left(), top + theme.px(2), place.width(), theme.px(20))
        theme.paint_icon(painter, event.icon, "text_2", icon)
        words = line.rest
        upper = QRectF(words.left(), top, words.width(), theme.line(CAPTION))
        caption = theme.font(CAPTION)
        paint_text(painter, theme, upper, event.above, font=caption, colour="text_3", elide=True)
        lower = QRectF(
            words.left(), upper.bottom(), words.width(), rect.bottom() - upper.bottom() - 4
        )
        self._paint_sentence(painter, lower, event)
        painter.restore()

    def _paint_sentence(self, painter: QPainter, rect: QRectF, event: ShownEvent) -> None:
        theme = self._theme
        painter.setFont(theme.font())
        painter.setPen(theme.colour("text"))
        painter.setLayoutDirection(theme.direction)
        painter.setClipRect(rect)
        side = Qt.AlignmentFlag.AlignRight if theme.is_right_to_left else Qt.AlignmentFlag.AlignLeft
        flags = int(
            side
            | Qt.AlignmentFlag.AlignTop
            | Qt.AlignmentFlag.AlignAbsolute
            | Qt.TextFlag.TextWordWrap
        )
        is_open = self._model.is_open(event)
        taken = self._height(event.sentence, round(rect.width()), 0 if is_open else _MOST_LINES)
        raised = theme.px(RAISED)
        sentence = QRectF(rect.left(), rect.top() - raised, rect.width(), taken + raised)
        painter.setClipRect(sentence)
        painter.drawText(sentence, flags, event.sentence[:_LONGEST])
        if is_open and event.more:
            painter.setClipRect(rect)
            painter.setPen(theme.colour("text_2"))
            more = QRectF(rect.left(), rect.top() + taken, rect.width(), rect.height() - taken)
            painter.drawText(more, flags, event.more[:_LONGEST])


class EventList(QListView):
    """The list view of the events."""

    def __init__(self, context: WindowContext) -> None:
        super().__init__()
        self._theme = context.theme
        self.model_of_events = TimelineModel()
        self.setModel(self.model_of_events)
        self.delegate = EventDelegate(context.theme, self.model_of_events, self)
        self.setItemDelegate(self.delegate)
        self.setAccessibleName(context.text("case.timeline"))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setMouseTracking(True)
        fill_list(self, "surface", context.theme)
        self.activated.connect(lambda index: self.toggle(index.row()))

    def toggle(self, row: int) -> None:
        """Show all of what a row says, or its beginning again."""
        event: ShownEvent = self.model_of_events.index(row, 0).data(EVENT_ROLE)
        if event.more or len(event.sentence) > _LONG_SENTENCE:
            self.model_of_events.toggle(row)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self.delegate.width = self.viewport().width()
        self.delegate.is_roomy = self.window().height() >= 960
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        paint_row_focus(self, self._theme)


class Timeline(QWidget):
    """The events with their heading: how many, and in which order."""

    def __init__(self, context: WindowContext) -> None:
        super().__init__()
        self._context = context
        self._words: CaseWords | None = None
        self._is_newest_first = True
        theme = context.theme
        fill_ground(self, theme, "surface")
        head = QWidget()
        head.setFixedHeight(theme.px(40) - 1)
        row = QHBoxLayout(head)
        row.setContentsMargins(_EDGE, 0, _EDGE, 0)
        row.setSpacing(16)
        row.addWidget(Label(theme, context.text("case.timeline"), weight=Weight.SEMIBOLD))
        row.addStretch(1)
        self._count = Label(theme, colour="text_3")
        row.addWidget(self._count)
        self._order = Button(
            theme, context.text("case.newest_first"), ButtonKind.LINK, has_menu=True
        )
        self._order.clicked.connect(self._turn_round)
        row.addWidget(self._order)
        self.list = EventList(context)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(head)
        column.addWidget(Hairline(theme))
        column.addWidget(self.list, 1)

    def show_case(self, words: CaseWords) -> None:
        """Show the facts of a case."""
        self._words = words
        events = [
            ShownEvent(
                fact,
                icon_of(fact.fact),
                words.when_and_who(fact),
                numbers_apart(words.sentence(fact)),
                as_typed(long_text(fact), is_window=self._context.theme.is_right_to_left),
            )
            for fact in words.file.timeline
        ]
        if self._is_newest_first:
            events.reverse()
        self._count.setText(self._context.text("count.events", n=len(events)))
        self.list.model_of_events.set_events(events)

    def go_to(self, fact: Recorded) -> None:
        """Bring a fact into view and make it current."""
        place = self.list.model_of_events.place_of(fact)
        if place is not None:
            index = self.list.model_of_events.index(place, 0)
            self.list.setCurrentIndex(index)
            self.list.scrollTo(index)
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _turn_round(self) -> None:
        self._is_newest_first = not self._is_newest_first
        key = "case.newest_first" if self._is_newest_first else "case.newest_last"
        self._order.set_words(self._context.text(key))
        if self._words is not None:
            self.show_case(self._words)
