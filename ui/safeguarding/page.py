"""The page of focal persons: every safeguarding case, opened by Enter; nobody else has it."""

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from kafel_desk.language.direction import isolate
from kafel_desk.queries import GuardedRow
from kafel_desk.time import wording
from ui.context import Changes, WindowContext
from ui.widgets import Hairline, Label
from ui.widgets.label import fill_ground
from ui.widgets.plain_table import PlainRows, plain_table
from ui.widgets.titled_pane import title_bar
from ui.work import Operation


class SafeguardingPage(QWidget):
    """Lists the cases that were read for whoever is at the desk; those not opened yet stand out."""

    title_key = "nav.safeguarding"

    def __init__(self, context: WindowContext) -> None:
        super().__init__()
        theme, text = context.theme, context.text
        self._context = context
        self._is_arriving = False
        fill_ground(self, theme, "window")
        head = title_bar(theme, text("nav.safeguarding"), text("safeguarding.list_hint"))
        self.rows = PlainRows([
            text("safeguarding.column.number"), text("safeguarding.column.received"),
            text("safeguarding.column.state"), text("safeguarding.column.danger"),
            text("safeguarding.column.told"),
        ])  # fmt: skip
        self.table = plain_table(theme, text("nav.safeguarding"), self.rows)
        self.table.activated.connect(self._open)
        self._nothing = Label(theme, text("safeguarding.none"), colour="text_3")
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._stack = QStackedWidget()
        self._stack.addWidget(self._nothing)
        self._stack.addWidget(self.table)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(head)
        column.addWidget(Hairline(theme))
        column.addWidget(self._stack, 1)
        context.session.changed.connect(self._forget)

    def activated(self, target: object = None) -> None:
        """Come to the front and read the list."""
        del target
        self._is_arriving = True
        self._read()

    def refresh(self, changes: Changes) -> None:
        """Read the list again when a case changed, or who may see it."""
        if self.isVisible() and (
            not changes.kinds or changes.kinds & {"case", "directory", "look"}
        ):
            self._read()

    def _forget(self) -> None:
        """Somebody else sits down: nothing stays that they may not see."""
        self._show(())
        if self.isVisible():
            self._read()

    def _read(self) -> None:
        desk, viewer = self._context.desk, self._context.viewer()
        self._context.work.read(
            Operation(
                lambda _progress: desk.reader.guarded_cases(viewer),
                self._context.session.for_who_asks(self._show),
                name="safeguarding.read",
            ),
            latest_of="safeguarding.rows",
        )

    def _show(self, rows: tuple[GuardedRow, ...]) -> None:
        self.rows.show_rows([(row.id, self._words(row), row.is_unread) for row in rows])
        self._stack.setCurrentIndex(1 if rows else 0)
        if rows:
            self.table.setCurrentIndex(self.rows.index(0, 0))
        if rows and self._is_arriving:
            self._is_arriving = False
            self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _words(self, row: GuardedRow) -> tuple[str, ...]:
        context, text = self._context, self._context.text
        now = context.now()

        def moment(at: object) -> str:
            local = at.astimezone(now.tzinfo) if at else None  # type: ignore[attr-defined]
            return wording.past_moment(context.catalogue, local, now) if local else ""

        danger = {True: "safeguarding.danger_yes", False: "safeguarding.danger_no"}
        said = text(danger[row.is_danger_now]) if row.is_danger_now is not None else ""
        return (
            isolate(row.number),
            moment(row.received_at),
            text(f"state.{row.state}"),
            said if row.has_words else text("safeguarding.no_words"),
            moment(row.told_at),
        )

    def _open(self, index: QModelIndex) -> None:
        self._context.navigation.open_page("case", self.rows.key(index.row()))
