"""A table of cases with its side panel: preview or the form of an act, keys, printing."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from kafel_desk.case.next_action import Act
from kafel_desk.desk import CaseFile
from kafel_desk.directory.state import Directory
from kafel_desk.rights.offered import may_several, offered_acts
from ui.case.act_target import ActTarget, target_of
from ui.case.acts import ACT_FORMS, FOR_SEVERAL, NOT_NOW
from ui.case.menu import act_menu
from ui.case.slip_queue import SlipQueue
from ui.cases.columns import WIDE_FROM
from ui.cases.preview import Preview
from ui.cases.row_words import ShownRow
from ui.cases.table import CaseTable
from ui.context import NoticeText, WindowContext
from ui.keys import LetterKeys
from ui.looking.recording import Looker
from ui.printing.held import HeldOpener
from ui.printing.slips import SlipPrinter
from ui.theme.theme import CAPTION
from ui.widgets import Hairline, KeyLegend, Label
from ui.widgets.label import fill_ground
from ui.work import Operation

if TYPE_CHECKING:
    from ui.case.act_panel import ActPanel
    from ui.case.outbox import CaseOutbox

_PREVIEW_NARROW, _PREVIEW_WIDE = 336, 440
_PREVIEW_PAUSE = 60  # ms without another row under the cursor, before its case is read
_MOST_AT_ONCE = 500
_TIGHT_BELOW = 900
"""Width, at text scale 1, below which rows and side are not shown side by side."""
_ANY_WIDTH = 16_777_215  # what Qt takes for no limit


_DoesWithRows = Callable[[list[ShownRow]], object]


class CasePane(QWidget):
    """What one does with rows of cases: look, open, assign, transfer, print; one or several."""

    selection_counted = Signal(int)

    def __init__(self, context: WindowContext, name: str, slips: SlipPrinter | None = None) -> None:
        super().__init__()
        self._context = context
        self._name = name
        self._slips = SlipQueue(context, slips, self) if slips else None
        self._held = HeldOpener(context, slips, self)
        self._printer = slips
        self._outbox: CaseOutbox | None = None
        self._target: ActTarget | None = None
        self._looker = Looker(context)
        self._has_preview = True
        self._is_wide = self._is_tight = False
        self._hidden: frozenset[str] = frozenset()
        self._after_reading: tuple[_DoesWithRows, list[int]] | None = None
        self.directory = Directory()
        self.table = CaseTable(context)
        self.preview = Preview(context)
        self._acts: ActPanel | None = None
        self._side = QStackedWidget()
        self._side.addWidget(self.preview)
        self._build()
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PREVIEW_PAUSE)
        self._pause.timeout.connect(self._read_preview)
        self._connect()

    def _build(self) -> None:
        theme = self._context.theme
        fill_ground(self, theme, "surface")
        self._rows = QWidget()
        rows = QVBoxLayout(self._rows)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addWidget(self.table, 1)
        rows.addWidget(Hairline(theme))
        rows.addWidget(self._legend())
        across = QHBoxLayout(self)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(0)
        across.addWidget(self._rows, 1)
        self._side_line = Hairline(theme, vertical=True)
        across.addWidget(self._side_line)
        across.addWidget(self._side)

    def _legend(self) -> QWidget:
        theme, text = self._context.theme, self._context.text
        entries = [
            ("Enter", text("hint.open")),
            ("Space", text("hint.preview")),
            ("A", text("hint.assign")),
            ("T", text("hint.transfer")),
            ("Shift+↓", text("hint.several")),
        ]
        if self._slips is not None:
            entries.insert(4, ("P", text("hint.print")))
        legend = QWidget()
        fill_ground(legend, theme, "surface_alt")
        row = QHBoxLayout(legend)
        row.setContentsMargins(16, 0, 16, 0)
        row.addWidget(KeyLegend(theme, entries), 1)
        self._sorted = Label(theme, size=CAPTION, colour="text_3")
        row.addWidget(self._sorted)
        return legend

    def _connect(self) -> None:
        self.table.current_changed.connect(lambda _row: self._pause.start())
        self.table.selection_changed.connect(self._tell_selection)
        self.table.rows.dataChanged.connect(self._go_on_after_reading)
        self.table.rows.modelReset.connect(self._stop_waiting)
        self.table.row_opened.connect(self._open)
        self.preview.opened.connect(self._open_current)
        self.preview.more_wanted.connect(self._offer_acts)
        letters: dict[str, Callable[[], object]] = {
            form.key: lambda act=act: self.begin_act(act)  # type: ignore[misc]
            for act, form in ACT_FORMS.items()
            if form.key and act in FOR_SEVERAL
        }
        self._keys = LetterKeys(self.table, {**letters, "P": self.print_chosen})

    @property
    def acts(self) -> "ActPanel":
        """The form of an act, made when the first of them is begun."""
        if self._acts is None:
            # Loaded here: a list is seen before anybody acts on it.
            from ui.case.act_panel import ActPanel

            self._acts = acts = ActPanel(self._context)
            self._side.addWidget(acts)
            acts.closed.connect(self._close_acts)
            acts.act_done.connect(lambda _done: self._close_acts())
            acts.act_chosen.connect(self.begin_act)
            acts.message_wanted.connect(self._write_message)
        return self._acts

    @property
    def is_acting(self) -> bool:
        """Whether the form of an act is open."""
        return self._has_form and not self._side.isHidden()

    @property
    def _has_form(self) -> bool:
        return self._side.currentWidget() is not self.preview

    def set_hidden_columns(self, hidden: frozenset[str]) -> None:
        """Leave out the columns that the person does not want to see."""
        self._hidden = hidden
        self._arrange()

    def say_sorted(self, words: str) -> None:
        """Say at the foot how the rows are sorted."""
        self._sorted.setText(words)

    def toggle_preview(self) -> None:
        """Show or hide the preview."""
        self._has_preview = not self._has_preview
        self._arrange()
        if self._has_preview:
            self._read_preview()

    def begin_act(self, act: Act) -> None:
        """Open the form of an act for the selected cases, or for the current one."""
        if self.table.selected_count > 1:
            self._with_selected(lambda rows: self._open_for_several(act, rows))
            return
        row = self.table.current_row
        if row is not None:
            self._read_file(row.case, lambda file: self._open_for_one(act, file))

    def print_chosen(self) -> None:
        """Print the slips of the selected cases."""
        if self._slips is None:
            return
        printing = self._slips
        self._with_selected(
            lambda rows: printing.print_slips([(row.case, row.number) for row in rows])
        )

    def escape(self) -> bool:
        """Close the form, let go of several rows, or close the preview: the nearest of them."""
        if self.is_acting:
            self.acts.close_act()
            return True
        if self._is_tight and self._has_preview:
            self.toggle_preview()
            self.table.setFocus(Qt.FocusReason.OtherFocusReason)
            return True
        if self.table.selected_count > 1:
            self.table.select_current_only()
            return True
        return False

    def forget(self) -> None:
        """Somebody else sits down: nothing stays of what was shown."""
        self._stop_waiting()
        if self._has_form:
            self.acts.forget()
        self.table.rows.begin_list(0)
        self.preview.show_file(None)
        self._looker.begin()

    def reread_preview(self) -> None:
        """Read the case of the preview again."""
        self._pause.start()

    def stops(self) -> list[QWidget]:
        """Return what can have the focus, in reading order."""
        from ui.frame.tab_order import focus_stops

        side = self._side.currentWidget()
        return [self.table, *(focus_stops(side) if side and not self._side.isHidden() else [])]

    def _with_selected(self, act: _DoesWithRows) -> None:
        """Do something with the rows selected now; those not read yet are read first."""
        self._stop_waiting()
        if self.table.selected_count > _MOST_AT_ONCE:
            words = self._context.text("cases.too_many", n=_MOST_AT_ONCE)
            self._context.navigation.show_notice(NOT_NOW, NoticeText("warn", words))
            return
        self._with_rows_at(self.table.selected_places, act)

    def _with_rows_at(self, places: list[int], act: _DoesWithRows) -> None:
        rows = self.table.rows_at(places)
        self._after_reading = (act, places) if rows is None else None
        if rows:
            act(rows)

    def _go_on_after_reading(self) -> None:
        """Act on what was selected at the key, whatever is selected by now."""
        if self._after_reading is not None:
            act, places = self._after_reading
            self._with_rows_at(places, act)

    def _stop_waiting(self) -> None:
        """Another key, or another list: what waited for rows is done with none of them."""
        self._after_reading = None

    def _open_for_several(self, act: Act, rows: Sequence[ShownRow]) -> None:
        if not may_several(self._context.access(self.directory), act):
            words = self._context.text("error.not_your_right")
            self._context.navigation.show_notice(NOT_NOW, NoticeText("warn", words))
            return
        cases = tuple(row.case for row in rows)
        numbers = tuple(row.number for row in rows)
        self._show_acts(act, ActTarget(cases, numbers, self.directory))

    def _open_for_one(self, act: Act, file: CaseFile) -> None:
        from ui.case.act_panel import say_not_now

        if act in offered_acts(self._context.access(file.directory), file.case):
            self._show_acts(act, target_of(file))
        else:
            say_not_now(self._context, act, file)

    def _show_acts(self, act: Act, target: ActTarget) -> None:
        self._target = target
        self._side.setCurrentWidget(self.acts)
        self._arrange()
        self.acts.open_act(act, target)

    def _write_message(self, purpose: str) -> None:
        """Write to the person of the case; the form of the act gives way to it."""
        from ui.case.outbox import CaseOutbox

        file = self._target.file if self._target else None
        if file is None:
            return
        self.acts.close_act()
        if self._outbox is None:
            self._outbox = CaseOutbox(self._context, self._printer, self)
        self._outbox.write(file, purpose)

    def _close_acts(self) -> None:
        self._side.setCurrentWidget(self.preview)
        self._arrange()
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _offer_acts(self, anchor: QWidget) -> None:
        file = self.preview.file
        if file is None:
            return
        acts = offered_acts(self._context.access(file.directory), file.case)
        menu = act_menu(self._context, self, acts, self._begin_for_preview)
        if self._held.is_offered(file.directory):
            menu.addSeparator()
            self._held.offer(file, menu)
        menu.open_above(anchor)

    def _begin_for_preview(self, act: Act) -> None:
        if self.preview.file is not None:
            self._show_acts(act, target_of(self.preview.file))

    def _open(self, row: ShownRow) -> None:
        self._context.navigation.open_page("case", row.case)

    def _open_current(self) -> None:
        row = self.table.current_row
        if row is not None:
            self._open(row)

    def _tell_selection(self) -> None:
        self._context.navigation.clear_notice(NOT_NOW)
        self.selection_counted.emit(self.table.selected_count)

    def _read_preview(self) -> None:
        row = self.table.current_row
        if not self._has_preview or self.is_acting:
            return
        if row is None:
            self.preview.show_file(None)
            return
        self._read_file(row.case, self._show_preview)

    def _show_preview(self, file: CaseFile) -> None:
        """Show a case beside the list; it is looked at as if it was opened."""
        self.preview.show_file(file)
        self._looker.saw(file)
        if self._acts is not None and (act := self._acts.begun.take_up((file.case.id,))):
            self._open_for_one(act, file)

    def _read_file(self, case: bytes, show: Callable[[CaseFile], object]) -> None:
        desk, viewer = self._context.desk, self._context.viewer()

        def done(file: CaseFile | None) -> None:
            if file is not None:
                show(file)

        self._context.work.read(
            Operation(
                lambda _progress: desk.case_file(viewer, case),
                self._context.session.for_who_asks(done),
                name="case.read",
            ),
            latest_of=f"{self._name}.file",
        )

    def _arrange(self) -> None:
        theme = self._context.theme
        is_shown = self._has_preview or self._has_form
        wide = self._is_wide
        if self._is_tight:
            # The side takes the place of the rows: there is no room for both.
            self._side.setMinimumWidth(0)
            self._side.setMaximumWidth(_ANY_WIDTH)
        else:
            self._side.setFixedWidth(theme.px(_PREVIEW_WIDE if wide else _PREVIEW_NARROW))
        self._rows.setVisible(not (self._is_tight and is_shown))
        self._side.setVisible(is_shown)
        self._side_line.setVisible(is_shown and not self._is_tight)
        self._sorted.setVisible(not self._is_tight)
        self.preview.set_wide(is_wide=wide)
        self.table.arrange(is_wide=wide, has_preview=is_shown, hidden=self._hidden)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space and self.table.hasFocus():
            self.toggle_preview()
            if self._is_tight:
                self.preview.begin()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._is_wide = self.width() >= WIDE_FROM
        was_tight = self._is_tight
        self._is_tight = self.width() < self._context.theme.px(_TIGHT_BELOW)
        if self._is_tight and not was_tight:
            self._has_preview = False
        self.table.fit_rows(self.window().height())
        self._arrange()
