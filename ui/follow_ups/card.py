"""The card beside the list: how to reach the person without harm, what was asked and given."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kafel_desk.desk import CaseFile
from kafel_desk.language.direction import isolate
from kafel_desk.person.phones import display_phone
from ui.case.parts import ClampedText, WideButton, value_label
from ui.case.words import CaseWords
from ui.context import WindowContext
from ui.follow_ups.forms import AnswerForm
from ui.follow_ups.lists import Line
from ui.theme import Weight
from ui.theme.theme import SECTION
from ui.widgets import Button, ButtonKind, Hairline, Label, Notice, ShapeLabel, StatePill
from ui.widgets.label import fill_ground, plain_tip
from ui.widgets.scrolling import ScrollContent, scroll_area, swap_content
from ui.widgets.wrap_row import WrapBar

_EDGE = 16
_MOST_LINES = 4


class FollowCard(QWidget):
    """One case as somebody needs it who is about to call, and what may be answered."""

    opened = Signal()
    answered = Signal(object)  # AnswerForm

    def __init__(self, context: WindowContext) -> None:
        super().__init__()
        self._context = context
        self._file: CaseFile | None = None
        self.answer_buttons: list[Button] = []
        fill_ground(self, context.theme, "surface_alt")
        self.setAccessibleName(context.text("follow.card"))
        self._area = scroll_area()
        self._foot = QWidget()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self._area, 1)
        self._column.addWidget(self._foot)
        self.show_file(None, None, ())

    @property
    def file(self) -> CaseFile | None:
        """The case that is shown."""
        return self._file

    @property
    def safe_contact(self) -> str:
        """How the person may be reached without harm, empty where nothing is said."""
        return (self._file.case.safe_contact or "") if self._file else ""

    def begin(self) -> None:
        """Put the focus on the first thing to do."""
        (self.answer_buttons or [self._open])[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def show_file(
        self, file: CaseFile | None, line: Line | None, answers: Sequence[AnswerForm]
    ) -> None:
        """Show a case and what may be answered about the row; None while nothing is chosen."""
        self._file = file
        content = ScrollContent()
        fill_ground(content, self._context.theme, "surface_alt")
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for place, section in enumerate(self._sections(file, line)):
            if place:
                column.addWidget(Hairline(self._context.theme))
            column.addWidget(section)
        column.addStretch(1)
        swap_content(self._area, content)
        self._change_foot(answers if file is not None else ())

    def _sections(self, file: CaseFile | None, line: Line | None) -> list[QWidget]:
        theme, text = self._context.theme, self._context.text
        if file is None:
            section, column = self._section()
            words = text("cases.nothing_chosen")
            column.addWidget(Label(theme, words, colour="text_3", wraps=True))
            return [section]
        words_of = CaseWords(self._context.catalogue, file, self._context.now())
        sections = [self._head(words_of), self._person(words_of)]
        if line is not None and line.matter:
            sections.append(self._titled("follow.action", line.matter))
        asked = file.case.remedy_asked or file.case.description
        if asked:
            sections.append(self._titled("case.remedy_asked", asked))
        given, is_approved = words_of.remedy_given
        if given and is_approved:
            sections.append(self._titled("case.remedy_given", given))
        last = file.case.last_contact or file.case.told
        if last is not None:
            when = words_of.when_and_who(last)
            sections.append(self._titled("follow.last_word", words_of.sentence(last), when))
        return sections

    def _head(self, words: CaseWords) -> QWidget:
        theme, case = self._context.theme, words.file.case
        section, column = self._section()
        column.setSpacing(2)
        row = QHBoxLayout()
        row.addWidget(Label(theme, isolate(case.number), size=SECTION, weight=Weight.SEMIBOLD))
        row.addStretch(1)
        pill = StatePill(theme)
        pill.set_state(words.file.state, self._context.text(f"state.{words.file.state}"))
        row.addWidget(pill)
        column.addLayout(row)
        column.addWidget(ClampedText(theme, words.subject, most_lines=2, weight=Weight.MEDIUM))
        due = ShapeLabel(theme, ground="surface_alt")
        due.set_due(words.due.state, words.due.short)
        due.setToolTip(plain_tip(words.due.words))
        column.addWidget(due)
        return section

    def _person(self, words: CaseWords) -> QWidget:
        """Show the safe-contact note first: it is read before the number is dialled."""
        theme, text = self._context.theme, self._context.text
        section, column = self._section()
        if words.file.case.safe_contact:
            title = text("case.safe_contact_title")
            column.addWidget(Notice(theme, "info", title, words.file.case.safe_contact))
        row = QHBoxLayout()
        row.setSpacing(8)
        name = ShapeLabel(theme, "", words.person, weight=Weight.MEDIUM)
        name.setToolTip(plain_tip(words.person))
        row.addWidget(name)
        if words.relation:
            row.addWidget(Label(theme, words.relation, colour="text_3"))
        row.addStretch(1)
        column.addLayout(row)
        person = words.file.person
        phone = person.phone if person else None
        said = isolate(display_phone(phone)) if phone else text("phone.none")
        looks = {"size": SECTION, "weight": Weight.MEDIUM} if phone else {"colour": "text_3"}
        column.addWidget(value_label(theme, said, **looks))
        return section

    def _titled(self, key: str, said: str, when: str = "") -> QWidget:
        section, column = self._section()
        column.addWidget(Label(self._context.theme, self._context.text(key), colour="text_2"))
        column.addWidget(ClampedText(self._context.theme, said, most_lines=_MOST_LINES))
        if when:
            column.addWidget(Label(self._context.theme, when, colour="text_3", wraps=True))
        return section

    def _section(self) -> tuple[QWidget, QVBoxLayout]:
        section = QWidget()
        column = QVBoxLayout(section)
        column.setContentsMargins(_EDGE, 12, _EDGE, 12)
        column.setSpacing(6)
        return section, column

    def _change_foot(self, answers: Sequence[AnswerForm]) -> None:
        theme, text = self._context.theme, self._context.text
        foot = QWidget()
        column = QVBoxLayout(foot)
        column.setContentsMargins(_EDGE, 12, _EDGE, 12)
        column.setSpacing(8)
        self.answer_buttons = []
        rest = WrapBar(theme.px(32))
        for answer in answers:
            button: Button
            if answer.is_first:
                button = WideButton(
                    theme, text(answer.words), ButtonKind.PRIMARY, key_hint=answer.key
                )
                column.addWidget(button)
            else:
                button = Button(theme, text(answer.words), icon=answer.icon, key_hint=answer.key)
                rest.row.addWidget(button)
            button.clicked.connect(lambda _checked=False, answer=answer: self.answered.emit(answer))
            self.answer_buttons.append(button)
        kind = ButtonKind.LINK if answers else ButtonKind.PRIMARY
        self._open = Button(theme, text("cases.open"), kind, key_hint="" if answers else "Enter")
        self._open.setEnabled(self._file is not None)
        self._open.clicked.connect(self.opened)
        rest.row.addWidget(self._open)
        column.addWidget(rest)
        old, self._foot = self._foot, foot
        self._column.replaceWidget(old, foot)
        old.hide()
        old.deleteLater()
        foot.show()
