"""The first start and the question who is there: names, tab order, nothing cut at large text."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kafel_desk.language.catalogue import Catalogue
from tests.ui.real_desk import a_desk, make_context, make_work, settle, words
from tests.ui.walk import faults
from ui.application import dress
from ui.at_the_desk.page import WhoIsAtTheDesk
from ui.frame.window import MainWindow
from ui.theme import Theme, make_theme
from ui.theme.fonts import load_fonts
from ui.wizard.first_start import FirstStart
from ui.wizard.making import MadeDesk
from ui.wizard.new_centre import NewCentre


@pytest.mark.parametrize("scale", [1.0, 2.0])
@pytest.mark.parametrize("language", ["ar", "en"])
def test_every_step_can_be_heard_reached_and_read(
    qtbot: QtBot, scale: float, language: str
) -> None:
    load_fonts()
    work = make_work()

    def look(spoken: str) -> tuple[Catalogue, Theme]:
        catalogue = words(spoken)
        right_to_left = catalogue.direction == "rtl"
        theme = make_theme("light", scale=scale, is_right_to_left=right_to_left)
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        dress(application, theme)
        return catalogue, theme

    four_words = "مطر على النافذة"
    shipped = NewCentre(
        charity="جمعية", centre="مركز", desk_name="الاستقبال", person="أمل",
        password=four_words, password_again=four_words,
    )  # fmt: skip
    wizard = FirstStart(
        look, work, lambda _new, _progress: MadeDesk(), language=language, shipped=shipped
    )
    qtbot.addWidget(wizard)
    with qtbot.waitExposed(wizard):
        wizard.show()
    for place in range(len(wizard.steps)):
        settle(work)
        assert faults(wizard) == [], place
        if place + 1 < len(wizard.steps):
            wizard.go_on()
    work.close()


@pytest.mark.parametrize("scale", [1.0, 2.0])
@pytest.mark.parametrize("language", ["ar", "en"])
def test_the_question_who_is_there_can_be_heard_reached_and_read(
    qtbot: QtBot, tmp_path: Path, scale: float, language: str
) -> None:
    with a_desk(tmp_path) as desk:
        context = make_context(desk, scale=scale, language=language)
        window = MainWindow(context)
        qtbot.addWidget(window)
        window.show()
        who = WhoIsAtTheDesk(context, window, window.status_bar)
        who.ask()
        settle(context.work)
        assert faults(who) == []
        who._show_form(is_shown=True)
        settle(context.work)
        assert faults(who) == []
        context.work.close()
