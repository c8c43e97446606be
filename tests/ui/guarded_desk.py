"""A real desk where people log in: an administrator who leads, a receptionist, a director."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

import main
from database.users.locked_keys import LEAST
from database.users.opening import Login
from kafel_desk.administration import Administration
from kafel_desk.directory.commands import ChangeEntry
from kafel_desk.directory.entries import Role
from kafel_desk.directory.facts import StaffChanged
from tests.ui.real_desk import settle
from ui.context import Changes, WindowContext
from ui.opened import OpenedDesk
from ui.settings.page import SettingsPage
from ui.start import make_context
from ui.window_parts import WindowParts
from ui.wizard.new_centre import NewCentre

ADMINISTRATOR = Login("هدى", "مطر على النافذة")
RECEPTION = Login("نورة", "قهوة في الحديقة")
DIRECTOR = Login("سعد", "طريق بين جبلين")
_OTHERS: tuple[tuple[str, str, tuple[Role, ...], Login], ...] = (
    ("reception", "نورة الحربي", ("reception",), RECEPTION),
    ("director", "سعد الزهراني", ("director",), DIRECTOR),
)


def make_guarded(folder: Path, patch: pytest.MonkeyPatch) -> WindowParts:
    """Return what the window gets, over a new desk that three people may open."""
    if hasattr(main, "PASSWORD_COST"):
        patch.setattr(main, "PASSWORD_COST", LEAST)
    parts = main.window_parts(str(folder / "desk"), folder / "identity")
    parts.create(
        NewCentre(
            charity="جمعية", centre="مركز", desk_name="الاستقبال", person="هدى المالكي",
            login=ADMINISTRATOR.name, password=ADMINISTRATOR.password, role="supervisor",
        )
    )  # fmt: skip
    opened = open_as(parts, ADMINISTRATOR)
    administration = administration_of(opened)
    for staff, name, roles, login in _OTHERS:
        change = StaffChanged(entry=staff, name=name, roles=roles)
        opened.desk.execute(ChangeEntry(change=change), "first")
        enrolment = administration.enrolment(staff, login.name, login.password)
        opened.desk.execute(enrolment, "first")
    administration.let_in()
    opened.close()
    return parts


@pytest.fixture
def parts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> WindowParts:
    """Return what the window gets, for each test anew."""
    return make_guarded(tmp_path, monkeypatch)


def seated(usual: Login) -> Any:
    """Return a fixture ``context`` of somebody before a window: who the test names, or the usual one."""

    @pytest.fixture(name="context")
    def context(
        qtbot: QtBot, parts: WindowParts, request: pytest.FixtureRequest
    ) -> Iterator[WindowContext]:
        with at_work(parts, getattr(request, "param", usual)) as seated:
            yield seated

    return context


def settings_page(qtbot: QtBot, context: WindowContext, name: str) -> SettingsPage:
    """Open a pane of the settings, which hears of every change."""
    page = SettingsPage(context)
    qtbot.addWidget(page, before_close_func=lambda _page: None)
    page.resize(1278, 680)
    with qtbot.waitExposed(page):
        page.show()

    def announced(changes: object) -> None:
        if isinstance(changes, Changes):
            page.refresh(changes)

    context.navigation.changed.connect(announced)
    page.activated(name)
    settle(context.work)
    return page


def open_as(parts: WindowParts, login: Login) -> OpenedDesk:
    """Open the desk for somebody."""
    assert parts.log_in is not None
    return parts.log_in.open(login.name, login.password)


def administration_of(opened: OpenedDesk) -> Administration:
    """Return what an open desk offers its administrators."""
    assert opened.administration is not None
    return opened.administration


@contextmanager
def at_work(parts: WindowParts, login: Login) -> Iterator[WindowContext]:
    """Open the desk for somebody and seat them before a window."""
    opened = open_as(parts, login)
    context = make_context(parts, opened)
    assert opened.staff is not None
    person = opened.desk.reader.directory().staff[opened.staff]
    context.session.sit_down(opened.staff, person.name, "")
    yield context
    settle(context.work)
    context.work.close()
    opened.close()
