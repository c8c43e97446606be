"""The head of a case: number, state, subject, who and where, when it is due and why."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from kafel_desk.language.direction import isolate, isolate_right_to_left
from kafel_desk.person.phones import display_phone
from ui.case.parts import ClampedText, TimeUsed
from ui.case.words import CaseWords
from ui.context import WindowContext
from ui.theme import Theme, Weight
from ui.theme.theme import BODY, SECTION, TITLE
from ui.widgets import Button, ButtonKind, IconButton, Label, ShapeLabel, StatePill
from ui.widgets.label import fill_ground, plain_tip
from ui.widgets.painting import Line, paint_text, text_width

_EDGE = 24
_GAP = 24
_MARK = 12


class Details(QWidget):
    """Names and values one after the other, on as many lines as they need.

    A value that is longer than a line is elided; all of them stand in the tool tip.
    """

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._pairs: list[tuple[str, str, bool]] = []
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(theme.line(BODY))

    def set_pairs(self, pairs: list[tuple[str, str, bool]]) -> None:
        """Show pairs of name and value; a marked value is one of two."""
        self._pairs = pairs
        said = ", ".join(f"{name} {value}" for name, value, _ in pairs)
        self.setAccessibleName(said)
        self.setToolTip(plain_tip(said))
        self._fit()
        self.update()

    def _lines(self) -> list[list[tuple[str, str, bool]]]:
        """Return the pairs by the lines on which they stand."""
        lines: list[list[tuple[str, str, bool]]] = [[]]
        taken = 0.0
        for pair in self._pairs:
            width = self._width(pair)
            if lines[-1] and taken + width > self.width():
                lines.append([])
                taken = 0.0
            lines[-1].append(pair)
            taken += width + _GAP
        return lines

    def _fit(self) -> None:
        height = len(self._lines()) * self._theme.line(BODY)
        if height != self.height():
            self.setFixedHeight(height)

    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.px(160), self.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        theme = self._theme
        plain, medium = theme.font(), theme.font(weight=Weight.MEDIUM)
        painter = QPainter(self)
        height = theme.line(BODY)
        for number, pairs in enumerate(self._lines()):
            line = Line(QRectF(0, number * height, self.width(), height), theme)
            for pair in pairs:
                name, value, is_marked = pair
                words = line.take(text_width(name, plain), 4)
                paint_text(painter, theme, words, name, font=plain, colour="text_3")
                if is_marked:
                    mark = theme.tokens.conflict
                    place = line.take(theme.px(_MARK), 6)
                    theme.paint_shape(painter, mark.shape, mark.colour, place)
                room = min(text_width(value, medium), line.rest.width())
                colour = "warn" if is_marked else "text"
                font = medium if pair is self._pairs[0] or is_marked else plain
                where = line.take(room, _GAP)
                paint_text(painter, theme, where, value, font=font, colour=colour, elide=True)

    def _width(self, pair: tuple[str, str, bool]) -> float:
        name, value, is_marked = pair
        medium = self._theme.font(weight=Weight.MEDIUM)
        mark = self._theme.px(_MARK) + 6 if is_marked else 0
        return text_width(name, self._theme.font()) + 4 + text_width(value, medium) + mark


class CaseHead(QWidget):
    """What stands above everything about a case."""

    back_wanted = Signal()
    print_wanted = Signal(object)  # the button to open the menu at
    acts_wanted = Signal(object)  # the button to open the menu at

    def __init__(self, context: WindowContext, *, can_print: bool) -> None:
        super().__init__()
        self._context = context
        theme, text = context.theme, context.text
        fill_ground(self, theme, "surface")
        self._number = Label(theme, size=TITLE, weight=Weight.SEMIBOLD)
        self._number.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._pill = StatePill(theme)
        self._subject = ShapeLabel(theme, size=SECTION, weight=Weight.MEDIUM)
        self._details = Details(theme)
        self._due_shape = ShapeLabel(theme)
        self._due_shape.setFixedWidth(theme.px(_MARK))
        self._due = ClampedText(theme, most_lines=3)
        self._subject_below = ClampedText(theme, most_lines=3, size=SECTION, weight=Weight.MEDIUM)
        self._subject_below.hide()
        self._why = ClampedText(theme, most_lines=2, colour="text_2")
        self._used = TimeUsed(theme)
        self._used_words = Label(theme, colour="text_2")
        self._has_bar = False
        back = IconButton(theme, text("case.back"), "back", ButtonKind.LINK)
        back.setFixedWidth(theme.px(24))
        back.clicked.connect(self.back_wanted)
        self._print = Button(theme, text("act.print"), icon="print", has_menu=True)
        self._print.clicked.connect(lambda: self.print_wanted.emit(self._print))
        if not can_print:
            self._print.hide()
        self._acts = Button(theme, text("case.more"), has_menu=True)
        self._acts.clicked.connect(lambda: self.acts_wanted.emit(self._acts))
        column = QVBoxLayout(self)
        column.setContentsMargins(_EDGE, 12, _EDGE, 12)
        column.setSpacing(8)
        column.addLayout(self._first_row(back))
        column.addWidget(self._subject_below)
        column.addWidget(self._details)
        column.addLayout(self._due_rows())

    def _first_row(self, back: QWidget) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(back)
        row.addWidget(self._number)
        row.addWidget(self._pill)
        row.addWidget(self._subject, 100)
        row.addStretch(1)
        row.addWidget(self._print)
        row.addWidget(self._acts)
        return row

    def set_tight(self, *, is_tight: bool) -> None:
        """Put side by side or below each other what large text leaves no room for."""
        direction = QBoxLayout.Direction
        self._rows.setDirection(direction.TopToBottom if is_tight else direction.LeftToRight)
        self._subject.setVisible(not is_tight)
        self._subject_below.setVisible(is_tight)
        self._why.set_most_lines(0 if is_tight else 2)
        self.show_details(is_shown=not is_tight)

    def show_details(self, *, is_shown: bool) -> None:
        """Show or leave out all but number, state, subject and due time."""
        self._details.setVisible(is_shown)
        self._explained.setVisible(is_shown)
        self._bar.setVisible(is_shown and self._has_bar)

    def _due_rows(self) -> QBoxLayout:
        words = QVBoxLayout()
        words.setSpacing(0)
        due = QHBoxLayout()
        due.setSpacing(8)
        due.addWidget(self._due_shape, 0, Qt.AlignmentFlag.AlignTop)
        due.addWidget(self._due, 1)
        words.addLayout(due)
        self._explained = QWidget()
        indented = QHBoxLayout(self._explained)
        indent = self._context.theme.px(_MARK) + 8
        is_right = self._context.theme.is_right_to_left
        indented.setContentsMargins(0 if is_right else indent, 0, indent if is_right else 0, 0)
        indented.addWidget(self._why, 1)
        words.addWidget(self._explained)
        self._bar = QWidget()
        bar = QHBoxLayout(self._bar)
        bar.setContentsMargins(0, 0, 0, 0)
        bar.setSpacing(12)
        bar.addWidget(self._used_words)
        bar.addWidget(self._used)
        bar.addStretch(1)
        self._rows = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._rows.setSpacing(8)
        self._rows.addLayout(words, 1)
        self._rows.addWidget(self._bar, 0, Qt.AlignmentFlag.AlignTop)
        return self._rows

    def show_case(self, words: CaseWords) -> None:
        """Show a case."""
        case, text = words.file.case, self._context.text
        self._number.setText(isolate(case.number))
        self._number.setAccessibleName(case.number)
        self._pill.set_state(words.file.state, text(f"state.{words.file.state}"))
        self._subject.set_look("", words.subject, weight=Weight.MEDIUM)
        self._subject.setToolTip(plain_tip(words.subject))
        self._subject_below.set_text(words.subject)
        self._details.set_pairs(self._pairs(words))
        due = words.due
        look = self._context.theme.due(due.state)
        self._due_shape.set_look(look.shape, "", colour=look.colour)
        self._due.set_look(look.colour, look.weight)
        self._due.set_text(due.words)
        why = words.why
        self._why.set_text(text("case.due_why_line", why=why) if why else "")
        self._why.setVisible(bool(why))
        percent = words.percent_used
        self._has_bar = percent is not None
        self._bar.setVisible(self._has_bar and not self._details.isHidden())
        if percent is not None:
            said = text("due.used", percent=percent)
            self._used_words.setText(said)
            colour = self._context.theme.due(due.state).colour
            self._used.set_percent(percent, colour, said)

    def _pairs(self, words: CaseWords) -> list[tuple[str, str, bool]]:
        case, directory, text = words.file.case, words.file.directory, self._context.text
        person = words.person
        if words.relation:
            person = text("case.name_relation", name=words.person, relation=words.relation)
        pairs = [(text("case.person"), person, False), self._phone(words)]
        if words.file.person is not None and words.file.person.is_internal:
            pairs.append((text("case.internal"), text("person.internal"), False))
        holder = directory.staff_name(case.holder) or text("holder.none")
        pairs.append((text("case.holder"), holder, "officer" in words.conflicts))
        if case.department:
            where = isolate_right_to_left(directory.department_name(case.department))
            if case.employee and case.officer:
                who = isolate_right_to_left(directory.staff_name(case.employee))
                where = text("case.name_relation", name=where, relation=who)
            pairs.append((text("case.department"), where, "department" in words.conflicts))
        pairs.append((text("case.channel"), directory.channel_name(case.channel), False))
        pairs.append((text("case.age"), words.age, False))
        if case.confidentiality != "normal":
            secrecy = text(f"confidentiality.{case.confidentiality}")
            pairs.append((text("case.confidentiality"), secrecy, False))
        return pairs

    def _phone(self, words: CaseWords) -> tuple[str, str, bool]:
        text = self._context.text
        if "phones" in words.conflicts:
            return text("case.phone"), text("conflict.two"), True
        phone = words.file.person.phone if words.file.person else None
        said = isolate(display_phone(phone)) if phone else text("phone.none")
        return text("case.phone"), said, False
