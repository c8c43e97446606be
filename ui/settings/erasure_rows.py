"""What the page of erasures lists: what waits, what was kept long enough, what a dispute keeps."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kafel_desk.directory.state import Directory
from kafel_desk.erasure.queries import CaseToErase, DueCase, HeldCase, PendingErasure
from kafel_desk.language.direction import isolate
from kafel_desk.time import wording
from ui.context import WindowContext
from ui.theme import Weight
from ui.widgets.button import Button, ButtonKind
from ui.widgets.choice import TickBox
from ui.widgets.label import Label
from ui.widgets.wrap_row import WrapRow

_MOST_CASES = 8
MOST_DUE = 50
"""Cases that are shown as due at once: what one person can answer for."""


@dataclass(frozen=True, slots=True)
class Erasures:
    """All that the page lists, as it was read for whoever is at the desk."""

    pending: tuple[PendingErasure, ...] = ()
    due: tuple[DueCase, ...] = ()
    held: tuple[HeldCase, ...] = ()


def read_erasures(context: WindowContext) -> Erasures:
    """Read it; off the thread that draws."""
    reader, viewer = context.desk.reader, context.viewer()
    return Erasures(
        reader.pending_erasures(viewer),
        reader.due_for_erasure(viewer, MOST_DUE + 1),
        reader.held_cases(viewer),
    )


class PendingRow(QWidget):
    """One erasure that waits: what, whose, why, by whom and when; approve and decline."""

    def __init__(
        self, context: WindowContext, pending: PendingErasure, directory: Directory, reason: str
    ) -> None:
        super().__init__()
        self._context = context
        theme, text = context.theme, context.text
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(Label(theme, self._what(pending), weight=Weight.SEMIBOLD, wraps=True))
        words.addWidget(Label(theme, reason, wraps=True))
        if pending.numbers and pending.has_person:
            words.addWidget(Label(theme, text("erasure.and_people"), wraps=True))
        at, now = pending.proposed_at, context.now()
        when = wording.past_moment(context.catalogue, at.astimezone(now.tzinfo), now) if at else ""
        by = text("erasure.by", name=directory.staff_name(pending.proposed_by), time=when)
        words.addWidget(Label(theme, by, colour="text_3", wraps=True))
        self.cases = [self._case(case) for case in pending.cases[:_MOST_CASES]]
        for case in self.cases:
            words.addWidget(case, 0, Qt.AlignmentFlag.AlignLeft)
        if len(pending.cases) > _MOST_CASES:
            more = text("erasure.more_cases", n=len(pending.cases) - _MOST_CASES)
            words.addWidget(Label(theme, more, colour="text_3"))
        self.approve = Button(theme, text("erasure.approve"), ButtonKind.DANGER)
        self.decline = Button(theme, text("erasure.decline"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 8, 0, 8)
        row.setSpacing(12)
        row.addLayout(words, 1)
        row.addWidget(self.approve)
        row.addWidget(self.decline)

    def _what(self, pending: PendingErasure) -> str:
        text = self._context.text
        if not pending.numbers:
            unnamed = text("erasure.person_unnamed")
            return text("erasure.person_named", name=pending.name) if pending.name else unnamed
        numbers = text("list.comma").join(map(isolate, pending.numbers[:_MOST_CASES]))
        more = len(pending.numbers) - _MOST_CASES
        return f"{numbers} {text('erasure.more_cases', n=more)}" if more > 0 else numbers

    def _case(self, case: CaseToErase) -> Button:
        """Return a way to a case that the viewer may see, with what it was."""
        context = self._context
        parts = [isolate(case.number), context.text(f"kind.{case.kind}"), case.name or ""]
        if case.closed_at is not None:
            day = case.closed_at.astimezone(context.now().tzinfo).date()
            parts.append(wording.long_date(context.catalogue, day))
        if case.outcome is not None:
            parts.append(context.text(f"outcome.{case.outcome}"))
        words = " · ".join(filter(None, parts))
        link = Button(context.theme, words, ButtonKind.LINK, icon="doc")
        link.clicked.connect(lambda _on: context.navigation.open_page("case", case.id))
        return link


class DueList(QWidget):
    """Cases that were kept long enough, to be ticked: proposed for erasure, or kept for a dispute."""

    def __init__(
        self,
        context: WindowContext,
        propose: Callable[[tuple[bytes, ...]], object],
        keep: Callable[[tuple[bytes, ...]], object],
    ) -> None:
        super().__init__()
        self._context = context
        theme, text = context.theme, context.text
        self.ticks: dict[bytes, TickBox] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(8)
        self.said = Label(theme, colour="text_3", wraps=True)
        self._column.addWidget(self.said)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(4)
        self._column.addLayout(self._rows)
        self.all = Button(theme, text("erasure.tick_all"), ButtonKind.LINK, icon="check")
        self.all.clicked.connect(lambda _on: self._tick_all())
        self.propose = Button(theme, text("erasure.propose_ticked"), ButtonKind.PRIMARY)
        self.propose.clicked.connect(lambda _on: propose(self.ticked))
        self.keep = Button(theme, text("erasure.keep_ticked"))
        self.keep.clicked.connect(lambda _on: keep(self.ticked))
        self._acts = QWidget()
        acts = WrapRow(parent=self._acts)
        acts.setContentsMargins(0, 0, 0, 0)
        for button in (self.propose, self.keep, self.all):
            acts.addWidget(button)
        self._column.addWidget(self._acts)

    @property
    def ticked(self) -> tuple[bytes, ...]:
        """The cases that were ticked."""
        return tuple(case for case, tick in self.ticks.items() if tick.isChecked())

    def show_due(self, due: Sequence[DueCase]) -> None:
        """Show what is due; what was ticked stays ticked where it is still there."""
        ticked = set(self.ticked)
        for tick in self.ticks.values():
            tick.hide()
            tick.deleteLater()
        self.ticks = {one.id: self._tick(one) for one in due[:MOST_DUE]}
        for case, tick in self.ticks.items():
            tick.setChecked(case in ticked)
            tick.toggled.connect(lambda _on: self._tell_acts())
            self._rows.addWidget(tick)
        text = self._context.text
        shown = len(self.ticks)
        if not due:
            words = text("erasure.none_due")
        elif len(due) > MOST_DUE:
            words = text("erasure.more_due", n=shown)
        else:
            words = text("erasure.due_count", n=shown)
        self.said.setText(words)
        self._acts.setVisible(bool(due))
        self._tell_acts()

    def _tick(self, due: DueCase) -> TickBox:
        context = self._context
        kind = "state.void" if due.is_void else f"kind.{due.kind}"
        words = context.text(
            "erasure.due_row", number=isolate(due.number), kind=context.text(kind),
            ended=self._day(due.ended), since=self._day(due.since),
        )  # fmt: skip
        return TickBox(context.theme, words)

    def _day(self, day: date) -> str:
        return wording.long_date(self._context.catalogue, day)

    def _tick_all(self) -> None:
        is_on = len(self.ticked) < len(self.ticks)
        for tick in self.ticks.values():
            tick.setChecked(is_on)

    def _tell_acts(self) -> None:
        for button in (self.propose, self.keep):
            button.setEnabled(bool(self.ticked))


class HeldRow(QWidget):
    """One case that a dispute keeps: its number, who keeps it and since when; end it."""

    def __init__(self, context: WindowContext, held: HeldCase, directory: Directory) -> None:
        super().__init__()
        theme, now = context.theme, context.now()
        when = wording.past_moment(context.catalogue, held.at.astimezone(now.tzinfo), now)
        words = context.text(
            "erasure.held_row",
            number=isolate(held.number),
            name=directory.staff_name(held.by),
            time=when,
        )
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(Label(theme, words, wraps=True), 1)
        self.release = Button(theme, context.text("erasure.release"))
        row.addWidget(self.release)
