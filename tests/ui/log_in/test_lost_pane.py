"""A lost password at the log-in window: what to do, and the way in by the recovery kit."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

import main
from database.errors import StoreUnavailable
from database.users.key_ring import WrongPassword
from database.users.locked_keys import LEAST
from database.users.session import enrolment
from kafel_desk.directory.commands import ChangeEntry
from kafel_desk.directory.facts import StaffChanged
from kafel_desk.language.digits import Digits
from kafel_desk.language.direction import strip_marks
from kafel_desk.opened import OpenDesk
from kafel_desk.users.lost import SeveralAdministrators
from tests.factories import changed_places
from tests.ui.log_in.kit_desk import desk_alone
from tests.ui.parts import OwnWindows
from tests.ui.real_desk import settle
from ui.application import make_application
from ui.log_in.lost_pane import LostPane
from ui.log_in.window import LogInWindow
from ui.window_parts import WindowParts
from ui.wizard.new_centre import NewCentre
from ui.work import Work

NAME, OLD, NEW = "هدى", "مطر على النافذة", "قارب وشراع وريح"


@pytest.fixture
def parts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> WindowParts:
    """Return what the window gets, over a desk of a centre; its kit and words lie beside it."""
    monkeypatch.setattr(main, "PASSWORD_COST", LEAST)
    parts = main.window_parts(str(tmp_path / "desk"), tmp_path / "identity")
    parts.create(
        NewCentre(
            charity="جمعية",
            centre="مركز",
            desk_name="الاستقبال",
            person="هدى المالكي",
            login=NAME,
            password=OLD,
            role="supervisor",
        )
    )
    assert parts.log_in is not None
    assert parts.sharing is not None
    opened = parts.log_in.open(NAME, OLD)
    (tmp_path / "share").mkdir()
    kit = parts.sharing(opened, "ar").found(str(tmp_path / "share"))
    (tmp_path / "centre.kit").write_bytes(kit.file)
    (tmp_path / "words").write_text(" ".join(kit.words), "utf-8")
    opened.close()
    return parts


@pytest.fixture
def work() -> Iterator[Work]:
    work = Work(is_environment=lambda error: isinstance(error, StoreUnavailable))
    yield work
    work.close()


@pytest.fixture
def asking(qtbot: QtBot, parts: WindowParts, work: Work) -> LogInWindow:
    catalogue = parts.catalogue("ar", Digits.LATIN)
    assert parts.log_in is not None
    window = LogInWindow(make_application(catalogue)[1], catalogue, work, parts.log_in)
    qtbot.addWidget(window)
    with qtbot.waitExposed(window):
        window.show()
    return window


def lost(asking: LogInWindow) -> LostPane:
    QTest.mouseClick(asking.lost_link, Qt.MouseButton.LeftButton)
    assert asking.lost is not None
    return asking.lost


def fill(pane: LostPane, folder: Path, words: str = "") -> None:
    pane.kit.set_text(str(folder / "centre.kit"))
    pane.words.setPlainText(words or (folder / "words").read_text("utf-8"))
    pane.new.first.setText(NEW)
    pane.new.again.setText(NEW)


def test_the_kit_opens_the_desk_and_the_old_password_no_longer(
    qtbot: QtBot, asking: LogInWindow, parts: WindowParts, work: Work, tmp_path: Path
) -> None:
    pane = lost(asking)
    fill(pane, tmp_path)
    with qtbot.waitSignal(asking.opened) as opened:
        pane.submit()
        settle(work)
    (desk,) = opened.args or [None]
    assert isinstance(desk, OpenDesk)
    assert desk.staff == "first"
    assert desk.check().findings == ()
    desk.close()
    assert pane.words.toPlainText() == ""
    assert parts.log_in is not None
    with pytest.raises(WrongPassword):
        parts.log_in.open(NAME, OLD)
    parts.log_in.open(NAME, NEW).close()


def test_what_asks_for_the_kit_opens_within_its_window(asking: LogInWindow) -> None:
    own = OwnWindows(asking)
    assert lost(asking).kit.isVisible()
    assert not own.noted


def test_where_two_administrators_have_the_name_one_is_chosen_and_let_in(
    qtbot: QtBot, asking: LogInWindow, parts: WindowParts, work: Work, tmp_path: Path
) -> None:
    assert parts.log_in is not None
    opened = parts.log_in.open(NAME, OLD)
    other = StaffChanged(entry="other", name=NAME, roles=("administrator",))
    opened.desk.execute(ChangeEntry(change=other), "first")
    opened.desk.execute(enrolment("other", "مديرة", "سحاب فوق البحر", LEAST), "first")
    opened.close()
    pane = lost(asking)
    assert pane.which_field.isHidden()
    fill(pane, tmp_path)
    pane.submit()
    settle(work)
    assert pane.which.isVisible()
    assert [(choice.code, choice.text) for choice in pane.which._choices] == [
        ("other", NAME),
        ("first", "هدى المالكي"),
    ]
    assert pane.which.code == "", "nobody is let in who was not chosen"
    pane.submit()
    assert pane.which_field.error
    pane.which.choose_code("other")
    with qtbot.waitSignal(asking.opened) as let_in:
        pane.submit()
        settle(work)
    (desk,) = let_in.args or [None]
    assert isinstance(desk, OpenDesk)
    assert desk.staff == "other"
    desk.close()
    assert pane.which_field.isHidden()
    # The other one still has their own password.
    parts.log_in.open(NAME, OLD).close()


def test_two_of_one_name_are_told_apart_by_their_entries(asking: LogInWindow) -> None:
    pane = lost(asking)
    pane.show_problem(SeveralAdministrators({"first": "هدى", "staff-2": "هدى", "third": "سعد"}))
    told = {choice.code: strip_marks(choice.detail) for choice in pane.which._choices}
    assert told == {"first": "first", "staff-2": "staff-2", "third": ""}
    pane.show_person("سعد")
    assert pane.which_field.isHidden()


def test_a_wrong_word_is_said_beside_the_words_and_nothing_typed_is_lost(
    asking: LogInWindow, work: Work, tmp_path: Path
) -> None:
    pane = lost(asking)
    words = (tmp_path / "words").read_text("utf-8").split()
    fill(pane, tmp_path, " ".join(changed_places(words)))
    pane.submit()
    settle(work)
    assert "تبدل" in pane.words_field.error
    assert pane.kit.text()
    assert pane.enter.isEnabled()


def test_a_file_that_is_not_there_is_said_beside_it(
    asking: LogInWindow, work: Work, tmp_path: Path
) -> None:
    pane = lost(asking)
    fill(pane, tmp_path)
    pane.kit.set_text(str(tmp_path / "nothing.kit"))
    pane.submit()
    settle(work)
    assert pane.kit_field.error


def test_what_lacks_is_asked_for_and_nothing_is_tried(asking: LogInWindow) -> None:
    pane = lost(asking)
    pane.submit()
    assert pane.kit_field.error
    assert not pane.is_busy


def test_back_leads_to_the_password_and_forgets_the_words(
    asking: LogInWindow, tmp_path: Path
) -> None:
    pane = lost(asking)
    fill(pane, tmp_path)
    pane.back.click()
    assert asking.side.currentIndex() == 0
    assert pane.words.toPlainText() == ""
    assert pane.new.first.text() == ""


def test_without_a_kit_it_says_what_can_be_done_and_asks_for_nothing(
    qtbot: QtBot, work: Work, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    parts = desk_alone(tmp_path, monkeypatch)
    catalogue = parts.catalogue("ar", Digits.LATIN)
    assert parts.log_in is not None
    window = LogInWindow(make_application(catalogue)[1], catalogue, work, parts.log_in)
    qtbot.addWidget(window)
    window.show()
    pane = lost(window)
    said = {label.text() for label in pane.findChildren(QLabel) if label.isVisibleTo(pane)}
    assert catalogue.text("login.lost_no_kit") in said
    assert catalogue.text("login.lost_kit") not in said
    assert not pane.enter.isVisibleTo(pane)
