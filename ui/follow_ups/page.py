"""The page of the follow-ups: worklists by tab, the card of who is to be called, the answer."""

from functools import partial

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from kafel_desk.desk import CaseFile
from kafel_desk.directory.state import Directory
from kafel_desk.language.digits import render_number
from kafel_desk.language.direction import isolate
from ui.cases.empty import CardWords, EmptyCases
from ui.cases.sideways import Sideways
from ui.context import Changes, WindowContext
from ui.follow_ups.card import FollowCard
from ui.follow_ups.forms import ANSWERS, AnswerForm, answers_of, record_form, subject_of
from ui.follow_ups.lists import (
    LISTS,
    TITLES,
    Line,
    ListCode,
    ListRead,
    due_for,
    read_list,
)
from ui.follow_ups.record_panel import RecordPanel
from ui.follow_ups.table import LineTable
from ui.frame.tab_order import focus_stops
from ui.keys import LetterKeys
from ui.looking.recording import Looker
from ui.widgets import Hairline, KeyLegend
from ui.widgets.count_tabs import CountTabs
from ui.widgets.label import fill_ground
from ui.work import Operation

_SHOWN_KINDS = frozenset({"case", "person", "directory"})
_CARD_NARROW, _CARD_WIDE, _WIDE_FROM = 336, 440, 1500
_TIGHT_BELOW = 900
"""Width, at text scale 1, below which rows and card are not shown side by side."""
_ANY_WIDTH = 16_777_215  # what Qt takes for no limit
_PAUSE = 60  # ms without another row under the cursor, before its case is read
_WITHOUT_CARD: frozenset[ListCode] = frozenset({"holdings"})
_ALARMING: tuple[ListCode, ...] = ("calls",)
_EMPTY: dict[ListCode, tuple[str, str, str]] = {
    "calls": ("phone", "follow.empty_calls", "follow.empty_text_calls"),
    "to_do": ("flag", "follow.empty_to_do", "follow.empty_text_to_do"),
    "to_check": ("eye", "follow.empty_to_check", "follow.empty_text_to_check"),
    "silent": ("silent", "follow.empty_silent", "follow.empty_text_silent"),
    "notices": ("clock", "follow.empty_notices", "follow.empty_text_notices"),
    "holdings": ("users", "follow.empty_holdings", "follow.empty_text_holdings"),
}
"""Icon, title and sentence of each list while it is empty."""
_LETTERS = "YNDL"


class FollowUpsPage(QWidget):
    """Shows the list of its target, by the list's code; None goes on where one was."""

    title_key = "nav.follow_ups"

    def __init__(self, context: WindowContext) -> None:
        super().__init__()
        self._context = context
        self._looker = Looker(context)
        self._directory = Directory()
        self._is_tight = self._is_arriving = False
        self._has_card = {False: True, True: False}  # beside the rows, and in their place
        self._empty: EmptyCases | None = None
        self._legend = KeyLegend(context.theme, [])
        self._build()
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE)
        self._pause.timeout.connect(self._read_file)
        self._connect()

    # What the frame asks

    def activated(self, target: object = None) -> None:
        """Come to the front with a list."""
        if target in LISTS:
            self.tabs.choose_code(str(target))
        self._is_arriving = True
        self._read()

    def refresh(self, changes: Changes) -> None:
        """Read again what is shown; out of sight only what the rail counts."""
        if not _SHOWN_KINDS & changes.kinds:
            return
        if self.isVisible():
            self._read()
        else:
            self._read_badge()

    def begin(self) -> None:
        """Put the focus where one works: on the rows, else on the tabs."""
        at = self.table if self._content.currentWidget() is self._pane else self.tabs
        at.setFocus(Qt.FocusReason.OtherFocusReason)

    def escape(self) -> bool:
        """Close the form, or in a tight window the card."""
        if self.panel.close_form():
            return True
        if self._is_tight and self._has_card[True]:
            self._toggle_card()
            self.begin()
            return True
        return False

    def tab_order(self) -> list[QWidget]:
        """Return what can have the focus, as one reads."""
        if self._content.currentWidget() is not self._pane:
            return [self.tabs, *(self._empty.cards if self._empty else [])]
        side = self._side.currentWidget()
        stops = focus_stops(side) if side is not None and not self._side.isHidden() else []
        return [self.tabs, self.table, *stops]

    # Showing

    @property
    def code(self) -> ListCode:
        """The list that is shown."""
        return next(code for code in LISTS if code == self.tabs.code)

    def _read(self) -> None:
        desk, viewer, code = self._context.desk, self._context.viewer(), self.code
        catalogue = self._context.catalogue
        self._context.work.read(
            Operation(
                lambda _progress: read_list(desk.reader, catalogue, viewer, code),
                self._context.session.for_who_asks(partial(self._show, code)),
                name="follow_ups.read",
            ),
            latest_of="follow_ups.list",
        )

    def _read_badge(self) -> None:
        reader, viewer = self._context.desk.reader, self._context.viewer()
        self._context.work.read(
            Operation(
                lambda _progress: due_for(reader, viewer),
                self._context.session.for_who_asks(self._show_badge),
                is_background=True,
            ),
            latest_of="follow_ups.badge",
        )

    def _show(self, code: ListCode, read: ListRead) -> None:
        self._directory = read.directory
        self.tabs.show_counts({str(each): count for each, count in read.counts.items()})
        self._show_badge(read.due)
        had_focus = self.table.hasFocus() or self._is_arriving
        self._is_arriving = False
        self.table.show_lines(code, read.lines)
        self._show_legend(code)
        if read.lines:
            self._content.setCurrentWidget(self._pane)
        else:
            self._show_empty(code)
        self._arrange()
        if had_focus and not self.panel.is_open:
            self.begin()

    def _show_badge(self, due: int) -> None:
        self._context.navigation.set_badge("follow_ups", due)

    def _show_empty(self, code: ListCode) -> None:
        text = self._context.text
        card = CardWords("cases", text("follow.see_cases"), text("follow.see_cases_text"))
        go_there = partial(self._context.navigation.open_page, "cases", "progress")
        icon, title, sentence = _EMPTY[code]
        empty = EmptyCases(
            self._context.theme, icon, text(title), text(sentence), [(card, go_there)]
        )
        old, self._empty = self._empty, empty
        self._content.addWidget(empty)
        self._content.setCurrentWidget(empty)
        if old is not None:
            self._content.removeWidget(old)
            old.deleteLater()

    def _show_legend(self, code: ListCode) -> None:
        text = self._context.text
        opens = "follow.open_cases" if code == "holdings" else "hint.open"
        entries = [("Enter", text(opens))]
        if code not in _WITHOUT_CARD:
            entries.append(("Space", text("hint.preview")))
        entries += [(answer.key, text(answer.words)) for answer in ANSWERS[code]]
        legend = KeyLegend(self._context.theme, entries)
        old, self._legend = self._legend, legend
        self._legend_row.replaceWidget(old, legend)
        old.hide()
        old.deleteLater()
        legend.show()

    def _choose_list(self) -> None:
        self.panel.close_form()
        self._read()

    # The card and its answers

    def _follow(self, line: Line | None) -> None:
        if line is None:
            self.card.show_file(None, None, ())
        else:
            self._pause.start()

    def _read_file(self) -> None:
        line = self.table.current_line
        if line is None or line.case is None:
            return
        case, desk, viewer = line.case, self._context.desk, self._context.viewer()
        code = self.code

        def done(file: CaseFile | None) -> None:
            self.card.show_file(file, line, self._answers(code, file))
            self._looker.saw(file)
            self._go_on_with(line)

        self._context.work.read(
            Operation(
                lambda _progress: desk.case_file(viewer, case),
                self._context.session.for_who_asks(done),
                name="case.read",
            ),
            latest_of="follow_ups.file",
        )

    def _answers(self, code: ListCode, file: CaseFile | None) -> tuple[AnswerForm, ...]:
        if file is None:
            return ()
        return answers_of(code, self._context.access(file.directory), file.case)

    def answer(self, key: str) -> None:
        """Open the form that a key stands for in this list, about the current row."""
        for answer in self._answers(self.code, self.card.file):
            if answer.key == key:
                self._begin(answer)

    def _begin(self, answer: AnswerForm) -> None:
        line = self.table.current_line
        file = self.card.file
        if line is None or file is None or file.case.id != line.case:
            return  # its card is not there yet, and the note on safe contact comes first
        about = self._context.text(
            "follow.about", person=line.person or self._context.text("person.nameless"),
            number=isolate(line.number),
        )  # fmt: skip
        form = record_form(answer, line, self._context.text, about, self.card.safe_contact)
        self._side.setCurrentWidget(self.panel)
        self._arrange()
        self.panel.open_form(form, self._directory)

    def _go_on_with(self, line: Line) -> None:
        """Open the form again that whoever is at the desk left about a row."""
        if self.panel.is_open:
            return
        answers = {str(each.answer): each for each in self._answers(self.code, self.card.file)}
        if act := self.panel.begun.take_up(subject_of(line), offered=answers):
            self._begin(answers[act])

    def _close_panel(self) -> None:
        self._side.setCurrentWidget(self.card)
        self._arrange()
        self.begin()

    def _open(self, line: Line) -> None:
        if line.filters is not None:
            self._context.navigation.open_page("cases", line.filters)
        elif line.case is not None:
            self._context.navigation.open_page("case", line.case)

    def _open_current(self) -> None:
        if self.table.current_line is not None:
            self._open(self.table.current_line)

    def _toggle_card(self) -> None:
        self._has_card[self._is_tight] = not self._has_card[self._is_tight]
        self._arrange()

    # Building

    def _build(self) -> None:
        context, theme = self._context, self._context.theme
        fill_ground(self, theme, "window")
        digits = context.catalogue.digits
        self.tabs = CountTabs(
            theme,
            context.text("follow.tabs"),
            [(code, context.text(TITLES[code])) for code in LISTS],
            count_words=lambda count: render_number(count, digits, grouped=True),
            tab_words=lambda name, count: context.text("cases.tab_count", name=name, count=count),
            alarming=_ALARMING,
        )
        head = QHBoxLayout()
        head.setContentsMargins(16, 0, 16, 0)
        tab_area = Sideways(self.tabs)
        tab_area.setFixedHeight(theme.px(40))
        head.addWidget(tab_area, 1)
        self.table = LineTable(context)
        self.card = FollowCard(context)
        self.panel = RecordPanel(context)
        self._side = QStackedWidget()
        self._side.addWidget(self.card)
        self._side.addWidget(self.panel)
        self._content = QStackedWidget()
        self._pane = self._make_pane()
        self._content.addWidget(self._pane)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(Hairline(theme))
        column.addWidget(self._content, 1)

    def _make_pane(self) -> QWidget:
        theme = self._context.theme
        pane = QWidget()
        fill_ground(pane, theme, "surface")
        self._rows = QWidget()
        rows = QVBoxLayout(self._rows)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addWidget(self.table, 1)
        rows.addWidget(Hairline(theme))
        holder = QWidget()
        fill_ground(holder, theme, "surface_alt")
        self._legend_row = QHBoxLayout(holder)
        self._legend_row.setContentsMargins(16, 0, 16, 0)
        self._legend_row.addWidget(self._legend, 1)
        rows.addWidget(holder)
        across = QHBoxLayout(pane)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(0)
        across.addWidget(self._rows, 1)
        self._side_line = Hairline(theme, vertical=True)
        across.addWidget(self._side_line)
        across.addWidget(self._side)
        return pane

    def _connect(self) -> None:
        self.tabs.tab_chosen.connect(lambda _code: self._choose_list())
        self.table.current_changed.connect(self._follow)
        self.table.line_opened.connect(self._open)
        self.card.opened.connect(self._open_current)
        self.card.answered.connect(self._begin)
        self.panel.closed.connect(self._close_panel)
        self.panel.recorded.connect(lambda _done: self._close_panel())
        self._keys = LetterKeys(self.table, {key: partial(self.answer, key) for key in _LETTERS})
        self._context.session.person_changed.connect(self._forget)
        self._context.session.changed.connect(
            lambda: self.refresh(Changes(_SHOWN_KINDS))  # others have other worklists
        )

    def _forget(self) -> None:
        """Somebody else sits down: nothing stays of what was shown."""
        self.table.show_lines(self.code, ())
        self.card.show_file(None, None, ())
        self.tabs.show_counts({})

    def _arrange(self) -> None:
        theme = self._context.theme
        is_answering = self._side.currentWidget() is self.panel
        is_shown = is_answering or (
            self._has_card[self._is_tight] and self.code not in _WITHOUT_CARD
        )
        if self._is_tight:
            # The card takes the place of the rows: there is no room for both.
            self._side.setMinimumWidth(0)
            self._side.setMaximumWidth(_ANY_WIDTH)
        else:
            is_wide = self.width() >= _WIDE_FROM
            self._side.setFixedWidth(theme.px(_CARD_WIDE if is_wide else _CARD_NARROW))
        self._rows.setVisible(not (self._is_tight and is_shown))
        self._side.setVisible(is_shown)
        self._side_line.setVisible(is_shown and not self._is_tight)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space and self.table.hasFocus():
            self._toggle_card()
            if self._is_tight:
                self.card.begin()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._is_tight = self.width() < self._context.theme.px(_TIGHT_BELOW)
        self.table.fit_rows(self.window().height())
        self._arrange()
