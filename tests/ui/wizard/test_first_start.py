"""The first start by keyboard: asked step by step, made once, and what fails is said in words."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

import main
from database.users.opening import Login
from kafel_desk.language.message import message
from kafel_desk.refusal import Refused
from tests.ui.real_desk import make_work, settle, words
from ui.theme import make_theme
from ui.theme.fonts import load_fonts
from ui.wizard.first_start import FirstStart
from ui.wizard.making import MadeDesk
from ui.wizard.new_centre import NewCentre, problems, tidy_code
from ui.work import Progress, Work

MADE = MadeDesk()
FOUR_WORDS = "مطر على النافذة"


@dataclass
class Maker:
    """Makes desks by remembering them; `act` is what happens on the way."""

    made: list[NewCentre] = field(default_factory=list)
    act: Callable[[Progress], object] = lambda _progress: None

    def __call__(self, new: NewCentre, progress: Progress) -> MadeDesk:
        self.act(progress)
        self.made.append(new)
        return MADE


@pytest.fixture
def maker() -> Maker:
    return Maker()


@pytest.fixture
def work(qtbot: QtBot) -> Iterator[Work]:
    made = make_work()
    yield made
    settle(made)
    made.close()


@pytest.fixture
def wizard(qtbot: QtBot, work: Work, maker: Maker) -> FirstStart:
    load_fonts()

    def look(language: str) -> tuple[object, object]:
        catalogue = words(language)
        return catalogue, make_theme("light", is_right_to_left=catalogue.direction == "rtl")

    shipped = NewCentre(charity="جمعية", centre="مركز خدمة المستفيد")
    made = FirstStart(look, work, maker, shipped=shipped)  # type: ignore[arg-type]
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    return made


def press(qtbot: QtBot, wizard: FirstStart, key: Qt.Key) -> None:
    QTest.keyClick(QApplication.focusWidget() or wizard, key)
    settle(wizard._work)


def go_through(qtbot: QtBot, wizard: FirstStart) -> None:
    press(qtbot, wizard, Qt.Key.Key_Return)
    press(qtbot, wizard, Qt.Key.Key_Return)
    wizard.fields["desk_code"].control.setText("b")  # type: ignore[attr-defined]
    wizard.fields["desk_name"].control.setText("مركز الاتصال")  # type: ignore[attr-defined]
    press(qtbot, wizard, Qt.Key.Key_Return)
    wizard.fields["person"].control.setText("تركي الثقفي")  # type: ignore[attr-defined]
    for name in ("password", "password_again"):
        wizard.fields[name].control.setText(FOUR_WORDS)  # type: ignore[attr-defined]
    press(qtbot, wizard, Qt.Key.Key_Return)


def test_a_new_centre_is_made_of_what_was_typed(
    qtbot: QtBot, wizard: FirstStart, maker: Maker
) -> None:
    go_through(qtbot, wizard)
    with qtbot.waitSignal(wizard.finished) as finished:
        press(qtbot, wizard, Qt.Key.Key_Return)
    assert finished.args == [MADE]
    assert maker.made == [
        NewCentre(
            "new",
            "جمعية",
            "مركز خدمة المستفيد",
            "B",
            "مركز الاتصال",
            "تركي الثقفي",
            password=FOUR_WORDS,
            password_again=FOUR_WORDS,
        )
    ]


def test_a_number_chooses_how_to_begin_and_a_try_asks_nothing_more(
    qtbot: QtBot, wizard: FirstStart, maker: Maker
) -> None:
    press(qtbot, wizard, Qt.Key.Key_2)
    press(qtbot, wizard, Qt.Key.Key_Return)
    press(qtbot, wizard, Qt.Key.Key_Return)
    assert [new.beginning for new in maker.made] == ["demo"]


def test_a_step_with_a_mistake_is_not_left(qtbot: QtBot, wizard: FirstStart) -> None:
    press(qtbot, wizard, Qt.Key.Key_Return)
    press(qtbot, wizard, Qt.Key.Key_Return)
    wizard.fields["desk_code"].control.setText("A1")  # type: ignore[attr-defined]
    press(qtbot, wizard, Qt.Key.Key_Return)
    assert wizard.fields["desk_code"].error
    assert QApplication.focusWidget() is wizard.fields["desk_code"].control


@pytest.mark.parametrize(
    ("password", "again", "wrong"),
    [
        ("", "", "password"),
        ("قصيرة", "قصيرة", "password"),
        ("تركي الثقفي", "تركي الثقفي", "password"),
        (FOUR_WORDS, FOUR_WORDS + "ه", "password_again"),
    ],
)
def test_a_password_that_cannot_be_is_said_beside_its_field(
    qtbot: QtBot, wizard: FirstStart, maker: Maker, password: str, again: str, wrong: str
) -> None:
    go_through(qtbot, wizard)
    wizard.go_back()
    wizard.fields["password"].control.setText(password)  # type: ignore[attr-defined]
    wizard.fields["password_again"].control.setText(again)  # type: ignore[attr-defined]
    wizard.go_on()
    assert [name for name, field in wizard.fields.items() if field.error] == [wrong]
    assert "password" in wizard.fields, "the step is not left"


def test_a_password_is_told_by_nothing_that_prints_the_answers() -> None:
    new = NewCentre(password=FOUR_WORDS, password_again=FOUR_WORDS)
    assert FOUR_WORDS not in repr(new)


def test_going_back_keeps_what_was_typed(qtbot: QtBot, wizard: FirstStart) -> None:
    press(qtbot, wizard, Qt.Key.Key_Return)
    wizard.fields["charity"].control.setText("جمعية أخرى")  # type: ignore[attr-defined]
    press(qtbot, wizard, Qt.Key.Key_Escape)
    assert wizard.cards
    press(qtbot, wizard, Qt.Key.Key_Return)
    assert wizard.new.charity == "جمعية أخرى"


def test_the_language_can_be_changed_at_the_beginning(qtbot: QtBot, wizard: FirstStart) -> None:
    wizard.other_language.click()
    assert wizard.cards["new"].text() == "A new centre"
    assert wizard.layoutDirection() == Qt.LayoutDirection.LeftToRight
    wizard.other_language.click()
    assert wizard.layoutDirection() == Qt.LayoutDirection.RightToLeft


@pytest.mark.parametrize("error", [OSError("disk"), Refused()])
def test_what_fails_is_said_and_can_be_tried_again(
    qtbot: QtBot, wizard: FirstStart, maker: Maker, error: Exception
) -> None:
    def fail(_progress: Progress) -> None:
        raise error

    maker.act = fail
    go_through(qtbot, wizard)
    press(qtbot, wizard, Qt.Key.Key_Return)
    assert wizard._notice is not None
    assert wizard.next.isEnabled()
    maker.act = lambda _progress: None
    with qtbot.waitSignal(wizard.finished):
        press(qtbot, wizard, Qt.Key.Key_Return)


def test_a_reason_in_words_is_shown_as_it_is(
    qtbot: QtBot, wizard: FirstStart, maker: Maker
) -> None:
    class FullError(Exception):
        message = message("error.needed")

    def fail(_progress: Progress) -> None:
        raise FullError

    maker.act = fail
    go_through(qtbot, wizard)
    press(qtbot, wizard, Qt.Key.Key_Return)
    assert wizard._notice is not None
    assert words().text("error.needed") in wizard._notice.accessibleName()


@pytest.mark.parametrize(("typed", "code"), [("b", "B"), (" ab ", "AB"), ("ش", "A"), ("لا", "B")])
def test_a_code_typed_in_any_layout_is_a_code(typed: str, code: str) -> None:
    assert tidy_code(typed) == code


@pytest.mark.parametrize("code", ["", "ABC", "A1", "أ"])
def test_other_codes_are_refused(code: str) -> None:
    assert "desk_code" in problems(NewCentre(desk_code=code))


def test_name_and_password_of_the_environment_stand_there_already(
    qtbot: QtBot, work: Work, maker: Maker, tmp_path: Path
) -> None:
    first = Login("huda", FOUR_WORDS)
    parts = main.window_parts(str(tmp_path / "desk"), tmp_path / "identity", first)

    def look(language: str) -> tuple[object, object]:
        return words(language), make_theme("light", is_right_to_left=True)

    wizard = FirstStart(look, work, maker, shipped=parts.shipped)  # type: ignore[arg-type]
    qtbot.addWidget(wizard)
    wizard.show()
    press(qtbot, wizard, Qt.Key.Key_Return)
    press(qtbot, wizard, Qt.Key.Key_Return)
    press(qtbot, wizard, Qt.Key.Key_Return)
    wizard.fields["person"].control.setText("هدى المالكي")  # type: ignore[attr-defined]
    while not maker.made:
        press(qtbot, wizard, Qt.Key.Key_Return)
    assert (maker.made[0].login, maker.made[0].password) == ("huda", FOUR_WORDS)
    assert problems(maker.made[0]) == {}
