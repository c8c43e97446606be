"""The window of the first start: asks, then has the desk made, and says when it is there."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any, Protocol, cast

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from kafel_desk.directory.entries import Role
from kafel_desk.language.catalogue import Catalogue
from kafel_desk.language.message import Message
from ui.at_the_desk.roles import ROLE_WORDS
from ui.theme import Theme, Weight
from ui.theme.focus import FocusRing
from ui.theme.theme import SECTION, TITLE
from ui.widgets.button import Button, ButtonKind
from ui.widgets.field import Field, LeftToRightInput, TextInput
from ui.widgets.label import Hairline, Label, fill_ground
from ui.widgets.notice import Notice, ProgressRow
from ui.widgets.pick import Select
from ui.widgets.popup import Choice
from ui.widgets.scrolling import ScrollContent, swap_content
from ui.wizard.new_centre import Beginning, NewCentre, problems, tidy_code
from ui.wizard.steps import START, STEPS, SUMMARY, AskedField, BeginningCard, StepList
from ui.work import Operation, Progress, Running, Work

_TOP, _FOOT, _SIDE, _EDGE, _BODY = 56, 72, 288, 64, 872
_BEGINNINGS: tuple[tuple[Beginning, str, str, tuple[str, str]], ...] = (
    ("new", "building", "wizard.new", ("wizard.new_text", "wizard.new_after")),
    ("demo", "book", "wizard.demo", ("wizard.demo_text", "wizard.demo_after")),
)


class MakeDesk(Protocol):
    """Makes the desk, off the UI thread; returns when it is whole.

    What it raises is said in its words if it has any (`message`).
    """

    def __call__(self, new: NewCentre, progress: Progress) -> object:
        """Make a desk as it was asked for."""
        ...


class FirstStart(QWidget):
    """Asks how this desk begins. `finished` comes when the desk was made.

    `look` gives catalogue and theme of a language, so that the language can be changed at the
    first step, before any is stored.
    """

    finished = Signal(object)  # what `make` returned
    language_chosen = Signal(str)

    def __init__(
        self,
        look: Callable[[str], tuple[Catalogue, Theme]],
        work: Work,
        make: MakeDesk,
        *,
        language: str = "ar",
        shipped: NewCentre | None = None,
    ) -> None:
        super().__init__()
        self._look = look
        self._work = work
        self._make = make
        self.new = shipped or NewCentre()
        self._step = 0
        self._running: Running | None = None
        self._notice: Notice | None = None
        self.resize(1366, 768)
        self._ring: FocusRing | None = None
        self.speak(language)

    # Where the person is

    @property
    def steps(self) -> tuple[Any, ...]:
        """The steps of the chosen beginning."""
        return STEPS[self.new.beginning]

    def go_on(self) -> None:
        """Go to the next step, or make the desk after the last (Enter)."""
        if self._running is not None:
            return
        self._take()
        found = problems(self.new)
        wrong = [name for name in self.fields if name in found]
        if wrong:
            for name in wrong:
                self.fields[name].set_error(self._catalogue.message(found[name]))
            self.fields[wrong[0]].control.setFocus()
        elif self.steps[self._step] is SUMMARY:
            self._begin()
        else:
            self._step += 1
            self._show_step()

    def go_back(self) -> None:
        """Go to the step before; what was typed stays (Escape)."""
        if self._running is None and self._step:
            self._take()
            self._step -= 1
            self._show_step()

    def begin_with(self, beginning: Beginning) -> None:
        """Choose how the desk begins (1, 2)."""
        self.new = replace(self.new, beginning=beginning)
        for name, card in self.cards.items():
            card.setChecked(name == beginning)
        self._list.show_steps(self.steps, self._step)
        self._say_where()

    def speak(self, language: str) -> None:
        """Show everything in a language."""
        self.language = language
        self._catalogue, self._theme = self._look(language)
        self._text = self._catalogue.text
        self.setLayoutDirection(self._theme.direction)
        self._build()
        self.language_chosen.emit(language)

    def _take(self) -> None:
        for name, field in self.fields.items():
            control = field.control
            if isinstance(control, Select):
                self.new = replace(self.new, role=cast("Role", control.code or self.new.role))
            elif isinstance(control, TextInput):
                typed = control.text().strip()
                value = tidy_code(typed) if name == "desk_code" else typed
                self.new = replace(self.new, **{name: value})  # type: ignore[arg-type]

    # Making the desk

    def _begin(self) -> None:
        self.next.setEnabled(False)
        self.back.setEnabled(False)
        self._trouble("")
        new, make = self.new, self._make

        def made(outcome: tuple[object, Exception | None]) -> None:
            result, error = outcome
            if error is None:
                self.finished.emit(result)
            else:
                self._failed(error)

        def run(progress: Progress) -> tuple[object, Exception | None]:
            # Whatever stops it is told here: there is no window yet that would show it.
            try:
                return make(new, progress), None
            except Exception as error:  # noqa: BLE001 - carried to the person, in words
                return None, error

        self._progress.setVisible(new.beginning == "demo")
        self._running = self._work.write(
            Operation(run, made, ended=self._ended, progress=self._show_progress, name="make_desk")
        )

    def _ended(self) -> None:
        self._running = None
        self.next.setEnabled(True)
        self.back.setEnabled(self._step > 0)
        self._progress.hide()

    def _show_progress(self, done: int, total: int) -> None:
        self._progress.set_progress(done, total, self._text("wizard.progress", n=done, total=total))

    def _failed(self, error: Exception) -> None:
        said = getattr(error, "message", None)
        words = self._catalogue.message(said) if isinstance(said, Message) else ""
        self._trouble(words or self._text("wizard.failed"))

    def _trouble(self, words: str) -> None:
        if self._notice is not None:
            self._notice.hide()
            self._notice.deleteLater()
            self._notice = None
        if words:
            self._notice = Notice(self._theme, "danger", words)
            self._notices.addWidget(self._notice)

    # Building it, anew for each language

    def _build(self) -> None:
        old = self.layout()
        if old is not None:
            QWidget().setLayout(old)  # Qt lets go of a layout only when another widget takes it
        for child in self.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly):
            child.hide()
            child.deleteLater()
        theme, text = self._theme, self._text
        fill_ground(self, theme, "window")
        self.setWindowTitle(text("app.name"))
        self._list = StepList(theme, text)
        side = QWidget()
        fill_ground(side, theme, "chrome")
        side_column = QVBoxLayout(side)
        side_column.setContentsMargins(0, 0, 0, 0)
        side_column.addWidget(self._list)
        middle = QVBoxLayout()
        middle.setSpacing(0)
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        middle.addWidget(self._area, 1)
        middle.addWidget(Hairline(theme))
        middle.addWidget(self._make_foot())
        across = QHBoxLayout()
        across.setSpacing(0)
        across.addWidget(side)
        across.addWidget(Hairline(theme, vertical=True))
        across.addLayout(middle, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._make_top())
        column.addWidget(Hairline(theme))
        column.addLayout(across, 1)
        self._ring = FocusRing(theme, self)
        self._show_step()

    def _make_top(self) -> QWidget:
        theme, text = self._theme, self._text
        top = QWidget()
        fill_ground(top, theme, "chrome")
        top.setFixedHeight(theme.px(_TOP) - 1)
        row = QHBoxLayout(top)
        row.setContentsMargins(24, 0, 24, 0)
        row.setSpacing(12)
        app = Label(theme, text("app.name"), size=SECTION, weight=Weight.SEMIBOLD, colour="accent")
        rule = Hairline(theme, "border_mid", vertical=True)
        rule.setFixedHeight(theme.px(24))
        row.addWidget(app)
        row.addWidget(rule)
        row.addWidget(Label(theme, text("wizard.first_start"), colour="text_2"))
        row.addStretch(1)
        other = "en" if self.language == "ar" else "ar"
        # The name of a language stands in that language, whatever the rest is in.
        self.other_language = Button(theme, _LANGUAGES[other], ButtonKind.LINK)
        self.other_language.clicked.connect(lambda: self._change_language(other))
        row.addWidget(self.other_language)
        return top

    def _change_language(self, language: str) -> None:
        if self._running is None:
            self._take()
            self.speak(language)

    def _make_foot(self) -> QWidget:
        theme, text = self._theme, self._text
        foot = QWidget()
        foot.setFixedHeight(theme.px(_FOOT))
        row = QHBoxLayout(foot)
        row.setContentsMargins(_EDGE, 0, _EDGE, 0)
        row.setSpacing(12)
        self.next = Button(theme, text("wizard.next"), ButtonKind.PRIMARY, key_hint="Enter")
        self.next.clicked.connect(self.go_on)
        self.back = Button(theme, text("wizard.prev"), ButtonKind.LARGE)
        self.back.clicked.connect(self.go_back)
        self._where = Label(theme, colour="text_3")
        self._progress = ProgressRow(theme, text("widget.cancel"))
        self._progress.cancelled.connect(self._cancel)
        self._progress.hide()
        row.addWidget(self.next)
        row.addWidget(self.back)
        row.addWidget(self._progress, 1)
        row.addStretch(1)
        row.addWidget(self._where)
        return foot

    def _cancel(self) -> None:
        if self._running is not None:
            self._running.progress_reporter.cancel()

    def _show_step(self) -> None:
        theme, text = self._theme, self._text
        step = self.steps[self._step]
        self.fields: dict[str, Field] = {}
        self.cards: dict[str, BeginningCard] = {}
        holder = ScrollContent()
        across = QHBoxLayout(holder)
        across.setContentsMargins(_EDGE, 40, _EDGE, 24)
        body = QWidget()
        body.setMaximumWidth(theme.px(_BODY))
        across.addWidget(body, 1000)
        across.addStretch(1)
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(Label(theme, text(step.question), size=TITLE, weight=Weight.SEMIBOLD))
        words.addWidget(Label(theme, text(step.text), colour="text_2", wraps=True))
        column.addLayout(words)
        self._notices = QVBoxLayout()
        column.addLayout(self._notices)
        self._notice = None
        if step is START:
            self._add_beginnings(column, body)
        elif step is SUMMARY:
            self._add_summary(column)
        for asked in step.fields:
            column.addWidget(self._make_field(asked))
        column.addStretch(1)
        swap_content(self._area, holder)
        self._list.show_steps(self.steps, self._step)
        is_last = step is SUMMARY
        self.next.set_words(text("wizard.begin" if is_last else "wizard.next"))
        self.back.setEnabled(self._step > 0)
        self.other_language.setVisible(step is START)
        self._say_where()
        self._focus_first()

    def _say_where(self) -> None:
        words = self._text("wizard.where", step=self._step + 1, of=len(self.steps))
        self._where.setText(words)

    def _focus_first(self) -> None:
        if self.cards:
            self.cards[self.new.beginning].setFocus()
        elif self.fields:
            next(iter(self.fields.values())).control.setFocus()
        else:
            self.next.setFocus()

    def _add_beginnings(self, column: QVBoxLayout, parent: QWidget) -> None:
        for place, (beginning, icon, title, lines) in enumerate(_BEGINNINGS, start=1):
            both = (self._text(lines[0]), self._text(lines[1]))
            card = BeginningCard(self._theme, icon, self._text(title), both, str(place))
            card.setChecked(beginning == self.new.beginning)
            card.clicked.connect(lambda _on, beginning=beginning: self.begin_with(beginning))
            key = QShortcut(QKeySequence(str(place)), parent)
            key.setContext(Qt.ShortcutContext.WindowShortcut)
            key.activated.connect(card.click)
            self.cards[beginning] = card
            column.addWidget(card)

    def _make_field(self, asked: AskedField) -> Field:
        theme, text = self._theme, self._text
        value = getattr(self.new, asked.name)
        if asked.name == "role":
            select = Select(theme, [Choice(role, text(key)) for role, key in ROLE_WORDS.items()])
            select.choose_code(value)
            control: QWidget = select
        else:
            kind = LeftToRightInput if asked.name == "desk_code" else TextInput
            line = kind(theme)
            line.setText(value)
            control = line
        field = Field(
            theme, text(asked.label), control, hint=text(asked.hint) if asked.hint else ""
        )
        if isinstance(control, TextInput):
            control.textChanged.connect(lambda _text: field.set_error(""))
        self.fields[asked.name] = field
        return field

    def _add_summary(self, column: QVBoxLayout) -> None:
        if self.new.beginning == "demo":
            return
        theme, text, new = self._theme, self._text, self.new
        rows: Mapping[str, str] = {
            "wizard.charity": new.charity,
            "wizard.centre": new.centre,
            "wizard.desk_code": new.desk_code,
            "wizard.desk_name": new.desk_name,
            "login.name": new.person,
            "login.role": text(ROLE_WORDS[new.role]),
        }
        for key, value in rows.items():
            row = QHBoxLayout()
            label = Label(theme, text(key), colour="text_2")
            label.setFixedWidth(theme.px(200))
            row.addWidget(label)
            row.addWidget(Label(theme, value, weight=Weight.MEDIUM))
            row.addStretch(1)
            column.addLayout(row)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.go_on()
        elif event.key() == Qt.Key.Key_Escape:
            self.go_back()
        else:
            super().keyPressEvent(event)


_LANGUAGES = {"ar": "العربية", "en": "English"}
