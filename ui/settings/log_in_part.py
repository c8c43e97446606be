"""Whether somebody on the staff may log in: a first password, a new one when forgotten, no more."""

from collections.abc import Callable

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kafel_desk.refusal import Refused
from kafel_desk.users.administrators import is_last_administrator
from kafel_desk.users.commands import DisableUser
from kafel_desk.users.user import User
from ui.context import Changes, WindowContext
from ui.log_in.new_password import NewPassword
from ui.settings.register import Lookup, RegisterEntry
from ui.widgets.button import Button, ButtonKind
from ui.widgets.field import Field, TextInput
from ui.widgets.label import Label, SectionHeading, ShapeLabel
from ui.widgets.notice import Notice
from ui.widgets.scrolling import bring_into_sight
from ui.work import Operation


class LogInPart(QWidget):
    """Stands below the fields of somebody on the staff; what it does is recorded at once."""

    def __init__(self, context: WindowContext) -> None:
        super().__init__()
        self._context = context
        self._entry: RegisterEntry | None = None
        self._user: User | None = None
        self._is_busy = False
        theme, text = context.theme, context.text
        self._state = ShapeLabel(theme, ground="surface_alt")
        self._hint = Label(theme, colour="text_3", wraps=True)
        self.give = Button(theme, text("admin.give"), icon="key")
        self.give.clicked.connect(self._begin)
        self.disable = Button(theme, text("admin.disable"), ButtonKind.LINK)
        self.disable.clicked.connect(self._ask_to_disable)
        acts = QHBoxLayout()
        acts.setSpacing(8)
        acts.addWidget(self.give)
        acts.addWidget(self.disable)
        acts.addStretch(1)
        self._asked = QVBoxLayout()
        self._form = self._make_form()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 8, 0, 0)
        column.setSpacing(8)
        column.addWidget(SectionHeading(theme, text("admin.log_in")))
        column.addWidget(self._state)
        column.addWidget(self._hint)
        column.addLayout(acts)
        column.addLayout(self._asked)
        column.addWidget(self._form)

    @property
    def widget(self) -> QWidget:
        """What is shown."""
        return self

    @property
    def words(self) -> str:
        """How it says that this person stands."""
        return self._state.text

    def show_entry(self, entry: RegisterEntry | None, lookup: Lookup) -> None:
        """Show whether somebody may log in; nothing for who is not on the staff yet."""
        is_same = entry is not None and self._entry is not None and entry.id == self._entry.id
        self._entry = entry
        administers = self._context.administration is not None
        self.setVisible(entry is not None and administers)
        if entry is None:
            return
        self._user = lookup.directory.users.get(entry.id)
        text = self._context.text
        is_user = self._user is not None and self._user.is_active
        is_last = is_user and is_last_administrator(lookup.directory, entry.id)
        words = text("admin.no_log_in")
        if self._user is not None:
            key = "admin.logs_in" if is_user else "admin.was_disabled"
            words = text(key, login=self._user.login)
        look = self._context.theme.due("done" if is_user else "paused")
        self._state.set_look(look.shape, words, colour="ok" if is_user else "text_2")
        self._hint.setText(text("users.last_administrator"))
        self._hint.setVisible(is_last)
        self.give.set_words(text("admin.renew" if is_user else "admin.give"))
        is_own = entry.id == self._context.session.staff
        self.give.setVisible(entry.is_active and not (is_own and is_user))
        self.disable.setVisible(is_user)
        self.disable.setEnabled(not is_last)
        if not is_same:
            self.close_form()

    # A password

    def _begin(self) -> None:
        if self._entry is None:
            return
        self._clear_asked()
        self.login.setText(self._user.login if self._user else self._entry.name)
        self._form.show()
        self.give.hide()
        self.login.setFocus()
        bring_into_sight(self._form)

    def close_form(self) -> None:
        """Forget what was typed."""
        self.password.clear()
        self.login_field.set_error("")
        self._form.hide()
        self._clear_asked()

    def let_in(self) -> None:
        """Let this person log in with the password that was typed."""
        entry, administration = self._entry, self._context.administration
        if entry is None or administration is None or self._is_busy:
            return
        login = self.login.text().strip()
        if not login:
            self.login_field.set_error(self._context.text("error.needed"))
            return
        password = self.password.checked(login=login, name=entry.name)
        if password is None:
            return
        desk, staff = self._context.desk, self._context.session.staff

        def record(_progress: object) -> None:
            desk.execute(administration.enrolment(entry.id, login, password), staff)
            administration.let_in()

        self._carry_out(record, "enrol_user")

    # No more

    def _ask_to_disable(self) -> None:
        if self._entry is None:
            return
        text = self._context.text
        self.close_form()
        name = self._entry.name
        actions = (
            (text("admin.disable"), self.put_out),
            (text("widget.cancel"), self._clear_asked),
        )
        title = text("admin.disable_sure", name=name)
        asked = Notice(
            self._context.theme, "warn", title, text("admin.disable_means"), actions=actions
        )
        self._asked.addWidget(asked)
        bring_into_sight(asked)

    def put_out(self) -> None:
        """Let this person log in no more."""
        entry, administration = self._entry, self._context.administration
        if entry is None or administration is None or self._is_busy:
            return
        desk, staff = self._context.desk, self._context.session.staff

        def record(_progress: object) -> None:
            desk.execute(DisableUser(staff=entry.id), staff)
            administration.let_in()

        self._carry_out(record, "disable_user")

    def _clear_asked(self) -> None:
        while (item := self._asked.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        self.give.setVisible(self._entry is not None and self._entry.is_active and not self._is_own)

    @property
    def _is_own(self) -> bool:
        """Whoever is logged in changes their own password in their own page."""
        is_user = self._user is not None and self._user.is_active
        entry = self._entry
        return is_user and entry is not None and entry.id == self._context.session.staff

    def _carry_out(self, record: Callable[[object], None], name: str) -> None:
        self._set_busy(is_busy=True)

        def done(_nothing: None) -> None:
            self.close_form()
            self._context.navigation.announce(Changes(frozenset({"directory"}), source=self))

        self._context.work.write(
            Operation(
                record,
                done,
                refused=self._refused,
                ended=lambda: self._set_busy(is_busy=False),
                name=name,
            )
        )

    def _refused(self, error: Refused) -> None:
        words = " ".join(self._context.catalogue.message(each.message) for each in error.errors)
        if self._form.isHidden():
            self._clear_asked()
            self._asked.addWidget(Notice(self._context.theme, "danger", words))
        else:
            self.login_field.set_error(words)

    def _set_busy(self, *, is_busy: bool) -> None:
        self._is_busy = is_busy
        self.enter.setEnabled(not is_busy)
        self.disable.setEnabled(not is_busy)

    def _make_form(self) -> QWidget:
        theme, text = self._context.theme, self._context.text
        form = QWidget()
        column = QVBoxLayout(form)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        self.login = TextInput(theme)
        self.login_field = Field(theme, text("admin.login"), self.login)
        self.login.textEdited.connect(lambda _text: self.login_field.set_error(""))
        self.password = NewPassword(theme, self._context.catalogue)
        self.password.submitted.connect(self.let_in)
        column.addWidget(self.login_field)
        column.addWidget(self.password)
        column.addWidget(Label(theme, text("admin.tell_them"), colour="text_3", wraps=True))
        row = QHBoxLayout()
        row.setSpacing(8)
        self.enter = Button(theme, text("admin.let_in"), ButtonKind.PRIMARY)
        self.enter.clicked.connect(self.let_in)
        cancel = Button(theme, text("widget.cancel"), ButtonKind.LARGE)
        cancel.clicked.connect(self.close_form)
        row.addWidget(self.enter)
        row.addWidget(cancel)
        row.addStretch(1)
        column.addLayout(row)
        return form
