"""Every page of the whole window: named, reachable and whole, in both languages and at 200 %."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from kafel_desk.case import commands as c
from kafel_desk.directory.state import Directory
from tests.ui.parts import OwnWindows, keep
from tests.ui.real_desk import DeskForTests, a_desk, make_context, settle
from tests.ui.walk import faults
from ui.context import SearchFor, WindowContext
from ui.desk_window import make_desk_window
from ui.frame import MainWindow
from ui.theme import ThemeName

LOOKS: list[tuple[ThemeName, float, str]] = [
    ("light", 1.0, "ar"),
    ("dark", 2.0, "ar"),
    ("light", 2.0, "en"),
]
LONG_NAME = "عبدالرحمن بن عبدالمحسن بن عبدالعزيز آل عبداللطيف الشريف الحسني المكي"
LONG_WORDS = "رحت أستلم كسوة الشتاء من المستودع وما وجدت الاسم في الكشف. " * 200


class NoPapers:
    """Papers that nobody prints here."""

    def receipt(
        self, case: bytes, paper: str, staff: str = "", facts: tuple[object, ...] = ()
    ) -> bytes:
        return b""

    def letter(self, case: bytes, staff: str = "") -> bytes:
        return b""

    def case_file(self, case: bytes, staff: str = "") -> bytes:
        return b""


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[DeskForTests]:
    with a_desk(tmp_path) as opened:
        yield opened


def somebody(directory: Directory, role: str) -> str:
    return next(who.id for who in directory.staff.values() if role in who.roles)


def a_case(desk: DeskForTests) -> bytes:
    """Register a case that strains every line: long name, long words, nothing optional."""
    done = desk.record(
        name=LONG_NAME, phone="0555000123", description=LONG_WORDS, remedy=LONG_WORDS[:300]
    )
    assert done.case is not None
    return done.case


@pytest.fixture(params=LOOKS, ids=lambda look: "-".join(map(str, look)))
def context(
    request: pytest.FixtureRequest, qtbot: QtBot, desk: DeskForTests
) -> Iterator[WindowContext]:
    name, scale, language = request.param
    staff = somebody(desk.desk.reader.directory(), "supervisor")
    made = make_context(desk, theme_name=name, scale=scale, language=language, staff=staff)
    yield made
    made.work.close()  # a page may still want to read when its desk is closed
    settle(made.work)


@pytest.fixture
def window(qtbot: QtBot, context: WindowContext) -> MainWindow:
    made = make_desk_window(context, NoPapers())
    keep(qtbot, made)
    made.resize(1366, 690)
    made.show()
    return made


def found(window: QWidget, context: WindowContext) -> list[str]:
    settle(context.work)
    return faults(window)


@pytest.mark.parametrize("size", [(1366, 690), (1920, 1080)])
def test_no_part_of_a_page_is_ever_a_window_of_its_own(
    window: MainWindow, context: WindowContext, desk: DeskForTests, size: tuple[int, int]
) -> None:
    case = a_case(desk)
    window.resize(*size)
    own = OwnWindows(window)
    pages = ("intake", "cases", "follow_ups", "board", "settings")
    for page, target in (*((page, None) for page in pages), ("case", case)):
        window.open_page(page, target)
        settle(context.work)
    assert not own.noted


@pytest.mark.parametrize("opening", ["call", "visit", "message"])
def test_intake(window: MainWindow, context: WindowContext, opening: str) -> None:
    window.open_page("intake", opening)
    assert not found(window, context)


def test_the_list_of_cases(window: MainWindow, context: WindowContext, desk: DeskForTests) -> None:
    a_case(desk)
    window.open_page("cases")
    assert not found(window, context)


def test_an_empty_list(window: MainWindow, context: WindowContext) -> None:
    window.open_page("cases")
    assert not found(window, context)


def test_a_search_that_finds_nothing(
    window: MainWindow, context: WindowContext, desk: DeskForTests
) -> None:
    a_case(desk)
    window.open_page("cases", SearchFor("لا يوجد"))
    assert not found(window, context)


def test_a_case(window: MainWindow, context: WindowContext, desk: DeskForTests) -> None:
    case = a_case(desk)
    desk.act(c.AddNote(case=case, text=LONG_WORDS))
    window.open_page("case", case)
    assert not found(window, context)


def test_settings(window: MainWindow, context: WindowContext) -> None:
    window.open_page("settings")
    assert not found(window, context)


def test_a_window_can_be_made_larger_and_smaller_at_any_time(
    window: MainWindow, context: WindowContext
) -> None:
    window.open_page("intake", "visit")
    for _ in range(3):
        for size in ((1920, 1080), (1366, 690), (1366, 768)):
            window.resize(*size)
            settle(context.work)
    assert window.current_page == "intake"
