"""Whoever was chosen, their password, and the button that lets them in."""

from PySide6.QtCore import QLocale, QSize, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QToolButton, QVBoxLayout, QWidget

from kafel_desk.language.catalogue import Catalogue
from kafel_desk.language.direction import isolate
from ui.theme import Theme, Weight
from ui.theme.theme import CAPTION, TITLE
from ui.widgets.button import Button, ButtonKind
from ui.widgets.field import Field, TextInput
from ui.widgets.label import Label, plain_tip


class PasswordInput(TextInput):
    """A password: dots, or the letters themselves while the eye is pressed in.

    The eye is pressed by F10 and is no stop of Tab: whoever goes on to type the password once more
    would press it with the first space, and show the password to whoever stands there.
    """

    def __init__(self, theme: Theme, show_words: str) -> None:
        super().__init__(theme)
        self.setEchoMode(QLineEdit.EchoMode.Password)
        self.setInputMethodHints(
            Qt.InputMethodHint.ImhSensitiveData | Qt.InputMethodHint.ImhNoPredictiveText
        )
        self.eye = QToolButton(self)
        self.eye.setCheckable(True)
        self.eye.setIcon(theme.icon("eye", "text_2"))
        self.eye.setIconSize(QSize(theme.px(16), theme.px(16)))
        self.eye.setAutoRaise(True)
        self.eye.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.eye.setAccessibleName(show_words)
        self.eye.setToolTip(plain_tip(f"{show_words} {isolate('(F10)')}"))
        self.eye.toggled.connect(self._show_letters)
        inside = QHBoxLayout(self)
        inside.setContentsMargins(8, 0, 8, 0)
        inside.addStretch(1)
        inside.addWidget(self.eye)
        self._reserve_end(theme.px(28))

    def _show_letters(self, is_on: bool) -> None:  # noqa: FBT001  (Qt's signal)
        mode = QLineEdit.EchoMode.Normal if is_on else QLineEdit.EchoMode.Password
        self.setEchoMode(mode)
        self.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_F10:
            self.eye.toggle()
            return
        super().keyPressEvent(event)


class PasswordPane(QWidget):
    """Asks for the password of one person. `submitted` comes with it; what is wrong is said below."""

    submitted = Signal(str)

    def __init__(self, theme: Theme, catalogue: Catalogue) -> None:
        super().__init__()
        text = catalogue.text
        self._text = text
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        self._name = Label(theme, size=TITLE, weight=Weight.SEMIBOLD, wraps=True)
        self._name.setMinimumHeight(theme.px(40))
        self._role = Label(theme, colour="text_3", wraps=True)
        column.addWidget(self._name)
        column.addWidget(self._role)
        column.addSpacing(20)
        self.password = PasswordInput(theme, text("login.show_letters"))
        self.field = Field(theme, text("login.password"), self.password)
        self.password.textEdited.connect(lambda _text: self.field.set_error(""))
        self.password.returnPressed.connect(self.submit)
        column.addWidget(self.field)
        self._layout = Label(theme, size=CAPTION, colour="text_3")
        column.addWidget(self._layout)
        QGuiApplication.inputMethod().localeChanged.connect(self._tell_layout)
        self._tell_layout()
        column.addSpacing(12)
        self.enter = Button(theme, text("login.enter"), ButtonKind.NEXT_ACTION, key_hint="Enter")
        policy = self.enter.sizePolicy()
        self.enter.setSizePolicy(policy.Policy.Expanding, policy.Policy.Fixed)
        self.enter.clicked.connect(self.submit)
        column.addWidget(self.enter)

    def show_person(self, name: str, role: str = "") -> None:
        """Ask for somebody's password; what stood there is gone."""
        self._name.setText(name)
        self._role.setText(role)
        self._role.setVisible(bool(role))
        self.clear()

    def clear(self) -> None:
        """Forget what was typed."""
        self.password.clear()
        self.password.eye.setChecked(False)
        self.field.set_error("")
        self.set_busy(is_busy=False)

    def show_error(self, words: str) -> None:
        """Say what was wrong, and let the next try begin."""
        self.clear()
        self.field.set_error(words)
        self.password.setFocus()

    def set_busy(self, *, is_busy: bool) -> None:
        """Wait while a password is tried, which takes its time on purpose."""
        self.enter.setEnabled(not is_busy)
        self.password.setReadOnly(is_busy)
        self.enter.setText(self._text("login.entering" if is_busy else "login.enter"))

    def submit(self) -> None:
        """Hand over what was typed."""
        if not self.enter.isEnabled():
            return
        if not self.password.text():
            self.field.set_error(self._text("error.needed"))
            self.password.setFocus()
            return
        self.set_busy(is_busy=True)
        self.submitted.emit(self.password.text())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.submit()
            return
        super().keyPressEvent(event)

    def _tell_layout(self) -> None:
        locale = QGuiApplication.inputMethod().locale()
        is_arabic = locale.language() == QLocale.Language.Arabic
        self._layout.setText(self._text("login.layout" if is_arabic else "login.layout_latin"))
