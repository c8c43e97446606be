"""The page of the board: today at a glance, in figures that open to their cases."""

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from kafel_desk.language.digits import render_number
from kafel_desk.time import wording
from ui.board.alerts import Alerts
from ui.board.cards import Card, small_action
from ui.board.charts import Chart
from ui.board.figure_cases import FigureCases
from ui.board.forms import IMPROVEMENT, improvement_form, routine_form
from ui.board.reading import (
    BoardRead,
    CardRow,
    FigureTarget,
    RoutineLine,
    Tile,
    read_board,
)
from ui.board.routines import Routines
from ui.board.tiles import Tiles
from ui.context import Changes, WindowContext
from ui.follow_ups.record_panel import RecordForm, RecordPanel
from ui.frame.tab_order import focus_stops
from ui.keys import LetterKeys, act_within
from ui.theme import Weight
from ui.theme.theme import SECTION
from ui.widgets import Button, ButtonKind, Hairline, Label
from ui.widgets.label import fill_ground
from ui.widgets.scrolling import ScrollContent, scroll_area
from ui.widgets.wrap_row import WrapBar
from ui.work import Operation

_SHOWN_KINDS = frozenset({"case", "person", "directory"})
_HEAD, _EDGE, _GAP, _BAR = 48, 24, 12, 10
_PANEL_NARROW, _PANEL_WIDE, _WIDE_FROM = 336, 440, 1500
_CASES = 494
_CARDS_ABREAST_FROM = 780
"""Width, at text scale 1, from which the three cards stand side by side."""
_TIGHT_BELOW = 900
"""Width, at text scale 1, below which a form takes the place of the board."""
_MINUTE = 60_000
_ANY_WIDTH = 16_777_215  # what Qt takes for no limit


class BoardPage(QWidget):
    """What somebody who watches over the centre wants to see; every figure opens its list."""

    title_key = "nav.board"

    def __init__(self, context: WindowContext) -> None:
        super().__init__()
        self._context = context
        self._is_arriving = False
        self._across = 0
        self._read_now: BoardRead | None = None
        self._build()
        self._connect()

    # What the frame asks

    def activated(self, target: object = None) -> None:
        """Come to the front."""
        del target
        self._is_arriving = True
        self._read()

    def refresh(self, changes: Changes) -> None:
        """Read again what is shown."""
        if _SHOWN_KINDS & changes.kinds and self.isVisible():
            self._read()

    def begin(self) -> None:
        """Put the focus on the first thing."""
        first = self._board_stops()[1]
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    def escape(self) -> bool:
        """Close the form or the cases; say whether one was open."""
        return self.panel.close_form() or self.cases.close_cases()

    def tab_order(self) -> list[QWidget]:
        """Return what can have the focus, as one reads."""
        beside: list[QWidget] = [
            stop
            for panel, is_open in (
                (self.panel, self.panel.is_open),
                (self.cases, self.cases.is_open),
            )
            if is_open
            for stop in focus_stops(panel)
        ]
        return [*self._board_stops(), *beside]

    def _board_stops(self) -> list[QWidget]:
        stops: list[QWidget] = [*self.alerts.stops(), *self.tiles.buttons.values()]
        for part in (*self._cards, self.routines, *self._lower):
            stops += part.stops()
        return [self._weekly, *stops]

    # Showing

    def _read(self) -> None:
        reader, viewer = self._context.desk.reader, self._context.viewer()
        catalogue = self._context.catalogue
        self._context.work.read(
            Operation(
                lambda _progress: read_board(reader, catalogue, viewer),
                self._context.session.for_who_asks(self._show),
                name="board.read",
            ),
            latest_of="board",
        )

    def _show(self, read: BoardRead) -> None:
        """Show what was read, all at once: nothing is drawn while it changes."""
        self.setUpdatesEnabled(False)
        try:
            self._show_parts(read)
        finally:
            self.setUpdatesEnabled(True)
        if self._is_arriving:
            self._is_arriving = False
            self.begin()
        self._go_on_with(read)

    def _go_on_with(self, read: BoardRead) -> None:
        """Open the form again that whoever is at the desk left here."""
        begun = self.panel.begun
        for line in read.routines:
            if line.may_log and begun.take_up(line.id):
                self.log_routine(line)
        if read.may_improve and begun.take_up(IMPROVEMENT):
            self.record_improvement()

    def _show_parts(self, read: BoardRead) -> None:
        self._read_now = read
        text, figure = self._context.text, self._figure
        time = wording.clock(self._context.catalogue, read.at)
        self._computed.setText(text("board.computed", time=time))
        self.alerts.show_alerts(read.alerts)
        self.tiles.show_tiles(read.tiles, [figure(tile.count) for tile in read.tiles])
        self.ages.show_bars(read.ages, figure(read.open_count))
        self.load.show_bars(read.load, figure(read.load_count))
        for card, rows, count in (
            (self.overdue, read.overdue, read.overdue_count),
            (self.calls, read.calls, read.calls_count),
            (self.improvements, read.improvements, read.improvements_count),
        ):
            card.show_rows(rows, figure(count), is_nothing=count == 0)
        self._record.setVisible(read.may_improve)
        self.routines.show_routines(read.routines)

    def _forget(self) -> None:
        """Somebody else sits down: no figure stands there until theirs are read."""
        self.cases.close_cases()
        self._read_now = None
        self._computed.setText("")
        for part in (self.alerts, self.tiles, *self._cards, *self._lower, self.routines):
            part.forget()
        self._record.hide()

    def _figure(self, count: int) -> str:
        return render_number(count, self._context.catalogue.digits, grouped=True)

    # Going on

    def _open_tile(self, tile: Tile) -> None:
        if isinstance(tile.target, FigureTarget):
            self.open_figure(tile.target)
        else:
            self._context.navigation.open_page(tile.page, tile.target)

    def open_figure(self, target: FigureTarget) -> None:
        """Show the cases behind a figure beside the board."""
        self.panel.close_form()
        self.cases.open_cases(target)
        self.cases.setVisible(True)
        self._arrange()
        self.cases.begin()

    def _open_case(self, case: object) -> None:
        self._context.navigation.open_page("case", case)

    def _open_row(self, row: CardRow) -> None:
        self._context.navigation.open_page(row.page, row.target)

    def log_routine(self, line: RoutineLine) -> None:
        """Open the form in which a routine is logged."""
        today = self._context.now().date()
        self._open_form(routine_form(line.id, line.name, today, self._context.text))

    def record_improvement(self) -> None:
        """Open the form of an improvement, for whoever may record one."""
        if self._record.isHidden():
            return
        context = self._context
        reader, viewer, today = context.desk.reader, context.viewer(), context.now().date()
        self._open_form(improvement_form(reader, viewer, today, context.text))

    def _open_form(self, form: RecordForm) -> None:
        self.cases.close_cases()
        self.panel.setVisible(True)
        self._arrange()
        self.panel.open_form(form, self._read_now.directory if self._read_now else None)

    def _close_panel(self) -> None:
        self.panel.hide()
        if not self.cases.is_open:
            self.cases.hide()
        self._arrange()
        self.begin()

    # Building

    def _build(self) -> None:
        context, theme, text = self._context, self._context.theme, self._context.text
        fill_ground(self, theme, "window")
        self.alerts, self.tiles = Alerts(context), Tiles(context)
        self._record = small_action(theme, text("board.log"), "plus", "I")
        self._record.setAccessibleName(text("board.add_improvement"))
        self.overdue = Card(theme, text("board.overdue_holder"), text("board.nobody_late"),
                            look="late")  # fmt: skip
        self.calls = Card(theme, text("board.follow_today"), text("follow.empty_calls"))
        self.improvements = Card(
            theme, text("board.improvements"), text("board.no_improvements"), action=self._record
        )
        self.ages = Chart(theme, text("board.backlog_age"), text("board.in_working_days"))
        self.load = Chart(theme, text("board.load"), text("board.load_about"), is_upright=True)
        self._cards: tuple[Chart | Card, ...] = (self.ages, self.overdue, self.calls)
        self._lower: tuple[Chart | Card, ...] = (self.load, self.improvements)
        self.routines = Routines(context)
        self.cases = FigureCases(context)
        self.cases.hide()
        self.panel = RecordPanel(context)
        self.panel.hide()
        self._board = QWidget()
        left = QVBoxLayout(self._board)
        left.setContentsMargins(0, 0, 0, 0)
        left.setSpacing(0)
        left.addWidget(self._head())
        left.addWidget(self._body(), 1)
        self._line = Hairline(theme, vertical=True)
        self._line.hide()
        across = QHBoxLayout(self)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(0)
        across.addWidget(self._board, 1)
        across.addWidget(self._line)
        across.addWidget(self.panel)
        across.addWidget(self.cases)

    def _head(self) -> QWidget:
        theme, text = self._context.theme, self._context.text
        head = WrapBar(theme.px(_HEAD), edge=_EDGE, gap=12)
        title = Label(theme, text("board.title"), size=SECTION, weight=Weight.SEMIBOLD)
        head.row.addWidget(title)
        self._computed = Label(theme, colour="text_3")
        head.row.addWidget(self._computed)
        self._weekly = Button(theme, text("board.weekly"), ButtonKind.PLAIN, icon="report")
        head.row.add_at_end(self._weekly)
        return head

    def _body(self) -> QScrollArea:
        content = ScrollContent()
        fill_ground(content, self._context.theme, "window")
        column = QVBoxLayout(content)
        column.setContentsMargins(_EDGE, 8, _EDGE, 16)
        column.setSpacing(_GAP)
        column.addWidget(self.alerts)
        column.addWidget(self.tiles)
        self._grid = QGridLayout()
        self._grid.setSpacing(_GAP)
        column.addLayout(self._grid)
        column.addWidget(self.routines)
        self._lower_grid = QGridLayout()
        self._lower_grid.setSpacing(_GAP)
        column.addLayout(self._lower_grid)
        column.addStretch(1)
        area = scroll_area(content)
        bar = area.verticalScrollBar()
        bar.rangeChanged.connect(lambda _least, most: self._leave_room(column, bar=most > 0))
        self._place_cards(len(self._cards))
        return area

    def _leave_room(self, column: QVBoxLayout, *, bar: bool) -> None:
        """Keep both edges alike: the scroll bar takes a part of the end's."""
        end = _EDGE - _BAR if bar else _EDGE
        is_right_to_left = self._context.theme.is_right_to_left
        left, right = (end, _EDGE) if is_right_to_left else (_EDGE, end)
        column.setContentsMargins(left, 8, right, 16)

    def _place_cards(self, across: int) -> None:
        if across == self._across:
            return
        self._across = across
        for grid, cards in ((self._grid, self._cards), (self._lower_grid, self._lower)):
            beside = min(across, len(cards))
            for place, card in enumerate(cards):
                grid.addWidget(card, place // beside, place % beside)
            for column in range(len(cards)):
                # The first is a chart, which needs the most room.
                grid.setColumnStretch(column, (5 if column == 0 else 4) if column < beside else 0)

    def _connect(self) -> None:
        self.tiles.tile_chosen.connect(self._open_tile)
        for card in (self.overdue, self.calls, self.improvements):
            card.row_chosen.connect(self._open_row)
        for chart in (self.ages, self.load):
            chart.bar_chosen.connect(self.open_figure)
        self.cases.case_opened.connect(self._open_case)
        self.cases.closed.connect(self._close_panel)
        self._weekly.clicked.connect(lambda: self._context.navigation.open_page("reports", None))
        # Time makes figures, too: what falls due, what grows old.
        self._timer = QTimer(self)
        self._timer.setInterval(_MINUTE)
        self._timer.timeout.connect(lambda: self.refresh(Changes(_SHOWN_KINDS)))
        self._timer.start()
        self.routines.log_wanted.connect(self.log_routine)
        self._record.clicked.connect(self.record_improvement)
        self.panel.closed.connect(self._close_panel)
        self.panel.recorded.connect(lambda _done: self._close_panel())
        self._keys = LetterKeys(self._board, {"I": self.record_improvement})
        act_within(self, "Alt+S", self.alerts.offer_first)
        self._context.session.person_changed.connect(self._forget)
        self._context.session.changed.connect(lambda: self.refresh(Changes(_SHOWN_KINDS)))

    def _arrange(self) -> None:
        theme = self._context.theme
        is_open = not (self.panel.isHidden() and self.cases.isHidden())
        is_tight = self.width() < theme.px(_TIGHT_BELOW)
        self._board.setVisible(not (is_open and is_tight))
        self._line.setVisible(is_open and not is_tight)
        beside = theme.px(_PANEL_WIDE if self.width() >= _WIDE_FROM else _PANEL_NARROW)
        if self.cases.is_open:
            beside = theme.px(_CASES)
        for panel in (self.panel, self.cases):
            panel.setMinimumWidth(0 if is_tight else beside)
            panel.setMaximumWidth(_ANY_WIDTH if is_tight else beside)
        room = self.width() - (beside if is_open else 0)
        self._place_cards(len(self._cards) if room >= theme.px(_CARDS_ABREAST_FROM) else 1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()
