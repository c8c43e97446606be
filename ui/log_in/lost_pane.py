"""What to do when a password is lost: ask an administrator, or come in by the recovery kit."""

from collections import Counter
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kafel_desk.language.catalogue import Catalogue
from kafel_desk.language.direction import isolate
from kafel_desk.refusal import Refused, refuse
from kafel_desk.users.lost import LostPassword, SeveralAdministrators
from ui.log_in.new_password import NewPassword
from ui.sharing.path_input import PathInput, ask_file
from ui.theme import Theme, Weight
from ui.theme.theme import SECTION
from ui.widgets.button import Button, ButtonKind
from ui.widgets.field import Field, LongText
from ui.widgets.label import Label
from ui.widgets.pick import Select
from ui.widgets.popup import Choice
from ui.widgets.scrolling import ScrollContent

_LARGEST_KIT = 1 << 16
_WORDS_HEIGHT = 96


class Brought(NamedTuple):
    """What was typed: where the recovery file lies, the words of its sheet, the new password.

    ``staff`` is who was chosen where more than one administrator has the name.
    """

    kit: str
    words: str
    password: str
    staff: str = ""

    def __repr__(self) -> str:
        """Say nothing of them."""
        return "Brought(…)"

    def by(self, name: str) -> LostPassword:
        """Return it with the file read; raises ``Refused`` where it cannot be."""
        try:
            with Path(self.kit).open("rb") as file:
                content = file.read(_LARGEST_KIT)
        except OSError:
            raise refuse("kit", "wizard.kit_not_read") from None
        return LostPassword(content, self.words, self.staff or name, self.password)


class LostPane(ScrollContent):
    """`submitted` comes with what was brought, `left` with the way back to the password."""

    submitted = Signal(object)  # Brought
    left = Signal()

    def __init__(self, theme: Theme, catalogue: Catalogue, has_kit: bool) -> None:  # noqa: FBT001
        super().__init__()
        self._catalogue, self._name, self.is_busy = catalogue, "", False
        text = catalogue.text
        column = QVBoxLayout(self)
        column.setContentsMargins(40, 24, 40, 24)
        column.setSpacing(12)
        column.addWidget(Label(theme, text("login.lost"), size=SECTION, weight=Weight.SEMIBOLD))
        column.addWidget(Label(theme, text("login.lost_ask"), colour="text_2", wraps=True))
        self._form = QWidget()
        form = QVBoxLayout(self._form)
        form.setContentsMargins(0, 0, 0, 0)
        form.setSpacing(12)
        form.addWidget(Label(theme, text("login.lost_kit"), colour="text_2", wraps=True))
        self._who = Label(theme, weight=Weight.SEMIBOLD, wraps=True)
        self._wrong_name = Label(theme, colour="danger", wraps=True)
        self._wrong_name.hide()
        self.which = Select(theme)
        self.which_field = Field(
            theme, text("login.which"), self.which, hint=text("login.which_hint")
        )
        self.which.choice_changed.connect(lambda _code: self.which_field.set_error(""))
        self.which_field.hide()
        self.kit = PathInput(theme, text("wizard.choose_file"), ask_file)
        self.kit_field = Field(theme, text("wizard.kit_file"), self.kit)
        self.kit.line.textChanged.connect(lambda _text: self.kit_field.set_error(""))
        self.words = LongText(theme, lines=3)
        self.words.setFixedHeight(theme.px(_WORDS_HEIGHT))
        hint = text("wizard.kit_words_hint")
        self.words_field = Field(theme, text("wizard.kit_words"), self.words, hint=hint)
        self.words.textChanged.connect(lambda: self.words_field.set_error(""))
        self.new = NewPassword(theme, catalogue)
        self.new.submitted.connect(self.submit)
        self.enter = Button(theme, text("login.lost_enter"), ButtonKind.PRIMARY)
        self.enter.clicked.connect(self.submit)
        asked = (self.which_field, self.kit_field, self.words_field, self.new)
        for part in (self._who, self._wrong_name, *asked):
            form.addWidget(part)
        form.addWidget(self.enter, 0, Qt.AlignmentFlag.AlignLeading)
        column.addWidget(self._form)
        self._form.setVisible(has_kit)
        if not has_kit:
            words = text("login.lost_no_kit")
            column.addWidget(Label(theme, words, colour="text_2", wraps=True))
        self.back = Button(theme, text("login.lost_back"), ButtonKind.LINK)
        self.back.clicked.connect(self._leave)
        column.addWidget(self.back, 0, Qt.AlignmentFlag.AlignLeading)
        column.addStretch(1)

    def show_person(self, name: str) -> None:
        """Let somebody else in by the kit; what was typed of it stays."""
        if name != self._name:
            self._ask_which({})
        self._name = name
        self._who.setText(name)
        self._wrong_name.hide()

    def focus_first(self) -> None:
        """Go to where the recovery file is named, or to the way back."""
        (self.kit if self._form.isVisibleTo(self) else self.back).setFocus()

    def submit(self) -> None:
        """Hand over what was brought, unless something of it lacks."""
        if self.is_busy:
            return
        needed = self._catalogue.text("error.needed")
        for field, control, value in (
            (self.which_field, self.which, self.which.code or self.which_field.isHidden()),
            (self.kit_field, self.kit, self.kit.text()),
            (self.words_field, self.words, self.words.toPlainText().strip()),
        ):
            if not value:
                field.set_error(needed)
                control.setFocus()
                return
        password = self.new.checked(login=self._name)
        if password is None:
            return
        self._set_busy(is_busy=True)
        words = self.words.toPlainText().strip()
        self.submitted.emit(Brought(self.kit.text(), words, password, self.which.code))

    def show_problem(self, refused: Refused) -> None:
        """Say beside each field what was wrong; what was typed stays."""
        self._set_busy(is_busy=False)
        if isinstance(refused, SeveralAdministrators):
            self._ask_which(refused.names)
            self.which.setFocus()
            return
        for error in refused.errors:
            said = self._catalogue.message(error.message)
            fields: dict[str, tuple[Field, QWidget]] = {
                "kit": (self.kit_field, self.kit),
                "words": (self.words_field, self.words),
                "password": (self.new.field, self.new),
            }
            if error.field in fields:
                field, control = fields[error.field]
                field.set_error(said)
                control.setFocus()
            else:
                self._wrong_name.setText(said)
                self._wrong_name.show()

    def clear(self) -> None:
        """Forget what was typed."""
        self._ask_which({})
        self.kit.set_text("")
        self.words.clear()
        self.new.clear()
        self._set_busy(is_busy=False)

    def _ask_which(self, names: Mapping[str, str]) -> None:
        """Ask who is meant of several; those of one name are told apart by their ids."""
        same = Counter(names.values())
        self.which.set_choices(
            [
                Choice(staff, name, isolate(staff) if same[name] > 1 else "")
                for staff, name in sorted(names.items(), key=lambda one: (one[1], one[0]))
            ]
        )
        self.which_field.setVisible(bool(names))

    def _leave(self) -> None:
        if not self.is_busy:
            self.clear()
            self.left.emit()

    def _set_busy(self, *, is_busy: bool) -> None:
        self.is_busy = is_busy
        self.enter.setEnabled(not is_busy)
        key = "login.entering" if is_busy else "login.lost_enter"
        self.enter.setText(self._catalogue.text(key))
