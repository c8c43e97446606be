"""A desk from before log-in: who is to administer it, and their password, before the window opens.

It may be put off once, to the next day. From then on nobody works here without a name and a password of their own.
"""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget
from shiboken6 import delete

from kafel_desk.carrying_out import carry_out
from kafel_desk.case.number import PRACTICE_CODE
from kafel_desk.demo.desk import INVENTED
from kafel_desk.desk import Desk
from kafel_desk.directory.commands import ChangeEntry
from kafel_desk.directory.facts import StaffChanged
from kafel_desk.directory.state import Directory
from kafel_desk.language.catalogue import Catalogue
from kafel_desk.refusal import Refused
from kafel_desk.users.commands import EnrolUser
from ui.application import show_window
from ui.at_the_desk.card import Card
from ui.frame.card_window import CardWindow
from ui.log_in.new_password import NewPassword
from ui.theme import Theme, Weight
from ui.theme.theme import TITLE
from ui.widgets.button import Button, ButtonKind
from ui.widgets.field import Field, TextInput
from ui.widgets.label import Label
from ui.widgets.notice import Notice
from ui.widgets.pick import Select
from ui.widgets.popup import Choice
from ui.widgets.scrolling import ScrollContent, bare_scroll_area
from ui.work import Operation, Work

if TYPE_CHECKING:
    from ui.opened import OpenedDesk
    from ui.window_parts import WindowParts

PUT_OFF = "first_administrator_put_off"
_CARD = (640, 640)

Enrol = Callable[[str, str, str], EnrolUser]


class FirstAdministrator(CardWindow):
    """Asks who on the staff administers. `finished` comes with whether somebody does now."""

    finished = Signal(bool)

    def __init__(
        self,
        theme: Theme,
        catalogue: Catalogue,
        work: Work,
        desk: Desk,
        enrol: Enrol,
        *,
        may_put_off: bool,
    ) -> None:
        super().__init__(theme, catalogue)
        self._work, self._desk, self._enrol = work, desk, enrol
        self._directory = desk.reader.directory()
        card = Card(theme)
        card.setFixedWidth(theme.px(_CARD[0]))
        card.setMaximumHeight(theme.px(_CARD[1]))
        inside = QVBoxLayout(card)
        inside.setContentsMargins(1, 1, 1, 1)
        inside.addWidget(bare_scroll_area(self._make_form(may_put_off=may_put_off)))
        self.show_card(card, grows=True)
        self.person.setFocus()

    def make(self) -> None:
        """Let whoever was chosen administer (Enter)."""
        staff, login = self.person.code, self.login.text().strip()
        if not self.make_button.isEnabled():
            return
        if not staff:
            self.person_field.set_error(self._catalogue.text("error.needed"))
            self.person.setFocus()
            return
        name = self._directory.staff_name(staff)
        password = self.password.checked(login=login or name, name=name)
        if password is None:
            return
        self._set_busy(is_busy=True)
        desk, enrol, directory = self._desk, self._enrol, self._directory

        def record(_progress: object) -> None:
            enrolment = enrol(staff, login or name, password)
            with desk.store.write() as transaction:
                for command in (_made_administrator(directory, staff), enrolment):
                    carry_out(transaction, command, staff, desk.clock.now(), desk.randomness)

        self._work.write(
            Operation(
                record,
                lambda _nothing: self.finished.emit(True),
                refused=self._refused,
                ended=lambda: self._set_busy(is_busy=False),
                name="first_administrator",
            )
        )

    def put_off(self) -> None:
        """Leave it for another day, once."""
        store, today = self._desk.store, _today(self._desk)

        def keep(_progress: object) -> None:
            with store.write() as transaction:
                transaction.set_local(PUT_OFF, today)

        self._work.write(
            Operation(keep, lambda _nothing: self.finished.emit(False), name="put_off")
        )

    def _refused(self, error: Refused) -> None:
        said = {each.field: self._catalogue.message(each.message) for each in error.errors}
        self.login_field.set_error(said.pop("login", "") or next(iter(said.values()), ""))

    def _set_busy(self, *, is_busy: bool) -> None:
        self.make_button.setEnabled(not is_busy)
        self.later.setEnabled(not is_busy)

    # Making it

    def _make_form(self, *, may_put_off: bool) -> QWidget:
        theme, text = self._theme, self._catalogue.text
        form = ScrollContent()
        column = QVBoxLayout(form)
        column.setContentsMargins(40, 32, 40, 32)
        column.setSpacing(12)
        title = text("admin.first_title")
        column.addWidget(Label(theme, title, size=TITLE, weight=Weight.SEMIBOLD, wraps=True))
        column.addWidget(Label(theme, text("admin.first_text"), colour="text_2", wraps=True))
        staff = [Choice(person.id, person.name) for person in self._directory.active_staff()]
        self.person = Select(theme, staff, placeholder=text("login.role_choose"))
        self.person_field = Field(theme, text("admin.first_person"), self.person)
        self.person.choice_changed.connect(lambda _code: self.person_field.set_error(""))
        self.login = TextInput(theme)
        hint = text("admin.login_hint")
        self.login_field = Field(theme, text("admin.login"), self.login, hint=hint)
        self.login.textEdited.connect(lambda _text: self.login_field.set_error(""))
        self.password = NewPassword(theme, self._catalogue)
        self.password.submitted.connect(self.make)
        for part in (self.person_field, self.login_field, self.password):
            column.addWidget(part)
        if not may_put_off:
            column.addWidget(Notice(theme, "info", text("admin.first_now"), icon="clock"))
        row = QHBoxLayout()
        row.setSpacing(12)
        self.make_button = Button(theme, text("admin.first_make"), ButtonKind.PRIMARY)
        self.make_button.clicked.connect(self.make)
        self.later = Button(theme, text("admin.first_later"), ButtonKind.LINK)
        self.later.clicked.connect(self.put_off)
        row.addWidget(self.make_button)
        row.addWidget(self.later)
        row.addStretch(1)
        column.addLayout(row)
        column.addStretch(1)
        self.later.setVisible(may_put_off)
        return form


def _made_administrator(directory: Directory, staff: str) -> ChangeEntry:
    roles = directory.staff[staff].roles
    more = () if "administrator" in roles else ("administrator",)
    return ChangeEntry(change=StaffChanged(entry=staff, roles=(*roles, *more)))


def is_owed(opened: "OpenedDesk") -> bool:
    """Tell whether a desk has to get its first administrator: it works, and nobody can log in."""
    reader = opened.desk.reader
    directory = reader.directory()
    is_real = opened.code != PRACTICE_CODE and not reader.local_setting(INVENTED)
    is_left = reader.local_setting(PUT_OFF) == _today(opened.desk)
    return is_real and not is_left and not directory.users and bool(directory.active_staff())


def _today(desk: Desk) -> str:
    return desk.clock.now().date().isoformat()


def ask_first_administrator(parts: "WindowParts", opened: "OpenedDesk") -> bool | None:
    """Ask until somebody administers, or it is put off; None when the window was closed."""
    catalogue, theme = parts.dressed()
    work = parts.begin_work()
    administration = opened.administration
    assert administration is not None  # noqa: S101  (a desk of this program has one)
    asking = FirstAdministrator(
        theme, catalogue, work, opened.desk, administration.enrolment,
        may_put_off=not opened.desk.reader.local_setting(PUT_OFF),
    )  # fmt: skip
    answers: list[bool] = []
    asking.finished.connect(answers.append)
    asking.finished.connect(lambda _answer: asking.close())
    show_window(asking)
    QApplication.exec()
    work.close()
    delete(asking)
    return answers[0] if answers else None
