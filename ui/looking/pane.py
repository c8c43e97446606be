"""A table of looks from one day to another: at a case, or by somebody who is chosen here."""

from collections.abc import Callable, Sequence
from datetime import date, datetime, time, timedelta

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from kafel_desk.case.opening import Look, looks_at
from kafel_desk.directory.entries import Staff
from kafel_desk.directory.state import Directory
from kafel_desk.language.direction import isolate
from kafel_desk.time import wording
from ui.context import WindowContext
from ui.widgets import Choice, DateInput, Label, Select
from ui.widgets.field import Field
from ui.widgets.plain_table import PlainRows, plain_table
from ui.work import Operation

_EDGE, _GAP, _FIELD = 24, 16, 240
_DAYS = 30
"""What is shown at first: as far back as one usually asks."""


class LooksPane(QWidget):
    """Shows who looked at ``case``; without one, what ``staff`` looked at, or who is chosen."""

    def __init__(
        self,
        context: WindowContext,
        case: bytes | None = None,
        opened: Callable[[bytes], object] = lambda _case: None,
        staff: str = "",
    ) -> None:
        super().__init__()
        self._context, self._case, self._opened = context, case, opened
        self._own, self._is_choosing = staff, case is None and not staff
        self._is_offering = False
        theme, text = context.theme, context.text
        self.since, self.until = (DateInput(theme, context.catalogue) for _ in range(2))
        today = context.now().date()
        self.since.set_day(today - timedelta(days=_DAYS))
        self.until.set_day(today)
        self.staff = Select(theme)
        fields = [
            Field(theme, text("looks.from"), self.since),
            Field(theme, text("looks.to"), self.until),
        ]
        if self._is_choosing:
            fields.insert(0, Field(theme, text("looks.staff"), self.staff))
        asked = QHBoxLayout()
        asked.setSpacing(_GAP)
        for field in fields:
            field.setFixedWidth(theme.px(_FIELD))
            asked.addWidget(field, 0, Qt.AlignmentFlag.AlignTop)
        asked.addStretch(1)
        who_or_what = "looks.column.who" if case is not None else "looks.column.number"
        self.rows = PlainRows(
            [text("looks.column.when"), text(who_or_what), text("looks.column.how")]
        )
        self.table = plain_table(theme, text("looks.title"), self.rows)
        self.table.activated.connect(self._open)
        nothing = Label(theme, text("looks.none"), colour="text_3")
        nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._stack = QStackedWidget()
        self._stack.addWidget(nothing)
        self._stack.addWidget(self.table)
        column = QVBoxLayout(self)
        column.setContentsMargins(_EDGE, _GAP, _EDGE, _GAP)
        column.setSpacing(_GAP)
        column.addLayout(asked)
        column.addWidget(self._stack, 1)
        for control in (self.since, self.until):
            control.day_changed.connect(self.read)
        self.staff.choice_changed.connect(lambda _code: self.read())
        context.session.changed.connect(self._forget)

    def activated(self) -> None:
        """Come to the front: offer the people, and read."""
        if self._is_choosing:
            reader = self._context.desk.reader
            self._context.work.read(
                Operation(
                    lambda _progress: reader.directory().active_staff(),
                    self._offer,
                    name="looks.people",
                ),
                latest_of="looks.people",
            )
        else:
            self.read()
        (self.staff if self._is_choosing else self.since).setFocus()

    def _offer(self, people: Sequence[Staff]) -> None:
        chosen = self.staff.code
        self._is_offering = True
        self.staff.set_choices([Choice(one.id, one.name) for one in people])
        self.staff.choose_code(chosen or (people[0].id if people else ""))
        self._is_offering = False
        self.read()

    def escape(self) -> bool:
        """Nothing here is closed."""
        return False

    def read(self) -> None:
        """Read the looks of these days."""
        if self._is_offering:
            return
        desk, viewer = self._context.desk, self._context.viewer()
        since, until = self._midnight(self.since.day), self._midnight(self.until.day, days=1)
        case, staff = self._case, self._own or self.staff.code

        def read(_progress: object) -> tuple[tuple[Look, ...], Directory]:
            directory = desk.reader.directory()
            if case is None:
                return desk.reader.looks_by(viewer, staff, since, until), directory
            file = desk.case_file(viewer, case)
            looks = looks_at(file.case) if file else ()
            return tuple(look for look in reversed(looks) if since <= look.at < until), directory

        self._context.work.read(
            Operation(
                read,
                self._context.session.for_who_asks(lambda found: self._show(*found)),
                name="looks.read",
            ),
            latest_of="looks",
        )

    def _show(self, looks: Sequence[Look], directory: Directory) -> None:
        context = self._context
        now = context.now()
        rows = []
        for look in looks:
            when = wording.past_moment(context.catalogue, look.at.astimezone(now.tzinfo), now)
            about = directory.staff_name(look.staff) if self._case else isolate(look.number)
            rows.append((look.case, (when, about, context.text(_HOW[look.how])), False))
        self.rows.show_rows(rows)
        self._stack.setCurrentIndex(1 if rows else 0)

    def _forget(self) -> None:
        """Somebody else sits down: nothing stays that they may not see."""
        self.rows.show_rows(())
        self._stack.setCurrentIndex(0)

    def _open(self, index: QModelIndex) -> None:
        case = self.rows.key(index.row())
        if self._case is None and isinstance(case, bytes):
            self._opened(case)

    def _midnight(self, day: date | None, days: int = 0) -> datetime:
        now = self._context.now()
        return datetime.combine((day or now.date()) + timedelta(days=days), time(), now.tzinfo)


_HOW = {
    "opened": "looks.how.opened",
    "printed": "looks.how.printed",
    "exported": "looks.how.exported",
    "uncovered": "looks.how.uncovered",
}
