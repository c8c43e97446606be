"""Calls: one that belongs to a case already open, and a question answered while they wait."""

from PySide6.QtCore import Qt

from kafel_desk.case.facts import ContactLogged
from tests.journeys.desk_day import DeskDay
from tests.ui.desk_windows import ALT
from tests.ui.real_desk import DeskForTests
from ui.screen_pop.pop import ScreenPop


def ring(day: DeskDay, number: str) -> None:
    """Let the telephone tell the window who calls."""
    pop = day.person.window.findChild(ScreenPop)
    assert pop is not None
    pop.ring(number)
    day.person.settle()


def test_who_calls_again_is_known_and_the_call_goes_into_the_open_case(
    day: DeskDay, desk: DeskForTests
) -> None:
    day.begin(Qt.Key.Key_F2)
    day.enter(phone="0555000123", name="هدى المالكي", description="تأخرت الكفالة")
    row = day.save("complaint")
    day.person.press(Qt.Key.Key_2, Qt.KeyboardModifier.ControlModifier)  # on to other work
    desk.clock.turn(days=2)

    ring(day, "+966555000123")
    card = day.person.intake.view.card.chosen
    assert card is not None
    assert card.name == "هدى المالكي"
    assert [case.number for case in card.open_cases] == [row.number]
    day.enter(description="تسأل عما تم")
    day.person.press(Qt.Key.Key_F5)

    assert len(day.person.rows()) == 1  # no second case for the same matter
    day.scan(row.number)
    facts = desk.desk.reader.case_facts(desk.desk.viewer("supervisor", "A"), row.id)
    contacts = [fact.fact for fact in facts if isinstance(fact.fact, ContactLogged)]
    assert [(contact.means, contact.note) for contact in contacts] == [("call", "تسأل عما تم")]
    assert not day.person.intake.view.form.values()


def test_a_question_answered_on_the_spot_is_one_form_and_closed(day: DeskDay) -> None:
    day.begin(Qt.Key.Key_F2)
    day.enter(phone="0555000777", description="متى تُصرف كسوة العيد؟")
    day.person.press(Qt.Key.Key_R, ALT)
    day.person.type("تُصرف يوم الخميس القادم")
    row = day.save("inquiry")
    assert row.state == "closed"
    assert row.answered_at_first_contact
    day.scan(row.number)
    assert day.case.outcome == "answered"
