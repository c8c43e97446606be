"""A password that somebody chooses, typed twice; the rule that helps stands below the field."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kafel_desk.language.catalogue import Catalogue
from kafel_desk.users.password import problem_with_password
from ui.log_in.password_pane import PasswordInput
from ui.theme import Theme
from ui.widgets.field import Field


class NewPassword(QWidget):
    """Two fields that have to agree. `submitted` comes with Enter in the second."""

    submitted = Signal()

    def __init__(self, theme: Theme, catalogue: Catalogue) -> None:
        super().__init__()
        self._catalogue = catalogue
        text = catalogue.text
        show = text("login.show_letters")
        self.first, self.again = PasswordInput(theme, show), PasswordInput(theme, show)
        hint = text("admin.password_hint")
        self.field = Field(theme, text("admin.new_password"), self.first, hint=hint)
        self.field_again = Field(theme, text("admin.password_again"), self.again)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self.field)
        column.addWidget(self.field_again)
        self.setFocusProxy(self.first)
        for field, control in ((self.field, self.first), (self.field_again, self.again)):
            control.textEdited.connect(lambda _text, field=field: field.set_error(""))
        self.again.returnPressed.connect(self.submitted)

    def checked(self, *, login: str = "", name: str = "") -> str | None:
        """Return the password; None, with what is wrong beside it, for one that cannot be."""
        password = self.first.text()
        problem = problem_with_password(password, login=login, name=name)
        if problem is not None:
            self.field.set_error(self._catalogue.message(problem.message))
            self.first.setFocus()
            return None
        if self.again.text() != password:
            self.field_again.set_error(self._catalogue.text("admin.password_differs"))
            self.again.setFocus()
            return None
        return password

    def clear(self) -> None:
        """Forget what was typed."""
        for field, control in ((self.field, self.first), (self.field_again, self.again)):
            control.clear()
            control.eye.setChecked(False)
            field.set_error("")
