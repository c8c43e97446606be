"""A call comes in: the card comes up, and nothing that somebody entered is lost."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from tests.ui.desk_windows import AtTheDesk, at_the_desk
from tests.ui.real_desk import DeskForTests, a_desk
from ui.screen_pop.pop import ScreenPop

CALLER = "+966555000123"
ANOTHER = "+966555000999"
CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[DeskForTests]:
    with a_desk(tmp_path) as opened:
        opened.record(phone="0555000123", name="هدى المالكي")
        yield opened


@pytest.fixture
def person(qtbot: QtBot, desk: DeskForTests) -> Iterator[AtTheDesk]:
    with at_the_desk(qtbot, desk) as sitting:
        yield sitting


def ring(person: AtTheDesk, number: str) -> None:
    pop = person.window.findChild(ScreenPop)
    assert pop is not None
    pop.ring(number)
    person.settle()


def entered(person: AtTheDesk, field: str) -> object:
    return person.intake.view.form.values().get(field, "")


def drafts(person: AtTheDesk) -> dict[str, object]:
    kept = person.desk.desk.reader.drafts("reception")
    return {draft.form: draft.values.get("description") for draft in kept}


def begin_call(person: AtTheDesk, phone: str, description: str) -> None:
    person.press(Qt.Key.Key_F2)
    person.type(phone)
    person.tab_to(person.intake.view.form.fields["description"].control)
    person.type(description)


def test_the_callers_card_comes_up_with_the_number_in_the_form(person: AtTheDesk) -> None:
    ring(person, CALLER)
    assert person.window.current_page == "intake"
    assert entered(person, "phone") == "0555 000 123"
    card = person.intake.view.card.chosen
    assert card is not None
    assert card.name == "هدى المالكي"
    assert person.intake.view.head.timer.is_running


def test_the_next_call_takes_the_place_of_one_that_nobody_wrote_on(person: AtTheDesk) -> None:
    ring(person, CALLER)
    ring(person, ANOTHER)
    assert entered(person, "phone") == "0555 000 999"
    assert not entered(person, "name")
    assert not drafts(person)


def test_a_visit_under_way_stays_as_it_was(person: AtTheDesk) -> None:
    person.press(Qt.Key.Key_F3)
    person.tab_to(person.intake.view.form.fields["description"].control)
    person.type("جاء يسأل عن الكسوة")
    ring(person, CALLER)
    assert entered(person, "phone") == "0555 000 123"
    person.press(Qt.Key.Key_F3)
    assert entered(person, "description") == "جاء يسأل عن الكسوة"


def test_a_call_with_words_in_it_is_not_overwritten_but_a_switch_is_offered(
    person: AtTheDesk,
) -> None:
    begin_call(person, "0500000001", "سؤال عن الرسوم")
    ring(person, CALLER)
    assert entered(person, "description") == "سؤال عن الرسوم"
    person.press_button(person.text("screen_pop.switch"))
    assert entered(person, "phone") == "0555 000 123"
    assert not entered(person, "description")
    assert list(drafts(person).values()) == ["سؤال عن الرسوم"]


def test_what_was_set_aside_comes_back_by_one_button(person: AtTheDesk) -> None:
    begin_call(person, "0500000001", "سؤال عن الرسوم")
    ring(person, CALLER)
    person.press_button(person.text("screen_pop.switch"))
    person.press_button(person.text("screen_pop.take_back"))
    assert entered(person, "description") == "سؤال عن الرسوم"
    assert list(drafts(person)) == ["intake-call"]


def test_two_calls_set_aside_change_places_and_none_is_lost(person: AtTheDesk) -> None:
    begin_call(person, "0500000001", "الأولى")
    ring(person, CALLER)
    person.press_button(person.text("screen_pop.switch"))
    person.tab_to(person.intake.view.form.fields["description"].control)
    person.type("الثانية")
    ring(person, ANOTHER)
    person.press_button(person.text("screen_pop.switch"))
    assert entered(person, "phone") == "0555 000 999"
    assert sorted(map(str, drafts(person).values())) == ["الأولى", "الثانية"]


def test_a_draft_of_an_earlier_day_is_set_aside_too(person: AtTheDesk) -> None:
    with person.desk.desk.store.write() as transaction:
        transaction.save_draft("intake-call", "reception", {"description": "من الأمس"})
    ring(person, CALLER)
    assert entered(person, "phone") == "0555 000 123"
    person.press_button(person.text("screen_pop.take_back"))
    assert entered(person, "description") == "من الأمس"


def test_a_draft_that_was_offered_is_set_aside_once(person: AtTheDesk) -> None:
    with person.desk.desk.store.write() as transaction:
        transaction.save_draft("intake-call", "reception", {"description": "من الأمس"})
    person.press(Qt.Key.Key_F2)
    ring(person, CALLER)
    assert list(drafts(person).values()) == ["من الأمس"]
    assert "intake-call" not in drafts(person)


def test_a_call_can_be_left_alone(person: AtTheDesk) -> None:
    begin_call(person, "0500000001", "سؤال عن الرسوم")
    ring(person, CALLER)
    person.press_button(person.text("screen_pop.leave"))
    assert entered(person, "description") == "سؤال عن الرسوم"
    assert not any(
        button.isVisible() and button.text() == person.text("screen_pop.switch")
        for button in person.window.findChildren(type(person.intake.view.bar.save))
    )


def test_while_nobody_is_at_the_desk_a_call_waits_and_shows_nothing(person: AtTheDesk) -> None:
    person.press(Qt.Key.Key_L, CTRL)
    ring(person, CALLER)
    ring(person, ANOTHER)
    assert person.window.current_page == "cases"
    person.press(Qt.Key.Key_Return)
    assert person.window.current_page == "intake"
    assert entered(person, "phone") == "0555 000 999"


def test_what_another_person_set_aside_is_not_shown_to_the_next(person: AtTheDesk) -> None:
    begin_call(person, "0500000001", "سؤال عن الرسوم")
    ring(person, CALLER)
    person.press_button(person.text("screen_pop.switch"))
    taking_back = person.text("screen_pop.take_back")
    person.context.session.sit_down("supervisor", "سعاد", "مشرفة")
    person.settle()
    with pytest.raises(AssertionError):
        person.button(taking_back)
    person.context.session.sit_down("reception", "أمل القرشي", "الاستقبال")
    person.settle()
    assert person.button(taking_back).isEnabled()


def test_a_dialog_that_is_open_stays_open(person: AtTheDesk, qtbot: QtBot) -> None:
    dialog = QDialog(person.window)
    qtbot.addWidget(dialog)
    dialog.open()
    ring(person, CALLER)
    assert dialog.isVisible()
    assert entered(person, "phone") == "0555 000 123"


def test_a_number_never_reaches_the_log(
    person: AtTheDesk, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level("DEBUG")
    ring(person, CALLER)
    assert "555" not in caplog.text
