"""Practice: unmistakable on screen and on paper, in a folder of its own, and thrown away at will."""

import shutil
import sys
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
from openpyxl import load_workbook
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

import main
from database.errors import LockedByAnother, NotADesk
from database.folder import DeskFolder
from database.practice import practice_folder, remove_practice
from exports.case_papers import CasePapers
from kafel_desk.case.number import PRACTICE_CODE, is_practice_number
from kafel_desk.queries import CaseView
from tests.ui.desk_windows import text_of
from tests.ui.real_desk import a_desk, make_context, settle, words
from tests.ui.visitor import Visitor
from tests.ui.walk import faults
from ui.at_the_desk.page import WhoIsAtTheDesk
from ui.context import Session
from ui.desk_window import make_desk_window
from ui.frame.window import MainWindow
from ui.log_in.first_administrator import FirstAdministrator
from ui.practice.banner import PracticeBanner
from ui.practice.desk import PracticeDesk
from ui.practice.doors import Doors
from ui.practice.preparing import Preparing
from ui.reports.ports import LogRequest
from ui.start import open_window, run_window
from ui.theme import ThemeName
from ui.window_parts import WindowParts
from ui.wizard.first_start import FirstStart
from ui.wizard.new_centre import NewCentre, problems

FEW = 6


@pytest.fixture(autouse=True)
def _few_cases(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(main, "DEMO_CASES", FEW)


@pytest.fixture
def real(tmp_path: Path) -> Path:
    return tmp_path / "desk"


@pytest.fixture
def parts(real: Path, tmp_path: Path) -> WindowParts:
    return main.window_parts(str(real), tmp_path / "identity")


@pytest.fixture
def practice(real: Path) -> PracticeDesk:
    aside = practice_folder(real)
    return PracticeDesk(
        main.window_parts(str(aside), DeskFolder(aside).identity),
        lambda: remove_practice(aside, main.CLOCK.now()),
    )


@pytest.fixture
def made(qapp: QApplication, practice: PracticeDesk) -> PracticeDesk:
    practice.parts.create(NewCentre(beginning="demo", desk_code=PRACTICE_CODE, desk_name="التدريب"))
    return practice


@pytest.fixture
def window(qtbot: QtBot, made: PracticeDesk) -> Iterator[MainWindow]:
    doors = Doors()
    shown, opened, context = open_window(made.parts, doors)
    qtbot.addWidget(shown)
    with qtbot.waitExposed(shown):
        shown.show()
    shown.switch_user()
    settle(context.work)
    yield shown
    settle(context.work)
    context.work.close()
    opened.close()


def cases_of(parts: WindowParts) -> list[str]:
    opened = parts.open_desk()
    try:
        viewer = opened.desk.viewer("desk")
        return [row.number for row in opened.desk.reader.rows(viewer, CaseView(), 0, 100)]
    finally:
        opened.close()


# ── On screen ───────────────────────────────────────────────────────────────────────────────────
def test_the_banner_stands_over_the_whole_window_also_while_nobody_is_there(
    window: MainWindow,
) -> None:
    banner = window.findChild(PracticeBanner)
    who = window.findChild(WhoIsAtTheDesk)
    assert banner is not None
    assert who is not None
    assert who.isVisible()
    assert banner.isVisible()
    assert banner.width() == window.width()
    assert banner.geometry().bottom() < who.geometry().top()
    assert banner.leave.isEnabled()


def test_its_ground_is_a_colour_that_nothing_else_is_filled_with(window: MainWindow) -> None:
    banner = window.findChild(PracticeBanner)
    assert banner is not None
    picture = banner.grab().toImage()
    middle = picture.pixelColor(picture.width() // 2, 2).name()
    assert middle == "#6a4a9c"


def test_the_title_says_it_whatever_page_is_in_front(window: MainWindow) -> None:
    for page in ("cases", "intake", "settings"):
        window.open_page(page)
        assert window.windowTitle().startswith(words().text("practice.banner"))


def test_a_real_desk_has_no_banner(qtbot: QtBot, parts: WindowParts) -> None:
    parts.create(NewCentre(charity="ج", centre="م", desk_name="الاستقبال", person="أمل"))
    shown, opened, context = open_window(parts)
    qtbot.addWidget(shown)
    assert shown.findChild(PracticeBanner) is None
    assert not shown.windowTitle().startswith(words().text("practice.title"))
    settle(context.work)
    context.work.close()
    opened.close()


# ── On paper ────────────────────────────────────────────────────────────────────────────────────
def test_every_slip_says_that_it_is_not_real(made: PracticeDesk) -> None:
    opened = made.parts.open_desk()
    with closing(opened):
        (row, *_) = opened.desk.reader.rows(opened.desk.viewer("desk"), CaseView(), 0, 1)
        papers = CasePapers(opened.desk, words())
        for paper in ("a5", "roll80"):
            slip = text_of(papers.receipt(row.id, paper))
            assert words().text("paper.practice.not_real") in slip
        whole = text_of(papers.case_file(row.id))
        assert words().text("paper.practice.not_real") in whole


def test_the_excel_log_says_so_on_every_sheet(made: PracticeDesk, tmp_path: Path) -> None:
    opened = made.parts.open_desk()
    viewer = opened.desk.viewer("desk")
    opened.close()
    out = tmp_path / "log.xlsx"
    made.parts.write_log(LogRequest(viewer, out, None, None), lambda _done: None)
    sheets = load_workbook(out).sheetnames
    assert all("تدريب" in name for name in sheets)


# ── Never mixed with real work ──────────────────────────────────────────────────────────────────
def test_it_lies_beside_the_real_desk_with_a_key_and_an_identity_of_its_own(
    parts: WindowParts, made: PracticeDesk, real: Path
) -> None:
    parts.create(NewCentre(charity="ج", centre="م", desk_name="الاستقبال", person="أمل"))
    aside = practice_folder(real)
    assert aside.parent == real.parent
    assert (aside / "desk.key").read_bytes() != (real / "desk.key").read_bytes()
    assert list((aside / "identity").glob("*.token"))
    assert not cases_of(parts)
    numbers = cases_of(made.parts)
    assert len(numbers) == FEW
    assert all(is_practice_number(number) for number in numbers)


def test_no_real_desk_may_take_its_code(real: Path, capsys: pytest.CaptureFixture[str]) -> None:
    new = NewCentre(
        charity="ج", centre="م", desk_code=PRACTICE_CODE, desk_name="الاستقبال", person="أمل"
    )
    assert problems(new)["desk_code"].key == "practice.code_kept"
    code = main.main(["--data", str(real), "init", "--desk", PRACTICE_CODE, "--centre", "م"])
    assert code == 2
    assert not real.exists()


def test_a_folder_that_holds_real_work_is_never_thrown_away(tmp_path: Path, real: Path) -> None:
    disguised = tmp_path / "other-practice"
    main.window_parts(str(disguised), tmp_path / "identity").create(
        NewCentre(charity="ج", centre="م", desk_name="الاستقبال", person="أمل")
    )
    with pytest.raises(NotADesk):
        remove_practice(disguised, main.CLOCK.now())
    real.mkdir()
    with pytest.raises(NotADesk):
        remove_practice(real, main.CLOCK.now())
    assert (disguised / "desk.db").exists()


@pytest.mark.skipif(sys.platform == "win32", reason="makes a link")
def test_a_link_in_its_place_is_not_followed(tmp_path: Path, real: Path) -> None:
    real.mkdir()
    practice_folder(real).symlink_to(real)
    with pytest.raises(NotADesk):
        remove_practice(practice_folder(real), main.CLOCK.now())
    assert real.exists()


def test_while_somebody_practises_it_is_not_thrown_away(made: PracticeDesk, real: Path) -> None:
    opened = made.parts.open_desk()
    with closing(opened), pytest.raises(LockedByAnother):
        made.remove()
    assert made.parts.is_there()


def test_a_copy_of_it_is_a_practice_desk_too(made: PracticeDesk, tmp_path: Path) -> None:
    copy = tmp_path / "copy"
    shutil.copytree(practice_folder(tmp_path / "desk"), copy)
    shutil.rmtree(copy / "identity")
    opened = main.window_parts(str(copy), tmp_path / "elsewhere").open_desk()
    with closing(opened):
        assert opened.code == PRACTICE_CODE


# ── Going there and back ────────────────────────────────────────────────────────────────────────
def in_window(act: Callable[[MainWindow], object], *, practises: bool) -> Callable[[], bool]:
    def look() -> bool:
        for window in QApplication.topLevelWidgets():
            if isinstance(window, MainWindow) and window.isVisible():
                who = window.findChild(WhoIsAtTheDesk)
                is_ready = who is not None and who.rows
                if is_ready and bool(window.findChild(PracticeBanner)) is practises:
                    act(window)
                    return True
        return False

    return look


def put_passwords_off() -> bool:
    for window in QApplication.topLevelWidgets():
        if isinstance(window, FirstAdministrator) and window.isVisible():
            window.later.click()
            return True
    return False


def press_practise(window: MainWindow) -> None:
    who = window.findChild(WhoIsAtTheDesk)
    assert who is not None
    assert who._offered is not None
    who._offered.click()


def press_leave(window: MainWindow) -> None:
    banner = window.findChild(PracticeBanner)
    assert banner is not None
    banner.leave.click()


def press_anew(window: MainWindow) -> None:
    banner = window.findChild(PracticeBanner)
    assert banner is not None
    banner.anew.click()
    assert window.isVisible()  # it asks first
    banner.anew.click()


def test_from_the_desk_to_practice_and_back(
    qapp: QApplication, parts: WindowParts, practice: PracticeDesk
) -> None:
    parts.create(NewCentre(charity="ج", centre="م", desk_name="الاستقبال", person="أمل"))
    visitor = Visitor(
        put_passwords_off,
        in_window(press_practise, practises=False),
        in_window(press_leave, practises=True),
        in_window(MainWindow.close, practises=False),
    )
    assert run_window(parts, practice) == 0
    assert not visitor.acts
    assert practice.parts.is_there()


def test_practice_can_be_asked_for_at_once_and_begins_anew(
    qapp: QApplication, parts: WindowParts, made: PracticeDesk, real: Path
) -> None:
    key = (practice_folder(real) / "desk.key").read_bytes()
    visitor = Visitor(
        in_window(press_anew, practises=True), in_window(MainWindow.close, practises=True)
    )
    assert run_window(parts, made, practises=True) == 0
    assert not visitor.acts
    assert (practice_folder(real) / "desk.key").read_bytes() != key
    assert not parts.is_there()


def test_a_try_at_the_first_start_leaves_the_real_desk_unmade(
    qapp: QApplication, parts: WindowParts, practice: PracticeDesk
) -> None:
    def choose_try() -> bool:
        for window in QApplication.topLevelWidgets():
            if isinstance(window, FirstStart) and window.isVisible():
                window.begin_with("demo")
                window.go_on()
                window.go_on()
                return True
        return False

    visitor = Visitor(choose_try, in_window(MainWindow.close, practises=True))
    assert run_window(parts, practice) == 0
    assert not visitor.acts
    assert practice.parts.is_there()
    assert not parts.is_there()


def test_the_small_window_that_waits_cannot_be_closed_before_it_is_done(
    qtbot: QtBot, qapp: QApplication, window: MainWindow
) -> None:
    waiting = Preparing(window._context.theme, "title", "words")
    qtbot.addWidget(waiting)
    waiting.show()
    assert not waiting.close()
    waiting._is_over = True
    assert waiting.close()


@pytest.mark.parametrize(
    ("theme_name", "scale", "language"),
    [("light", 1.0, "ar"), ("dark", 2.0, "ar"), ("light", 2.0, "en")],
)
def test_the_banner_is_named_reachable_and_whole(
    qtbot: QtBot, tmp_path: Path, theme_name: ThemeName, scale: float, language: str
) -> None:
    with a_desk(tmp_path) as desk:
        context = replace(
            make_context(desk, theme_name=theme_name, scale=scale, language=language),
            session=Session(PRACTICE_CODE, "التدريب"),
        )
        shown = make_desk_window(context, CasePapers(desk.desk, words()), doors=Doors())
        qtbot.addWidget(shown)
        with qtbot.waitExposed(shown):
            shown.show()
        shown.open_page("cases")
        settle(context.work)
        banner = shown.findChild(PracticeBanner)
        assert banner is not None
        assert not faults(banner)
        banner.anew.click()
        settle(context.work)
        assert not faults(banner)
        shown.close()
        context.work.close()
