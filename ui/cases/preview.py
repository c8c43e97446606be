"""The preview at the side of the list: what one wants to know before opening a case."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from kafel_desk.case.steps import current_step
from kafel_desk.desk import CaseFile
from kafel_desk.language.direction import isolate
from kafel_desk.person.phones import display_phone
from ui.case.parts import ClampedText, StepsStrip, WideButton, leave
from ui.case.words import CaseWords
from ui.context import WindowContext
from ui.theme import Weight
from ui.theme.theme import SECTION
from ui.widgets import (
    ButtonKind,
    Hairline,
    IconButton,
    Label,
    Notice,
    ShapeLabel,
    StatePill,
)
from ui.widgets.label import fill_ground, plain_tip

_EDGE = 16
_LAST_EVENTS = 4


class Preview(QWidget):
    """One case in short; nothing while no case is current."""

    opened = Signal()
    more_wanted = Signal(object)  # the button to open a menu at

    def __init__(self, context: WindowContext) -> None:
        super().__init__()
        self._context = context
        self._is_wide = False
        self._file: CaseFile | None = None
        self._inner: QWidget | None = None
        theme = context.theme
        fill_ground(self, theme, "surface_alt")
        self.setAccessibleName(context.text("cases.preview"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        column.addWidget(self._area, 1)
        column.addWidget(self._foot())
        self.show_file(None)

    @property
    def file(self) -> CaseFile | None:
        """The case that is shown."""
        return self._file

    def begin(self) -> None:
        """Put the focus on what opens the case."""
        self._open.setFocus(Qt.FocusReason.OtherFocusReason)

    def set_wide(self, *, is_wide: bool) -> None:
        """Show the last events too where there is room."""
        if is_wide != self._is_wide:
            self._is_wide = is_wide
            self.show_file(self._file)

    def show_file(self, file: CaseFile | None) -> None:
        """Show a case, or that none is chosen."""
        self._file = file
        inner = QWidget()
        fill_ground(inner, self._context.theme, "surface_alt")
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        if file is None:
            words = self._context.text("cases.nothing_chosen")
            label = Label(self._context.theme, words, colour="text_3", wraps=True)
            label.setContentsMargins(_EDGE, _EDGE, _EDGE, _EDGE)
            column.addWidget(label)
        else:
            words_of = CaseWords(self._context.catalogue, file, self._context.now())
            for place, section in enumerate(self._sections(words_of)):
                if place:
                    column.addWidget(Hairline(self._context.theme))
                column.addWidget(section)
        column.addStretch(1)
        leave(self._area)
        self._area.setWidget(inner)
        self._open.setEnabled(file is not None)
        self._more.setEnabled(file is not None)

    def _sections(self, words: CaseWords) -> list[QWidget]:
        case = words.file.case
        sections = [self._head(words), self._person(words)]
        if case.description:
            quote = ClampedText(
                self._context.theme,
                case.description,
                most_lines=4 if self._is_wide else 3,
                is_quote=True,
            )
            sections.append(self._titled("case.own_words", quote))
        if case.remedy_asked:
            asked = ClampedText(self._context.theme, case.remedy_asked, most_lines=3)
            sections.append(self._titled("case.remedy_asked", asked))
        sections.append(self._steps(words))
        if self._is_wide:
            sections.append(self._last_events(words))
        return sections

    def _head(self, words: CaseWords) -> QWidget:
        theme, case = self._context.theme, words.file.case
        section, column = self._section()
        column.setSpacing(2)
        row = QHBoxLayout()
        number = isolate(case.number)
        row.addWidget(Label(theme, number, size=SECTION, weight=Weight.SEMIBOLD))
        row.addStretch(1)
        pill = StatePill(theme)
        pill.set_state(words.file.state, self._context.text(f"state.{words.file.state}"))
        row.addWidget(pill)
        column.addLayout(row)
        column.addWidget(
            ClampedText(theme, words.subject, most_lines=2)
            if len(words.subject) > _LONG_SUBJECT
            else Label(theme, words.subject, weight=Weight.MEDIUM)
        )
        due = words.due
        look = ShapeLabel(theme, ground="surface_alt")
        look.set_due(due.state, due.short)
        column.addWidget(look)
        if due.left:
            column.addWidget(Label(theme, due.left, colour="text_3"))
        return section

    def _person(self, words: CaseWords) -> QWidget:
        theme = self._context.theme
        section, column = self._section()
        row = QHBoxLayout()
        row.setSpacing(8)
        name = ShapeLabel(theme, "", words.person, weight=Weight.MEDIUM)
        name.setToolTip(plain_tip(words.person))
        row.addWidget(name)
        if words.relation:
            row.addWidget(Label(theme, words.relation, colour="text_3"))
        row.addStretch(1)
        if "phones" in words.conflicts:
            mark = theme.tokens.conflict
            two = self._context.text("conflict.two")
            row.addWidget(
                ShapeLabel(
                    theme, mark.shape, two, colour=mark.colour, weight=Weight.MEDIUM,
                    ground="surface_alt",
                )
            )  # fmt: skip
        person = words.file.person
        phone = person.phone if person else None
        said = isolate(display_phone(phone)) if phone else self._context.text("phone.none")
        row.addWidget(Label(theme, said, colour="text" if phone else "text_3"))
        column.addLayout(row)
        if words.file.case.safe_contact:
            title = self._context.text("case.safe_contact_title")
            column.addWidget(Notice(theme, "info", title, words.file.case.safe_contact))
        return section

    def _steps(self, words: CaseWords) -> QWidget:
        theme = self._context.theme
        section, column = self._section()
        row = QHBoxLayout()
        row.addWidget(Label(theme, self._context.text("case.steps"), colour="text_2"))
        row.addStretch(1)
        done = self._context.text("case.steps_of", n=words.steps_done)
        row.addWidget(Label(theme, done, colour="text_2"))
        column.addLayout(row)
        strip = StepsStrip(theme)
        strip.set_steps(words.file.steps, done)
        column.addWidget(strip)
        step = current_step(words.file.steps)
        if step is not None:
            said = self._context.text("case.now_line", what=words.step_line(step))
            column.addWidget(Label(theme, said, wraps=True))
        return section

    def _last_events(self, words: CaseWords) -> QWidget:
        section, column = self._section()
        theme = self._context.theme
        column.addWidget(Label(theme, self._context.text("case.last_events"), colour="text_2"))
        for fact in list(reversed(words.file.timeline))[:_LAST_EVENTS]:
            column.addWidget(Label(theme, words.when_and_who(fact), colour="text_3"))
            column.addWidget(ClampedText(theme, words.sentence(fact), most_lines=2))
            column.addSpacing(4)
        return section

    def _titled(self, key: str, content: QWidget) -> QWidget:
        section, column = self._section()
        column.addWidget(Label(self._context.theme, self._context.text(key), colour="text_2"))
        column.addWidget(content)
        return section

    def _section(self) -> tuple[QWidget, QVBoxLayout]:
        section = QWidget()
        column = QVBoxLayout(section)
        column.setContentsMargins(_EDGE, 12, _EDGE, 12)
        column.setSpacing(6)
        return section, column

    def _foot(self) -> QWidget:
        theme, text = self._context.theme, self._context.text
        foot = QWidget()
        row = QHBoxLayout(foot)
        row.setContentsMargins(_EDGE, 12, _EDGE, 12)
        row.setSpacing(8)
        self._open = WideButton(theme, text("cases.open"), ButtonKind.PRIMARY, key_hint="Enter")
        self._open.clicked.connect(self.opened)
        row.addWidget(self._open, 1)
        self._more = IconButton(theme, text("case.more"), "more", ButtonKind.LARGE)
        self._more.clicked.connect(lambda: self.more_wanted.emit(self._more))
        row.addWidget(self._more)
        return foot


_LONG_SUBJECT = 40
