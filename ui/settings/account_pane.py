"""The own account: what one may do here, another password, and when this desk locks itself."""

from functools import partial

from PySide6.QtWidgets import QWidget

from kafel_desk.directory.state import Directory
from kafel_desk.language.message import Message
from kafel_desk.rights.acting import may
from kafel_desk.users.commands import DisableUser
from ui.context import Changes, WindowContext
from ui.log_in.idle import MINUTES, SETTING, IdleLock, minutes_of
from ui.log_in.new_password import NewPassword
from ui.log_in.password_pane import PasswordInput
from ui.log_in.port import answer_or_words
from ui.settings.form_pane import FormPane
from ui.settings.rights_words import rights_sentences
from ui.widgets.field import Field
from ui.widgets.label import Label, SectionHeading
from ui.widgets.pick import Select
from ui.widgets.popup import Choice
from ui.work import Operation

_CHOICES = (2, 5, 10, 15, 30, 60)
_WIDEST = 480


class AccountPane(FormPane):
    """Everybody's own page. The minutes until the lock are this machine's, and an administrator's."""

    def __init__(self, context: WindowContext) -> None:
        super().__init__(context, "set.account", "account.text")
        theme, text = context.theme, context.text
        self._directory = Directory()
        self._login = ""
        self._rights = Label(theme, wraps=True)
        self.body.addWidget(SectionHeading(theme, text("account.rights")))
        self.body.addWidget(self._rights)
        self._heading = SectionHeading(theme, text("account.password"))
        self.body.addWidget(self._heading)
        self.present = PasswordInput(theme, text("login.show_letters"))
        self.present_field = Field(theme, text("account.present"), self.present)
        self.present.textEdited.connect(lambda _text: self.present_field.set_error(""))
        self.password = NewPassword(theme, context.catalogue)
        self.password.submitted.connect(self.save)
        self._guarded: tuple[QWidget, ...] = (self._heading, self.present_field, self.password)
        choices = [Choice(str(n), text("count.minutes", n=n)) for n in _CHOICES]
        self.minutes = Select(theme, choices)
        self.minutes_field = Field(
            theme, text("account.lock_after"), self.minutes, hint=text("account.lock_hint")
        )
        for part in (self.present_field, self.password, self.minutes_field):
            part.setMaximumWidth(theme.px(_WIDEST))
            self.body.addWidget(part)
        self.body.addStretch(1)
        for line in (self.present, self.password.first, self.password.again):
            line.textEdited.connect(lambda _text: self.say_changed())
        self.minutes.choice_changed.connect(lambda _code: self.say_changed())
        self._kept_minutes = str(MINUTES)

    @property
    def rights(self) -> str:
        """What it says that one may do."""
        return self._rights.text()

    def show_directory(self, directory: Directory) -> None:
        self._directory = directory
        staff = self._context.session.staff
        access = self._context.access(directory)
        self._rights.setText("\n".join(rights_sentences(self._context.text, access.roles)))
        user = directory.users.get(staff)
        self._login = user.login if user else ""
        for part in self._guarded:
            part.setVisible(self._context.switch is not None and bool(self._login))
        administers = may(access, DisableUser(staff=staff))
        self.minutes_field.setVisible(self._context.switch is not None and administers)
        self.undo()

    def undo(self) -> None:
        self.present.clear()
        self.present_field.set_error("")
        self.password.clear()
        reader = self._context.desk.reader
        self._context.work.read(
            Operation(
                lambda _progress: minutes_of(reader.local_setting(SETTING)),
                self._show_minutes,
                name="read_lock",
            ),
            latest_of="account_minutes",
        )

    def _show_minutes(self, minutes: float) -> None:
        self._kept_minutes = f"{minutes:g}"
        self.minutes.choose_code(self._kept_minutes)

    def save(self) -> None:
        if self.present.text() or self.password.first.text() or self.password.again.text():
            self._change_password()
        elif self.minutes.code and self.minutes.code != self._kept_minutes:
            minutes = float(self.minutes.code)
            self.keep_locally(SETTING, minutes, lambda: self._lock_after(minutes))

    def _lock_after(self, minutes: float) -> None:
        self._kept_minutes = f"{minutes:g}"
        for lock in self.window().findChildren(IdleLock):
            lock.set_minutes(minutes)

    def _change_password(self) -> None:
        """Try the present password first: whoever found the desk open shall not take it over."""
        context, switch = self._context, self._context.switch
        administration, staff, login = context.administration, context.session.staff, self._login
        if switch is None or administration is None or not self.save_button.isEnabled():
            return
        name = self._directory.staff_name(staff)
        password = self.password.checked(login=login, name=name)
        if password is None:
            return
        present = self.present.text()
        self.save_button.setEnabled(False)

        def record(_progress: object) -> object:
            said = answer_or_words(partial(switch, login, present))
            if isinstance(said, Message):
                return said
            context.desk.execute(administration.password_change(password), staff)
            administration.let_in()
            return None

        def done(said: object) -> None:
            if isinstance(said, Message):
                self.present.clear()
                self.present_field.set_error(context.catalogue.message(said))
                self.present.setFocus()
                return
            self.undo()
            self.say_saved()
            context.navigation.announce(Changes(frozenset({"directory"}), source=self))

        context.work.write(
            Operation(
                record, done, ended=lambda: self.save_button.setEnabled(True),
                name="change_password",
            )
        )  # fmt: skip

    def focus_first(self) -> None:
        if self.present_field.isVisibleTo(self):
            self.present.setFocus()
