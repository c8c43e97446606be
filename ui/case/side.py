"""The panel beside the timeline: what to do next, two values, words, safe contact, remedies."""

from collections.abc import Mapping

from PySide6.QtCore import QModelIndex, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kafel_desk.case.next_action import Act, next_action
from kafel_desk.language.direction import isolate
from kafel_desk.rights.offered import offered_next
from ui.case.acts import ACT_FORMS
from ui.case.masked import MaskedId
from ui.case.parts import ClampedText, WideButton
from ui.case.two_values import TwoValues, second_look
from ui.case.words import CaseWords
from ui.context import WindowContext
from ui.evidence.panel import EvidencePanel
from ui.frame.tab_order import focus_stops, set_tab_order
from ui.theme import Weight
from ui.theme.theme import CAPTION
from ui.widgets import Button, ButtonKind, Hairline, Label, Notice
from ui.widgets.label import fill_ground, titled
from ui.widgets.scrolling import scroll_area

_EDGE = 16
_WORDS_LINES = 6


class CaseSide(QWidget):
    """Everything about a case that is neither its steps nor its history."""

    act_wanted = Signal(str)
    value_kept = Signal(str, object)  # field, value
    case_wanted = Signal(object)  # id of a linked case

    def __init__(self, context: WindowContext) -> None:
        super().__init__()
        self._context = context
        fill_ground(self, context.theme, "surface_alt")
        self._area = scroll_area()
        # What is added to the case outlives each showing of it, unlike the sections above it.
        self.evidence = EvidencePanel(context)
        self.evidence.seen_wanted.connect(self._area.ensureWidgetVisible)
        whole = QWidget()
        fill_ground(whole, context.theme, "surface_alt")
        self._whole = QVBoxLayout(whole)
        self._whole.setContentsMargins(0, 0, 0, 0)
        self._whole.setSpacing(0)
        self._whole.addWidget(self.evidence)
        self._whole.addStretch(1)
        self._area.setWidget(whole)
        self.evidence.tiles.selectionModel().currentChanged.connect(self._follow_tile)
        self._shown: tuple[QWidget, ...] = ()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._area)
        self.next_button: Button | None = None

    def _follow_tile(self, index: QModelIndex) -> None:
        """Keep the tile in sight to which arrows went: the panel scrolls, not the tiles."""
        tiles, whole = self.evidence.tiles, self._area.widget()
        if whole is not None and tiles.hasFocus():
            place = tiles.visualRect(index)
            centre = tiles.mapTo(whole, place.center())
            self._area.ensureVisible(centre.x(), centre.y(), 0, place.height())

    def show_case(self, words: CaseWords) -> None:
        """Show a case."""
        kept = self._area.verticalScrollBar().value()
        for old in self._shown:
            # The focus leaves what is hidden before it is deleted.
            old.hide()
            self._whole.removeWidget(old)
            old.deleteLater()
        above = self._stacked(self._sections(words))
        below = self._stacked(self._further(words), is_line_above=True)
        self._shown = (above, below)
        self._whole.insertWidget(0, above)
        self._whole.insertWidget(2, below)
        for part in self._shown:
            part.show()
        self.evidence.show_case(words)
        set_tab_order(
            [stop for part in (above, self.evidence, below) for stop in focus_stops(part)]
        )
        self._area.verticalScrollBar().setValue(kept)

    def _stacked(self, sections: list[QWidget], *, is_line_above: bool = False) -> QWidget:
        """Return sections one below the other, each with a line under it, or above it."""
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for section in sections:
            if is_line_above:
                column.addWidget(Hairline(self._context.theme))
            column.addWidget(section)
            if not is_line_above:
                column.addWidget(Hairline(self._context.theme))
        return inner

    def _sections(self, words: CaseWords) -> list[QWidget]:
        case = words.file.case
        sections = [self._next(words)]
        if case.contested_closing is not None:
            sections.append(self._framed(second_look(self._context, words)))
        for field in words.conflicts:
            box = TwoValues(self._context, words, field)
            box.kept.connect(self.value_kept)
            sections.append(self._framed(box))
        if case.safe_contact:
            section, column = self._section()
            title = self._context.text("case.safe_contact_title")
            column.addWidget(Notice(self._context.theme, "info", title, case.safe_contact))
            sections.append(section)
        sections += self._links(words)
        sections.append(self._remedies(words))
        return sections

    def _further(self, words: CaseWords) -> list[QWidget]:
        """Return what stands below the evidence."""
        case, sections = words.file.case, []
        if case.description:
            sections.append(self._own_words(case.description))
        facts = self._parties(words)
        if facts is not None:
            sections.append(facts)
        return sections

    def _next(self, words: CaseWords) -> QWidget:
        theme, text = self._context.theme, self._context.text
        section, column = self._section()
        column.addWidget(Label(theme, text("case.next"), colour="text_2"))
        access = self._context.access(words.file.directory)
        action = offered_next(access, words.file.case)
        self.next_button = None
        if action.act is None:
            owed = next_action(words.file.case, access.staff).act
            said = text("case.nothing_owed" if owed is None else "case.owed_by_others")
            if action.why is not None:
                said = text("case.own_draft")
            column.addWidget(Label(theme, said, wraps=True))
            return section
        form = ACT_FORMS[action.act]
        button = WideButton(theme, text(form.title), ButtonKind.NEXT_ACTION, key_hint="Ctrl+Enter")
        button.clicked.connect(lambda _checked=False, act=action.act: self._want(act))
        self.next_button = button
        column.addWidget(button)
        return section

    def _want(self, act: Act) -> None:
        self.act_wanted.emit(act)

    def _links(self, words: CaseWords) -> list[QWidget]:
        """Show of which cases this one is a repeat, and to which it is related; each opens."""
        repeats = words.file.case.duplicate_of
        groups = (
            ("case.repeats", {k: n for k, n in words.linked.items() if k in repeats}),
            ("case.related", {k: n for k, n in words.linked.items() if k not in repeats}),
        )
        return [self._links_of(title, linked) for title, linked in groups if linked]

    def _links_of(self, title: str, linked: Mapping[bytes, str]) -> QWidget:
        theme = self._context.theme
        section, column = self._section()
        column.addWidget(Label(theme, self._context.text(title), colour="text_2"))
        for case, number in linked.items():
            link = Button(theme, isolate(number), ButtonKind.LINK, icon="link")
            link.setAccessibleName(number)
            link.clicked.connect(lambda _checked=False, case=case: self.case_wanted.emit(case))
            column.addWidget(link)
        return section

    def _remedies(self, words: CaseWords) -> QWidget:
        theme, text = self._context.theme, self._context.text
        section = QWidget()
        row = QHBoxLayout(section)
        row.setContentsMargins(_EDGE, 12, _EDGE, 12)
        row.setSpacing(12)
        asked = words.file.case.remedy_asked
        given, is_approved = words.remedy_given
        row.addLayout(self._remedy("case.remedy_asked", asked or "", ""), 1)
        row.addWidget(Hairline(theme, vertical=True))
        note = "" if is_approved or not given else text("remedy.draft")
        row.addLayout(self._remedy("case.remedy_given", given, note), 1)
        return section

    def _remedy(self, title: str, said: str, note: str) -> QVBoxLayout:
        theme, text = self._context.theme, self._context.text
        column = QVBoxLayout()
        column.setSpacing(4)
        column.addWidget(Label(theme, text(title), colour="text_2"))
        if said:
            column.addWidget(ClampedText(theme, said, most_lines=4))
        else:
            column.addWidget(Label(theme, text("case.no_value"), colour="text_3"))
        if note:
            column.addWidget(
                Label(theme, note, size=CAPTION, weight=Weight.MEDIUM, colour="warn", wraps=True)
            )
        column.addStretch(1)
        return column

    def _own_words(self, description: str) -> QWidget:
        theme, text = self._context.theme, self._context.text
        section, column = self._section()
        column.addWidget(Label(theme, text("case.own_words"), colour="text_2"))
        quote = ClampedText(theme, description, most_lines=_WORDS_LINES, is_quote=True)
        column.addWidget(quote)
        if len(description) > _LONG_DESCRIPTION or description.count("\n") >= _WORDS_LINES:
            more = Button(theme, text("case.show_all"), ButtonKind.LINK, icon="down")
            more.clicked.connect(lambda: self._show_all(quote, more))
            column.addWidget(more)
        return section

    def _show_all(self, quote: ClampedText, more: Button) -> None:
        quote.set_most_lines(0)
        more.hide()

    def _parties(self, words: CaseWords) -> QWidget | None:
        """Show on whose behalf, and who or what is complained of."""
        case = words.file.case
        said = [
            ("detail.on_behalf", case.on_behalf),
            ("detail.complained_of", case.complained_of),
            ("detail.complained_staff", words.file.directory.staff_name(case.complained_staff)),
            ("detail.email", words.file.person.email if words.file.person else None),
        ]
        shown = [(name, value) for name, value in said if value]
        person = words.file.person
        if not shown and not (person and person.national_id):
            return None
        section, column = self._section()
        for name, value in shown:
            title = titled(self._context.text(name))
            column.addWidget(Label(self._context.theme, title, colour="text_2"))
            column.addWidget(ClampedText(self._context.theme, value, most_lines=3))
        if person and person.national_id:
            name = self._context.text("detail.national_id")
            column.addWidget(Label(self._context.theme, name, colour="text_2"))
            column.addWidget(MaskedId(self._context, case.id, person.national_id))
        return section

    def _framed(self, inner: QWidget) -> QWidget:
        section, column = self._section()
        column.addWidget(inner)
        return section

    def _section(self) -> tuple[QWidget, QVBoxLayout]:
        section = QWidget()
        column = QVBoxLayout(section)
        column.setContentsMargins(_EDGE, 12, _EDGE, 12)
        column.setSpacing(6)
        return section, column


_LONG_DESCRIPTION = 240
