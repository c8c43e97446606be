"""A desk from before log-in asks who administers it, once to be put off, and then asks passwords."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

import main
from database.errors import StoreUnavailable
from database.users.locked_keys import LEAST
from kafel_desk.case.number import PRACTICE_CODE
from kafel_desk.language.digits import Digits
from tests.ui.parts import OwnWindows
from tests.ui.real_desk import settle, words
from tests.ui.walk import faults
from ui.application import make_application
from ui.log_in.first_administrator import PUT_OFF, FirstAdministrator, is_owed
from ui.opened import OpenedDesk
from ui.start import guarded
from ui.window_parts import WindowParts
from ui.wizard.new_centre import NewCentre
from ui.work import Work

FOUR_WORDS = "مطر على النافذة"


@pytest.fixture
def parts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> WindowParts:
    monkeypatch.setattr(main, "PASSWORD_COST", LEAST)
    parts = main.window_parts(str(tmp_path / "desk"), tmp_path / "identity")
    parts.create(
        NewCentre(
            charity="ج", centre="م", desk_name="الاستقبال", person="هدى المالكي", role="supervisor"
        )
    )
    return parts


@pytest.fixture
def opened(parts: WindowParts) -> Iterator[OpenedDesk]:
    opened = parts.open_desk()
    yield opened
    opened.close()


@pytest.fixture
def work(parts: WindowParts) -> Iterator[Work]:
    work = Work(is_environment=lambda error: isinstance(error, parts.unavailable))
    yield work
    settle(work)
    work.close()


Ask = Callable[..., FirstAdministrator]


@pytest.fixture
def ask(qtbot: QtBot, parts: WindowParts, opened: OpenedDesk, work: Work) -> Ask:
    def ask(*, may_put_off: bool = True, scale: float = 1.0, language: str = "ar") -> object:
        catalogue = words(language)
        assert opened.administration is not None
        window = FirstAdministrator(
            make_application(catalogue, scale=scale)[1], catalogue, work, opened.desk,
            opened.administration.enrolment, may_put_off=may_put_off,
        )  # fmt: skip
        qtbot.addWidget(window)
        with qtbot.waitExposed(window):
            window.show()
        return window

    return ask  # type: ignore[return-value]


def fill(window: FirstAdministrator, password: str = FOUR_WORDS, again: str = FOUR_WORDS) -> None:
    window.person.choose_code("first")
    window.login.setText("هدى")
    window.password.first.setText(password)
    window.password.again.setText(again)


def test_what_may_be_put_off_is_offered_within_the_window(qtbot: QtBot, ask: Ask) -> None:
    elsewhere = QWidget()
    qtbot.addWidget(elsewhere)
    own = OwnWindows(elsewhere)
    assert ask(may_put_off=True).later.isVisible()
    assert own.noted == ["FirstAdministrator"]


def test_whoever_is_chosen_administers_and_opens_the_desk_by_password(
    qtbot: QtBot, parts: WindowParts, opened: OpenedDesk, ask: Ask, work: Work
) -> None:
    window = ask()
    fill(window)
    with qtbot.waitSignal(window.finished) as finished:
        window.make()
    assert finished.args == [True]
    settle(work)
    directory = opened.desk.reader.directory()
    assert directory.users["first"].login == "هدى"
    assert directory.staff["first"].roles == ("supervisor", "administrator")
    opened.close()
    parts.open_desk().close()
    assert parts.log_in is not None
    assert parts.log_in.names() == ("هدى",)
    with pytest.raises(StoreUnavailable):
        parts.open_desk()
    parts.log_in.open("هدى", FOUR_WORDS).close()


@pytest.mark.parametrize(("password", "again"), [("قصيرة", "قصيرة"), (FOUR_WORDS, "غيرها تماما")])
def test_a_password_that_cannot_be_makes_nobody(
    opened: OpenedDesk, ask: Ask, work: Work, password: str, again: str
) -> None:
    window = ask()
    fill(window, password, again)
    window.make()
    settle(work)
    assert window.password.field.error or window.password.field_again.error
    assert not opened.desk.reader.directory().users


def test_it_can_be_put_off_once(qtbot: QtBot, opened: OpenedDesk, ask: Ask) -> None:
    window = ask()
    with qtbot.waitSignal(window.finished) as finished:
        window.later.click()
    assert finished.args == [False]
    assert not is_owed(opened), "not twice on one day"
    with opened.desk.store.write() as transaction:
        transaction.set_local(PUT_OFF, "2026-01-01")
    assert is_owed(opened)
    assert not ask(may_put_off=False).later.isVisible()


def test_a_desk_of_practice_and_one_of_invented_cases_are_never_asked(
    parts: WindowParts, opened: OpenedDesk, tmp_path: Path
) -> None:
    assert is_owed(opened)
    asked = (
        NewCentre("new", "ج", "م", PRACTICE_CODE, "التدريب", "أمل"),
        NewCentre("demo", "ج", "م", "A", "التجربة", "أمل"),
    )
    for new in asked:
        folder = tmp_path / new.beginning
        others = main.window_parts(str(folder / "desk"), folder / "identity")
        others.create(new)
        desk = others.open_desk()
        assert not is_owed(desk)
        assert guarded(others, desk) is desk
        desk.close()


def test_closing_the_question_closes_the_desk(
    parts: WindowParts, opened: OpenedDesk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QApplication, "exec", lambda: 0)
    assert guarded(parts, opened) is None
    parts.open_desk().close()  # its lock is free again


def test_where_users_have_come_in_the_desk_is_opened_by_password(
    parts: WindowParts, opened: OpenedDesk, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert opened.administration is not None
    opened.desk.execute(opened.administration.enrolment("first", "هدى", FOUR_WORDS), "first")
    asked: list[tuple[str, ...]] = []

    def log_in(parts: WindowParts) -> None:
        assert parts.log_in is not None
        asked.append(parts.log_in.names())

    monkeypatch.setattr("ui.start.log_in", log_in)
    assert guarded(parts, opened) is None
    assert asked == [("هدى",)]


@pytest.mark.parametrize("scale", [1.0, 2.0])
@pytest.mark.parametrize("language", ["ar", "en"])
def test_it_can_be_heard_reached_and_read(ask: Ask, scale: float, language: str) -> None:
    assert faults(ask(scale=scale, language=language)) == []


def test_the_words_are_those_of_the_window(parts: WindowParts) -> None:
    assert parts.catalogue("ar", Digits.LATIN).text("admin.first_title")
